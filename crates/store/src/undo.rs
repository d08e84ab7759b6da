//! Undoing an operation as a new operation, days later, unless a later change stands in the way.

use crate::error::StoreError;
use crate::journal::{Author, Journaled, Operation, journaled};
use crate::on_record::why_it_stays;
use crate::open::{Reader, Store};
use crate::undo_edits::edited_otherwise_since;
use crate::undo_others::{InTheWay, revert_for_others};
use crate::undo_people::{
    OF_PERSON, changed_since, gives_own_row_back, how_many_are_there, named_later, shares_an_id, take_range,
};
use crate::undo_rows::{
    Change, change_from_row, conflict, is_as_left, revert, row_as_json, stands_in_the_way,
};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::BTreeSet;

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
        self.undo_of(operation, author, Whom::Everyone, |op, _| agree(op))
    }

    /// Undoes an operation for whom it can be, and leaves its people who were changed since as they are. `agree` sees
    /// them too. Undoing the new operation brings back what it took from the others.
    ///
    /// # Errors
    /// Those of [`Store::undo`], but for people who were changed since.
    pub fn undo_for_others<E: From<StoreError>>(
        &mut self,
        operation: i64,
        author: Author,
        agree: impl FnOnce(&Operation<'_>, &BTreeSet<i64>) -> Result<Option<String>, E>,
    ) -> Result<i64, E> {
        self.undo_of(operation, author, Whom::Others, agree)
    }

    /// The people of an operation who were changed since, so that it cannot be undone for them. Writes nothing.
    ///
    /// # Errors
    /// When something else stands in the way of undoing it.
    pub fn changed_since(&mut self, operation: i64, author: Author) -> Result<BTreeSet<i64>, StoreError> {
        let case = can_be_undone(&self.db, operation)?;
        self.trying("undo", case, author, Some(operation), |op| {
            Ok(put_back(op, operation, case, Whom::Others)?.changed)
        })
    }

    fn undo_of<E: From<StoreError>>(
        &mut self,
        operation: i64,
        author: Author,
        whom: Whom,
        agree: impl FnOnce(&Operation<'_>, &BTreeSet<i64>) -> Result<Option<String>, E>,
    ) -> Result<i64, E> {
        let case = can_be_undone(&self.db, operation)?;
        let turned = turned(&self.db, operation)?;
        self.operate_undoing("undo", case, author, Some(operation), |op| {
            let stay = put_back(op, operation, case, whom)?;
            let (changed, named) =
                (how_many_are_there(op, &stay.changed)?, how_many_are_there(op, &stay.named)?);
            let mut summary = turned + &staying(changed) + &named_later_stay(named);
            if let Some(said) = agree(op, &stay.changed)? {
                summary = format!("{summary} ({said})");
            }
            Ok((op.id, summary))
        })
    }
}

/// For whom an operation is undone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whom {
    /// For all of its people, or not at all.
    Everyone,
    /// For those who were not changed since.
    Others,
}

/// The kind of operation that brings people in from a list: who was changed since stays when it is undone.
const IMPORT: &str = "import";

/// What is said of people who stay.
fn staying(people: usize) -> String {
    match people {
        0 => String::new(),
        1 => "; 1 person changed since stays".to_owned(),
        _ => format!("; {people} people changed since stay"),
    }
}

/// What is said of people who stay because a later list names them.
fn named_later_stay(people: usize) -> String {
    match people {
        0 => String::new(),
        1 => "; 1 person whom a later list names stays".to_owned(),
        _ => format!("; {people} people whom a later list names stay"),
    }
}

/// Who stays when an operation is undone.
#[derive(Default)]
struct Stay {
    /// People who were changed since.
    changed: BTreeSet<i64>,
    /// The others whom a later list names.
    named: BTreeSet<i64>,
}

impl Stay {
    /// Who stays of whom an import touched by these changes.
    fn of(op: &Operation<'_>, undoing: i64, import: i64, changes: &[Change]) -> Result<Stay, StoreError> {
        let changed = changed_since(op, undoing, changes)?;
        let named = named_later(op, import, changes)?.difference(&changed).copied().collect();
        Ok(Stay { changed, named })
    }

    fn everyone(&self) -> BTreeSet<i64> {
        self.changed.union(&self.named).copied().collect()
    }
}

/// The case of an operation that may be undone.
fn can_be_undone(db: &Connection, operation: i64) -> Result<Option<i64>, StoreError> {
    let row = Reader { db }.operation(operation)?;
    match row.undone_by {
        Some(by) => Err(StoreError::UndoneAlready { operation, by }),
        None if row.stays => Err(StoreError::NotUndoable { operation, why: why_it_stays(&row.kind) }),
        None => Ok(row.case),
    }
}

/// Puts back every row that an operation touched, but those of people who were changed since, where it is an import or
/// is undone for the others; who stays is given back.
fn put_back(op: &Operation<'_>, operation: i64, case: Option<i64>, whom: Whom) -> Result<Stay, StoreError> {
    op.tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let changes = changes(op.tx, operation)?;
    let import = import_behind(op.tx, operation)?;
    let mut stay = match import {
        Some(import) => Stay::of(op, operation, import, &changes)?,
        None => Stay::default(),
    };
    match whom {
        Whom::Everyone => revert_all(op, operation, &changes, &stay.everyone())?.refused()?,
        Whom::Others => {
            let mut staying = stay.everyone();
            revert_for_others(op, operation, &changes, &mut staying)?;
            stay.changed = staying.difference(&stay.named).copied().collect();
        }
    }
    // A redo brought back whom the undo had taken away; who had stayed then goes with the import all the same.
    let brought_back = import.filter(|import| *import != operation);
    let stay = brought_back.map_or(Ok(stay), |import| take_rest(op, import))?;
    refuse_shared_ids(op, operation, &changes, case)?;
    states_anew(op, operation)?;
    beginnings_without_case(op)?;
    columns_without_case(op)?;
    refuse_orphans(op, operation)?;
    refuse_facts_without_type(op, operation)?;
    Ok(stay)
}

