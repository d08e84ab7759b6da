//! The rows of a list that cannot be taken.

use super::{Sheet, write};
use crate::import::refuse_another;
use crate::leaving::WithheldContacts;
use crate::list_file::read_file;
use crate::list_map::{Taken, wanted};
use crate::wire::{Exported, RefusedExport};
use crate::{App, Failure, grouped};
use intake::{Problem, Progress, REFUSED_HEADERS, Table, read_refused};
use std::cell::RefCell;

/// Writes the rows of a list that cannot be taken into a file, each with its row number and all that is wrong with it;
/// the history keeps that it was done, and the case how the columns were taken, for when the rows come back. They go back to whoever sent the list, so that identifiers stand as they came; a way to
/// reach somebody who must not be contacted is taken out.
///
/// # Errors
/// When the list cannot be read, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn import_refused_export(app: &mut App, req: RefusedExport) -> Result<Exported, Failure> {
    app.watch.begin();
    let wanted = wanted(app.store()?.read(), req.list.case)?;
    let taken = Taken::of(app, &req.list, &wanted)?;
    let rows: RefCell<Vec<Vec<String>>> = RefCell::default();
    let read = |table: Table<'_>, progress: Progress<'_>| {
        rows.borrow_mut().clear();
        read_refused(table, &wanted, &taken.mapping, progress, &mut |columns, row| {
            let mut cells = row.cells;
            cells.resize(cells.len().max(columns.0.len()), String::new());
            cells.extend([row.row.to_string(), in_words(&row.problems)]);
            rows.borrow_mut().push(cells);
        })
    };
    let list = read_file(&app.watch, &taken.source, taken.asked.clone(), read, |checked| &checked.form)?;
    refuse_another(&req.list, &list)?;
    let mut sheet = Sheet::default();
    let headers = list.list.columns.0.iter().map(|column| column.header.as_str());
    sheet.row(headers.chain(REFUSED_HEADERS));
    let withheld = WithheldContacts::of(app.store()?.read(), req.list.case)?;
    rows.into_inner().into_iter().for_each(|cells| sheet.row(withheld.row(cells)));
    let refused = list.list.rejected as u64;
    let written = write(app, &req.path, req.replace, &sheet, refused)?;
    let summary = format!(
        "Exported {} rows of {} that were not taken to {}",
        grouped(refused),
        list.file_name,
        written.file_name
    );
    let kept = taken.kept_for_refused(&written.file_name, list.list.form.date_order, &wanted)?;
    let case = req.list.case;
    app.operate("refused_export", Some(case), |op| {
        op.list_map_set(case, &kept)?;
        Ok((written, summary))
    })
}

fn in_words(problems: &[Problem]) -> String {
    let said = problems.iter().map(|problem| {
        let at = if problem.column.is_empty() { String::new() } else { format!("{}: ", problem.column) };
        at + problem.kind.message()
    });
    said.collect::<Vec<_>>().join(" ")
}
