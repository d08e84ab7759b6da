import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CoreFailure } from "../../../api/failure";
import { copiedColumn } from "../paste/column-text";
import { row } from "./invented";
import { renderRoom } from "./render-room";

vi.mock("../../../api/transport", () => ({ savePath: async () => null, onFileDrop: () => () => {} }));

const DONE = { operation: 12, summary: "Set State of García López, Ana 2" };

async function cellOf(person: number, column: string): Promise<HTMLElement> {
  await screen.findByLabelText(`Select García López, Ana ${person}`);
  const found = document.querySelector<HTMLElement>(`[row-id="${person}"] [col-id="${column}"]`);
  if (!found) throw new Error(`no cell ${column} of ${person}`);
  return found;
}

/** Puts the focus on a cell, as a click or the arrows would. */
async function goTo(person: number, column: string): Promise<HTMLElement> {
  const cell = await cellOf(person, column);
  fireEvent.pointerDown(cell);
  fireEvent.focus(cell);
  return cell;
}

const field = () => screen.findByLabelText(/: type what should stand here$/);

test("F2 types into a cell, and Enter writes it as one operation of that person", async () => {
  const { requests } = renderRoom({ person_column_set: () => DONE });
  fireEvent.keyDown(await goTo(2, "state"), { key: "F2" });
  const input = await field();
  expect(input).toHaveValue("CA");
  expect(input).toHaveAccessibleName("State: type what should stand here");
  expect(await screen.findByText(/^Cell by cell:/)).toBeVisible();
  fireEvent.change(input, { target: { value: "NV" } });
  fireEvent.keyDown(input, { key: "Enter" });
  await waitFor(() => expect(requests("person_column_set")).toHaveLength(1));
  expect(requests("person_column_set")[0]).toMatchObject({
    values: { only: [2], column: "state", values: ["NV"], clears: true },
    seen: null,
  });
  await waitFor(() => expect(screen.queryByLabelText(/: type what/)).toBeNull());
});

test("whoever the list loses to what was typed takes nobody else's turn: the next person comes next", async () => {
  let isGone = false;
  renderRoom({
    person_column_set: () => {
      isGone = true;
      return DONE;
    },
    person_list: ({ offset }) => {
      const rows = [0, 1, 2, 3, 4].map(row).filter(({ person }) => !(isGone && person === 2));
      return { people: 5, matching: rows.length, offset, rows };
    },
  });
  fireEvent.keyDown(await goTo(2, "state"), { key: "F2" });
  const input = await field();
  fireEvent.change(input, { target: { value: "NV" } });
  fireEvent.keyDown(input, { key: "Enter" });
  await waitFor(() => expect(document.querySelector('[row-id="2"]')).toBeNull());
  await waitFor(() => expect(document.activeElement?.closest("[row-id]")).toHaveAttribute("row-id", "3"));
  fireEvent.keyDown(await cellOf(3, "state"), { key: "w" });
  const next = await field();
  expect(next.closest("[row-id]")).toHaveAttribute("row-id", "3");
});

test("a letter replaces what stands there, Escape gives it up and then goes back to the rows", async () => {
  const { requests } = renderRoom();
  const cell = await goTo(2, "state");
  fireEvent.keyDown(cell, { key: "F2" });
  fireEvent.keyDown(await field(), { key: "Escape" });
  fireEvent.keyDown(cell, { key: "n" });
  expect(await field()).toHaveValue("n");
  fireEvent.keyDown(await field(), { key: "Escape" });
  await waitFor(() => expect(screen.queryByLabelText(/: type what/)).toBeNull());
  fireEvent.keyDown(cell, { key: "Escape" });
  await waitFor(() => expect(screen.queryByText(/^Cell by cell:/)).toBeNull());
  expect(requests("person_column_set")).toEqual([]);
});

test("what the core refuses stands at the cell, which keeps what was typed", async () => {
  const message = "“R-1” is the id of García López, Ana 1; give another one.";
  renderRoom({
    person_column_set: () => {
      throw new CoreFailure({ code: "invalid", message, field: "value", hint: null });
    },
  });
  fireEvent.keyDown(await goTo(2, "external_id"), { key: "F2" });
  const input = await field();
  fireEvent.change(input, { target: { value: "R-1" } });
  fireEvent.keyDown(input, { key: "Tab" });
  expect(await screen.findByRole("alert")).toHaveTextContent(message);
  expect(input).toHaveValue("R-1");
  expect(input).toHaveAttribute("aria-invalid", "true");
});

