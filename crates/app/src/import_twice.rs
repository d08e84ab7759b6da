//! Rows of one list that seem to be of one person: equal in name, and in day of birth, e-mail address, telephone number or
//! address. What rows say is kept as hashes, so that a row is looked up and never held against every other.

use chrono::Datelike;
use domain::fold;
use domain::words::{email_key, phone_key};
use hashbrown::HashMap;
use intake::ListRow;
use std::hash::BuildHasher;

/// What rows can share beside the name, in the words of mappings.
const SHARED: [&str; 4] = ["dob", "email", "phone", "address"];

/// An earlier row that seems to be of the same person, and what it shares beside the name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Twin {
    pub row: u32,
    pub shares: Vec<&'static str>,
}

/// What a row says of its person: a hash of the name with each of [`SHARED`] that it gives.
pub(crate) struct Keys {
    of: [Option<u64>; SHARED.len()],
    beside: Beside,
}

/// The rows of a list so far.
#[derive(Default)]
pub(crate) struct Rows {
    places: HashMap<u64, (u32, Beside)>,
}

/// What speaks against two rows being of one person: another middle initial, another day of birth. 0 where none is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Beside {
    initial: u8,
    born: i32,
}

impl Beside {
    fn of(row: &ListRow) -> Beside {
        let middle = row.name.middle.as_deref().map(fold).unwrap_or_default();
        let born = row.born_on.map(|day| day.num_days_from_ce()).unwrap_or_default();
        Beside { initial: middle.bytes().next().unwrap_or_default(), born }
    }

    fn agrees(self, other: Beside) -> bool {
        let other_initial = self.initial != 0 && other.initial != 0 && self.initial != other.initial;
        let other_birth = self.born != 0 && other.born != 0 && self.born != other.born;
        !other_initial && !other_birth
    }
}

impl Rows {
    /// What a row says of its person. A row with half a name is like no other.
    pub fn keys(&self, row: &ListRow) -> Keys {
        let beside = Beside::of(row);
        let (Some(given), Some(family)) = (&row.name.given, &row.name.family) else {
            return Keys { of: [None; SHARED.len()], beside };
        };
        let mut said = Vec::with_capacity(96);
        let name = [given, family, row.name.suffix.as_deref().unwrap_or_default()];
        name.into_iter().for_each(|part| push_letters(part, &mut said));
        let name = said.len();
        let mut key = |place: u8, parts: &[&str]| {
            said.truncate(name);
            said.push(place);
            parts.iter().for_each(|part| push_letters(part, &mut said));
            self.places.hasher().hash_one(&said)
        };
        let born = row.born_on.map(|_| beside.born.to_string());
        let street = row.address.street.as_deref().filter(|street| street.chars().any(char::is_alphanumeric));
        let five = row.address.zip.as_deref().map(|zip| zip.get(..5).unwrap_or(zip));
        let town = five.or(row.address.city.as_deref());
        Keys {
            of: [
                born.map(|day| key(0, &[&day])),
                row.email.as_deref().map(|email| key(1, &[&email_key(email)])),
                row.phone.as_deref().and_then(phone_key).map(|phone| key(2, &[&phone])),
                street.zip(town).map(|(street, town)| key(3, &[street, town])),
            ],
            beside,
        }
    }

