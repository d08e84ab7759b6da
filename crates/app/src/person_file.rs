//! Everything known of one person, each value with its source.

use crate::assess::assessment_view;
use crate::history::operation_view;
use crate::import_source::{ListRead, OF_NAME, OF_STATUS, of_contact};
use crate::notes::note_view;
use crate::terms::CaseTerms;
use crate::wire::{
    AssessmentView, ContactView, EventView, FactView, OperationView, PersonFields, PersonFile, PersonFind,
    PersonGet, SourceView, StatusView,
};
use crate::{App, Failure};
use domain::assess::assess;
use domain::input::Event;
use domain::person::{Person, Reach, Source};
use domain::redaction::masked_birth;
use std::cell::RefCell;
use std::collections::HashMap;
use std::mem::discriminant;
use store::{About, EventRow, Reader};

/// Everything known of one person.
///
/// # Errors
/// When there is no such person.
pub fn person_get(app: &mut App, req: PersonGet) -> Result<PersonFile, Failure> {
    let person = app.store()?.read().person(req.person)?;
    person_file(app, person)
}

/// Everything known of one person, found by the number of the sender of the list; of whoever has none, by `#` and the number
/// that the file gives them.
///
/// # Errors
/// When nobody in the case has that number.
pub fn person_find(app: &mut App, req: PersonFind) -> Result<PersonFile, Failure> {
    let read = app.store()?.read();
    let caption = read.case(req.case)?.caption;
    let nobody = || {
        Failure::not_found(format!(
            "nobody in {caption} has the id {:?}; find people by name with a search, and name whoever has no id by \
             their number in the file, as in '#403'",
            req.external_id
        ))
    };
    let number = req.external_id.strip_prefix('#').and_then(|number| number.parse().ok());
    let person = match (read.person_by_external_id(req.case, &req.external_id)?, number) {
        (Some(person), _) => person,
        (None, Some(number)) => {
            let of_case = read.person(number).ok().filter(|person| person.case == req.case);
            of_case.ok_or_else(nobody)?
        }
        (None, None) => return Err(nobody()),
    };
    person_file(app, person)
}

/// Sources of values, each operation looked up once.
pub(crate) struct SourceBook<'a> {
    read: Reader<'a>,
    seen: RefCell<HashMap<i64, Option<Written>>>,
}

/// An operation that wrote a value, and the list it imported.
struct Written {
    operation: OperationView,
    list: Option<ListRead>,
}

