use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person says about the form of a list's file. What is left out is told from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListFormAsked {
    /// The encoding of a text: `utf-8`, `windows-1252`, `macintosh`.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub delimiter: Option<char>,
    /// What stands around cells of a text: `double`, `single`, `none`.
    pub quote: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row that names the columns, as a spreadsheet numbers it.
    pub header_row: Option<u32>,
    /// No row names the columns: they are called `Column A`, `Column B`, and the first row is a person.
    pub no_header: Option<bool>,
    /// How 3/4/2024 is read: `month_first`, `day_first`.
    pub date_order: Option<String>,
}

/// The form in which a list's file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListForm {
    /// What kind of file it is: `text`, `xlsx`, `ods`.
    pub kind: String,
    /// The encoding of a text.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub delimiter: Option<char>,
    /// What stands around cells of a text: `double`, `single`, `none`.
    pub quote: Option<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// All sheets of the workbook.
    pub sheets: Vec<ListSheet>,
    /// The row that names the columns, as a spreadsheet numbers it; 0 where none does.
    pub header_row: u32,
    /// Whether no row names the columns.
    #[serde(default)]
    pub no_header: bool,
    /// How 3/4/2024 was read: `month_first`, `day_first`.
    pub date_order: String,
    /// What the dates of each column show about their order.
    pub dates: Vec<ListDates>,
    /// Rows that the sheet hides or filters out; they were read.
    pub hidden_rows: u32,
    /// The first hidden columns, by their letters; they were read.
    pub hidden_columns: Vec<String>,
    /// Groups of merged cells, of which only the first cell has a value.
    pub merged: u32,
    /// The first of them, where the workbook names them: `A1:C1`.
    pub merged_cells: Vec<String>,
}

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListSheet {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

/// What the dates of a column show about their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListDates {
    /// The column, by its header.
    pub column: String,
    /// `year_first`, `month_first`, `day_first`, `ambiguous`, `contradictory`.
    pub order: String,
    /// How many of them can be read either way.
    pub either: u32,
}
