//! The rows of a sheet of LibreOffice (OpenDocument 1.3 Part 3, 9 and 19).

use super::archive::{Archive, Part};
use super::xml::{Tag, Token, Xml, unescape};
use super::{Holds, MOST_COLUMNS, MOST_ROWS, NAMED, Row, Rows, chosen, letters};
use crate::error::IntakeError;
use crate::records::LONGEST;
use crate::split::Written;
use crate::table::{SheetName, Source, Unseen};
use std::collections::HashSet;
use std::io::Read;

/// Sheets that a workbook may have; LibreOffice takes as many.
const MOST_SHEETS: usize = 10_000;

/// Opens a sheet of a workbook: all its sheets, the place of the one chosen, and its rows.
///
/// # Errors
/// The workbook is damaged, or has no such sheet.
pub(super) fn open<S: Source>(
    mut archive: Archive<S>,
    wanted: Option<&str>,
) -> Result<(Vec<SheetName>, usize, SheetRows<S>), IntakeError> {
    let content = archive.place("content.xml").ok_or(IntakeError::NotAList)?;
    let listed = listed(archive.part(&content)?)?;
    let names: Vec<SheetName> = listed.iter().map(|(name, _)| name.clone()).collect();
    let place = chosen(&names, wanted, |sheet| match listed[sheet].1 {
        true => Ok(Holds::of(&mut SheetRows::of(archive.part(&content)?, sheet)?)),
        false => Ok(Holds::Nothing),
    })?;
    let rows = SheetRows::of(archive.into_part(&content)?, place)?;
    Ok((names, place, rows))
}

fn is_sheet(tag: &Tag<'_>) -> bool {
    tag.name == b"table" && tag.raw(b"table:name").is_some()
}

/// All sheets, and whether each has anything in it.
fn listed<S: Read>(part: Part<S>) -> Result<Vec<(SheetName, bool)>, IntakeError> {
    let mut xml = Xml::new(part)?;
    let (mut sheets, mut style, mut hidden) = (Vec::new(), None, HashSet::new());
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.name {
                b"style" => style = tag.text(b"style:name").map(std::borrow::Cow::into_owned),
                b"table-properties" if tag.raw(b"table:display") == Some(b"false") => {
                    hidden.extend(style.take())
                }
                b"table" if is_sheet(&tag) => {
                    let name = tag.text(b"table:name").unwrap_or_default().into_owned();
                    let is_hidden =
                        tag.text(b"table:style-name").is_some_and(|style| hidden.contains(&*style));
                    sheets.push((SheetName { name, is_hidden }, false));
                }
                b"table-cell" if kind(&tag).is_some() => {
                    if let Some((_, has_rows)) = sheets.last_mut() {
                        *has_rows = true;
                    }
                }
                _ => {}
            },
            Token::Over => return Ok(sheets),
            _ => {}
        }
        if sheets.len().max(hidden.len()) > MOST_SHEETS {
            return Err(IntakeError::WorkbookTooLarge {
                why: format!("it has more than {MOST_SHEETS} sheets"),
            });
        }
    }
}

/// Reads the rows of a sheet.
pub(super) struct SheetRows<S> {
    xml: Xml<S>,
    row: u32,
    /// How often the row last given is still to be given.
    repeat: u32,
    /// Columns that were declared so far.
    column: u32,
    value: Vec<u8>,
    is_over: bool,
    unseen: Unseen,
}

impl<S: Read> SheetRows<S> {
    /// The rows of the sheet at a place among those of a workbook.
    fn of(part: Part<S>, place: usize) -> Result<SheetRows<S>, IntakeError> {
        let mut xml = Xml::new(part)?;
        let mut passed = 0;
        loop {
            match xml.next()? {
                Token::Start(tag) if is_sheet(&tag) && passed == place => break,
                Token::Start(tag) if is_sheet(&tag) => passed += 1,
                Token::Over => return Err(IntakeError::damaged("the sheet is missing")),
                _ => {}
            }
        }
        let (value, repeat) = (Vec::new(), 0);
        Ok(SheetRows { xml, row: 0, repeat, column: 0, value, is_over: false, unseen: Unseen::default() })
    }
}

