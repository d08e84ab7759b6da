use super::{ChoiceUsed, LineInterestView, SourceView};
use domain::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What one person could recover.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssessmentView {
    /// Whether the person is counted.
    pub counted: bool,
    /// What the class test says: `inside`, `outside` or `unknown`.
    pub class_test: String,
    /// Why, in a sentence.
    pub class_reason: String,
    /// Figures.
    pub lines: Vec<LineView>,
    /// Claims that give somebody of the class nothing though the facts are known.
    pub nothing: Vec<NothingView>,
    /// All claims as pleaded.
    #[ts(type = "string")]
    pub gross: Money,
    /// With the same loss counted once.
    #[ts(type = "string")]
    pub after_overlap: Money,
    /// The same loss pleaded again: gross less what is left, what is over and what a class has at most.
    #[ts(type = "string")]
    pub in_others: Money,
    /// Claims that are over, as pleaded.
    #[ts(type = "string")]
    pub over: Money,
    /// What comes too late, of claims that are not over.
    #[ts(type = "string")]
    pub late: Money,
    /// Least over the answers to the open questions.
    #[ts(type = "string")]
    pub low: Money,
    /// Most over the answers to the open questions.
    #[ts(type = "string")]
    pub high: Money,
    /// What is unknown: `no_amount_paid`.
    pub gaps: Vec<String>,
    /// The questions of law that touch the claims, with the answers worked with.
    pub choices: Vec<ChoiceUsed>,
    /// Last days to file, claim by claim.
    pub last_days: Vec<LastDayView>,
}

/// A claim that gives one person nothing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NothingView {
    /// The claim: `tcpa_227c5`.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// Why, in words.
    pub why: String,
}

/// A figure of one claim of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineView {
    /// The theory: `sca`.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// What the figure is: `Minimum`.
    pub label: String,
    /// What is counted.
    pub unit: String,
    /// How many of it.
    pub units: u32,
    /// As pleaded.
    #[ts(type = "string")]
    pub amount: Money,
    /// What of it comes too late: time has run for it.
    #[ts(type = "string")]
    pub late: Money,
    /// What it adds once the same loss is counted once.
    #[ts(type = "string")]
    pub after_overlap: Money,
    /// Whether the claim is alive; one that is over adds nothing.
    pub is_live: bool,
    /// Whether its law is the firm's own.
    pub is_own: bool,
    /// The rule.
    pub cite: String,
    /// How it was computed.
    pub working: String,
    /// What went in, with its source.
    pub inputs: Vec<InputView>,
    /// Interest before judgment, in no other figure; none where none runs.
    pub interest: Option<LineInterestView>,
}

/// Something that went into a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InputView {
    /// Key of the fact or setting.
    pub name: String,
    /// Value as text.
    pub value: String,
    /// Where it came from; a setting's source is in words.
    pub source: Option<SourceView>,
    /// Source of a setting, in words.
    pub source_text: Option<String>,
}

/// The last day to file one claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDayView {
    /// The theory.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// The day the clock started.
    pub start: Option<String>,
    /// The date that it is the earliest day of, where no more than its month or year is known: `2018-03`.
    pub partial: Option<String>,
    /// What started it: `discovery` or `accrual`.
    pub start_kind: String,
    /// Dates that could start the clock, where there are several: the earliest first, which is worked with.
    pub rivals: Vec<RivalStartView>,
    /// Whether it was filed in time, where it was filed; what follows is then past.
    pub is_filed_in_time: Option<bool>,
    /// The day the claim was filed for the class, where it is still before the court.
    pub filed_on: Option<String>,
    /// What the case works towards: `class` or `individual`.
    pub action: String,
    /// The last day for a class action, and for a suit of one's own.
    pub by_action: Vec<ActionDay>,
    /// Time that was not counted.
    pub tolled: Vec<TolledView>,
    /// The last day as if nothing had stopped the clock.
    pub without_tolling: Option<String>,
    /// Open questions that move the last day.
    pub asks: Vec<String>,
    /// The last day under the default reading.
    pub last_day: Option<String>,
    /// The day to work towards: the earliest under every reading.
    pub safe_date: Option<String>,
    /// The latest day that can be argued.
    pub latest_arguable_date: Option<String>,
    /// Days from today to the safe date; below zero when it has passed.
    pub days_left: Option<i64>,
    /// How it was counted, step by step.
    pub working: Vec<String>,
    /// The rule.
    pub cite: String,
    /// Why there is none.
    pub gap: Option<String>,
}

/// A date that could start the clock.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RivalStartView {
    /// The fact or setting that tells it, with its source: `discovered_on`, `discoverable_on`.
    pub of: InputView,
    /// The day to work towards if it starts the clock.
    pub safe_date: Option<String>,
}

/// The last day for one kind of suit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActionDay {
    /// `class` or `individual`.
    pub action: String,
    /// The last day.
    pub last_day: String,
    /// The day to work towards.
    pub safe_date: String,
    /// The latest day that can be argued.
    pub latest_arguable_date: String,
}

/// Time that was not counted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TolledView {
    /// The first day that is not counted.
    pub from: String,
    /// The day on which the clock runs again.
    pub to: String,
    /// Days that the period is longer by; none where the clock only started at its end.
    pub days: Option<i64>,
    /// Why.
    pub says: String,
}

/// Asks whose last days come next.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LimitationAsked {
    /// The case.
    pub case: i64,
    /// Only this claim.
    pub claim: Option<String>,
    /// Within so many days.
    pub within: u32,
}

/// One person's last day for one claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LimitationRow {
    /// The person.
    pub person: i64,
    /// The number that the sender of the list gave.
    pub external_id: Option<String>,
    /// Name.
    pub name: String,
    /// The claim.
    pub claim: String,
    /// Its name.
    pub claim_name: String,
    /// The day to work towards.
    pub safe_date: String,
    /// Days from today to it.
    pub days_left: i64,
    /// Whether a question that nobody has decided moves the last day.
    pub is_open: bool,
    /// Whether it is counted from the earliest day of a date that is known in part.
    pub is_partial: bool,
}
