//! Interest, exact to the end and rounded once.

mod rates;

pub use rates::{RateError, Rates, Span};

use crate::limitation::anniversary;
use crate::money::Money;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use rust_decimal::prelude::ToPrimitive;

/// Days of a year that rates are divided by.
const YEAR: u32 = 365;

/// How days are counted across a February 29: the open question `day_count`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DayCount {
    /// Every day counts, over a year of 365.
    #[default]
    Act365F,
    /// February 29 is not counted, Cal. Gov. Code § 6803.
    Nl365,
    /// A full year earns exactly the rate; the days left over count over 365.
    FullYear,
}

/// Interest on a sum from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Days counted.
    pub days: i64,
    /// The interest, rounded half-up to the cent, once.
    pub interest: Money,
    /// Principal and interest.
    pub total: Money,
    /// The steps, as sentences.
    pub working: Vec<String>,
}

/// Why no interest can be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InterestError {
    /// The end lies before the start.
    #[error("interest cannot run from {from} back to {to}")]
    Backwards {
        /// The start.
        from: NaiveDate,
        /// The end.
        to: NaiveDate,
    },
    /// The rate is below zero or above one for a year.
    #[error("the rate {0} is not a share of the principal for a year; write 0.10 for ten percent")]
    NoRate(Decimal),
    /// A sum past what can be held.
    #[error("the sum is larger than can be held")]
    TooLarge,
}

impl DayCount {
    /// Every way, in the order of the answers to `day_count`.
    pub const ALL: [DayCount; 3] = [DayCount::Act365F, DayCount::Nl365, DayCount::FullYear];

    /// The word used on the command line and by the question `day_count`.
    pub const fn word(self) -> &'static str {
        match self {
            DayCount::Act365F => "act_365f",
            DayCount::Nl365 => "nl_365",
            DayCount::FullYear => "full_year",
        }
    }

    /// The way of this word; also `ACT/365F` and `NL/365`, as worked examples write them.
    pub fn from_word(word: &str) -> Option<DayCount> {
        match word.to_lowercase().as_str() {
            "act_365f" | "act/365f" => Some(DayCount::Act365F),
            "nl_365" | "nl/365" => Some(DayCount::Nl365),
            "full_year" => Some(DayCount::FullYear),
            _ => None,
        }
    }

    /// Days from one day to another: the first is not counted, the last is.
    pub fn days(self, from: NaiveDate, to: NaiveDate) -> i64 {
        let all = (to - from).num_days();
        match self {
            DayCount::Act365F => all,
            DayCount::Nl365 => all - leap_days(from, to),
            DayCount::FullYear => {
                let (years, rest) = full_years(from, to);
                years * i64::from(YEAR) + rest
            }
        }
    }
}

/// February 29ths after `from` and up to `to`.
fn leap_days(from: NaiveDate, to: NaiveDate) -> i64 {
    let leaps = (from.year()..=to.year()).filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29));
    i64::try_from(leaps.filter(|day| *day > from && *day <= to).count()).unwrap_or(i64::MAX)
}

/// Whole years, each ended by its anniversary, and the days left over.
fn full_years(from: NaiveDate, to: NaiveDate) -> (i64, i64) {
    let mut years = 0;
    let mut end = from;
    while let Some(next) = anniversary(from, years + 1)
        && next <= to
    {
        years += 1;
        end = next;
    }
    (years.into(), (to - end).num_days())
}

/// Simple interest: principal × rate × days / 365, rounded half-up once. `rate` is for a year, 0.10 for ten percent.
///
/// # Law
/// Cal. Civ. Code §§ 3287, 3289; Cal. Const. art. XV, § 1: simple, never compounded.
///
/// # Errors
/// [`InterestError`].
pub fn simple(
    principal: Money,
    rate: Decimal,
    from: NaiveDate,
    to: NaiveDate,
    count: DayCount,
) -> Result<Interest, InterestError> {
    checked(rate, from, to)?;
    let days = count.days(from, to);
    let exact = exact(Decimal::new(principal.cents(), 2), rate, days).ok_or(InterestError::TooLarge)?;
    let skipped = (to - from).num_days() - days;
    let not_counted = if skipped == 0 { String::new() } else { format!(" ({skipped} not counted)") };
    let working = format!(
        "{days} days from {from} to {to}{not_counted}: {} × {rate} × {days} / {YEAR} = {}",
        principal.in_words(),
        shown(exact)
    );
    ended(principal, exact, days, vec![working])
}

