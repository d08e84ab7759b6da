//! Calendar days as people write them.

use chrono::{Datelike, NaiveDate};

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

    proptest! {
        #[test]
        fn reading_never_panics(text in ".{0,20}") {
            let _ = parse_day(&text);
        }
    }
}
