import { expect, test } from "vitest";
import { readDay, todayHere } from "./days";
import { readMoney } from "./money";

const TODAY = "2026-11-23";

test.each([
  ["2026-03-31", "2026-03-31"],
  ["3/31/2026", "2026-03-31"],
  ["3/31", "2026-03-31"],
  ["t", "2026-11-23"],
  ["+14", "2026-12-07"],
  ["-3", "2026-11-20"],
  [" T ", "2026-11-23"],
])("%s is read as %s", (typed, expected) => {
  expect(readDay(typed, TODAY)).toBe(expected);
});

test.each(["2/30/2026", "13/1/2026", "04/05/26", "soon", ""])(
  "%j is left for the core to refuse",
  (typed) => {
    expect(readDay(typed, TODAY)).toBeNull();
  },
);

test("today is the day where the user sits", () => {
  expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

test.each([
  ["1000", "1000.00"],
  ["1,000", "1000.00"],
  ["$1k", "1000.00"],
  ["$1.5k", "1500.00"],
  ["107.96", "107.96"],
  [".5", "0.50"],
  ["(12.50)", "-12.50"],
  ["-3", "-3.00"],
  ["250*12", "3000.00"],
  ["29.99 * 12", "359.88"],
  ["90071992547409931.23", "90071992547409931.23"],
])("the amount %s is read as %s", (typed, expected) => {
  expect(readMoney(typed)).toBe(expected);
});

test.each(["", "about 5", "1.234", "1*2*3", "0.15*0.15", "$"])(
  "%j is left for the core to refuse",
  (typed) => {
    expect(readMoney(typed)).toBeNull();
  },
);
