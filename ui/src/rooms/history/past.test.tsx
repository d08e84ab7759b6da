import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { OperationView, PersonChanged } from "../../api/generated/types";
import { renderHistory } from "./render-history";

function did(operation: number, summary: string, kind: string): OperationView {
  return {
    operation,
    kind,
    summary,
    case: 3,
    user: "Mara Okafor",
    initials: "MO",
    at: "2026-11-24T10:00:00Z",
    undoes: null,
    undone_by: null,
    stays: false,
  };
}

const OPERATIONS = [
  did(9, "Set Amount paid of 2 people to 30.00", "person_bulk_set"),
  did(8, "Decided a question", "choice_decide"),
];

function shown(handlers: Parameters<typeof renderHistory>[0], asked = "") {
  return renderHistory(
    { history_list: () => ({ total: OPERATIONS.length, operations: OPERATIONS }), ...handlers },
    asked,
  );
}

const ANA: PersonChanged = {
  person: 5,
  name: "García, Ana",
  came: false,
  went: false,
  note: null,
  fields: [
    {
      field: "facts.amount_paid",
      label: "Amount paid",
      kind: "money",
      old: null,
      new: "30.00",
      can_undo: true,
      later: null,
    },
    {
      field: "status",
      label: "Status",
      kind: "status",
      old: "class_member",
      new: "opted_out",
      can_undo: true,
      later: null,
    },
  ],
};

test("an operation tells whom it changed, and one field of one person is undone alone", async () => {
  const requests = shown({
    operation_people: () => ({
      total: 2,
      people: [ANA, { ...ANA, person: 6, name: "Ruiz, Luis", fields: [] }],
    }),
    person_part_undo: () => ({ operation: 10, summary: "Undo Amount paid of García, Ana" }),
  });
  (await screen.findByRole("row", { name: /Set Amount paid/ })).focus();
  await userEvent.keyboard("p");
  const dialog = await screen.findByRole("dialog", { name: "Set Amount paid of 2 people to 30.00" });
  expect(await within(dialog).findByText("not known → $30.00")).toBeVisible();
  expect(within(dialog).getByText("Class member → Opted out")).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "Undo Amount paid of García, Ana" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Undo all of it for García, Ana" }));
  await waitFor(() =>
    expect(requests("person_part_undo")).toEqual([
      { person: 5, operation: 9, field: "facts.amount_paid" },
      { person: 5, operation: 9, field: null },
    ]),
  );
  expect(screen.queryByRole("button", { name: /^People of 8/ })).toBeNull();
});

test("what stands in the way of an undo can be gone to", async () => {
  shown({
    operation_undo: () => {
      const message = "Operation 8 cannot be undone: operation 9 changed the same rows later. Undo 9 first.";
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null, operation: 9 });
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Undo 8: Decided a question" }));
  await userEvent.click(await screen.findByRole("button", { name: "Go to operation 9" }));
  await waitFor(() => expect(screen.getByRole("row", { name: /Set Amount paid/ })).toHaveFocus());
});

test("another room leads to an operation, on whatever page of the file it stands", async () => {
  const old = did(120, "Imported a list", "import");
  const requests = shown(
    {
      history_list: ({ case: of, offset }) =>
        of === null && offset === 150
          ? { total: 271, operations: [old] }
          : { total: 271, operations: [did(271, "Added a note", "note_add")] },
    },
    "?operation=120",
  );
  await waitFor(() => expect(screen.getByRole("row", { name: /Imported a list/ })).toHaveFocus());
  expect(requests("history_list")).toContainEqual({ case: null, offset: 150, limit: 50 });
});

test("the bin says who, when, by whom and why, and brings people back", async () => {
  const removed = {
    person: 7,
    name: "Poe, Cid",
    external_id: "P-3",
    why: "entered twice",
    user: "Mara Okafor",
    at: "2026-11-24T10:00:00Z",
    operation: 9,
  };
  const requests = shown({
    bin_list: () => [removed],
    person_restore: () => ({ operation: 10, summary: "Undo: Removed Poe, Cid: entered twice" }),
  });
  await userEvent.click(await screen.findByRole("button", { name: "Bin…" }));
  expect(await screen.findByText("entered twice")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Bring Poe, Cid back" }));
  await waitFor(() => expect(requests("person_restore")).toEqual([{ case: 3, person: 7 }]));
});

test("the class of a past day is told by status, and a day to come is refused at the field", async () => {
  const requests = shown({
    class_as_of: ({ day }) => {
      if (day === "2031-01-01") {
        throw new CoreFailure({
          code: "invalid",
          message: "The day is after today.",
          field: "day",
          hint: null,
        });
      }
      return {
        day,
        operations_since: 5,
        people: 3,
        of_class: 2,
        statuses: [
          { value: "class_member", people: 2 },
          { value: "prospective", people: 1 },
        ],
        matching: 3,
        rows: [
          {
            person: 1,
            external_id: "P-1",
            name: "Roe, Ann",
            status: "class_member",
            state: "CA",
            city: "Fresno",
          },
        ],
      };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Past day…" }));
  const day = await screen.findByRole("textbox", { name: "Day" });
  await userEvent.clear(day);
  await userEvent.type(day, "2026-11-03");
  expect(await screen.findByText("3 people at the end of Tue, Nov 3, 2026.")).toBeVisible();
  expect(screen.getByText("Class member 2")).toBeVisible();
  expect(screen.getByText("Fresno, CA")).toBeVisible();
  const sent = requests("class_as_of").at(-1) as { ends_at: string };
  expect(new Date(sent.ends_at).getTime()).toBe(new Date(2026, 10, 4).getTime());
  await userEvent.clear(day);
  await userEvent.type(day, "2031-01-01");
  await waitFor(() => expect(day).toHaveAccessibleDescription(/The day is after today\./));
});
