//! Days of birth in a text, as people write them after a word that speaks of birth.

use chrono::Month;
use std::ops::Range;

/// A day of birth: where it stands in a text, and where its year does.
pub(super) struct Born {
    pub(super) at: Range<usize>,
    pub(super) year: Range<usize>,
}

/// Words that speak of birth.
const BIRTH: [&str; 5] = ["born", "birth", "birthday", "birthdate", "dob"];
/// Words that can stand within a day: `the 14th of March`.
const WITHIN: [&str; 7] = ["the", "of", "day", "st", "nd", "rd", "th"];
/// Words that can stand between the word of birth and the day: `born in Boston on`.
const BETWEEN: usize = 4;

/// Letters that stand together, or digits.
struct Part<'a> {
    at: Range<usize>,
    text: &'a str,
}

/// The days of birth that a text tells, in their order.
pub(super) fn days_of_birth(text: &str) -> Vec<Born> {
    let parts = parts(text);
    let mut found: Vec<Born> = Vec::new();
    for word in 0..parts.len() {
        if speaks_of_birth(&parts[..=word]) {
            let born = (word + 1..parts.len()).take(BETWEEN + 1).find_map(|at| day(&parts[at..]));
            // Two such words can speak of one day.
            let is_new = |born: &Born| found.last().is_none_or(|last| last.at.end <= born.at.start);
            found.extend(born.filter(is_new));
        }
    }
    found
}

/// Whether the last of the parts is such a word, or ends `D.O.B.`.
fn speaks_of_birth(parts: &[Part]) -> bool {
    let is = |part: &Part, word: &str| part.text.eq_ignore_ascii_case(word);
    let letters = parts.len().checked_sub(3).map(|from| &parts[from..]);
    let is_short =
        letters.is_some_and(|letters| letters.iter().zip(["d", "o", "b"]).all(|(part, word)| is(part, word)));
    is_short || parts.last().is_some_and(|last| BIRTH.iter().any(|word| is(last, word)))
}

/// The day that these parts begin with: `3/14/2000`, `2000-03-14`, `March 14, 2000`, `14th of March 2000`, `3/14/57`.
fn day(parts: &[Part]) -> Option<Born> {
    let is_within = |part: &&Part| !WITHIN.iter().any(|word| part.text.eq_ignore_ascii_case(word));
    let mut told = parts.iter().filter(is_within);
    let (first, second, third) = (told.next()?, told.next()?, told.next()?);
    let is_number =
        |part: &Part, digits: usize| part.text.len() == digits && part.text.parse::<u16>().is_ok();
    let is_year = |part: &Part| is_number(part, 4);
    let is_short = |part: &Part| part.text.parse().is_ok_and(|number: u8| (1..=31).contains(&number));
    let is_month = |part: &Part| part.text.parse::<Month>().is_ok() || part.text.eq_ignore_ascii_case("sept");
    let is_in_numbers = is_short(first) && is_short(second);
    let is_in_words = is_month(first) && is_short(second) || is_short(first) && is_month(second);
    let year = if (is_in_numbers || is_in_words) && (is_year(third) || is_number(third, 2)) {
        third
    } else if is_year(first) && is_short(second) && is_short(third) {
        first
    } else {
        return None;
    };
    Some(Born { at: first.at.start..third.at.end, year: year.at.clone() })
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut before: Option<bool> = None;
    for (at, sign) in text.char_indices() {
        let kind = sign.is_alphanumeric().then_some(sign.is_ascii_digit());
        let end = at + sign.len_utf8();
        match parts.last_mut() {
            Some(last) if kind.is_some() && kind == before => {
                *last = Part { at: last.at.start..end, text: &text[last.at.start..end] }
            }
            _ if kind.is_some() => parts.push(Part { at: at..end, text: &text[at..end] }),
            _ => {}
        }
        before = kind;
    }
    parts
}
