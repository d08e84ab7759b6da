import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { HistoryPage, OperationView } from "../../api/generated/types";
import { coreStub } from "../../api/stub";
import { Chain } from "./chain";
import { renderHistory } from "./render-history";
import { useUndoLast } from "./UndoKeys";

const said = vi.hoisted(() => [] as string[]);
vi.mock("../../kit/toasts", () => ({
  toastDone: (message: string) => said.push(message),
  toastFailed: (message: string) => said.push(message),
  hideUndo: () => {},
}));
beforeEach(() => {
  said.length = 0;
});

function did(operation: number, summary: string, more: Partial<OperationView> = {}): OperationView {
  const undoes = more.undoes ?? null;
  return {
    operation,
    kind: undoes === null ? "note_add" : "undo",
    summary,
    case: 3,
    user: "Mara Okafor",
    initials: "MO",
    at: "2026-11-24T10:00:00Z",
    undoes,
    undone_by: null,
    stays: false,
    ...more,
  };
}

const FIRST = did(1, "Made Mara Okafor (MO) known to this file", {
  kind: "user_add",
  case: null,
  stays: true,
});
const NOTE = did(2, "Added a note");
const STATUS = did(3, "Opted 1 person out");

function pageOf(operations: OperationView[], total = operations.length): HistoryPage {
  return { total, operations };
}

function shown(handlers: Parameters<typeof renderHistory>[0]) {
  return { asked: renderHistory(handlers), user: userEvent.setup() };
}

test("an operation is undone, struck through, and its undo can be redone", async () => {
  let operations = [STATUS, NOTE];
  const { asked, user } = shown({
    history_list: () => pageOf(operations),
    operation_undo: () => {
      operations = [did(4, "Undo: Added a note", { undoes: 2 }), STATUS, { ...NOTE, undone_by: 4 }];
      return { operation: 4, summary: "Undo: Added a note" };
    },
  });
  await user.click(await screen.findByRole("button", { name: "Undo 2: Added a note" }));
  expect(asked("operation_undo")).toEqual([{ operation: 2, why: null, by: null, keeping: null }]);
  expect(await screen.findByRole("button", { name: "Redo 4: Undo: Added a note" })).toBeVisible();
  expect(screen.getByText("Added a note").tagName).toBe("S");
  await user.click(screen.getByRole("button", { name: "undone by 4" }));
  expect(screen.getByRole("row", { name: /Undo: Added a note/ })).toHaveFocus();
});

