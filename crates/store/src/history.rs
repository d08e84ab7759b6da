//! What was done: the journal, newest first.

use crate::error::StoreError;
use crate::on_record::kind_stays;
use crate::open::Reader;
use crate::part_edit::PartEdit;
use crate::undo_edits::PART_EDIT;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{OptionalExtension, Row, named_params};

/// One operation, as the history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// Number.
    pub id: i64,
    /// Name of the command: `person_status_set`.
    pub kind: String,
    /// What was done, in a sentence.
    pub summary: String,
    /// Case it belongs to.
    pub case: Option<i64>,
    /// Who.
    pub user: String,
    /// Their initials.
    pub initials: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// The operation this one undid.
    pub undoes: Option<i64>,
    /// The operation that undid this one.
    pub undone_by: Option<i64>,
    /// It stays on record for good: it cannot be undone.
    pub stays: bool,
}

/// The notes on people that an operation wrote and that stand.
const NOTES_WRITTEN: &str = "FROM change c JOIN note n ON n.note_id BETWEEN c.first_id AND c.last_id
     WHERE c.operation_id = :operation AND c.table_name = 'note' AND n.person_id IS NOT NULL";

/// An operation that wrote no row of a table which is journaled is empty; an undo that had nothing to put back is none.
const OPERATION: &str =
    "SELECT o.operation_id, o.kind, o.summary, o.case_id, u.name, u.initials, o.at, o.undoes,
        (SELECT x.operation_id FROM operation x WHERE x.undoes = o.operation_id) AS undone_by,
        o.undoes IS NULL AND NOT EXISTS (
            SELECT 1 FROM change c WHERE c.operation_id = o.operation_id) AS is_empty
    FROM operation o JOIN user u USING (user_id)";

fn operation_from_row(row: &Row<'_>) -> rusqlite::Result<OperationRow> {
    let kind: String = row.get("kind")?;
    Ok(OperationRow {
        id: row.get("operation_id")?,
        stays: kind_stays(&kind) || row.get("is_empty")?,
        kind,
        summary: row.get("summary")?,
        case: row.get("case_id")?,
        user: row.get("name")?,
        initials: row.get("initials")?,
        at: row.get("at")?,
        undoes: row.get("undoes")?,
        undone_by: row.get("undone_by")?,
    })
}

