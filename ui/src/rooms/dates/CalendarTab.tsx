import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { formatMonth, formatWeekday, t, todayHere } from "../../text";
import { plusDays, plusMonths } from "../../text/days";
import { CalendarDay } from "./CalendarDay";
import { CalendarLegend } from "./CalendarLegend";
import styles from "./calendar.module.css";
import type { Happening } from "./happenings";
import { type Month, monthOf, weeksOf } from "./month";

interface CalendarTabProps {
  happenings: readonly Happening[];
  opened: number | null;
  onOpen: (deadline: number) => void;
}

/** How far an arrow moves, in days. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of the case: what has a day, and the days on which its court is closed. Arrows move between days, Enter lists
 * one, Page Up and Page Down turn the page. */
export function CalendarTab({ happenings, opened, onOpen }: CalendarTabProps) {
  const today = todayHere();
  const { day, month, grid, goTo, turn } = useDay(today);
  const weeks = weeksOf(month);
  const closed = useClosed(weeks);
  const inMonth = happenings.filter((known) => monthOf(known.day) === month);
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
      <Head month={month} onTurn={turn} onToday={() => goTo(today)} />
      <CalendarLegend profile={closed.data?.profile ?? null} />
      <Refusal of={closed.error} />
      {closed.data?.why_not && <Band tone="warn">{closed.data.why_not}</Band>}
      {inMonth.length === 0 && <VisuallyHidden role="status">{t("dates:calendar.empty")}</VisuallyHidden>}
      <div className={styles.page}>
        <table className={styles.month} style={{ "--weeks": weeks.length } as CSSProperties}>
          <VisuallyHidden component="caption">{formatMonth(month)}</VisuallyHidden>
          <thead>
            <tr>
              {weeks[0]?.map((first) => (
                <th key={first} scope="col">
                  {formatWeekday(first)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody
            ref={grid}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
              const from = (event.target as HTMLElement).dataset.day;
              const step = STEPS[event.key];
              if (!from || step === undefined) return;
              event.preventDefault();
              goTo(plusDays(from, step));
            }}
          >
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((known, at) => (
                  <CalendarDay
                    key={known}
                    day={known}
                    isOutside={monthOf(known) !== month}
                    isWeekend={at === 0 || at === 6}
                    isToday={known === today}
                    isTabStop={known === day}
                    closedFor={closed.data?.days.find(({ date }) => date === known)?.names ?? []}
                    happenings={happenings.filter((happening) => happening.day === known)}
                    opened={opened}
                    onOpen={onOpen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The day that the keys are at, with its month; it takes the focus when the keys move it. */
function useDay(today: string) {
  const [day, setDay] = useState(today);
  const grid = useRef<HTMLTableSectionElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    isMoved.current = false;
  }, [day]);
  const goTo = (to: string) => {
    isMoved.current = grid.current?.contains(document.activeElement) ?? false;
    setDay(to);
  };
  const turn = (months: number) => goTo(plusMonths(day, months));
  return { day, month: monthOf(day), grid, goTo, turn };
}

/** The days of the weeks shown on which the court of the case is closed. */
function useClosed(weeks: readonly (readonly string[])[]) {
  const { case: caseId } = useCase();
  const days = weeks.flat();
  return useCore("closed_days", { case: caseId, from: days[0] ?? "", to: days.at(-1) ?? "" }, { keep: true });
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
