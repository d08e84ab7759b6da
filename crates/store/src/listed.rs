//! People as their list brought them, packed part by part: a list of a million is read and written in moments, and each
//! of its people has a row of its own only once something of them is changed.
//!
//! A part holds up to [`MOST`] people whose numbers follow one another: a head and a `postcard` record for each, compressed
//! with LZ4. The head says where each record ends, so that one person is read without the others.

use crate::case::FactType;
use crate::error::StoreError;
use crate::facts::{Scalar, known_fact, scalar, typed_value};
use crate::part_edit::PartEdit;
use chrono::{Datelike, NaiveDate};
use domain::fact::FactValue;
use domain::membership::MembershipStatus;
use domain::person::{Address, Contact, KnownFact, Name, Person, Reach, Source, Standing};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// People of one part at most. One person is read by reading a part.
pub(crate) const MOST: usize = 256;
/// More bytes than any part holds unpacked; a damaged one must not ask for all memory.
const MOST_BYTES: usize = 64 << 20;

/// The people of one part.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    head: Head<'a>,
    /// The records of the people, in the order of their numbers, one after another.
    records: &'a [u8],
}

/// What stands before the records of a part.
#[derive(Debug, Serialize, Deserialize)]
struct Head<'a> {
    /// Headers of the columns that the case has no use for.
    #[serde(borrow)]
    headers: Vec<&'a str>,
    /// Where each record ends.
    ends: Vec<u32>,
}

/// What a list says of one person.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Listed<'a> {
    row: u32,
    #[serde(borrow)]
    pub external_id: Option<&'a str>,
    given: Option<&'a str>,
    middle: Option<&'a str>,
    family: Option<&'a str>,
    suffix: Option<&'a str>,
    born_on: Option<i32>,
    /// The day on which contacts and status were noted.
    noted_on: i32,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    street: Option<&'a str>,
    city: Option<&'a str>,
    state: Option<&'a str>,
    zip: Option<&'a str>,
    status: Option<&'a str>,
    #[serde(borrow)]
    facts: Vec<(i64, Cell<'a>)>,
    /// What stands under a header, by its place among the headers.
    #[serde(borrow)]
    extra: Vec<(u32, &'a str)>,
}

/// What a list says of one person who stands as it has them, borrowed from the list.
#[derive(Debug, Clone, PartialEq)]
pub struct AsListed<'a> {
    /// Number of the person.
    pub person: i64,
    /// Number the sender of the list gave.
    pub external_id: Option<&'a str>,
    /// Given name.
    pub given: Option<&'a str>,
    /// Middle name.
    pub middle: Option<&'a str>,
    /// Family name.
    pub family: Option<&'a str>,
    /// `Jr.`
    pub suffix: Option<&'a str>,
    /// E-mail address.
    pub email: Option<&'a str>,
    /// Telephone number.
    pub phone: Option<&'a str>,
    /// Street.
    pub street: Option<&'a str>,
    /// City.
    pub city: Option<&'a str>,
    /// State, as the list writes it.
    pub state: Option<&'a str>,
    /// ZIP.
    pub zip: Option<&'a str>,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// The status, where the list gives one.
    pub status: Option<MembershipStatus>,
    /// Facts, each by the place of its type among those of the case.
    pub facts: Vec<(usize, FactValue)>,
}

/// A value of a fact.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Cell<'a> {
    No,
    Yes,
    Whole(i64),
    Text(&'a str),
}

impl<'a> Cell<'a> {
    fn scalar(self) -> Scalar<'a> {
        match self {
            Cell::No => Scalar::Bool(false),
            Cell::Yes => Scalar::Bool(true),
            Cell::Whole(number) => Scalar::Int(number),
            Cell::Text(text) => Scalar::Text(Cow::Borrowed(text)),
        }
    }
}

/// The bytes of one part, unpacked.
#[derive(Debug, Clone)]
pub(crate) struct PartBytes {
    /// The operation that brought it.
    pub operation: i64,
    /// Number of its first person.
    pub first: i64,
    people: i64,
    bytes: Vec<u8>,
    /// What was set at once of people of it since, in the order in which it holds.
    edits: Vec<PartEdit>,
}