    /// The first of the earlier rows that seems to be of the same person.
    pub fn find(&self, keys: &Keys) -> Option<Twin> {
        let found = keys.of.iter().zip(SHARED).filter_map(|(key, shared)| {
            let (row, beside) = self.places.get(key.as_ref()?)?;
            beside.agrees(keys.beside).then_some((*row, shared))
        });
        let found: Vec<(u32, &'static str)> = found.collect();
        let row = found.iter().map(|(row, _)| *row).min()?;
        let shares = found.into_iter().filter(|(of, _)| *of == row).map(|(_, shared)| shared).collect();
        Some(Twin { row, shares })
    }

    /// Keeps what a row says. The first that says it stands for the later ones.
    pub fn keep(&mut self, row: u32, keys: &Keys) {
        for key in keys.of.into_iter().flatten() {
            self.places.entry(key).or_insert((row, keys.beside));
        }
    }
}

/// Writes the letters of a part of a key, and where it ends.
fn push_letters(part: &str, said: &mut Vec<u8>) {
    if part.is_ascii() {
        let plain = part.bytes().filter(u8::is_ascii_alphanumeric);
        said.extend(plain.map(|letter| letter.to_ascii_lowercase()));
    } else {
        said.extend_from_slice(letters(part).as_bytes());
    }
    said.push(0xff);
}

/// Letters and digits as they are compared: without case, accents and marks. Names in other letters are compared in these,
/// since two that sound alike are two.
fn letters(text: &str) -> String {
    let plain: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    let count = text.chars().filter(|c| c.is_alphanumeric()).count();
    if plain.len() == count { plain } else { text.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::person::{Address, Name};

    fn row(number: u32, given: &str, middle: &str, family: &str) -> ListRow {
        let part = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let name = Name { given: part(given), middle: part(middle), family: part(family), ..Name::default() };
        ListRow { row: number, name, ..ListRow::default() }
    }

    fn with_email(row: ListRow, email: &str) -> ListRow {
        ListRow { email: Some(email.into()), ..row }
    }

    fn twin(first: &ListRow, second: &ListRow) -> Option<Twin> {
        let mut rows = Rows::default();
        let keys = rows.keys(first);
        rows.keep(first.row, &keys);
        rows.find(&rows.keys(second))
    }

    #[test]
    fn rows_of_one_name_that_share_something_else_are_twins() {
        let ana = with_email(row(2, "Ana", "", "García"), "ana@mail.example");
        let again = with_email(row(9, "ANA", "M.", "Garcia"), "Ana@Mail.example");
        assert_eq!(twin(&ana, &again), Some(Twin { row: 2, shares: vec!["email"] }));
        let at = |row: ListRow, street: &str, zip: &str| {
            let part = |text: &str| Some(text.to_owned());
            let address = Address { street: part(street), zip: part(zip), ..Address::default() };
            ListRow { address, phone: Some("(415) 555-0123".into()), ..row }
        };
        let one = at(row(2, "Ana", "", "Reed"), "12 Elm St.", "94607");
        let other = at(row(3, "Ana", "", "Reed"), "12 ELM ST", "94607-1234");
        assert_eq!(twin(&one, &other), Some(Twin { row: 2, shares: vec!["phone", "address"] }));
    }

    #[test]
    fn who_differs_in_name_initial_or_birth_or_shares_only_the_name_is_another() {
        let of = |number, given: &str, middle: &str| {
            with_email(row(number, given, middle, "Reed"), "reed@mail.example")
        };
        assert_eq!(twin(&of(2, "Ana", ""), &of(3, "Tom", "")), None, "a household");
        assert_eq!(twin(&of(2, "Ana", "B."), &of(3, "Ana", "Clara")), None);
        assert_eq!(twin(&row(2, "Ana", "", "Reed"), &row(3, "Ana", "", "Reed")), None);
        assert_eq!(twin(&of(2, "", ""), &of(3, "", "")), None, "half a name");
        let born = |of: ListRow, day: &str| ListRow { born_on: day.parse().ok(), ..of };
        let (father, son) = (born(of(2, "Ana", ""), "1957-03-04"), born(of(3, "Ana", ""), "1990-01-01"));
        assert_eq!(twin(&father, &son), None);
        assert_eq!(twin(&father, &of(3, "Ana", "")), Some(Twin { row: 2, shares: vec!["email"] }));
        assert_eq!(twin(&of(2, "娜", ""), &of(3, "纳", "")), None, "two names that sound alike");
    }
}
