use super::SourceView;
use domain::{ClassTotal, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks what the class could recover.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EstimateRequest {
    /// The case.
    pub case: i64,
    /// The day the estimate is of; today unless told otherwise.
    pub as_of: Option<String>,
    /// Answers to open questions, for this estimate only.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// What the class could recover: an estimate, on the assumptions it names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Estimate {
    /// Caption of the case.
    pub case: String,
    /// The day the estimate is of.
    pub as_of: String,
    /// Everyone in the case.
    pub people: u64,
    /// Those counted.
    pub class_members: u64,
    /// Claim by claim, in the order of the pleading.
    pub claims: Vec<ClaimEstimate>,
    /// All claims as pleaded.
    #[ts(type = "string")]
    pub gross: ClassTotal,
    /// With the same loss counted once.
    #[ts(type = "string")]
    pub after_overlap: ClassTotal,
    /// The same loss pleaded again: gross less what is left.
    #[ts(type = "string")]
    pub in_others: ClassTotal,
    /// Claims that are over, as pleaded.
    #[ts(type = "string")]
    pub over: ClassTotal,
    /// Least over the answers to the open questions.
    #[ts(type = "string")]
    pub low: ClassTotal,
    /// Most over the answers to the open questions.
    #[ts(type = "string")]
    pub high: ClassTotal,
    /// Whether least and most were searched for, one change of an answer after another, because the combinations
    /// of answers are too many to sum each.
    pub is_searched: bool,
    /// The answers this estimate works with.
    pub choices: Vec<ChoiceUsed>,
    /// What is unknown, with the number of people each gap concerns.
    pub gaps: Vec<GapCount>,
    /// Figures of the case that the estimate rests on.
    pub assumptions: Vec<super::SettingView>,
    /// Members who are not on the list, as the case assumes them: in no other figure of the estimate.
    pub unknown: Option<UnknownMembers>,
    /// Interest before judgment, in no other figure of the estimate; none where the firm says no rate.
    pub interest: Option<super::InterestEstimate>,
}

/// Members who are not on the list: an assumed number times an assumed average.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnknownMembers {
    /// How many.
    pub members: u64,
    /// What each could recover.
    #[ts(type = "string")]
    pub average: Money,
    /// The product.
    #[ts(type = "string")]
    pub total: ClassTotal,
}

/// One claim of an estimate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimEstimate {
    /// Its theory: `sca`.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// Short citation.
    pub cite: String,
    /// Name of the class it is pleaded for.
    pub class: String,
    /// Its latest status: `pleaded`.
    pub status: Option<String>,
    /// Whether it is alive; one that is over shows what it would give and adds nothing.
    pub is_live: bool,
    /// People whom the claim gives a figure.
    pub people: u64,
    /// The least anyone counted gets, where it is the same for most: the statutory minimum, or nothing.
    #[ts(type = "string | null")]
    pub each: Option<Money>,
    /// The most of one unit, where the firm has not said a figure within the statute's range.
    #[ts(type = "string | null")]
    pub each_most: Option<Money>,
    /// How the amount is found: `floor`, `greater_of`, `added`, `contract_share`, `restitution`.
    pub shape: String,
    /// As pleaded.
    #[ts(type = "string")]
    pub gross: ClassTotal,
    /// What it adds once the same loss is counted once.
    #[ts(type = "string")]
    pub after_overlap: ClassTotal,
    /// Counted in another claim: gross less what it adds.
    #[ts(type = "string")]
    pub in_others: ClassTotal,
    /// As pleaded, where the claim is over: it adds nothing.
    #[ts(type = "string")]
    pub over: ClassTotal,
    /// Whether the class gives up its fixed sum, which the statute caps: other claims for the loss bring more.
    pub gives_up: bool,
    /// Whether the firm elects it; of claims for the same loss the others then add nothing.
    pub is_elected: bool,
    /// Whether its law is the firm's own.
    pub is_own: bool,
    /// What the statute gives the class as a whole at most, taken off, or at least, added; part of `after_overlap`.
    #[ts(type = "string")]
    pub adjusted: ClassTotal,
    /// Least over the answers to the open questions.
    #[ts(type = "string")]
    pub low: ClassTotal,
    /// Most over the answers to the open questions.
    #[ts(type = "string")]
    pub high: ClassTotal,
    /// Names of the open questions that touch it.
    pub questions: Vec<String>,
}

/// An answer an estimate works with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChoiceUsed {
    /// The question.
    pub name: String,
    /// The answer.
    pub value: String,
    /// Whether someone decided so, or it is the default.
    pub decided: bool,
}

