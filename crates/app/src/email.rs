//! E-mails that are dropped on a person: read, told whose they are, and filed in the contact log.

use crate::contact_log::read_step;
use crate::documents::Incoming;
use crate::people::found;
use crate::wire::{
    DocumentAbout, DocumentAdd, DocumentFile, Done, EmailFile, EmailFound, EmailPerson, EmailRead, PersonList,
};
use crate::{App, Failure, done, sentence};
use chrono::NaiveDate;
use domain::person::{Person, Reach};
use domain::words::email_key;
use intake::{Correspondent, Email, EmailError, MOST_EMAIL_BYTES, read_email};
use std::fs::File;
use std::io::Read;
use store::{EmailHead, NewContact};

/// Addresses of an e-mail whose owner is looked for.
const MOST_LOOKED_FOR: usize = 20;

/// Reads an e-mail that was saved as a file, and says whose it is and where it stands already. Writes nothing.
///
/// # Errors
/// When there is no such person, or the file cannot be read or is no e-mail (field `path`).
pub fn email_read(app: &mut App, req: EmailRead) -> Result<EmailFound, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let email = read_file(&req.path)?;
    let sent = email.sent.map(|sent| (app.wall_clock)(sent));
    let others = owners(app, person.case, &email)?.into_iter().filter(|one| one.id != person.id).map(named);
    let others = others.collect();
    let filed = filed(app, person.case, &email)?.into_iter().map(named).collect();
    Ok(EmailFound {
        direction: direction(&email, &person).to_owned(),
        is_theirs: is_of(&email, &person),
        sender: written(&email.sender),
        recipients: all_written(&email.recipients),
        on: sent.map(|sent| sent.date().to_string()),
        time: sent.map(|sent| sent.format("%H:%M").to_string()),
        subject: email.subject,
        text: email.text,
        others,
        filed,
    })
}

/// Files an e-mail in the contact log of a person, with its head and what was written, and keeps its file as a document of
/// the person.
///
/// # Errors
/// Those of [`email_read`]; when it stands in the log of this person already; when it says no day, or one that lies ahead;
/// when its file cannot be copied into the folder of documents (field `path`).
pub fn email_file(app: &mut App, req: EmailFile) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let email = read_file(&req.path)?;
    let next = req.next.as_ref().map(read_step).transpose()?;
    let name = person.name.listed();
    if filed(app, person.case, &email)?.iter().any(|one| one.id == person.id) {
        return Err(Failure::invalid("path", format!("This e-mail stands in the log of {name} already")));
    }
    let sent = email.sent.map(|sent| (app.wall_clock)(sent)).filter(|sent| sent.date() <= app.today());
    let sent = sent.ok_or_else(|| {
        Failure::invalid(
            "path",
            "The e-mail says no day on which it was sent, or one after today; log it by hand",
        )
    })?;
    let direction = direction(&email, &person);
    let summary = format!("Filed an e-mail on {name}: {}", email.subject);
    let document = Incoming::of(app, &document_of(&req, &person, &email, sent.date()))?;
    let contact = NewContact {
        on: sent.date(),
        time: Some(sent.format("%H:%M").to_string()),
        way: "email".to_owned(),
        direction: direction.to_owned(),
        of_firm: app.user.as_ref().ok_or_else(Failure::no_user)?.name.clone(),
        with_whom: None,
        outcome: if direction == "in" { "received" } else { "sent" }.to_owned(),
        said: Some(email.text).filter(|text| !text.is_empty()),
        email: Some(EmailHead {
            sender: written(&email.sender),
            recipients: all_written(&email.recipients),
            subject: email.subject,
            message_id: email.message_id,
        }),
    };
    app.operate("email_file", Some(person.case), |op| {
        let first = op.contact_add(person.case, &[person.id], &contact, &mut |_| {})?;
        if let Some(next) = &next {
            op.next_steps_add(person.case, &[person.id], first, next)?;
        }
        let (documents, _) = document.keep(op)?;
        documents.into_iter().try_for_each(|document| op.contact_document_insert(first, document))?;
        Ok(done(op, summary))
    })
}

/// The document that holds the file of an e-mail: called by its subject, of the day on which it was sent.
fn document_of(req: &EmailFile, person: &Person, email: &Email, on: NaiveDate) -> DocumentAdd {
    DocumentAdd {
        case: person.case,
        files: vec![DocumentFile { path: req.path.clone(), title: Some(email.subject.clone()) }],
        kind: "E-mail".to_owned(),
        on: Some(on.to_string()),
        note: None,
        about: vec![DocumentAbout::Person { id: person.id }],
    }
}

fn read_file(path: &str) -> Result<Email, Failure> {
    let unread = |error: std::io::Error| Failure::invalid("path", format!("{path} cannot be read: {error}"));
    let file = File::open(path).map_err(unread)?;
    if !file.metadata().map_err(unread)?.is_file() {
        return Err(Failure::invalid("path", format!("{path} is no file")));
    }
    let mut bytes = Vec::new();
    // One byte more than may be read tells that there are too many.
    file.take(MOST_EMAIL_BYTES + 1).read_to_end(&mut bytes).map_err(unread)?;
    read_email(&bytes).map_err(|error: EmailError| Failure::invalid("path", sentence(&error.to_string())))
}

/// The people of a case one of whose addresses sent or got an e-mail.
fn owners(app: &mut App, case: i64, email: &Email) -> Result<Vec<Person>, Failure> {
    let (view, today) = (app.view(case)?, app.today());
    let mut owners: Vec<Person> = Vec::new();
    for one in std::iter::once(&email.sender).chain(&email.recipients).take(MOST_LOOKED_FOR) {
        let asked = PersonList { case, search: one.address.clone(), limit: 10, ..PersonList::default() };
        let people =
            app.with_roster(case, &view, |roster| Ok(found(roster, &asked, &view, today)?.people))?;
        for found in people {
            let person = app.store()?.read().person(found.person)?;
            if has_address(&person, one) && owners.iter().all(|known| known.id != person.id) {
                owners.push(person);
            }
        }
    }
    Ok(owners)
}

/// The people in whose log an e-mail stands.
fn filed(app: &App, case: i64, email: &Email) -> Result<Vec<Person>, Failure> {
    let Some(id) = &email.message_id else { return Ok(Vec::new()) };
    let read = app.store()?.read();
    let entries = read.contacts_of_message(case, id)?;
    entries.iter().map(|entry| Ok(read.person(entry.person)?)).collect()
}

fn named(person: Person) -> EmailPerson {
    EmailPerson { person: person.id, name: person.name.listed() }
}

fn has_address(person: &Person, one: &Correspondent) -> bool {
    let address = email_key(&one.address);
    person.contacts.iter().any(|contact| match &contact.reach {
        Reach::Email { v } => email_key(v) == address,
        Reach::Phone { .. } | Reach::Address(_) => false,
    })
}

fn is_of(email: &Email, person: &Person) -> bool {
    std::iter::once(&email.sender).chain(&email.recipients).any(|one| has_address(person, one))
}

/// Out of the firm where the person got it, and did not send it.
fn direction(email: &Email, person: &Person) -> &'static str {
    let is_to_them = email.recipients.iter().any(|one| has_address(person, one));
    if is_to_them && !has_address(person, &email.sender) { "out" } else { "in" }
}

fn written(one: &Correspondent) -> String {
    one.name.as_ref().map_or_else(|| one.address.clone(), |name| format!("{name} <{}>", one.address))
}

fn all_written(all: &[Correspondent]) -> String {
    all.iter().map(written).collect::<Vec<_>>().join(", ")
}
