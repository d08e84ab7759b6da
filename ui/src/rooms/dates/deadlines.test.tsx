import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { DayChecked, KeptDeadline } from "../../api/generated/types";
import { kept, trigger } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

type Handlers = Parameters<typeof renderRoom>[1];

const DONE = { operation: 90, summary: "It is done" };

function show(deadlines: KeptDeadline[], handlers: Handlers = {}, search = "") {
  return renderRoom(
    room,
    { deadline_list: () => deadlines, trigger_list: () => [trigger], ...handlers },
    search,
  );
}

/** The deadline beside the list, opened by its address. */
async function opened(deadline: KeptDeadline, handlers: Handlers = {}) {
  const { requests } = show([deadline], handlers, `?deadline=${deadline.deadline}`);
  const pane = within(await screen.findByRole("region", { name: "The deadline beside the list" }));
  return { requests, pane };
}

test("each deadline has its day with the weekday, its rule, the days left and how it stands", async () => {
  show([
    kept({ is_critical: true, is_unconfirmed: true, safe_date: "2026-12-11", days_left: 15 }),
    kept({ deadline: 22, text: "answer", cite: null, days_left: 400, is_critical: true, confirmed_by: "LN" }),
  ]);
  const table = within(await screen.findByRole("table", { name: "Deadlines" }));
  const cells = table.getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells.slice(0, 4)).toEqual([
    "Mon, Dec 14, 2026safe day Fri, Dec 11, 2026",
    "Petition for permission to appealEx. R. 23(f)",
    "15 days",
    "Unconfirmed",
  ]);
  expect(cells.slice(6)).toEqual(["400 days", "Confirmed by LN"]);
});

test.each([
  [{ days_left: -3, date: "2026-11-23", safe_date: "2026-11-23" }, "3 days overdue"],
  [{ days_left: -1, date: "2026-11-27", safe_date: "2026-11-25" }, "safe day passed"],
  [{ days_left: 0 }, "today"],
  [{ days_left: 1 }, "tomorrow"],
  [{ days_left: 7 }, "7 days"],
  [{ days_left: -4, kind: "earliest_day" }, "4 days ago"],
])("time is told in words: %o is %s", async (part, words) => {
  show([kept(part)]);
  expect(await screen.findByText(words)).toBeVisible();
});

test.each([
  [{ status: "extended" }, "Extended"],
  [{ is_hand_set: true, hand_set_why: "Stipulation" }, "Set by hand"],
  [{ removal: { by: "MO", at: "2026-11-26T18:00:00Z", why: "moot" } }, "Removal asked"],
  [{ why_not: "No holidays are known for 2041." }, "Rule now gives no day"],
])("how a deadline stands is told in words: %o is %s", async (part, words) => {
  show([kept(part)]);
  expect(await screen.findByText(words)).toBeVisible();
});

const doneOn = (on: string): Partial<KeptDeadline> => ({
  status: "done",
  is_open: false,
  date: "2026-11-13",
  history: [{ status: "done", on, note: null, document: null, date: null, by: "MO", at: `${on}T18:00:00Z` }],
});

test.each([
  ["2026-11-13", "Done"],
  ["2026-11-14", "Done 1 day late"],
  ["2026-11-26", "Done 13 days late"],
])("due on November 13 and done on %s is “%s” in the list and beside it", async (on, words) => {
  const { pane } = await opened(kept({ ...doneOn(on), latest_arguable_date: "2026-11-16" }));
  const facts = pane.getByRole("heading", { name: "Petition for permission to appeal" }).closest("header");
  expect(within(facts?.nextElementSibling as HTMLElement).getByText(words)).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "All 1" }));
  const row = screen.getByRole("row", { name: /Petition for permission/ });
  expect(within(row).getByText(words)).toBeVisible();
  expect(row).not.toHaveTextContent("arguable");
});

test("the latest day that can be argued stands below the day where it is another", async () => {
  show([kept({ latest_arguable_date: "2026-12-16" })]);
  const [day] = within(await screen.findByRole("table", { name: "Deadlines" })).getAllByRole("cell");
  expect(day).toHaveTextContent("Mon, Dec 14, 2026arguable to Dec 16, 2026");
});

