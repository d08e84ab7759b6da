//! Adding people and writing what is now known of them.

use crate::assess::assessment_view;
use crate::facts::rules;
use crate::opt_out::refuse_frozen;
use crate::person_file::{by_kind, fields_of};
use crate::wire::{Done, DraftView, PersonDraft, PersonFields, PersonSave, PersonSaved, PersonStatusSet};
use crate::{App, Failure, day, done, optional};
use chrono::NaiveDate;
use domain::assess::assess;
use domain::fact::FactRule;
use domain::membership::MembershipStatus;
use domain::person::{Address, Contact, KnownFact, Name, Person, Reach, Source, Standing};
use domain::redaction::masked_birth;
use domain::state;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;
use std::sync::Arc;
use store::{PartsRead, Reader};

/// What cannot be read of a form, by field, in sentences.
pub(crate) type Errors = BTreeMap<String, String>;

/// Tests a person as typed so far: the class test, what they could recover. Writes nothing.
///
/// # Errors
/// When the case does not exist, or the person is not in it. What cannot be read stands among the errors of the answer.
pub fn person_draft(app: &mut App, req: PersonDraft) -> Result<DraftView, Failure> {
    let terms = app.terms_as_elected(req.case)?;
    let (read, today) = (app.store()?.read(), app.today());
    let rules = rules(read, req.case)?;
    let status: MembershipStatus = req.status.parse().unwrap_or(MembershipStatus::Prospective);
    let stands = req.person.map(|id| of_case(read.person(id)?, req.case)).transpose()?;
    let mut person = unwritten(req.case, stands.as_ref());
    let errors = fill(&mut person, &req.fields, &rules, today, TYPED);
    let events = match &stands {
        Some(stands) => read.events_of(stands.id)?,
        None => Vec::new(),
    };
    let events = by_kind(read, req.case, &terms, &events)?;
    let own = req.person.map(|id| terms.time.of_person(id)).unwrap_or_default();
    let found = terms.with(|terms| assess(terms, status, &person, &events, &own));
    let assessment = assessment_view(found, &terms, app.law.own(), today, &person, &|_| None);
    Ok(DraftView { assessment, errors })
}

/// The source of what is typed, before the operation that writes it has a number.
pub(crate) const TYPED: Source = Source { operation: 0, row: None };

/// Somebody of whom nothing is known yet.
pub(crate) fn nobody(case: i64) -> Person {
    Person {
        id: 0,
        case,
        external_id: None,
        name: Name::default(),
        born_on: None,
        named_by: TYPED,
        contacts: Vec::new(),
        standings: Vec::new(),
        facts: Vec::new(),
        tags: BTreeSet::new(),
        extra: Vec::new(),
    }
}

/// Whom a form edits, before anything of it is read: nothing but the day of birth is known, which the form holds masked.
pub(crate) fn unwritten(case: i64, stands: Option<&Person>) -> Person {
    Person { born_on: stands.and_then(|person| person.born_on), ..nobody(case) }
}

/// Adds a person, or writes what is now known of one. Blank fields become unknown.
///
/// # Errors
/// When a field cannot be read (the first one is named), no name is given, or the external id is taken.
pub fn person_save(app: &mut App, req: PersonSave) -> Result<PersonSaved, Failure> {
    let today = app.today();
    let read = app.store()?.read();
    let rules = rules(read, req.case)?;
    let stands = req.person.map(|id| of_case(read.person(id)?, req.case)).transpose()?;
    let status = match (&stands, req.status.as_deref()) {
        (None, Some(word)) => status(word)?,
        _ => MembershipStatus::Prospective,
    };
    if let Some(external_id) = optional(Some(&req.fields.external_id)) {
        let holder = read.person_by_external_id(req.case, &external_id)?;
        if let Some(holder) = holder.filter(|holder| Some(holder.id) != req.person) {
            let message = format!("{external_id:?} is the id of {}; give another one", holder.name.listed());
            return Err(Failure::invalid("external_id", message));
        }
    }
    if let Some(stands) = &stands {
        keep_frozen(read, stands, &req.fields)?;
    }
    if stands.as_ref().is_some_and(|person| fields_of(person) == req.fields) {
        let (person, summary) = (req.person.unwrap_or_default(), "Nothing had changed".to_owned());
        return Ok(PersonSaved { person, operation: None, summary });
    }
    let kind = if stands.is_some() { "person_edit" } else { "person_add" };
    app.operate(kind, Some(req.case), |op| {
        let source = Source { operation: op.id, row: None };
        let mut person = stands.clone().unwrap_or_else(|| nobody(req.case));
        if let Some((field, message)) = fill(&mut person, &req.fields, &rules, today, source).pop_first() {
            return Err(Failure::invalid(&field, message));
        }
        let name = person.name.listed();
        let (id, summary) = if stands.is_some() {
            op.person_update(&person)?;
            (person.id, format!("Edited {name}"))
        } else {
            person.standings.push(Standing { status, on: today, note: None, source });
            (op.person_insert(&person)?, format!("Added {name}"))
        };
        Ok((PersonSaved { person: id, operation: Some(op.id), summary: summary.clone() }, summary))
    })
}

