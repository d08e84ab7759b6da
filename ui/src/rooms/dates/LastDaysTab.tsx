import type { CaseDetails, LastDaySummary } from "../../api/generated/types";
import styles from "./dates.module.css";
import { LastDays } from "./LastDays";

interface LastDaysTabProps {
  lastDays: readonly LastDaySummary[];
  stages: CaseDetails["stages"];
}

/** How the class stands against the last day to file of each claim. */
export function LastDaysTab({ lastDays, stages }: LastDaysTabProps) {
  return (
    <div className={styles.single}>
      <LastDays
        claims={lastDays}
        filedOn={stages.find(({ status }) => status === "filed")?.from_on ?? null}
      />
    </div>
  );
}
