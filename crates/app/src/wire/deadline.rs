use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A rule that sets a deadline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeadlineRuleView {
    /// Its code: `FRCP_23F`.
    pub code: String,
    /// What is to be done.
    pub text: String,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// Under whose rules time is counted: `federal` or `california`.
    pub method: String,
    /// The events that start it; the first is its own.
    pub events: Vec<RuleEvent>,
    /// The case in which it holds, where it does not in every one: `the United States is a party`.
    pub only_where: Option<String>,
    /// An order names the day; nothing is counted.
    pub is_by_order: bool,
    /// Whether days are added for the way of service.
    pub adds_service: bool,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// Where it stands.
    pub cite: String,
    /// Whether the words were read at the source.
    pub verified: bool,
}

/// An event that starts a rule.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleEvent {
    /// Its code: `judgment_entered`.
    pub event: String,
    /// The words in which people read it.
    pub words: String,
}

/// Asks for a deadline by rule, without a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineAsked {
    /// Code of the rule.
    pub rule: String,
    /// The day of the rule's own event.
    pub trigger: Option<String>,
    /// Days of events by their names, for a rule that runs from several.
    pub events: BTreeMap<String, String>,
    /// How the paper was served: `mail`.
    pub service: Option<String>,
    /// Which days count as legal holidays: `FED_STATE`.
    pub profile: Option<String>,
    /// Days on which the clerk's office cannot be reached.
    pub inaccessible: Vec<String>,
    /// The court, whose closings in the firm's law are such days too: `N.D. Cal.`.
    pub court: Option<String>,
}

/// A deadline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeadlineView {
    /// Code of the rule.
    pub code: String,
    /// What is to be done.
    pub text: String,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// The day.
    pub date: String,
    /// The earliest day under any reading: the one to work towards.
    pub safe_date: String,
    /// The latest day that can be argued for.
    pub latest_arguable_date: String,
    /// The day under every reading of the holidays.
    pub by_profile: Vec<ProfileDay>,
    /// How it was counted, step by step.
    pub working: Vec<String>,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// The rule.
    pub cite: String,
    /// Whether the words were read at the source.
    pub verified: bool,
}

/// A day under one reading of the holidays.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProfileDay {
    /// The profile: `FED`.
    pub profile: String,
    /// The day.
    pub date: String,
}

/// Asks on which days the court of a case is closed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClosedDaysAsked {
    /// The case.
    pub case: i64,
    /// The first day.
    pub from: String,
    /// The last day, a year later at most.
    pub to: String,
}

/// The days on which the court of a case is closed beside weekends.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClosedDays {
    /// Which days count as its holidays: `FED` or `CA_COURT`.
    pub profile: String,
    /// The closed days, oldest first.
    pub days: Vec<ClosedDay>,
    /// That the holidays of a year in the stretch, or those of the court itself, are not known, in a sentence.
    pub why_not: Option<String>,
}

/// A day on which a court is closed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClosedDay {
    /// The day.
    pub date: String,
    /// What closes it: `Columbus Day`, `closed by General Order 9`.
    pub names: Vec<String>,
}
