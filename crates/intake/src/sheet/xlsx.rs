//! The rows of a sheet of Excel (ECMA-376 Part 1, 18.3).

use super::archive::{Archive, MOST_UNPACKED, Part};
use super::format::Shown;
use super::number::{self, Epoch};
use super::strings::{Strings, plain};
use super::workbook::Workbook;
use super::xml::{Tag, Token, Xml, unescape};
use super::{Holds, MOST_ROWS, NAMED, Row, Rows, chosen, letters, styles};
use crate::error::IntakeError;
use crate::records::LONGEST;
use crate::split::Written;
use crate::table::{SheetName, Source, Unseen};
use std::io::Read;
use std::sync::Arc;

/// Opens a sheet of a workbook: all its sheets, the place of the one chosen, and its rows.
///
/// # Errors
/// The workbook is damaged, too large, or has no such sheet.
pub(super) fn open<S: Source>(
    mut archive: Archive<S>,
    wanted: Option<&str>,
) -> Result<(Vec<SheetName>, usize, SheetRows<S>), IntakeError> {
    let book = Workbook::read(&mut archive)?;
    let names: Vec<SheetName> = book.sheets.iter().map(|(name, _)| name.clone()).collect();
    let strings = match &book.strings {
        Some(place) => Strings::read(archive.part(place)?)?,
        None => Strings::default(),
    };
    let formats = match &book.styles {
        Some(place) => styles::read(archive.part(place)?)?,
        None => Vec::new(),
    };
    let values = Arc::new(Values { strings, formats, epoch: book.epoch });
    let mut unpacked = 0;
    let place = chosen(&names, wanted, |sheet| {
        let mut rows = SheetRows::of(archive.part(&book.sheets[sheet].1)?, values.clone())?;
        let holds = Holds::of(&mut rows);
        unpacked += rows.xml.unpacked();
        if unpacked > MOST_UNPACKED {
            return Err(IntakeError::WorkbookTooLarge { why: "its blank sheets have no end".into() });
        }
        Ok(holds)
    })?;
    let rows = SheetRows::of(archive.into_part(&book.sheets[place].1)?, values)?;
    Ok((names, place, rows))
}

/// Reads the rows of a sheet.
pub(super) struct SheetRows<S> {
    xml: Xml<S>,
    values: Arc<Values>,
    row: u32,
    in_data: bool,
    value: Vec<u8>,
    formula: Vec<u8>,
    unseen: Unseen,
}

/// What the tag of a cell says.
#[derive(Clone, Copy)]
pub(super) struct CellTag {
    pub column: Option<usize>,
    pub style: usize,
    pub kind: Kind,
}

/// What the value of a cell is.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Number,
    Shared,
    Text,
    YesNo,
    Fault,
    /// An ISO day, or day and time.
    Day,
}

impl<S: Read> Rows for SheetRows<S> {
    fn next(&mut self, row: &mut Row) -> Result<bool, IntakeError> {
        loop {
            match self.xml.next()? {
                Token::Start(tag) => match tag.name {
                    b"row" if self.in_data => {
                        let number = tag.number(b"r").unwrap_or(self.row.saturating_add(1));
                        if number <= self.row || number > MOST_ROWS {
                            return Err(IntakeError::damaged(&format!(
                                "row {number} stands after row {}",
                                self.row
                            )));
                        }
                        let (is_hidden, is_empty) = (tag.says(b"hidden"), tag.is_empty);
                        self.row = number;
                        row.begin(number);
                        if !is_empty && self.cells(row)? {
                            self.unseen.hidden_rows += u32::from(is_hidden);
                            return Ok(true);
                        }
                    }
                    b"sheetData" => self.in_data = !tag.is_empty,
                    b"col" if tag.says(b"hidden") => hidden(&mut self.unseen, &tag),
                    b"mergeCell" => merged(&mut self.unseen, &tag),
                    _ => {}
                },
                Token::End(b"sheetData") => self.in_data = false,
                Token::Over => return Ok(false),
                _ => {}
            }
        }
    }

    fn unseen(&self) -> &Unseen {
        &self.unseen
    }

    fn bytes_read(&self) -> u64 {
        self.xml.reached()
    }
}

fn hidden(unseen: &mut Unseen, tag: &Tag<'_>) {
    if let (Some(from), Some(to)) = (tag.number(b"min"), tag.number(b"max"))
        && unseen.hidden_columns.len() < NAMED
    {
        unseen.hidden_columns.push(letters(from, to));
    }
}

fn merged(unseen: &mut Unseen, tag: &Tag<'_>) {
    let Some(group) = tag.text(b"ref") else { return };
    unseen.merged = unseen.merged.saturating_add(1);
    if unseen.merged_cells.len() < NAMED {
        unseen.merged_cells.push(crate::problem::shortened(&group));
    }
}

impl<S: Read> SheetRows<S> {
    /// The rows of a sheet, from its start.
    fn of(part: Part<S>, values: Arc<Values>) -> Result<SheetRows<S>, IntakeError> {
        Ok(SheetRows {
            xml: Xml::new(part)?,
            values,
            row: 0,
            in_data: false,
            value: Vec::new(),
            formula: Vec::new(),
            unseen: Unseen::default(),
        })
    }

