import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ProofList, ProofPage } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { claim, renters } from "../../exposure/tests/sample";
import { room } from ".";

const OPEN = "?claim=sca";

/** 120 people of the class; every second one has no proof of loss. */
function proofOf({ offset, limit, lacking }: ProofList): ProofPage {
  const everyone = Array.from({ length: 120 }, (_, at) => at + 1);
  const people = everyone.filter((person) => !lacking || person % 2 === 0);
  return {
    items: claim.proof,
    people: people.length,
    rows: people.slice(offset, offset + limit).map((person) => ({
      person,
      external_id: `R-${person}`,
      name: `Ruiz, Ana ${person}`,
      known: [person % 2 === 1, true],
    })),
  };
}

async function openProof() {
  const { requests } = renderRoom(room, { proof_list: proofOf }, OPEN);
  await userEvent.click(await screen.findByRole("button", { name: "Who has what…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByRole("table");
  return { dialog, requests };
}

test("who has what stands person by person, with how many lack it at the head", async () => {
  const { dialog } = await openProof();
  expect(dialog.getByRole("columnheader", { name: "Proof of loss · 283 missing" })).toBeInTheDocument();
  const row = within(dialog.getByRole("row", { name: /Ruiz, Ana 2 / }));
  expect(row.getAllByRole("img").map((mark) => mark.getAttribute("aria-label"))).toEqual([
    "not on record",
    "on record",
  ]);
});

test("only those who lack something are asked for, a page at a time", async () => {
  const { dialog, requests } = await openProof();
  await userEvent.click(dialog.getByRole("button", { name: "Next" }));
  expect(await dialog.findByText("51 – 100 of 120")).toBeInTheDocument();
  expect(await dialog.findByRole("row", { name: /Ruiz, Ana 51 / })).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("switch", { name: "Only those who lack something" }));
  expect(await dialog.findByText("1 – 50 of 60")).toBeInTheDocument();
  await waitFor(() => expect(dialog.queryByRole("row", { name: /Ruiz, Ana 51 / })).toBeNull());
  const asked = { case: 3, id: 12, limit: 50 };
  expect(requests("proof_list")).toEqual([
    { ...asked, offset: 0, lacking: false },
    { ...asked, offset: 50, lacking: false },
    { ...asked, offset: 0, lacking: true },
  ]);
});

test("a name opens the person", async () => {
  const { dialog } = await openProof();
  await userEvent.click(dialog.getByRole("button", { name: "Ruiz, Ana 7" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({ person: 7 });
});

test("earlier versions of a class wait behind a line, the newest first, without the one in force", async () => {
  const version = (at: number, says: string) => ({
    version: at,
    text: `Everyone, as of draft ${at}`,
    from_on: null,
    to_on: "2026-01-31",
    says,
  });
  const versions = [version(3, ""), version(2, "locker_size at least 4"), version(1, "")];
  renderRoom(room, { class_list: () => [{ ...renters, version: 3, versions }] });
  await userEvent.click(await screen.findByRole("button", { name: "Class definition…" }));
  const more = await screen.findByText("2 earlier versions");
  expect(more.closest("details")).not.toHaveAttribute("open");
  await userEvent.click(more);
  const items = within(more.closest("details") as HTMLElement).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Version 2 to Jan 31, 2026Everyone, as of draft 2Test: Size of the locker at least 4",
    "Version 1 to Jan 31, 2026Everyone, as of draft 1",
  ]);
});
