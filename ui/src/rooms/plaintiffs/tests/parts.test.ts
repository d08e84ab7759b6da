import { expect, test } from "vitest";
import { gapWords, readConcern } from "../filter";
import { highlight } from "../highlight";
import { Selection } from "../selection";

test("hits are found without regard to accents, case and the order of words", () => {
  const hits = (name: string, search: string) =>
    highlight(name, search).flatMap(({ text, isHit }) => (isHit ? [text] : []));
  expect(hits("García López, Ana", "ana garc")).toEqual(["Garc", "Ana"]);
  expect(hits("MUÑOZ, Íñigo", "munoz")).toEqual(["MUÑOZ"]);
  expect(hits("Zhou, Ines", "")).toEqual([]);
});

test("a concern is read from the address, and nonsense is none", () => {
  expect(readConcern('{"of":"claim","claim":"sca"}')).toEqual({ of: "claim", claim: "sca" });
  expect(readConcern({ of: "last_day", claim: "sca", when: "expired" })).toEqual({
    of: "last_day",
    claim: "sca",
    when: "expired",
  });
  expect(readConcern({ of: "members" })).toEqual({ of: "members" });
  for (const nonsense of ["{", 7, null, { of: "claim" }, { of: "else", claim: "sca" }, { of: "state" }]) {
    expect(readConcern(nonsense)).toBeNull();
  }
});

test("a gap is called as the case calls the fact", () => {
  const facts = [{ key: "amount_paid", label: "Amount paid" }];
  expect(gapWords("no_amount_paid", facts)).toBe("Amount paid: not known");
  expect(gapWords("no_calendar_2037", facts)).toBe("Holidays of 2037 are not loaded");
  expect(gapWords("too_large", facts)).toBe("The amount is too large to count");
});

test("a date that is known in part says what is known of it", () => {
  const fact = { key: "premium_from", label: "Premium from" };
  expect(gapWords("partial_premium_from", [{ ...fact, value: "2018-03" }])).toBe(
    "Premium from: only known as March 2018, and the day would decide",
  );
  expect(gapWords("partial_premium_from", [fact])).toMatch(
    /^Premium from: only the month or the year is known/,
  );
});

test("a range grows and shrinks from where it began and keeps what was ticked before", () => {
  const selection = new Selection();
  selection.read("a", 0, [10, 11, 12, 13, 14]);
  selection.toggle(14);
  selection.extend(10, 11);
  selection.extend(11, 12);
  expect([...selection.current()]).toEqual([14, 10, 11, 12]);
  selection.extend(12, 11);
  expect([...selection.current()]).toEqual([14, 10, 11]);
});
