//! A class list from its first line to its last.

use crate::columns::{Columns, Wanted};
use crate::error::IntakeError;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::records::{Record, Records, Unreadable};
use crate::row::{ListRow, RowReader};
use crate::table::{Form, Table};
use std::collections::BTreeMap;

/// A class list: the rows that are right, and what is said of the list as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassList {
    /// Rows with nothing wrong, in the order of the file.
    pub rows: Vec<ListRow>,
    /// Columns, counts and problems.
    pub checked: Checked,
}

/// What the check of a list found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What each column holds.
    pub columns: Columns,
    /// The form in which the file was read.
    pub form: Form,
    /// Rows below the first line, good or not; blank lines are not counted.
    pub row_count: usize,
    /// Rows that were refused, each as a whole.
    pub rejected: usize,
    /// What is wrong, in the order of the file: the first 100,000 problems.
    pub problems: Vec<Problem>,
    /// How often each kind of problem was found, those past the first 100,000 included.
    pub problem_counts: BTreeMap<ProblemKind, usize>,
}

/// Reads a whole list into memory. See [`read_rows`].
///
/// # Errors
/// Those of [`read_rows`].
pub fn read_list(
    table: Table<'_>,
    wanted: &Wanted,
    progress: &mut dyn FnMut(u64),
) -> Result<ClassList, IntakeError> {
    let mut rows = Vec::new();
    let checked = read_rows(table, wanted, progress, &mut |_, row| rows.push(row))?;
    Ok(ClassList { rows, checked })
}

/// Reads a list and hands each good row to `take`, in the order of the file.
///
/// The first line that is not blank names the columns. Cells are trimmed and a blank
/// one is `None`. A row with anything wrong is refused as a whole, and everything that
/// is wrong with it is noted. Of the rows with the same external id the first *good* one
/// stands and later ones are refused: a refused row does not take its id with it.
/// `progress` is told the bytes read so far.
///
/// # Errors
/// [`IntakeError`] when the file as a whole cannot be a class list, or is cut off. It may
/// come after rows were handed out: nothing of the list must be kept then.
pub fn read_rows(
    table: Table<'_>,
    wanted: &Wanted,
    progress: &mut dyn FnMut(u64),
    take: &mut dyn FnMut(&Columns, ListRow),
) -> Result<Checked, IntakeError> {
    let mut records = Records::open(table, progress);
    let columns = Columns::told_from(&headers(&mut records)?, wanted)?;
    let mut reader = RowReader::new(&columns, wanted);
    let (mut row_count, mut rejected) = (0, 0);
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        if !record.ended && record.len() < columns.0.len() {
            return Err(IntakeError::CutOff { row: record.row });
        }
        row_count += 1;
        match reader.read(&record) {
            Some(row) => take(&columns, row),
            None => rejected += 1,
        }
    }
    let (problems, problem_counts) = (reader.problems.listed, reader.problems.counts);
    let form = records.form();
    Ok(Checked { columns, form, row_count, rejected, problems, problem_counts })
}

/// The cells of the first record that is not blank.
pub(crate) fn headers(records: &mut Records<'_, '_>) -> Result<Vec<String>, IntakeError> {
    while let Some(record) = records.next()? {
        if !record.is_blank() {
            return (0..record.len()).map(|index| header(&record, index)).collect();
        }
    }
    Err(IntakeError::Empty)
}

fn header(record: &Record<'_>, index: usize) -> Result<String, IntakeError> {
    record.text(index).map(|text| text.into_owned()).map_err(|why| match why {
        Unreadable::NotUtf8 => IntakeError::HeaderNotUtf8,
        Unreadable::StrayQuote => IntakeError::HeaderStrayQuote { cell: shortened(&record.shown(index)) },
        Unreadable::Fault => IntakeError::HeaderFault { cell: shortened(&record.shown(index)) },
    })
}
