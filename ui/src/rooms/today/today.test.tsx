import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { TodayView } from "../../api/generated/types";
import { kept, moving } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { header, lastDays } from "../../exposure/tests/sample";
import { room } from ".";

const NOTHING: TodayView = {
  today: "2026-11-26",
  overdue: [],
  within_7: [],
  within_30: [],
  within_90: [],
  unconfirmed: [],
  removals_asked: [],
  law_moves: 0,
};

const FULL: TodayView = {
  ...NOTHING,
  overdue: [kept({ text: "reply", days_left: -2, date: "2026-11-24", safe_date: "2026-11-24" })],
  within_30: [kept({ deadline: 22, case: 4, caption: "Okoro v. Example Mail, LLC" })],
  unconfirmed: [kept({ deadline: 23, text: "notice of appeal", is_critical: true, is_unconfirmed: true })],
  law_moves: 2,
};

const asked = async () => JSON.parse((await screen.findByLabelText("opened")).textContent ?? "");

test("the gravest comes first, each group with its count", async () => {
  renderRoom(room, { today: () => FULL });
  await screen.findByText(/Thu, Nov 26, 2026/);
  const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    "Overdue 1",
    "Critical and unconfirmed 1",
    "Within 30 days 1",
    "People and their last days to file",
  ]);
  expect(screen.getByText("2 days overdue")).toBeVisible();
  const deadlines = within(screen.getByRole("table", { name: "Critical and unconfirmed" }));
  expect(deadlines.getByText("Unconfirmed")).toBeVisible();
});

test("a row opens its deadline by the keyboard", async () => {
  renderRoom(room, { today: () => FULL });
  (await screen.findByRole("row", { name: /Reply/ })).focus();
  await userEvent.keyboard("{Enter}");
  expect(await asked()).toEqual({ deadline: 21 });
});

test("people whose last day rests on a date known in part are marked, and open", async () => {
  renderRoom(room, { today: () => FULL, last_day_list: () => [{ ...lastDays, partial: 4 }] });
  const table = within(await screen.findByRole("table", { name: "People and their last days to file" }));
  expect(table.getByRole("columnheader", { name: "Date in part" })).toBeVisible();
  expect(screen.getByText(/only the month or the year is known/)).toBeVisible();
  await userEvent.click(table.getByRole("button", { name: "4" }));
  expect(await asked()).toEqual({ concern: { of: "last_day", claim: "sca", when: "partial" } });
});

test("with several cases each row names its case, and opens it", async () => {
  const other = { ...header, case: 4, caption: "Okoro v. Example Mail, LLC" };
  renderRoom(room, { today: () => FULL, case_list: () => [header, other] });
  await userEvent.click(await screen.findByRole("row", { name: /Okoro v\. Example Mail, LLC · Ex\. R\./ }));
  expect(await asked()).toEqual({ deadline: 22 });
  expect(localStorage.getItem("case")).toBe("4");
});

test("what the law would move leads to where it is decided", async () => {
  const other = { ...header, case: 4, caption: "Okoro v. Example Mail, LLC" };
  renderRoom(room, {
    today: () => FULL,
    case_list: () => [header, other],
    law_moves: () => ({
      law_version: "2027.1",
      moves: [moving({ case: 4 }), moving({ case: 4, deadline: 22 })],
    }),
  });
  expect(await screen.findByText(/2 deadlines would move/)).toHaveTextContent(
    "Okoro v. Example Mail, LLC: 2",
  );
  await userEvent.click(screen.getByRole("button", { name: "Look at them…" }));
  expect(await asked()).toEqual({ dialog: "law" });
  expect(localStorage.getItem("case")).toBe("4");
});

test.each([
  ["57", "expired"],
  ["7", "within_30"],
  ["41", "no_date"],
])("%s people open as %s", async (count, when) => {
  renderRoom(room, { today: () => NOTHING });
  const people = within(await screen.findByRole("table", { name: "People and their last days to file" }));
  await userEvent.click(people.getByRole("button", { name: count }));
  expect(await asked()).toEqual({ concern: { of: "last_day", claim: "sca", when } });
});

test("a quiet day teaches, and leads to a trigger", async () => {
  const calm = { ...lastDays, expired: 0, within_7: 0, within_30: 0, within_90: 0, no_date: 0 };
  renderRoom(room, { today: () => NOTHING, last_day_list: () => [calm] });
  expect(await screen.findByText("No deadline is due within 90 days")).toBeVisible();
  expect(await screen.findByText(/No last day falls within 90 days/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Add trigger…" }));
  expect(await asked()).toEqual({ dialog: "trigger" });
});

test("everything has a name for those who hear it", async () => {
  renderRoom(room, { today: () => FULL });
  await screen.findByText("2 days overdue");
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("last days to file that nobody confirmed are counted, and lead to where they are confirmed", async () => {
  renderRoom(room);
  expect(await screen.findByText(/The last days to file of 1 claim are unconfirmed/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Confirm last days…" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({ tab: "lastDays" });
});
