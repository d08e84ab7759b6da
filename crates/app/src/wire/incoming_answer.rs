use super::{ImportProblem, ListFormAsked, ProblemCount};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads answers out of a file, so that they wait to be looked at.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerRead {
    /// The case.
    pub case: i64,
    /// The file: text or a workbook, the first row naming facts, questions or fields of a person.
    pub path: String,
    /// What is said of its form.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
}

/// What came in and waits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswersCame {
    /// The operation.
    pub operation: i64,
    /// What was done.
    pub summary: String,
    /// Name of the file.
    pub file_name: String,
    /// Its rows.
    pub rows: u64,
    /// Answers that wait.
    pub answers: u64,
    /// Rows of callers whom the case does not know.
    pub callers: u64,
    /// Rows that say nothing new.
    pub unchanged: u64,
    /// Rows not taken, because something is wrong with them.
    pub rejected: u64,
    /// What was wrong, by kind.
    pub kinds: Vec<ProblemCount>,
    /// What was wrong with them, each with its row, its column and what stands there.
    pub problems: Vec<ImportProblem>,
}

/// Asks for answers that wait.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerList {
    /// The case.
    pub case: i64,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Answers that wait, as they came in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerPage {
    /// All that wait.
    pub waiting: u64,
    /// How many by kind.
    pub kinds: Vec<AnswerKind>,
    /// A page of them.
    pub rows: Vec<AnswerRow>,
}

/// The answers to one field that wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerKind {
    /// The field: `phone`, `facts.premium_from`.
    pub field: String,
    /// What people call it.
    pub label: String,
    /// How many.
    pub count: u64,
    /// The number of the newest.
    pub newest: i64,
}

/// An answer that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerRow {
    /// Number in the file.
    pub answer: i64,
    /// The person; none while the case does not know the caller.
    pub person: Option<i64>,
    /// Name of the person, or what the row calls the caller.
    pub name: String,
    /// The field.
    pub field: String,
    /// What people call it.
    pub label: String,
    /// What it holds: a kind of fact.
    pub kind: String,
    /// What stands.
    pub stands: Option<String>,
    /// What was answered.
    pub value: String,
    /// The file it came with.
    pub file: String,
    /// The row of that file.
    pub row: u32,
}

/// Decides on answers that wait: on those named, or on all of one field.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerDecide {
    /// The case.
    pub case: i64,
    /// Numbers of the answers.
    #[serde(default)]
    pub answers: Vec<i64>,
    /// All that wait of this field, in place of numbers.
    #[serde(default)]
    #[ts(optional)]
    pub field: Option<String>,
    /// Of a field only those up to this number: what came in after they were looked at waits.
    #[serde(default)]
    #[ts(optional)]
    pub newest: Option<i64>,
    /// `accept` or `reject`.
    pub decision: String,
    /// What is taken in place of the value of a single answer.
    #[serde(default)]
    #[ts(optional)]
    pub value: Option<String>,
}
