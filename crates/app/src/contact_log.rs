//! The contact log: what the firm and a person said to each other, and what is to be done next.

use crate::leaving::Files;
use crate::unheard::unheard;
use crate::wire::{
    ContactAdd, ContactCorrect, ContactEntry, ContactIntervalSet, ContactSaid, ContactStanding, Done,
    EmailHeadView, NextStep, OfCase, PersonGet,
};
use crate::{App, Failure, day, done, optional, required};
use chrono::{Days, NaiveTime};
use std::collections::HashMap;
use store::{ContactRow, Due, NewContact, NewTask};

/// Ways of a contact.
const WAYS: [&str; 5] = ["call", "letter", "email", "visit", "other"];
/// From the firm, or to it.
const DIRECTIONS: [&str; 2] = ["out", "in"];
/// What came of it.
const OUTCOMES: [&str; 7] =
    ["reached", "left_message", "no_answer", "wrong_number", "sent", "received", "returned"];
/// How times are typed.
const CLOCK: [&str; 4] = ["%H:%M", "%I:%M %p", "%I:%M%p", "%H.%M"];

/// The contact log of a person, newest first, with entries that were corrected.
///
/// # Errors
/// When there is no such person.
pub fn contact_list(app: &mut App, req: PersonGet) -> Result<Vec<ContactEntry>, Failure> {
    let read = app.store()?.read();
    read.person(req.person)?;
    let steps: HashMap<i64, NextStep> = read
        .tasks_of(req.person)?
        .into_iter()
        .filter_map(|task| Some((task.contact?, step_of(task.task)?)))
        .collect();
    let entry = |row: ContactRow| {
        let next = steps.get(&row.id).cloned();
        entry_view(row, next)
    };
    Ok(read.contacts_of(req.person)?.into_iter().map(entry).collect())
}

/// Writes an entry into the contact log of a person. Its next step is a task of the person from then on.
///
/// # Errors
/// When there is no such person, a day or time cannot be read or lies ahead, or the way, direction or outcome is
/// unknown (fields `on`, `time`, `way`, `direction`, `outcome`, `next.step`, `next.on`).
pub fn contact_add(app: &mut App, req: ContactAdd) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let contact = read_said(app, &req.said)?;
    let next = req.next.as_ref().map(read_step).transpose()?;
    app.operate("contact_add", Some(person.case), |op| {
        if req.settles {
            op.next_steps_finish(person.id)?;
        }
        let first = op.contact_add(person.case, &[person.id], &contact, &mut |_| {})?;
        if let Some(next) = &next {
            op.next_steps_add(person.case, &[person.id], first, next)?;
        }
        Ok(done(op, format!("Logged a contact with {}: {}", person.name.listed(), in_words(&contact))))
    })
}

/// Corrects an entry of the contact log by another, which stands in its place.
///
/// # Errors
/// When the entry does not exist or was corrected already, and those of [`contact_add`].
pub fn contact_correct(app: &mut App, req: ContactCorrect) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let wrong = read.contact(req.contact)?;
    let name = read.person(wrong.person)?.name.listed();
    if !wrong.stands {
        return Err(Failure::invalid(
            "contact",
            "This entry was corrected already; correct the one in its place",
        ));
    }
    // What an e-mail said at its head is not typed, and stays.
    let contact = NewContact { email: wrong.contact.email.clone(), ..read_said(app, &req.said)? };
    if contact == wrong.contact {
        return Err(Failure::invalid("said", "The entry says so already; nothing was changed"));
    }
    app.operate("contact_correct", Some(wrong.case), |op| {
        op.contact_correct(&wrong, &contact)?;
        Ok(done(op, format!("Corrected a contact with {name}: {}", in_words(&contact))))
    })
}

/// Says for how many days nobody of a case is to be left without a word.
///
/// # Errors
/// When the case does not exist, or the days are none at all (field `days`).
pub fn contact_interval_set(app: &mut App, req: ContactIntervalSet) -> Result<Done, Failure> {
    app.store()?.read().case(req.case)?;
    if req.days == Some(0) {
        return Err(Failure::invalid("days", "Give at least one day, or none to take the rule away"));
    }
    app.operate("contact_interval_set", Some(req.case), |op| {
        op.contact_interval_set(req.case, req.days)?;
        let summary = match req.days {
            None => "Took away how often everyone is to be contacted".to_owned(),
            Some(days) => format!("Everyone is to be contacted every {days} days"),
        };
        Ok(done(op, summary))
    })
}

