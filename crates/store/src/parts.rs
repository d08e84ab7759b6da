//! The lists of a case, part by part, with who of them still stands as the list has them.

use crate::error::StoreError;
use crate::listed::{PartBytes, place_in};
use crate::open::Reader;
use crate::part_edit::PartEdit;
use rusqlite::{Row, named_params};

/// A part of a list as the file holds it.
pub(crate) struct StandingPart {
    operation: i64,
    /// Number of its first person.
    pub first: i64,
    people: i64,
    body: Vec<u8>,
    /// Numbers of those who are in the case and of whom nothing was changed since, in order.
    as_listed: Vec<i64>,
    edits: Vec<PartEdit>,
}

const PART: &str = "SELECT operation_id, first_person, people_count, body FROM list_part";

impl StandingPart {
    /// Number of its last person.
    pub fn last(&self) -> i64 {
        self.first + self.people - 1
    }

    /// What the list says, with what was set at once of its people since.
    pub fn unpack(&self) -> Result<PartBytes, StoreError> {
        let bytes = PartBytes::unpack(self.operation, self.first, self.people, &self.body)?;
        Ok(bytes.with_edits(self.edits.clone()))
    }

    /// Whether a person stands as the list has them.
    pub fn is_listed(&self, person: i64) -> bool {
        self.as_listed.binary_search(&person).is_ok()
    }

    /// Those who stand as the list has them, with their places in the part.
    pub fn listed(&self) -> impl Iterator<Item = (usize, i64)> + '_ {
        self.as_listed.iter().map(|id| (place_in(self.first, *id), *id))
    }
}

fn part_from_row(row: &Row<'_>) -> rusqlite::Result<StandingPart> {
    Ok(StandingPart {
        operation: row.get("operation_id")?,
        first: row.get("first_person")?,
        people: row.get("people_count")?,
        body: row.get("body")?,
        as_listed: Vec::new(),
        edits: Vec::new(),
    })
}

impl<'a> Reader<'a> {
    /// The parts of the lists of a case that anyone stands in, in the order of their people's numbers.
    pub(crate) fn parts(
        &self,
        case: i64,
    ) -> Result<impl Iterator<Item = Result<StandingPart, StoreError>> + use<'a>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT list_part_id FROM list_part WHERE case_id = :case ORDER BY first_person",
        )?;
        let ids = query.query_map(named_params! {":case": case}, |row| row.get("list_part_id"))?;
        Ok(self.standing_parts(ids.collect::<Result<_, _>>()?))
    }

    /// Those of them that any of these people, whose numbers stand in order, came with.
    pub(crate) fn parts_with(
        &self,
        case: i64,
        people: &[i64],
    ) -> Result<impl Iterator<Item = Result<StandingPart, StoreError>> + use<'a>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT list_part_id, first_person, first_person + people_count - 1 AS last FROM list_part
             WHERE case_id = :case ORDER BY first_person",
        )?;
        let mut rows = query.query(named_params! {":case": case})?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            let (first, last): (i64, i64) = (row.get("first_person")?, row.get("last")?);
            let next = people.get(people.partition_point(|id| *id < first));
            if next.is_some_and(|id| *id <= last) {
                ids.push(row.get("list_part_id")?);
            }
        }
        Ok(self.standing_parts(ids))
    }

    fn standing_parts(
        &self,
        ids: Vec<i64>,
    ) -> impl Iterator<Item = Result<StandingPart, StoreError>> + use<'a> {
        let read = *self;
        let parts = ids.into_iter().map(move |id| read.standing_part(id));
        parts.filter(|part| part.as_ref().map_or(true, |part| !part.as_listed.is_empty()))
    }

    fn standing_part(&self, id: i64) -> Result<StandingPart, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{PART} WHERE list_part_id = :id"))?;
        let part = query.query_row(named_params! {":id": id}, part_from_row)?;
        let mut query = self.db.prepare_cached(
            "SELECT person_id FROM person WHERE person_id BETWEEN :first AND :last AND contacts IS NULL",
        )?;
        let ids = query.query_map(named_params! {":first": part.first, ":last": part.last()}, |row| {
            row.get("person_id")
        })?;
        let edits = self.edits_of_part(part.first)?;
        Ok(StandingPart { as_listed: ids.collect::<Result<_, _>>()?, edits, ..part })
    }

    /// The part of a list that brought a person.
    pub(crate) fn part_of(&self, person: i64) -> Result<PartBytes, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{PART} WHERE first_person <= :person ORDER BY first_person DESC LIMIT 1"
        ))?;
        let mut parts = query.query_map(named_params! {":person": person}, part_from_row)?;
        let part = parts.next().transpose()?.filter(|part| person <= part.last());
        let missing = "the list that brought them is not in the file";
        let part = part.ok_or_else(|| StoreError::unreadable(format!("person {person}"), missing))?;
        StandingPart { edits: self.edits_of_part(part.first)?, ..part }.unpack()
    }
}
