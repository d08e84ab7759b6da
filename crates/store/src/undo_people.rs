//! Undoing what a list brought: who is as the list has them goes, who was changed since stays.

use crate::error::StoreError;
use crate::journal::{Journaled, LISTED, Operation, journaled};
use crate::undo_rows::{Change, is_as_left, row_as_json};
use rusqlite::{OptionalExtension, named_params};
use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;

/// The tables that hold a person.
pub(crate) const OF_PERSON: [&str; 2] = ["person", "membership"];

/// People whom an import touched and whom later operations touched too, so that they are not as it left them, or on
/// whom something was noted since: they stay as they are when the import is undone.
pub(crate) fn changed_since(
    op: &Operation<'_>,
    undoing: i64,
    changes: &[Change],
) -> Result<BTreeSet<i64>, StoreError> {
    let (mut ranges, mut rows): (Vec<RangeInclusive<i64>>, HashSet<i64>) = Default::default();
    for change in changes.iter().filter(|change| OF_PERSON.contains(&change.table.as_str())) {
        if change.is_range() {
            ranges.push(change.first..=change.last);
        } else {
            rows.insert(change.first);
        }
    }
    let touched = |id: i64| rows.contains(&id) || ranges.iter().any(|range| range.contains(&id));
    let mut found = BTreeSet::new();
    for table in journaled(op.tx)?.iter().filter(|table| OF_PERSON.contains(&table.table.as_str())) {
        let mut query = op.tx.prepare(
            "SELECT first_id, before, min(change_id) FROM change
             WHERE table_name = :table AND first_id = last_id AND operation_id > :undoing AND operation_id < :running
             GROUP BY first_id",
        )?;
        let params = named_params! {":table": table.table, ":undoing": undoing, ":running": op.id};
        let mut later = query.query(params)?;
        while let Some(row) = later.next()? {
            let id: i64 = row.get("first_id")?;
            let left = row.get_ref("before")?.as_str_or_null().map_err(rusqlite::Error::from)?;
            if !touched(id) {
                continue;
            }
            // Who was taken away and brought back stands as the list has them, whatever the journal says of it.
            let came_back = left == Some(LISTED) && is_listed(op, id)?;
            if !came_back && !is_as_left(row_as_json(op.tx, table, id)?.as_deref(), left)? {
                found.insert(id);
            }
        }
    }
    let edited = op.read().people_edited()?;
    for id in with_something_of_theirs(op)?.into_iter().chain(edited) {
        if ranges.iter().any(|range| range.contains(&id)) {
            found.insert(id);
        }
    }
    Ok(found)
}

/// People whom an import brought, and whom a list that came later names as well: they stay when the import is undone, for
/// that list vouches for them.
pub(crate) fn named_later(
    op: &Operation<'_>,
    import: i64,
    changes: &[Change],
) -> Result<BTreeSet<i64>, StoreError> {
    let ranges =
        changes.iter().filter(|change| OF_PERSON.contains(&change.table.as_str()) && change.is_range());
    let ranges: Vec<_> = ranges.map(|change| change.first..=change.last).collect();
    let named = op.named_by_later_lists(import)?.into_iter();
    Ok(named.filter(|id| ranges.iter().any(|range| range.contains(id))).collect())
}

/// How many of these people are in the file.
pub(crate) fn how_many_are_there(op: &Operation<'_>, people: &BTreeSet<i64>) -> Result<usize, StoreError> {
    let mut query = op.tx.prepare_cached("SELECT 1 FROM person WHERE person_id = :id")?;
    let mut count = 0;
    for id in people {
        count += usize::from(query.exists(named_params! {":id": id})?);
    }
    Ok(count)
}

/// Whether a person stands as their list has them.
fn is_listed(op: &Operation<'_>, id: i64) -> Result<bool, StoreError> {
    let mut query =
        op.tx.prepare_cached("SELECT 1 FROM person WHERE person_id = :id AND contacts IS NULL")?;
    Ok(query.exists(named_params! {":id": id})?)
}

/// People to whom a row of any other table belongs: a note, an event, a stopped clock.
fn with_something_of_theirs(op: &Operation<'_>) -> Result<BTreeSet<i64>, StoreError> {
    let mut query = op.tx.prepare(
        "SELECT t.name, f.\"from\" AS refers FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND f.\"table\" = 'person' AND t.name <> 'membership'",
    )?;
    let referring = query.query_map([], |row| Ok((row.get("name")?, row.get("refers")?)))?;
    let mut found = BTreeSet::new();
    for referring in referring.collect::<Result<Vec<(String, String)>, _>>()? {
        let (table, column) = referring;
        let sql = format!("SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL");
        let mut query = op.tx.prepare(&sql)?;
        for id in query.query_map([], |row| row.get(0))? {
            found.insert(id?);
        }
    }
    Ok(found)
}

