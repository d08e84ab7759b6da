import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

test("filing again stands side by side for a class action and for a suit of one's own", async () => {
  const { requests } = renderRoom(room, {}, "?tab=lastDays");
  const action = within(await screen.findByRole("region", { name: "Class action" }));
  expect(action.getByText("Fri, Sep 18, 2026 · passed")).toBeVisible();
  expect(action.getByText("Latest arguable day: Mon, Sep 28, 2026")).toBeVisible();
  expect(action.getByText("Not decided: whether an action without a ruling counts")).toBeVisible();
  const own = within(screen.getByRole("region", { name: "Suit of one's own" }));
  expect(own.getByText("Mon, Nov 30, 2026 · 6 days left")).toBeVisible();
  expect(own.getByText("9 days not counted")).toBeVisible();
  expect(screen.getByText(/57 people of the class have that day/)).toBeVisible();
  expect(requests("refiling")[0]).toEqual({ case: 3, claim: "sca", start: null, violation: null });
});

test("a day that is typed goes to the core, and one that cannot be read does not", async () => {
  const { requests } = renderRoom(room, {}, "?tab=lastDays");
  const field = await screen.findByRole("textbox", { name: /^Clock starts on/ });
  await userEvent.type(field, "11/20/2024{Enter}");
  await screen.findByText("Wed, Nov 20, 2024");
  await expect.poll(() => requests("refiling").at(-1)).toMatchObject({ start: "2024-11-20" });
  await userEvent.clear(field);
  await userEvent.type(field, "soon{Enter}");
  expect(field).toBeInvalid();
  expect(JSON.stringify(requests("refiling"))).not.toContain("soon");
});
