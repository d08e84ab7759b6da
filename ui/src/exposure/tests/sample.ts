import type {
  CaseDetails,
  CaseHeader,
  CatalogueEntry,
  ClaimView,
  ClassMovers,
  ClassRow,
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
      class: "Renters",
      status: "pleaded",
      is_live: true,
      people: 401,
      each: "750.00",
      shape: "floor",
      gross: "301250.10",
      after_overlap: "301200.05",
      in_others: "50.05",
      adjusted: "0.00",
      low: "20000.00",
      high: "310000.00",
      questions: ["floor"],
    },
    {
      claim: "contract",
      name: "Breach of contract",
      cite: "Civ. § 3300",
      class: "Renters",
      status: "dismissed_without_prejudice",
      is_live: true,
      people: 399,
      each: null,
      shape: "contract_share",
      gross: "44000.44",
      after_overlap: "0.00",
      in_others: "44000.44",
      adjusted: "0.00",
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
  unknown: null,
};

export const question: QuestionView = {
  name: "floor",
  text: "Does the floor need actual loss?",
  bears_on: "figures",
  default: "all",
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
  theory: "sca",
  name: "Stored Communications Act",
  cite: "18 U.S.C. § 2707",
  short_cite: "§ 2707(c)",
  defendants: [{ party: 5, name: "Example Storage, Inc." }],
  class: "Renters",
  loss: "rent for lockers that were opened",
  is_live: true,
  statuses: [
    { status: "considered", from_on: "2026-01-05", note: null, source: null },
    { status: "pleaded", from_on: "2026-02-03", note: "first complaint", source: null },
  ],
  elements: ["Someone is aggrieved.", "Someone disclosed."],
  shape: "floor",
  gives: "actual damages and profits, at least $750.00 for each person",
  minimum: "750.00",
  minimum_cite: "18 U.S.C. § 2707(c)",
  changes_on: null,
  room: [{ name: "figure", low: "100.00", high: "900.00", words: [] }],
  terms: [],
  fees: { says: "Reasonable fees.", cite: "§ 2707(b)(3)", verified: true },
  punitive: null,
  notices: [],
  limitation_years: 2,
  limitation_start: "discovery",
  limitation_cite: "18 U.S.C. § 2707(f)",
  questions: ["floor"],
  people: 401,
  gross: "301250.10",
  after_overlap: "301200.05",
  gaps: [{ kind: "no_discovered_on", people: 41 }],
  proof: [
    { input: "documented_loss", says: "Proof of loss", fact: "documented_loss", missing: 283 },
    { input: "discovered_on", says: "Day of discovery", fact: "discovered_on", missing: 0 },
  ],
};

export const details: CaseDetails = {
  stages: [
    { status: "filed", from_on: "2026-02-03", note: "Class action complaint", source: null },
    { status: "dismissed", from_on: "2026-05-01", note: null, source: null },
  ],
  parties: [],
  class_definitions: [],
  facts: [{ key: "locker_size", label: "Size of the locker", kind: "number", options: [] }],
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

export const renters: ClassRow = {
  class: 4,
  name: "Renters",
  version: 1,
  text: "Everyone who stored something",
  from_on: null,
  to_on: "2026-01-31",
  is_plain: true,
  any: false,
  lines: [{ fact: "locker_size", test: "at_least", value: "2" }],
  source: null,
};

export const movers: ClassMovers = {
  members: 380,
  unknown: 9,
  moves_in: 2,
  moves_out: 33,
  named: [
    { person: 7, external_id: "R-7", name: "Okoye, Ada", moves_in: true, is_unknown: false },
    { person: 8, external_id: null, name: "Lind, Per", moves_in: false, is_unknown: false },
  ],
};

export const cipa: CatalogueEntry = {
  theory: "cipa",
  name: "California Invasion of Privacy Act",
  cite: "Cal. Penal Code § 637.2",
  gives: "$5,001.00 for each violation, or actual damages if more",
  limitation: "1 years from accrual",
  elements: ["Someone listened."],
  questions: ["floor"],
  verified: false,
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
  class_list: () => [renters],
  catalogue_list: () => [cipa],
  estimate_by: () => ({
    claims: ["sca", "contract"],
    rows: [
      {
        name: "CA",
        people: 300,
        gross: "260000.00",
        after_overlap: "226000.05",
        claims: ["226000.05", "0.00"],
      },
      { name: null, people: 111, gross: "85250.54", after_overlap: "75200.00", claims: ["75200.00", "0.00"] },
    ],
  }),
  claim_add: () => ({ claim: 13, operation: 76, summary: "Pleaded" }),
  claim_term_set: () => ({ operation: 77, summary: "Said" }),
  claim_term_clear: () => ({ operation: 78, summary: "Taken back" }),
  class_preview: () => movers,
  class_accept: () => ({ operation: 79, summary: "Accepted" }),
  fact_type_add: () => ({ operation: 80, summary: "Asked" }),
  operation_undo: () => ({ operation: 75, summary: "Undone" }),
};