impl PartBytes {
    /// Unpacks what a row holds.
    pub fn unpack(operation: i64, first: i64, people: i64, body: &[u8]) -> Result<PartBytes, StoreError> {
        let (size, rest) = lz4_flex::block::uncompressed_size(body).map_err(unreadable)?;
        if size > MOST_BYTES {
            return Err(unreadable("it says that it holds more than any part does"));
        }
        let bytes = lz4_flex::block::decompress(rest, size).map_err(unreadable)?;
        Ok(PartBytes { operation, first, people, bytes, edits: Vec::new() })
    }

    /// The same with what was set at once of its people since.
    pub fn with_edits(self, edits: Vec<PartEdit>) -> PartBytes {
        PartBytes { edits, ..self }
    }

    /// Whether anything was set at once of the person at a place.
    pub fn is_edited(&self, place: usize) -> bool {
        self.edits.iter().any(|edit| edit.places.contains(place))
    }

    /// Number of its last person.
    pub fn last(&self) -> i64 {
        self.first + self.people - 1
    }

    /// Number of the person at a place.
    pub fn number(&self, place: usize) -> i64 {
        self.first + i64::try_from(place).unwrap_or(i64::MAX - self.first)
    }

    /// The people.
    pub fn read(&self) -> Result<Part<'_>, StoreError> {
        let (head, records): (Head<'_>, _) = postcard::take_from_bytes(&self.bytes).map_err(unreadable)?;
        let people = usize::try_from(self.people).ok();
        let end = head.ends.last().and_then(|end| usize::try_from(*end).ok());
        if people != Some(head.ends.len()) || end.unwrap_or(0) != records.len() {
            return Err(unreadable("it does not hold everyone whom it should"));
        }
        Ok(Part { head, records })
    }
}

fn unreadable(why: impl ToString) -> StoreError {
    StoreError::unreadable("people as a list brought them", why)
}

/// The place of a person in a part that begins with `first`.
pub(crate) fn place_in(first: i64, person: i64) -> usize {
    usize::try_from(person - first).unwrap_or(usize::MAX)
}

impl<'a> Part<'a> {
    /// What the list says of the person at a place.
    pub fn get(&self, place: usize) -> Result<Listed<'a>, StoreError> {
        let end = |place: usize| self.head.ends.get(place).and_then(|end| usize::try_from(*end).ok());
        let first = if place == 0 { Some(0) } else { end(place - 1) };
        let record = first.zip(end(place)).and_then(|(first, end)| self.records.get(first..end));
        postcard::from_bytes(record.ok_or_else(|| unreadable("someone of it is missing"))?)
            .map_err(unreadable)
    }

    /// Places of the people of the part.
    pub fn places(&self) -> std::ops::Range<usize> {
        0..self.head.ends.len()
    }

    /// One person with everything known of them, what was set of many at once among it.
    pub fn person(
        &self,
        of: &PartBytes,
        place: usize,
        case: i64,
        types: &[FactType],
    ) -> Result<Person, StoreError> {
        self.person_before(of, place, case, types, i64::MAX)
    }

    /// One person as they stood before the edit of this number.
    pub fn person_before(
        &self,
        of: &PartBytes,
        place: usize,
        case: i64,
        types: &[FactType],
        edit: i64,
    ) -> Result<Person, StoreError> {
        let mut person = self.person_as_listed(of, place, case, types)?;
        for edit in of.edits.iter().filter(|made| made.id < edit && made.places.contains(place)) {
            edit.apply(&mut person, types)?;
        }
        Ok(person)
    }

    fn person_as_listed(
        &self,
        of: &PartBytes,
        place: usize,
        case: i64,
        types: &[FactType],
    ) -> Result<Person, StoreError> {
        let listed = self.get(place)?;
        let source = listed.source(of);
        let noted_on = day(listed.noted_on)?;
        let contact = |reach| Contact::new(reach, noted_on, source);
        let text = |text: Option<&str>| text.map(str::to_owned);
        let address = Address {
            street: text(listed.street),
            city: text(listed.city),
            state: text(listed.state),
            zip: text(listed.zip),
        };
        let reaches = [
            text(listed.email).map(|v| Reach::Email { v }),
            text(listed.phone).map(|v| Reach::Phone { v }),
            Some(address).filter(|address| !address.is_empty()).map(Reach::Address),
        ];
        let standing = listed.status()?.map(|status| Standing { status, on: noted_on, note: None, source });
        let extra = listed.extra.iter().map(|(header, text)| {
            let header =
                self.head.headers.get(*header as usize).ok_or_else(|| unreadable("a header is missing"))?;
            Ok(((*header).to_owned(), (*text).to_owned()))
        });
        Ok(Person {
            id: of.number(place),
            case,
            external_id: text(listed.external_id),
            name: Name {
                given: text(listed.given),
                middle: text(listed.middle),
                family: text(listed.family),
                suffix: text(listed.suffix),
                ..Name::default()
            },
            born_on: listed.born_on.map(day).transpose()?,
            named_by: source,
            contacts: reaches.into_iter().flatten().map(contact).collect(),
            standings: standing.into_iter().collect(),
            facts: listed.facts(of, types)?,
            tags: BTreeSet::new(),
            extra: extra.collect::<Result<_, StoreError>>()?,
        })
    }
}

