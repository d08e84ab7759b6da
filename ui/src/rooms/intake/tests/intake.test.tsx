import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CoreFailure } from "../../../api/failure";
import { answer, known, question, REASON, shown } from "./shown";

vi.mock("../../../api/transport", () => ({ pickFile: async () => "/form.csv" }));

test("each field of a call is kept once it is left, and the first one begins the lead", async () => {
  const { requests } = shown({}, '?lead="new"');
  const given = await screen.findByLabelText("Given name");
  expect(given).toHaveFocus();
  await userEvent.type(given, "Bea");
  expect(requests("lead_save")).toEqual([]);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.type(screen.getByLabelText("Family name"), "Ortiz");
  await userEvent.tab();
  await waitFor(() => expect(requests("lead_save")).toHaveLength(2));
  expect(requests("lead_save")).toEqual([
    expect.objectContaining({ person: null, changes: { given: "Bea" } }),
    expect.objectContaining({ person: 7, changes: { family: "Ortiz" } }),
  ]);
  expect(await screen.findByRole("heading", { name: "Ortiz, Bea" })).toBeVisible();
  expect(screen.getByText(REASON)).toBeVisible();
});

test("what is typed and not left is kept when Escape closes the call", async () => {
  const { requests } = shown({}, '?lead="new"');
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea{Escape}");
  await screen.findByRole("row", { name: /Ortiz, Bea/ });
  expect(requests("lead_save")).toEqual([expect.objectContaining({ changes: { given: "Bea" } })]);
});

test("what was refused is sent again when the call closes", async () => {
  let isFirst = true;
  const { requests } = shown(
    {
      lead_save: ({ person }) => {
        if (isFirst) {
          isFirst = false;
          throw new CoreFailure({ code: "locked", message: "The file is busy.", field: null, hint: null });
        }
        return { person: person ?? 7, operation: 12, summary: "Kept", errors: {} };
      },
    },
    '?lead="new"',
  );
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea");
  await userEvent.tab();
  expect(await screen.findByText("The file is busy.")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(requests("lead_save")).toHaveLength(2));
  expect(requests("lead_save")[1]).toEqual(expect.objectContaining({ changes: { given: "Bea" } }));
});

test("what is refused as the call closes is said", async () => {
  const busy = { code: "locked", message: "The file is busy.", field: null, hint: null } as const;
  const lead_save = () => {
    throw new CoreFailure(busy);
  };
  shown({ lead_save }, '?lead="new"');
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea{Escape}");
  await screen.findByRole("row", { name: /Ortiz, Bea/ });
  expect(await screen.findByText("The file is busy.")).toBeVisible();
});

test("a call of somebody known goes on with all that was typed, and with what is still being kept", async () => {
  let keep = () => {};
  const { requests } = shown(
    {
      person_known: () => ({ people: [known], unread: [] }),
      lead_save: () =>
        new Promise((answer) => {
          keep = () => answer({ person: 9, operation: 12, summary: "Kept", errors: {} });
        }),
      lead_go_on: () => ({ person: 4, operation: 13, summary: "Went on", errors: {} }),
    },
    '?lead="new"',
  );
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea");
  await userEvent.tab();
  await userEvent.type(screen.getByLabelText("Phone"), "4155550123");
  await userEvent.click(
    await screen.findByRole("button", { name: "Ortiz, Beatriz is the same person: open their record" }),
  );
  expect(requests("lead_go_on")).toEqual([]);
  keep();
  await waitFor(() => expect(requests("lead_go_on")).toHaveLength(1));
  expect(requests("lead_go_on")).toEqual([
    expect.objectContaining({
      person: 4,
      begun: 9,
      fields: expect.objectContaining({ given: "Bea", phone: "4155550123" }),
    }),
  ]);
  expect(requests("lead_save")).toHaveLength(1);
});

test("a caller who is known in another role is linked from the page of the call", async () => {
  const { requests } = shown(
    {
      person_known: () => ({ people: [known], unread: [] }),
      same_human_add: () => ({ operation: 14, summary: "Ortiz, Bea is the same person as Ortiz, Beatriz" }),
    },
    '?lead="new"',
  );
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea");
  await userEvent.click(await screen.findByLabelText(/Ortiz, Beatriz is the same person in another role/));
  await waitFor(() => expect(requests("same_human_add")).toEqual([{ person: 7, other: 4 }]));
  expect(screen.getByLabelText("Given name")).toBeVisible();
});

