use super::NextStep;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads an e-mail that was saved as a file, before it is filed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmailRead {
    /// The person on whom it is to be filed.
    pub person: i64,
    /// The file: `.eml` or `.msg`.
    pub path: String,
}

/// Files an e-mail in the contact log of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmailFile {
    /// The person.
    pub person: i64,
    /// The file: `.eml` or `.msg`.
    pub path: String,
    /// What is to be done next.
    #[serde(default)]
    pub next: Option<NextStep>,
}

/// An e-mail, and whose it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EmailFound {
    /// Subject.
    pub subject: String,
    /// From whom.
    pub sender: String,
    /// To whom.
    pub recipients: String,
    /// The day on the clock of the firm.
    pub on: Option<String>,
    /// The time.
    pub time: Option<String>,
    /// `out` where an address of the person got it, else `in`.
    pub direction: String,
    /// What was written.
    pub text: String,
    /// Whether an address of the person on whom it is to be filed sent or got it.
    pub is_theirs: bool,
    /// Other people of the case whose address sent or got it.
    pub others: Vec<EmailPerson>,
    /// People in whose log it stands already.
    pub filed: Vec<EmailPerson>,
}

/// A person whom an e-mail concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EmailPerson {
    /// The person.
    pub person: i64,
    /// Their name, family first.
    pub name: String,
}
