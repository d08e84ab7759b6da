import type { Ask } from "../../api/client";
import { toastDone, toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import type { NamedColumn } from "./named-columns";

/** Puts people on the clipboard as a table that a spreadsheet takes, with the columns that the list shows. */
export async function copyTable(
  ask: Ask,
  caseId: number,
  people: number[],
  shown: readonly string[],
  columns: readonly NamedColumn[],
): Promise<void> {
  if (people.length === 0) return;
  const headers = shown.map((key) => columns.find((column) => column.key === key)?.label ?? key);
  try {
    const { text } = await ask("person_table", { case: caseId, people, columns: [...shown], headers });
    await navigator.clipboard.writeText(text);
    toastDone(t("plaintiffs:foot.copied", { count: people.length }));
  } catch (refusal) {
    toastFailed(refusal instanceof Error ? refusal.message : t("plaintiffs:foot.notCopied"));
  }
}
