import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { DeadlineView } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

const FOUND: DeadlineView = {
  code: "EX_7",
  text: "oppose a motion",
  kind: "last_day",
  date: "2026-07-06",
  safe_date: "2026-07-03",
  latest_arguable_date: "2026-07-06",
  by_profile: [
    { profile: "FED", date: "2026-07-06" },
    { profile: "FED_STRICT", date: "2026-07-03" },
  ],
  working: ["21 days after June 12."],
  is_critical: false,
  cite: "Ex. R. 7",
  verified: true,
};

/** Opens the calculator on a rule and types the day of its event. */
async function calculate(found: DeadlineView = FOUND) {
  const { requests } = renderRoom(room, {
    deadline_rule_list: () => [
      {
        code: "EX_7",
        text: "oppose a motion",
        kind: "last_day",
        method: "federal",
        events: [{ event: "motion_filed", words: "motion filed" }],
        only_where: null,
        is_by_order: false,
        adds_service: true,
        is_critical: false,
        cite: "Ex. R. 7",
        verified: true,
      },
    ],
    deadline: () => found,
  });
  await userEvent.click(await screen.findByRole("button", { name: "Deadline calculator…" }));
  await userEvent.click(await screen.findByRole("combobox", { name: "Rule" }));
  await userEvent.click(await screen.findByRole("option", { name: "Ex. R. 7 · oppose a motion" }));
  await userEvent.type(screen.getByRole("textbox", { name: /^Day of: motion filed/ }), "6/12/2026{Tab}");
  await screen.findByRole("region", { name: "Deadline" });
  const all = () => requests("deadline");
  return { all, last: () => all().at(-1) };
}

test("a deadline is worked out by its rule, with the day to work towards", async () => {
  const { last } = await calculate();
  const found = within(await screen.findByRole("region", { name: "Deadline" }));
  expect(found.getByText("Mon, Jul 6, 2026", { selector: "strong" })).toBeVisible();
  expect(found.getByText(/^Work towards Fri, Jul 3, 2026/)).toBeVisible();
  expect(found.getByText("21 days after June 12.")).toBeVisible();
  expect(last()).toMatchObject({
    rule: "EX_7",
    events: { motion_filed: "2026-06-12" },
    profile: null,
    inaccessible: [],
  });
});

test("the core is asked once typing pauses, and not about days on the way", async () => {
  const { all } = await calculate();
  expect(all()).toHaveLength(1);
});

test("the day under each reading of the holidays stands below it, in words", async () => {
  await calculate();
  const strict = await screen.findByText("Federal, but the Friday before a Saturday holiday is open", {
    selector: "dt",
  });
  expect(strict.nextElementSibling).toHaveTextContent("Fri, Jul 3, 2026");
});

test("readings that agree are one line", async () => {
  await calculate({ ...FOUND, by_profile: [{ profile: "FED", date: "2026-07-06" }] });
  expect(await screen.findByText("Every reading of the holidays gives this day.")).toBeVisible();
});

test("which days are legal holidays is chosen in words", async () => {
  const { last } = await calculate();
  await userEvent.click(screen.getByRole("combobox", { name: "Legal holidays" }));
  await userEvent.click(await screen.findByRole("option", { name: "Federal and California's" }));
  await waitFor(() => expect(last()).toMatchObject({ profile: "FED_STATE" }));
});

test("days on which the clerk's office was closed are added and taken away again", async () => {
  const { last } = await calculate();
  const day = screen.getByRole("textbox", { name: /^Clerk's office closed on/ });
  const add = screen.getByRole("button", { name: "Add day" });
  await userEvent.type(day, "soon");
  expect(add).toBeDisabled();
  await userEvent.clear(day);
  await userEvent.type(day, "7/6/2026");
  await userEvent.click(add);
  await waitFor(() => expect(last()).toMatchObject({ inaccessible: ["2026-07-06"] }));
  await userEvent.click(screen.getByRole("button", { name: "Remove Mon, Jul 6, 2026" }));
  expect(screen.queryByText("Mon, Jul 6, 2026", { selector: "span" })).toBeNull();
});
