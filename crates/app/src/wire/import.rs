use super::{ListForm, ListFormAsked, ListMap, MatchRule, ReviewCount, ReviewRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads a list against a case, writing nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportCheck {
    /// The case.
    pub case: i64,
    /// The file; blank for a list that was pasted.
    pub path: String,
    /// The list on its way in that holds what was pasted, in place of a file.
    #[serde(default)]
    #[ts(optional)]
    pub pasted: Option<i64>,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
    /// What is said of its columns and cells; the columns not named are taken as those of the same sender were, or told
    /// by themselves.
    #[serde(default)]
    #[ts(optional)]
    pub map: Option<ListMap>,
    /// What becomes of rows that somebody known may be meant by.
    #[serde(default)]
    #[ts(optional)]
    pub matching: Option<MatchRule>,
    /// Hash of the file on which rows and cells were decided; another file is refused.
    #[serde(default)]
    #[ts(optional)]
    pub sha256: Option<String>,
}

/// Writes a list into a case, in one operation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportWrite {
    /// The list, as it was checked.
    pub list: ImportCheck,
    /// Write nothing if any row is bad.
    pub strict: bool,
    /// What the import is called; as the file where it is left out.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Whose list it is: how its columns are taken is kept for the next one with the same columns.
    #[serde(default)]
    #[ts(optional)]
    pub sender: Option<String>,
    /// The list on its way in that this brings in; it is let go of once it is written.
    #[serde(default)]
    #[ts(optional)]
    pub draft: Option<i64>,
}

/// Writes the rows of a list that cannot be taken into a file, with what is wrong with each.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefusedExport {
    /// The list, as it was checked.
    pub list: ImportCheck,
    /// The file to write; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// What a list brings.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Name of the file.
    pub file_name: String,
    /// What the import is called; not yet of a list that is only checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub name: Option<String>,
    /// Hash of the file as it was read (SHA-256, hexadecimal); it is not shown of past imports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sha256: Option<String>,
    /// Rows in the file, without the header.
    pub rows: u64,
    /// People to be added, or added.
    pub new: u64,
    /// People of whom something changes.
    pub updated: u64,
    /// People who stand as the file has them.
    pub unchanged: u64,
    /// The unchanged of whom columns are kept as they came that the case does not ask for; not said of past imports.
    #[serde(default)]
    pub extras_only: u64,
    /// New people whose rows say no status: they become class members; not said of past imports.
    #[serde(default)]
    pub without_status: u64,
    /// Rows not taken, because something is wrong with them.
    pub rejected: u64,
    /// Rows left out, because nobody has said yet what becomes of them.
    pub review: u64,
    /// Rows left out, because somebody wanted it so.
    pub skipped: u64,
    /// Values that others take the place of.
    pub overwritten: u64,
    /// What is wrong, row by row.
    pub problems: Vec<ImportProblem>,
    /// What is wrong, by kind, with how often and how to put it right.
    pub kinds: Vec<ProblemCount>,
    /// How columns were understood.
    pub columns: Vec<ImportColumn>,
    /// Ways of reading columns that would put cells right; not kept with past imports.
    #[serde(default)]
    pub offers: Vec<ReadingOffer>,
    /// Pairs of columns, by their headers, that seem to have changed places; not kept with past imports.
    #[serde(default)]
    pub swapped: Vec<[String; 2]>,
    /// Rows to be reviewed, by kind; not kept with past imports.
    #[serde(default)]
    pub reviews: Vec<ReviewCount>,
    /// The first 500 of each kind; not kept with past imports.
    #[serde(default)]
    pub review_rows: Vec<ReviewRow>,
    /// The form in which the file was read; it is not kept with past imports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub form: Option<ListForm>,
    /// The operation, once it is written.
    pub operation: Option<i64>,
}

/// A way of reading a column that would put cells right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadingOffer {
    /// The column, by its header.
    pub column: String,
    /// The field that it would fill.
    pub field: String,
    /// How it would be read.
    pub reading: String,
    /// How many cells it would put right.
    pub count: u64,
    /// How many cells that are read now it would leave unread; fewer than it puts right.
    pub breaks: u64,
    /// The first of them.
    pub found: String,
    /// What that one would say.
    pub becomes: String,
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
    /// Whether rows can be taken without the cells that have it.
    #[serde(default)]
    pub can_be_left_blank: bool,
}

/// How one column was understood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// Its header.
    pub header: String,
    /// The field it fills; none when it is kept as it came.
    pub field: Option<String>,
    /// How its cells are read, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reading: Option<String>,
    /// How it was told what it holds: `name`, `content`, `sender`, `person`, `nothing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub told_by: Option<String>,
}

/// An import that took place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// The operation.
    pub operation: i64,
    /// `events` for a list of what happened to people, each of them counted as new; `answers` for answers that wait, counted as
    /// left for review; absent for a class list.
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
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
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
    /// The column it stood in; several, parted by commas, of a name or an address.
    pub column: Option<String>,
    /// The value, as people read it.
    pub value: String,
}