test("the list has the focus when its tab is opened, and after a dialog of the room's head", async () => {
  const { requests } = show([kept(), kept({ deadline: 22, text: "answer" })]);
  const row = await screen.findByRole("row", { name: /Petition for permission/ });
  await waitFor(() => expect(row).toHaveFocus());
  await userEvent.click(screen.getByRole("button", { name: "Add deadline…" }));
  await screen.findByRole("dialog", { name: "Add a deadline by hand" });
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(row).toHaveFocus());
  await userEvent.keyboard("j{Enter}");
  const pane = within(await screen.findByRole("region", { name: "The deadline beside the list" }));
  expect(pane.getByRole("heading", { name: "Answer" })).toBeVisible();
  expect(requests("deadline_add")).toEqual([]);
});

test("what is done or waived is shown when all are asked for", async () => {
  show([kept(), kept({ deadline: 22, text: "answer", status: "done", is_open: false })]);
  await screen.findByText("Petition for permission to appeal");
  expect(screen.queryByText("Answer")).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "All 2" }));
  expect(screen.getByRole("row", { name: /Answer.*Done/ })).toBeVisible();
});

test("a deadline opens by Enter beside the list with its working, and Escape leads back to its row", async () => {
  show([kept({ latest_arguable_date: "2026-12-15" })]);
  const row = await screen.findByRole("row", { name: /Petition for permission/ });
  row.focus();
  await userEvent.keyboard("{Enter}");
  const pane = within(await screen.findByRole("region", { name: "The deadline beside the list" }));
  expect(pane.getByText("14 days after November 30.")).toBeVisible();
  expect(pane.getByText("Latest arguable").nextElementSibling).toHaveTextContent("Tue, Dec 15, 2026");
  expect(pane.getByText(/Order entered, Nov 30, 2026/)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("region", { name: /beside the list/ })).toBeNull());
  expect(screen.getByRole("row", { name: /Petition for permission/ })).toHaveFocus();
});

test("an unconfirmed critical day says so, and goes to the core as it was shown, with the initials typed", async () => {
  const { pane, requests } = await opened(kept({ is_critical: true, is_unconfirmed: true }), {
    deadline_confirm: () => DONE,
  });
  expect(pane.getByText(/Critical and unconfirmed\. A second person has to confirm/)).toBeVisible();
  await userEvent.click(pane.getByRole("button", { name: "Confirm…" }));
  expect(pane.getByText("Someone known to this file other than M. Okafor")).toBeVisible();
  await userEvent.keyboard(" LN {Enter}");
  expect(await screen.findByText("It is done")).toBeVisible();
  expect(requests("deadline_confirm")).toEqual([{ deadline: 21, date: "2026-12-14", by: "LN" }]);
});

test("the core's refusal of a first person who confirms stands at the field", async () => {
  const { pane } = await opened(kept({ is_critical: true, is_unconfirmed: true }), {
    deadline_confirm: () => {
      throw new CoreFailure({ code: "invalid", message: "You set this day.", field: "by", hint: null });
    },
  });
  await userEvent.click(pane.getByRole("button", { name: "Confirm…" }));
  await userEvent.keyboard("MO{Enter}");
  expect(await pane.findByText("You set this day.")).toBeVisible();
});

test("an extension has its order and its new day", async () => {
  const { pane, requests } = await opened(kept(), { deadline_status_add: () => DONE });
  await userEvent.click(pane.getByRole("button", { name: "Extended…" }));
  await userEvent.clear(pane.getByRole("textbox", { name: /^Ordered on/ }));
  await userEvent.type(pane.getByRole("textbox", { name: /^Ordered on/ }), "120226");
  await userEvent.type(pane.getByRole("textbox", { name: /^New day under the order/ }), "1/11/2027");
  await userEvent.type(pane.getByRole("textbox", { name: /^Order that extends it/ }), "Dkt. 41");
  await userEvent.click(pane.getByRole("button", { name: "Extend" }));
  expect(requests("deadline_status_add")).toEqual([
    {
      deadline: 21,
      status: "extended",
      on: "2026-12-02",
      note: null,
      document: "Dkt. 41",
      date: "2027-01-11",
      by: null,
    },
  ]);
});

test("who extends a time that no court may extend is warned", async () => {
  const { pane } = await opened(kept({ no_extension: "Fed. R. Civ. P. 6(b)(2)" }));
  expect(pane.queryByText(/No court may extend/)).toBeNull();
  await userEvent.click(pane.getByRole("button", { name: "Extended…" }));
  expect(pane.getByText(/^No court may extend this time: Fed\. R\. Civ\. P\. 6\(b\)\(2\)/)).toBeVisible();
});

