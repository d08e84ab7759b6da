/** How well a passphrase holds, from 0 (too short to be taken) to 4. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** What the core asks of a passphrase at the least. */
export const SHORTEST = 8;

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];
/** Bits that make it fair, good, strong: a rule of thumb for people, not a promise. */
const STEPS = [40, 60, 80];

/** A rough measure by length, kinds of characters, and how many of them differ. */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase];
  if (characters.length < SHORTEST) return 0;
  const kinds = KINDS.filter((kind) => kind.test(passphrase)).length;
  const different = new Set(characters).size;
  const bits = Math.min(characters.length, different * 2) * (2 + kinds * 0.6);
  return (1 + STEPS.filter((step) => bits >= step).length) as Strength;
}

/** `"Mary Ann O'Neil"` → `"MAO"`. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}

/** A path in two: the folder and the file's name, whichever slash the system writes. */
export function splitPath(path: string): { folder: string; file: string } {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return { folder: path.slice(0, Math.max(cut, 0)), file: path.slice(cut + 1) };
}
