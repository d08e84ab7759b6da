import { describe, expect, test } from "vitest";
import { daysBetween, plusDays, plusMonths, todayHere } from "./days";
import { readCourtDays, readDay, readPartialDay } from "./read-day";

/** A Monday. */
const TODAY = "2026-11-23";

describe("a day", () => {
  test.each([
    ["2026-03-31", "2026-03-31"],
    ["3/31/2026", "2026-03-31"],
    ["03.31.2026", "2026-03-31"],
    ["3-31-2026", "2026-03-31"],
    ["3/31", "2026-03-31"],
    ["12/1", "2026-12-01"],
    ["04/05/26", "2026-04-05"],
    ["33126", "2026-03-31"],
    ["033126", "2026-03-31"],
    ["11126", "2026-01-11"],
    ["3312026", "2026-03-31"],
    ["03312026", "2026-03-31"],
    ["t", "2026-11-23"],
    [" T ", "2026-11-23"],
    ["+14", "2026-12-07"],
    ["-3", "2026-11-20"],
    ["+ 1", "2026-11-24"],
    ["+0", "2026-11-23"],
    ["+365", "2027-11-23"],
    ["30", "2026-11-30"],
    ["1", "2026-11-01"],
    ["m", "2026-11-01"],
    ["h", "2026-11-30"],
    ["y", "2026-01-01"],
    ["r", "2026-12-31"],
  ])("%s is read as %s", (typed, expected) => {
    expect(readDay(typed, TODAY)).toBe(expected);
  });

  test.each([
    ["mon", "2026-11-30"],
    ["tue", "2026-11-24"],
    ["wed", "2026-11-25"],
    ["thu", "2026-11-26"],
    ["fri", "2026-11-27"],
    ["sat", "2026-11-28"],
    ["sun", "2026-11-29"],
    ["Thursday", "2026-11-26"],
    ["thurs", "2026-11-26"],
  ])("%s is the next one after today, %s", (typed, expected) => {
    expect(readDay(typed, TODAY)).toBe(expected);
  });

  test.each([
    ["76", 1976],
    ["77", 1977],
    ["99", 1999],
    ["00", 2000],
    ["26", 2026],
    ["75", 2075],
  ])("the year %s lies within fifty years: %i", (year, expected) => {
    expect(readDay(`3/31/${year}`, TODAY)).toBe(`${expected}-03-31`);
  });

  test("the window of years moves with today", () => {
    expect(readDay("3/31/99", "2049-06-01")).toBe("1999-03-31");
    expect(readDay("3/31/99", "2050-06-01")).toBe("2099-03-31");
    expect(readDay("3/31/01", "1999-06-01")).toBe("2001-03-31");
  });

  test.each([
    ["h", "2028-02-10", "2028-02-29"],
    ["h", "2027-02-10", "2027-02-28"],
    ["h", "2100-02-10", "2100-02-28"],
    ["h", "2026-12-10", "2026-12-31"],
    ["2/29", "2028-01-05", "2028-02-29"],
    ["2/29/28", "2026-01-05", "2028-02-29"],
    ["29", "2028-02-01", "2028-02-29"],
    ["+1", "2028-02-28", "2028-02-29"],
    ["+1", "2027-02-28", "2027-03-01"],
    ["-1", "2026-01-01", "2025-12-31"],
    ["+1", "2026-12-31", "2027-01-01"],
    ["+1", "2026-03-07", "2026-03-08"],
    ["+1", "2026-11-01", "2026-11-02"],
    ["mon", "2026-12-29", "2027-01-04"],
  ])("%s on %s is %s", (typed, today, expected) => {
    expect(readDay(typed, today)).toBe(expected);
  });

  test.each([
    "",
    "soon",
    "2/30/2026",
    "2/29",
    "2/29/2027",
    "31",
    "0",
    "32",
    "13/1/2026",
    "0/5",
    "130126",
    "2026",
    "0331",
    "4/5/026",
    "2026-3-31",
    "+",
    "-",
    "+14cd",
    "+12345",
    "mo",
    "mond.",
    "marvel",
    "tt",
  ])("%j is left for the core to refuse", (typed) => {
    expect(readDay(typed, TODAY)).toBeNull();
  });
});

describe("court days", () => {
  test.each([
    ["+14cd", 14],
    ["+14 CD", 14],
    ["-3cd", -3],
    ["+14", null],
    ["14cd", null],
    ["+14xd", null],
    ["cd", null],
  ])("%s asks for %s", (typed, expected) => {
    expect(readCourtDays(typed)).toBe(expected);
  });
});

describe("what is known of an old day", () => {
  test.each([
    ["Mar 2021", "2021-03"],
    ["march 2021", "2021-03"],
    ["Mar. 2021", "2021-03"],
    ["Mar, 2021", "2021-03"],
    ["Mar 2021?", "2021-03"],
    ["sept 2021", "2021-09"],
    ["3/2021", "2021-03"],
    ["03-2021", "2021-03"],
    ["3/?/2021", "2021-03"],
    ["3/??/2021", "2021-03"],
    ["2021-03", "2021-03"],
    ["2021-03-??", "2021-03"],
    ["2021", "2021"],
    ["2021?", "2021"],
    ["2021 ?", "2021"],
    ["?/?/2021", "2021"],
    ["3/31/2021", "2021-03-31"],
    ["2021-03-31", "2021-03-31"],
    ["t", TODAY],
    ["-3", "2026-11-20"],
  ])("%s is kept as %s", (typed, expected) => {
    expect(readPartialDay(typed, TODAY)).toBe(expected);
  });

  test.each([
    "",
    "?",
    "Mxr 2021",
    "ma 2021",
    "13/2021",
    "0/2021",
    "2021-13",
    "3/31/2021?",
    "Mar",
    "21?",
    "2021-02-30",
  ])("%j cannot be read", (typed) => {
    expect(readPartialDay(typed, TODAY)).toBeNull();
  });
});

describe("the calendar", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", -13, "2024-12-15"],
    ["soon", 1, "soon"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(plusMonths(day, months)).toBe(expected);
  });

  test("days are counted over a change of the clocks and a leap day", () => {
    expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
    expect(daysBetween("2026-10-31", "2026-11-02")).toBe(2);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
    expect(plusDays("soon", 3)).toBe("soon");
  });

  test("today is the day where the user sits", () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