/// Post-judgment interest in a federal court: daily, added to the principal on each anniversary of the judgment,
/// rounded half-up once at the end.
///
/// # Law
/// 28 U.S.C. § 1961(a), (b). A full year earns the rate (`full_year`) or counts its days over 365 (`act_365f`).
///
/// # Errors
/// [`InterestError`].
pub fn compounded(
    principal: Money,
    rate: Decimal,
    judgment: NaiveDate,
    paid: NaiveDate,
    count: DayCount,
) -> Result<Interest, InterestError> {
    checked(rate, judgment, paid)?;
    let start = Decimal::new(principal.cents(), 2);
    let (mut standing, mut from, mut year, mut days) = (start, judgment, 1, 0);
    let mut working = Vec::new();
    while from < paid {
        let to = anniversary(judgment, year).unwrap_or(paid).min(paid);
        let part = count.days(from, to);
        let earned = exact(standing, rate, part).ok_or(InterestError::TooLarge)?;
        working.push(format!("{from} to {to}: {part} days on {} earn {}", shown(standing), shown(earned)));
        standing = standing.checked_add(earned).ok_or(InterestError::TooLarge)?;
        (from, year, days) = (to, year + 1, days + part);
    }
    ended(principal, standing - start, days, working)
}

fn checked(rate: Decimal, from: NaiveDate, to: NaiveDate) -> Result<(), InterestError> {
    if to < from {
        return Err(InterestError::Backwards { from, to });
    }
    if (Decimal::ZERO..=Decimal::ONE).contains(&rate) { Ok(()) } else { Err(InterestError::NoRate(rate)) }
}

fn exact(principal: Decimal, rate: Decimal, days: i64) -> Option<Decimal> {
    principal.checked_mul(rate)?.checked_mul(days.into())?.checked_div(YEAR.into())
}

fn shown(exact: Decimal) -> Decimal {
    exact.round_dp_with_strategy(6, MidpointAwayFromZero)
}

fn ended(
    principal: Money,
    exact: Decimal,
    days: i64,
    working: Vec<String>,
) -> Result<Interest, InterestError> {
    let cents = (exact * Decimal::ONE_HUNDRED).round_dp_with_strategy(0, MidpointAwayFromZero).to_i64();
    let interest = Money::from_cents(cents.ok_or(InterestError::TooLarge)?);
    let total = principal.checked_add(interest).ok_or(InterestError::TooLarge)?;
    Ok(Interest { days, interest, total, working })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_leap_day_earns_or_does_not_by_the_way_of_counting() {
        let one = |count| {
            let found = simple(
                Money::from_cents(1_000_00),
                "0.07".parse().unwrap(),
                day("2024-01-21"),
                day("2025-01-21"),
                count,
            );
            found.map(|found| (found.days, found.interest.cents()))
        };
        assert_eq!(one(DayCount::Act365F), Ok((366, 70_19)));
        assert_eq!(one(DayCount::Nl365), Ok((365, 70_00)));
        assert_eq!(one(DayCount::FullYear), Ok((365, 70_00)));
    }

    #[test]
    fn interest_does_not_run_backwards_and_needs_a_rate() {
        let of = |rate: &str, from: &str, to: &str| {
            let rate = rate.parse().unwrap();
            simple(Money::from_cents(100), rate, day(from), day(to), DayCount::Act365F)
        };
        assert!(matches!(of("0.1", "2025-01-02", "2025-01-01"), Err(InterestError::Backwards { .. })));
        assert!(matches!(of("10", "2025-01-01", "2025-01-02"), Err(InterestError::NoRate(_))));
    }

    proptest! {
        #[test]
        fn a_longer_time_never_earns_less(cents in 0_i64..1_000_000_00, days in 0_i64..3000, more in 0_i64..400) {
            let from = day("2019-06-15");
            let of = |days: i64, count| {
                let to = from + chrono::Duration::days(days);
                compounded(Money::from_cents(cents), "0.05".parse().unwrap(), from, to, count).unwrap().interest
            };
            for count in [DayCount::Act365F, DayCount::Nl365, DayCount::FullYear] {
                prop_assert!(of(days, count) <= of(days + more, count));
            }
        }
    }
}
