//! What is left of personal identifiers in what leaves the program.

mod birth;
mod numbers;

use crate::person::Name;
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

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

    /// Words in which somebody may have written a number of social security, of a person who pays taxes, of an account or of a
    /// card: `123-45-6789`, `123456789`, `12-3456789`. A number of nine digits that names something else is not told from them.
    /// So is a day that follows on a word of birth: `born March 14, 2000`.
    ///
    /// # Law
    /// Fed. R. Civ. P. 5.2(a)(1), (4): the last four digits only; (2): the year of birth only.
    pub fn words(self, text: &str) -> String {
        let text = self.without_birth(text);
        self.without(&text, numbers::harmful(&text))
    }

    /// A telephone number or an address, where none but a number of social security as it is usually written, `123-45-6789`,
    /// is told from what belongs there.
    ///
    /// # Law
    /// Fed. R. Civ. P. 5.2(a)(1).
    pub fn contact(self, text: &str) -> String {
        self.without(text, numbers::social_security(text))
    }

    /// A text with as much of the days of birth in it as leaves.
    fn without_birth(self, text: &str) -> String {
        if self == Redaction::Off {
            return text.to_owned();
        }
        let (mut found, mut from) = (String::with_capacity(text.len()), 0);
        for born in birth::days_of_birth(text) {
            found += &text[from..born.at.start];
            found += if self == Redaction::Court { &text[born.year] } else { "xxxx" };
            from = born.at.end;
        }
        found + &text[from..]
    }

    /// A text with as much of the numbers at these places as leaves.
    fn without(self, text: &str, numbers: Vec<Range<usize>>) -> String {
        let shown = match self {
            Redaction::Off => return text.to_owned(),
            Redaction::Court => 4,
            Redaction::Withheld => 0,
        };
        let (mut found, mut from) = (String::with_capacity(text.len()), 0);
        for number in numbers {
            found += &text[from..number.start];
            from = number.end;
            let digits = text[number.clone()].bytes().filter(u8::is_ascii_digit).count();
            let mut hidden = digits.saturating_sub(shown);
            for sign in text[number].chars() {
                let is_hidden = sign.is_ascii_digit() && hidden > 0;
                hidden -= usize::from(is_hidden);
                found.push(if is_hidden { 'x' } else { sign });
            }
        }
        found + &text[from..]
    }
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

/// A day of birth of which only the year is shown, as forms and lists hold it: `••/••/1957`.
pub fn masked_birth(born_on: NaiveDate) -> String {
    format!("••/••/{}", born_on.year())
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
        assert_eq!(
            Redaction::Withheld.words("123-45-6789, 4111111111111111"),
            "xxx-xx-xxxx, xxxxxxxxxxxxxxxx"
        );
        assert_eq!(Redaction::Withheld.birth(born_on), "");
        assert_eq!(Redaction::Off.words("123-45-6789"), "123-45-6789");
    }

    #[test]
    fn numbers_of_taxpayers_accounts_and_cards_are_cut_however_they_are_written() {
        for (written, cut) in [
            ("SSN 123456789.", "SSN xxxxx6789."),
            ("123 45 6789", "xxx xx 6789"),
            ("in 2024 123.45.6789", "in 2024 xxx.xx.6789"),
            ("EIN 12-3456789", "EIN xx-xxx6789"),
            ("4111111111111111", "xxxxxxxxxxxx1111"),
            ("4111 1111 1111 1111 exp 12/27", "xxxx xxxx xxxx 1111 exp 12/27"),
            ("3714-496353-98431", "xxxx-xxxxxx-x8431"),
            ("account no. 44556677", "account no. xxxx6677"),
            ("Acct 12-345-678", "Acct xx-xx5-678"),
            ("two: 123-45-6789, 987-65-4321", "two: xxx-xx-6789, xxx-xx-4321"),
        ] {
            assert_eq!(Redaction::Court.words(written), cut);
            assert_eq!(Redaction::Off.words(written), written);
        }
    }

    #[test]
    fn days_money_telephones_zip_codes_and_what_was_never_given_to_anyone_stay() {
        for text in [
            "2026-11-20",
            "account statement of 2026-11-20",
            "863.68",
            "94607-1234",
            "(415) 555-0123",
            "415 555 0123",
            "4155550123",
            "14155550123",
            "000123456",
            "100000001",
            "666-12-3456",
        ] {
            assert_eq!(Redaction::Court.words(text), text);
        }
        assert_eq!(Redaction::Court.contact("946071234"), "946071234");
        assert_eq!(Redaction::Court.contact("123-45-6789"), "xxx-xx-6789");
    }

    #[test]
    fn of_a_day_after_a_word_of_birth_the_year_stays_however_it_is_written() {
        for (written, cut) in [
            ("born 03/14/2000, called twice", "born 2000, called twice"),
            ("DOB: 3-14-57", "DOB: 57"),
            ("D.O.B. 2000-03-14", "D.O.B. 2000"),
            ("Date of birth is March 14, 2000.", "Date of birth is 2000."),
            ("born in Boston on the 14th of March 2000", "born in Boston on the 2000"),
            ("birthday 14 Mar 2000; born 1/2/1990", "birthday 2000; born 1990"),
            ("date of birth (birthday) 3/14/2000", "date of birth (birthday) 2000"),
            ("born Sept. 14, 2000; DOB 14-Mar-57", "born 2000; DOB 57"),
            ("born on the 3rd day of March, 2000", "born on the 2000"),
            ("née en français, born 14.3.2000 à Lyon", "née en français, born 2000 à Lyon"),
        ] {
            assert_eq!(Redaction::Court.words(written), cut);
            assert_eq!(Redaction::Off.words(written), written);
        }
        assert_eq!(Redaction::Withheld.words("born 03/14/2000"), "born xxxx");
        for text in [
            "born in 2000",
            "paid 03/14/2000",
            "born again; it was not so that on 03/14/2000 they paid",
            "born",
        ] {
            assert_eq!(Redaction::Court.words(text), text);
        }
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

    #[test]
    fn of_a_day_of_birth_the_year_is_shown() {
        let born_on = NaiveDate::from_ymd_opt(1957, 4, 30).unwrap();
        assert_eq!(masked_birth(born_on), "••/••/1957");
    }
}
