import { Notifications, notifications } from "@mantine/notifications";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { CoreFailure } from "../api/failure";
import type { ConflictName, ConflictReport } from "../api/generated/types";
import { coreStub } from "../api/stub";
import { CommandsProvider } from "../kit/commands";
import { ConflictButton } from "./ConflictButton";

const by = { user: "M. Okafor", at: "2026-11-24T20:00:00Z" };

const found: ConflictName = {
  name: "Jonathan Smyth",
  role: "witness",
  case: 5,
  caption: "Okoro v. Example Mail, LLC",
  person: null,
  score: 85,
  reasons: ["nickname", "sounds_alike"],
  like: ["Jon Smith"],
};

const report: ConflictReport = {
  check: 4,
  case: 3,
  person: 7,
  names: ["Jon Smith"],
  names_count: 12170,
  not_listed: 0,
  by,
  hits: [
    {
      hit: 11,
      found,
      decisions: [],
    },
  ],
  undecided: 1,
  signed_off: null,
  came_in: 0,
  since: [],
  is_out_of_date: false,
};

type Handlers = Parameters<typeof coreStub>[0];

beforeEach(() => notifications.clean());

function open(handlers: Handlers = {}) {
  const stub = coreStub({ conflict_list: () => [report], involved_list: () => [], ...handlers });
  render(
    <CommandsProvider>
      <Notifications />
      <ConflictButton caseId={3} who={{ person: 7, name: "Smith, Jon" }} />
    </CommandsProvider>,
    { wrapper: stub.Providers },
  );
  fireEvent.click(screen.getByText("Conflict check…"));
  return {
    requests: (name: string) => stub.asked.filter(([command]) => command === name).map(([, sent]) => sent),
  };
}

test("a check says who, when, against how many names, and why each name was found", async () => {
  open();
  expect(await screen.findByText(/against 12,170 names/)).toBeVisible();
  expect(screen.getByText("Jonathan Smyth")).toBeVisible();
  expect(screen.getByText("nickname")).toBeVisible();
  expect(screen.getByText("sounds alike")).toBeVisible();
  expect(screen.getByText("1 undecided")).toBeVisible();
  expect(screen.getByText("Sign off").closest("button")).toBeDisabled();
});

test("a name is no conflict by one button, and is waived with a reason", async () => {
  const { requests } = open({
    conflict_decide: ({ decision, reason }) => {
      if (decision === "waived" && !reason) {
        const message = "Why it is waived must not be blank";
        throw new CoreFailure({ code: "invalid", message, field: "reason", hint: null });
      }
      return { operation: 1, summary: "Decided" };
    },
  });
  fireEvent.click(await screen.findByLabelText("Jonathan Smyth: no conflict"));
  await waitFor(() => expect(requests("conflict_decide")).toEqual([{ hit: 11, decision: "no_conflict" }]));
  fireEvent.click(screen.getByLabelText("Decide on Jonathan Smyth"));
  fireEvent.click(await screen.findByLabelText("Decision", { selector: "input" }));
  fireEvent.click(await screen.findByText("Waived"));
  fireEvent.click(screen.getByText("Save decision"));
  expect(await screen.findByText("Why it is waived must not be blank")).toBeVisible();
});

test("all names that are open are no conflict for one reason, and each says which checked name it is like", async () => {
  const other = { ...found, name: "Ann Vega", like: ["Anna Vega"] };
  const several = {
    ...report,
    names: ["Jon Smith", "Anna Vega"],
    undecided: 2,
    hits: [
      { hit: 11, found: { ...found, like: ["Jon Smith"] }, decisions: [] },
      { hit: 12, found: other, decisions: [] },
    ],
  };
  const { requests } = open({
    conflict_list: () => [several],
    conflict_clear: () => ({ operation: 2, summary: "2 names: no conflict" }),
  });
  expect(await screen.findByText("like Anna Vega")).toBeVisible();
  expect(screen.getByText("like Jon Smith")).toBeVisible();
  fireEvent.click(screen.getByText("No conflict for all that are open…"));
  fireEvent.change(await screen.findByLabelText("Reason"), { target: { value: "Only the names are alike" } });
  fireEvent.click(screen.getByText("No conflict for 2 names"));
  await waitFor(() =>
    expect(requests("conflict_clear")).toEqual([{ check: 4, reason: "Only the names are alike" }]),
  );
  // What was decided stays on record, so there is nothing to undo.
  expect(await screen.findByText("2 names: no conflict")).toBeVisible();
  expect(screen.queryByText("Undo")).toBeNull();
});