/// Something unknown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GapCount {
    /// Which gap: `no_amount_paid`.
    pub kind: String,
    /// People it concerns.
    pub people: u64,
}

/// An open question of law with what each answer does.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionView {
    /// Name: `sca_minimum`.
    pub name: String,
    /// The question.
    pub text: String,
    /// What the answer changes: `figures` or `dates`.
    pub bears_on: String,
    /// The answer worked with.
    pub working: String,
    /// The answer that this edition of the law works with where nobody has decided.
    pub default: String,
    /// The firm's decision, once there is one.
    pub decision: Option<DecisionView>,
    /// Every answer.
    pub answers: Vec<AnswerView>,
    /// Claims of this case that it touches.
    pub claims: Vec<String>,
}

/// An answer to an open question.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerView {
    /// Name: `actual_required`.
    pub value: String,
    /// What it means.
    pub text: String,
    /// Who has held so.
    pub authorities: Vec<String>,
    /// The class total under it, the other questions answered as they are worked with; none where no claim
    /// of the case turns on it.
    #[ts(type = "string | null")]
    pub after_overlap: Option<ClassTotal>,
    /// People with a figure under any claim that it touches.
    pub people: Option<u64>,
    /// Interest before judgment under it, where the question is how its days are counted.
    #[ts(type = "string | null")]
    pub interest: Option<ClassTotal>,
}

/// The firm's decision on an open question.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DecisionView {
    /// The answer.
    pub answer: String,
    /// Why.
    pub why: String,
    /// On which authority.
    pub authority: Option<String>,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: String,
}

/// Decides an open question for a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDecide {
    /// The case.
    pub case: i64,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Why; must be said.
    pub why: String,
    /// On which authority.
    pub authority: Option<String>,
}

/// Opens a decided question again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoiceReopen {
    /// The case.
    pub case: i64,
    /// The question.
    pub question: String,
}

/// A claim of the case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimView {
    /// Number in the file.
    pub id: i64,
    /// What it is called in this case: its theory, with a number where that is pleaded more than once.
    pub claim: String,
    /// Its theory: `sca`.
    pub theory: String,
    /// Its name.
    pub name: String,
    /// The provision.
    pub cite: String,
    /// Short citation.
    pub short_cite: String,
    /// The defendants it is brought against.
    pub defendants: Vec<DefendantView>,
    /// Name of the class it is brought for.
    pub class: String,
    /// Name of the loss it makes good: claims for the same loss meet in the overlap.
    pub loss: String,
    /// Whether its law is the firm's own.
    pub is_own: bool,
    /// Whether it is alive; one that is over shows what it would give and adds nothing.
    pub is_live: bool,
    /// Statuses, oldest first.
    pub statuses: Vec<super::StatusView>,
    /// What must be shown.
    pub elements: Vec<String>,
    /// How the amount is found: `floor`, `greater_of`, `added`, `contract_share`, `restitution`.
    pub shape: String,
    /// What the remedy gives, in a few words.
    pub gives: String,
    /// The statutory amount in force, where there is one.
    #[ts(type = "string | null")]
    pub minimum: Option<Money>,
    /// Citation of that amount.
    pub minimum_cite: Option<String>,
    /// The day on which its figures are due to change.
    pub changes_on: Option<String>,
    /// What the statute leaves for the firm to say.
    pub room: Vec<RoomView>,
    /// What the firm has said.
    pub terms: Vec<super::SettingView>,
    /// Whether fees can be had.
    pub fees: Option<RuleView>,
    /// Whether punitive damages can be had.
    pub punitive: Option<RuleView>,
    /// What must be sent before suit.
    pub notices: Vec<RuleView>,
    /// What else one must know before relying on a figure or a date.
    pub notes: Vec<RuleView>,
    /// How long one may wait to file: `2 years`, `180 days`.
    pub limitation_period: String,
    /// What starts them: `discovery` or `accrual`.
    pub limitation_start: String,
    /// Citation of the limitation.
    pub limitation_cite: String,
    /// Names of the open questions that touch it.
    pub questions: Vec<String>,
    /// People whom the claim gives a figure.
    pub people: u64,
    /// As pleaded.
    #[ts(type = "string")]
    pub gross: ClassTotal,
    /// What it adds once the same loss is counted once.
    #[ts(type = "string")]
    pub after_overlap: ClassTotal,
    /// What its people lack, with how many lack it.
    pub gaps: Vec<GapCount>,
    /// What each person has to prove.
    pub proof: Vec<ProofItem>,
}

/// A defendant of a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DefendantView {
    /// Number in the file.
    pub party: i64,
    /// Name.
    pub name: String,
}

