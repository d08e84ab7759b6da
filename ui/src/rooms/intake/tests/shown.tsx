import type {
  AnswerRow,
  AssessmentView,
  ConflictReport,
  IntakeQuestionView,
  KnownPerson,
  LeadPage,
  LeadView,
  VettingSheet,
} from "../../../api/generated/types";
import { renderRoom } from "../../../exposure/tests/render-room";
import { blankFields } from "../../../people/fields";
import { room } from "..";

export const REASON =
  "Outside the class: Rented from Jan 12, 2025, 12 days after the cut-off of Dec 31, 2024";

export const assessment: AssessmentView = {
  counted: false,
  class_test: "outside",
  class_reason: REASON,
  lines: [],
  nothing: [],
  gross: "0.00",
  after_overlap: "0.00",
  in_others: "0.00",
  over: "0.00",
  late: "0.00",
  low: "0.00",
  high: "0.00",
  gaps: [],
  choices: [],
  last_days: [],
};

const lead: LeadView = {
  person: 7,
  case: 3,
  name: "Ortiz, Bea",
  status: "prospective",
  fields: { ...blankFields(), given: "Bea", family: "Ortiz" },
  campaign: "",
  said: "",
  stage: "lead",
  steps: [
    {
      stage: "lead",
      on: "2026-11-20",
      reason: null,
      class_test: "unknown",
      class_reason: "Cannot be told: Rented from not known",
      user: "Maya Okafor",
      operation: 11,
    },
  ],
};

export const leads: LeadPage = {
  stages: ["lead", "contacted", "vetted", "engaged", "turned_down"].map((stage) => ({
    stage,
    leads: stage === "lead" ? 1 : 0,
  })),
  matching: 1,
  offset: 0,
  rows: [
    {
      person: 7,
      name: "Ortiz, Bea",
      stage: "lead",
      stage_on: "2026-11-20",
      days: 4,
      campaign: "Referral",
      phone: "(415) 555-0123",
      email: null,
      class_test: "outside",
      class_reason: REASON,
      last_day: null,
      days_left: null,
    },
  ],
};

export const answer = (at: number): AnswerRow => ({
  answer: at,
  person: 7,
  name: `Ortiz, Bea ${at}`,
  field: "facts.paid",
  label: "Amount paid",
  kind: "money",
  stands: "12.00",
  value: "15.50",
  file: "form.csv",
  row: at + 1,
});

export const question = (at: number): IntakeQuestionView => ({
  question: at,
  fact: `fact_${at}`,
  label: `Fact ${at}`,
  kind: "text",
  wording: `Question ${at}?`,
  hint: null,
  condition: null,
  says: null,
});

const vetting: VettingSheet = {
  person: 7,
  name: "Ortiz, Bea",
  status: "prospective",
  is_called_for: false,
  unfinished: 0,
  concerns: 0,
  items: [],
};

export const check: ConflictReport = {
  check: 4,
  case: 3,
  person: 7,
  names: ["Bea Ortiz"],
  names_count: 400,
  not_listed: 0,
  by: { user: "Maya Okafor", at: "2026-11-20T20:00:00Z" },
  hits: [],
  undecided: 0,
  signed_off: { user: "Ruth Lee", at: "2026-11-21T20:00:00Z" },
  came_in: 0,
  since: [],
  is_out_of_date: false,
};

export const known: KnownPerson = {
  person: 4,
  case: 3,
  caption: null,
  name: "Ortiz, Beatriz",
  status: "class_member",
  score: 96,
  reasons: ["same_phone"],
  other_name: null,
  city: "Oakland",
};

/** Shows the room over a core with one lead; `handlers` answer in place of the usual ones. */
export function shown(handlers: Parameters<typeof renderRoom>[1] = {}, search = "") {
  return renderRoom(
    room,
    {
      lead_list: () => leads,
      lead_get: () => lead,
      lead_draft: () => ({
        draft: { assessment, errors: {} },
        questions: [
          { question: 1, fact: "rented", wording: "Since when?", hint: null, kind: "text", options: [] },
        ],
      }),
      lead_save: ({ person }) => ({ person: person ?? 7, operation: 12, summary: "Kept", errors: {} }),
      person_known: () => ({ people: [], unread: [] }),
      same_human_list: () => [],
      campaign_list: () => [],
      answer_list: () => ({ waiting: 0, kinds: [], rows: [] }),
      intake_question_list: () => [question(1), question(2)],
      conflict_list: () => [],
      vetting_get: () => vetting,
      ...handlers,
    },
    search,
  );
}
