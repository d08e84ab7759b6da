//! Exact money: cents for a person, wide cents for a class. No floats anywhere.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

/// An amount of United States dollars, in whole cents.
///
/// On the wire and in print it is decimal text (`"1234.50"`), never a number:
/// class totals pass the 2^53 that other languages can hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// A sum over many people, in whole cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassTotal(i128);

/// Text that is not an amount of money, with what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// No digits, or characters that do not belong in an amount.
    #[error("{0:?} is not an amount of money; write it like 1234.50")]
    NotMoney(String),
    /// More than two digits after the point: rounding here would change a figure in silence.
    #[error("{0:?} has fractions of a cent; write it with two digits after the point")]
    FractionOfCent(String),
    /// Larger than any amount this program holds for one person.
    #[error("{0:?} is larger than any amount that can be held")]
    TooLarge(String),
}

impl Money {
    /// No money at all.
    pub const ZERO: Money = Money(0);

    /// An amount of `cents`.
    pub const fn from_cents(cents: i64) -> Money {
        Money(cents)
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Whether the amount is more than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// For a sentence: `$1,234.50`.
    pub fn in_words(self) -> String {
        let plain = self.to_string();
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, cents) = plain.split_once('.').unwrap_or((plain, "00"));
        format!("{sign}${}.{cents}", thousands(whole))
    }

    /// The sum, or `None` past what an amount can hold.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// `self` less `other`, but never below nothing.
    pub fn less(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0).max(0))
    }

    /// `self` for each of `units`, or `None` past what an amount can hold.
    pub fn times(self, units: u32) -> Option<Money> {
        self.0.checked_mul(i64::from(units)).map(Money)
    }

    /// The `share` (0.125 is one eighth) of this amount, rounded half-up to the cent, once.
    pub fn share(self, share: Decimal) -> Option<Money> {
        if let Some(found) = self.small_share(share) {
            return Some(found);
        }
        let by = 10_i128.checked_pow(share.scale())?;
        let exact = i128::from(self.0).checked_mul(share.mantissa())?;
        let up = if (exact % by).abs() * 2 >= by { exact.signum() } else { 0 };
        i64::try_from(exact / by + up).ok().map(Money)
    }

    /// The same where everything fits into 64 bits, as nearly always, and is divided much faster.
    fn small_share(self, share: Decimal) -> Option<Money> {
        let by = 10_i64.checked_pow(share.scale())?;
        let exact = self.0.checked_mul(i64::try_from(share.mantissa()).ok()?)?;
        let rest = (exact % by).checked_abs()?.checked_mul(2)?;
        let up = if rest >= by { exact.signum() } else { 0 };
        (exact / by).checked_add(up).map(Money)
    }
}

impl ClassTotal {
    /// A total of `cents`.
    pub const fn from_cents(cents: i128) -> ClassTotal {
        ClassTotal(cents)
    }

    /// The total in cents.
    pub const fn cents(self) -> i128 {
        self.0
    }

    /// Adds one person's amount. An `i128` of cents cannot overflow for any count of people.
    pub fn add(&mut self, amount: Money) {
        self.0 += i128::from(amount.0);
    }

    /// Adds another total, as when parts of a class are summed apart.
    pub fn add_total(&mut self, other: ClassTotal) {
        self.0 += other.0;
    }

    /// What is left of this total without `other`; negative when `other` is larger.
    pub fn minus(self, other: ClassTotal) -> ClassTotal {
        ClassTotal(self.0 - other.0)
    }
}

impl Sum<Money> for ClassTotal {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> ClassTotal {
        ClassTotal(amounts.map(|amount| i128::from(amount.0)).sum())
    }
}

/// The digits of a whole number with commas: `12000` is `12,000`.
pub fn thousands(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn write_cents(cents: i128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_cents(i128::from(self.0), f)
    }
}

impl fmt::Display for ClassTotal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_cents(self.0, f)
    }
}

