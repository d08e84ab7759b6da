import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { record } from "./invented";
import { renderRoom } from "./render-room";

type Handlers = Parameters<typeof renderRoom>[0];

const done = { operation: 12, summary: "Done" };

/** Person 1 beside the list, at a tab. */
async function opened(tab: string, handlers: Handlers = {}) {
  const shown = renderRoom(handlers, { person: 1, tab });
  await screen.findByRole("heading", { name: "García López, Ana 1" });
  return { user: userEvent.setup(), ...shown };
}

test("a masked value is shown only while the button is held, and each hold asks once", async () => {
  const { requests } = await opened("contacts", { sensitive_show: () => ({ value: "123-45-6789" }) });
  const hold = await screen.findByRole("button", { name: "Hold to see: Social security" });
  expect(screen.getByText("••••6789")).toBeVisible();
  fireEvent.pointerDown(hold);
  expect(await screen.findByText("123-45-6789")).toBeVisible();
  fireEvent.pointerUp(hold);
  expect(screen.queryByText("123-45-6789")).toBeNull();
  hold.focus();
  fireEvent.keyDown(hold, { key: " " });
  fireEvent.keyDown(hold, { key: " ", repeat: true });
  expect(await screen.findByText("123-45-6789")).toBeVisible();
  fireEvent.keyUp(hold, { key: " " });
  expect(screen.queryByText("123-45-6789")).toBeNull();
  expect(requests("sensitive_show")).toEqual([
    { person: 1, field: "social_security" },
    { person: 1, field: "social_security" },
  ]);
});

test("whoever must not be contacted is said to be so before anything else", async () => {
  await opened("claims", {
    person_record: ({ person }) => ({
      ...record(person),
      handling: {
        do_not_contact: true,
        why: "her letter of Mar 2",
        represented_by: "Park LLP",
        language: null,
      },
      counsel: "Park LLP",
    }),
  });
  expect(await screen.findByText("Do not contact: her letter of Mar 2")).toBeVisible();
  expect(screen.getByText("Represented by Park LLP. Write to counsel alone.")).toBeVisible();
});

test("a contact is marked by the keyboard alone and says which one was meant", async () => {
  const { user, requests } = await opened("contacts", { reach_change: () => done });
  const acts = await screen.findByRole("button", { name: "What is known of (559) 555-0123" });
  acts.focus();
  await user.keyboard("{Enter}");
  await screen.findByRole("menu");
  await user.click(screen.getByRole("menuitem", { name: "It is wrong" }));
  await waitFor(() =>
    expect(requests("reach_change")).toEqual([
      { person: 1, at: 0, value: "559.555.0123", what: "bad", on: null },
    ]),
  );
});

test("an opt-out one day late says so, and is accepted with a reason", async () => {
  const { user, requests } = await opened("roles", {
    opt_out_accept: () => done,
    person_record: ({ person }) => ({
      ...record(person),
      roles: [
        {
          role: "opt_out",
          from_on: "2026-07-10",
          ended: false,
          document: null,
          note: null,
          detail: { postmarked_on: "2026-07-10", signed: "yes" },
          by: "M. Okafor",
          at: "2026-07-14T17:00:00Z",
          missing: ["received_on"],
          days_late: 1,
          counts: false,
          is_done: false,
        },
      ],
    }),
  });
  expect(await screen.findByText("late by 1 day")).toBeVisible();
  expect(screen.getByText("does not count until an attorney accepts it")).toBeVisible();
  expect(screen.getByText("Still missing: Received")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Accept…" }));
  const form = within(await screen.findByRole("form", { name: "Why the request counts all the same" }));
  await user.keyboard("The court excused it");
  await user.click(form.getByRole("button", { name: "Accept" }));
  await waitFor(() =>
    expect(requests("opt_out_accept")).toEqual([{ person: 1, why: "The court excused it" }]),
  );
});

test("whoever opted out by status alone is said to lack a request, and the record is not unfrozen without one", async () => {
  await opened("roles", {
    person_record: ({ person }) => ({ ...record(person), frozen_since: "2026-11-03", lacks_request: true }),
  });
  expect(await screen.findByText(/^Opted out by status alone since Nov 3, 2026/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Unfreeze…" })).toBeNull();
});

test("counsel that a role names stands above everything as well", async () => {
  await opened("claims", { person_record: ({ person }) => ({ ...record(person), counsel: "Low LLP" }) });
  expect(await screen.findByText("Represented by Low LLP. Write to counsel alone.")).toBeVisible();
});
