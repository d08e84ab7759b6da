//! Documents that are encrypted once more: their files say nothing to who reads the disk, and open through the program only.

use super::folder::{Folder, OnTheWay, Seen, read_outside, read_through};
use crate::export::{put, refuse_case_file};
use crate::wire::{DocumentCopy, DocumentSealingSet, Done, Exported};
use crate::{App, Failure, done};
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;
use store::{DocumentRow, FileOf, Reader};

/// The largest file that is encrypted, in bytes: it is in memory as a whole.
const LARGEST: u64 = 256 << 20;
/// Bytes that a file is longer for being encrypted: what makes each one different, and its seal.
pub(crate) const LONGER: u64 = 40;
/// The ending of encrypted files.
pub(crate) const ENDING: &str = ".sealed";

/// Says whether new documents of a case are encrypted under the key of the file. Those that are there stay as they are.
///
/// # Errors
/// When the case does not exist, it stands so already, or the file of cases is not encrypted itself (field `is_sealed`).
pub fn document_sealing_set(app: &mut App, req: DocumentSealingSet) -> Result<Done, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    if read.seals_documents(req.case)? == req.is_sealed {
        return Err(Failure::invalid("is_sealed", "it stands so already"));
    }
    if req.is_sealed && !app.store()?.is_encrypted() {
        let message =
            "the case file is not encrypted itself, so that the key of its documents would lie open";
        return Err(Failure::invalid("is_sealed", message));
    }
    app.operate("document_sealing_set", Some(req.case), |op| {
        op.seals_documents_set(req.case, req.is_sealed)?;
        let said =
            if req.is_sealed { "New documents are encrypted" } else { "New documents are ordinary files" };
        Ok(done(op, said))
    })
}

/// Writes what a document holds into a file elsewhere, in the open.
///
/// # Errors
/// When there is no such document, its file is not there or was changed, the place is taken and is not to be replaced, or
/// cannot be written to (field `path`).
pub fn document_copy(app: &mut App, req: DocumentCopy) -> Result<Exported, Failure> {
    let row = app.store()?.read().document(req.document)?;
    let path = Path::new(&req.path);
    refuse_case_file(app, path)?;
    let plain = plain_of(app.store()?.read(), &app.documents()?, &row)?;
    if read_through(&mut plain.as_slice(), path)?.sha256 != row.sha256 {
        return Err(Failure::invalid("document", format!("the file of “{}” was changed", row.title)));
    }
    let exported = put(path, req.replace, &plain, 1)?;
    let summary = format!("Wrote a copy of the document “{}” to {}", row.title, exported.file_name);
    app.operate("document_copy", Some(row.case), |_| Ok((exported, summary)))
}

/// Reads a file from outside into the folder, encrypted, and says what it holds in the open.
pub(crate) fn bring(
    read: Reader<'_>,
    folder: &Folder,
    from: &Path,
    moment: SystemTime,
) -> Result<(OnTheWay, Seen), Failure> {
    let plain = read_outside(from, LARGEST)?;
    let seen = read_through(&mut plain.as_slice(), from)?;
    let sealed = read.seal(&plain)?;
    Ok((folder.put(&mut sealed.as_slice(), moment)?, seen))
}

/// What a document holds, in the open.
pub(crate) fn plain_of(read: Reader<'_>, folder: &Folder, row: &DocumentRow) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = if row.is_sealed { LARGEST + LONGER } else { super::folder::LARGEST };
    folder.open(&row.place)?.take(most).read_to_end(&mut bytes).map_err(Failure::unexpected)?;
    if row.is_sealed { Ok(read.open_sealed(&bytes)?) } else { Ok(bytes) }
}

/// SHA-256 of what the file at a place holds now, read as that of this document: in the open; nothing that any content has for
/// an encrypted one that is not as the program wrote it.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn content_of(
    read: Reader<'_>,
    folder: &Folder,
    of: &FileOf,
    place: &str,
) -> Result<String, Failure> {
    let (mut file, path) = (folder.open(place)?, folder.file(place)?);
    if !of.is_sealed {
        return Ok(read_through(&mut file, &path)?.sha256);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + LONGER).read_to_end(&mut bytes).map_err(Failure::unexpected)?;
    match read.open_sealed(&bytes) {
        Ok(plain) => Ok(read_through(&mut plain.as_slice(), &path)?.sha256),
        Err(_) => Ok(String::new()),
    }
}
