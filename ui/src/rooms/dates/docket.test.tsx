import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreFailure } from "../../api/failure";
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
    "Class action complaint",
    "Plaintiff",
  ]);
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
  expect(requests("operation_undo")).toEqual([{ operation: 73, why: null, by: null }]);
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
