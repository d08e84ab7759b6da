import type {
  AssessmentView,
  CaseDetails,
  CaseHeader,
  DraftView,
  KnownPerson,
  OperationView,
  PersonColumn,
  PersonFile,
  PersonRecord,
  PersonRow,
  SourceView,
  VettingSheet,
} from "../../../api/generated/types";
import { blankFields } from "../../../people/fields";

/** Invented people, claims and figures. The amounts are arbitrary. */
export const header: CaseHeader = {
  case: 3,
  caption: "Ruiz v. Example Storage, Inc.",
  docket_number: "3:26-cv-00112",
  court: "N.D. Cal.",
  judge: null,
  stage: "filed",
  stage_on: "2026-02-03",
  stage_note: null,
  class_text: null,
  class_version: null,
  class_period: [null, null],
  people: 300,
  class_members: 200,
  open_questions: 0,
  claims: 1,
};

export const details: CaseDetails = {
  stages: [],
  parties: [],
  class_definitions: [],
  facts: [
    { key: "rented_from", label: "Rented from", kind: "date", options: [] },
    { key: "amount_paid", label: "Amount paid", kind: "money", options: [] },
    { key: "got_key", label: "Got a key", kind: "yes_no", options: [] },
  ],
  settings: [],
};

const source: SourceView = {
  operation: 4,
  file: "renters.csv",
  row: 8812,
  user: "M. Okafor",
  at: "2026-11-03T17:00:00Z",
};

/** The person at a place of the list. */
export function row(at: number): PersonRow {
  return {
    person: at + 1,
    external_id: `R-${at + 1}`,
    name: `García López, Ana ${at + 1}`,
    status: "class_member",
    counted: true,
    state: "CA",
    city: "Fresno",
    email: `ana${at + 1}@mail.example`,
    last_day_claim: "locker",
    last_day_is_partial: false,
    last_day: "2026-12-24",
    days_left: 30,
    loss: null,
    recoverable: "75.50",
    gaps: [],
  };
}

export const assessment: AssessmentView = {
  counted: true,
  class_test: "inside",
  class_reason: "Inside the class definition",
  nothing: [],
  lines: [
    {
      claim: "locker",
      name: "Locker Act",
      label: "Minimum",
      unit: "person",
      units: 1,
      amount: "75.50",
      late: "0.00",
      after_overlap: "75.50",
      is_live: true,
      is_own: false,
      cite: "1 Ex. Code § 2",
      working: "the larger is $75.50",
      inputs: [{ name: "amount_paid", value: "40.25", source, source_text: null }],
      interest: null,
    },
    {
      claim: "contract",
      name: "Breach of contract",
      label: "Share not delivered",
      unit: "loss",
      units: 1,
      amount: "10.00",
      late: "0.00",
      after_overlap: "0.00",
      is_live: true,
      is_own: false,
      cite: "2 Ex. Code § 3",
      working: "$40.25 paid, a part not delivered",
      inputs: [],
      interest: null,
    },
  ],
  gross: "85.50",
  after_overlap: "75.50",
  in_others: "10.00",
  over: "0.00",
  late: "0.00",
  low: "10.00",
  high: "85.50",
  gaps: ["no_rented_from"],
  choices: [],
  last_days: [
    {
      claim: "locker",
      name: "Locker Act",
      start: "2024-12-24",
      start_kind: "discovery",
      rivals: [],
      partial: null,
      is_filed_in_time: null,
      filed_on: null,
      action: "class",
      by_action: [],
      tolled: [],
      without_tolling: null,
      asks: [],
      last_day: "2026-12-24",
      safe_date: "2026-12-24",
      latest_arguable_date: "2026-12-28",
      days_left: 30,
      working: ["Two years end on December 24, 2026."],
      cite: "1 Ex. Code § 9",
      gap: null,
    },
  ],
};

const operations: OperationView[] = [
  {
    operation: 9,
    kind: "person_edit",
    summary: "Edited García López, Ana 1",
    case: 3,
    user: "M. Okafor",
    initials: "MO",
    at: "2026-11-05T17:00:00Z",
    undoes: null,
    undone_by: null,
    stays: false,
  },
];

