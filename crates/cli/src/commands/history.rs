//! `history`, `undo`.

use crate::answer::{Answer, shown};
use crate::args::{By, History, Undo};
use crate::open::{open, open_to_change};
use crate::print;
use app::wire::{
    Done, FieldAsked, HistoryList, OperationOthers, OperationPeople, OperationUndo, PersonFind,
    PersonPartUndo, UndoOthers,
};
use app::{App, ErrorCode, Failure};

/// Shows what was done.
///
/// # Errors
/// When the file refuses or the case does not exist.
pub fn history(app: &mut App, by: &By, of: &History) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    if let Some(operation) = of.operation {
        let asked = OperationPeople { operation, offset: 0, limit: of.limit };
        let found = app::operation_people(app, asked)?;
        return shown(of.json, &found, print::people_changed);
    }
    if let (Some(person), Some(field), Some(case)) = (&of.person, &of.field, of.case) {
        let found = app::person_find(app, PersonFind { case, external_id: person.clone() })?;
        let asked = FieldAsked { person: found.person, field: field.clone() };
        let found = app::person_field_history(app, asked)?;
        return shown(of.json, &found, print::field_history);
    }
    let page = app::history_list(app, HistoryList { case: of.case, offset: 0, limit: of.limit })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&page));
    }
    Ok(Answer::done(print::history(&page)))
}

/// Undoes an operation.
///
/// # Errors
/// When a later operation stands in the way (the hint says for whom it does not), it was undone before, or a critical deadline would go and there is no
/// reason or no second person.
pub fn undo(app: &mut App, by: &By, of: &Undo) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    if let (Some(person), Some(case)) = (&of.person, of.case) {
        let found = app::person_find(app, PersonFind { case, external_id: person.clone() })?;
        let part = PersonPartUndo { person: found.person, operation: of.operation, field: of.field.clone() };
        return said(of.json, &app::person_part_undo(app, part)?);
    }
    let keeping = if of.others { Some(others(app, of.operation)?.changed) } else { None };
    let request = OperationUndo { operation: of.operation, why: of.why.clone(), by: of.by.clone(), keeping };
    let done = app::operation_undo(app, request).map_err(|refused| match refused.field.as_deref() {
        Some("why" | "by") => {
            Failure { hint: Some("Say it with --why REASON --by WHO.".to_owned()), ..refused }
        }
        _ if refused.code == ErrorCode::Conflict && keeping.is_none() => match others(app, of.operation) {
            Ok(found) => Failure { hint: Some(print::undo_others(&found)), ..refused },
            Err(_) => refused,
        },
        _ => refused,
    })?;
    said(of.json, &done)
}

fn others(app: &mut App, operation: i64) -> Result<UndoOthers, Failure> {
    app::operation_others(app, OperationOthers { operation })
}

/// What was done, with the number that undoes it.
pub(super) fn said(json: bool, done: &Done) -> Result<Answer, Failure> {
    shown(json, done, |done| format!("{} (operation {})\n", print::visible(&done.summary), done.operation))
}
