//! Calendar days as people write them.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A day as it is read aloud: `Monday, October 12, 2026`.
pub fn long(day: NaiveDate) -> String {
    day.format("%A, %B %-d, %Y").to_string()
}

/// Reads an ISO day (`2024-09-18`), an American one (`9/18/2024`, `09-18-2024`), or one with the
/// name of its month (`18-Sep-2024`).
///
/// Two-digit years are not read: a class list that has them needs a person to say
/// which century. Years outside 1900–2199 are taken for typing errors.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let text = text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix(" 00:00:00")).unwrap_or(text);
    let separator = text.chars().find(|c| matches!(c, '-' | '/'))?;
    let mut parts = text.split(separator);
    let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    if let (Some(month), 4) = (month_named(b), c.len()) {
        return NaiveDate::from_ymd_opt(c.parse().ok()?, month, a.parse().ok()?).filter(is_plausible);
    }
    if [a, b, c].iter().any(|p| p.is_empty() || p.len() > 4 || !p.bytes().all(|x| x.is_ascii_digit())) {
        return None;
    }
    let (year, month, day) = match (a.len(), c.len()) {
        (4, 1 | 2) => (a, b, c),
        (1 | 2, 4) => (c, a, b),
        _ => return None,
    };
    let found = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(found).filter(is_plausible)
}

/// Reads a day as it is typed by somebody who knows what day it is: what [`parse_day`] reads, `3/31` (this year),
/// `3/31/26`, `33126` and `033126`, `31` (this month), `t` for today, `+14` or `-3` days from today, `mon` to `sun` for
/// the next one after today, `m` and `h` for the first and last of the month, `y` and `r` of the year. Month before
/// day; a year of two digits lies from fifty years back to forty-nine ahead.
pub fn parse_typed_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let found = parse_day(&text)
        .or_else(|| by_letter(&text, today))
        .or_else(|| next_weekday(&text, today))
        .or_else(|| from_today(&text, today))
        .or_else(|| in_figures(&text, today));
    found.filter(is_plausible)
}

fn by_letter(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "t" => Some(today),
        "m" => today.with_day(1),
        "h" => today.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt(),
        "y" => NaiveDate::from_ymd_opt(today.year(), 1, 1),
        "r" => NaiveDate::from_ymd_opt(today.year(), 12, 31),
        _ => None,
    }
}

fn next_weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let named: Weekday = text.parse().ok()?;
    today.iter_days().skip(1).find(|day| day.weekday() == named)
}

fn from_today(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = signed_count(text)?;
    let count = Days::new(days.unsigned_abs().into());
    if days < 0 { today.checked_sub_days(count) } else { today.checked_add_days(count) }
}

/// A count with its sign, of at most four figures: `+14` is 14, `-3` is -3.
pub fn signed_count(text: &str) -> Option<i32> {
    let figures = text.strip_prefix(['+', '-'])?.trim_start();
    let is_count = (1..=4).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit());
    let count: i32 = is_count.then(|| figures.parse().ok())??;
    Some(if text.starts_with('-') { -count } else { count })
}

fn in_figures(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let are_figures =
        parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let (month, day, year) = match (parts.as_slice(), text.len()) {
        _ if !are_figures => return None,
        ([day], 1 | 2) => return today.with_day(day.parse().ok()?),
        ([run], 5..=8) => run_together(run)?,
        ([month, day], _) => (*month, *day, None),
        ([month, day, year], _) => (*month, *day, Some(*year)),
        _ => return None,
    };
    let year = match year {
        None => today.year(),
        Some(year) if year.len() == 2 => full_year(year.parse().ok()?, today.year()),
        Some(year) if year.len() == 4 => year.parse().ok()?,
        Some(_) => return None,
    };
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

/// Month, day and year of `33126`, `033126` or `03312026`: the day has two figures, the year two or four.
fn run_together(run: &str) -> Option<(&str, &str, Option<&str>)> {
    let year = if run.len() > 6 { 4 } else { 2 };
    let (rest, year) = run.split_at_checked(run.len() - year)?;
    let (month, day) = rest.split_at_checked(rest.len() - 2)?;
    Some((month, day, Some(year)))
}

fn full_year(typed: i32, this_year: i32) -> i32 {
    let first = this_year - 50;
    first + (typed - first).rem_euclid(100)
}

pub(crate) fn is_plausible(day: &NaiveDate) -> bool {
    (1900..2200).contains(&day.year())
}

/// The number of a month by its name, or by its first three letters or more.
pub(crate) fn month_named(text: &str) -> Option<u32> {
    let months = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_ascii_lowercase();
    let is_meant = |month: &str| text.len() >= 3 && month.starts_with(&text);
    (1..).zip(months).find(|(_, month)| is_meant(month)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    #[test]
    fn iso_and_american_days_are_read() {
        assert_eq!(parse_day("2024-09-18"), day(2024, 9, 18));
        assert_eq!(parse_day(" 9/18/2024 "), day(2024, 9, 18));
        assert_eq!(parse_day("09-18-2024"), day(2024, 9, 18));
        assert_eq!(parse_day("2024-02-29"), day(2024, 2, 29));
        assert_eq!(parse_day("26-Mar-1967"), day(1967, 3, 26));
    }

    #[test]
    fn days_that_do_not_exist_or_cannot_be_told_are_not_read() {
        for text in [
            "",
            "2023-02-29",
            "18/9/2024",
            "9/18/24",
            "2024-9",
            "Sep 18 2024",
            "0204-09-18",
            "9/18/20245",
            "04.05.2024",
            "31-Feb-2024",
            "1-Mar-67",
        ] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }

    /// Tuesday, November 24, 2026.
    #[test]
    fn what_is_typed_is_read_from_today() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        for (typed, expected) in [
            ("t", "2026-11-24"),
            ("+14", "2026-12-08"),
            ("-3", "2026-11-21"),
            ("mon", "2026-11-30"),
            ("Tuesday", "2026-12-01"),
            ("wed", "2026-11-25"),
            ("m", "2026-11-01"),
            ("h", "2026-11-30"),
            ("y", "2026-01-01"),
            ("r", "2026-12-31"),
            ("30", "2026-11-30"),
            ("3/31", "2026-03-31"),
            ("3/31/27", "2027-03-31"),
            ("3/31/76", "1976-03-31"),
            ("3/31/75", "2075-03-31"),
            ("33126", "2026-03-31"),
            ("033126", "2026-03-31"),
            ("03312027", "2027-03-31"),
            ("3.31.2027", "2027-03-31"),
            (" 2026-03-31 ", "2026-03-31"),
            ("9/18/2024", "2024-09-18"),
        ] {
            assert_eq!(parse_typed_day(typed, today), expected.parse().ok(), "{typed}");
        }
        for typed in
            ["", "31", "+", "+14cd", "+12345", "mo", "2/30", "31/3", "3/31/026", "1234", "soon", "/", "3//26"]
        {
            assert_eq!(parse_typed_day(typed, today), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".{0,20}") {
            let _ = parse_day(&text);
            let _ = parse_typed_day(&text, NaiveDate::from_ymd_opt(2026, 1, 31).unwrap());
        }
    }
}
