use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Removes a person who was added by mistake. They go into the bin with everything kept of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRemove {
    /// The person.
    pub person: i64,
    /// Why.
    pub why: String,
}

/// Brings a person back out of the bin.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRestore {
    /// The case.
    pub case: i64,
    /// The person.
    pub person: i64,
}

/// Someone in the bin.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BinRow {
    /// The person's number, which they get back.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Why they were removed.
    pub why: String,
    /// Who removed them.
    pub user: String,
    /// When.
    pub at: String,
    /// The operation that removed them.
    pub operation: i64,
}
