use super::{ImportColumn, ImportProblem, ListForm, ListFormAsked, ProblemCount, SourceView};
use domain::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads a list of events against a case, writing nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventCheck {
    /// The case.
    pub case: i64,
    /// The file.
    pub path: String,
    /// The kind of the events of rows that name none.
    pub kind: Option<String>,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
}

/// Writes a list of events into a case, in one operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventImport {
    /// The case.
    pub case: i64,
    /// The file.
    pub path: String,
    /// The kind of the events of rows that name none.
    pub kind: Option<String>,
    /// Write nothing if any row is bad.
    pub strict: bool,
    /// Write every row, those whose events the case holds already among them.
    pub again: bool,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
}

/// What a list of events brings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventReport {
    /// Name of the file.
    pub file_name: String,
    /// Rows in the file, without the header.
    pub rows: u64,
    /// Events to be added, or added.
    pub events: u64,
    /// People to whom they happened.
    pub people: u64,
    /// The same by kind, with what events of the kind tell.
    pub of_kinds: Vec<EventKindView>,
    /// Rows left out, because the case holds the same event: person, kind, day, loss and note.
    pub held: NamedRows,
    /// Rows added though the case holds an event of the same person, kind and day, with another loss or note.
    pub alike: NamedRows,
    /// Rows added though an earlier row of the list says the same.
    pub repeated: NamedRows,
    /// Events that an earlier list of this name brought and that are not in this one; they stay.
    pub gone: u64,
    /// The last operation that brought such a list.
    pub gone_from: Option<i64>,
    /// Rows not taken.
    pub rejected: u64,
    /// What is wrong, row by row.
    pub problems: Vec<ImportProblem>,
    /// What is wrong, by kind, with how often and how to put it right.
    pub kinds: Vec<ProblemCount>,
    /// How columns were understood; one without a field is kept in the note of each event.
    pub columns: Vec<ImportColumn>,
    /// The form in which the file was read.
    pub form: ListForm,
    /// The operation that brought the very same file, while it is in force: its events would count twice.
    pub imported_before: Option<i64>,
    /// The operation, once it is written.
    pub operation: Option<i64>,
}

/// Rows of a list: how many, and the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct NamedRows {
    /// How many.
    pub count: u64,
    /// The first twenty, as a spreadsheet numbers them.
    pub first: Vec<u32>,
}

/// A kind of event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EventKindView {
    /// The kind: `call`.
    pub kind: String,
    /// How many events.
    pub events: u64,
    /// Of how many people.
    pub people: u64,
    /// Inputs of claims that they tell: `tcpa_227c5: calls`. Without any, no figure rests on them.
    pub tells: Vec<String>,
}

/// Adds one event to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventAdd {
    /// The person.
    pub person: i64,
    /// What happened: `call`.
    pub kind: String,
    /// The day, if it is known.
    pub on: Option<String>,
    /// What it cost the person, if it is known.
    pub loss: Option<String>,
    /// What else is known of it.
    pub note: Option<String>,
}

/// An event was added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventAdded {
    /// Its number in the file.
    pub event: i64,
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}

/// Takes one event away.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EventRemove {
    /// Its number in the file.
    pub event: i64,
}

/// Something that happened to a person once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventView {
    /// Number in the file.
    pub event: i64,
    /// What happened: `call`.
    pub kind: String,
    /// The day, if it is known.
    pub on: Option<String>,
    /// What it cost the person, if it is known.
    #[ts(type = "string | null")]
    pub loss: Option<Money>,
    /// What else is known of it.
    pub note: Option<String>,
    /// Where it came from.
    pub source: Option<SourceView>,
}
