import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import { renderRoom } from "../../exposure/tests/render-room";
import { claim } from "../../exposure/tests/sample";
import { room } from ".";

const OPEN = "?claim=sca";
const CHANGE = "Change… loss that is made good";

const contract = { ...claim, id: 13, claim: "contract", name: "Breach of contract" };
const ofOwners = { ...claim, id: 14, claim: "sca#2", class: "Owners", is_live: false };
const deposit = { ...claim, id: 15, claim: "ucl", name: "Unfair Competition Law", loss: "the deposit" };
const several = { claim_list: () => [claim, contract, ofOwners, deposit] };

async function change() {
  await userEvent.click(await screen.findByRole("button", { name: CHANGE }));
  return screen.getByRole("combobox", { name: /^Makes good/ });
}

test("the loss of a claim stands with the other claims that make it good", async () => {
  renderRoom(room, several, OPEN);
  expect(await screen.findByText(/^Also made good by/)).toHaveTextContent(
    "Also made good by: Breach of contract, Stored Communications Act for Owners (over). " +
      "The same loss is counted once.",
  );
  expect(screen.getByRole("button", { name: CHANGE }).parentElement).toHaveTextContent(
    "Makes goodrent for lockers that were opened",
  );
});

test("a loss that no other claim makes good says so", async () => {
  renderRoom(room, several, "?claim=ucl");
  expect(await screen.findByText("No other claim makes it good.")).toBeVisible();
});

test("a loss of another claim is taken, and that can be undone", async () => {
  const { requests } = renderRoom(room, several, OPEN);
  const loss = await change();
  expect(loss).toHaveFocus();
  await userEvent.click(loss);
  const offered = await screen.findAllByRole("option", { hidden: true });
  expect(offered.map(({ textContent }) => textContent)).toEqual([claim.loss, "the deposit"]);
  await userEvent.click(screen.getByRole("option", { name: "the deposit", hidden: true }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("claim_loss_set")).toEqual([{ case: 3, id: 12, loss: "the deposit" }]);
  expect(await screen.findByText("Stored Communications Act: makes good the deposit")).toBeVisible();
  expect(screen.getByRole("button", { name: CHANGE })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(requests("operation_undo")).toEqual([{ operation: 84, why: null, by: null, keeping: null }]);
});

test("a loss that no claim has yet is named with Enter", async () => {
  const { requests } = renderRoom(room, several, OPEN);
  const loss = await change();
  await userEvent.clear(loss);
  await userEvent.type(loss, "the lock{Enter}");
  expect(requests("claim_loss_set")).toEqual([{ case: 3, id: 12, loss: "the lock" }]);
});

test("a refusal stands at the loss, and the form stays", async () => {
  const refuse = () => {
    throw new CoreFailure({
      code: "invalid",
      message: "The loss must not be blank",
      field: "loss",
      hint: null,
    });
  };
  renderRoom(room, { ...several, claim_loss_set: refuse }, OPEN);
  const loss = await change();
  await userEvent.clear(loss);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("The loss must not be blank")).toBeVisible();
  expect(loss).toBeInvalid();
});

test("a loss saved as it stands changes nothing", async () => {
  const { requests } = renderRoom(room, several, OPEN);
  await change();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByRole("button", { name: CHANGE })).toHaveFocus();
  expect(requests("claim_loss_set")).toEqual([]);
});
