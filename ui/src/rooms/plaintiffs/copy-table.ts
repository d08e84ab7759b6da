import type { Ask } from "../../api/client";
import { toastDone, toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import type { NamedColumn } from "./named-columns";

/** Puts people on the clipboard as a table that a spreadsheet takes, with these columns and what they are called. */
export async function copyTable(
  ask: Ask,
  caseId: number,
  people: number[],
  shown: readonly string[],
  columns: readonly NamedColumn[],
): Promise<void> {
  if (people.length === 0) return;
  const headers = shown.map((key) => columns.find((column) => column.key === key)?.label ?? key);
  await copied(async () => {
    const { text } = await ask("person_table", { case: caseId, people, columns: [...shown], headers });
    return { text, said: t("plaintiffs:foot.copied", { count: people.length }) };
  });
}

/** Puts what stands in one cell on the clipboard, without what the column is called. */
export async function copyCell(ask: Ask, caseId: number, person: number, column: NamedColumn): Promise<void> {
  await copied(async () => {
    const table = { case: caseId, people: [person], columns: [column.key], headers: [column.label] };
    const [, value = ""] = (await ask("person_table", table)).text.split("\n");
    return { text: value, said: t("plaintiffs:foot.copiedCell", { column: column.label }) };
  });
}

async function copied(read: () => Promise<{ text: string; said: string }>): Promise<void> {
  try {
    const { text, said } = await read();
    await navigator.clipboard.writeText(text);
    toastDone(said);
  } catch (refusal) {
    toastFailed(refusal instanceof Error ? refusal.message : t("plaintiffs:foot.notCopied"));
  }
}
