import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { FileStatus } from "../../api/generated/types";
import { coreStub } from "../../api/stub";
import { StartScreen } from ".";
import { rememberUser } from "./remembered";
import { initialsOf, splitPath, strengthOf } from "./words";

const PATH = "/home/mara/Documents/cases.numerosity";

vi.mock("../../api/transport", () => ({
  startPath: async () => ({ path: PATH, is_named: false }),
  pickFile: async () => null,
  savePath: async () => "/elsewhere/new.numerosity",
}));

beforeEach(() => sessionStorage.clear());

const CLOSED: FileStatus = {
  path: null,
  exists: false,
  encrypted: false,
  is_open: false,
  user: null,
  users: [],
  law_version: "2026.11",
  program_version: "0.1.0",
};
const OPEN: FileStatus = { ...CLOSED, path: PATH, exists: true, encrypted: true, is_open: true };

async function firstRun() {
  const stub = coreStub({
    file_probe: ({ path }) => ({ ...CLOSED, path }),
    file_create: ({ path, user }) => ({ ...OPEN, path, user }),
  });
  render(<StartScreen status={CLOSED} />, { wrapper: stub.Providers });
  await screen.findByRole("heading", { name: "Make your case file" });
  const created = () => stub.asked.filter(([name]) => name === "file_create").map(([, payload]) => payload);
  return { created, user: userEvent.setup() };
}

test("the first run sends what was typed", async () => {
  const { created, user } = await firstRun();
  expect(screen.getByLabelText("Your name")).toHaveFocus();
  await user.keyboard("Mara Okafor");
  await user.type(screen.getByLabelText("Passphrase"), "seven grey herons");
  await user.type(screen.getByLabelText("Passphrase once more"), "seven grey herons{Enter}");
  await waitFor(() =>
    expect(created()).toEqual([
      {
        path: PATH,
        passphrase: "seven grey herons",
        user: { name: "Mara Okafor", initials: "MO" },
        with_sample: true,
      },
    ]),
  );
  expect(localStorage.getItem("start.path")).toBe(PATH);
});

test("two passphrases that differ are said to, and nothing is made", async () => {
  const { created, user } = await firstRun();
  await user.type(screen.getByLabelText("Your name"), "Mara Okafor");
  await user.type(screen.getByLabelText("Passphrase"), "seven grey herons");
  await user.type(screen.getByLabelText("Passphrase once more"), "seven gray herons{Enter}");
  expect(await screen.findByText("The two differ. Type the same one twice.")).toBeVisible();
  expect(created()).toEqual([]);
});

