//! The ways to reach a person, who belongs to them, and how they may be reached.

use crate::opt_out::refuse_frozen;
use crate::wire::{Done, HandlingSet, OfRelation, ReachAdd, ReachChange, RelationAdd};
use crate::{App, ErrorCode, Failure, day, done, optional, required, sentence};
use chrono::NaiveDate;
use domain::person::{Address, Contact, Person, Quality, Reach, Source};
use store::{Handling, RelationRow};

/// What one person can be to another.
const RELATIONS: [&str; 6] = ["spouse", "parent", "guardian", "heir", "household", "other"];

/// Says how a person may be reached: whether at all, through which counsel, in which language.
///
/// # Errors
/// When there is no such person.
pub fn handling_set(app: &mut App, req: HandlingSet) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let HandlingSet { handling: said, .. } = req;
    let why = optional(said.why.as_deref()).filter(|_| said.do_not_contact);
    let handling = Handling {
        do_not_contact: said.do_not_contact,
        why,
        represented_by: optional(said.represented_by.as_deref()),
        language: optional(said.language.as_deref()),
    };
    app.operate("handling_set", Some(person.case), |op| {
        op.handling_set(person.case, person.id, &handling)?;
        let how = in_words(&handling);
        Ok(done(op, format!("Set how {} is reached: {how}", person.name.listed())))
    })
}

fn in_words(handling: &Handling) -> String {
    let parts = [
        handling.do_not_contact.then(|| "do not contact".to_owned()),
        handling.represented_by.as_ref().map(|by| format!("represented by {by}")),
        handling.language.as_ref().map(|language| format!("in {language}")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "as anyone".to_owned() } else { parts.join(", ") }
}

/// Adds a way to reach a person, which is the current one of its kind from then on.
///
/// # Errors
/// When the kind is unknown, nothing is given, the day cannot be read, or the record is frozen.
pub fn reach_add(app: &mut App, req: ReachAdd) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let mut person = read.person(req.person)?;
    refuse_frozen(read, &person)?;
    let reach = reach(&req)?;
    let noted_on = on(app, req.noted_on.as_deref(), "noted_on")?;
    app.operate("reach_add", Some(person.case), |op| {
        let source = Source { operation: op.id, row: None };
        let told_by = optional(req.told_by.as_deref());
        person.contacts.push(Contact { told_by, ..Contact::new(reach, noted_on, source) });
        op.person_update(&person)?;
        Ok(done(op, format!("Added a contact of {}: {}", person.name.listed(), kind_words(&req.kind))))
    })
}

fn reach(req: &ReachAdd) -> Result<Reach, Failure> {
    let part = |text: &str| optional(Some(text));
    match req.kind.as_str() {
        "email" => {
            let v = required(&req.value, "value", "The e-mail address")?;
            let is_one = v.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
            if !is_one || v.contains(char::is_whitespace) {
                return Err(Failure::invalid("value", format!("{v:?} is not an e-mail address")));
            }
            Ok(Reach::Email { v })
        }
        "phone" => {
            let v = required(&req.value, "value", "The number")?;
            if !v.chars().any(|sign| sign.is_ascii_digit()) {
                return Err(Failure::invalid(
                    "value",
                    format!("{v:?} has no digits; a telephone number has"),
                ));
            }
            Ok(Reach::Phone { v })
        }
        "address" => {
            let (street, city) = (part(&req.value), part(&req.city));
            let address = Address { street, city, state: part(&req.state), zip: part(&req.zip) };
            if address.is_empty() {
                return Err(Failure::invalid("value", "Give a street, a city or a ZIP"));
            }
            Ok(Reach::Address(address))
        }
        other => {
            let message = format!("{other:?} is no way to reach anyone; use email, phone or address");
            Err(Failure::invalid("kind", message))
        }
    }
}

fn kind_words(kind: &str) -> &'static str {
    match kind {
        "email" => "e-mail",
        "phone" => "phone",
        _ => "address",
    }
}

