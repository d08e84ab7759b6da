import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { CoreFailure } from "../../../api/failure";
import type { ImportReport } from "../../../api/generated/types";
import { at, column, DRAFT, LOOK, REPORT, shown } from "./render-wizard";

let drop: (paths: string[]) => void = () => {};
let progress: (progress: unknown) => void = () => {};
const toasted = vi.hoisted(() => ({ undo: undefined as (() => void) | undefined, said: [] as string[] }));

vi.mock("../../../api/transport", () => ({
  onFileDrop: (dropped: (paths: string[]) => void) => {
    drop = dropped;
    return () => {};
  },
  pickFiles: async () => ["/lists/chosen.csv", "/lists/also.csv"],
  savePath: async () => "/lists/rows.csv",
  onProgress: (told: (progress: unknown) => void) => {
    progress = told;
    return () => {};
  },
}));
vi.mock("../../../kit/navigation", () => ({ useAsked: () => [{}, () => {}], useGo: () => () => {} }));
vi.mock("../../../kit/toasts", () => ({
  toastDone: (message: string) => toasted.said.push(message),
  toastFailed: (message: string) => toasted.said.push(message),
  toastUndo: (_message: string, _operation: number, undo: () => void) => {
    toasted.undo = undo;
  },
  hideUndo: () => {},
}));

beforeEach(() => {
  toasted.undo = undefined;
  toasted.said = [];
});

test("a list goes from file to summary, keeps every step, and is written with its name", async () => {
  const { asked, user } = shown();
  await user.type(await screen.findByLabelText("Path of the list"), "/lists/class-list.csv{Enter}");
  expect(await screen.findByRole("heading", { name: "Import class-list.csv" })).toBeVisible();
  expect(await screen.findByRole("combobox", { name: "Encoding" })).toHaveValue("UTF-8");
  expect(screen.getByRole("row", { name: "3 PARK, Tom 1.234,50" })).toBeVisible();
  for (const step of ["Columns", "Check", "Match", "Summary"]) {
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(await screen.findByRole("heading", { name: step })).toHaveFocus();
  }
  expect(
    await screen.findByText(
      /11,870 new, 402 updated, 210 left for review.*22 rejected; values overwritten: 0\./,
    ),
  ).toBeVisible();
  const name = screen.getByLabelText(/Name of the import/);
  await user.clear(name);
  await user.type(name, "Version 3");
  await user.type(screen.getByLabelText(/Whose list it is/), "Acme{Tab}");
  await user.click(screen.getByRole("button", { name: "Import 12,272 people" }));
  await waitFor(() => expect(asked("import_write")).toHaveLength(1));
  expect(asked("import_write")[0]).toEqual({
    list: { case: 3, path: "/lists/class-list.csv", form: { date_order: "month_first" } },
    strict: false,
    name: "Version 3",
    sender: "Acme",
    draft: 5,
  });
  expect(await screen.findByRole("status", { name: /Imported class-list.csv/ })).toHaveTextContent(
    "210 left for review",
  );
  const steps = asked("list_draft_save").map((saved) => (saved as { state: { step?: string } }).state.step);
  expect(steps).toEqual(expect.arrayContaining(["columns", "check", "match", "summary"]));
});

