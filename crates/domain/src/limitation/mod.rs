//! How long one may sue: the clock of each person and claim, what stops it, and the last day.

mod expiry;
mod time;
mod tolling;
mod words;

pub use time::{Ends, LastDay, Time, Tolled};
pub use tolling::{ANY_STATE, Effect, Ending, Fixed, Interval, NewAction, Scope, Tolling, TollingKind};

use chrono::{Months, NaiveDate};

/// The days from which one person's time for one claim runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clock {
    /// The day that starts it, itself not counted.
    pub start: NaiveDate,
    /// The day of the violation, from which an outer limit runs; `None` while it is not known.
    pub violation: Option<NaiveDate>,
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
