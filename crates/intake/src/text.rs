//! Text with a delimiter between cells, through a buffer of fixed size.

use crate::dates::DateOrder;
use crate::decode::Decoded;
use crate::error::IntakeError;
use crate::records::{LONGEST, Record};
use crate::split::{Cell, Marks, Split, split};
use crate::table::{Asked, FileKind, Form, Quote, Unseen};
use crate::titles::{LOOKED_AT, Titles};
use memchr::memchr;
use std::io::Read;

/// How much is read at least when the buffer runs out.
const PIECE: usize = 64 << 10;
/// What may stand between cells. Where two fit a header as well, the earlier one holds.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// A text while it is read.
pub(crate) struct Text<'s> {
    source: Decoded<'s>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    exhausted: bool,
    row: u32,
    marks: Marks,
    cells: Vec<Cell>,
    found: Found,
}

/// Where the current record stands in the buffer.
#[derive(Default)]
struct Found {
    start: usize,
    end: usize,
    ended: bool,
    has_nul: bool,
}

impl<'s> Text<'s> {
    /// Starts on a text: tells its encoding and what stands between its cells, unless they are asked for.
    pub fn open(source: Box<dyn Read + 's>, asked: &Asked) -> Result<Text<'s>, IntakeError> {
        if let Some(name) = &asked.sheet {
            return Err(IntakeError::NoSheets { name: name.clone() });
        }
        let source = Decoded::open(source, asked.encoding.as_deref())?;
        refuse_other_kinds(source.head())?;
        if source.is_binary() {
            return Err(IntakeError::NotText);
        }
        let quote = match asked.quote {
            None | Some(Quote::Double) => Some(b'"'),
            Some(Quote::Single) => Some(b'\''),
            Some(Quote::None) => None,
        };
        let (marks, found) = (Marks { delimiter: b',', quote }, Found::default());
        let (buffer, cells) = (vec![0; LONGEST], Vec::new());
        let mut text =
            Text { source, buffer, start: 0, end: 0, exhausted: false, row: 0, marks, cells, found };
        text.fill()?;
        let delimiter = asked.delimiter.map(delimiter).transpose()?;
        if asked.first_row().is_none() {
            text.pass_titles(delimiter.as_ref().map_or(&DELIMITERS, std::slice::from_ref));
        }
        match delimiter {
            Some(delimiter) => text.marks.delimiter = delimiter,
            None => text.find_delimiter(asked.first_row().unwrap_or_default())?,
        }
        Ok(text)
    }

    /// See [`crate::Table`].
    pub fn advance(&mut self) -> Result<bool, IntakeError> {
        let Some((used, ended)) = self.split_next()? else { return Ok(false) };
        let (start, end) = (self.start, self.start + used);
        self.start = end;
        self.row = self.row.saturating_add(1);
        let has_nul = memchr(0, &self.buffer[start..end]).is_some();
        self.found = Found { start, end, ended, has_nul };
        Ok(true)
    }

    /// The record that was gone on to.
    pub fn record(&self) -> Record<'_> {
        Record {
            row: self.row,
            ended: self.found.ended,
            bytes: &self.buffer[self.found.start..self.found.end],
            cells: &self.cells,
            has_nul: self.found.has_nul,
            quote: self.marks.quote,
        }
    }

    /// Bytes of the file that were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The form of the text, as far as it is known by now.
    pub fn form(&self) -> Form {
        let quote = match self.marks.quote {
            Some(b'\'') => Quote::Single,
            Some(_) => Quote::Double,
            None => Quote::None,
        };
        Form {
            kind: FileKind::Text,
            encoding: Some(self.source.encoding().to_owned()),
            delimiter: Some(char::from(self.marks.delimiter)),
            quote: Some(quote),
            sheet: None,
            sheets: Vec::new(),
            header_row: 0,
            no_header: false,
            date_order: DateOrder::default(),
            dates: Vec::new(),
            unseen: Unseen::default(),
        }
    }

