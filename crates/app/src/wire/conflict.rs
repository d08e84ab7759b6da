use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignedView {
    /// Name of the user.
    pub user: String,
    /// When.
    pub at: String,
}

/// Checks somebody against every name in the file, and keeps what was found.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictAsked {
    /// The case for which it is checked.
    pub case: i64,
    /// A person of the case, who is checked by all their names; none where only names are.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<i64>,
    /// Names to check beside: an employer, a spouse, a company.
    #[serde(default)]
    pub names: Vec<String>,
}

/// Asks for the checks of a case, or of one person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictList {
    /// The case.
    pub case: i64,
    /// The person; every check of the case without.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<i64>,
}

/// Names one check.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfConflictCheck {
    /// Number of the check in the file.
    pub check: i64,
}

/// A check for conflicts of interest, as a report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictReport {
    /// Number in the file.
    pub check: i64,
    /// The case for which it was made.
    pub case: i64,
    /// The person who was checked.
    pub person: Option<i64>,
    /// The names that were checked.
    pub names: Vec<String>,
    /// With how many names of the file they were compared.
    pub names_count: u64,
    /// How many more people are like them than are listed: of each case the likeliest are.
    pub not_listed: u64,
    /// Who checked, and when.
    pub by: SignedView,
    /// What was found.
    pub hits: Vec<ConflictHitView>,
    /// How many hits nothing was decided of.
    pub undecided: u64,
    /// Who signed it off, and when.
    pub signed_off: Option<SignedView>,
    /// How many people came into the file after the check, in all cases.
    pub came_in: u64,
    /// Names that came into the file after the check and are like those checked, as far as they could be compared.
    pub since: Vec<ConflictName>,
    /// Whether it is to be made again: such names came in, or so many people that nobody compared them.
    pub is_out_of_date: bool,
}

/// A name of the file that is like one that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConflictName {
    /// The name.
    pub name: String,
    /// What they are in their case: a status of a person, `defendant`, `counsel`, `witness`.
    pub role: String,
    /// Their case.
    pub case: i64,
    /// What the case is called.
    pub caption: String,
    /// Their number, where it is a person of a class.
    pub person: Option<i64>,
    /// How alike the names are, in hundredths.
    pub score: u32,
    /// Why.
    pub reasons: Vec<String>,
    /// Which of the names that were checked it is like; none where an old check did not keep it.
    pub like: Vec<String>,
}

/// What a check found, with what was decided of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictHitView {
    /// Number in the file.
    pub hit: i64,
    /// The name, as it stood when it was found.
    pub found: ConflictName,
    /// What was decided, oldest first; the last holds.
    pub decisions: Vec<ConflictDecisionView>,
}

/// A decision on a hit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictDecisionView {
    /// `no_conflict`, `conflict` or `waived`.
    pub decision: String,
    /// Why.
    pub reason: Option<String>,
    /// Who decided, and when.
    pub by: SignedView,
}

/// Decides on a hit; an earlier decision stays on record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictDecide {
    /// The hit.
    pub hit: i64,
    /// `no_conflict`, `conflict` or `waived`.
    pub decision: String,
    /// Why; a waiver needs it.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Decides of every hit of a check that nothing was decided of that it is no conflict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictClear {
    /// The check.
    pub check: i64,
    /// Why.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Writes the report of a check into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictExport {
    /// The check.
    pub check: i64,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Someone who has to do with a case and is no party to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InvolvedRow {
    /// Number in the file.
    pub involved: i64,
    /// Name.
    pub name: String,
    /// `witness`, `related_company`, `counsel` or `other`.
    pub role: String,
    /// In what way.
    pub note: Option<String>,
}

/// Adds someone who has to do with a case and is no party to it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InvolvedAdd {
    /// The case.
    pub case: i64,
    /// Name of a person or a company.
    pub name: String,
    /// `witness`, `related_company`, `counsel` or `other`.
    pub role: String,
    /// In what way: whose subsidiary, for whom they appear.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Takes someone out again who was entered by mistake.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InvolvedRemove {
    /// The case.
    pub case: i64,
    /// Their number.
    pub involved: i64,
}
