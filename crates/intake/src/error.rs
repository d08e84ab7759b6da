//! Why a file cannot be taken for a list at all.

use crate::table::Form;

/// A file of which nothing can be used. What is wrong with single rows is a
/// [`Problem`](crate::Problem), not an error.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The disk, or whatever the list comes from, failed.
    #[error("the list could not be read ({0}); check that the file is still there and may be opened")]
    Unreadable(#[from] std::io::Error),
    /// Whoever watched wanted no more of it.
    #[error("the reading was stopped before its end")]
    Stopped,
    /// No line with anything in it.
    #[error("the file is empty; choose the file that holds the list")]
    Empty,
    /// The columns are named and nothing stands below them.
    #[error("the list names its columns and has no row below them; choose the file that holds the rows")]
    NoRows,
    /// Bytes that no text has.
    #[error(
        "this is neither a text file nor a workbook; open the list in a spreadsheet and save it as .xlsx or CSV"
    )]
    NotText,
    /// A workbook that is damaged or cut off.
    #[error(
        "the workbook is damaged ({why}); get the file again, or open it in a spreadsheet and save it anew"
    )]
    Damaged {
        /// What is wrong with it.
        why: String,
    },
    /// A workbook that no list needs, and that would fill the memory.
    #[error("the workbook is too large to be read ({why}); save the sheet with the list as CSV (UTF-8)")]
    WorkbookTooLarge {
        /// What is too large.
        why: String,
    },
    /// A workbook that is encrypted.
    #[error("the workbook is protected by a password; open it in a spreadsheet and save it without one")]
    Locked,
    /// A workbook in the form used before 2007, or an encrypted one, which looks alike.
    #[error(
        "this is a workbook in the old form (.xls), or one with a password; open it in a spreadsheet and save it as .xlsx without a password"
    )]
    OldWorkbook,
    /// A workbook in Excel's binary form.
    #[error("this is a binary workbook (.xlsb); open it in a spreadsheet and save it as .xlsx")]
    BinaryWorkbook,
    /// A document or an archive without a sheet.
    #[error(
        "this file holds no sheet with rows and columns, whatever its name says; open the list in a spreadsheet and save it as .xlsx or CSV"
    )]
    NotAList,
    /// A sheet is asked for of a text.
    #[error("the file is text and has no sheet {name:?}; leave the sheet out, or choose the workbook")]
    NoSheets {
        /// The sheet that is asked for.
        name: String,
    },
    /// The workbook has no such sheet.
    #[error("the workbook has no sheet {name:?}; it has: {found}")]
    NoSuchSheet {
        /// The sheet that is asked for.
        name: String,
        /// The sheets that there are.
        found: String,
    },
    /// An encoding that nobody knows.
    #[error("no encoding is called {name:?}; name one like utf-8, windows-1252, utf-16le or macintosh")]
    UnknownEncoding {
        /// What is asked for.
        name: String,
    },
    /// A delimiter that cannot stand between cells.
    #[error("{mark:?} cannot stand between cells; name a comma, a semicolon, a tab or a bar")]
    BadDelimiter {
        /// What is asked for.
        mark: char,
    },
    /// The first line has letters that its encoding does not have.
    #[error(
        "the first line has letters that cannot be read; name the encoding of the file, or save it as CSV in UTF-8"
    )]
    HeaderNotUtf8,
    /// A cell of the first line shows an error.
    #[error(
        "in the first line, a cell shows {cell:?} instead of the name of its column; correct it and save the file again"
    )]
    HeaderFault {
        /// What the cell shows.
        cell: String,
    },
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
        "no column holds names: the first line must name the columns, with \"first\", \"last\" or \"full name\" among them; it says: {found}. If it is a person already, say that the list has no header row"
    )]
    NoNameColumn {
        /// The first line's cells, shortened.
        found: String,
    },
    /// No row names the columns, and nobody says which of them holds a name.
    #[error(
        "the list has no header row, and of none of its columns ({found}) is it known that it holds names; say which one holds the first, the last or the full name"
    )]
    NoColumnSaid {
        /// The columns by their letters, shortened.
        found: String,
    },
    /// The first line does not name the columns, but is of a person.
    #[error(
        "row {row} seems to be a person, not the names of columns: it says {found}; put a line above it that names the columns, or say that the list has no header row, and nobody is lost"
    )]
    FirstRowIsAPerson {
        /// The row, as a spreadsheet numbers it.
        row: u32,
        /// Its cells, shortened.
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
    #[error("the columns {first:?} and {second:?} both mean {field}; leave one of them out, or rename it")]
    RepeatedColumn {
        /// What both mean.
        field: String,
        /// The column further left.
        first: String,
        /// The column further right.
        second: String,
    },
    /// A person says something of a column that the list does not have.
    #[error("the list has no column {name:?}; its columns are: {found}")]
    NoSuchColumn {
        /// The column that a person names.
        name: String,
        /// The first line's cells, shortened.
        found: String,
    },
    /// A way of reading that the field of a column does not have.
    #[error(
        "the cells of the column {column:?} cannot be read as {reading}; leave that out, or choose another field for it"
    )]
    NotReadSo {
        /// The column.
        column: String,
        /// The word for the way of reading.
        reading: &'static str,
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

impl IntakeError {
    /// The same, to whoever said that no row names the columns: they need not be told to say it.
    pub(crate) fn of_form(self, form: &Form) -> IntakeError {
        match self {
            IntakeError::NoNameColumn { found } if form.no_header => IntakeError::NoColumnSaid { found },
            other => other,
        }
    }

    pub(crate) fn damaged(why: &str) -> IntakeError {
        IntakeError::Damaged { why: why.to_owned() }
    }
}