test("a file without encryption is made only on purpose, elsewhere and without the sample", async () => {
  const { created, user } = await firstRun();
  await user.type(screen.getByLabelText("Your name"), "Mara Okafor");
  await user.clear(screen.getByLabelText("Initials"));
  await user.type(screen.getByLabelText("Initials"), "MAO");
  await user.click(screen.getByLabelText("Do not encrypt this file"));
  expect(screen.queryByLabelText("Passphrase")).toBeNull();
  expect(screen.getByText(/Anyone who gets at this file can read/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Change…" }));
  await user.click(screen.getByLabelText("Put the sample case in"));
  await user.click(screen.getByRole("button", { name: "Create" }));
  await waitFor(() =>
    expect(created()).toEqual([
      {
        path: "/elsewhere/new.numerosity",
        passphrase: null,
        user: { name: "Mara Okafor", initials: "MAO" },
        with_sample: false,
      },
    ]),
  );
});

test("a wrong passphrase is said at the field, in the core's words, and stays to be corrected", async () => {
  const message = "The file could not be opened: either the passphrase is wrong or the file is damaged.";
  const { asked, Providers } = coreStub({
    file_probe: ({ path }) => ({ ...CLOSED, path, exists: true, encrypted: true }),
    file_open: ({ passphrase }) => {
      if (passphrase === "seven grey herons") return OPEN;
      throw new CoreFailure({ code: "wrong_key_or_damaged", message, field: null, hint: null });
    },
  });
  render(<StartScreen status={CLOSED} />, { wrapper: Providers });
  const field = await screen.findByLabelText("Passphrase");
  expect(screen.getByRole("heading", { name: "cases.numerosity" })).toBeVisible();
  expect(field).toHaveFocus();
  await userEvent.keyboard("seven gray herons{Enter}");
  await waitFor(() => expect(field).toHaveAccessibleDescription(message));
  expect(field).toBeInvalid();
  expect(field).toHaveValue("seven gray herons");
  await userEvent.clear(field);
  await userEvent.type(field, "seven grey herons{Enter}");
  await waitFor(() => expect(localStorage.getItem("start.path")).toBe(PATH));
  expect(asked.at(-1)).toEqual(["file_open", { path: PATH, passphrase: "seven grey herons" }]);
});

test("a file that is not encrypted opens without a passphrase", async () => {
  const { asked, Providers } = coreStub({
    file_probe: ({ path }) => ({ ...CLOSED, path, exists: true }),
    file_open: () => OPEN,
  });
  render(<StartScreen status={CLOSED} />, { wrapper: Providers });
  await userEvent.click(await screen.findByRole("button", { name: "Open" }));
  expect(asked.at(-1)).toEqual(["file_open", { path: PATH, passphrase: null }]);
});

test("what is no case file is said in the core's words, with ways on", async () => {
  const { Providers } = coreStub({
    file_probe: () => {
      throw new CoreFailure({
        code: "damaged",
        message: "This is not a Numerosity file.",
        field: null,
        hint: null,
      });
    },
  });
  render(<StartScreen status={CLOSED} />, { wrapper: Providers });
  expect(await screen.findByRole("alert")).toHaveTextContent("This is not a Numerosity file.");
  expect(screen.getByRole("button", { name: "Open another file…" })).toBeVisible();
});

test("whoever used the file last comes first and is chosen with Enter", async () => {
  rememberUser("Rui Abe");
  const users = [
    { name: "Mara Okafor", initials: "MO" },
    { name: "Rui Abe", initials: "RA" },
  ];
  const { asked, Providers } = coreStub({ user_choose: (user) => ({ ...OPEN, users, user }) });
  render(<StartScreen status={{ ...OPEN, users }} />, { wrapper: Providers });
  expect(screen.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
    "RARui Abelast time",
    "MOMara Okafor",
  ]);
  await userEvent.keyboard("{Enter}");
  expect(asked).toEqual([["user_choose", { name: "Rui Abe", initials: "RA" }]]);
});

test("someone new says a name", async () => {
  const { asked, Providers } = coreStub({ user_choose: (user) => ({ ...OPEN, user }) });
  render(<StartScreen status={OPEN} />, { wrapper: Providers });
  await userEvent.type(screen.getByLabelText("Your name"), "Ana García López{Enter}");
  expect(asked).toEqual([["user_choose", { name: "Ana García López", initials: "AGL" }]]);
});

test("the file opened last comes before the usual place", async () => {
  localStorage.setItem("start.path", "/other/firm.numerosity");
  const { asked, Providers } = coreStub({ file_probe: ({ path }) => ({ ...CLOSED, path, exists: true }) });
  render(<StartScreen status={CLOSED} />, { wrapper: Providers });
  await screen.findByRole("heading", { name: "firm.numerosity" });
  expect(asked).toEqual([["file_probe", { path: "/other/firm.numerosity" }]]);
});

test.each([
  ["short", 0],
  ["aaaaaaaaaaaaaaaaaaaa", 1],
  ["password", 1],
  ["seven grey herons wade at dawn", 4],
])("the passphrase %j is of strength %i", (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

test("initials are the first letters, accents and all", () => {
  expect(initialsOf(" élodie  de la Torre ")).toBe("ÉDLT");
});

test("a path is split at either slash", () => {
  expect(splitPath("C:\\Cases\\a.numerosity")).toEqual({ folder: "C:\\Cases", file: "a.numerosity" });
  expect(splitPath("a.numerosity")).toEqual({ folder: "", file: "a.numerosity" });
});
