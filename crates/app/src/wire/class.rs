use domain::ClassTotal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A class with the definition in force.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassRow {
    /// Number in the file.
    pub class: i64,
    /// Name.
    pub name: String,
    /// Version in force.
    pub version: Option<u32>,
    /// The definition in words.
    pub text: String,
    /// First day of the class period.
    pub from_on: Option<String>,
    /// Last day of the class period.
    pub to_on: Option<String>,
    /// Whether its test is a plain list of lines; another one can be kept or replaced, not edited.
    pub is_plain: bool,
    /// Whether one line is enough; every line must hold otherwise.
    pub any: bool,
    /// The test, line by line.
    pub lines: Vec<CriterionLine>,
    /// Where the words stand.
    pub source: Option<String>,
    /// Every version, the newest first.
    pub versions: Vec<ClassVersion>,
}

/// A version of a class definition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassVersion {
    /// Its number.
    pub version: u32,
    /// The definition in words.
    pub text: String,
    /// First day of the class period.
    pub from_on: Option<String>,
    /// Last day of the class period.
    pub to_on: Option<String>,
    /// The test in words: `premium_from before 2024-09-18, and inmail_before_cutoff yes`.
    pub says: String,
}

/// One line of a class test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionLine {
    /// Key of the fact; `state` for the state of the current address.
    pub fact: String,
    /// `before`, `from`, `overlaps`, `yes`, `no`, `one_of`, `not_one_of`, `at_least`, `less_than`.
    pub test: String,
    /// What it is held against; words with commas between them. For `overlaps`, of a fact that begins a stretch of
    /// time: the fact that ends it, and the first and last day of the period.
    #[serde(default)]
    pub value: String,
    /// Whether an alternative begins: the lines from here to the next such one hold together, or those before do.
    #[serde(default)]
    pub or: bool,
}

/// A definition to be tried: a new version of a class, or a new class.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClassDraft {
    /// The case.
    pub case: i64,
    /// The class; none for a new one.
    pub class: Option<i64>,
    /// Name of a new class.
    #[serde(default)]
    pub name: String,
    /// The definition in words.
    pub text: String,
    /// First day of the class period.
    pub from_on: Option<String>,
    /// Last day of the class period.
    pub to_on: Option<String>,
    /// Whether one line is enough.
    #[serde(default)]
    pub any: bool,
    /// The test, line by line.
    #[serde(default)]
    pub lines: Vec<CriterionLine>,
    /// Keeps the test of the version in force, whatever the lines say.
    #[serde(default)]
    pub keeps_criterion: bool,
    /// Where the words stand.
    pub source: Option<String>,
}

/// Accepts a definition that was tried.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClassAccept {
    /// The definition.
    pub draft: ClassDraft,
}

/// What a definition would change.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ClassMovers {
    /// People who would be inside.
    pub members: u64,
    /// People of whom it could not be told.
    pub unknown: u64,
    /// People who would come in.
    pub moves_in: u64,
    /// People who would go out.
    pub moves_out: u64,
    /// The first of those who move, by name.
    pub named: Vec<MoverRow>,
}

/// A person who would move.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MoverRow {
    /// Number in the file.
    pub person: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// Whether the person comes in; goes out otherwise.
    pub moves_in: bool,
    /// Whether it could not be told any more.
    pub is_unknown: bool,
}

/// Asks for the class taken apart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupRequest {
    /// The case.
    pub case: i64,
    /// `state`, `status` or `class`.
    pub by: String,
}

/// The class taken apart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupTable {
    /// What the claims are called, in the order of the pleading.
    pub claims: Vec<String>,
    /// The parts, the largest first.
    pub rows: Vec<GroupRow>,
    /// What statutes give the class as a whole at most, taken off, or at least, added: of no part.
    #[ts(type = "string")]
    pub of_whole: ClassTotal,
    /// Whether the parts, with what is of the whole, add up to the class; those by defendant do not.
    pub adds_up: bool,
}

/// One part of a class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupRow {
    /// The state, status, class or defendant; none where it is not known.
    pub name: Option<String>,
    /// Class members in it.
    pub people: u64,
    /// As pleaded.
    #[ts(type = "string")]
    pub gross: ClassTotal,
    /// With the same loss counted once.
    #[ts(type = "string")]
    pub after_overlap: ClassTotal,
    /// What each claim adds.
    #[ts(type = "string[]")]
    pub claims: Vec<ClassTotal>,
}
