import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { shown } from "./shown";

test("a question fills a fact that is asked from then on, and what was typed of it stays", async () => {
  const { requests } = shown(
    {
      fact_type_add: () => ({ operation: 23, summary: "Asks for Plan" }),
      intake_question_save: () => ({ operation: 24, summary: "Added" }),
    },
    '?tab="questions"',
  );
  await userEvent.click(await screen.findByRole("button", { name: "Add question…" }));
  const form = await screen.findByRole("form");
  await userEvent.type(within(form).getByLabelText(/Question/), "Which plan?");
  await userEvent.click(within(form).getByRole("combobox", { name: /Fills/ }));
  await userEvent.click(await screen.findByRole("option", { name: "A new fact…" }));
  const fact = await screen.findByRole("form", { name: "A new fact that the question fills" });
  expect(within(fact).getByLabelText(/Name/)).toHaveValue("Which plan");
  await userEvent.click(within(fact).getByRole("button", { name: "Ask for it" }));
  await waitFor(() =>
    expect(requests("fact_type_add")).toEqual([
      { case: 3, key: "which_plan", label: "Which plan", kind: "text", options: [] },
    ]),
  );
  const again = await screen.findByRole("form");
  expect(within(again).getByLabelText(/Question/)).toHaveValue("Which plan?");
  await userEvent.click(within(again).getByRole("button", { name: /Keep|Save/ }));
  await waitFor(() =>
    expect(requests("intake_question_save")).toEqual([
      expect.objectContaining({ fact: "which_plan", wording: "Which plan?" }),
    ]),
  );
});
