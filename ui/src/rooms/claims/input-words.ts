import type { ClaimView, InputSourceView } from "../../api/generated/types";
import { word } from "../../text";

/** An input of a remedy as people call it: "Amount paid". */
export function inputWords(input: string): string {
  return word("claims:input", input);
}

/** An input that claims take, with the names of those claims. */
export interface Taken {
  input: string;
  /** What it holds: `money`. */
  kind: string;
  claims: string[];
}

/** Rows of one input each, with every claim that takes it. */
export function byInput(sources: readonly InputSourceView[], claims: readonly ClaimView[]): Taken[] {
  const found = new Map<string, Taken>();
  for (const { input, kind, id, claim } of sources) {
    const taken = found.get(input) ?? { input, kind, claims: [] };
    taken.claims.push(claims.find((known) => known.id === id)?.name ?? claim);
    found.set(input, taken);
  }
  return [...found.values()];
}
