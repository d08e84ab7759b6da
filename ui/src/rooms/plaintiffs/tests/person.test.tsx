import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../../api/failure";
import { decided } from "../../../exposure/tests/sample";
import { assessment, file } from "./invented";
import { renderRoom } from "./render-room";

const beside = { person: 1 };

test("a person asked for by another room stands beside the list", async () => {
  renderRoom({}, beside);
  expect(await screen.findByText("García López, Ana 1", { selector: "h2" })).toBeVisible();
  expect(screen.getByText("(559) 555-0123")).toBeVisible();
  expect(screen.getByText("Inside the class definition")).toBeVisible();
});

test("whoever another room asks for has the focus, and their row is marked", async () => {
  renderRoom({}, beside);
  await waitFor(() => expect(screen.getByText("García López, Ana 1", { selector: "h2" })).toHaveFocus());
  await waitFor(() =>
    expect(document.querySelector('[role=row][row-id="1"]')).toHaveAttribute("aria-selected", "true"),
  );
});

test("anyone who may be asked to represent the class is vetted from their file", async () => {
  const sheet = { person: 1, name: "", status: "", is_called_for: false, unfinished: 0, concerns: 0 };
  const item = { key: "standing", name: "Standing", asks: "Was this person harmed?", cite: "", findings: [] };
  renderRoom(
    {
      person_get: () => ({ ...file(1), status: "class_member" }),
      vetting_get: () => ({ ...sheet, items: [item] }),
    },
    beside,
  );
  await userEvent.click(await screen.findByRole("tab", { name: "Vetting" }));
  expect(await screen.findByText("Was this person harmed?")).toBeVisible();
  expect(screen.getByRole("tab", { name: "Vetting" })).toHaveFocus();
});

test("whoever opted out represents nobody, and has no sheet", async () => {
  renderRoom({ person_get: () => ({ ...file(1), status: "opted_out" }) }, beside);
  expect(await screen.findByRole("tab", { name: "History" })).toBeVisible();
  expect(screen.queryByRole("tab", { name: "Vetting" })).toBeNull();
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

test("who is not counted for want of a fact is told so, and not that their status is the reason", async () => {
  const outside = {
    ...assessment,
    counted: false,
    lines: [],
    class_test: "unknown",
    class_reason: "Cannot be told: InMail not known",
  };
  renderRoom({ person_get: () => ({ ...file(1), assessment: outside }) }, beside);
  expect(
    await screen.findByText("Not counted, so no claim gives a figure. Cannot be told: InMail not known."),
  ).toBeVisible();
  expect(screen.queryByText(/while the status is/)).toBeNull();
});

test("answers that the firm decided are named with the figures that rest on them, defaults are not", async () => {
  const choices = [
    { name: "floor", value: "loss", decided: true },
    { name: "other_law", value: "all", decided: false },
  ];
  const known = { ...file(1), assessment: { ...assessment, choices } };
  renderRoom({ person_get: () => known, choice_list: () => [decided] }, beside);
  expect(await screen.findByText(/^As the firm decided/)).toHaveTextContent(
    "As the firm decided: Does the floor need actual loss? Needed.",
  );
});

test("a decided answer without wording is called by its name", async () => {
  const choices = [{ name: "other_law", value: "as_read", decided: true }];
  const known = { ...file(1), assessment: { ...assessment, choices } };
  renderRoom({ person_get: () => known }, beside);
  expect(await screen.findByText("As the firm decided: other law as read")).toBeVisible();
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

test("a last day that rests on a month is marked with it", async () => {
  const [day] = assessment.last_days;
  const last_days = [{ ...day, partial: "2024-12" }];
  const known = { ...file(1), assessment: { ...assessment, last_days } } as ReturnType<typeof file>;
  renderRoom({ person_get: () => known }, beside);
  await userEvent.click(await screen.findByRole("tab", { name: "Dates" }));
  expect(
    await screen.findByText("Counted from the earliest day that “December 2024” can mean"),
  ).toBeVisible();
});

test("days that can have started the clock stand side by side, each with its source", async () => {
  const [day] = assessment.last_days;
  const from = (name: string, value: string, source_text: string | null) => ({
    of: { name, value, source: null, source_text },
    safe_date: "2026-09-18",
  });
  const rivals = [from("discoverable_on", "2024-09-18", "press"), from("discovered_on", "2024-12-24", null)];
  const known = { ...file(1), assessment: { ...assessment, last_days: [{ ...day, rivals }] } };
  renderRoom({ person_get: () => known as ReturnType<typeof file> }, beside);
  await userEvent.click(await screen.findByRole("tab", { name: "Dates" }));
  expect(await screen.findByText(/The earlier one counts/)).toBeVisible();
  expect(screen.getByText(/Discoverable since: Sep 18, 2024/)).toHaveTextContent("press");
  expect(screen.getByText(/Dec 24, 2024/)).toBeVisible();
});

test("a note is added", async () => {
  const { requests } = renderRoom({ note_add: () => ({ operation: 14, summary: "Noted" }) }, beside);
  fireEvent.click(await screen.findByText("Notes"));
  fireEvent.change(await screen.findByLabelText("Add a note"), { target: { value: "Called back." } });
  fireEvent.click(screen.getByText("Add note"));
  await waitFor(() =>
    expect(requests("note_add")).toEqual([{ person: 1, text: "Called back.", mentions: [] }]),
  );
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
  expect(requests("operation_undo")).toEqual([{ operation: 9, why: null, by: null, keeping: null }]);
});

const call = {
  event: 31,
  kind: "robo_call",
  on: "2026-05-01",
  loss: "12.50",
  note: "(559) 555-0199",
  source: { operation: 4, file: "calls.csv", row: 8812, user: "M. Okafor", at: "2026-11-03T17:00:00Z" },
};
const withCalls = {
  person_get: () => ({
    ...file(1),
    events: [call, { ...call, event: 32, on: null, loss: null, note: null }],
  }),
  event_kind_list: () => [{ kind: "robo_call", events: 2, people: 1, tells: [] }],
};

test("what happened to a person stands by kind, with its day, loss, note and row", async () => {
  renderRoom(withCalls, beside);
  fireEvent.click(await screen.findByRole("tab", { name: "Events 2" }));
  expect(await screen.findByRole("heading", { name: "Robo call 2" })).toBeVisible();
  expect(screen.getByText("May 1, 2026")).toBeVisible();
  expect(screen.getByText("$12.50")).toBeVisible();
  expect(screen.getByText("day not known")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "calls.csv, row 8,812" })).toHaveLength(2);
});

test.each(["Facts", "Events 2"])("on the tab %s a row of a list opens its import at the row", async (tab) => {
  renderRoom(withCalls, beside);
  fireEvent.click(await screen.findByRole("tab", { name: tab }));
  const [first] = await screen.findAllByRole("button", { name: /, row 8,812$/ });
  await userEvent.click(first as HTMLElement);
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    operation: 4,
    row: 8812,
    person: 1,
  });
});

