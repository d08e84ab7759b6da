use super::PersonList;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Values for a column of people: a column of a spreadsheet that is pasted, or what is typed into one cell.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnValues {
    /// The list as it is shown: the values go to its people in its order, from its offset on. Its limit is passed over.
    pub of: PersonList,
    /// Only these people of the list, from its beginning; everyone from its offset on where there are none.
    #[serde(default)]
    pub only: Vec<i64>,
    /// Key of the column.
    pub column: String,
    /// One for each person, as people write them; a single one is for everyone named.
    pub values: Vec<String>,
    /// Whether a blank takes away what stands there; else it leaves it.
    #[serde(default)]
    pub clears: bool,
}

/// Writes values into a column, in one operation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnSet {
    /// Which values of whom.
    pub values: ColumnValues,
    /// How many people change, as the preview said: where others would by now, nothing is written. Not asked of what is
    /// typed into one cell.
    #[serde(default)]
    pub seen: Option<u64>,
}

/// What values would do to a column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ColumnPreview {
    /// How many people get a value.
    pub people: u64,
    /// How many of them change.
    pub changes: u64,
    /// Of those who change, how many have another value now.
    pub replaced: u64,
    /// How many have it already.
    pub same: u64,
    /// Values that are blank and leave what stands.
    pub blank: u64,
    /// Values that cannot be read: who would get one stays as they are.
    pub unread: u64,
    /// The first of them, in the order of the values.
    pub unreadable: Vec<UnreadValue>,
    /// Values past the last person.
    pub values_over: u64,
    /// People named for whom there is no value.
    pub people_over: u64,
    /// People named whom the list does not show.
    pub not_shown: u64,
    /// Some of those who have another value now.
    pub examples: Vec<ValueReplaced>,
}

/// A value that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnreadValue {
    /// Which of the values it is, the first being 1.
    pub place: u64,
    /// Who would get it: name, family first.
    pub name: String,
    /// The value.
    pub value: String,
    /// What is wrong with it, in a sentence.
    pub why: String,
}

/// A value that another takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ValueReplaced {
    /// Whose: name, family first.
    pub name: String,
    /// What stands there now.
    pub now: String,
    /// What would.
    pub next: String,
}
