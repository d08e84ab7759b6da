import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
import { kept, trigger } from "../../deadlines/tests/kept";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

async function type(field: RegExp, text: string) {
  const box = screen.getByRole("textbox", { name: field });
  await userEvent.clear(box);
  await userEvent.type(box, text);
}

test("the docket shows day, number, title and who filed", async () => {
  renderRoom(room, {}, "?tab=docket");
  const docket = within(await screen.findByRole("table", { name: "Docket" }));
  expect(docket.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
    "Feb 3, 2026",
    "1",
    "Class action complaintfiled by Plaintiff",
    "",
  ]);
  expect(docket.getByRole("button", { name: "Start deadlines from: Class action complaint" })).toBeVisible();
});

test("a filing shows what it started, and the next deadline opens in the list", async () => {
  const later = kept({ deadline: 22, text: "answer", date: "2027-01-04", safe_date: "2027-01-04" });
  const over = kept({ deadline: 23, text: "reply", is_open: false, status: "done" });
  renderRoom(
    room,
    {
      deadline_list: () => [later, kept(), over],
      trigger_list: () => [
        { ...trigger, filing: 1, deadlines: [21, 22] },
        { ...trigger, trigger: 9, words: "motion filed", filing: 1, deadlines: [23] },
        { ...trigger, trigger: 10, words: "answer served", deadlines: [] },
      ],
    },
    "?tab=docket",
  );
  const docket = within(await screen.findByRole("table", { name: "Docket" }));
  expect(docket.getByText(/^Order entered: 2 deadlines/)).toHaveTextContent("next Mon, Dec 14, 2026");
  expect(docket.getByText("Motion filed: 1 deadline, none open")).toBeVisible();
  expect(docket.queryByText(/^Answer served/)).toBeNull();
  await userEvent.click(docket.getByRole("button", { name: "Mon, Dec 14, 2026" }));
  const pane = within(await screen.findByRole("region", { name: "The deadline beside the list" }));
  expect(pane.getByRole("heading", { name: "Petition for permission to appeal" })).toBeVisible();
  expect(screen.getByRole("tab", { name: /^Deadlines/, selected: true })).toBeVisible();
});

test("deadlines are started from a filing, with its day and its entry filled in", async () => {
  const { requests } = renderRoom(
    room,
    {
      trigger_event_list: () => [
        { event: "complaint_filed", words: "complaint filed", when: null, rules: [] },
      ],
      trigger_preview: () => ({ on: "2026-02-03", entries: [] }),
      trigger_add: () => ({ trigger: 1, deadlines: [], operation: 90, summary: "Entered complaint filed" }),
    },
    "?tab=docket",
  );
  await userEvent.click(
    await screen.findByRole("button", { name: "Start deadlines from: Class action complaint" }),
  );
  expect(await screen.findByRole("textbox", { name: /^Day/ })).toHaveValue("2026-02-03");
  await userEvent.click(await screen.findByRole("combobox", { name: /^What happened/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Complaint filed" }));
  const add = await screen.findByRole("button", { name: "Add the event alone" });
  await waitFor(() => expect(add).toBeEnabled());
  await userEvent.click(add);
  await waitFor(() =>
    expect(requests("trigger_add")).toMatchObject([
      { draft: { event: "complaint_filed", on: "2026-02-03", filing: 1 }, rules: [] },
    ]),
  );
});

test("a filing goes to the core as typed, and can be undone", async () => {
  const { requests } = renderRoom(room, {}, "?tab=docket");
  await userEvent.click(await screen.findByRole("button", { name: "Add filing" }));
  await type(/^Filed on/, "11/20/2026");
  await type(/^Docket no/, "12");
  await type(/^Title/, "Order on motion");
  await type(/^Filed by/, "Court");
  await userEvent.click(screen.getByRole("button", { name: "Add filing" }));
  expect(await screen.findByText("Docketed: Order on motion")).toBeVisible();
  expect(requests("filing_add")).toEqual([
    {
      case: 3,
      filed_on: "2026-11-20",
      docket_entry: 12,
      title: "Order on motion",
      filed_by: "Court",
      source: null,
    },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(requests("operation_undo")).toEqual([{ operation: 73, why: null, by: null, keeping: null }]);
});

test("a refusal stands at its field, and what was typed stays", async () => {
  renderRoom(
    room,
    {
      filing_add: () => {
        throw new CoreFailure({
          code: "invalid",
          message: "The filing date is after today.",
          field: "filed_on",
          hint: null,
        });
      },
    },
    "?tab=docket",
  );
  await userEvent.click(await screen.findByRole("button", { name: "Add filing" }));
  await type(/^Title/, "Order on motion");
  await userEvent.click(screen.getByRole("button", { name: "Add filing" }));
  expect(await screen.findByText("The filing date is after today.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveValue("Order on motion");
});

test("a docket number that is no number is not sent", async () => {
  const { requests } = renderRoom(room, {}, "?tab=docket");
  await userEvent.click(await screen.findByRole("button", { name: "Add filing" }));
  await type(/^Docket no/, "twelve");
  await type(/^Title/, "Order on motion");
  await userEvent.click(screen.getByRole("button", { name: "Add filing" }));
  expect(await screen.findByText(/not a docket number/)).toBeVisible();
  expect(requests("filing_add")).toEqual([]);
});

test("the stages stand in order, the last one as where the case is", async () => {
  renderRoom(room, {}, "?tab=docket");
  const stages = await screen.findAllByText(/^(Filed|Dismissed)$/, { selector: "strong" });
  expect(stages.map((stage) => stage.textContent)).toEqual(["Filed", "Dismissed"]);
  expect(stages[1]?.closest("li")).toHaveAttribute("aria-current", "step");
});

test("an empty docket teaches and offers the form", async () => {
  renderRoom(room, { filing_list: () => [] }, "?tab=docket");
  expect(await screen.findByText("No filings yet")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Add filing" }));
  expect(screen.getByRole("form", { name: "New filing" })).toBeVisible();
});
