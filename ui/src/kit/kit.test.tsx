import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { expect, test, vi } from "vitest";
import { theme } from "../theme";
import { ConfirmInline, FilterChip } from "./chips";
import { CommandsProvider, useCommandRegistry, useCommands } from "./commands";
import { DataTable } from "./data-table";
import { Dialog } from "./dialog";
import { SelectField, TextField } from "./fields";
import { Money } from "./figures";
import { stepIntoMainList } from "./main-list";
import { SearchField } from "./search-field";
import { SmallForm } from "./small-form";
import { SplitPane } from "./split-pane";

const wrapper = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={theme} env="test">
    {children}
  </MantineProvider>
);

test("money opens if it can, and is a dash when unknown", async () => {
  const onOpen = vi.fn();
  render(
    <>
      <Money value="-215.92" what="the overlap" onOpen={onOpen} />
      <Money value={null} />
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "($215.92)" }));
  expect(onOpen).toHaveBeenCalledOnce();
  expect(screen.getByText("–")).toBeVisible();
});

test("rows of a short list open by Enter and the arrows move between them, past what stands below a row", async () => {
  const onOpen = vi.fn();
  render(
    <DataTable
      label="Claims"
      columns={[{ key: "name", header: "Claim", cell: (row: string) => row }]}
      rows={["SCA", "Contract"]}
      rowKey={(row) => row}
      onOpen={onOpen}
      after={(row) => (row === "SCA" ? "an open question" : null)}
      sum={{ name: "Class total" }}
    />,
    { wrapper },
  );
  screen.getByRole("row", { name: "SCA" }).focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("Contract");
  expect(screen.getByRole("table", { name: "Claims" })).toBeVisible();
});

test("Ctrl K over a row is the palette's, not a step to the row above", () => {
  render(<List onOpen={() => {}} />, { wrapper });
  const last = screen.getByRole("row", { name: "Contract" });
  expect(fireEvent.keyDown(last, { key: "k", ctrlKey: true })).toBe(true);
  expect(last).toHaveFocus();
  expect(fireEvent.keyDown(last, { key: "k" })).toBe(false);
  expect(screen.getByRole("row", { name: "SCA" })).toHaveFocus();
});

function List({ onOpen }: { onOpen: (row: string) => void }) {
  return (
    <DataTable
      label="Claims"
      columns={[{ key: "name", header: "Claim", cell: (row: string) => row }]}
      rows={["SCA", "Contract"]}
      rowKey={(row) => row}
      selectedKey="Contract"
      onOpen={onOpen}
    />
  );
}

test("a list takes the focus where nothing has it, on the row that is open, and leaves it where someone types", () => {
  const { unmount } = render(<List onOpen={() => {}} />, { wrapper });
  expect(screen.getByRole("row", { name: "Contract" })).toHaveFocus();
  unmount();
  const desk = (hasList: boolean) => (
    <>
      <input aria-label="Search" />
      {hasList && <List onOpen={() => {}} />}
    </>
  );
  const { rerender } = render(desk(false), { wrapper });
  screen.getByRole("textbox").focus();
  rerender(desk(true));
  expect(screen.getByRole("textbox")).toHaveFocus();
});

test("the keys of a list lead into it from the page and the navigation, and from no field", () => {
  const onOpen = vi.fn();
  render(
    <>
      <nav>
        <a href="#today">Today</a>
      </nav>
      <input aria-label="Search" />
      <List onOpen={onOpen} />
    </>,
    { wrapper },
  );
  const row = screen.getByRole("row", { name: "Contract" });
  const press = (key: string, on: HTMLElement, leads: boolean) => {
    on.focus();
    on.addEventListener("keydown", (event) => expect(stepIntoMainList(event)).toBe(leads), { once: true });
    fireEvent.keyDown(on, { key });
    if (on !== document.body) expect(leads ? row : on).toHaveFocus();
  };
  press("j", screen.getByRole("link"), true);
  press("ArrowDown", screen.getByRole("link"), true);
  press("Enter", screen.getByRole("link"), false);
  press("j", screen.getByRole("textbox"), false);
  expect(onOpen).not.toHaveBeenCalled();
  press("Enter", document.body, true);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("Contract");
});

test("Escape closes a form within a dialog first, the focus goes back to its button, and then the dialog closes", async () => {
  const onClose = vi.fn();
  function Decide() {
    const [isOpen, open] = useState(false);
    return (
      <>
        <button type="button" onClick={() => open(true)}>
          Decide
        </button>
        {isOpen && (
          <SmallForm
            save="Save"
            refusal={undefined}
            isSaving={false}
            onSave={() => {}}
            onClose={() => open(false)}
          >
            <TextField label="Reason" value="" onChange={() => {}} autoFocus />
          </SmallForm>
        )}
      </>
    );
  }
  render(
    <Dialog opened onClose={onClose} title="Check" close="Close">
      <Decide />
    </Dialog>,
    { wrapper },
  );
  const decide = await screen.findByRole("button", { name: "Decide" });
  decide.focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByLabelText("Reason")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByLabelText("Reason")).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  await waitFor(() => expect(decide).toHaveFocus());
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});