impl<S: Read> Rows for SheetRows<S> {
    fn next(&mut self, row: &mut Row) -> Result<bool, IntakeError> {
        if self.repeat > 0 {
            self.repeat -= 1;
            self.row = row_after(self.row, 1)?;
            row.number = self.row;
            return Ok(true);
        }
        while !self.is_over {
            match self.xml.next()? {
                Token::Start(tag) if tag.name == b"table-row" => {
                    let count = tag.number(b"table:number-rows-repeated").unwrap_or(1).max(1);
                    let is_hidden = is_hidden(&tag);
                    let has_cells = !tag.is_empty;
                    row.begin(self.row.saturating_add(1));
                    if has_cells {
                        self.cells(row)?;
                    }
                    if row.cells.is_empty() {
                        self.row = self.row.saturating_add(count);
                        continue;
                    }
                    row_after(self.row, count)?;
                    self.row = row_after(self.row, 1)?;
                    self.repeat = count - 1;
                    self.unseen.hidden_rows += if is_hidden { count } else { 0 };
                    return Ok(true);
                }
                Token::Start(tag) if tag.name == b"table-column" => {
                    declared(&tag, &mut self.column, &mut self.unseen)
                }
                Token::End(b"table") => self.is_over = true,
                Token::Over => return Err(IntakeError::damaged("the sheet has no end")),
                _ => {}
            }
        }
        Ok(false)
    }

    fn unseen(&self) -> &Unseen {
        &self.unseen
    }

    fn bytes_read(&self) -> u64 {
        self.xml.reached()
    }
}

fn row_after(row: u32, count: u32) -> Result<u32, IntakeError> {
    let number = row.saturating_add(count);
    if number > MOST_ROWS {
        return Err(IntakeError::WorkbookTooLarge {
            why: format!("the sheet has more than {MOST_ROWS} rows"),
        });
    }
    Ok(number)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    matches!(tag.raw(b"table:visibility"), Some(b"collapse" | b"filter"))
}

fn declared(tag: &Tag<'_>, before: &mut u32, unseen: &mut Unseen) {
    let count = tag.number(b"table:number-columns-repeated").unwrap_or(1).max(1);
    let to = before.saturating_add(count);
    if is_hidden(tag) && unseen.hidden_columns.len() < NAMED {
        unseen.hidden_columns.push(letters(before.saturating_add(1), to));
    }
    *before = to;
}

/// The kind of the value of a cell that has one.
fn kind<'a>(tag: &Tag<'a>) -> Option<&'a [u8]> {
    match tag.raw(b"calcext:value-type") {
        Some(b"error") => Some(b"error"),
        _ => tag.raw(b"office:value-type"),
    }
}

/// What the tag of a cell says.
struct CellTag {
    kind: Vec<u8>,
    value: Option<Vec<u8>>,
    formula: Option<Vec<u8>>,
    repeat: usize,
}

impl CellTag {
    fn read(tag: &Tag<'_>) -> CellTag {
        let kind = kind(tag).unwrap_or_default().to_vec();
        let value = match kind.as_slice() {
            b"float" | b"currency" | b"percentage" => tag.text(b"office:value"),
            b"date" => tag.text(b"office:date-value"),
            b"boolean" => tag.text(b"office:boolean-value"),
            b"string" => tag.text(b"office:string-value"),
            _ => None,
        };
        let repeat = tag.number(b"table:number-columns-repeated").unwrap_or(1).max(1) as usize;
        CellTag {
            kind,
            value: value.map(|value| value.into_owned().into_bytes()),
            formula: tag.text(b"table:formula").map(|formula| formula.into_owned().into_bytes()),
            repeat,
        }
    }
}

impl<S: Read> SheetRows<S> {
    /// Reads the cells of a row up to its end.
    fn cells(&mut self, row: &mut Row) -> Result<(), IntakeError> {
        let mut column: usize = 0;
        loop {
            match self.xml.next()? {
                Token::Start(tag) if matches!(tag.name, b"table-cell" | b"covered-table-cell") => {
                    self.unseen.merged = self
                        .unseen
                        .merged
                        .saturating_add(u32::from(tag.raw(b"table:number-columns-spanned").is_some()));
                    let (cell, has_text) = (CellTag::read(&tag), !tag.is_empty);
                    self.value.clear();
                    if has_text {
                        self.text(row.number)?;
                    }
                    self.put(row, column, &cell)?;
                    column = column.saturating_add(cell.repeat);
                }
                Token::End(b"table-row") => return Ok(()),
                Token::Over => return Err(IntakeError::damaged("a row has no end")),
                _ => {}
            }
        }
    }

