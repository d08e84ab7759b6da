//! Amounts, days and keys as people write them.

use app::thousands;
use chrono::{DateTime, Local, NaiveDate};
use std::fmt::Display;

/// An amount (`1234.50`) with sign and commas: `$1,234.50`.
pub fn dollars(amount: impl Display) -> String {
    let text = amount.to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
    format!("{sign}${}.{cents}", thousands(whole))
}

/// The range of a figure over the open questions, after a blank; nothing where every answer gives the same.
pub fn range(low: impl Display, high: impl Display) -> String {
    let (low, high) = (dollars(low), dollars(high));
    if low == high { String::new() } else { format!(" (from {low} to {high} over the open questions)") }
}

/// A number with commas: `12,000`.
pub fn count(number: u64) -> String {
    thousands(&number.to_string())
}

/// A number of people in words: `1 person`, `12,000 people`.
pub fn people(number: u64) -> String {
    if number == 1 { "1 person".to_owned() } else { format!("{} people", count(number)) }
}

/// A number of things in words: `1 label`, `730 labels`.
pub fn counted(number: u64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {one}s", count(number)) }
}

/// A key as words: `class_member` is `class member`.
pub fn plain(key: &str) -> String {
    key.replace('_', " ")
}

/// A gap in a sentence's words: `no_amount_paid` is `amount paid is not known`.
pub fn gap(kind: &str) -> String {
    match kind {
        "too_large" => "an amount is larger than can be held".to_owned(),
        "law_changed" => "its violations lie before and after a change of the law".to_owned(),
        "no_event_day" => "the day of an event that would decide is not known".to_owned(),
        "partial_event_day" => "the day of an event is known in part only, and would decide".to_owned(),
        "no_amount_in_force" => "the law had no amount in force on that day".to_owned(),
        _ if kind.starts_with("partial_") => partial_gap(kind, "in part"),
        _ => match (kind.strip_prefix("no_calendar_"), kind.strip_prefix("no_")) {
            (Some(year), _) => format!("holidays of {year} are not known to this version"),
            (None, Some(key)) => format!("{} is not known", plain(key)),
            (None, None) => plain(kind),
        },
    }
}

/// The gap of a date that is only known as `known`: `the day of discovered on is only known as 2018-03, and would decide`.
pub fn partial_gap(kind: &str, known: &str) -> String {
    let fact = plain(kind.strip_prefix("partial_").unwrap_or(kind));
    format!("the day of {fact} is only known {known}, and would decide")
}

/// A day (`2027-03-01`) with its weekday: `Mon 2027-03-01`.
pub fn day(iso: &str) -> String {
    iso.parse::<NaiveDate>().map_or_else(|_| iso.to_owned(), |day| day.format("%a %Y-%m-%d").to_string())
}

/// An instant (RFC 3339) on the clock of this machine: `2026-11-24 09:30`.
pub fn moment(at: &str) -> String {
    let read = DateTime::parse_from_rfc3339(at);
    read.map_or_else(|_| at.to_owned(), |at| at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string())
}

/// Text from a file without characters that would steer a terminal.
pub fn visible(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_commas_whatever_their_size() {
        assert_eq!(dollars("0.00"), "$0.00");
        assert_eq!(dollars("999.99"), "$999.99");
        assert_eq!(dollars("90071992547409931.23"), "$90,071,992,547,409,931.23");
        assert_eq!(dollars("-1234.50"), "-$1,234.50");
        assert_eq!(count(12_000), "12,000");
    }

    #[test]
    fn a_range_without_width_is_not_one() {
        assert_eq!(range("1.00", "2.50"), " (from $1.00 to $2.50 over the open questions)");
        assert_eq!(range("2.50", "2.50"), "");
    }

    #[test]
    fn gaps_are_said_in_words() {
        assert_eq!(gap("no_amount_paid"), "amount paid is not known");
        let partial = "the day of premium from is only known in part, and would decide";
        assert_eq!(gap("partial_premium_from"), partial);
        assert_eq!(gap("no_calendar_2036"), "holidays of 2036 are not known to this version");
    }

    #[test]
    fn a_day_shows_its_weekday() {
        assert_eq!(day("2027-03-01"), "Mon 2027-03-01");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(visible("Ann\u{1b}[2JRoe"), "Ann\u{fffd}[2JRoe");
    }
}
