import type { FactTypeView, InputView } from "../../api/generated/types";
import { formatDate, formatMoney, t, word } from "../../text";

/** A value of a fact as people read it; other text stays as it is. */
export function valueWords(kind: string | undefined, value: string): string {
  if (kind === "money") return formatMoney(value);
  if (kind === "date") return formatDate(value);
  if (kind === "yes_no" && (value === "yes" || value === "no")) return t(`kit:${value}`);
  return value;
}

/** What an input of a figure is called, and its value, by the facts of the case and the names of its settings. */
export function inputWords(
  input: InputView,
  facts: readonly FactTypeView[],
): { label: string; value: string } {
  const fact = facts.find(({ key }) => key === input.name);
  return {
    label: fact?.label ?? word("plaintiffs:setting", input.name),
    value: valueWords(fact?.kind, input.value),
  };
}
