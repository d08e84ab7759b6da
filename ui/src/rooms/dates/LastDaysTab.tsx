import type { LastDaySummary } from "../../api/generated/types";
import styles from "./dates.module.css";
import { LastDays } from "./LastDays";
import { Refiling } from "./Refiling";
import { Tolling } from "./Tolling";

/** How the class stands against the last day to file of each claim, and what stops the clocks. */
export function LastDaysTab({ lastDays }: { lastDays: readonly LastDaySummary[] }) {
  return (
    <div className={`${styles.single} ${styles.right}`}>
      <LastDays claims={lastDays} />
      <Tolling />
      {lastDays.length > 0 && <Refiling claims={lastDays} />}
    </div>
  );
}
