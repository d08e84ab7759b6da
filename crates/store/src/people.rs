//! Finding people and putting them in order.

use crate::error::StoreError;
use crate::facts;
use crate::open::Reader;
use crate::person::{OWN, own_from_row};
use deunicode::deunicode;
use domain::person::{Name, Person, Reach};
use rusqlite::named_params;

/// Text without accents and case, for comparing and finding: `Muñoz` and `munoz` are one.
pub fn fold(text: &str) -> String {
    deunicode(text).to_lowercase()
}

/// What people are ordered by: family name, then the rest. What parts them sorts before any letter
/// or blank, so that `Garcia, Zoë` comes before `Garcia López, Ana`.
pub(crate) fn sort_name(name: &Name) -> String {
    let rest = [&name.given, &name.middle, &name.suffix];
    let rest: Vec<&str> = rest.into_iter().flatten().map(String::as_str).collect();
    let (family, rest) = (name.family.as_deref().map(fold), fold(&rest.join(" ")));
    family.map_or(rest.clone(), |family| format!("{family}\u{1}{rest}"))
}

/// What people are found by: names, known-as, external id, e-mail, telephone digits, city and ZIP.
pub(crate) fn search_text(person: &Person) -> String {
    let mut parts = vec![fold(&person.name.listed())];
    parts.extend(person.name.known_as.as_deref().map(fold));
    parts.extend(person.external_id.as_deref().map(fold));
    for contact in &person.contacts {
        match &contact.reach {
            Reach::Email { v } => parts.push(fold(v)),
            Reach::Phone { v } => parts.push(digits(v)),
            Reach::Address(address) => {
                let found = [&address.city, &address.state, &address.zip];
                parts.extend(found.into_iter().flatten().map(|part| fold(part)));
            }
        }
    }
    format!(" {}", parts.join(" "))
}

/// The digits of a text.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The people of a case in the order of their names, with what they are found by.
#[derive(Debug, Default)]
pub struct NameList {
    people: Vec<(i64, Box<str>)>,
}

impl NameList {
    /// Numbers of those who match every word of `search`, in the order of their names.
    pub fn found<'a>(&'a self, search: &str) -> impl Iterator<Item = i64> + use<'a> {
        let (terms, number) = (terms(search), phone_number(search));
        let people = self.people.iter();
        people
            .filter(move |(_, text)| {
                number.as_ref().is_some_and(|number| text.contains(&**number))
                    || terms.iter().all(|term| text.contains(&**term))
            })
            .map(|(id, _)| *id)
    }
}

/// The digits of what may be a telephone number, however it is written.
fn phone_number(search: &str) -> Option<String> {
    let is_phone = search.chars().all(|c| c.is_ascii_digit() || "()+-. ".contains(c));
    Some(digits(search)).filter(|found| is_phone && found.len() >= 7)
}

/// The words looked for, each on its own.
fn terms(search: &str) -> Vec<String> {
    fold(search).replace(',', " ").split_whitespace().map(str::to_owned).collect()
}

impl<'a> Reader<'a> {
    /// Everyone in a case, to be searched in memory.
    pub fn names(&self, case: i64) -> Result<NameList, StoreError> {
        let mut people: Vec<(Box<str>, i64, Box<str>)> = Vec::new();
        self.each_person(case, &mut |person| {
            people.push((sort_name(&person.name).into(), person.id, search_text(&person).into()));
        })?;
        people.sort_unstable_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        Ok(NameList { people: people.into_iter().map(|(_, id, search)| (id, search)).collect() })
    }

    /// Hands out everyone in a case: those with a row of their own first, then those who stand as their list has them.
    pub fn each_person(&self, case: i64, each: &mut dyn FnMut(Person)) -> Result<(), StoreError> {
        let types = self.fact_types(case)?;
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT {OWN} WHERE p.case_id = :case AND p.contacts IS NOT NULL"))?;
        let own = query.query_and_then(named_params! {":case": case}, |row| {
            let (person, known) = own_from_row(row)?;
            Ok::<_, StoreError>(Person { facts: facts::decode(&known, &types)?, ..person })
        })?;
        for person in own {
            each(person?);
        }
        for part in self.parts(case)? {
            let part = part?;
            let bytes = part.unpack()?;
            let listed = bytes.read()?;
            for (place, _) in part.listed() {
                each(listed.person(&bytes, place, case, &types)?);
            }
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
            let mut people = part.listed();
            let names_it = |(place, _): &(usize, i64)| {
                listed.people.get(*place).is_some_and(|person| person.names_fact(fact_type))
            };
            if let Some((_, id)) = people.find(names_it) {
                return Ok(Some(id));
            }
        }
        Ok(None)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(fold("MUÑOZ"), fold("muñoz"));
        assert_eq!(fold("O'Néill"), "o'neill");
    }

    #[test]
    fn people_of_one_family_name_stand_before_those_of_a_longer_one() {
        let name = |family: &str, given: &str| {
            let (given, family) = (Some(given.to_owned()), Some(family.to_owned()));
            sort_name(&Name { given, family, ..Name::default() })
        };
        assert!(name("Garcia", "Zoë") < name("García López", "Ana"));
        assert!(name("García", "Ana") < name("Garcia", "Zoë"));
    }

    #[test]
    fn words_are_sought_apart_and_telephone_numbers_by_their_digits() {
        assert_eq!(terms("Garcia, Ana"), ["garcia", "ana"]);
        assert_eq!(phone_number("(415) 555-0123").as_deref(), Some("4155550123"));
        assert_eq!(phone_number("2024-000123").as_deref(), Some("2024000123"));
        assert_eq!(terms("2024-000123"), ["2024-000123"]);
        assert_eq!(phone_number("garcia"), None);
        assert_eq!(terms("  "), Vec::<String>::new());
    }
}
