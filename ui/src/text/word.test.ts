import { expect, test } from "vitest";
import { word } from ".";

test("a word of a group, and one that stands in none, have their wording", () => {
  expect(word("person:contacts.kinds", "email")).toBe("E-mail");
  expect(word("kit", "yes")).toBe("Yes");
  expect(word("kit", "no")).toBe("No");
});

test("a word without wording is shown as it is, with spaces", () => {
  expect(word("person:contacts.kinds", "carrier_pigeon")).toBe("carrier pigeon");
  expect(word("kit", "carrier_pigeon")).toBe("carrier pigeon");
});
