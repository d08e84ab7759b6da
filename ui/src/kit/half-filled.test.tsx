import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState } from "react";
import { expect, test, vi } from "vitest";
import { Dialog } from "./dialog";
import { TextField } from "./fields";
import { leave, useHalfFilled } from "./half-filled";
import { SmallForm } from "./small-form";

const wrapper = ({ children }: { children: React.ReactNode }) => (
  <MantineProvider env="test">{children}</MantineProvider>
);

/** A form of one field that is held, with a field beside it that only looks something up. */
function Note({ name, start = "", error }: { name: string; start?: string; error?: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(start);
  const { question } = useHalfFilled(form);
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <TextField label={name} value={text} onChange={setText} error={error} />
      {question}
      <button type="submit">Save {name}</button>
    </form>
  );
}

const question = () =>
  screen.queryByRole("alertdialog", { name: "What you typed is not saved. Discard it?" });

test("a form in which nothing is typed goes without a word, also one that was cleared again", async () => {
  const go = vi.fn();
  render(<Note name="Note" start="met in May" />, { wrapper });
  expect(leave(go)).toBe(false);
  await userEvent.type(screen.getByLabelText("Note"), "!{Backspace}");
  expect(leave(go)).toBe(false);
  expect(go).toHaveBeenCalledTimes(2);
  expect(question()).toBeNull();
});

test("what is typed stays unless it is discarded: Enter and Escape go back to the field", async () => {
  const [go, stay] = [vi.fn(), vi.fn()];
  render(<Note name="Note" />, { wrapper });
  for (const key of ["{Enter}", "{Escape}"]) {
    await userEvent.type(screen.getByLabelText("Note"), "x");
    expect(leave(go, { stay })).toBe(true);
    await waitFor(() => expect(screen.getByText("Keep typing").closest("button")).toHaveFocus());
    await userEvent.keyboard(key);
    expect(question()).toBeNull();
    expect(screen.getByLabelText("Note")).toHaveFocus();
  }
  expect(screen.getByLabelText("Note")).toHaveValue("xx");
  expect(go).not.toHaveBeenCalled();
  expect(stay).toHaveBeenCalledTimes(2);
});

test("each half-filled form is asked about before what was wanted is done", async () => {
  const go = vi.fn();
  render(
    <>
      <Note name="Note" />
      <Note name="Task" />
    </>,
    { wrapper },
  );
  await userEvent.type(screen.getByLabelText("Note"), "a");
  await userEvent.type(screen.getByLabelText("Task"), "b");
  leave(go);
  await userEvent.click(await screen.findByText("Discard"));
  expect(go).not.toHaveBeenCalled();
  await userEvent.click(await screen.findByText("Discard"));
  expect(go).toHaveBeenCalledOnce();
});

test("what was sent to be saved goes without a word, and asks again where it was refused", async () => {
  const go = vi.fn();
  const { rerender } = render(<Note name="Note" />, { wrapper });
  await userEvent.type(screen.getByLabelText("Note"), "a");
  await userEvent.click(screen.getByText("Save Note"));
  expect(leave(go)).toBe(false);
  rerender(<Note name="Note" error="A note has a day." />);
  expect(leave(go)).toBe(true);
  expect(go).toHaveBeenCalledOnce();
});

test("who leaves one place is not asked about a form elsewhere", async () => {
  const go = vi.fn();
  render(
    <>
      <Note name="Note" />
      <section aria-label="elsewhere" />
    </>,
    { wrapper },
  );
  await userEvent.type(screen.getByLabelText("Note"), "a");
  expect(leave(go, { within: screen.getByLabelText("elsewhere") })).toBe(false);
});

function Phone({ onClose }: { onClose: () => void }) {
  const [phone, setPhone] = useState("");
  const form = { refusal: undefined, isSaving: false, onSave: () => {}, onClose };
  return (
    <SmallForm save="Save" {...form}>
      <TextField label="Phone" value={phone} onChange={setPhone} />
    </SmallForm>
  );
}

test("Escape on a small form asks where something is typed; its Cancel says already what it does", async () => {
  const onClose = vi.fn();
  render(<Phone onClose={onClose} />, { wrapper });
  await userEvent.type(screen.getByLabelText("Phone"), "415{Escape}");
  expect(question()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText("Cancel"));
  expect(onClose).toHaveBeenCalledOnce();
  expect(question()).toBeNull();
});

test("a dialog asks for the forms in it, and not for what is only looked up there", async () => {
  const onClose = vi.fn();
  render(
    <Dialog opened onClose={onClose} title="Call" close="Close">
      <input aria-label="Search" />
      <form>
        <input aria-label="Name" />
      </form>
    </Dialog>,
    { wrapper },
  );
  await userEvent.type(await screen.findByLabelText("Search"), "roe{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
  await userEvent.type(screen.getByLabelText("Name"), "Roe");
  await userEvent.click(screen.getByLabelText("Close"));
  expect(question()).toBeVisible();
  await userEvent.click(screen.getByText("Discard"));
  expect(onClose).toHaveBeenCalledTimes(2);
});

test("what is chosen without typing is asked about, too, until it is saved", async () => {
  const go = vi.fn();
  const form = (isSaving: boolean) => (
    <SmallForm
      label="Plan"
      refusal={undefined}
      save="Save"
      isSaving={isSaving}
      isDirty
      onSave={() => {}}
      onClose={() => {}}
    >
      <p>Career</p>
    </SmallForm>
  );
  const { rerender } = render(form(false), { wrapper });
  expect(leave(go)).toBe(true);
  await userEvent.click(await screen.findByText("Keep typing"));
  rerender(form(true));
  expect(leave(go)).toBe(false);
  expect(go).toHaveBeenCalledTimes(1);
});
