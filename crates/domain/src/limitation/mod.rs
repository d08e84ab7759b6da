//! How long one may sue.
//!
//! The end of a period without suspension: what stops the clock is not counted here.

use crate::calendar::{Calendar, CalendarError, Profile};
use crate::deadline::{next_open_day, roll_forward};
use crate::theory::{Citation, Limitation, LimitationStart, Period};
use chrono::{Datelike, Days, Months, NaiveDate};

/// The days from which one person's time for one claim runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clock {
    /// The day that starts it, itself not counted.
    pub start: NaiveDate,
    /// The day of the violation, from which an outer limit runs; `None` while it is not known.
    pub violation: Option<NaiveDate>,
}

/// The last day on which a claim can be filed, with how it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDay {
    /// The day that starts the clock, itself not counted.
    pub start: NaiveDate,
    /// The day on which the period ends, before weekends and holidays.
    pub anniversary: NaiveDate,
    /// The last day under [`Profile::Fed`].
    pub last_day: NaiveDate,
    /// The earliest last day under any profile: the day to remind of.
    pub safe_date: NaiveDate,
    /// The latest last day that can be argued for.
    pub latest_arguable_date: NaiveDate,
    /// The steps, as sentences.
    pub working: Vec<String>,
    /// Where the length of the period stands.
    pub citation: Citation,
}

/// The same calendar date `years` later; February 28 for a February 29 that does not come again.
/// `None` past the last year that can be written.
///
/// # Law
/// A year ends on the same calendar date, which is the last day: Merriweather v. City of Memphis
/// (6th Cir. 1997), Patterson v. Stewart (9th Cir. 2001). Where there is no such date the earlier
/// day is taken, which is never too late; the later one has its defenders.
pub fn anniversary(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(years.checked_mul(12)?))
}

/// The last day to file under [`Profile::Fed`], without the working.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn last_day(start: NaiveDate, years: u32, calendar: &Calendar) -> Result<NaiveDate, CalendarError> {
    last_day_under(Profile::Fed, start, years, calendar)
}

/// The last day to file under one profile, without the working.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn last_day_under(
    profile: Profile,
    start: NaiveDate,
    years: u32,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    next_open_day(period_end(start, years, calendar)?, profile, calendar)
}

/// The day to work towards: the earliest last day over every profile, without the working.
///
/// A period that ended before the first year whose holidays are loaded has passed, whatever the
/// holidays were: its last day before rolling is given, which is never later than the true day.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn safe_date(
    clock: Clock,
    limitation: &Limitation,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    let end = clock_end(clock, limitation, calendar)?.last();
    if end.year() < *calendar.years().start() {
        return Ok(end);
    }
    let mut safe = next_open_day(end, Profile::Fed, calendar)?;
    for profile in Profile::ALL {
        safe = safe.min(next_open_day(end, profile, calendar)?);
    }
    Ok(safe)
}

/// The last day to file, under every profile and with the working.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn last_day_to_file(
    clock: Clock,
    limitation: &Limitation,
    calendar: &Calendar,
) -> Result<LastDay, CalendarError> {
    let ended = clock_end(clock, limitation, calendar)?;
    let end = ended.last();
    let mut ends = [(end, Profile::Fed); Profile::ALL.len()];
    for (found, profile) in ends.iter_mut().zip(Profile::ALL) {
        *found = (next_open_day(end, profile, calendar)?, profile);
    }
    let (last_day, _) = ends[0];
    let safe = ends.into_iter().min_by_key(|(day, _)| *day).unwrap_or(ends[0]);
    let latest = ends.into_iter().rev().max_by_key(|(day, _)| *day).unwrap_or(ends[0]);
    let mut working = counted(clock.start, ended.end, limitation);
    working.extend(outer_words(clock, &ended, limitation));
    working.push(rolled(end, calendar)?);
    let arguable = [safe, latest].into_iter().filter(|(day, _)| *day != last_day);
    working.extend(
        arguable.map(|(day, profile)| format!("It would be {}, {}.", long(day), profile.condition())),
    );
    working.push("No suspension of the period is counted.".to_owned());
    Ok(LastDay {
        start: clock.start,
        anniversary: end,
        last_day,
        safe_date: safe.0,
        latest_arguable_date: latest.0,
        working,
        citation: limitation.citation.clone(),
    })
}

/// When a period ends, and when its outer limit does, where it has one and the violation's day is known.
struct Ended {
    end: NaiveDate,
    outer: Option<NaiveDate>,
}

impl Ended {
    /// The earlier of the two: an outer limit cuts the period short and never lengthens it.
    fn last(&self) -> NaiveDate {
        self.outer.map_or(self.end, |outer| outer.min(self.end))
    }
}

fn clock_end(clock: Clock, limitation: &Limitation, calendar: &Calendar) -> Result<Ended, CalendarError> {
    let end = match limitation.period {
        Period::Years(years) => period_end(clock.start, years, calendar)?,
        Period::Days(days) => clock
            .start
            .checked_add_days(Days::new(days.into()))
            .ok_or_else(|| calendar.not_loaded(clock.start.year()))?,
    };
    let outer = clock.violation.zip(limitation.outer_years);
    let outer = outer.map(|(day, years)| period_end(day, years, calendar)).transpose()?;
    Ok(Ended { end, outer })
}

