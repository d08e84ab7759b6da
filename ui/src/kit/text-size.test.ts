import { expect, test } from "vitest";
import { changeTextSize } from "./text-size";

const { style } = document.documentElement;

test("text grows by steps to twice its size and no further, and goes back to the usual", () => {
  changeTextSize("larger");
  expect(style.fontSize).toBe("110%");
  for (let pressed = 0; pressed < 9; pressed += 1) changeTextSize("larger");
  expect(style.fontSize).toBe("200%");
  expect(style.getPropertyValue("--text-scale")).toBe("2");
  expect(localStorage.getItem("text-size")).toBe("200");
  changeTextSize("smaller");
  expect(style.fontSize).toBe("175%");
  changeTextSize("usual");
  expect(style.fontSize).toBe("");
  changeTextSize("smaller");
  expect(style.fontSize).toBe("");
});
