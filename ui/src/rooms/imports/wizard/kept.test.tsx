import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ListDraft, ListFormAsked } from "../../../api/generated/types";
import { FORM } from "../invented-form";
import { at, column, goneOnWith, LOOK, REPORT } from "./render-wizard";

vi.mock("../../../api/transport", () => ({ onFileDrop: () => () => {}, onProgress: () => () => {} }));
vi.mock("../../../kit/navigation", () => ({ useAsked: () => [{}, () => {}], useGo: () => () => {} }));
vi.mock("../../../kit/toasts", () => ({ toastUndo: () => {}, hideUndo: () => {} }));

const PAID = { column: "Paid", field: "amount_paid", reading: "decimal_comma" };
const NAME = { column: "Prénom", field: "first", reading: null };
const TYPED = { row: 12, column: "Paid", text: "12.50" };
const DECIDED: ListDraft = {
  step: "file",
  map: { columns: [PAID, NAME], cells: [TYPED], left_blank: ["bad_date"] },
  matching: { kinds: { same_name: "new" }, rows: { 4: "skip" } },
};

/** A list whose second column is named so that the encoding decides how it reads. */
function looked({ form }: { form?: ListFormAsked }) {
  const name = form?.encoding === "windows-1252" ? "PrÃ©nom" : "Prénom";
  return {
    ...LOOK,
    form: { ...FORM, ...form, encoding: form?.encoding ?? "UTF-8" },
    columns: [column("Paid", null, "nothing", "1.234,50"), column(name, null, "nothing", "Ana")],
  };
}

async function choose(user: Awaited<ReturnType<typeof at>>["user"], field: string, option: string) {
  await user.click(await screen.findByRole("combobox", { name: field }));
  await user.click(await screen.findByRole("option", { name: option }));
}

test("another encoding loses nothing: what was said of columns it does not have is kept and not sent", async () => {
  const { asked, user } = await goneOnWith(DECIDED, { import_look: looked });
  await choose(user, "Encoding", "windows-1252");
  await waitFor(() =>
    expect(asked("import_look").at(-1)).toMatchObject({
      form: { encoding: "windows-1252" },
      map: { columns: [PAID], cells: [TYPED], left_blank: ["bad_date"] },
    }),
  );
  expect(asked("list_draft_save").at(-1)).toMatchObject({
    state: { map: DECIDED.map, matching: DECIDED.matching },
  });
  expect(screen.queryByRole("button", { name: "Read it as before" })).toBeNull();
  await choose(user, "Encoding", "UTF-8");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({
      form: { encoding: "UTF-8" },
      map: DECIDED.map,
      matching: DECIDED.matching,
    }),
  );
});

test("another mark between cells drops what was decided on single rows, says so, and can be taken back", async () => {
  const { asked, user } = await goneOnWith(DECIDED, { import_look: looked });
  await choose(user, "Mark between cells", "Semicolon");
  expect(await screen.findByText(/1 cell typed by hand was dropped/)).toHaveTextContent(
    "The decision on 1 row was dropped. They belonged to rows as the file was read before",
  );
  await waitFor(() =>
    expect(asked("list_draft_save").at(-1)).toMatchObject({
      state: {
        form: { delimiter: ";" },
        map: { columns: [PAID, NAME], cells: [], left_blank: ["bad_date"] },
        matching: { kinds: { same_name: "new" }, rows: {} },
      },
    }),
  );
  await user.click(screen.getByRole("button", { name: "Read it as before" }));
  await waitFor(() => expect(asked("list_draft_save").at(-1)).toEqual({ draft: 5, state: DECIDED }));
  expect(screen.queryByText(/typed by hand/)).toBeNull();
});

test("a form in which the file cannot be read is refused, and can be corrected again", async () => {
  const refusal = "The list class-list.csv has no row 99. Nothing was written.";
  const { user } = await goneOnWith(
    { step: "file" },
    {
      import_look: (of) => {
        if (of.form?.header_row === 99) throw new Error(refusal);
        return looked(of);
      },
    },
  );
  const row = await screen.findByLabelText("Row with the column names");
  await user.clear(row);
  await user.type(row, "99{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(refusal);
  expect(screen.getByRole("button", { name: "Summary" })).toBeDisabled();
  await user.clear(row);
  await user.type(row, "2{Enter}");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("a cell that is shown in part is typed anew from its beginning", async () => {
  const found = `${"Called, wants to be called back. ".repeat(3).slice(0, 79)}…`;
  const { asked, user } = await at("check", {
    import_check: () => ({
      ...REPORT,
      problems: [{ row: 12, column: "Note", kind: "bad_date", found }],
    }),
  });
  await user.click(await screen.findByRole("button", { name: /Dates that cannot be read/ }));
  expect(screen.getByText(found)).toBeVisible();
  const cell = screen.getByRole("textbox", { name: "Row 12, Note: what it should say" });
  expect(cell).toHaveValue("");
  await user.click(cell);
  await user.tab();
  expect(asked("list_draft_save")).toEqual([]);
  await user.type(cell, "Called back{Enter}");
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({
      map: { cells: [{ row: 12, column: "Note", text: "Called back" }] },
    }),
  );
});

test("a typed cell that is still wrong is gone on with whole", async () => {
  const text = "A note of more letters than are shown. ".repeat(3);
  const { user } = await goneOnWith(
    { step: "check", map: { columns: [], cells: [{ row: 12, column: "Note", text }], left_blank: [] } },
    {
      import_check: () => ({
        ...REPORT,
        problems: [{ row: 12, column: "Note", kind: "bad_date", found: `${text.slice(0, 79)}…` }],
      }),
    },
  );
  await user.click(await screen.findByRole("button", { name: /Dates that cannot be read/ }));
  expect(screen.getByRole("textbox", { name: "Row 12, Note: what it should say" })).toHaveValue(text);
});

test("what is decided is kept in the order in which it was decided", async () => {
  const done: (() => void)[] = [];
  const { asked, user } = await at("file", {
    list_draft_save: () =>
      new Promise((resolve) => {
        done.push(() => resolve({}));
      }),
  });
  await user.click(await screen.findByRole("button", { name: "Next" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByRole("heading", { name: "Check" })).toBeVisible();
  expect(asked("list_draft_save")).toMatchObject([{ state: { step: "columns" } }]);
  done[0]?.();
  await waitFor(() => expect(asked("list_draft_save")).toHaveLength(2));
  expect(asked("list_draft_save")[1]).toMatchObject({ state: { step: "check" } });
});

test("a list that changes nothing can be kept as a version", async () => {
  const unchanged = { ...REPORT, new: 0, updated: 0, review: 0, unchanged: 12000 };
  const { asked, user } = await at("summary", { import_check: () => unchanged });
  expect(await screen.findByText(/This list changes nothing\. Kept as a version/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Change nothing, keep this version" }));
  await waitFor(() => expect(asked("import_write")).toHaveLength(1));
});

test("a list of which no row can be taken is not written", async () => {
  const refused = { ...REPORT, new: 0, updated: 0, review: 0, unchanged: 0, rejected: 12504 };
  await at("summary", { import_check: () => refused });
  expect(await screen.findByText("This list changes nothing.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Change nothing, keep this version" })).toBeDisabled();
});
