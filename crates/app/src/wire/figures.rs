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
    /// Those whose first status is of a later day than that of the estimate; they are counted with it.
    pub came_later: u64,
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
    /// What comes too late, of claims that are not over.
    #[ts(type = "string")]
    pub late: ClassTotal,
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
    /// Punitive damages that the firm says, in no other figure.
    pub punitive: Vec<PunitiveView>,
    /// Interest before judgment, in no other figure of the estimate; none where the firm says no rate.
    pub interest: Option<super::InterestEstimate>,
}

/// Punitive damages for the class on one claim, as the firm says them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PunitiveView {
    /// The claim: `sca`.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// For the class as a whole.
    #[ts(type = "string")]
    pub amount: Money,
    /// Where it is known from.
    pub source: String,
    /// Whether it is an assumption.
    pub is_assumed: bool,
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
    /// What of it comes too late: time has run for it.
    #[ts(type = "string")]
    pub late: ClassTotal,
    /// People for whom all of it comes too late; they are among the people.
    pub late_people: u64,
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
