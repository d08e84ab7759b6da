//! Putting single rows back as the journal has them, and what stands in the way of that.

use crate::error::StoreError;
use crate::journal::{Journaled, Operation};
use crate::open::Reader;
use crate::undo::in_force;
use crate::undo_edits::{PART_EDIT, edit_own_rows, is_put_back_packed};
use crate::undo_others::InTheWay;
use crate::undo_people::{OF_PERSON, bring_listed_back, take_range, took_listed};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::BTreeSet;
use std::fmt;

/// How the columns of senders' lists are taken.
const LIST_MAP: &str = "list_map";

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

/// One change of an operation: of a row, or of a range of rows.
#[derive(Debug)]
pub(crate) struct Change {
    pub table: String,
    pub first: i64,
    pub last: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Change {
    /// Journaled as a range of inserted rows, without their content.
    pub fn is_range(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }
}

/// Reads `table_name, first_id, last_id, before, after`.
pub(crate) fn change_from_row(row: &Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        table: row.get("table_name")?,
        first: row.get("first_id")?,
        last: row.get("last_id")?,
        before: row.get("before")?,
        after: row.get("after")?,
    })
}

/// Puts one change back, unless a later one stands in the way. Who of an edit of many was changed since joins `way`.
pub(crate) fn revert(
    op: &Operation<'_>,
    undoing: i64,
    table: &Journaled,
    change: &Change,
    stay: &BTreeSet<i64>,
    way: &mut InTheWay,
) -> Result<(), StoreError> {
    if change.is_range() {
        return revert_range(op, undoing, table, change, stay);
    }
    if took_listed(change) {
        return bring_listed_back(op, change);
    }
    if table.table == PART_EDIT {
        edit_own_rows(op, undoing, change, stay, way)?;
    }
    let now = row_as_json(op.tx, table, change.first)?;
    if now.is_none() && is_put_back_packed(op, undoing, change)? {
        return Ok(());
    }
    if table.table == LIST_MAP && is_said_again(op, undoing, change.first)? {
        return Ok(());
    }
    let Some(touched) = touched(table, change, now.as_deref())? else {
        return Err(conflict(op.tx, undoing, op.id, table, change.first, change.last)?);
    };
    put_row_back(op, table, change, now.is_some(), &touched)
}

/// Whether a later list says again how the columns of a sender are taken: what the latest one says holds, and stands in the
/// way of undoing none before it.
fn is_said_again(op: &Operation<'_>, undoing: i64, id: i64) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM change
        WHERE table_name = :table AND first_id = :id AND operation_id > :undoing AND operation_id < :own)";
    let values = named_params! {":table": LIST_MAP, ":id": id, ":undoing": undoing, ":own": op.id};
    Ok(op.tx.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
}

/// The columns of a row that are to be put back, as the row stands now; nothing where something later is in the way.
///
/// Of a person they are those that the change touched, so that what was done to others since stays: the row must be as
/// it was left in these, and in all others where a person got or lost a row of their own.
fn touched<'c>(
    table: &'c Journaled,
    change: &Change,
    now: Option<&str>,
) -> Result<Option<Vec<&'c str>>, StoreError> {
    let all = |before: &Option<String>| match before {
        Some(before) => kept(&table.columns, before),
        None => Ok(Vec::new()),
    };
    let is_left = is_as_left(now, change.after.as_deref())?;
    let (Some(before), Some(after), Some(now)) = (&change.before, &change.after, now) else {
        return if is_left { all(&change.before).map(Some) } else { Ok(None) };
    };
    let (before, after) = (columns_of(before)?, columns_of(after)?);
    let touched = table.columns.iter().map(String::as_str);
    let touched: Vec<&str> = touched
        .filter(|column| before.contains_key(*column) && before.get(*column) != after.get(*column))
        .collect();
    if is_left {
        return Ok(Some(touched));
    }
    if !OF_PERSON.contains(&table.table.as_str()) {
        return Ok(None);
    }
    let now = columns_of(now)?;
    let is_listed = |row: &serde_json::Map<String, serde_json::Value>| {
        row.get("contacts").is_some_and(serde_json::Value::is_null)
    };
    if is_listed(&before) != is_listed(&after) {
        return Ok(None);
    }
    let is_left = touched.iter().all(|column| now.get(*column) == after.get(*column));
    Ok(is_left.then_some(touched))
}

