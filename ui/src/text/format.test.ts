import { expect, test } from "vitest";
import {
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
} from "./format";

test("a date is shown as far as it is known", () => {
  expect(formatDate("2018")).toBe("2018");
  expect(formatDate("2018-03")).toBe("March 2018");
  expect(formatDate("2018-03-05")).toBe("Mar 5, 2018");
  expect(formatDate("2018-13")).toBe("2018-13");
});

test("money has its sign, commas and cents", () => {
  expect(formatMoney("1234.50")).toBe("$1,234.50");
  expect(formatMoney("0")).toBe("$0.00");
});

test("negative money stands in parentheses", () => {
  expect(formatMoney("-215.92")).toBe("($215.92)");
  expect(formatAmount("-215.92")).toBe("(215.92)");
});

test("money beyond what a number holds keeps its cents", () => {
  expect(formatMoney("90071992547409931.23")).toBe("$90,071,992,547,409,931.23");
  expect(formatAmount("90071992547409931.23")).toBe("90,071,992,547,409,931.23");
});

test("text that is no money stays as it is", () => {
  expect(formatMoney("by price")).toBe("by price");
  expect(shortMoney("")).toBe("");
});

test("short money names its size", () => {
  expect(shortMoney("9412300.00")).toBe("$9.4M");
  expect(shortMoney("334118.40")).toBe("$334.1K");
  expect(shortMoney("0.00")).toBe("$0");
  expect(shortMoney("-1630000.00")).toBe("($1.6M)");
});

test("counts have commas", () => {
  expect(formatCount(12170)).toBe("12,170");
});

test("a day is the same day in every time zone", () => {
  expect(formatDay("2024-09-18")).toBe("Sep 18, 2024");
  expect(formatDayLong("2026-03-31")).toBe("Tue, Mar 31, 2026");
});

test("a month, a year and a weekday are named", () => {
  expect(formatMonth("2026-03")).toBe("March 2026");
  expect(formatYear("2026-01-01")).toBe("2026");
  expect(formatWeekday("2026-03-31")).toBe("Tue");
});

test("text that is no day stays as it is", () => {
  expect(formatDay("2026-02-30")).toBe("2026-02-30");
  expect(formatDay("Mar 2021")).toBe("Mar 2021");
});

test("a sentence of the core has its days in words that no line breaks", () => {
  expect(daysInWords("Moved order entered from 2026-11-12 to 2026-11-16.")).toBe(
    "Moved order entered from Nov\u00a012,\u00a02026 to Nov\u00a016,\u00a02026.",
  );
  const others = "Imported list-2026-11-12.csv and 2026-11-12.xlsx, 2026-02-30";
  expect(daysInWords(others)).toBe(others);
});

test("an instant is shown in local time", () => {
  const local = new Date(2026, 10, 23, 14, 2);
  expect(formatInstant(local.toISOString()).replace(/\s/gu, " ")).toBe("Nov 23, 2026, 2:02 PM");
  expect(formatTime(local)).toBe("14:02");
  expect(formatInstant("never")).toBe("never");
});

test("a telephone number of the United States has one form, with its extension", () => {
  for (const typed of ["4155550123", "415-555-0123", "(415) 555 0123", "+1 415.555.0123", "1-415-555-0123"]) {
    expect(formatPhone(typed)).toBe("(415) 555-0123");
  }
  for (const typed of [
    "415-555-0123 x7",
    "4155550123 ext. 7",
    "(415) 555-0123, extension 7",
    "415 555 0123 #7",
  ]) {
    expect(formatPhone(typed)).toBe("(415) 555-0123 ext. 7");
  }
});

test("any other telephone number stays as it was typed", () => {
  for (const typed of [
    "+44 20 7946 0018",
    "+41 55 555 01 23",
    "555-0123",
    "1-800-FLOWERS",
    "her sister",
    "",
    "né 7",
  ]) {
    expect(formatPhone(typed)).toBe(typed);
  }
});
