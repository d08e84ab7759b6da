//! Time under the California Code of Civil Procedure, one period at a time.

use super::ended::Ended;
use super::period::court_days;
use super::roll::{previous_open_day, roll_forward};
use super::rule::{Count, DeadlineKind, ServedBy};
use crate::calendar::{Calendar, CalendarError, Direction, Profile};
use crate::date::long;
use chrono::{Days, NaiveDate};

/// What a way of service adds.
enum Extension {
    Days(u64),
    CourtDays(u32),
}

/// # Law
/// Cal. Code Civ. Proc. §§ 1010.6(a)(3)(B), 1013(a), (c), (e); for papers before a hearing § 1005(b).
fn extension(service: ServedBy) -> Option<Extension> {
    match service {
        ServedBy::Personal => None,
        ServedBy::Electronic | ServedBy::Overnight => Some(Extension::CourtDays(2)),
        ServedBy::Mail | ServedBy::Clerk | ServedBy::Other => Some(Extension::Days(5)),
        ServedBy::MailOutOfState => Some(Extension::Days(10)),
        ServedBy::MailAbroad => Some(Extension::Days(20)),
    }
}

/// The end of one period that was counted, with the earliest and the latest day that can be argued for.
///
/// Forward, days for service are added to the end as it was counted, and it moves off closed days once; it can be
/// argued that it moves before they are added as well. Back, it stands where it was counted to, on a closed day too;
/// the open day before is the safe one.
///
/// # Law
/// Cal. Code Civ. Proc. §§ 12, 12a, 12c; Cal. Rules of Court, rule 1.11. Which comes first, the move or the days for
/// service, is unsettled.
///
/// # Errors
/// [`CalendarError`] when the year reached is not loaded.
pub(super) fn end(
    mut ended: Ended,
    count: &Count,
    kind: DeadlineKind,
    service: ServedBy,
    calendar: &Calendar,
) -> Result<(Ended, NaiveDate, NaiveDate), CalendarError> {
    let raw = ended.day;
    let extension = extension(service).filter(|_| count.adds_service);
    if let Some(extension) = &extension {
        let served = extended(raw, extension, count.direction, calendar)?;
        ended.step(served, extension.says());
    }
    if kind != DeadlineKind::LastDay {
        let day = ended.day;
        return Ok((ended, day, day));
    }
    if count.direction == Direction::Before {
        let (day, safe) = (ended.day, previous_open_day(ended.day, Profile::CaCourt, calendar)?);
        if safe != day {
            let closed = calendar.closed_for(day, Profile::CaCourt, Direction::Before).join(", ");
            let safe = long(safe);
            ended.working.push(format!("The courts are closed that day ({closed}); work towards {safe}."));
        }
        return Ok((ended, safe, day));
    }
    let rolled = roll_forward(ended.day, Profile::CaCourt, calendar)?;
    ended.roll(&rolled, "Code Civ. Proc. § 12a; Cal. Rules of Court, rule 1.11");
    let latest = match &extension {
        Some(extension) => {
            let moved = roll_forward(raw, Profile::CaCourt, calendar)?.day;
            let served = extended(moved, extension, count.direction, calendar)?;
            roll_forward(served, Profile::CaCourt, calendar)?.day
        }
        None => ended.day,
    };
    let day = ended.day;
    Ok((ended, day.min(latest), day.max(latest)))
}

/// That a day stands although the clerk's office is closed on it.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(3) is of the federal rules. Whether Cal. Code Civ. Proc. § 12b makes a holiday of a day on which
/// an office is closed depends on the office and the business, so it is not counted.
pub(super) fn not_moved(day: NaiveDate) -> String {
    format!(
        "The clerk's office is said to be closed on {}; the day is not moved for it, since Fed. R. Civ. P. 6(a)(3) is not \
         California's. Whether Code Civ. Proc. § 12b makes it a holiday is to be looked up.",
        long(day)
    )
}

fn extended(
    day: NaiveDate,
    extension: &Extension,
    direction: Direction,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarError> {
    match (extension, direction) {
        (Extension::Days(days), Direction::After) => day.checked_add_days(Days::new(*days)),
        (Extension::Days(days), Direction::Before) => day.checked_sub_days(Days::new(*days)),
        (Extension::CourtDays(days), direction) => {
            return court_days(day, *days, direction, Profile::CaCourt, calendar);
        }
    }
    .ok_or_else(|| calendar.not_loaded(i32::MAX))
}

impl Extension {
    fn says(&self) -> String {
        match self {
            Extension::Days(days) => {
                format!("{days} calendar days are added for the way of service (Code Civ. Proc. § 1013(a))")
            }
            Extension::CourtDays(days) => format!(
                "{days} court days are added for the way of service (Code Civ. Proc. §§ 1010.6(a)(3)(B), 1013(c), (e))"
            ),
        }
    }
}
