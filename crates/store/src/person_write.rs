//! Writing people: those of a list packed, those typed in or changed each in a row of their own.

use crate::case::FactType;
use crate::error::StoreError;
use crate::facts;
use crate::journal::Operation;
use crate::listed::{MOST, fits, pack};
use domain::fact::Facts;
use domain::person::Person;
use rusqlite::named_params;
use serde::Serialize;
use std::collections::BTreeSet;

const INSERT_PERSON: &str =
    "INSERT INTO person (person_id, case_id, external_id, given, middle, family, suffix, known_as,
        born_on, named_operation, named_row, contacts, extra)
    VALUES (:id, :case, :external_id, :given, :middle, :family, :suffix, :known_as,
        :born_on, :named_operation, :named_row, :contacts, :extra)";
const UPDATE_PERSON: &str = "UPDATE person SET case_id = :case, external_id = :external_id, given = :given,
        middle = :middle, family = :family, suffix = :suffix, known_as = :known_as, born_on = :born_on,
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
        let first = writer.next;
        for (count, person) in (1..).zip(people) {
            writer.push(person)?;
            progress(count);
        }
        writer.finish()?;
        Ok(first)
    }

    /// Begins to add many people of one case.
    pub fn list_writer(&self, case: i64) -> Result<ListWriter<'_>, StoreError> {
        let first = self.next_person_id()?;
        Ok(ListWriter {
            op: self,
            case,
            types: self.read().fact_types(case)?,
            first,
            next: first,
            waiting: Vec::new(),
        })
    }

    /// Writes what is now known of a person, where it differs from what stands.
    pub fn person_update(&self, person: &Person) -> Result<(), StoreError> {
        let stands = self.read().person(person.id)?;
        let types = self.read().fact_types(person.case)?;
        if stands == *person {
            return Ok(());
        }
        if self.read().is_listed(person.id)? {
            self.write_identity(UPDATE_PERSON, person.id, person)?;
            return self.write_membership(INSERT_MEMBERSHIP, person.id, person, &types);
        }
        let membership = |of: &Person| {
            (of.standings.clone(), of.facts.clone(), of.tags.clone(), of.state().map(str::to_owned))
        };
        if membership(&stands) != membership(person) {
            self.write_membership(UPDATE_MEMBERSHIP, person.id, person, &types)?;
        }
        let identity = |of: &Person| Person {
            standings: Vec::new(),
            facts: Vec::new(),
            tags: BTreeSet::new(),
            ..of.clone()
        };
        if identity(&stands) != identity(person) {
            self.write_identity(UPDATE_PERSON, person.id, person)?;
        }
        Ok(())
    }

    /// Writes status, facts and tags of a person with a row of their own.
    pub(crate) fn membership_update(&self, person: &Person, types: &[FactType]) -> Result<(), StoreError> {
        self.write_membership(UPDATE_MEMBERSHIP, person.id, person, types)
    }

    fn write_identity(&self, sql: &str, id: i64, person: &Person) -> Result<(), StoreError> {
        self.tx.prepare_cached(sql)?.execute(named_params! {
            ":id": id, ":case": person.case, ":external_id": person.external_id,
            ":given": person.name.given, ":middle": person.name.middle, ":family": person.name.family,
            ":suffix": person.name.suffix, ":known_as": person.name.known_as, ":born_on": person.born_on,
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

    fn next_person_id(&self) -> Result<i64, StoreError> {
        Ok(self.tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'person'), 0) + 1",
            [],
            |row| row.get(0),
        )?)
    }
}

/// Adds people as they come, packing those whom a part can hold. Nothing of the last part is in the file before
/// [`ListWriter::finish`].
pub struct ListWriter<'a> {
    op: &'a Operation<'a>,
    case: i64,
    types: Vec<FactType>,
    first: i64,
    next: i64,
    /// People of the part that is being filled.
    waiting: Vec<Person>,
}

impl ListWriter<'_> {
    /// Adds a person; the number given is the file's, `person.id` does not matter.
    pub fn push(&mut self, person: Person) -> Result<i64, StoreError> {
        let id = self.next;
        if fits(&person, self.op.id) {
            self.waiting.push(person);
            self.next += 1;
            if self.waiting.len() == MOST {
                self.write_part()?;
            }
        } else {
            self.write_part()?;
            self.op.unjournaled(|| self.op.write_identity(INSERT_PERSON, id, &person))?;
            self.op.write_membership(INSERT_MEMBERSHIP, id, &person, &self.types)?;
            self.next += 1;
        }
        Ok(id)
    }

    /// Writes what is still waiting, and that all of it was added.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.write_part()?;
        if self.next > self.first {
            self.op.journal_range("person", self.first, self.next - 1)
        } else {
            Ok(())
        }
    }

    fn write_part(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let count = i64::try_from(self.waiting.len()).unwrap_or(i64::MAX);
        let first = self.next - count;
        let body = pack(&self.waiting, &self.types)?;
        self.waiting.clear();
        self.op
            .tx
            .prepare_cached(
                "INSERT INTO list_part (case_id, operation_id, first_person, people_count, body)
             VALUES (:case, :operation, :first, :count, :body)",
            )?
            .execute(named_params! {
                ":case": self.case, ":operation": self.op.id, ":first": first, ":count": count, ":body": body,
            })?;
        self.op.listed_insert(self.case, first, first + count - 1)
    }
}

impl Operation<'_> {
    /// Puts people into the case as their list has them, unjournaled.
    pub(crate) fn listed_insert(&self, case: i64, first: i64, last: i64) -> Result<(), StoreError> {
        self.unjournaled(|| {
            self.tx.prepare_cached(
                "WITH RECURSIVE number (id) AS (SELECT :first UNION ALL SELECT id + 1 FROM number WHERE id < :last)
                 INSERT INTO person (person_id, case_id) SELECT id, :case FROM number",
            )?.execute(named_params! {":first": first, ":last": last, ":case": case})?;
            Ok(())
        })
    }
}
