//! What people are filtered by: conditions, and how they are put together.

use crate::column::Column;
use serde::{Deserialize, Serialize};

/// Who is wanted. As JSON it can be kept with a view of the case:
/// `{"and": [{"where": {"column": "state", "test": {"is": "CA"}}}, {"not": {"in": "with proof"}}]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All hold; everyone, where there are none.
    And(Vec<Filter>),
    /// At least one holds; nobody, where there are none.
    Or(Vec<Filter>),
    /// Everybody else, those of whom nothing is known among them.
    Not(Box<Filter>),
    /// A condition on a column.
    Where(Condition),
    /// In a set that the caller brings with the query, by its name.
    In(String),
}

/// A condition on a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The column.
    pub column: Column,
    /// What is asked of it.
    pub test: Test,
}

/// What is asked of a column. Values are written as people write them (`2024-09-18`, `$1,000`, `yes`) and read by the
/// kind of the column; words are compared without accents and case. The unknown passes only [`Test::IsEmpty`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Is the value.
    Is(String),
    /// Is one of the values, of which there is at least one.
    OneOf(Vec<String>),
    /// Is not known.
    IsEmpty,
    /// Has these words in it.
    Contains(String),
    /// Begins with these words.
    StartsWith(String),
    /// Is earlier or smaller.
    Before(Limit),
    /// Is later or larger.
    After(Limit),
    /// Is neither before the first nor after the second.
    Between(Limit, Limit),
}

/// What days, amounts and numbers are compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// A value.
    Value(String),
    /// So many days after today, before it where below zero.
    Today(i64),
}

impl Filter {
    /// A condition on a column.
    pub fn on(column: Column, test: Test) -> Filter {
        Filter::Where(Condition { column, test })
    }
}

impl Test {
    /// The word for it in messages.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Test::Is(_) => "is",
            Test::OneOf(_) => "is one of",
            Test::IsEmpty => "is empty",
            Test::Contains(_) => "contains",
            Test::StartsWith(_) => "starts with",
            Test::Before(_) => "before",
            Test::After(_) => "after",
            Test::Between(..) => "between",
        }
    }
}
