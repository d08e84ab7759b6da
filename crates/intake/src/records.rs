//! A file's records one after another, through a buffer of fixed size.

use crate::error::IntakeError;
use crate::split::{Cell, Form, Split, split};
use memchr::memchr;
use std::borrow::Cow;
use std::io::{ErrorKind, Read};

/// The longest record that is read, and the size of the buffer, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;
/// How much of the start of a file is looked at to tell whether it is text.
const LOOKED_AT: usize = 64 << 10;
/// What may stand between cells. Where two fit a header as well, the earlier one holds.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// Reads records from `source`.
pub(crate) struct Records<'p, R> {
    source: R,
    progress: &'p mut dyn FnMut(u64),
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    exhausted: bool,
    read: u64,
    row: u32,
    delimiter: u8,
    cells: Vec<Cell>,
}

/// One record: a row of the spreadsheet.
pub(crate) struct Record<'a> {
    /// As a spreadsheet numbers it.
    pub row: u32,
    /// Whether a line break ends it, rather than the end of the file.
    pub ended: bool,
    bytes: &'a [u8],
    cells: &'a [Cell],
    has_nul: bool,
}

/// A cell that no text can be taken from.
pub(crate) enum Unreadable {
    NotUtf8,
    StrayQuote,
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
        match self.cells.get(index).map(|cell| cell.form) {
            Some(Form::Doubled) => Ok(text.replace("\"\"", "\"").into()),
            Some(Form::Stray) => Err(Unreadable::StrayQuote),
            _ => Ok(text.into()),
        }
    }

    /// What can be shown of a cell, readable or not.
    pub fn shown(&self, index: usize) -> Cow<'a, str> {
        String::from_utf8_lossy(self.raw(index))
    }

    fn raw(&self, index: usize) -> &'a [u8] {
        self.cells.get(index).map_or(&[], |cell| &self.bytes[cell.start..cell.end])
    }
}

impl<'p, R: Read> Records<'p, R> {
    /// Starts on a file: sees that it is text and what stands between its cells.
    /// `progress` is told the bytes read so far, from time to time.
    pub fn open(source: R, progress: &'p mut dyn FnMut(u64)) -> Result<Records<'p, R>, IntakeError> {
        let buffer = vec![0; LONGEST];
        let (start, end, exhausted, read, row) = (0, 0, false, 0, 0);
        let (delimiter, cells) = (b',', Vec::new());
        let mut records =
            Records { source, progress, buffer, start, end, exhausted, read, row, delimiter, cells };
        records.fill()?;
        records.see_text()?;
        records.find_delimiter()?;
        Ok(records)
    }

    /// What stands between cells.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// The next record, blank ones included.
    ///
    /// # Errors
    /// The file ends within quotation marks, or the record is longer than [`LONGEST`].
    pub fn next(&mut self) -> Result<Option<Record<'_>>, IntakeError> {
        let Some((used, ended)) = self.split_next()? else { return Ok(None) };
        let from = self.start;
        self.start += used;
        self.row = self.row.saturating_add(1);
        let bytes = &self.buffer[from..from + used];
        let has_nul = memchr(0, bytes).is_some();
        Ok(Some(Record { row: self.row, ended, bytes, cells: &self.cells, has_nul }))
    }

    /// Finds the cells of the next record without passing it: its bytes and whether a
    /// line break ends it.
    fn split_next(&mut self) -> Result<Option<(usize, bool)>, IntakeError> {
        loop {
            if self.start == self.end && self.exhausted {
                return Ok(None);
            }
            let bytes = &self.buffer[self.start..self.end];
            match split(bytes, self.delimiter, self.exhausted, &mut self.cells) {
                Split::Whole { used, ended } => return Ok(Some((used, ended))),
                Split::OpenQuote => return Err(IntakeError::CutOff { row: self.row.saturating_add(1) }),
                Split::More => self.fill()?,
            }
        }
    }

    /// Moves what is left to the front and reads on behind it.
    fn fill(&mut self) -> Result<(), IntakeError> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end == self.buffer.len() {
            return Err(IntakeError::RowTooLong { row: self.row.saturating_add(1), most: LONGEST });
        }
        let enough = self.buffer.len().min(self.end + LOOKED_AT);
        while self.end < enough && !self.exhausted {
            match self.source.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.exhausted = true,
                Ok(count) => {
                    self.end += count;
                    self.read += count as u64;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        (self.progress)(self.read);
        Ok(())
    }

    /// Refuses what is not UTF-8 text by its first bytes, and passes a byte order mark.
    fn see_text(&mut self) -> Result<(), IntakeError> {
        let bytes = &self.buffer[..self.end];
        let starts = |mark: &[u8]| bytes.starts_with(mark);
        if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") || starts(b"\xD0\xCF\x11\xE0") {
            return Err(IntakeError::Workbook);
        }
        if starts(b"\xFF\xFE") || starts(b"\xFE\xFF") {
            return Err(IntakeError::Utf16);
        }
        if memchr(0, &bytes[..bytes.len().min(LOOKED_AT)]).is_some() {
            return Err(IntakeError::NotText);
        }
        if starts(b"\xEF\xBB\xBF") {
            self.start = 3;
        }
        Ok(())
    }

    /// Passes blank lines and takes the delimiter that finds the most cells in the next.
    /// What is wrong with that line under one delimiter says nothing about the others:
    /// reading it with the one taken tells.
    fn find_delimiter(&mut self) -> Result<(), IntakeError> {
        let is_filler = |byte: &u8| byte.is_ascii_whitespace() || DELIMITERS.contains(byte);
        while let Some((used, _)) = self.split_next()? {
            if !self.buffer[self.start..self.start + used].iter().all(is_filler) {
                break;
            }
            self.start += used;
            self.row = self.row.saturating_add(1);
        }
        let mut best = (0, DELIMITERS[0]);
        for delimiter in DELIMITERS {
            self.delimiter = delimiter;
            if self.split_next().is_ok() && self.cells.len() > best.0 {
                best = (self.cells.len(), delimiter);
            }
        }
        self.delimiter = best.1;
        Ok(())
    }
}
