//! What figures need of everyone: status, state and facts, without names and addresses.

use crate::case::FactType;
use crate::error::{StoreError, bad_column};
use crate::facts;
use crate::listed::place_in;
use crate::open::Reader;
use crate::parts::StandingPart;
use chrono::NaiveDate;
use domain::fact::Facts;
use domain::membership::MembershipStatus;
use domain::person::{KnownFact, Person, Standing};
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::HashSet;
use std::iter::Peekable;
use std::vec::IntoIter;

/// People of one piece at most, where no list brought them.
const MOST: usize = 1_024;

/// What figures need of one person: no names, no addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The person.
    pub person: i64,
    /// The case the person belongs to.
    pub case: i64,
    /// The status that holds.
    pub status: MembershipStatus,
    /// State of the current address.
    pub state: Option<String>,
    /// The known facts.
    pub facts: Vec<KnownFact>,
}

/// The same of people whose numbers follow one another, as the file holds it: reading it takes time, and can be done
/// by several at once.
pub struct MembershipPart {
    case: i64,
    listed: Option<StandingPart>,
    own: Vec<Own>,
}

/// The row of a person of their own.
struct Own {
    person: i64,
    status: MembershipStatus,
    state: Option<String>,
    standings: String,
    facts: String,
}

const OWN: &str = "person_id, status, state, standings, facts FROM membership";

fn own_from_row(row: &Row<'_>) -> rusqlite::Result<Own> {
    let status = row.get_ref("status")?.as_str()?;
    Ok(Own {
        status: MembershipStatus::from_word(status).ok_or_else(|| bad_column("status", status))?,
        person: row.get("person_id")?,
        state: row.get("state")?,
        standings: row.get("standings")?,
        facts: row.get("facts")?,
    })
}

impl Own {
    fn membership(
        &self,
        case: i64,
        status: MembershipStatus,
        types: &[FactType],
    ) -> Result<Membership, StoreError> {
        let facts = facts::decode(&self.facts, types)?;
        Ok(Membership { person: self.person, case, status, state: self.state.clone(), facts })
    }

    fn status_on(&self, day: NaiveDate) -> Result<(MembershipStatus, bool), StoreError> {
        let standings: Vec<Standing> = serde_json::from_str(&self.standings)
            .map_err(|error| StoreError::unreadable("statuses of a person", error))?;
        Ok(held_on(&standings, day))
    }
}

/// The status that held on a day; the first one, and that they came later, of someone who did.
fn held_on(standings: &[Standing], day: NaiveDate) -> (MembershipStatus, bool) {
    let held = standings.iter().rev().find(|standing| standing.on <= day);
    let came_later = held.is_none() && !standings.is_empty();
    let held = held.or(standings.first());
    (held.map_or(MembershipStatus::Prospective, |standing| standing.status), came_later)
}

impl MembershipPart {
    /// The people, in the order of their numbers, with the status that holds.
    ///
    /// # Errors
    /// When what is stored cannot be read; never a default in its place.
    pub fn rows(&self, types: &[FactType]) -> Result<Vec<Membership>, StoreError> {
        let mut rows = Vec::new();
        for own in &self.own {
            rows.push(own.membership(self.case, own.status, types)?);
        }
        self.push_listed(types, None, &mut rows)?;
        Ok(rows)
    }

    /// The same with the status that held on `day`; someone who came later has the first one, and is counted beside.
    ///
    /// # Errors
    /// Those of [`MembershipPart::rows`].
    pub fn rows_on(&self, types: &[FactType], day: NaiveDate) -> Result<(Vec<Membership>, u64), StoreError> {
        let (mut rows, mut came_later) = (Vec::new(), 0);
        for own in &self.own {
            let (status, later) = own.status_on(day)?;
            came_later += u64::from(later);
            rows.push(own.membership(self.case, status, types)?);
        }
        came_later += self.push_listed(types, Some(day), &mut rows)?;
        Ok((rows, came_later))
    }

    /// Adds those who stand as a list has them, as of a day where one is given, and puts all in order. Gives how many
    /// came later than that day.
    fn push_listed(
        &self,
        types: &[FactType],
        day: Option<NaiveDate>,
        rows: &mut Vec<Membership>,
    ) -> Result<u64, StoreError> {
        let Some(standing) = &self.listed else { return Ok(0) };
        let bytes = standing.unpack()?;
        let part = bytes.read()?;
        let mut came_later = 0;
        for (place, person) in standing.listed() {
            if bytes.is_edited(place) {
                let person = part.person(&bytes, place, self.case, types)?;
                let held = day.map(|day| held_on(&person.standings, day));
                came_later += u64::from(held.is_some_and(|(_, later)| later));
                let status = held.map_or(person.status(), |(status, _)| status);
                rows.push(of_person(person, status));
                continue;
            }
            let listed = part.get(place)?;
            let status = listed.status()?;
            let noted_on = day.filter(|_| status.is_some()).map(|_| listed.noted_on()).transpose()?;
            came_later += u64::from(noted_on > day);
            rows.push(Membership {
                person,
                case: self.case,
                status: status.unwrap_or(MembershipStatus::Prospective),
                state: listed.state().map(str::to_owned),
                facts: listed.facts(&bytes, types)?,
            });
        }
        rows.sort_by_key(|row| row.person);
        Ok(came_later)
    }
}

