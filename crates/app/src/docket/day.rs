//! Days that a person sets: whether courts are open on them, and what to say where they are not.

use super::Docket;
use crate::wire::{DayAsked, DayChecked, DayCount, DayCounted};
use crate::{App, Failure, day};
use chrono::NaiveDate;
use domain::Calendar;
use domain::calendar::{CalendarError, Direction, Profile};
use domain::date::{parse_typed_day, signed_count};
use domain::deadline::{Method, court_day, next_open_day, previous_open_day};
use store::TriggerEvent;

/// Whether courts are open on a day, with the open days beside it where they are not. Nothing is changed by it.
///
/// # Errors
/// When the day or the profile cannot be read, or the holidays of the year are not known.
pub fn day_check(app: &mut App, req: DayAsked) -> Result<DayChecked, Failure> {
    let date = day(&req.date, "date")?;
    let profile = crate::deadlines::profile(Method::Federal, req.profile.as_deref())?;
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
    })
}

/// The day so many court days after another, or before it: a form asks for what was typed as `+14cd`.
///
/// # Errors
/// When a day or the profile cannot be read, or the holidays of a year are not known.
pub fn day_count(app: &mut App, req: DayCount) -> Result<DayCounted, Failure> {
    let from = req.from.as_deref().map(|text| day(text, "from")).transpose()?.unwrap_or_else(|| app.today());
    let profile = crate::deadlines::profile(Method::Federal, req.profile.as_deref())?;
    let found = court_day(from, req.count, profile, &app.law.calendar);
    let date = found.map_err(|error| Failure::invalid("count", error.to_string()))?.to_string();
    Ok(DayCounted { date })
}

/// A day as somebody at the command line types it, ISO: what a date field of the window reads (`t`, `+14`, `mon`,
/// `3/31`), and `+14cd` for court days. Those are counted from the event that `deadline` runs from, as in the
/// window; from today without a deadline, or where it runs from none.
///
/// # Errors
/// When it cannot be read, or the holidays of a year that is counted through are not known; names `text`.
pub fn typed_day(app: &mut App, text: &str, deadline: Option<i64>) -> Result<String, Failure> {
    let text = text.trim();
    if let Some(count) =
        text.to_lowercase().strip_suffix("cd").and_then(|count| signed_count(count.trim_end()))
    {
        let from = deadline.map(|deadline| begun_on(app, deadline)).transpose()?.flatten();
        let asked = DayCount { from: from.map(|day| day.to_string()), count, profile: None };
        return Ok(day_count(app, asked)?.date);
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

/// The day of the event that a deadline runs from, the first where it runs from several.
fn begun_on(app: &App, deadline: i64) -> Result<Option<NaiveDate>, Failure> {
    let (docket, row) = Docket::around(app, deadline)?;
    let of = |trigger: &&TriggerEvent| docket.ties.contains(&(row.id, trigger.id));
    Ok(docket.triggers.iter().find(of).map(|trigger| trigger.happened_on))
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

/// `Monday, October 12, 2026`.
pub(super) fn long(day: NaiveDate) -> String {
    day.format("%A, %B %-d, %Y").to_string()
}
