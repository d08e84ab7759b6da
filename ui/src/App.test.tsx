import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { App } from "./App";
import { CoreFailure } from "./api/failure";
import type { CaseHeader, FileStatus, FoundEverywhere, HistoryPage } from "./api/generated/types";

let chooseFromMenu: (id: string) => void = () => {};
const menuWords = new Map<string, string>();

vi.mock("./api/transport", () => ({
  call: vi.fn(),
  onMenu: (chosen: (id: string) => void) => {
    chooseFromMenu = chosen;
    return () => {};
  },
  nameMenuEntry: (id: string, words: string) => menuWords.set(id, words),
  onLocked: () => () => {},
  onChanged: () => () => {},
  onProgress: () => () => {},
  startPath: async () => ({ path: "/cases/firm.numerosity", is_named: false }),
  onFileDrop: () => () => {},
  pickFile: async () => null,
  savePath: async () => null,
  setWindowTitle: (title: string) => {
    document.title = title;
  },
}));

const FILE: FileStatus = {
  path: "/cases/firm.numerosity",
  exists: true,
  encrypted: true,
  is_open: true,
  user: { name: "M. Okafor", initials: "MO" },
  users: [],
  law_version: "2026.11",
  program_version: "0.1.0",
};

const RUIZ: CaseHeader = {
  case: 1,
  caption: "Ruiz v. Example Storage, Inc.",
  docket_number: "3:26-cv-00112",
  court: "N.D. Cal.",
  judge: null,
  stage: "closed",
  stage_on: "2025-01-30",
  stage_note: "dismissed without prejudice",
  class_text: "Everyone who stored a box",
  class_version: 1,
  class_period: [null, null],
  people: 12_170,
  class_members: 9_321,
  open_questions: 1,
  claims: 3,
};

const OKORO = { ...RUIZ, case: 2, caption: "Okoro v. Example Mail, LLC", docket_number: "3:26-cv-00200" };

const DONE = {
  operation: 7,
  kind: "person_bulk_set",
  summary: "Set status of 4,300 people to opted out",
  case: 1,
  user: "M. Okafor",
  initials: "MO",
  at: "2026-11-24T10:00:00Z",
  undoes: null,
  undone_by: null,
  stays: false,
};

/** The program over a core that knows files and cases and answers the rooms with nothing. */
function open(
  file: FileStatus = FILE,
  cases: () => CaseHeader[] = () => [RUIZ, OKORO],
  history?: HistoryPage,
  find?: (typed: string) => FoundEverywhere,
) {
  const asked: string[] = [];
  const state = { file };
  const call = async (name: string, payload: unknown): Promise<unknown> => {
    asked.push(name);
    if (name === "file_close") state.file = { ...state.file, is_open: false, user: null };
    if (name.startsWith("file_")) return state.file;
    if (name === "case_list") return cases();
    if (name === "history_list" && history) return history;
    if (name === "find_everywhere" && find) return find((payload as { typed: string }).typed);
    if (name === "people_ready") return {};
    return new Promise(() => {});
  };
  render(<App call={call} />);
  return asked;
}

beforeEach(() => {
  menuWords.clear();
  location.hash = "";
});

test("the head shows the case, its class and its stage, the foot the file and who uses it", async () => {
  open();
  const head = await screen.findByRole("banner");
  expect(within(head).getByText("Ruiz v. Example Storage, Inc.")).toBeVisible();
  expect(within(head).getByText("3:26-cv-00112 · N.D. Cal.")).toBeVisible();
  expect(within(head).getByText("Class: Everyone who stored a box")).toBeVisible();
  expect(within(head).getByText("· 9,321 of 12,170 people")).toBeVisible();
  expect(within(head).getByText("Closed · Jan 30, 2025")).toBeVisible();
  const foot = screen.getByRole("contentinfo");
  expect(foot).toHaveTextContent("Encrypted");
  expect(foot).toHaveTextContent("Law data 2026.11");
  expect(foot).toHaveTextContent("firm.numerosity");
  expect(foot).toHaveTextContent("M. Okafor (MO)");
  expect(document.title).toBe("Ruiz v. Example Storage, Inc. · Numerosity");
});

test("an unencrypted file is called so", async () => {
  open({ ...FILE, encrypted: false });
  expect(await screen.findByText("Not encrypted")).toBeVisible();
});

test("Ctrl and a digit goes to the room of that place", async () => {
  open();
  expect(await screen.findByRole("link", { name: /^Today/ })).toHaveAttribute("aria-current", "page");
  await userEvent.keyboard("{Control>}3{/Control}");
  await waitFor(() => {
    expect(screen.getByRole("link", { name: /^Plaintiffs/ })).toHaveAttribute("aria-current", "page");
  });
});

test("Alt and an arrow go back to where somebody was, and forward again", async () => {
  open();
  const isAt = (room: RegExp) =>
    waitFor(() => expect(screen.getByRole("link", { name: room })).toHaveAttribute("aria-current", "page"));
  await isAt(/^Today/);
  await userEvent.keyboard("{Control>}3{/Control}");
  await isAt(/^Plaintiffs/);
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  await isAt(/^Today/);
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  await isAt(/^Plaintiffs/);
});