    /// Reads the text of a cell up to its end: its paragraphs, one line each.
    fn text(&mut self, row: u32) -> Result<(), IntakeError> {
        let (mut paragraphs, mut within) = (0, false);
        loop {
            let mut is_other = false;
            match self.xml.next()? {
                Token::Start(tag) => match tag.name {
                    b"p" | b"h" => {
                        self.value.extend((paragraphs > 0).then_some(b'\n'));
                        paragraphs += 1;
                        within = !tag.is_empty;
                    }
                    b"s" if within => {
                        let count = tag.number(b"text:c").unwrap_or(1) as usize;
                        self.value.resize(self.value.len() + count.min(LONGEST), b' ');
                    }
                    b"tab" if within => self.value.push(b'\t'),
                    b"line-break" if within => self.value.push(b'\n'),
                    b"span" | b"a" => {}
                    // Comments on the cell, pictures, and what only some programs know.
                    _ => is_other = !tag.is_empty,
                },
                Token::End(b"table-cell" | b"covered-table-cell") => return Ok(()),
                Token::End(b"p" | b"h") => within = false,
                Token::Text(raw) if within => unescape(raw, &mut self.value),
                Token::Verbatim(raw) if within => self.value.extend_from_slice(raw),
                Token::Over => return Err(IntakeError::damaged("a cell has no end")),
                _ => {}
            }
            if self.value.len() > LONGEST {
                return Err(IntakeError::RowTooLong { row, most: LONGEST });
            }
            if is_other {
                self.xml.pass()?;
            }
        }
    }

    /// Puts a cell into its row, as often as it is repeated.
    fn put(&mut self, row: &mut Row, column: usize, cell: &CellTag) -> Result<(), IntakeError> {
        let shown = self.value.as_slice();
        let value = cell.value.as_deref();
        let (text, written) = match cell.kind.as_slice() {
            b"error" => (shown, Written::Fault),
            b"float" if is_word(shown) && value == Some(b"1") => (&b"TRUE"[..], Written::Plain),
            b"float" if is_word(shown) && value == Some(b"0") => (&b"FALSE"[..], Written::Plain),
            b"float" => (number(shown, value.unwrap_or_default()), Written::Plain),
            b"boolean" if value == Some(b"true") => (&b"TRUE"[..], Written::Plain),
            b"boolean" => (&b"FALSE"[..], Written::Plain),
            b"time" => (shown, Written::Plain),
            b"" => match &cell.formula {
                Some(formula) if shown.is_empty() => (formula.as_slice(), Written::Fault),
                _ => (shown, Written::Plain),
            },
            _ => (value.unwrap_or(shown), Written::Plain),
        };
        if text.is_empty() {
            return Ok(());
        }
        let last = column.saturating_add(cell.repeat);
        if last > MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { found: last, most: MOST_COLUMNS });
        }
        (column..last).try_for_each(|column| row.push(column, text, written))
    }
}

/// Whether a number is shown as a word, as yes and no are in every language.
fn is_word(shown: &[u8]) -> bool {
    !shown.is_empty() && shown.iter().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
}

/// A number as the sheet shows it where that puts its digits in places (`02138`, `012-34-5678`); else the number
/// itself, which rounding, thousands and signs of currency have not changed.
fn number<'a>(shown: &'a [u8], value: &'a [u8]) -> &'a [u8] {
    let digits: Vec<u8> = shown.iter().copied().filter(u8::is_ascii_digit).collect();
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    let is_same = &digits[zeros..] == value && !value.is_empty();
    let is_plain = shown.iter().all(|byte| byte.is_ascii_alphanumeric() || b" -/()".contains(byte));
    let is_placed = zeros > 0 || shown.iter().any(|byte| byte.is_ascii_alphabetic() || b"-/(".contains(byte));
    if is_same && is_plain && is_placed { shown } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_places_are_kept_as_shown_and_other_numbers_as_they_are() {
        for (shown, value, expected) in [
            ("02138", "2138", "02138"),
            ("012-34-5678", "12345678", "012-34-5678"),
            ("$1,234.50", "1234.5", "1234.5"),
            ("2 138", "2138", "2138"),
            ("1235", "1234.5", "1234.5"),
            ("-5", "-5", "-5"),
            ("0", "0", "0"),
        ] {
            assert_eq!(number(shown.as_bytes(), value.as_bytes()), expected.as_bytes(), "{shown}");
        }
    }
}
