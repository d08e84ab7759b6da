use super::DeadlineMove;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A deadline that a case holds. The day that is kept is the one that counts; what the law at hand would give is shown
/// beside it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeptDeadline {
    /// Its number.
    pub deadline: i64,
    /// Its case.
    pub case: i64,
    /// Caption of the case.
    pub caption: String,
    /// Docket number of the case.
    pub docket_number: Option<String>,
    /// What is to be done.
    pub text: String,
    /// Code of the rule; none for one that was typed.
    pub rule: Option<String>,
    /// Where the rule stands, or what sets the day.
    pub cite: Option<String>,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// The day that is kept.
    pub date: String,
    /// The day to work towards, of which reminders are given.
    pub safe_date: String,
    /// The latest day that can be argued for.
    pub latest_arguable_date: String,
    /// Days from today to the safe date; below zero when it is past.
    pub days_left: i64,
    /// The hour of the day by which it is to be done, with the court's time zone, where the rule names one.
    pub until: Option<String>,
    /// How the day came about, step by step, as it was when the day was kept.
    pub working: Vec<String>,
    /// What else is to be known of the day, in sentences: that it falls on a closed day, with both open neighbours.
    pub notes: Vec<String>,
    /// Numbers of the events that it runs from.
    pub triggers: Vec<i64>,
    /// `open`, `extended`, `done` or `waived`: the last of the history.
    pub status: String,
    /// Whether it is still to be done: open or extended.
    pub is_open: bool,
    /// Every status, oldest first.
    pub history: Vec<DeadlineStatusView>,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// Whether its rule makes it critical, so that the mark cannot be taken away.
    pub is_critical_by_rule: bool,
    /// Where it stands that no court may extend its time.
    pub no_extension: Option<String>,
    /// Open, critical, and not confirmed by a second person.
    pub is_unconfirmed: bool,
    /// Who entered it.
    pub entered_by: String,
    /// When, RFC 3339, UTC.
    pub entered_at: String,
    /// Who last changed its day.
    pub day_by: String,
    /// When, RFC 3339, UTC.
    pub day_at: String,
    /// Who confirmed the day.
    pub confirmed_by: Option<String>,
    /// When, RFC 3339, UTC.
    pub confirmed_at: Option<String>,
    /// Whether a person set the day: a recalculation leaves it alone.
    pub is_hand_set: bool,
    /// Why a person set it.
    pub hand_set_why: Option<String>,
    /// The day that its rule gave when it was last computed.
    pub computed_date: Option<String>,
    /// Edition of the law that gave it.
    pub law_version: Option<String>,
    /// What the law at hand gives, where it is another day than the one kept.
    pub now: Option<DayNow>,
    /// Why the law at hand gives no day, in a sentence; nothing where it does, or where the deadline was typed.
    pub why_not: Option<String>,
    /// That somebody asked to take it away.
    pub removal: Option<RemovalAsked>,
}

/// The day that the law at hand gives.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayNow {
    /// The day.
    pub date: String,
    /// The day to work towards.
    pub safe_date: String,
    /// The latest day that can be argued for.
    pub latest_arguable_date: String,
    /// How it was counted, step by step.
    pub working: Vec<String>,
    /// Whether whoever set the day by hand knew this one: it moves nothing and is not asked about again.
    pub is_known: bool,
}

/// A status of a deadline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeadlineStatusView {
    /// `open`, `extended`, `done` or `waived`.
    pub status: String,
    /// The day from which it holds.
    pub on: String,
    /// What happened.
    pub note: Option<String>,
    /// The paper that shows it: `Dkt. 41, order of November 2, 2026`.
    pub document: Option<String>,
    /// For `extended`: the day that the order gives.
    pub date: Option<String>,
    /// Who said so.
    pub by: String,
    /// When, RFC 3339, UTC.
    pub at: String,
}

/// That somebody asked to take a critical deadline away. It stays until a second person confirms it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemovalAsked {
    /// Who.
    pub by: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

/// Asks about one deadline of a case.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfDeadline {
    /// Its number.
    pub deadline: i64,
}

/// Adds a deadline that a person types.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineAdd {
    /// The case.
    pub case: i64,
    /// What is to be done.
    pub text: String,
    /// The day.
    pub date: String,
    /// What sets it: a rule, an order, an agreement.
    pub cite: Option<String>,
    /// `last_day`, `earliest_day` or `date_certain`; `last_day` unless it is said.
    pub kind: Option<String>,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// What else is known of it.
    pub note: Option<String>,
}

/// A deadline that was added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeadlineAdded {
    /// Its number.
    pub deadline: i64,
    /// The operation, which can be undone by its number.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}

