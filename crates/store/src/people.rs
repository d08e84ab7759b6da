//! Finding people and putting them in order.

use crate::error::StoreError;
use crate::open::Reader;
use deunicode::deunicode;
use domain::person::{Name, Person, Reach};
use rusqlite::{ToSql, named_params};

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

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What is looked for: each word, and a telephone number by its digits however it is written.
fn terms(search: &str) -> Vec<String> {
    let is_phone = search.chars().all(|c| c.is_ascii_digit() || "()+-. ".contains(c));
    let found = digits(search);
    if is_phone && found.len() >= 7 {
        return vec![found];
    }
    fold(search).replace(',', " ").split_whitespace().map(str::to_owned).collect()
}

impl Reader<'_> {
    /// Numbers of the people of a case that match every word of `search`, in the order of their names.
    pub fn people_found(&self, case: i64, search: &str) -> Result<Vec<i64>, StoreError> {
        let terms = terms(search);
        let tests: Vec<String> = (0..terms.len()).map(|n| format!(" AND instr(search, :t{n}) > 0")).collect();
        let sql = format!(
            "SELECT person_id FROM person INDEXED BY person_by_name
             WHERE case_id = :case{} ORDER BY sort_name, person_id",
            tests.concat()
        );
        let names: Vec<String> = (0..terms.len()).map(|n| format!(":t{n}")).collect();
        let mut params: Vec<(&str, &dyn ToSql)> = vec![(":case", &case)];
        params.extend(names.iter().zip(&terms).map(|(name, term)| (name.as_str(), term as &dyn ToSql)));
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(params.as_slice(), |row| row.get("person_id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many people a case has.
    pub fn people_count(&self, case: i64) -> Result<u64, StoreError> {
        Ok(self.db.query_row(
            "SELECT count(*) FROM membership WHERE case_id = :case",
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
        assert_eq!(terms("(415) 555-0123"), ["4155550123"]);
        assert_eq!(terms("  "), Vec::<String>::new());
    }
}
