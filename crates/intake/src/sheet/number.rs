//! The number of a cell as text: what the sheet shows of it where that is a day, a time or digits in places,
//! and otherwise the number itself, unrounded.

use super::format::{Shown, placed};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;

/// Digits that spreadsheets keep of a number; what a file has beyond them is the machine's rounding.
const KEPT_DIGITS: usize = 15;
const SECONDS_A_DAY: u32 = 86_400;

/// From which day a workbook counts its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// Day 1 is January 1, 1900, and day 60 is a February 29 that 1900 did not have.
    Of1900,
    /// Day 0 is January 1, 1904.
    Of1904,
}

/// The text of a number; `None` when it is no number, or no day that the format could show.
pub(crate) fn text<'v>(value: &'v str, shown: &Shown, epoch: Epoch) -> Option<Cow<'v, str>> {
    match shown {
        Shown::Number => plain(value),
        Shown::Digits(sections) => {
            let plain = plain(value)?;
            let is_whole = plain.bytes().all(|byte| byte.is_ascii_digit());
            let placed = is_whole.then(|| placed(sections, &plain)).flatten();
            Some(placed.map_or(plain, Cow::Owned))
        }
        Shown::Day | Shown::DayTime | Shown::Time | Shown::Elapsed => {
            moment(value, shown, epoch).map(Cow::Owned)
        }
    }
}

/// A number without an exponent and with the digits that the spreadsheet keeps of it.
fn plain(value: &str) -> Option<Cow<'_, str>> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_simple = digits.len() <= KEPT_DIGITS
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
        && digits.bytes().any(|byte| byte.is_ascii_digit());
    if is_simple {
        return Some(Cow::Borrowed(value));
    }
    let number: f64 = value.parse().ok().filter(|number: &f64| number.is_finite())?;
    let rounded = format!("{number:.*e}", KEPT_DIGITS - 1);
    let (digits, exponent) = rounded.split_once('e')?;
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let exponent: i32 = exponent.parse().ok()?;
    let point = usize::try_from(exponent + 1).unwrap_or_default();
    Some(Cow::Owned(match digits.len() {
        0 => "0".to_owned(),
        _ if exponent < 0 => {
            format!("{sign}0.{}{digits}", "0".repeat(usize::try_from(-1 - exponent).unwrap_or_default()))
        }
        count if count <= point => format!("{sign}{digits}{}", "0".repeat(point - count)),
        _ => format!("{sign}{}.{}", &digits[..point], &digits[point..]),
    }))
}

/// The day and time of a count of days, as far as the format shows them: `2024-05-01`, `2024-05-01 14:33:10`.
fn moment(value: &str, shown: &Shown, epoch: Epoch) -> Option<String> {
    let number: Decimal = value.parse().or_else(|_| Decimal::from_scientific(value)).ok()?;
    if number.is_sign_negative() && !number.is_zero() {
        return None;
    }
    let seconds = (number.fract() * Decimal::from(SECONDS_A_DAY)).round().to_u32()?;
    let whole = number.trunc().to_u64()?;
    let (days, seconds) = match seconds {
        SECONDS_A_DAY => (whole + 1, 0),
        seconds => (whole, seconds),
    };
    let (hours, minutes, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let time = format!("{hours:02}:{minutes:02}:{second:02}");
    match shown {
        Shown::Time => Some(time),
        Shown::Elapsed => {
            let hours = days.checked_mul(24)?.checked_add(u64::from(hours))?;
            Some(format!("{hours}:{minutes:02}:{second:02}"))
        }
        Shown::DayTime if seconds > 0 => Some(format!("{} {time}", day(days, epoch)?)),
        Shown::DayTime => Some(day(days, epoch)?.to_string()),
        _ => Some(day(whole, epoch)?.to_string()),
    }
}

/// The day of a whole count; none for the February 29, 1900 that never was, for day 0, and beyond the year 9999.
fn day(count: u64, epoch: Epoch) -> Option<NaiveDate> {
    let (year, month, first) = match (epoch, count) {
        (Epoch::Of1900, 0 | 60) | (_, 2_958_466..) => return None,
        (Epoch::Of1900, 1..60) => (1899, 12, 31),
        (Epoch::Of1900, _) => (1899, 12, 30),
        (Epoch::Of1904, _) => (1904, 1, 1),
    };
    NaiveDate::from_ymd_opt(year, month, first)?.checked_add_days(Days::new(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str, shown: &Shown) -> Option<String> {
        text(value, shown, Epoch::Of1900).map(Cow::into_owned)
    }

    #[test]
    fn numbers_are_written_out_with_the_digits_a_spreadsheet_keeps() {
        for (value, expected) in [
            ("2138", "2138"),
            ("-12.50", "-12.50"),
            ("1234.5599999999999", "1234.56"),
            ("0.30000000000000004", "0.3"),
            ("1E-3", "0.001"),
            ("-2.5E-2", "-0.025"),
            ("6.1755501230000000E9", "6175550123"),
            ("1.2345678901234567E+18", "1234567890123460000"),
            ("0E0", "0"),
        ] {
            assert_eq!(of(value, &Shown::Number).as_deref(), Some(expected), "{value}");
        }
        for value in ["", "-", ".", "1.2.3", "NaN", "inf", "1e999", "twelve"] {
            assert_eq!(of(value, &Shown::Number), None, "{value}");
        }
    }

    /// The days are those that Microsoft gives for these numbers (DATEVALUE, "Date systems in Excel").
    #[test]
    fn days_are_counted_from_1900_with_the_day_that_never_was_and_from_1904() {
        for (value, expected) in [
            ("1", Some("1900-01-01")),
            ("59", Some("1900-02-28")),
            ("60", None),
            ("61", Some("1900-03-01")),
            ("39448", Some("2008-01-01")),
            ("45553", Some("2024-09-18")),
            ("45553.75", Some("2024-09-18")),
            ("0", None),
            ("-1", None),
            ("2958465", Some("9999-12-31")),
            ("2958466", None),
            ("1E30", None),
        ] {
            assert_eq!(of(value, &Shown::Day).as_deref(), expected, "{value}");
        }
        let of_1904 = |value| text(value, &Shown::Day, Epoch::Of1904).map(Cow::into_owned);
        assert_eq!(of_1904("0").as_deref(), Some("1904-01-01"));
        assert_eq!(of_1904("44091").as_deref(), Some("2024-09-18"));
    }

    #[test]
    fn times_are_given_where_the_format_shows_them() {
        assert_eq!(of("45413.606365740743", &Shown::DayTime).as_deref(), Some("2024-05-01 14:33:10"));
        assert_eq!(of("45413", &Shown::DayTime).as_deref(), Some("2024-05-01"));
        assert_eq!(of("45413.999999999", &Shown::DayTime).as_deref(), Some("2024-05-02"));
        assert_eq!(of("0.606365740743", &Shown::Time).as_deref(), Some("14:33:10"));
        assert_eq!(of("1.5", &Shown::Elapsed).as_deref(), Some("36:00:00"));
        assert_eq!(of("45413.606365740743", &Shown::Day).as_deref(), Some("2024-05-01"));
    }
}
