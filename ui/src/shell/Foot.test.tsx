import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useOperation } from "../api/client";
import type { FileStatus } from "../api/generated/types";
import { coreStub } from "../api/stub";
import { Foot } from "./Foot";

let progress: (progress: unknown) => void = () => {};

vi.mock("../api/transport", () => ({
  call: vi.fn(),
  onProgress: (told: (progress: unknown) => void) => {
    progress = told;
    return () => {};
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

function UndoButton() {
  const undo = useOperation("operation_undo");
  return (
    <button type="button" onClick={() => undo.mutate({ operation: 8, why: null, by: null, keeping: null })}>
      Undo
    </button>
  );
}

test("an undo that takes long shows a bar and the time it has run, in whatever room", async () => {
  let finish: (answer: { operation: number; summary: string }) => void = () => {};
  const { Providers } = coreStub({
    file_status: () => FILE,
    operation_undo: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  render(
    <Providers>
      <UndoButton />
      <Foot />
    </Providers>,
  );
  await screen.findByText("Encrypted");
  vi.useFakeTimers();
  act(() => screen.getByText("Undo").click());
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(screen.queryByRole("progressbar")).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(12_000));
  expect(screen.getByRole("progressbar", { name: "Working…" })).not.toHaveAttribute("aria-valuenow");
  act(() => progress({ what: "undoing", done: 30_000, total: 120_000 }));
  expect(screen.getByText("25 % · 12 s")).toBeVisible();
  finish({ operation: 9, summary: "Undone" });
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(screen.queryByRole("progressbar")).toBeNull();
  vi.useRealTimers();
});
