import type { MentionSaid, NamedInText } from "../api/generated/types";
import { plain } from "../text";

/** A text in which people and documents are named. */
export interface NamingText {
  text: string;
  mentions: readonly MentionSaid[];
}

/** What a sign offers: people after an @, documents after a #. */
export type Sign = "@" | "#";

/** The same after the text was changed: a name that was typed into is a name no longer. */
export function retyped({ text, mentions }: NamingText, next: string): NamingText {
  const start = firstDifference(text, next);
  const shift = next.length - text.length;
  const end = text.length - sameEnd(text.slice(start), next.slice(start));
  const kept = mentions.flatMap((one) => {
    if (one.to <= start) return [one];
    if (one.from >= end) return [{ ...one, from: one.from + shift, to: one.to + shift }];
    return [];
  });
  return { text: next, mentions: kept };
}

/** What is typed after a sign up to the caret, and where the sign stands; null while nothing is being named. */
export function sought(text: string, caret: number): { sign: Sign; at: number; words: string } | null {
  const found = /(?:^|\s)([@#])([^@#\n]{0,40})$/.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[2] ?? "";
  return { sign: found[1] as Sign, at: caret - words.length - 1, words };
}

/** Whether each word that was typed begins a word of what somebody is called, without regard to case or accents. */
export function isCalled(called: string, typed: string): boolean {
  const names = wordsOf(called);
  return wordsOf(typed).every((word) => names.some((name) => name.startsWith(word)));
}

/** The words of a text as they are compared; an apostrophe parts none. */
function wordsOf(text: string): string[] {
  return plain(text)
    .replace(/['’ʼ`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Puts a name in the place of what was typed to find it. */
export function named(
  of: NamingText,
  at: number,
  caret: number,
  what: NamedInText,
  name: string,
): NamingText {
  const without = retyped(of, `${of.text.slice(0, at)}${name} ${of.text.slice(caret)}`);
  const mention = { named: what, from: at, to: at + name.length };
  const mentions = [...without.mentions, mention].sort((one, other) => one.from - other.from);
  return { text: without.text, mentions };
}

function firstDifference(one: string, other: string): number {
  let place = 0;
  while (place < one.length && place < other.length && one[place] === other[place]) place += 1;
  return place;
}

function sameEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}
