import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ChainEntry, TriggerEventView } from "../../api/generated/types";
import { kept, moving, trigger } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const EVENT: TriggerEventView = {
  event: "order_entered",
  words: "order entered",
  when: "The day of entry, not that of signing.",
  rules: [
    {
      code: "EX_23F",
      text: "petition",
      cite: "Ex. R. 23(f)",
      kind: "last_day",
      only_where: null,
      is_critical: true,
      adds_service: true,
    },
  ],
};

function entry(part: Partial<ChainEntry>): ChainEntry {
  return {
    rule: "EX_23F",
    text: "petition for permission to appeal",
    cite: "Ex. R. 23(f)",
    kind: "last_day",
    only_where: null,
    is_by_order: false,
    is_critical: true,
    verified: true,
    date: "2026-12-14",
    safe_date: "2026-12-14",
    latest_arguable_date: "2026-12-14",
    days_left: 18,
    until: null,
    working: ["14 days after November 30."],
    why_not: null,
    deadline: null,
    deadline_date: null,
    others: [],
    ...part,
  };
}

const CHAIN = [
  entry({}),
  entry({ rule: "EX_59", text: "motion to alter", is_critical: false, deadline_date: "2026-12-20" }),
  entry({ rule: "EX_54", text: "motion for fees", date: null, days_left: null, why_not: "No judgment." }),
];