test("Ctrl Enter in a dialog saves, on a pick list as in a field, and not while saving is shut", async () => {
  const onSave = vi.fn();
  const form = (isShut: boolean) => (
    <Dialog opened onClose={() => {}} title="Add" close="Close">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <SelectField label="Kind" options={[{ value: "a", label: "Order" }]} value="a" onChange={() => {}} />
        <TextField label="Note" value="" onChange={() => {}} />
        <button type="submit" disabled={isShut}>
          Save
        </button>
      </form>
    </Dialog>
  );
  const { rerender } = render(form(false), { wrapper });
  screen.getByRole("combobox", { name: "Kind" }).focus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(onSave).toHaveBeenCalledTimes(1);
  screen.getByRole("textbox", { name: "Note" }).focus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(onSave).toHaveBeenCalledTimes(2);
  rerender(form(true));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(onSave).toHaveBeenCalledTimes(2);
});

test("the divider moves by the arrow keys and its place is kept", () => {
  const pane = <SplitPane name="people" label="Person" list="list" detail="detail" />;
  const { unmount } = render(pane, { wrapper });
  fireEvent.keyDown(screen.getByRole("separator"), { key: "ArrowLeft" });
  expect(screen.getByRole("separator")).toHaveAttribute("aria-valuenow", "372");
  unmount();
  render(pane, { wrapper });
  expect(screen.getByRole("separator")).toHaveAttribute("aria-valuenow", "372");
});

test("a filter goes by its cross and by Delete", async () => {
  const onRemove = vi.fn();
  render(<FilterChip onRemove={onRemove}>State is CA</FilterChip>, { wrapper });
  await userEvent.click(screen.getByRole("button", { name: "Remove State is CA" }));
  await userEvent.keyboard("{Delete}");
  expect(onRemove).toHaveBeenCalledTimes(2);
});

test("nothing large is done before it is confirmed", async () => {
  const onConfirm = vi.fn();
  render(
    <ConfirmInline
      label="Undo import"
      question="This affects 4 people."
      confirm="Undo it"
      onConfirm={onConfirm}
    />,
    { wrapper },
  );
  await userEvent.click(screen.getByRole("button", { name: "Undo import" }));
  await userEvent.keyboard("{Escape}");
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Undo import" }));
  await userEvent.click(screen.getByRole("button", { name: "Undo it" }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test("what is typed while a search runs is not taken back by its late answer", () => {
  vi.useFakeTimers();
  let answer: (value: string) => void = () => {};
  function Held() {
    const [value, setValue] = useState("");
    answer = setValue;
    return <SearchField label="Search" value={value} onChange={() => {}} />;
  }
  render(<Held />, { wrapper });
  const box = screen.getByRole<HTMLInputElement>("searchbox");
  fireEvent.change(box, { target: { value: "gar" } });
  act(() => vi.advanceTimersByTime(200));
  fireEvent.change(box, { target: { value: "garc" } });
  act(() => answer("gar"));
  expect(box.value).toBe("garc");
  act(() => answer("zhou"));
  expect(box.value).toBe("zhou");
  vi.useRealTimers();
});

test("a command runs what its component last gave, and goes with it", () => {
  const ran: string[] = [];
  let registry = null as ReturnType<typeof useCommandRegistry> | null;
  function Offers({ who }: { who: string }) {
    useCommands([{ id: "greet", label: "Greet", run: () => ran.push(who) }]);
    return null;
  }
  function Desk({ who }: { who: string | null }) {
    registry = useCommandRegistry();
    return who && <Offers who={who} />;
  }
  const within = (who: string | null) => (
    <CommandsProvider>
      <Desk who={who} />
    </CommandsProvider>
  );
  const { rerender } = render(within("Ana"));
  rerender(within("Ben"));
  expect(registry?.run("greet")).toBe(true);
  expect(ran).toEqual(["Ben"]);
  rerender(within(null));
  expect(registry?.run("greet")).toBe(false);
});

test("Escape closes an open pick list of a dialog first, and the dialog only after that", async () => {
  const onClose = vi.fn();
  render(
    <Dialog opened onClose={onClose} title="Change" close="Close">
      <SelectField
        label="Set"
        value=""
        options={[{ value: "status", label: "Status" }]}
        onChange={() => {}}
      />
    </Dialog>,
    { wrapper },
  );
  const field = await screen.findByRole("combobox", { name: "Set" });
  await userEvent.click(field);
  expect(field).toHaveAttribute("aria-expanded", "true");
  // A browser lets the screen catch up between two who hear of a key; this is how the list is gone by then.
  const catchUp = () => flushSync(() => {});
  document.body.addEventListener("keydown", catchUp);
  await userEvent.keyboard("{Escape}");
  document.body.removeEventListener("keydown", catchUp);
  expect(onClose).not.toHaveBeenCalled();
  expect(field).toHaveAttribute("aria-expanded", "false");
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
