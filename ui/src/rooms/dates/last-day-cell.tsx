import { formatDay, formatDayLong, t } from "../../text";
import styles from "./dates.module.css";

/** A last day, with the latest day that can be argued for where that is another; of people without a day, that. */
export function LastDayCell({ day, latest }: { day: string | null; latest: string | null }) {
  if (!day) return t("dates:last.no_date");
  return (
    <span>
      {formatDayLong(day)}
      {latest && latest !== day && (
        <span className={styles.quiet}> {t("dates:last.moved.latest", { day: formatDay(latest) })}</span>
      )}
    </span>
  );
}
