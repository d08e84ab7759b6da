/** A stretch of a name, and whether the search hit it. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** Cuts a name where words of the search hit it. Case and accents do not matter, as in the core's search. */
export function highlight(name: string, search: string): Piece[] {
  const letters = [...name];
  const folded = letters.map(fold);
  const hit = new Array<boolean>(letters.length).fill(false);
  for (const term of search.replaceAll(",", " ").split(/\s+/u).filter(Boolean)) mark(folded, fold(term), hit);
  const pieces: Piece[] = [];
  letters.forEach((letter, place) => {
    const isHit = hit[place] ?? false;
    const last = pieces.at(-1);
    if (last?.isHit === isHit) last.text += letter;
    else pieces.push({ text: letter, isHit });
  });
  return pieces;
}

function mark(folded: string[], term: string, hit: boolean[]): void {
  const owners = folded.flatMap((part, place) => part.split("").map(() => place));
  const text = folded.join("");
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    for (const place of owners.slice(at, at + term.length)) hit[place] = true;
  }
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
