//! Periods of hours, which run across weekends and changes of the clock.

use super::roll::open_after;
use crate::calendar::{Calendar, CalendarError, Direction, Profile};
use chrono::{NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// When a period of hours ends, by the clock of the court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursEnd {
    /// Under the profile asked for.
    pub at: NaiveDateTime,
    /// Under every profile of the federal rules.
    pub by_profile: Vec<(Profile, NaiveDateTime)>,
}

impl HoursEnd {
    /// The earliest end under any reading.
    pub fn safe(&self) -> NaiveDateTime {
        self.by_profile.iter().map(|(_, at)| *at).min().unwrap_or(self.at)
    }

    /// The latest end that can be argued for.
    pub fn latest_arguable(&self) -> NaiveDateTime {
        self.by_profile.iter().map(|(_, at)| *at).max().unwrap_or(self.at)
    }
}

/// The end of so many hours from a clock time: every hour that passes counts, so that the clock shows another time
/// after a change to or from daylight saving; an end on a closed day moves to the same time of the next open one.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(2), with the Committee Note of 2009.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded. `Ok(None)` where the clock never shows the time asked from.
pub fn end_of_hours(
    from: NaiveDateTime,
    zone: Tz,
    hours: u32,
    profile: Profile,
    calendar: &Calendar,
) -> Result<Option<HoursEnd>, CalendarError> {
    // Of a clock time that comes twice, the first.
    let Some(start) = zone.from_local_datetime(&from).earliest() else { return Ok(None) };
    let end = start.checked_add_signed(TimeDelta::hours(hours.into()));
    let end = end.ok_or_else(|| calendar.not_loaded(i32::MAX))?.naive_local();
    let under = |profile: Profile| -> Result<NaiveDateTime, CalendarError> {
        let day = open_after(end.date(), profile, Direction::After, calendar)?;
        Ok(day.and_time(end.time()))
    };
    let by_profile = Profile::ALL.map(|profile| Ok((profile, under(profile)?)));
    Ok(Some(HoursEnd {
        at: under(profile)?,
        by_profile: by_profile.into_iter().collect::<Result<_, CalendarError>>()?,
    }))
}
