//! Reading every file of a case again: which are as they were added, which are not, and where those lie that were moved.

use super::folder::Standing;
use super::list::view_of;
use super::sealed::content_of;
use crate::wire::{
    DocumentCheck, DocumentMissing, DocumentPlace, DocumentStanding, Done, OfCase, OfDocument,
};
use crate::{App, Failure, done, grouped};
use std::collections::{HashMap, HashSet};
use store::DocumentRow;

/// Endings of files that a system runs, or that can have it run something, when they are opened.
const PROGRAMS: [&str; 36] = [
    "app", "appimage", "bash", "bat", "bin", "cmd", "com", "command", "cpl", "csh", "deb", "desktop", "dll",
    "dmg", "exe", "hta", "inf", "iso", "jar", "js", "jse", "lnk", "msi", "pif", "pkg", "ps1", "py", "reg",
    "rpm", "run", "scr", "sh", "url", "vbe", "vbs", "wsf",
];

/// Reads every file of a case again, whatever its disk says of it.
///
/// # Errors
/// When the case does not exist, or a file or folder cannot be read.
pub fn document_check(app: &mut App, req: OfCase) -> Result<DocumentCheck, Failure> {
    let (rows, folder) = (rows_of(app, req.case)?, app.documents()?);
    let mut check = DocumentCheck {
        documents: rows.len() as u64,
        present: 0,
        changed: Vec::new(),
        missing: Vec::new(),
        strangers: Vec::new(),
    };
    let mut missing = Vec::new();
    for row in rows {
        let standing = match folder.standing(&row.place)? {
            Standing::Missing => DocumentStanding::Missing,
            Standing::Unread { .. }
                if content_of(app.store()?.read(), &folder, &row.place)? == row.sha256 =>
            {
                DocumentStanding::Present
            }
            Standing::Unread { .. } => DocumentStanding::Changed,
        };
        match standing {
            DocumentStanding::Present => check.present += 1,
            DocumentStanding::Missing => missing.push(row),
            DocumentStanding::Changed => check.changed.push(view_of(app, row)?),
        }
    }
    let strangers = strangers(app)?;
    let mut unclaimed: Vec<String> = strangers.iter().map(|(place, _)| place.clone()).collect();
    for row in missing {
        let found =
            strangers.iter().find(|(_, sha256)| *sha256 == row.sha256).map(|(place, _)| place.clone());
        unclaimed.retain(|place| Some(place) != found.as_ref());
        check.missing.push(DocumentMissing { document: view_of(app, row)?, found });
    }
    check.strangers = unclaimed;
    Ok(check)
}

/// Says of every document whose file was moved within the folder of documents where it lies now: it is told by its content.
///
/// # Errors
/// When the case does not exist, none of its missing files is found, or a file cannot be read.
pub fn document_relink(app: &mut App, req: OfCase) -> Result<Done, Failure> {
    let (rows, folder) = (rows_of(app, req.case)?, app.documents()?);
    let found: HashMap<String, String> =
        strangers(app)?.into_iter().map(|(place, sha256)| (sha256, place)).collect();
    let mut moved = Vec::new();
    for row in rows {
        let Standing::Missing = folder.standing(&row.place)? else { continue };
        let Some(place) = found.get(&row.sha256) else { continue };
        if let Standing::Unread { modified_ns, .. } = folder.standing(place)? {
            moved.push((row, place.clone(), modified_ns));
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
    let is_program = PROGRAMS.contains(&ending.trim_start_matches('.'));
    Ok(DocumentPlace { path: folder.file(&row.place)?.display().to_string(), is_program })
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

/// Files in the folder of documents that no document of any case names, with what they hold.
fn strangers(app: &App) -> Result<Vec<(String, String)>, Failure> {
    let (read, folder) = (app.store()?.read(), app.documents()?);
    let mut named = HashSet::new();
    for case in read.cases()? {
        read.each_document(case.id, |row| {
            named.insert(row.place);
            Ok::<_, Failure>(())
        })?;
    }
    let strange = folder.files()?.into_iter().filter(|place| !named.contains(place));
    strange.map(|place| content_of(read, &folder, &place).map(|sha256| (place, sha256))).collect()
}
