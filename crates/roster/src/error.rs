//! What a roster refuses, in words for the person who asked.

use crate::column::Column;
use domain::fact::{FactError, FactKind};
use domain::membership::UnknownStatus;

/// Why a roster could not be made, changed or asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// A person was added a second time.
    #[error("person {0} is in the list twice; a person stands in it once")]
    PersonTwice(i64),
    /// More people, or longer texts, than a roster holds.
    #[error("the list is too large to be held in memory: {0}; split the case")]
    TooLarge(&'static str),
    /// A fact, figure or column that the case does not have.
    #[error("this case has no column “{0}”; choose one of its columns")]
    UnknownColumn(Column),
    /// A fact of another kind than its column.
    #[error("“{column}” holds {}, and person {person} has something else in it; correct the fact", words(*.kind))]
    WrongKind {
        /// Whose fact it is.
        person: i64,
        /// The column.
        column: Column,
        /// What the column holds.
        kind: FactKind,
    },
    /// A number past what a column can hold.
    #[error("the number that person {person} has in “{column}” is too large; correct it")]
    NumberTooLarge {
        /// Whose number it is.
        person: i64,
        /// The column.
        column: Column,
    },
    /// A condition that the kind of the column does not know.
    #[error("“{column}” holds {}, which cannot be asked with “{test}”; choose another condition", holds)]
    WrongTest {
        /// The column.
        column: Column,
        /// What the column holds, in words.
        holds: &'static str,
        /// The condition.
        test: &'static str,
    },
    /// A value that is not of the kind of the column.
    #[error("the condition on “{column}” cannot be read: {error}")]
    BadValue {
        /// The column.
        column: Column,
        /// What is wrong with the value.
        error: FactError,
    },
    /// A word that is no status.
    #[error(transparent)]
    BadStatus(#[from] UnknownStatus),
    /// A condition without a value.
    #[error("the condition on “{0}” has no value; write what to look for")]
    NoValue(Column),
    /// A filter names a set that was not brought.
    #[error("the filter names “{0}”, which the list does not know; take it out of the filter")]
    UnknownSet(String),
    /// Words cannot be put in the order asked for.
    #[error("a list cannot be ordered by “{0}”, of which a person has several; choose another column")]
    NoOrder(Column),
    /// A set was made before people changed.
    #[error("the set of people was made before the list changed; ask for it again")]
    SetOutOfDate,
    /// More words than are looked for at once.
    #[error("the search has more than {0} words; shorten it")]
    LongSearch(usize),
    /// A day too far away to be written.
    #[error("the condition on “{0}” reaches a day that no calendar has; use fewer days")]
    NoSuchDay(Column),
}

/// What a kind of column holds, as a sentence has it.
pub(crate) const fn words(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Text => "words",
        FactKind::Number => "numbers",
        FactKind::Money => "amounts",
        FactKind::Date => "days",
        FactKind::YesNo => "yes or no",
    }
}
