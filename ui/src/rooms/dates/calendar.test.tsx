import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { savePath } from "../../api/transport";
import { kept, tolling, trigger } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";
import { monthAfter, weeksOf } from "./month";

vi.mock("../../api/transport", () => ({ call: vi.fn(), savePath: vi.fn(), onFileDrop: () => () => {} }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 26, 12) });
});

afterEach(() => {
  vi.useRealTimers();
});

const LATER = kept({ deadline: 22, text: "answer", date: "2027-01-04", days_left: 39 });

function show(search: string, more: Parameters<typeof renderRoom>[1] = {}) {
  return renderRoom(
    room,
    {
      deadline_list: () => [kept(), LATER],
      trigger_list: () => [trigger],
      tolling_list: () => [tolling, { ...tolling, tolling: 6, draft: { ...tolling.draft, person: 12 } }],
      ...more,
    },
    search,
  );
}

test("a month begins on the Sunday of its first week and ends with its last", () => {
  const weeks = weeksOf("2026-12");
  expect(weeks[0]?.[0]).toBe("2026-11-29");
  expect(weeks.at(-1)?.at(-1)).toBe("2027-01-02");
  expect(weeksOf("2026-02")).toHaveLength(4);
  expect(weeksOf("2026-08")).toHaveLength(6);
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
});

test("the calendar opens on this month and marks today; its pages turn by keys", async () => {
  show("?tab=calendar");
  const month = await screen.findByRole("table", { name: "November 2026" });
  expect(within(month).getByRole("cell", { current: "date" })).toHaveTextContent("Thu, Nov 26, 2026");
  screen.getByRole("button", { name: "Month after" }).focus();
  await userEvent.keyboard("{PageDown}{PageDown}");
  expect(screen.getByRole("table", { name: "January 2027" })).toBeVisible();
  await userEvent.keyboard("{PageUp}");
  expect(screen.getByRole("table", { name: "December 2026" })).toBeVisible();
});

test("the days on which the court is closed are marked by name, and a year that is not known says so", async () => {
  const why = "The holidays of 2041 are not known.";
  const { requests } = show("?tab=calendar", {
    closed_days: ({ from }) => ({
      profile: "FED",
      days: [{ date: "2026-11-26", names: ["Thanksgiving Day"] }],
      why_not: from > "2026-11-15" ? why : null,
    }),
  });
  const closed = await screen.findByText("Thanksgiving Day");
  expect(closed.closest("td")).toHaveTextContent("Thu, Nov 26, 2026");
  expect(screen.getByText("Court closed: federal holidays")).toBeVisible();
  expect(requests("closed_days")).toEqual([{ case: 3, from: "2026-11-01", to: "2026-12-05" }]);
  expect(screen.queryByText(why)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Month after" }));
  expect(await screen.findByText(why)).toBeVisible();
});

test("arrows move between days over the month's end, and Enter lists the whole day", async () => {
  show("?tab=calendar", {
    deadline_list: () => [kept({ date: "2026-12-03", safe_date: "2026-12-03", days_left: 7 })],
  });
  const today = await screen.findByRole("button", { name: /^Thu, Nov 26, 2026/ });
  today.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(await screen.findByRole("table", { name: "December 2026" })).toBeVisible();
  expect(screen.getByRole("button", { name: /^Thu, Dec 3, 2026/ })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  const list = within(await screen.findByRole("dialog", { name: "Thu, Dec 3, 2026" }));
  expect(list.getByRole("button", { name: /^Petition for permission to appeal/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: /^Thu, Dec 3, 2026/ })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  const saturday = await screen.findByRole("dialog", { name: "Sat, Dec 5, 2026" });
  expect(saturday).toHaveTextContent("The court is closed: weekend.");
  expect(saturday).toHaveTextContent("Nothing stands on this day.");
});

test("a deadline of the calendar opens beside it, and Escape leads back", async () => {
  show("?tab=calendar");
  await userEvent.click(await screen.findByRole("button", { name: "Month after" }));
  const item = screen.getByRole("button", { name: "Petition for permission to appeal, 18 days" });
  await userEvent.click(item);
  const pane = within(await screen.findByRole("region", { name: "The deadline beside the list" }));
  expect(pane.getByText("14 days after November 30.")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(item).toHaveFocus();
});

test("the time line has tolling, filings, stages, events, deadlines and last days in order, with today among them", async () => {
  show("?tab=timeline");
  const line = within(await screen.findByRole("list", { name: "The whole case" }));
  const told = line.getAllByRole("listitem").map((item) => item.textContent);
  expect(told.map((text) => text?.replace(/^.*?\d{4}/, ""))).toEqual([
    "Tolling begins: Ortiz v. Example Storage, Inc.Class action · whether it counts is not decided",
    "Tolling ends: Ortiz v. Example Storage, Inc.Class action · whether it counts is not decided",
    "FiledClass action complaint",
    "Class action complaintDkt. 1 · Plaintiff",
    "DismissedCourse",
    "Last day to file: Stored Communications Act, 57 people18 U.S.C. §\u00a02707(f)",
    "Today",
    "Order enteredevent that starts 1 deadline",
    "Last day to file: Stored Communications Act, 10 people18 U.S.C. §\u00a02707(f) · 4 counted from the earliest day of a date known in part",
    "Petition for permission to appealEx. R. 23(f)18 days",
    "AnswerEx. R. 23(f)39 days",
    "Last day to file: Stored Communications Act, 15 people18 U.S.C. §\u00a02707(f)",
  ]);
  expect(screen.getByRole("img", { name: /The case from Jan 21, 2025 to Jan 4, 2027/ })).toBeVisible();
});

test.each(["deadlines", "calendar", "timeline", "docket", "lastDays"])(
  "everything under the tab %s has a name for those who hear it",
  async (tab) => {
    show(`?tab=${tab}&deadline=21`);
    await screen.findByRole("tab", { name: /^Deadlines 2/ });
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);

test("the calendar file is written where the user says, with its ending", async () => {
  vi.mocked(savePath).mockResolvedValue("/cases/ruiz");
  const { requests } = renderRoom(room, { ics_export: () => ({ file_name: "ruiz.ics", rows: 2 }) });
  await userEvent.click(await screen.findByRole("button", { name: "Export calendar…" }));
  expect(await screen.findByText("2 days written to ruiz.ics")).toBeVisible();
  expect(requests("ics_export")).toEqual([{ case: 3, path: "/cases/ruiz.ics", replace: false }]);
});
