use super::GapCount;
use domain::{ClassTotal, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// The place among them of the one that holds; against several defendants, one under which the claim is alive.
    pub holds: Option<usize>,
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
