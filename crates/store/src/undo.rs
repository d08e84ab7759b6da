//! Undoing an operation as a new operation, days later, unless a later change stands in the way.

use crate::error::StoreError;
use crate::journal::{Author, Journaled, Operation, journaled};
use crate::open::Store;
use rusqlite::{Connection, OptionalExtension, named_params};
use std::fmt;

/// A later change that an undo would run over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The later operation.
    pub operation: i64,
    /// What it did.
    pub summary: String,
    /// When.
    pub at: String,
    /// By whom.
    pub user: String,
    /// What to do in place of undoing it first, where it stays on record.
    pub instead: Option<String>,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Conflict { operation, summary, at, user, instead } = self;
        let at = at.get(..16).unwrap_or(at).replace('T', " ");
        write!(f, "operation {operation} changed the same rows later ({summary}, {user}, {at} UTC). ")?;
        match instead {
            None => write!(f, "Undo {operation} first"),
            Some(instead) => write!(f, "{instead}"),
        }
    }
}

#[derive(Debug)]
struct Change {
    table: String,
    first: i64,
    last: i64,
    before: Option<String>,
    after: Option<String>,
}

impl Change {
    /// Journaled as a range of inserted rows, without their content.
    fn is_range(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }
}

impl Store {
    /// Undoes an operation by a new one, whose number is given back. Undoing that one redoes the first. `agree` sees the
    /// file as it would be, and refuses that or gives what is to be said of it in the history.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] names the later operation that stands in the way; also when the
    /// operation does not exist or was undone before, or `agree` refuses. Nothing is changed then.
    pub fn undo<E: From<StoreError>>(
        &mut self,
        operation: i64,
        author: Author,
        agree: impl FnOnce(&Operation<'_>) -> Result<Option<String>, E>,
    ) -> Result<i64, E> {
        let case = can_be_undone(&self.db, operation)?;
        let summary = turned(&self.db, operation)?;
        self.operate_undoing("undo", case, author, Some(operation), |op| {
            revert_all(op, operation)?;
            let summary = match agree(op)? {
                Some(said) => format!("{summary} ({said})"),
                None => summary,
            };
            Ok((op.id, summary))
        })
    }
}

/// The case of an operation that may be undone.
fn can_be_undone(db: &Connection, operation: i64) -> Result<Option<i64>, StoreError> {
    let (kind, case) = db
        .query_row(
            "SELECT kind, case_id FROM operation WHERE operation_id = :operation",
            named_params! {":operation": operation},
            |row| Ok((row.get::<_, String>("kind")?, row.get::<_, Option<i64>>("case_id")?)),
        )
        .optional()?
        .ok_or_else(|| StoreError::not_found("operation", operation))?;
    if let Some(by) = undone_by(db, operation)? {
        return Err(StoreError::UndoneAlready { operation, by });
    }
    let why = match kind.as_str() {
        "user_add" => "who uses the file stays on record",
        "deadline_confirm" => {
            "that a second person confirmed a day stays on record; a new day asks for it anew"
        }
        "person_export" => "that people were exported stays on record",
        "ics_export" => "that deadlines were exported stays on record",
        _ => return Ok(case),
    };
    Err(StoreError::NotUndoable { operation, why })
}

/// Puts back every row that an operation touched.
fn revert_all(op: &Operation<'_>, operation: i64) -> Result<(), StoreError> {
    op.tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let tables = journaled(op.tx)?;
    for change in changes(op.tx, operation)? {
        let table = tables.iter().find(|table| table.table == change.table);
        let table = table.ok_or_else(|| StoreError::not_found("table", &change.table))?;
        revert(op, operation, table, &change).map_err(|error| match error {
            StoreError::Sql(sql) if is_taken(&sql) => {
                conflict(op.tx, operation, op.id, table, 0, i64::MAX).unwrap_or_else(|other| other)
            }
            other => other,
        })?;
    }
    states_anew(op, operation)?;
    beginnings_without_case(op)?;
    columns_without_case(op)?;
    refuse_orphans(op, operation)?;
    refuse_facts_without_type(op, operation)
}

/// Finds the state of the address anew for people whom the operation changed before states were journaled. Who keeps
/// the same state is left alone: what is not touched stands in the way of nothing.
fn states_anew(op: &Operation<'_>, operation: i64) -> Result<(), StoreError> {
    op.tx.execute(
        "WITH moved AS (
           SELECT m.person_id, (
               SELECT json_extract(c.value, '$.state') FROM person p, json_each(p.contacts) c
               WHERE p.person_id = m.person_id AND json_extract(c.value, '$.k') = 'address'
               ORDER BY c.key DESC LIMIT 1) AS state
           FROM membership m
           WHERE m.person_id IN (
             SELECT c.first_id FROM change c
             WHERE c.operation_id = :operation AND c.table_name = 'person' AND c.before IS NOT NULL
               AND NOT EXISTS (
                 SELECT 1 FROM change d
                 WHERE d.table_name = 'membership' AND d.first_id = c.first_id AND d.operation_id = :operation
                   AND json_type(d.before, '$.state') IS NOT NULL)))
         UPDATE membership SET state = moved.state FROM moved
         WHERE moved.person_id = membership.person_id AND membership.state IS NOT moved.state",
        named_params! {":operation": operation},
    )?;
    Ok(())
}

