import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const refused = (field: string | null, message: string) => () => {
  throw new CoreFailure({ code: "invalid", message, field, hint: null });
};

async function openFacts() {
  await userEvent.click(await screen.findByRole("button", { name: "Facts…" }));
  return within(await screen.findByRole("dialog", { name: "Facts asked of everyone" }));
}

test("a fact shows its key, its kind, its words, and which claims it tells what", async () => {
  renderRoom(room);
  const dialog = await openFacts();
  expect(await dialog.findByRole("row", { name: /^Plan/ })).toHaveTextContent(
    "PlanplanTextone of: monthly, yearly–",
  );
  await waitFor(() =>
    expect(dialog.getByRole("row", { name: /^Rent paid/ })).toHaveTextContent(
      "Rent paidrent_paidMoneyAmount paid for Stored Communications Act",
    ),
  );
});

test("a fact is added with its words to pick from, which a text alone has", async () => {
  const { requests } = renderRoom(room);
  const dialog = await openFacts();
  await userEvent.click(dialog.getByRole("button", { name: "Add fact…" }));
  expect(dialog.getByRole("textbox", { name: /^Name/ })).toHaveFocus();
  await userEvent.keyboard("Kind of lock");
  await userEvent.click(dialog.getByRole("button", { name: "Add fact" }));
  expect(await dialog.findByText("Choose a kind first.")).toBeVisible();
  await userEvent.click(dialog.getByRole("combobox", { name: /^Kind/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Text", hidden: true }));
  await userEvent.type(dialog.getByRole("textbox", { name: "Words to pick from" }), "key{Enter}code{Enter}");
  await userEvent.click(dialog.getByRole("button", { name: "Add fact" }));
  expect(requests("fact_type_add")).toEqual([
    { case: 3, key: "", label: "Kind of lock", kind: "text", options: ["key", "code"] },
  ]);
  expect(await dialog.findByRole("button", { name: "Add fact…" })).toHaveFocus();
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
});

test("an input that no fact tells is asked for by its own key", async () => {
  const { requests } = renderRoom(room);
  const dialog = await openFacts();
  await userEvent.click(await dialog.findByRole("button", { name: "Add fact… Day of discovery" }));
  expect(dialog.getByRole("combobox", { name: /^Kind/ })).toHaveValue("Date");
  await userEvent.click(dialog.getByRole("button", { name: "Add fact" }));
  expect(requests("fact_type_add")).toEqual([
    { case: 3, key: "discovered_on", label: "Day of discovery", kind: "date", options: [] },
  ]);
});

test("a refused key stands at its field", async () => {
  renderRoom(room, { fact_type_add: refused("key", "The case asks that already.") });
  const dialog = await openFacts();
  await userEvent.click(await dialog.findByRole("button", { name: "Add fact… Day of discovery" }));
  await userEvent.click(dialog.getByRole("button", { name: "Add fact" }));
  await waitFor(() =>
    expect(dialog.getByRole("textbox", { name: "Key" })).toHaveAccessibleDescription(
      /The case asks that already\./,
    ),
  );
});

test("a fact is renamed and its words change; key and kind are said to stay", async () => {
  const { requests } = renderRoom(room);
  const dialog = await openFacts();
  await userEvent.click(dialog.getByRole("button", { name: "Change… Plan" }));
  expect(dialog.getByText("The key plan and the kind, text, cannot be changed.")).toBeVisible();
  await userEvent.type(dialog.getByRole("textbox", { name: /^Name/ }), " of rent");
  await userEvent.type(dialog.getByRole("textbox", { name: "Words to pick from" }), "{Enter}weekly");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(requests("fact_type_change")).toEqual([
    { case: 3, key: "plan", label: "Plan of rent", options: ["monthly", "yearly", "weekly"] },
  ]);
  expect(await screen.findByText("Renamed")).toBeVisible();
});

test("a change that is refused is shown; one that changes nothing is not sent", async () => {
  const { requests } = renderRoom(room, { fact_type_change: refused(null, "The file is locked.") });
  const dialog = await openFacts();
  await userEvent.click(dialog.getByRole("button", { name: "Change… Deposit" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(requests("fact_type_change")).toEqual([]);
  expect(dialog.getByRole("button", { name: "Change… Deposit" })).toHaveFocus();
  await userEvent.click(dialog.getByRole("button", { name: "Change… Deposit" }));
  await userEvent.type(dialog.getByRole("textbox", { name: /^Name/ }), "s");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByRole("alert")).toHaveTextContent("The file is locked.");
});

test("Escape closes the form and then the facts, and the focus goes back to the button and then to the claims", async () => {
  renderRoom(room);
  const dialog = await openFacts();
  await userEvent.click(dialog.getByRole("button", { name: "Change… Plan" }));
  await userEvent.keyboard("{Escape}");
  expect(dialog.getByRole("button", { name: "Change… Plan" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const claims = screen.getByRole("table", { name: "Claims of the case" });
  await waitFor(() => expect(within(claims).getAllByRole("row")[1]).toHaveFocus());
});

test("the address may ask for the facts beside an opened claim", async () => {
  renderRoom(room, {}, "?claim=sca&dialog=facts");
  expect(await screen.findByRole("dialog", { name: "Facts asked of everyone" })).toBeVisible();
  expect(screen.getByRole("region", { name: "The claim beside the list", hidden: true })).toBeInTheDocument();
});