    /// Finds the cells of the next record without passing it: its bytes and whether a
    /// line break ends it.
    fn split_next(&mut self) -> Result<Option<(usize, bool)>, IntakeError> {
        loop {
            if self.start == self.end && self.exhausted {
                return Ok(None);
            }
            let bytes = &self.buffer[self.start..self.end];
            match split(bytes, self.marks, self.exhausted, &mut self.cells) {
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
        let enough = self.buffer.len().min(self.end + PIECE);
        while self.end < enough && !self.exhausted {
            let count = self.source.read(&mut self.buffer[self.end..])?;
            self.end += count;
            self.exhausted = count == 0;
        }
        Ok(())
    }

    /// Passes the lines above the one that names the columns, with whichever of these delimiters it does.
    fn pass_titles(&mut self, delimiters: &[u8]) {
        let found = delimiters.iter().filter_map(|delimiter| self.titles(*delimiter));
        // The delimiter under which that line has the most columns tells which lines there are.
        let Some((_, rows, bytes)) = found.max_by_key(|(columns, ..)| *columns) else { return };
        self.start += bytes;
        self.row = self.row.saturating_add(rows);
    }

    /// How many columns the line has that names them, with how many rows and bytes above it, within what was read so far.
    fn titles(&self, delimiter: u8) -> Option<(usize, u32, usize)> {
        let (mut cells, mut titles, mut at) = (Vec::new(), Titles::default(), self.start);
        for rows in 0..u32::try_from(LOOKED_AT).unwrap_or_default() {
            let bytes = &self.buffer[at..self.end];
            let marks = Marks { delimiter, ..self.marks };
            let Split::Whole { used, .. } = split(bytes, marks, self.exhausted, &mut cells) else {
                return None;
            };
            let said =
                cells.iter().map(|cell| String::from_utf8_lossy(bytes[cell.start..cell.end].trim_ascii()));
            if used == 0 || titles.end_with(said) {
                return (used > 0).then_some((cells.len(), rows, at - self.start));
            }
            at += used;
        }
        None
    }

    /// Passes blank lines, and those before row `from`, and takes the delimiter that finds the most cells in the
    /// next. What is wrong with that line under one delimiter says nothing about the others: reading it with the
    /// one taken tells.
    fn find_delimiter(&mut self, from: u32) -> Result<(), IntakeError> {
        let is_filler = |byte: &u8| byte.is_ascii_whitespace() || DELIMITERS.contains(byte);
        while let Some((used, _)) = self.split_next()? {
            let is_blank = self.buffer[self.start..self.start + used].iter().all(is_filler);
            if !is_blank && self.row.saturating_add(1) >= from {
                break;
            }
            self.start += used;
            self.row = self.row.saturating_add(1);
        }
        let mut best = (0, DELIMITERS[0]);
        for delimiter in DELIMITERS {
            self.marks.delimiter = delimiter;
            if self.split_next().is_ok() && self.cells.len() > best.0 {
                best = (self.cells.len(), delimiter);
            }
        }
        self.marks.delimiter = best.1;
        Ok(())
    }
}

/// A delimiter that a person asks for.
fn delimiter(mark: char) -> Result<u8, IntakeError> {
    let byte = u8::try_from(mark).ok().filter(u8::is_ascii);
    let is_usable =
        |byte: &u8| !byte.is_ascii_alphanumeric() && !matches!(byte, b'\n' | b'\r' | b'"' | b'\'' | 0);
    byte.filter(is_usable).ok_or(IntakeError::BadDelimiter { mark })
}

/// Refuses by their first bytes what is no list though it may be text.
fn refuse_other_kinds(head: &[u8]) -> Result<(), IntakeError> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Err(IntakeError::NotText);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(IntakeError::OldWorkbook);
    }
    let start = head[..head.len().min(64)].trim_ascii_start().to_ascii_lowercase();
    let is_markup = [&b"<!doctype"[..], b"<html", b"<?xml", b"<table", b"%pdf-", b"{\\rtf"];
    if is_markup.iter().any(|begin| start.starts_with(begin)) {
        return Err(IntakeError::NotAList);
    }
    Ok(())
}
