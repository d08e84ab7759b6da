import type { ImportReport } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import styles from "./imports.module.css";
import { Problems } from "./Problems";
import { Understood } from "./Understood";

/** What was found in a list. */
export type Found = Pick<ImportReport, "kinds" | "problems" | "columns">;

/** What is wrong with a list, and how its columns were understood. */
export function Findings({ report }: { report: Found }) {
  return (
    <div className={styles.findings}>
      <section aria-label={t("imports:report.problems")}>
        <h3>{t("imports:report.problems")}</h3>
        {report.kinds.length === 0 ? (
          <Band tone="good">{t("imports:report.noProblems")}</Band>
        ) : (
          <Problems report={report} />
        )}
      </section>
      <section aria-label={t("imports:report.columns")}>
        <h3>{t("imports:report.columns")}</h3>
        <Understood columns={report.columns} />
      </section>
    </div>
  );
}
