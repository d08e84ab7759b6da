import type { PersonFilter, PersonTest } from "../../../api/generated/types";

/** A condition on a column, as the builder asks for it. */
export interface Condition {
  column: string;
  /** Which of {@link ASKED}. */
  asked: AskedId;
  values: string[];
}

/** How the parts of a group are put together: all of them hold, at least one does, or none. */
export type Join = "and" | "or" | "none";

/** Conditions, or groups of them. */
export interface Group {
  join: Join;
  parts: Part[];
}

/** A condition, a group within a group, or something the builder shows and does not change. */
export type Part = { condition: Condition } | { group: Group } | { fixed: PersonFilter };

/** How many values a condition takes: none, one, two, any number, or a number of days. */
type Takes = "none" | "one" | "two" | "many" | "days";

interface Asked {
  test: PersonTest;
  not?: boolean;
  takes: Takes;
  /** Days from today for a number of days; the other way round, null where a condition is not of this form. */
  toValues?: (days: string) => string[];
  toDays?: (values: string[]) => string | null;
}

/** What can be asked of a column. */
const ASKED = {
  contains: { test: "contains", takes: "one" },
  not_contains: { test: "contains", not: true, takes: "one" },
  starts_with: { test: "starts_with", takes: "one" },
  is: { test: "is", takes: "one" },
  is_not: { test: "is", not: true, takes: "one" },
  one_of: { test: "one_of", takes: "many" },
  none_of: { test: "one_of", not: true, takes: "many" },
  next_days: {
    test: "between",
    takes: "days",
    toValues: (days) => ["today", `today+${days}`],
    toDays: ([from, to]) => (from === "today" ? daysIn(to, "+") : null),
  },
  last_days: {
    test: "between",
    takes: "days",
    toValues: (days) => [`today-${days}`, "today"],
    toDays: ([from, to]) => (to === "today" ? daysIn(from, "-") : null),
  },
  days_ago: {
    test: "before",
    takes: "days",
    toValues: (days) => [`today-${days}`],
    toDays: ([to]) => daysIn(to, "-"),
  },
  before: { test: "before", takes: "one" },
  after: { test: "after", takes: "one" },
  between: { test: "between", takes: "two" },
  empty: { test: "is_empty", takes: "none" },
  known: { test: "is_empty", not: true, takes: "none" },
} as const satisfies Record<string, Asked>;

export type AskedId = keyof typeof ASKED;

/** What can be asked of each kind of column, the usual first. */
const ASKED_OF: Record<string, readonly AskedId[]> = {
  text: ["contains", "not_contains", "starts_with", "is", "is_not", "empty", "known"],
  choice: ["one_of", "none_of", "empty", "known"],
  several: ["one_of", "none_of", "empty", "known"],
  date: ["before", "after", "between", "next_days", "last_days", "days_ago", "is", "empty", "known"],
  money: ["after", "before", "between", "is", "empty", "known"],
  number: ["after", "before", "between", "is", "empty", "known"],
  yes_no: ["is", "empty", "known"],
};

/** What can be asked of a column of this kind. */
export function askedOf(kind: string): readonly AskedId[] {
  return ASKED_OF[kind] ?? ASKED_OF.text ?? [];
}

/** How many values a condition takes. */
export function takes(asked: AskedId): Takes {
  return ASKED[asked].takes;
}

/** Whether a condition has every value it takes. */
function isWhole({ asked, values }: Condition): boolean {
  const given = values.filter((value) => value.trim() !== "").length;
  switch (takes(asked)) {
    case "none":
      return true;
    case "days":
      return /^\d+$/.test(values[0]?.trim() ?? "");
    case "two":
      return given === 2;
    default:
      return given > 0;
  }
}

/** Conditions of a group, and of groups within it, that lack a value. */
export function unfinished({ parts }: Group): Condition[] {
  return parts.flatMap((part) => {
    if ("group" in part) return unfinished(part.group);
    return "condition" in part && !isWhole(part.condition) ? [part.condition] : [];
  });
}

/** What the core is asked; null where nothing is asked yet. Conditions that lack a value are left out. */
export function toFilter({ join, parts }: Group): PersonFilter | null {
  const filters = parts.flatMap((part) => partToFilter(part) ?? []);
  if (filters.length === 0) return null;
  return join === "none" ? { is: "not", filter: { is: "or", filters } } : { is: join, filters };
}

function partToFilter(part: Part): PersonFilter | null {
  if ("fixed" in part) return part.fixed;
  if ("group" in part) return toFilter(part.group);
  const { column, asked, values } = part.condition;
  if (!isWhole(part.condition)) return null;
  const { test, not, toValues }: Asked = ASKED[asked];
  const sent = toValues ? toValues(values[0]?.trim() ?? "") : values.filter((value) => value.trim() !== "");
  const where: PersonFilter = { is: "where", column, test, values: sent };
  return not ? { is: "not", filter: where } : where;
}

/** The conditions of a filter. */
export function toGroup(filter: PersonFilter | null): Group {
  if (filter === null) return { join: "and", parts: [] };
  if (filter.is === "and" || filter.is === "or") {
    return { join: filter.is, parts: filter.filters.map(toPart) };
  }
  const denied = filter.is === "not" ? filter.filter : null;
  if (denied?.is === "or") return { join: "none", parts: denied.filters.map(toPart) };
  return { join: "and", parts: [toPart(filter)] };
}

function toPart(filter: PersonFilter): Part {
  if (filter.is === "and" || filter.is === "or") return { group: toGroup(filter) };
  const not = filter.is === "not";
  const where = not ? filter.filter : filter;
  if (where.is === "or") return { group: toGroup(filter) };
  if (where.is !== "where") return { fixed: filter };
  const { column, test, values } = where;
  for (const id of Object.keys(ASKED) as AskedId[]) {
    const asked: Asked = ASKED[id];
    if (asked.test !== test || (asked.not ?? false) !== not) continue;
    const days = asked.toDays?.(values);
    if (asked.toDays && !days) continue;
    return { condition: { column, asked: id, values: days ? [days] : values } };
  }
  return { fixed: filter };
}

/** The number in `today+30`, where it counts that way. */
function daysIn(value: string | undefined, way: "+" | "-"): string | null {
  return value?.startsWith(`today${way}`) ? value.slice(6) : null;
}
