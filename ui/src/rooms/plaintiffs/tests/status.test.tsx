import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CoreProvider } from "../../../api/client";
import { CommandsProvider, useCommandRegistry } from "../../../kit/commands";
import { StatusChange } from "../StatusChange";

/** A row of the list, in which S is pressed. */
function Row() {
  const registry = useCommandRegistry();
  return (
    <button type="button" onKeyDown={({ key }) => key === "s" && registry.run("status")}>
      Garcia, Ana
    </button>
  );
}

async function pressed() {
  // Not in the quick way of tests: there what floats has the focus before it is asked who had it.
  render(
    <MantineProvider>
      <CoreProvider call={async () => ({ summary: "Set status", operation: 7 })}>
        <CommandsProvider>
          <Row />
          <StatusChange caseId={1} people={[7]} command={{ id: "status", group: "Garcia, Ana", keys: "s" }} />
        </CommandsProvider>
      </CoreProvider>
    </MantineProvider>,
  );
  const row = screen.getByRole("button", { name: "Garcia, Ana" });
  row.focus();
  await userEvent.keyboard("s");
  const status = await screen.findByLabelText("New status", { selector: "input" });
  await waitFor(() => expect(status).toHaveFocus());
  return { row, status };
}

test("the change of a status that is left gives the focus back to where its key was pressed", async () => {
  const { row, status } = await pressed();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(status).not.toBeInTheDocument());
  await waitFor(() => expect(row).toHaveFocus());
});

test("so does the change of a status that is saved", async () => {
  const { row, status } = await pressed();
  fireEvent.click(screen.getByText("Opted out"));
  fireEvent.click(screen.getByText("Set status"));
  await waitFor(() => expect(status).not.toBeInTheDocument());
  await waitFor(() => expect(row).toHaveFocus());
});