/// Refuses other names or contacts of a record that is frozen.
///
/// # Errors
/// When the person opted out and the form says something else.
pub(crate) fn keep_frozen(read: Reader<'_>, stands: &Person, fields: &PersonFields) -> Result<(), Failure> {
    if reaches_or_names(&fields_of(stands)) == reaches_or_names(fields) {
        return Ok(());
    }
    refuse_frozen(read, stands)
}

/// What a frozen record keeps: all of the form but the facts.
fn reaches_or_names(fields: &PersonFields) -> PersonFields {
    PersonFields { facts: BTreeMap::new(), ..fields.clone() }
}

/// Puts what was typed into a person; what did not change keeps its source, and a day of birth that is left masked stays.
pub(crate) fn fill(
    person: &mut Person,
    fields: &PersonFields,
    rules: &[(Arc<str>, FactRule)],
    today: NaiveDate,
    source: Source,
) -> Errors {
    let mut errors = Errors::new();
    let text = |text: &str| optional(Some(text));
    let name = Name {
        given: text(&fields.given),
        middle: text(&fields.middle),
        family: text(&fields.family),
        suffix: text(&fields.suffix),
        known_as: text(&fields.known_as),
        former: former_names(&fields.former_names),
    };
    if name.given.is_none() && name.family.is_none() {
        errors.insert("family".to_owned(), "A person needs a given or a family name.".to_owned());
    }
    let is_left = person.born_on.is_some_and(|day| masked_birth(day) == fields.born_on.trim());
    let born_on = if is_left { person.born_on } else { born_on(&fields.born_on, today, &mut errors) };
    let external_id = text(&fields.external_id);
    if (&name, born_on, &external_id) != (&person.name, person.born_on, &person.external_id) {
        (person.name, person.born_on, person.external_id, person.named_by) =
            (name, born_on, external_id, source);
    }
    fill_contacts(person, fields, today, source);
    fill_facts(person, fields, rules, source, &mut errors);
    errors
}

fn born_on(text: &str, today: NaiveDate, errors: &mut Errors) -> Option<NaiveDate> {
    let text = optional(Some(text))?;
    let message = match domain::date::parse_day(&text) {
        Some(day) if day <= today => return Some(day),
        Some(_) => "The day of birth is after today.".to_owned(),
        None => format!("{text:?} is not a date; write it like 1981-04-12 or 4/12/1981."),
    };
    errors.insert("born_on".to_owned(), message);
    None
}

/// Names parted by semicolons.
fn former_names(text: &str) -> Vec<String> {
    text.split(';').filter_map(|name| optional(Some(name))).collect()
}