impl<'a> SourceBook<'a> {
    pub fn new(read: Reader<'a>) -> SourceBook<'a> {
        SourceBook { read, seen: RefCell::default() }
    }

    /// Where a value of these fields came from; nothing when the operation cannot be found.
    pub fn view(&self, source: Source, fields: &[&str]) -> Option<SourceView> {
        let mut seen = self.seen.borrow_mut();
        let found = seen.entry(source.operation).or_insert_with(|| {
            let operation = self.read.operation(source.operation).ok()?;
            let list = ListRead::of(self.read, source.operation).ok()?;
            Some(Written { operation: operation_view(operation), list })
        });
        let Written { operation, list } = found.as_ref()?;
        let list = list.as_ref();
        Some(SourceView {
            operation: source.operation,
            file: list.map(|list| list.file.clone()),
            sheet: list.and_then(|list| list.sheet.clone()),
            row: source.row,
            column: list.filter(|_| source.row.is_some()).and_then(|list| list.column(fields)),
            user: operation.user.clone(),
            at: operation.at.clone(),
        })
    }
}

fn person_file(app: &mut App, person: Person) -> Result<PersonFile, Failure> {
    let terms = app.terms_as_elected(person.case)?;
    let today = app.today();
    let read = app.store()?.read();
    let book = SourceBook::new(read);
    let rows = read.events_of(person.id)?;
    let events = by_kind(read, person.case, &terms, &rows)?;
    let own = terms.time.of_person(person.id);
    let found = terms.with(|terms| assess(terms, person.status(), &person, &events, &own));
    let sources = |key: &str| person.source_of(key).and_then(|source| book.view(source, &[key]));
    let assessment: AssessmentView = assessment_view(found, &terms, app.law.own(), today, &person, &sources);
    let facts = terms.types.iter().map(|of| {
        let known = person.facts.iter().find(|known| known.key == of.key);
        FactView {
            key: of.key.to_string(),
            label: of.label.clone(),
            kind: of.kind.word().to_owned(),
            options: of.options.clone(),
            value: known.map(|known| known.value.to_text()),
            source: known.and_then(|known| book.view(known.source, &[&*known.key])),
        }
    });
    let notes = read.notes_on(person.id)?.into_iter().map(|note| note_view(read, note));
    Ok(PersonFile {
        person: person.id,
        case: person.case,
        external_id: person.external_id.clone(),
        name: person.name.listed(),
        fields: fields_of(&person),
        named_by: book.view(person.named_by, OF_NAME),
        contacts: contacts(&person, &book),
        status: person.status().word().to_owned(),
        statuses: statuses(&person, &book),
        facts: facts.collect(),
        tags: person.tags.iter().cloned().collect(),
        events: rows.into_iter().map(|row| event_view(row, &book)).collect(),
        extra: person.extra.iter().map(|(header, value)| [header.clone(), value.clone()]).collect(),
        assessment,
        documents: read.documents_about(About::Person(person.id))?,
        notes: notes.collect::<Result<_, _>>()?,
        history: read.history_of_person(person.id)?.into_iter().map(operation_view).collect(),
    })
}

/// What happened to a person, by kind. A kind that the case keeps and that tells an input stands there even if
/// nothing of it happened to this person: then that is known.
pub(crate) fn by_kind(
    read: Reader<'_>,
    case: i64,
    terms: &CaseTerms,
    rows: &[EventRow],
) -> Result<Vec<(String, Vec<Event>)>, Failure> {
    let kinds = rows.chunk_by(|one, other| one.kind == other.kind);
    let mut found: Vec<(String, Vec<Event>)> =
        kinds.map(|rows| (rows[0].kind.clone(), rows.iter().map(|row| row.event).collect())).collect();
    for kind in terms.event_kinds() {
        if found.iter().all(|(known, _)| known != kind) && read.has_events(case, kind)? {
            found.push((kind.to_owned(), Vec::new()));
        }
    }
    Ok(found)
}

fn event_view(row: EventRow, book: &SourceBook<'_>) -> EventView {
    EventView {
        event: row.id,
        kind: row.kind,
        on: row.event.on.map(|day| day.to_string()),
        loss: row.event.loss,
        note: row.note,
        source: book.view(row.source, &[]),
    }
}

fn statuses(person: &Person, book: &SourceBook<'_>) -> Vec<StatusView> {
    let views = person.standings.iter().map(|standing| StatusView {
        status: standing.status.word().to_owned(),
        from_on: standing.on.to_string(),
        note: standing.note.clone(),
        source: book.view(standing.source, OF_STATUS),
    });
    views.collect()
}

fn contacts(person: &Person, book: &SourceBook<'_>) -> Vec<ContactView> {
    let mut views: Vec<ContactView> = Vec::new();
    for (place, contact) in person.contacts.iter().enumerate().rev() {
        let (kind, value) = match &contact.reach {
            Reach::Email { v } => ("email", v.clone()),
            Reach::Phone { v } => ("phone", v.clone()),
            Reach::Address(address) => ("address", address.line()),
        };
        let mut later = person.contacts[place + 1..].iter().filter(|contact| contact.ended_on.is_none());
        views.push(ContactView {
            kind: kind.to_owned(),
            value,
            noted_on: contact.noted_on.to_string(),
            is_current: contact.ended_on.is_none()
                && later.all(|other| discriminant(&other.reach) != discriminant(&contact.reach)),
            source: book.view(contact.source, of_contact(&contact.reach)),
        });
    }
    views
}

/// What the person form edits, as text. The day of birth is masked: it is shown whole where that goes on record.
pub(crate) fn fields_of(person: &Person) -> PersonFields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let address = person.address().cloned().unwrap_or_default();
    let facts = person.facts.iter().map(|known| (known.key.to_string(), known.value.to_text()));
    PersonFields {
        external_id: text(&person.external_id),
        given: text(&person.name.given),
        middle: text(&person.name.middle),
        family: text(&person.name.family),
        suffix: text(&person.name.suffix),
        known_as: text(&person.name.known_as),
        former_names: person.name.former.join("; "),
        born_on: person.born_on.map(masked_birth).unwrap_or_default(),
        email: person.email().unwrap_or_default().to_owned(),
        phone: person.phone().unwrap_or_default().to_owned(),
        street: text(&address.street),
        city: text(&address.city),
        state: text(&address.state),
        zip: text(&address.zip),
        facts: facts.collect(),
    }
}

/// The same with the day of birth whole: for what compares it, never for what is shown.
pub(crate) fn whole_fields_of(person: &Person) -> PersonFields {
    PersonFields {
        born_on: person.born_on.map(|day| day.to_string()).unwrap_or_default(),
        ..fields_of(person)
    }
}
