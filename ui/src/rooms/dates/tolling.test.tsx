import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { TollingEffect, TollingKindView, TollingMove } from "../../api/generated/types";
import { tolling } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const kind = (code: string, name: string, effect: string): TollingKindView => ({
  code,
  name,
  effect,
  claims_of: null,
  fixed: null,
  by_birth: false,
  is_personal: false,
  says: `${name} says so.`,
  cite: "1 Example § 2",
  verified: true,
});

const KINDS = [
  kind("american_pipe", "Class action", "class_action"),
  kind("agreement", "Tolling agreement", "stops"),
];

const NOBODY: TollingMove = {
  claim: "sca",
  name: "Stored Communications Act",
  moved: 0,
  saved: 0,
  lost: 0,
  untold: 0,
  days: null,
};

const EFFECT: TollingEffect = {
  claims: [
    { ...NOBODY, moved: 411, saved: 57, days: [9, 9] },
    { ...NOBODY, claim: "contract", name: "Breach of contract" },
  ],
  other: [
    { ...NOBODY, moved: 411, saved: 57, days: [9, 9] },
    {
      ...NOBODY,
      claim: "contract",
      name: "Breach of contract",
      moved: 12,
      lost: 12,
      days: [-9, -7],
      untold: 3,
    },
  ],
  action: "class",
  before: "301200.05",
  after: "358200.05",
};

const handlers = {
  tolling_kind_list: () => KINDS,
  tolling_list: () => [tolling],
  tolling_preview: () => EFFECT,
  tolling_add: () => ({ operation: 90, summary: "Stopped" }),
  tolling_set: () => ({ operation: 91, summary: "Changed" }),
  tolling_remove: () => ({ operation: 92, summary: "Taken away" }),
};

const open = (more = {}) => renderRoom(room, { ...handlers, ...more }, "?tab=lastDays");

async function type(field: RegExp, text: string) {
  const box = screen.getByRole("textbox", { name: field });
  await userEvent.clear(box);
  await userEvent.type(box, text);
}

test("an entry says its cause, how it ended, whom it covers, and what nobody has decided", async () => {
  open();
  const table = within(await screen.findByRole("table", { name: "What stops the clock" }));
  expect(table.getByText("Ortiz v. Example Storage, Inc.")).toBeVisible();
  expect(table.getByText("N.D. Cal. 3:24-cv-00001")).toBeVisible();
  expect(table.getByText("Without a ruling on certification")).toBeVisible();
  expect(table.getByText("everyone")).toBeVisible();
  expect(table.getByText("Not decided: whether an action without a ruling counts")).toBeVisible();
});

test("what an agreement moves is shown before it is kept, and goes to the core as typed", async () => {
  const { requests } = open();
  await userEvent.click(await screen.findByRole("button", { name: "Add tolling…" }));
  const kinds = await screen.findByRole("combobox", { name: /^Kind/ });
  await userEvent.click(kinds);
  await userEvent.click(await screen.findByRole("option", { name: "Tolling agreement" }));
  expect(screen.getByText(/^Tolling agreement says so\. Rests on: .+\.$/)).toBeVisible();
  await type(/^Cause/, "with Example Storage, Inc.");
  await type(/^First day/, "1/5/2026");
  await type(/^Last day/, "2/5/2026");
  expect(
    await screen.findByText(
      "Stored Communications Act, for a class action: the last days of 411 people move by 9 days; 57 are in time again.",
    ),
  ).toBeVisible();
  expect(
    screen.getByText(
      /^Breach of contract, for suits of one's own: the last days of 12 people move .* 12 are no longer/,
    ),
  ).toBeVisible();
  expect(screen.getByText(/the last days of 3 people can no longer be told/)).toBeVisible();
  expect(screen.getByText("The class total goes from $301,200.05 to $358,200.05.")).toBeVisible();
  expect(requests("tolling_add")).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("tolling_add")).toEqual([
    expect.objectContaining({
      case: 3,
      kind: "agreement",
      cause: "with Example Storage, Inc.",
      from_on: "2026-01-05",
      to_on: "2026-02-05",
      person: null,
      claims: [],
    }),
  ]);
});

test("an entry is changed in place of itself", async () => {
  const { requests } = open();
  await userEvent.click(await screen.findByRole("button", { name: /^Change: Ortiz/ }));
  await type(/^Last day/, "2/15/2025");
  await screen.findByText(/in time again/);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("tolling_set")).toEqual([{ tolling: 5, draft: { ...tolling.draft, to_on: "2025-02-15" } }]);
  expect(requests("tolling_preview").at(-1)).toMatchObject({ instead_of: 5 });
});

test("an entry is taken away only after it was asked", async () => {
  const { requests } = open();
  await userEvent.click(await screen.findByRole("button", { name: /^Take away: Ortiz/ }));
  const form = within(await screen.findByRole("form", { name: /^Take away: Ortiz/ }));
  expect(await form.findByText(/57 are in time again/)).toBeVisible();
  expect(requests("tolling_remove")).toEqual([]);
  await userEvent.click(form.getByRole("button", { name: "Take away" }));
  expect(requests("tolling_remove")).toEqual([{ tolling: 5 }]);
});

test("a refusal stands at its field", async () => {
  const refused = new CoreFailure({
    code: "invalid",
    message: "that day lies before the first",
    field: "to_on",
    hint: null,
  });
  open({
    tolling_set: () => {
      throw refused;
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: /^Change: Ortiz/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Save" }));
  expect(await screen.findByRole("textbox", { name: /^Last day/ })).toHaveAccessibleDescription(
    /that day lies before the first/,
  );
});

test("the form has a name for everything", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: /^Change: Ortiz/ }));
  await screen.findByText(/in time again/);
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
