use super::{ListForm, ListFormAsked};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads a list against a case, writing nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportCheck {
    /// The case.
    pub case: i64,
    /// The file.
    pub path: String,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
}

/// Writes a list into a case, in one operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportWrite {
    /// The case.
    pub case: i64,
    /// The file.
    pub path: String,
    /// Write nothing if any row is bad.
    pub strict: bool,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
}

/// What a list brings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Name of the file.
    pub file_name: String,
    /// Rows in the file, without the header.
    pub rows: u64,
    /// People to be added, or added.
    pub new: u64,
    /// People of whom something changes.
    pub updated: u64,
    /// People who stand as the file has them.
    pub unchanged: u64,
    /// Rows not taken.
    pub rejected: u64,
    /// What is wrong, row by row.
    pub problems: Vec<ImportProblem>,
    /// What is wrong, by kind, with how often and how to put it right.
    pub kinds: Vec<ProblemCount>,
    /// How columns were understood.
    pub columns: Vec<ImportColumn>,
    /// The form in which the file was read; it is not kept with past imports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub form: Option<ListForm>,
    /// The operation, once it is written.
    pub operation: Option<i64>,
}

/// One thing wrong with one row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportProblem {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The column, by its header.
    pub column: String,
    /// What is wrong: `bad_date`.
    pub kind: String,
    /// What stands there.
    pub found: String,
}

/// Problems of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProblemCount {
    /// What is wrong.
    pub kind: String,
    /// How often.
    pub count: u64,
    /// What to do about it.
    pub advice: String,
}

/// How one column was understood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// Its header.
    pub header: String,
    /// The field it fills; none when it is kept as it came.
    pub field: Option<String>,
}

/// An import that took place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// The operation.
    pub operation: i64,
    /// `events` for a list of what happened to people, each of them counted as new; absent for a class list.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list: Option<String>,
    /// What it brought.
    pub report: ImportReport,
    /// Who.
    pub user: String,
    /// When.
    pub at: String,
    /// The operation that took it away, while it is undone.
    pub undone_by: Option<i64>,
    /// The operation to undo in order to take it away; none while it is undone.
    pub undo: Option<i64>,
}

/// Asks what one row of a list brought of a person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRowGet {
    /// The operation that brought the list.
    pub operation: i64,
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The person.
    pub person: i64,
}

/// What stands of a person that a row of a list brought.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// Name of the file.
    pub file: String,
    /// The row.
    pub row: u32,
    /// What it brought and nothing has replaced.
    pub values: Vec<BroughtValue>,
}

/// A value that a row of a list brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BroughtValue {
    /// What it is called.
    pub label: String,
    /// The value, as people read it.
    pub value: String,
}
