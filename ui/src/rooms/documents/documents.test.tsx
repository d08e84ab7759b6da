import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { DocumentList, DocumentPage, DocumentView, ProofGrid } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { room } from ".";

function document(more: Partial<DocumentView>): DocumentView {
  return {
    document: 1,
    case: 1,
    kind: 3,
    kind_name: "Account statement",
    on: "2026-11-03",
    title: "March",
    note: null,
    about: [{ about: { of: "person", id: 5 }, name: "García, Ana" }],
    file_name: "march.pdf",
    place: "Doe v. Roe/García, Ana/2026-11-03 Account statement March.pdf",
    size: 2048,
    sha256: "ab".repeat(32),
    standing: "present",
    is_sealed: false,
    text: "read",
    text_why: null,
    hit: null,
    added_by: "Mara Okafor",
    added_at: "2026-11-03T10:00:00Z",
    ...more,
  };
}

function page(rows: DocumentView[]): DocumentPage {
  return { matching: rows.length, offset: 0, rows, folder: "/home/mara/cases documents", is_sealed: false };
}

const MARCH = document({});
const GONE = document({ document: 2, title: "Order", standing: "missing", about: [], kind_name: "Other" });
const HIT = { page: 2, text: "the refund was received", marks: [{ from: 15, to: 23 }] };

const GRID: ProofGrid = {
  not_shown: 0,
  items: [
    {
      key: "document:3",
      says: "Account statement",
      claim: null,
      missing: 2611,
      concern: { of: "no_document", kind: "Account statement" },
    },
  ],
  people: 0,
  rows: [],
};

const HANDLERS = {
  document_list: ({ search }: DocumentList) => page(search === "" ? [MARCH, GONE] : [document({ hit: HIT })]),
  document_get: () => MARCH,
  document_kind_list: () => [{ id: 3, name: "Account statement", is_required: true }],
  document_reading: () => ({ waiting: 0, kept: 0 }),
  proof_grid: () => GRID,
};

test("each document says what it is, what it is about and how its file stands", async () => {
  renderRoom(room, HANDLERS);
  const march = await screen.findByRole("row", { name: /March/ });
  expect(march).toHaveTextContent("Account statement");
  expect(march).toHaveTextContent("García, Ana");
  expect(march).toHaveTextContent("There");
  expect(screen.getByRole("row", { name: /Order/ })).toHaveTextContent("Missing");
});

test("what is found in a text is shown with its page and its words marked", async () => {
  const { requests } = renderRoom(room, HANDLERS);
  await userEvent.type(await screen.findByLabelText("Search text and titles"), "recieved");
  const mark = await screen.findByText("received");
  expect(mark.tagName).toBe("B");
  expect(mark.closest("p")).toHaveTextContent("p. 2the refund was received");
  expect(requests("document_list").at(-1)).toMatchObject({ search: "recieved", offset: 0 });
});

test("a document opens beside the list by Enter, and Escape leads back to its row", async () => {
  renderRoom(room, HANDLERS);
  const row = await screen.findByRole("row", { name: /March/ });
  row.focus();
  await userEvent.keyboard("{Enter}");
  const pane = await screen.findByRole("region", { name: "The document beside the list" });
  expect(await within(pane).findByRole("heading", { name: "March" })).toBeVisible();
  expect(within(pane).getByText("2 KB")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByRole("row", { name: /March/ })).toHaveFocus());
});

test("the count at the foot of the grid leads to exactly those people", async () => {
  renderRoom(room, HANDLERS);
  await userEvent.click(await screen.findByText("Missing proof"));
  await userEvent.click(await screen.findByRole("button", { name: "2,611" }));
  const opened = await screen.findByLabelText("opened");
  expect(JSON.parse(opened.textContent ?? "")).toEqual({
    concern: { of: "no_document", kind: "Account statement" },
  });
});

test("a file that is here already is said before it is added, and linked", async () => {
  const sent = { operation: 9, summary: "It is about this too", documents: [1], known: 1 };
  const { requests } = renderRoom(
    room,
    {
      ...HANDLERS,
      document_look: ({ path }) => ({ path, file_name: "copy.pdf", title: "copy", size: 2048, same: MARCH }),
      document_add: () => sent,
    },
    "?add=true",
  );
  await userEvent.type(await screen.findByLabelText("Path of a file"), "/tmp/copy.pdf{Enter}");
  expect(await screen.findByText(/Here already as “March”/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Add 1 document" }));
  await waitFor(() => expect(requests("document_add")).toHaveLength(1));
  expect(requests("document_add")[0]).toMatchObject({
    files: [{ path: "/tmp/copy.pdf", title: "copy" }],
    kind: "Other",
  });
});

test("an empty case teaches what to do", async () => {
  renderRoom(room, { ...HANDLERS, document_list: () => page([]) });
  expect(await screen.findByRole("heading", { name: "No documents yet" })).toBeVisible();
  expect(screen.getByText(/Drop files here/)).toBeVisible();
});

test("documents are narrowed to what they are about: a kind of thing, or one of them", async () => {
  const { requests } = renderRoom(room, {
    ...HANDLERS,
    filing_list: () => [
      {
        filing: 4,
        filed_on: "2025-01-21",
        docket_entry: 1,
        title: "Complaint",
        filed_by: null,
        source: null,
      },
    ],
    deadline_list: () => [],
  });
  const about = await screen.findByRole("combobox", { name: "About" });
  await userEvent.click(about);
  await userEvent.click(await screen.findByRole("option", { name: "A person" }));
  await waitFor(() =>
    expect(requests("document_list").at(-1)).toMatchObject({ about: null, about_any: "person", offset: 0 }),
  );
  await userEvent.clear(about);
  await userEvent.type(about, "compl");
  await userEvent.click(await screen.findByRole("option", { name: "1 Complaint" }));
  await waitFor(() =>
    expect(requests("document_list").at(-1)).toMatchObject({
      about: { of: "filing", id: 4 },
      about_any: null,
    }),
  );
});
