import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const OPEN = "?claim=sca";

async function change(input: string) {
  await userEvent.click(await screen.findByRole("button", { name: `Change… ${input}` }));
  return screen.getByRole("combobox", { name: new RegExp(`^${input}`) });
}

async function pick(name: string) {
  await userEvent.click(await screen.findByRole("option", { name, hidden: true }));
}

test("each input of the claim stands with the fact or the events that tell it", async () => {
  renderRoom(room, {}, OPEN);
  const line = (name: string) => screen.getByRole("button", { name: `Change… ${name}` }).parentElement;
  await screen.findByRole("heading", { name: "Told by" });
  expect(line("Amount paid")).toHaveTextContent("Amount paidRent paid");
  expect(line("Violations")).toHaveTextContent("Violationsevents: opening");
  expect(line("Day of discovery")).toHaveTextContent("Day of discoveryno fact of the case");
});

test("another fact of the same kind is taken for this claim alone, and the change can be undone", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  const teller = await change("Amount paid");
  expect(teller).toHaveFocus();
  await userEvent.click(teller);
  const offered = within(await screen.findByRole("listbox", { hidden: true }));
  expect(offered.getAllByRole("option", { hidden: true }).map((option) => option.textContent)).toEqual([
    "Rent paid",
    "Deposit",
    "events: opening",
  ]);
  await pick("Deposit");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("input_source_set")).toEqual([
    { case: 3, id: 12, input: "amount_paid", fact: "deposit", events: null },
  ]);
  expect(await screen.findByRole("button", { name: "Change… Amount paid" })).toHaveFocus();
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
});

test("a fact is taken for every claim of the case", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  await userEvent.click(await change("Violations"));
  await pick("Size of the locker");
  await userEvent.click(screen.getByRole("radio", { name: "Every claim" }));
  expect(screen.getByText(/those for which another fact was chosen/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("input_source_set")).toEqual([
    { case: 3, id: null, input: "violations", fact: "locker_size", events: null },
  ]);
});

test("what was chosen is taken back", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  await change("Amount paid");
  await userEvent.click(screen.getByRole("button", { name: "Back to the usual" }));
  expect(requests("input_source_set")).toEqual([
    { case: 3, id: 12, input: "amount_paid", fact: null, events: null },
  ]);
});

test("where no fact of the kind exists that is said, and nothing is sent", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  await change("Day of discovery");
  expect(screen.getByText(/No fact of the case holds this kind: date/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Choose a fact first.")).toBeVisible();
  expect(requests("input_source_set")).toEqual([]);
});

test("a refusal stands at the fact; Escape closes an open list first, then the form", async () => {
  const refuse = () => {
    throw new CoreFailure({ code: "invalid", message: "rent_paid is text.", field: "fact", hint: null });
  };
  renderRoom(room, { input_source_set: refuse }, OPEN);
  const teller = await change("Amount paid");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("rent_paid is text.")).toBeVisible();
  await userEvent.click(teller);
  expect(teller).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("{Escape}");
  expect(teller).toHaveAttribute("aria-expanded", "false");
  await userEvent.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "Change… Amount paid" })).toHaveFocus();
});
