//! What is compared of one person, read once.

use crate::name::Word;
use chrono::NaiveDate;
use domain::person::{Name, Person, Reach};
use domain::words::{email_key, phone_key};

/// What is compared of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Words of the given name, and what the person is called.
    pub given: Vec<Word>,
    /// Words of the family name, both surnames where there are two.
    pub family: Vec<Word>,
    /// `jr`, `iii`.
    pub(crate) suffix: Vec<Word>,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// Telephone numbers by their last ten digits.
    pub phones: Vec<String>,
    /// E-mail addresses in small letters.
    pub emails: Vec<String>,
    /// Street and ZIP of each address that has both.
    pub addresses: Vec<Vec<Word>>,
}

impl Record {
    /// Somebody of whom nothing but given and family name is known.
    pub fn named(given: &str, family: &str) -> Record {
        Record { given: Word::all(given), family: Word::all(family), ..Record::default() }
    }

    /// The same person under another name as well: what they are called.
    #[must_use]
    pub fn called(mut self, known_as: &str) -> Record {
        self.given.extend(Word::all(known_as));
        self
    }

    /// The same person with the suffix of a name.
    #[must_use]
    pub fn with_suffix(self, suffix: &str) -> Record {
        Record { suffix: Word::all(suffix), ..self }
    }

    /// Adds a telephone number, if it is a whole one.
    pub fn add_phone(&mut self, number: &str) {
        self.phones.extend(phone_key(number));
    }

    /// Adds an e-mail address, if it is one.
    pub fn add_email(&mut self, address: &str) {
        self.emails.extend(Some(email_key(address)).filter(|address| address.contains('@')));
    }

    /// Adds a street address, if street and ZIP are known. Of a ZIP the first five digits count.
    pub fn add_address(&mut self, street: &str, zip: &str) {
        let zip = zip.trim().get(..5).unwrap_or(zip.trim());
        if !street.trim().is_empty() && !zip.is_empty() {
            self.addresses.push(Word::all(&format!("{street} {zip}")));
        }
    }
}

impl From<&Person> for Record {
    fn from(person: &Person) -> Record {
        let Name { given, family, suffix, known_as, .. } = &person.name;
        let text = |part: &'_ Option<String>| part.clone().unwrap_or_default();
        let named = Record::named(&text(given), &text(family));
        let mut record = named.called(&text(known_as)).with_suffix(&text(suffix));
        record.born_on = person.born_on;
        for contact in &person.contacts {
            match &contact.reach {
                Reach::Email { v } => record.add_email(v),
                Reach::Phone { v } => record.add_phone(v),
                Reach::Address(address) => record.add_address(&text(&address.street), &text(&address.zip)),
            }
        }
        record
    }
}
