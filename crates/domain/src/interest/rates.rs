//! Rates that change over time, and simple interest under them by whole numbers only: for sums over a class.

use super::{DayCount, YEAR};
use crate::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a rate is counted in: millionths of the principal for a year.
const MILLION: u32 = 1_000_000;

/// Rates for a year, each from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates(Vec<(Option<NaiveDate>, u32)>);

/// Why rates cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// Below zero, above one, or finer than a millionth.
    #[error(
        "the rate {0} is not a share of the principal for a year, to at most six places; write 0.10 for ten percent"
    )]
    NoRate(Decimal),
    /// None, or not in the order of their days.
    #[error("rates are given in the order of their days, each from a later one")]
    NotInOrder,
}

/// A part of the time over which one rate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The day before the first one counted.
    pub from: NaiveDate,
    /// The last day counted.
    pub to: NaiveDate,
    /// The rate for a year.
    pub rate: Decimal,
    /// Days counted.
    pub days: i64,
}

impl Rates {
    /// One rate for all time; 0.10 for ten percent.
    ///
    /// # Errors
    /// [`RateError::NoRate`].
    pub fn of(rate: Decimal) -> Result<Rates, RateError> {
        Ok(Rates(vec![(None, millionths(rate)?)]))
    }

    /// Rates that nobody knows: no interest can be counted at them.
    pub const fn unknown() -> Rates {
        Rates(Vec::new())
    }

    /// Rates from their days on; none holds before the first.
    ///
    /// # Errors
    /// [`RateError`].
    pub fn dated(rates: &[(NaiveDate, Decimal)]) -> Result<Rates, RateError> {
        if rates.is_empty() || rates.windows(2).any(|two| two[0].0 >= two[1].0) {
            return Err(RateError::NotInOrder);
        }
        let rates = rates.iter().map(|(from, rate)| Ok((Some(*from), millionths(*rate)?)));
        Ok(Rates(rates.collect::<Result<_, RateError>>()?))
    }

    /// The parts of the time from one day, itself not counted, to another. `None` where no rate holds on the first
    /// day counted.
    pub fn spans(&self, from: NaiveDate, to: NaiveDate, count: DayCount) -> Option<Vec<Span>> {
        let mut found = Vec::new();
        let mut complete = true;
        self.each(from, to, count, &mut complete, |from, to, days, millionths| {
            found.push(Span { from, to, rate: Decimal::new(millionths.into(), 6).normalize(), days });
        });
        complete.then_some(found)
    }

    /// Simple interest on a sum: the sum of principal × rate × days / 365 over the spans, rounded half-up once.
    ///
    /// `None` where no rate holds at the beginning, or past what can be held. Nothing where the end does not lie
    /// after the beginning.
    pub fn simple(&self, principal: Money, from: NaiveDate, to: NaiveDate, count: DayCount) -> Option<Money> {
        let (mut weight, mut complete) = (0_i128, true);
        self.each(from, to, count, &mut complete, |_, _, days, millionths| {
            weight += i128::from(days) * i128::from(millionths);
        });
        if !complete {
            return None;
        }
        let whole = i128::from(principal.cents()).checked_mul(weight)?;
        let by = i128::from(YEAR) * i128::from(MILLION);
        i64::try_from((2 * whole + by).div_euclid(2 * by)).ok().map(Money::from_cents)
    }

    fn each(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        count: DayCount,
        complete: &mut bool,
        mut take: impl FnMut(NaiveDate, NaiveDate, i64, u32),
    ) {
        if from >= to {
            return;
        }
        // A rate that begins on a day holds for that day: the span before it ends the day before.
        let begins = |place: usize| self.0.get(place)?.0?.pred_opt();
        *complete = !self.0.is_empty() && begins(0).is_none_or(|first| first <= from);
        for (place, (_, millionths)) in self.0.iter().enumerate() {
            let start = begins(place).map_or(from, |begins| begins.max(from));
            let end = begins(place + 1).map_or(to, |next| next.min(to));
            if start < end {
                // Counted from the very beginning: a full year is one whatever the rates within it.
                let days = count.days(from, end) - count.days(from, start);
                take(start, end, days, *millionths);
            }
        }
    }
}

