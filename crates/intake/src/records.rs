//! A table's records one after another.

use crate::dates::{DateOrder, Orders};
use crate::error::IntakeError;
use crate::split::{Cell, Written};
use crate::table::{Form, Table};
use memchr::memchr;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// The longest record that is read, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;

/// Is told the bytes read so far, from time to time, and says whether to go on.
pub type Progress<'p> = &'p mut dyn FnMut(u64) -> ControlFlow<()>;

/// Reads records from a table.
pub(crate) struct Records<'s, 'p> {
    table: Table<'s>,
    progress: Progress<'p>,
    told: u64,
    /// The row that names the columns; 0 until it is reached, and where none does.
    header_row: u32,
    /// Whether the first row that counts was reached.
    has_begun: bool,
    /// Whether the record is given once more.
    is_again: bool,
    orders: Orders,
}

/// One record: a row of the spreadsheet.
pub(crate) struct Record<'a> {
    /// As a spreadsheet numbers it.
    pub row: u32,
    /// Whether a line break ends it, rather than the end of the file.
    pub ended: bool,
    pub bytes: &'a [u8],
    pub cells: &'a [Cell],
    pub has_nul: bool,
    /// What is doubled within quotation marks.
    pub quote: Option<u8>,
}

/// A cell that no text can be taken from.
pub(crate) enum Unreadable {
    NotUtf8,
    StrayQuote,
    Fault,
}

impl<'a> Record<'a> {
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether every cell is blank.
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|index| self.raw(index).trim_ascii().is_empty())
    }

    /// The text of a cell, trimmed; blank past the last cell.
    pub fn text(&self, index: usize) -> Result<Cow<'a, str>, Unreadable> {
        let raw = self.raw(index);
        if self.has_nul && memchr(0, raw).is_some() {
            return Err(Unreadable::NotUtf8);
        }
        let text = str::from_utf8(raw).map_err(|_| Unreadable::NotUtf8)?.trim();
        match self.cells.get(index).map(|cell| cell.written) {
            Some(Written::Doubled) => Ok(self.undoubled(text)),
            Some(Written::Stray) => Err(Unreadable::StrayQuote),
            Some(Written::Fault) => Err(Unreadable::Fault),
            _ => Ok(text.into()),
        }
    }

    /// What can be shown of a cell, readable or not.
    pub fn shown(&self, index: usize) -> Cow<'a, str> {
        String::from_utf8_lossy(self.raw(index))
    }

    /// All that a cell says, readable or not, without the marks of its quotation.
    pub fn whole(&self, index: usize) -> String {
        self.text(index).map_or_else(|_| self.shown(index).trim().to_owned(), Cow::into_owned)
    }

    fn undoubled(&self, text: &'a str) -> Cow<'a, str> {
        match self.quote {
            Some(b'\'') => text.replace("''", "'").into(),
            _ => text.replace("\"\"", "\"").into(),
        }
    }

    fn raw(&self, index: usize) -> &'a [u8] {
        self.cells.get(index).map_or(&[], |cell| &self.bytes[cell.start..cell.end])
    }
}

impl<'s, 'p> Records<'s, 'p> {
    /// Starts on a table.
    pub fn open(table: Table<'s>, progress: Progress<'p>) -> Records<'s, 'p> {
        Records {
            table,
            progress,
            told: 0,
            header_row: 0,
            has_begun: false,
            is_again: false,
            orders: Orders::default(),
        }
    }

    /// The order of dates that was asked for.
    pub fn asked_order(&self) -> Option<DateOrder> {
        self.table.asked.date_order
    }

    /// How dates are read of which nobody says it column by column.
    pub fn date_order(&self) -> DateOrder {
        self.asked_order().unwrap_or_default()
    }

    /// The form of the table; complete once the last record was read.
    pub fn form(&self) -> Form {
        let (date_order, no_header) = (self.date_order(), self.table.asked.no_header);
        let dates = self.orders.found();
        Form { header_row: self.header_row, no_header, date_order, dates, ..self.table.form() }
    }

    /// Whether no row names the columns, as a person says.
    pub fn has_no_header(&self) -> bool {
        self.table.asked.no_header
    }

    /// The row that names the columns, where it was told and nobody said which it is.
    pub fn told_header(&self) -> Option<u32> {
        self.table.asked.first_row().is_none().then_some(self.header_row)
    }

    /// Gives the record of the last [`Records::next`] once more.
    pub fn again(&mut self) {
        self.is_again = true;
    }

    /// The next record, blank ones included. The first that is not blank names the columns.
    ///
    /// # Errors
    /// The file is damaged or ends too early, the record is longer than [`LONGEST`], or nobody wants more.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, IntakeError> {
        let is_again = std::mem::take(&mut self.is_again);
        if !is_again && !self.advance()? {
            return Ok(None);
        }
        let record = self.table.record();
        if record.row != self.header_row && !is_again {
            for (column, cell) in record.cells.iter().enumerate() {
                self.orders.note(column, record.bytes[cell.start..cell.end].trim_ascii());
            }
        }
        Ok(Some(record))
    }

    /// Goes on to the next record of the list; `false` at the end.
    fn advance(&mut self) -> Result<bool, IntakeError> {
        loop {
            let is_there = self.table.advance()?;
            let read = self.table.bytes_read();
            if read != self.told {
                self.told = read;
                if (self.progress)(read).is_break() {
                    return Err(IntakeError::Stopped);
                }
            }
            if !is_there || self.has_begun || self.begins() {
                return Ok(is_there);
            }
        }
    }

    /// Whether the list begins with the record: the one that was asked for, or the first that is not blank. It names the
    /// columns, unless nothing does.
    fn begins(&mut self) -> bool {
        let record = self.table.record();
        self.has_begun = record.row >= self.table.asked.first_row().unwrap_or_default() && !record.is_blank();
        if self.has_begun && !self.table.asked.no_header {
            self.header_row = record.row;
        }
        self.has_begun
    }
}
