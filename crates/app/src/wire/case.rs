use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case as the head of the window shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseHeader {
    /// Number in the file.
    pub case: i64,
    /// Caption.
    pub caption: String,
    /// Docket number.
    pub docket_number: Option<String>,
    /// Court.
    pub court: Option<String>,
    /// Judge.
    pub judge: Option<String>,
    /// The stage it is in: `closed`.
    pub stage: Option<String>,
    /// Since when.
    pub stage_on: Option<String>,
    /// What happened then.
    pub stage_note: Option<String>,
    /// The class definition in force, in words.
    pub class_text: Option<String>,
    /// Its version.
    pub class_version: Option<u32>,
    /// First and last day of the class period.
    pub class_period: [Option<String>; 2],
    /// Everyone in the case.
    pub people: u64,
    /// Those counted as class members.
    pub class_members: u64,
    /// Open questions of law that nobody has decided.
    pub open_questions: u64,
    /// Claims pleaded.
    pub claims: u64,
}

/// Adds a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseAdd {
    /// Template to start from: `linkedin`. The other fields are then left out.
    pub template: Option<String>,
    /// Caption.
    pub caption: Option<String>,
    /// Docket number.
    pub docket_number: Option<String>,
    /// Court.
    pub court: Option<String>,
    /// Judge.
    pub judge: Option<String>,
}

/// The case that was added.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct CaseAdded {
    /// Its number in the file.
    pub case: i64,
}

/// Adds the sample case, with invented people.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SampleAdd {
    /// How many people.
    pub people: u32,
    /// The same seed gives the same people.
    pub seed: u64,
}

/// Adds a stage to the history of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StageAdd {
    /// The case.
    pub case: i64,
    /// The stage: `filed`.
    pub stage: String,
    /// From which day.
    pub from_on: String,
    /// What happened.
    pub note: Option<String>,
}

/// A stage, claim status or membership status from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatusView {
    /// The status.
    pub status: String,
    /// From which day.
    pub from_on: String,
    /// What happened.
    pub note: Option<String>,
    /// Where it came from, where that is kept.
    pub source: Option<SourceView>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceView {
    /// The operation that wrote it.
    pub operation: i64,
    /// The imported file, if it came from a list.
    pub file: Option<String>,
    /// The sheet of that file, if it is a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sheet: Option<String>,
    /// The row of that file, the header being row 1.
    pub row: Option<u32>,
    /// The column of that file; several, parted by commas, of a name or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub column: Option<String>,
    /// Who did it.
    pub user: String,
    /// When.
    pub at: String,
}

/// What stands behind a case: stages, parties, class definitions, facts asked for, settings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDetails {
    /// Stages, oldest first.
    pub stages: Vec<StatusView>,
    /// Parties with counsel.
    pub parties: Vec<PartyView>,
    /// Versions of the class definition, oldest first.
    pub class_definitions: Vec<ClassDefinitionView>,
    /// Facts asked of everyone, in order.
    pub facts: Vec<FactTypeView>,
    /// Figures that estimates rest on.
    pub settings: Vec<SettingView>,
}

/// A party.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyView {
    /// Number in the file.
    pub party: i64,
    /// Name.
    pub name: String,
    /// `plaintiff`, `defendant` or `other`.
    pub role: String,
    /// The states and countries whose citizen it is: `DE, CA`.
    pub citizenship: Option<String>,
    /// Who appears for it.
    pub counsel: Vec<String>,
}

/// A version of a class definition.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClassDefinitionView {
    /// Version, from 1.
    pub version: u32,
    /// In words.
    pub text: String,
    /// First and last day of the class period.
    pub period: [Option<String>; 2],
    /// Where the words stand.
    pub source: Option<String>,
}

/// A fact asked of everyone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactTypeView {
    /// Key: `amount_paid`.
    pub key: String,
    /// What screens call it.
    pub label: String,
    /// `text`, `number`, `money`, `date` or `yes_no`.
    pub kind: String,
    /// The words it may hold, where it is a list to pick from.
    pub options: Vec<String>,
}

/// Asks a new fact of everyone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FactTypeAdd {
    /// The case.
    pub case: i64,
    /// Key; made from the name when blank.
    #[serde(default)]
    pub key: String,
    /// What screens call it.
    pub label: String,
    /// `text`, `number`, `money`, `date` or `yes_no`.
    pub kind: String,
    /// The words a text may hold, where it is a list to pick from.
    #[serde(default)]
    pub options: Vec<String>,
}

/// Gives a fact another name, or other words to pick from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FactTypeChange {
    /// The case.
    pub case: i64,
    /// Key of the fact.
    pub key: String,
    /// What screens call it.
    pub label: String,
    /// The words it may hold.
    #[serde(default)]
    pub options: Vec<String>,
}

/// What tells an input of a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InputSourceView {
    /// Number of the claim in the file.
    pub id: i64,
    /// What the claim is called.
    pub claim: String,
    /// The input: `amount_paid`.
    pub input: String,
    /// What it holds: `money`.
    pub kind: String,
    /// The fact that tells it.
    pub fact: Option<String>,
    /// The kind of events that tell it.
    pub events: Option<String>,
    /// The input that stands in where this one is not known: each call is a violation.
    pub stands_in: Option<String>,
}

/// Says what tells an input. Neither fact nor events: the fact of the input's own name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InputSourceSet {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file; every claim of the case unless named.
    pub id: Option<i64>,
    /// The input.
    pub input: String,
    /// The fact that tells it.
    pub fact: Option<String>,
    /// The kind of events that tell it.
    pub events: Option<String>,
}

/// Says which loss a claim makes good.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimLossSet {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file.
    pub id: i64,
    /// The loss, in the words that other claims for it have too.
    pub loss: String,
}

/// Adds a party to a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartyAdd {
    /// The case.
    pub case: i64,
    /// Name.
    pub name: String,
    /// `plaintiff`, `defendant` or `other`.
    pub role: String,
    /// States, by code or name, and other countries, by name; none for not known.
    pub citizenship: Vec<String>,
}

/// A party was added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyAdded {
    /// Its number in the file.
    pub party: i64,
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}

/// Says whose citizen a party is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartySet {
    /// The case.
    pub case: i64,
    /// Number of the party in the file.
    pub party: i64,
    /// States, by code or name, and other countries, by name; none for not known.
    pub citizenship: Vec<String>,
}

/// A figure of the case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SettingView {
    /// Name: `share_not_delivered`.
    pub name: String,
    /// Value as text.
    pub value: String,
    /// Where it came from.
    pub source: String,
    /// Whether it is an assumption.
    pub is_assumed: bool,
}

/// Sets a figure of the case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingSet {
    /// The case.
    pub case: i64,
    /// The figure.
    pub setting: SettingView,
}

/// An entry of the docket.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilingView {
    /// Number in the file.
    pub filing: i64,
    /// When it was filed.
    pub filed_on: String,
    /// Number on the docket.
    pub docket_entry: Option<u32>,
    /// What it is.
    pub title: String,
    /// Who filed it.
    pub filed_by: Option<String>,
    /// Where that is known from.
    pub source: Option<String>,
}

/// Adds an entry to the docket.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FilingAdd {
    /// The case.
    pub case: i64,
    /// When it was filed.
    pub filed_on: String,
    /// Number on the docket.
    pub docket_entry: Option<u32>,
    /// What it is.
    pub title: String,
    /// Who filed it.
    pub filed_by: Option<String>,
    /// Where that is known from.
    pub source: Option<String>,
}
