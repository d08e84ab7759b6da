//! Rows of a list matched to the people known: who is new, of whom something changes, who stays as they are.
//!
//! A list never erases: a blank cell says nothing. Nor does it write over what a person typed:
//! where they differ the typed value is kept and the row is reported.

use crate::Failure;
use crate::wire::ImportProblem;
use chrono::NaiveDate;
use domain::membership::MembershipStatus;
use domain::person::{Address, Contact, KnownFact, Person, Reach, Source, Standing};
use intake::{Columns, ListRow, Wanted};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use store::{Known, PartsRead, Reader};

/// Kind of the problem that a typed value was kept against a list.
pub(crate) const KEPT: &str = "kept_as_typed";

/// What a list brings, counted.
#[derive(Default)]
pub(crate) struct Found {
    pub new: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub kept: Vec<ImportProblem>,
}

/// What a row of a list is to a case.
pub(crate) enum Placed {
    New(Person),
    Updated(Person),
    Unchanged,
}

/// Matches the good rows of a list to the people of a case, one after another.
pub(crate) struct Matching {
    pub found: Found,
    known: Known,
    matched: HashSet<i64>,
    parts: PartsRead,
    merge: Merge,
}

impl Matching {
    /// Begins with the people whom the case has.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn begin(
        read: Reader<'_>,
        case: i64,
        wanted: &Wanted,
        operation: i64,
        today: NaiveDate,
    ) -> Result<Matching, Failure> {
        let keys = wanted.facts.iter().map(|(key, _)| Arc::from(key.as_str())).collect();
        Ok(Matching {
            found: Found::default(),
            known: read.known(case)?,
            matched: HashSet::new(),
            parts: PartsRead::default(),
            merge: Merge { case, today, operation, keys, headers: Vec::new() },
        })
    }

    /// Takes the columns of the list, which come with its first rows.
    pub fn columns(&mut self, columns: Option<Columns>) {
        let columns = columns.map(|columns| columns.0).unwrap_or_default();
        self.merge.headers.extend(columns.into_iter().map(|column| column.header));
    }

    /// What the next row is to the case: someone new, or someone known, as they are with what the row says.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn place(&mut self, read: Reader<'_>, row: &ListRow) -> Result<Placed, Failure> {
        let stands = match &row.external_id {
            _ if self.known.is_empty() => None,
            Some(id) => {
                let known = self.known.of_id(id);
                known.map(|id| read.person_among(id, &mut self.parts)).transpose()?
            }
            None => self.same_person(read, row)?,
        };
        let Some(stands) = stands else {
            self.found.new += 1;
            return Ok(Placed::New(self.merge.person_of(row)));
        };
        self.matched.insert(stands.id);
        let mut person = stands.clone();
        self.merge.onto(&mut person, row, &mut self.found.kept);
        if person == stands {
            self.found.unchanged += 1;
            return Ok(Placed::Unchanged);
        }
        self.found.updated += 1;
        Ok(Placed::Updated(person))
    }

    /// Someone without an external id who is the row's person, and was not matched yet.
    ///
    /// The name must be written alike and nothing that the row gives may differ from everything known.
    /// Beyond that the row must share an e-mail, telephone, address or day of birth; a row that gives none
    /// of these must agree in every fact, or two people of one name would become one.
    fn same_person(&mut self, read: Reader<'_>, row: &ListRow) -> Result<Option<Person>, Failure> {
        for id in self.known.named(&row.name) {
            if self.matched.contains(id) {
                continue;
            }
            let person = read.person_among(*id, &mut self.parts)?;
            if self.merge.is_of(&person, row) {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }
}

fn written_alike(one: Option<&String>, other: Option<&String>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.to_lowercase() == other.to_lowercase(),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// How rows become people.
struct Merge {
    case: i64,
    today: NaiveDate,
    operation: i64,
    keys: Vec<Arc<str>>,
    headers: Vec<String>,
}

impl Merge {
    fn source(&self, row: &ListRow) -> Source {
        Source { operation: self.operation, row: Some(row.row) }
    }

    fn person_of(&self, row: &ListRow) -> Person {
        let source = self.source(row);
        let contact = |reach| Contact { reach, noted_on: self.today, source };
        let reaches = [
            row.email.clone().map(|v| Reach::Email { v }),
            row.phone.clone().map(|v| Reach::Phone { v }),
            Some(row.address.clone()).filter(|address| !address.is_empty()).map(Reach::Address),
        ];
        let facts =
            self.keys.iter().zip(&row.facts).filter_map(|(key, value)| {
                Some(KnownFact { key: key.clone(), value: value.clone()?, source })
            });
        let status = row.status.unwrap_or(MembershipStatus::ClassMember);
        Person {
            id: 0,
            case: self.case,
            external_id: row.external_id.clone(),
            name: row.name.clone(),
            born_on: row.born_on,
            named_by: source,
            contacts: reaches.into_iter().flatten().map(contact).collect(),
            standings: vec![Standing { status, on: self.today, note: None, source }],
            facts: facts.collect(),
            tags: BTreeSet::new(),
            extra: row
                .extra
                .iter()
                .map(|(column, text)| (self.headers[*column].clone(), text.clone()))
                .collect(),
        }
    }

    /// Whether a row without an external id is of this person.
    fn is_of(&self, person: &Person, row: &ListRow) -> bool {
        let named = [
            (&person.name.given, &row.name.given),
            (&person.name.middle, &row.name.middle),
            (&person.name.family, &row.name.family),
            (&person.name.suffix, &row.name.suffix),
        ];
        if !named.into_iter().all(|(stands, given)| written_alike(stands.as_ref(), given.as_ref())) {
            return false;
        }
        let known = |reach: Reach| person.contacts.iter().any(|contact| contact.reach == reach);
        let address = Some(row.address.clone()).filter(|address| !address.is_empty());
        let agreements: Vec<bool> = [
            row.email.clone().map(|v| known(Reach::Email { v })),
            row.phone.clone().map(|v| known(Reach::Phone { v })),
            address.map(|address| known(Reach::Address(address))),
            row.born_on.map(|day| person.born_on == Some(day)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let mut facts =
            self.keys.iter().zip(&row.facts).filter_map(|(key, value)| Some((key, value.as_ref()?)));
        match agreements.is_empty() {
            false => agreements.into_iter().all(|agrees| agrees),
            true => facts.all(|(key, value)| domain::fact::Facts::fact(person, key) == Some(value)),
        }
    }

    fn onto(&self, person: &mut Person, row: &ListRow, kept: &mut Vec<ImportProblem>) {
        let mut keep = |column: &str, found: String| {
            kept.push(ImportProblem {
                row: row.row,
                column: column.to_owned(),
                kind: KEPT.to_owned(),
                found,
            });
        };
        self.names(person, row, &mut keep);
        self.contacts(person, row, &mut keep);
        self.facts(person, row, &mut keep);
        self.status(person, row, &mut keep);
        for (column, text) in &row.extra {
            let header = &self.headers[*column];
            match person.extra.iter_mut().find(|(known, _)| known == header) {
                Some((_, value)) => value.clone_from(text),
                None => person.extra.push((header.clone(), text.clone())),
            }
        }
    }

    fn names(&self, person: &mut Person, row: &ListRow, keep: &mut dyn FnMut(&str, String)) {
        let mut name = person.name.clone();
        for (stands, given) in [
            (&mut name.given, &row.name.given),
            (&mut name.middle, &row.name.middle),
            (&mut name.family, &row.name.family),
            (&mut name.suffix, &row.name.suffix),
        ] {
            if given.is_some() {
                stands.clone_from(given);
            }
        }
        let born_on = row.born_on.or(person.born_on);
        if name == person.name && born_on == person.born_on {
            return;
        }
        if person.named_by.typed() {
            keep("name", row.name.listed());
        } else {
            (person.name, person.born_on, person.named_by) = (name, born_on, self.source(row));
        }
    }

    fn contacts(&self, person: &mut Person, row: &ListRow, keep: &mut dyn FnMut(&str, String)) {
        let stands = person.address().cloned().unwrap_or_default();
        let address = completed(&row.address, &stands);
        let address = (address != stands).then(|| (address.line(), Reach::Address(address)));
        let email = row.email.clone().filter(|email| Some(email.as_str()) != person.email());
        let phone = row.phone.clone().filter(|phone| Some(phone.as_str()) != person.phone());
        let brought = [
            ("email", email.map(|v| (v.clone(), Reach::Email { v }))),
            ("phone", phone.map(|v| (v.clone(), Reach::Phone { v }))),
            ("address", address),
        ];
        for (column, brought) in brought {
            let Some((found, reach)) = brought else { continue };
            let same_kind =
                |contact: &&Contact| std::mem::discriminant(&contact.reach) == std::mem::discriminant(&reach);
            if person.contacts.iter().rev().find(same_kind).is_some_and(|contact| contact.source.typed()) {
                keep(column, found);
            } else {
                person.contacts.push(Contact { reach, noted_on: self.today, source: self.source(row) });
            }
        }
    }

    fn facts(&self, person: &mut Person, row: &ListRow, keep: &mut dyn FnMut(&str, String)) {
        for (key, value) in self.keys.iter().zip(&row.facts) {
            let Some(value) = value else { continue };
            let source = self.source(row);
            let known = KnownFact { key: key.clone(), value: value.clone(), source };
            match person.facts.iter_mut().find(|stands| stands.key == *key) {
                Some(stands) if stands.value == *value => {}
                Some(stands) if stands.source.typed() => keep(key, value.to_text()),
                Some(stands) => *stands = known,
                None => person.facts.push(known),
            }
        }
    }

    fn status(&self, person: &mut Person, row: &ListRow, keep: &mut dyn FnMut(&str, String)) {
        let Some(status) = row.status.filter(|status| *status != person.status()) else { return };
        if person.standings.last().is_some_and(|standing| standing.source.typed()) {
            keep("status", status.word().to_owned());
        } else {
            person.standings.push(Standing { status, on: self.today, note: None, source: self.source(row) });
        }
    }
}

/// The address a row gives. What it leaves blank is taken from the one that stands only if nothing it gives
/// contradicts that one: parts of two addresses make a third at which nobody lives.
fn completed(given: &Address, stands: &Address) -> Address {
    let parts = |of: &Address| [of.street.clone(), of.city.clone(), of.state.clone(), of.zip.clone()];
    let differs = |(given, stands): (Option<String>, Option<String>)| {
        given.is_some() && stands.is_some() && given != stands
    };
    if parts(given).into_iter().zip(parts(stands)).any(differs) {
        return given.clone();
    }
    Address {
        street: given.street.clone().or(stands.street.clone()),
        city: given.city.clone().or(stands.city.clone()),
        state: given.state.clone().or(stands.state.clone()),
        zip: given.zip.clone().or(stands.zip.clone()),
    }
}
