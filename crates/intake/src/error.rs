//! Why a file cannot be taken for a list at all.

/// A file of which nothing can be used. What is wrong with single rows is a
/// [`Problem`](crate::Problem), not an error.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The disk, or whatever the list comes from, failed.
    #[error("the list could not be read ({0}); check that the file is still there and may be opened")]
    Unreadable(#[from] std::io::Error),
    /// No line with anything in it.
    #[error("the file is empty; choose the file that holds the list")]
    Empty,
    /// The columns are named and nothing stands below them.
    #[error("the list names its columns and has no row below them; choose the file that holds the rows")]
    NoRows,
    /// A workbook or an archive instead of text.
    #[error(
        "this is a workbook or an archive, not a CSV file; open it in a spreadsheet and save it as CSV (UTF-8)"
    )]
    Workbook,
    /// Bytes that no text has.
    #[error("this is not a text file; open the list in a spreadsheet and save it as CSV (UTF-8)")]
    NotText,
    /// Text in another encoding of Unicode.
    #[error("the file is written in UTF-16; save it as CSV in UTF-8")]
    Utf16,
    /// The first line is in another encoding.
    #[error("the first line is not UTF-8 text; save the file as CSV in UTF-8")]
    HeaderNotUtf8,
    /// A quotation mark in the first line closes in the middle of a cell.
    #[error(
        "in the first line, text follows a closing quotation mark in {cell:?}; put the whole cell in quotation marks"
    )]
    HeaderStrayQuote {
        /// The cell as it stands in the file.
        cell: String,
    },
    /// The first line does not name the columns, or names none that holds a name.
    #[error(
        "no column holds names: the first line must name the columns, with \"first\" or \"last\" among them; it says: {found}"
    )]
    NoNameColumn {
        /// The first line's cells, shortened.
        found: String,
    },
    /// The first line of a list of events names no column that says to whom each one happened.
    #[error(
        "no column says to whom each event happened: the first line must name the columns, with \"external_id\" or \"id\" among them; it says: {found}"
    )]
    NoPersonColumn {
        /// The first line's cells, shortened.
        found: String,
    },
    /// Two columns claim to be the same thing.
    #[error("the columns {first:?} and {second:?} both mean {field}; rename or remove one of them")]
    RepeatedColumn {
        /// What both mean.
        field: String,
        /// The column further left.
        first: String,
        /// The column further right.
        second: String,
    },
    /// More columns than any class list has.
    #[error("the list has {found} columns, and at most {most} can be read; remove those that are not needed")]
    TooManyColumns {
        /// How many there are.
        found: usize,
        /// How many may be.
        most: usize,
    },
    /// The file ends in the middle of a row.
    #[error(
        "the file is cut off in row {row}: it ends in the middle of that row, or a quotation mark there is never closed; get the whole file and try again"
    )]
    CutOff {
        /// The row, as a spreadsheet numbers it.
        row: u32,
    },
    /// A row longer than the buffer.
    #[error(
        "row {row} is longer than {most} bytes: its line breaks are missing, or a quotation mark there is never closed; save the list as CSV again"
    )]
    RowTooLong {
        /// The row, as a spreadsheet numbers it.
        row: u32,
        /// How long a row may be.
        most: usize,
    },
}
