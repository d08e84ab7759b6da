import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useAskAnew, useChanges, useCore, useOperation, useSavedAt } from "./client";
import { CoreFailure } from "./failure";
import { commandTags } from "./generated/types";
import { coreStub } from "./stub";

function Status() {
  const status = useCore("file_status", {});
  const close = useOperation("file_close");
  const note = useOperation("note_add");
  const askAnew = useAskAnew();
  return (
    <>
      <output>{status.data ? String(status.data.is_open) : (status.error?.message ?? "asking")}</output>
      <p>{useChanges("person_list")} changes</p>
      <p>{useSavedAt() ? "saved" : "not saved"}</p>
      <button type="button" onClick={() => close.mutate({})}>
        Lock
      </button>
      <button type="button" onClick={() => note.mutate({ person: 7, text: "called", mentions: [] })}>
        Note
      </button>
      <button type="button" onClick={askAnew}>
        Written elsewhere
      </button>
      {note.error && <p role="alert">{note.error.message}</p>}
    </>
  );
}

const FILE = {
  path: "/cases/one.numerosity",
  exists: true,
  encrypted: true,
  user: null,
  users: [],
  law_version: "2026.11",
  program_version: "0.1.0",
};

test("an operation has everything asked again that reads what it wrote", async () => {
  let isOpen = true;
  const { asked, Providers } = coreStub({
    file_status: () => ({ ...FILE, is_open: isOpen }),
    file_close: () => {
      isOpen = false;
      return { ...FILE, is_open: false };
    },
  });
  render(<Status />, { wrapper: Providers });
  expect(await screen.findByText("true")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Lock" }));
  expect(await screen.findByText("false")).toBeVisible();
  expect(asked.map(([name]) => name)).toEqual(["file_status", "file_close", "file_status"]);
  expect(screen.getByText("not saved")).toBeVisible();
});

test("a grid hears of a write to the people that it shows", async () => {
  const { Providers } = coreStub({
    file_status: () => ({ ...FILE, is_open: true }),
    note_add: () => ({ operation: 1, summary: "Note" }),
  });
  render(<Status />, { wrapper: Providers });
  expect(screen.getByText("0 changes")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Note" }));
  expect(await screen.findByText("1 changes")).toBeVisible();
  expect(screen.getByText("saved")).toBeVisible();
});

test("what another program wrote is asked again, and grids hear of it", async () => {
  const { asked, Providers } = coreStub({ file_status: () => ({ ...FILE, is_open: true }) });
  render(<Status />, { wrapper: Providers });
  expect(await screen.findByText("true")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Written elsewhere" }));
  // One for each thing that a list of people reads.
  expect(await screen.findByText(`${commandTags.person_list.reads.length} changes`)).toBeVisible();
  expect(asked.map(([name]) => name)).toEqual(["file_status", "file_status"]);
  expect(screen.getByText("not saved")).toBeVisible();
});

test("a refusal by the core is shown, and nothing is retried", async () => {
  const refused = { code: "not_found" as const, message: "There is no person 7.", field: null, hint: null };
  const { asked, Providers } = coreStub({
    file_status: () => ({ ...FILE, is_open: true }),
    note_add: () => {
      throw new CoreFailure(refused);
    },
  });
  render(<Status />, { wrapper: Providers });
  await userEvent.click(screen.getByRole("button", { name: "Note" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("There is no person 7.");
  expect(asked.filter(([name]) => name === "note_add")).toHaveLength(1);
  expect(screen.getByText("0 changes")).toBeVisible();
});
