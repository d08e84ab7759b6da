import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import type { AskedQuestion, AssessmentView } from "../../../api/generated/types";
import { renderRoom } from "../../../exposure/tests/render-room";
import { room } from "..";
import { assessment, check, leads, shown } from "./shown";

test("the page of a call says how conflicts and vetting of the caller stand", async () => {
  shown({ conflict_list: () => [check] }, "?lead=7");
  const stands = within(await screen.findByRole("region", { name: "Conflicts and vetting" }));
  expect(stands.getByText(/^signed off by Ruth Lee, Nov 21, 2026/)).toBeVisible();
  expect(stands.getByText("not begun")).toBeVisible();
});

/** The step dialog of the lead, with “Engaged” chosen. */
async function engaging(handlers: Parameters<typeof shown>[0]) {
  shown(handlers, "?lead=7");
  await userEvent.click(await screen.findByRole("button", { name: "Next step…" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.queryByText(/signed off before somebody is engaged/)).toBeNull();
  await userEvent.click(dialog.getByRole("radio", { name: "Engaged" }));
  return dialog;
}

const passed = {
  claim: "locker",
  name: "Locker Act",
  safe_date: "2026-11-20",
  days_left: -4,
  is_filed_in_time: null,
} as AssessmentView["last_days"][number];

test("whoever is engaged unchecked, or after a last day, is warned of, and can be engaged", async () => {
  const days = [passed, { ...passed, claim: "filed", name: "Filed Act", is_filed_in_time: true }];
  const late = { draft: { assessment: { ...assessment, last_days: days }, errors: {} }, questions: [] };
  const dialog = await engaging({ lead_draft: () => late });
  expect(await dialog.findByText(/^Conflict check: not made yet\./)).toBeVisible();
  expect(
    dialog.getByText("Locker Act: the last day to file, Nov 20, 2026, passed 4 days ago."),
  ).toBeVisible();
  expect(dialog.queryByText(/^Filed Act/)).toBeNull();
  expect(dialog.getByRole("button", { name: "Take the step" })).toBeEnabled();
});

test("whoever is engaged with a check that is signed off and time left is not warned of", async () => {
  const dialog = await engaging({ conflict_list: () => [check] });
  await dialog.findByLabelText("Status in the class", { selector: "input" });
  expect(dialog.queryByText(/Conflict check/)).toBeNull();
  expect(dialog.queryByText(/passed/)).toBeNull();
});

/** A question that fills a fact of its own name. */
const asks = (place: number, wording: string): AskedQuestion => ({
  question: place,
  fact: `fact_${place}`,
  wording,
  hint: null,
  kind: "text",
  options: [],
});

test("Tab leads to the question that an answer opens, also where it comes late, and leaves who types elsewhere", async () => {
  const always = [asks(1, "Since when?"), asks(3, "How much?")];
  const opened = [
    asks(1, "Since when?"),
    { ...asks(2, "Has it ended?"), kind: "yes_no" },
    asks(3, "How much?"),
  ];
  shown(
    {
      lead_draft: ({ fields }) => ({
        draft: { assessment, errors: {} },
        questions: fields.facts.fact_1 === "May" ? opened : always,
      }),
    },
    "?lead=7",
  );
  const since = await screen.findByLabelText("Since when?");
  await userEvent.type(since, "May");
  await userEvent.tab();
  expect(screen.getByLabelText("How much?")).toHaveFocus();
  await waitFor(() => expect(screen.getByRole("radio", { name: "Unknown" })).toHaveFocus());
  await userEvent.clear(since);
  await waitFor(() => expect(screen.queryByText("Has it ended?")).toBeNull());
  await userEvent.type(since, "May");
  await userEvent.tab();
  await userEvent.keyboard("5");
  await screen.findByText("Has it ended?");
  expect(screen.getByLabelText("How much?")).toHaveFocus();
});

test("what waits is one figure in the navigation, and its title tells calls and answers apart", async () => {
  const Badge = room.badge as () => ReactNode;
  renderRoom(
    { name: "intake", order: 1, component: Badge },
    {
      lead_list: () => ({ ...leads, matching: 13 }),
      answer_list: () => ({ waiting: 24, kinds: [], rows: [] }),
    },
  );
  expect(await screen.findByTitle("13 leads, 24 answers")).toHaveTextContent("37");
});
