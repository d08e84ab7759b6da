//! Facts: typed data about a person that a case asks for.

use crate::money::{Money, MoneyError};
use crate::partial_date::{PartialDate, parse_date};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

/// What a fact may hold. A case decides it once for each of its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// Words.
    Text,
    /// An exact decimal number.
    Number,
    /// An amount of dollars, never negative.
    Money,
    /// A calendar day, or the month or the year where no more is known.
    Date,
    /// Yes or no.
    YesNo,
}

/// A known fact. An unknown one is absent, never a zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Words.
    Text(String),
    /// An exact decimal number.
    Number(Decimal),
    /// An amount of dollars.
    Money(Money),
    /// A date as far as it is known.
    Date(PartialDate),
    /// Yes or no.
    YesNo(bool),
}

/// A cell that does not hold what its fact asks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// Neither a calendar day nor a month or a year.
    #[error(
        "{0:?} is not a date; write it like 2024-09-18 or 9/18/2024, or 2024-09 or 2024 where no more is known"
    )]
    BadDate(String),
    /// Not an amount of money.
    #[error(transparent)]
    BadMoney(#[from] MoneyError),
    /// Money below zero: what a person paid or lost cannot be negative.
    #[error("{0:?} is below zero")]
    NegativeMoney(String),
    /// Not a number.
    #[error("{0:?} is not a number")]
    BadNumber(String),
    /// Neither yes nor no.
    #[error("{0:?} is neither yes nor no")]
    BadYesNo(String),
    /// Not something that can be counted.
    #[error("{0:?} is not a count; write a whole number, zero or more")]
    BadCount(String),
    /// Not one of the words to pick from.
    #[error("{found:?} is not one of the words to pick from: {}", options.join(", "))]
    NotAnOption {
        /// What was found.
        found: String,
        /// The words.
        options: Vec<String>,
    },
}

/// What a case takes for one of its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRule {
    /// What it holds.
    pub kind: FactKind,
    /// Whether it counts something, so that it is a whole number, zero or more.
    pub is_count: bool,
    /// The words that a text may hold; any, where there are none.
    pub options: Vec<String>,
}

impl From<FactKind> for FactRule {
    fn from(kind: FactKind) -> FactRule {
        FactRule { kind, is_count: false, options: Vec::new() }
    }
}

impl FactRule {
    /// Reads one cell. Blank is not a value: ask for that first. A word to pick from is given in its own spelling.
    ///
    /// # Errors
    /// [`FactError`] names what was found; nothing is guessed.
    pub fn read(&self, text: &str) -> Result<FactValue, FactError> {
        match self.kind.read(text)? {
            FactValue::Number(number) if self.is_count && !is_count(number) => {
                Err(FactError::BadCount(text.trim().to_owned()))
            }
            FactValue::Text(found) if !self.options.is_empty() => match self.option(&found) {
                Some(option) => Ok(FactValue::Text(option.to_owned())),
                None => Err(FactError::NotAnOption { found, options: self.options.clone() }),
            },
            value => Ok(value),
        }
    }

    /// The option that a word means: its case does not matter, nor do blanks, hyphens and underscores where no option
    /// is written just so.
    fn option(&self, found: &str) -> Option<&str> {
        let (lower, bare) = (str::to_lowercase(found), bare(found));
        let written = self.options.iter().find(|option| option.to_lowercase() == lower);
        let alike = || self.options.iter().find(|option| !bare.is_empty() && self::bare(option) == bare);
        written.or_else(alike).map(String::as_str)
    }
}

fn is_count(number: Decimal) -> bool {
    number.is_integer() && number.to_u32().is_some()
}

/// Letters and digits only, in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl FactKind {
    /// Every kind.
    pub const ALL: [FactKind; 5] =
        [FactKind::Text, FactKind::Number, FactKind::Money, FactKind::Date, FactKind::YesNo];

    /// The word used in files, on the command line and by the screens: `yes_no`.
    pub const fn word(self) -> &'static str {
        match self {
            FactKind::Text => "text",
            FactKind::Number => "number",
            FactKind::Money => "money",
            FactKind::Date => "date",
            FactKind::YesNo => "yes_no",
        }
    }

    /// The kind of exactly this word.
    pub fn from_word(word: &str) -> Option<FactKind> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Reads one cell. Blank is not a value: ask for that first.
    ///
    /// # Errors
    /// [`FactError`] names what was found; nothing is guessed.
    pub fn read(self, text: &str) -> Result<FactValue, FactError> {
        let text = text.trim();
        match self {
            FactKind::Text => Ok(FactValue::Text(text.to_owned())),
            FactKind::Number => {
                // Six places, as columns hold them: what is compared is what was said.
                let number = text.parse::<Decimal>().ok().filter(|number| number.normalize().scale() <= 6);
                number.map(FactValue::Number).ok_or_else(|| FactError::BadNumber(text.to_owned()))
            }
            FactKind::Money => match text.parse::<Money>()? {
                amount if amount < Money::ZERO => Err(FactError::NegativeMoney(text.to_owned())),
                amount => Ok(FactValue::Money(amount)),
            },
            FactKind::Date => {
                parse_date(text).map(FactValue::Date).ok_or_else(|| FactError::BadDate(text.to_owned()))
            }
            FactKind::YesNo => {
                read_yes_no(text).map(FactValue::YesNo).ok_or_else(|| FactError::BadYesNo(text.to_owned()))
            }
        }
    }
}

