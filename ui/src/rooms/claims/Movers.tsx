import type { ClassMovers } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { formatCount, t } from "../../text";
import styles from "./claims.module.css";

/** Who would move in and out under a definition that is tried, by number and by name. */
export function Movers({ found }: { found: ClassMovers }) {
  const { moves_in, moves_out, members, unknown, named } = found;
  return (
    <section aria-label={t("claims:class.movers")} className={styles.movers}>
      <Band tone="half">
        <strong>
          {t("claims:class.moves", { into: formatCount(moves_in), out: formatCount(moves_out) })}
        </strong>{" "}
        {t("claims:class.after", { members: formatCount(members), unknown: formatCount(unknown) })}
      </Band>
      {named.length > 0 && (
        <ul>
          {named.map((mover) => (
            <li key={mover.person}>
              <span className={mover.moves_in ? styles.in : styles.out}>
                {t(mover.moves_in ? "claims:class.in" : "claims:class.out")}
              </span>
              {mover.name} <span className={styles.quiet}>{mover.external_id}</span>
              {mover.is_unknown && <span className={styles.quiet}> {t("claims:class.unknown")}</span>}
            </li>
          ))}
        </ul>
      )}
      {moves_in + moves_out > named.length && (
        <p className={styles.quiet}>
          {t("claims:class.more", { people: formatCount(moves_in + moves_out - named.length) })}
        </p>
      )}
    </section>
  );
}
