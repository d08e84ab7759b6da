use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An event that rules know, with the rules that it starts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriggerEventView {
    /// Its code in the rules: `judgment_entered`.
    pub event: String,
    /// The words in which people read it: `judgment entered`.
    pub words: String,
    /// Which day it is, in a sentence, where the words leave room.
    pub when: Option<String>,
    /// The rules that run from it, by itself or together with another event, in the order of the law's files.
    pub rules: Vec<TriggerRule>,
}

/// A rule that an event starts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriggerRule {
    /// Its code: `FRCP_23F`.
    pub code: String,
    /// What is to be done.
    pub text: String,
    /// Where it stands.
    pub cite: String,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// The case in which it holds, where it does not in every one: `the United States is a party`.
    pub only_where: Option<String>,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// Whether days are added for the way of service of this event.
    pub adds_service: bool,
}

/// An event with its day, before it is put into a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TriggerDraft {
    /// The case.
    pub case: i64,
    /// The event, by its code in the rules: `judgment_entered`.
    pub event: String,
    /// The day on which it happened or will happen.
    pub on: String,
    /// How the paper was served: `mail`; electronically unless it is said.
    pub service: Option<String>,
    /// Which days count as legal holidays: `FED_STATE`; those of the rule's own method unless it is said.
    pub profile: Option<String>,
    /// Days on which the clerk's office cannot be reached.
    pub inaccessible: Vec<String>,
    /// Days that an order names, by the code of their rule. Each is kept as a day certain; those not given are left out.
    pub days: BTreeMap<String, String>,
    /// The entry of the docket that it hangs on.
    pub filing: Option<i64>,
    /// What else is known of it.
    pub note: Option<String>,
}

/// Everything that an event starts in a case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChainView {
    /// The day of the event as it was understood, ISO.
    pub on: String,
    /// The rules, those with a day first, by the day to work towards; then those whose day an order names.
    pub entries: Vec<ChainEntry>,
}

/// One rule of a chain.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChainEntry {
    /// Code of the rule.
    pub rule: String,
    /// What is to be done.
    pub text: String,
    /// Where it stands.
    pub cite: String,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// The case in which it holds, where it does not in every one: somebody has to say that this is one.
    pub only_where: Option<String>,
    /// An order names the day ([`TriggerDraft::days`]); nothing is counted.
    pub is_by_order: bool,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// Whether the words were read at the source.
    pub verified: bool,
    /// The day; none where it cannot be computed.
    pub date: Option<String>,
    /// The earliest day under any reading: the one to work towards.
    pub safe_date: Option<String>,
    /// The latest day that can be argued for.
    pub latest_arguable_date: Option<String>,
    /// Days from today to the safe date; below zero when it is past.
    pub days_left: Option<i64>,
    /// The hour of that day by which it is to be done, with the court's time zone, where the rule names one.
    pub until: Option<String>,
    /// How it was counted, step by step.
    pub working: Vec<String>,
    /// Why there is no day, in a sentence.
    pub why_not: Option<String>,
    /// The open deadline of this rule that the case holds and that waited for this event: it would be moved, or keep its
    /// day where a person set it. Where there is none, one is added.
    pub deadline: Option<i64>,
    /// The day that deadline is kept for.
    pub deadline_date: Option<String>,
    /// Other open deadlines of this rule that the case holds, such as those of an earlier event of the same kind. They
    /// stay as they are; one from the same event on the same day was entered already.
    pub others: Vec<i64>,
}

/// Puts an event into a case, with the deadlines of the rules that are chosen.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TriggerAdd {
    /// The event.
    pub draft: TriggerDraft,
    /// Codes of the rules whose deadlines the case is to hold, beside the days that the draft gives; none leaves the
    /// event alone.
    pub rules: Vec<String>,
}

/// An event that was put into a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TriggerAdded {
    /// Its number.
    pub trigger: i64,
    /// Numbers of the deadlines that were added or moved, in the order of the rules.
    pub deadlines: Vec<i64>,
    /// The operation, which can be undone by its number.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}

