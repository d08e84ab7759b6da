//! A first look at a list: its columns, what they seem to hold, and how their first cells would be read.

use crate::cell::{self, Manner};
use crate::columns::{Column, Columns};
use crate::content::Contents;
use crate::error::IntakeError;
use crate::field::{Field, Wanted};
use crate::list::headers;
use crate::mapping::Mapping;
use crate::offers::shown;
use crate::records::{Progress, Record, Records};
use crate::table::{Form, Table};
use crate::titles::refuse_a_person;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// Rows that are shown.
const SHOWN: usize = 5;

/// What a first look at a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// What each column seems to hold, from left to right.
    pub columns: Columns,
    /// The first cells of each column that are not blank.
    pub samples: Vec<Vec<Sample>>,
    /// The first rows, as they stand.
    pub first_rows: Vec<PlainRow>,
    /// Pairs of columns that seem to have changed places.
    pub swapped: Vec<(usize, usize)>,
    /// The form of the file, as far as the first rows show it.
    pub form: Form,
    /// Why it makes no class list: its first row is a person, or its columns are not those of a list.
    pub refusal: Option<String>,
}

/// A row of a list, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainRow {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// Its cells, from left to right.
    pub cells: Vec<String>,
}

/// A cell, and what it would say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// As it stands.
    pub text: String,
    /// As it would be read; nothing where it cannot be read so.
    pub reads: Option<String>,
}

/// Looks at the first thousand rows of a list. What `mapping` does not say of its columns is told by their headers, and by
/// what those rows hold.
///
/// # Errors
/// The file cannot be a list of anything, or `mapping` names a column that it does not have. Columns that make no class
/// list are no error here: see [`Look::refusal`].
pub fn look(table: Table<'_>, wanted: &Wanted, mapping: &Mapping) -> Result<Look, IntakeError> {
    let mut progress = |_| ControlFlow::Continue(());
    let mut records = Records::open(table, &mut progress);
    let asked = records.asked_order();
    let headers = headers(&mut records)?;
    let (mut contents, mut first_rows) = (Contents::default(), Vec::new());
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        if first_rows.len() < SHOWN {
            first_rows.push(plain(&record));
        }
        if !contents.note(&record) {
            break;
        }
    }
    let form = records.form();
    let columns = Columns::told_from(&headers, wanted, mapping, Some(&contents))?;
    let begins = records.told_header().map_or(Ok(()), |row| refuse_a_person(&headers, row, wanted));
    let refusal = begins.and_then(|()| columns.make_a_list(wanted)).err();
    let refusal = refusal.map(|error| error.of_form(&form).to_string());
    let order = asked.or(form.other_date_order()).unwrap_or_default();
    let manner = Manner { order, wanted, born_by: mapping.born_by };
    let sample = |column: &Column, text: &String| {
        let reads = match column.field {
            Field::Extra => Some(text.clone()),
            _ => cell::read(column, manner, text.into()).ok().map(|value| shown(&value)),
        };
        Sample { text: text.clone(), reads }
    };
    let samples = columns
        .0
        .iter()
        .enumerate()
        .map(|(place, column)| contents.samples(place).iter().map(|text| sample(column, text)).collect());
    let (samples, swapped) = (samples.collect(), columns.swapped(&contents));
    Ok(Look { samples, first_rows, swapped, columns, form, refusal })
}

/// Some rows of a list by their numbers, with the names of its columns. A row that it does not have is left out.
///
/// # Errors
/// The file cannot be a list of anything.
pub fn plain_rows(
    table: Table<'_>,
    rows: &BTreeSet<u32>,
    progress: Progress<'_>,
) -> Result<(Vec<String>, Vec<PlainRow>), IntakeError> {
    let mut records = Records::open(table, progress);
    let headers = headers(&mut records)?;
    let mut found = Vec::new();
    while found.len() < rows.len() {
        let Some(record) = records.next()? else { break };
        if rows.contains(&record.row) {
            found.push(plain(&record));
        }
    }
    Ok((headers, found))
}

fn plain(record: &Record<'_>) -> PlainRow {
    let cells = (0..record.len()).map(|index| record.whole(index)).collect();
    PlainRow { row: record.row, cells }
}
