import { t, todayHere, word } from "../../../text";
import { readMoney } from "../../../text/money";
import { readPartialDay } from "../../../text/read-day";
import type { NamedColumn } from "../named-columns";

/** One of the values that a column takes. */
export interface Choice {
  value: string;
  label: string;
}

/** The values of a column that takes only some; none where anything can be typed. */
export function choicesOf({ kind, options }: NamedColumn): readonly Choice[] {
  if (kind === "yes_no") return ["yes", "no"].map((value) => ({ value, label: word("kit", value) }));
  return kind === "choice" ? options : [];
}

/** A value as the field of its column begins with it. */
export function shownIn(column: NamedColumn, value: string): string {
  return choicesOf(column).find((choice) => choice.value === value)?.label ?? value;
}

/** What the core is told where this was typed: amounts and days as it writes them, anything else as it stands. */
export function valueTyped({ kind }: NamedColumn, typed: string): string {
  const text = typed.trim();
  if (kind === "money") return readMoney(text) ?? text;
  if (kind === "date") return readPartialDay(text, todayHere()) ?? text;
  if (kind === "several") return tagsIn(text).join(", ");
  return text;
}

function tagsIn(text: string): string[] {
  const tags = text.split(/[,;]/).map((tag) => tag.trim());
  return [...new Set(tags.filter(Boolean))].sort();
}

/** Why nobody can type into a column. */
export function whyFixed({ key }: NamedColumn): string {
  if (key === "name" || key === "import" || key === "note") return t(`cells:fixed.${key}`);
  return t("cells:fixed.figure");
}
