use super::PersonFields;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks whether somebody is known already, as far as they are typed. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KnownAsked {
    /// The case at hand.
    pub case: i64,
    /// The person whom a form edits, who is not known by their own record; none for a new one.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<i64>,
    /// What is typed. Facts tell nothing of who somebody is.
    pub fields: PersonFields,
}

/// Who may be meant, in all cases.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KnownPeople {
    /// The likeliest, at most five.
    pub people: Vec<KnownPerson>,
    /// Cases whose people are not in memory yet (`people_ready` brings them there).
    pub unread: Vec<i64>,
}

/// Somebody who may be meant, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownPerson {
    /// Number in the file.
    pub person: i64,
    /// Their case.
    pub case: i64,
    /// What the case is called, where it is not the one at hand.
    pub caption: Option<String>,
    /// Name, family first.
    pub name: String,
    /// Status.
    pub status: String,
    /// City.
    pub city: Option<String>,
    /// How much of what is known of both agrees, in hundredths.
    pub score: u32,
    /// What they have in common, or nearly: `nickname`, `same_phone`.
    pub reasons: Vec<String>,
    /// What one of both is called, or was called before, where `known_as` or `former_name` is among the reasons.
    pub other_name: Option<String>,
}

/// Two records that are of one human being, or are not after all.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SameHuman {
    /// One record.
    pub person: i64,
    /// The other.
    pub other: i64,
}

/// Another record of the same human being.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherRecord {
    /// Number in the file.
    pub person: i64,
    /// Its case.
    pub case: i64,
    /// What the case is called.
    pub caption: String,
    /// Name, family first.
    pub name: String,
    /// Status.
    pub status: String,
}
