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

/// Writes names and addresses of people into a file for a mail house.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MailingExport {
    /// The people, as a list is narrowed and ordered; all of it is written.
    pub list: PersonList,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// A list that went out to a mail house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mailing {
    /// Name of the file.
    pub file_name: String,
    /// How many people are in it.
    pub people: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// The operation that wrote it.
    pub operation: i64,
}

/// Writes deadlines into a calendar file (`.ics`): of one case, or of all.
///
/// Each is an all-day event on the day to work towards, with alarms 7 days and 1 day before, critical ones 30 days before
/// as well. An event keeps its UID for good, so that a later file puts right what an earlier one brought. A deadline
/// that is done, waived or taken away comes out as cancelled where an earlier file had it, and not at all otherwise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IcsExport {
    /// The case; every case of the file without it.
    pub case: Option<i64>,
    /// The file; its name ends in `.ics`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// Name of the file.
    pub file_name: String,
    /// Claims, people or events in it.
    pub rows: u64,
}
