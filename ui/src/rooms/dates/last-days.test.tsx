import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

test.each([
  ["57", "expired"],
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
  expect(cells.slice(1)).toEqual(["Dec 1, 2026", "57", "7", "15", "–", "41"]);
  expect(screen.getByText(/filed on Feb 3, 2026\. .* Tolling is not counted/)).toBeVisible();
});
