use super::PersonList;
use domain::ClassTotal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// People who are chosen: everyone who matches a list, or those named, less those left out.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The list; its case always counts, its page and order never.
    pub of: PersonList,
    /// Only these people, whether they match or not; everyone who matches where there are none.
    #[serde(default)]
    pub only: Vec<i64>,
    /// Not these people.
    #[serde(default)]
    pub except: Vec<i64>,
}

/// What is set of many people at once. What cannot be read is refused at the field of the same name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "set", rename_all = "snake_case")]
pub enum BulkChange {
    /// A status.
    Status {
        /// The status.
        status: String,
        /// From which day; today unless told otherwise.
        on: Option<String>,
        /// Why, the estate, the guardian, or whose duplicate.
        note: Option<String>,
    },
    /// A fact of the case.
    Fact {
        /// Its key.
        fact: String,
        /// The value, as it is typed.
        value: String,
    },
    /// That a fact is not known.
    FactClear {
        /// Its key.
        fact: String,
    },
    /// A tag that is put on.
    Tag {
        /// The tag.
        tag: String,
    },
    /// A tag that is taken off.
    Untag {
        /// The tag.
        tag: String,
    },
    /// A note.
    Note {
        /// The text.
        text: String,
    },
}

/// Asks what a change of many people would do. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BulkAsked {
    /// Whom it is of.
    pub chosen: Chosen,
    /// What is set.
    pub change: BulkChange,
}

/// Changes many people at once, in one operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BulkSet {
    /// Whom it is of.
    pub chosen: Chosen,
    /// What is set.
    pub change: BulkChange,
    /// How many change, as the preview said: where others would by now, nothing is written.
    pub seen: u64,
}

/// What a change of many people would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BulkPreview {
    /// How many people are chosen.
    pub chosen: u64,
    /// How many of them change.
    pub changes: u64,
    /// How many have it already; nothing of them changes.
    pub same: u64,
    /// How many have nothing in its place.
    pub without: u64,
    /// How many have another value now.
    pub other: u64,
    /// Of those who change, how many keep the status they have, since it is of a later day.
    pub keep_later: u64,
    /// The values that most of those others have now, with how many have each.
    pub others: Vec<ValueCount>,
    /// Some of those others by name.
    pub named: Vec<BulkNamed>,
    /// What the class could recover, before and after; absent where what is set moves no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<_>", optional)]
    pub exposure: Option<BulkExposure>,
    /// What the history will say.
    pub summary: String,
}

/// A value with the number of people who have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ValueCount {
    /// The value, as text; a status by its word.
    pub value: String,
    /// How many have it.
    pub people: u64,
}

/// Someone who has another value now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BulkNamed {
    /// Number in the file.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// What they have now.
    pub now: String,
}

/// What the class could recover before and after a change of many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct BulkExposure {
    /// Class members before.
    pub members_before: u64,
    /// Class members after.
    pub members_after: u64,
    /// All claims, the same loss counted once, before.
    #[ts(type = "string")]
    pub before: ClassTotal,
    /// The same after.
    #[ts(type = "string")]
    pub after: ClassTotal,
}
