//! People: who they are, how to reach them, and their place in the class.

use crate::case::FactType;
use crate::error::{StoreError, bad_column};
use crate::facts;
use crate::journal::Operation;
use crate::open::Reader;
use crate::people::{search_text, sort_name};
use chrono::NaiveDate;
use domain::fact::Facts;
use domain::membership::MembershipStatus;
use domain::person::{Name, Person, Source, Standing};
use rusqlite::{OptionalExtension, Row, Statement, ToSql, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What figures need of one person: no names, no addresses. The facts are still as they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipRow {
    /// The person.
    pub person: i64,
    /// The case the person belongs to.
    pub case: i64,
    /// The status that holds.
    pub status: MembershipStatus,
    /// State of the current address.
    pub state: Option<String>,
    facts: String,
}

impl MembershipRow {
    /// The known facts.
    ///
    /// # Errors
    /// When a stored fact cannot be read; never a default in its place.
    pub fn facts(&self, types: &[FactType]) -> Result<Vec<domain::person::KnownFact>, StoreError> {
        facts::decode(&self.facts, types)
    }
}

const PERSON: &str =
    "SELECT p.person_id, p.case_id, p.external_id, p.given, p.middle, p.family, p.suffix, p.known_as,
        p.born_on, p.named_operation, p.named_row, p.contacts, p.extra, m.standings, m.facts
    FROM person p JOIN membership m USING (person_id)";

fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| bad_column(column, error))
}

/// A person as stored, with the facts not read yet: their types are those of the case.
fn person_from_row(row: &Row<'_>) -> rusqlite::Result<(Person, String)> {
    let person = Person {
        id: row.get("person_id")?,
        case: row.get("case_id")?,
        external_id: row.get("external_id")?,
        name: Name {
            given: row.get("given")?,
            middle: row.get("middle")?,
            family: row.get("family")?,
            suffix: row.get("suffix")?,
            known_as: row.get("known_as")?,
        },
        born_on: row.get("born_on")?,
        named_by: Source { operation: row.get("named_operation")?, row: row.get("named_row")? },
        contacts: json(row, "contacts")?,
        standings: json(row, "standings")?,
        facts: Vec::new(),
        extra: json(row, "extra")?,
    };
    Ok((person, row.get("facts")?))
}

fn membership_from_row(row: &Row<'_>) -> rusqlite::Result<MembershipRow> {
    let status = row.get_ref("status")?.as_str()?;
    let status = MembershipStatus::from_word(status).ok_or_else(|| bad_column("status", status))?;
    Ok(MembershipRow {
        person: row.get("person_id")?,
        case: row.get("case_id")?,
        status,
        state: row.get("state")?,
        facts: row.get("facts")?,
    })
}

impl Reader<'_> {
    /// One person of a case, by number.
    pub fn person(&self, id: i64) -> Result<Person, StoreError> {
        self.one_person(&format!("{PERSON} WHERE p.person_id = :id"), named_params! {":id": id})?
            .ok_or_else(|| StoreError::not_found("person", id))
    }

    /// One person of a case, by the number the sender of the list gave.
    pub fn person_by_external_id(&self, case: i64, external_id: &str) -> Result<Option<Person>, StoreError> {
        self.one_person(
            &format!("{PERSON} WHERE p.case_id = :case AND p.external_id = :external_id"),
            named_params! {":case": case, ":external_id": external_id},
        )
    }

    fn one_person(&self, sql: &str, params: &[(&str, &dyn ToSql)]) -> Result<Option<Person>, StoreError> {
        let found = self.db.prepare_cached(sql)?.query_row(params, person_from_row).optional()?;
        let Some((mut person, known)) = found else { return Ok(None) };
        person.facts = facts::decode(&known, &self.fact_types(person.case)?)?;
        Ok(Some(person))
    }

    /// What figures need of everyone in a case, in the order of their numbers.
    pub fn memberships(&self, case: i64) -> Result<Vec<MembershipRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, case_id, status, state, facts FROM membership WHERE case_id = :case ORDER BY person_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, membership_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What figures need of one person; nothing when there is no such person any more.
    pub fn membership(&self, person: i64) -> Result<Option<MembershipRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, case_id, status, state, facts FROM membership
                 WHERE person_id = :person",
        )?;
        Ok(query.query_row(named_params! {":person": person}, membership_from_row).optional()?)
    }

    /// The same with the status that held on `day`; someone who came later has the first one, and is counted beside.
    pub fn memberships_on(&self, case: i64, day: NaiveDate) -> Result<(Vec<MembershipRow>, u64), StoreError> {
        let mut came_later = 0;
        let mut query = self.db.prepare_cached(
            "SELECT person_id, standings, state, facts FROM membership WHERE case_id = :case ORDER BY person_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let standings: Vec<Standing> = json(row, "standings")?;
            let held = standings.iter().rev().find(|standing| standing.on <= day);
            came_later += u64::from(held.is_none() && !standings.is_empty());
            let held = held.or(standings.first());
            let status = held.map_or(MembershipStatus::Prospective, |standing| standing.status);
            let (person, state, facts) = (row.get("person_id")?, row.get("state")?, row.get("facts")?);
            Ok(MembershipRow { person, case, status, state, facts })
        })?;
        let rows = rows.collect::<Result<_, _>>()?;
        Ok((rows, came_later))
    }

    /// Everyone in a case with an external id, to match a list against.
    pub fn external_ids(&self, case: i64) -> Result<Vec<(String, i64)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT external_id, person_id FROM person WHERE case_id = :case AND external_id IS NOT NULL",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("external_id")?, row.get("person_id")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// People of a case without an external id whose names fold to the same text, oldest first.
    pub fn people_named(&self, case: i64, name: &Name) -> Result<Vec<Person>, StoreError> {
        let types = self.fact_types(case)?;
        let mut query = self.db.prepare_cached(&format!(
            "{PERSON} WHERE p.case_id = :case AND p.sort_name = :name AND p.external_id IS NULL ORDER BY p.person_id"
        ))?;
        let rows =
            query.query_map(named_params! {":case": case, ":name": sort_name(name)}, person_from_row)?;
        let mut people = Vec::new();
        for row in rows {
            let (mut person, known) = row?;
            person.facts = facts::decode(&known, &types)?;
            people.push(person);
        }
        Ok(people)
    }
}