/// Takes away the answers that a case which is gone was begun with, where no operation wrote them: those of an
/// older file came with its schema. Whoever brings the case back brings them too.
fn beginnings_without_case(op: &Operation<'_>) -> Result<(), StoreError> {
    op.tx.execute(
        "DELETE FROM begun_with
         WHERE case_id NOT IN (SELECT case_id FROM legal_case)
           AND NOT EXISTS (
             SELECT 1 FROM change c
             WHERE c.table_name = 'begun_with' AND c.first_id <= begun_with_id AND c.last_id >= begun_with_id)",
        [],
    )?;
    Ok(())
}

/// Takes away the columns kept of a class that is gone: they are derived, and nobody undoes them.
fn columns_without_case(op: &Operation<'_>) -> Result<(), StoreError> {
    op.tx.execute("DELETE FROM class_column WHERE case_id NOT IN (SELECT case_id FROM legal_case)", [])?;
    Ok(())
}

/// Facts hold the number of their type, classes and inputs its key, inside of text that no foreign key guards: a type
/// does not go while anything of the case still names it.
fn refuse_facts_without_type(op: &Operation<'_>, undoing: i64) -> Result<(), StoreError> {
    let mut query = op.tx.prepare(
        "SELECT first_id AS id, json_extract(before, '$.case_id') AS case_id, json_extract(before, '$.key') AS key
         FROM change WHERE operation_id = :running AND table_name = 'fact_type' AND after IS NULL",
    )?;
    let gone = query.query_map(named_params! {":running": op.id}, |row| {
        Ok((row.get::<_, i64>("id")?, row.get::<_, i64>("case_id")?, row.get::<_, String>("key")?))
    })?;
    let tables = journaled(op.tx)?;
    for of in gone.collect::<Result<Vec<_>, _>>()? {
        let (id, case, key) = of;
        for (name, sql) in NAMES_A_FACT {
            let found = op
                .tx
                .query_row(sql, named_params! {":id": id, ":case": case, ":key": key}, |row| row.get(0))
                .optional()?;
            let table = tables.iter().find(|table| table.table == *name);
            if let (Some(row), Some(table)) = (found, table) {
                return Err(conflict(op.tx, undoing, op.id, table, row, row)?);
            }
        }
    }
    Ok(())
}

/// What names a type of fact: by its number, or by its key. Each query takes all three.
const NAMES_A_FACT: &[(&str, &str)] = &[
    (
        "membership",
        "SELECT m.person_id FROM membership m, json_each(m.facts) layer
         WHERE m.case_id = :case AND :key <> ''
           AND json_type(layer.value, '$.f.\"' || :id || '\"') IS NOT NULL LIMIT 1",
    ),
    (
        "input_source",
        "SELECT input_source_id FROM input_source
         WHERE case_id = :case AND fact_key = :key AND :id > 0 LIMIT 1",
    ),
    (
        "class_definition",
        "SELECT d.class_definition_id FROM class_definition d JOIN class c USING (class_id), json_tree(d.criterion) part
         WHERE c.case_id = :case AND part.atom = :key AND :id > 0 LIMIT 1",
    ),
];

/// Whether something that came later holds a key that a row would get back: an external id, a question decided anew.
fn is_taken(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
}

/// What undoing an operation is called, by what was done in the first place: undoing an undo brings that back.
fn turned(db: &Connection, operation: i64) -> Result<String, StoreError> {
    Ok(db.query_row(
        "WITH RECURSIVE back (operation_id, undoes, summary, steps) AS (
           SELECT operation_id, undoes, summary, 0 FROM operation WHERE operation_id = :operation
           UNION ALL
           SELECT o.operation_id, o.undoes, o.summary, b.steps + 1
           FROM back b JOIN operation o ON o.operation_id = b.undoes)
         SELECT iif(steps % 2 = 0, 'Undo: ', 'Redo: ') || summary AS turned FROM back WHERE undoes IS NULL",
        named_params! {":operation": operation},
        |row| row.get("turned"),
    )?)
}

