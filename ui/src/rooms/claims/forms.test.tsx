import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { cipa, claim, decided, question } from "../../exposure/tests/sample";
import { room } from ".";

const OPEN = "?claim=sca";

async function pick(field: RegExp, option: string) {
  await userEvent.click(screen.getByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option, hidden: true }));
}

test("a status can hold against one of several defendants", async () => {
  const holdings = { party: 8, name: "Example Holdings, Inc." };
  const against = { ...claim, defendants: [...claim.defendants, holdings] };
  const { requests } = renderRoom(room, { claim_list: () => [against] }, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "Add status…" }));
  expect(screen.getByRole("combobox", { name: /^Against/ })).toHaveValue("all defendants");
  await pick(/^Status/, "Withdrawn");
  await pick(/^Against/, "Example Holdings, Inc.");
  await userEvent.click(screen.getByRole("button", { name: "Add status" }));
  expect(requests("claim_status_add")).toMatchObject([{ status: "withdrawn", defendant: 8 }]);
  expect(
    await screen.findByText("Stored Communications Act: Withdrawn against Example Holdings, Inc."),
  ).toBeVisible();
});

test("the status of a claim against one defendant asks for none", async () => {
  renderRoom(room, {}, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "Add status…" }));
  expect(screen.queryByRole("combobox", { name: /^Against/ })).toBeNull();
});

test("a form that opens is brought into sight whole", async () => {
  const scroll = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
  renderRoom(room, {}, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "Add status…" }));
  expect(scroll).toHaveBeenCalledWith({ block: "nearest" });
  expect(scroll.mock.contexts.at(-1)).toBeInstanceOf(HTMLFormElement);
  scroll.mockRestore();
});

test("an election is no assumption unless one says so", async () => {
  const elects = {
    ...claim,
    room: [{ name: "elected", low: null, high: null, words: ["yes"] }, ...claim.room],
  };
  renderRoom(room, { claim_list: () => [elects] }, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "Say… Election" }));
  expect(screen.getByRole("checkbox", { name: /^An assumption/ })).not.toBeChecked();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Say… Figure" }));
  expect(screen.getByRole("checkbox", { name: /^An assumption/ })).toBeChecked();
});

test("what is said of a pleaded claim tells the loss that it shares", async () => {
  const added = { ...claim, id: 13, claim: "cipa", theory: "cipa", name: cipa.name };
  let claims = [claim];
  renderRoom(room, {
    claim_list: () => claims,
    claim_add: () => {
      claims = [claim, added];
      return { claim: 13, operation: 76, summary: "Pleaded CIPA" };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Add claim…" }));
  await userEvent.click(await screen.findByRole("button", { name: `Plead ${cipa.name}` }));
  expect(
    await screen.findByText(
      "Pleaded CIPA · makes good rent for lockers that were opened, as Stored Communications Act does",
    ),
  ).toBeVisible();
});

test("a dialog begins at its first field, also where that waits for the core", async () => {
  renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Add claim…" }));
  const find = await screen.findByRole("textbox", { name: "Find a theory" });
  await waitFor(() => expect(find).toHaveFocus());
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("list"));
  expect(find).not.toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Find a theory" })).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "Class definition…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(dialog.getByRole("combobox", { name: "Class" })).toHaveFocus());
});

test("after a question is decided the button in the place of the one that opened it has the focus", async () => {
  let known = question;
  renderRoom(
    room,
    {
      choice_list: () => [known],
      choice_decide: () => {
        known = decided;
        return { operation: 70, summary: "Decided" };
      },
    },
    OPEN,
  );
  await userEvent.click(await screen.findByRole("button", { name: /^Choose…/ }));
  const first = await screen.findByRole("radio", { name: "Not needed." });
  await waitFor(() => expect(first).toHaveFocus());
  await userEvent.click(screen.getByRole("radio", { name: "Needed." }));
  await userEvent.type(screen.getByRole("textbox", { name: /^Why/ }), "cautious");
  await userEvent.click(screen.getByRole("button", { name: "Decide" }));
  await waitFor(() => expect(screen.getByRole("button", { name: /^Reopen/ })).toHaveFocus());
});
