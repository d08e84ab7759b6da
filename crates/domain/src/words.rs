//! The words in a text, and the digits of a number: how names, addresses and telephone numbers are taken apart to be compared.

use crate::fold::in_ascii;
use std::ops::Range;

/// The digits of a text.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The digits of a telephone number, without the 1 that may stand before an American one.
pub fn phone_digits(text: &str) -> String {
    let mut digits = String::new();
    phone_digits_into(text, &mut digits);
    digits
}

/// Writes them at the end of another text.
pub fn phone_digits_into(text: &str, digits: &mut String) {
    let from = digits.len();
    digits.extend(text.chars().filter(char::is_ascii_digit));
    if digits.len() - from == 11 && digits[from..].starts_with('1') {
        digits.remove(from);
    }
}

/// Fewer digits are no whole telephone number.
const LEAST_DIGITS: usize = 7;
/// Digits of a telephone number without the code of its country.
const NATIONAL: usize = 10;

/// A telephone number as it is compared: its last ten digits, without an extension; nothing where it has too few.
pub fn phone_key(number: &str) -> Option<String> {
    let mut all = digits(without_extension(number));
    all.drain(..all.len().saturating_sub(NATIONAL));
    (all.len() >= LEAST_DIGITS).then_some(all)
}

/// `+1 415 555 0133 x12`, `… ext. 12`, `… #12` up to the mark, where a whole number stands before it.
fn without_extension(number: &str) -> &str {
    let before = number.split(['x', 'X', '#']).next().unwrap_or(number);
    let count = before.bytes().filter(u8::is_ascii_digit).count();
    if count >= LEAST_DIGITS { before } else { number }
}

/// An e-mail address as it is compared.
pub fn email_key(address: &str) -> String {
    address.trim().to_lowercase()
}

/// A word, folded, and which bytes of the text each of its letters came from.
#[derive(Debug)]
pub struct Word<'t> {
    /// Letters and digits, folded: ASCII.
    pub folded: &'t str,
    spans: &'t [Range<usize>],
}

impl Word<'_> {
    /// The bytes of the text behind some letters of the word.
    pub fn range(&self, letters: Range<usize>) -> Range<usize> {
        self.spans[letters.start].start..self.spans[letters.end - 1].end
    }
}

/// Reads the words of one text after another.
#[derive(Debug, Default)]
pub struct Reader {
    folded: String,
    spans: Vec<Range<usize>>,
}

impl Reader {
    /// Calls `found` with every word of a text in its order. A word is a run of letters and digits; an apostrophe within
    /// it does not end it, so that `O'Neill` is one, and a hyphen does: `García-López` is two.
    pub fn each_word(&mut self, text: &str, mut found: impl FnMut(Word<'_>)) {
        let Reader { folded, spans } = self;
        for (at, c) in text.char_indices() {
            let mut own = [0; 4];
            let letters = if c.is_ascii() { &*c.encode_utf8(&mut own) } else { in_ascii(c) };
            let end = at + c.len_utf8();
            if let (true, Some(last)) = (letters.is_empty(), spans.last_mut()) {
                // An accent written apart belongs to its letter.
                last.end = end;
            }
            for letter in letters.chars() {
                if letter.is_ascii_alphanumeric() {
                    folded.push(letter.to_ascii_lowercase());
                    spans.push(at..end);
                } else if !matches!(letter, '\'' | '`') && !folded.is_empty() {
                    found(Word { folded, spans });
                    folded.clear();
                    spans.clear();
                }
            }
        }
        if !folded.is_empty() {
            found(Word { folded, spans });
        }
        folded.clear();
        spans.clear();
    }
}

/// Calls `found` with every word of one text.
pub fn each_word(text: &str, found: impl FnMut(Word<'_>)) {
    Reader::default().each_word(text, found);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.folded.to_owned()));
        words
    }

    #[test]
    fn an_apostrophe_joins_and_every_other_sign_parts() {
        assert_eq!(words("O'Neill, Zoë"), ["oneill", "zoe"]);
        assert_eq!(words("O’Néill"), ["oneill"]);
        assert_eq!(words("García-López J.P."), ["garcia", "lopez", "j", "p"]);
        assert_eq!(words("ana.garcia12@mail.example"), ["ana", "garcia12", "mail", "example"]);
        assert_eq!(words("Weiß Þór"), ["weiss", "thor"]);
        assert_eq!(words("--- '"), Vec::<String>::new());
    }

    #[test]
    fn a_letter_knows_its_bytes_also_where_an_accent_is_written_apart() {
        for (text, expected) in [("x Muñoz", "uño"), ("x Mun\u{303}oz", "un\u{303}o")] {
            let mut shown = String::new();
            each_word(text, |word| {
                if word.folded == "munoz" {
                    text[word.range(1..4)].clone_into(&mut shown);
                }
            });
            assert_eq!(shown, expected);
        }
    }

    #[test]
    fn the_country_code_of_an_american_number_is_left_out() {
        for number in ["(415) 555-0133", "+1 415 555 0133 x12", "415.555.0133 Ext. 4", "415-555-0133 #7"] {
            assert_eq!(phone_key(number).as_deref(), Some("4155550133"), "{number}");
        }
        assert_eq!(phone_key("Fax 415 555 0133").as_deref(), Some("4155550133"));
        assert_eq!(phone_digits("+1 (415) 555-0123"), "4155550123");
        assert_eq!(phone_digits("555-0123"), "5550123");
        assert_eq!(phone_digits("+44 20 7946 0958"), "442079460958");
    }

    #[test]
    fn a_telephone_number_is_one_however_it_is_written() {
        for written in ["(415) 555-0123", "415.555.0123", "+1 415 555 0123", "4155550123"] {
            assert_eq!(phone_key(written).as_deref(), Some("4155550123"), "{written}");
        }
        assert_eq!(phone_key("ext. 12"), None);
    }
}
