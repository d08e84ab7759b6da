/** A calendar day, split by hand: `new Date("2024-09-18")` would be the 17th in California. */
export interface Day {
  year: number;
  month: number;
  date: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The day that an ISO text means, or null if there is no such day. */
export function splitDay(iso: string): Day | null {
  const found = ISO.exec(iso);
  return found ? realDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The earliest day that an ISO date can mean of which the day, or the day and the month, is not known; null for others. */
export function earliestOf(iso: string): string | null {
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(iso);
  const first = found && `${found[1]}-${found[2] ?? "01"}-01`;
  return first && isDay(first) ? first : null;
}

/** Whether a text is the ISO text of a day that there is. */
export function isDay(iso: string): boolean {
  return splitDay(iso) !== null;
}

/** The day of these numbers, or null if there is no such day: a February 30. */
export function realDay(year: number, month: number, date: number): Day | null {
  const at = utcOf({ year, month, date });
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? { year, month, date } : null;
}

/** The ISO text of a day. */
export function isoOf({ year, month, date }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Midnight UTC of a day, for formatting with `timeZone: "UTC"`. */
export function utcOf(day: Day): Date {
  const at = new Date(0);
  at.setUTCFullYear(day.year, day.month - 1, day.date);
  return at;
}

/** Today where the user sits, as ISO text. */
export function todayHere(now: Date = new Date()): string {
  return isoOf({ year: now.getFullYear(), month: now.getMonth() + 1, date: now.getDate() });
}

/** The day so many days after another, or before it. Text that is no day stays as it is. */
export function plusDays(iso: string, days: number): string {
  const day = splitDay(iso);
  return day ? isoAt(utcOf(day).getTime() + days * DAY_MS) : iso;
}

/** The same day so many months later, or earlier; the last of the month where that one is shorter. */
export function plusMonths(iso: string, months: number): string {
  const day = splitDay(iso);
  if (!day) return iso;
  const month = day.year * 12 + day.month - 1 + months;
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  return isoOf({ year, month: of, date: Math.min(day.date, daysInMonth(year, of)) });
}

/** How many days lie between two days; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  const [one, other] = [splitDay(from), splitDay(to)];
  return one && other ? Math.round((utcOf(other).getTime() - utcOf(one).getTime()) / DAY_MS) : 0;
}

/** The weekday of a day: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return utcOf(day).getUTCDay();
}

/** How many days a month has: 1 for January. */
export function daysInMonth(year: number, month: number): number {
  return utcOf({ year, month: month + 1, date: 0 }).getUTCDate();
}

function isoAt(instant: number): string {
  const at = new Date(instant);
  return isoOf({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() });
}