impl Listed<'_> {
    fn source(&self, of: &PartBytes) -> Source {
        Source { operation: of.operation, row: Some(self.row) }
    }

    /// The status that the list gives.
    pub fn status(&self) -> Result<Option<MembershipStatus>, StoreError> {
        let Some(word) = self.status else { return Ok(None) };
        let status = MembershipStatus::from_word(word);
        status.map(Some).ok_or_else(|| unreadable(format!("{word:?} is no status")))
    }

    /// The day on which the status was noted.
    pub fn noted_on(&self) -> Result<NaiveDate, StoreError> {
        day(self.noted_on)
    }

    /// The state of the address, by its two letters where it is one of the United States.
    pub fn state(&self) -> Option<&str> {
        self.state.map(domain::state::normal)
    }

    /// The facts that the list gives.
    pub fn facts(&self, of: &PartBytes, types: &[FactType]) -> Result<Vec<KnownFact>, StoreError> {
        let source = self.source(of);
        let known = |(id, cell): &(i64, Cell<'_>)| known_fact(*id, cell.scalar(), types, source);
        self.facts.iter().map(known).collect()
    }

    /// What the list says of the person of this number, borrowed.
    pub fn as_listed(&self, person: i64, types: &[FactType]) -> Result<AsListed<'_>, StoreError> {
        let value = |(id, cell): &(i64, Cell<'_>)| typed_value(*id, cell.scalar(), types);
        Ok(AsListed {
            person,
            external_id: self.external_id,
            given: self.given,
            middle: self.middle,
            family: self.family,
            suffix: self.suffix,
            email: self.email,
            phone: self.phone,
            street: self.street,
            city: self.city,
            state: self.state,
            zip: self.zip,
            born_on: self.born_on.map(day).transpose()?,
            status: self.status()?,
            facts: self.facts.iter().map(value).collect::<Result<_, _>>()?,
        })
    }

    /// Whether the list gives a fact of this type.
    pub fn names_fact(&self, id: i64) -> bool {
        self.facts.iter().any(|(known, _)| *known == id)
    }
}

fn day(number: i32) -> Result<NaiveDate, StoreError> {
    NaiveDate::from_num_days_from_ce_opt(number).ok_or_else(|| unreadable("it holds a day that there is not"))
}

