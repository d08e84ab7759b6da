import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { EventReport, ImportReport, ImportView } from "../../api/generated/types";
import { coreStub } from "../../api/stub";
import { ImportsRoom } from ".";
import { ONE_CASE } from "./invented-case";
import { FORM } from "./invented-form";

const toasted = vi.hoisted(() => ({ undo: undefined as (() => void) | undefined, said: [] as string[] }));
const address = vi.hoisted(() => ({ asked: {}, went: [] as unknown[][] }));

vi.mock("../../api/transport", () => ({
  onFileDrop: () => () => {},
  pickFiles: async () => ["/lists/chosen.csv"],
  onProgress: () => () => {},
}));
vi.mock("../../kit/navigation", () => ({
  useAsked: () => [address.asked, () => {}],
  useGo:
    () =>
    (...to: unknown[]) =>
      address.went.push(to),
}));
vi.mock("../../kit/toasts", () => ({
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
  address.asked = {};
});

const REPORT: ImportReport = {
  file_name: "class-list.csv",
  rows: 12504,
  new: 11870,
  updated: 402,
  unchanged: 210,
  extras_only: 0,
  without_status: 0,
  rejected: 22,
  review: 0,
  skipped: 0,
  overwritten: 0,
  offers: [],
  swapped: [],
  reviews: [],
  review_rows: [],
  problems: [
    { row: 12, column: "dob", kind: "bad_date", found: "31/31/1980" },
    { row: 90, column: "", kind: "no_name", found: "" },
  ],
  kinds: [
    { kind: "bad_date", count: 21, advice: "Write it like 2024-09-18.", can_be_left_blank: false },
    { kind: "no_name", count: 1, advice: "Fill in one of them.", can_be_left_blank: false },
  ],
  columns: [
    { header: "ZIP Code", field: "zip" },
    { header: "Amount", field: "amount_paid" },
    { header: "Favourite colour", field: null },
  ],
  operation: null,
};
const WRITTEN: ImportReport = { ...REPORT, operation: 8 };
const VIEW: ImportView = {
  operation: 8,
  report: WRITTEN,
  user: "Mara Okafor",
  at: "2026-11-24T10:00:00Z",
  undone_by: null,
  undo: 7,
};

function shown(handlers: Parameters<typeof coreStub>[0]) {
  const stub = coreStub({
    ...ONE_CASE,
    list_draft_list: () => [],
    ...handlers,
  });
  render(<ImportsRoom />, { wrapper: stub.Providers });
  const asked = (wanted: string) =>
    stub.asked.filter(([name]) => name === wanted).map(([, payload]) => payload);
  return { asked, user: userEvent.setup() };
}

test("an undo that is refused says in its row what stands in the way", async () => {
  const message = "Operation 8 cannot be undone: operation 11 changed the same rows later. Undo 11 first.";
  const { user } = shown({
    import_list: () => [VIEW],
    operation_undo: () => {
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Undo the import of class-list.csv" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(message);
});

test("an undo says what it did, and where the list is undone it can be brought back", async () => {
  let undone_by: number | null = null;
  const { asked, user } = shown({
    import_list: () => [{ ...VIEW, undone_by, undo: undone_by === null ? 8 : null }],
    operation_undo: () => {
      undone_by = undone_by === null ? 15 : null;
      return { operation: 15, summary: "Undo: Imported class-list.csv: 11,870 new, 402 updated" };
    },
  });
  await user.click(await screen.findByRole("button", { name: "Undo the import of class-list.csv" }));
  await user.click(await screen.findByRole("button", { name: "Redo the import of class-list.csv" }));
  expect(await screen.findByRole("button", { name: "Undo the import of class-list.csv" })).toBeVisible();
  expect(toasted.said[0]).toBe("Undo: Imported class-list.csv: 11,870 new, 402 updated");
  expect(asked("operation_undo")).toMatchObject([{ operation: 8 }, { operation: 15 }]);
});

test("the counts of a list add up to its rows, skipped ones too", async () => {
  const report = { ...WRITTEN, new: 489, updated: 0, unchanged: 0, rejected: 6, skipped: 327, rows: 822 };
  shown({ import_list: () => [{ ...VIEW, report }] });
  const line = await screen.findByRole("row", { name: /class-list\.csv/ });
  const figures = within(line)
    .getAllByRole("cell")
    .flatMap(({ textContent }) => (/^\d+$/.test(textContent ?? "") ? [Number(textContent)] : []));
  expect(figures.reduce((sum, count) => sum + count, 0)).toBe(822);
});

test("a past import leads to its people, and to those who stay once it is undone", async () => {
  address.went = [];
  const undone = { ...VIEW, operation: 9, undone_by: 12, undo: null };
  const { user } = shown({ import_list: () => [undone, VIEW] });
  await user.click(await screen.findByText("its people"));
  await user.click(screen.getByText("who stays"));
  expect(address.went).toEqual([
    ["plaintiffs", { concern: { of: "brought", operation: 8 } }],
    ["plaintiffs", { concern: { of: "brought", operation: 9 } }],
  ]);
});

test("a past import opens its problems", async () => {
  const { user } = shown({ import_list: () => [VIEW] });
  const opener = await screen.findByRole("button", { name: "22 problems" });
  expect(opener).toHaveAttribute("aria-expanded", "false");
  await user.click(opener);
  expect(opener).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("region", { name: "Problems in class-list.csv" })).toHaveTextContent("No name");
});

test("an import that is asked for with a row has the focus, and says what is noted of the row", async () => {
  address.asked = { operation: 8, row: 90 };
  shown({ import_list: () => [{ ...VIEW, operation: 9 }, VIEW] });
  const problems = within(await screen.findByRole("table", { name: "Problems in row 90" }));
  expect(problems.getAllByRole("row")).toHaveLength(2);
  expect(problems.getByRole("row", { name: "90 No name whole row nothing" })).toBeVisible();
  const [newer, asked] = screen.getAllByRole("row", { name: /class-list\.csv/ });
  expect(newer).toHaveAttribute("aria-selected", "false");
  expect(asked).toHaveFocus();
});

test("a row of which nothing is noted says so", async () => {
  address.asked = { operation: 8, row: 8812 };
  shown({ import_list: () => [VIEW] });
  expect(await screen.findByText("Row 8,812: no problem is listed.")).toBeVisible();
});

const EVENTS: EventReport = {
  file_name: "calls.csv",
  rows: 1207,
  events: 1204,
  people: 300,
  of_kinds: [{ kind: "call", events: 1204, people: 300, tells: ["tcpa_227c5: calls"] }],
  rejected: 3,
  problems: [],
  kinds: [{ kind: "no_event_kind", count: 3, advice: "Fill in the kind.", can_be_left_blank: false }],
  columns: [{ header: "Called on", field: "date" }],
  form: FORM,
  imported_before: null,
  held: { count: 0, first: [] },
  alike: { count: 0, first: [] },
  repeated: { count: 0, first: [] },
  gone: 0,
  gone_from: null,
  operation: null,
};

async function checkedEvents(report: EventReport) {
  const found = shown({
    event_kind_list: () => [],
    event_check: () => report,
    event_import: () => ({ ...report, operation: 12 }),
  });
  await found.user.click(await screen.findByText("Events"));
  await found.user.type(screen.getByLabelText("Path of the list"), "/lists/calls.csv{Enter}");
  await screen.findByRole("heading", { name: "Checked: calls.csv" });
  return found;
}

test("a list of events is checked, given a kind for the rows without one, and written", async () => {
  const { asked, user } = await checkedEvents(EVENTS);
  expect(screen.getByText("1,204", { selector: "b" }).parentElement).toHaveTextContent("1,204 events");
  expect(screen.getByText("tells tcpa 227c5: calls")).toBeVisible();
  await user.type(screen.getByRole("combobox", { name: "Kind of event, where a row names none" }), "call");
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(asked("event_check")).toEqual([
    { case: 3, path: "/lists/calls.csv", kind: null },
    { case: 3, path: "/lists/calls.csv", kind: "call" },
  ]);
  await user.click(await screen.findByRole("button", { name: "Import 1,204 events" }));
  expect(await screen.findByRole("status", { name: "Imported calls.csv" })).toBeVisible();
  expect(asked("event_import")).toEqual([
    {
      case: 3,
      path: "/lists/calls.csv",
      kind: "call",
      strict: false,
      again: false,
      form: { date_order: "month_first" },
    },
  ]);
});

test("a list of events that came in before is taken again only when that is asked for", async () => {
  const { asked, user } = await checkedEvents({ ...EVENTS, imported_before: 12 });
  expect(screen.getByText(/came in with operation 12/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Import 1,204 events again" }));
  expect(asked("event_import")).toMatchObject([{ again: true }]);
});

test("rows that the case holds are left out by name, and rows like those of the case are named", async () => {
  await checkedEvents({
    ...EVENTS,
    events: 2,
    held: { count: 1202, first: [2, 3, 4] },
    alike: { count: 1, first: [8812] },
    repeated: { count: 2, first: [9, 10] },
    gone: 4,
    gone_from: 12,
  });
  expect(screen.getByText(/^1,202 rows are left out.*: rows 2, 3, 4 and 1,199 more\.$/)).toBeVisible();
  expect(screen.getByText(/^1 row is like an event of the case.*: rows 8,812\./)).toBeVisible();
  expect(screen.getByText(/^4 events that an earlier list/)).toHaveTextContent(
    "are not in this one and stay. Undo operation 12 to take that list back.",
  );
  expect(screen.getByText(/^2 rows say the same as rows further up.*: rows 9, 10\.$/)).toBeVisible();
});

test("a row that is asked for of a person tells what it brought, and opens the person", async () => {
  address.asked = { operation: 8, row: 8812, person: 5 };
  const { asked } = shown({
    import_list: () => [VIEW],
    import_row_get: () => ({
      person: 5,
      name: "García López, Ana",
      file: "class-list.csv",
      row: 8812,
      sheet: null,
      values: [{ label: "Amount paid", column: "Amount", value: "$40.25" }],
    }),
  });
  const brought = await screen.findByRole("table", { name: "What row 8,812 says of" });
  expect(within(brought).getByRole("row", { name: "Amount paid Amount $40.25" })).toBeVisible();
  expect(screen.getByRole("button", { name: "García López, Ana" })).toBeVisible();
  expect(asked("import_row_get")).toEqual([{ operation: 8, row: 8812, person: 5 }]);
});
