import { expect, test } from "vitest";
import type { PersonFilter } from "../../../api/generated/types";
import { gapWords, readConcern } from "../filter";
import { toFilter, toGroup } from "../filter/conditions";
import { filterWords } from "../filter/words";
import { hitElsewhere, pieces } from "../hits";
import { Selection } from "../selection";

const hit = (column: string, text: string, from: number, to: number) => ({ column, text, from, to });

test("what the search hit is marked where it stands in the name", () => {
  const hits = [hit("given", "Ana", 0, 3), hit("family", "García López", 0, 4)];
  const marked = pieces("García López, Ana", "name", hits).flatMap(({ text, isHit }) =>
    isHit ? [text] : [],
  );
  expect(marked).toEqual(["Garc", "Ana"]);
  expect(pieces("Zhou, Ines", "name")).toEqual([{ text: "Zhou, Ines", isHit: false }]);
  expect(pieces("Nana, Ana", "name", [hit("given", "Ana", 0, 3)]).at(-1)).toEqual({
    text: "Ana",
    isHit: true,
  });
});

test("who was found by what no column shows is shown with it", () => {
  const phone = hit("phone", "(415) 555-0142", 0, 9);
  expect(hitElsewhere([phone], ["name", "status"])).toEqual(phone);
  expect(hitElsewhere([phone], ["name", "phone"])).toBeNull();
  expect(hitElsewhere([hit("given", "Ana", 0, 3), phone], ["name"])).toBeNull();
  expect(hitElsewhere([], ["name"])).toBeNull();
});

test("a selection ends with the list of those it was made among", () => {
  const selection = new Selection();
  selection.narrow("everyone");
  selection.set(new Set([4, 7]));
  selection.narrow("everyone");
  expect([...selection.current()]).toEqual([4, 7]);
  selection.narrow("no state");
  expect(selection.current().size).toBe(0);
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

test("conditions of which none may hold are asked as a denial, and are read back as they were put together", () => {
  const where = (column: string, value: string): PersonFilter => ({
    is: "where",
    column,
    test: "contains",
    values: [value],
  });
  const none: PersonFilter = {
    is: "not",
    filter: { is: "or", filters: [where("state", "CA"), where("city", "Reno")] },
  };
  const group = toGroup(none);
  expect([group.join, group.parts.length]).toEqual(["none", 2]);
  expect(toFilter(group)).toEqual(none);
  expect(filterWords(none, [])).toBe("none of: state contains CA or city contains Reno");
  const within: PersonFilter = { is: "and", filters: [where("zip", "94"), none] };
  expect(toFilter(toGroup(within))).toEqual(within);
});
