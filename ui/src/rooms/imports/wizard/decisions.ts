import type { MatchRule, ReviewRow } from "../../../api/generated/types";
import { t } from "../../../text";

const NOTHING_DECIDED: MatchRule = { kinds: {}, rows: {} };

/** What becomes of rows, with one kind decided as a whole: what was decided on `rows` by themselves no longer counts. */
export function decidedKind(
  rule: MatchRule | undefined,
  kind: string,
  decision: string,
  rows: readonly number[],
): MatchRule {
  const before = rule ?? NOTHING_DECIDED;
  const others = Object.entries(before.rows).filter(([row]) => !rows.includes(Number(row)));
  return { ...before, kinds: { ...before.kinds, [kind]: decision }, rows: Object.fromEntries(others) };
}

/** What becomes of rows, with one of them decided. */
export function decidedRow(rule: MatchRule | undefined, row: number, decision: string): MatchRule {
  const before = rule ?? NOTHING_DECIDED;
  return { ...before, rows: { ...before.rows, [row]: decision } };
}

/** On how many of these rows something else was decided by itself. */
export function decidedOtherwise(
  rule: MatchRule | undefined,
  decision: string,
  rows: readonly number[],
): number {
  return rows.filter((row) => (rule?.rows[row] ?? decision) !== decision).length;
}

/** What is decided on rows of a kind where nothing is said: what somebody typed stays, all else is open. */
export function decisionOnKind(rule: MatchRule | undefined, kind: string): string {
  return rule?.kinds[kind] ?? (kind === "typed" ? "update" : "review");
}

/** What is decided on a row: of itself, else of its kind. */
export function decisionOn(
  rule: MatchRule | undefined,
  { row, kind }: { row: number; kind: string },
): string {
  return rule?.rows[row] ?? decisionOnKind(rule, kind);
}

const DECISIONS = ["review", "update", "overwrite", "new", "skip"] as const;
type Decision = (typeof DECISIONS)[number];

/** What a decision is called where it comes to something of its own. */
const NAMES: Record<string, Partial<Record<Decision, "keep" | "both" | "first">>> = {
  typed: { update: "keep" },
  twice: { new: "both", skip: "first" },
};

/**
 * What may be decided on rows of a kind. Who has the id of somebody known cannot be somebody new; where only what somebody typed
 * differs it is known who is meant; and what is typed can give way only where there is something of the sort. No row updates another of the list.
 */
export function decisionsOn(kind: string, rows: readonly ReviewRow[]): { value: Decision; label: string }[] {
  const isTyped = rows.some(({ fields }) => fields.some(({ effect }) => effect === "kept_as_typed"));
  const left: Partial<Record<Decision, boolean>> = {
    review: kind === "typed",
    update: kind === "twice",
    overwrite: !isTyped,
    new: kind === "differs" || kind === "typed",
  };
  return DECISIONS.filter((decision) => !left[decision]).map((value) => ({
    value,
    label: t(`wizard:match.decisions.${NAMES[kind]?.[value] ?? value}`),
  }));
}
