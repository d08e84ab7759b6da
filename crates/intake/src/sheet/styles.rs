//! What the cell formats of a workbook of Excel show.

use super::archive::Part;
use super::format::Shown;
use super::xml::{Token, Xml};
use crate::error::IntakeError;
use std::collections::HashMap;
use std::io::Read;

/// Formats that a workbook may have; Excel itself takes 65,490.
const MOST_FORMATS: usize = 65_536;

/// Reads what each cell format shows, in the order by which cells name them.
///
/// # Errors
/// The part is damaged, or holds more formats than Excel takes.
pub(crate) fn read<S: Read>(part: Part<S>) -> Result<Vec<Shown>, IntakeError> {
    let mut xml = Xml::new(part)?;
    let (mut written, mut formats, mut of_cells) = (HashMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.name {
                b"numFmt" => {
                    if let (Some(id), Some(code)) = (tag.number(b"numFmtId"), tag.text(b"formatCode")) {
                        written.insert(id, Shown::of(&code));
                    }
                }
                b"cellXfs" => of_cells = !tag.is_empty,
                b"xf" if of_cells => {
                    let id = tag.number(b"numFmtId").unwrap_or_default();
                    formats.push(written.get(&id).cloned().unwrap_or_else(|| Shown::built_in(id)));
                }
                _ => {}
            },
            Token::End(b"cellXfs") => of_cells = false,
            Token::Over => return Ok(formats),
            _ => {}
        }
        if formats.len().max(written.len()) > MOST_FORMATS {
            return Err(IntakeError::WorkbookTooLarge {
                why: format!("it has more than {MOST_FORMATS} formats"),
            });
        }
    }
}