impl crate::open::Reader<'_> {
    /// The operation to undo in order to take away what `operation` did: itself, or the one that
    /// brought it back last. `Err` names the operation that took it away, while it is undone.
    pub fn in_force(&self, operation: i64) -> Result<Result<i64, i64>, StoreError> {
        let mut standing = operation;
        while let Some(undo) = undone_by(self.db, standing)? {
            match undone_by(self.db, undo)? {
                None => return Ok(Err(undo)),
                Some(redo) => standing = redo,
            }
        }
        Ok(Ok(standing))
    }
}

pub(crate) fn undone_by(db: &Connection, operation: i64) -> Result<Option<i64>, StoreError> {
    Ok(db
        .query_row(
            "SELECT operation_id FROM operation WHERE undoes = :operation",
            named_params! {":operation": operation},
            |row| row.get("operation_id"),
        )
        .optional()?)
}

fn changes(db: &Connection, operation: i64) -> Result<Vec<Change>, StoreError> {
    let mut query = db.prepare(
        "SELECT table_name, first_id, last_id, before, after FROM change
         WHERE operation_id = :operation ORDER BY change_id DESC",
    )?;
    let rows = query.query_map(named_params! {":operation": operation}, |row| {
        Ok(Change {
            table: row.get("table_name")?,
            first: row.get("first_id")?,
            last: row.get("last_id")?,
            before: row.get("before")?,
            after: row.get("after")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn revert(op: &Operation<'_>, undoing: i64, table: &Journaled, change: &Change) -> Result<(), StoreError> {
    if change.is_range() {
        return revert_range(op, undoing, table, change);
    }
    let now = row_as_json(op.tx, table, change.first)?;
    if !is_as_left(now.as_deref(), change.after.as_deref())? {
        return Err(conflict(op.tx, undoing, op.id, table, change.first, change.last)?);
    }
    let Journaled { table: name, key, columns } = table;
    match (&change.before, now.is_some()) {
        (None, _) => {
            let sql = format!("DELETE FROM main.{name} WHERE {key} = :id");
            op.tx.prepare_cached(&sql)?.execute(named_params! {":id": change.first})?;
        }
        (Some(before), false) => {
            let columns = kept(columns, before)?;
            let values: Vec<String> =
                columns.iter().map(|c| format!("json_extract(:row, '$.{c}')")).collect();
            let sql =
                format!("INSERT INTO main.{name} ({}) SELECT {}", columns.join(", "), values.join(", "));
            op.tx.prepare_cached(&sql)?.execute(named_params! {":row": before})?;
        }
        (Some(before), true) => {
            let columns = kept(columns, before)?;
            let set: Vec<String> =
                columns.iter().map(|c| format!("{c} = json_extract(:row, '$.{c}')")).collect();
            let sql = format!("UPDATE main.{name} SET {} WHERE {key} = :id", set.join(", "));
            op.tx.prepare_cached(&sql)?.execute(named_params! {":row": before, ":id": change.first})?;
        }
    }
    Ok(())
}

/// Takes away rows inserted in bulk, if each is still as it came: untouched since, or changed and changed back.
fn revert_range(
    op: &Operation<'_>,
    undoing: i64,
    table: &Journaled,
    change: &Change,
) -> Result<(), StoreError> {
    let Journaled { table: name, key, .. } = table;
    let later = later_first_changes(op.tx, undoing, op.id, name, change)?;
    for (id, came_as) in later {
        if !is_as_left(row_as_json(op.tx, table, id)?.as_deref(), came_as.as_deref())? {
            return Err(conflict(op.tx, undoing, op.id, table, id, id)?);
        }
    }
    let sql = format!("DELETE FROM main.{name} WHERE {key} BETWEEN :first AND :last");
    op.tx.execute(&sql, named_params! {":first": change.first, ":last": change.last})?;
    Ok(())
}

/// Rows of the range that later operations touched, each as it was before the first of them.
fn later_first_changes(
    db: &Connection,
    undoing: i64,
    running: i64,
    table: &str,
    range: &Change,
) -> Result<Vec<(i64, Option<String>)>, StoreError> {
    let mut query = db.prepare(
        "SELECT first_id, before, min(change_id) FROM change
         WHERE table_name = :table AND first_id BETWEEN :first AND :last
           AND operation_id > :undoing AND operation_id < :running
         GROUP BY first_id",
    )?;
    let rows = query.query_map(
        named_params! {
            ":table": table, ":first": range.first, ":last": range.last, ":undoing": undoing, ":running": running,
        },
        |row| Ok((row.get("first_id")?, row.get("before")?)),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a row is as the journal left it. A column that the table got later is not in the journal.
pub(crate) fn is_as_left(now: Option<&str>, left: Option<&str>) -> Result<bool, StoreError> {
    let (Some(now), Some(left)) = (now, left) else { return Ok(now.is_none() && left.is_none()) };
    if now == left {
        return Ok(true);
    }
    let (now, left) = (columns_of(now)?, columns_of(left)?);
    Ok(left.len() < now.len() && left.iter().all(|(column, value)| now.get(column) == Some(value)))
}

fn columns_of(row: &str) -> Result<serde_json::Map<String, serde_json::Value>, StoreError> {
    serde_json::from_str(row).map_err(|error| StoreError::unreadable("a row of the journal", error))
}

/// The columns of a table that the journal kept for a row.
fn kept<'c>(columns: &'c [String], row: &str) -> Result<Vec<&'c str>, StoreError> {
    let row = columns_of(row)?;
    Ok(columns.iter().filter(|column| row.contains_key(*column)).map(String::as_str).collect())
}

fn row_as_json(db: &Connection, table: &Journaled, id: i64) -> Result<Option<String>, StoreError> {
    let Journaled { table: name, key, .. } = table;
    let sql = format!("SELECT {} FROM main.{name} WHERE {key} = :id", table.as_json(name));
    Ok(db.prepare_cached(&sql)?.query_row(named_params! {":id": id}, |row| row.get(0)).optional()?)
}

/// Rows that would be left pointing at nothing, such as a note on a person who goes.
fn refuse_orphans(op: &Operation<'_>, undoing: i64) -> Result<(), StoreError> {
    let orphan = op
        .tx
        .query_row("SELECT \"table\", rowid FROM pragma_foreign_key_check LIMIT 1", [], |row| {
            Ok((row.get::<_, String>("table")?, row.get::<_, i64>("rowid")?))
        })
        .optional()?;
    let Some((name, id)) = orphan else { return Ok(()) };
    let tables = journaled(op.tx)?;
    match tables.iter().find(|table| table.table == name) {
        Some(table) => Err(conflict(op.tx, undoing, op.id, table, id, id)?),
        None => Err(StoreError::unreadable(format!("a row of {name}"), "what it belongs to is missing")),
    }
}

/// What to do with a deadline whose day somebody confirmed, since that stays on record.
fn instead_of_confirmed(deadline: i64) -> String {
    format!(
        "That stays on record and is not undone. To take deadline {deadline} away, remove it, which a second person \
         confirms; to change its day, set the day"
    )
}

/// The operation after `undoing`, not itself undone, that touched the rows: one that stays on record, which undoing others
/// does not get out of the way, or else the latest.
fn conflict(
    db: &Connection,
    undoing: i64,
    running: i64,
    table: &Journaled,
    first: i64,
    last: i64,
) -> Result<StoreError, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT o.operation_id, o.kind = 'deadline_confirm' AND :first = :last AS stays, o.summary, o.at, u.name FROM change c
         JOIN operation o USING (operation_id) JOIN user u USING (user_id)
         WHERE c.table_name = :table AND c.first_id <= :last AND c.last_id >= :first
           AND c.operation_id > :undoing AND c.operation_id < :running
           AND NOT EXISTS (SELECT 1 FROM operation x WHERE x.undoes = o.operation_id)
         ORDER BY stays DESC, o.operation_id DESC LIMIT 1",
    )?;
    let found = query
        .query_row(
            named_params! {
                ":table": table.table, ":first": first, ":last": last, ":undoing": undoing, ":running": running,
            },
            |row| {
                Ok(Conflict {
                    operation: row.get("operation_id")?,
                    summary: row.get("summary")?,
                    at: row.get("at")?,
                    user: row.get("name")?,
                    instead: row.get::<_, bool>("stays")?.then(|| instead_of_confirmed(first)),
                })
            },
        )
        .optional()?;
    Ok(match found {
        Some(conflict) => StoreError::Conflict { operation: undoing, conflict: Box::new(conflict) },
        None => StoreError::unreadable(
            format!("row {first} of {}", table.table),
            "it is not as the journal left it",
        ),
    })
}