const INSERT_PERSON: &str =
    "INSERT INTO person (person_id, case_id, external_id, given, middle, family, suffix, known_as,
        born_on, named_operation, named_row, contacts, extra, sort_name, search)
    VALUES (:id, :case, :external_id, :given, :middle, :family, :suffix, :known_as,
        :born_on, :named_operation, :named_row, :contacts, :extra, :sort_name, :search)";
const UPDATE_PERSON: &str = "UPDATE person SET case_id = :case, external_id = :external_id, given = :given,
        middle = :middle, family = :family, suffix = :suffix, known_as = :known_as, born_on = :born_on,
        named_operation = :named_operation, named_row = :named_row, contacts = :contacts, extra = :extra,
        sort_name = :sort_name, search = :search
    WHERE person_id = :id";
const INSERT_MEMBERSHIP: &str = "INSERT INTO membership (person_id, case_id, status, state, standings, facts)
    VALUES (:id, :case, :status, :state, :standings, :facts)";
const UPDATE_MEMBERSHIP: &str =
    "UPDATE membership SET case_id = :case, status = :status, state = :state, standings = :standings,
        facts = :facts
    WHERE person_id = :id";

fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::unreadable("a person", error))
}

fn write_identity(statement: &mut Statement<'_>, id: i64, person: &Person) -> Result<(), StoreError> {
    statement.execute(named_params! {
        ":id": id, ":case": person.case, ":external_id": person.external_id,
        ":given": person.name.given, ":middle": person.name.middle, ":family": person.name.family,
        ":suffix": person.name.suffix, ":known_as": person.name.known_as, ":born_on": person.born_on,
        ":named_operation": person.named_by.operation, ":named_row": person.named_by.row,
        ":contacts": to_json(&person.contacts)?, ":extra": to_json(&person.extra)?,
        ":sort_name": sort_name(&person.name), ":search": search_text(person),
    })?;
    Ok(())
}

fn write_membership(
    statement: &mut Statement<'_>,
    id: i64,
    person: &Person,
    types: &[FactType],
) -> Result<(), StoreError> {
    statement.execute(named_params! {
        ":id": id, ":case": person.case, ":status": person.status().word(), ":state": person.state(),
        ":standings": to_json(&person.standings)?, ":facts": facts::encode(&person.facts, types)?,
    })?;
    Ok(())
}

impl Operation<'_> {
    /// Adds a person; the number given is the file's, `person.id` does not matter.
    pub fn person_insert(&self, person: &Person) -> Result<i64, StoreError> {
        let id = self.next_person_id()?;
        let types = self.read().fact_types(person.case)?;
        write_identity(&mut *self.tx.prepare_cached(INSERT_PERSON)?, id, person)?;
        write_membership(&mut *self.tx.prepare_cached(INSERT_MEMBERSHIP)?, id, person, &types)?;
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
        let first = self.next_person_id()?;
        let types = self.read().fact_types(case)?;
        let mut people = people.peekable();
        if people.peek().is_none() {
            return Ok(first);
        }
        self.bulk(&["person", "membership"], first, || {
            let mut identity = self.tx.prepare_cached(INSERT_PERSON)?;
            let mut membership = self.tx.prepare_cached(INSERT_MEMBERSHIP)?;
            let mut last = first;
            for (id, person) in (first..).zip(people) {
                write_identity(&mut identity, id, &person)?;
                write_membership(&mut membership, id, &person, &types)?;
                last = id;
                progress(u64::try_from(last - first + 1).unwrap_or_default());
            }
            Ok(last)
        })?;
        Ok(first)
    }

    /// Writes what is now known of a person, where it differs from what stands.
    pub fn person_update(&self, person: &Person) -> Result<(), StoreError> {
        let stands = self.read().person(person.id)?;
        let types = self.read().fact_types(person.case)?;
        let membership =
            |of: &Person| (of.standings.clone(), of.facts.clone(), of.state().map(str::to_owned));
        if membership(&stands) != membership(person) {
            let mut statement = self.tx.prepare_cached(UPDATE_MEMBERSHIP)?;
            write_membership(&mut statement, person.id, person, &types)?;
        }
        let identity = |of: &Person| Person { standings: Vec::new(), facts: Vec::new(), ..of.clone() };
        if identity(&stands) != identity(person) {
            write_identity(&mut *self.tx.prepare_cached(UPDATE_PERSON)?, person.id, person)?;
        }
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
