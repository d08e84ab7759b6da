use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What becomes of rows that somebody known may be meant by: `update` the person but for what somebody typed, `overwrite` that
/// too, take the row for somebody `new`, `skip` it, or leave it for `review`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MatchRule {
    /// All of them: `review` where it is left out, `update` or `skip`. What only fills blanks is taken without review.
    pub on_match: Option<String>,
    /// Those of a kind, as in `same_email`.
    #[ts(type = "Record<string, string>")]
    pub kinds: BTreeMap<String, String>,
    /// Single rows, as a spreadsheet numbers them.
    #[ts(type = "Record<number, string>")]
    pub rows: BTreeMap<u32, String>,
}

/// How many rows of a kind are put before a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewCount {
    /// Why: `differs` where somebody has the id and other values, `same_email`, `same_phone` and `same_name` where they
    /// were found so and have other values, `other_name` where the e-mail address is that of somebody of another name, `like_name` where
    /// the telephone number is that of somebody whose name is like it, `typed` where only what somebody typed differs, which stays unless it is decided otherwise,
    /// `twice` where an earlier row seems to be of the same person: `new` keeps both, `skip` the first.
    pub kind: String,
    /// How many.
    pub count: u64,
    /// On how many of them nobody has decided.
    pub open: u64,
}

/// A row beside the person whom it may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewRow {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// Why it is put before a person.
    pub kind: String,
    /// The person; none where it is the person of an earlier row.
    pub person: Option<i64>,
    /// That row.
    pub earlier: Option<u32>,
    /// Name, family first.
    pub name: String,
    /// What differs; of rows that seem to be of one person what they share.
    pub fields: Vec<ReviewField>,
}

/// What stands of a person beside what a row says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewField {
    /// The field: `email`, the key of a fact, the header of a column that is kept as it came.
    pub field: String,
    /// What stands; none where nothing is known.
    pub stands: Option<String>,
    /// What the row says.
    pub brings: String,
    /// What becomes of it if the person is updated: `fills`, `replaces`, or `kept_as_typed`, which is left; `same`
    /// where an earlier row says it too.
    pub effect: String,
}
