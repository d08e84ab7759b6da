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

/// Writes the people of a list into a file. Of whoever must not be contacted the row is there, and no way to reach them.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonExport {
    /// The list, as it is narrowed and ordered; all of it is written, with its columns after the usual ones.
    pub list: PersonList,
    /// What stands above each of its columns; above one without a heading its key.
    #[serde(default)]
    pub headers: Vec<String>,
    /// How much of personal identifiers goes out: `court` (Fed. R. Civ. P. 5.2, the usual), `none` or `off`.
    #[serde(default)]
    pub redaction: Option<String>,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Writes names and addresses of people into a file for a mail house; who may not be written to is left out and listed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MailingExport {
    /// The people, as a list is narrowed and ordered; all of it is written.
    pub list: PersonList,
    /// What for: `notice` (the usual) or `marketing`, from which whoever opted out is left out.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Asks who would stand in a list for a mail house, and who would be left out of it. Writes nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MailingCheck {
    /// The people, as a list is narrowed.
    pub list: PersonList,
    /// What for: see [`MailingExport::purpose`].
    #[serde(default)]
    pub purpose: Option<String>,
}

/// Who would stand in a list for a mail house, and who would not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MailingMeant {
    /// How many would be written.
    pub people: u64,
    /// How many of those chosen would be left out.
    pub left_out: u64,
    /// For which reasons, the most frequent first.
    pub reasons: Vec<LeftOutFor>,
    /// The first of them, each with the reason.
    pub named: Vec<LeftOut>,
}

/// For how many people a reason holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOutFor {
    /// The reason, as in [`LeftOut::why`].
    pub why: String,
    /// For how many.
    pub count: u64,
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

/// A list that went out, and who was left out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MailingSent {
    /// The list.
    #[serde(flatten)]
    #[ts(flatten)]
    pub mailing: Mailing,
    /// How many of those chosen were left out.
    pub left_out: u64,
    /// The first of them, with the reason.
    pub named: Vec<LeftOut>,
}

/// Somebody who may not be written to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// `do_not_contact`, `represented`, `opted_out`, `no_representative`, `no_guardian`, `undeliverable` or `no_address`.
    pub why: String,
    /// The same in words.
    pub says: String,
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
