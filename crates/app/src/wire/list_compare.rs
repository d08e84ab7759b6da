use super::ImportCheck;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Compares two lists that came in, or a list with what the case holds.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCompare {
    /// The case.
    pub case: i64,
    /// The operation that brought the earlier list; what the case holds, where a list is given instead of a later one.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<i64>,
    /// The operation that brought the later list.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<i64>,
    /// A list that has not come in.
    #[serde(default)]
    #[ts(optional)]
    pub list: Option<ImportCheck>,
}

/// Writes what two lists say otherwise into a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCompareExport {
    /// What is compared.
    pub compare: ListCompare,
    /// How much of personal identifiers goes out: `court` (the usual), `none` or `off`.
    #[serde(default)]
    #[ts(optional)]
    pub redaction: Option<String>,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// What the later of two lists says otherwise.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ListChanges {
    /// What the earlier list is called.
    pub from: String,
    /// What the later list is called.
    pub to: String,
    /// People whom only the later has.
    pub added: u64,
    /// People whom only the earlier has.
    pub gone: u64,
    /// Rows of the later that could not be read: who stands in them is not gone.
    pub not_read: u64,
    /// Rows of the earlier that could not be read: who stands in them is not added.
    pub not_read_before: u64,
    /// Rows of a list held beside the case that an import would leave out: those that stand twice in it, and those under a number
    /// that went out elsewhere.
    pub left_out: u64,
    /// People of the case of whom a list says otherwise and whose records are frozen: nothing of them changes.
    pub frozen: u64,
    /// People of whom something differs.
    pub changed: u64,
    /// People of whom both say the same.
    pub same: u64,
    /// For how many people each field differs.
    pub fields: Vec<FieldCount>,
    /// The first thousand of what differs.
    pub rows: Vec<ListChange>,
}

/// For how many people a field differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldCount {
    /// The field: `zip`, the key of a fact, the header of a column that is kept as it came.
    pub field: String,
    /// For how many.
    pub count: u64,
}

/// One thing that the later of two lists says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListChange {
    /// `added`, `gone`, `changed`; `left_out` for a row that an import would leave out, `frozen` for somebody whose record no list
    /// changes; `not_read` for a row of the later that could not be read.
    pub what: String,
    /// The person; none of somebody who is in no case yet.
    pub person: Option<i64>,
    /// Number that the sender gave.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// The row of the later list; of one whom it does not have, of the earlier, and none where that is the case.
    pub row: Option<u32>,
    /// The field that differs.
    pub field: Option<String>,
    /// What the earlier says.
    pub before: Option<String>,
    /// What the later says.
    pub after: Option<String>,
}