test("Back loses nothing, and a list that was begun with is gone on with where it was left", async () => {
  const { asked, user } = await at("check");
  await user.click(await screen.findByRole("button", { name: /Read the comma as cents/ }));
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(await screen.findByRole("heading", { name: "Columns" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByRole("heading", { name: "Check" });
  const said = { columns: [{ column: "Paid", field: "amount_paid", reading: "decimal_comma" }] };
  await waitFor(() => expect(asked("import_check").at(-1)).toMatchObject({ map: said }));
  await user.click(screen.getByRole("button", { name: "Close, and go on later" }));
  await user.click(await screen.findByRole("button", { name: "Go on with class-list.csv" }));
  expect(await screen.findByRole("heading", { name: "Check" })).toBeVisible();
  expect(asked("import_check").at(-1)).toMatchObject({ map: said });
});

test("columns show what they hold and by what that was told, and are corrected", async () => {
  const { asked, user } = await at("columns");
  const row = within(await screen.findByRole("row", { name: /^Member/ }));
  expect(row.getByText(/last: REED · first: Ana/)).toBeVisible();
  expect(row.getByText("what it holds")).toBeVisible();
  expect(screen.getByText(/2 of 3 columns are understood/)).toHaveTextContent("kept as they came: Paid.");
  const holds = screen.getByRole("combobox", { name: "What “Paid” holds" });
  await user.click(holds);
  await user.click(await screen.findByRole("option", { name: "Amount paid" }));
  await waitFor(() =>
    expect(asked("import_look").at(-1)).toMatchObject({
      map: { columns: [{ column: "Paid", field: "amount_paid", reading: null }] },
    }),
  );
});

test("a column becomes a new fact that is named and typed there", async () => {
  const { asked, user } = await at("columns", {
    fact_type_add: () => ({ operation: 11, summary: "Asks for Euros paid" }),
  });
  await user.click(await screen.findByRole("combobox", { name: "What “Paid” holds" }));
  await user.click(await screen.findByRole("option", { name: "A new fact…" }));
  const name = await screen.findByRole("textbox", { name: /Name/ });
  await user.clear(name);
  await user.type(name, "Euros paid{Enter}");
  await waitFor(() =>
    expect(asked("fact_type_add")).toEqual([
      { case: 3, key: "euros_paid", label: "Euros paid", kind: "text", options: [] },
    ]),
  );
  await waitFor(() =>
    expect(asked("import_look").at(-1)).toMatchObject({ map: { columns: [{ field: "euros_paid" }] } }),
  );
});

test("two columns for one field are refused in words, and the way on is closed until that is put right", async () => {
  const refusal = "The columns “ZIP” and “Postal code” both mean zip; leave one of them out, or rename it.";
  await at("columns", { import_look: () => ({ ...LOOK, refusal, swapped: [["City", "State"]] }) });
  expect(await screen.findByRole("alert")).toHaveTextContent(refusal);
  expect(screen.getByRole("button", { name: "Next" })).toBeDisabled();
  expect(screen.getByText("“City” and “State” seem to have changed places.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Swap them" })).toBeVisible();
});

test("a kind of problem is put right once, a cell by typing, and what remains is saved", async () => {
  const { asked, user } = await at("check", {
    import_look: () => ({
      ...LOOK,
      columns: [...LOOK.columns, column("Seen", "discovered_on", "name", "3/4/2024")],
    }),
    import_refused_export: () => ({ file_name: "rows.csv", rows: 22 }),
  });
  expect(await screen.findByText("22 of 12,504 rows cannot be taken.")).toBeVisible();
  expect(screen.getByText("1.234,50 becomes 1234.50")).toBeVisible();
  await user.click(within(screen.getByRole("radiogroup")).getByLabelText("April 3 (day first)"));
  await user.click(screen.getByRole("button", { name: /Dates that cannot be read/ }));
  const cell = screen.getByRole("textbox", { name: "Row 12, dob: what it should say" });
  await user.clear(cell);
  await user.type(cell, "1980-03-31{Enter}");
  expect(await screen.findByText("1 cell is typed anew.")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Take these rows, and leave the cells blank" }));
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({
      map: {
        columns: [{ column: "Seen", field: "discovered_on", reading: "day_first" }],
        cells: [{ row: 12, column: "dob", text: "1980-03-31" }],
        left_blank: ["bad_date"],
      },
    }),
  );
  await user.click(screen.getByRole("button", { name: "Save the rows that remain as CSV…" }));
  await waitFor(() => expect(toasted.said).toEqual(["Saved rows.csv"]));
  expect(asked("import_refused_export")[0]).toMatchObject({ path: "/lists/rows.csv", replace: true });
});

test("Enter in a cell that was typed anew goes on to the next of its kind, and after the last to the step", async () => {
  const problems = [12, 15].map((row) => ({ row, column: "dob", kind: "bad_date", found: "31/31/1980" }));
  const { user } = await at("check", {
    import_check: ({ map }) => {
      const left = problems.filter(({ row }) => !map?.cells.some((cell) => cell.row === row));
      const kinds = REPORT.kinds.map((kind) => ({ ...kind, count: left.length }));
      return { ...REPORT, problems: left, kinds: left.length > 0 ? kinds : [] };
    },
  });
  await user.click(await screen.findByRole("button", { name: /Dates that cannot be read/ }));
  const cell = (row: number) => screen.getByRole("textbox", { name: `Row ${row}, dob: what it should say` });
  await user.clear(cell(12));
  await user.type(cell(12), "1980-03-31{Enter}");
  expect(cell(15)).toHaveFocus();
  await waitFor(() => expect(screen.queryByRole("textbox", { name: /^Row 12/ })).toBeNull());
  expect(cell(15)).toHaveFocus();
  await user.clear(cell(15));
  await user.type(cell(15), "1980-03-30{Enter}");
  expect(screen.getByRole("heading", { name: "Check" })).toHaveFocus();
});

test("what is typed is taken for all cells of a column that say the same, and taken back for all of them", async () => {
  const problems = [12, 15, 19].map((row) => ({
    row,
    column: "state",
    kind: "bad_state",
    found: row === 19 ? "Freedonia" : "calif.",
  }));
  const { asked, user } = await at("check", {
    import_check: ({ map }) => {
      const left = problems.filter(({ row }) => !map?.cells.some((cell) => cell.row === row));
      const kinds = [{ kind: "bad_state", count: left.length, advice: "Write CA.", can_be_left_blank: true }];
      return { ...REPORT, problems: left, kinds };
    },
  });
  await user.click(await screen.findByRole("button", { name: /No state/ }));
  const cell = screen.getByRole("textbox", { name: "Row 12, state: what it should say" });
  await user.clear(cell);
  await user.type(cell, "CA");
  await user.tab();
  await user.keyboard("{Enter}");
  const alike = [12, 15].map((row) => ({ row, column: "state", text: "CA" }));
  await waitFor(() => expect(asked("import_check").at(-1)).toMatchObject({ map: { cells: alike } }));
  expect(screen.getByRole("heading", { name: "Check" })).toHaveFocus();
  expect(await screen.findByText("2 cells are typed anew.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "2 rows, state: as the list has it" }));
  await waitFor(() => expect(asked("import_check").at(-1)).toMatchObject({ map: { cells: [] } }));
});

test("rows to review show old and new side by side, and are decided by kind or singly, with one key", async () => {
  const { asked, user } = await at("match");
  const row = await screen.findByRole("article", { name: "Row 4, Reed, Tom" });
  expect(within(row).getByText("old@mail.example")).toBeVisible();
  expect(within(row).getByText("new@mail.example")).toBeVisible();
  expect(within(row).getByText("typed by a person, stays")).toBeVisible();
  expect(within(row).getByText("stays blank, as a person left it")).toBeVisible();
  expect(within(row).queryByLabelText("Somebody new")).toBeNull();
  const all = screen.getByRole("radiogroup", { name: "All of “Known by ID, with other values”" });
  await user.click(within(all).getByLabelText("Update"));
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({ matching: { kinds: { differs: "update" } } }),
  );
  act(() => row.focus());
  await user.keyboard("s");
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({ matching: { rows: { 4: "skip" } } }),
  );
});

test("on a choice too keys decide on its row and arrows go to the next, and single decisions are not lost unasked", async () => {
  const [first] = REPORT.review_rows;
  const { asked, user } = await at("match", {
    import_check: () => ({
      ...REPORT,
      review_rows: [first, { ...first, row: 5, name: "Park, Ana" }] as ImportReport["review_rows"],
    }),
  });
  const row = await screen.findByRole("article", { name: "Row 4, Reed, Tom" });
  const decided = () => (asked("import_check").at(-1) as { matching: unknown }).matching;
  await user.click(within(row).getByLabelText("Skip"));
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("article", { name: "Row 5, Park, Ana" })).toHaveFocus();
  await user.click(within(row).getByLabelText("Skip"));
  await user.keyboard("o");
  await waitFor(() => expect(decided()).toMatchObject({ rows: { 4: "overwrite" } }));
  expect(decided()).not.toMatchObject({ rows: { 5: expect.anything() } });

  const all = screen.getByRole("radiogroup", { name: "All of “Known by ID, with other values”" });
  await user.click(within(all).getByLabelText("Update"));
  expect(screen.getByText("1 row of this kind is decided otherwise by itself.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Leave as decided" }));
  await waitFor(() =>
    expect(decided()).toMatchObject({ kinds: { differs: "update" }, rows: { 4: "overwrite" } }),
  );
  expect(within(all).getByLabelText("Update")).toHaveFocus();
});

