//! The working of a last day, in sentences.

use super::Clock;
use super::expiry::Expiry;
use super::time::{Ends, Time, Tolled};
use crate::calendar::{CalendarError, Profile};
use crate::choice::TOLLED_DAYS;
use crate::date::long;
use crate::deadline::roll_forward;
use crate::theory::{LimitationStart, Period};
use chrono::{Datelike, NaiveDate};

pub(super) fn working(
    time: &Time<'_>,
    clock: Clock,
    found: &Expiry,
    tolled: &[Tolled],
    left_out: &[String],
    by_profile: &[(Profile, NaiveDate)],
    ends: &Ends,
) -> Result<Vec<String>, CalendarError> {
    let mut says = vec![started(time, clock)];
    says.extend(tolled.iter().filter(|stretch| stretch.days.is_none()).map(only_started));
    says.push(counted(time, found));
    let held = found.stopped.iter().map(|stopped| stopped.held_until);
    says.extend(tolled.iter().zip(held).filter_map(|(stretch, held)| stopped(time, stretch, held)));
    says.extend(found.moved.iter().map(|(day, why)| format!("{why}: the period ends on {}.", long(*day))));
    says.extend(outer(time, clock, found));
    says.push(rolled(time, found.end)?);
    let worked_with = time.profile();
    let last = by_profile.iter().find(|(of, _)| *of == worked_with).map_or(found.end, |(_, day)| *day);
    let others = by_profile.iter().filter(|(_, day)| *day != last);
    let mut seen: Vec<NaiveDate> = Vec::new();
    for (profile, day) in others {
        if !seen.contains(day) {
            seen.push(*day);
            says.push(format!("It would be {}, {}.", long(*day), profile.condition()));
        }
    }
    says.extend(left_out.iter().cloned());
    if tolled.is_empty() && left_out.is_empty() {
        says.push("Nothing on record stops the clock.".to_owned());
    }
    if ends.has_open() {
        let asks: Vec<String> =
            ends.asks().iter().map(|question| question.name().replace('_', " ")).collect();
        let (asks, latest) = (asks.join(", "), long(ends.latest));
        says.push(format!("Not decided: {asks}. Under other answers it could be as late as {latest}."));
    }
    Ok(says)
}

fn started(time: &Time<'_>, clock: Clock) -> String {
    let what = match time.limitation().start {
        LimitationStart::Discovery => "discovery",
        LimitationStart::Accrual => "accrual",
    };
    format!("The clock starts on {} ({what}); that day is not counted.", long(clock.start))
}

fn only_started(stretch: &Tolled) -> String {
    format!("{}: the clock starts only on {}, and that day is not counted.", stretch.says, long(stretch.to))
}

fn counted(time: &Time<'_>, found: &Expiry) -> String {
    let limitation = time.limitation();
    let period = match limitation.period {
        Period::Years(1) => "One year ends".to_owned(),
        period => format!("{period} end"),
    };
    let is_of_the_calendar = !matches!(limitation.period, Period::Days(_));
    let has_no_such_day = is_of_the_calendar && found.start.day() > found.base.day();
    let earlier = if has_no_such_day {
        format!(
            "; {} has no day {}, so the earlier day is taken",
            found.base.format("%B %Y"),
            found.start.day()
        )
    } else {
        String::new()
    };
    format!("{period} on {} ({}){earlier}.", long(found.base), limitation.citation.cite)
}

fn stopped(time: &Time<'_>, stretch: &Tolled, held_until: Option<NaiveDate>) -> Option<String> {
    let days = stretch.days?;
    let (noun, how) = (
        if days == 1 { "day" } else { "days" },
        if time.answers.is(TOLLED_DAYS, "one_more") { ", first and last counted" } else { "" },
    );
    let (from, to) = (long(stretch.from), long(stretch.to));
    let held = held_until.map(|day| {
        format!(
            " They would be over before the clock runs again, so the period does not end before {}.",
            long(day)
        )
    });
    let held = held.unwrap_or_default();
    Some(format!("{}, from {from} to {to}: {days} {noun} are not counted{how}.{held}", stretch.says))
}

fn outer(time: &Time<'_>, clock: Clock, found: &Expiry) -> Option<String> {
    let limit = Period::Years(time.limitation().outer_years?);
    Some(match (clock.violation, found.outer) {
        (Some(violation), Some(outer)) => {
            let governs = if outer <= found.end { "it governs" } else { "the period ends before it" };
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

fn rolled(time: &Time<'_>, end: NaiveDate) -> Result<String, CalendarError> {
    let rolled = roll_forward(end, time.profile(), time.calendar)?;
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

fn short(day: NaiveDate) -> String {
    day.format("%B %-d").to_string()
}
