import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { CoreFailure } from "../../../api/failure";
import { renderRoom } from "./render-room";

const beside = { person: 1 };

test("a person asked for by another room stands beside the list", async () => {
  renderRoom({}, beside);
  expect(await screen.findByText("García López, Ana 1", { selector: "h2" })).toBeVisible();
  expect(screen.getByText("(559) 555-0123")).toBeVisible();
  expect(screen.getByText("Inside the class definition")).toBeVisible();
});

test("claims add up with the same loss once, and the range and gaps are named", async () => {
  renderRoom({}, beside);
  expect(await screen.findByText("All claims as pleaded")).toBeVisible();
  expect(screen.getByText("All claims as pleaded").parentElement).toHaveTextContent("$85.50");
  expect(screen.getByText("Same loss counted once").parentElement).toHaveTextContent("($10.00)");
  const totals = screen.getAllByText("Recoverable").map((label) => label.parentElement?.textContent);
  expect(totals).toContain("Recoverable$75.50");
  expect(screen.getByText("$10.00 – $85.50")).toBeVisible();
  expect(screen.getByText("Rented from: not known")).toBeVisible();
});

test("a claim opens its working: rule, inputs and where each came from", async () => {
  renderRoom({}, beside);
  fireEvent.click(await screen.findByText("Locker Act"));
  expect(screen.getByText("the larger is $75.50")).toBeVisible();
  expect(screen.getByText("$40.25")).toHaveTextContent(/renters\.csv, row 8,812 · M\. Okafor · Nov 3, 2026/);
  expect(screen.getByText("1 Ex. Code § 2")).toBeVisible();
});

test("facts say what they are and what is not known", async () => {
  renderRoom({}, beside);
  fireEvent.click(await screen.findByText("Facts"));
  expect((await screen.findByText("Rented from")).nextSibling).toHaveTextContent("not known");
  expect(screen.getByText("Got a key").nextSibling).toHaveTextContent(
    "Yes · renters.csv, row 8,812".slice(0, 3),
  );
});

test("dates show the weekday, the days left and the latest day that can be argued", async () => {
  renderRoom({}, beside);
  fireEvent.click(await screen.findByText("Dates"));
  expect(await screen.findByText("Thu, Dec 24, 2026 · 30 days left")).toBeVisible();
  expect(screen.getByText(/Mon, Dec 28, 2026/)).toBeVisible();
  fireEvent.click(screen.getByLabelText("Why last day to file?"));
  expect(await screen.findByText("Two years end on December 24, 2026.")).toBeVisible();
});

test("a note is added", async () => {
  const { requests } = renderRoom({ note_add: () => ({ operation: 14, summary: "Noted" }) }, beside);
  fireEvent.click(await screen.findByText("Notes"));
  fireEvent.change(await screen.findByLabelText("Add a note"), { target: { value: "Called back." } });
  fireEvent.click(screen.getByText("Add note"));
  await waitFor(() => expect(requests("note_add")).toEqual([{ person: 1, text: "Called back." }]));
});

test("an operation is undone from the person's history, and a refusal to undo is said", async () => {
  const stands = "Operation 11 stands in the way.";
  const { requests } = renderRoom(
    {
      operation_undo: () => {
        throw new CoreFailure({ code: "conflict", message: stands, field: null, hint: null });
      },
    },
    beside,
  );
  fireEvent.click(await screen.findByText("History"));
  fireEvent.click(await screen.findByLabelText("Undo: Edited García López, Ana 1"));
  expect(await screen.findByText(stands)).toBeVisible();
  expect(requests("operation_undo")).toEqual([{ operation: 9 }]);
});
