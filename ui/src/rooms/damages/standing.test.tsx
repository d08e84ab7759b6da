import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { estimate, sample } from "../../exposure/tests/sample";
import { room } from ".";

const NONE_ALIVE = /^No claim of this case is alive/;

const rowOf = async (name: RegExp) =>
  within(await screen.findByRole("table", { name: "Exposure by claim" })).getByRole("row", { name });

test("a claim that stands otherwise than pleaded says how", async () => {
  renderRoom(room);
  expect(await rowOf(/^Breach of contract/)).toHaveTextContent("dismissed without prejudice");
  expect(await rowOf(/^Stored Communications Act/)).not.toHaveTextContent("pleaded");
  expect(screen.queryByText(NONE_ALIVE)).toBeNull();
});

test("where no claim is alive that is said above the table", async () => {
  const claims = estimate.claims.map((claim) => ({ ...claim, is_live: false, status: "withdrawn" }));
  renderRoom(room, { estimate: () => ({ ...estimate, claims }) });
  expect(await screen.findByText(NONE_ALIVE)).toBeVisible();
});

test("an exception of the act is told in a bare word, what the act asks for with a mark", async () => {
  renderRoom(room, {}, "?part=cafa");
  const told = async (what: string) => {
    const name = await screen.findByText(what);
    return name.nextElementSibling?.nextElementSibling;
  };
  const home = await told("Home-state exception");
  expect(home).toHaveTextContent("yes");
  expect(home?.querySelector("svg")).toBeNull();
  expect(await told("Local controversy exception")).toHaveTextContent("not known");
  expect((await told("Members, at least 100"))?.querySelector("svg")).not.toBeNull();
  expect(screen.getByRole("heading", { name: "Class Action Fairness Act" })).toHaveFocus();
});

test("low, worked with and high stand each beside its figure", async () => {
  renderRoom(room);
  const section = (await screen.findByRole("heading", { name: /^Range over/ })).closest("section");
  const said = [...(section?.querySelectorAll("dl > div") ?? [])].map(({ textContent }) => textContent);
  expect(said).toEqual(["Low$20K", "Worked with$301.2K", "High$354K"]);
});

test.each([
  ["State", "CA", { of: "state", state: "CA" }],
  ["State", null, { of: "state", state: null }],
  ["Class", "Renters", { of: "in_class", class: "Renters" }],
  ["Status", "minor", { of: "status", status: "minor" }],
])("a part by %s opens its people: %s", async (by, name, concern) => {
  const rows = [{ name, people: 7, gross: "9.00", after_overlap: "8.00", claims: [] }];
  renderRoom(room, { estimate_by: () => ({ claims: [], rows, of_whole: "0.00", adds_up: true }) });
  await userEvent.click(await screen.findByRole("radio", { name: by }));
  await userEvent.click(await screen.findByRole("button", { name: "7" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({ concern });
});

test("punitive damages that the firm says stand apart from the totals", async () => {
  const said = { claim: "sca", name: "Stored Communications Act", amount: "512345.00", source: "our expert" };
  renderRoom(room, { estimate: () => ({ ...estimate, punitive: [{ ...said, is_assumed: true }] }) });
  expect(await screen.findByText(/^Punitive damages for the class/)).toHaveTextContent(
    "in no total: Stored Communications Act, $512,345.00 (our expert). assumption",
  );
});

test("assumed members are told apart where the act counts them", async () => {
  renderRoom(room, { cafa_meter: () => ({ ...sample.cafa_meter(), members: 1411, not_listed: 1000 }) });
  expect(await screen.findByText("of whom 1,000 are assumed and not on the list")).toBeVisible();
});

test("the court's table names the answers that the firm decided", async () => {
  const choices = [{ name: "floor", value: "loss", decided: true }];
  renderRoom(room, { court_table: () => ({ ...sample.court_table(), choices }) });
  expect(
    await screen.findByText("As the firm decided: Does the floor need actual loss? Needed."),
  ).toBeVisible();
});