test("a status is picked from those there are, by its first letters", async () => {
  const { requests } = renderRoom({ person_column_set: () => DONE });
  fireEvent.keyDown(await goTo(2, "status"), { key: "F2" });
  const input = await field();
  expect(input).toHaveValue("Class member");
  fireEvent.change(input, { target: { value: "opted" } });
  expect(await screen.findByRole("option", { name: "Opted out", selected: true })).toBeVisible();
  fireEvent.keyDown(input, { key: "Enter" });
  await waitFor(() =>
    expect(requests("person_column_set")[0]).toMatchObject({
      values: { column: "status", values: ["opted_out"] },
    }),
  );
});

test("a column that is worked out says why nobody types into it", async () => {
  renderRoom();
  fireEvent.keyDown(await goTo(2, "recoverable"), { key: "F2" });
  expect(await screen.findByText(/^This is worked out from the facts/)).toBeVisible();
  expect(screen.queryByLabelText(/: type what/)).toBeNull();
});

test("a pasted column is shown with what it would do, and written as it was shown", async () => {
  const preview = {
    people: 3,
    changes: 2,
    replaced: 1,
    same: 0,
    blank: 0,
    unread: 1,
    unreadable: [{ place: 3, name: "García López, Ana 4", value: "?", why: "“?” cannot be read." }],
    values_over: 0,
    people_over: 0,
    not_shown: 0,
    examples: [{ name: "García López, Ana 2", now: "CA", next: "NV" }],
  };
  const { requests } = renderRoom({
    person_column_preview: () => preview,
    person_column_set: () => ({ operation: 12, summary: "Set State of 2 people" }),
  });
  const cell = await goTo(2, "state");
  fireEvent.keyDown(cell, { key: "v", ctrlKey: true });
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  fireEvent.paste(document.activeElement as Element, {
    clipboardData: { getData: () => "State\nNV\nCA\n?\n" },
  });
  expect(await screen.findByText("Paste into State")).toBeVisible();
  expect(await screen.findByText("2 people will change.")).toBeVisible();
  expect(screen.getByText(/1 value cannot be read/)).toBeVisible();
  expect(screen.getByText("CA → NV")).toBeVisible();
  const values = { of: { offset: 1 }, only: [], column: "state", values: ["NV", "CA", "?"], clears: false };
  expect(requests("person_column_preview").at(-1)).toMatchObject(values);
  fireEvent.click(screen.getByRole("button", { name: "Change 2 people" }));
  await waitFor(() => expect(requests("person_column_set")[0]).toMatchObject({ values, seen: 2 }));
});

test("a copied column is read as spreadsheets write it", () => {
  expect(copiedColumn("a\r\nb\r\n", ["City", "E-mail"])).toEqual({ values: ["a", "b"], heading: null });
  expect(copiedColumn("City\nReno\n\nFresno", ["City", "E-mail"])).toEqual({
    values: ["Reno", "", "Fresno"],
    heading: "City",
  });
  expect(copiedColumn("City", ["City", "E-mail"])).toEqual({ values: ["City"], heading: null });
  expect(copiedColumn('"two\nlines"\n"say ""so"""\n12" pipe', ["City", "E-mail"])).toEqual({
    values: ["two\nlines", 'say "so"', '12" pipe'],
    heading: null,
  });
  expect(copiedColumn("a\tb\nc\td\n", ["City", "E-mail"])).toEqual({ columns: 2 });
});

test("a column is pinned, moved within its own, hidden, and the list keeps that", async () => {
  renderRoom();
  await screen.findByText(/recoverable \$15/);
  fireEvent.contextMenu(await screen.findByRole("columnheader", { name: "Status" }));
  fireEvent.click(await screen.findByText("Pin to the left"));
  const kept = () => JSON.parse(localStorage.getItem("columns:plaintiffs:3") ?? "null");
  await waitFor(() => expect(kept()).toMatchObject({ pinned: ["name", "status"] }));
  await waitFor(() =>
    expect(document.querySelector(".ag-header .ag-grid-pinned-left-cells [col-id=status]")).not.toBeNull(),
  );
  fireEvent.contextMenu(await screen.findByRole("columnheader", { name: "Status" }));
  fireEvent.click(await screen.findByText("Further left"));
  await waitFor(() => expect(kept().columns.slice(0, 3)).toEqual(["status", "name", "state"]));
  fireEvent.keyDown(await screen.findByRole("columnheader", { name: "State" }), {
    key: "ArrowDown",
    altKey: true,
  });
  fireEvent.click(await screen.findByText("Hide"));
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "State" })).toBeNull());
});
