import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type {
  ImportReport,
  ImportView,
  ListChanges,
  ListDraftView,
  ListLook,
  Mailing,
} from "../../api/generated/types";
import { coreStub } from "../../api/stub";
import { ImportsRoom } from ".";
import { ONE_CASE } from "./invented-case";
import { FORM } from "./invented-form";

const said = vi.hoisted(() => ({ all: [] as string[] }));

vi.mock("../../api/transport", () => ({
  onFileDrop: () => () => {},
  savePath: async () => "/lists/out.csv",
  onProgress: () => () => {},
}));
vi.mock("../../kit/navigation", () => ({ useAsked: () => [{}, () => {}], useGo: () => () => {} }));
vi.mock("../../kit/toasts", () => ({
  toastDone: (message: string) => said.all.push(message),
  toastFailed: (message: string) => said.all.push(message),
  hideUndo: () => {},
}));

beforeEach(() => {
  said.all = [];
});

const REPORT: ImportReport = {
  file_name: "v2.csv",
  rows: 2,
  new: 0,
  updated: 1,
  unchanged: 1,
  extras_only: 0,
  without_status: 0,
  rejected: 0,
  review: 0,
  skipped: 0,
  overwritten: 1,
  problems: [],
  kinds: [],
  columns: [],
  offers: [],
  swapped: [],
  reviews: [],
  review_rows: [],
  operation: null,
};

function view(operation: number, file_name: string): ImportView {
  const report = { ...REPORT, file_name, operation };
  return { operation, report, user: "Mara Okafor", at: "2026-11-24T10:00:00Z", undone_by: null, undo: null };
}

const CHANGES: ListChanges = {
  from: "v2.csv",
  to: "v3.csv",
  added: 1,
  gone: 0,
  not_read: 140,
  not_read_before: 0,
  left_out: 2,
  frozen: 1,
  changed: 1_204,
  same: 11_870,
  fields: [{ field: "amount_paid", count: 1_204 }],
  rows: [
    {
      what: "changed",
      person: 4,
      external_id: "A-1",
      name: "Reed, Ana",
      row: 2,
      field: "amount_paid",
      before: "100.00",
      after: "120.00",
    },
  ],
};

const MAILING: Mailing = { file_name: "mail.csv", people: 300, sha256: "9f86d081", operation: 7 };

const LOOK: ListLook = {
  file_name: "back.csv",
  form: FORM,
  columns: [
    { header: "Numerosity ID", field: "mailed", told_by: "name", samples: [{ text: "N7-4", reads: "N7-4" }] },
  ],
  first_rows: [{ row: 2, cells: ["N7-4"] }],
  swapped: [],
  sender: null,
  mailing: MAILING,
  refusal: null,
};

const DRAFT: ListDraftView = {
  draft: 5,
  name: "back.csv",
  path: "/lists/back.csv",
  state: {},
  user: "Mara Okafor",
  saved_at: "2026-11-24T10:00:00Z",
};

function shown(handlers: Parameters<typeof coreStub>[0]) {
  const stub = coreStub({
    ...ONE_CASE,
    list_draft_list: () => [],
    import_look: () => LOOK,
    import_check: () => REPORT,
    list_compare: () => CHANGES,
    ...handlers,
  });
  render(<ImportsRoom />, { wrapper: stub.Providers });
  const asked = (wanted: string) =>
    stub.asked.filter(([name]) => name === wanted).map(([, payload]) => payload);
  return { asked, user: userEvent.setup() };
}

