//! Notes on people: written, corrected, with the people whom they name.

use crate::wire::{
    Done, MentionSaid, MentionView, NamedIn, NoteAdd, NoteCorrect, NoteVersionView, NoteView, OfNote,
    PersonGet,
};
use crate::{App, Failure, done, required};
use store::{Mention, Note, Reader};

/// Adds a note on a person.
///
/// # Errors
/// When there is no such person, the note is blank, or it names somebody who is not in the case (fields `text`,
/// `mentions`).
pub fn note_add(app: &mut App, req: NoteAdd) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let (text, mentions) = read_note(read, person.case, &req.text, &req.mentions)?;
    let at = app.moment().at;
    app.operate("note_add", Some(person.case), |op| {
        op.note_insert(person.case, Some(req.person), &text, &mentions, at)?;
        Ok(done(op, format!("Noted on {}", person.name.listed())))
    })
}

/// Corrects a note; what it said before stays on record.
///
/// # Errors
/// When there is no such note, it says so already, and those of [`note_add`].
pub fn note_correct(app: &mut App, req: NoteCorrect) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let note = read.note(req.note)?;
    let (text, mentions) = read_note(read, note.case, &req.text, &req.mentions)?;
    if (&text, &mentions) == (&note.text, &note.mentions) {
        return Err(Failure::invalid("text", "The note says so already; nothing was changed"));
    }
    let on = note.person.map(|person| read.person(person)).transpose()?;
    let on = on.map_or_else(String::new, |person| format!(" on {}", person.name.listed()));
    app.operate("note_correct", Some(note.case), |op| {
        op.note_correct(note.id, &text, &mentions)?;
        Ok(done(op, format!("Corrected a note{on}")))
    })
}

/// What a note said before each correction, the latest first.
///
/// # Errors
/// When there is no such note.
pub fn note_version_list(app: &mut App, req: OfNote) -> Result<Vec<NoteVersionView>, Failure> {
    let read = app.store()?.read();
    read.note(req.note)?;
    let versions = read.note_versions(req.note)?.into_iter().map(|version| NoteVersionView {
        text: version.text,
        replaced_by: version.replaced_by,
        replaced_at: version.replaced_at,
    });
    Ok(versions.collect())
}

/// The notes on other people that name a person, newest first.
///
/// # Errors
/// When there is no such person.
pub fn note_naming_list(app: &mut App, req: PersonGet) -> Result<Vec<NamedIn>, Failure> {
    let read = app.store()?.read();
    let case = read.person(req.person)?.case;
    let on_others = read.notes_naming(case, req.person)?.into_iter();
    let on_others = on_others.filter_map(|note| Some((note.person.filter(|on| *on != req.person)?, note)));
    on_others
        .map(|(person, note)| {
            Ok(NamedIn { person, name: read.person(person)?.name.listed(), note: note_view(read, note)? })
        })
        .collect()
}

/// A note as it is shown. Whoever it names and is in the case no more is plain text.
pub(crate) fn note_view(read: Reader<'_>, note: Note) -> Result<NoteView, Failure> {
    let mut mentions = Vec::new();
    for mention in &note.mentions {
        if read.membership(mention.person)?.is_some() {
            let name = read.person(mention.person)?.name.listed();
            mentions.push(MentionView { person: mention.person, name, from: mention.from, to: mention.to });
        }
    }
    let (corrected_by, corrected_at) = note.corrected.unzip();
    Ok(NoteView {
        note: note.id,
        text: note.text,
        mentions,
        written_by: note.written_by,
        written_at: note.written_at,
        corrected_by,
        corrected_at,
    })
}

/// Reads what was typed: the text, and whom it names where.
fn read_note(
    read: Reader<'_>,
    case: i64,
    text: &str,
    named: &[MentionSaid],
) -> Result<(String, Vec<Mention>), Failure> {
    let kept = required(text, "text", "The note")?;
    // What was blank before the text is not kept, so the names stand earlier.
    let before = text.len() - text.trim_start().len();
    let before = u32::try_from(text[..before].encode_utf16().count()).unwrap_or_default();
    let length = u32::try_from(kept.encode_utf16().count()).unwrap_or(u32::MAX);
    let mut mentions = Vec::new();
    let mut end = 0;
    for named in named {
        let (from, to) = (named.from.checked_sub(before), named.to.checked_sub(before));
        let place = from.zip(to).filter(|(from, to)| end <= *from && from < to && *to <= length);
        let (from, to) = place.ok_or_else(|| {
            Failure::invalid("mentions", "A name stands outside of the text, or over another name")
        })?;
        if read.person(named.person)?.case != case {
            return Err(Failure::invalid("mentions", "A note names only people of its own case"));
        }
        end = to;
        mentions.push(Mention { person: named.person, from, to });
    }
    Ok((kept, mentions))
}