/// How the contacts with the people of a case stand today.
///
/// # Errors
/// When the case does not exist.
pub fn contact_standing(app: &mut App, req: OfCase) -> Result<ContactStanding, Failure> {
    let (view, today) = (app.view(req.case)?, app.today());
    let read = app.store()?.read();
    let days = read.contact_interval(req.case)?;
    let unheard = match days.and_then(|days| today.checked_sub_days(Days::new(days.into()))) {
        None => 0,
        Some(since) => {
            let (files, reached) =
                (Files::of(read, req.case)?, read.people_contacted_since(req.case, since)?);
            unheard(&view, &files, reached.into_iter()).count() as u64
        }
    };
    Ok(ContactStanding { overdue: read.people_with_overdue_contact(req.case, today)?, days, unheard })
}

/// Reads what was typed of a contact.
fn read_said(app: &App, said: &ContactSaid) -> Result<NewContact, Failure> {
    let on = said.on.as_deref().map(|text| day(text, "on")).transpose()?.unwrap_or_else(|| app.today());
    if on > app.today() {
        return Err(Failure::invalid("on", "The day is after today; log a contact once it took place"));
    }
    let user = app.user.as_ref().ok_or_else(Failure::no_user)?;
    Ok(NewContact {
        on,
        time: said
            .time
            .as_deref()
            .and_then(|text| optional(Some(text)))
            .map(|text| time(&text))
            .transpose()?,
        way: one_of(&WAYS, &said.way, "way")?,
        direction: one_of(&DIRECTIONS, &said.direction, "direction")?,
        of_firm: optional(said.of_firm.as_deref()).unwrap_or_else(|| user.name.clone()),
        with_whom: optional(said.with_whom.as_deref()),
        outcome: one_of(&OUTCOMES, &said.outcome, "outcome")?,
        said: optional(said.said.as_deref()),
        email: None,
    })
}

/// The task that a next step is.
pub(crate) fn read_step(next: &NextStep) -> Result<NewTask, Failure> {
    let title = required(&next.step, "next.step", "The next step")?;
    Ok(NewTask { title, due: Due::On(day(&next.on, "next.on")?), assignee: None })
}

fn step_of(task: NewTask) -> Option<NextStep> {
    match task.due {
        Due::On(on) => Some(NextStep { step: task.title, on: on.to_string() }),
        Due::Never | Due::Tied { .. } => None,
    }
}

fn time(text: &str) -> Result<String, Failure> {
    let read = CLOCK.iter().find_map(|form| NaiveTime::parse_from_str(text.trim(), form).ok());
    let read = read.ok_or_else(|| {
        Failure::invalid("time", format!("{text:?} is not a time; write it like 14:05 or 2:05 pm"))
    })?;
    Ok(read.format("%H:%M").to_string())
}

fn one_of(known: &[&str], word: &str, field: &str) -> Result<String, Failure> {
    if known.contains(&word) {
        return Ok(word.to_owned());
    }
    Err(Failure::invalid(field, format!("{word:?} is not known here; use one of: {}", known.join(", "))))
}

/// `call out, left message, 2026-11-25`
fn in_words(contact: &NewContact) -> String {
    let outcome = contact.outcome.replace('_', " ");
    format!("{} {}, {outcome}, {}", contact.way, contact.direction, contact.on)
}

fn entry_view(row: ContactRow, next: Option<NextStep>) -> ContactEntry {
    let ContactRow { contact, .. } = row;
    ContactEntry {
        contact: row.id,
        on: contact.on.to_string(),
        time: contact.time,
        way: contact.way,
        direction: contact.direction,
        of_firm: contact.of_firm,
        with_whom: contact.with_whom,
        outcome: contact.outcome,
        said: contact.said,
        email: contact.email.map(|head| EmailHeadView {
            subject: head.subject,
            sender: head.sender,
            recipients: head.recipients,
        }),
        next,
        corrects: row.corrects,
        stands: row.stands,
        document: row.document,
        entered_by: row.entered_by,
        entered_at: row.entered_at,
    }
}