/// A contact that was changed is added as the current one; the earlier ones stay. A blank one ends every contact of its
/// kind, so that no older one comes back.
fn fill_contacts(person: &mut Person, fields: &PersonFields, today: NaiveDate, source: Source) {
    let text = |text: &str| optional(Some(text));
    let stood = person.address().and_then(|address| address.state.as_deref());
    // What a list brought stays as it brought it; what is typed anew is written as the post writes it.
    let state = |typed: String| if stood == Some(&*typed) { typed } else { state::normal(&typed).to_owned() };
    let address = Address {
        street: text(&fields.street),
        city: text(&fields.city),
        state: text(&fields.state).map(state),
        zip: text(&fields.zip),
    };
    let typed = [
        (
            person.email().map(str::to_owned).map(|v| Reach::Email { v }),
            text(&fields.email).map(|v| Reach::Email { v }),
        ),
        (
            person.phone().map(str::to_owned).map(|v| Reach::Phone { v }),
            text(&fields.phone).map(|v| Reach::Phone { v }),
        ),
        (
            person.address().cloned().map(Reach::Address),
            Some(address).filter(|address| !address.is_empty()).map(Reach::Address),
        ),
    ];
    for (stands, typed) in typed {
        match (stands, typed) {
            (stands, Some(reach)) if stands.as_ref() != Some(&reach) => {
                person.contacts.push(Contact::new(reach, today, source));
            }
            (Some(stands), None) => {
                let of_kind = discriminant(&stands);
                let contacts = person.contacts.iter_mut();
                let lasting =
                    contacts.filter(|one| discriminant(&one.reach) == of_kind && one.ended_on.is_none());
                lasting.for_each(|contact| contact.ended_on = Some(today));
            }
            _ => {}
        }
    }
}

fn fill_facts(
    person: &mut Person,
    fields: &PersonFields,
    rules: &[(Arc<str>, FactRule)],
    source: Source,
    errors: &mut Errors,
) {
    for (key, rule) in rules {
        let typed = fields.facts.get(&**key).and_then(|text| optional(Some(text)));
        let stands = person.facts.iter().position(|known| known.key == *key);
        let Some(typed) = typed else {
            stands.map(|place| person.facts.remove(place));
            continue;
        };
        // What stood before the case asked for something narrower stays until somebody changes it.
        if stands.is_some_and(|place| person.facts[place].value.to_text() == typed) {
            continue;
        }
        match rule.read(&typed) {
            Ok(value) if stands.is_some_and(|place| person.facts[place].value == value) => {}
            Ok(value) => {
                stands.map(|place| person.facts.remove(place));
                person.facts.push(KnownFact { key: key.clone(), value, source });
            }
            Err(error) => {
                errors.insert(format!("facts.{key}"), crate::sentence(&error.to_string()));
            }
        }
    }
}

/// A person, if it is one of the case.
pub(crate) fn of_case(person: Person, case: i64) -> Result<Person, Failure> {
    if person.case == case {
        Ok(person)
    } else {
        Err(Failure::not_found(format!("{} is not in this case", person.name.listed())))
    }
}

/// The status of a word.
pub(crate) fn status(word: &str) -> Result<MembershipStatus, Failure> {
    word.parse()
        .map_err(|error: domain::membership::UnknownStatus| Failure::invalid("status", error.to_string()))
}

/// Gives people a status from a day on; earlier ones stay on record.
///
/// # Errors
/// When the status is unknown, the day cannot be read, or nobody is named.
pub fn person_status_set(app: &mut App, req: PersonStatusSet) -> Result<Done, Failure> {
    let status = status(&req.status)?;
    let on = req.on.as_deref().map(|text| day(text, "on")).transpose()?.unwrap_or_else(|| app.today());
    let note = optional(req.note.as_deref());
    if on > app.today() {
        return Err(Failure::invalid("on", "The day is after today; give a status from the day it holds"));
    }
    let people: BTreeSet<i64> = req.people.iter().copied().collect();
    if people.is_empty() {
        return Err(Failure::invalid("people", "Nobody is selected"));
    }
    app.operate("person_status_set", Some(req.case), |op| {
        let source = Source { operation: op.id, row: None };
        let mut last_name = String::new();
        let mut parts = PartsRead::default();
        for id in &people {
            let mut person = of_case(op.read().person_among(*id, &mut parts)?, req.case)?;
            last_name = person.name.listed();
            stand_from(&mut person, Standing { status, on, note: note.clone(), source });
            op.person_update(&person)?;
        }
        let who = match people.len() {
            1 => last_name,
            many => crate::classes::people(many as u64),
        };
        Ok(done(op, format!("Set status of {who} to {}", status.word().replace('_', " "))))
    })
}

/// Gives a person a status. The history stays in the order of its days: what was true earlier does not become current.
pub(crate) fn stand_from(person: &mut Person, standing: Standing) {
    let place = person.standings.partition_point(|known| known.on <= standing.on);
    person.standings.insert(place, standing);
}
