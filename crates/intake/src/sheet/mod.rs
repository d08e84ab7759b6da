//! Sheets of workbooks: rows of text cells, as the sheet shows them.

pub(crate) mod archive;
mod format;
mod number;
mod ods;
mod plain;
mod strings;
mod styles;
mod workbook;
mod xlsx;
pub(crate) mod xml;

use crate::dates::DateOrder;
use crate::error::IntakeError;
use crate::problem::shortened;
use crate::records::{LONGEST, Record};
use crate::split::{Cell, Written};
use crate::table::{Asked, FileKind, Form, SheetName, Source, Unseen};
use crate::titles::{LOOKED_AT, Titles};
use archive::Archive;
use std::borrow::Cow;
use std::collections::VecDeque;

/// Columns that a sheet may have, in every program that writes them.
const MOST_COLUMNS: usize = 16_384;
/// Rows that a sheet may have.
const MOST_ROWS: u32 = 1_048_576;
/// Hidden columns and groups of merged cells that are named.
const NAMED: usize = 100;

/// The sheet of a workbook while it is read.
pub(crate) struct Sheets<'s> {
    rows: Box<dyn Rows + 's>,
    row: Row,
    /// Rows that were read to find the one that names the columns, and are still to be given.
    ahead: VecDeque<Result<Row, IntakeError>>,
    header_row: u32,
    width: Option<usize>,
    kind: FileKind,
    sheet: String,
    sheets: Vec<SheetName>,
}

/// Gives the rows of a sheet that have anything in them, from top to bottom.
trait Rows {
    /// Puts the next row into `row`; `false` at the end of the sheet.
    fn next(&mut self, row: &mut Row) -> Result<bool, IntakeError>;

    /// What was seen so far of what the sheet hides.
    fn unseen(&self) -> &Unseen;

    /// How far into the file was read, in bytes.
    fn bytes_read(&self) -> u64;
}

/// One row of a sheet.
#[derive(Default, Clone)]
struct Row {
    number: u32,
    bytes: Vec<u8>,
    cells: Vec<Cell>,
}

impl Row {
    fn begin(&mut self, number: u32) {
        self.number = number;
        self.bytes.clear();
        self.cells.clear();
    }

    /// Puts a cell into a column, counted from 0; those passed over are blank.
    fn push(&mut self, column: usize, text: &[u8], written: Written) -> Result<(), IntakeError> {
        if column >= MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { found: column.saturating_add(1), most: MOST_COLUMNS });
        }
        if column < self.cells.len() {
            return Err(IntakeError::damaged(&format!("row {} has a cell twice", self.number)));
        }
        if self.bytes.len() + text.len() > LONGEST {
            return Err(IntakeError::RowTooLong { row: self.number, most: LONGEST });
        }
        self.pad(column);
        let start = self.bytes.len();
        self.bytes.extend_from_slice(text);
        self.cells.push(Cell { start, end: self.bytes.len(), written });
        Ok(())
    }

    /// Blank cells up to `width`.
    fn pad(&mut self, width: usize) {
        let blank = Cell { start: 0, end: 0, written: Written::Plain };
        while self.cells.len() < width {
            self.cells.push(blank);
        }
    }

    /// What its cells say.
    fn said(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let text = |cell: &Cell| String::from_utf8_lossy(self.bytes[cell.start..cell.end].trim_ascii());
        self.cells.iter().map(text)
    }

    /// Takes away the blank cells at the right end.
    fn trim(&mut self) {
        while let Some(last) = self.cells.last()
            && self.bytes[last.start..last.end].trim_ascii().is_empty()
        {
            self.cells.pop();
        }
    }
}

/// Opens the sheet of a workbook that is asked for, or the first that is shown and has a row that names the columns of a list;
/// where none has, the first that is shown and has rows.
///
/// # Errors
/// The file is no workbook, is damaged, locked or too large, or has no such sheet.
pub(crate) fn open<'s>(source: Box<dyn Source + 's>, asked: &Asked) -> Result<Sheets<'s>, IntakeError> {
    let archive = Archive::open(source)?;
    let wanted = asked.sheet.as_deref();
    let (kind, sheets, chosen, rows): (_, _, _, Box<dyn Rows + 's>) =
        if archive.place("content.xml").is_some() {
            let (sheets, chosen, rows) = ods::open(archive, wanted)?;
            (FileKind::Ods, sheets, chosen, Box::new(rows))
        } else {
            let (sheets, chosen, rows) = xlsx::open(archive, wanted)?;
            (FileKind::Xlsx, sheets, chosen, Box::new(rows))
        };
    let sheet = sheets[chosen].name.clone();
    let (row, ahead, header_row) = (Row::default(), VecDeque::new(), asked.first_row().unwrap_or_default());
    let mut sheets = Sheets { rows, row, ahead, header_row, width: None, kind, sheet, sheets };
    if asked.first_row().is_none() {
        sheets.pass_titles();
    }
    Ok(sheets)
}