impl Reader<'_> {
    /// Operations, newest first; of one case, or of the whole file.
    pub fn history(
        &self,
        case: Option<i64>,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<OperationRow>, StoreError> {
        // Two statements, so that those of one case are found by its index.
        let of_case = if case.is_some() { "WHERE o.case_id = :case" } else { "WHERE :case IS NULL" };
        let mut query = self.db.prepare_cached(&format!(
            "{OPERATION} {of_case} ORDER BY o.operation_id DESC LIMIT :limit OFFSET :offset"
        ))?;
        let rows = query.query_map(
            named_params! {":case": case, ":limit": limit, ":offset": offset},
            operation_from_row,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many operations there are; of one case, or of the whole file.
    pub fn history_count(&self, case: Option<i64>) -> Result<u64, StoreError> {
        let of_case = if case.is_some() { "WHERE case_id = :case" } else { "WHERE :case IS NULL" };
        Ok(self.db.query_row(
            &format!("SELECT count(*) FROM operation {of_case}"),
            named_params! {":case": case},
            |row| row.get(0),
        )?)
    }

    /// One operation.
    pub fn operation(&self, id: i64) -> Result<OperationRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{OPERATION} WHERE o.operation_id = :id"))?;
        let mut rows = query.query_map(named_params! {":id": id}, operation_from_row)?;
        rows.next().transpose()?.ok_or_else(|| StoreError::not_found("operation", id))
    }

    /// The last operation before an instant, and how many came after it.
    pub fn operations_before(&self, instant: DateTime<Utc>) -> Result<(i64, u64), StoreError> {
        let before = instant.to_rfc3339_opts(SecondsFormat::Secs, true);
        Ok(self.db.query_row(
            "WITH last (id) AS (SELECT coalesce((
                 SELECT operation_id FROM operation WHERE at < :before ORDER BY operation_id DESC LIMIT 1), 0))
             SELECT id, (SELECT count(*) FROM operation WHERE operation_id > id) AS since FROM last",
            named_params! {":before": before},
            |row| Ok((row.get("id")?, row.get("since")?)),
        )?)
    }

    /// Numbers of the people whom an operation touched: names, contacts, status, facts, tags. In order.
    pub fn people_of_operation(&self, operation: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT table_name, first_id, last_id, coalesce(after, before) AS edit FROM change
             WHERE operation_id = :operation AND table_name IN ('person', 'membership', 'part_edit')",
        )?;
        let mut rows = query.query(named_params! {":operation": operation})?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            if row.get_ref("table_name")?.as_str().map_err(rusqlite::Error::from)? == PART_EDIT {
                let edit = row.get_ref("edit")?.as_str().map_err(rusqlite::Error::from)?;
                people.extend(PartEdit::from_json(edit)?.people());
            } else {
                people.extend(row.get::<_, i64>("first_id")?..=row.get("last_id")?);
            }
        }
        people.sort_unstable();
        people.dedup();
        Ok(people)
    }

    /// Numbers of the people on whom an operation wrote notes that stand.
    pub fn noted_by(&self, operation: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(&format!("SELECT n.person_id {NOTES_WRITTEN}"))?;
        let rows = query.query_map(named_params! {":operation": operation}, |row| row.get("person_id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The note that an operation wrote on a person, as it stands; none where it wrote none.
    pub fn note_written(&self, operation: i64, person: i64) -> Result<Option<String>, StoreError> {
        let of_person = format!("SELECT n.text {NOTES_WRITTEN} AND n.person_id = :person LIMIT 1");
        let mut query = self.db.prepare_cached(&of_person)?;
        let named = named_params! {":operation": operation, ":person": person};
        Ok(query.query_row(named, |row| row.get("text")).optional()?)
    }

    /// Operations that touched one person, newest first: names, contacts, status,
    /// facts, tags, notes, events, and whatever else belongs to them by a foreign key.
    pub fn history_of_person(&self, person: i64) -> Result<Vec<OperationRow>, StoreError> {
        let belonging = self.belonging()?;
        let mut query = self.db.prepare_cached(&format!(
            "{OPERATION} WHERE o.operation_id IN (
                 SELECT operation_id FROM change
                  WHERE table_name IN ('person', 'membership') AND first_id = :person
                 UNION SELECT operation_id FROM change
                  WHERE table_name IN ('person', 'membership') AND last_id > first_id
                    AND first_id <= :person AND last_id >= :person
                 UNION SELECT value FROM json_each(:edits)
                 {belonging}
                 UNION SELECT operation_id FROM event WHERE person_id = :person
                 UNION SELECT c.operation_id FROM operation removal
                  JOIN change c ON c.operation_id = removal.operation_id AND c.table_name = 'event'
                  WHERE removal.kind = 'event_remove' AND json_extract(c.before, '$.person_id') = :person)
             ORDER BY o.operation_id DESC"
        ))?;
        let edits = serde_json::json!(self.edits_of_person(person)?).to_string();
        let rows = query.query_map(named_params! {":person": person, ":edits": edits}, operation_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Selects the operations that wrote rows which belong to `:person` in any table that refers to people, but for those
    /// that are asked in a way of their own.
    fn belonging(&self) -> Result<String, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT t.name AS of, f.\"from\" AS refers, k.name AS own
             FROM sqlite_schema t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) k
             WHERE t.type = 'table' AND f.\"table\" = 'person' AND k.pk = 1 AND t.name NOT IN ('membership', 'event')",
        )?;
        let unions = query.query_map([], |row| {
            let (of, refers, own): (String, String, String) =
                (row.get("of")?, row.get("refers")?, row.get("own")?);
            Ok(of_rows(&of, &refers, &own))
        })?;
        Ok(unions.collect::<Result<String, _>>()?)
    }
}

/// The operations that touched rows of a table that belong to a person, one by one or in ranges.
fn of_rows(table: &str, refers: &str, key: &str) -> String {
    format!(
        "UNION SELECT c.operation_id FROM {table} n
          JOIN change c ON c.table_name = '{table}' AND c.first_id = n.{key}
          WHERE n.{refers} = :person
         UNION SELECT c.operation_id FROM {table} n
          JOIN change c ON c.table_name = '{table}' AND c.last_id > c.first_id AND c.last_id >= n.{key}
            AND c.first_id <= n.{key}
          WHERE n.{refers} = :person\n"
    )
}
