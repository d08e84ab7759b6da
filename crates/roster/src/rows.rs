//! People as they are added, before they are put in order.

use crate::column::{Column, FactColumn, WORDS};
use crate::entry::Entry;
use crate::error::RosterError;
use crate::strings::Strings;
use domain::columns::{day_number, plain_number};
use domain::fact::{FactKind, FactValue};
use domain::input::UNKNOWN;
use domain::person::Address;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Bytes of words that one column takes, so that they fit also where folding makes a text longer.
const MOST_BYTES: usize = 1 << 28;

/// What is known of people, column by column, a row for each.
#[derive(Debug)]
pub(crate) struct Rows {
    pub columns: Arc<[FactColumn]>,
    pub people: Vec<i64>,
    /// As [`WORDS`] has them.
    pub words: [Strings; WORDS.len()],
    /// Contacts before the current one: row, column among [`WORDS`], text. By row.
    pub older: Vec<(u32, usize, String)>,
    pub born_on: Vec<i64>,
    /// As `columns` has them.
    pub facts: Vec<RawFact>,
    pub operations: BTreeMap<i64, Vec<u32>>,
    pub tags: BTreeMap<String, Vec<u32>>,
}

/// One fact of everyone.
#[derive(Debug)]
pub(crate) enum RawFact {
    Words(Strings),
    Numbers(FactKind, Vec<i64>),
}

/// Where a column stands among [`WORDS`].
pub(crate) fn place_among_words(column: &Column) -> Option<usize> {
    WORDS.iter().position(|one| one == column)
}

impl Rows {
    pub fn new(columns: Arc<[FactColumn]>) -> Rows {
        let fact = |column: &FactColumn| match column.kind {
            FactKind::Text => RawFact::Words(Strings::default()),
            kind => RawFact::Numbers(kind, Vec::new()),
        };
        Rows {
            facts: columns.iter().map(fact).collect(),
            columns,
            people: Vec::new(),
            words: Default::default(),
            older: Vec::new(),
            born_on: Vec::new(),
            operations: BTreeMap::new(),
            tags: BTreeMap::new(),
        }
    }

    /// Adds a person. What is wrong with one is said before anything of them is taken.
    pub fn push(&mut self, entry: &Entry) -> Result<(), RosterError> {
        self.check(entry)?;
        let row = crate::place(self.people.len());
        self.people.push(entry.person);
        let (name, none) = (&entry.name, Address::default());
        let address = entry.addresses.last().unwrap_or(&none);
        let texts = [
            &name.family,
            &name.given,
            &name.middle,
            &name.suffix,
            &name.known_as,
            &entry.external_id,
            &entry.emails.last().cloned(),
            &entry.phones.last().cloned(),
            &address.city,
            &address.state,
            &address.zip,
            &address.street,
            &Some(entry.notes.join("\n")),
        ];
        let texts = texts.map(|text| text.as_deref().unwrap_or_default());
        let status = [entry.status.word()];
        self.words
            .iter_mut()
            .zip(texts.into_iter().chain(status))
            .for_each(|(column, text)| column.push(text));
        self.push_older(row, entry);
        self.born_on.push(entry.born_on.map_or(UNKNOWN, day_number));
        for (column, held) in self.columns.iter().zip(&mut self.facts) {
            let value = entry.facts.iter().find(|(key, _)| **key == *column.key).map(|(_, value)| value);
            held.push(value);
        }
        entry.operations.iter().for_each(|one| self.operations.entry(*one).or_default().push(row));
        entry.tags.iter().for_each(|tag| self.tags.entry(domain::fold(tag)).or_default().push(row));
        Ok(())
    }

    /// Adds people after these, as other rows of the same columns hold them.
    pub fn append(&mut self, others: Rows) -> Result<(), RosterError> {
        let first = crate::place(self.people.len());
        self.people.extend(others.people);
        self.words.iter_mut().zip(&others.words).for_each(|(mine, theirs)| mine.append(theirs));
        self.older.extend(others.older.into_iter().map(|(row, column, text)| (first + row, column, text)));
        self.born_on.extend(others.born_on);
        self.facts.iter_mut().zip(others.facts).for_each(|(mine, theirs)| mine.append(theirs));
        for (operation, rows) in others.operations {
            self.operations.entry(operation).or_default().extend(rows.into_iter().map(|row| first + row));
        }
        for (tag, rows) in others.tags {
            self.tags.entry(tag).or_default().extend(rows.into_iter().map(|row| first + row));
        }
        self.check_size()
    }

    fn push_older(&mut self, row: u32, entry: &Entry) {
        let before =
            |texts: &'_ [String]| texts.split_last().map_or(Vec::new(), |(_, before)| before.to_vec());
        let emails = before(&entry.emails).into_iter().map(|text| (Column::Email, text));
        let phones = before(&entry.phones).into_iter().map(|text| (Column::Phone, text));
        let addresses = entry.addresses.split_last().map_or(&[][..], |(_, before)| before);
        let parts = addresses.iter().cloned().flat_map(|address| {
            let Address { street, city, state, zip } = address;
            [(Column::Street, street), (Column::City, city), (Column::State, state), (Column::Zip, zip)]
        });
        let parts = parts.filter_map(|(column, text)| text.map(|text| (column, text)));
        let all = emails.chain(phones).chain(parts);
        self.older.extend(
            all.filter_map(|(column, text)| place_among_words(&column).map(|column| (row, column, text))),
        );
    }

    fn check(&self, entry: &Entry) -> Result<(), RosterError> {
        self.check_size()?;
        entry.facts.iter().try_for_each(|(key, value)| self.check_fact(entry.person, key, value))
    }

    fn check_size(&self) -> Result<(), RosterError> {
        if self.people.len() >= u32::MAX as usize / 64 {
            return Err(RosterError::TooLarge("it has more than 67 million people"));
        }
        if self.words.iter().any(|column| column.bytes() > MOST_BYTES) {
            return Err(RosterError::TooLarge("a column has more than 256 million letters"));
        }
        Ok(())
    }

    fn check_fact(&self, person: i64, key: &str, value: &FactValue) -> Result<(), RosterError> {
        let column = || Column::Fact(key.to_owned());
        let held = self.columns.iter().find(|column| column.key == key);
        let kind = held.ok_or_else(|| RosterError::UnknownColumn(column()))?.kind;
        if value.kind() != kind {
            return Err(RosterError::WrongKind { person, column: column(), kind });
        }
        let fits = kind == FactKind::Text || plain_number(value).is_some();
        if fits { Ok(()) } else { Err(RosterError::NumberTooLarge { person, column: column() }) }
    }
}

impl RawFact {
    /// Adds the values of others, of the same fact.
    fn append(&mut self, others: RawFact) {
        match (self, others) {
            (RawFact::Words(words), RawFact::Words(others)) => words.append(&others),
            (RawFact::Numbers(_, numbers), RawFact::Numbers(_, others)) => numbers.extend(others),
            // Rows that are put together have the same columns.
            (RawFact::Words(_), RawFact::Numbers(..)) | (RawFact::Numbers(..), RawFact::Words(_)) => {}
        }
    }

    /// Adds the next person's value, which was checked.
    fn push(&mut self, value: Option<&FactValue>) {
        match (self, value) {
            (RawFact::Words(words), Some(FactValue::Text(text))) => words.push(text),
            (RawFact::Words(words), _) => words.push(""),
            (RawFact::Numbers(_, numbers), value) => {
                numbers.push(value.and_then(plain_number).unwrap_or(UNKNOWN));
            }
        }
    }
}
