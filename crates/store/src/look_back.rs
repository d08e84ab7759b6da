//! The file as it stood: what was done since is put back in a transaction that is never kept, looked at, and let go.

use crate::error::StoreError;
use crate::journal::{Journaled, journaled};
use crate::open::{Reader, Store};
use crate::undo_people::took_listed;
use crate::undo_rows::{Change, change_from_row, kept};
use domain::person::Person;
use rusqlite::{Connection, TransactionBehavior, named_params};

/// What one operation made of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The operation.
    pub operation: i64,
    /// The person before it; nobody where it brought them.
    pub before: Option<Person>,
    /// The person after it; nobody where it took them away.
    pub after: Option<Person>,
}

impl Store {
    /// Lets `read` look at the file as it stood after the operation `last`. Nothing is written.
    ///
    /// # Errors
    /// Those of `read`; also when the journal cannot be read, or another program is writing.
    pub fn as_of<T, E: From<StoreError>>(
        &mut self,
        last: i64,
        read: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.looking_back(|db| {
            let tables = journaled(db)?;
            // One after another: what was done since a day long ago need not be in memory as a whole.
            let mut query = db
                .prepare(
                    "SELECT table_name, first_id, last_id, before, after FROM change
                 WHERE operation_id > :last ORDER BY operation_id DESC, change_id DESC",
                )
                .map_err(StoreError::from)?;
            let mut since = query.query(named_params! {":last": last}).map_err(StoreError::from)?;
            while let Some(row) = since.next().map_err(StoreError::from)? {
                put_back(db, &tables, &change_from_row(row).map_err(StoreError::from)?, None)?;
            }
            read(Reader { db })
        })
    }

    /// What operations made of a person, the newest first. Nothing is written.
    ///
    /// # Errors
    /// When the journal cannot be read, or another program is writing.
    pub fn versions(&mut self, person: i64) -> Result<Vec<Version>, StoreError> {
        self.looking_back(|db| versions_of(db, person))
    }

    /// Runs `work` in a transaction that is rolled back, and in which nothing is journaled.
    fn looking_back<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let behavior = TransactionBehavior::Immediate;
        let tx = self.db.transaction_with_behavior(behavior).map_err(StoreError::from)?;
        let silent = "PRAGMA defer_foreign_keys = ON; UPDATE temp.running SET bulk = 2;";
        tx.execute_batch(silent).map_err(StoreError::from)?;
        let found = work(&tx)?;
        tx.rollback().map_err(StoreError::from)?;
        Ok(found)
    }
}

fn versions_of(db: &Connection, person: i64) -> Result<Vec<Version>, StoreError> {
    let tables = journaled(db)?;
    let mut operations = operations_on(db, person)?;
    operations.extend(Reader { db }.edits_of_person(person)?);
    operations.sort_unstable();
    operations.dedup();
    let (mut found, mut after) = (Vec::new(), stands(db, person)?);
    for operation in operations.into_iter().rev() {
        for change in changes_of_person(db, operation, person)? {
            put_back(db, &tables, &change, Some(person))?;
        }
        let before = stands(db, person)?;
        found.push(Version { operation, before: before.clone(), after });
        after = before;
    }
    Ok(found)
}

fn stands(db: &Connection, person: i64) -> Result<Option<Person>, StoreError> {
    match (Reader { db }).person(person) {
        Ok(person) => Ok(Some(person)),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Operations that touched the rows of a person, or the range that they came or went with.
fn operations_on(db: &Connection, person: i64) -> Result<Vec<i64>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT operation_id FROM change WHERE table_name IN ('person', 'membership') AND first_id = :person
         UNION SELECT operation_id FROM change
          WHERE table_name IN ('person', 'membership') AND last_id > first_id AND last_id >= :person
            AND first_id <= :person",
    )?;
    let rows = query.query_map(named_params! {":person": person}, |row| row.get("operation_id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn changes_of_person(db: &Connection, operation: i64, person: i64) -> Result<Vec<Change>, StoreError> {
    let of_rows = "operation_id = :first AND table_name IN ('person', 'membership')
                   AND first_id <= :second AND last_id >= :second";
    let mut found = changes(db, of_rows, operation, person)?;
    let of_part = "operation_id = :first AND table_name = 'part_edit'
                   AND json_extract(coalesce(before, after), '$.first_person') =
                     (SELECT first_person FROM list_part WHERE first_person <= :second
                      ORDER BY first_person DESC LIMIT 1)";
    found.extend(changes(db, of_part, operation, person)?);
    Ok(found)
}

/// Changes that a condition on two numbers selects, the last first.
fn changes(db: &Connection, which: &str, first: i64, second: i64) -> Result<Vec<Change>, StoreError> {
    let mut query = db.prepare_cached(&format!(
        "SELECT table_name, first_id, last_id, before, after FROM change WHERE {which} ORDER BY change_id DESC"
    ))?;
    let rows = query.query_map(named_params! {":first": first, ":second": second}, change_from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts one change back as the journal has it: everything later is put back already. Of a range, where a person is named,
/// only that person.
fn put_back(
    db: &Connection,
    tables: &[Journaled],
    change: &Change,
    person: Option<i64>,
) -> Result<(), StoreError> {
    let table = tables.iter().find(|table| table.table == change.table);
    let Journaled { table: name, key, columns } =
        table.ok_or_else(|| StoreError::not_found("table", &change.table))?;
    let (first, last) = match person.filter(|_| change.first < change.last) {
        Some(person) => (person, person),
        None => (change.first, change.last),
    };
    let ids = named_params! {":first": first, ":last": last};
    if took_listed(change) {
        db.prepare_cached(
            "WITH RECURSIVE number (id) AS (SELECT :first UNION ALL SELECT id + 1 FROM number WHERE id < :last)
             INSERT INTO person (person_id, case_id)
             SELECT id, (SELECT case_id FROM list_part WHERE first_person <= :first
               ORDER BY first_person DESC LIMIT 1) FROM number",
        )?
        .execute(ids)?;
        return Ok(());
    }
    let Some(before) = &change.before else {
        let sql = format!("DELETE FROM main.{name} WHERE {key} BETWEEN :first AND :last");
        db.prepare_cached(&sql)?.execute(ids)?;
        return Ok(());
    };
    let columns = kept(columns, before)?;
    let values: Vec<String> = columns.iter().map(|c| format!("json_extract(:row, '$.{c}')")).collect();
    let set: Vec<String> = columns.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let sql = format!(
        "INSERT INTO main.{name} ({}) SELECT {} WHERE true ON CONFLICT ({key}) DO UPDATE SET {}",
        columns.join(", "),
        values.join(", "),
        set.join(", ")
    );
    db.prepare_cached(&sql)?.execute(named_params! {":row": before})?;
    Ok(())
}
