import { expect, test } from "vitest";
import { isCalled, named, retyped, sought } from "./mentions";

const text = "Lives with Bob Roe, works";
const bob = { named: { of: "person", id: 2 }, from: 11, to: 18 } as const;

test("what is typed after an @ is sought, and a name is put in its place", () => {
  expect(sought("Lives with @bo", 14)).toEqual({ sign: "@", at: 11, words: "bo" });
  expect(sought("See #stat", 9)).toEqual({ sign: "#", at: 4, words: "stat" });
  expect(sought("mail@bo", 7)).toBeNull();
  const put = named({ text: "Lives with @bo, works", mentions: [] }, 11, 14, bob.named, "Bob Roe");
  expect(put).toEqual({ text: "Lives with Bob Roe , works", mentions: [bob] });
});

test("a name moves with the text before it, and stays when something is typed after it", () => {
  expect(retyped({ text, mentions: [bob] }, `Now ${text}`).mentions).toEqual([{ ...bob, from: 15, to: 22 }]);
  expect(retyped({ text, mentions: [bob] }, `${text} here`).mentions).toEqual([bob]);
});

test("a name that is typed into is a name no longer", () => {
  expect(retyped({ text, mentions: [bob] }, "Lives with Bobby Roe, works").mentions).toEqual([]);
  expect(retyped({ text, mentions: [bob] }, "Lives with , works").mentions).toEqual([]);
});

test("whoever only sounds alike is not offered; each word typed begins one of a name", () => {
  const called = "García-Sandoval, Luz Chuy";
  for (const typed of ["Sando", "garcia s", "luz san", "chuy", ""])
    expect(isCalled(called, typed)).toBe(true);
  for (const typed of ["Sandh", "Santo", "arcia", "luz x"]) expect(isCalled(called, typed)).toBe(false);
});

test("an apostrophe parts no word, and letters with a stroke are found by those without", () => {
  for (const typed of ["oneill", "o'neill", "O’Neill", "o`ne"])
    expect(isCalled("O’Neill, Luz", typed)).toBe(true);
  for (const typed of ["lukasz", "Łukasz", "groß", "gross"])
    expect(isCalled("Groß, Łukasz", typed)).toBe(true);
  for (const typed of ["soren", "djor", "neill"])
    expect(isCalled("Sørensen, Đorđe", typed)).toBe(typed === "soren");
  expect(isCalled("Roe, Ann P-12", "p-12")).toBe(true);
});
