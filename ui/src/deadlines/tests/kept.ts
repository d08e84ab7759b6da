import type { DeadlineMove, KeptDeadline, TollingView, TriggerView } from "../../api/generated/types";

/** An invented deadline of the invented case, as far as `part` does not say otherwise. */
export function kept(part: Partial<KeptDeadline> = {}): KeptDeadline {
  return {
    deadline: 21,
    case: 3,
    caption: "Ruiz v. Example Storage, Inc.",
    docket_number: "3:26-cv-00112",
    text: "petition for permission to appeal",
    rule: "EX_23F",
    cite: "Ex. R. 23(f)",
    kind: "last_day",
    date: "2026-12-14",
    safe_date: "2026-12-14",
    latest_arguable_date: "2026-12-14",
    days_left: 18,
    until: null,
    working: ["14 days after November 30."],
    notes: [],
    triggers: [8],
    status: "open",
    is_open: true,
    history: [],
    is_critical: false,
    is_critical_by_rule: false,
    no_extension: null,
    is_unconfirmed: false,
    entered_by: "M. Okafor",
    entered_at: "2026-11-26T18:00:00Z",
    day_by: "M. Okafor",
    day_at: "2026-11-26T18:00:00Z",
    confirmed_by: null,
    confirmed_at: null,
    is_hand_set: false,
    hand_set_why: null,
    computed_date: "2026-12-14",
    law_version: "2026.11",
    now: null,
    why_not: null,
    removal: null,
    ...part,
  };
}

/** The event that the deadlines run from. */
export const trigger: TriggerView = {
  trigger: 8,
  event: "order_entered",
  words: "order entered",
  on: "2026-11-30",
  service: "electronic",
  profile: null,
  inaccessible: [],
  filing: null,
  note: null,
  deadlines: [21],
  stays: null,
};

/** A deadline that would move. */
export function moving(part: Partial<DeadlineMove> = {}): DeadlineMove {
  return {
    deadline: 21,
    case: 3,
    caption: "Ruiz v. Example Storage, Inc.",
    rule: "EX_23F",
    text: "petition for permission to appeal",
    cite: "Ex. R. 23(f)",
    is_critical: false,
    status: "open",
    is_finished: false,
    is_hand_set: false,
    hand_set_why: null,
    old_date: "2026-12-14",
    old_safe_date: "2026-12-14",
    new_date: "2026-12-16",
    new_safe_date: "2026-12-16",
    new_latest_arguable_date: "2026-12-16",
    why: ["14 days after December 2."],
    why_not: null,
    ...part,
  };
}

/** An earlier class action that may have tolled. */
export const tolling: TollingView = {
  tolling: 5,
  name: "Class action",
  covers: "everyone",
  person_name: null,
  asks: ["american_pipe"],
  cite: "American Pipe",
  draft: {
    case: 3,
    kind: "american_pipe",
    cause: "Ortiz v. Example Storage, Inc.",
    court: "N.D. Cal.",
    docket_number: "3:24-cv-00001",
    court_of: null,
    is_own_action: false,
    from_on: "2025-01-21",
    to_on: "2025-01-30",
    ordered_on: null,
    ending: "no_ruling",
    class: null,
    person: null,
    claims: [],
    document: null,
    note: null,
  },
};