fn period_end(start: NaiveDate, years: u32, calendar: &Calendar) -> Result<NaiveDate, CalendarError> {
    anniversary(start, years).ok_or_else(|| {
        calendar.not_loaded(start.year().saturating_add(i32::try_from(years).unwrap_or(i32::MAX)))
    })
}

fn counted(start: NaiveDate, end: NaiveDate, limitation: &Limitation) -> Vec<String> {
    let what = match limitation.start {
        LimitationStart::Discovery => "discovery",
        LimitationStart::Accrual => "accrual",
    };
    let period = match limitation.period {
        Period::Years(1) => "One year ends".to_owned(),
        period => format!("{period} end"),
    };
    let no_such_day = matches!(limitation.period, Period::Years(_)) && start.day() != end.day();
    let earlier =
        if no_such_day { "; that year has no February 29, so the earlier day is taken" } else { "" };
    vec![
        format!("The clock starts on {} ({what}); that day is not counted.", long(start)),
        format!("{period} on {} ({}){earlier}.", long(end), limitation.citation.cite),
    ]
}

fn outer_words(clock: Clock, ended: &Ended, limitation: &Limitation) -> Option<String> {
    let limit = Period::Years(limitation.outer_years?);
    Some(match (clock.violation, ended.outer) {
        (Some(violation), Some(outer)) => {
            let governs =
                if outer < ended.end { "that is earlier and governs" } else { "that is not earlier" };
            let (violation, outer) = (long(violation), long(outer));
            format!(
                "The outer limit of {limit} after the violation of {violation} ends on {outer}: {governs}."
            )
        }
        _ => format!(
            "The outer limit of {limit} after the violation is not held against it: that day is not known."
        ),
    })
}

fn rolled(end: NaiveDate, calendar: &Calendar) -> Result<String, CalendarError> {
    let rolled = roll_forward(end, Profile::Fed, calendar)?;
    if rolled.skipped.is_empty() {
        return Ok(format!("The courts are open that day, so the last day to file is {}.", long(end)));
    }
    let skipped = rolled.skipped.iter();
    let skipped: Vec<String> =
        skipped.map(|passed| format!("{} ({})", short(passed.day), passed.because.join(", "))).collect();
    Ok(format!(
        "A period does not end on {}, so the last day to file is {} (Fed. R. Civ. P. 6(a)(1)(C)).",
        skipped.join(", "),
        long(rolled.day)
    ))
}

fn long(day: NaiveDate) -> String {
    day.format("%A, %B %-d, %Y").to_string()
}

