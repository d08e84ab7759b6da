//! Notes on people: written, corrected, with the people and documents that they name.

use crate::wire::{
    Done, MentionSaid, MentionView, NamedIn, NamedInText, NoteAdd, NoteCorrect, NoteVersionView, NoteView,
    OfDocument, OfNote, PersonGet,
};
use crate::{App, Failure, done, required};
use store::{DocumentsWanted, Mention, Named, Note, Reader};

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
    named_in(read, case, Named::Person(req.person))
}

/// The notes that name a document, newest first.
///
/// # Errors
/// When there is no such document.
pub fn note_naming_document_list(app: &mut App, req: OfDocument) -> Result<Vec<NamedIn>, Failure> {
    let read = app.store()?.read();
    let case = read.document(req.document)?.case;
    named_in(read, case, Named::Document(req.document))
}

fn named_in(read: Reader<'_>, case: i64, named: Named) -> Result<Vec<NamedIn>, Failure> {
    // A note on the person themselves stands among theirs.
    let on_others = |note: &Note| note.person.filter(|on| named != Named::Person(*on));
    let notes =
        read.notes_naming(case, named)?.into_iter().filter_map(|note| Some((on_others(&note)?, note)));
    notes
        .map(|(person, note)| {
            Ok(NamedIn { person, name: read.person(person)?.name.listed(), note: note_view(read, note)? })
        })
        .collect()
}

/// A note as it is shown. What it names and is in the case no more is plain text.
pub(crate) fn note_view(read: Reader<'_>, note: Note) -> Result<NoteView, Failure> {
    let mut mentions = Vec::new();
    for Mention { named, from, to } in &note.mentions {
        if let Some((named, name)) = shown(read, note.case, *named)? {
            mentions.push(MentionView { named, name, from: *from, to: *to });
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

/// What a note names, with what it is called now; nothing where it is in the case no more.
fn shown(read: Reader<'_>, case: i64, named: Named) -> Result<Option<(NamedInText, String)>, Failure> {
    Ok(match named {
        Named::Person(id) if read.membership(id)?.is_some() => {
            Some((NamedInText::Person { id }, read.person(id)?.name.listed()))
        }
        Named::Person(_) => None,
        Named::Document(id) => {
            let wanted = DocumentsWanted { case, among: Some(&[id]), limit: 1, ..DocumentsWanted::default() };
            let (rows, _) = read.documents(&wanted)?;
            rows.into_iter().next().map(|row| (NamedInText::Document { id }, row.title))
        }
    })
}

/// Reads what was typed: the text, and what it names where.
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
        let (named, named_case) = match named.named {
            NamedInText::Person { id } => (Named::Person(id), read.person(id)?.case),
            NamedInText::Document { id } => (Named::Document(id), read.document(id)?.case),
        };
        if named_case != case {
            let message = "A note names only people and documents of its own case";
            return Err(Failure::invalid("mentions", message));
        }
        end = to;
        mentions.push(Mention { named, from, to });
    }
    Ok((kept, mentions))
}
