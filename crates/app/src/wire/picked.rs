use domain::ClassTotal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// People who were picked from a list.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickedPeople {
    /// The case.
    pub case: i64,
    /// Their numbers in the file.
    pub people: Vec<i64>,
}

/// What picked people could recover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonSum {
    /// How many of them are in the case.
    pub people: u64,
    /// What they could recover together.
    #[ts(type = "string")]
    pub recoverable: ClassTotal,
}

/// Asks for picked people as a table.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickedTable {
    /// The case.
    pub case: i64,
    /// Their numbers in the file, in the order wanted.
    pub people: Vec<i64>,
    /// Keys of the columns.
    pub columns: Vec<String>,
    /// What stands above each column.
    pub headers: Vec<String>,
}

/// A table with tabs between its cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonTable {
    /// Its lines, the headings first.
    pub text: String,
}
