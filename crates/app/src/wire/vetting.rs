use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was looked into of somebody who is to represent a class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VettingSheet {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// Status.
    pub status: String,
    /// Whether the sheet is called for: a named plaintiff, or anything was found.
    pub is_called_for: bool,
    /// The items, in the order of the sheet.
    pub items: Vec<VettingItemView>,
    /// How many items nothing was found of yet.
    pub unfinished: u64,
    /// How many items end in a concern.
    pub concerns: u64,
}

/// An item of the sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VettingItemView {
    /// Key: `standing`.
    pub key: String,
    /// What screens call it.
    pub name: String,
    /// What has to be found out.
    pub asks: String,
    /// Why it matters.
    pub cite: String,
    /// What was found, oldest first; the last holds.
    pub findings: Vec<VettingFindingView>,
}

/// A finding on an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VettingFindingView {
    /// `clear` or `concern`.
    pub outcome: String,
    /// In words.
    pub finding: String,
    /// The day of it.
    pub found_on: String,
    /// Who signs for it.
    pub signed_by: String,
    /// Name of the document that shows it.
    pub document: Option<String>,
    /// Who wrote it down.
    pub written_by: String,
    /// When.
    pub written_at: String,
}

/// Adds a finding to an item; earlier ones stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VettingFindingAdd {
    /// The person.
    pub person: i64,
    /// Key of the item.
    pub item: String,
    /// `clear` or `concern`.
    pub outcome: String,
    /// The finding, in words.
    pub finding: String,
    /// The day of it; today unless told otherwise.
    #[serde(default)]
    #[ts(optional)]
    pub found_on: Option<String>,
    /// Who signs for it; whoever uses the file unless told otherwise.
    #[serde(default)]
    #[ts(optional)]
    pub signed_by: Option<String>,
    /// Name of the document that shows it.
    #[serde(default)]
    #[ts(optional)]
    pub document: Option<String>,
}
