//! The day that so many days, weeks, months or years after or before another lead to.

use super::rule::{Count, CountUnit};
use crate::calendar::{Calendar, CalendarError, Direction, Profile};
use chrono::{Datelike, Days, Months, NaiveDate};

/// The day that a period leads to, before it moves off closed days. The day of the event is not counted.
///
/// A month or a year ends on the same day of the calendar; where there is none, on the earlier day (the last of the
/// month), which is never too late, or on the day after it where that was decided. Court days are those on which courts are open under `profile`.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(1)(A), (B); Cal. Code Civ. Proc. §§ 12, 12c.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub(super) fn raw_end(
    event: NaiveDate,
    count: &Count,
    profile: Profile,
    ends_on_later_day: bool,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    let months = |each: u32| count.n.checked_mul(each).map(Months::new);
    let days = |each: u64| Days::new(u64::from(count.n) * each);
    let found = match (count.unit, count.direction) {
        (CountUnit::Days | CountUnit::Hours, Direction::After) => event.checked_add_days(days(1)),
        (CountUnit::Days | CountUnit::Hours, Direction::Before) => event.checked_sub_days(days(1)),
        (CountUnit::Weeks, Direction::After) => event.checked_add_days(days(7)),
        (CountUnit::Weeks, Direction::Before) => event.checked_sub_days(days(7)),
        (CountUnit::Months, Direction::After) => months(1).and_then(|of| event.checked_add_months(of)),
        (CountUnit::Months, Direction::Before) => months(1).and_then(|of| event.checked_sub_months(of)),
        (CountUnit::Years, Direction::After) => months(12).and_then(|of| event.checked_add_months(of)),
        (CountUnit::Years, Direction::Before) => months(12).and_then(|of| event.checked_sub_months(of)),
        (CountUnit::CourtDays, direction) => {
            return court_days(event, count.n, direction, profile, calendar);
        }
    };
    let is_of_calendar = matches!(count.unit, CountUnit::Months | CountUnit::Years);
    let is_cut = |day: &NaiveDate| is_of_calendar && day.day() != event.day();
    let later = |day: NaiveDate| if ends_on_later_day && is_cut(&day) { day.succ_opt() } else { Some(day) };
    found.and_then(later).ok_or_else(|| calendar.not_loaded(i32::MAX))
}

/// The open day so many open days after another, or before it where the count is below zero; the day itself is not
/// counted, and no days are that day.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn court_day(
    from: NaiveDate,
    count: i32,
    profile: Profile,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    let direction = if count < 0 { Direction::Before } else { Direction::After };
    court_days(from, count.unsigned_abs(), direction, profile, calendar)
}

/// The `n`th open day after or before another, itself not counted.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub(super) fn court_days(
    from: NaiveDate,
    n: u32,
    direction: Direction,
    profile: Profile,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    let mut day = from;
    for _ in 0..n {
        loop {
            let next = match direction {
                Direction::After => day.succ_opt(),
                Direction::Before => day.pred_opt(),
            };
            day = next.ok_or_else(|| calendar.not_loaded(i32::MAX))?;
            if calendar.is_open_for(day, profile, direction)? {
                break;
            }
        }
    }
    Ok(day)
}
