import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";
import styles from "./damages.module.css";

/** Those whose last day to file has passed, claim by claim: they count in full, and that must not be missed. */
export function Passed() {
  const { case: caseId } = useCase();
  const days = useCore("last_day_list", { case: caseId });
  const go = useGo();
  const passed = days.data?.filter(({ expired }) => expired > 0) ?? [];
  if (passed.length === 0) return null;
  return (
    <p className={styles.note}>
      {t("damages:passed.says")}{" "}
      {passed.map(({ claim, name, expired }, place) => {
        const people = t("damages:passed.people", { count: expired });
        return (
          <span key={claim}>
            {place > 0 && " · "}
            {name}{" "}
            <OpenFigure
              what={`${name}: ${people}`}
              onOpen={() => go("plaintiffs", { concern: { of: "last_day", claim, when: "expired" } })}
            >
              {people}
            </OpenFigure>
          </span>
        );
      })}
    </p>
  );
}
