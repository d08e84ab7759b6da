//! Dates of old events of which the day, or the day and the month, may be unknown. What is unknown stays so.

use crate::date::{is_plausible, month_named, parse_day};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Serialize, Serializer};
use std::fmt;

/// How much of a date is known. A year sorts before the months and days that it may mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The year alone.
    Year,
    /// The month and the year.
    Month,
    /// All of it.
    #[default]
    Day,
}

impl Precision {
    /// Every precision, the coarsest first.
    pub const ALL: [Precision; 3] = [Precision::Year, Precision::Month, Precision::Day];
}

/// A date as far as it is known: `2018`, `2018-03` or `2018-03-05`. In order by the earliest day that it can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    first: NaiveDate,
    precision: Precision,
}

impl PartialDate {
    /// What is known where no more of `day` is known than this.
    pub fn of(day: NaiveDate, precision: Precision) -> PartialDate {
        let first = match precision {
            Precision::Day => Some(day),
            Precision::Month => day.with_day(1),
            Precision::Year => day.with_ordinal(1),
        };
        PartialDate { first: first.unwrap_or(day), precision }
    }

    /// The earliest day that it can mean.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The latest day that it can mean.
    pub fn last(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 1,
            Precision::Year => 12,
        };
        let next = self.first.checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }

    /// How much of it is known.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// The day, where all of it is known.
    pub fn day(self) -> Option<NaiveDate> {
        self.is_whole().then_some(self.first)
    }

    /// Whether all of it is known.
    pub fn is_whole(self) -> bool {
        self.precision == Precision::Day
    }

    /// The date as a sentence has it: `2018`, `March 2018`, `March 5, 2018`.
    pub fn in_words(self) -> String {
        let form = match self.precision {
            Precision::Year => "%Y",
            Precision::Month => "%B %Y",
            Precision::Day => "%B %-d, %Y",
        };
        self.first.format(form).to_string()
    }

    /// Reads exactly what [`fmt::Display`] writes.
    pub fn from_iso(text: &str) -> Option<PartialDate> {
        let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let (precision, year, month, day) = match text.as_bytes() {
            [_, _, _, _] => (Precision::Year, text.get(..4)?, "01", "01"),
            [_, _, _, _, b'-', _, _] => (Precision::Month, text.get(..4)?, text.get(5..)?, "01"),
            [_, _, _, _, b'-', _, _, b'-', _, _] => {
                (Precision::Day, text.get(..4)?, text.get(5..7)?, text.get(8..)?)
            }
            _ => return None,
        };
        if ![year, month, day].into_iter().all(is_plain) {
            return None;
        }
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        Some(PartialDate { first, precision })
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> PartialDate {
        PartialDate { first: day, precision: Precision::Day }
    }
}

/// ISO text as far as the date is known.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Year => write!(f, "{}", self.first.format("%Y")),
            Precision::Month => write!(f, "{}", self.first.format("%Y-%m")),
            Precision::Day => write!(f, "{}", self.first),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Reads a day as [`parse_day`] does, or a month (`2018-03`, `03/2018`, `March 2018`) or a year (`2018`, `2018?`).
///
/// A year has four digits: `03/18` and `Mar 18` may be a day or a month, and are not read. Years outside 1900–2199
/// are taken for typing errors.
pub fn parse_date(text: &str) -> Option<PartialDate> {
    if let Some(day) = parse_day(text) {
        return Some(day.into());
    }
    let text = text.trim();
    let text = text.strip_suffix('?').map_or(text, str::trim_end);
    let (year, month) = match text.split_once(['-', '/', ' ']) {
        None => (text, None),
        Some((month, year)) if year.trim_start().len() == 4 => (year.trim_start(), Some(month)),
        Some((year, month)) => (year, Some(month)),
    };
    let (month, precision) = match month {
        None => (1, Precision::Year),
        Some(month) => (month_of(month)?, Precision::Month),
    };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month, 1).filter(is_plausible)?;
    Some(PartialDate { first, precision })
}

/// `03`, `3`, `March`, `Mar.`; a month that may not exist.
fn month_of(text: &str) -> Option<u32> {
    let is_figure = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_figure { text.parse().ok() } else { month_named(text.trim_end_matches(['.', ','])) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_known_of_a_date_is_read_and_nothing_is_added() {
        for (text, known) in [
            ("2018", "2018"),
            ("2018?", "2018"),
            (" 2018-03 ", "2018-03"),
            ("2018/3", "2018-03"),
            ("03/2018", "2018-03"),
            ("3-2018", "2018-03"),
            ("March 2018", "2018-03"),
            ("mar. 2018", "2018-03"),
            ("Sept, 2018", "2018-09"),
            ("Mar-2018", "2018-03"),
            ("3/5/2018", "2018-03-05"),
            ("5-Mar-2018", "2018-03-05"),
        ] {
            assert_eq!(parse_date(text).map(|date| date.to_string()).as_deref(), Some(known), "{text}");
        }
    }

    #[test]
    fn what_can_mean_two_things_or_nothing_is_not_read() {
        for text in [
            "",
            "?",
            "18",
            "03/18",
            "Mar 18",
            "18-Mar",
            "2018-13",
            "13/2018",
            "00/2018",
            "2018-00",
            "0018",
            "20181",
            "201803",
            "Ma 2018",
            "Marchy 2018",
            "spring 2018",
            "2018-2019",
            "3/?/18",
            "2017-02-29",
            "2018 2018",
            "1899",
            "2200",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_and_a_year_reach_from_their_first_day_to_their_last() {
        let span = |text: &str| {
            let date = parse_date(text).unwrap();
            (date.first().to_string(), date.last().to_string(), date.in_words())
        };
        assert_eq!(span("2020-02"), ("2020-02-01".into(), "2020-02-29".into(), "February 2020".into()));
        assert_eq!(span("2018"), ("2018-01-01".into(), "2018-12-31".into(), "2018".into()));
        assert_eq!(span("2018-03-05"), ("2018-03-05".into(), "2018-03-05".into(), "March 5, 2018".into()));
    }

    proptest! {
        #[test]
        fn text_reads_back_and_sorts_as_the_dates_do(one in 0_i64..109_500, other in 0_i64..109_500, p in 0_usize..3, q in 0_usize..3) {
            let start = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
            let date = |days: i64, p: usize| {
                PartialDate::of(start + chrono::Duration::days(days), Precision::ALL[p])
            };
            let (one, other) = (date(one, p), date(other, q));
            prop_assert_eq!(PartialDate::from_iso(&one.to_string()), Some(one));
            prop_assert_eq!(parse_date(&one.to_string()), Some(one));
            prop_assert_eq!(one.to_string().cmp(&other.to_string()), one.cmp(&other));
        }

        #[test]
        fn reading_never_panics(text in ".{0,12}") {
            let _ = (parse_date(&text), PartialDate::from_iso(&text));
        }
    }
}
