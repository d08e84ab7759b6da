import type { PersonFilter } from "../../../api/generated/types";
import { formatCount, formatDate, formatMoney, t, word } from "../../../text";
import type { NamedColumn } from "../named-columns";
import { type AskedId, type Condition, type Group, type Part, takes, toGroup } from "./conditions";

/** A condition in words: "State is one of CA, NV". */
export function conditionWords(condition: Condition, columns: readonly NamedColumn[]): string {
  const column = columns.find(({ key }) => key === condition.column);
  const values = condition.values.map((value) => valueWords(value, column));
  const said = askedWords(condition.asked, column?.kind);
  const name = column?.label ?? condition.column;
  switch (takes(condition.asked)) {
    case "none":
      return `${name} ${said}`;
    case "two":
      return `${name} ${said} ${t("plaintiffs:asked.and", { from: values[0] ?? "", to: values[1] ?? "" })}`;
    case "days": {
      const count = Number(condition.values[0]);
      return `${name} ${t(`plaintiffs:asked.${condition.asked}_count` as "plaintiffs:asked.next_days_count", { count })}`;
    }
    default:
      return `${name} ${said} ${values.join(", ")}`;
  }
}

/** What is asked, in words: days are before, amounts are below. */
export function askedWords(asked: AskedId, kind: string | undefined): string {
  const isDay = kind === "date";
  if (asked === "before") return t(isDay ? "plaintiffs:asked.day_before" : "plaintiffs:asked.before");
  if (asked === "after") return t(isDay ? "plaintiffs:asked.day_after" : "plaintiffs:asked.after");
  return t(`plaintiffs:asked.${asked}`);
}

/** A part of a filter in words. */
export function partWords(part: Part, columns: readonly NamedColumn[]): string {
  if ("condition" in part) return conditionWords(part.condition, columns);
  if ("group" in part) return groupWords(part.group, columns);
  return t("plaintiffs:asked.other");
}

function groupWords({ join, parts }: Group, columns: readonly NamedColumn[]): string {
  const between = ` ${t(`plaintiffs:asked.join.${join === "and" ? "and" : "or"}`)} `;
  const what = parts.map((part) => partWords(part, columns)).join(between);
  return join === "none" ? t("plaintiffs:asked.none", { what }) : what;
}

/** A filter in words. */
export function filterWords(filter: PersonFilter, columns: readonly NamedColumn[]): string {
  return groupWords(toGroup(filter), columns);
}

function valueWords(value: string, column: NamedColumn | undefined): string {
  const option = column?.options.find((known) => known.value === value);
  if (option) return option.label;
  if (column?.kind === "date" && /^\d{4}(-\d\d)*$/.test(value)) return formatDate(value);
  if (column?.kind === "money" && /^-?\d+(\.\d+)?$/.test(value)) return formatMoney(value);
  if (column?.kind === "number" && /^\d+$/.test(value)) return formatCount(Number(value));
  return column?.kind === "yes_no" ? word("kit", value) : value;
}
