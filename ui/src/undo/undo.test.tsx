import { notifications } from "@mantine/notifications";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef } from "react";
import { expect, test } from "vitest";
import { CoreFailure } from "../api/failure";
import type { Done, OperationUndo, UndoOthers } from "../api/generated/types";
import { coreStub } from "../api/stub";
import { Toasts, toastUndo } from "../kit/toasts";
import { UndoProvider } from "./UndoProvider";
import { useSayEach } from "./use-offer";
import { useUndo } from "./use-undo";

const ASKS =
  "This would take away the critical deadline 3 (petition), 2026-11-27: give the reason and the initials of a second person.";

function refuse(field: string | null, message: string): never {
  throw new CoreFailure({ code: "invalid", message, field, hint: null });
}

/** What the core says of an undo that takes a critical deadline away, at a desk of M. Okafor. */
function guarded({ why, by }: OperationUndo): Done {
  if (!why) refuse("why", ASKS);
  if (by !== "RL") refuse("by", "M. Okafor undoes it; a second person has to confirm it.");
  return { operation: 9, summary: `Undo: Entered order entered (${why}; confirmed by Ruth Lee)` };
}

function shown(undoes: (of: OperationUndo) => Done, others?: () => UndoOthers) {
  const ended: string[] = [];
  function Desk() {
    const { undo, refused } = useUndo();
    const press = () =>
      undo(7).then(
        (done) => ended.push(done ? done.summary : "left"),
        (refusal: Error) => ended.push(refusal.message),
      );
    return (
      <>
        <button type="button" onClick={press}>
          Undo 7
        </button>
        <output>{refused?.error.message}</output>
      </>
    );
  }
  const { asked, Providers } = coreStub({
    operation_undo: undoes,
    ...(others && { operation_others: others }),
  });
  render(
    <Providers>
      <Toasts />
      <UndoProvider>
        <Desk />
      </UndoProvider>
    </Providers>,
  );
  return { ended, asked, user: userEvent.setup() };
}

test("an undo that takes a critical deadline away asks for the reason and a second person, and is done then", async () => {
  const { ended, asked, user } = shown(guarded);
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  const dialog = await screen.findByRole("dialog", { name: "Undo with a second person" });
  expect(dialog).toHaveTextContent(ASKS.replace("2026-11-27", "Nov 27, 2026"));
  await user.type(screen.getByRole("textbox", { name: "Why" }), "mistyped");
  const by = screen.getByRole("textbox", { name: "Initials of the second person" });
  await user.type(by, "MO{Enter}");
  await waitFor(() => expect(by).toHaveAccessibleDescription(/a second person has to confirm it/));
  await user.clear(by);
  await user.type(by, "RL{Enter}");
  await waitFor(() =>
    expect(ended).toEqual(["Undo: Entered order entered (mistyped; confirmed by Ruth Lee)"]),
  );
  expect(asked.map(([, sent]) => sent)).toEqual([
    { operation: 7, keeping: null, why: null, by: null },
    { operation: 7, keeping: null, why: "mistyped", by: "MO" },
    { operation: 7, keeping: null, why: "mistyped", by: "RL" },
  ]);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("an undo that is left takes nothing back", async () => {
  const { ended, asked, user } = shown(guarded);
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(ended).toEqual(["left"]));
  expect(asked).toHaveLength(1);
});

test("another refusal of an undo is given back as it is", async () => {
  const { ended, user } = shown(() => refuse(null, "Operation 8 stands in the way."));
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  await waitFor(() => expect(ended).toEqual(["Operation 8 stands in the way."]));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("status")).toHaveTextContent("Operation 8 stands in the way.");
});