async function addTrigger(chain: ChainEntry[] = CHAIN) {
  const { requests } = renderRoom(room, {
    trigger_event_list: () => [EVENT],
    trigger_preview: ({ on }) => ({ on, entries: chain }),
    trigger_add: () => ({ trigger: 8, deadlines: [21], operation: 91, summary: "Added" }),
  });
  await userEvent.click((await screen.findAllByRole("button", { name: "Add trigger…" }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole("dialog", { name: "Add a trigger and see what follows" }));
  await userEvent.click(await dialog.findByRole("combobox", { name: /^What happened/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Order entered" }));
  return { requests, dialog };
}

test("what follows from an event is shown before it is kept, and what was left out is not sent", async () => {
  const { dialog, requests } = await addTrigger();
  await userEvent.type(dialog.getByRole("textbox", { name: /^Day/ }), "113026{Tab}");
  const chain = within(await dialog.findByRole("table", { name: "What follows from it" }));
  await dialog.findByRole("button", { name: "Add with 2 deadlines" });
  expect(requests("trigger_preview").at(-1)).toMatchObject({
    case: 3,
    event: "order_entered",
    on: "2026-11-30",
  });
  expect(chain.getByText("No judgment.")).toBeVisible();
  expect(chain.getByText(/moves the one kept for Dec 20, 2026/)).toBeVisible();
  expect(chain.queryByRole("checkbox", { name: "Keep motion for fees" })).toBeNull();
  await userEvent.click(chain.getByRole("checkbox", { name: "Keep motion to alter" }));
  await userEvent.type(dialog.getByRole("textbox", { name: "Note" }), "Dkt. 40");
  await userEvent.click(dialog.getByRole("button", { name: "Add with 1 deadline" }));
  expect(await screen.findByText("Added")).toBeVisible();
  expect(requests("trigger_add")).toEqual([
    {
      draft: {
        case: 3,
        event: "order_entered",
        on: "2026-11-30",
        service: null,
        profile: null,
        inaccessible: [],
        days: {},
        filing: null,
        note: "Dkt. 40",
      },
      rules: ["EX_23F"],
    },
  ]);
});

test("what holds only in some cases is shown with its condition and waits to be ticked", async () => {
  const only = { rule: "EX_23F_US", text: "petition, longer", only_where: "the United States is a party" };
  const waiting = { ...only, rule: "EX_4", text: "notice", deadline: 30, deadline_date: "2026-12-20" };
  const { dialog, requests } = await addTrigger([entry({}), entry(only), entry(waiting)]);
  expect(dialog.getByText("The day of entry, not that of signing.")).toBeVisible();
  await userEvent.type(dialog.getByRole("textbox", { name: /^Day/ }), "113026{Tab}");
  const chain = within(await dialog.findByRole("table", { name: "What follows from it" }));
  const longer = chain.getByRole("checkbox", { name: "Keep petition, longer" });
  expect(longer).not.toBeChecked();
  expect(chain.getByRole("row", { name: /Petition, longer/ })).toHaveTextContent(
    "Only where the United States is a party",
  );
  // What the case keeps already and what waited for this event was said to hold.
  expect(chain.getByRole("checkbox", { name: "Keep notice" })).toBeChecked();
  await userEvent.click(longer);
  await userEvent.click(await dialog.findByRole("button", { name: "Add with 3 deadlines" }));
  expect(requests("trigger_add")[0]).toMatchObject({ rules: ["EX_23F", "EX_23F_US", "EX_4"] });
});

test("days that an order names are typed and kept, and those left blank are left out", async () => {
  const part = { kind: "date_certain", is_by_order: true, date: null, safe_date: null, days_left: null };
  const object = entry({ ...part, rule: "EX_OBJECT", text: "last day to object" });
  const claims = entry({ ...part, rule: "EX_CLAIMS", text: "last day to claim" });
  const { dialog, requests } = await addTrigger([object, claims]);
  await userEvent.type(dialog.getByRole("textbox", { name: /^Day/ }), "113026{Tab}");
  const named = await dialog.findByRole("textbox", { name: "Last day to object" });
  expect(dialog.queryByText("No rule starts with this event.")).toBeNull();
  expect(dialog.getByRole("button", { name: "Add the event alone" })).toBeEnabled();
  await userEvent.type(named, "soon");
  expect(dialog.getByRole("button", { name: "Add the event alone" })).toBeDisabled();
  await userEvent.clear(named);
  await userEvent.type(named, "040327");
  await userEvent.click(await dialog.findByRole("button", { name: "Add with 1 deadline" }));
  expect(requests("trigger_add")[0]).toMatchObject({
    draft: { days: { EX_OBJECT: "2027-04-03" } },
    rules: [],
  });
  expect(requests("trigger_preview").at(-1)).toMatchObject({ days: {} });
});

test("while a day is unread nothing can be added by what another day gave", async () => {
  const { dialog } = await addTrigger();
  const day = dialog.getByRole("textbox", { name: /^Day/ });
  await userEvent.type(day, "113026");
  expect(await dialog.findByRole("button", { name: "Add with 2 deadlines" })).toBeEnabled();
  await userEvent.clear(day);
  await userEvent.type(day, "soon");
  expect(dialog.getByRole("button", { name: "Add the event alone" })).toBeDisabled();
});

test("an entry of the docket brings its day along", async () => {
  const { dialog, requests } = await addTrigger();
  await userEvent.click(dialog.getByRole("combobox", { name: "Docket entry" }));
  await userEvent.click(await screen.findByRole("option", { name: /Dkt\. 1 · Class action complaint/ }));
  expect(dialog.getByRole("textbox", { name: /^Day/ })).toHaveValue("2026-02-03");
  await waitFor(() =>
    expect(requests("trigger_preview").at(-1)).toMatchObject({ on: "2026-02-03", filing: 1 }),
  );
});

const MOVES = [
  moving({ is_critical: true }),
  moving({ deadline: 22, text: "answer", is_critical: true, new_latest_arguable_date: "2026-12-17" }),
  moving({ deadline: 23, text: "reply", is_hand_set: true, hand_set_why: "Stipulation" }),
  moving({ deadline: 24, text: "disclosures", status: "done", is_finished: true }),
  moving({ deadline: 25, text: "report", new_date: null, why_not: "No holidays are known for 2041." }),
];

const NAMED = [{ deadline: 26, text: "objections", date: "2027-02-24" }];

async function moveTrigger(isServed = true) {
  const unconfirmed = kept({ deadline: 22, text: "answer", is_critical: true, is_unconfirmed: true });
  const { requests } = renderRoom(
    room,
    {
      deadline_list: () => [kept({ is_critical: true, confirmed_by: "LN" }), unconfirmed],
      trigger_list: () => [trigger],
      trigger_event_list: () => [isServed ? EVENT : { ...EVENT, rules: [] }],
      trigger_move_preview: () => ({
        old_on: "2026-11-30",
        new_on: "2026-12-02",
        moves: MOVES,
        named: NAMED,
      }),
      trigger_move: () => ({ operation: 92, summary: "Moved" }),
    },
    "?deadline=21",
  );
  const name = "Move the event: order entered, Nov 30, 2026";
  await userEvent.click(await screen.findByRole("button", { name }));
  const dialog = within(await screen.findByRole("dialog", { name: "Move: order entered" }));
  const day = dialog.getByRole("textbox", { name: /^New day/ });
  await userEvent.clear(day);
  await userEvent.type(day, "12/2/2026{Tab}");
  const table = within(await dialog.findByRole("table", { name: "Deadlines that would move" }));
  await waitFor(() => expect(dialog.getByRole("button", { name: "Move the event" })).toBeEnabled());
  return { requests, dialog, table };
}

test("a moved event shows every changed day; each moves or keeps as chosen", async () => {
  const { requests, dialog, table } = await moveTrigger();
  const answer = within(table.getByRole("radiogroup", { name: "What becomes of answer" }));
  await userEvent.click(answer.getByRole("radio", { name: "Keep" }));
  expect(dialog.getByText("As the order names it: objections, Wed, Feb 24, 2027.")).toBeVisible();
  // What runs after a deadline that keeps its day is shown anew before anything moves.
  expect(dialog.getByRole("button", { name: "Move the event" })).toBeDisabled();
  await waitFor(() => expect(requests("trigger_move_preview").at(-1)).toMatchObject({ kept: [22] }));
  expect(await dialog.findByText("1 move, 4 keep their day.")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Move the event" }));
  expect(requests("trigger_move")).toEqual([
    {
      shift: { trigger: 8, on: "2026-12-02", service: "electronic", profile: null, inaccessible: [] },
      moved: [21],
    },
  ]);
});

test("finished deadlines and those without a new day stay, and a day set by hand stays until it is chosen", async () => {
  const { table } = await moveTrigger();
  expect(table.getByRole("row", { name: /Disclosures/ })).toHaveTextContent("Done: stays");
  expect(table.getByRole("row", { name: /Report/ })).toHaveTextContent("no day: stays");
  expect(table.getByRole("row", { name: /Reply/ })).toHaveTextContent("set by hand: Stipulation");
  const reply = within(table.getByRole("radiogroup", { name: "What becomes of reply" }));
  expect(reply.getByRole("radio", { name: "Keep" })).toBeChecked();
  expect(table.getByRole("row", { name: /Petition/ })).toHaveTextContent("has to be confirmed again");
  expect(table.getByRole("row", { name: /Answer/ })).not.toHaveTextContent("has to be confirmed again");
  expect(table.getByRole("row", { name: /Answer/ })).toHaveTextContent("arguable to Dec 17, 2026");
});

test.each([true, false])(
  "how an event was served is asked only where a rule adds days for it: %s",
  async (is) => {
    const { dialog } = await moveTrigger(is);
    const served = dialog.getByRole("combobox", { name: "Served" });
    await waitFor(() => (is ? expect(served).toBeEnabled() : expect(served).toBeDisabled()));
  },
);

test("deadlines that the law would move wait, until each is moved or pinned", async () => {
  const { requests } = renderRoom(room, {
    law_moves: () => ({ law_version: "2027.1", moves: MOVES.slice(0, 3) }),
    law_moves_accept: () => ({ operation: 93, summary: "Decided" }),
  });
  expect(await screen.findByText(/3 deadlines would move under law data 2027\.1/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Look at them…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "What the law at hand would move" }));
  expect(dialog.getByRole("button", { name: "Decide" })).toBeDisabled();
  const fate = (text: string) => within(dialog.getByRole("radiogroup", { name: `What becomes of ${text}` }));
  await userEvent.click(fate("answer").getByRole("radio", { name: "Move" }));
  await userEvent.click(fate("reply").getByRole("radio", { name: "Pin" }));
  expect(dialog.getByText("1 move, 1 are pinned, 1 wait.")).toBeVisible();
  expect(dialog.getByRole("button", { name: "Decide" })).toBeDisabled();
  await waitFor(() => expect(requests("law_moves").at(-1)).toMatchObject({ pinned: [23] }));
  await waitFor(() => expect(dialog.getByRole("button", { name: "Decide" })).toBeEnabled());
  await userEvent.click(dialog.getByRole("button", { name: "Decide" }));
  expect(requests("law_moves_accept")).toEqual([{ moved: [22], pinned: [23] }]);
});

test("an event is taken away with its deadlines after it is asked, and one that has to stay says why", async () => {
  const { requests } = renderRoom(
    room,
    {
      trigger_list: () => [
        trigger,
        { ...trigger, trigger: 9, words: "complaint served", stays: "A critical deadline runs from it." },
      ],
      trigger_remove: () => ({ operation: 94, summary: "Taken away" }),
    },
    "?tab=docket",
  );
  expect(await screen.findByText("A critical deadline runs from it.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Remove the event complaint served" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Remove the event order entered" }));
  expect(screen.getByText("Take this event away with its 1 deadline?")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByText(/Take this event away/)).toBeNull();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Take away" }));
  expect(requests("trigger_remove")).toEqual([{ trigger: 8, with_deadlines: true }]);
});
