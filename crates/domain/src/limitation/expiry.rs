//! When a period ends that was stopped: law.md's steps, one after the other, for one reading of the holidays.

use super::tolling::Interval;
use super::{Clock, anniversary};
use crate::theory::Period;
use chrono::{Datelike, Days, Months, NaiveDate};

/// What stops one clock, and what moves its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stops {
    /// Merged, in order.
    pub intervals: Vec<Interval>,
    /// Those that stop an outer limit as well, merged among themselves.
    pub of_repose: Vec<Interval>,
    /// The period does not end before so many months after a day.
    pub not_before: Vec<(NaiveDate, u32, String)>,
    /// It ends so many months after a day.
    pub within: Vec<(NaiveDate, u32, String)>,
}

/// How a period came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expiry {
    /// The day that starts it: the end of what stopped it on its first day.
    pub start: NaiveDate,
    /// Its end without what stopped it later.
    pub base: NaiveDate,
    /// What stopped it, with the days it is longer by.
    pub stopped: Vec<Stopped>,
    /// The day a death moved the end to, and which.
    pub moved: Option<(NaiveDate, String)>,
    /// The end of the outer limit.
    pub outer: Option<NaiveDate>,
    /// The end of all.
    pub end: NaiveDate,
}

/// One stretch of time that was not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stopped {
    /// Place among the merged intervals.
    pub place: usize,
    /// Days that the period is longer by; none where the clock only started at its end.
    pub days: Option<i64>,
    /// Where the period then ends, if adding the days had it end before the clock runs again.
    pub held_until: Option<NaiveDate>,
}

/// How days that the law leaves open are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counting {
    /// A stretch of time counts one day more than the difference of its ends.
    pub one_more: bool,
    /// Where the calendar has no such day, the period ends on the day after.
    pub later_day: bool,
}

impl Stops {
    /// Adds a stretch of time; [`Stops::merge`] is called once all are in.
    pub fn add(&mut self, interval: Interval) {
        self.of_repose.extend(interval.covers_repose.then(|| interval.clone()));
        self.intervals.push(interval);
    }

    /// Stretches that overlap or touch become one: no day counts twice.
    pub fn merge(&mut self) {
        self.intervals = merged(std::mem::take(&mut self.intervals));
        self.of_repose = merged(std::mem::take(&mut self.of_repose));
    }
}

fn merged(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_by_key(|interval| (interval.from, interval.to));
    let mut merged: Vec<Interval> = Vec::with_capacity(intervals.len());
    for next in intervals {
        match merged.last_mut().filter(|last| next.from <= last.to) {
            Some(last) => {
                last.to = last.to.max(next.to);
                if !last.says.contains(&next.says) {
                    last.says = format!("{}; {}", last.says, next.says);
                }
            }
            None => merged.push(next),
        }
    }
    merged
}

/// When a period ends. `roll` moves a day off closed days; `None` of it, or past the calendar, gives no end.
///
/// # Law
/// The clock stops and runs again with what was left; what begins after the end revives nothing.
pub(super) fn expire(
    clock: Clock,
    period: Period,
    outer_years: Option<u32>,
    stops: &Stops,
    counting: Counting,
    roll: &dyn Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<Expiry> {
    let mut start = clock.start;
    let mut stopped = Vec::new();
    for (place, interval) in stops.intervals.iter().enumerate() {
        if interval.from <= start && start < interval.to {
            start = interval.to;
            stopped.push(Stopped { place, days: None, held_until: None });
        }
    }
    let base = period_end(start, period, counting)?;
    let mut end = base;
    for (place, interval) in stops.intervals.iter().enumerate().filter(|(_, interval)| interval.from > start)
    {
        if interval.from > roll(end)? {
            break;
        }
        let days = (interval.to - interval.from).num_days() + i64::from(counting.one_more);
        let later = end.checked_add_days(Days::new(u64::try_from(days).ok()?))?;
        let held_until = Some(interval.to).filter(|to| *to > later);
        end = held_until.unwrap_or(later);
        stopped.push(Stopped { place, days: Some(days), held_until });
    }
    let mut moved = None;
    for (day, months, says) in &stops.not_before {
        let until = day.checked_add_months(Months::new(*months))?;
        if *day <= roll(end)? && until > end {
            (end, moved) = (until, Some((until, says.clone())));
        }
    }
    for (day, months, says) in &stops.within {
        let until = day.checked_add_months(Months::new(*months))?;
        if *day <= roll(end)? {
            (end, moved) = (until, Some((until, says.clone())));
        }
    }
    let outer = match clock.violation.zip(outer_years) {
        Some((day, years)) => Some(outer_end(day, years, stops, counting, roll)?),
        None => None,
    };
    end = outer.map_or(end, |outer| end.min(outer));
    Some(Expiry { start, base, stopped, moved, outer, end })
}

/// The end of an outer limit, which only few things stop.
fn outer_end(
    violation: NaiveDate,
    years: u32,
    stops: &Stops,
    counting: Counting,
    roll: &dyn Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let stops = Stops { intervals: stops.of_repose.clone(), ..Stops::default() };
    let clock = Clock { start: violation, violation: None };
    expire(clock, Period::Years(years), None, &stops, counting, roll).map(|found| found.end)
}

/// The day on which a period ends that nothing stops.
pub(super) fn period_end(start: NaiveDate, period: Period, counting: Counting) -> Option<NaiveDate> {
    let end = match period {
        Period::Years(years) => anniversary(start, years)?,
        Period::Months(months) => start.checked_add_months(Months::new(months))?,
        Period::Days(days) => return start.checked_add_days(Days::new(days.into())),
    };
    if counting.later_day && end.day() < start.day() { end.succ_opt() } else { Some(end) }
}
