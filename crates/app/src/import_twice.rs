//! Rows of one list that seem to be of one person: equal in name, and in day of birth, e-mail address, telephone number or
//! address. What rows say is kept as hashes, so that a row is looked up and never held against every other.

use chrono::Datelike;
use domain::fold;
use domain::words::phone_key;
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
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
    of: [Option<Key>; SHARED.len()],
    beside: Beside,
}

/// A hash in two halves, which need no room to stand straight in a table of many.
type Key = [u32; 2];

/// Makes the keys of the rows of one list.
#[derive(Default)]
pub(crate) struct KeyMaker {
    hashes: DefaultHashBuilder,
    /// The letters of the key that is being made.
    said: Vec<u8>,
}

/// The rows of a list so far.
#[derive(Default)]
pub(crate) struct Rows {
    noted: Vec<Noted>,
    /// Which of them gave a key first: that one stands for the later ones.
    firsts: HashTable<First>,
}

/// A row that was noted, and what speaks against its being of the person of another one.
struct Noted {
    row: u32,
    beside: Beside,
}

/// A key, and the place of the row that gave it first.
struct First {
    key: Key,
    place: u32,
}

/// What speaks against two rows being of one person: another middle initial, another day of birth. 0 where none is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Beside {
    initial: u8,
    born: i32,
}

impl First {
    fn hash(&self) -> u64 {
        u64::from(self.key[0]) << 32 | u64::from(self.key[1])
    }
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

impl KeyMaker {
    /// What a row says of its person. A row with half a name is like no other.
    pub fn keys(&mut self, row: &ListRow) -> Keys {
        let beside = Beside::of(row);
        let (Some(given), Some(family)) = (&row.name.given, &row.name.family) else {
            return Keys { of: [None; SHARED.len()], beside };
        };
        let said = &mut self.said;
        said.clear();
        let name = [given, family, row.name.suffix.as_deref().unwrap_or_default()];
        name.into_iter().for_each(|part| push_letters(part, said));
        let name = said.len();
        let mut key = |place: u8, parts: &[&str]| {
            said.truncate(name);
            said.push(place);
            parts.iter().for_each(|part| push_letters(part, said));
            let [a, b, c, d, e, f, g, h] = self.hashes.hash_one(&said[..]).to_be_bytes();
            [u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])]
        };
        let street = row.address.street.as_deref().filter(|street| street.chars().any(char::is_alphanumeric));
        let five = row.address.zip.as_deref().map(|zip| zip.get(..5).unwrap_or(zip));
        let town = five.or(row.address.city.as_deref());
        let of = [
            row.born_on.map(|_| key(0, &[&beside.born.to_string()])),
            row.email.as_deref().map(|email| key(1, &[email])),
            row.phone.as_deref().and_then(phone_key).map(|phone| key(2, &[&phone])),
            street.zip(town).map(|(street, town)| key(3, &[street, town])),
        ];
        Keys { of, beside }
    }
}

impl Rows {
    /// Notes the next row, and gives the first of the earlier ones that seems to be of the same person.
    pub fn note(&mut self, row: u32, keys: &Keys) -> Option<Twin> {
        let place = u32::try_from(self.noted.len()).unwrap_or(u32::MAX);
        let mut found: Vec<(u32, &'static str)> = Vec::new();
        for (key, shared) in keys.of.into_iter().zip(SHARED) {
            let Some(first) = key.map(|key| First { key, place }) else { continue };
            match self.firsts.entry(first.hash(), |other| other.key == first.key, First::hash) {
                Entry::Occupied(earlier) => {
                    let earlier = &self.noted[earlier.get().place as usize];
                    if earlier.beside.agrees(keys.beside) {
                        found.push((earlier.row, shared));
                    }
                }
                Entry::Vacant(free) => {
                    free.insert(first);
                }
            }
        }
        self.noted.push(Noted { row, beside: keys.beside });
        let row = found.iter().map(|(row, _)| *row).min()?;
        let shares = found.into_iter().filter(|(of, _)| *of == row).map(|(_, shared)| shared).collect();
        Some(Twin { row, shares })
    }

    /// Forgets the row that was noted last, since it was left out: nobody is like it.
    pub fn forget_last(&mut self, keys: &Keys) {
        self.noted.pop();
        for key in keys.of.into_iter().flatten() {
            let is_last = |first: &First| first.key == key && first.place as usize == self.noted.len();
            if let Ok(last) = self.firsts.find_entry(First { key, place: 0 }.hash(), is_last) {
                last.remove();
            }
        }
    }
}

/// Writes the letters of a part of a key, and where it ends.
fn push_letters(part: &str, said: &mut Vec<u8>) {
    if part.is_ascii() {
        let mut end = said.len();
        said.resize(end + part.len(), 0);
        for letter in part.bytes() {
            said[end] = letter.to_ascii_lowercase();
            end += usize::from(letter.is_ascii_alphanumeric());
        }
        said.truncate(end);
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
        let (mut rows, mut maker) = (Rows::default(), KeyMaker::default());
        assert_eq!(rows.note(first.row, &maker.keys(first)), None);
        rows.note(second.row, &maker.keys(second))
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
    fn a_row_that_was_left_out_is_forgotten_and_those_before_it_are_not() {
        let (mut rows, mut maker) = (Rows::default(), KeyMaker::default());
        let with_phone = |row: ListRow| ListRow { phone: Some("(415) 555-0123".into()), ..row };
        let ana = with_email(row(2, "Ana", "", "Reed"), "ana@mail.example");
        let again = with_phone(with_email(row(3, "Ana", "", "Reed"), "ana@mail.example"));
        let by_email = Some(Twin { row: 2, shares: vec!["email"] });
        assert_eq!(rows.note(2, &maker.keys(&ana)), None);
        assert_eq!(rows.note(3, &maker.keys(&again)), by_email);
        rows.forget_last(&maker.keys(&again));
        let same_number = with_phone(row(4, "Ana", "", "Reed"));
        assert_eq!(rows.note(4, &maker.keys(&same_number)), None, "only row 3 had it");
        assert_eq!(rows.note(5, &maker.keys(&again)), by_email);
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
