//! `deadlines`, `today`, `risk`, `filing`, `ics`, `law moves`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_docket::{Deadlines, FilingAdd, FilingCommand, Ics, Moves, Today};
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{self, IcsExport, LawMoves, LawMovesAccept, Nothing, OfCase};
use app::{App, CountedFrom, Failure};

/// Lists the deadlines of a case.
///
/// # Errors
/// When the file refuses or the case does not exist.
pub fn deadlines(app: &mut App, by: &By, of: &Deadlines) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    let mut found = app::deadline_list(app, OfCase { case: of.of.case })?;
    if let Some(within) = of.within {
        found.retain(|row| row.is_open && row.days_left <= i64::from(within));
    }
    if of.of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::deadlines(&found, of.working)))
}

/// Lists what is due over all cases.
///
/// # Errors
/// When the file refuses.
pub fn today(app: &mut App, by: &By, of: &Today) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let found = app::today(app, Nothing {})?;
    let mut people = Vec::new();
    for case in app::case_list(app, Nothing {})? {
        people.push((case.caption, app::last_day_list(app, OfCase { case: case.case })?));
    }
    if of.json {
        let people = people
            .into_iter()
            .map(|(case, last_days)| serde_json::json!({"case": case, "last_days": last_days}));
        let both = serde_json::json!({"deadlines": found, "people": people.collect::<Vec<_>>()});
        return Answer::json(serde_json::to_string_pretty(&both));
    }
    let people = people.iter().map(|(case, last_days)| print::pressing(case, last_days));
    Ok(Answer::done(format!("{}{}", print::today(&found), people.collect::<String>())))
}

/// Lists what comes first over all cases.
///
/// # Errors
/// When the file refuses.
pub fn risk(app: &mut App, by: &By, of: &Today) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    shown(of.json, &app::risk_list(app, Nothing {})?, print::risks)
}

/// What is done with the docket.
///
/// # Errors
/// When the file or the core refuses.
pub fn filing(app: &mut App, by: &By, command: &FilingCommand) -> Result<Answer, Failure> {
    match command {
        FilingCommand::Add(of) => add_filing(app, by, of),
        FilingCommand::List(of) => {
            open(app, by, &of.file)?;
            let found = app::filing_list(app, OfCase { case: of.case })?;
            if of.json {
                Answer::json(serde_json::to_string_pretty(&found))
            } else {
                Ok(Answer::done(print::filings(&found)))
            }
        }
    }
}

fn add_filing(app: &mut App, by: &By, of: &FilingAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let request = wire::FilingAdd {
        case: of.of.case,
        filed_on: typed::day(app, &of.on, CountedFrom::Case(of.of.case))?,
        docket_entry: of.docket,
        title: of.title.clone(),
        filed_by: of.by.clone(),
        source: None,
    };
    let done = app::filing_add(app, request)?;
    shown(of.of.json, &done, |done| print::undoable(&of.of.file, &done.summary, done.operation))
}

/// Writes deadlines into a calendar file.
///
/// # Errors
/// When the file or the core refuses.
pub fn ics(app: &mut App, by: &By, of: &Ics) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let written =
        app::ics_export(app, IcsExport { case: of.case, path: of.out.clone(), replace: of.replace })?;
    shown(of.json, &written, |written| {
        let events = if written.rows == 1 { "event" } else { "events" };
        format!("{}: {} {events}\n", print::visible(&written.file_name), print::count(written.rows))
    })
}

/// Shows what the law at hand would move, or takes what is accepted and pins what stays.
///
/// # Errors
/// When the file or the core refuses.
pub fn law_moves(app: &mut App, by: &By, of: &Moves) -> Result<Answer, Failure> {
    if of.dry_run || of.accept.is_empty() && of.pin.is_empty() {
        open(app, by, &of.file)?;
        // What runs after a pinned deadline is counted from the day that it keeps.
        let found = app::law_moves(app, LawMoves { case: of.case, pinned: of.pin.clone() })?;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&found))
        } else {
            Ok(Answer::done(print::law_moves(&found, &of.pin)))
        };
    }
    open_to_change(app, by, &of.file)?;
    let request = LawMovesAccept { moved: of.accept.clone(), pinned: of.pin.clone() };
    let done = app::law_moves_accept(app, request)?;
    shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation))
}
