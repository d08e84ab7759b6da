//! What came in: one record for each import, kept even when the import is undone.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};

/// What an import brought, to be recorded. `columns` and `problems` are JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// Name of the file, without its folder.
    pub file_name: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Rows in the file, without the header.
    pub rows: u64,
    /// People added.
    pub new: u64,
    /// People of whom something was changed.
    pub updated: u64,
    /// People who stood as the file has them.
    pub unchanged: u64,
    /// Rows not taken.
    pub rejected: u64,
    /// How columns were understood.
    pub columns: serde_json::Value,
    /// What was wrong, row by row.
    pub problems: serde_json::Value,
}

/// A recorded import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The operation that wrote it.
    pub operation: i64,
    /// The command that did it, which says what was imported.
    pub kind: String,
    /// What it brought.
    pub record: ImportRecord,
    /// Who.
    pub user: String,
    /// When, RFC 3339, UTC.
    pub at: String,
}

const IMPORT: &str =
    "SELECT i.operation_id, i.file_name, i.sha256, i.row_count, i.new_count, i.updated_count,
        i.unchanged_count, i.rejected_count, i.columns, i.problems, u.name, o.at, o.kind
    FROM import i JOIN operation o USING (operation_id) JOIN user u USING (user_id)";

fn import_from_row(row: &Row<'_>) -> rusqlite::Result<ImportRow> {
    let json = |column| {
        let text = row.get_ref(column)?.as_str()?;
        serde_json::from_str(text).map_err(|error| bad_column(column, error))
    };
    Ok(ImportRow {
        operation: row.get("operation_id")?,
        kind: row.get("kind")?,
        record: ImportRecord {
            file_name: row.get("file_name")?,
            sha256: row.get("sha256")?,
            rows: row.get("row_count")?,
            new: row.get("new_count")?,
            updated: row.get("updated_count")?,
            unchanged: row.get("unchanged_count")?,
            rejected: row.get("rejected_count")?,
            columns: json("columns")?,
            problems: json("problems")?,
        },
        user: row.get("name")?,
        at: row.get("at")?,
    })
}

impl Reader<'_> {
    /// The imports of a case, newest first.
    pub fn imports(&self, case: i64) -> Result<Vec<ImportRow>, StoreError> {
        let mut query =
            self.db.prepare_cached(&format!("{IMPORT} WHERE i.case_id = :case ORDER BY i.import_id DESC"))?;
        Ok(query.query_map(named_params! {":case": case}, import_from_row)?.collect::<Result<_, _>>()?)
    }

    /// Name of the file that an operation imported, if it was an import.
    pub fn imported_file(&self, operation: i64) -> Result<Option<String>, StoreError> {
        let mut query =
            self.db.prepare_cached("SELECT file_name FROM import WHERE operation_id = :operation")?;
        let mut rows =
            query.query_map(named_params! {":operation": operation}, |row| row.get("file_name"))?;
        Ok(rows.next().transpose()?)
    }
}

impl Operation<'_> {
    /// Records what this operation imported.
    pub fn import_insert(&self, case: i64, record: &ImportRecord) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO import (case_id, operation_id, file_name, sha256, row_count, new_count, updated_count,
                 unchanged_count, rejected_count, columns, problems)
             VALUES (:case, :operation, :file_name, :sha256, :rows, :new, :updated, :unchanged, :rejected,
                 :columns, :problems)",
            named_params! {
                ":case": case, ":operation": self.id, ":file_name": record.file_name, ":sha256": record.sha256,
                ":rows": record.rows, ":new": record.new, ":updated": record.updated,
                ":unchanged": record.unchanged, ":rejected": record.rejected,
                ":columns": record.columns.to_string(), ":problems": record.problems.to_string(),
            },
        )?;
        Ok(())
    }
}