fn short(day: NaiveDate) -> String {
    day.format("%B %-d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{day, sample};
    use proptest::prelude::*;

    fn limitation(years: u32, start: LimitationStart) -> Limitation {
        let citation = Citation {
            cite: "18 U.S.C. § 2707(f)".into(),
            source: "general knowledge".into(),
            read_on: day("2026-11-23"),
            verified: false,
        };
        Limitation { period: Period::Years(years), start, outer_years: None, when: vec![], citation }
    }

    fn clock(start: NaiveDate) -> Clock {
        Clock { start, violation: None }
    }

    #[track_caller]
    fn check(start: &str, years: u32, anniversary: &str, last: &str, safe: &str, latest: &str) -> LastDay {
        let period = limitation(years, LimitationStart::Discovery);
        let found = last_day_to_file(clock(day(start)), &period, &sample()).unwrap();
        let days = [found.anniversary, found.last_day, found.safe_date, found.latest_arguable_date];
        assert_eq!(days, [anniversary, last, safe, latest].map(day));
        assert_eq!(last_day(day(start), years, &sample()), Ok(found.last_day));
        found
    }

    #[test]
    fn two_years_end_on_the_same_day_of_the_calendar() {
        let found = check("2024-09-18", 2, "2026-09-18", "2026-09-18", "2026-09-18", "2026-09-18");
        assert_eq!(
            found.working,
            [
                "The clock starts on Wednesday, September 18, 2024 (discovery); that day is not counted.",
                "2 years end on Friday, September 18, 2026 (18 U.S.C. § 2707(f)).",
                "The courts are open that day, so the last day to file is Friday, September 18, 2026.",
                "No suspension of the period is counted.",
            ]
        );
    }

    #[test]
    fn an_anniversary_on_columbus_day_runs_to_tuesday() {
        let found = check("2024-10-12", 2, "2026-10-12", "2026-10-13", "2026-10-13", "2026-10-13");
        assert_eq!(
            found.working[2],
            "A period does not end on October 12 (Columbus Day), so the last day to file is Tuesday, October \
             13, 2026 (Fed. R. Civ. P. 6(a)(1)(C))."
        );
    }

    #[test]
    fn february_29_ends_on_february_28_and_then_runs_over_the_weekend() {
        let found = check("2024-02-29", 2, "2026-02-28", "2026-03-02", "2026-03-02", "2026-03-02");
        assert!(found.working[1].contains("no February 29"), "{:?}", found.working);
    }

    #[test]
    fn other_periods_end_as_worked_by_hand() {
        check("2025-11-30", 1, "2026-11-30", "2026-11-30", "2026-11-30", "2026-11-30");
        check("2024-03-18", 4, "2028-03-18", "2028-03-20", "2028-03-20", "2028-03-20");
    }

    #[test]
    fn a_state_holiday_gives_a_later_day_that_can_be_argued_for() {
        let found = check("2025-02-12", 1, "2026-02-12", "2026-02-12", "2026-02-12", "2026-02-13");
        assert_eq!(
            found.working[3],
            "It would be Friday, February 13, 2026, if California's state holidays count as well \
             (Fed. R. Civ. P. 6(a)(6)(C))."
        );
    }

    #[test]
    fn an_observed_friday_makes_an_earlier_day_the_safe_one() {
        let found = check("2024-07-03", 2, "2026-07-03", "2026-07-06", "2026-07-03", "2026-07-06");
        assert_eq!(
            found.working[3],
            "It would be Friday, July 3, 2026, if the Friday before a Saturday holiday is an ordinary day."
        );
    }

    /// 15 U.S.C. § 1681p: the earlier of two years from discovery and five from the violation.
    #[test]
    fn an_outer_limit_cuts_the_period_short_and_never_lengthens_it() {
        let period = Limitation { outer_years: Some(5), ..limitation(2, LimitationStart::Discovery) };
        let found = |start: &str, violation: Option<&str>| {
            let clock = Clock { start: day(start), violation: violation.map(day) };
            let found = last_day_to_file(clock, &period, &sample()).unwrap();
            assert_eq!(safe_date(clock, &period, &sample()), Ok(found.safe_date));
            found
        };
        // Discovered late: 2025-03-03 + 2 years is after 2021-06-01 + 5 years.
        let late = found("2025-03-03", Some("2021-06-01"));
        assert_eq!(late.last_day, day("2026-06-01"));
        assert_eq!(
            late.working[2],
            "The outer limit of 5 years after the violation of Tuesday, June 1, 2021 ends on Monday, June 1, 2026: \
             that is earlier and governs."
        );
        let early = found("2024-03-04", Some("2023-06-01"));
        assert_eq!(early.last_day, day("2026-03-04"));
        assert!(early.working[2].ends_with("that is not earlier."), "{:?}", early.working);
        let unknown = found("2024-03-04", None);
        assert_eq!(unknown.last_day, day("2026-03-04"));
        assert!(unknown.working[2].ends_with("that day is not known."), "{:?}", unknown.working);
    }

    /// 42 U.S.C. § 2000e-5(e)(1): 180 days; 2025-01-31 + 180 days, counted by hand: February 28, March 59,
    /// April 89, May 120, June 150, July 30 is the 180th.
    #[test]
    fn a_period_in_days_counts_days() {
        let period = Limitation { period: Period::Days(180), ..limitation(0, LimitationStart::Accrual) };
        let found = last_day_to_file(clock(day("2025-01-31")), &period, &sample()).unwrap();
        assert_eq!(found.last_day, day("2025-07-30"));
        assert_eq!(found.working[1], "180 days end on Wednesday, July 30, 2025 (18 U.S.C. § 2707(f)).");
    }

    #[test]
    fn a_year_whose_holidays_are_not_known_gives_no_day() {
        let period = limitation(1, LimitationStart::Accrual);
        let error = last_day_to_file(clock(day("1994-10-19")), &period, &sample()).unwrap_err();
        assert_eq!(error.year(), 1995);
        assert!(last_day(day("2024-09-18"), u32::MAX, &sample()).is_err());
        assert!(last_day(NaiveDate::MAX, 1, &sample()).is_err());
    }

    proptest! {
        #[test]
        fn a_later_start_never_ends_earlier(from in 0u64..4_000, later in 0u64..60, years in 0u32..5) {
            let (start, calendar) = (day("2020-01-01") + chrono::Days::new(from), sample());
            let ends = |start| Profile::ALL.map(|profile| last_day_under(profile, start, years, &calendar));
            for (sooner, later) in ends(start).into_iter().zip(ends(start + chrono::Days::new(later))) {
                prop_assert!(sooner.unwrap() <= later.unwrap());
            }
        }

        #[test]
        fn the_last_day_is_open_and_lies_between_safe_and_latest(from in 0u64..4_000, years in 0u32..5) {
            let (start, calendar) = (day("2020-01-01") + chrono::Days::new(from), sample());
            let period = limitation(years, LimitationStart::Accrual);
            let found = last_day_to_file(clock(start), &period, &calendar).unwrap();
            prop_assert_eq!(calendar.is_open(found.last_day, Profile::Fed), Ok(true));
            prop_assert!(found.anniversary <= found.safe_date);
            prop_assert!(found.safe_date <= found.last_day && found.last_day <= found.latest_arguable_date);
            prop_assert_eq!(last_day(start, years, &calendar), Ok(found.last_day));
        }
    }
}