fn millionths(rate: Decimal) -> Result<u32, RateError> {
    let whole = rate.checked_mul(Decimal::from(MILLION)).filter(|whole| whole.is_integer());
    let whole = whole.filter(|_| (Decimal::ZERO..=Decimal::ONE).contains(&rate));
    whole.and_then(|whole| whole.to_u32()).ok_or(RateError::NoRate(rate))
}

#[cfg(test)]
mod tests {
    use super::super::simple;
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_full_year_is_one_though_the_rate_is_said_anew_within_it() {
        let tenth: Decimal = "0.10".parse().unwrap();
        let rates = Rates::dated(&[(day("2020-01-01"), tenth), (day("2024-06-01"), tenth)]).unwrap();
        let (from, to) = (day("2024-01-21"), day("2025-01-21"));
        let of = |count| rates.simple(Money::from_cents(1_000_00), from, to, count).unwrap().cents();
        assert_eq!(of(DayCount::FullYear), 100_00);
        assert_eq!(of(DayCount::Act365F), 100_27);
    }

    #[test]
    fn a_rate_past_all_bounds_is_refused() {
        let most = Decimal::MAX;
        assert_eq!(Rates::of(most), Err(RateError::NoRate(most)));
    }

    fn two() -> Rates {
        let rates =
            [(day("2020-01-01"), "0.10".parse().unwrap()), (day("2022-07-01"), "0.07".parse().unwrap())];
        Rates::dated(&rates).unwrap()
    }

    #[test]
    fn each_day_earns_the_rate_that_holds_on_it() {
        let spans = two().spans(day("2022-06-20"), day("2022-07-10"), DayCount::Act365F).unwrap();
        let days: Vec<(i64, String)> = spans.iter().map(|span| (span.days, span.rate.to_string())).collect();
        assert_eq!(days, [(10, "0.1".to_owned()), (10, "0.07".to_owned())]);
        // 36,500.00 earns 10.00 a day at ten percent and 7.00 at seven.
        let found = two().simple(
            Money::from_cents(36_500_00),
            day("2022-06-20"),
            day("2022-07-10"),
            DayCount::Act365F,
        );
        assert_eq!(found, Some(Money::from_cents(170_00)));
    }

    #[test]
    fn before_the_first_rate_nothing_can_be_told() {
        let of = |from: &str| {
            two().simple(Money::from_cents(100), day(from), day("2021-01-01"), DayCount::Act365F)
        };
        assert_eq!(of("2019-12-30"), None);
        assert!(of("2019-12-31").is_some());
    }

    #[test]
    fn rates_are_shares_of_a_year_in_the_order_of_their_days() {
        let rate = |text: &str| Rates::of(text.parse().unwrap());
        assert!(rate("0.0475").is_ok() && rate("1").is_ok());
        assert!(rate("10").is_err() && rate("-0.1").is_err() && rate("0.00000001").is_err());
        let later = (day("2022-07-01"), "0.07".parse().unwrap());
        assert_eq!(Rates::dated(&[later, later]), Err(RateError::NotInOrder));
        assert_eq!(Rates::dated(&[]), Err(RateError::NotInOrder));
    }

    proptest! {
        #[test]
        fn one_rate_gives_what_decimals_give(
            cents in 0_i64..10_000_000_00, days in 0_i64..4000, rate in 0_i64..300_000, start in 0_i64..3000,
        ) {
            let from = day("2015-03-01") + chrono::Duration::days(start);
            let to = from + chrono::Duration::days(days);
            let (principal, rate) = (Money::from_cents(cents), Decimal::new(rate, 6));
            for count in DayCount::ALL {
                let exact = simple(principal, rate, from, to, count).unwrap();
                let found = Rates::of(rate).unwrap().simple(principal, from, to, count);
                prop_assert_eq!(found, Some(exact.interest));
            }
        }
    }
}