/// Takes away the people of a range but those who stay: with a journal row for each who has a row of their own, and one
/// for each stretch of those who stand as their list has them.
pub(crate) fn take_range(
    op: &Operation<'_>,
    table: &Journaled,
    range: &Change,
    stay: &BTreeSet<i64>,
) -> Result<(), StoreError> {
    let Journaled { table: name, key, .. } = table;
    let own = if name == "person" { "AND contacts IS NOT NULL" } else { "" };
    let ids =
        numbers(op, &format!("SELECT {key} FROM {name} WHERE {key} BETWEEN :first AND :last {own}"), range)?;
    let mut delete = op.tx.prepare_cached(&format!("DELETE FROM {name} WHERE {key} = :id"))?;
    for id in ids.into_iter().filter(|id| !stay.contains(id)) {
        delete.execute(named_params! {":id": id})?;
    }
    if name != "person" {
        return Ok(());
    }
    let listed = "SELECT person_id FROM person WHERE person_id BETWEEN :first AND :last AND contacts IS NULL";
    let listed = numbers(op, listed, range)?;
    let going: Vec<i64> = listed.into_iter().filter(|id| !stay.contains(id)).collect();
    for stretch in going.chunk_by(|one, next| one + 1 == *next) {
        let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
        op.unjournaled(|| {
            let sql = "DELETE FROM person WHERE person_id BETWEEN :first AND :last";
            op.tx.prepare_cached(sql)?.execute(named_params! {":first": first, ":last": last})?;
            Ok(())
        })?;
        op.journal_listed_gone(*first, *last)?;
    }
    Ok(())
}

fn numbers(op: &Operation<'_>, sql: &str, range: &Change) -> Result<Vec<i64>, StoreError> {
    let mut query = op.tx.prepare_cached(sql)?;
    let ids =
        query.query_map(named_params! {":first": range.first, ":last": range.last}, |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Brings back people who stood as their list has them.
pub(crate) fn bring_listed_back(op: &Operation<'_>, change: &Change) -> Result<(), StoreError> {
    let case = op
        .tx
        .prepare_cached(
            "SELECT case_id FROM list_part WHERE first_person <= :first ORDER BY first_person DESC LIMIT 1",
        )?
        .query_row(named_params! {":first": change.first}, |row| row.get("case_id"))
        .optional()?;
    let missing = || StoreError::unreadable("people to be brought back", "their list is not in the file");
    op.listed_insert(case.ok_or_else(missing)?, change.first, change.last)?;
    op.journal_range("person", change.first, change.last)
}

/// Whether a change took people away who stood as their list has them.
pub(crate) fn took_listed(change: &Change) -> bool {
    change.before.as_deref() == Some(LISTED)
}

/// Whether undoing a change gives somebody who stands as their list has them the row of their own back that they had.
pub(crate) fn gives_own_row_back(change: &Change) -> bool {
    let is_own = |row: &Option<String>| {
        let row: serde_json::Value = serde_json::from_str(row.as_deref()?).ok()?;
        row.get("contacts").map(|contacts| !contacts.is_null())
    };
    change.table == "person" && is_own(&change.before) == Some(true) && is_own(&change.after) == Some(false)
}

/// Whether anyone whom the undo brought back, or gave an external id back, shares it with somebody else of the case: an
/// index sees to those with a row of their own, and not to those who stand as their list has them.
pub(crate) fn shares_an_id(
    op: &Operation<'_>,
    changes: &[Change],
    case: Option<i64>,
) -> Result<bool, StoreError> {
    let Some(case) = case else { return Ok(false) };
    let of_person =
        |change: &&Change| change.table == "person" && (took_listed(change) || gives_id_back(change));
    if !changes.iter().any(|change| of_person(&change)) {
        return Ok(false);
    }
    let mut ids = HashSet::new();
    let mut shared = false;
    op.read().each_external_id(case, &mut |_, external_id| shared |= !ids.insert(external_id.to_owned()))?;
    Ok(shared)
}

/// Whether undoing a change gives a person another external id than they have.
fn gives_id_back(change: &Change) -> bool {
    let id = |row: &Option<String>| {
        let row: serde_json::Value = serde_json::from_str(row.as_deref()?).ok()?;
        row.get("external_id")?.as_str().map(str::to_owned)
    };
    id(&change.before).is_some_and(|before| id(&change.after) != Some(before))
}
