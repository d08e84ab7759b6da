use super::{LaterChange, OperationView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what became of one field of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldAsked {
    /// The person.
    pub person: i64,
    /// The field: `born_on`, `email`, `status`, `tags`, `facts.amount_paid`.
    pub field: String,
}

/// What became of one field of a person, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldHistory {
    /// What screens call it.
    pub label: String,
    /// `text`, `number`, `money`, `date`, `yes_no`, `status` or `tags`.
    pub kind: String,
    /// Every change.
    pub changes: Vec<FieldChange>,
}

/// One change of one field.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChange {
    /// What it held before; none where that was not known.
    pub old: Option<String>,
    /// What it held after.
    pub new: Option<String>,
    /// The file that was imported.
    pub file: Option<String>,
    /// The row, as a spreadsheet numbers it.
    pub row: Option<u32>,
    /// The operation that did it.
    pub operation: OperationView,
    /// Whether it can be undone by itself: the field still holds what it left.
    pub can_undo: bool,
}

/// Asks whom an operation changed, and what of each.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OperationPeople {
    /// The operation.
    pub operation: i64,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Whom an operation changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleChanged {
    /// How many people it touched.
    pub total: u64,
    /// A page of them, in the order of their numbers.
    pub people: Vec<PersonChanged>,
}

/// What an operation made of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonChanged {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// Whether it brought them; then there is nothing older.
    pub came: bool,
    /// Whether it took them away.
    pub went: bool,
    /// The note that it wrote on them, as it stands.
    pub note: Option<String>,
    /// What it changed of someone who was there before and after.
    pub fields: Vec<FieldDifference>,
}

/// What an operation changed of one field.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldDifference {
    /// The field: `facts.amount_paid`.
    pub field: String,
    /// What screens call it.
    pub label: String,
    /// `text`, `number`, `money`, `date`, `yes_no`, `status` or `tags`.
    pub kind: String,
    /// What it held before.
    pub old: Option<String>,
    /// What it held after.
    pub new: Option<String>,
    /// Whether it can be undone by itself: the field still holds what it left.
    pub can_undo: bool,
    /// What changed the field later, where it does not.
    pub later: Option<LaterChange>,
}

/// Undoes what an operation made of one person, or of one field of them, and nothing else that it did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonPartUndo {
    /// The person.
    pub person: i64,
    /// The operation.
    pub operation: i64,
    /// The field; everything that it changed of the person where it is left out.
    #[serde(default)]
    pub field: Option<String>,
}
