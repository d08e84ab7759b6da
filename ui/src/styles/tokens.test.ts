import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const [light = "", dark = ""] = readFileSync("src/styles/tokens.css", "utf8").split(
  "[data-mantine-color-scheme",
);
const TEXT = ["ink", "muted", "accent", "amber", "red", "green"];
const GROUNDS = ["paper", "surface", "line2", "accent-weak"];

function colour(scheme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(scheme);
  if (!found?.[1]) throw new Error(`no token ${name}`);
  return found[1];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_name, scheme) => {
  test.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground])))(
    "%s reads on %s",
    (text, ground) => {
      expect(contrast(colour(scheme, text), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["amber", "red", "green"])("%s reads on its own weak ground", (text) => {
    expect(contrast(colour(scheme, text), colour(scheme, `${text}-weak`))).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of a field can be seen", () => {
    expect(contrast(colour(scheme, "field"), colour(scheme, "surface"))).toBeGreaterThanOrEqual(3);
  });

  test("the filled button reads", () => {
    expect(contrast(colour(scheme, "surface"), colour(scheme, "accent"))).toBeGreaterThanOrEqual(4.5);
  });
});
