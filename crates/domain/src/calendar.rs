//! Holidays by day and kind, and which of them close a day.
//!
//! Whether some days are legal holidays is unsettled. A [`Profile`] is one set of answers;
//! counting under all of them shows when a date depends on it.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Why a day is on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// A federal holiday on the day the statute names.
    Fed,
    /// The Monday after a federal holiday that falls on a Sunday.
    FedSunMon,
    /// The Friday before a federal holiday that falls on a Saturday.
    FedSatFri,
    /// A holiday declared by the State of California.
    CaState,
    /// A day on which only the courts of California are closed.
    CaJudicial,
    /// A day on which the President closed the executive departments.
    President,
    /// A day on which the courts of California are closed, on the day that they observe it.
    CaCourt,
}

impl HolidayKind {
    /// Every kind.
    pub const ALL: [HolidayKind; 7] = [
        HolidayKind::Fed,
        HolidayKind::FedSunMon,
        HolidayKind::FedSatFri,
        HolidayKind::CaState,
        HolidayKind::CaJudicial,
        HolidayKind::President,
        HolidayKind::CaCourt,
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Marks Saturdays and Sundays, beside the bits of the kinds.
const WEEKEND: u8 = 1 << 7;

/// Which way a period runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// After an event: it ends later.
    #[default]
    After,
    /// Before an event: it is counted back.
    Before,
}

/// One set of answers to which days are legal holidays.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(6)(A) and (B); state holidays count under (C), for such periods only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Profile {
    /// Federal holidays with the Friday or Monday on which they are observed.
    #[default]
    Fed,
    /// As `Fed`, but the Friday before a Saturday holiday is an ordinary day.
    FedStrict,
    /// `Fed` and the holidays of California.
    FedState,
    /// `FedStrict` and the holidays of California.
    FedStrictState,
    /// Whatever can be argued: `FedState`, California's court holidays, closings by the President.
    FedAll,
    /// The days on which the courts of California are closed, for periods under the state's own rules.
    CaCourt,
}

impl Profile {
    /// Every profile of the federal rules, the one worked with first.
    pub const ALL: [Profile; 5] =
        [Profile::Fed, Profile::FedStrict, Profile::FedState, Profile::FedStrictState, Profile::FedAll];

    /// Its name: `FED_STATE`.
    pub const fn word(self) -> &'static str {
        match self {
            Profile::Fed => "FED",
            Profile::FedStrict => "FED_STRICT",
            Profile::FedState => "FED_STATE",
            Profile::FedStrictState => "FED_STRICT_STATE",
            Profile::FedAll => "FED_ALL",
            Profile::CaCourt => "CA_COURT",
        }
    }

    /// When it holds, as the rest of a sentence: `if California's state holidays count as well`.
    pub fn condition(self) -> &'static str {
        match self {
            Profile::Fed => "if federal holidays count with the Friday or Monday on which they are observed",
            Profile::FedStrict => "if the Friday before a Saturday holiday is an ordinary day",
            Profile::FedState => "if California's state holidays count as well (Fed. R. Civ. P. 6(a)(6)(C))",
            Profile::FedStrictState => {
                "if California's state holidays count and the Friday before a Saturday holiday does not"
            }
            Profile::CaCourt => "as the courts of California are closed",
            Profile::FedAll => {
                "if days on which only California's courts or the executive departments close count as well"
            }
        }
    }

    /// The kinds of days that close a day for a period that runs this way: for one that is counted back, no holiday
    /// of a state does.
    const fn closed_by(self, direction: Direction) -> u8 {
        const OF_STATES: u8 = HolidayKind::CaState.bit() | HolidayKind::CaJudicial.bit();
        match direction {
            Direction::After => self.all(),
            Direction::Before => self.all() & !OF_STATES,
        }
    }

    const fn all(self) -> u8 {
        const FED_STRICT: u8 = WEEKEND | HolidayKind::Fed.bit() | HolidayKind::FedSunMon.bit();
        const FED: u8 = FED_STRICT | HolidayKind::FedSatFri.bit();
        const STATE: u8 = HolidayKind::CaState.bit();
        match self {
            Profile::Fed => FED,
            Profile::FedStrict => FED_STRICT,
            Profile::FedState => FED | STATE,
            Profile::FedStrictState => FED_STRICT | STATE,
            Profile::CaCourt => WEEKEND | HolidayKind::CaCourt.bit(),
            Profile::FedAll => FED | STATE | HolidayKind::CaJudicial.bit() | HolidayKind::President.bit(),
        }
    }
}

