//! Undoing what was set at once of people who stood as their list has them. Those who still do are put back with the
//! row that says it; whoever got a row of their own since has that one thing put back in it, and nothing else.

use crate::case::FactType;
use crate::error::StoreError;
use crate::journal::Operation;
use crate::listed::{MOST, place_in};
use crate::part_edit::PartEdit;
use crate::undo_others::InTheWay;
use crate::undo_rows::{Change, latest_of_person, stands_in_the_way};
use domain::edit::{Edit, Field, Stands};
use domain::person::{KnownFact, Person};
use rusqlite::{OptionalExtension, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// The table that holds them.
pub(crate) const PART_EDIT: &str = "part_edit";

/// Which way an edit is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

/// Puts people who got rows of their own since as they are to be, before the row of the edit itself is put back. Who
/// stays gets a row of their own first, if they have none: the edit holds for them as it did.
///
/// People of whom the same thing was set later, or who are gone, join `way` with the operation that did it.
pub(crate) fn edit_own_rows(
    op: &Operation<'_>,
    undoing: i64,
    change: &Change,
    stay: &BTreeSet<i64>,
    way: &mut InTheWay,
) -> Result<(), StoreError> {
    let (which, row) = match (&change.before, &change.after) {
        (None, Some(row)) => (Way::Back, row),
        (Some(row), None) => (Way::Again, row),
        _ => return Err(StoreError::unreadable("the journal", "an edit of people was changed")),
    };
    let mut edit = PartEdit::from_json(row)?;
    let Some(case) = case_of(op, edit.first)? else { return Ok(()) };
    let types = op.read().fact_types(case)?;
    for person in edit.people().filter(|person| stay.contains(person)) {
        edit.places.remove(place_in(edit.first, person));
        if listed_or_own(op, person)? == Some(true) {
            op.give_own_row(&op.read().person(person)?, &types)?;
        }
    }
    find_later_edits(op, undoing, &edit, way)?;
    let bytes = op.read().part_of(edit.first)?;
    let part = bytes.read()?;
    for id in edit.people() {
        let put = match listed_or_own(op, id)? {
            Some(true) => Ok(()),
            None => Err(stands_in_the_way(op, undoing, latest_of_person(op, undoing, id)?)?),
            // Its own rows are in the journal of the operation, and are put back with that.
            Some(false) if wrote_rows_of(op, undoing, id)? => Ok(()),
            // It had left them alone: their own row said something else of it already.
            Some(false) if had_own_row(op, undoing, id)? => Ok(()),
            Some(false) => {
                let before = part.person_before(&bytes, place_in(edit.first, id), case, &types, edit.id)?;
                put_right(op, undoing, &edit, which, &before, &types)
            }
        };
        match put {
            Err(refusal @ StoreError::Conflict { .. }) => way.add(id, refusal),
            other => other?,
        }
    }
    Ok(())
}

/// Whether a change is of the own row of a person who stands as their list has them again, in an operation that took an
/// edit of many back or made it again: then the row of that edit says it of them too.
pub(crate) fn is_put_back_packed(
    op: &Operation<'_>,
    undoing: i64,
    change: &Change,
) -> Result<bool, StoreError> {
    let is_update = change.table == "membership" && change.before.is_some() && change.after.is_some();
    Ok(is_update
        && listed_or_own(op, change.first)? == Some(true)
        && op.read().edits_of_person(change.first)?.contains(&undoing))
}

/// Those of `people` of whom other edits of many are in force by now than right after `undoing`, each with the last operation
/// that set one or took it back: a row of their own that is put back would not say it.
pub(crate) fn edited_otherwise_since(
    op: &Operation<'_>,
    undoing: i64,
    people: &BTreeSet<i64>,
) -> Result<BTreeMap<i64, i64>, StoreError> {
    let mut found = BTreeMap::new();
    if people.is_empty() {
        return Ok(found);
    }
    let mut query = op.tx.prepare_cached(
        "SELECT coalesce(c.after, c.before) AS edit, c.after IS NOT NULL AS is_in_force, c.operation_id, coalesce((
             SELECT e.after IS NOT NULL FROM change e
             WHERE e.table_name = 'part_edit' AND e.first_id = c.first_id AND e.operation_id <= :undoing
             ORDER BY e.change_id DESC LIMIT 1), 0) AS was_in_force
         FROM change c
         WHERE c.change_id IN (
           SELECT max(change_id) FROM change
           WHERE table_name = 'part_edit' AND operation_id > :undoing AND operation_id < :running GROUP BY first_id)",
    )?;
    let mut rows = query.query(named_params! {":undoing": undoing, ":running": op.id})?;
    while let Some(row) = rows.next()? {
        if row.get::<_, bool>("is_in_force")? == row.get::<_, bool>("was_in_force")? {
            continue;
        }
        let edit = PartEdit::from_json(row.get_ref("edit")?.as_str().map_err(rusqlite::Error::from)?)?;
        let operation: i64 = row.get("operation_id")?;
        let past = edit.first + i64::try_from(MOST).unwrap_or_default();
        let of_part = people.range(edit.first..past);
        for person in of_part.filter(|person| edit.is_of(**person)) {
            let last = found.entry(*person).or_insert(operation);
            *last = operation.max(*last);
        }
    }
    Ok(found)
}