test("a caller of whom nothing could be kept is not linked, and that is said", async () => {
  const { requests } = shown(
    {
      person_known: () => ({ people: [known], unread: [] }),
      lead_save: () => {
        throw new CoreFailure({ code: "unexpected", message: "The file is busy.", field: null, hint: null });
      },
    },
    '?lead="new"',
  );
  await userEvent.type(await screen.findByLabelText("Given name"), "Bea");
  await userEvent.click(await screen.findByLabelText(/Ortiz, Beatriz is the same person in another role/));
  expect(await screen.findByText(/^Ortiz, Beatriz is not linked/)).toBeVisible();
  expect(screen.getByText("The file is busy.")).toBeVisible();
  expect(requests("same_human_add")).toEqual([]);
});

test("a telephone number takes its form as its field is left, and is kept as it was typed", async () => {
  const { requests } = shown({}, '?lead="new"');
  const phone = await screen.findByLabelText("Phone");
  await userEvent.type(phone, "415.555.0123");
  expect(phone).toHaveValue("415.555.0123");
  await userEvent.tab();
  expect(phone).toHaveValue("(415) 555-0123");
  await waitFor(() =>
    expect(requests("lead_save")).toEqual([expect.objectContaining({ changes: { phone: "415.555.0123" } })]),
  );
});

test("a question of the case is asked in its words and fills its fact", async () => {
  const { requests } = shown({}, "?lead=7");
  await userEvent.type(await screen.findByLabelText("Since when?"), "May");
  await userEvent.tab();
  await waitFor(() =>
    expect(requests("lead_save")).toEqual([
      expect.objectContaining({ person: 7, changes: { "facts.rented": "May" } }),
    ]),
  );
});

