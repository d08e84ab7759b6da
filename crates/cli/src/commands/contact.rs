//! `contact`.

use super::history::said;
use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_contact::{ContactAdd, ContactCommand, ContactCorrect, EmailFile, Interval};
use crate::open::{open, open_for, open_to_change};
use crate::typed::person;
use crate::{print, typed};
use app::wire::{ContactIntervalSet, ContactSaid, EmailRead, NextStep, OfCase, PersonGet};
use app::{App, CountedFrom, Failure};

/// What is done with the contact log.
///
/// # Errors
/// When the file or the core refuses.
pub fn contact(app: &mut App, by: &By, command: &ContactCommand) -> Result<Answer, Failure> {
    match command {
        ContactCommand::Add(of) => add(app, by, of),
        ContactCommand::Correct(of) => correct(app, by, of),
        ContactCommand::Email(of) => email(app, by, of),
        ContactCommand::List(of) => {
            open(app, by, &of.file)?;
            let person = person(app, of.case, &of.person)?;
            let entries = app::contact_list(app, PersonGet { person })?;
            shown(of.json, &entries, |entries| print::contact_log(entries))
        }
        ContactCommand::Overdue(of) => {
            open(app, by, &of.file)?;
            shown(of.json, &app::contact_standing(app, OfCase { case: of.case })?, print::contact_standing)
        }
        ContactCommand::Interval(of) => interval(app, by, of),
    }
}

fn add(app: &mut App, by: &By, of: &ContactAdd) -> Result<Answer, Failure> {
    let ContactAdd { of: whom, .. } = of;
    open_to_change(app, by, &whom.file)?;
    let from = CountedFrom::Case(whom.case);
    let next = match (&of.next, &of.next_on) {
        (Some(step), Some(on)) => Some(NextStep { step: step.clone(), on: typed::day(app, on, from)? }),
        _ => None,
    };
    let request = app::wire::ContactAdd {
        person: person(app, whom.case, &whom.person)?,
        said: ContactSaid {
            on: of.on.as_ref().map(|on| typed::day(app, on, from)).transpose()?,
            time: of.time.clone(),
            way: of.way.clone(),
            direction: if of.incoming { "in" } else { "out" }.to_owned(),
            of_firm: of.of_firm.clone(),
            with_whom: of.with_whom.clone(),
            outcome: of.outcome.clone(),
            said: of.said.clone(),
        },
        next,
        settles: of.settles,
    };
    said(whom.json, &app::contact_add(app, request)?)
}

/// What is not named stays as the entry has it.
fn correct(app: &mut App, by: &By, of: &ContactCorrect) -> Result<Answer, Failure> {
    let ContactCorrect { of: whom, .. } = of;
    open_to_change(app, by, &whom.file)?;
    let person = person(app, whom.case, &whom.person)?;
    let entries = app::contact_list(app, PersonGet { person })?;
    let missing = || Failure::not_found(format!("their log has no entry {}", of.contact));
    let entry = entries.into_iter().find(|entry| entry.contact == of.contact).ok_or_else(missing)?;
    let direction = match (of.incoming, of.outgoing) {
        (true, _) => "in".to_owned(),
        (_, true) => "out".to_owned(),
        _ => entry.direction,
    };
    let contact_said = ContactSaid {
        on: typed::day_if(app, of.on.as_ref(), CountedFrom::Case(whom.case))?.or(Some(entry.on)),
        time: of.time.clone().or(entry.time),
        way: of.way.clone().unwrap_or(entry.way),
        direction,
        of_firm: of.of_firm.clone().or(Some(entry.of_firm)),
        with_whom: of.with_whom.clone().or(entry.with_whom),
        outcome: of.outcome.clone().unwrap_or(entry.outcome),
        said: of.said.clone().or(entry.said),
    };
    let correct = app::wire::ContactCorrect { contact: of.contact, said: contact_said };
    said(whom.json, &app::contact_correct(app, correct)?)
}

fn email(app: &mut App, by: &By, of: &EmailFile) -> Result<Answer, Failure> {
    let EmailFile { of: whom, .. } = of;
    open_for(app, by, &whom.file, of.dry_run)?;
    let person = person(app, whom.case, &whom.person)?;
    if of.dry_run {
        let found = app::email_read(app, EmailRead { person, path: of.from.clone() })?;
        return shown(whom.json, &found, print::email);
    }
    let file = app::wire::EmailFile { person, path: of.from.clone(), next: None };
    said(whom.json, &app::email_file(app, file)?)
}

fn interval(app: &mut App, by: &By, of: &Interval) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let days = (of.days > 0).then_some(of.days);
    said(of.of.json, &app::contact_interval_set(app, ContactIntervalSet { case: of.of.case, days })?)
}
