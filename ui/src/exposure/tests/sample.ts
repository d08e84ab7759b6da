import type {
  CaseDetails,
  CaseHeader,
  ClaimView,
  Estimate,
  FilingView,
  LastDaySummary,
  QuestionView,
} from "../../api/generated/types";

/** Invented figures, each its own, so that a figure in the wrong place is found. */
export const header: CaseHeader = {
  case: 3,
  caption: "Ruiz v. Example Storage, Inc.",
  docket_number: "3:26-cv-00112",
  court: "N.D. Cal.",
  judge: null,
  stage: "filed",
  stage_on: "2026-02-03",
  stage_note: null,
  class_text: "Everyone who stored something",
  class_version: 1,
  class_period: [null, null],
  people: 500,
  class_members: 411,
  open_questions: 1,
  claims: 2,
};

export const estimate: Estimate = {
  case: header.caption,
  as_of: "2026-11-24",
  people: 500,
  class_members: 411,
  claims: [
    {
      claim: "sca",
      name: "Stored Communications Act",
      cite: "§ 2707(c)",
      people: 401,
      each: "750.00",
      shape: "statutory_floor",
      gross: "301250.10",
      after_overlap: "301200.05",
      in_others: "50.05",
      low: "20000.00",
      high: "310000.00",
      questions: ["floor"],
    },
    {
      claim: "contract",
      name: "Breach of contract",
      cite: "Civ. § 3300",
      people: 399,
      each: null,
      shape: "contract_share",
      gross: "44000.44",
      after_overlap: "0.00",
      in_others: "44000.44",
      low: "0.00",
      high: "44000.44",
      questions: ["floor"],
    },
  ],
  gross: "345250.54",
  after_overlap: "301200.05",
  in_others: "44050.49",
  low: "20000.00",
  high: "354000.44",
  choices: [{ name: "floor", value: "all", decided: false }],
  gaps: [
    { kind: "no_discovered_on", people: 41 },
    { kind: "no_amount_paid", people: 1 },
    { kind: "no_locker_size", people: 6 },
  ],
  assumptions: [
    { name: "share_not_delivered", value: "0.125", source: "one eighth, by guess", is_assumed: true },
    { name: "accrued_on", value: "2025-09-18", source: "letter of the defendant", is_assumed: false },
  ],
};

export const question: QuestionView = {
  name: "floor",
  text: "Does the floor need actual loss?",
  working: "all",
  decision: null,
  answers: [
    {
      value: "all",
      text: "Not needed.",
      authorities: ["One v. Two (D. Or. 2024)"],
      after_overlap: "301200.05",
      people: 401,
    },
    {
      value: "loss",
      text: "Needed.",
      authorities: ["Three v. Four (4th Cir. 2009)"],
      after_overlap: "20000.00",
      people: 118,
    },
  ],
  claims: ["sca", "contract"],
};

export const decided: QuestionView = {
  ...question,
  working: "loss",
  decision: {
    answer: "loss",
    why: "The cautious reading.",
    authority: "Three v. Four",
    decided_by: "M. Okafor",
    decided_on: "2026-11-20",
  },
};

export const claim: ClaimView = {
  id: 12,
  claim: "sca",
  name: "Stored Communications Act",
  cite: "18 U.S.C. § 2707",
  short_cite: "§ 2707(c)",
  defendants: ["Example Storage, Inc."],
  class: "Renters",
  statuses: [
    { status: "considered", from_on: "2026-01-05", note: null, source: null },
    { status: "pleaded", from_on: "2026-02-03", note: "first complaint", source: null },
  ],
  elements: ["Someone is aggrieved.", "Someone disclosed."],
  shape: "statutory_floor",
  minimum: "750.00",
  minimum_cite: "18 U.S.C. § 2707(c)",
  limitation_years: 2,
  limitation_start: "discovery",
  limitation_cite: "18 U.S.C. § 2707(f)",
  questions: ["floor"],
  people: 401,
  gross: "301250.10",
  after_overlap: "301200.05",
  gaps: [{ kind: "no_discovered_on", people: 41 }],
};

export const details: CaseDetails = {
  stages: [
    { status: "filed", from_on: "2026-02-03", note: "Class action complaint", source: null },
    { status: "dismissed", from_on: "2026-05-01", note: null, source: null },
  ],
  parties: [],
  class_definitions: [],
  facts: [{ key: "locker_size", label: "Size of the locker", kind: "number" }],
  settings: estimate.assumptions,
};

export const filing: FilingView = {
  filing: 1,
  filed_on: "2026-02-03",
  docket_entry: 1,
  title: "Class action complaint",
  filed_by: "Plaintiff",
  source: null,
};

export const lastDays: LastDaySummary = {
  claim: "sca",
  name: "Stored Communications Act",
  cite: "18 U.S.C. § 2707(f)",
  expired: 57,
  within_30: 7,
  within_90: 15,
  later: 0,
  no_date: 41,
  next: "2026-12-01",
  last: "2028-01-01",
};

/** A core that answers with the sample and takes every change. */
export const sample = {
  case_list: () => [header],
  case_details: () => details,
  estimate: () => estimate,
  choice_list: () => [question],
  claim_list: () => [claim],
  filing_list: () => [filing],
  last_day_list: () => [lastDays],
  choice_decide: () => ({ operation: 70, summary: "Decided" }),
  choice_reopen: () => ({ operation: 71, summary: "Reopened" }),
  claim_status_add: () => ({ operation: 72, summary: "Status" }),
  filing_add: () => ({ operation: 73, summary: "Docketed" }),
  setting_set: () => ({ operation: 74, summary: "Set" }),
  operation_undo: () => ({ operation: 75, summary: "Undone" }),
};
