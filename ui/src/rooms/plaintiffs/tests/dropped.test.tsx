import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderRoom } from "./render-room";

const window = vi.hoisted(() => ({ takers: new Set<(paths: string[]) => void>() }));
vi.mock("../../../api/transport", async (original) => ({
  ...(await original<object>()),
  onFileDrop: (dropped: (paths: string[]) => void) => {
    window.takers.add(dropped);
    return () => window.takers.delete(dropped);
  },
}));

const drop = (...paths: string[]) =>
  act(() => {
    for (const take of [...window.takers]) take(paths);
  });
const done = { operation: 12, summary: "Filed an e-mail on García López, Ana 1: Moved" };
const email = {
  subject: "Moved",
  sender: "ana@mail.example",
  recipients: "desk@firm.example",
  on: "2026-11-20",
  time: "09:14",
  direction: "in",
  text: "We moved to Reno.",
  is_theirs: true,
  others: [],
  filed: [],
};

test("what is dropped on a person at any tab is filed, e-mail by e-mail, and the rest goes among the documents", async () => {
  const looked = ({ path }: { path: string }) => ({
    path,
    file_name: "scan.pdf",
    title: "scan",
    size: 2048,
    same: null,
  });
  const { requests } = renderRoom(
    {
      email_read: () => email,
      email_file: () => done,
      document_look: looked,
      document_kind_list: () => [],
      document_add: () => ({ operation: 13, summary: "Added the document “scan”", documents: [1], known: 0 }),
    },
    { person: 1, tab: "facts" },
  );
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: "García López, Ana 1" });
  drop("/in/a.eml", "/in/scan.pdf", "/in/B.MSG");
  for (const path of ["/in/a.eml", "/in/B.MSG"]) {
    expect(await screen.findByText("We moved to Reno.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "File it" }));
    await waitFor(() => expect(requests("email_file").at(-1)).toMatchObject({ person: 1, path }));
  }
  expect(await screen.findByText(/scan\.pdf/)).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Add 1 document" }));
  await waitFor(() =>
    expect(requests("document_add")).toMatchObject([
      { files: [{ path: "/in/scan.pdf" }], about: [{ of: "person", id: 1 }] },
    ]),
  );
});