test("the reading shows how far it has come, and can be stopped and begun again", async () => {
  let refuse: (reason: unknown) => void = () => {};
  let reads = 0;
  const { asked, user } = await at("check", {
    import_check: () => {
      reads += 1;
      return reads > 1
        ? REPORT
        : new Promise<ImportReport>((_, reject) => {
            refuse = reject;
          });
    },
  });
  const bar = await screen.findByRole("progressbar", { name: "Reading class-list.csv…" });
  act(() => progress({ what: "reading", done: 420_000, total: 1_000_000 }));
  expect(await screen.findByText("42 % read")).toBeVisible();
  expect(bar).toHaveAttribute("aria-valuenow", "42");
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(asked("work_stop")).toHaveLength(1);
  act(() => refuse(new CoreFailure({ code: "stopped", message: "Stopped.", field: null, hint: null })));
  await user.click(await screen.findByRole("button", { name: "Read again" }));
  expect(await screen.findByText("22 of 12,504 rows cannot be taken.")).toBeVisible();
});

test("several files are taken one after another", async () => {
  const { user } = shown();
  await screen.findByText("Drop class lists here");
  act(() => drop(["/lists/one.csv", "/lists/two.csv"]));
  expect(await screen.findByRole("heading", { name: "Import one.csv" })).toBeVisible();
  expect(screen.getByText("1 more list is waiting after this one.")).toBeVisible();
  for (let step = 0; step < 4; step += 1) await user.click(screen.getByRole("button", { name: "Next" }));
  await user.click(await screen.findByRole("button", { name: "Import 12,272 people" }));
  expect(await screen.findByRole("heading", { name: "Import two.csv" })).toBeVisible();
});

