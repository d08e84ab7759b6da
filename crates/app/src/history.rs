//! What was done, and undoing it.

use crate::docket::agreed_to_undo;
use crate::wire::{Done, HistoryList, HistoryPage, OperationUndo, OperationView};
use crate::{App, Failure};
use store::OperationRow;

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
/// When it stays on record, a later operation stands in the way (it is named), it was undone before, or it would take a critical deadline
/// away, unmark or waive it without a reason (field `why`) or a second person (field `by`).
pub fn operation_undo(app: &mut App, req: OperationUndo) -> Result<Done, Failure> {
    let author = app.author()?;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    let operation = store.undo(req.operation, author, |op| agreed_to_undo(op, &req))?;
    let summary = store.read().operation(operation)?.summary;
    Ok(Done { operation, summary })
}
