import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { estimate } from "../../exposure/tests/sample";
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
