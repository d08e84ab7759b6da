import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CoreFailure } from "../../../api/failure";
import type { ImportCheck, ImportReport, ListDraft } from "../../../api/generated/types";
import { at, goneOnWith, REPORT } from "./render-wizard";

vi.mock("../../../api/transport", () => ({ onFileDrop: () => () => {}, onProgress: () => () => {} }));
vi.mock("../../../kit/navigation", () => ({ useAsked: () => [{}, () => {}], useGo: () => () => {} }));
vi.mock("../../../kit/toasts", () => ({ toastUndo: () => {}, hideUndo: () => {} }));

const SAYS =
  "The file has changed since it was checked. Cells typed by hand and decisions on single rows belonged to the file as it was.";
const PAID = { column: "Paid", field: "amount_paid", reading: "decimal_comma" };
const DECIDED: ListDraft = {
  map: { columns: [PAID], cells: [{ row: 12, column: "dob", text: "1980-03-31" }], left_blank: [] },
  matching: { kinds: { same_name: "new" }, rows: { 4: "skip" } },
  sha256: "as-it-was",
};
const WITHOUT_ROWS = {
  map: { columns: [PAID], cells: [], left_blank: [] },
  matching: { kinds: { same_name: "new" }, rows: {} },
};

/** The core over a file: it refuses what was decided on another. */
function over(file: { sha256: string }) {
  const read = (list: ImportCheck): ImportReport => {
    if (list.sha256 !== undefined && list.sha256 !== file.sha256) {
      const message = "class-list.csv has changed since it was checked. Check it again";
      throw new CoreFailure({ code: "invalid", message, field: "sha256", hint: null });
    }
    return { ...REPORT, sha256: file.sha256 };
  };
  return {
    import_check: read,
    import_write: ({ list }: { list: ImportCheck }) => ({ ...read(list), operation: 8 }),
  };
}

test("what is decided on single rows is kept with the hash of the file, and is sent with it", async () => {
  const { asked, user } = await at("match", over({ sha256: "as-it-is" }));
  const row = await screen.findByRole("article", { name: "Row 4, Reed, Tom" });
  expect(asked("import_check")[0]).not.toHaveProperty("sha256");
  row.focus();
  await user.keyboard("s");
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({
      matching: { rows: { 4: "skip" } },
      sha256: "as-it-is",
    }),
  );
  expect(asked("list_draft_save").at(-1)).toMatchObject({ state: { sha256: "as-it-is" } });
  for (const looked of asked("import_look")) expect(looked).not.toHaveProperty("sha256");
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.click(await screen.findByRole("button", { name: "Import 12,272 people" }));
  await waitFor(() => expect(asked("import_write")).toMatchObject([{ list: { sha256: "as-it-is" } }]));
});

test("what is decided on columns and kinds alone holds for any file", async () => {
  const { asked, user } = await at("check", over({ sha256: "as-it-is" }));
  await user.click(await screen.findByRole("button", { name: /Read the comma as cents/ }));
  await waitFor(() => expect(asked("import_check")).toHaveLength(2));
  expect(asked("import_check").at(-1)).not.toHaveProperty("sha256");
});

test("a file that has changed is said, and read again without what belonged to its rows", async () => {
  const { asked, user } = await goneOnWith({ step: "check", ...DECIDED }, over({ sha256: "as-it-is" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(SAYS);
  const looked = asked("import_look").length;
  await user.click(screen.getByRole("button", { name: "Read it again" }));
  expect(await screen.findByText("22 of 12,504 rows cannot be taken.")).toBeVisible();
  expect(screen.queryByText(SAYS)).toBeNull();
  expect(asked("import_check").at(-1)).toMatchObject(WITHOUT_ROWS);
  expect(asked("import_check").at(-1)).not.toHaveProperty("sha256");
  expect(asked("import_look").length).toBeGreaterThan(looked);
  expect(asked("list_draft_save").at(-1)).toEqual({ draft: 5, state: { step: "check", ...WITHOUT_ROWS } });
});

test("a file that changes before it is written is read again, though it was checked before", async () => {
  const file = { sha256: "as-it-was" };
  const { asked, user } = await at("match", over(file));
  const row = await screen.findByRole("article", { name: "Row 4, Reed, Tom" });
  row.focus();
  await user.keyboard("s");
  await waitFor(() => expect(asked("import_check")).toHaveLength(2));
  await user.click(screen.getByRole("button", { name: "Next" }));
  file.sha256 = "as-it-is";
  await user.click(await screen.findByRole("button", { name: "Import 12,272 people" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(SAYS);
  await user.click(screen.getByRole("button", { name: "Read it again" }));
  await waitFor(() => expect(screen.queryByText(SAYS)).toBeNull());
  await waitFor(() => expect(asked("import_check")).toHaveLength(3));
  expect(asked("import_check").at(-1)).not.toHaveProperty("sha256");
  await user.click(screen.getByRole("button", { name: "Import 12,272 people" }));
  await waitFor(() => expect(asked("import_write")).toHaveLength(2));
});
