import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { columns, header, row } from "./invented";
import { renderRoom } from "./render-room";

vi.mock("../../../api/transport", () => ({
  savePath: async () => "/tables/people.csv",
  onFileDrop: () => () => {},
}));

const nobody = () => ({
  people: 300,
  matching: 0,
  offset: 0,
  rows: [],
});

test("the room says how many there are and what they could recover", async () => {
  renderRoom();
  expect(await screen.findByText("300 people · recoverable $15,100.00")).toBeVisible();
  expect(screen.getByRole("grid", { name: "People" })).toHaveAttribute("aria-rowcount", "301");
});

test("a sum that a cap or minimum of the class is not in says so", async () => {
  renderRoom({
    person_list: () => ({ ...nobody(), matching: 2 }),
    person_list_sum: () => ({ recoverable: "9.50", is_capped: true }),
  });
  expect(
    await screen.findByText(
      "2 people · recoverable $9.50, before what a statute gives the class at most or at least",
    ),
  ).toBeVisible();
});

test.each([
  [{ of: "state", state: "CA" }, "Behind: class members in CA"],
  [{ of: "state", state: null }, "Behind: class members whose state is not known"],
  [{ of: "in_class", class: "Renters" }, "Behind: members of the class “Renters”"],
  [{ of: "brought", operation: 8 }, "Behind: people of whom anything came with import 8"],
  [{ of: "status", status: "minor" }, "Behind: class members: Minor"],
])("a part of the class is listed and called by its name: %o", async (concern, chip) => {
  const { requests } = renderRoom({}, { concern });
  expect(await screen.findByText(chip)).toBeVisible();
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ concern }));
});

test("people of a list are called by the name of the list, where it is known", async () => {
  const report = { file_name: "renters.csv", name: "Renters, spring" };
  renderRoom(
    { import_list: () => [{ operation: 8, report } as never] },
    { concern: { of: "brought", operation: 8 } },
  );
  expect(
    await screen.findByText("Behind: people of whom anything came with the list “Renters, spring”"),
  ).toBeVisible();
});

test("a search is asked once the typing pauses, and a page at a time", async () => {
  const { requests } = renderRoom();
  await screen.findByText(/recoverable \$15/);
  await userEvent.type(screen.getByLabelText("Search people"), "garc", { delay: 1 });
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ search: "garc" }));
  const searches = requests("person_list").map((sent) => (sent as { search: string }).search);
  expect(new Set(searches)).toEqual(new Set(["", "garc"]));
  expect(requests("person_list").at(-1)).toMatchObject({ case: 3, offset: 0, limit: 100, sort: [] });
});

test("what the search hit stands bold in the name", async () => {
  const found = (offset: number) => ({
    ...row(offset),
    hits: [{ column: "family", text: "García López", from: 0, to: 6 }],
  });
  renderRoom({
    person_list: ({ search }) => ({ ...nobody(), matching: 1, rows: [search ? found(0) : row(0)] }),
  });
  await userEvent.type(await screen.findByLabelText("Search people"), "garc");
  const hits = await screen.findAllByText("García");
  expect(hits[0]?.tagName).toBe("B");
});

test("a heading has the core order the list", async () => {
  const { requests } = renderRoom();
  await screen.findByText(/recoverable \$15/);
  fireEvent.click(screen.getByText("Recoverable"));
  await waitFor(() =>
    expect(requests("person_list").at(-1)).toMatchObject({
      sort: [{ column: "recoverable", descending: false }],
    }),
  );
});

test("the people behind a figure are a chip that can be removed", async () => {
  const { requests } = renderRoom(
    { claim_list: () => [{ claim: "locker", name: "Locker Act" } as never] },
    { concern: { of: "claim", claim: "locker" } },
  );
  expect(await screen.findByText("Behind: Locker Act")).toBeVisible();
  const concern = { of: "claim", claim: "locker" };
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ concern }));
  await userEvent.click(screen.getByLabelText("Remove Behind: Locker Act"));
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ concern: null }));
});

test("statuses narrow the list, and a filter that leaves nobody can be taken away", async () => {
  const { requests } = renderRoom({ person_list: nobody });
  fireEvent.click(await screen.findByText("Status", { selector: "button *" }));
  fireEvent.click(await screen.findByLabelText("Opted out"));
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ statuses: ["opted_out"] }));
  expect(await screen.findByText("0 of 300 people", { selector: "h2" })).toBeVisible();
  fireEvent.click(screen.getByText("Any status"));
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ statuses: [] }));
});

test("a case without people says how they come in", async () => {
  renderRoom({ case_list: () => [{ ...header, people: 0 }] });
  expect(await screen.findByText("No people yet")).toBeVisible();
  expect(screen.getByText(/press Ctrl N/)).toBeVisible();
});

test("Enter opens the row in hand, Space ticks it, Escape gives the list its width back", async () => {
  renderRoom();
  const cell = await nameCell(2);
  fireEvent.mouseDown(cell);
  fireEvent.focus(cell);
  fireEvent.keyDown(cell, { key: "Enter" });
  expect(await screen.findByText("García López, Ana 2", { selector: "h2" })).toBeVisible();
  fireEvent.keyDown(cell, { key: " " });
  expect(await screen.findByText("1 selected")).toBeVisible();
  expect(screen.getByLabelText("Select García López, Ana 2")).toBeChecked();
  fireEvent.keyDown(screen.getByText("García López, Ana 2", { selector: "h2" }), { key: "Escape" });
  await waitFor(() => expect(screen.queryByText("García López, Ana 2", { selector: "h2" })).toBeNull());
});

