use super::PersonList;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes what Damages shows into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DamagesExport {
    /// The case.
    pub case: i64,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Writes the people of a list into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonExport {
    /// The list, as it is narrowed and ordered; all of it is written.
    pub list: PersonList,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// Name of the file.
    pub file_name: String,
    /// Claims or people in it.
    pub rows: u64,
}
