//! Time under Fed. R. Civ. P. 6 and Fed. R. App. P. 26, one period and one reading of the holidays at a time.

use super::ended::Ended;
use super::roll::{open_after, roll_back, roll_forward};
use super::rule::{Count, DeadlineKind, DeadlineRule, ServedBy};
use crate::calendar::{Calendar, CalendarError, Direction, Profile};
use chrono::{Days, NaiveDate};

/// Days added where a paper was served by mail, left with the clerk, or by other means consented to.
///
/// # Law
/// Fed. R. Civ. P. 6(d); service by electronic means has added none since December 1, 2016.
const SERVICE_DAYS: u64 = 3;

/// What the working cites for each of its steps.
struct Cites {
    rolled: &'static str,
    service: &'static str,
    rolled_after_service: &'static str,
    inaccessible: &'static str,
}

impl Cites {
    const CIVIL: Cites = Cites {
        rolled: "Fed. R. Civ. P. 6(a)(1)(C), (5)",
        service: "Fed. R. Civ. P. 6(d)",
        rolled_after_service: "Fed. R. Civ. P. 6(a)(1)(C)",
        inaccessible: "Fed. R. Civ. P. 6(a)(3)",
    };
    const APPELLATE: Cites = Cites {
        rolled: "Fed. R. App. P. 26(a)(1)(C), (5)",
        service: "Fed. R. App. P. 26(c)",
        rolled_after_service: "Fed. R. App. P. 26(a)(1)(C)",
        inaccessible: "Fed. R. App. P. 26(a)(3)",
    };

    const fn of(rule: &DeadlineRule) -> &'static Cites {
        if rule.is_appellate { &Cites::APPELLATE } else { &Cites::CIVIL }
    }
}

/// The end of one period that was counted.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(1): count every day, and move off the last one where it is a Saturday, a Sunday or a legal
/// holiday, (5) the way the period runs; (3) where the clerk is inaccessible, forward to the first accessible day,
/// also for a period that is counted back; (d) days for service come after that, and the end moves again.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub(super) fn end(
    mut ended: Ended,
    count: &Count,
    rule: &DeadlineRule,
    service: ServedBy,
    inaccessible: &[NaiveDate],
    profile: Profile,
    calendar: &Calendar,
) -> Result<Ended, CalendarError> {
    let raw = ended.day;
    let cites = Cites::of(rule);
    if rule.kind != DeadlineKind::LastDay {
        return Ok(ended);
    }
    let rolled = match count.direction {
        Direction::After => roll_forward(raw, profile, calendar)?,
        Direction::Before => roll_back(raw, profile, calendar)?,
    };
    ended.roll(&rolled, cites.rolled);
    let is_longer = count.adds_service && adds(service);
    if !is_longer {
        reachable(&mut ended, count.direction, inaccessible, profile, calendar, cites.inaccessible)?;
    } else {
        let served = ended.day.checked_add_days(Days::new(SERVICE_DAYS));
        let served = served.ok_or_else(|| calendar.not_loaded(i32::MAX))?;
        ended.step(
            served,
            format!("{SERVICE_DAYS} days are added for the way of service ({})", cites.service),
        );
        ended.roll(&roll_forward(served, profile, calendar)?, cites.rolled_after_service);
        reachable(&mut ended, Direction::After, inaccessible, profile, calendar, cites.inaccessible)?;
    }
    Ok(ended)
}

/// Whether days are added for a way of service.
fn adds(service: ServedBy) -> bool {
    match service {
        ServedBy::Electronic | ServedBy::Personal => false,
        ServedBy::Mail
        | ServedBy::MailOutOfState
        | ServedBy::MailAbroad
        | ServedBy::Overnight
        | ServedBy::Clerk
        | ServedBy::Other => true,
    }
}

/// Moves forward off days on which the clerk's office cannot be reached.
fn reachable(
    ended: &mut Ended,
    direction: Direction,
    inaccessible: &[NaiveDate],
    profile: Profile,
    calendar: &Calendar,
    cite: &str,
) -> Result<(), CalendarError> {
    let mut day = ended.day;
    while inaccessible.contains(&day) {
        let next = day.succ_opt().ok_or_else(|| calendar.not_loaded(i32::MAX))?;
        day = open_after(next, profile, direction, calendar)?;
    }
    if day != ended.day {
        ended.step(day, format!("the clerk's office cannot be reached before ({cite})"));
    }
    Ok(())
}
