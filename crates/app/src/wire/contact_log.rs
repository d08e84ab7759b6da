use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an entry of the contact log says, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactSaid {
    /// The day; today unless told otherwise.
    #[serde(default)]
    pub on: Option<String>,
    /// The time on the clock of the firm: `14:05`, `2:05 pm`.
    #[serde(default)]
    pub time: Option<String>,
    /// `call`, `letter`, `email`, `visit` or `other`.
    pub way: String,
    /// `out` from the firm, or `in` to it.
    pub direction: String,
    /// Who of the firm; whoever enters it unless told otherwise.
    #[serde(default)]
    pub of_firm: Option<String>,
    /// With whom, where it was not the person themselves.
    #[serde(default)]
    pub with_whom: Option<String>,
    /// `reached`, `left_message`, `no_answer`, `wrong_number`, `sent`, `received` or `returned`.
    pub outcome: String,
    /// What was said or written.
    #[serde(default)]
    pub said: Option<String>,
}

/// What is to be done next, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    pub step: String,
    /// By which day.
    pub on: String,
}

/// Writes an entry into the contact log of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactAdd {
    /// The person.
    pub person: i64,
    /// What it says.
    pub said: ContactSaid,
    /// What is to be done next; it is a task of the person from then on.
    #[serde(default)]
    pub next: Option<NextStep>,
    /// Whether the next steps that stand open are done with it.
    #[serde(default)]
    pub settles: bool,
}

/// Corrects an entry of the contact log by another; the wrong one stays in sight.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactCorrect {
    /// Number of the entry.
    pub contact: i64,
    /// What it should say.
    pub said: ContactSaid,
}

/// An entry of the contact log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactEntry {
    /// Number in the file.
    pub contact: i64,
    /// The day.
    pub on: String,
    /// The time on the clock of the firm.
    pub time: Option<String>,
    /// `call`, `letter`, `email`, `visit` or `other`.
    pub way: String,
    /// `out` from the firm, or `in` to it.
    pub direction: String,
    /// Who of the firm.
    pub of_firm: String,
    /// With whom, where it was not the person themselves.
    pub with_whom: Option<String>,
    /// `reached`, `left_message`, `no_answer`, `wrong_number`, `sent`, `received` or `returned`.
    pub outcome: String,
    /// What was said or written.
    pub said: Option<String>,
    /// Head of an e-mail that was filed.
    pub email: Option<EmailHeadView>,
    /// What was to be done next, with its day, open or done.
    pub next: Option<NextStep>,
    /// Number of the entry in whose place this one stands.
    pub corrects: Option<i64>,
    /// Whether no later entry stands in its place.
    pub stands: bool,
    /// Number of the document that holds the file of an e-mail.
    pub document: Option<i64>,
    /// Who entered it.
    pub entered_by: String,
    /// When.
    pub entered_at: String,
}

/// Head of an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EmailHeadView {
    /// Subject.
    pub subject: String,
    /// From whom.
    pub sender: String,
    /// To whom.
    pub recipients: String,
}

/// Says for how many days nobody of a case is to be left without a word.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactIntervalSet {
    /// The case.
    pub case: i64,
    /// The days; none takes the rule away.
    pub days: Option<u32>,
}

/// How the contacts with the people of a case stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ContactStanding {
    /// People whose next step is overdue.
    pub overdue: u64,
    /// For how many days nobody is to be left without a word; none where the case says nothing of it.
    pub days: Option<u32>,
    /// People who were not reached for so many days.
    pub unheard: u64,
}
