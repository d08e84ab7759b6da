//! Days on which a period cannot end.

use crate::calendar::{Calendar, CalendarError, Direction, Profile};
use chrono::NaiveDate;

/// A last day moved off the days on which a period cannot end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rolled {
    /// The day on which the period ends.
    pub day: NaiveDate,
    /// The closed days passed over, in order; none when the period ends where it was counted to.
    pub skipped: Vec<Skipped>,
}

/// A day on which a period does not end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The day.
    pub day: NaiveDate,
    /// What it is: `Saturday`, `Columbus Day`.
    pub because: Vec<String>,
}

/// The first open day from `last` on, for a period that runs after an event.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(1)(C) and (5): a period whose last day is a Saturday, a Sunday or a legal
/// holiday runs to the end of the next day that is not.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn next_open_day(
    last: NaiveDate,
    profile: Profile,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    open_after(last, profile, Direction::After, calendar)
}

/// The first day from `day` on that is open for a period that runs this way.
pub(super) fn open_after(
    mut day: NaiveDate,
    profile: Profile,
    direction: Direction,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    while !calendar.is_open_for(day, profile, direction)? {
        day = day.succ_opt().ok_or_else(|| calendar.not_loaded(i32::MAX))?;
    }
    Ok(day)
}

/// The first open day from `last` back, for a period that is counted before an event.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(5): the next day is found by continuing to count backward.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn previous_open_day(
    last: NaiveDate,
    profile: Profile,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    let mut day = last;
    while !calendar.is_open_for(day, profile, Direction::Before)? {
        day = day.pred_opt().ok_or_else(|| calendar.not_loaded(i32::MIN))?;
    }
    Ok(day)
}

/// As [`next_open_day`], with the days passed over and why.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn roll_forward(last: NaiveDate, profile: Profile, calendar: &Calendar) -> Result<Rolled, CalendarError> {
    let end = next_open_day(last, profile, calendar)?;
    let passed = last.iter_days().take_while(|day| *day < end);
    let skipped = passed
        .map(|day| Skipped { day, because: calendar.closed_for(day, profile, Direction::After) })
        .collect();
    Ok(Rolled { day: end, skipped })
}

/// As [`previous_open_day`], with the days passed over and why.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub fn roll_back(last: NaiveDate, profile: Profile, calendar: &Calendar) -> Result<Rolled, CalendarError> {
    let end = previous_open_day(last, profile, calendar)?;
    let days = std::iter::successors(Some(last), NaiveDate::pred_opt).take_while(|day| *day > end);
    let because = |day| calendar.closed_for(day, profile, Direction::Before);
    Ok(Rolled { day: end, skipped: days.map(|day| Skipped { day, because: because(day) }).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{day, sample};
    use proptest::prelude::*;

    #[track_caller]
    fn rolls(last: &str, profile: Profile, expected: &str, passed: &[(&str, &[&str])]) {
        let rolled = roll_forward(day(last), profile, &sample()).unwrap();
        let passed: Vec<Skipped> = passed
            .iter()
            .map(|(iso, because)| Skipped {
                day: day(iso),
                because: because.iter().map(|reason| (*reason).to_owned()).collect(),
            })
            .collect();
        assert_eq!(rolled, Rolled { day: day(expected), skipped: passed });
    }

    #[test]
    fn a_period_ending_on_an_open_day_ends_there() {
        rolls("2026-09-18", Profile::Fed, "2026-09-18", &[]);
    }

    #[test]
    fn a_period_ending_on_saturday_runs_to_monday() {
        let weekend: &[(&str, &[&str])] = &[("2026-09-19", &["Saturday"]), ("2026-09-20", &["Sunday"])];
        rolls("2026-09-19", Profile::Fed, "2026-09-21", weekend);
    }

    #[test]
    fn an_observed_friday_runs_over_the_weekend_unless_it_is_an_ordinary_day() {
        let passed: &[(&str, &[&str])] = &[
            ("2026-07-03", &["Independence Day (observed Friday)"]),
            ("2026-07-04", &["Saturday", "Independence Day"]),
            ("2026-07-05", &["Sunday"]),
        ];
        rolls("2026-07-03", Profile::Fed, "2026-07-06", passed);
        rolls("2026-07-03", Profile::FedStrict, "2026-07-03", &[]);
    }

    #[test]
    fn a_period_that_runs_out_of_the_calendar_is_refused() {
        let years = Calendar::new(2026..=2028, Vec::new()).unwrap();
        let error = next_open_day(day("2028-12-30"), Profile::Fed, &years).unwrap_err();
        assert_eq!(error.year(), 2029);
        assert_eq!(next_open_day(NaiveDate::MAX, Profile::Fed, &years).unwrap_err().year(), 262_142);
    }

    proptest! {
        #[test]
        fn a_last_day_moves_forward_to_the_first_open_day(from in 0u64..5_000, profile in 0usize..5) {
            let (calendar, profile) = (sample(), Profile::ALL[profile]);
            let last = day("2020-01-01") + chrono::Days::new(from);
            let rolled = roll_forward(last, profile, &calendar).unwrap();
            prop_assert!(rolled.day >= last);
            prop_assert_eq!(calendar.is_open(rolled.day, profile), Ok(true));
            prop_assert_eq!((rolled.day - last).num_days(), rolled.skipped.len() as i64);
            prop_assert!(rolled.skipped.iter().all(|passed| !passed.because.is_empty()));
        }
    }
}
