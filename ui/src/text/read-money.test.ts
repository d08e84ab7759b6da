import { expect, test } from "vitest";
import { eachOf, readMoney } from "./money";

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

test("an amount is shared to the nearest cent, and by nobody not at all", () => {
  expect(eachOf("100.00", 3)).toBe("33.33");
  expect(eachOf("200.00", 3)).toBe("66.67");
  expect(eachOf("0.01", 2)).toBe("0.01");
  expect(eachOf("100.00", 0)).toBeNull();
});
