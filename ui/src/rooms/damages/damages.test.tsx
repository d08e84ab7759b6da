import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CoreFailure } from "../../api/failure";
import type { Estimate, InterestEstimate } from "../../api/generated/types";
import { renderRoom } from "../../exposure/tests/render-room";
import { decided, estimate, question } from "../../exposure/tests/sample";
import { room } from ".";

const saving = vi.hoisted(() => ({ path: null as string | null }));

vi.mock("../../api/transport", () => ({ savePath: async () => saving.path }));

const refusal = (field: string, message: string) =>
  new CoreFailure({ code: "invalid", message, field, hint: null });

async function rowOf(name: string) {
  const table = await screen.findByRole("table", { name: "Exposure by claim" });
  return within(within(table).getByRole("row", { name: new RegExp(`^${name}`) }));
}

async function cellsOf(name: string) {
  return (await rowOf(name)).getAllByRole("cell").map((cell) => cell.textContent);
}

test("what comes too late stands struck out in a column of its own, and opens its people", async () => {
  const [sca, ...others] = estimate.claims;
  const late = { ...sca, late: "42750.00", late_people: 57 } as Estimate["claims"][number];
  renderRoom(room, { estimate: () => ({ ...estimate, claims: [late, ...others], late: "42750.00" }) });
  const row = await rowOf("Stored Communications Act");
  expect(row.getByText("(42,750.00)").closest("s")).not.toBeNull();
  expect(screen.getByText(/Time has run/)).toHaveTextContent("Stored Communications Act 57 people");
  await userEvent.click(row.getByRole("button", { name: "(42,750.00)" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "late", claim: "sca" },
  });
});

test("each claim shows what the core found, overlap in parentheses", async () => {
  renderRoom(room);
  const sca = await rowOf("Stored Communications Act");
  const cells = sca.getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells).toEqual([
    "Stored Communications Act § 2707(c)",
    "401",
    "$750.00 min.",
    "$301,250.10",
    "(50.05)",
    "$301,200.05",
    "$20K – $310K",
  ]);
  const contract = (await rowOf("Breach of contract")).getAllByRole("cell");
  expect(contract[2]).toHaveTextContent("12.5 % of price");
  expect(contract[5]).toHaveTextContent("$0.00");
  expect(screen.getByText(/as of Nov 24, 2026 · estimate/)).toBeVisible();
});

test("the last line is the class total", async () => {
  renderRoom(room);
  const cells = (await rowOf("Class total")).getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells).toEqual([
    "Class total",
    "411",
    "",
    "$345,250.54",
    "(44,050.49)",
    "$301,200.05",
    "$20K – $354K",
  ]);
});

test.each([
  ["Stored Communications Act", "401", { of: "claim", claim: "sca" }],
  ["Stored Communications Act", "$301,250.10", { of: "claim", claim: "sca" }],
  ["Stored Communications Act", "(50.05)", { of: "overlapping", claim: "sca" }],
  ["Stored Communications Act", "$301,200.05", { of: "adding", claim: "sca" }],
  ["Class total", "411", { of: "members" }],
])("in the row %s the figure %s opens its people", async (name, figure, concern) => {
  renderRoom(room);
  await userEvent.click((await rowOf(name)).getByRole("button", { name: figure }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({ concern });
});

test("what is unknown is said in words and opens those who lack it", async () => {
  renderRoom(room);
  expect(await screen.findByText(/have no discovery date/)).toBeVisible();
  expect(screen.getByText(/has no amount paid/)).toHaveTextContent("1 person has no amount paid");
  expect(screen.getByText(/have no “Size of the locker”/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "41 people" }));
  expect(JSON.parse((await screen.findByLabelText("opened")).textContent ?? "")).toEqual({
    concern: { of: "gap", gap: "no_discovered_on" },
  });
});

test("an open question stands in one line with how far it moves the total; its answers stand once, below", async () => {
  renderRoom(room);
  expect(await screen.findAllByText(/Open question: Does the floor/)).toHaveLength(1);
  expect(screen.getByText("$20K – $301.2K")).toBeVisible();
  expect(screen.getByText("Needed.").nextSibling).toHaveTextContent("$20,000.00118 people");
  expect(screen.getAllByText("worked with")).toHaveLength(1);
});

test("a question without a total is no total of zero, and waits behind a line", async () => {
  const answers = question.answers.map((answer) => ({ ...answer, after_overlap: null, people: null }));
  renderRoom(room, { choice_list: () => [{ ...question, answers }] });
  const more = await screen.findByRole("button", { name: "1 more question is open and moves nothing here" });
  expect(screen.queryByText("Class total under each answer")).toBeNull();
  expect(screen.getByText(/Open question: Does the floor/)).not.toBeVisible();
  await userEvent.click(more);
  expect(screen.getByText("No figure of this case turns on it.")).toBeVisible();
});

test("deciding sends the answer with its reason, and can be undone", async () => {
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: /^Choose…/ }));
  await userEvent.click(await screen.findByRole("radio", { name: "Needed." }));
  await userEvent.type(screen.getByRole("textbox", { name: /^Why/ }), "The cautious reading.");
  await userEvent.click(screen.getByRole("button", { name: "Decide" }));
  expect(await screen.findByText("Decided: Needed.")).toBeVisible();
  expect(requests("choice_decide")).toEqual([
    { case: 3, question: "floor", answer: "loss", why: "The cautious reading.", authority: null },
  ]);
  expect(requests("estimate")).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(requests("operation_undo")).toEqual([{ operation: 70, why: null, by: null, keeping: null }]);
});

