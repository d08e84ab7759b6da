import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { LastDaysStanding } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { lastDays } from "../../exposure/tests/sample";
import { room } from ".";

/** The room with one claim whose days stand as said. */
function renderStanding(said: Partial<LastDaysStanding>, handlers: Parameters<typeof renderRoom>[1] = {}) {
  const standing = { ...(lastDays.standing as LastDaysStanding), ...said };
  const answers = { last_day_list: () => [{ ...lastDays, standing }], ...handlers };
  return renderRoom(room, answers, "?tab=lastDays");
}

test.each([
  ["57", "expired"],
  ["3", "within_7"],
  ["7", "within_30"],
  ["15", "within_90"],
  ["41", "no_date"],
])("%s people open as %s", async (count, when) => {
  renderRoom(room, {}, "?tab=lastDays");
  await userEvent.click(await screen.findByRole("button", { name: count }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "last_day", claim: "sca", when },
  });
});

test("nobody is a dash, and the next day is shown", async () => {
  renderRoom(room, {}, "?tab=lastDays");
  const table = within(await screen.findByRole("table", { name: "Last days to file" }));
  const cells = table.getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells.slice(1, -1)).toEqual(["Dec 1, 2026", "57", "3", "7", "15", "–", "41"]);
  expect(screen.getByText(/They are days for a class action/)).toBeVisible();
});

test("people whose last day rests on a month or a year stand in a column of their own, with a note", async () => {
  renderRoom(room, { last_day_list: () => [{ ...lastDays, partial: 9 }] }, "?tab=lastDays");
  const table = within(await screen.findByRole("table", { name: "Last days to file" }));
  expect(
    screen.getByText(/only the month or the year is known; they are counted from its earliest day/),
  ).toBeVisible();
  await userEvent.click(table.getByRole("button", { name: "9" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "last_day", claim: "sca", when: "partial" },
  });
});

test("people filed in time, and those whose day nobody has decided, stand in columns of their own", async () => {
  const filed = { ...lastDays, filed_on: "2026-02-03", filed: 350, open: 12, within_7: 0, within_30: 0 };
  renderRoom(room, { last_day_list: () => [filed] }, "?tab=lastDays");
  const table = within(await screen.findByRole("table", { name: "Last days to file" }));
  expect(table.getByText(/filed Feb 3, 2026/)).toBeVisible();
  expect(table.getByRole("columnheader", { name: "Filed in time" })).toBeVisible();
  await userEvent.click(table.getByRole("button", { name: "12" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "last_day", claim: "sca", when: "open" },
  });
});

test("a second person confirms the days that are shown, and a refusal stands at the initials", async () => {
  const refuse = () => {
    const message = "Maya Okafor last changed what these days hang on.";
    throw new CoreFailure({ code: "invalid", message, field: "by", hint: null });
  };
  const { requests } = renderStanding({}, { last_days_confirm: refuse });
  expect(await screen.findByText("Unconfirmed")).toBeVisible();
  await userEvent.click(
    screen.getByRole("button", { name: "Confirm the last days of Stored Communications Act" }),
  );
  expect(screen.getByText(/other than Maya Okafor/)).toBeVisible();
  const days = within(screen.getByRole("table", { name: "Days to confirm: Stored Communications Act" }));
  const rows = days.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual([
    "Fri, Nov 20, 202657",
    "Tue, Dec 1, 2026 arguably Dec 2, 2026104 people's dates are known in part; the earliest day is taken",
    "Mon, Jan 4, 202715",
    "No date41",
  ]);
  await userEvent.type(screen.getByLabelText(/Initials of the second person/), " MO ");
  await userEvent.click(screen.getByRole("button", { name: "Confirm the last days" }));
  expect(await screen.findByText(/last changed what these days hang on/)).toBeVisible();
  expect(requests("last_days_confirm")).toEqual([{ case: 3, claim: "sca", by: "MO", days: "a1" }]);
});

test("days that are confirmed say by whom and when, and ask for nothing", async () => {
  renderStanding({
    is_unconfirmed: false,
    confirmed_by: "Ruth Lee",
    confirmed_at: "2026-11-23T18:00:00Z",
  });
  expect(await screen.findByText("Confirmed by Ruth Lee on Nov 23, 2026")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Confirm the last days/ })).toBeNull();
});

test("what moved since is shown with how many people and why", async () => {
  const moves = [
    { day: "2026-11-30", latest: "2026-11-30", before: 1204, now: 0 },
    { day: "2026-12-31", latest: "2027-01-04", before: 0, now: 1204 },
    { day: null, latest: null, before: 2, now: 3 },
  ];
  renderStanding({ moves, why: ["Nov 24, 2026, Ruth Lee: Tolling agreement: with Acme stops the clock"] });
  const table = within(
    await screen.findByRole("table", { name: "Last days that changed: Stored Communications Act" }),
  );
  const rows = table.getAllByRole("row").map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    "Mon, Nov 30, 20261,204–",
    "Thu, Dec 31, 2026 arguably Jan 4, 2027–1,204",
    "No date23",
  ]);
  expect(screen.getByText(/with Acme stops the clock/)).toBeVisible();
});

test("days that new law moves are taken or pinned before anybody confirms them", async () => {
  const moves = [{ day: "2026-11-30", latest: "2026-11-30", before: 2, now: 0 }];
  const done = () => ({ operation: 80, summary: "Pinned" });
  const { requests } = renderStanding({ is_law_new: true, moves }, { last_days_pin: done });
  expect(await screen.findByText("New law moves them; the earlier day counts")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Confirm the last days/ })).toBeNull();
  expect(screen.getByRole("button", { name: "Take the new days" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Pin the old days" }));
  expect(requests("last_days_pin")).toEqual([{ case: 3, claim: "sca" }]);
});

test.each([
  [0, 0, true],
  [4, 0, false],
  [0, 2, false],
])("confirmed days with %s open and %s without a date are green: %s", async (open, no_date, isGreen) => {
  const standing = {
    ...(lastDays.standing as LastDaysStanding),
    is_unconfirmed: false,
    confirmed_by: "Ruth Lee",
    confirmed_at: "2026-11-23T18:00:00Z",
  };
  renderRoom(room, { last_day_list: () => [{ ...lastDays, standing, open, no_date }] }, "?tab=lastDays");
  const status = (await screen.findByText("Confirmed by Ruth Lee on Nov 23, 2026")).parentElement;
  expect(/good/.test(status?.className ?? "")).toBe(isGreen);
});