/** Everything known of a person. */
export function file(person: number): PersonFile {
  return {
    person,
    case: 3,
    external_id: `R-${person}`,
    name: `García López, Ana ${person}`,
    fields: {
      ...blankFields(),
      family: "García López",
      given: `Ana ${person}`,
      facts: { amount_paid: "40.25" },
    },
    named_by: source,
    contacts: [{ kind: "phone", value: "(559) 555-0123", noted_on: "2026-11-03", is_current: true, source }],
    status: "class_member",
    statuses: [{ status: "class_member", from_on: "2026-11-03", note: null, source }],
    facts: [
      { key: "rented_from", label: "Rented from", kind: "date", options: [], value: null, source: null },
      { key: "amount_paid", label: "Amount paid", kind: "money", options: [], value: "40.25", source },
      { key: "got_key", label: "Got a key", kind: "yes_no", options: [], value: "yes", source },
    ],
    tags: [],
    extra: [],
    assessment,
    notes: [],
    documents: 0,
    history: operations,
  };
}

/** What a person's file holds beside names, facts and claims: one phone, and nothing else yet. */
export function record(person: number): PersonRecord {
  return {
    person,
    handling: { do_not_contact: false, why: null, represented_by: null, language: null },
    barred: null,
    care_of: null,
    counsel: null,
    frozen_since: null,
    lacks_request: false,
    contacts: [
      {
        at: 0,
        kind: "phone",
        value: "559.555.0123",
        shown: "(559) 555-0123",
        noted_on: "2026-11-03",
        told_by: null,
        quality: "good",
        quality_on: null,
        ended_on: null,
        is_current: true,
        source,
      },
    ],
    relations: [],
    roles: [],
    role_history: [],
    opt_out_deadline: "2026-07-09",
    of_age_on: null,
    sensitive: [
      { field: "born_on", masked: "••/••/1981" },
      { field: "social_security", masked: "••••6789" },
      { field: "bank_account", masked: null },
      { field: "health_note", masked: null },
    ],
  };
}

export const draft: DraftView = {
  assessment: {
    ...assessment,
    counted: false,
    class_test: "outside",
    class_reason: "Outside the class: Rented from Jan 12, 2025, 12 days after the cut-off",
  },
  errors: { "facts.amount_paid": "“12x” is not an amount." },
};

/** Somebody already known under the name typed. */
export const known: KnownPerson = {
  person: 7,
  case: 3,
  caption: null,
  name: "García López, Ana 7",
  status: "class_member",
  city: "Fresno",
  score: 91,
  reasons: ["begins_alike", "same_phone"],
  other_name: null,
};

/** A sheet that nobody asks for. */
export function vetting(person: number): VettingSheet {
  return {
    person,
    name: `García López, Ana ${person}`,
    status: "class_member",
    is_called_for: false,
    items: [],
    unfinished: 0,
    concerns: 0,
  };
}

/** Columns of the invented case. */
export const columns: PersonColumn[] = [
  { key: "name", label: null, kind: "name", options: [], is_typed: false },
  { key: "status", label: null, kind: "choice", options: ["class_member", "opted_out"], is_typed: true },
  { key: "state", label: null, kind: "text", options: [], is_typed: true },
  { key: "email", label: null, kind: "text", options: [], is_typed: true },
  { key: "external_id", label: null, kind: "text", options: [], is_typed: true },
  { key: "recoverable", label: null, kind: "money", options: [], is_typed: false },
  { key: "loss", label: null, kind: "money", options: [], is_typed: false },
  { key: "last_day", label: null, kind: "date", options: [], is_typed: false },
  { key: "fact:plan", label: "Plan", kind: "choice", options: ["Premium", "Career"], is_typed: true },
  { key: "fact:joined", label: "Joined", kind: "date", options: [], is_typed: true },
  { key: "tag", label: null, kind: "several", options: [], is_typed: true },
];