fn read_yes_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "y" | "yes" | "true" | "t" | "1" | "x" | "✓" | "si" | "sí" | "oui" => Some(true),
        "n" | "no" | "false" | "f" | "0" | "non" => Some(false),
        _ => None,
    }
}

impl FactValue {
    /// The value as it is written in files and read back by [`FactKind::read`].
    pub fn to_text(&self) -> String {
        match self {
            FactValue::Text(text) => text.clone(),
            FactValue::Number(number) => number.to_string(),
            FactValue::Money(amount) => amount.to_string(),
            FactValue::Date(date) => date.to_string(),
            FactValue::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        }
    }

    /// The kind of fact this is a value of.
    pub fn kind(&self) -> FactKind {
        match self {
            FactValue::Text(_) => FactKind::Text,
            FactValue::Number(_) => FactKind::Number,
            FactValue::Money(_) => FactKind::Money,
            FactValue::Date(_) => FactKind::Date,
            FactValue::YesNo(_) => FactKind::YesNo,
        }
    }
}

/// What is known of a person, looked up by the key a case gives its facts (`amount_paid`).
pub trait Facts {
    /// The known value, or `None` while it is unknown.
    fn fact(&self, key: &str) -> Option<&FactValue>;

    /// The state of the person's current address, by its two letters.
    fn state(&self) -> Option<&str> {
        None
    }

    /// The amount, if it is known and is money.
    fn money(&self, key: &str) -> Option<Money> {
        match self.fact(key) {
            Some(FactValue::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// The date as far as it is known, if it is one.
    fn date(&self, key: &str) -> Option<PartialDate> {
        match self.fact(key) {
            Some(FactValue::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// The answer, if it is known and is yes or no.
    fn yes_no(&self, key: &str) -> Option<bool> {
        match self.fact(key) {
            Some(FactValue::YesNo(yes)) => Some(*yes),
            _ => None,
        }
    }
}

impl Facts for std::collections::BTreeMap<String, FactValue> {
    fn fact(&self, key: &str) -> Option<&FactValue> {
        self.get(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_any_usual_form() {
        for text in ["yes", "Y", "TRUE", "1", "x"] {
            assert_eq!(FactKind::YesNo.read(text), Ok(FactValue::YesNo(true)), "{text}");
        }
        for text in ["no", "N", "False", "0"] {
            assert_eq!(FactKind::YesNo.read(text), Ok(FactValue::YesNo(false)), "{text}");
        }
        assert_eq!(FactKind::YesNo.read("maybe"), Err(FactError::BadYesNo("maybe".into())));
    }

    #[test]
    fn money_below_zero_is_refused() {
        assert!(matches!(FactKind::Money.read("-5"), Err(FactError::NegativeMoney(_))));
        assert!(matches!(FactKind::Money.read("(5.00)"), Err(FactError::NegativeMoney(_))));
    }

    #[test]
    fn a_count_is_a_whole_number_and_not_below_zero() {
        let count = FactRule { is_count: true, ..FactKind::Number.into() };
        for (text, value) in [("0", 0), ("7", 7), ("7.0", 7)] {
            assert_eq!(count.read(text), Ok(FactValue::Number(value.into())), "{text}");
        }
        for text in ["-1", "2.5", "5000000000"] {
            assert_eq!(count.read(text), Err(FactError::BadCount(text.into())), "{text}");
        }
        assert_eq!(count.read("many"), Err(FactError::BadNumber("many".into())));
        assert!(FactRule::from(FactKind::Number).read("-2.5").is_ok());
    }

    #[test]
    fn a_word_to_pick_from_has_its_own_spelling_and_no_other_word_is_taken() {
        let options = ["Career", "closed_end", "closed end!"].map(str::to_owned).to_vec();
        let plan = FactRule { options: options.clone(), ..FactKind::Text.into() };
        for (text, option) in
            [(" career ", "Career"), ("Closed-End", "closed_end"), ("CLOSED END!", "closed end!")]
        {
            assert_eq!(plan.read(text), Ok(FactValue::Text(option.into())), "{text}");
        }
        let refused = FactError::NotAnOption { found: "Business".into(), options };
        assert_eq!(plan.read("Business"), Err(refused.clone()));
        assert!(refused.to_string().ends_with("pick from: Career, closed_end, closed end!"), "{refused}");
        assert!(plan.read("?").is_err());
    }

    #[test]
    fn a_value_reads_back_as_it_was_written() {
        for (kind, text) in [
            (FactKind::Money, "12.50"),
            (FactKind::Date, "2024-09-18"),
            (FactKind::Date, "2024-09"),
            (FactKind::Date, "2024"),
            (FactKind::YesNo, "yes"),
            (FactKind::Number, "0.125"),
            (FactKind::Text, "Premium Career"),
        ] {
            let value = kind.read(text).unwrap();
            assert_eq!(value.kind(), kind);
            assert_eq!(kind.read(&value.to_text()), Ok(value));
        }
    }
}
