import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { VettingSheet } from "../api/generated/types";
import { coreStub } from "../api/stub";
import { CommandsProvider } from "../kit/commands";
import { Sheet } from "./Sheet";

const finding = {
  outcome: "concern",
  finding: "A cousin of an associate",
  found_on: "2026-11-03",
  signed_by: "M. Okafor",
  document: "Questionnaire.pdf",
  written_by: "M. Okafor",
  written_at: "2026-11-03T17:00:00Z",
};

const sheet: VettingSheet = {
  person: 7,
  name: "Roe, Ana",
  status: "named_plaintiff",
  is_called_for: true,
  unfinished: 1,
  concerns: 0,
  items: [
    {
      key: "standing",
      name: "Standing",
      asks: "Was this person harmed?",
      cite: "U.S. Const. art. III, § 2",
      findings: [],
    },
    {
      key: "ties_to_counsel",
      name: "Ties to counsel",
      asks: "Is this person a relative of counsel?",
      cite: "Fed. R. Civ. P. 23(a)(4)",
      findings: [
        finding,
        { ...finding, outcome: "clear", finding: "The associate left", written_at: "2026-11-09T17:00:00Z" },
      ],
    },
  ],
};

function show() {
  const stub = coreStub({
    vetting_get: () => sheet,
    vetting_finding_add: () => ({ operation: 1, summary: "Vetted" }),
  });
  render(
    <CommandsProvider>
      <Sheet person={7} />
    </CommandsProvider>,
    { wrapper: stub.Providers },
  );
  return stub.asked;
}

test("the sheet says what is unfinished, and keeps earlier findings below the one that holds", async () => {
  show();
  expect(await screen.findByText("1 of 2 items unfinished")).toBeVisible();
  expect(screen.getByText("Nothing found yet")).toBeVisible();
  expect(screen.getByText("The associate left")).toBeVisible();
  expect(screen.getByText("1 earlier finding")).toBeVisible();
});

test("a finding is added to its item", async () => {
  const asked = show();
  fireEvent.click(await screen.findByLabelText("Add a finding to Standing"));
  fireEvent.change(screen.getByLabelText("Finding"), { target: { value: "Paid for Premium" } });
  fireEvent.click(screen.getByText("Save finding"));
  await waitFor(() =>
    expect(asked.find(([name]) => name === "vetting_finding_add")?.[1]).toMatchObject({
      person: 7,
      item: "standing",
      outcome: "clear",
      finding: "Paid for Premium",
    }),
  );
});