/// An event of a case that starts deadlines.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TriggerView {
    /// Its number.
    pub trigger: i64,
    /// The event: `judgment_entered`.
    pub event: String,
    /// The same in words.
    pub words: String,
    /// Its day.
    pub on: String,
    /// How the paper was served.
    pub service: String,
    /// Which days count as legal holidays, where it was said.
    pub profile: Option<String>,
    /// Days on which the clerk's office cannot be reached.
    pub inaccessible: Vec<String>,
    /// The entry of the docket that it hangs on.
    pub filing: Option<i64>,
    /// What else is known of it.
    pub note: Option<String>,
    /// Numbers of the deadlines that run from it.
    pub deadlines: Vec<i64>,
    /// Why it cannot be taken away, in a sentence; nothing where it can, with the deadlines that run from it.
    pub stays: Option<String>,
}

/// Another day or way of service for an event of a case. What is not said stays as it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TriggerShift {
    /// The event, by its number.
    pub trigger: i64,
    /// The new day.
    pub on: Option<String>,
    /// The new way of service.
    pub service: Option<String>,
    /// Which days count as legal holidays from now on.
    pub profile: Option<String>,
    /// Days on which the clerk's office cannot be reached, in place of those that stand.
    pub inaccessible: Option<Vec<String>>,
}

/// Asks what another day of an event would move.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TriggerMovePreview {
    /// The event and what becomes of it.
    pub shift: TriggerShift,
    /// Numbers of the deadlines that would keep their day: what runs after them is counted from it.
    pub kept: Vec<i64>,
}

/// What another day of an event would move.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriggerShiftView {
    /// The day of the event as it stands.
    pub old_on: String,
    /// The day that it would have.
    pub new_on: String,
    /// The deadlines whose day would be another, by the day they are kept for.
    pub moves: Vec<DeadlineMove>,
    /// Deadlines whose days the order names: they stay as they stand in it.
    pub named: Vec<NamedDay>,
}

/// A deadline whose day an order names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedDay {
    /// Its number.
    pub deadline: i64,
    /// What is to be done.
    pub text: String,
    /// The day.
    pub date: String,
}

/// A deadline whose day would be another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeadlineMove {
    /// Its number.
    pub deadline: i64,
    /// Its case.
    pub case: i64,
    /// Caption of the case.
    pub caption: String,
    /// Code of the rule.
    pub rule: String,
    /// What is to be done.
    pub text: String,
    /// Where the rule stands.
    pub cite: String,
    /// Whether a second person has to confirm the day; a move takes the confirmation away.
    pub is_critical: bool,
    /// `open`, `extended`, `done` or `waived`.
    pub status: String,
    /// Done or waived: it is never moved.
    pub is_finished: bool,
    /// Whether a person set its day.
    pub is_hand_set: bool,
    /// Why a person set it.
    pub hand_set_why: Option<String>,
    /// The day that is kept.
    pub old_date: String,
    /// The day to work towards that is kept.
    pub old_safe_date: String,
    /// The new day; none where it cannot be computed.
    pub new_date: Option<String>,
    /// The new day to work towards.
    pub new_safe_date: Option<String>,
    /// The new latest day that can be argued for.
    pub new_latest_arguable_date: Option<String>,
    /// How the new day was counted, step by step.
    pub why: Vec<String>,
    /// Why there is no new day, in a sentence.
    pub why_not: Option<String>,
}

/// Moves an event. The deadlines named take their new days; of the others that would move, each open one keeps its
/// day and says so, and finished ones are left alone.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TriggerMove {
    /// The event and what becomes of it.
    pub shift: TriggerShift,
    /// Numbers of the deadlines that take their new days; every other open one that would move keeps its day.
    pub moved: Vec<i64>,
}

/// Takes an event out of a case.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TriggerRemove {
    /// The event, by its number.
    pub trigger: i64,
    /// Takes the deadlines away that run from it; each has to be open and not critical.
    pub with_deadlines: bool,
}
