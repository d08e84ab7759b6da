//! What is compared of one person, read once.

use crate::name::Word;
use crate::reason::Reason;
use chrono::NaiveDate;
use domain::person::{Name, Person, Reach};
use domain::words::{email_key, phone_key};

/// A name that somebody bears beside their own, or bore before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherName {
    /// Whether they are called so, or were: [`Reason::KnownAs`] or [`Reason::FormerName`].
    pub(crate) kind: Reason,
    /// As it is written.
    pub(crate) text: String,
    /// Words of the given name.
    pub given: Vec<Word>,
    /// Words of the family name.
    pub family: Vec<Word>,
}

/// What is compared of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Words of the given name.
    pub given: Vec<Word>,
    /// Words of the family name, both surnames where there are two.
    pub family: Vec<Word>,
    /// What the person is called and was called before, in each way in which it can be read as given and family name.
    pub others: Vec<OtherName>,
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

    /// The same person under another name as well: what they are called, in place of the given name or of the whole. Whoever has
    /// no given name has this one.
    #[must_use]
    pub fn called(mut self, known_as: &str) -> Record {
        let words = Word::all(known_as);
        if self.given.is_empty() {
            self.given = words;
        } else if !words.is_empty() {
            self.add_parted(Reason::KnownAs, known_as, &words);
            self.add_other(Reason::KnownAs, known_as, words, self.family.clone());
        }
        self
    }

    /// The same person under a name that they bore before: a whole one, or the family name alone.
    #[must_use]
    pub fn formerly(mut self, name: &str) -> Record {
        if let Some((family, given)) = name.split_once(',') {
            self.add_other(Reason::FormerName, name, Word::all(given), Word::all(family));
            return self;
        }
        let words = Word::all(name);
        if !words.is_empty() {
            self.add_parted(Reason::FormerName, name, &words);
            self.add_other(Reason::FormerName, name, self.given.clone(), words);
        }
        self
    }

    /// Adds a name of several words once for each place at which the family name can begin.
    fn add_parted(&mut self, kind: Reason, text: &str, words: &[Word]) {
        for first in 1..words.len() {
            let (given, family) = words.split_at(first);
            self.add_other(kind, text, given.to_vec(), family.to_vec());
        }
    }

    fn add_other(&mut self, kind: Reason, text: &str, given: Vec<Word>, family: Vec<Word>) {
        self.others.push(OtherName { kind, text: text.trim().to_owned(), given, family });
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
        let called = named.called(&text(known_as)).with_suffix(&text(suffix));
        let mut record = person.name.former.iter().fold(called, |record, name| record.formerly(name));
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