test("an undo that is refused says in its place what stands in the way", async () => {
  const message = "Operation 2 cannot be undone: operation 3 changed the same rows later. Undo 3 first.";
  const { user } = shown({
    history_list: () => pageOf([STATUS, NOTE]),
    operation_undo: () => {
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Undo 2: Added a note" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(message);
  expect(alert.closest("tr")?.previousElementSibling).toHaveTextContent("Added a note");
});

test("arrows move between rows and U undoes", async () => {
  const { asked, user } = shown({
    history_list: () => pageOf([STATUS, NOTE]),
    operation_undo: () => ({ operation: 4, summary: "Undo: Added a note" }),
  });
  const newest = await screen.findByRole("row", { name: /Opted 1 person out/ });
  newest.focus();
  await user.keyboard("{ArrowDown}u");
  expect(screen.getByRole("row", { name: /Added a note/ })).toHaveFocus();
  expect(asked("operation_undo")).toEqual([{ operation: 2, why: null, by: null, keeping: null }]);
});

test("the whole file is another history, and who came to it is not undone", async () => {
  const { asked, user } = shown({
    history_list: (of) => pageOf(of.case === null ? [NOTE, FIRST] : [NOTE]),
  });
  await screen.findByText("Added a note");
  await user.click(screen.getByText("Whole file"));
  const row = await screen.findByRole("row", { name: /known to this file/ });
  expect(within(row).queryByRole("button")).toBeNull();
  expect(asked("history_list")).toEqual([
    { case: 3, offset: 0, limit: 50 },
    { case: null, offset: 0, limit: 50 },
  ]);
});

test("older operations stand on further pages", async () => {
  const { asked, user } = shown({ history_list: ({ offset }) => pageOf([did(60 - offset, "Noted")], 60) });
  await screen.findByText("Noted");
  expect(screen.getByRole("button", { name: "Newer" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Older" }));
  await waitFor(() => expect(asked("history_list").at(-1)).toEqual({ case: 3, offset: 50, limit: 50 }));
});

function Keys() {
  const { undo, redo } = useUndoLast();
  return (
    <>
      <button type="button" onClick={undo}>
        Undo key
      </button>
      <button type="button" onClick={redo}>
        Redo key
      </button>
    </>
  );
}

test("the key undoes the newest operation that is in force, and names it", async () => {
  const operations = [
    did(4, "Undo: Opted 1 person out", { undoes: 3 }),
    { ...STATUS, undone_by: 4 },
    NOTE,
    FIRST,
  ];
  const { asked, Providers } = coreStub({
    history_list: () => pageOf(operations),
    operation_undo: () => ({ operation: 5, summary: "Undo: Added a note" }),
  });
  render(<Keys />, { wrapper: Providers });
  await userEvent.click(screen.getByRole("button", { name: "Undo key" }));
  await waitFor(() => expect(said).toEqual(["Undo: Added a note"]));
  await userEvent.click(screen.getByRole("button", { name: "Redo key" }));
  await waitFor(() => expect(said).toEqual(["Undo: Added a note", "Redo: Opted 1 person out"]));
  expect(asked.filter(([name]) => name === "operation_undo").map(([, payload]) => payload)).toEqual([
    { operation: 2, why: null, by: null, keeping: null },
    { operation: 4, why: null, by: null, keeping: null },
  ]);
});

test("the keys say when there is nothing to undo", async () => {
  const { Providers } = coreStub({ history_list: () => pageOf([FIRST]) });
  render(<Keys />, { wrapper: Providers });
  await userEvent.click(screen.getByRole("button", { name: "Undo key" }));
  await userEvent.click(screen.getByRole("button", { name: "Redo key" }));
  await waitFor(() => expect(said).toEqual(["There is nothing to undo.", "There is nothing to redo."]));
});

test("what was redone is undone by undoing the redo", () => {
  const redo = did(5, "Undo: Undo: Added a note", { undoes: 4 });
  const undo = did(4, "Undo: Added a note", { undoes: 2, undone_by: 5 });
  const chain = new Chain([redo, undo, { ...NOTE, undone_by: 4 }]);
  expect(chain.nextUndo()?.operation).toBe(5);
  expect(chain.nextRedo()).toBeNull();
  expect(chain.isUndo(redo)).toBe(false);
  expect(chain.standing({ ...NOTE, undone_by: 4 })).toEqual({ isInForce: true, changedBy: redo });
});

test("after something new there is nothing to redo", () => {
  const undo = did(4, "Undo: Added a note", { undoes: 2 });
  const chain = new Chain([did(5, "Added another note"), undo, { ...NOTE, undone_by: 4 }]);
  expect(chain.nextRedo()).toBeNull();
  expect(chain.nextUndo()?.operation).toBe(5);
});

test("the keys pass over what stays on record, whatever its kind", () => {
  const decided = did(3, "Decided on Smith, Jon: waived", { kind: "conflict_decide", stays: true });
  const chain = new Chain([decided, NOTE]);
  expect(chain.nextUndo()).toBe(NOTE);
});

test("what stays on record has no button and no key to undo it", async () => {
  const { asked, user } = shown({
    history_list: () => pageOf([did(3, "Decided on Smith, Jon: waived", { stays: true })]),
  });
  (await screen.findByRole("row", { name: /waived/ })).focus();
  await user.keyboard("u");
  expect(screen.queryByRole("button", { name: /Undo/ })).toBeNull();
  expect(asked("operation_undo")).toEqual([]);
});

test("an export after an undo ends no redo: it stays on record", () => {
  const undo = did(4, "Undo: Added a note", { undoes: 2 });
  const exported = did(5, "Exported 12 people", { kind: "person_export", stays: true });
  expect(new Chain([exported, undo, { ...NOTE, undone_by: 4 }]).nextRedo()).toBe(undo);
});

/** A long history in which what was done first was undone by 40 and brought back by 110. */
const LONG = Array.from({ length: 120 }, (_, place) => did(120 - place, `Noted ${120 - place}`)).map((of) => {
  if (of.operation === 2) return { ...of, undone_by: 40 };
  if (of.operation === 40) return did(40, "Undo: Noted 2", { undoes: 2, undone_by: 110 });
  return of.operation === 110 ? did(110, "Redo: Noted 2", { undoes: 40 }) : of;
});
const longPage = ({ offset, limit }: { offset: number; limit: number }) =>
  pageOf(LONG.slice(offset, offset + limit), LONG.length);

test("what was undone and brought back on other pages is in force, and leads there", async () => {
  const { user } = shown({ history_list: longPage });
  expect(await screen.findByRole("button", { name: "Undo 110: Redo: Noted 2" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Redo/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Older" }));
  await screen.findByText("Noted 60");
  await user.click(screen.getByRole("button", { name: "Older" }));
  const first = await screen.findByRole("row", { name: /Noted 2 brought back by 110/ });
  expect(within(first).getByText("Noted 2").tagName).toBe("TD");
  await user.click(within(first).getByRole("button", { name: "brought back by 110" }));
  await waitFor(() => expect(screen.getByRole("row", { name: /Redo: Noted 2/ })).toHaveFocus());
});

test("a history that cannot be read further says so", async () => {
  shown({
    history_list: (of) => {
      if (of.limit === 1) throw new Error("The history cannot be read.");
      return longPage(of);
    },
  });
  await screen.findByText("Noted 120");
  await waitFor(() => expect(said).toEqual(["The history cannot be read."]));
});
