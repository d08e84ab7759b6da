//! People as they are added, before they are put in order.

use crate::column::{Column, FactColumn, WORDS};
use crate::entry::Entry;
use crate::error::RosterError;
use crate::line::Line;
use crate::strings::Strings;
use domain::columns::{day_number, plain_number};
use domain::fact::{FactKind, FactValue};
use domain::fold::fold_into;
use domain::input::UNKNOWN;
use domain::person::Address;
use domain::words::phone_digits_into;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Bytes of words that one column takes, so that they fit also where folding makes a text longer.
const MOST_BYTES: usize = 1 << 28;

/// What is known of people, column by column, a row for each. Words are folded.
#[derive(Debug)]
pub(crate) struct Rows {
    pub columns: Arc<[FactColumn]>,
    pub people: Vec<i64>,
    /// As [`WORDS`] has them.
    pub words: [Strings; WORDS.len()],
    /// Contacts before the current one, and former names: row, column among [`WORDS`], text. By row.
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
    Numbers {
        kind: FactKind,
        /// Of a date known in part, the first day.
        numbers: Vec<i64>,
        /// The last day of each date known in part, by row.
        last: Vec<(u32, i64)>,
    },
}

/// Where a column stands among [`WORDS`].
pub(crate) fn place_among_words(column: &Column) -> Option<usize> {
    WORDS.iter().position(|one| one == column)
}

impl Rows {
    pub fn new(columns: Arc<[FactColumn]>) -> Rows {
        let fact = |column: &FactColumn| match column.kind {
            FactKind::Text => RawFact::Words(Strings::default()),
            kind => RawFact::Numbers { kind, numbers: Vec::new(), last: Vec::new() },
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
        let fact = |(key, value): &(Arc<str>, FactValue)| {
            let place = self.columns.iter().position(|column| column.key == **key);
            let place = place.ok_or_else(|| RosterError::UnknownColumn(Column::Fact(key.to_string())))?;
            Ok((place, value.clone()))
        };
        let facts = entry.facts.iter().map(fact).collect::<Result<_, RosterError>>()?;
        let row = crate::place(self.people.len());
        self.push_line(&entry.line(facts, &entry.notes.join("\n")))?;
        self.push_older(row, entry);
        entry.tags.iter().for_each(|tag| self.tags.entry(domain::fold(tag)).or_default().push(row));
        Ok(())
    }

    /// Adds a person of a list. What is wrong with one is said before anything of them is taken.
    pub fn push_line(&mut self, line: &Line<'_>) -> Result<(), RosterError> {
        self.check(line)?;
        let row = crate::place(self.people.len());
        self.people.push(line.person);
        // As [`WORDS`] has them.
        let texts = [
            line.family,
            line.given,
            line.middle,
            line.suffix,
            line.known_as,
            line.external_id,
            line.email,
            line.phone,
            line.city,
            line.state,
            line.zip,
            line.street,
            line.notes,
            line.status.word(),
        ];
        let columns = self.words.iter_mut().zip(&WORDS).zip(texts);
        columns.for_each(|((words, column), text)| words.push_with(|all| fold_as(column, text, all)));
        self.born_on.push(line.born_on.map_or(UNKNOWN, day_number));
        for (place, held) in self.facts.iter_mut().enumerate() {
            held.push(line.facts.iter().find(|(of, _)| *of == place).map(|(_, value)| value));
        }
        line.operations.iter().for_each(|one| self.operations.entry(*one).or_default().push(row));
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
        let former = entry.name.former.iter().map(|text| (Column::KnownAs, text.clone()));
        let all = emails.chain(phones).chain(parts).chain(former);
        self.older.extend(
            all.filter_map(|(column, text)| place_among_words(&column).map(|column| (row, column, text))),
        );
    }

    fn check(&self, line: &Line<'_>) -> Result<(), RosterError> {
        self.check_size()?;
        line.facts.iter().try_for_each(|(place, value)| self.check_fact(line.person, *place, value))
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

    fn check_fact(&self, person: i64, place: usize, value: &FactValue) -> Result<(), RosterError> {
        let held = self.columns.get(place);
        let held = held.ok_or_else(|| RosterError::UnknownColumn(Column::Fact(format!("number {place}"))))?;
        let column = || Column::Fact(held.key.clone());
        if value.kind() != held.kind {
            return Err(RosterError::WrongKind { person, column: column(), kind: held.kind });
        }
        let fits = held.kind == FactKind::Text || plain_number(value).is_some();
        if fits { Ok(()) } else { Err(RosterError::NumberTooLarge { person, column: column() }) }
    }
}

/// Writes a text of a column of [`WORDS`] as the column holds it.
fn fold_as(column: &Column, text: &str, folded: &mut String) {
    match column {
        Column::Phone => phone_digits_into(text, folded),
        Column::State => fold_into(domain::state::normal(text), folded),
        Column::Status => folded.push_str(text),
        _ => fold_into(text, folded),
    }
}

impl RawFact {
    /// Adds the values of others, of the same fact.
    fn append(&mut self, others: RawFact) {
        match (self, others) {
            (RawFact::Words(words), RawFact::Words(others)) => words.append(&others),
            (
                RawFact::Numbers { numbers, last, .. },
                RawFact::Numbers { numbers: others, last: others_last, .. },
            ) => {
                let first = crate::place(numbers.len());
                last.extend(others_last.into_iter().map(|(row, day)| (first + row, day)));
                numbers.extend(others);
            }
            // Rows that are put together have the same columns.
            (RawFact::Words(_), RawFact::Numbers { .. }) | (RawFact::Numbers { .. }, RawFact::Words(_)) => {}
        }
    }

    /// Adds the next person's value, which was checked.
    fn push(&mut self, value: Option<&FactValue>) {
        match (self, value) {
            (RawFact::Words(words), Some(FactValue::Text(text))) => {
                words.push_with(|all| fold_into(text, all));
            }
            (RawFact::Words(words), _) => words.push(""),
            (RawFact::Numbers { numbers, last, .. }, value) => {
                if let Some(FactValue::Date(date)) = value
                    && !date.is_whole()
                {
                    last.push((crate::place(numbers.len()), day_number(date.last())));
                }
                numbers.push(value.and_then(plain_number).unwrap_or(UNKNOWN));
            }
        }
    }
}
