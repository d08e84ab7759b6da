import type { Concern, PersonFilter, PersonList, PersonOrder } from "../../api/generated/types";
import { whyWords } from "../../letters/words";
import { formatDate, t, word } from "../../text";

/** What the list is narrowed to. */
export interface Filter {
  search: string;
  statuses: string[];
  concern: Concern | null;
  filter: PersonFilter | null;
}

/** The list of a case, as the core is asked for it, without a page. */
export function listOf(caseId: number, filter: Partial<Filter> = {}, sort: PersonOrder[] = []): PersonList {
  const everyone = { search: "", statuses: [], concern: null, filter: null, columns: [] };
  return { case: caseId, ...everyone, ...filter, sort, offset: 0, limit: 0 };
}

/** What the list shows and in which order, beside whom it is narrowed to. */
export interface Shown {
  /** Keys of the columns, in order. */
  columns: readonly string[];
  /** Keys of those that stay in sight when the list is moved sideways; they stand first. */
  pinned: readonly string[];
  /** Widths that somebody has given columns, in px at the usual size of text. */
  widths: Record<string, number>;
  sort: PersonOrder[];
}

/** The columns that every list begins with. */
export const FIRST_COLUMNS: readonly string[] = [
  "name",
  "status",
  "state",
  "last_day",
  "loss",
  "recoverable",
  "external_id",
];

/** What every list shows first, and where its columns stand. */
export const FIRST_LAYOUT: Pick<Shown, "columns" | "pinned" | "widths"> = {
  columns: FIRST_COLUMNS,
  pinned: ["name"],
  widths: {},
};

const WITH_CLAIM = ["claim", "overlapping", "adding", "late"];

/** The people behind a figure, as another room names them in the address; null when that says nothing. */
export function readConcern(value: unknown): Concern | null {
  const found = typeof value === "string" ? parsed(value) : value;
  if (typeof found !== "object" || found === null || !("of" in found)) return null;
  const { of, claim, gap, when, input, ...part } = found as Record<string, unknown>;
  if (of === "members") return { of };
  if (of === "brought" && Number.isInteger(part.operation)) return { of, operation: Number(part.operation) };
  if (of === "unheard" && Number.isInteger(part.days)) return { of, days: Number(part.days) };
  if (of === "gap" && typeof gap === "string") return { of, gap };
  if (of === "no_document" && typeof part.kind === "string") return { of, kind: part.kind };
  if (of === "left_out" && Number.isInteger(part.operation)) return readLeftOut(part);
  if (of === "state" || of === "in_class" || of === "status") return readPart({ of, ...part });
  if (typeof claim !== "string") return null;
  if (of === "unproven" && typeof input === "string") return { of, claim, input };
  if (of === "last_day" && typeof when === "string") return { of, claim, when };
  return WITH_CLAIM.includes(String(of)) ? ({ of, claim } as Concern) : null;
}

/** Those who got none of some letters, for any reason or for one. */
function readLeftOut({ operation, why, what }: Record<string, unknown>): Concern {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return { of: "left_out", operation: Number(operation), why: text(why), what: text(what) };
}

/** A part of the class; null when it is not said which. */
function readPart({ of, state, class: name, status }: Record<string, unknown>): Concern | null {
  if (of === "state" && (state === null || typeof state === "string")) return { of, state };
  if (of === "in_class" && typeof name === "string") return { of, class: name };
  return of === "status" && typeof status === "string" ? { of, status } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The figure that a concern stands behind, in words: "Stored Communications Act". */
export function concernWords(
  concern: Concern,
  claimName: (claim: string) => string,
  gapName: (gap: string) => string,
  listName: (operation: number) => string | null,
): string {
  switch (concern.of) {
    case "members":
      return t("plaintiffs:concern.members");
    case "brought":
      return broughtWords(concern.operation, listName(concern.operation));
    case "unheard":
      return t("plaintiffs:concern.unheard", { count: concern.days });
    case "state":
      return concern.state === null
        ? t("plaintiffs:concern.noState")
        : t("plaintiffs:concern.state", { state: concern.state });
    case "in_class":
      return t("plaintiffs:concern.inClass", { class: concern.class });
    case "status":
      return t("plaintiffs:concern.status", { status: word("plaintiffs:status", concern.status) });
    case "no_document":
      return t("plaintiffs:concern.noDocument", { kind: concern.kind });
    case "left_out":
      return concern.why === null
        ? t("plaintiffs:concern.leftOut")
        : t("plaintiffs:concern.leftOutWhy", { why: whyWords({ why: concern.why, what: concern.what }) });
    case "gap":
      return gapName(concern.gap);
    case "claim":
      return claimName(concern.claim);
    case "late":
      return t("plaintiffs:concern.late", { claim: claimName(concern.claim) });
    case "overlapping":
      return t("plaintiffs:concern.overlapping", { claim: claimName(concern.claim) });
    case "adding":
      return t("plaintiffs:concern.adding", { claim: claimName(concern.claim) });
    case "unproven":
      return `${claimName(concern.claim)}: ${gapName(`no_${concern.input}`)}`;
    case "last_day":
      return lastDayWords(claimName(concern.claim), concern.when);
  }
}

function broughtWords(operation: number, list: string | null): string {
  return list === null
    ? t("plaintiffs:concern.brought", { operation })
    : t("plaintiffs:concern.broughtBy", { list });
}

function lastDayWords(claim: string, when: string): string {
  switch (when) {
    case "expired":
    case "within_7":
    case "filed":
    case "open":
    case "partial":
    case "within_30":
    case "within_90":
    case "later":
    case "no_date":
      return t(`plaintiffs:concern.${when}`, { claim });
    default:
      return claim;
  }
}

/** What a fact is called, and its value where it is a person's. */
interface Named {
  key: string;
  label: string;
  value?: string | null;
}

/** What a person lacks, in words: "Amount paid: not known". Labels of facts are those of the case. */
export function gapWords(gap: string, facts: readonly Named[]): string {
  const fact = facts.find(({ key }) => gap === `no_${key}`);
  if (fact) return t("plaintiffs:gap.no_fact", { fact: fact.label });
  const partial = facts.find(({ key }) => gap === `partial_${key}`);
  if (partial?.value) {
    return t("plaintiffs:gap.partial_known", { fact: partial.label, known: formatDate(partial.value) });
  }
  if (partial) return t("plaintiffs:gap.partial_fact", { fact: partial.label });
  const year = /^no_calendar_(\d+)$/.exec(gap)?.[1];
  return year ? t("plaintiffs:gap.no_calendar", { year }) : word("plaintiffs:gap", gap);
}