test("a past import is compared with another version, field by field, and the differences are saved", async () => {
  const { asked, user } = shown({
    import_list: () => [view(9, "v3.csv"), view(8, "v2.csv"), { ...view(6, "calls.csv"), list: "events" }],
    list_compare_export: () => ({ file_name: "out.csv", rows: 1_205 }),
  });
  await user.click(await screen.findByRole("row", { name: /v2\.csv/ }));
  await user.click(screen.getByRole("combobox", { name: "Compare with" }));
  expect(screen.queryByRole("option", { name: /calls\.csv/ })).toBeNull();
  await user.click(await screen.findByRole("option", { name: /v3\.csv/ }));
  const found = within(await screen.findByRole("region", { name: "Against another version" }));
  expect(asked("list_compare")).toEqual([{ case: 3, from: 8, to: 9 }]);
  expect(found.getByText("v3.csv against v2.csv:").parentElement).toHaveTextContent(
    "1 added0 gone1,204 changed11,870 the same",
  );
  expect(found.getByText(/^Changed by field/).parentElement).toHaveTextContent("Amount paid 1,204");
  expect(found.getByRole("row", { name: "changed Reed, Ana A-1 2 Amount paid 100.00 120.00" })).toBeVisible();
  expect(found.getByText(/^140 rows of v3.csv were not read/)).toBeVisible();
  expect(found.getByText(/^2 rows would be left out: they stand twice/)).toBeVisible();
  expect(found.getByText("The record of 1 person is frozen and stays as it is.")).toBeVisible();
  expect(found.getByText(/^1,347 more are counted and not listed/)).toBeVisible();
  await user.click(found.getByRole("button", { name: "Save all differences as CSV…" }));
  await waitFor(() => expect(said.all).toEqual(["Saved out.csv"]));
  expect(asked("list_compare_export")).toEqual([
    { compare: { case: 3, from: 8, to: 9 }, path: "/lists/out.csv", replace: true },
  ]);
});

test("a list for a mail house is written with its count and its hash", async () => {
  const { asked, user } = shown({
    mailing_check: () => ({
      people: 300,
      left_out: 1,
      reasons: [{ why: "undeliverable", count: 1 }],
      named: [
        { person: 7, name: "Reed, Max", why: "undeliverable", says: "mail came back from the address" },
      ],
    }),
    mailing_export: () => ({
      ...MAILING,
      left_out: 1,
      named: [
        { person: 7, name: "Reed, Max", why: "undeliverable", says: "mail came back from the address" },
      ],
    }),
  });
  await user.click(await screen.findByRole("button", { name: "A list for a mail house…" }));
  expect(await screen.findByText("300 people will be written.")).toBeVisible();
  expect(screen.getByText("1 person is left out:")).toBeVisible();
  expect(screen.getByText("Reed, Max: mail came back from the address")).toBeVisible();
  expect(asked("mailing_check")).toMatchObject([{ list: { case: 3 }, purpose: "notice" }]);
  await user.click(await screen.findByRole("button", { name: "Choose where to save…" }));
  expect(await screen.findByText("mail.csv holds 300 people.")).toBeVisible();
  expect(screen.getByText("9f86d081")).toBeVisible();
  expect(screen.getByText("Reed, Max: mail came back from the address")).toBeVisible();
  expect(asked("mailing_export")).toMatchObject([
    {
      list: { case: 3, statuses: ["named_plaintiff", "class_member", "objector", "minor", "deceased"] },
      path: "/lists/out.csv",
      replace: true,
    },
  ]);
});

test("a list that comes back is known, and what changed is shown and taken", async () => {
  const { asked, user } = shown({
    list_draft_list: () => [{ ...DRAFT, state: { step: "summary" } }],
    list_draft_save: () => ({}),
    list_compare: () => ({ ...CHANGES, from: "", to: "back.csv" }),
  });
  await user.click(await screen.findByRole("button", { name: "Go on with back.csv" }));
  expect(await screen.findByText(/^This is mail\.csv come back from a mail house; 300 people/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show what it says otherwise than the case" }));
  expect(await screen.findByText("back.csv against the case:")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Take what changed" }));
  expect(await screen.findByText(/^What changed is taken,/)).toBeVisible();
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({ matching: { kinds: { differs: "update" } } }),
  );
});