/// What figures need of a person, with the status that is to hold.
fn of_person(person: Person, status: MembershipStatus) -> Membership {
    Membership {
        person: person.id,
        case: person.case,
        status,
        state: Facts::state(&person).map(str::to_owned),
        facts: person.facts,
    }
}

impl Reader<'_> {
    /// What figures need of everyone in a case, piece by piece, in the order of their numbers.
    pub fn memberships(&self, case: i64) -> Result<Vec<MembershipPart>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT {OWN} JOIN person p USING (person_id)
             WHERE p.case_id = :case AND p.contacts IS NOT NULL ORDER BY p.person_id"
        ))?;
        let own = query.query_map(named_params! {":case": case}, own_from_row)?;
        let mut own = own.collect::<Result<Vec<Own>, _>>()?.into_iter().peekable();
        let mut parts = Vec::new();
        for standing in self.parts(case)? {
            let standing = standing?;
            take_before(&mut own, standing.first, case, &mut parts);
            let mut within = Vec::new();
            while let Some(row) = own.next_if(|row| row.person <= standing.last()) {
                within.push(row);
            }
            parts.push(MembershipPart { case, listed: Some(standing), own: within });
        }
        take_before(&mut own, i64::MAX, case, &mut parts);
        Ok(parts)
    }

    /// What figures need of some people of a case, by their numbers, which stand in order; nothing of those who are not in
    /// it. A part of a list is read once for all of them.
    pub fn memberships_of(&self, case: i64, people: &[i64]) -> Result<Vec<Membership>, StoreError> {
        let types = self.fact_types(case)?;
        let mut rows = Vec::new();
        for standing in self.parts_with(case, people)? {
            let part = MembershipPart { case, listed: Some(standing?), own: Vec::new() };
            let listed = part.rows(&types)?.into_iter();
            rows.extend(listed.filter(|row| people.binary_search(&row.person).is_ok()));
        }
        let listed: HashSet<i64> = rows.iter().map(|row| row.person).collect();
        let sql = format!("SELECT {OWN} WHERE person_id = :person AND case_id = :case");
        let mut query = self.db.prepare_cached(&sql)?;
        for person in people.iter().filter(|person| !listed.contains(person)) {
            let params = named_params! {":person": person, ":case": case};
            if let Some(own) = query.query_row(params, own_from_row).optional()? {
                rows.push(own.membership(case, own.status, &types)?);
            }
        }
        rows.sort_by_key(|row| row.person);
        Ok(rows)
    }

    /// What figures need of one person; nothing when there is no such person any more.
    pub fn membership(&self, person: i64) -> Result<Option<Membership>, StoreError> {
        let found = self
            .db
            .prepare_cached(
                "SELECT case_id, contacts IS NULL AS listed FROM person WHERE person_id = :person",
            )?
            .query_row(named_params! {":person": person}, |row| Ok((row.get("case_id")?, row.get("listed")?)))
            .optional()?;
        let Some((case, is_listed)) = found else { return Ok(None) };
        let (case, is_listed): (i64, bool) = (case, is_listed);
        let types = self.fact_types(case)?;
        if !is_listed {
            let sql = format!("SELECT {OWN} WHERE person_id = :person");
            let mut query = self.db.prepare_cached(&sql)?;
            let own = query.query_row(named_params! {":person": person}, own_from_row).optional()?;
            return own.map(|own| own.membership(case, own.status, &types)).transpose();
        }
        let bytes = self.part_of(person)?;
        let part = bytes.read()?;
        let person = part.person(&bytes, place_in(bytes.first, person), case, &types)?;
        let status = person.status();
        Ok(Some(of_person(person, status)))
    }
}

/// Takes the rows before a number, in pieces.
fn take_before(own: &mut Peekable<IntoIter<Own>>, number: i64, case: i64, parts: &mut Vec<MembershipPart>) {
    loop {
        let mut piece = Vec::new();
        while piece.len() < MOST
            && let Some(row) = own.next_if(|row| row.person < number)
        {
            piece.push(row);
        }
        if piece.is_empty() {
            return;
        }
        parts.push(MembershipPart { case, listed: None, own: piece });
    }
}
