use super::SourceView;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a person's file holds beside names, facts and claims.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRecord {
    /// The person.
    pub person: i64,
    /// How they may be reached.
    pub handling: HandlingView,
    /// Counsel of their own, through whom alone they are written to: as it was said of how they may be reached, or of a role.
    pub counsel: Option<String>,
    /// Why no letter goes to them; none where one does.
    pub barred: Option<String>,
    /// To whom letters go, where somebody else opens them.
    pub care_of: Option<String>,
    /// The day since which names and contacts are frozen, because the person opted out; none where they are not.
    pub frozen_since: Option<String>,
    /// Whether the person opted out by status alone: no request is on record, and nobody knows the day on which class actions
    /// ceased to stop their clock.
    pub lacks_request: bool,
    /// Contacts as they stand, in the order in which they are kept.
    pub contacts: Vec<ReachEntry>,
    /// Who belongs to whom.
    pub relations: Vec<RelationView>,
    /// What the person is beside their status: the latest of each role.
    pub roles: Vec<RoleView>,
    /// Every entry of any role, newest first.
    pub role_history: Vec<RoleEntry>,
    /// The last day to ask to be left out of the class, where the case knows it.
    pub opt_out_deadline: Option<String>,
    /// The day on which the person comes or came of age, where they are or were a minor.
    pub of_age_on: Option<String>,
    /// Sensitive values, masked.
    pub sensitive: Vec<SensitiveView>,
}

/// How a person may be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct HandlingView {
    /// Whether nobody may write or call.
    pub do_not_contact: bool,
    /// Why.
    pub why: Option<String>,
    /// Counsel of their own.
    pub represented_by: Option<String>,
    /// The language they would be written to in.
    pub language: Option<String>,
}

/// Says how a person may be reached.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandlingSet {
    /// The person.
    pub person: i64,
    /// How.
    pub handling: HandlingView,
}

/// A contact with all that is known of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReachEntry {
    /// Its place among the person's contacts, counted from 0.
    pub at: u32,
    /// `email`, `phone` or `address`.
    pub kind: String,
    /// As it was given, in one line.
    pub value: String,
    /// As it is shown: a telephone number in the usual way.
    pub shown: String,
    /// The day it was noted.
    pub noted_on: String,
    /// Who told it.
    pub told_by: Option<String>,
    /// `good`, `returned` or `bad`.
    pub quality: String,
    /// Since when it is returned or bad.
    pub quality_on: Option<String>,
    /// The day since which it is not the person's any more.
    pub ended_on: Option<String>,
    /// Whether it is the current one of its kind.
    pub is_current: bool,
    /// Where it came from.
    pub source: Option<SourceView>,
}

/// Adds a way to reach a person, which is the current one of its kind from then on.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReachAdd {
    /// The person.
    pub person: i64,
    /// `email`, `phone` or `address`.
    pub kind: String,
    /// The address or number; of a postal address the street.
    pub value: String,
    /// City of a postal address.
    #[serde(default)]
    pub city: String,
    /// Its state.
    #[serde(default)]
    pub state: String,
    /// Its ZIP.
    #[serde(default)]
    pub zip: String,
    /// Since when it is known; today unless told otherwise.
    #[serde(default)]
    pub noted_on: Option<String>,
    /// Who told it.
    #[serde(default)]
    pub told_by: Option<String>,
}

/// Says something of a contact that stands. None is ever erased.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReachChange {
    /// The person.
    pub person: i64,
    /// Its place among the person's contacts.
    pub at: u32,
    /// What stood there when it was shown.
    pub value: String,
    /// `current`, `good`, `returned`, `bad` or `ended`.
    pub what: String,
    /// On which day; today unless told otherwise.
    #[serde(default)]
    pub on: Option<String>,
}