test("the next step is offered, Ctrl Enter takes it, and a refusal stands at its reason", async () => {
  const refuse = () => {
    throw new CoreFailure({ code: "invalid", message: "Say why.", field: "reason", hint: null });
  };
  const { requests } = shown({ lead_step: refuse }, "?lead=7");
  await userEvent.click(await screen.findByRole("button", { name: "Next step…" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("radio", { name: "Contacted" })).toBeChecked();
  await userEvent.click(dialog.getByRole("radio", { name: "Turned down" }));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await dialog.findByText("Say why.")).toBeVisible();
  expect(requests("lead_step")).toEqual([expect.objectContaining({ person: 7, stage: "turned_down" })]);
});

test("A accepts the answer whose row has the focus, and E takes another value", async () => {
  const rows = [answer(1), answer(2)];
  const { requests } = shown(
    {
      answer_list: () => ({
        waiting: rows.length,
        kinds: [{ field: "facts.paid", label: "Amount paid", count: rows.length, newest: 2 }],
        rows: [...rows],
      }),
      answer_decide: () => {
        const decided = rows.shift();
        return { operation: decided?.answer === 1 ? 20 : 21, summary: `Accepted answer ${decided?.answer}` };
      },
    },
    '?tab="review"',
  );
  const first = await screen.findByRole("row", { name: /Bea 1/ });
  expect(first).toHaveTextContent("Amount paid$12.00$15.50form.csv, row 2");
  first.focus();
  await userEvent.keyboard("a");
  await waitFor(() => expect(screen.getByRole("row", { name: /Bea 2/ })).toHaveFocus());
  await userEvent.keyboard("e");
  const field = await screen.findByLabelText("Amount paid");
  await userEvent.clear(field);
  await userEvent.type(field, "16{Control>}{Enter}{/Control}");
  await waitFor(() => expect(requests("answer_decide")).toHaveLength(2));
  expect(await screen.findByText("2 done in a row. Last: Accepted answer 2")).toBeVisible();
  await waitFor(() => expect(screen.queryByText("Accepted answer 1")).toBeNull());
  expect(screen.getAllByText("Undo")).toHaveLength(1);
  expect(requests("answer_decide")).toEqual([
    expect.objectContaining({ answers: [1], decision: "accept" }),
    expect.objectContaining({ answers: [2], decision: "accept", value: "16.00" }),
  ]);
});

test("a row of answers that could not be read says where, what stands there and what to do", async () => {
  const advice = "Write the day as 3/31/2026.";
  shown(
    {
      answer_read: () => ({
        operation: 30,
        summary: "Read form.csv",
        file_name: "form.csv",
        rows: 2,
        answers: 1,
        callers: 0,
        unchanged: 0,
        rejected: 1,
        kinds: [{ kind: "bad_date", count: 1, advice, can_be_left_blank: true }],
        problems: [{ row: 3, column: "Since when?", kind: "bad_date", found: "soon" }],
      }),
    },
    '?tab="review"',
  );
  await userEvent.click(await screen.findByText("Read answers…"));
  const rejected = within(await screen.findByRole("table", { name: "Rows that could not be read" }));
  expect(rejected.getAllByRole("row").at(-1)).toHaveTextContent(`3Since when?soon${advice}`);
});

test("of many rows that could not be read so many are shown at once, and more when asked for", async () => {
  const problems = Array.from({ length: 230 }, (_, at) => ({
    row: at + 2,
    column: "Since when?",
    kind: "bad_date",
    found: "soon",
  }));
  shown(
    {
      answer_read: () => ({
        operation: 30,
        summary: "Read form.csv",
        file_name: "form.csv",
        rows: 240,
        answers: 0,
        callers: 0,
        unchanged: 0,
        rejected: 240,
        kinds: [{ kind: "bad_date", count: 240, advice: "Write the day.", can_be_left_blank: true }],
        problems,
      }),
    },
    '?tab="review"',
  );
  await userEvent.click(await screen.findByText("Read answers…"));
  const table = await screen.findByRole("table", { name: "Rows that could not be read" });
  const rows = () => table.querySelectorAll("tbody tr").length;
  expect(rows()).toBe(100);
  await userEvent.click(screen.getByRole("button", { name: "Show 100 more" }));
  expect(rows()).toBe(200);
  await userEvent.click(screen.getByRole("button", { name: "Show 30 more" }));
  expect(rows()).toBe(230);
  expect(screen.getByText("10 more are counted but not listed.")).toBeVisible();
});

test("Alt and the arrow down ask a question later", async () => {
  const { requests } = shown(
    { intake_question_order: () => ({ operation: 21, summary: "Moved" }) },
    '?tab="questions"',
  );
  (await screen.findByRole("row", { name: /Question 1/ })).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(requests("intake_question_order")).toEqual([{ case: 3, questions: [2, 1] }]));
});

test("a condition of several parts is shown in words and kept while its tick stands", async () => {
  const says = "“Fact 1” before 2024-09-18, and “Fact 3” yes";
  const { requests } = shown(
    {
      intake_question_list: () => [question(1), { ...question(2), says }],
      intake_question_save: () => ({ operation: 22, summary: "Changed" }),
    },
    '?tab="questions"',
  );
  (await screen.findByRole("row", { name: /Question 2/ })).focus();
  await userEvent.keyboard("{Enter}");
  const form = await screen.findByRole("form");
  expect(form).toHaveTextContent("“Fact 1” before Sep 18, 2024, and “Fact 3” yes");
  expect(within(form).getByRole("checkbox")).toBeChecked();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(requests("intake_question_save")).toEqual([
      expect.objectContaining({ question: 2, condition: null, keeps_condition: true }),
    ]),
  );
  await waitFor(() => expect(screen.getByRole("row", { name: /Question 2/ })).toHaveFocus());
});

test("the caller is checked for conflicts on the page of the call", async () => {
  const { requests } = shown({ conflict_list: () => [], involved_list: () => [] }, "?lead=7");
  await userEvent.click(await screen.findByText("Conflict check…"));
  expect(await screen.findByLabelText("Names to check beside Ortiz, Bea")).toBeVisible();
  expect(requests("conflict_list")).toEqual([{ case: 3, person: 7 }]);
});

test("leads stand by their last day unless the longest wait is asked for", async () => {
  const { requests } = shown();
  await userEvent.click(await screen.findByText("Longest wait first"));
  await waitFor(() => expect(requests("lead_list").at(-1)).toMatchObject({ order: "waiting", offset: 0 }));
  expect(requests("lead_list")).toContainEqual(expect.objectContaining({ order: "last_day" }));
});
