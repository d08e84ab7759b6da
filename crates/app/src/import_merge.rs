//! What a row of a list changes of a person: blanks are filled, other values replaced, and what somebody typed is kept
//! unless a person decides that the list is right.
//!
//! A blank cell says nothing and erases nothing. What differs only in case, or in how a telephone number is written, is
//! the same.

use chrono::NaiveDate;
use domain::fact::FactValue;
use domain::fold;
use domain::membership::MembershipStatus;
use domain::person::{Address, Contact, KnownFact, Person, Reach, Source, Standing};
use domain::state;
use domain::words::{email_key, phone_key};
use intake::{Columns, ListRow};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a row says of one thing known of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The field, in the word of mappings; of a fact its key, of an extra column its header.
    pub field: String,
    /// What stands.
    pub stands: Option<String>,
    /// What the row says.
    pub brings: String,
    /// What becomes of it.
    pub effect: Effect,
}

/// What becomes of a value that a row brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It is put where nothing is known.
    Fills,
    /// It takes the place of another that a list brought.
    Replaces,
    /// It is left: a person typed what stands.
    KeptAsTyped,
}

impl Effect {
    /// The word on the wire.
    pub const fn word(self) -> &'static str {
        match self {
            Effect::Fills => "fills",
            Effect::Replaces => "replaces",
            Effect::KeptAsTyped => "kept_as_typed",
        }
    }
}

/// What becomes of what a person typed where a row says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// It stays.
    Stays,
    /// The row takes its place: a person decided so.
    GivesWay,
}

impl Typed {
    /// Whether a value of this source stays as it is.
    fn keeps(self, source: Source) -> bool {
        self == Typed::Stays && source.typed()
    }
}

/// How rows become people.
pub(crate) struct Merge {
    case: i64,
    today: NaiveDate,
    operation: i64,
    keys: Vec<Arc<str>>,
    headers: Vec<String>,
}

impl Merge {
    /// For rows of a list that gives facts of these keys.
    pub fn new(case: i64, today: NaiveDate, operation: i64, keys: Vec<Arc<str>>) -> Merge {
        Merge { case, today, operation, keys, headers: Vec::new() }
    }

    /// Takes the columns of the list, which come with its first rows.
    pub fn columns(&mut self, columns: Option<Columns>) {
        let columns = columns.map(|columns| columns.0).unwrap_or_default();
        self.headers.extend(columns.into_iter().map(|column| column.header));
    }

