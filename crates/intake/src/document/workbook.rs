//! The text of a workbook, each sheet a page.

use super::{DocumentText, TextError};
use crate::error::IntakeError;
use crate::table::{Asked, Table};
use std::io::Cursor;

/// Rows after which it is asked whether to go on.
const ROWS: usize = 256;
/// Sheets that are read at most.
const MOST_SHEETS: usize = 200;

/// Reads every sheet, hidden ones too.
pub(super) fn read(
    bytes: &[u8],
    text: &mut DocumentText,
    goes_on: &dyn Fn() -> bool,
) -> Result<(), TextError> {
    let open = |sheet: Option<String>| Table::open(Cursor::new(bytes), &Asked { sheet, ..Asked::default() });
    let sheets = match open(None) {
        Ok(table) => table.form().sheets,
        Err(IntakeError::Empty) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    for (number, sheet) in (1..).zip(sheets.into_iter().take(MOST_SHEETS)) {
        let found = read_sheet(open(Some(sheet.name.clone()))?, text, goes_on)?;
        text.add(number, &format!("{}\n{found}", sheet.name));
        if text.is_full() {
            break;
        }
    }
    Ok(())
}

fn read_sheet(
    mut table: Table<'_>,
    text: &DocumentText,
    goes_on: &dyn Fn() -> bool,
) -> Result<String, TextError> {
    let (mut found, mut rows) = (String::new(), 0);
    let room = super::MOST_TEXT.saturating_sub(text.bytes);
    while found.len() < room && table.advance()? {
        let record = table.record();
        for cell in record.cells {
            found.push_str(&String::from_utf8_lossy(&record.bytes[cell.start..cell.end]));
            found.push(' ');
        }
        found.push('\n');
        rows += 1;
        if rows % ROWS == 0 && !goes_on() {
            return Err(TextError::Stopped);
        }
    }
    Ok(found)
}
