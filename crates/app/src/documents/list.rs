//! The list of documents, page by page, each with how its file stands.

use super::find::{Found, Sought};
use super::folder::Standing;
use super::sealed::{LONGER, content_of};
use super::{about_of, about_on_wire, name_of};
use crate::wire::{
    DocumentAbout, DocumentAboutView, DocumentHit, DocumentList, DocumentPage, DocumentStanding,
    DocumentTextState, DocumentView, OfDocument,
};
use crate::{App, Failure};
use std::collections::HashMap;
use store::{DocumentRow, DocumentsWanted, Reader, TextState};

/// Documents that are looked at where only those are wanted whose files stand in a certain way.
const MOST_LOOKED_AT: u32 = 200_000;

/// Contents of files that were read because their disk says that they changed, by place and by what the disk says.
pub(crate) type FilesRead = HashMap<(String, i64), String>;

/// A page of the documents of a case, with how the file of each stands now.
///
/// # Errors
/// When the case does not exist, or a file cannot be looked at.
pub fn document_list(app: &mut App, req: DocumentList) -> Result<DocumentPage, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let folder = app.documents()?.path().display().to_string();
    let is_sealed = read.seals_documents(req.case)?;
    let mut wanted = DocumentsWanted {
        case: req.case,
        kind: req.kind,
        about: req.about.and_then(about_of),
        of_case_only: req.about == Some(DocumentAbout::Case),
        among: None,
        offset: req.offset,
        limit: req.limit,
    };
    let is_searched = !req.search.trim().is_empty();
    if !is_searched && req.standing.is_none() {
        let (rows, matching) = read.documents(&wanted)?;
        let rows = rows.into_iter().map(|row| view_of(app, row)).collect::<Result<_, _>>()?;
        return Ok(DocumentPage { matching, offset: req.offset, rows, folder, is_sealed });
    }
    let found =
        is_searched.then(|| super::find::found(app.store()?.read(), req.case, &req.search)).transpose()?;
    let ids: Option<Vec<i64>> = found.as_ref().map(|(_, found)| found.iter().map(|of| of.document).collect());
    (wanted.among, wanted.offset, wanted.limit) = (ids.as_deref(), 0, MOST_LOOKED_AT);
    let (mut rows, _) = app.store()?.read().documents(&wanted)?;
    if let Some(ids) = &ids {
        let places: HashMap<i64, usize> = ids.iter().copied().zip(0..).collect();
        rows.sort_by_key(|row| places.get(&row.id).copied());
    }
    if let Some(standing) = req.standing {
        let mut kept = Vec::new();
        for row in rows {
            if standing_of(app, &row)? == standing {
                kept.push(row);
            }
        }
        rows = kept;
    }
    let matching = rows.len() as u64;
    let page = rows.into_iter().skip(req.offset as usize).take(req.limit as usize);
    let view = |row: DocumentRow| {
        let hit = hit_of(app.store()?.read(), found.as_ref(), row.id)?;
        Ok(DocumentView { hit, ..view_of(app, row)? })
    };
    let rows = page.map(view).collect::<Result<_, Failure>>()?;
    Ok(DocumentPage { matching, offset: req.offset, rows, folder, is_sealed })
}

/// The part of a document's text that shows what was looked for.
fn hit_of(
    read: Reader<'_>,
    found: Option<&(Sought, Vec<Found>)>,
    document: i64,
) -> Result<Option<DocumentHit>, Failure> {
    let Some((sought, found)) = found else { return Ok(None) };
    match found.iter().find(|of| of.document == document) {
        Some(of) => sought.hit(read, of),
        None => Ok(None),
    }
}

/// One document, with how its file stands now.
///
/// # Errors
/// When there is no such document.
pub fn document_get(app: &mut App, req: OfDocument) -> Result<DocumentView, Failure> {
    let row = app.store()?.read().document(req.document)?;
    view_of(app, row)
}

/// A document as it is shown.
pub(crate) fn view_of(app: &mut App, row: DocumentRow) -> Result<DocumentView, Failure> {
    let standing = standing_of(app, &row)?;
    let read = app.store()?.read();
    let kind_name = read.document_kinds()?.into_iter().find(|kind| kind.id == row.kind).map(|kind| kind.name);
    let about = read.document_abouts(row.id)?.into_iter().map(|about| {
        Ok(DocumentAboutView { about: about_on_wire(about), name: name_of(app, read, row.case, about)? })
    });
    let about = about.collect::<Result<_, Failure>>()?;
    let (text, text_why) = match read.text_state(&row.sha256)? {
        TextState::Waiting => (DocumentTextState::Waiting, None),
        TextState::Read => (DocumentTextState::Read, None),
        TextState::Blank => (DocumentTextState::Blank, None),
        TextState::Refused(why) => (DocumentTextState::Refused, Some(why)),
    };
    Ok(DocumentView {
        document: row.id,
        case: row.case,
        kind: row.kind,
        kind_name: kind_name.unwrap_or_default(),
        on: row.dated_on.to_string(),
        title: row.title,
        note: row.note,
        about,
        file_name: row.file_name,
        place: row.place,
        size: row.size,
        sha256: row.sha256,
        standing,
        is_sealed: row.is_sealed,
        text,
        text_why,
        hit: None::<DocumentHit>,
        added_by: row.added_by,
        added_at: row.added_at,
    })
}

/// How the file of a document stands. One that is as old and as big as when it was added is not read.
pub(crate) fn standing_of(app: &mut App, row: &DocumentRow) -> Result<DocumentStanding, Failure> {
    let folder = app.documents()?;
    let Standing::Unread { size, modified_ns } = folder.standing(&row.place)? else {
        return Ok(DocumentStanding::Missing);
    };
    if size != row.size + if row.is_sealed { LONGER } else { 0 } {
        return Ok(DocumentStanding::Changed);
    }
    if modified_ns == row.modified_ns {
        return Ok(DocumentStanding::Present);
    }
    let key = (row.place.clone(), modified_ns);
    let sha256 = match app.files_read.get(&key) {
        Some(known) => known.clone(),
        // One that cannot be read is not as it was added, and hides no other.
        None => content_of(app.store()?.read(), &folder, row, &row.place).unwrap_or_default(),
    };
    let is_same = sha256 == row.sha256;
    app.files_read.insert(key, sha256);
    Ok(if is_same { DocumentStanding::Present } else { DocumentStanding::Changed })
}
