import { isoOf, plusDays, plusMonths, splitDay, weekdayOf } from "../../text/days";

/** A month as `2026-03`. */
export type Month = string;

/** The month that a day lies in. */
export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier. */
export function monthAfter(month: Month, months: number): Month {
  return monthOf(plusMonths(`${month}-01`, months));
}

/** The weeks of a month, Sunday first, with the days before and after it that fill them up. */
export function weeksOf(month: Month): string[][] {
  const first = splitDay(`${month}-01`);
  if (!first) return [];
  const weeks: string[][] = [];
  for (let sunday = plusDays(isoOf(first), -weekdayOf(first)); ; sunday = plusDays(sunday, 7)) {
    if (weeks.length > 0 && monthOf(sunday) !== month) return weeks;
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(sunday, at)));
  }
}