test("an undo by any way takes the offer of the toast away", async () => {
  const { user } = shown(() => ({ operation: 9, summary: "Undo: Entered order entered" }));
  act(() => toastUndo("Entered order entered of 2026-11-12", 7, () => {}));
  expect(await screen.findByText("Entered order entered of Nov 12, 2026")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  await waitFor(() => expect(screen.queryByText(/^Entered order entered of/)).toBeNull());
});

/** 2 of 340 people were changed by a later operation. */
const OTHERS: UndoOthers = {
  people: 340,
  changed: 2,
  named: [
    { person: 4, name: "Roe, Ann", later: { operation: 8, summary: "Opted Ann Roe out of 2026-11-12" } },
    { person: 9, name: "Poe, Cid", later: null },
  ],
};

/** What the core says of an undo of many, two of whom were changed since. */
function ofMany({ keeping }: OperationUndo): Done {
  if (keeping === 2)
    return { operation: 9, summary: "Undo: Set status of 340 people; 2 people changed since stay" };
  const message = "Operation 7 cannot be undone: operation 8 changed the same rows later.";
  throw new CoreFailure({ code: "conflict", message, field: null, hint: null, operation: 8 });
}

test("an undo of many names who was changed since, and is done for the others where that is wanted", async () => {
  const { ended, asked, user } = shown(ofMany, () => OTHERS);
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  const dialog = await screen.findByRole("dialog", { name: "Some were changed since" });
  expect(dialog).toHaveTextContent("2 of the 340 people were changed since:");
  expect(dialog).toHaveTextContent("Roe, AnnOperation 8: Opted Ann Roe out of Nov 12, 2026");
  expect(dialog).toHaveTextContent("Poe, Cid");
  await user.click(screen.getByRole("button", { name: "Undo for the other 338" }));
  await waitFor(() => expect(ended).toEqual(["Undo: Set status of 340 people; 2 people changed since stay"]));
  expect(asked.filter(([name]) => name === "operation_undo").map(([, sent]) => sent)).toEqual([
    { operation: 7, keeping: null, why: null, by: null },
    { operation: 7, keeping: 2, why: null, by: null },
  ]);
});

test("an undo of many that is not wanted for the others takes nothing back", async () => {
  const { ended, asked, user } = shown(ofMany, () => OTHERS);
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(ended).toEqual(["left"]));
  expect(asked.filter(([name]) => name === "operation_undo")).toHaveLength(1);
});

test("an undo that can be for nobody is refused as before", async () => {
  const { ended, user } = shown(ofMany, () => refuse(null, "It is of everyone."));
  await user.click(screen.getByRole("button", { name: "Undo 7" }));
  await waitFor(() =>
    expect(ended).toEqual(["Operation 7 cannot be undone: operation 8 changed the same rows later."]),
  );
});

/** A desk at which one thing after another is done, as operations 20, 21 and so on; each undo is asked for by a button. */
function working() {
  function Desk() {
    const sayEach = useSayEach();
    const { undo } = useUndo();
    const next = useRef(20);
    const does = (what: string) => () => sayEach(`${what} ${next.current}`, next.current++, what);
    return (
      <>
        <button type="button" onClick={does("Finished")}>
          Finish
        </button>
        <button type="button" onClick={does("Removed")}>
          Remove
        </button>
        <button type="button" onClick={() => undo(next.current - 1)}>
          Undo the last
        </button>
      </>
    );
  }
  const { Providers } = coreStub({ operation_undo: ({ operation }) => ({ operation, summary: "Undone" }) });
  notifications.clean();
  render(
    <Providers>
      <Toasts />
      <Desk />
    </Providers>,
  );
  const user = userEvent.setup();
  return (name: string) => user.click(screen.getByRole("button", { name }));
}

test("what is done one after another is counted in one toast, and what was undone is counted no more", async () => {
  const press = working();
  await press("Finish");
  await press("Finish");
  expect(await screen.findByText("2 done in a row. Last: Finished 21")).toBeVisible();
  await waitFor(() => expect(screen.queryByText("Finished 20")).toBeNull());
  await press("Undo");
  await press("Finish");
  expect(await screen.findByText("Finished 22")).toBeVisible();
});

test("an undo by another way than the toast begins the count anew, as does another thing that is done", async () => {
  const press = working();
  await press("Finish");
  await press("Finish");
  await press("Undo the last");
  await waitFor(() => expect(screen.queryByText(/Last: Finished 21/)).toBeNull());
  await press("Finish");
  expect(await screen.findByText("Finished 22")).toBeVisible();
  await press("Remove");
  expect(await screen.findByText("Removed 23")).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Undo" })).toHaveLength(1));
});