test("an event is added with the keyboard alone, and one is taken away", async () => {
  const { requests } = renderRoom(
    {
      ...withCalls,
      event_add: () => ({ event: 33, operation: 15, summary: "Added: robo call" }),
      event_remove: () => ({ operation: 16, summary: "Took away: robo call" }),
    },
    beside,
  );
  fireEvent.click(await screen.findByRole("tab", { name: "Events 2" }));
  (await screen.findByRole("button", { name: "Add event…" })).focus();
  await userEvent.keyboard("{Enter}robo_call{Escape}{Tab}5/2/2026{Tab}3.50{Enter}");
  expect(await screen.findByText("Added: robo call")).toBeVisible();
  expect(requests("event_add")).toEqual([
    { person: 1, kind: "robo_call", on: "2026-05-02", loss: "3.50", note: null },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Take away: Robo call, May 1, 2026" }));
  expect(await screen.findByText("Took away: robo call")).toBeVisible();
  expect(requests("event_remove")).toEqual([{ event: 31 }]);
});

test("a claim that gives a person nothing says why", async () => {
  const known = file(1);
  const why = "fewer than 2 calls within 12 months (47 U.S.C. § 227(c)(5))";
  const nothing = [{ claim: "tcpa_227c5", name: "Do-not-call", why }];
  renderRoom(
    { person_get: () => ({ ...known, assessment: { ...known.assessment, lines: [], nothing } }) },
    beside,
  );
  expect(await screen.findByText(`Do-not-call: nothing: ${why}`)).toBeVisible();
});

test("a claim out of time is struck out and says so, and dates show what stopped the clock", async () => {
  const [line] = assessment.lines;
  const [day] = assessment.last_days;
  const known = {
    ...file(1),
    assessment: {
      ...assessment,
      late: "75.50",
      lines: [{ ...line, late: line?.amount ?? "" }],
      last_days: [
        {
          ...day,
          tolled: [{ from: "2025-01-21", to: "2025-01-30", days: 9, says: "Class action" }],
          without_tolling: "2026-12-15",
          asks: ["tolled_days"],
          by_action: [
            {
              action: "individual",
              last_day: "2027-01-04",
              safe_date: "2027-01-04",
              latest_arguable_date: "2027-01-04",
            },
          ],
        },
      ],
    },
  } as ReturnType<typeof file>;
  renderRoom({ person_get: () => known }, beside);
  expect(await screen.findByText("out of time")).toBeVisible();
  expect(screen.getByText("Locker Act")).toHaveAttribute("data-over");
  await userEvent.click(screen.getByRole("tab", { name: "Dates" }));
  expect(await screen.findByText("9 days not counted")).toBeVisible();
  expect(screen.getByText("Not decided: how its days are counted")).toBeVisible();
  expect(screen.getByText("Suit of one's own").parentElement).toHaveTextContent("Mon, Jan 4, 2027");
});
