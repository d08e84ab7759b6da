import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { LetterCheck, LetterDesk, LetterPreview } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { Letters } from "../../letters/Letters";
import { room } from ".";

const places = vi.hoisted(() => ({ file: "/out/letters" as string | null, folder: "/out" as string | null }));
vi.mock("../../api/transport", () => ({
  savePath: async () => places.file,
  pickFolder: async () => places.folder,
  onProgress: () => () => {},
}));
beforeEach(() => {
  places.file = "/out/letters";
});

const desk: LetterDesk = {
  head: { firm: "Okafor & Amsel LLP", lines: "1 Front St", signer: "Maya Okafor" },
  templates: [
    { key: "missing_proof", name: "Missing proof", text: "By {reply by}", version: 1, is_built_in: true },
    { key: "7", name: "Short", text: "Dear {salutation}:", version: 2, is_built_in: false },
  ],
};

const check: LetterCheck = {
  chosen: 200,
  letters: 193,
  to_agents: 5,
  left_out: [
    { why: "no_address", what: null, people: 5 },
    { why: "lacks", what: "docket number", people: 2 },
  ],
  people: [11, 12, 13],
  unknown_fields: [],
  asks_reply_by: false,
  asks_message: false,
};

function preview({ person }: { person: number }): LetterPreview {
  const span = { text: `Dear ${person}:`, is_bold: false, size: 11_000, x: 72_000, y: 87_000, width: 60_000 };
  return { name: "Reed, Ana", to: ["Ana Reed"], pages: [{ spans: [span] }], why: null, what: null };
}

const CHOSEN = {
  of: {
    case: 1,
    search: "",
    statuses: [],
    concern: null,
    filter: null,
    sort: [],
    columns: [],
    offset: 0,
    limit: 0,
  },
  only: [11, 12, 13],
  except: [],
};

