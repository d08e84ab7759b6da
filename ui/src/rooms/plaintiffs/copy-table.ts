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
  const known = shown.map((key) => columns.find((column) => column.key === key));
  const headers = known.map((column, place) => column?.label ?? shown[place] ?? "");
  await copied(async () => {
    const picked = await people();
    const { text } = await ask("person_table", {
      case: caseId,
      people: picked,
      columns: [...shown],
      headers,
    });
    return { text: inWords(text, known), said: t("plaintiffs:foot.copied", { count: picked.length }) };
  });
}

/** Puts what stands in one cell on the clipboard, without what the column is called. */
export async function copyCell(ask: Ask, caseId: number, person: number, column: NamedColumn): Promise<void> {
  await copied(async () => {
    const table = { case: caseId, people: [person], columns: [column.key], headers: [column.label] };
    const { text } = await ask("person_table", table);
    const [, value = ""] = inWords(text, [column]).split("\n");
    return { text: value, said: t("plaintiffs:foot.copiedCell", { column: column.label }) };
  });
}

/** A table with the words that the list shows; dates and amounts stand as a spreadsheet takes them. */
function inWords(text: string, columns: readonly (NamedColumn | undefined)[]): string {
  const [head, ...rows] = text.split("\n");
  const said = rows.map((row) =>
    row
      .split("\t")
      .map((value, place) => wordOf(value, columns[place]))
      .join("\t"),
  );
  return [head, ...said].join("\n");
}

function wordOf(value: string, column: NamedColumn | undefined): string {
  return column?.options.find((option) => option.value === value)?.label ?? value;
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
