use super::ValueCount;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the people of a case as they stood at the end of a past day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PastAsked {
    /// The case.
    pub case: i64,
    /// The day.
    pub day: String,
    /// The instant at which that day ended where the user sits, RFC 3339.
    pub ends_at: String,
    /// Words that names, contacts or ids must hold.
    #[serde(default)]
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// The people of a case as they stood at the end of a past day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PastClass {
    /// The day.
    pub day: String,
    /// Operations of the file since then, which are not in it.
    pub operations_since: u64,
    /// How many people there were.
    pub people: u64,
    /// How many were counted as class members by their status.
    pub of_class: u64,
    /// How many there were of each status, those that count first.
    pub statuses: Vec<ValueCount>,
    /// Those who match.
    pub matching: u64,
    /// A page of them, by name.
    pub rows: Vec<PastPerson>,
}

/// A person as they stood on a past day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PastPerson {
    /// Number in the file.
    pub person: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// Status.
    pub status: String,
    /// State of residence.
    pub state: Option<String>,
    /// City.
    pub city: Option<String>,
}
