import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../../api/failure";
import type { FieldHistory, OperationView } from "../../../api/generated/types";
import { file } from "./invented";
import { renderRoom } from "./render-room";

function did(operation: number, summary: string, kind = "person_edit"): OperationView {
  return {
    operation,
    kind,
    summary,
    case: 3,
    user: "M. Okafor",
    initials: "MO",
    at: "2026-11-24T10:00:00Z",
    undoes: null,
    undone_by: null,
    stays: false,
  };
}

const born: FieldHistory = {
  label: "Date of birth",
  kind: "date",
  changes: [
    {
      old: "••/••/1981",
      new: "••/••/1982",
      file: null,
      row: null,
      operation: did(9, "Edited García López, Ana 1"),
      can_undo: true,
    },
    {
      old: null,
      new: "••/••/1981",
      file: "renters.csv",
      row: 8812,
      operation: did(4, "Imported renters.csv: 300 new, 0 updated", "import"),
      can_undo: false,
    },
  ],
};

async function onTab(name: string, handlers: Parameters<typeof renderRoom>[0]) {
  const room = renderRoom(handlers, { person: 1 });
  await userEvent.click(await screen.findByRole("tab", { name }));
  return room;
}

test("H on a field tells old, new, who, when and from which file, and one change of it is undone", async () => {
  const { requests } = await onTab("Facts", {
    person_field_history: () => born,
    person_part_undo: () => ({ operation: 10, summary: "Undo Date of birth of García López, Ana 1" }),
  });
  screen.getByRole("button", { name: "History of Date of birth" }).focus();
  await userEvent.keyboard("h");
  const dialog = await screen.findByRole("dialog", { name: "History of Date of birth" });
  expect(requests("person_field_history")).toEqual([{ person: 1, field: "born_on" }]);
  expect(dialog).toHaveTextContent("••/••/1981 → ••/••/1982");
  expect(dialog).toHaveTextContent("not known → ••/••/1981");
  expect(dialog).toHaveTextContent(/M\. Okafor · .* · renters\.csv, row 8,812/);
  await userEvent.click(screen.getByRole("button", { name: "Undo only this: Edited García López, Ana 1" }));
  await waitFor(() =>
    expect(requests("person_part_undo")).toEqual([{ person: 1, operation: 9, field: "born_on" }]),
  );
  expect(await screen.findByText("Undo Date of birth of García López, Ana 1")).toBeVisible();
});

test("what was done to many is undone for one person alone, and a later change is named with a way there", async () => {
  const bulk = did(9, "Set Amount paid of 4,300 people to 30.00", "person_bulk_set");
  const { requests } = await onTab("History", {
    person_get: ({ person }) => ({ ...file(person), history: [bulk] }),
    person_part_undo: () => {
      const message =
        "Operation 9 cannot be undone for Amount paid: operation 12 changed it later. Undo 12 first.";
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null, operation: 12 });
    },
  });
  await userEvent.click(screen.getByRole("button", { name: /^Undo only for this person: Set Amount paid/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("operation 12 changed it later");
  expect(requests("person_part_undo")).toEqual([{ person: 1, operation: 9, field: null }]);
  expect(screen.getByRole("button", { name: "Go to operation 12" })).toBeVisible();
});

test("a person goes into the bin for a reason, and the pane closes", async () => {
  const { requests } = renderRoom(
    {
      person_remove: ({ why }) => {
        if (why === "") {
          const message = "The reason must not be blank.";
          throw new CoreFailure({ code: "invalid", message, field: "why", hint: null });
        }
        return { operation: 12, summary: "Removed García López, Ana 1: entered twice" };
      },
    },
    { person: 1 },
  );
  await userEvent.click(await screen.findByRole("button", { name: "Remove…" }));
  const why = await screen.findByRole("textbox", { name: "Why" });
  await userEvent.type(why, "{Enter}");
  await waitFor(() => expect(why).toHaveAccessibleDescription("The reason must not be blank."));
  await userEvent.type(why, "entered twice{Enter}");
  expect(await screen.findByText("Removed García López, Ana 1: entered twice")).toBeVisible();
  expect(requests("person_remove").at(-1)).toEqual({ person: 1, why: "entered twice" });
  await waitFor(() => expect(screen.queryByRole("tab", { name: "Facts" })).toBeNull());
  fireEvent.keyDown(document.body, { key: "Escape" });
});
