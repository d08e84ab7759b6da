import type { ClaimEstimate } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";
import styles from "./damages.module.css";

/** Those for whom a claim comes too late, claim by claim: what it would have given them is out of the total. */
export function Passed({ claims }: { claims: readonly ClaimEstimate[] }) {
  const go = useGo();
  const late = claims.filter(({ late_people, is_live }) => is_live && late_people > 0);
  if (late.length === 0) return null;
  return (
    <p className={styles.note}>
      {t("damages:passed.says")}{" "}
      {late.map(({ claim, name, late_people }, place) => {
        const people = t("damages:passed.people", { count: late_people });
        return (
          <span key={claim}>
            {place > 0 && " · "}
            {name}{" "}
            <OpenFigure
              what={`${name}: ${people}`}
              onOpen={() => go("plaintiffs", { concern: { of: "late", claim } })}
            >
              {people}
            </OpenFigure>
          </span>
        );
      })}
    </p>
  );
}
