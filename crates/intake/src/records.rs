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
    header_row: u32,
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
        Records { table, progress, told: 0, header_row: 0, orders: Orders::default() }
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
        let date_order = self.date_order();
        Form { header_row: self.header_row, date_order, dates: self.orders.found(), ..self.table.form() }
    }

    /// The next record, blank ones included. The first that is not blank names the columns.
    ///
    /// # Errors
    /// The file is damaged or ends too early, the record is longer than [`LONGEST`], or nobody wants more.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, IntakeError> {
        loop {
            let is_there = self.table.advance()?;
            let read = self.table.bytes_read();
            if read != self.told {
                self.told = read;
                if (self.progress)(read).is_break() {
                    return Err(IntakeError::Stopped);
                }
            }
            if !is_there {
                return Ok(None);
            }
            if self.header_row > 0 || self.is_header() {
                break;
            }
        }
        let record = self.table.record();
        if record.row != self.header_row {
            for (column, cell) in record.cells.iter().enumerate() {
                self.orders.note(column, record.bytes[cell.start..cell.end].trim_ascii());
            }
        }
        Ok(Some(record))
    }

    /// Whether the record names the columns: the one that was asked for, or the first that is not blank.
    fn is_header(&mut self) -> bool {
        let record = self.table.record();
        let is_header = match self.table.asked.header_row {
            Some(row) => record.row >= row && !record.is_blank(),
            None => !record.is_blank(),
        };
        if is_header {
            self.header_row = record.row;
        }
        is_header
    }
}
