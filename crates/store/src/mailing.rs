//! Lists that went out to somebody who sends them back.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, named_params};

/// A list that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingRow {
    /// Name of the file, without its folder.
    pub file_name: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// How many people are in it.
    pub people: u64,
}

impl Reader<'_> {
    /// The list of a case that an operation sent out.
    pub fn mailing(&self, case: i64, operation: i64) -> Result<Option<MailingRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT file_name, sha256, people_count FROM mailing
             WHERE case_id = :case AND operation_id = :operation",
        )?;
        let row = query.query_row(named_params! {":case": case, ":operation": operation}, |row| {
            Ok(MailingRow {
                file_name: row.get("file_name")?,
                sha256: row.get("sha256")?,
                people: row.get("people_count")?,
            })
        });
        Ok(row.optional()?)
    }
}

impl Operation<'_> {
    /// Records that this operation sent a list out.
    pub fn mailing_insert(&self, case: i64, row: &MailingRow) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO mailing (case_id, operation_id, file_name, sha256, people_count)
             VALUES (:case, :operation, :file_name, :sha256, :people)",
            named_params! {
                ":case": case, ":operation": self.id, ":file_name": row.file_name, ":sha256": row.sha256,
                ":people": row.people,
            },
        )?;
        Ok(())
    }
}
