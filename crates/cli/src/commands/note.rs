//! `note`.

use super::history::said;
use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_contact::{NoteAdd, NoteCommand, NoteCorrect};
use crate::args_shared::OfPerson;
use crate::open::{open, open_to_change};
use crate::print;
use crate::typed::person;
use app::wire::{MentionSaid, NamedIn, NoteView, PersonGet};
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

/// Puts the names of people in the place of `@P-12`, and says where they stand. What nobody is called stays as it is.
fn with_names(app: &mut App, case: i64, text: &str) -> Result<(String, Vec<MentionSaid>), Failure> {
    let mut found = (String::new(), Vec::new());
    for (place, piece) in text.split('@').enumerate() {
        let id: String =
            piece.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
        let named = if place > 0 && !id.is_empty() { person(app, case, &id).ok() } else { None };
        let Some(person) = named else {
            found.0 += &format!("{}{piece}", if place > 0 { "@" } else { "" });
            continue;
        };
        let name = app::person_get(app, PersonGet { person })?.name;
        let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        let from = units(&found.0);
        found.1.push(MentionSaid { person, from, to: from + units(&name) });
        found.0 += &format!("{name}{}", &piece[id.len()..]);
    }
    Ok(found)
}
