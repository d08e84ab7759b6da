//! `note`.

use super::history::said;
use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_contact::{NoteAdd, NoteCommand, NoteCorrect};
use crate::args_shared::OfPerson;
use crate::open::{open, open_to_change};
use crate::print;
use crate::typed::person;
use app::wire::{MentionSaid, NamedIn, NamedInText, NoteView, OfDocument, OfNote, PersonGet};
use app::{App, Failure};
use serde::Serialize;

/// What is done with notes.
///
/// # Errors
/// When the file or the core refuses.
pub fn note(app: &mut App, by: &By, command: &NoteCommand) -> Result<Answer, Failure> {
    match command {
        NoteCommand::Add(of) => add(app, by, of),
        NoteCommand::Correct(of) => correct(app, by, of),
        NoteCommand::List(of) => list(app, by, of),
        NoteCommand::Naming(of) => {
            open(app, by, &of.file)?;
            let notes = app::note_naming_document_list(app, OfDocument { document: of.document })?;
            shown(of.json, &notes, |notes| print::notes(&[], notes))
        }
        NoteCommand::Versions(of) => {
            open(app, by, &of.file)?;
            let versions = app::note_version_list(app, OfNote { note: of.note })?;
            shown(of.json, &versions, |versions| print::note_versions(versions))
        }
    }
}

fn add(app: &mut App, by: &By, of: &NoteAdd) -> Result<Answer, Failure> {
    let NoteAdd { of: whom, text } = of;
    open_to_change(app, by, &whom.file)?;
    let (text, mentions) = with_names(app, whom.case, text)?;
    let note = app::wire::NoteAdd { person: person(app, whom.case, &whom.person)?, text, mentions };
    said(whom.json, &app::note_add(app, note)?)
}

fn correct(app: &mut App, by: &By, of: &NoteCorrect) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let (text, mentions) = with_names(app, of.of.case, &of.text)?;
    said(of.of.json, &app::note_correct(app, app::wire::NoteCorrect { note: of.note, text, mentions })?)
}

/// The notes on a person, and those on others that name them.
#[derive(Serialize)]
struct Notes {
    notes: Vec<NoteView>,
    named_in: Vec<NamedIn>,
}

fn list(app: &mut App, by: &By, of: &OfPerson) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let person = person(app, of.case, &of.person)?;
    let notes = app::person_get(app, PersonGet { person })?.notes;
    let named_in = app::note_naming_list(app, PersonGet { person })?;
    shown(of.json, &Notes { notes, named_in }, |found| print::notes(&found.notes, &found.named_in))
}

/// Puts names in the place of `@P-12` for a person and of `#7` for a document at the beginning of a word, and says where they
/// stand. What nobody and nothing is called stays as it is, which is said.
fn with_names(app: &mut App, case: i64, text: &str) -> Result<(String, Vec<MentionSaid>), Failure> {
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let (mut written, mut mentions, mut rest) = (String::new(), Vec::new(), text);
    while let Some(at) = rest.find(['@', '#']) {
        let (mark, after) = rest[at..].split_at(1);
        written += &rest[..at];
        let id: String =
            after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
        let begins_a_word = !written.ends_with(char::is_alphanumeric) && !id.is_empty();
        let found = if begins_a_word { named(app, case, mark, &id)? } else { None };
        rest = match found {
            Some((named, name)) => {
                let from = units(&written);
                mentions.push(MentionSaid { named, from, to: from + units(&name) });
                written += &name;
                &after[id.len()..]
            }
            None => {
                if begins_a_word && mark == "@" {
                    say(&format!("@{id} names nobody of the case, and stays as it is typed."));
                }
                written += mark;
                after
            }
        };
    }
    Ok((written + rest, mentions))
}

/// Whom or what of a case a mark and an id name, with what it is called.
fn named(app: &mut App, case: i64, mark: &str, id: &str) -> Result<Option<(NamedInText, String)>, Failure> {
    if mark == "@" {
        let Ok(id) = person(app, case, id) else { return Ok(None) };
        let name = app::person_get(app, PersonGet { person: id })?.name;
        return Ok(Some((NamedInText::Person { id }, name)));
    }
    let Ok(id) = id.parse() else { return Ok(None) };
    let found = app::document_get(app, OfDocument { document: id }).ok();
    let of_case = found.filter(|document| document.case == case);
    Ok(of_case.map(|document| (NamedInText::Document { id }, document.title)))
}
