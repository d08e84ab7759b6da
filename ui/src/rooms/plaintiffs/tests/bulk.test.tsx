import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../../api/failure";
import type { BulkAsked, BulkPreview } from "../../../api/generated/types";
import { row } from "./invented";
import { renderRoom } from "./render-room";

/** What the core says of a change of the first two people, one of whom has it already. */
function previewOf(part: Partial<BulkPreview> = {}): BulkPreview {
  return {
    chosen: 2,
    changes: 1,
    same: 1,
    without: 0,
    other: 1,
    keep_later: 0,
    others: [{ value: "class_member", people: 1 }],
    named: [{ person: 1, name: "García López, Ana 1", now: "class_member" }],
    exposure: { members_before: 200, members_after: 199, before: "15100.00", after: "15024.50" },
    summary: "Set status of 1 person to opted out",
    ...part,
  };
}

async function opened(handlers: Parameters<typeof renderRoom>[0]) {
  const room = renderRoom({ tag_list: () => ["Call back"], ...handlers });
  for (const at of [0, 1]) {
    fireEvent.click(await screen.findByLabelText(`Select ${row(at).name}`));
  }
  await userEvent.click(screen.getByRole("button", { name: "Change…" }));
  expect(await screen.findByRole("dialog", { name: "Change 2 people" })).toBeVisible();
  return room;
}

async function pick(label: string, option: string) {
  await userEvent.click(screen.getByRole("combobox", { name: label }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
}

test("a status is shown with what it does before it is set, and one undo takes it back", async () => {
  const { requests } = await opened({
    person_bulk_preview: () => previewOf(),
    person_bulk_set: () => ({ operation: 12, summary: "Set status of 1 person to opted out" }),
    operation_undo: () => ({ operation: 13, summary: "Undo: Set status of 1 person to opted out" }),
  });
  expect(screen.getByText("What would change is shown here before anything is written.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Change" })).toBeDisabled();
  await pick("New status", "Opted out");
  expect(await screen.findByText("1 person will change.")).toBeVisible();
  expect(screen.getByText(/1 of 2 has it already\./)).toBeVisible();
  expect(screen.getByText("1 person now")).toBeVisible();
  expect(
    screen.getByText("Exposure goes from $15,100.00 to $15,024.50, class members from 200 to 199."),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Change 1 person" }));
  expect(await screen.findByText("Set status of 1 person to opted out")).toBeVisible();
  expect(requests("person_bulk_set")).toMatchObject([
    {
      chosen: { of: { case: 3 }, only: [1, 2], except: [] },
      change: { set: "status", status: "opted_out", note: null },
      seen: 1,
    },
  ]);
  await waitFor(() => expect(screen.queryByText("2 selected")).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() =>
    expect(requests("operation_undo")).toEqual([{ operation: 12, why: null, by: null, keeping: null }]),
  );
});

test("a fact takes the field of its kind, and what it refuses stands at the field", async () => {
  const { requests } = await opened({
    person_bulk_preview: ({ change }: BulkAsked) => {
      if (change.set === "fact" && change.value.startsWith("-")) {
        throw new CoreFailure({
          code: "invalid",
          message: "“-5” is below zero.",
          field: "value",
          hint: null,
        });
      }
      return previewOf({ other: 11, others: [{ value: "40.25", people: 1 }], named: [] });
    },
  });
  await pick("What to set", "A fact of the case");
  await pick("Fact", "Amount paid");
  const value = screen.getByRole("textbox", { name: "Value" });
  await userEvent.type(value, "-5");
  await waitFor(() => expect(value).toHaveAccessibleDescription(/is below zero/));
  await userEvent.clear(value);
  await userEvent.type(value, "1,000");
  expect(await screen.findByText("$40.25")).toBeVisible();
  expect(screen.getByText("10 more people with yet other values")).toBeVisible();
  expect(requests("person_bulk_preview").at(-1)).toMatchObject({
    change: { set: "fact", fact: "amount_paid", value: "1000.00" },
  });
  await userEvent.click(screen.getByRole("checkbox", { name: "Not known: take the value away" }));
  await waitFor(() =>
    expect(requests("person_bulk_preview").at(-1)).toMatchObject({
      change: { set: "fact_clear", fact: "amount_paid" },
    }),
  );
});

test("the keyboard alone puts a tag on, and a tag that the case knows is offered", async () => {
  const { requests } = await opened({
    person_bulk_preview: () =>
      previewOf({ same: 0, changes: 2, without: 2, other: 0, others: [], named: [] }),
    person_bulk_set: () => ({ operation: 12, summary: "Put the tag “Call back” on 2 people" }),
  });
  await waitFor(() => expect(screen.getByRole("combobox", { name: "What to set" })).toHaveFocus());
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
  await userEvent.tab();
  await userEvent.keyboard("call");
  expect(await screen.findByRole("option", { name: "Call back" })).toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByText("2 people will change.")).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(requests("person_bulk_set")).toMatchObject([
      { change: { set: "tag", tag: "Call back" }, seen: 2 },
    ]),
  );
});

test("people who changed meanwhile are looked at again before anything is written", async () => {
  let changes = 2;
  const { requests } = await opened({
    person_bulk_preview: () => previewOf({ changes, same: 0, other: changes }),
    person_bulk_set: () => {
      changes = 1;
      const message = "1 person would change by now, and 2 were shown. Nothing was written; look again.";
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null });
    },
  });
  await pick("New status", "Opted out");
  await userEvent.click(await screen.findByRole("button", { name: "Change 2 people" }));
  expect(await screen.findByText(/Nothing was written; look again/)).toBeVisible();
  expect(await screen.findByRole("button", { name: "Change 1 person" })).toBeEnabled();
  expect(requests("person_bulk_set")).toHaveLength(1);
});
