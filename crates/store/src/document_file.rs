//! The files of documents: what tells how each stands, without what is said of the document.

use crate::document::{DocumentRow, DocumentsWanted, by_name, condition};
use crate::error::StoreError;
use crate::open::Reader;
use rusqlite::Row;

/// What is kept of the file of a document, to tell whether it is as it was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileOf {
    /// Number of the document.
    pub document: i64,
    /// Path of the file below the folder of documents, with forward slashes.
    pub place: String,
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// Bytes of its content.
    pub size: u64,
    /// When the file was last changed, in nanoseconds since 1970, as its disk says.
    pub modified_ns: i64,
    /// Whether the file holds the content encrypted.
    pub is_sealed: bool,
}

impl DocumentRow {
    /// What tells how its file stands.
    pub fn file(&self) -> FileOf {
        FileOf {
            document: self.id,
            place: self.place.clone(),
            sha256: self.sha256.clone(),
            size: self.size,
            modified_ns: self.modified_ns,
            is_sealed: self.is_sealed,
        }
    }
}

fn file_from_row(row: &Row<'_>) -> rusqlite::Result<FileOf> {
    Ok(FileOf {
        document: row.get("document_id")?,
        place: row.get("place")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        modified_ns: row.get("modified_ns")?,
        is_sealed: row.get("is_sealed")?,
    })
}

impl Reader<'_> {
    /// The files of all documents that are wanted, whatever the page, the newest day first.
    pub fn document_files(&self, wanted: &DocumentsWanted<'_>) -> Result<Vec<FileOf>, StoreError> {
        let (condition, values) = condition(wanted);
        let mut query = self.db.prepare_cached(&format!(
            "SELECT document_id, place, sha256, size, modified_ns, is_sealed FROM document d
             WHERE {condition} ORDER BY dated_on DESC, document_id DESC"
        ))?;
        let rows = query.query_map(&*by_name(&values), file_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
