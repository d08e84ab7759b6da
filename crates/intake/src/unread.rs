//! Rows that were refused: who stands in them, as far as that can be read, and lines that are no person at all.

use crate::columns::Columns;
use crate::field::Field;
use crate::mapping::TypedCells;
use crate::names;
use crate::records::Record;
use domain::person::Name;
use serde::{Deserialize, Serialize};

/// Rows kept of those that were refused.
pub(crate) const KEPT: usize = 10_000;
/// Words before or beside the numbers of a line that sums up a list.
const SUMS: [&str; 9] =
    ["total", "totals", "grand total", "subtotal", "sub total", "sum", "count", "total count", "total rows"];

/// Who stands in a row that was refused.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The person's id in whatever the list came from.
    pub external_id: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
}

impl Unread {
    /// Reads of a row what says who stands in it, whatever is wrong with the rest. A whole name that cannot be taken apart
    /// is taken to end with the family name.
    pub(crate) fn of(record: &Record<'_>, columns: &Columns, typed: &TypedCells<'_>) -> Unread {
        let mut found = Unread { row: record.row, ..Unread::default() };
        for (index, column) in columns.0.iter().enumerate() {
            let text = match typed.get(record.row, index) {
                Some(text) => Some(text.to_owned()),
                None => record.text(index).ok().map(|text| text.into_owned()),
            };
            let text = text.filter(|text| !text.is_empty());
            match column.field {
                Field::ExternalId => found.external_id = text,
                Field::First => found.given = text,
                Field::Last => found.family = text,
                Field::FullName => {
                    let split = |text: &String| names::split(text, true).or_else(|| names::mononym(text));
                    let name: Name = text.as_ref().and_then(split).unwrap_or_default();
                    (found.given, found.family) = (name.given, name.family);
                }
                _ => {}
            }
        }
        found
    }
}

/// Whether a row only sums the list up, as `TOTAL, , 61 650.00` and `Total: 822` do.
pub(crate) fn is_total(record: &Record<'_>) -> bool {
    let mut has_word = false;
    for index in 0..record.len() {
        let Ok(text) = record.text(index) else { return false };
        if text.is_empty() {
            continue;
        }
        let word = text.trim_end_matches(is_of_number);
        let is_word = SUMS.iter().any(|sum| sum.eq_ignore_ascii_case(word));
        if !is_word && !word.is_empty() {
            return false;
        }
        has_word |= is_word;
    }
    has_word
}

/// Whether a letter is of a number, or parts one from the word before it.
fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_whitespace() || ".,:=$€£()-%#".contains(letter)
}
