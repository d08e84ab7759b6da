//! What was done, and undoing it.

use crate::bulk::others_by_now;
use crate::classes::people;
use crate::docket::agreed_to_undo;
use crate::wire::{
    Done, HistoryList, HistoryPage, OperationOthers, OperationUndo, OperationView, UndoOthers,
};
use crate::{App, Failure};
use store::OperationRow;

/// People changed since whom an offer to undo for the others names.
const NAMED: usize = 8;

pub(crate) fn operation_view(row: OperationRow) -> OperationView {
    OperationView {
        operation: row.id,
        kind: row.kind,
        summary: row.summary,
        case: row.case,
        user: row.user,
        initials: row.initials,
        at: row.at,
        undoes: row.undoes,
        undone_by: row.undone_by,
        stays: row.stays,
    }
}

/// A page of the history, newest first.
///
/// # Errors
/// When the case does not exist.
pub fn history_list(app: &mut App, req: HistoryList) -> Result<HistoryPage, Failure> {
    let read = app.store()?.read();
    if let Some(case) = req.case {
        read.case(case)?;
    }
    let operations = read.history(req.case, req.offset, req.limit)?;
    Ok(HistoryPage {
        total: read.history_count(req.case)?,
        operations: operations.into_iter().map(operation_view).collect(),
    })
}

/// Undoes an operation by a new one. Undoing that one brings the first back.
///
/// # Errors
/// When it stays on record, a later operation stands in the way (it is named), it was undone before, or it would take a
/// critical deadline away, unmark or waive it without a reason (field `why`) or a second person (field `by`). With
/// `keeping`, people who were changed since stand in the way only where they are others by now than were shown.
pub fn operation_undo(app: &mut App, req: OperationUndo) -> Result<Done, Failure> {
    let author = app.author()?;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    let operation = match req.keeping {
        None => store.undo(req.operation, author, |op| agreed_to_undo(op, &req))?,
        Some(seen) => store.undo_for_others(req.operation, author, |op, stay| {
            let changed = stay.len() as u64;
            if changed != seen {
                return Err(others_by_now(&format!("{} would stay as they are", people(changed)), seen));
            }
            agreed_to_undo(op, &req)
        })?,
    };
    let summary = store.read().operation(operation)?.summary;
    Ok(Done { operation, summary })
}

/// For whom of its people an operation could be undone, and who were changed since and would stay as they are. Writes
/// nothing.
///
/// # Errors
/// When something else than its people stands in the way, all of them do, or it cannot be undone at all.
pub fn operation_others(app: &mut App, req: OperationOthers) -> Result<UndoOthers, Failure> {
    let author = app.author()?;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    let changed = store.changed_since(req.operation, author)?;
    let people = store.read().people_of_operation(req.operation)?.len() as u64;
    let named = changed.iter().take(NAMED).map(|person| app.changed_since(*person, req.operation));
    Ok(UndoOthers { people, changed: changed.len() as u64, named: named.collect::<Result<_, _>>()? })
}
