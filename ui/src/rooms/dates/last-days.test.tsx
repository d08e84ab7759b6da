import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { lastDays } from "../../exposure/tests/sample";
import { room } from ".";

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
  expect(cells.slice(1)).toEqual(["Dec 1, 2026", "57", "3", "7", "15", "–", "41"]);
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