/** The dialog, with the template “Short” chosen. */
async function written(handlers: Parameters<typeof renderRoom>[1] = {}) {
  const shown = renderRoom(
    { name: "letters", order: 1, component: () => <Letters chosen={CHOSEN} count={200} /> },
    { letter_desk: () => desk, letter_check: () => check, letter_preview: preview, ...handlers },
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Letters…" }));
  await user.click(await screen.findByRole("combobox", { name: "Template" }));
  await user.click(await screen.findByRole("option", { name: "Short" }));
  return { ...shown, user };
}

/** The room of templates, of a case without people. */
function shownRoom() {
  const shown = renderRoom(room, {
    letter_desk: () => desk,
    letter_field_list: () => [{ name: "case caption", value: "De La Torre v. LinkedIn Corp." }],
    letter_template_versions: () => [
      { version: 2, text: "Dear {salutation}:" },
      { version: 1, text: "Hello" },
    ],
    letter_run_list: () => [],
    person_list: () => ({ people: 0, matching: 0, offset: 0, rows: [] }),
    letter_template_save: ({ key }) => ({
      key: key ?? "8",
      operation: 41,
      summary: "Changed the template “Short” (version 3)",
    }),
  });
  return { ...shown, user: userEvent.setup() };
}

test("who gets a letter and who does not is said, and opens, before anything is written", async () => {
  const { user, requests } = await written({
    letter_left_out: () => [
      { person: 9, external_id: "A-9", name: "Nowhere, Nora", why: "no_address", what: null },
    ],
  });
  expect(await screen.findByText("193 letters")).toBeVisible();
  expect(screen.getByText(/5 to guardians and representatives of estates/)).toBeVisible();
  const left = screen.getByRole("region", { name: "7 people get none" });
  expect(within(left).getByText("nothing known for {docket number}")).toBeVisible();
  await user.click(within(left).getByTitle("Open those who get no letter: no postal address"));
  expect(await within(left).findByText("Nowhere, Nora")).toBeVisible();
  expect(requests("letter_left_out")).toMatchObject([{ why: "no_address", what: null, offset: 0 }]);
  expect(requests("letter_write")).toEqual([]);
});

test("before the day to reply by is typed the field asks for it, and nobody is said to lack it", async () => {
  const { user } = await written({
    letter_check: ({ with: { reply_by } }) => ({
      ...check,
      asks_reply_by: true,
      ...(reply_by === null && {
        letters: 0,
        left_out: [{ why: "lacks", what: "reply by", people: 200 }],
      }),
    }),
  });
  const day = await screen.findByRole("textbox", { name: "Answer by" });
  expect(day).toHaveAccessibleDescription(/type it, and you see who gets one/);
  expect(screen.queryByText(/nothing known for reply by/)).toBeNull();
  await user.type(day, "2026-12-11");
  await user.tab();
  expect(await screen.findByText("193 letters")).toBeVisible();
  expect(screen.getByRole("region", { name: "7 people get none" })).toBeVisible();
});

test("a new template begins in its name", async () => {
  const { user } = shownRoom();
  await user.click(await screen.findByRole("button", { name: "New template" }));
  expect(await screen.findByRole("textbox", { name: "Name" })).toHaveFocus();
});

test("just those letters are written that were looked at, into the file that was chosen", async () => {
  const { user, requests } = await written({
    letter_write: () => ({
      operation: 40,
      summary: "Wrote 193 letters",
      file_name: "letters.pdf",
      letters: 193,
    }),
  });
  await user.click(await screen.findByRole("button", { name: "Write 193 letters…" }));
  expect(await screen.findByText("Wrote 193 letters")).toBeVisible();
  expect(requests("letter_write")).toEqual([
    {
      letters: {
        chosen: CHOSEN,
        with: {
          source: { from: "template", key: "7" },
          reply_by: null,
          message: null,
          purpose: null,
          form: "pdf",
        },
      },
      seen: 193,
      // The ending was left out, so that another file is meant than the one that was asked about.
      place: { as: "one", path: "/out/letters.pdf", replace: false },
    },
  ]);
});

test("a Word file for each goes into the folder that was chosen", async () => {
  const { user, requests } = await written({
    letter_write: () => ({ operation: 40, summary: "Wrote 193 letters", file_name: "Short", letters: 193 }),
  });
  await user.click(screen.getByRole("radio", { name: "Word" }));
  await user.click(screen.getByRole("radio", { name: "A file for each" }));
  await user.click(await screen.findByRole("button", { name: "Write 193 letters…" }));
  await waitFor(() => expect(requests("letter_write")).toHaveLength(1));
  expect(requests("letter_write")).toMatchObject([
    { letters: { with: { form: "word" } }, place: { as: "each", folder: "/out" } },
  ]);
});

test("each letter can be looked at in the order in which they are printed", async () => {
  const { user } = await written();
  expect(await screen.findByRole("figure", { name: "Page 1 of 1, to Ana Reed" })).toBeVisible();
  expect(screen.getByText("Dear 11:")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Next letter" }));
  expect(await screen.findByText("Dear 12:")).toBeVisible();
  expect(screen.getByText("2 of 3")).toBeVisible();
});

test("a field that the case does not have keeps every letter from being written", async () => {
  await written({ letter_check: () => ({ ...check, unknown_fields: ["fact: shoe size"] }) });
  const said = await screen.findByRole("alert");
  expect(said).toHaveTextContent("This case has nothing for {fact: shoe size}.");
  expect(screen.getByRole("button", { name: "Write…" })).toBeDisabled();
});

test("when others would get one by now that is said, and it is looked at again", async () => {
  const message = "192 letters would be written by now, and 193 were shown.";
  const { user, requests } = await written({
    letter_write: () => {
      throw new CoreFailure({ code: "conflict", message, field: null, hint: null });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Write 193 letters…" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(message);
  expect(requests("letter_check").length).toBeGreaterThan(1);
});

test("a field is put in where the text was left, and what is kept is a new version", async () => {
  const { requests, user } = shownRoom();
  await user.click(await screen.findByRole("row", { name: /Short/ }));
  const text = screen.getByRole("textbox", { name: "Text" });
  expect(text).toHaveValue("Dear {salutation}:");
  await user.type(text, " about ");
  await user.click(await screen.findByRole("button", { name: "Put {case caption} into the text" }));
  expect(text).toHaveValue("Dear {salutation}: about {case caption}");
  await user.click(screen.getByRole("button", { name: "Save as version 3" }));
  expect(await screen.findByText("Changed the template “Short” (version 3)")).toBeVisible();
  expect(requests("letter_template_save")).toEqual([
    { key: "7", name: "Short", text: "Dear {salutation}: about {case caption}" },
  ]);
});

test("those who got none of some letters are opened among the plaintiffs, all of them or those of one reason", async () => {
  const left_out = [
    { why: "no_address", what: null, people: 4 },
    { why: "represented", what: "Park & Co.", people: 2 },
  ];
  const run = {
    operation: 41,
    template: "Short",
    version: 1,
    text: "Dear {salutation}:",
    left_out,
    written_on: "2026-11-24",
    file_name: "letters.pdf",
    letters: 194,
  };
  renderRoom(room, {
    letter_desk: () => desk,
    letter_field_list: () => [],
    letter_template_versions: () => [],
    letter_run_list: () => [run],
    person_list: () => ({ people: 0, matching: 0, offset: 0, rows: [] }),
  });
  const user = userEvent.setup();
  expect(await screen.findByText(/no postal address/)).toHaveTextContent("4 no postal address");
  expect(screen.getByTitle("Open those who got none of these letters")).toHaveTextContent("6");
  await user.click(screen.getByTitle("Open those who get no letter: represented by Park & Co."));
  const opened = await screen.findByLabelText("opened");
  expect(JSON.parse(opened.textContent ?? "")).toEqual({
    concern: { of: "left_out", operation: 41, why: "represented", what: "Park & Co." },
  });
});
