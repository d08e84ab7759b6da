import { expect, test } from "vitest";
import type { ReviewRow } from "../../../api/generated/types";
import { decidedKind, decidedOtherwise, decidedRow, decisionOn, decisionsOn } from "./decisions";

const row = (kind: string, effect: string): ReviewRow => ({
  row: 4,
  kind,
  person: 1,
  earlier: null,
  name: "Reed, Tom",
  fields: [{ field: "email", stands: "typed@mail.example", brings: "tom@mail.example", effect }],
});
const offered = (of: ReviewRow) => decisionsOn(of.kind, [of]).map(({ value }) => value);

test("what a person typed stays until somebody says that the list is right", () => {
  const typed = row("typed", "kept_as_typed");
  expect(decisionOn(undefined, typed)).toBe("update");
  expect(offered(typed)).toEqual(["update", "overwrite", "skip"]);
  expect(decisionOn(decidedRow(undefined, 4, "overwrite"), typed)).toBe("overwrite");
});

test("what is typed can give way only where something typed stands", () => {
  expect(offered(row("differs", "replaces"))).toEqual(["review", "update", "skip"]);
  expect(offered(row("differs", "kept_as_typed"))).toEqual(["review", "update", "overwrite", "skip"]);
  expect(offered(row("same_name", "replaces"))).toEqual(["review", "update", "new", "skip"]);
});

test("of rows that seem to be of one person both are kept, or the first", () => {
  const twice = { ...row("twice", "same"), person: null, earlier: 2 };
  expect(decisionOn(undefined, twice)).toBe("review");
  expect(decisionsOn("twice", [twice]).map(({ value, label }) => [value, label])).toEqual([
    ["review", "Undecided"],
    ["new", "Keep both"],
    ["skip", "Keep one"],
  ]);
});

test("a kind decided as a whole leaves single decisions, or takes them along", () => {
  const rule = decidedRow(decidedRow(undefined, 4, "skip"), 5, "update");
  expect(decidedOtherwise(rule, "update", [4, 5, 6])).toBe(1);
  expect(decidedKind(rule, "differs", "update", []).rows).toEqual({ 4: "skip", 5: "update" });
  expect(decidedKind(rule, "differs", "update", [4, 5, 6]).rows).toEqual({});
});
