//! Deadlines as a calendar file (RFC 5545).

use super::{last_days, place};
use crate::docket::{Docket, kept_deadlines};
use crate::wire::{Exported, IcsExport, KeptDeadline};
use crate::{App, ErrorCode, Failure, grouped};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property, Trigger};
use std::io::{ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Days before at which every deadline is called to mind, and those at which critical ones are.
const ALARMS: [i64; 2] = [7, 1];
pub(super) const CRITICAL_ALARMS: [i64; 3] = [30, 7, 1];

/// Writes the deadlines of a case, or of all, and the last days to file of its claims into a calendar file; the history
/// keeps that it was done.
///
/// Open deadlines come out as all-day events on the day to work towards. One that is done, waived or taken away comes
/// out as cancelled, without alarms, where a file was written while it was open, so that a calendar that has it drops
/// it; otherwise it does not come out. An event has the same UID in every file, and a SEQUENCE that grows with each
/// change, so that a later file puts right what an earlier one brought. The last days to file follow, one event for each
/// claim and day, told apart in the same way.
///
/// # Errors
/// When the case does not exist, the name does not end in `.ics`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn ics_export(app: &mut App, req: IcsExport) -> Result<Exported, Failure> {
    let path = Path::new(&req.path);
    place(app, path, "ics")?;
    let (mut calendar, deadlines) = calendar(app, req.case)?;
    let cases = app.store()?.read().cases()?;
    let mut last_days_of = Vec::new();
    for case in cases.iter().filter(|case| req.case.is_none_or(|only| only == case.id)) {
        last_days_of.extend(last_days::wanted(app, case)?);
    }
    let today = app.today();
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    app.operate("ics_export", req.case, |op| {
        let events = last_days::events(op, req.case, last_days_of, today)?;
        let last_days = events.len() as u64;
        calendar.extend(events);
        // Within the operation: what is kept of the file and the file itself are written both or not at all.
        save(path, req.replace, calendar.to_string().as_bytes())?;
        let said = counted(deadlines, "deadline", "deadlines");
        let and = counted(last_days, "last day to file", "last days to file");
        let summary = format!("Exported {said} and {and} to {file_name}");
        Ok((Exported { file_name, rows: deadlines + last_days }, summary))
    })
}

/// `1 deadline`, `12 deadlines`.
fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(number)) }
}

/// The calendar, and how many events are in it.
fn calendar(app: &App, case: Option<i64>) -> Result<(Calendar, u64), Failure> {
    let read = app.store()?.read();
    let today = app.today();
    let (all, mut kept) = (read.cases()?, Vec::new());
    let cases = match case {
        Some(case) => vec![read.case(case)?.id],
        None => all.iter().map(|case| case.id).collect(),
    };
    for case in cases {
        kept.extend(kept_deadlines(&app.law, &Docket::of(&read, &app.law, case)?, today));
    }
    let mut calendar = Calendar::empty();
    let head = [
        ("VERSION", "2.0"),
        ("PRODID", "-//Numerosity//Deadlines//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ];
    for property in head {
        calendar.append_property(property);
    }
    let mut events = 0;
    for of in read.exported_deadlines(case)? {
        let changed: DateTime<Utc> = of.changed_at.parse().map_err(Failure::unexpected)?;
        let mut event = match kept.iter().find(|row| row.deadline == of.deadline) {
            Some(row) if row.is_open => open(row, &of.uid, crate::day(&row.safe_date, "safe_date")?, changed),
            Some(row) if of.was_exported => cancelled(&summary(row), of.safe_on),
            None if of.was_exported && !of.is_held => {
                // The case may be gone as well.
                let case = all.iter().find(|case| case.id == of.case);
                let caption = case.map(|case| format!("{}: ", case.caption)).unwrap_or_default();
                cancelled(&format!("{caption}{}", of.text), of.safe_on)
            }
            _ => continue,
        };
        event.uid(&of.uid).sequence(of.changes).timestamp(changed).last_modified(changed);
        calendar.push(event.done());
        events += 1;
    }
    Ok((calendar, events))
}

/// Text without returns: one that a person typed must not begin a line of the file.
pub(super) fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

pub(super) fn all_day(summary: &str, day: NaiveDate) -> Event {
    let mut event = Event::new();
    // A day without an end lasts that one day.
    event.summary(&lines(summary)).starts(day);
    // A deadline takes nobody's time.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    event
}

pub(super) fn cancelled(summary: &str, day: NaiveDate) -> Event {
    let mut event = all_day(summary, day);
    event.status(EventStatus::Cancelled);
    event
}

fn open(row: &KeptDeadline, uid: &str, day: NaiveDate, changed: DateTime<Utc>) -> Event {
    let mut event = all_day(&summary(row), day);
    event.status(EventStatus::Confirmed).description(&lines(&description(row)));
    let alarms = if row.is_critical { CRITICAL_ALARMS.as_slice() } else { ALARMS.as_slice() };
    for days in alarms {
        let text = format!("{} in {}: {}", row.caption, days_in_words(*days), row.text);
        let mut alarm = Alarm::display(&lines(&text), Trigger::before_start(Duration::days(*days)));
        // Left out, these would be drawn by lot and read off the clock.
        alarm.uid(&format!("{days}-{uid}")).timestamp(changed);
        event.alarm(alarm);
    }
    event
}

pub(super) fn days_in_words(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

fn summary(row: &KeptDeadline) -> String {
    let not_before = if row.kind == "earliest_day" { "not before: " } else { "" };
    let unconfirmed = if row.is_unconfirmed { " (unconfirmed)" } else { "" };
    format!("{}: {not_before}{}{unconfirmed}", row.caption, row.text)
}

/// The day, the latest day, the rule, how it came about, and the case.
fn description(row: &KeptDeadline) -> String {
    let mut lines = vec![format!("Due {}", row.date)];
    lines.extend(row.until.as_ref().map(|until| format!("By {until}")));
    if row.latest_arguable_date != row.date {
        lines.push(format!("Latest day that can be argued for: {}", row.latest_arguable_date));
    }
    let rule = row.cite.iter().chain(&row.rule).cloned().collect::<Vec<_>>().join(", ");
    if !rule.is_empty() {
        lines.push(format!("Rule: {rule}"));
    }
    lines.extend(row.hand_set_why.as_ref().map(|why| format!("Set by hand: {why}")));
    lines.extend(row.working.iter().cloned());
    lines.extend(row.notes.iter().cloned());
    let docket = row.docket_number.as_ref().map(|number| format!(", No. {number}")).unwrap_or_default();
    lines.push(format!("Case: {}{docket}", row.caption));
    lines.join("\n")
}

/// Writes the file whole or not at all: beside its place first, then into it.
fn save(path: &Path, replace: bool, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        let put = if replace { file.persist(path) } else { file.persist_noclobber(path) };
        put.map(drop).map_err(|error| error.error)
    });
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure {
            code: ErrorCode::AlreadyExists,
            message: format!("{} is there already. Nothing was written.", path.display()),
            field: Some("path".into()),
            hint: None,
            operation: None,
        },
        _ => Failure::invalid("path", format!("{} cannot be written: {error}", path.display())),
    })
}
