use domain::ClassTotal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of thing that stops a limitation clock, as the law has it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TollingKindView {
    /// Its code: `american_pipe`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it does: `class_action`, `stops`, `not_before`, `within` or `note`.
    pub effect: String,
    /// The state under whose law a claim must arise; none where any claim is stopped.
    pub claims_of: Option<String>,
    /// The days that the rule itself names.
    pub fixed: Option<[String; 2]>,
    /// Whether its days follow from a person's birth.
    pub by_birth: bool,
    /// Whether it holds for one person, and an entry says for whom.
    pub is_personal: bool,
    /// What it says.
    pub says: String,
    /// Where it stands.
    pub cite: String,
    /// Whether the words were read at the source.
    pub verified: bool,
}

/// Something that stops clocks, as it is typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TollingDraft {
    /// The case.
    pub case: i64,
    /// Its kind: `american_pipe`.
    pub kind: String,
    /// The cause: the earlier action, the agreement.
    pub cause: String,
    /// The court of an action.
    pub court: Option<String>,
    /// Its docket number.
    pub docket_number: Option<String>,
    /// The state whose court it is, by its two letters; none for a federal court.
    pub court_of: Option<String>,
    /// Whether it is the named plaintiffs' own action, which stops nothing for them.
    pub is_own_action: bool,
    /// The first day. Blank where the rule or the person's birth says it.
    pub from_on: Option<String>,
    /// The last day; none while it goes on.
    pub to_on: Option<String>,
    /// The day of an order that excludes.
    pub ordered_on: Option<String>,
    /// How a class action ended: `pending`, `no_ruling`, `denied` or `excluded`.
    pub ending: Option<String>,
    /// The class whose members it covers, by its number.
    pub class: Option<i64>,
    /// The one person it covers, by number.
    pub person: Option<i64>,
    /// The claims it is for: `sca`; every claim where none is named.
    pub claims: Vec<String>,
    /// The document.
    pub document: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// Changes what an entry says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TollingSet {
    /// The entry.
    pub tolling: i64,
    /// What it says from now on.
    pub draft: TollingDraft,
}

/// One entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTolling {
    /// The entry.
    pub tolling: i64,
}

/// Asks what an entry would do, or one changed or taken away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TollingAsked {
    /// The case.
    pub case: i64,
    /// What is typed; none where the entry is to be taken away.
    pub draft: Option<TollingDraft>,
    /// The entry that it takes the place of.
    pub instead_of: Option<i64>,
}

/// Something that stops clocks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TollingView {
    /// Number in the file.
    pub tolling: i64,
    /// What it says, as it would be typed.
    pub draft: TollingDraft,
    /// Name of its kind.
    pub name: String,
    /// Whom it covers, in words.
    pub covers: String,
    /// Name of the person it covers.
    pub person_name: Option<String>,
    /// Open questions that decide what it does.
    pub asks: Vec<String>,
    /// The rule.
    pub cite: String,
}

/// What an entry does to the last days and to the class total.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TollingEffect {
    /// What the case works towards: `class` or `individual`.
    pub action: String,
    /// Claim by claim, for what the case works towards.
    pub claims: Vec<TollingMove>,
    /// Claim by claim, for the other kind of suit.
    pub other: Vec<TollingMove>,
    /// The class total as it stands.
    #[ts(type = "string")]
    pub before: ClassTotal,
    /// The class total with it.
    #[ts(type = "string")]
    pub after: ClassTotal,
}

/// What an entry does to the last days of one claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TollingMove {
    /// The claim.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// People whose last day moves.
    pub moved: u64,
    /// People who are in time with it and are not without.
    pub saved: u64,
    /// People who are in time without it and are not with it.
    pub lost: u64,
    /// People whose last day can no longer be told: it falls past the years whose holidays are loaded.
    pub untold: u64,
    /// By how many days the last day moves: the least and the most.
    pub days: Option<[i64; 2]>,
}

/// Asks for the last days of one claim that is to be filed again.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct RefilingAsked {
    /// The case.
    pub case: i64,
    /// The claim: `sca`.
    pub claim: String,
    /// The day on which the clock starts; the one that most people share unless it is typed.
    pub start: Option<String>,
    /// The day of the violation, for an outer limit; the day the case says its claims accrued unless it is typed.
    pub violation: Option<String>,
}

/// The last days of one claim that is to be filed again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefilingView {
    /// The claim.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// The rule.
    pub cite: String,
    /// How long one may wait: `2 years`.
    pub period: String,
    /// What starts the clock: `discovery` or `accrual`.
    pub start_kind: String,
    /// The day on which it starts.
    pub start: String,
    /// People of the class whose clock starts on that day.
    pub people: u64,
    /// For a class action, and for suits of each one's own.
    pub days: Vec<RefilingDay>,
}

/// The last day for one kind of suit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefilingDay {
    /// `class` or `individual`.
    pub action: String,
    /// The last day.
    pub last_day: String,
    /// The day to work towards.
    pub safe_date: String,
    /// The latest day that can be argued.
    pub latest_arguable_date: String,
    /// Days from today to the day to work towards; below zero when it has passed.
    pub days_left: i64,
    /// Time that was not counted.
    pub tolled: Vec<super::TolledView>,
    /// Open questions that move it.
    pub asks: Vec<String>,
    /// The steps.
    pub working: Vec<String>,
}
