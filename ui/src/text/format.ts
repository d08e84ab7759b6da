import { earliestOf, splitDay, utcOf } from "./days";

const LOCALE = "en-US";
const PLAIN_MONEY = /^-?\d+(\.\d{1,2})?$/;

const dollars = new Intl.NumberFormat(LOCALE, {
  style: "currency",
  currency: "USD",
  currencySign: "accounting",
});
const amounts = new Intl.NumberFormat(LOCALE, {
  style: "currency",
  currency: "USD",
  currencySign: "accounting",
  currencyDisplay: "code",
});
const shortDollars = new Intl.NumberFormat(LOCALE, {
  style: "currency",
  currency: "USD",
  notation: "compact",
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
});
const counts = new Intl.NumberFormat(LOCALE);
const days = dayFormat({ month: "short", day: "numeric", year: "numeric" });
const longDays = dayFormat({ weekday: "short", month: "short", day: "numeric", year: "numeric" });
const months = dayFormat({ month: "long", year: "numeric" });
const years = dayFormat({ year: "numeric" });
const weekdays = dayFormat({ weekday: "short" });
const instants = new Intl.DateTimeFormat(LOCALE, {
  month: "short",
  day: "numeric",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});
const times = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** `"-1234.5"` → `"($1,234.50)"`. Takes decimal text, so it is exact at any size; other text stays as it is. */
export function formatMoney(money: string): string {
  return PLAIN_MONEY.test(money) ? dollars.format(decimal(money)) : money;
}

/** `"1234.50"` → `"1,234.50"`: money without its sign, for columns whose heading names the currency. */
export function formatAmount(money: string): string {
  return PLAIN_MONEY.test(money) ? amounts.format(decimal(money)).replace(/USD\s*/u, "") : money;
}

/** `"9412300.00"` → `"$9.4M"`: for ranges and charts, never where a figure is relied on. */
export function shortMoney(money: string): string {
  if (!PLAIN_MONEY.test(money)) return money;
  const size = shortDollars.format(decimal(money.replace("-", "")));
  return money.startsWith("-") ? `(${size})` : size;
}

/** `12170` → `"12,170"`. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** `"2024-09-18"` → `"Sep 18, 2024"`. Text that is no day stays as it is. */
export function formatDay(iso: string): string {
  return formatted(days, iso);
}

/** A date as far as it is known: `"2018-03"` → `"March 2018"`, `"2018"` → `"2018"`, a day as `formatDay` has it. */
export function formatDate(iso: string): string {
  return earliestOf(iso) && iso.length > 4 ? formatMonth(iso) : formatDay(iso);
}

/** `"2026-03-31"` → `"Tue, Mar 31, 2026"`. */
export function formatDayLong(iso: string): string {
  return formatted(longDays, iso);
}

/** A month such as `"2026-03"`: `"March 2026"`. */
export function formatMonth(month: string): string {
  return formatted(months, `${month}-01`);
}

/** The year of a day: `"2026"`. */
export function formatYear(iso: string): string {
  return formatted(years, iso);
}

/** The weekday of a day: `"Tue"`. */
export function formatWeekday(iso: string): string {
  return formatted(weekdays, iso);
}

/** An instant such as `"2026-11-23T22:02:00Z"` in the user's own time: `"Nov 23, 2026, 2:02 PM"`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : instants.format(at);
}

/** The time of day here: `"14:02"`. */
export function formatTime(at: Date): string {
  return times.format(at);
}

const EXTENSION = /[ ,;]*(?:extension|ext|x|#)[ .]*(\d+)$/i;

/** A number of the United States as `"(415) 555-0123 ext. 7"`, as the core writes it; any other as it was typed. */
export function formatPhone(typed: string): string {
  const extension = EXTENSION.exec(typed.trim());
  const number = typed.trim().replace(EXTENSION, "");
  const [, area, office, line] = /^1?(\d{3})(\d{3})(\d{4})$/.exec(number.replace(/\D/g, "")) ?? [];
  const isForeign = /^\+\s*[^1\s]/.test(number);
  if (!area || isForeign || /\p{L}/u.test(number)) return typed;
  return `(${area}) ${office}-${line}${extension ? ` ext. ${extension[1]}` : ""}`;
}

/** A sentence of the core with its days as people read them: `"due 2026-11-12"` → `"due Nov 12, 2026"`, each unbroken. */
export function daysInWords(sentence: string): string {
  // A day that is part of a file's name is none.
  return sentence.replace(/(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-]|\.\w)/g, (iso) =>
    formatDay(iso).replaceAll(" ", "\u00a0"),
  );
}

/** A citation whose section sign stays with its number at the end of a line. */
export function unbroken(cite: string): string {
  return cite.replace(/(§§?) /g, "$1\u00a0");
}

function decimal(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}

function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
}

function formatted(format: Intl.DateTimeFormat, iso: string): string {
  const day = splitDay(iso);
  return day ? format.format(utcOf(day)) : iso;
}
