import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { TaskSetView, TieChoice } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const ties: TieChoice[] = [
  { to: "deadline", which: "4", label: "oppose the motion", day: "2026-12-18" },
  { to: "last_day", which: "sca", label: "SCA", day: null },
  { to: "stage", which: "contacted", label: "contacted", day: null },
];

const kept: TaskSetView = {
  set: 2,
  name: "When engaged",
  stage: "engaged",
  items: [
    { title: "Send the letter", days: 2, tie: null, assignee: null },
    { title: "Draft", days: -14, tie: { to: "last_day", which: "sca" }, assignee: null },
    { title: "Send the draft", days: 3, tie: { to: "previous", which: "" }, assignee: null },
    { title: "Call again", days: 2, tie: { to: "stage", which: "contacted" }, assignee: null },
  ],
  tie_labels: [null, "SCA", null, "contacted"],
};

function shown(handlers: Parameters<typeof renderRoom>[1] = {}, search = "") {
  return renderRoom(
    room,
    {
      task_list: () => ({ tasks: [], count: 0, overdue: 0, batches: [] }),
      task_tie_list: () => ties,
      task_set_list: () => [kept],
      contact_standing: () => ({ overdue: 0, days: null, unheard: 0 }),
      ...handlers,
    },
    search,
  );
}

test("the head counts the overdue beyond what is listed", async () => {
  shown({ task_list: () => ({ tasks: [], count: 312, overdue: 205, batches: [] }) });
  expect(await screen.findByText("312 open · 205 overdue")).toBeVisible();
});

test("each task of a set says how long before or after which day it is due", async () => {
  shown({}, '?tab="sets"');
  expect(await screen.findByText("Send the letter, 2 days after it is given")).toBeVisible();
  expect(screen.getByText("Draft, 14 days before the last day of SCA")).toBeVisible();
  expect(screen.getByText("Send the draft, 3 days after the task before it")).toBeVisible();
  expect(screen.getByText("Call again, 2 days after the day of the stage Contacted")).toBeVisible();
});

test("what a task of a set hangs on is picked in its form", async () => {
  const { requests } = shown(
    { task_set_save: () => ({ operation: 5, summary: "Kept the set of tasks “Opt-outs”" }) },
    '?tab="sets"',
  );
  await userEvent.click(await screen.findByText("Add set…"));
  await userEvent.type(screen.getByLabelText(/^Name/), "Opt-outs");
  const task = (place: number) => within(screen.getByRole("group", { name: `Task ${place}` }));
  const pick = async (place: number, field: string, option: string) => {
    fireEvent.click(task(place).getByLabelText(field, { selector: "input" }));
    const offered = await screen.findAllByRole("option", { name: option });
    fireEvent.click(offered.at(-1) as HTMLElement);
  };
  await userEvent.type(task(1).getByLabelText("What is to be done"), "Draft");
  await userEvent.clear(task(1).getByLabelText("Days"));
  await userEvent.type(task(1).getByLabelText("Days"), "14");
  await pick(1, "Side", "before");
  await pick(1, "Of which day", "Last day to file: SCA");
  await userEvent.click(screen.getByText("Another task"));
  expect(task(2).getByLabelText("What is to be done")).toHaveFocus();
  await userEvent.type(task(2).getByLabelText("What is to be done"), "Send it");
  await pick(2, "Of which day", "the task before it");
  await userEvent.click(screen.getByText("Keep set"));
  await waitFor(() => expect(requests("task_set_save")).toHaveLength(1));
  expect(requests("task_set_save")).toEqual([
    {
      case: 3,
      set: null,
      name: "Opt-outs",
      stage: null,
      items: [
        { title: "Draft", days: -14, tie: { to: "last_day", which: "sca" }, assignee: null },
        { title: "Send it", days: 7, tie: { to: "previous", which: "" }, assignee: null },
      ],
    },
  ]);
});

test("how often everyone is to be contacted is set where the overdue are shown", async () => {
  const { requests } = shown({
    contact_standing: () => ({ overdue: 2, days: 60, unheard: 312 }),
    contact_interval_set: ({ days }) => {
      if (days !== 0) return { operation: 6, summary: "Everyone is to be contacted every 30 days" };
      const message = "Give at least one day, or none to take the rule away";
      throw new CoreFailure({ code: "invalid", message, field: "days", hint: null });
    },
  });
  expect(await screen.findByText(/every 60 days. 312 people were not reached for so long/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Change how often…" }));
  const field = screen.getByLabelText("Every so many days");
  expect(field).toHaveFocus();
  await userEvent.clear(field);
  await userEvent.type(field, "0{Enter}");
  expect(await screen.findByText(/Give at least one day/)).toBeVisible();
  await userEvent.clear(field);
  await userEvent.type(field, "30{Enter}");
  await waitFor(() => expect(screen.queryByLabelText("Every so many days")).toBeNull());
  expect(requests("contact_interval_set").at(-1)).toEqual({ case: 3, days: 30 });
});
