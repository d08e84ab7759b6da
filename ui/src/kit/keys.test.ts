import { expect, test } from "vitest";
import { isForTheField, keysOf, keysText } from "./keys";

test("keys are named as commands name them", () => {
  expect(keysOf(new KeyboardEvent("keydown", { key: "K", ctrlKey: true }))).toBe("mod+k");
  expect(keysOf(new KeyboardEvent("keydown", { key: "Z", metaKey: true, shiftKey: true }))).toBe(
    "mod+shift+z",
  );
  expect(keysOf(new KeyboardEvent("keydown", { key: "+", ctrlKey: true, shiftKey: true }))).toBe("mod+=");
  expect(keysOf(new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe("?");
  expect(keysOf(new KeyboardEvent("keydown", { key: "ArrowLeft", altKey: true }))).toBe("alt+arrowleft");
});

test("a field keeps its letters and its own undo, and nothing else", () => {
  const field = document.createElement("input");
  expect(isForTheField("?", field)).toBe(true);
  expect(isForTheField("mod+z", field)).toBe(true);
  expect(isForTheField("mod+k", field)).toBe(false);
  expect(isForTheField("?", document.body)).toBe(false);
});

test("people read keys by their names", () => {
  expect(keysText("mod+shift+z")).toBe("Ctrl Shift Z");
  expect(keysText("?")).toBe("?");
  expect(keysText("mod+=")).toBe("Ctrl +");
});
