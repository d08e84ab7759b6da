//! A class list from its first line to its last.

use crate::columns::Columns;
use crate::content::Contents;
use crate::error::IntakeError;
use crate::field::Wanted;
use crate::mapping::Mapping;
use crate::offers::Offer;
use crate::problem::{Problem, ProblemKind, Problems, shortened};
use crate::records::{Progress, Record, Records, Unreadable};
use crate::row::{ListRow, RowReader};
use crate::table::{Form, Table};
use crate::titles::refuse_a_person;
use crate::unread::{Unread, is_total};
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
    /// Who stands in the first 10,000 of them.
    pub unread: Vec<Unread>,
    /// What is wrong, in the order of the file: the first 100,000 problems.
    pub problems: Vec<Problem>,
    /// How often each kind of problem was found, those past the first 100,000 included.
    pub problem_counts: BTreeMap<ProblemKind, usize>,
    /// Ways of reading that would put cells right.
    pub offers: Vec<Offer>,
    /// Pairs of columns that seem to have changed places.
    pub swapped: Vec<(usize, usize)>,
}

/// A row that was refused, with all that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// Its cells as they stand.
    pub cells: Vec<String>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Reads a whole list into memory, its columns told by their headers. See [`read_rows`].
///
/// # Errors
/// Those of [`read_rows`].
pub fn read_list(
    table: Table<'_>,
    wanted: &Wanted,
    progress: Progress<'_>,
) -> Result<ClassList, IntakeError> {
    let mut rows = Vec::new();
    let checked = read_rows(table, wanted, &Mapping::default(), progress, &mut |_, row| rows.push(row))?;
    Ok(ClassList { rows, checked })
}

/// Reads a list and hands each good row to `take`, in the order of the file.
///
/// The first line that is not blank names the columns; what `mapping` does not say of them is told by their headers. Cells
/// are trimmed and a blank one is `None`. A row with anything wrong is refused as a whole, and everything that
/// is wrong with it is noted. Of the rows with the same external id the first *good* one
/// stands and later ones are refused: a refused row does not take its id with it.
/// `progress` is told the bytes read so far, and can end the reading.
///
/// # Errors
/// [`IntakeError`] when the file as a whole cannot be a class list, or is cut off. It may
/// come after rows were handed out: nothing of the list must be kept then.
pub fn read_rows(
    table: Table<'_>,
    wanted: &Wanted,
    mapping: &Mapping,
    progress: Progress<'_>,
    take: &mut dyn FnMut(&Columns, ListRow),
) -> Result<Checked, IntakeError> {
    read(table, wanted, mapping, progress, &mut |columns, _, row, _| {
        if let Some(row) = row {
            take(columns, row);
        }
    })
}

/// Reads a list as [`read_rows`] does, and hands each row that is refused to `take`.
///
/// # Errors
/// Those of [`read_rows`].
pub fn read_refused(
    table: Table<'_>,
    wanted: &Wanted,
    mapping: &Mapping,
    progress: Progress<'_>,
    take: &mut dyn FnMut(&Columns, RefusedRow),
) -> Result<Checked, IntakeError> {
    read(table, wanted, mapping, progress, &mut |columns, record, row, problems| {
        let problems = std::mem::take(&mut problems.listed);
        if row.is_none() {
            let cells = (0..record.len()).map(|index| record.whole(index)).collect();
            take(columns, RefusedRow { row: record.row, cells, problems });
        }
    })
}

/// Is given each record with its row, where nothing is wrong with it, and the problems so far.
type Each<'e> = &'e mut dyn FnMut(&Columns, &Record<'_>, Option<ListRow>, &mut Problems);

fn read(
    table: Table<'_>,
    wanted: &Wanted,
    mapping: &Mapping,
    progress: Progress<'_>,
    each: Each<'_>,
) -> Result<Checked, IntakeError> {
    let mut records = Records::open(table, progress);
    let date_order = records.date_order();
    let headers = headers(&mut records)?;
    if let Some(row) = records.told_header() {
        refuse_a_person(&headers, row, wanted)?;
    }
    let columns = Columns::told_from(&headers, wanted, mapping, None)?;
    columns.make_a_list(wanted).map_err(|error| error.of_form(&records.form()))?;
    let mut reader = RowReader::new(&columns, wanted, mapping, date_order);
    let (mut row_count, mut rejected, mut contents) = (0, 0, Contents::default());
    let mut unread = Vec::new();
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        if !record.ended && record.len() < columns.0.len() && !is_total(&record) {
            return Err(IntakeError::CutOff { row: record.row });
        }
        row_count += 1;
        contents.note(&record);
        let row = reader.read(&record);
        if row.is_none() {
            rejected += 1;
            reader.note_unread(&record, &mut unread);
        }
        each(&columns, &record, row, &mut reader.problems);
    }
    let RowReader { problems: Problems { listed: problems, counts: problem_counts }, offers, .. } = reader;
    let (offers, swapped) = (offers.found(), columns.swapped(&contents));
    let form = records.form();
    Ok(Checked { columns, form, row_count, rejected, unread, problems, problem_counts, offers, swapped })
}

/// The cells of the first record that is not blank; where it names no columns, it is still to be given, and they are
/// called by their letters.
pub(crate) fn headers(records: &mut Records<'_, '_>) -> Result<Vec<String>, IntakeError> {
    let has_no_header = records.has_no_header();
    while let Some(record) = records.next()? {
        if !record.is_blank() && has_no_header {
            let letters = (0..record.len()).map(|index| format!("Column {}", letters(index))).collect();
            records.again();
            return Ok(letters);
        }
        if !record.is_blank() {
            return (0..record.len()).map(|index| header(&record, index)).collect();
        }
    }
    Err(IntakeError::Empty)
}

/// A column as a spreadsheet calls it: `A` is the first, `AA` comes after `Z`.
fn letters(index: usize) -> String {
    let last = char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index % 26]);
    if index < 26 { last.to_string() } else { letters(index / 26 - 1) + &last.to_string() }
}

fn header(record: &Record<'_>, index: usize) -> Result<String, IntakeError> {
    record.text(index).map(|text| text.into_owned()).map_err(|why| match why {
        Unreadable::NotUtf8 => IntakeError::HeaderNotUtf8,
        Unreadable::StrayQuote => IntakeError::HeaderStrayQuote { cell: shortened(&record.shown(index)) },
        Unreadable::Fault => IntakeError::HeaderFault { cell: shortened(&record.shown(index)) },
    })
}
