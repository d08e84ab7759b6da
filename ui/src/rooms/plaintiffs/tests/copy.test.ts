import { expect, test, vi } from "vitest";
import type { Ask } from "../../../api/client";
import { copyCell, copyTable } from "../copy-table";
import type { NamedColumn } from "../named-columns";

vi.mock("../../../kit/toasts", () => ({ toastDone: () => {}, toastFailed: () => {} }));

const column = (key: string, kind: string, options: NamedColumn["options"] = []): NamedColumn => ({
  key,
  kind,
  label: `The ${key}`,
  options,
  isTyped: true,
});
const COLUMNS = [
  column("name", "name"),
  column("status", "choice", [{ value: "class_member", label: "Class member" }]),
  column("fact:agreed", "yes_no"),
  column("fact:paid", "money"),
];
const ask = (async () => ({
  text: "The name\tThe status\tThe fact:agreed\tThe fact:paid\nReed, Ana\tclass_member\tyes\t863.68\nPark, Tom\tclass_member\t\t\n",
})) as unknown as Ask;

/** What is put on the clipboard. */
async function copied(copy: () => Promise<void>): Promise<string> {
  let text = "";
  vi.stubGlobal(
    "ClipboardItem",
    class {
      constructor(readonly of: Record<string, Promise<Blob>>) {}
    },
  );
  vi.stubGlobal("navigator", {
    clipboard: {
      write: async ([item]: { of: Record<string, Promise<Blob>> }[]) => {
        text = (await (await item?.of["text/plain"])?.text()) ?? "";
      },
    },
  });
  await copy();
  vi.unstubAllGlobals();
  return text;
}

test("rows are copied in the words of the list, and amounts as a spreadsheet takes them", async () => {
  const keys = COLUMNS.map(({ key }) => key);
  expect(await copied(() => copyTable(ask, 1, async () => [1, 2], keys, COLUMNS))).toBe(
    "The name\tThe status\tThe fact:agreed\tThe fact:paid\n" +
      "Reed, Ana\tClass member\tyes\t863.68\nPark, Tom\tClass member\t\t\n",
  );
});

test("a cell is copied in the word of the list", async () => {
  const one = (async () => ({ text: "The status\nclass_member\n" })) as unknown as Ask;
  const status = COLUMNS[1] as NamedColumn;
  expect(await copied(() => copyCell(one, 1, 1, status))).toBe("Class member");
});
