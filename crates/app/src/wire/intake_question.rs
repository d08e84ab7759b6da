use super::CriterionLine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A question that a case asks its callers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntakeQuestionView {
    /// Number in the file.
    pub question: i64,
    /// Key of the fact that the answer fills.
    pub fact: String,
    /// What the case calls that fact.
    pub label: String,
    /// What it holds: `text`, `number`, `money`, `date` or `yes_no`.
    pub kind: String,
    /// The question as it is spoken.
    pub wording: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// It is asked where this holds; always, where there is none.
    pub condition: Option<CriterionLine>,
    /// The condition in words.
    pub says: Option<String>,
}

/// Adds a question after the others, or writes one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeQuestionSave {
    /// The case.
    pub case: i64,
    /// The question; none adds one.
    pub question: Option<i64>,
    /// Key of the fact that the answer fills.
    pub fact: String,
    /// The question as it is spoken.
    pub wording: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// It is asked where this holds; always, where there is none.
    pub condition: Option<CriterionLine>,
    /// The condition that stands is kept, which may be more than one line can say; `condition` is then not read.
    #[serde(default)]
    pub keeps_condition: bool,
}

/// Puts the questions of a case into another order.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeQuestionOrder {
    /// The case.
    pub case: i64,
    /// Every question, in the order in which they are to be asked.
    pub questions: Vec<i64>,
}

/// Takes a question away; what was answered stays.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeQuestionRemove {
    /// The question.
    pub question: i64,
}