test("the dialog too takes several files", async () => {
  const { asked, user } = shown();
  await user.click(await screen.findByRole("button", { name: "Choose files…" }));
  await waitFor(() =>
    expect(asked("list_draft_add")).toMatchObject([{ paths: ["/lists/chosen.csv", "/lists/also.csv"] }]),
  );
});

test("rows pasted from a spreadsheet are a list", async () => {
  const { asked, user } = shown();
  await user.click(await screen.findByRole("button", { name: "Paste from a spreadsheet" }));
  await user.click(screen.getByLabelText("What was copied"));
  await user.paste("last\tzip\nReed\t02138\n");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("heading", { name: "Import Pasted" })).toBeVisible();
  expect(asked("list_draft_add")).toEqual([{ case: 3, paths: [], pasted: "last\tzip\nReed\t02138\n" }]);
  await waitFor(() => expect(asked("import_look")[0]).toEqual({ case: 3, path: "", pasted: 5 }));
});

test("a file that cannot be read is refused at its path, and a list is discarded once it is said twice", async () => {
  const message = "The list /lists/gone.csv cannot be read: there is no such file. Nothing was written.";
  const { asked, user } = shown(
    {
      list_draft_add: () => {
        throw new CoreFailure({ code: "invalid", message, field: "path", hint: null });
      },
    },
    [DRAFT],
  );
  const field = await screen.findByLabelText("Path of the list");
  await user.type(field, "/lists/gone.csv{Enter}");
  await waitFor(() => expect(field).toHaveAccessibleDescription(message));
  await user.click(screen.getByRole("button", { name: "Discard class-list.csv…" }));
  await user.click(await screen.findByRole("button", { name: "Keep it" }));
  expect(asked("list_draft_remove")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Discard class-list.csv…" }));
  await user.click(await screen.findByRole("button", { name: "Discard" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /Go on with/ })).toBeNull());
});

test("a strict import that is refused says so and keeps the list", async () => {
  const message = "22 of 12504 rows of class-list.csv are bad, so nothing was written.";
  const { asked, user } = await at("summary", {
    import_write: () => {
      throw new CoreFailure({ code: "refused", message, field: null, hint: 'Row 12, dob: "31/31/1980".' });
    },
  });
  await user.click(await screen.findByLabelText("Write nothing unless every row is right"));
  await user.click(screen.getByRole("button", { name: "Import 12,272 people" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(message);
  expect(asked("import_write")).toMatchObject([{ strict: true }]);
  expect(screen.getByRole("heading", { name: "Import class-list.csv" })).toBeVisible();
});
