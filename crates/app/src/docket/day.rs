//! Days that a person sets: whether courts are open on them, and what to say where they are not.

use super::Docket;
use super::closed::holidays_in;
use crate::wire::{DayAsked, DayChecked, DayCount, DayCounted};
use crate::{App, Failure, day};
use chrono::NaiveDate;
use domain::Calendar;
use domain::calendar::{CalendarError, Direction, Profile};
use domain::date::{long, parse_typed_day, signed_count};
use domain::deadline::{court_day, next_open_day, previous_open_day};
use store::TriggerEvent;

/// Whether the court of a case is open on a day, with the open days beside it where it is not. Nothing is changed by it.
///
/// # Errors
/// When the case does not exist, the day cannot be read, or the holidays of the year are not known.
pub fn day_check(app: &mut App, req: DayAsked) -> Result<DayChecked, Failure> {
    let date = day(&req.date, "date")?;
    let (profile, unknown) = holidays_in(app, req.case)?;
    let calendar = &app.law.calendar;
    let found = beside(date, profile, calendar);
    let found = found.map_err(|error| Failure::invalid("date", error.to_string()))?;
    let because = calendar.closed_for(date, profile, Direction::After);
    let (before, after) = found.map_or((None, None), |(before, after)| (Some(before), Some(after)));
    Ok(DayChecked {
        date: date.to_string(),
        is_open: before.is_none(),
        because,
        before: before.map(|day| day.to_string()),
        after: after.map(|day| day.to_string()),
        unknown,
    })
}

/// The day so many court days after another, or before it: a form asks for what was typed as `+14cd`. Court days are
/// those of the court of the case.
///
/// # Errors
/// When the case does not exist, a day cannot be read, or the holidays of a year are not known.
pub fn day_count(app: &mut App, req: DayCount) -> Result<DayCounted, Failure> {
    let from = req.from.as_deref().map(|text| day(text, "from")).transpose()?.unwrap_or_else(|| app.today());
    let (profile, _) = holidays_in(app, req.case)?;
    let found = court_day(from, req.count, profile, &app.law.calendar);
    let date = found.map_err(|error| Failure::invalid("count", error.to_string()))?.to_string();
    Ok(DayCounted { date })
}

/// From which day court days that are typed are counted, and by which court's holidays; the same as in the form of the
/// window that asks for the day.
#[derive(Debug, Clone, Copy)]
pub enum CountedFrom<'a> {
    /// From today, by the federal holidays: no case is named.
    Today,
    /// From today, by the court of a case.
    Case(i64),
    /// From a day, ISO, by the court of a case: the order that names the day which is typed.
    Order(i64, &'a str),
    /// From the day on which an event stands.
    Event(i64),
    /// From the event that a deadline runs from, the first of several; from today where it runs from none.
    Deadline(i64),
}

/// A day as somebody at the command line types it, ISO: what a date field of the window reads (`t`, `+14`, `mon`,
/// `3/31`), and `+14cd` for court days.
///
/// # Errors
/// When it cannot be read, or the holidays of a year that is counted through are not known; names `text`.
pub fn typed_day(app: &mut App, text: &str, from: CountedFrom<'_>) -> Result<String, Failure> {
    let text = text.trim();
    if let Some(count) =
        text.to_lowercase().strip_suffix("cd").and_then(|count| signed_count(count.trim_end()))
    {
        let (case, from) = begun(app, from)?;
        return Ok(day_count(app, DayCount { from, count, case })?.date);
    }
    let found = parse_typed_day(text, app.today()).ok_or_else(|| {
        let message = format!(
            "{text:?} is not a date; write it like 2024-09-18, 9/18/2024, 9/18, t for today, +14 for days from today, \
             +14cd for court days, mon for the next Monday"
        );
        Failure::invalid("date", message)
    })?;
    Ok(found.to_string())
}

/// The same where a month or a year alone will do: `2018-03` and `2018` stay as they are.
///
/// # Errors
/// As [`typed_day`].
pub fn typed_day_or_part(app: &mut App, text: &str, from: CountedFrom<'_>) -> Result<String, Failure> {
    match crate::date(text, "date") {
        Ok(date) => Ok(date.to_string()),
        Err(_) => typed_day(app, text, from),
    }
}

/// The case whose court's days are counted, and the day from which; none for today.
fn begun(app: &App, from: CountedFrom<'_>) -> Result<(Option<i64>, Option<String>), Failure> {
    Ok(match from {
        CountedFrom::Today => (None, None),
        CountedFrom::Case(case) => (Some(case), None),
        CountedFrom::Order(case, on) => (Some(case), Some(on.to_owned())),
        CountedFrom::Event(trigger) => {
            let trigger = app.store()?.read().trigger(trigger)?;
            (Some(trigger.case), Some(trigger.happened_on.to_string()))
        }
        CountedFrom::Deadline(deadline) => {
            let (docket, row) = Docket::around(app, deadline)?;
            let of = |trigger: &&TriggerEvent| docket.ties.contains(&(row.id, trigger.id));
            (Some(row.case), docket.triggers.iter().find(of).map(|trigger| trigger.happened_on.to_string()))
        }
    })
}

/// The open days on both sides of a closed day; nothing for an open one.
fn beside(
    date: NaiveDate,
    profile: Profile,
    calendar: &Calendar,
) -> Result<Option<(NaiveDate, NaiveDate)>, CalendarError> {
    if calendar.is_open(date, profile)? {
        return Ok(None);
    }
    Ok(Some((previous_open_day(date, profile, calendar)?, next_open_day(date, profile, calendar)?)))
}

/// A day as it is typed for an event or a deadline: one whose year the calendars do not hold is refused, because nothing
/// could be counted from it and nobody could be told whether courts are open on it.
pub(super) fn known_day(text: &str, field: &str, calendar: &Calendar) -> Result<NaiveDate, Failure> {
    let date = day(text, field)?;
    let known = calendar.is_open(date, Profile::default());
    known.map(|_| date).map_err(|error| Failure::invalid(field, error.to_string()))
}

/// What is to be known of a day that a person set: that it is a closed one, or that it cannot be told.
pub(super) fn note(date: NaiveDate, profile: Profile, calendar: &Calendar) -> Option<String> {
    match beside(date, profile, calendar) {
        Ok(None) => None,
        Ok(Some((before, after))) => {
            let because = calendar.closed_for(date, profile, Direction::After).join(", ");
            Some(format!(
                "{} is no open day ({because}); the open days beside it are {} and {}.",
                long(date),
                long(before),
                long(after)
            ))
        }
        Err(error) => Some(crate::sentence(&error.to_string())),
    }
}
