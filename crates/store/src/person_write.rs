//! Writing people: those of a list packed, those typed in or changed each in a row of their own.

use crate::case::FactType;
use crate::edit_write::Together;
use crate::error::StoreError;
use crate::facts;
use crate::journal::Operation;
use domain::fact::Facts;
use domain::person::Person;
use rusqlite::named_params;
use serde::Serialize;
use std::collections::BTreeSet;

const INSERT_PERSON: &str =
    "INSERT INTO person (person_id, case_id, external_id, given, middle, family, suffix, known_as,
        former_names, born_on, named_operation, named_row, contacts, extra)
    VALUES (:id, :case, :external_id, :given, :middle, :family, :suffix, :known_as,
        :former_names, :born_on, :named_operation, :named_row, :contacts, :extra)";
const UPDATE_PERSON: &str = "UPDATE person SET case_id = :case, external_id = :external_id, given = :given,
        middle = :middle, family = :family, suffix = :suffix, known_as = :known_as,
        former_names = :former_names, born_on = :born_on,
        named_operation = :named_operation, named_row = :named_row, contacts = :contacts, extra = :extra
    WHERE person_id = :id";
const INSERT_MEMBERSHIP: &str =
    "INSERT INTO membership (person_id, case_id, status, state, standings, facts, tags)
    VALUES (:id, :case, :status, :state, :standings, :facts, :tags)";
const UPDATE_MEMBERSHIP: &str =
    "UPDATE membership SET case_id = :case, status = :status, state = :state, standings = :standings,
        facts = :facts, tags = :tags
    WHERE person_id = :id";

fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::unreadable("a person", error))
}

impl Operation<'_> {
    /// Adds a person; the number given is the file's, `person.id` does not matter.
    pub fn person_insert(&self, person: &Person) -> Result<i64, StoreError> {
        let id = self.next_person_id()?;
        let types = self.read().fact_types(person.case)?;
        self.write_identity(INSERT_PERSON, id, person)?;
        self.write_membership(INSERT_MEMBERSHIP, id, person, &types)?;
        Ok(id)
    }

    /// Adds many people of one case, journaled as one range. Gives the number of the first.
    ///
    /// `progress` is told how many are in.
    pub fn people_insert(
        &self,
        case: i64,
        people: impl Iterator<Item = Person>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<i64, StoreError> {
        let mut writer = self.list_writer(case)?;
        let first = writer.next();
        for (count, person) in (1..).zip(people) {
            writer.push(person)?;
            progress(count);
        }
        writer.finish()?;
        Ok(first)
    }

    /// Writes what is now known of a person, where it differs from what stands.
    pub fn person_update(&self, person: &Person) -> Result<(), StoreError> {
        let stands = self.read().person(person.id)?;
        let types = self.read().fact_types(person.case)?;
        let is_listed = self.read().is_listed(person.id)?;
        self.person_put(&stands, is_listed, person, &types)
    }

    /// Writes what `change` makes of people of a case, by their numbers, which stand in order: what holds a part of a list is
    /// read once for all of them.
    ///
    /// # Errors
    /// When one of them is not in the case, and those of `change`.
    pub fn people_rewrite<E: From<StoreError>>(
        &self,
        case: i64,
        people: &[i64],
        change: &mut dyn FnMut(&Person) -> Result<Person, E>,
    ) -> Result<(), E> {
        let types = self.read().fact_types(case)?;
        self.read().people_of(case, people, &mut |together| {
            let is_listed = matches!(together, Together::Listed(..));
            for stands in together.people() {
                self.person_put(stands, is_listed, &change(stands)?, &types)?;
            }
            Ok(())
        })
    }

    fn person_put(
        &self,
        stands: &Person,
        is_listed: bool,
        person: &Person,
        types: &[FactType],
    ) -> Result<(), StoreError> {
        if stands == person {
            return Ok(());
        }
        if is_listed {
            return self.give_own_row(person, types);
        }
        let membership = |of: &Person| {
            (of.standings.clone(), of.facts.clone(), of.tags.clone(), of.state().map(str::to_owned))
        };
        if membership(stands) != membership(person) {
            self.write_membership(UPDATE_MEMBERSHIP, person.id, person, types)?;
        }
        let identity = |of: &Person| Person {
            standings: Vec::new(),
            facts: Vec::new(),
            tags: BTreeSet::new(),
            ..of.clone()
        };
        if identity(stands) != identity(person) {
            self.write_identity(UPDATE_PERSON, person.id, person)?;
        }
        Ok(())
    }

    /// Gives a person who stands as their list has them a row of their own, with what is now known of them.
    pub(crate) fn give_own_row(&self, person: &Person, types: &[FactType]) -> Result<(), StoreError> {
        self.write_identity(UPDATE_PERSON, person.id, person)?;
        self.write_membership(INSERT_MEMBERSHIP, person.id, person, types)
    }

    /// Writes status, facts and tags of a person with a row of their own.
    pub(crate) fn membership_update(&self, person: &Person, types: &[FactType]) -> Result<(), StoreError> {
        self.write_membership(UPDATE_MEMBERSHIP, person.id, person, types)
    }

    /// Adds a person of a list who has a row of their own under this number; a range of the journal stands for it.
    pub(crate) fn own_insert(&self, id: i64, person: &Person, types: &[FactType]) -> Result<(), StoreError> {
        self.unjournaled(|| self.write_identity(INSERT_PERSON, id, person))?;
        self.write_membership(INSERT_MEMBERSHIP, id, person, types)
    }

    fn write_identity(&self, sql: &str, id: i64, person: &Person) -> Result<(), StoreError> {
        self.tx.prepare_cached(sql)?.execute(named_params! {
            ":id": id, ":case": person.case, ":external_id": person.external_id,
            ":given": person.name.given, ":middle": person.name.middle, ":family": person.name.family,
            ":suffix": person.name.suffix, ":known_as": person.name.known_as, ":born_on": person.born_on,
            ":former_names": Some(&person.name.former).filter(|names| !names.is_empty()).map(to_json).transpose()?,
            ":named_operation": person.named_by.operation, ":named_row": person.named_by.row,
            ":contacts": to_json(&person.contacts)?, ":extra": to_json(&person.extra)?,
        })?;
        Ok(())
    }

    fn write_membership(
        &self,
        sql: &str,
        id: i64,
        person: &Person,
        types: &[FactType],
    ) -> Result<(), StoreError> {
        self.tx.prepare_cached(sql)?.execute(named_params! {
            ":id": id, ":case": person.case, ":status": person.status().word(), ":state": person.state(),
            ":standings": to_json(&person.standings)?, ":facts": facts::encode(&person.facts, types)?,
            ":tags": to_json(&person.tags)?,
        })?;
        Ok(())
    }

    pub(crate) fn next_person_id(&self) -> Result<i64, StoreError> {
        Ok(self.tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'person'), 0) + 1",
            [],
            |row| row.get(0),
        )?)
    }
}
