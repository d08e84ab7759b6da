//! Lines above the one that names the columns: a title, the day of the list.

use crate::content::looks_like_a_value;
use crate::error::IntakeError;
use crate::field::{Field, Wanted};
use crate::headers::{field_of, names_columns};
use crate::problem::shortened;
use std::borrow::Cow;

/// Rows that are looked at for the one that names the columns.
pub(crate) const LOOKED_AT: usize = 20;

/// Looks at the first rows of a table, one after another, for the one that names the columns.
#[derive(Default)]
pub(crate) struct Titles {
    /// Cells of the fullest row above.
    filled: usize,
}

impl Titles {
    /// Whether a row names the columns: it says of two or more that they are of a person, of one who that is, and no row
    /// above it is filled more than half as much. A list whose first row is in words of its own is not taken apart.
    pub fn end_with<'c>(&mut self, cells: impl Iterator<Item = Cow<'c, str>>) -> bool {
        let cells: Vec<Cow<'c, str>> = cells.filter(|cell| !cell.is_empty()).collect();
        if self.filled * 2 <= cells.len()
            && names_columns(cells.iter().map(|cell| Cow::Borrowed(&**cell))) > 1
        {
            return true;
        }
        self.filled = self.filled.max(cells.len());
        false
    }
}

/// Refuses a first row that would be lost as the names of columns, and is a person: a cell of it is an e-mail address, a
/// telephone number, a ZIP or a date, and none is the name of a column that is known.
///
/// # Errors
/// [`IntakeError::FirstRowIsAPerson`].
pub(crate) fn refuse_a_person(headers: &[String], row: u32, wanted: &Wanted) -> Result<(), IntakeError> {
    let is_known = |header: &String| field_of(header, wanted) != Field::Extra;
    if headers.iter().any(is_known) || !headers.iter().any(|header| looks_like_a_value(header)) {
        return Ok(());
    }
    Err(IntakeError::FirstRowIsAPerson { row, found: shortened(&headers.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of the row that names the columns.
    fn found(rows: &[&[&str]]) -> Option<usize> {
        let mut titles = Titles::default();
        rows.iter().position(|row| titles.end_with(row.iter().map(|cell| Cow::Borrowed(*cell))))
    }

    #[test]
    fn the_row_that_names_columns_is_found_below_a_title() {
        let header: &[&str] = &["First Name", "Last Name", "Amount"];
        assert_eq!(found(&[header, &["Ana", "Reed", "7"]]), Some(0));
        assert_eq!(found(&[&["Class list as of March 3, 2026"], &["", ""], header]), Some(2));
        assert_eq!(found(&[&["Name", "Garcia v. X"], &["id", "name", "e-mail", "zip"]]), Some(1));
    }

    #[test]
    fn a_list_in_words_of_its_own_keeps_its_first_row_though_a_cell_below_sounds_like_a_header() {
        assert_eq!(found(&[&["Nom", "Prénom", "Ville"], &["Last", "First", "Paris"]]), None);
        assert_eq!(found(&[&["Nom"], &["Last"]]), None);
    }
}
