import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import { renderRoom } from "../../exposure/tests/render-room";
import { claim, question } from "../../exposure/tests/sample";
import { room } from ".";

const OPEN = "?claim=sca";

test("a row says against whom, for which class, how it stands, and how much hangs on it", async () => {
  renderRoom(room);
  const row = await screen.findByRole("row", { name: /^Stored Communications Act/ });
  expect(row).toHaveTextContent("against Example Storage, Inc.for Renters");
  expect(row).toHaveTextContent("Pleadedsince Feb 3, 2026");
  expect(row).toHaveTextContent("401$301,250.10⚖ 1");
});

test("Enter on a row opens the claim beside the list", async () => {
  renderRoom(room);
  (await screen.findByRole("row", { name: /^Stored Communications Act/ })).focus();
  await userEvent.keyboard("{Enter}");
  const pane = within(await screen.findByRole("region", { name: "The claim beside the list" }));
  expect(pane.getByRole("heading", { name: "Stored Communications Act" })).toBeVisible();
  expect(pane.getAllByText(/Someone (is aggrieved|disclosed)/)).toHaveLength(2);
  expect(pane.getByText(/at least \$750\.00/)).toHaveTextContent("18 U.S.C. § 2707(c)");
  expect(pane.getByText(/Reasonable fees/)).toBeVisible();
  expect(pane.getByText(/2 years from discovery/)).toHaveTextContent("18 U.S.C. § 2707(f)");
  expect(pane.getByText(/first complaint/)).toBeVisible();
});

test("both sides of a question stand with their authorities and totals", async () => {
  renderRoom(room, {}, OPEN);
  const side = (text: string) => screen.getByText(text).closest("li");
  await screen.findByText("Needed.");
  expect(side("Not needed.")).toHaveTextContent(
    "Not needed. worked with$301,200.05401 people under its claimsOne v. Two (D. Or. 2024)",
  );
  expect(side("Needed.")).toHaveTextContent(
    "$20,000.00118 people under its claimsThree v. Four (4th Cir. 2009)",
  );
});

test("what its people lack opens them", async () => {
  renderRoom(room, {}, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "41 people" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "gap", gap: "no_discovered_on" },
  });
});

test("what the claim adds opens those to whom it adds", async () => {
  renderRoom(room, {}, OPEN);
  await userEvent.click(await screen.findByTitle(/to whom Stored Communications Act adds/));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "adding", claim: "sca" },
  });
});

test("a status is added with its day and note; a refusal stands at its field", async () => {
  const { requests } = renderRoom(
    room,
    {
      claim_status_add: () => {
        throw new CoreFailure({
          code: "invalid",
          message: "There is no such day.",
          field: "from_on",
          hint: null,
        });
      },
    },
    OPEN,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Add status…" }));
  await userEvent.click(screen.getByRole("combobox", { name: /^Status/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Certified", hidden: true }));
  const from = screen.getByRole("textbox", { name: /^From/ });
  await userEvent.clear(from);
  await userEvent.type(from, "11/20/2026");
  await userEvent.type(screen.getByRole("textbox", { name: /^Note/ }), "Dkt. 88");
  await userEvent.click(screen.getByRole("button", { name: "Add status" }));
  expect(await screen.findByText("There is no such day.")).toBeVisible();
  expect(requests("claim_status_add")).toEqual([
    { case: 3, id: claim.id, status: "certified", from_on: "2026-11-20", defendant: null, note: "Dkt. 88" },
  ]);
});

test("Escape closes the claim and the list keeps its place", async () => {
  renderRoom(room, {}, OPEN);
  const close = await screen.findByRole("button", { name: "Close (Esc)" });
  close.focus();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "The claim beside the list" })).toBeNull();
  expect(screen.getByRole("row", { name: /^Stored Communications Act/ })).toHaveFocus();
});

test("a case without claims teaches", async () => {
  renderRoom(room, { claim_list: () => [], choice_list: () => [] });
  expect(await screen.findByText("No claims yet")).toBeVisible();
});

test("a claim is pleaded from the catalogue, found by its name", async () => {
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Add claim…" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Find a theory" }), "invasion 637");
  expect(await screen.findByText(/\$5,001\.00 for each violation/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Plead California Invasion of Privacy Act" }));
  expect(requests("claim_add")).toEqual([
    { case: 3, theory: "cipa", class: null, defendants: null, loss: null, status: "pleaded", from_on: null },
  ]);
});

