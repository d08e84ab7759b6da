//! `event`, `import --events`.

use super::import::form;
use super::with_progress;
use crate::answer::{Answer, Ending, say};
use crate::args::By;
use crate::args_events::{EventAdd, EventCommand, EventList};
use crate::args_import::Import;
use crate::open::{open, open_for, open_to_change};
use crate::{print, typed};
use app::wire::{
    EventCheck, EventImport, EventRemove, EventReport, NamedRows, OfCase, PersonFile, PersonFind,
};
use app::{App, CountedFrom, ErrorCode, Failure};

/// What is done with events.
///
/// # Errors
/// When the file or the core refuses.
pub fn event(app: &mut App, by: &By, command: &EventCommand) -> Result<Answer, Failure> {
    match command {
        EventCommand::Add(of) => add(app, by, of),
        EventCommand::List(of) => list(app, by, of),
        EventCommand::Remove(of) => {
            open_to_change(app, by, &of.file)?;
            let done = app::event_remove(app, EventRemove { event: of.event })?;
            Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
        }
    }
}

fn add(app: &mut App, by: &By, of: &EventAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let known = app::event_kind_list(app, OfCase { case: of.case })?;
    let request = app::wire::EventAdd {
        person: person(app, of.case, &of.person)?.person,
        kind: of.kind.clone(),
        on: typed::day_or_part_if(app, of.on.as_ref(), CountedFrom::Case(of.case))?,
        loss: of.loss.clone(),
        note: of.note.clone(),
    };
    let added = app::event_add(app, request)?;
    if !known.is_empty() {
        say(&print::unkept_kind(&of.kind, &known));
    }
    Ok(Answer::done(format!("{}\n", added.event)))
}

fn list(app: &mut App, by: &By, of: &EventList) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    match &of.person {
        Some(id) => {
            let events = person(app, of.case, id)?.events;
            if of.json { json(&events) } else { Ok(Answer::done(print::events(&events))) }
        }
        None => {
            let kinds = app::event_kind_list(app, OfCase { case: of.case })?;
            if of.json { json(&kinds) } else { Ok(Answer::done(print::event_kinds(&kinds))) }
        }
    }
}

fn person(app: &mut App, case: i64, id: &str) -> Result<PersonFile, Failure> {
    app::person_find(app, PersonFind { case, external_id: id.to_owned() })
}

/// Reads a list of events into a case.
///
/// # Errors
/// When the list cannot be read as one, or the case holds the same file already. Bad rows that keep a strict import
/// from writing are a refusal with the problems listed.
pub fn import_events(app: &mut App, by: &By, of: &Import, path: &str) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.dry_run)?;
    let (path, kind) = (path.to_owned(), of.kind.clone());
    if of.dry_run {
        let check = EventCheck { case: of.case, path, kind, form: Some(form(of)) };
        let checked = with_progress(app, "Opening the list", |app| app::event_check(app, check))?;
        return answer(of, &checked, Ending::Done);
    }
    let request = EventImport {
        case: of.case,
        path: path.clone(),
        kind: kind.clone(),
        strict: of.strict,
        again: of.again,
        form: Some(form(of)),
    };
    match with_progress(app, "Opening the list", |app| app::event_import(app, request)) {
        Ok(report) => answer(of, &report, Ending::Done),
        Err(refused) if refused.code == ErrorCode::Refused => {
            let checked =
                app::event_check(app, EventCheck { case: of.case, path, kind, form: Some(form(of)) })?;
            let nothing = EventReport {
                events: 0,
                people: 0,
                of_kinds: Vec::new(),
                held: NamedRows::default(),
                alike: NamedRows::default(),
                repeated: NamedRows::default(),
                ..checked
            };
            answer(of, &nothing, Ending::Refused(refused.message))
        }
        Err(refused) if refused.code == ErrorCode::AlreadyExists => {
            Err(Failure { hint: Some("--again brings its events in once more.".to_owned()), ..refused })
        }
        Err(failure) => Err(failure),
    }
}

fn answer(of: &Import, report: &EventReport, ending: Ending) -> Result<Answer, Failure> {
    let text = if of.json { json(report)?.text } else { print::event_report(&of.file, report) };
    Ok(Answer { text, ending })
}

fn json(value: &impl serde::Serialize) -> Result<Answer, Failure> {
    Answer::json(serde_json::to_string_pretty(value))
}
