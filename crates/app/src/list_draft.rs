//! Lists that somebody has begun to bring in, kept in the case file until they are written or discarded.

use crate::wire::{Drafted, ListDraft, ListDraftAdd, ListDraftSave, ListDraftView, Nothing, OfCase, OfDraft};
use crate::{App, Failure, list_file, required};
use std::path::Path;
use store::{DraftSource, ListDraftRow};

/// Begins with files, or with what was pasted from a spreadsheet; each is a list of its own.
///
/// # Errors
/// When the case does not exist, a file cannot be read, or what was pasted is blank.
pub fn list_draft_add(app: &mut App, req: ListDraftAdd) -> Result<Drafted, Failure> {
    app.store()?.read().case(req.case)?;
    let by = app.author()?;
    let at = app.moment().at;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    let mut drafts = Vec::new();
    for path in &req.paths {
        list_file::opened(Path::new(path))?;
        let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
        let name = required(&name.unwrap_or_default(), "path", "The path of the list")?;
        drafts.push(store.list_draft_add(req.case, &name, DraftSource::File(path), by)?);
    }
    if let Some(text) = req.pasted {
        let text = required(&text, "pasted", "What was pasted")?;
        let name = format!("Pasted {}", at.format("%Y-%m-%d %H:%M"));
        drafts.push(store.list_draft_add(req.case, &name, DraftSource::Pasted(&text), by)?);
    }
    Ok(Drafted { drafts })
}

/// The lists of a case that somebody has begun to bring in, the oldest first.
///
/// # Errors
/// When the case does not exist.
pub fn list_draft_list(app: &mut App, req: OfCase) -> Result<Vec<ListDraftView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    read.list_drafts(req.case)?.into_iter().map(view).collect()
}

fn view(row: ListDraftRow) -> Result<ListDraftView, Failure> {
    let state: ListDraft = serde_json::from_value(row.state).map_err(Failure::unexpected)?;
    Ok(ListDraftView {
        draft: row.id,
        name: row.name,
        path: row.path,
        state,
        user: row.user,
        saved_at: row.saved_at,
    })
}

/// Keeps what was decided of a list so far.
///
/// # Errors
/// When the list was written or discarded meanwhile.
pub fn list_draft_save(app: &mut App, req: ListDraftSave) -> Result<Nothing, Failure> {
    let by = app.author()?;
    let state = serde_json::to_value(req.state).map_err(Failure::unexpected)?;
    app.store.as_mut().ok_or_else(Failure::no_file)?.list_draft_save(req.draft, &state, by)?;
    Ok(Nothing {})
}

/// Puts a list away.
///
/// # Errors
/// When the file cannot be written.
pub fn list_draft_remove(app: &mut App, req: OfDraft) -> Result<Nothing, Failure> {
    app.store.as_mut().ok_or_else(Failure::no_file)?.list_draft_remove(req.draft)?;
    Ok(Nothing {})
}
