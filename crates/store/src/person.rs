//! People: who they are, how to reach them, and their place in the class.

use crate::case::FactType;
use crate::error::{StoreError, bad_column};
use crate::facts;
use crate::listed::{PartBytes, place_in};
use crate::open::Reader;
use domain::person::{Name, Person, Source};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// What [`own_from_row`] reads.
pub(crate) const OWN: &str =
    "p.person_id, p.case_id, p.external_id, p.given, p.middle, p.family, p.suffix, p.known_as,
    p.former_names, p.born_on,
    p.named_operation, p.named_row, p.contacts, p.extra, m.standings, m.facts, m.tags
    FROM person p JOIN membership m USING (person_id)";

fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| bad_column(column, error))
}

/// Nothing stands where a person never had another name.
fn former_names(row: &Row<'_>) -> rusqlite::Result<Vec<String>> {
    match row.get_ref("former_names")? {
        ValueRef::Null => Ok(Vec::new()),
        _ => json(row, "former_names"),
    }
}

/// A person with a row of its own, with the facts not read yet: their types are those of the case.
pub(crate) fn own_from_row(row: &Row<'_>) -> rusqlite::Result<(Person, String)> {
    let person =
        Person { standings: json(row, "standings")?, tags: json(row, "tags")?, ..identity_from_row(row)? };
    Ok((person, row.get("facts")?))
}

/// Names, contacts and the rest of a person's own row, without status and facts.
fn identity_from_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("person_id")?,
        case: row.get("case_id")?,
        external_id: row.get("external_id")?,
        name: Name {
            given: row.get("given")?,
            middle: row.get("middle")?,
            family: row.get("family")?,
            suffix: row.get("suffix")?,
            known_as: row.get("known_as")?,
            former: former_names(row)?,
        },
        born_on: row.get("born_on")?,
        named_by: Source { operation: row.get("named_operation")?, row: row.get("named_row")? },
        contacts: json(row, "contacts")?,
        standings: Vec::new(),
        facts: Vec::new(),
        tags: BTreeSet::new(),
        extra: json(row, "extra")?,
    })
}

/// Parts of lists that were read last, for whoever reads many people one after another.
#[derive(Debug, Default)]
pub struct PartsRead {
    parts: Vec<PartBytes>,
    /// A case, and the facts it asks.
    types: Option<(i64, Vec<FactType>)>,
}

impl PartsRead {
    /// Parts that are remembered.
    const MOST: usize = 16;

    fn holding(&self, person: i64) -> Option<usize> {
        self.parts.iter().position(|part| (part.first..=part.last()).contains(&person))
    }
}

impl Reader<'_> {
    /// One person of a case, by number.
    pub fn person(&self, id: i64) -> Result<Person, StoreError> {
        self.person_among(id, &mut PartsRead::default())
    }

    /// The same, for one of many who are read.
    pub fn person_among(&self, id: i64, parts: &mut PartsRead) -> Result<Person, StoreError> {
        let found = self
            .db
            .prepare_cached("SELECT case_id, contacts IS NULL AS listed FROM person WHERE person_id = :id")?
            .query_row(named_params! {":id": id}, |row| Ok((row.get("case_id")?, row.get("listed")?)))
            .optional()?;
        let (case, is_listed): (i64, bool) = found.ok_or_else(|| StoreError::not_found("person", id))?;
        let types = match parts.types.take().filter(|(of, _)| *of == case) {
            Some((_, types)) => types,
            None => self.fact_types(case)?,
        };
        let person =
            if is_listed { self.listed_person(id, case, &types, parts) } else { self.own_person(id, &types) };
        parts.types = Some((case, types));
        person
    }

    pub(crate) fn own_person(&self, id: i64, types: &[FactType]) -> Result<Person, StoreError> {
        let sql = format!("SELECT {OWN} WHERE p.person_id = :id");
        let found = self.db.prepare_cached(&sql)?.query_row(named_params! {":id": id}, own_from_row);
        let (mut person, known) = found.optional()?.ok_or_else(|| StoreError::not_found("person", id))?;
        person.facts = facts::decode(&known, types)?;
        Ok(person)
    }

    fn listed_person(
        &self,
        id: i64,
        case: i64,
        types: &[FactType],
        parts: &mut PartsRead,
    ) -> Result<Person, StoreError> {
        let part = match parts.holding(id) {
            Some(place) => &parts.parts[place],
            None => {
                parts.parts.truncate(PartsRead::MOST - 1);
                parts.parts.insert(0, self.part_of(id)?);
                &parts.parts[0]
            }
        };
        part.read()?.person(part, place_in(part.first, id), case, types)
    }

    /// Whether a person stands as a list has them.
    pub(crate) fn is_listed(&self, id: i64) -> Result<bool, StoreError> {
        let mut query =
            self.db.prepare_cached("SELECT contacts IS NULL AS listed FROM person WHERE person_id = :id")?;
        Ok(query.query_row(named_params! {":id": id}, |row| row.get("listed"))?)
    }

    /// One person of a case, by the number the sender of the list gave.
    pub fn person_by_external_id(&self, case: i64, external_id: &str) -> Result<Option<Person>, StoreError> {
        let own = self
            .db
            .prepare_cached(
                "SELECT person_id FROM person WHERE case_id = :case AND external_id = :external_id",
            )?
            .query_row(named_params! {":case": case, ":external_id": external_id}, |row| row.get("person_id"))
            .optional()?;
        if let Some(id) = own {
            return self.person(id).map(Some);
        }
        for part in self.parts(case)? {
            let part = part?;
            let bytes = part.unpack()?;
            let listed = bytes.read()?;
            for place in listed.places() {
                let id = bytes.number(place);
                if listed.get(place)?.external_id == Some(external_id) && part.is_listed(id) {
                    return self.person(id).map(Some);
                }
            }
        }
        Ok(None)
    }
}
