import { formatDay, formatDayLong, t, word } from "../text";
import styles from "./deadlines.module.css";

interface DayCellProps {
  /** The day itself, as ISO text. */
  date: string;
  /** `last_day`, `earliest_day` or `date_certain`. */
  kind?: string;
  /** An earlier hour of the day, where one counts. */
  until?: string | null;
  /** The day to work towards, and the latest that can be argued: each is shown where it is another day. */
  safe: string | null;
  latest: string | null;
  isOver?: boolean;
}

/** The day of a deadline, and below it, quietly, what else is to be known of that day. */
export function DayCell({ date, kind = "last_day", until, safe, latest, isOver = false }: DayCellProps) {
  const below = [
    kind !== "last_day" && word("deadlines:kind", kind),
    until,
    safe && safe !== date && t("deadlines:safe", { day: formatDayLong(safe) }),
    latest && latest !== date && t("deadlines:arguable", { day: formatDay(latest) }),
  ].filter(Boolean);
  return (
    <div className={styles.cell} data-over={isOver || undefined}>
      <span>{formatDayLong(date)}</span>
      {below.map((line) => (
        <span key={String(line)} className={styles.quiet}>
          {line}
        </span>
      ))}
    </div>
  );
}
