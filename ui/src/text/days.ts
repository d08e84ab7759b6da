/** A calendar day, split by hand: `new Date("2024-09-18")` would be the 17th in California. */
interface Day {
  year: number;
  month: number;
  date: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/;
const OFFSET = /^([+-])\s*(\d{1,4})$/;

/** The day that an ISO text means, or null if there is no such day. */
export function splitDay(iso: string): Day | null {
  const found = ISO.exec(iso);
  return found ? real(Number(found[1]), Number(found[2]), Number(found[3])) : null;
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

/**
 * The ISO text of what was typed into a date field: `2026-03-31`, `3/31/2026`, `3/31` (this year), `t` for
 * today, `+14` or `-3` days from today. Null when it cannot be read; the core then says why.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase();
  const now = splitDay(today);
  if (!now) return null;
  if (text === "t") return today;
  const offset = OFFSET.exec(text);
  if (offset) {
    const at = utcOf(now);
    at.setUTCDate(at.getUTCDate() + Number(offset[2]) * (offset[1] === "-" ? -1 : 1));
    return isoOf({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() });
  }
  const slashed = SLASHED.exec(text);
  const day = slashed
    ? real(Number(slashed[3] ?? now.year), Number(slashed[1]), Number(slashed[2]))
    : splitDay(text);
  return day && isoOf(day);
}

function real(year: number, month: number, date: number): Day | null {
  const at = utcOf({ year, month, date });
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? { year, month, date } : null;
}

function isoOf({ year, month, date }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
