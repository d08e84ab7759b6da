//! Where in an imported list a value stood.

use crate::Failure;
use crate::wire::ImportColumn;
use domain::person::Reach;
use store::{ImportedList, Reader};

/// The fields that hold the name of a person, and the day of birth, which comes with it.
pub(crate) const OF_NAME: &[&str] = &["last", "first", "middle", "suffix", "full_name", "dob"];
/// The field of a status.
pub(crate) const OF_STATUS: &[&str] = &["status"];

/// The fields that hold a way to reach a person.
pub(crate) fn of_contact(reach: &Reach) -> &'static [&'static str] {
    match reach {
        Reach::Email { .. } => &["email"],
        Reach::Phone { .. } => &["phone"],
        Reach::Address(_) => &["street", "city", "state", "zip"],
    }
}

/// A list that came in, with what each of its columns was understood as.
pub(crate) struct ListRead {
    /// Name of the file.
    pub file: String,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    columns: Vec<ImportColumn>,
}

impl ListRead {
    /// The list that an operation brought; nothing where it brought none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, operation: i64) -> Result<Option<ListRead>, Failure> {
        let Some(ImportedList { file_name, sheet, columns }) = read.imported_list(operation)? else {
            return Ok(None);
        };
        let columns = serde_json::from_value(columns).map_err(Failure::unexpected)?;
        Ok(Some(ListRead { file: file_name, sheet, columns }))
    }

    /// Headers of the columns that fill any of these fields, parted by commas.
    pub fn column(&self, fields: &[&str]) -> Option<String> {
        let fills =
            |column: &&ImportColumn| column.field.as_deref().is_some_and(|field| fields.contains(&field));
        let headers: Vec<&str> =
            self.columns.iter().filter(fills).map(|column| column.header.as_str()).collect();
        Some(headers.join(", ")).filter(|headers| !headers.is_empty())
    }
}
