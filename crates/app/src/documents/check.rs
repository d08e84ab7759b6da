//! Reading every file of a case again: which are as they were added, which are not, and where those lie that were moved.

use super::folder::{Folder, Standing};
use super::list::view_of;
use super::sealed::content_of;
use super::strangers::Strangers;
use crate::wire::{
    DocumentCheck, DocumentMissing, DocumentPlace, DocumentStanding, DocumentUnreadable, Done, OfCase,
    OfDocument,
};
use crate::{App, Failure, done, grouped};
use std::collections::HashSet;
use store::{DocumentRow, Reader};

/// Endings of files that hold words, figures or pictures and run nothing when they are opened. Clients send all sorts; what is
/// not among these is shown in its folder.
const OPENED: [&str; 20] = [
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "eml", "msg", "txt", "csv", "png", "jpg",
    "jpeg", "tif", "tiff", "gif", "bmp", "heic",
];

/// Reads every file of a case again, whatever its disk says of it. What cannot be read is said, and ends nothing.
///
/// # Errors
/// When the case does not exist.
pub fn document_check(app: &mut App, req: OfCase) -> Result<DocumentCheck, Failure> {
    let (rows, folder) = (rows_of(app, req.case)?, app.documents()?);
    let mut check = DocumentCheck {
        documents: rows.len() as u64,
        present: 0,
        changed: Vec::new(),
        missing: Vec::new(),
        unreadable: Vec::new(),
        strangers: Vec::new(),
    };
    let mut missing = Vec::new();
    for row in rows {
        match read_again(app.store()?.read(), &folder, &row) {
            Ok(DocumentStanding::Present) => check.present += 1,
            Ok(DocumentStanding::Missing) => missing.push(row),
            Ok(DocumentStanding::Changed) => check.changed.push(view_of(app, row)?),
            Err(refused) => {
                check.unreadable.push(DocumentUnreadable { place: row.place, why: refused.message });
            }
        }
    }
    let (mut strangers, mut claimed) = (Strangers::of(app)?, HashSet::new());
    for row in missing {
        let found = strangers.holding(app.store()?.read(), &folder, &row);
        claimed.extend(found.clone());
        check.missing.push(DocumentMissing { document: view_of(app, row)?, found });
    }
    check.unreadable.append(&mut strangers.unreadable);
    check.strangers = strangers.without(&claimed);
    Ok(check)
}

/// How the file of a document stands, once it is read.
fn read_again(read: Reader<'_>, folder: &Folder, row: &DocumentRow) -> Result<DocumentStanding, Failure> {
    Ok(match folder.standing(&row.place)? {
        Standing::Missing => DocumentStanding::Missing,
        Standing::Unread { .. } if content_of(read, folder, &row.file(), &row.place)? == row.sha256 => {
            DocumentStanding::Present
        }
        Standing::Unread { .. } => DocumentStanding::Changed,
    })
}

/// Says of every document whose file was moved within the folder of documents where it lies now: it is told by its content.
///
/// # Errors
/// When the case does not exist, or none of its missing files is found.
pub fn document_relink(app: &mut App, req: OfCase) -> Result<Done, Failure> {
    let (rows, folder) = (rows_of(app, req.case)?, app.documents()?);
    let mut strangers = Strangers::of(app)?;
    let mut moved = Vec::new();
    for row in rows {
        let Ok(Standing::Missing) = folder.standing(&row.place) else { continue };
        let Some(place) = strangers.holding(app.store()?.read(), &folder, &row) else { continue };
        if let Standing::Unread { modified_ns, .. } = folder.standing(&place)? {
            moved.push((row, place, modified_ns));
        }
    }
    if moved.is_empty() {
        return Err(Failure::not_found("no missing file was found in the folder of documents"));
    }
    app.operate("document_relink", Some(req.case), |op| {
        for (row, place, modified_ns) in &moved {
            op.document_move(row.id, place, *modified_ns, row.is_sealed)?;
        }
        let summary = match &moved[..] {
            [(row, place, _)] => format!("Found the file of “{}” again: {place}", row.title),
            moved => format!("Found the files of {} documents again", grouped(moved.len() as u64)),
        };
        Ok(done(op, summary))
    })
}

/// Where the file of a document lies, so that it can be opened.
///
/// # Errors
/// When there is no such document, its file is not there, or it is encrypted.
pub fn document_place(app: &mut App, req: OfDocument) -> Result<DocumentPlace, Failure> {
    let row = app.store()?.read().document(req.document)?;
    if row.is_sealed {
        let message = format!("“{}” is encrypted; save a copy of it to open it", row.title);
        return Err(Failure::invalid("document", message));
    }
    let folder = app.documents()?;
    // It is opened once here, so that nothing but a plain file of the folder is ever named.
    folder.open(&row.place)?;
    let ending = super::name::ending(&row.place);
    let is_opened = OPENED.contains(&ending.trim_start_matches('.'));
    Ok(DocumentPlace { path: folder.file(&row.place)?.display().to_string(), is_opened })
}

fn rows_of(app: &App, case: i64) -> Result<Vec<DocumentRow>, Failure> {
    let read = app.store()?.read();
    read.case(case)?;
    let mut rows = Vec::new();
    read.each_document(case, |row| {
        rows.push(row);
        Ok::<_, Failure>(())
    })?;
    Ok(rows)
}
