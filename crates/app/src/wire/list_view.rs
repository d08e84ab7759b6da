use super::{Concern, PersonFilter, PersonOrder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Whom a list wants, and how it shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListViewBody {
    /// Words that names, contacts or ids must hold.
    pub search: String,
    /// Statuses wanted; none means all.
    pub statuses: Vec<String>,
    /// Only the people behind a figure.
    pub concern: Option<Concern>,
    /// Only those whom a filter wants.
    pub filter: Option<PersonFilter>,
    /// What it is ordered by.
    pub sort: Vec<PersonOrder>,
    /// The columns it shows, in order, by their keys; none: those that every list begins with.
    pub columns: Vec<String>,
    /// Keys of those that stay in sight when the list is moved sideways.
    #[serde(default)]
    pub pinned: Vec<String>,
    /// Widths that somebody has given columns, by their keys, in pixels of the usual text size.
    #[serde(default)]
    pub widths: BTreeMap<String, u32>,
}

/// A list that a case keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListViewRow {
    /// Number in the file.
    pub view: i64,
    /// What it is called.
    pub name: String,
    /// Whom it wants, and how it shows them.
    pub body: ListViewBody,
    /// How many it holds now; not known where it asks for what the case no longer has.
    pub count: Option<u64>,
}

/// Keeps a list, or writes one that is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListViewSave {
    /// The case.
    pub case: i64,
    /// The list that is written; none keeps a new one.
    pub view: Option<i64>,
    /// What it is called.
    pub name: String,
    /// Whom it wants, and how it shows them.
    pub body: ListViewBody,
}

/// A list that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListViewSaved {
    /// Number in the file.
    pub view: i64,
    /// The operation.
    pub operation: i64,
    /// What it did.
    pub summary: String,
}

/// Takes a list away.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListViewRemove {
    /// The case.
    pub case: i64,
    /// The list.
    pub view: i64,
}
