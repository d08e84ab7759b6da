import type { FactTypeView, InputView, SourceView } from "../../api/generated/types";
import { formatDay, formatInstant, formatMoney, t, word } from "../../text";
import styles from "./plaintiffs.module.css";

/** A value of a fact as people read it; other text stays as it is. */
export function valueWords(kind: string | undefined, value: string): string {
  if (kind === "money") return formatMoney(value);
  if (kind === "date") return formatDay(value);
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

interface SourceProps {
  source: SourceView | null | undefined;
  /** Says who and when as well; otherwise they stand in the title. */
  full?: boolean;
}

/** Where a value came from: file and row, or who entered it; who and when stand in the title too. */
export function SourceText({ source, full = false }: SourceProps) {
  if (!source) return null;
  const { file, row, user } = source;
  const at = formatInstant(source.at);
  const isListed = file !== null && row !== null;
  const short = isListed ? t("plaintiffs:source.row", { file, row }) : user;
  const whole = isListed
    ? t("plaintiffs:source.rowAt", { file, row, user, at })
    : t("plaintiffs:source.enteredAt", { user, at });
  return (
    <span className={full ? styles.source : styles.sourceInline} title={whole}>
      {full ? whole : short}
    </span>
  );
}
