import { type Day, daysInMonth, isoOf, plusDays, realDay, splitDay, weekdayOf } from "./days";
import { dayWords } from "./en/day-words";

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/;
const RUN_TOGETHER = /^(\d{1,2})(\d{2})(\d{4}|\d{2})$/;
const OF_THIS_MONTH = /^\d{1,2}$/;
const OFFSET = /^([+-])\s*(\d{1,4})$/;
const COUNT = /^([+-])\s*(\d{1,4})\s*([a-z]+)$/;
/** How far back a year of two digits may lie; it lies less far ahead. */
const WINDOW = 50;

const { weekdays, months } = dayWords;

/**
 * The ISO text of what was typed into a date field: `2026-03-31`, `3/31/2026`, `3/31/26`, `33126`, `033126`,
 * `3/31` (this year), `31` (this month), `t` for today, `+14` or `-3` days from today, `mon` to `sun` for the
 * next one after today, `m` and `h` for the first and last of the month, `y` and `r` of the year. Month before
 * day. Null when it cannot be read.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase();
  const now = splitDay(today);
  if (!now) return null;
  const offset = OFFSET.exec(text);
  if (offset) return plusDays(today, signed(offset));
  const day = ofWord(text, now) ?? ofFigures(text, now);
  return day && isoOf(day);
}

/** How many court days were asked for: `+14cd` is 14, `-3cd` is -3; null for anything else. The core counts them. */
export function readCourtDays(typed: string): number | null {
  const found = COUNT.exec(typed.trim().toLowerCase());
  return found?.[3] === dayWords.courtDays ? signed(found) : null;
}

/**
 * What is known of the day of an old event: `2021-03-31`, `2021-03` for `Mar 2021` or `3/2021`, `2021` for
 * `2021` or `2021?`. A question mark in place of the day or the month says that it is unknown: `3/?/2021`.
 * Null when it cannot be read.
 */
export function readPartialDay(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*\?$/, "");
  const year = /^(?:\?+[/.-]\?+[/.-])?(\d{4})$/.exec(text);
  if (year?.[1]) return year[1];
  const month = monthAndYear(text);
  if (month) return month.month >= 1 && month.month <= 12 ? isoOf({ ...month, date: 1 }).slice(0, 7) : null;
  return typed.includes("?") ? null : readDay(text, today);
}

/** `mar 2021`, `3/2021`, `3/?/2021`, `2021-03`: a month that may not exist. */
function monthAndYear(text: string): { year: number; month: number } | null {
  const worded = /^([a-z]{3,})\.?,?\s+(\d{4})$/.exec(text);
  if (worded) return { year: Number(worded[2]), month: places(months, worded[1] ?? "") + 1 };
  const figures = /^(\d{1,2})[/.-](?:\?+[/.-])?(\d{4})$/.exec(text);
  if (figures) return { year: Number(figures[2]), month: Number(figures[1]) };
  const iso = /^(\d{4})-(\d{2})(?:-\?+)?$/.exec(text);
  return iso && { year: Number(iso[1]), month: Number(iso[2]) };
}

function ofWord(text: string, now: Day): Day | null {
  const { year, month } = now;
  if (text === dayWords.today) return now;
  if (text === dayWords.firstOfMonth) return { year, month, date: 1 };
  if (text === dayWords.lastOfMonth) return { year, month, date: daysInMonth(year, month) };
  if (text === dayWords.firstOfYear) return { year, month: 1, date: 1 };
  if (text === dayWords.lastOfYear) return { year, month: 12, date: 31 };
  const weekday = places(weekdays, text);
  if (weekday < 0) return null;
  const ahead = (weekday - weekdayOf(now) + 6) % 7;
  return splitDay(plusDays(isoOf(now), ahead + 1));
}

function ofFigures(text: string, now: Day): Day | null {
  if (OF_THIS_MONTH.test(text)) return realDay(now.year, now.month, Number(text));
  const found = SLASHED.exec(text) ?? RUN_TOGETHER.exec(text);
  return found ? realDay(fullYear(found[3], now.year), Number(found[1]), Number(found[2])) : splitDay(text);
}

/** A year of two digits is the one from fifty years back to forty-nine ahead. */
function fullYear(typed: string | undefined, thisYear: number): number {
  if (typed === undefined) return thisYear;
  if (typed.length > 2) return Number(typed);
  const first = thisYear - WINDOW;
  return first + ((((Number(typed) - first) % 100) + 100) % 100);
}

/** The place of a word among others, by its first three letters or more; -1 where it is none of them. */
function places(words: readonly string[], typed: string): number {
  return typed.length < 3 ? -1 : words.findIndex((word) => word.startsWith(typed));
}

function signed(found: RegExpExecArray): number {
  return Number(found[2]) * (found[1] === "-" ? -1 : 1);
}
