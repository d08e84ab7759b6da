import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CommandsProvider, useCommands } from "../kit/commands";
import { Dialog } from "../kit/dialog";
import { useKeys } from "./use-keys";

vi.mock("../api/transport", () => ({ onMenu: () => () => {} }));

function Desk({ ran, opened }: { ran: (keys: string) => void; opened: boolean }) {
  const of = (keys: string) => ({ id: keys, label: keys, keys, run: () => ran(keys) });
  useKeys();
  useCommands(["t", "x", "shift+delete", "escape", "alt+k", "mod+k"].map(of));
  return (
    <>
      <button type="button">Elsewhere</button>
      <form aria-label="Call">
        <button type="button">Cancel</button>
      </form>
      <Dialog opened={opened} onClose={() => {}} title="Keyboard shortcuts" close="Close">
        C logs a call.
      </Dialog>
    </>
  );
}

function shown(opened = false) {
  const ran: string[] = [];
  render(
    <MantineProvider env="test">
      <CommandsProvider>
        <Desk ran={(keys) => ran.push(keys)} opened={opened} />
      </CommandsProvider>
    </MantineProvider>,
  );
  return ran;
}

const ALL = "tx{Shift>}{Delete}{/Shift}{Escape}{Alt>}k{/Alt}{Control>}k{/Control}";

test("keys run commands from the page and from a button of it", async () => {
  const ran = shown();
  await userEvent.keyboard("t");
  screen.getByRole("button", { name: "Elsewhere" }).focus();
  await userEvent.keyboard(ALL);
  expect(ran).toEqual(["t", "t", "x", "shift+delete", "escape", "alt+k", "mod+k"]);
});

test("on a button of a form no letter runs a command, while Ctrl and Alt do", async () => {
  const ran = shown();
  screen.getByRole("button", { name: "Cancel" }).focus();
  await userEvent.keyboard(ALL);
  expect(ran).toEqual(["alt+k", "mod+k"]);
});

test("through an open dialog no letter runs a command of the page behind it", async () => {
  const ran = shown(true);
  await screen.findByRole("dialog");
  await userEvent.keyboard("tx{Shift>}{Delete}{/Shift}");
  expect(ran).toEqual([]);
});
