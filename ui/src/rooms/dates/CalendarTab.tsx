import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type CSSProperties, useState } from "react";
import { formatDayLong, formatMonth, formatWeekday, t, todayHere } from "../../text";
import { CalendarItem } from "./CalendarItem";
import styles from "./calendar.module.css";
import type { Happening } from "./happenings";
import { type Month, monthAfter, monthOf, weeksOf } from "./month";

interface CalendarTabProps {
  happenings: readonly Happening[];
  opened: number | null;
  onOpen: (deadline: number) => void;
}

/** A month of the case: filings, stages and deadlines on their days. Page Up and Page Down turn the page. */
export function CalendarTab({ happenings, opened, onOpen }: CalendarTabProps) {
  const today = todayHere();
  const [month, setMonth] = useState<Month>(monthOf(today));
  const turn = (months: number) => setMonth(monthAfter(month, months));
  const weeks = weeksOf(month);
  const inMonth = happenings.filter(({ day }) => monthOf(day) === month);
  return (
    <section
      className={styles.calendar}
      aria-label={t("dates:tabs.calendar")}
      onKeyDown={(event) => {
        const months = { PageUp: -1, PageDown: 1 }[event.key];
        if (months === undefined) return;
        event.preventDefault();
        turn(months);
      }}
    >
      <Head month={month} onTurn={turn} onToday={() => setMonth(monthOf(today))} />
      {inMonth.length === 0 && <VisuallyHidden role="status">{t("dates:calendar.empty")}</VisuallyHidden>}
      <div className={styles.page}>
        <table className={styles.month} style={{ "--weeks": weeks.length } as CSSProperties}>
          <VisuallyHidden component="caption">{formatMonth(month)}</VisuallyHidden>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {formatWeekday(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day, at) => (
                  <td
                    key={day}
                    data-outside={monthOf(day) !== month || undefined}
                    data-weekend={at === 0 || at === 6 || undefined}
                    aria-current={day === today ? "date" : undefined}
                  >
                    <span className={styles.date}>
                      <VisuallyHidden>{formatDayLong(day)}</VisuallyHidden>
                      <span aria-hidden>{Number(day.slice(8))}</span>
                    </span>
                    {happenings
                      .filter((known) => known.day === day)
                      .map((known) => (
                        <CalendarItem key={known.key} happening={known} opened={opened} onOpen={onOpen} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface HeadProps {
  month: Month;
  onTurn: (months: number) => void;
  onToday: () => void;
}

function Head({ month, onTurn, onToday }: HeadProps) {
  const turner = (label: string, months: number, icon: typeof IconChevronLeft) => {
    const Icon = icon;
    return (
      <ActionIcon
        variant="default"
        size="1.75rem"
        aria-label={label}
        title={label}
        onClick={() => onTurn(months)}
      >
        <Icon size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <div className={styles.head}>
      <h2 aria-live="polite">{formatMonth(month)}</h2>
      {turner(t("dates:calendar.before"), -1, IconChevronLeft)}
      {turner(t("dates:calendar.after"), 1, IconChevronRight)}
      <Button onClick={onToday}>{t("dates:calendar.today")}</Button>
    </div>
  );
}