/// A day that the law or a court sets apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name: `Columbus Day`.
    pub name: String,
    /// Why it is on the calendar.
    pub kind: HolidayKind,
}

/// The holidays of a year that is asked for are not loaded. Guessing would print a wrong date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the holidays of {year} are not known: the calendars run from {first} through {last}; add {year} to \
     the files in law/calendars"
)]
pub struct CalendarError {
    year: i32,
    first: i32,
    last: i32,
}

impl CalendarError {
    /// The year that is missing.
    pub fn year(&self) -> i32 {
        self.year
    }
}

/// The holidays of a run of whole years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    years: RangeInclusive<i32>,
    first_day: NaiveDate,
    /// What closes each day from `first_day` on: one bit for each kind, and one for weekends.
    closings: Vec<u8>,
    /// By date.
    holidays: Vec<Holiday>,
}

impl Calendar {
    /// A calendar of `years`, all of whose holidays are among `holidays`, in any order.
    ///
    /// # Errors
    /// [`CalendarError`] when there is no year, or a holiday lies outside the years.
    pub fn new(years: RangeInclusive<i32>, mut holidays: Vec<Holiday>) -> Result<Calendar, CalendarError> {
        let missing = |year| CalendarError { year, first: *years.start(), last: *years.end() };
        let first_day =
            NaiveDate::from_ymd_opt(*years.start(), 1, 1).ok_or_else(|| missing(*years.start()))?;
        let last_day = NaiveDate::from_ymd_opt(*years.end(), 12, 31).ok_or_else(|| missing(*years.end()))?;
        let days = first_day.iter_days().take_while(|day| *day <= last_day);
        let weekend = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let mut closings: Vec<u8> = days.map(|day| if weekend(day) { WEEKEND } else { 0 }).collect();
        for holiday in &holidays {
            let place = usize::try_from((holiday.date - first_day).num_days()).ok();
            let closing = place.and_then(|place| closings.get_mut(place));
            *closing.ok_or_else(|| missing(holiday.date.year()))? |= holiday.kind.bit();
        }
        holidays.sort_by_key(|holiday| (holiday.date, holiday.kind));
        Ok(Calendar { years, first_day, closings, holidays })
    }

    /// The years whose holidays are loaded.
    pub fn years(&self) -> RangeInclusive<i32> {
        self.years.clone()
    }

    /// Whether `day` is neither on a weekend nor a legal holiday under `profile`, for a period
    /// that runs after an event.
    ///
    /// # Errors
    /// [`CalendarError`] when the year of `day` is not loaded.
    pub fn is_open(&self, day: NaiveDate, profile: Profile) -> Result<bool, CalendarError> {
        self.is_open_for(day, profile, Direction::After)
    }

    /// The same for a period that runs either way.
    ///
    /// # Errors
    /// [`CalendarError`] when the year of `day` is not loaded.
    pub fn is_open_for(
        &self,
        day: NaiveDate,
        profile: Profile,
        direction: Direction,
    ) -> Result<bool, CalendarError> {
        let place = usize::try_from((day - self.first_day).num_days()).ok();
        match place.and_then(|place| self.closings.get(place)) {
            Some(closings) => Ok(closings & profile.closed_by(direction) == 0),
            None => Err(self.not_loaded(day.year())),
        }
    }

    /// What makes `day` a closed one under `profile`: `Saturday`, `Columbus Day`. Nothing for an open one.
    pub fn closed_for(&self, day: NaiveDate, profile: Profile, direction: Direction) -> Vec<String> {
        let weekend = match day.weekday() {
            Weekday::Sat => Some("Saturday".to_owned()),
            Weekday::Sun => Some("Sunday".to_owned()),
            _ => None,
        };
        let counts = |holiday: &&Holiday| holiday.kind.bit() & profile.closed_by(direction) != 0;
        let named = self.holidays_on(day).iter().filter(counts).map(|holiday| holiday.name.clone());
        weekend.into_iter().chain(named).collect()
    }

