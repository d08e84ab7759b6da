//! What became of a deadline. Nothing is ever changed in its history, only added.

use super::confirm::second;
use super::day::known_day;
use super::kept::{by_hand, must_be_open};
use super::{Docket, named, titled, unchanged};
use crate::wire::{DeadlineStatusAdd, Done};
use crate::{App, Failure, day, done, optional};
use chrono::NaiveDate;
use domain::Calendar;
use store::{DeadlineRow, KeptDay};

const STATUSES: [&str; 4] = ["open", "done", "waived", "extended"];

/// Adds a status to the history of a deadline: that it is done, waived, open again, or extended by an order to another
/// day. An extension keeps the new day as one set by hand, and takes the confirmation away. A critical deadline is
/// waived only with a note that says why, and by a second person, whom the note names then.
///
/// # Errors
/// When the deadline does not exist, the status is unknown or the one it has, a day cannot be read or lies ahead where
/// it may not, an extension has no order or no later day in a year whose holidays are known, or a critical
/// deadline is waived without a note or a second person.
pub fn deadline_status_add(app: &mut App, req: DeadlineStatusAdd) -> Result<Done, Failure> {
    let (docket, row) = Docket::around(app, req.deadline)?;
    let status = can_be(req.status.trim(), &row)?;
    let today = app.today();
    let on = req.on.as_deref().map_or(Ok(today), |text| day(text, "on"))?;
    if on > today {
        return Err(Failure::invalid(
            "on",
            format!("{on} lies ahead; a status holds from a day that has come"),
        ));
    }
    let document = optional(req.document.as_deref());
    let note = match optional(req.note.as_deref()) {
        note if status == "waived" && row.is_critical => Some(why_waived(app, &row, note, &req)?),
        note => note,
    };
    let extension = match status {
        "extended" => {
            must_be_open(&row)?;
            Some(extension(&req, row.day.due_on, document.as_deref(), &app.law.calendar)?)
        }
        _ => None,
    };
    let kept: Option<KeptDay> =
        extension.as_ref().map(|(date, why)| by_hand(app, &docket, &row, *date, why.clone()));
    app.operate("deadline_status_add", Some(row.case), |op| {
        unchanged(op, &row)?;
        let day_on = extension.as_ref().map(|(date, _)| *date);
        op.deadline_status_insert(row.id, status, on, note.as_deref(), document.as_deref(), day_on)?;
        if let Some(kept) = &kept {
            op.deadline_day_update(row.id, kept)?;
        }
        let summary = match &extension {
            Some((date, why)) => format!("{}: {why}, from {} to {date}", titled(&row), row.day.due_on),
            None => {
                let why = note.iter().filter(|_| status == "waived").map(|note| format!(" ({note})"));
                format!("{}, {}: {status} from {on}{}", titled(&row), row.day.due_on, why.collect::<String>())
            }
        };
        Ok(done(op, summary))
    })
}

/// The reason why a critical deadline is waived, with the second person who agrees: a right that is waived is as lost as
/// a day that is taken away.
fn why_waived(
    app: &App,
    row: &DeadlineRow,
    note: Option<String>,
    req: &DeadlineStatusAdd,
) -> Result<String, Failure> {
    let why = note.ok_or_else(|| {
        Failure::invalid("note", format!("{} is critical; say in a note why it is waived", named(row)))
    })?;
    let (read, first) = (app.store()?.read(), app.author()?.user);
    let by = second(&read, req.by.as_deref().unwrap_or_default(), first, "waives it")?;
    Ok(format!("{why}; confirmed by {}", by.name))
}

/// A status that a deadline does not have yet.
fn can_be<'s>(status: &'s str, row: &DeadlineRow) -> Result<&'s str, Failure> {
    if !STATUSES.contains(&status) {
        let message = format!("{status:?} is no status of a deadline; use one of: {}", STATUSES.join(", "));
        return Err(Failure::invalid("status", message));
    }
    let is_same = if status == "open" { row.is_open() } else { status == row.status && status != "extended" };
    if is_same {
        let message = format!("{} is {} already", named(row), row.status);
        return Err(Failure::invalid("status", message));
    }
    Ok(status)
}

/// The day and the order of an extension.
fn extension(
    req: &DeadlineStatusAdd,
    due_on: NaiveDate,
    order: Option<&str>,
    calendar: &Calendar,
) -> Result<(NaiveDate, String), Failure> {
    let order = order.ok_or_else(|| {
        Failure::invalid("document", "an extension rests on an order; name it, like \"Dkt. 41\"")
    })?;
    let text = req.date.as_deref().ok_or_else(|| {
        Failure::invalid("date", "an extension gives another day; say which one the order gives")
    })?;
    let date = known_day(text, "date", calendar)?;
    if date <= due_on {
        let message =
            format!("an extension is to a day after {due_on}; for an earlier one set the day by hand");
        return Err(Failure::invalid("date", message));
    }
    Ok((date, format!("extended by {order}")))
}