test("a critical deadline is waived with a reason and a second person, whom the form asks for", async () => {
  const { pane, requests } = await opened(kept({ is_critical: true, confirmed_by: "LN" }), {
    deadline_status_add: () => DONE,
  });
  await userEvent.click(pane.getByRole("button", { name: "Waived…" }));
  expect(pane.getByText("It is critical: the reason stays in its history")).toBeVisible();
  const why = pane.getByRole("textbox", { name: /^Why it is waived/ });
  expect(why).toBeRequired();
  await userEvent.type(why, "The client does not appeal");
  await userEvent.type(pane.getByRole("textbox", { name: /^Initials of the second person/ }), "LN");
  await userEvent.click(pane.getByRole("button", { name: "Mark waived" }));
  expect(requests("deadline_status_add")).toMatchObject([
    { deadline: 21, status: "waived", note: "The client does not appeal", by: "LN" },
  ]);
});

test("a day is set by hand with its reason, and a closed one is named with its open neighbours", async () => {
  const checked: DayChecked = {
    date: "2026-12-25",
    is_open: false,
    because: ["Christmas Day"],
    before: "2026-12-24",
    after: "2026-12-28",
    unknown: "The holidays of the court are not known here.",
  };
  const { pane, requests } = await opened(kept(), { deadline_day_set: () => DONE, day_check: () => checked });
  await userEvent.click(pane.getByRole("button", { name: "Set day…" }));
  await userEvent.clear(pane.getByRole("textbox", { name: /^New day/ }));
  await userEvent.type(pane.getByRole("textbox", { name: /^New day/ }), "12/25/2026");
  expect(
    await pane.findByText(
      "Fri, Dec 25, 2026 is a closed day (Christmas Day). Open days beside it: Thu, Dec 24, 2026 and Mon, Dec 28, 2026. The holidays of the court are not known here.",
    ),
  ).toBeVisible();
  expect(requests("day_check").at(-1)).toEqual({ date: "2026-12-25", case: kept().case });
  await userEvent.type(pane.getByRole("textbox", { name: /^Why/ }), "Stipulation");
  await userEvent.click(pane.getByRole("button", { name: "Set day" }));
  expect(requests("deadline_day_set")).toEqual([{ deadline: 21, date: "2026-12-25", why: "Stipulation" }]);
});

test("a day set by hand says why and what its rule gives, and can follow the rule again", async () => {
  const hand = kept({
    is_hand_set: true,
    hand_set_why: "Stipulation",
    date: "2026-12-21",
    computed_date: "2026-12-14",
  });
  const { pane, requests } = await opened(hand, { deadline_follow: () => DONE });
  expect(pane.getByText(/Set by hand: Stipulation/)).toHaveTextContent("Its rule gives Mon, Dec 14, 2026.");
  await userEvent.click(pane.getByRole("button", { name: "Follow the rule" }));
  expect(requests("deadline_follow")).toEqual([{ deadline: 21 }]);
});

test("the removal of a critical deadline is asked for with a reason, and stays until it is confirmed", async () => {
  const critical = kept({ is_critical: true, confirmed_by: "LN" });
  const { pane, requests } = await opened(critical, { deadline_remove: () => DONE });
  await userEvent.click(pane.getByRole("button", { name: "Remove…" }));
  expect(pane.getByText(/stays, marked, until a second person confirms/)).toBeVisible();
  await userEvent.keyboard("settled{Enter}");
  expect(requests("deadline_remove")).toEqual([{ deadline: 21, why: "settled" }]);
});

test("a removal that is asked for can be confirmed by a second person or withdrawn", async () => {
  const removal = { by: "M. Okafor", at: "2026-11-26T18:00:00Z", why: "settled" };
  const { pane, requests } = await opened(kept({ is_critical: true, removal }), {
    deadline_removal_confirm: () => DONE,
    deadline_removal_withdraw: () => DONE,
  });
  expect(pane.getByText(/M\. Okafor asked on .* to take this away: “settled”/)).toBeVisible();
  await userEvent.click(pane.getByRole("button", { name: "Keep it" }));
  expect(requests("deadline_removal_withdraw")).toEqual([{ deadline: 21 }]);
  await userEvent.click(pane.getByRole("button", { name: "Confirm removal…" }));
  await userEvent.keyboard("LN{Enter}");
  expect(requests("deadline_removal_confirm")).toEqual([{ deadline: 21, date: "2026-12-14", by: "LN" }]);
});