/// Reads `1234`, `1,234.5`, `$1,234.50`, `-12.00`, `(12.00)`.
///
/// # Errors
/// [`MoneyError`] says what is wrong; nothing is rounded or guessed.
impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let not_money = || MoneyError::NotMoney(text.to_owned());
        let mut body = text.trim();
        let mut negative = false;
        if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            (body, negative) = (inner, true);
        } else if let Some(rest) = body.strip_prefix('-') {
            (body, negative) = (rest, true);
        }
        let body = body.trim().strip_prefix('$').unwrap_or(body).trim();
        let (whole, cents) = body.split_once('.').unwrap_or((body, ""));
        if whole.is_empty() && cents.is_empty() || !cents.bytes().all(|b| b.is_ascii_digit()) {
            return Err(not_money());
        }
        if cents.len() > 2 && cents[2..].bytes().any(|b| b != b'0') {
            return Err(MoneyError::FractionOfCent(text.to_owned()));
        }
        let mut dollars = whole_dollars(whole).ok_or_else(not_money)?;
        let too_large = || MoneyError::TooLarge(text.to_owned());
        let dollars = dollars
            .try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(digit))
            .ok_or_else(too_large)?;
        let cents = cents
            .bytes()
            .chain([b'0', b'0'])
            .take(2)
            .fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        let total = dollars.checked_mul(100).map(|d| d + cents);
        let total = total.and_then(|t| i64::try_from(t).ok());
        let total = total.ok_or_else(|| MoneyError::TooLarge(text.to_owned()))?;
        Ok(Money(if negative { -total } else { total }))
    }
}

/// Digits of a whole number of dollars, with thousands commas only where they belong.
fn whole_dollars(text: &str) -> Option<impl Iterator<Item = i128>> {
    let digits_only = text.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let mut groups = text.split(',');
    let first = groups.next().map_or(0, str::len);
    let grouped = !text.contains(',') || (1..=3).contains(&first) && groups.all(|group| group.len() == 3);
    (digits_only && grouped).then(|| text.bytes().filter(|b| *b != b',').map(|b| i128::from(b - b'0')))
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for ClassTotal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, cents: i64) {
        assert_eq!(text.parse(), Ok(Money(cents)), "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        reads("1000", 1_000_00);
        reads("$1,234.50", 1_234_50);
        reads("1,234,567.8", 1_234_567_80);
        reads(".5", 50);
        reads("(12.00)", -12_00);
        reads("-$3", -3_00);
        reads("39.990", 39_99);
        reads("0", 0);
    }

    #[test]
    fn what_is_not_an_amount_is_refused_with_the_reason() {
        for text in ["", "$", "abc", "1.2.3", "1,23", "12,3456", "1 000", "--1", "1e3", "."] {
            assert!(matches!(text.parse::<Money>(), Err(MoneyError::NotMoney(_))), "{text}");
        }
        assert!(matches!("0.125".parse::<Money>(), Err(MoneyError::FractionOfCent(_))));
        assert!(matches!("99999999999999999999".parse::<Money>(), Err(MoneyError::TooLarge(_))));
    }

    #[test]
    fn amounts_stand_in_sentences_with_their_thousands() {
        assert_eq!(Money(1_234_567_05).in_words(), "$1,234,567.05");
        assert_eq!(Money(-999_00).in_words(), "-$999.00");
        assert_eq!(Money(100_000_00).in_words(), "$100,000.00");
    }

    #[test]
    fn a_share_is_rounded_half_up_once() {
        let eighth: Decimal = "0.125".parse().unwrap();
        assert_eq!(Money(279_93).share(eighth), Some(Money(34_99)));
        assert_eq!(Money(4).share(eighth), Some(Money(1)));
        assert_eq!(Money(3).share(eighth), Some(Money(0)));
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(cents in any::<i64>().prop_filter("MIN has no negative", |c| *c != i64::MIN)) {
            prop_assert_eq!(Money(cents).to_string().parse(), Ok(Money(cents)));
        }

        #[test]
        fn reading_never_panics(text in ".{0,40}") {
            let _ = text.parse::<Money>();
        }
    }
}
