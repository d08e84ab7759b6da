//! A table of text cells, row by row, whatever kind of file it stands in, and the form in which it was read.

use crate::dates::{ColumnDates, DateOrder};
use crate::error::IntakeError;
use crate::records::Record;
use crate::sheet::{self, Sheets};
use crate::text::Text;
use serde::Serialize;
use std::io::{Read, Seek, SeekFrom};

/// A file that can be read from any place in it, as a workbook is.
pub trait Source: Read + Seek {}

impl<T: Read + Seek + ?Sized> Source for T {}

/// What a person says about the form of a file. What is left out is told from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The encoding of a text, by any of its names: `utf-8`, `windows-1252`, `Mac Roman`.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub delimiter: Option<char>,
    /// What stands around the cells of a text.
    pub quote: Option<Quote>,
    /// The sheet of a workbook, by its name.
    pub sheet: Option<String>,
    /// The row that names the columns, as a spreadsheet numbers it.
    pub header_row: Option<u32>,
    /// No row names the columns: they are called by their letters, and the first row is a person.
    pub no_header: bool,
    /// How dates that can be read either way are read.
    pub date_order: Option<DateOrder>,
}

impl Asked {
    /// The first row that counts, where that is said: nothing above it is looked at.
    pub(crate) fn first_row(&self) -> Option<u32> {
        if self.no_header { Some(1) } else { self.header_row }
    }
}

/// What stands around a cell that holds a delimiter or a line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quote {
    /// `"`
    Double,
    /// `'`
    Single,
    /// Nothing: every delimiter parts two cells.
    None,
}

/// What kind of file a table stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Text with a delimiter between cells.
    Text,
    /// A workbook of Excel.
    Xlsx,
    /// A workbook of LibreOffice or OpenOffice.
    Ods,
}

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

/// What a sheet does not show, or shows otherwise than it is kept. All of it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Unseen {
    /// Rows that are hidden or filtered out; they are read like the others.
    pub hidden_rows: u32,
    /// The first hundred hidden columns or runs of them, by their letters: `C`, `F:H`. They are read too.
    pub hidden_columns: Vec<String>,
    /// How many cells were merged with others. The value stands in the first of each group, the others are blank.
    pub merged: u32,
    /// The first hundred groups of merged cells, as in `A1:C1`, where the workbook names them.
    pub merged_cells: Vec<String>,
}

/// The form in which a file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    /// What kind of file it is.
    pub kind: FileKind,
    /// The encoding of a text.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub delimiter: Option<char>,
    /// What stands around the cells of a text.
    pub quote: Option<Quote>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// All sheets of the workbook, in its order.
    pub sheets: Vec<SheetName>,
    /// The row that names the columns, as a spreadsheet numbers it; 0 until it is reached, and where none does.
    pub header_row: u32,
    /// Whether no row names the columns.
    pub no_header: bool,
    /// How dates that can be read either way were read.
    pub date_order: DateOrder,
    /// What the dates of each column that holds them show about their order; complete once the file is read.
    pub dates: Vec<ColumnDates>,
    /// What the sheet hides; complete once the file is read.
    pub unseen: Unseen,
}

impl Form {
    /// What to ask for in order to read the file again in the very same form, or in one corrected by a person.
    pub fn asked(&self) -> Asked {
        Asked {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            quote: self.quote,
            sheet: self.sheet.clone(),
            header_row: Some(self.header_row).filter(|row| *row > 0),
            no_header: self.no_header,
            date_order: Some(self.date_order),
        }
    }

    /// The order that the dates show without contradiction, where it is not the one they were read in: the file
    /// has to be read again, or days and months are confused.
    pub fn other_date_order(&self) -> Option<DateOrder> {
        use crate::dates::FoundOrder::{Contradictory, DayFirst, MonthFirst};
        let shows = |order| self.dates.iter().any(|column| column.order == order);
        match (shows(MonthFirst), shows(DayFirst), shows(Contradictory)) {
            (false, true, false) => Some(DateOrder::DayFirst),
            (true, false, false) => Some(DateOrder::MonthFirst),
            _ => None,
        }
        .filter(|order| *order != self.date_order)
    }
}

/// A table that was opened and gives its rows.
pub struct Table<'s> {
    rows: Rows<'s>,
    pub(crate) asked: Asked,
}

enum Rows<'s> {
    Text(Box<Text<'s>>),
    Sheet(Box<Sheets<'s>>),
}

impl<'s> Table<'s> {
    /// Opens a file of any kind that is read: what its first bytes say counts, not its name.
    ///
    /// # Errors
    /// The file is of no such kind, is damaged or larger than any list, or has not what is asked for.
    pub fn open(mut source: impl Source + 's, asked: &Asked) -> Result<Table<'s>, IntakeError> {
        let mut head = Vec::new();
        source.by_ref().take(8).read_to_end(&mut head)?;
        source.seek(SeekFrom::Start(0))?;
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
            let sheets = sheet::open(Box::new(source), asked)?;
            return Ok(Table { rows: Rows::Sheet(Box::new(sheets)), asked: asked.clone() });
        }
        Table::text(source, asked)
    }

    /// Opens text with a delimiter between cells, which is read once from front to back: a file, or what was
    /// pasted from a spreadsheet.
    ///
    /// # Errors
    /// It is no text, has no such encoding or delimiter, or a row longer than is read.
    pub fn text(source: impl Read + 's, asked: &Asked) -> Result<Table<'s>, IntakeError> {
        let text = Text::open(Box::new(source), asked)?;
        Ok(Table { rows: Rows::Text(Box::new(text)), asked: asked.clone() })
    }

    /// Goes on to the next row, blank ones included; `false` at the end.
    pub(crate) fn advance(&mut self) -> Result<bool, IntakeError> {
        match &mut self.rows {
            Rows::Text(text) => text.advance(),
            Rows::Sheet(sheets) => sheets.advance(),
        }
    }

    /// The row that was gone on to.
    pub(crate) fn record(&self) -> Record<'_> {
        match &self.rows {
            Rows::Text(text) => text.record(),
            Rows::Sheet(sheets) => sheets.record(),
        }
    }

    /// Bytes of the file that were read so far.
    pub(crate) fn bytes_read(&self) -> u64 {
        match &self.rows {
            Rows::Text(text) => text.bytes_read(),
            Rows::Sheet(sheets) => sheets.bytes_read(),
        }
    }

    /// The form of the file, as far as it is known by now; nothing yet of its header and dates.
    pub(crate) fn form(&self) -> Form {
        match &self.rows {
            Rows::Text(text) => text.form(),
            Rows::Sheet(sheets) => sheets.form(),
        }
    }
}