/// Sets the day of a deadline by hand. A recalculation leaves it alone then and says so.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeadlineDaySet {
    /// The deadline.
    pub deadline: i64,
    /// The new day.
    pub date: String,
    /// Why.
    pub why: String,
}

/// Adds a status to the history of a deadline.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineStatusAdd {
    /// The deadline.
    pub deadline: i64,
    /// `open`, `extended`, `done` or `waived`.
    pub status: String,
    /// The day from which it holds; today unless it is said.
    pub on: Option<String>,
    /// What happened; a critical deadline is waived only with it, as the reason.
    pub note: Option<String>,
    /// The paper that shows it; for `extended`, the order.
    pub document: Option<String>,
    /// For `extended`: the day that the order gives.
    pub date: Option<String>,
    /// To waive a critical deadline: initials or name of a second person.
    pub by: Option<String>,
}

/// Says whether a second person has to confirm a deadline.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineCriticalSet {
    /// The deadline.
    pub deadline: i64,
    /// Whether it is critical. What its rule makes critical stays so.
    pub is_critical: bool,
    /// To take the mark away: initials or name of a second person.
    pub by: Option<String>,
}

/// A second person confirms something of a critical deadline.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineConfirm {
    /// The deadline.
    pub deadline: i64,
    /// The day that the second person was shown; where another one is kept by now, nothing is confirmed.
    pub date: Option<String>,
    /// Initials or name of the second person, who is known to the file. To confirm a day it is somebody else than who last
    /// set it, to confirm a removal somebody else than who asked for it.
    pub by: String,
}

/// Takes a deadline away; a critical one stays, marked, until a second person confirms it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineRemove {
    /// The deadline.
    pub deadline: i64,
    /// Why; a critical deadline asks for it.
    pub why: Option<String>,
}

/// Asks whether courts are open on a day that a person sets.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DayAsked {
    /// The day.
    pub date: String,
    /// The case by whose court it is told; the federal holidays count where none is said.
    pub case: Option<i64>,
}

/// Asks for the day so many court days from another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayCount {
    /// The day counted from, itself not counted; today unless it is said.
    pub from: Option<String>,
    /// How many court days; below zero it counts back.
    pub count: i32,
    /// The case whose court's days are counted; the federal holidays count where none is said.
    pub case: Option<i64>,
}

/// A day that was counted to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayCounted {
    /// The day, ISO.
    pub date: String,
}

/// Whether courts are open on a day, and the open days beside it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayChecked {
    /// The day as it was understood, ISO.
    pub date: String,
    /// Whether it is an open day.
    pub is_open: bool,
    /// What closes it: `Saturday`, `Columbus Day`.
    pub because: Vec<String>,
    /// The last open day before it; none where it is open itself.
    pub before: Option<String>,
    /// The first open day after it; none where it is open itself.
    pub after: Option<String>,
    /// That the holidays of the case's own court are not known, in a sentence.
    pub unknown: Option<String>,
}

/// Asks which deadlines the law at hand would move.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LawMoves {
    /// Of one case, or of the whole file.
    pub case: Option<i64>,
    /// Numbers of the deadlines that would keep their day: what runs after them is counted from it.
    pub pinned: Vec<i64>,
}

/// The deadlines whose day under the law at hand is not the one kept. Nothing moves until it is accepted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LawMovesView {
    /// Edition of the law at hand, with what is the firm's own.
    pub law_version: String,
    /// The deadlines, by the day they are kept for; each can be accepted or pinned.
    pub moves: Vec<DeadlineMove>,
}

/// Takes the days of the law at hand for some deadlines, and keeps others where they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LawMovesAccept {
    /// Numbers of the deadlines that move.
    pub moved: Vec<i64>,
    /// Numbers of the deadlines that keep their day, and say so.
    pub pinned: Vec<i64>,
}

/// What is due, over all cases of the file, by the day to work towards. Each open deadline that is overdue or within 90
/// days stands in one of the first four lists.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TodayView {
    /// The day.
    pub today: String,
    /// Past. A day before which something may not be done is never overdue.
    pub overdue: Vec<KeptDeadline>,
    /// Today and within 7 days.
    pub within_7: Vec<KeptDeadline>,
    /// Later, within 30 days.
    pub within_30: Vec<KeptDeadline>,
    /// Later, within 90 days.
    pub within_90: Vec<KeptDeadline>,
    /// Open critical deadlines that no second person confirmed, however far off.
    pub unconfirmed: Vec<KeptDeadline>,
    /// Critical deadlines that somebody asked to take away.
    pub removals_asked: Vec<KeptDeadline>,
    /// How many deadlines the law at hand would move.
    pub law_moves: u64,
}