test("a name that came in later makes a check out of date", async () => {
  const late = { ...found, name: "Jon Smith, Inc.", role: "defendant" };
  const old = { ...report, hits: [], undecided: 0, signed_off: by, since: [late], is_out_of_date: true };
  open({ conflict_list: () => [old] });
  expect(await screen.findByText("out of date")).toBeVisible();
  expect(screen.getByText(/Jon Smith, Inc., defendant in Okoro v. Example Mail, LLC/)).toBeVisible();
  expect(screen.queryByText("Sign off")).toBeNull();
});

test("a list that came in since makes a signed check out of date, and it is made again by one button", async () => {
  const signed = { ...report, hits: [], undecided: 0, signed_off: by, came_in: 12000, is_out_of_date: true };
  const { requests } = open({ conflict_list: () => [signed], conflict_check: () => report });
  expect(await screen.findByText("12,000 names came in since this check.")).toBeVisible();
  expect(screen.getByText("out of date")).toBeVisible();
  fireEvent.click(screen.getByText("Check again"));
  await waitFor(() =>
    expect(requests("conflict_check")).toEqual([{ case: 3, person: 7, names: ["Jon Smith"] }]),
  );
});

test("newcomers who are not alike are said and leave a check as it is", async () => {
  open({ conflict_list: () => [{ ...report, hits: [], undecided: 0, signed_off: by, came_in: 3 }] });
  expect(await screen.findByText(/3 names came in since this check; none is like/)).toBeVisible();
  expect(screen.getByText(/signed off by M. Okafor/)).toBeVisible();
});

test("names typed beside are checked with the person", async () => {
  const { requests } = open({ conflict_check: () => report });
  const names = await screen.findByLabelText("Names to check beside Smith, Jon");
  fireEvent.change(names, { target: { value: "Example Parcels\n  \nTom Vega" } });
  fireEvent.click(screen.getByText("Check now"));
  await waitFor(() =>
    expect(requests("conflict_check")).toEqual([
      { case: 3, person: 7, names: ["Example Parcels", "Tom Vega"] },
    ]),
  );
});

const theCheck = () => screen.findByRole("region", { name: "Check of Jon Smith" });

test("a check that was made has the focus", async () => {
  const made: ConflictReport[] = [];
  const conflict_check = () => {
    made.push(report);
    return report;
  };
  open({ conflict_list: () => [...made], conflict_check });
  const check = (await screen.findByText("Check now")).closest("button");
  check?.focus();
  if (check) fireEvent.click(check);
  const region = await theCheck();
  await waitFor(() => expect(region).toHaveFocus());
});

test("the focus stays with a check that is decided and signed off, though its buttons go", async () => {
  let now = report;
  const done = { operation: 1, summary: "Done" };
  open({
    conflict_list: () => [now],
    conflict_decide: () => {
      const decisions = [{ decision: "no_conflict", reason: null, by }];
      now = { ...report, undecided: 0, hits: [{ hit: 11, found, decisions }] };
      return done;
    },
    conflict_sign_off: () => {
      now = { ...now, signed_off: by };
      return done;
    },
  });
  const none = await screen.findByLabelText("Jonathan Smyth: no conflict");
  none.focus();
  fireEvent.click(none);
  await waitFor(() => expect(screen.getByLabelText("Decide on Jonathan Smyth")).toHaveFocus());
  const signOff = screen.getByText("Sign off").closest("button");
  signOff?.focus();
  if (signOff) fireEvent.click(signOff);
  expect(await screen.findByText(/^signed off by M. Okafor/)).toBeVisible();
  expect(await theCheck()).toHaveFocus();
});