impl Sheets<'_> {
    /// See [`crate::Table`]. Every row below the header has as many cells as the header, or more where there is
    /// something in them.
    pub fn advance(&mut self) -> Result<bool, IntakeError> {
        match self.ahead.pop_front().transpose()? {
            Some(row) => self.row = row,
            None if !self.rows.next(&mut self.row)? => return Ok(false),
            None => {}
        }
        self.row.trim();
        match self.width {
            Some(width) => self.row.pad(width),
            None if self.row.number >= self.header_row && !self.row.cells.is_empty() => {
                self.width = Some(self.row.cells.len());
            }
            None => {}
        }
        Ok(true)
    }

    /// Passes the rows above the one that names the columns. Where none does, every row is still to be given; so is the
    /// refusal of one that cannot be read.
    fn pass_titles(&mut self) {
        // A row that repeats is what the one before it was.
        let (mut titles, mut row) = (Titles::default(), Row::default());
        while self.ahead.len() < LOOKED_AT {
            match self.rows.next(&mut row) {
                Ok(true) if titles.end_with(row.said()) => {
                    self.ahead.clear();
                    return self.ahead.push_back(Ok(row));
                }
                Ok(true) => self.ahead.push_back(Ok(row.clone())),
                Ok(false) => return,
                Err(why) => return self.ahead.push_back(Err(why)),
            }
        }
    }

    /// The row that was gone on to.
    pub fn record(&self) -> Record<'_> {
        Record {
            row: self.row.number,
            ended: true,
            bytes: &self.row.bytes,
            cells: &self.row.cells,
            has_nul: memchr::memchr(0, &self.row.bytes).is_some(),
            quote: None,
        }
    }

    /// Bytes of the file that were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    /// The form of the sheet, as far as it is known by now.
    pub fn form(&self) -> Form {
        Form {
            kind: self.kind,
            encoding: None,
            delimiter: None,
            quote: None,
            sheet: Some(self.sheet.clone()),
            sheets: self.sheets.clone(),
            header_row: 0,
            no_header: false,
            date_order: DateOrder::default(),
            dates: Vec::new(),
            unseen: self.rows.unseen().clone(),
        }
    }
}

/// What a sheet holds, as its first rows show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Rows,
    /// Rows, one of which names the columns of a list.
    List,
}

impl Holds {
    /// Looks at the first rows of a sheet. One that cannot be read is refused once the sheet is read.
    fn of(rows: &mut dyn Rows) -> Holds {
        let (mut titles, mut row, mut holds) = (Titles::default(), Row::default(), Holds::Nothing);
        for _ in 0..LOOKED_AT {
            match rows.next(&mut row) {
                Ok(true) if titles.end_with(row.said()) => return Holds::List,
                Ok(true) => holds = Holds::Rows,
                Ok(false) => return holds,
                Err(_) => return Holds::Rows,
            }
        }
        holds
    }
}

/// The place of the sheet that is asked for, or of the first that is shown and holds a list, before a cover or a key to it; where
/// none does, of the first that has rows.
fn chosen(
    sheets: &[SheetName],
    wanted: Option<&str>,
    mut holds: impl FnMut(usize) -> Result<Holds, IntakeError>,
) -> Result<usize, IntakeError> {
    if sheets.is_empty() {
        return Err(IntakeError::NotAList);
    }
    if let Some(wanted) = wanted {
        let named = |is: &dyn Fn(&str) -> bool| sheets.iter().position(|sheet| is(&sheet.name));
        let lower = wanted.trim().to_lowercase();
        let found =
            named(&|name| name == wanted).or_else(|| named(&|name| name.trim().to_lowercase() == lower));
        return found.ok_or_else(|| {
            let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            IntakeError::NoSuchSheet { name: shortened(wanted), found: names.join(", ") }
        });
    }
    let mut with_rows = Vec::new();
    for (place, _) in sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_hidden) {
        match holds(place)? {
            Holds::List => return Ok(place),
            Holds::Rows => with_rows.push(place),
            Holds::Nothing => {}
        }
        if with_rows.len() == LOOKED_AT {
            break;
        }
    }
    with_rows.first().copied().ok_or(IntakeError::Empty)
}

/// The letters of columns from one to another, both counted from 1: `C`, `F:H`.
fn letters(from: u32, to: u32) -> String {
    let one = |mut number: u32| {
        let mut letters = Vec::new();
        while number > 0 {
            let place = u8::try_from((number - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + place));
            number = (number - 1) / 26;
        }
        letters.iter().rev().collect::<String>()
    };
    if from == to { one(from) } else { format!("{}:{}", one(from), one(to)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_letters() {
        assert_eq!(letters(1, 1), "A");
        assert_eq!(letters(26, 28), "Z:AB");
        assert_eq!(letters(16_384, 16_384), "XFD");
    }

    #[test]
    fn a_row_has_no_cell_twice_and_no_more_than_a_sheet_has() {
        let mut row = Row::default();
        row.push(2, b"x", Written::Plain).unwrap();
        assert_eq!(row.cells.len(), 3);
        assert!(matches!(row.push(2, b"y", Written::Plain), Err(IntakeError::Damaged { .. })));
        assert!(matches!(
            row.push(MOST_COLUMNS, b"y", Written::Plain),
            Err(IntakeError::TooManyColumns { found: 16_385, most: 16_384 })
        ));
    }
}
