use super::{ListFormAsked, ListMap, MatchRule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins with lists.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListDraftAdd {
    /// The case.
    pub case: i64,
    /// Files.
    #[serde(default)]
    pub paths: Vec<String>,
    /// What was pasted from a spreadsheet.
    #[serde(default)]
    #[ts(optional)]
    pub pasted: Option<String>,
}

/// Lists that were begun with, by their numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Drafted {
    /// In the order in which they were given.
    pub drafts: Vec<i64>,
}

/// What was decided of a list on its way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListDraft {
    /// The step that is looked at: `columns`, `check`, `match`, `summary`.
    pub step: Option<String>,
    /// What is said of the form of the file.
    pub form: Option<ListFormAsked>,
    /// What is said of its columns and cells.
    pub map: Option<ListMap>,
    /// What becomes of rows of people whom the case knows.
    pub matching: Option<MatchRule>,
    /// Hash of the file on which rows and cells were decided.
    pub sha256: Option<String>,
    /// What the import is to be called.
    pub name: Option<String>,
    /// Whose list it is.
    pub sender: Option<String>,
}

/// A list on its way in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListDraftView {
    /// Its number.
    pub draft: i64,
    /// What it is called: the name of the file.
    pub name: String,
    /// The file; none of a list that was pasted.
    pub path: Option<String>,
    /// What was decided so far.
    pub state: ListDraft,
    /// Who began.
    pub user: String,
    /// When something was last decided.
    pub saved_at: String,
}

/// Keeps what was decided of a list so far.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListDraftSave {
    /// The list.
    pub draft: i64,
    /// What was decided.
    pub state: ListDraft,
}

/// A request about one list on its way in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfDraft {
    /// The list.
    pub draft: i64,
}