/// Says of a contact that it is the current one, that mail came back, that it is bad, or that it has ended.
///
/// # Errors
/// When it is not there any more as it was shown, the word or the day cannot be read, or the record is frozen.
pub fn reach_change(app: &mut App, req: ReachChange) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let mut person = read.person(req.person)?;
    refuse_frozen(read, &person)?;
    let on = on(app, req.on.as_deref(), "on")?;
    let at = req.at as usize;
    if person.contacts.get(at).map(|contact| value(&contact.reach)) != Some(req.value.clone()) {
        let message = sentence("the contacts of this person changed meanwhile; look again");
        let code = ErrorCode::Conflict;
        return Err(Failure { code, message, field: None, hint: None, operation: None });
    }
    let said = change(&mut person, at, &req.what, on)?;
    app.operate("reach_change", Some(person.case), |op| {
        op.person_update(&person)?;
        Ok(done(op, format!("{said} of {}", person.name.listed())))
    })
}

/// Changes the contact at a place, and says what was done.
fn change(person: &mut Person, at: usize, what: &str, on: NaiveDate) -> Result<String, Failure> {
    let contact = &mut person.contacts[at];
    let kind = kind_words(kind(&contact.reach));
    Ok(match what {
        "current" => {
            // The last of a kind is the current one.
            let mut current = person.contacts.remove(at);
            current.ended_on = None;
            person.contacts.push(current);
            format!("Made current another {kind}")
        }
        "good" => {
            contact.quality = Quality::Good;
            format!("Marked as good the {kind}")
        }
        "returned" => {
            contact.quality = Quality::Returned { on };
            format!("Mail came back on {on} from the {kind}")
        }
        "bad" => {
            contact.quality = Quality::Bad { on };
            format!("Marked as bad the {kind}")
        }
        "ended" => {
            contact.ended_on = Some(on);
            format!("Ended on {on} the {kind}")
        }
        other => {
            let message =
                format!("{other:?} cannot be said of a contact; use current, good, returned, bad or ended");
            return Err(Failure::invalid("what", message));
        }
    })
}

/// The kind of a contact on the wire.
pub(crate) fn kind(reach: &Reach) -> &'static str {
    match reach {
        Reach::Email { .. } => "email",
        Reach::Phone { .. } => "phone",
        Reach::Address(_) => "address",
    }
}

/// A contact in one line.
pub(crate) fn value(reach: &Reach) -> String {
    match reach {
        Reach::Email { v } | Reach::Phone { v } => v.clone(),
        Reach::Address(address) => address.line(),
    }
}

/// A day that is not after today; today where none is given.
fn on(app: &App, typed: Option<&str>, field: &str) -> Result<NaiveDate, Failure> {
    let today = app.today();
    let on = optional(typed).map(|text| day(&text, field)).transpose()?.unwrap_or(today);
    if on > today { Err(Failure::invalid(field, "The day is after today")) } else { Ok(on) }
}

/// Says that somebody of the case is something to a person.
///
/// # Errors
/// When the word is unknown, or the other is the person, or nobody of the case.
pub fn relation_add(app: &mut App, req: RelationAdd) -> Result<Done, Failure> {
    if !RELATIONS.contains(&req.is.as_str()) {
        let message = format!("{:?} is no relation; use one of: {}", req.is, RELATIONS.join(", "));
        return Err(Failure::invalid("is", message));
    }
    let read = app.store()?.read();
    let (person, other) = (read.person(req.person)?, read.person(req.other)?);
    if person.id == other.id || person.case != other.case {
        return Err(Failure::invalid("other", "Choose somebody else of this case"));
    }
    let (kind, note) = (req.is.clone(), optional(req.note.as_deref()));
    // Kept as the other being it to the person.
    let row = RelationRow { id: 0, person: other.id, other: person.id, kind, note };
    app.operate("relation_add", Some(person.case), |op| {
        op.relation_insert(person.case, &row)?;
        let (one, of) = (other.name.listed(), person.name.listed());
        Ok(done(op, format!("Related {one} to {of}: {}", req.is)))
    })
}

/// Takes away that two people are related.
///
/// # Errors
/// When there is no such relation.
pub fn relation_remove(app: &mut App, req: OfRelation) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let (case, [one, other]) = read.relation(req.relation)?;
    let (one, other) = (read.person(one)?.name.listed(), read.person(other)?.name.listed());
    app.operate("relation_remove", Some(case), |op| {
        op.relation_remove(req.relation)?;
        Ok(done(op, format!("Took away that {one} and {other} are related")))
    })
}
