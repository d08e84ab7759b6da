use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The case file as it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileStatus {
    /// Where it lies, or would lie.
    pub path: Option<String>,
    /// Whether a file stands there.
    pub exists: bool,
    /// Whether that file is encrypted.
    pub encrypted: bool,
    /// Whether it is open.
    pub is_open: bool,
    /// Who is using it; nobody until someone is chosen.
    pub user: Option<UserRow>,
    /// Everyone known to the file.
    pub users: Vec<UserRow>,
    /// Edition of the law data.
    pub law_version: String,
    /// Version of the program.
    pub program_version: String,
}

/// What other programs did to the open file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileChanges {
    /// Whether one has changed it since this was last asked, or since the file was opened.
    pub were_made_elsewhere: bool,
}

/// Someone who uses the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UserRow {
    /// Full name.
    pub name: String,
    /// Initials.
    pub initials: String,
}

/// Makes a new case file and opens it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileCreate {
    /// Where.
    pub path: String,
    /// Its passphrase; without one the file is not encrypted.
    pub passphrase: Option<String>,
    /// Who makes it.
    pub user: UserRow,
    /// Whether to put the sample case in.
    pub with_sample: bool,
}

/// Opens a case file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileOpen {
    /// Where.
    pub path: String,
    /// Its passphrase, if it is encrypted.
    pub passphrase: Option<String>,
}

/// What a check of the whole file found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VerifyReport {
    /// Whether nothing is wrong.
    pub is_whole: bool,
    /// What is wrong, in sentences.
    pub faults: Vec<String>,
    /// Whether the file is encrypted.
    pub encrypted: bool,
    /// Cases in the file.
    pub cases: u64,
    /// People in the file.
    pub people: u64,
    /// Operations in the journal.
    pub operations: u64,
}

/// A page of the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryList {
    /// Of one case, or of the whole file.
    pub case: Option<i64>,
    /// How many of the newest to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Operations, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// How many there are.
    pub total: u64,
    /// This page.
    pub operations: Vec<OperationView>,
}

/// One operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OperationView {
    /// Number.
    pub operation: i64,
    /// Name of the command.
    pub kind: String,
    /// What was done, in a sentence.
    pub summary: String,
    /// Case it belongs to.
    pub case: Option<i64>,
    /// Who.
    pub user: String,
    /// Their initials.
    pub initials: String,
    /// When.
    pub at: String,
    /// The operation it undid.
    pub undoes: Option<i64>,
    /// The operation that undid it.
    pub undone_by: Option<i64>,
    /// It stays on record for good: it cannot be undone.
    pub stays: bool,
}

/// Undoes an operation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OperationUndo {
    /// Its number.
    pub operation: i64,
    /// Why. What takes a critical deadline away, unmarks or waives it asks for it.
    pub why: Option<String>,
    /// Initials or name of a second person, who is known to the file. Asked for together with the reason.
    pub by: Option<String>,
    /// Undoes it for whom it can be: how many of its people, changed since, were shown to stay as they are.
    pub keeping: Option<u64>,
}

/// Asks for whom of many an operation could be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OperationOthers {
    /// Its number.
    pub operation: i64,
}

/// For whom an operation could be undone, and who of its people stay as they are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UndoOthers {
    /// How many people it changed.
    pub people: u64,
    /// How many of them were changed since; nobody where nothing stands in the way.
    pub changed: u64,
    /// The first of those, by name.
    pub named: Vec<ChangedSince>,
}

/// A person whom a later operation changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChangedSince {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// What changed them last; none where the journal does not tell.
    pub later: Option<LaterChange>,
}

/// An operation that changed the same later.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaterChange {
    /// Its number.
    pub operation: i64,
    /// What it did.
    pub summary: String,
}

/// Asks about a file without opening it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileProbe {
    /// Where.
    pub path: String,
}