/// The import that an operation did, or that it brought back.
fn import_behind(db: &Connection, operation: i64) -> Result<Option<i64>, StoreError> {
    let found = db.query_row(
        "WITH RECURSIVE back (operation_id, undoes, kind, steps) AS (
           SELECT operation_id, undoes, kind, 0 FROM operation WHERE operation_id = :operation
           UNION ALL
           SELECT o.operation_id, o.undoes, o.kind, b.steps + 1
           FROM back b JOIN operation o ON o.operation_id = b.undoes)
         SELECT operation_id FROM back WHERE undoes IS NULL AND steps % 2 = 0 AND kind = :import",
        named_params! {":operation": operation, ":import": IMPORT},
        |row| row.get("operation_id"),
    );
    Ok(found.optional()?)
}

/// Takes back what is left of an import: who stands as it left them. Gives who stays.
fn take_rest(op: &Operation<'_>, import: i64) -> Result<Stay, StoreError> {
    let changes = changes(op.tx, import)?;
    let staying = Stay::of(op, import, import, &changes)?;
    let stay = staying.everyone();
    let tables = journaled(op.tx)?;
    for change in changes.iter().filter(|change| OF_PERSON.contains(&change.table.as_str())) {
        let Some(table) = tables.iter().find(|table| table.table == change.table) else { continue };
        if change.is_range() {
            take_range(op, table, change, &stay)?;
        } else if !stay.contains(&change.first) && is_done(op, table, change)? {
            revert(op, import, table, change, &stay, &mut InTheWay::default())?;
        }
    }
    Ok(staying)
}

/// Whether a row stands as a change left it, and not as it was before.
fn is_done(op: &Operation<'_>, table: &Journaled, change: &Change) -> Result<bool, StoreError> {
    let now = row_as_json(op.tx, table, change.first)?;
    let is = |left: &Option<String>| is_as_left(now.as_deref(), left.as_deref());
    Ok(is(&change.after)? && !is(&change.before)?)
}

/// Reverts every change, the last first, but those of people who stay. Gives who was changed since.
pub(crate) fn revert_all(
    op: &Operation<'_>,
    operation: i64,
    changes: &[Change],
    stay: &BTreeSet<i64>,
) -> Result<InTheWay, StoreError> {
    let tables = journaled(op.tx)?;
    let given_back = changes.iter().filter(|change| gives_own_row_back(change)).map(|change| change.first);
    let edited = edited_otherwise_since(op, operation, &given_back.collect())?;
    let mut way = InTheWay::default();
    for change in changes {
        let table = tables.iter().find(|table| table.table == change.table);
        let table = table.ok_or_else(|| StoreError::not_found("table", &change.table))?;
        let of_one = OF_PERSON.contains(&change.table.as_str()) && !change.is_range();
        if of_one && (stay.contains(&change.first) || way.people.contains(&change.first)) {
            continue;
        }
        if let Some(later) = edited.get(&change.first).filter(|_| gives_own_row_back(change)) {
            way.add(change.first, stands_in_the_way(op, operation, Some(*later))?);
            continue;
        }
        let reverted = revert(op, operation, table, change, stay, &mut way);
        let reverted = reverted.map_err(|error| match error {
            StoreError::Sql(sql) if is_taken(&sql) => {
                conflict(op.tx, operation, op.id, table, 0, i64::MAX).unwrap_or_else(|other| other)
            }
            other => other,
        });
        match reverted {
            Err(refusal @ StoreError::Conflict { .. }) if of_one => way.add(change.first, refusal),
            other => other?,
        }
    }
    Ok(way)
}

/// Refuses people brought back whose external id somebody else has by now.
fn refuse_shared_ids(
    op: &Operation<'_>,
    operation: i64,
    changes: &[Change],
    case: Option<i64>,
) -> Result<(), StoreError> {
    if !shares_an_id(op, changes, case)? {
        return Ok(());
    }
    let tables = journaled(op.tx)?;
    let Some(table) = person_table(&tables) else { return Ok(()) };
    Err(conflict(op.tx, operation, op.id, table, 0, i64::MAX)?)
}

fn person_table(tables: &[Journaled]) -> Option<&Journaled> {
    tables.iter().find(|table| table.table == "person")
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
        if let (Some(row), Some(table)) = (op.read().listed_with_fact(case, id)?, person_table(&tables)) {
            return Err(conflict(op.tx, undoing, op.id, table, row, row)?);
        }
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
        "part_edit",
        "SELECT part_edit_id FROM part_edit
         WHERE case_id = :case AND :key <> '' AND json_extract(edit, '$.fact') = :id LIMIT 1",
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

impl Reader<'_> {
    /// The operation to undo in order to take away what `operation` did: itself, or the one that
    /// brought it back last. `Err` names the operation that took it away, while it is undone.
    pub fn in_force(&self, operation: i64) -> Result<Result<i64, i64>, StoreError> {
        in_force(self.db, operation)
    }
}

/// See [`Reader::in_force`].
pub(crate) fn in_force(db: &Connection, operation: i64) -> Result<Result<i64, i64>, StoreError> {
    let mut standing = operation;
    while let Some(undo) = undone_by(db, standing)? {
        match undone_by(db, undo)? {
            None => return Ok(Err(undo)),
            Some(redo) => standing = redo,
        }
    }
    Ok(Ok(standing))
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
    let rows = query.query_map(named_params! {":operation": operation}, change_from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
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