    /// Reads the cells of a row up to its end; whether there is anything in them.
    fn cells(&mut self, row: &mut Row) -> Result<bool, IntakeError> {
        let mut next = 0;
        loop {
            while let Some((cell, value, used)) = super::plain::cell(self.xml.ahead()) {
                let column = cell.column.unwrap_or(next);
                next = column.saturating_add(1);
                self.values.put(row, column, cell, value)?;
                self.xml.pass_over(used);
            }
            match self.xml.next()? {
                Token::Start(tag) if tag.name == b"c" => {
                    let (cell, is_empty) = (CellTag::read(&tag)?, tag.is_empty);
                    // A cell without a place of its own stands right of the one before it.
                    let column = cell.column.unwrap_or(next);
                    next = column.saturating_add(1);
                    if !is_empty {
                        self.cell(row, column, cell)?;
                    }
                }
                Token::End(b"row") => return Ok(!row.cells.is_empty()),
                Token::Over => return Err(IntakeError::damaged("a row has no end")),
                _ => {}
            }
        }
    }

    /// Reads what stands in a cell, up to its end.
    fn cell(&mut self, row: &mut Row, column: usize, cell: CellTag) -> Result<(), IntakeError> {
        self.value.clear();
        self.formula.clear();
        let (mut has_value, mut has_formula, mut into_value, mut into_formula) = (false, false, false, false);
        loop {
            let mut is_other = false;
            match self.xml.next()? {
                Token::Start(tag) => match tag.name {
                    b"v" | b"t" => {
                        has_value = true;
                        into_value = !tag.is_empty;
                    }
                    b"f" => {
                        has_formula = true;
                        into_formula = !tag.is_empty;
                    }
                    b"is" | b"r" => {}
                    // How to read it aloud, how its letters look, and what only some programs know.
                    _ => is_other = !tag.is_empty,
                },
                Token::End(b"c") => break,
                Token::End(b"v" | b"t") => into_value = false,
                Token::End(b"f") => into_formula = false,
                Token::Text(raw) if into_value => unescape(raw, &mut self.value),
                Token::Verbatim(raw) if into_value => self.value.extend_from_slice(raw),
                Token::Text(raw) if into_formula => unescape(raw, &mut self.formula),
                Token::Over => return Err(IntakeError::damaged("a cell has no end")),
                _ => {}
            }
            if self.value.len().max(self.formula.len()) > LONGEST {
                return Err(IntakeError::RowTooLong { row: row.number, most: LONGEST });
            }
            if is_other {
                self.xml.pass()?;
            }
        }
        // A number may be absent; a formula whose number is absent was never calculated.
        let is_number = matches!(cell.kind, Kind::Number);
        let has_value = has_value && !(is_number && self.value.trim_ascii().is_empty());
        match (has_value, has_formula) {
            (true, _) => {
                if matches!(cell.kind, Kind::Text) {
                    plain(&mut self.value, 0);
                }
                self.values.put(row, column, cell, &self.value)
            }
            (false, true) => {
                self.formula.insert(0, b'=');
                row.push(column, &self.formula, Written::Fault)
            }
            (false, false) => Ok(()),
        }
    }
}

/// What the values of cells mean in a workbook.
struct Values {
    strings: Strings,
    formats: Vec<Shown>,
    epoch: Epoch,
}

impl Values {
    /// Puts the value of a cell into its row, as the sheet shows it.
    fn put(&self, row: &mut Row, column: usize, cell: CellTag, value: &[u8]) -> Result<(), IntakeError> {
        match cell.kind {
            Kind::Shared => {
                let text =
                    super::plain::number(value.trim_ascii()).and_then(|number| self.strings.get(number));
                let text =
                    text.ok_or_else(|| IntakeError::damaged("a cell names a text that is not there"))?;
                row.push(column, text, Written::Plain)
            }
            Kind::Text | Kind::Day => row.push(column, value, Written::Plain),
            Kind::Fault => row.push(column, value, Written::Fault),
            Kind::YesNo => match value.trim_ascii() {
                b"1" | b"true" => row.push(column, b"TRUE", Written::Plain),
                b"0" | b"false" => row.push(column, b"FALSE", Written::Plain),
                other => row.push(column, other, Written::Fault),
            },
            Kind::Number => {
                let shown = self.formats.get(cell.style).unwrap_or(&Shown::Number);
                let number = str::from_utf8(value.trim_ascii()).ok();
                match number.and_then(|number| number::text(number, shown, self.epoch)) {
                    Some(text) => row.push(column, text.as_bytes(), Written::Plain),
                    None => row.push(column, value, Written::Fault),
                }
            }
        }
    }
}

impl CellTag {
    fn read(tag: &Tag<'_>) -> Result<CellTag, IntakeError> {
        let column = tag.raw(b"r").map(column).transpose()?;
        let style = tag.number(b"s").map_or(0, |style| style as usize);
        let kind = match tag.raw(b"t") {
            None | Some(b"n") => Kind::Number,
            Some(b"s") => Kind::Shared,
            Some(b"str" | b"inlineStr") => Kind::Text,
            Some(b"b") => Kind::YesNo,
            Some(b"e") => Kind::Fault,
            Some(b"d") => Kind::Day,
            Some(_) => return Err(IntakeError::damaged("a cell is of a kind that Excel does not know")),
        };
        Ok(CellTag { column, style, kind })
    }
}

/// The column of a cell named like `AB12`, counted from 0.
pub(super) fn column(name: &[u8]) -> Result<usize, IntakeError> {
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let place = |before: usize, letter: &u8| {
        before.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    };
    let number = letters.fold(0, place);
    number.checked_sub(1).ok_or_else(|| IntakeError::damaged("a cell has no column"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_by_the_letters_of_its_column() {
        for (name, expected) in [("A1", 0), ("Z9", 25), ("AA10", 26), ("XFD1048576", 16_383)] {
            assert_eq!(column(name.as_bytes()).unwrap(), expected, "{name}");
        }
        assert!(column(b"12").is_err());
        assert!(column("A".repeat(5_000).as_bytes()).unwrap() > super::super::MOST_COLUMNS);
    }
}
