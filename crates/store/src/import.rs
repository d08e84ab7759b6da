//! What came in: one record for each import, kept even when the import is undone.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};

/// What an import brought, to be recorded. `columns` and `problems` are JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportRecord {
    /// Name of the file, without its folder.
    pub file_name: String,
    /// What the import is called, where it is not called as the file.
    pub name: Option<String>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
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
    /// Rows not taken, because something is wrong with them.
    pub rejected: u64,
    /// Rows left out, because nobody has said yet what becomes of them.
    pub review: u64,
    /// Rows left out, because somebody wanted it so.
    pub skipped: u64,
    /// Values that others took the place of.
    pub overwritten: u64,
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

/// What a value of an imported list came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedList {
    /// Name of the file, without its folder.
    pub file_name: String,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// How columns were understood, as JSON.
    pub columns: serde_json::Value,
}

const IMPORT: &str =
    "SELECT i.operation_id, i.file_name, i.sha256, i.row_count, i.new_count, i.updated_count,
        i.unchanged_count, i.rejected_count, i.name AS called, i.sheet, i.review_count, i.skipped_count,
        i.overwritten_count, i.columns, i.problems, u.name, o.at, o.kind
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
            name: row.get("called")?,
            sheet: row.get("sheet")?,
            review: row.get("review_count")?,
            skipped: row.get("skipped_count")?,
            overwritten: row.get("overwritten_count")?,
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

    /// The list that an operation imported, if it was an import.
    pub fn imported_list(&self, operation: i64) -> Result<Option<ImportedList>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT file_name, sheet, columns FROM import WHERE operation_id = :operation")?;
        let mut rows = query.query_map(named_params! {":operation": operation}, |row| {
            Ok(ImportedList {
                file_name: row.get("file_name")?,
                sheet: row.get("sheet")?,
                columns: serde_json::from_str(row.get_ref("columns")?.as_str()?)
                    .map_err(|error| bad_column("columns", error))?,
            })
        })?;
        Ok(rows.next().transpose()?)
    }
}

impl Operation<'_> {
    /// Records what this operation imported.
    pub fn import_insert(&self, case: i64, record: &ImportRecord) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO import (case_id, operation_id, file_name, sha256, row_count, new_count, updated_count,
                 unchanged_count, rejected_count, name, sheet, review_count, skipped_count, overwritten_count,
                 columns, problems)
             VALUES (:case, :operation, :file_name, :sha256, :rows, :new, :updated, :unchanged, :rejected,
                 :name, :sheet, :review, :skipped, :overwritten, :columns, :problems)",
            named_params! {
                ":case": case, ":operation": self.id, ":file_name": record.file_name, ":sha256": record.sha256,
                ":rows": record.rows, ":new": record.new, ":updated": record.updated,
                ":unchanged": record.unchanged, ":rejected": record.rejected,
                ":name": record.name, ":sheet": record.sheet, ":review": record.review,
                ":skipped": record.skipped, ":overwritten": record.overwritten,
                ":columns": record.columns.to_string(), ":problems": record.problems.to_string(),
            },
        )?;
        Ok(())
    }
}
