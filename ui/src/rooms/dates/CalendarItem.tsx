import { leftWords } from "../../deadlines/time";
import { t, word } from "../../text";
import styles from "./calendar.module.css";
import { HappeningIcon, toneOf } from "./HappeningIcon";
import type { Happening } from "./happenings";

interface CalendarItemProps {
  happening: Happening;
  opened: number | null;
  onOpen: (deadline: number) => void;
}

/** One line on a day of the calendar; a deadline opens. */
export function CalendarItem({ happening, opened, onOpen }: CalendarItemProps) {
  const { text, deadline, lane } = happening;
  const line = (
    <>
      <HappeningIcon happening={happening} />
      <span className={styles.text}>{text}</span>
    </>
  );
  if (!deadline) {
    const said = lane === "filings" ? t("dates:calendar.filed", { title: text }) : text;
    return (
      <span className={styles.item} data-tone={toneOf(happening)} title={said}>
        {line}
      </span>
    );
  }
  const state = deadline.is_open ? leftWords(deadline) : word("deadlines:status", deadline.status);
  return (
    <button
      type="button"
      className={styles.item}
      data-tone={toneOf(happening)}
      aria-pressed={deadline.deadline === opened}
      aria-label={`${text}, ${state}`}
      title={`${text} · ${state}`}
      onClick={() => onOpen(deadline.deadline)}
    >
      {line}
    </button>
  );
}