/// What somebody is to the person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RelationView {
    /// Its number.
    pub relation: i64,
    /// The other.
    pub other: i64,
    /// Their name.
    pub name: String,
    /// What the other is to the person: `spouse`, `parent`, `child`, `guardian`, `ward`, `heir`, `leaves_to`, `household` or `other`.
    pub is: String,
    /// More about it.
    pub note: Option<String>,
}

/// Says that somebody is something to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RelationAdd {
    /// The person.
    pub person: i64,
    /// The other, who is it to them.
    pub other: i64,
    /// `spouse`, `parent`, `guardian`, `heir`, `household` or `other`.
    pub is: String,
    /// More about it.
    #[serde(default)]
    pub note: Option<String>,
}

/// A relation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfRelation {
    /// Its number.
    pub relation: i64,
}

/// What a person is beside their status, as it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleView {
    /// The latest entry.
    #[serde(flatten)]
    #[ts(flatten)]
    pub entry: RoleEntry,
    /// Fields of which nothing is known yet, and that are needed.
    pub missing: Vec<String>,
    /// By how many days a request to be left out is late; none in time, and of other roles.
    #[ts(type = "number | null")]
    pub days_late: Option<i64>,
    /// Whether a request to be left out counts; of other roles always.
    pub counts: bool,
    /// Whether the person left the class at their request, whether or not it counts; of other roles always.
    pub is_done: bool,
}

/// One entry of a role.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleEntry {
    /// The role.
    pub role: String,
    /// From which day.
    pub from_on: String,
    /// Whether it ended then.
    pub ended: bool,
    /// The document that shows it.
    pub document: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// What is known of it, by the names of its fields.
    pub detail: BTreeMap<String, String>,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: String,
}

/// Adds an entry to a role of a person; those before stay on record.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleAdd {
    /// The person.
    pub person: i64,
    /// The role.
    pub role: String,
    /// From which day; of an opt-out the day it was asked for, of an estate that of death, else today, unless told otherwise.
    #[serde(default)]
    pub from_on: Option<String>,
    /// Whether the role ends.
    #[serde(default)]
    pub ended: bool,
    /// The document that shows it.
    #[serde(default)]
    pub document: Option<String>,
    /// A note.
    #[serde(default)]
    pub note: Option<String>,
    /// What is known of it, by the names of its fields, as typed.
    #[serde(default)]
    pub detail: BTreeMap<String, String>,
}

/// What a role asks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleKindView {
    /// The role.
    pub role: String,
    /// Its fields, in order.
    pub fields: Vec<RoleFieldView>,
}

/// A field of a role.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleFieldView {
    /// Its name.
    pub name: String,
    /// `text`, `day` or `choice`.
    pub holds: String,
    /// What there is to choose from.
    pub options: Vec<String>,
}

/// Decides of a person with a reason: accepts a late opt-out, or lets the record be changed again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonReason {
    /// The person.
    pub person: i64,
    /// Why.
    pub why: String,
}

/// A sensitive value, masked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SensitiveView {
    /// `social_security`, `bank_account`, `health_note` or `born_on`.
    pub field: String,
    /// What may be seen of it; none while nothing is kept.
    pub masked: Option<String>,
}

/// Keeps a sensitive value under seal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SensitiveSet {
    /// The person.
    pub person: i64,
    /// `social_security`, `bank_account` or `health_note`.
    pub field: String,
    /// The value; blank takes it away.
    pub value: String,
}

/// Asks to be shown a sensitive value, which goes on record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SensitiveShow {
    /// The person.
    pub person: i64,
    /// `social_security`, `bank_account`, `health_note` or `born_on`.
    pub field: String,
}

/// A sensitive value, shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SensitiveShown {
    /// The value.
    pub value: String,
}

/// A whole name to be taken apart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameSplit {
    /// The name: `GARCIA LOPEZ, Ana M.`
    pub text: String,
}

/// The parts of a name; blank where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NameParts {
    /// Given name.
    pub given: String,
    /// Middle name.
    pub middle: String,
    /// Family name.
    pub family: String,
    /// Suffix.
    pub suffix: String,
}