test("a refused reason is marked at its field, and the dialog stays", async () => {
  renderRoom(room, {
    choice_decide: () => {
      throw refusal("why", "The reason must not be blank.");
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: /^Choose…/ }));
  await userEvent.click(await screen.findByRole("radio", { name: "Needed." }));
  await userEvent.click(screen.getByRole("button", { name: "Decide" }));
  expect(await screen.findByText("The reason must not be blank.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^Why/ })).toBeInvalid();
});

test("nothing is decided before an answer is chosen", async () => {
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: /^Choose…/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Decide" }));
  expect(screen.getByRole("alert")).toHaveTextContent("Choose an answer first.");
  expect(requests("choice_decide")).toEqual([]);
});

test("a decision says who, when, why and on what, and can be opened again", async () => {
  const { requests } = renderRoom(room, { choice_list: () => [decided] });
  expect(await screen.findByText("M. Okafor, Nov 20, 2026")).toBeVisible();
  expect(screen.getByText("The cautious reading.")).toBeVisible();
  expect(screen.getByText("On: Three v. Four")).toBeVisible();
  expect(screen.queryByText(/Open question/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /^Reopen/ }));
  expect(requests("choice_reopen")).toEqual([{ case: 3, question: "floor" }]);
});

test("an assumption is changed with its source", async () => {
  const { requests } = renderRoom(room, {
    setting_set: () => {
      throw refusal("source", "The source must not be blank.");
    },
  });
  expect(await screen.findByText("one eighth, by guess")).toBeVisible();
  expect(screen.getAllByText("assumption")).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Change… Share not delivered" }));
  const value = screen.getByRole("textbox", { name: /^Share not delivered/ });
  await userEvent.clear(value);
  await userEvent.type(value, "0.2");
  await userEvent.clear(screen.getByRole("textbox", { name: /^Source/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("The source must not be blank.")).toBeVisible();
  expect(requests("setting_set")).toEqual([
    { case: 3, setting: { name: "share_not_delivered", value: "0.2", source: "", is_assumed: true } },
  ]);
});

test("an empty class teaches, and leads to the imports", async () => {
  renderRoom(room, { estimate: () => ({ ...estimate, class_members: 0 }), choice_list: () => [question] });
  await userEvent.click(await screen.findByRole("button", { name: "Import a class list" }));
  expect(await screen.findByLabelText("opened")).toBeVisible();
});

test("a refusal by the core is said", async () => {
  renderRoom(room, {
    estimate: () => {
      throw new CoreFailure({ code: "not_found", message: "There is no case 3.", field: null, hint: null });
    },
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("There is no case 3.");
});

test("the recovery claim by claim stands with the settlement's share, discount and reason", async () => {
  renderRoom(room);
  const table = await screen.findByRole("table", { name: /Recovery claim by claim/ });
  const row = await within(table).findByRole("row", { name: /Stored Communications Act/ });
  expect(row).toHaveTextContent("401$750.00$302,000.10$60,400.0280 %Risk on class certification");
});

test("the act's meter says what is met, what is not, and what is not known", async () => {
  renderRoom(room);
  expect(await screen.findByText("Members, at least 100")).toBeVisible();
  expect(screen.getByText("Amount, more than $4,000,000.00")).toBeVisible();
  expect(screen.getAllByText("not known").length).toBeGreaterThanOrEqual(2);
});

test("the class is taken apart by state, and those whose state is not known stand apart", async () => {
  renderRoom(room);
  const table = await screen.findByRole("table", { name: "By part of the class" });
  expect(await within(table).findByRole("row", { name: /^CA/ })).toHaveTextContent("CA300$226,000.05");
  expect(within(table).getByRole("row", { name: /not known/ })).toHaveTextContent("111");
});

const over: Estimate = {
  ...estimate,
  claims: estimate.claims.map((claim) =>
    claim.claim === "sca"
      ? { ...claim, gives_up: true, is_own: true, in_others: "10.00", adjusted: "-40.05" }
      : {
          ...claim,
          is_live: false,
          status: "withdrawn",
          in_others: "0.00",
          over: claim.gross,
          after_overlap: "0.00",
        },
  ),
  in_others: "50.05",
  over: "44000.44",
  is_searched: true,
};

test("a claim that is over is struck, and what it pleads is taken off in a column and a step of its own", async () => {
  renderRoom(room, { estimate: () => over });
  const cells = await cellsOf("Breach of contract");
  expect(cells.slice(3)).toEqual(["$44,000.44", "–", "(44,000.44)", "$0.00", "–"]);
  expect(cells[0]).toContain("withdrawn");
  expect(screen.getAllByText("Breach of contract")[0]).toHaveAttribute("data-over");
  const total = await cellsOf("Class total");
  expect(total[0]).toBe("Class totalclass caps and minimums: ($40.05)");
  expect(total.slice(3, 7)).toEqual(["$345,250.54", "(10.00)", "(44,000.44)", "$301,200.05"]);
  const step = screen.getByText("Claims that are over");
  expect(step).toHaveTextContent("Breach of contract");
  expect(step.nextSibling).toHaveTextContent("(44,000.44)");
});

test("law of the firm's own, a sum given up and ends that were searched for are each said in words", async () => {
  renderRoom(room, { estimate: () => over });
  expect((await cellsOf("Stored Communications Act"))[0]).toContain("firm's own law");
  expect(screen.getByText(/The class gives up the fixed sum/)).toBeVisible();
  expect((await cellsOf("Class total")).at(-1)).toMatch(/searched.*too many ways to try them all/);
});

test("the parts, the rest and what is of the class as a whole sum to the total", async () => {
  const parts = Array.from({ length: 14 }, (_, place) => ({
    name: `S${place}`,
    people: 10,
    gross: "100.00",
    after_overlap: "100.01",
    claims: [],
  }));
  renderRoom(room, { estimate_by: () => ({ claims: [], rows: parts, of_whole: "-40.05", adds_up: true }) });
  const table = await screen.findByRole("table", { name: "By part of the class" });
  expect(await within(table).findByRole("row", { name: /^2 more/ })).toHaveTextContent("2 more20$200.02");
  expect(within(table).getByRole("row", { name: /^Of the class as a whole/ })).toHaveTextContent("–($40.05)");
  expect(within(table).getByRole("row", { name: /^Class total/ })).toHaveTextContent("411$301,200.05");
});

test.each([
  ["/tables/exposure.csv", { path: "/tables/exposure.csv", replace: true }],
  ["/tables/exposure", { path: "/tables/exposure.csv", replace: false }],
])("what is seen is written where the user says: %s", async (path, wanted) => {
  saving.path = path;
  const { requests } = renderRoom(room, { damages_export: () => ({ file_name: "exposure.csv", rows: 2 }) });
  await userEvent.click(await screen.findByRole("button", { name: "Export…" }));
  expect(await screen.findByText("Written: exposure.csv")).toBeVisible();
  expect(requests("damages_export")).toEqual([{ case: 3, ...wanted }]);
});

test("nothing is written when the user changes their mind", async () => {
  saving.path = null;
  const { requests } = renderRoom(room);
  await userEvent.click(await screen.findByRole("button", { name: "Export…" }));
  expect(requests("damages_export")).toEqual([]);
});

test("the citizenship of a defendant is said with the keyboard alone, and can be undone", async () => {
  const { requests } = renderRoom(room);
  const set = await screen.findByRole("button", { name: "Set… citizenship of Example Storage, Inc." });
  expect(screen.queryByText("Ruiz, Inés")).toBeNull();
  set.focus();
  await userEvent.keyboard("{Enter}DE, CA{Enter}");
  expect(await screen.findByText("Example Storage, Inc.: citizen of DE, CA")).toBeVisible();
  expect(requests("party_set")).toEqual([{ case: 3, party: 5, citizenship: ["DE", " CA"] }]);
});

test("a place that is none is marked at its field", async () => {
  renderRoom(room, {
    party_set: () => {
      throw refusal("citizenship", "ZZ is no state and no country.");
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: /^Set… citizenship/ }));
  await userEvent.keyboard("ZZ{Enter}");
  expect(await screen.findByText("ZZ is no state and no country.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /is a citizen of/ })).toBeInvalid();
});

test("interest before judgment stands apart, by every way to count days, and the question can be decided", async () => {
  const interest: InterestEstimate = {
    until: "2026-11-24",
    total: "37.55",
    day_count: "act_365f",
    by_count: [
      { day_count: "act_365f", total: "37.55" },
      { day_count: "nl_365", total: "37.52" },
      { day_count: "full_year", total: "37.53" },
    ],
    claims: [
      {
        claim: "contract",
        name: "Breach of contract",
        rate: "0.10",
        rate_words: "10% a year",
        source: "Civ. § 3289(b)",
        is_assumed: true,
        not_before: "2025-01-21",
        people: 2,
        unknown: 3,
        principal: "117.96",
        interest: "37.55",
      },
    ],
  };
  renderRoom(room, { estimate: () => ({ ...estimate, interest }) });
  const table = await screen.findByRole("table", { name: "Interest before judgment" });
  expect(within(table).getByRole("row", { name: /^Breach of contract/ })).toHaveTextContent("2$117.96$37.55");
  expect(table).toHaveTextContent("10% a year (Civ. § 3289(b)). Not before Jan 21, 2025.");
  expect(table).toHaveTextContent("not known of 3 people");
  expect(screen.getByText("With February 29 not counted: $37.52.")).toBeVisible();
});

test("parts by defendant are not added up, and say so", async () => {
  const rows = [{ name: "Locker Inc.", people: 2, gross: "9.00", after_overlap: "8.00", claims: [] }];
  const table = { claims: [], rows, of_whole: "0.00", adds_up: false };
  renderRoom(room, { estimate_by: () => table });
  await userEvent.click(await screen.findByRole("radio", { name: "Defendant" }));
  expect(await screen.findByText(/the parts are not added up/)).toBeVisible();
  const parts = screen.getByRole("table", { name: "By part of the class" });
  expect(within(parts).queryByRole("row", { name: /^Class total/ })).toBeNull();
});

test("a defendant is added with its citizenship, and a refusal stands at its field", async () => {
  let taken = true;
  const { requests } = renderRoom(room, {
    party_add: ({ name }) => {
      if (taken) throw refusal("name", "The case has a defendant of this name.");
      return { party: 9, operation: 31, summary: `Added ${name}` };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Add a defendant…" }));
  await userEvent.type(screen.getByRole("textbox", { name: /^Name/ }), "Example Holdings, Inc.");
  await userEvent.type(screen.getByRole("textbox", { name: /^Citizen of/ }), "DE, CA");
  await userEvent.click(screen.getByRole("button", { name: "Add the defendant" }));
  expect(await screen.findByText("The case has a defendant of this name.")).toBeVisible();
  taken = false;
  await userEvent.click(screen.getByRole("button", { name: "Add the defendant" }));
  expect(await screen.findByText("Added Example Holdings, Inc.")).toBeVisible();
  const added = { case: 3, name: "Example Holdings, Inc.", role: "defendant", citizenship: ["DE", " CA"] };
  expect(requests("party_add")).toEqual([added, added]);
});
