import type { Ask } from "../../api/client";
import { toastDone, toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import type { NamedColumn } from "./named-columns";

/** Puts people on the clipboard as a table that a spreadsheet takes, with these columns and what they are called. */
export async function copyTable(
  ask: Ask,
  caseId: number,
  people: () => Promise<number[]>,
  shown: readonly string[],
  columns: readonly NamedColumn[],
): Promise<void> {
  const headers = shown.map((key) => columns.find((column) => column.key === key)?.label ?? key);
  await copied(async () => {
    const picked = await people();
    const { text } = await ask("person_table", {
      case: caseId,
      people: picked,
      columns: [...shown],
      headers,
    });
    return { text, said: t("plaintiffs:foot.copied", { count: picked.length }) };
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

/** The clipboard is asked for at once, while the key or click still counts; what goes there follows. */
async function copied(read: () => Promise<{ text: string; said: string }>): Promise<void> {
  const table = read();
  const text = table.then((found) => new Blob([found.text], { type: "text/plain" }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    toastDone((await table).said);
  } catch {
    const refusal = await table.then(
      () => null,
      (reason: Error) => reason.message,
    );
    toastFailed(refusal ?? t("plaintiffs:foot.notCopied"));
  }
}
