import type { PersonHit } from "../../api/generated/types";

/** A stretch of a text, and whether the search hit it. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** Columns whose texts stand together in the name. */
const IN_NAME = ["given", "middle", "family", "suffix"];

/** Cuts a text of a column where the search hit it. A name is made of several columns. */
export function pieces(text: string, column: string, hits: readonly PersonHit[] = []): Piece[] {
  const columns = column === "name" ? IN_NAME : [column];
  const marks = hits
    .filter((hit) => columns.includes(hit.column))
    .flatMap(({ text: part, from, to }) => {
      const at = placeOf(part, text);
      return at < 0 ? [] : [{ from: at + from, to: at + to }];
    })
    .sort((one, other) => one.from - other.from);
  const found: Piece[] = [];
  let end = 0;
  for (const { from, to } of marks) {
    if (from < end) continue;
    if (from > end) found.push({ text: text.slice(end, from), isHit: false });
    found.push({ text: text.slice(from, to), isHit: true });
    end = to;
  }
  if (end < text.length) found.push({ text: text.slice(end), isHit: false });
  return found;
}

/** A hit that stands in none of the columns shown: by what somebody was found who is not found by their name. */
export function hitElsewhere(hits: readonly PersonHit[] = [], columns: readonly string[]): PersonHit | null {
  const isShown = ({ column }: PersonHit) => columns.includes(IN_NAME.includes(column) ? "name" : column);
  return hits.some(isShown) ? null : (hits[0] ?? null);
}

/** Where a part stands in a text as a word of its own, or else anywhere. */
function placeOf(part: string, text: string): number {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isLetter = (letter: string | undefined) => /\p{L}/u.test(letter ?? "");
    if (!isLetter(text[at - 1]) && !isLetter(text[at + part.length])) return at;
  }
  return text.indexOf(part);
}