    /// Every holiday, by date and kind.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    pub(crate) fn not_loaded(&self, year: i32) -> CalendarError {
        CalendarError { year, first: *self.years.start(), last: *self.years.end() }
    }

    fn holidays_on(&self, day: NaiveDate) -> &[Holiday] {
        let from = self.holidays.partition_point(|holiday| holiday.date < day);
        let to = self.holidays.partition_point(|holiday| holiday.date <= day);
        &self.holidays[from..to]
    }
}

/// Days around which holidays and weekends crowd, for the tests of counting time.
#[cfg(test)]
pub(crate) fn sample() -> Calendar {
    use HolidayKind::{CaJudicial, CaState, Fed, FedSatFri, FedSunMon, President};
    let holidays = [
        ("2025-12-24", "Executive order closing executive departments", President),
        ("2025-12-25", "Christmas Day", Fed),
        ("2025-12-26", "Executive order closing executive departments", President),
        ("2026-02-12", "Lincoln Day", CaState),
        ("2026-07-03", "Independence Day (observed Friday)", FedSatFri),
        ("2026-07-04", "Independence Day", Fed),
        ("2026-10-12", "Columbus Day", Fed),
        ("2026-11-27", "Day after Thanksgiving", CaJudicial),
        ("2027-07-05", "Independence Day (observed Monday)", FedSunMon),
        ("2027-07-05", "Independence Day (Monday)", CaState),
    ];
    let holidays =
        holidays.map(|(date, name, kind)| Holiday { date: day(date), name: name.to_owned(), kind });
    Calendar::new(2020..=2035, holidays.to_vec()).unwrap()
}

#[cfg(test)]
pub(crate) fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn open_under(iso: &str, expected: [bool; 5]) {
        assert_eq!(
            Profile::ALL.map(|profile| sample().is_open(day(iso), profile)),
            expected.map(Ok),
            "{iso}"
        );
    }

    #[test]
    fn each_profile_closes_its_kinds_of_days() {
        open_under("2026-10-13", [true; 5]);
        open_under("2026-10-12", [false; 5]);
        open_under("2026-10-11", [false; 5]);
        open_under("2026-10-10", [false; 5]);
        open_under("2027-07-05", [false; 5]);
        open_under("2026-07-03", [false, true, false, true, false]);
        open_under("2026-02-12", [true, true, false, false, false]);
        open_under("2025-12-26", [true, true, true, true, false]);
        open_under("2026-11-27", [true, true, true, true, false]);
    }

    #[test]
    fn a_day_of_a_year_that_is_not_loaded_is_refused_by_name() {
        for (iso, year) in [("2019-12-31", 2019), ("2036-01-01", 2036), ("1994-10-19", 1994)] {
            let error = sample().is_open(day(iso), Profile::Fed).unwrap_err();
            assert_eq!(error.year(), year);
            assert!(error.to_string().contains(&format!("holidays of {year} are not known")));
        }
        assert_eq!(sample().is_open(day("2020-01-01"), Profile::Fed), Ok(true));
        assert_eq!(sample().is_open(day("2035-12-31"), Profile::Fed), Ok(true));
    }

    #[test]
    fn a_holiday_outside_the_years_is_refused() {
        let holiday =
            Holiday { date: day("2036-07-04"), name: "Independence Day".into(), kind: HolidayKind::Fed };
        assert_eq!(Calendar::new(2020..=2035, vec![holiday]).unwrap_err().year(), 2036);
    }

    #[test]
    fn a_closed_day_says_all_its_reasons() {
        let closed = |iso, profile| sample().closed_for(day(iso), profile, Direction::After);
        assert_eq!(closed("2026-07-04", Profile::Fed), ["Saturday", "Independence Day"]);
        assert_eq!(closed("2026-02-12", Profile::FedState), ["Lincoln Day"]);
        assert!(closed("2026-02-12", Profile::Fed).is_empty());
    }
}