/// Something that a statute leaves for the firm to say of a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoomView {
    /// `figure`, `tier`, `net_worth`, `elected`, `interest_rate`, `interest_from`, `punitive`, `settlement_share` or
    /// `discount_reason`.
    pub name: String,
    /// The least a figure can be.
    #[ts(type = "string | null")]
    pub low: Option<Money>,
    /// The most.
    #[ts(type = "string | null")]
    pub high: Option<Money>,
    /// The words of a tier, the lowest first.
    pub words: Vec<String>,
}

/// A rule in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleView {
    /// What it says.
    pub says: String,
    /// Where it stands.
    pub cite: String,
    /// Whether the words were read at the source.
    pub verified: bool,
}

/// Something that each person has to prove.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofItem {
    /// The input that tells it.
    pub input: String,
    /// What is asked for.
    pub says: String,
    /// The fact of the case that tells it; none where events do.
    pub fact: Option<String>,
    /// Class members of whom it is not known.
    pub missing: u64,
}

/// A theory of the catalogue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CatalogueEntry {
    /// Its id: `sca`.
    pub theory: String,
    /// Its name.
    pub name: String,
    /// The provision.
    pub cite: String,
    /// What it gives, in a few words.
    pub gives: String,
    /// How long one may wait.
    pub limitation: String,
    /// Citation of the limitation.
    pub limitation_cite: String,
    /// What must be shown.
    pub elements: Vec<String>,
    /// What each person has to prove.
    pub proof: Vec<String>,
    /// Whether fees can be had.
    pub fees: Option<RuleView>,
    /// Whether punitive damages can be had.
    pub punitive: Option<RuleView>,
    /// What must be sent before suit.
    pub notices: Vec<RuleView>,
    /// What else one must know before relying on a figure or a date.
    pub notes: Vec<RuleView>,
    /// Names of the open questions that touch it.
    pub questions: Vec<String>,
    /// Whether everything in it was read at a source.
    pub verified: bool,
    /// Whether it is the firm's own.
    pub is_own: bool,
}

/// Pleads a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimAdd {
    /// The case.
    pub case: i64,
    /// The theory: `cipa`.
    pub theory: String,
    /// The class it is pleaded for; the first one unless told otherwise.
    pub class: Option<i64>,
    /// Numbers of the defendants; all of the case unless told otherwise.
    pub defendants: Option<Vec<i64>>,
    /// Name of the loss it makes good; that of the first claim unless told otherwise.
    pub loss: Option<String>,
    /// Its status: `pleaded` or `considered`.
    pub status: String,
    /// Since when; today unless told otherwise.
    pub from_on: Option<String>,
}

/// The claim that was added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimAdded {
    /// Its number in the file.
    pub claim: i64,
    /// The operation.
    pub operation: i64,
    /// What was done.
    pub summary: String,
}

/// Says something of a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimTermSet {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file.
    pub id: i64,
    /// What is said: `figure`, `tier`, `net_worth`, `punitive`, `settlement_share`, `discount_reason`.
    pub term: super::SettingView,
}

/// Takes back what was said of a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimTermClear {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file.
    pub id: i64,
    /// What was said.
    pub name: String,
}

/// Adds a status to the history of a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimStatusAdd {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file.
    pub id: i64,
    /// The status: `pleaded`.
    pub status: String,
    /// From which day.
    pub from_on: String,
    /// The defendant it holds against; all of them unless told otherwise.
    #[serde(default)]
    pub defendant: Option<i64>,
    /// What happened.
    pub note: Option<String>,
}

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
    /// Least over the answers to the open questions.
    #[ts(type = "string")]
    pub low: Money,
    /// Most over the answers to the open questions.
    #[ts(type = "string")]
    pub high: Money,
    /// What is unknown: `no_amount_paid`.
    pub gaps: Vec<String>,
    /// Last days to file, claim by claim.
    pub last_days: Vec<LastDayView>,
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
    pub interest: Option<super::LineInterestView>,
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
    /// What started it: `discovery` or `accrual`.
    pub start_kind: String,
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

/// The last days of one claim over the whole class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDaySummary {
    /// The theory.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// The rule.
    pub cite: String,
    /// People whose safe date has passed.
    pub expired: u64,
    /// People with 0 to 30 days left.
    pub within_30: u64,
    /// People with 31 to 90 days left.
    pub within_90: u64,
    /// People with more than 90 days left.
    pub later: u64,
    /// People without a date.
    pub no_date: u64,
    /// The next safe date that has not passed.
    pub next: Option<String>,
    /// The last safe date of anyone.
    pub last: Option<String>,
}
