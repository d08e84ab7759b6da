import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type {
  ImportReport,
  ListDraft,
  ListDraftView,
  ListLook,
  LookColumn,
} from "../../../api/generated/types";
import { coreStub } from "../../../api/stub";
import { ImportsRoom } from "..";
import { ONE_CASE } from "../invented-case";
import { FORM } from "../invented-form";

/** A column of an invented list, with one sample. */
export function column(
  header: string,
  field: string | null,
  told_by: string,
  text: string,
  reads: string | null = text,
) {
  const found: LookColumn = { header, field, told_by, samples: [{ text, reads }] };
  return found;
}

/** What the core sees in an invented list. */
export const LOOK: ListLook = {
  file_name: "class-list.csv",
  form: FORM,
  columns: [
    column("Member", "full_name", "content", "REED, Ana", "last: REED · first: Ana"),
    column("ZIP", "zip", "name", "02138"),
    column("Paid", null, "nothing", "1.234,50"),
  ],
  first_rows: [
    { row: 2, cells: ["REED, Ana", "02138", ""] },
    { row: 3, cells: ["PARK, Tom", "", "1.234,50"] },
  ],
  swapped: [],
  sender: null,
  mailing: null,
  refusal: null,
};

/** What it reports of all of it. */
export const REPORT: ImportReport = {
  file_name: "class-list.csv",
  rows: 12504,
  new: 11870,
  updated: 402,
  unchanged: 0,
  extras_only: 0,
  without_status: 0,
  rejected: 22,
  review: 210,
  skipped: 0,
  overwritten: 0,
  problems: [{ row: 12, column: "dob", kind: "bad_date", found: "31/31/1980" }],
  kinds: [{ kind: "bad_date", count: 22, advice: "Write it like 2024-09-18.", can_be_left_blank: true }],
  columns: [{ header: "Seen", field: "discovered_on" }],
  offers: [
    {
      column: "Paid",
      field: "amount_paid",
      reading: "decimal_comma",
      count: 96,
      breaks: 0,
      found: "1.234,50",
      becomes: "1234.50",
    },
  ],
  swapped: [],
  reviews: [{ kind: "differs", count: 210, open: 210 }],
  review_rows: [
    {
      row: 4,
      kind: "differs",
      person: 9,
      earlier: null,
      name: "Reed, Tom",
      fields: [
        { field: "email", stands: "old@mail.example", brings: "new@mail.example", effect: "replaces" },
        { field: "amount_paid", stands: "870.00", brings: "863.68", effect: "kept_as_typed" },
        { field: "middle", stands: null, brings: "M.", effect: "kept_as_typed" },
      ],
    },
  ],
  form: { ...FORM, dates: [{ column: "Seen", order: "ambiguous", either: 5312 }] },
  operation: null,
};

/** The list on its way in, with nothing decided yet. */
export const DRAFT: ListDraftView = {
  draft: 5,
  name: "class-list.csv",
  path: "/lists/class-list.csv",
  state: {},
  user: "Mara Okafor",
  saved_at: "2026-11-24T10:00:00Z",
};

/** Shows the room over a core of one case, with lists that were begun with. */
export function shown(handlers: Parameters<typeof coreStub>[0] = {}, begun: ListDraftView[] = []) {
  let drafts = begun;
  const stub = coreStub({
    ...ONE_CASE,
    list_draft_list: () => drafts,
    list_draft_add: ({ paths = [], pasted }) => {
      const names = pasted ? ["Pasted"] : paths.map((path) => path.slice(path.lastIndexOf("/") + 1));
      drafts = names.map((name, place) => ({
        ...DRAFT,
        draft: 5 + place,
        name,
        path: pasted ? null : (paths[place] ?? null),
      }));
      return { drafts: drafts.map(({ draft }) => draft) };
    },
    list_draft_save: ({ draft, state }) => {
      drafts = drafts.map((known) => (known.draft === draft ? { ...known, state } : known));
      return {};
    },
    list_draft_remove: ({ draft }) => {
      drafts = drafts.filter((known) => known.draft !== draft);
      return {};
    },
    import_look: () => LOOK,
    import_check: () => REPORT,
    import_write: ({ draft }) => {
      drafts = drafts.filter((known) => known.draft !== draft);
      return { ...REPORT, operation: 8 };
    },
    work_stop: () => ({}),
    ...handlers,
  });
  render(<ImportsRoom />, { wrapper: stub.Providers });
  const asked = (wanted: string) =>
    stub.asked.filter(([name]) => name === wanted).map(([, payload]) => payload);
  return { asked, user: userEvent.setup() };
}

/** Goes on with the invented list as it was left. */
export async function goneOnWith(state: ListDraft, handlers: Parameters<typeof coreStub>[0] = {}) {
  const found = shown(handlers, [{ ...DRAFT, state }]);
  await found.user.click(await screen.findByRole("button", { name: "Go on with class-list.csv" }));
  return found;
}

/** Goes on with it at a step. */
export const at = (step: string, handlers: Parameters<typeof coreStub>[0] = {}) =>
  goneOnWith({ step }, handlers);