test.each([
  ["Take Tue, Dec 15, 2026", { moved: [21], pinned: [] }],
  ["Keep this day", { moved: [], pinned: [21] }],
])("another day under the law at hand waits for a decision: %s", async (button, sent) => {
  const now = {
    date: "2026-12-15",
    safe_date: "2026-12-15",
    latest_arguable_date: "2026-12-15",
    working: ["15 days."],
    is_known: false,
  };
  const { pane, requests } = await opened(kept({ now }), { law_moves_accept: () => DONE });
  expect(pane.getByText("15 days.")).toBeVisible();
  await userEvent.click(pane.getByRole("button", { name: button }));
  expect(requests("law_moves_accept")).toEqual([sent]);
});

test("the history tells the latest first: from when, by which paper, who", async () => {
  const said = { note: null, document: null, date: null, by: "M. Okafor" };
  const { pane } = await opened(
    kept({
      status: "extended",
      history: [
        { ...said, status: "open", on: "2026-11-26", at: "2026-11-26T18:00:00Z" },
        {
          ...said,
          status: "extended",
          on: "2026-12-02",
          document: "Dkt. 41",
          date: "2027-01-11",
          at: "2026-12-02T18:00:00Z",
        },
      ],
    }),
  );
  const lines = pane.getAllByRole("listitem").map((line) => line.textContent);
  expect(lines.slice(-2)).toEqual([
    "Dec 2, 2026Extended, Jan 11, 2027 · Dkt. 41 · M. Okafor",
    "Nov 26, 2026Open · M. Okafor",
  ]);
});

test("a case without deadlines teaches, and leads to a trigger", async () => {
  show([], { trigger_list: () => [], trigger_event_list: () => [] });
  expect(await screen.findByText("No deadlines yet")).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "Add trigger…" })[1] as HTMLElement);
  expect(await screen.findByRole("dialog", { name: "Add a trigger and see what follows" })).toBeVisible();
});

test("what could not be read is not shown as nothing", async () => {
  show([], {
    deadline_list: () => {
      throw new CoreFailure({ code: "unexpected", message: "The file is damaged.", field: null, hint: null });
    },
  });
  expect(await screen.findByText("The file is damaged.")).toBeVisible();
  expect(screen.queryByText("No deadlines yet")).toBeNull();
});

test("a deadline that an order sets is added by hand as typed", async () => {
  const { requests } = show([], { deadline_add: () => ({ deadline: 30, ...DONE }) });
  await userEvent.click(await screen.findByRole("button", { name: "Add deadline…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add a deadline by hand" }));
  await userEvent.type(dialog.getByRole("textbox", { name: /^To be done/ }), "expert reports");
  await userEvent.type(dialog.getByRole("textbox", { name: /^Day/ }), "33127");
  await userEvent.type(dialog.getByRole("textbox", { name: /^Set by/ }), "Dkt. 22");
  await userEvent.click(dialog.getByRole("checkbox", { name: /^Critical/ }));
  await userEvent.click(dialog.getByRole("button", { name: "Add deadline" }));
  expect(requests("deadline_add")).toEqual([
    {
      case: 3,
      text: "expert reports",
      date: "2027-03-31",
      kind: "last_day",
      cite: "Dkt. 22",
      note: null,
      is_critical: true,
    },
  ]);
});

test("court days typed into a day are counted by the core from the event of the deadline", async () => {
  const { pane, requests } = await opened(kept({ triggers: [7] }), {
    trigger_list: () => [{ ...trigger, trigger: 7, on: "2026-11-30" }],
    day_count: () => ({ date: "2026-12-21" }),
    deadline_day_set: () => DONE,
  });
  await userEvent.click(pane.getByRole("button", { name: "Set day…" }));
  const field = pane.getByRole("textbox", { name: /^New day/ });
  await userEvent.clear(field);
  await userEvent.type(field, "+14cd{Tab}");
  expect(await pane.findByText("Mon, Dec 21, 2026")).toBeVisible();
  expect(requests("day_count")).toEqual([{ from: "2026-11-30", count: 14, case: 3 }]);
});
