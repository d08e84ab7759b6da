//! What an operation did to critical deadlines that nobody does alone.

use crate::error::{StoreError, bad_column};
use crate::open::Reader;
use rusqlite::named_params;

/// How a critical deadline was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// It is gone.
    Removed,
    /// It is not critical any more.
    Unmarked,
    /// It is waived.
    Waived,
}

/// A critical deadline that an operation took away, unmarked or waived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostDeadline {
    /// Its number.
    pub id: i64,
    /// What was to be done.
    pub text: String,
    /// The day that was kept, ISO.
    pub due_on: String,
    /// What became of it.
    pub how: Loss,
}

impl Reader<'_> {
    /// The critical deadlines that an operation, which may be running, took away, unmarked or left waived.
    pub fn lost_deadlines(&self, operation: i64) -> Result<Vec<LostDeadline>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT first_id AS deadline_id, json_extract(before, '$.text') AS text,
                 json_extract(before, '$.due_on') AS due_on, iif(after IS NULL, 'removed', 'unmarked') AS how
             FROM change
             WHERE operation_id = :operation AND table_name = 'deadline'
               AND json_extract(before, '$.is_critical') = 1
               AND (after IS NULL OR json_extract(after, '$.is_critical') = 0)
             UNION
             SELECT d.deadline_id, d.text, d.due_on, 'waived' AS how
             FROM deadline d
             WHERE d.is_critical = 1
               AND d.deadline_id IN (
                 SELECT json_extract(coalesce(before, after), '$.deadline_id') FROM change
                 WHERE operation_id = :operation AND table_name = 'deadline_status')
               AND 'waived' = (SELECT s.status FROM deadline_status s WHERE s.deadline_id = d.deadline_id
                               ORDER BY s.deadline_status_id DESC LIMIT 1)
             ORDER BY deadline_id",
        )?;
        let rows = query.query_map(named_params! {":operation": operation}, |row| {
            Ok(LostDeadline {
                id: row.get("deadline_id")?,
                text: row.get("text")?,
                due_on: row.get("due_on")?,
                how: match row.get::<_, String>("how")?.as_str() {
                    "removed" => Loss::Removed,
                    "unmarked" => Loss::Unmarked,
                    "waived" => Loss::Waived,
                    other => return Err(bad_column("how", other)),
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