/// Finds people of the edit of whom an edit of the same thing is in force that was not when `undoing` was done.
fn find_later_edits(
    op: &Operation<'_>,
    undoing: i64,
    edit: &PartEdit,
    way: &mut InTheWay,
) -> Result<(), StoreError> {
    let touches = |other: &PartEdit| {
        other.id != edit.id && other.places.meets(edit.places) && other.kept.is_of_same_field(&edit.kept)
    };
    for other in op.read().edits_of_part(edit.first)?.iter().filter(|other| touches(other)) {
        let mut query = op.tx.prepare_cached(
            "SELECT max(operation_id) AS last, coalesce((
                 SELECT after IS NOT NULL FROM change
                 WHERE table_name = 'part_edit' AND first_id = :id AND operation_id <= :undoing
                 ORDER BY change_id DESC LIMIT 1), 0) AS was_in_force
             FROM change WHERE table_name = 'part_edit' AND first_id = :id",
        )?;
        let params = named_params! {":id": other.id, ":undoing": undoing};
        let (last, was_in_force): (i64, bool) =
            query.query_row(params, |row| Ok((row.get("last")?, row.get("was_in_force")?)))?;
        if !was_in_force {
            for person in edit.people().filter(|person| other.is_of(*person)) {
                way.add(person, stands_in_the_way(op, undoing, Some(last))?);
            }
        }
    }
    Ok(())
}

fn case_of(op: &Operation<'_>, first: i64) -> Result<Option<i64>, StoreError> {
    let mut query = op.tx.prepare_cached("SELECT case_id FROM list_part WHERE first_person = :first")?;
    Ok(query.query_row(named_params! {":first": first}, |row| row.get("case_id")).optional()?)
}

/// Whether a person stands as their list has them; nothing when they are gone.
fn listed_or_own(op: &Operation<'_>, id: i64) -> Result<Option<bool>, StoreError> {
    let mut query =
        op.tx.prepare_cached("SELECT contacts IS NULL AS listed FROM person WHERE person_id = :id")?;
    Ok(query.query_row(named_params! {":id": id}, |row| row.get("listed")).optional()?)
}

/// Whether a person had a row of their own when an operation was done.
fn had_own_row(op: &Operation<'_>, operation: i64, id: i64) -> Result<bool, StoreError> {
    let mut query = op.tx.prepare_cached(
        "SELECT json_extract(after, '$.contacts') IS NOT NULL AS had FROM change
         WHERE table_name = 'person' AND first_id = :id AND operation_id <= :operation
         ORDER BY change_id DESC LIMIT 1",
    )?;
    let had = query.query_row(named_params! {":id": id, ":operation": operation}, |row| row.get("had"));
    Ok(had.optional()?.unwrap_or(false))
}

fn wrote_rows_of(op: &Operation<'_>, operation: i64, id: i64) -> Result<bool, StoreError> {
    let mut query = op.tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM change WHERE table_name = 'membership' AND first_id = :id
           AND operation_id = :operation) AS wrote",
    )?;
    Ok(query.query_row(named_params! {":id": id, ":operation": operation}, |row| row.get("wrote"))?)
}

/// Takes the edit back in a person's own row, or makes it there again.
fn put_right(
    op: &Operation<'_>,
    undoing: i64,
    edit: &PartEdit,
    way: Way,
    before: &Person,
    types: &[FactType],
) -> Result<(), StoreError> {
    let made = edit.kept.edit(types)?;
    let mut person = op.read().own_person(before.id, types)?;
    if let Some(later) = later_source(&person, &made, edit.operation.max(undoing)) {
        return Err(stands_in_the_way(op, undoing, Some(later))?);
    }
    match way {
        Way::Again if made.stands(&person) == Stands::Same => return Ok(()),
        Way::Again => made.apply(&mut person, edit.source()),
        Way::Back => {
            let is_its_own = set_by(&person, &made, edit.operation);
            if !is_its_own && made.stands(&person) == made.stands(before) {
                return Ok(());
            }
            if !is_its_own {
                return Err(stands_in_the_way(op, undoing, latest_of_person(op, undoing, before.id)?)?);
            }
            take_back(&mut person, &made, edit.operation, before);
        }
    }
    op.membership_update(&person, types)
}

/// The operation after `operation` that set the same thing of a person, as far as what stands tells it.
fn later_source(person: &Person, made: &Edit, operation: i64) -> Option<i64> {
    let sources: Vec<i64> = match made.field() {
        Field::Status => person.standings.iter().map(|standing| standing.source.operation).collect(),
        Field::Fact(key) => person.source_of(key).map(|source| source.operation).into_iter().collect(),
        Field::Tag(_) => Vec::new(),
    };
    sources.into_iter().filter(|source| *source > operation).max()
}

/// Whether what stands of a person is what the edit of this operation set.
fn set_by(person: &Person, made: &Edit, operation: i64) -> bool {
    match made {
        Edit::Status { .. } => person.standings.iter().any(|standing| standing.source.operation == operation),
        Edit::Fact { key, value: Some(_) } => {
            person.source_of(key).is_some_and(|source| source.operation == operation)
        }
        Edit::Fact { key, value: None } => person.source_of(key).is_none(),
        Edit::Tag(tag) => person.tags.contains(tag),
        Edit::Untag(tag) => !person.tags.contains(tag),
    }
}

fn take_back(person: &mut Person, made: &Edit, operation: i64, before: &Person) {
    match made {
        Edit::Status { .. } => person.standings.retain(|standing| standing.source.operation != operation),
        Edit::Fact { key, .. } => {
            let known = |known: &&KnownFact| known.key == *key;
            person.facts.retain(|fact| fact.key != *key);
            person.facts.extend(before.facts.iter().find(known).cloned());
        }
        Edit::Tag(tag) => drop(person.tags.remove(tag)),
        Edit::Untag(tag) => drop(person.tags.insert(tag.clone())),
    }
}