test("the window's menu runs commands by their ids", async () => {
  open();
  await screen.findByRole("banner");
  act(() => chooseFromMenu("room:history"));
  await waitFor(() => expect(location.hash).toMatch(/^#\/history/));
});

test("the window's menu says what would be undone and redone", async () => {
  open(FILE, () => [RUIZ], { total: 1, operations: [DONE] });
  await waitFor(() =>
    expect(menuWords.get("edit.undo")).toBe("Undo: Set status of 4,300 people to opted out"),
  );
  expect(menuWords.get("edit.redo")).toBe("Redo");
});

test("Undo typed in the palette stands before people of such a name, and undoes", async () => {
  const underhill = {
    what: "person" as const,
    case: 1,
    id: 9,
    text: "Undo, Max",
    marks: [],
    about: null,
  };
  const asked = open(
    FILE,
    () => [RUIZ],
    { total: 1, operations: [DONE] },
    (typed) => ({
      unread: [],
      hits: typed === "undo" ? [underhill] : [],
    }),
  );
  await screen.findByRole("banner");
  await waitFor(() => expect(menuWords.get("edit.undo")).toMatch(/^Undo: Set/));
  await userEvent.keyboard("{Control>}k{/Control}");
  const field = await screen.findByPlaceholderText("Search or run a command…");
  await userEvent.type(field, "undo");
  expect(await screen.findByText("Max", { exact: false })).toBeVisible();
  await userEvent.type(field, "{Enter}");
  await waitFor(() => expect(asked).toContain("operation_undo"));
});

test("behind a dialog nothing is undone", async () => {
  const asked = open(FILE, () => [RUIZ], { total: 1, operations: [DONE] });
  await screen.findByRole("banner");
  await waitFor(() => expect(menuWords.get("edit.undo")).toMatch(/^Undo: Set/));
  act(() => chooseFromMenu("keys"));
  await screen.findByRole("dialog");
  const before = asked.length;
  act(() => chooseFromMenu("edit.undo"));
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(asked.slice(before)).toEqual([]);
});

test("the case switcher leads to another case, and the program remembers it", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: /Switch case/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: /Okoro/ }));
  const head = screen.getByRole("banner");
  expect(await within(head).findByText("Okoro v. Example Mail, LLC")).toBeVisible();
  expect(localStorage.getItem("case")).toBe("2");
});

test("Enter runs the first of those that the palette finds", async () => {
  open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), "hist{Enter}");
  await waitFor(() => expect(location.hash).toMatch(/^#\/history/));
});

test("the palette finds a room by its name", async () => {
  open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), "hist");
  await userEvent.click(await screen.findByRole("button", { name: /History/ }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/history/));
});

test("the palette finds people and notes of every case, marks the words, and opens them in their case", async () => {
  const unread = [1, 2];
  const asked = open(FILE, undefined, undefined, (typed) => ({
    unread: asked.filter((name) => name === "people_ready").length < unread.length ? unread : [],
    hits: typed.startsWith("rec")
      ? [
          { what: "person", case: 1, id: 7, text: "Recio, Ana", marks: [{ from: 0, to: 3 }], about: null },
          {
            what: "note",
            case: 2,
            id: 9,
            text: "She received the letter",
            marks: [{ from: 4, to: 12 }],
            about: "Garson, Gael",
          },
        ]
      : [],
  }));
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), "recieved");
  expect((await screen.findByText("received")).tagName).toBe("B");
  expect(screen.getByRole("button", { name: /Recio, Ana/ })).toBeVisible();
  expect(screen.getByText("Garson, Gael · Okoro v. Example Mail, LLC")).toBeVisible();
  expect(asked.filter((name) => name === "people_ready")).toHaveLength(2);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await waitFor(() => expect(location.hash).toMatch(/^#\/plaintiffs\?person=9&tab=/));
  expect(await within(screen.getByRole("banner")).findByText(/^Okoro/)).toBeVisible();
});

test("why the cases cannot be read is said, and never that there are none", async () => {
  open(FILE, () => {
    throw new CoreFailure({
      code: "refused",
      message: "The case pleads “ex_lockers”, which is in no law that is loaded.",
      field: null,
      hint: "Start the program with the folder of the firm's own law.",
    });
  });
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("pleads “ex_lockers”");
  expect(alert).toHaveTextContent("Start the program with the folder");
  expect(screen.queryByText("No case yet")).toBeNull();
});

test.each([
  ["add claim", "Add claim…", "Add a claim from the catalogue"],
  ["class def", "Class definition…", "Class definition"],
  ["questions", "Questions of law…", "0 questions of law"],
])("the palette opens a dialog of the claims from any room: %s", async (typed, command, dialog) => {
  location.hash = "#/history";
  open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), typed);
  await userEvent.click(await screen.findByRole("button", { name: command }));
  expect(await screen.findByRole("dialog", { name: dialog })).toBeInTheDocument();
  expect(location.hash).toMatch(/^#\/claims/);
});

test("the palette leads to the act's meter from any room", async () => {
  open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), "fairness");
  await userEvent.click(await screen.findByRole("button", { name: /Fairness Act/ }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/damages/));
});

test("locking closes the file and leaves nothing of the case on the screen or in the title", async () => {
  const asked = open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(screen.queryByText("Ruiz v. Example Storage, Inc.")).toBeNull());
  expect(asked).toContain("file_close");
  expect(document.title).toBe("Numerosity");
});

test("a question mark opens the sheet of keys, but not while someone types", async () => {
  open();
  await screen.findByRole("banner");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByPlaceholderText("Search or run a command…"), "?");
  expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByPlaceholderText("Search or run a command…")).toBeNull());
  await userEvent.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  await waitFor(() => expect(sheet).toBeVisible());
});

test("the frame is sound for those who do not see it", async () => {
  open();
  await screen.findByRole("banner");
  const found = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});