fn put_row_back(
    op: &Operation<'_>,
    table: &Journaled,
    change: &Change,
    is_there: bool,
    columns: &[&str],
) -> Result<(), StoreError> {
    let Journaled { table: name, key, .. } = table;
    match (&change.before, is_there) {
        (None, _) => {
            let sql = format!("DELETE FROM main.{name} WHERE {key} = :id");
            op.tx.prepare_cached(&sql)?.execute(named_params! {":id": change.first})?;
        }
        (Some(before), false) => {
            let values: Vec<String> =
                columns.iter().map(|c| format!("json_extract(:row, '$.{c}')")).collect();
            let sql =
                format!("INSERT INTO main.{name} ({}) SELECT {}", columns.join(", "), values.join(", "));
            op.tx.prepare_cached(&sql)?.execute(named_params! {":row": before})?;
        }
        (Some(_), true) if columns.is_empty() => {}
        (Some(before), true) => {
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
    stay: &BTreeSet<i64>,
) -> Result<(), StoreError> {
    let Journaled { table: name, key, .. } = table;
    let later = later_first_changes(op.tx, undoing, op.id, name, change)?;
    for (id, came_as) in later {
        if !stay.contains(&id) && !is_as_left(row_as_json(op.tx, table, id)?.as_deref(), came_as.as_deref())?
        {
            return Err(conflict(op.tx, undoing, op.id, table, id, id)?);
        }
    }
    if name == "person" || name == "membership" {
        return take_range(op, table, change, stay);
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

/// Columns that rows no longer have: what a name is ordered and found by is worked out when it is asked.
const GONE: [&str; 2] = ["sort_name", "search"];

/// Whether a row is as the journal left it. A column that the table got later is not in the journal; one that it lost is.
pub(crate) fn is_as_left(now: Option<&str>, left: Option<&str>) -> Result<bool, StoreError> {
    let (Some(now), Some(left)) = (now, left) else { return Ok(now.is_none() && left.is_none()) };
    if now == left {
        return Ok(true);
    }
    let (now, mut left) = (columns_of(now)?, columns_of(left)?);
    left.retain(|column, _| !GONE.contains(&column.as_str()));
    Ok(left.len() <= now.len() && left.iter().all(|(column, value)| now.get(column) == Some(value)))
}

fn columns_of(row: &str) -> Result<serde_json::Map<String, serde_json::Value>, StoreError> {
    serde_json::from_str(row).map_err(|error| StoreError::unreadable("a row of the journal", error))
}

/// The columns of a table that the journal kept for a row.
pub(crate) fn kept<'c>(columns: &'c [String], row: &str) -> Result<Vec<&'c str>, StoreError> {
    let row = columns_of(row)?;
    Ok(columns.iter().filter(|column| row.contains_key(*column)).map(String::as_str).collect())
}

pub(crate) fn row_as_json(db: &Connection, table: &Journaled, id: i64) -> Result<Option<String>, StoreError> {
    let Journaled { table: name, key, .. } = table;
    let sql = format!("SELECT {} FROM main.{name} WHERE {key} = :id", table.as_json(name));
    Ok(db.prepare_cached(&sql)?.query_row(named_params! {":id": id}, |row| row.get(0)).optional()?)
}

/// What to do with a deadline whose day somebody confirmed, since that stays on record.
fn instead_of_confirmed(deadline: i64) -> String {
    format!(
        "That stays on record and is not undone. To take deadline {deadline} away, remove it, which a second person \
         confirms; to change its day, set the day"
    )
}

/// The refusal that names the operation after `undoing` which stands in the way, as the latest in force that touched the rows,
/// or before all others one that stays on record, which undoing others does not get out of the way.
pub(crate) fn conflict(
    db: &Connection,
    undoing: i64,
    running: i64,
    table: &Journaled,
    first: i64,
    last: i64,
) -> Result<StoreError, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT c.operation_id, o.kind = 'deadline_confirm' AND :first = :last AS stays FROM change c
         JOIN operation o USING (operation_id)
         WHERE c.table_name = :table AND c.first_id <= :last AND c.last_id >= :first
           AND c.operation_id > :undoing AND c.operation_id < :running
         ORDER BY stays DESC, c.operation_id DESC",
    )?;
    let mut rows = query.query(named_params! {
        ":table": table.table, ":first": first, ":last": last, ":undoing": undoing, ":running": running,
    })?;
    while let Some(row) = rows.next()? {
        if let Ok(standing) = in_force(db, row.get("operation_id")?)? {
            let instead = row.get::<_, bool>("stays")?.then(|| instead_of_confirmed(first));
            return named(db, undoing, standing, instead);
        }
    }
    Ok(StoreError::unreadable(format!("row {first} of {}", table.table), "it is not as the journal left it"))
}

/// The refusal that names an operation.
fn named(
    db: &Connection,
    undoing: i64,
    later: i64,
    instead: Option<String>,
) -> Result<StoreError, StoreError> {
    let row = Reader { db }.operation(later)?;
    let conflict = Conflict { operation: later, summary: row.summary, at: row.at, user: row.user, instead };
    Ok(StoreError::Conflict { operation: undoing, conflict: Box::new(conflict) })
}

/// The refusal that names an operation which stands in the way; where none does, the rows are not as they were left.
pub(crate) fn stands_in_the_way(
    op: &Operation<'_>,
    undoing: i64,
    later: Option<i64>,
) -> Result<StoreError, StoreError> {
    let Some(later) = later else {
        return Ok(StoreError::unreadable("people of an edit", "they are not as the journal left them"));
    };
    named(op.tx, undoing, later, None)
}

/// The latest operation after `undoing` in force that touched the rows of a person.
pub(crate) fn latest_of_person(
    op: &Operation<'_>,
    undoing: i64,
    person: i64,
) -> Result<Option<i64>, StoreError> {
    let mut query = op.tx.prepare_cached(
        "SELECT DISTINCT operation_id FROM change
         WHERE table_name IN ('person', 'membership') AND first_id <= :person AND last_id >= :person
           AND operation_id > :undoing AND operation_id < :running
         ORDER BY operation_id DESC",
    )?;
    let mut rows = query.query(named_params! {":person": person, ":undoing": undoing, ":running": op.id})?;
    while let Some(row) = rows.next()? {
        if let Ok(standing) = in_force(op.tx, row.get("operation_id")?)? {
            return Ok(Some(standing));
        }
    }
    Ok(None)
}
