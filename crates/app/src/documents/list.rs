//! The list of documents, page by page, each with how its file stands.

use super::find::{Found, Sought};
use super::folder::{Folder, Standing};
use super::sealed::{LONGER, content_of};
use super::{about_of, about_on_wire, kind_of, name_of};
use crate::wire::{
    DocumentAbout, DocumentAboutView, DocumentHit, DocumentList, DocumentPage, DocumentStanding,
    DocumentTextState, DocumentView, OfDocument,
};
use crate::{App, Failure};
use std::collections::HashMap;
use store::{DocumentRow, DocumentsWanted, FileOf, Reader, TextState};

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
        about_any: req.about_any.map(kind_of),
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
    wanted.among = ids.as_deref();
    let numbers = narrowed(app, &wanted, req.standing)?;
    let matching = numbers.len() as u64;
    let page = numbers.into_iter().skip(req.offset as usize).take(req.limit as usize);
    let view = |id: i64| {
        let read = app.store()?.read();
        let (row, hit) = (read.document(id)?, hit_of(read, found.as_ref(), id)?);
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

/// Numbers of the documents that are wanted and whose files stand in a certain way: in the order in which they were found,
/// or the newest day first. Of each only that is read which tells how its file stands.
fn narrowed(
    app: &mut App,
    wanted: &DocumentsWanted<'_>,
    standing: Option<DocumentStanding>,
) -> Result<Vec<i64>, Failure> {
    let files = app.store()?.read().document_files(wanted)?;
    let mut numbers = Vec::new();
    match standing {
        None => numbers.extend(files.iter().map(|file| file.document)),
        Some(standing) => {
            let folder = app.documents()?;
            let looked_at = folder.standings(files.iter().map(|file| file.place.as_str()))?;
            for (file, found) in files.iter().zip(looked_at) {
                if judged(app, &folder, file, &found)? == standing {
                    numbers.push(file.document);
                }
            }
        }
    }
    if let Some(found) = wanted.among {
        let places: HashMap<i64, usize> = found.iter().copied().zip(0..).collect();
        numbers.sort_by_key(|number| places.get(number));
    }
    Ok(numbers)
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
    let standing = standing_of(app, &row.file())?;
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

/// How the file of a document stands.
fn standing_of(app: &mut App, file: &FileOf) -> Result<DocumentStanding, Failure> {
    let folder = app.documents()?;
    let found = folder.standing(&file.place)?;
    judged(app, &folder, file, &found)
}

/// How a file stands that was looked at. One that is as old and as big as when it was added is not read.
fn judged(
    app: &mut App,
    folder: &Folder,
    file: &FileOf,
    found: &Standing,
) -> Result<DocumentStanding, Failure> {
    let Standing::Unread { size, modified_ns } = *found else {
        return Ok(DocumentStanding::Missing);
    };
    if size != file.size + if file.is_sealed { LONGER } else { 0 } {
        return Ok(DocumentStanding::Changed);
    }
    if modified_ns == file.modified_ns {
        return Ok(DocumentStanding::Present);
    }
    let key = (file.place.clone(), modified_ns);
    let sha256 = match app.files_read.get(&key) {
        Some(known) => known.clone(),
        // One that cannot be read is not as it was added, and hides no other.
        None => content_of(app.store()?.read(), folder, file, &file.place).unwrap_or_default(),
    };
    let is_same = sha256 == file.sha256;
    app.files_read.insert(key, sha256);
    Ok(if is_same { DocumentStanding::Present } else { DocumentStanding::Changed })
}
