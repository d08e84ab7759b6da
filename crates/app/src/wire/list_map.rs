use super::{ImportColumn, ListForm, ListFormAsked, Mailing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What a person says of a list. Columns that are not named are told by themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ListMap {
    /// Columns, by their headers.
    pub columns: Vec<ColumnSaid>,
    /// Cells typed in place of what the list has.
    pub cells: Vec<CellTyped>,
    /// Kinds of problems, as in `bad_date`: their cells are left blank, and their rows taken without them.
    pub left_blank: Vec<String>,
}

/// What a person says of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnSaid {
    /// Its header, as a look at the list shows it.
    pub column: String,
    /// The field it fills: `zip`, or the key of a fact; none leaves it out, and it is kept as it came.
    pub field: Option<String>,
    /// How its cells are read: `month_first`, `day_first`, `last_first`, `first_last`, `decimal_comma`, `two_letters`,
    /// `as_written`, `leading_zeros`, `short_year`, `short_year_day_first`, `each_only_way`.
    #[serde(default)]
    pub reading: Option<String>,
}

/// A cell typed in place of what the list has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellTyped {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The header of its column.
    pub column: String,
    /// What it says now; blank for nothing.
    pub text: String,
}

/// Looks at the first rows of a list, writing nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportLook {
    /// The case.
    pub case: i64,
    /// The file; blank for a list that was pasted.
    pub path: String,
    /// The list on its way in that holds what was pasted, in place of a file.
    #[serde(default)]
    #[ts(optional)]
    pub pasted: Option<i64>,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
    /// What is said of its columns; the others are taken as those of the same sender were, or told by themselves.
    #[serde(default)]
    #[ts(optional)]
    pub map: Option<ListMap>,
}

/// Asks for some rows of a list as they stand.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRows {
    /// The file; blank for a list that was pasted.
    pub path: String,
    /// The list on its way in that holds what was pasted, in place of a file.
    #[serde(default)]
    #[ts(optional)]
    pub pasted: Option<i64>,
    /// What is known of the form of the file; all of it is told from the file where this is left out.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<ListFormAsked>,
    /// The rows, as a spreadsheet numbers them.
    pub rows: BTreeSet<u32>,
}

/// Rows of a list with the names of its columns.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListRows {
    /// The names of the columns, from left to right.
    pub headers: Vec<String>,
    /// Those rows that the list has.
    pub rows: Vec<LookRow>,
}

/// A row of a list, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LookRow {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// Its cells, from left to right.
    pub cells: Vec<String>,
}

/// What a first look at a list shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListLook {
    /// Name of the file.
    pub file_name: String,
    /// The form of the file, as far as its first rows show it.
    pub form: ListForm,
    /// Its columns, from left to right.
    pub columns: Vec<LookColumn>,
    /// Its first rows, as they stand.
    pub first_rows: Vec<LookRow>,
    /// Pairs of columns, by their headers, that seem to have changed places.
    pub swapped: Vec<[String; 2]>,
    /// Whose lists have these very columns, where that is kept.
    pub sender: Option<String>,
    /// The list that went out to a mail house and comes back with this one.
    pub mailing: Option<Mailing>,
    /// Why its columns make no list yet.
    pub refusal: Option<String>,
}

/// One column of a list, and what it seems to hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LookColumn {
    /// What it is taken as, and how that was told.
    #[serde(flatten)]
    pub column: ImportColumn,
    /// Its first cells that are not blank.
    pub samples: Vec<LookSample>,
}

/// A cell, and what it would say.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LookSample {
    /// As it stands.
    pub text: String,
    /// As it would be read; none where it cannot be.
    pub reads: Option<String>,
}