test("all that is to be known of a theory is read before it is pleaded", async () => {
  renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Add claim…" }));
  expect(await screen.findByText(/notice before suit/)).toBeVisible();
  expect(screen.queryByText("Someone listened.")).toBeNull();
  await userEvent.click(screen.getByTitle("More on California Invasion of Privacy Act"));
  const entry = within(
    screen.getByTitle("More on California Invasion of Privacy Act").closest("li") as HTMLElement,
  );
  expect(entry.getByText("Someone listened.")).toBeVisible();
  expect(entry.getByText(/A letter, 30 days before\./)).toHaveTextContent("Before suit:");
  expect(entry.getByText("Cal. Civ. Proc. Code § 340")).toBeVisible();
  expect(entry.getByText("Recording or log of the call")).toBeVisible();
  expect(entry.getByText("Does the floor need actual loss?")).toBeVisible();
});

test("a claim says what else must be known before relying on it, and whether that was read", async () => {
  renderRoom(room, {}, OPEN);
  expect(await screen.findByText(/A court of small claims/)).toHaveTextContent("not read at the source");
});

test("what the statute leaves open is said with its source", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  expect(await screen.findByText("open, from $100.00 to $900.00")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Say… Figure" }));
  await userEvent.type(screen.getByRole("textbox", { name: /^Figure/ }), "500");
  await userEvent.type(screen.getByRole("textbox", { name: /^Source/ }), "our expert");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(requests("claim_term_set")).toEqual([
    { case: 3, id: 12, term: { name: "figure", value: "500", source: "our expert", is_assumed: true } },
  ]);
});

test("a rate of interest is taken from the law's tables with its source", async () => {
  const { requests } = renderRoom(room, {}, OPEN);
  expect(await screen.findByText("no rate: none is counted")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Say… Interest before judgment" }));
  await userEvent.click(await screen.findByRole("button", { name: "Example, contracts" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const term = { name: "interest_rate", value: "ex_contract", source: "Ex. Code § 9", is_assumed: true };
  expect(requests("claim_term_set")).toEqual([{ case: 3, id: 12, term }]);
});

test("those without proof are counted and opened", async () => {
  renderRoom(room, {}, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "283" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "unproven", claim: "sca", input: "documented_loss" },
  });
});

test("a line of the class can begin an alternative", async () => {
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Class definition…" }));
  await userEvent.click(await screen.findByRole("button", { name: "Add line" }));
  const joins = screen.getByRole("radiogroup", { name: "Line 2: joined to the line above by" });
  await userEvent.click(within(joins).getByText("or"));
  await userEvent.click(screen.getByRole("button", { name: "Try it" }));
  expect(requests("class_preview")).toMatchObject([{ any: false, lines: [{ or: false }, { or: true }] }]);
});

test("a class definition is tried, its movers are seen, and then it is accepted", async () => {
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Class definition…" }));
  const value = await screen.findByRole("textbox", { name: "Line 1: value" });
  expect(screen.getByRole("button", { name: "Accept the new version" })).toBeDisabled();
  await userEvent.clear(value);
  await userEvent.type(value, "3");
  await userEvent.click(screen.getByRole("button", { name: "Try it" }));
  expect(await screen.findByText("in: +2, out: −33.")).toBeVisible();
  expect(screen.getByText(/Okoye, Ada/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Accept the new version" }));
  expect(requests("class_accept")).toMatchObject([
    { draft: { class: 4, lines: [{ fact: "locker_size", test: "at_least", value: "3" }] } },
  ]);
});

test("every question of law stands in the register, also those that no claim raises", async () => {
  const other = { ...question, name: "roll", text: "Which day ends it?", bears_on: "dates", claims: [] };
  const answers = question.answers.map((answer) => ({ ...answer, after_overlap: null, people: null }));
  renderRoom(room, { choice_list: () => [question, { ...other, answers }] });
  await userEvent.click(await screen.findByRole("button", { name: "Questions of law…" }));
  expect(await screen.findByText("Which day ends it?")).toBeVisible();
  expect(screen.getByText(/not raised by a claim of this case/)).toBeVisible();
});