test("Ctrl A ticks everyone who matches", async () => {
  renderRoom();
  const cell = await nameCell(1);
  fireEvent.keyDown(cell, { key: "a", ctrlKey: true });
  expect(await screen.findByText("300 selected")).toBeVisible();
});

async function nameCell(person: number): Promise<HTMLElement> {
  const box = await screen.findByLabelText(`Select García López, Ana ${person}`);
  const rows = document.querySelectorAll(`[row-id="${person}"] [col-id="name"]`);
  return (rows[0] as HTMLElement | undefined) ?? box;
}

test("what would leave the program is said before the list is written as it is narrowed", async () => {
  const { requests } = renderRoom({ person_export: () => ({ file_name: "people.csv", rows: 300 }) });
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Export…" }));
  expect(await screen.findByText(/^300 people are written into a table/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Choose where…" }));
  expect(await screen.findByText("Written: people.csv")).toBeVisible();
  expect(requests("person_export")).toMatchObject([
    { list: { case: 3, search: "", sort: [] }, path: "/tables/people.csv", replace: true },
  ]);
});

test("every column that leaves is named in its order, and which of them are personal", async () => {
  const phone = { key: "phone", label: null, kind: "text", options: [], is_typed: true };
  const got = { key: "document:3", label: "Receipt", kind: "yes_no", options: [], is_typed: false };
  localStorage.setItem(
    "columns:plaintiffs:3",
    JSON.stringify({ columns: ["name", "phone", "document:3"], pinned: ["name"], widths: {} }),
  );
  renderRoom({ person_column_list: () => [...columns, phone, got] }, { export: true });
  const leaving = (await screen.findByText("Its columns")).nextElementSibling;
  await waitFor(() => expect(leaving).toHaveTextContent(/Recoverable, ID, Telephone, Has: Receipt$/));
  expect(leaving).toHaveTextContent(/^Name, Status, State, First last day, Claim of that day/);
  expect(screen.getByText("Personal among them").nextElementSibling).toHaveTextContent("Name, ID, Telephone");
  localStorage.clear();
});

test("the export opens from the palette's command too", async () => {
  renderRoom({}, { export: true });
  expect(await screen.findByRole("button", { name: "Choose where…" })).toBeVisible();
});

test("people behind a count of last days come with the next day first", async () => {
  const concern = { of: "last_day", claim: "locker", when: "within_30" };
  const { requests } = renderRoom({}, { concern });
  await waitFor(() => expect(requests("person_list").length).toBeGreaterThan(0));
  for (const sent of requests("person_list")) {
    expect(sent).toMatchObject({ concern, sort: [{ column: "last_day", descending: false }] });
  }
  expect(await screen.findByRole("columnheader", { name: /last day/i })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
});

test("a condition is built with the keyboard, goes to the core once it has a value, and is a chip", async () => {
  const { requests } = renderRoom();
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  await userEvent.click(await screen.findByRole("combobox", { name: "Column" }));
  await userEvent.keyboard("{Escape}");
  const value = await screen.findByLabelText("Value");
  await userEvent.type(value, "CA");
  const filter = { is: "and", filters: [{ is: "where", column: "state", test: "contains", values: ["CA"] }] };
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ filter }));
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(screen.getByRole("group", { name: "State contains CA" })).toBeVisible();
  await userEvent.click(screen.getByLabelText("Remove State contains CA"));
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ filter: null }));
});

test("a list is kept under a name with what it wants, shows and is ordered by", async () => {
  const kept = { view: 4, name: "California", count: 12 };
  const { requests } = renderRoom({
    list_view_save: () => ({ view: 4, operation: 9, summary: "Kept the list “California”" }),
    list_view_list: () =>
      requests("list_view_save").length === 0
        ? []
        : [{ ...kept, body: (requests("list_view_save").at(-1) as { body: unknown }).body } as never],
  });
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Keep list…" }));
  await userEvent.type(await screen.findByLabelText(/^Name of the list/), "California{Enter}");
  await waitFor(() => expect(requests("list_view_save")).toHaveLength(1));
  expect(requests("list_view_save")[0]).toMatchObject({ case: 3, view: null, name: "California" });
  expect(await screen.findByText(/Kept the list/)).toBeVisible();
});

test("columns are added, moved and hidden, and the core fills those that rows do not bring", async () => {
  const { requests } = renderRoom();
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Columns" }));
  await userEvent.click(await screen.findByRole("combobox", { name: "Add a column" }));
  await userEvent.click(await screen.findByText("E-mail"));
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ columns: ["email"] }));
  await userEvent.click(screen.getByRole("button", { name: "Hide State" }));
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "State" })).toBeNull());
});

test("who was ticked is no longer selected once the search shows other people", async () => {
  renderRoom();
  fireEvent.click(await screen.findByLabelText("Select García López, Ana 2"));
  expect(await screen.findByText("1 selected")).toBeVisible();
  await userEvent.type(screen.getByLabelText("Search people"), "zhou", { delay: 1 });
  await waitFor(() => expect(screen.queryByText("1 selected")).toBeNull());
});

test("a condition that lacks its value is said before the builder closes without it", async () => {
  renderRoom();
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Add a condition" }));
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(screen.getByText(/^These have no value yet, and narrow nothing: State contains/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Go on without them" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Add a condition" })).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Done" })).toBeNull());
});

test("Escape in the builder says what lacks its value before it closes without it", async () => {
  renderRoom();
  await screen.findByText(/recoverable \$15/);
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Add a condition" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.getByText(/have no value yet, and narrow nothing/)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText(/have no value yet/)).toBeNull());
});
