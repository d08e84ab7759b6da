//! The days on which the court of a case is closed, for a calendar.

use super::Docket;
use crate::wire::{ClosedDay, ClosedDays, ClosedDaysAsked};
use crate::{App, Failure, day};
use chrono::{Datelike, Weekday};
use domain::calendar::{Direction, Profile};
use law::{Keeper, Law};

/// The longest stretch that is asked for at once: a leap year.
const MOST_DAYS: i64 = 366;

/// The holidays and closings of the court of a case within a stretch of days, with their names. Weekends are closed too
/// and are not listed. Where the stretch leaves the years whose holidays are loaded, the answer says so beside what is
/// known.
///
/// # Errors
/// When the case does not exist, a day cannot be read, or the stretch ends before it begins or is longer than a year.
pub fn closed_days(app: &mut App, req: ClosedDaysAsked) -> Result<ClosedDays, Failure> {
    let (from, to) = (day(&req.from, "from")?, day(&req.to, "to")?);
    if to < from || (to - from).num_days() > MOST_DAYS {
        return Err(Failure::invalid(
            "to",
            format!("from {from} one can ask for a year at most, and not backwards"),
        ));
    }
    let docket = Docket::of(&app.store()?.read(), &app.law, req.case)?;
    let (profile, unknown) = holidays_of(&docket, &app.law);
    let (calendar, closures) = (&app.law.calendar, docket.closed(&app.law));
    let (mut days, mut why_not) = (Vec::new(), unknown);
    for date in from.iter_days().take_while(|day| *day <= to) {
        if let Err(error) = calendar.is_open(date, profile) {
            why_not.get_or_insert_with(|| crate::sentence(&error.to_string()));
            continue;
        }
        let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let holidays =
            calendar.closed_for(date, profile, Direction::After).into_iter().skip(is_weekend.into());
        let own = closures.iter().filter(|closure| closure.date == date).map(|closure| closure.name.clone());
        let names: Vec<String> = holidays.chain(own).collect();
        if !names.is_empty() {
            days.push(ClosedDay { date: date.to_string(), names });
        }
    }
    Ok(ClosedDays { profile: profile.word().to_owned(), days, why_not })
}

/// Which days count as the holidays of a court, and what is not known of them, in a sentence.
pub(super) type OfCourt = (Profile, Option<String>);

/// The holidays that the court of a case keeps, told from its name: California's own courts keep the State's judicial
/// holidays. Every other court is read by the federal ones, as the case has decided about them.
pub(super) fn holidays_of(docket: &Docket, law: &Law) -> OfCourt {
    let court = docket.case.court.as_deref().unwrap_or_default();
    let federal = docket.reading(None).profiles.first().copied().unwrap_or_default();
    match law.courts.keeper(court) {
        Keeper::California => (Profile::CaCourt, None),
        Keeper::Federal => (federal, None),
        Keeper::OtherState => {
            let unknown = format!(
                "The holidays of the court ({court}) are not known here; the federal ones are counted in their place. \
                 Look up when it is closed."
            );
            (federal, Some(unknown))
        }
    }
}

/// The same for a case that may not be named: the federal holidays then.
///
/// # Errors
/// When the case does not exist.
pub(super) fn holidays_in(app: &App, case: Option<i64>) -> Result<OfCourt, Failure> {
    let Some(case) = case else { return Ok((Profile::default(), None)) };
    Ok(holidays_of(&Docket::of(&app.store()?.read(), &app.law, case)?, &app.law))
}
