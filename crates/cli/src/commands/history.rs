//! `history`, `undo`.

use crate::answer::{Answer, shown};
use crate::args::{By, History, Undo};
use crate::open::{open, open_to_change};
use crate::print;
use app::wire::{HistoryList, OperationUndo};
use app::{App, Failure};

/// Shows what was done.
///
/// # Errors
/// When the file refuses or the case does not exist.
pub fn history(app: &mut App, by: &By, of: &History) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let page = app::history_list(app, HistoryList { case: of.case, offset: 0, limit: of.limit })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&page));
    }
    Ok(Answer::done(print::history(&page)))
}

/// Undoes an operation.
///
/// # Errors
/// When a later operation stands in the way, it was undone before, or a critical deadline would go and there is no
/// reason or no second person.
pub fn undo(app: &mut App, by: &By, of: &Undo) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let request = OperationUndo { operation: of.operation, why: of.why.clone(), by: of.by.clone() };
    let done = app::operation_undo(app, request).map_err(|refused| match refused.field.as_deref() {
        Some("why" | "by") => {
            Failure { hint: Some("Say it with --why REASON --by WHO.".to_owned()), ..refused }
        }
        _ => refused,
    })?;
    shown(of.json, &done, |done| {
        format!("{} (operation {})\n", print::visible(&done.summary), done.operation)
    })
}