/// Packs people of one operation as the body of a part.
///
/// # Errors
/// When one of them holds a fact that the case does not ask.
pub(crate) fn pack(people: &[Person], types: &[FactType]) -> Result<Vec<u8>, StoreError> {
    let mut headers: Vec<&str> = Vec::new();
    for (header, _) in people.iter().flat_map(|person| &person.extra) {
        if !headers.contains(&header.as_str()) {
            headers.push(header);
        }
    }
    let scalars = people
        .iter()
        .map(|person| person.facts.iter().map(|fact| scalar(fact, types)).collect::<Result<Vec<_>, _>>());
    let scalars = scalars.collect::<Result<Vec<_>, _>>()?;
    let (mut records, mut ends) = (Vec::new(), Vec::with_capacity(people.len()));
    for (person, scalars) in people.iter().zip(&scalars) {
        records = postcard::to_extend(&listed(person, scalars, &headers), records).map_err(unreadable)?;
        ends.push(u32::try_from(records.len()).map_err(unreadable)?);
    }
    let mut bytes = postcard::to_stdvec(&Head { headers, ends }).map_err(unreadable)?;
    bytes.append(&mut records);
    Ok(lz4_flex::block::compress_prepend_size(&bytes))
}

fn listed<'a>(person: &'a Person, scalars: &'a [(i64, Scalar<'a>)], headers: &[&str]) -> Listed<'a> {
    let cell = |scalar: &'a Scalar<'a>| match scalar {
        Scalar::Bool(false) => Cell::No,
        Scalar::Bool(true) => Cell::Yes,
        Scalar::Int(number) => Cell::Whole(*number),
        Scalar::Text(text) => Cell::Text(text),
    };
    let place = |header: &str| headers.iter().position(|known| *known == header);
    let place = |header: &str| place(header).and_then(|place| u32::try_from(place).ok()).unwrap_or(u32::MAX);
    let address = person.address();
    Listed {
        row: person.named_by.row.unwrap_or_default(),
        external_id: person.external_id.as_deref(),
        given: person.name.given.as_deref(),
        middle: person.name.middle.as_deref(),
        family: person.name.family.as_deref(),
        suffix: person.name.suffix.as_deref(),
        born_on: person.born_on.map(|day| day.num_days_from_ce()),
        noted_on: noted_on(person).map_or(0, |day| day.num_days_from_ce()),
        email: person.email(),
        phone: person.phone(),
        street: address.and_then(|address| address.street.as_deref()),
        city: address.and_then(|address| address.city.as_deref()),
        state: address.and_then(|address| address.state.as_deref()),
        zip: address.and_then(|address| address.zip.as_deref()),
        status: person.standings.first().map(|standing| standing.status.word()),
        facts: scalars.iter().map(|(id, scalar)| (*id, cell(scalar))).collect(),
        extra: person.extra.iter().map(|(header, text)| (place(header), text.as_str())).collect(),
    }
}

/// The day on which everything of a person was noted.
fn noted_on(person: &Person) -> Option<NaiveDate> {
    let contacts = person.contacts.iter().map(|contact| contact.noted_on);
    contacts.chain(person.standings.iter().map(|standing| standing.on)).next()
}

/// Whether a part can hold a person: everything is from one row of a list, noted on one day, one of each kind, in the
/// order in which [`Part::person`] gives it back.
pub(crate) fn fits(person: &Person, operation: i64) -> bool {
    let source = person.named_by;
    let on = noted_on(person);
    let order = |contact: &Contact| match &contact.reach {
        Reach::Email { .. } => Some(0),
        Reach::Phone { .. } => Some(1),
        Reach::Address(address) if !address.is_empty() => Some(2),
        Reach::Address(_) => None,
    };
    let orders: Vec<Option<i32>> = person.contacts.iter().map(order).collect();
    let is_plain =
        |standing: &Standing| standing.source == source && Some(standing.on) == on && standing.note.is_none();
    source.row.is_some()
        && source.operation == operation
        && person.name.known_as.is_none()
        && person.name.former.is_empty()
        && person.tags.is_empty()
        && orders.iter().all(Option::is_some)
        && orders.windows(2).all(|pair| pair[0] < pair[1])
        && person.contacts.iter().all(|contact| contact.source == source && Some(contact.noted_on) == on)
        && person.contacts.iter().all(|contact| contact.is_usable() && contact.told_by.is_none())
        && person.standings.len() <= 1
        && person.standings.iter().all(is_plain)
        && person.facts.iter().all(|fact| fact.source == source)
}

#[cfg(test)]
#[path = "listed/tests.rs"]
mod tests;
