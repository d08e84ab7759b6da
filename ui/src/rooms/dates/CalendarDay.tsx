import { Popover, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { formatDayLong, t } from "../../text";
import { CalendarItem } from "./CalendarItem";
import styles from "./calendar.module.css";
import type { Happening } from "./happenings";

interface CalendarDayProps {
  day: string;
  /** It belongs to the month before or after. */
  isOutside: boolean;
  isWeekend: boolean;
  isToday: boolean;
  /** It is the day that Tab leads to. */
  isTabStop: boolean;
  /** What closes the court beside a weekend. */
  closedFor: readonly string[];
  happenings: readonly Happening[];
  opened: number | null;
  onOpen: (deadline: number) => void;
}

/** One day of the calendar; its number opens the list of everything on it. */
export function CalendarDay(props: CalendarDayProps) {
  const { day, isOutside, isWeekend, isToday, isTabStop, closedFor, happenings, opened, onOpen } = props;
  const [isListed, list] = useState(false);
  const closed = closedFor.join(", ");
  const lines = happenings.map((happening) => (
    <CalendarItem key={happening.key} happening={happening} opened={opened} onOpen={onOpen} />
  ));
  return (
    <td
      data-outside={isOutside || undefined}
      data-weekend={isWeekend || undefined}
      data-closed={closed !== "" || undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <Popover opened={isListed} onChange={list} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={styles.date}
            data-day={day}
            tabIndex={isTabStop ? 0 : -1}
            onClick={() => list(!isListed)}
          >
            <VisuallyHidden>{formatDayLong(day)}</VisuallyHidden>
            <span aria-hidden>{Number(day.slice(8))}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown
          className={styles.list}
          aria-label={formatDayLong(day)}
          data-autofocus
          tabIndex={-1}
        >
          <h3>{formatDayLong(day)}</h3>
          {closed && <p>{t("dates:calendar.closed", { because: closed })}</p>}
          {!closed && isWeekend && <p>{t("dates:calendar.weekend")}</p>}
          {happenings.length === 0 ? <p>{t("dates:calendar.none")}</p> : lines}
        </Popover.Dropdown>
      </Popover>
      {closed && (
        <span className={styles.closed} title={closed}>
          {closed}
        </span>
      )}
      {lines}
    </td>
  );
}