    /// The facts that a row gives.
    pub fn given<'r>(&'r self, row: &'r ListRow) -> impl Iterator<Item = (&'r Arc<str>, &'r FactValue)> {
        self.keys.iter().zip(&row.facts).filter_map(|(key, value)| Some((key, value.as_ref()?)))
    }

    fn source(&self, row: &ListRow) -> Source {
        Source { operation: self.operation, row: Some(row.row) }
    }

    /// Somebody new, as a row has them.
    pub fn person_of(&self, row: ListRow) -> Person {
        let source = self.source(&row);
        let contact = |reach| Contact::new(reach, self.today, source);
        let reaches = [
            row.email.map(|v| Reach::Email { v }),
            row.phone.map(|v| Reach::Phone { v }),
            Some(row.address).filter(|address| !address.is_empty()).map(Reach::Address),
        ];
        let facts = self.keys.iter().zip(row.facts);
        let facts =
            facts.filter_map(|(key, value)| Some(KnownFact { key: key.clone(), value: value?, source }));
        let status = row.status.unwrap_or(MembershipStatus::ClassMember);
        let extra = row.extra.into_iter().map(|(column, text)| (self.headers[column].clone(), text));
        Person {
            id: 0,
            case: self.case,
            external_id: row.external_id,
            name: row.name,
            born_on: row.born_on,
            named_by: source,
            contacts: reaches.into_iter().flatten().map(contact).collect(),
            standings: vec![Standing { status, on: self.today, note: None, source }],
            facts: facts.collect(),
            tags: BTreeSet::new(),
            extra: extra.collect(),
        }
    }

    /// Puts what a row says onto a person, and tells all of it that differs from what stands.
    pub fn onto(&self, person: &mut Person, row: &ListRow, typed: Typed) -> Vec<Change> {
        let mut changes = Vec::new();
        if let (None, Some(id)) = (&person.external_id, &row.external_id) {
            person.external_id = Some(id.clone());
            changes.push(Change::fills("external_id", id));
        }
        self.names(person, row, typed, &mut changes);
        self.contacts(person, row, typed, &mut changes);
        self.facts(person, row, typed, &mut changes);
        self.status(person, row, typed, &mut changes);
        for (column, text) in &row.extra {
            let header = &self.headers[*column];
            match person.extra.iter_mut().find(|(known, _)| known == header) {
                Some((_, value)) if value == text => {}
                Some((_, value)) => {
                    changes.push(Change::of(header, Some(value), text, false));
                    value.clone_from(text);
                }
                None => {
                    changes.push(Change::fills(header, text));
                    person.extra.push((header.clone(), text.clone()));
                }
            }
        }
        changes
    }

    fn names(&self, person: &mut Person, row: &ListRow, typed: Typed, changes: &mut Vec<Change>) {
        let (mut name, kept) = (person.name.clone(), typed.keeps(person.named_by));
        let mut found = Vec::new();
        for (field, stands, given) in [
            ("first", &mut name.given, &row.name.given),
            ("middle", &mut name.middle, &row.name.middle),
            ("last", &mut name.family, &row.name.family),
            ("suffix", &mut name.suffix, &row.name.suffix),
        ] {
            let Some(text) = given else { continue };
            if !stands.as_ref().is_some_and(|stands| says_no_more(stands, text)) {
                found.push(Change::of(field, stands.as_deref(), text, kept));
                *stands = Some(text.clone());
            }
        }
        let born_on = row.born_on.or(person.born_on);
        if let Some(day) = born_on.filter(|_| born_on != person.born_on) {
            let stands = person.born_on.map(|day| day.to_string());
            found.push(Change::of("dob", stands.as_deref(), &day.to_string(), kept));
        }
        if found.is_empty() {
            return;
        }
        if !kept {
            (person.name, person.born_on, person.named_by) = (name, born_on, self.source(row));
        }
        changes.extend(found);
    }

    fn contacts(&self, person: &mut Person, row: &ListRow, typed: Typed, changes: &mut Vec<Change>) {
        let stands = person.address().cloned().unwrap_or_default();
        let (address, fills) = completed(&row.address, &stands);
        let address = (address != stands).then(|| (address.line(), Reach::Address(address)));
        let same_email = |email: &String| person.email().map(email_key) == Some(email_key(email));
        let email = row.email.clone().filter(|email| !same_email(email));
        let number = |phone: &str| phone_key(phone).unwrap_or_else(|| phone.to_owned());
        let same_phone = |phone: &String| person.phone().map(number) == Some(number(phone));
        let phone = row.phone.clone().filter(|phone| !same_phone(phone));
        let brought = [
            ("email", person.email().map(str::to_owned), email.map(|v| (v.clone(), Reach::Email { v }))),
            ("phone", person.phone().map(str::to_owned), phone.map(|v| (v.clone(), Reach::Phone { v }))),
            ("address", Some(stands.line()).filter(|line| !line.is_empty()), address),
        ];
        for (field, stands, brought) in brought {
            let Some((found, reach)) = brought else { continue };
            let same_kind =
                |contact: &&Contact| std::mem::discriminant(&contact.reach) == std::mem::discriminant(&reach);
            let current = person.contacts.iter().rev().find(same_kind);
            let kept = current.is_some_and(|contact| typed.keeps(contact.source));
            let mut change = Change::of(field, stands.as_deref(), &found, kept);
            if field == "address" && fills && !kept {
                change.effect = Effect::Fills;
            }
            if !kept {
                person.contacts.push(Contact::new(reach, self.today, self.source(row)));
            }
            changes.push(change);
        }
    }

    fn facts(&self, person: &mut Person, row: &ListRow, typed: Typed, changes: &mut Vec<Change>) {
        for (key, value) in self.given(row) {
            let known = KnownFact { key: key.clone(), value: value.clone(), source: self.source(row) };
            match person.facts.iter_mut().find(|stands| stands.key == *key) {
                Some(stands) if stands.value == *value => {}
                Some(stands) => {
                    let kept = typed.keeps(stands.source);
                    changes.push(Change::of(key, Some(&stands.value.to_text()), &value.to_text(), kept));
                    if !kept {
                        *stands = known;
                    }
                }
                None => {
                    changes.push(Change::fills(key, &value.to_text()));
                    person.facts.push(known);
                }
            }
        }
    }

    fn status(&self, person: &mut Person, row: &ListRow, typed: Typed, changes: &mut Vec<Change>) {
        let Some(status) = row.status.filter(|status| *status != person.status()) else { return };
        let stands = person.standings.last();
        let kept = stands.is_some_and(|standing| typed.keeps(standing.source));
        let word = stands.map(|standing| standing.status.word());
        changes.push(Change::of("status", word, status.word(), kept));
        if !kept {
            person.standings.push(Standing { status, on: self.today, note: None, source: self.source(row) });
        }
    }
}

impl Change {
    fn of(field: &str, stands: Option<&str>, brings: &str, kept: bool) -> Change {
        let effect = match stands {
            _ if kept => Effect::KeptAsTyped,
            Some(_) => Effect::Replaces,
            None => Effect::Fills,
        };
        let (field, stands, brings) = (field.to_owned(), stands.map(str::to_owned), brings.to_owned());
        Change { field, stands, brings, effect }
    }

    fn fills(field: &str, brings: &str) -> Change {
        Change::of(field, None, brings, false)
    }
}

/// Whether two texts differ in nothing but case.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

/// Whether a name that a list gives is the one that stands, but for case, and for accents that the list leaves out.
fn says_no_more(stands: &str, given: &str) -> bool {
    alike(stands, given) || given.is_ascii() && fold(stands) == fold(given)
}

/// The address a row gives, and whether it only adds to the one that stands. What the row leaves blank is taken from
/// that one only if nothing it gives contradicts it: parts of two addresses make a third at which nobody lives.
fn completed(given: &Address, stands: &Address) -> (Address, bool) {
    let parts = |of: &Address| {
        let state = of.state.as_deref().map(|state| state::normal(state).to_owned());
        [of.street.clone(), of.city.clone(), state, of.zip.clone()]
    };
    let differs = |(given, stands): (Option<String>, Option<String>)| {
        given.zip(stands).is_some_and(|(given, stands)| !alike(&given, &stands))
    };
    if parts(given).into_iter().zip(parts(stands)).any(differs) {
        return (given.clone(), false);
    }
    let either = |stands: &Option<String>, given: &Option<String>| stands.clone().or(given.clone());
    let whole = Address {
        street: either(&stands.street, &given.street),
        city: either(&stands.city, &given.city),
        state: either(&stands.state, &given.state),
        zip: either(&stands.zip, &given.zip),
    };
    (whole, true)
}
