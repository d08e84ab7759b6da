import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoom } from "./render-room";

/** Person 1 beside the list, at a tab. */
async function opened(tab: string) {
  renderRoom({ note_naming_list: () => [] }, { person: 1, tab });
  await screen.findByRole("heading", { name: "García López, Ana 1" });
  return userEvent.setup();
}

const tab = (name: RegExp) => screen.getByRole("tab", { name });

test("a contact that is half typed is not lost to another tab, and goes there once it is discarded", async () => {
  const user = await opened("contacts");
  await user.click(await screen.findByText("Add a contact"));
  await user.type(screen.getByLabelText("Number, with extension"), "415");
  await user.click(tab(/^Notes/));
  await user.click(await screen.findByText("Keep typing"));
  expect(tab(/^Contacts/)).toHaveAttribute("aria-selected", "true");
  expect(screen.getByLabelText("Number, with extension")).toHaveFocus();
  expect(screen.getByLabelText("Number, with extension")).toHaveValue("415");
  await user.click(tab(/^Notes/));
  await user.click(await screen.findByText("Discard"));
  await waitFor(() => expect(tab(/^Notes/)).toHaveAttribute("aria-selected", "true"));
});

test("a note that is half typed is not lost to another person", async () => {
  const user = await opened("notes");
  await user.type(await screen.findByLabelText("Add a note"), "Called about");
  await user.click(screen.getByLabelText("Close"));
  expect(await screen.findByText("Keep typing")).toBeVisible();
  fireEvent.click(screen.getByText("New person"));
  fireEvent.click(await screen.findByText("Discard"));
  expect(await screen.findByLabelText("Given name")).toBeVisible();
});

test("where nothing is typed another tab opens at once", async () => {
  const user = await opened("contacts");
  await user.click(await screen.findByText("Add a contact"));
  await user.click(tab(/^Notes/));
  await waitFor(() => expect(tab(/^Notes/)).toHaveAttribute("aria-selected", "true"));
});
