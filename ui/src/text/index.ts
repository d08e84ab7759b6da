import i18next from "i18next";
import { en } from "./en";

export { todayHere } from "./days";
export {
  daysInWords,
  formatAmount,
  formatCount,
  formatDate,
  formatDay,
  formatDayLong,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPhone,
  formatTime,
  formatWeekday,
  formatYear,
  shortMoney,
  unbroken,
} from "./format";

i18next.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en },
  ns: Object.keys(en),
  defaultNS: "shell",
  initAsync: false,
  interpolation: { escapeValue: false },
});

/**
 * The wording of a key, checked by the compiler: `t("plaintiffs:title")`, `t("shell:people", { count: 3 })`.
 * `{{count, number}}` in a wording groups digits; `_one` and `_other` after a key are its plurals.
 */
export const t = i18next.t;

/** Words as they begin a line: `oppose a motion` → `Oppose a motion`. */
export function atStart(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A wording that begins with a capital, as it stands inside a line. */
export function inLine(wording: string): string {
  return `${wording.charAt(0).toLowerCase()}${wording.slice(1)}`;
}

/**
 * The wording of a word that the core chose, such as a status: `word("shell:stage", "closed")`, or `word("kit", "yes")` where it
 * stands in no group. A word without wording is shown as it is, with spaces for underscores.
 */
export function word(group: string, value: string): string {
  const key = group.includes(":") ? `${group}.${value}` : `${group}:${value}`;
  const known: (key: string) => boolean = i18next.exists;
  const wording = i18next.t as (key: string) => string;
  return known(key) ? wording(key) : value.replaceAll("_", " ");
}

/** Letters that are one with their stroke or their other half: what of them is compared. */
const APART: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};

/** A text as it is compared: without regard to case or accents. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[łøđðßæœþı]/g, (letter) => APART[letter] ?? letter);
}
