//! Finding people and putting them in order.

use crate::case::FactType;
use crate::error::StoreError;
use crate::facts;
use crate::listed::AsListed;
use crate::open::Reader;
use crate::parts::StandingPart;
use crate::person::{OWN, own_from_row};
use domain::person::Person;
use rusqlite::named_params;

/// People as the file holds them, up to a part of a list: reading them takes time, and can be done by several at once.
pub struct PeoplePart {
    case: i64,
    held: HeldPeople,
}

enum HeldPeople {
    /// With rows of their own, and their facts as text.
    Own(Vec<(Person, String)>),
    Listed(StandingPart),
}

/// Someone of a part.
pub enum Found<'p> {
    /// Who stands as their list has them.
    Listed {
        /// What the list says.
        person: AsListed<'p>,
        /// The operation that brought it.
        operation: i64,
    },
    /// Anyone else.
    Whole(Person),
}

impl PeoplePart {
    /// The people.
    ///
    /// # Errors
    /// When what is stored cannot be read; never a default in its place.
    pub fn people(self, types: &[FactType]) -> Result<Vec<Person>, StoreError> {
        match self.held {
            HeldPeople::Own(own) => own.into_iter().map(|own| whole(own, types)).collect(),
            HeldPeople::Listed(part) => {
                let bytes = part.unpack()?;
                let listed = bytes.read()?;
                part.listed().map(|(place, _)| listed.person(&bytes, place, self.case, types)).collect()
            }
        }
    }

    /// Hands out the people; those who stand as their list has them without a copy of what it says.
    ///
    /// # Errors
    /// Those of [`PeoplePart::people`], and those of `each`.
    pub fn each<E: From<StoreError>>(
        self,
        types: &[FactType],
        mut each: impl FnMut(Found<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let part = match self.held {
            HeldPeople::Own(own) => {
                return own.into_iter().try_for_each(|own| each(Found::Whole(whole(own, types)?)));
            }
            HeldPeople::Listed(part) => part,
        };
        let bytes = part.unpack()?;
        let listed = bytes.read()?;
        for (place, id) in part.listed() {
            if bytes.is_edited(place) {
                each(Found::Whole(listed.person(&bytes, place, self.case, types)?))?;
            } else {
                let (record, operation) = (listed.get(place)?, bytes.operation);
                each(Found::Listed { person: record.as_listed(id, types)?, operation })?;
            }
        }
        Ok(())
    }
}

/// Someone with a row of their own, with their facts read.
fn whole((person, known): (Person, String), types: &[FactType]) -> Result<Person, StoreError> {
    Ok(Person { facts: facts::decode(&known, types)?, ..person })
}

impl<'a> Reader<'a> {
    /// Everyone in a case: those with a row of their own first, then those who stand as their list has them.
    pub fn people_parts(
        &self,
        case: i64,
    ) -> Result<impl Iterator<Item = Result<PeoplePart, StoreError>> + use<'a>, StoreError> {
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT {OWN} WHERE p.case_id = :case AND p.contacts IS NOT NULL"))?;
        let own = query.query_and_then(named_params! {":case": case}, own_from_row)?;
        let own = PeoplePart { case, held: HeldPeople::Own(own.collect::<Result<_, _>>()?) };
        let listed = self
            .parts(case)?
            .map(move |part| part.map(|part| PeoplePart { case, held: HeldPeople::Listed(part) }));
        Ok(std::iter::once(Ok(own)).chain(listed))
    }

    /// Hands out everyone in a case: those with a row of their own first, then those who stand as their list has them.
    pub fn each_person(&self, case: i64, each: &mut dyn FnMut(Person)) -> Result<(), StoreError> {
        let types = self.fact_types(case)?;
        for part in self.people_parts(case)? {
            part?.people(&types)?.into_iter().for_each(&mut *each);
        }
        Ok(())
    }

    /// Hands out the external id of everyone in a case who has one, with their number.
    pub fn each_external_id(&self, case: i64, each: &mut dyn FnMut(i64, &str)) -> Result<(), StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, external_id FROM person WHERE case_id = :case AND external_id IS NOT NULL",
        )?;
        let mut own = query.query(named_params! {":case": case})?;
        while let Some(row) = own.next()? {
            each(row.get("person_id")?, row.get_ref("external_id")?.as_str().map_err(rusqlite::Error::from)?);
        }
        for part in self.parts(case)? {
            let part = part?;
            let bytes = part.unpack()?;
            let listed = bytes.read()?;
            for (place, id) in part.listed() {
                if let Some(external_id) = listed.get(place)?.external_id {
                    each(id, external_id);
                }
            }
        }
        Ok(())
    }

    /// Someone who stands as their list has them and of whom it gives a fact of this type.
    pub(crate) fn listed_with_fact(&self, case: i64, fact_type: i64) -> Result<Option<i64>, StoreError> {
        for part in self.parts(case)? {
            let part = part?;
            let bytes = part.unpack()?;
            let listed = bytes.read()?;
            for (place, id) in part.listed() {
                if listed.get(place)?.names_fact(fact_type) {
                    return Ok(Some(id));
                }
            }
        }
        Ok(None)
    }

    /// The people of all cases whose numbers are above this one, the highest first, at most so many: those who came into the
    /// file last.
    pub fn people_after(&self, person: i64, limit: usize) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id FROM person WHERE person_id > :person ORDER BY person_id DESC LIMIT :limit",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = query.query_map(named_params! {":person": person, ":limit": limit}, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many people of all cases have a number above one and not above another.
    pub fn people_count_between(&self, above: i64, up_to: i64) -> Result<u64, StoreError> {
        Ok(self.db.query_row(
            "SELECT count(*) FROM person WHERE person_id > :above AND person_id <= :up_to",
            named_params! {":above": above, ":up_to": up_to},
            |row| row.get(0),
        )?)
    }

    /// How many people a case has.
    pub fn people_count(&self, case: i64) -> Result<u64, StoreError> {
        Ok(self.db.query_row(
            "SELECT (SELECT count(*) FROM person WHERE case_id = :case AND contacts IS NOT NULL)
               + (SELECT count(*) FROM list_part l JOIN person p
                    ON p.person_id BETWEEN l.first_person AND l.first_person + l.people_count - 1
                  WHERE l.case_id = :case AND p.contacts IS NULL)",
            named_params! {":case": case},
            |row| row.get(0),
        )?)
    }
}
