//! What is left of personal identifiers in what leaves the program.

use crate::person::Name;
use chrono::{Datelike, NaiveDate};

/// How much of personal identifiers leaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Redaction {
    /// All of them.
    Off,
    /// What a court takes: the last four digits of numbers, the year of birth, the initials of minors.
    #[default]
    Court,
    /// None of them.
    Withheld,
}

impl Redaction {
    /// Every preset, the usual one first.
    pub const ALL: [Redaction; 3] = [Redaction::Court, Redaction::Withheld, Redaction::Off];

    /// The word used on the wire and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Redaction::Off => "off",
            Redaction::Court => "court",
            Redaction::Withheld => "none",
        }
    }

    /// The preset of a word.
    pub fn from_word(word: &str) -> Option<Redaction> {
        Self::ALL.into_iter().find(|preset| preset.word() == word)
    }

    /// A day of birth.
    ///
    /// # Law
    /// Fed. R. Civ. P. 5.2(a)(2): the year only.
    pub fn birth(self, born_on: NaiveDate) -> String {
        match self {
            Redaction::Off => born_on.to_string(),
            Redaction::Court => born_on.year().to_string(),
            Redaction::Withheld => String::new(),
        }
    }

    /// The name of a minor.
    ///
    /// # Law
    /// Fed. R. Civ. P. 5.2(a)(3): the initials only.
    pub fn minor(self, name: &Name) -> String {
        match self {
            Redaction::Off => name.listed(),
            Redaction::Court => initials(name),
            Redaction::Withheld => "minor".to_owned(),
        }
    }

    /// Words in which somebody may have written a number of social security, `123-45-6789`.
    ///
    /// # Law
    /// Fed. R. Civ. P. 5.2(a)(1): the last four digits only.
    pub fn words(self, text: &str) -> String {
        if self == Redaction::Off {
            return text.to_owned();
        }
        let bytes = text.as_bytes();
        let (mut found, mut from, mut at) = (String::with_capacity(text.len()), 0, 0);
        while at + SOCIAL_SECURITY.len() <= bytes.len() {
            let end = at + SOCIAL_SECURITY.len();
            let is_alone = |beside: Option<&u8>| beside.is_none_or(|byte| !byte.is_ascii_digit());
            let before = at.checked_sub(1).and_then(|place| bytes.get(place));
            if is_like(&bytes[at..end]) && is_alone(before) && is_alone(bytes.get(end)) {
                found += &text[from..at];
                found += "xxx-xx-";
                found += if self == Redaction::Court { &text[end - 4..end] } else { "xxxx" };
                (from, at) = (end, end);
            } else {
                at += 1;
            }
        }
        found + &text[from..]
    }
}

/// How a number of social security is written: `d` stands for a digit.
const SOCIAL_SECURITY: &[u8] = b"ddd-dd-dddd";

fn is_like(bytes: &[u8]) -> bool {
    let same = |(byte, pattern): (&u8, &u8)| match pattern {
        b'd' => byte.is_ascii_digit(),
        mark => byte == mark,
    };
    bytes.iter().zip(SOCIAL_SECURITY).all(same)
}

/// `A. M. G.` of Ana M. García; of two family names both.
fn initials(name: &Name) -> String {
    let parts = [&name.given, &name.middle, &name.family];
    let words = parts.into_iter().flatten().flat_map(|part| part.split([' ', '-']));
    let letters = words.filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let initials: Vec<String> =
        letters.map(|letter| format!("{}.", letter.to_uppercase().collect::<String>())).collect();
    initials.join(" ")
}

/// A number of which only the last four letters or digits are shown: `••••6789`.
pub fn last_four(number: &str) -> String {
    let signs: Vec<char> = number.chars().filter(|sign| sign.is_alphanumeric()).collect();
    // Of a short number four signs would be too much of it.
    let shown = if signs.len() > 5 { 4 } else { 0 };
    let last: String = signs[signs.len() - shown..].iter().collect();
    format!("••••{last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_court_gets_the_year_of_birth_the_initials_of_a_minor_and_four_digits() {
        let name = Name {
            given: Some("Ana".into()),
            middle: Some("M.".into()),
            family: Some("García López".into()),
            ..Name::default()
        };
        let born_on = NaiveDate::from_ymd_opt(2012, 4, 30).unwrap();
        assert_eq!(Redaction::Court.birth(born_on), "2012");
        assert_eq!(Redaction::Court.minor(&name), "A. M. G. L.");
        assert_eq!(Redaction::Court.words("SSN 123-45-6789, née Reed"), "SSN xxx-xx-6789, née Reed");
        assert_eq!(Redaction::Withheld.words("123-45-6789"), "xxx-xx-xxxx");
        assert_eq!(Redaction::Withheld.birth(born_on), "");
        assert_eq!(Redaction::Off.words("123-45-6789"), "123-45-6789");
    }

    #[test]
    fn longer_numbers_are_none_of_social_security() {
        for text in ["1123-45-6789", "123-45-67890", "415-555-0123", "123-45-678", "ñ123-4", ""] {
            assert_eq!(Redaction::Court.words(text), text);
        }
        assert_eq!(Redaction::Court.words("ñ123-45-6789ñ"), "ñxxx-xx-6789ñ");
    }

    #[test]
    fn of_a_number_the_last_four_signs_are_shown_and_of_a_short_one_none() {
        assert_eq!(last_four("123-45-6789"), "••••6789");
        assert_eq!(last_four("021000021 / 445566"), "••••5566");
        assert_eq!(last_four("1234"), "••••");
        assert_eq!(last_four(""), "••••");
    }
}
