import type { StatusView } from "../../api/generated/types";
import { formatDay, t, word } from "../../text";
import styles from "./dates.module.css";

/** The course of the case, one stage below the other; the last one is where it stands. */
export function Stages({ stages }: { stages: readonly StatusView[] }) {
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t("dates:stages.title")}</h2>
      </div>
      {stages.length === 0 && <p className={styles.note}>{t("dates:stages.empty")}</p>}
      <ol className={styles.stages}>
        {stages.map(({ status, from_on, note }, place) => (
          <li key={`${from_on} ${status}`} aria-current={place === stages.length - 1 ? "step" : undefined}>
            <span className={styles.quiet}>{formatDay(from_on)}</span>
            <span>
              <strong>{word("shell:stage", status)}</strong>
              {note && <span className={styles.quiet}>{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
