use super::Concern;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Says that everyone of the class has to send a kind of document, or need not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RequiredDocumentSet {
    /// The case.
    pub case: i64,
    /// The kind by its name; another name makes another kind.
    pub kind: String,
    /// Whether they have to.
    pub is_required: bool,
}

/// Asks for a page of what everyone of the class has to prove or to send.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProofGridAsked {
    /// The case.
    pub case: i64,
    /// Only those who lack anything.
    #[serde(default)]
    pub lacks_any: bool,
    /// Only those who lack this, by its key.
    #[serde(default)]
    pub lacking: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// What everyone of the class has to prove or to send, with who has it on record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofGrid {
    /// What is asked for.
    pub items: Vec<ProofGridItem>,
    /// How many more things are asked for than the grid has room for.
    pub not_shown: u64,
    /// Those who match.
    pub people: u64,
    /// A page of them, in the order of their names.
    pub rows: Vec<ProofGridRow>,
}

/// Something that is asked of everyone of the class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofGridItem {
    /// Its key: `document:3`, `sca:documented_loss`.
    pub key: String,
    /// What is asked for.
    pub says: String,
    /// The claim that asks for it; none for a document.
    pub claim: Option<String>,
    /// How many lack it.
    pub missing: u64,
    /// Those people, as the list of plaintiffs takes them.
    pub concern: Concern,
}

/// One person's line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofGridRow {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// For each item whether it is on record; nothing where it is not asked of them.
    pub known: Vec<Option<bool>>,
}
