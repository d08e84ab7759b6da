//! Ways to reach people, found wherever they stand in a text and however they are written.

use super::Files;
use crate::Failure;
use crate::people::people_in_order;
use domain::person::{Person, Reach};
use domain::words::{digits, each_word, email_key, phone_key};
use std::collections::{BTreeSet, HashSet};
use store::Reader;

/// Digits of a telephone number without the code of its area.
const LOCAL: usize = 7;

/// Every way to reach some people that was ever known, as they are compared.
#[derive(Default)]
pub(super) struct Contacts {
    emails: HashSet<String>,
    /// Telephone numbers by their digits, without the code of a country.
    phones: HashSet<String>,
    /// How many digits those have.
    lengths: BTreeSet<usize>,
    /// The same without the code of an area.
    local: HashSet<String>,
    /// Streets by their words, and what else stands where an address or a number would.
    lines: HashSet<String>,
    /// Words of the longest of them.
    longest: usize,
}

impl Contacts {
    /// Of these people.
    pub fn of<'p>(people: impl IntoIterator<Item = &'p Person>) -> Contacts {
        let mut found = Contacts::default();
        for contact in people.into_iter().flat_map(|person| &person.contacts) {
            match &contact.reach {
                Reach::Email { v } => found.add_emails(v),
                Reach::Phone { v } => found.add_phones(v),
                Reach::Address(address) => found.add_line(address.street.as_deref().unwrap_or_default()),
            }
        }
        found
    }

    fn add_emails(&mut self, text: &str) {
        let before = self.emails.len();
        self.emails.extend(emails(text));
        if self.emails.len() == before {
            self.add_line(text);
        }
    }

    fn add_phones(&mut self, text: &str) {
        let numbers = text.split(['/', ',', ';', '&', '|']).chain([text]).filter_map(phone_key);
        let mut is_number = false;
        for number in numbers {
            is_number = true;
            self.local.extend(number.get(number.len() - LOCAL..).map(str::to_owned));
            self.lengths.insert(number.len());
            self.phones.insert(number);
        }
        if !is_number {
            self.add_line(text);
        }
    }

    fn add_line(&mut self, text: &str) {
        let words = words(text);
        if !words.is_empty() {
            self.longest = self.longest.max(words.len());
            self.lines.insert(words.join(" "));
        }
    }

    /// Whether any of them stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        emails(text).any(|address| self.emails.contains(&address))
            || numbers(text).any(|number| self.is_phone(&number))
            || self.has_line(text)
    }

    /// Whether digits that stand together hold a number: with the code of an area wherever it begins, without it alone.
    fn is_phone(&self, digits: &str) -> bool {
        let holds = |length: usize| {
            let last = digits.len().checked_sub(length);
            last.is_some_and(|last| (0..=last).any(|at| self.phones.contains(&digits[at..at + length])))
        };
        self.local.contains(digits) || self.lengths.iter().any(|length| holds(*length))
    }

    fn has_line(&self, text: &str) -> bool {
        let words = if self.lines.is_empty() { Vec::new() } else { words(text) };
        let begins = |from: usize| {
            let longest = self.longest.min(words.len() - from);
            (1..=longest).any(|length| self.lines.contains(&words[from..from + length].join(" ")))
        };
        (0..words.len()).any(begins)
    }
}

/// The e-mail addresses in a text: `Ann <ann@mail.example>; ann@work.example` holds two.
fn emails(text: &str) -> impl Iterator<Item = String> + '_ {
    let ends = |letter: char| letter.is_whitespace() || "<>()[]{},;:?&=\"'`|\\/".contains(letter);
    let is_one =
        |word: &&str| word.split_once('@').is_some_and(|(who, at)| !who.is_empty() && !at.is_empty());
    text.split(ends).map(|word| word.trim_matches('.')).filter(is_one).map(email_key)
}

/// The digits in a text that may be telephone numbers: those that stand together but for the signs numbers are written with,
/// and those of each word by themselves.
fn numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    let joins = |letter: char| letter.is_ascii_digit() || "-–‑.()+/".contains(letter);
    let runs = text.split(move |letter: char| !joins(letter) && !letter.is_whitespace());
    let words = text.split(move |letter: char| !joins(letter));
    runs.chain(words).map(digits).filter(|digits| digits.len() >= LOCAL)
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.folded.to_owned()));
    words
}

/// Stands in the place of a contact in a row that is nobody's yet.
const WITHHELD: &str = "not to be contacted directly";

/// Every way to reach those of a case who must not be contacted, or only through counsel, for rows of a list that are nobody's yet.
pub(crate) struct WithheldContacts {
    contacts: Contacts,
    /// Their cities and ZIP codes, which tell nothing alone.
    places: HashSet<String>,
}

impl WithheldContacts {
    /// Those of a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, case: i64) -> Result<WithheldContacts, Failure> {
        let withheld: Vec<i64> = Files::of(read, case)?.withheld().into_iter().collect();
        let people = people_in_order(read, &withheld)?;
        let addresses = people.iter().flat_map(|person| &person.contacts).filter_map(|of| of.reach.address());
        let places = addresses.flat_map(|address| [&address.city, &address.zip]).flatten();
        let places = places.map(|place| words(place).join(" ")).filter(|place| !place.is_empty());
        Ok(WithheldContacts { places: places.collect(), contacts: Contacts::of(&people) })
    }

    /// The cells of a row, those taken out that hold such a contact; of a row that holds one, city and ZIP as well.
    pub fn row(&self, cells: Vec<String>) -> Vec<String> {
        let mut reaching: Vec<bool> = cells.iter().map(|cell| self.contacts.stand_in(cell)).collect();
        if reaching.contains(&true) {
            for (reaches, cell) in reaching.iter_mut().zip(&cells) {
                *reaches |= self.is_place(cell);
            }
        }
        let shown = |(cell, reaches)| if reaches { WITHHELD.to_owned() } else { cell };
        cells.into_iter().zip(reaching).map(shown).collect()
    }

    fn is_place(&self, cell: &str) -> bool {
        let words = words(cell);
        let first = words.first().filter(|word| self.places.contains(*word));
        first.is_some() || self.places.contains(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::Contacts;

    fn ann() -> Contacts {
        let mut ann = Contacts::default();
        ann.add_emails("Ann.Roe@mail.example");
        ann.add_phones("(415) 555-0123 x7");
        ann.add_line("12 Elm St.");
        ann
    }

    #[test]
    fn a_contact_is_found_however_it_is_written_and_among_others() {
        for text in [
            "ann.roe@mail.example",
            "bob@mail.example; ANN.ROE@MAIL.EXAMPLE",
            "Ann <ann.roe@mail.example>.",
            "mailto:ann.roe@mail.example?subject",
            "4155550123",
            "call 415.555.0123 after five",
            "+1 (415) 555 0123",
            "home 212-555-0199 / 1-415-555-0123",
            "94607 415-555-0123",
            "555-0123",
            "ZIP 94607, 555-0123",
            "lives at 12 ELM ST, Oakland",
        ] {
            assert!(ann().stand_in(text), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_not_taken_for_it() {
        for text in [
            "",
            "joann.roe@mail.example",
            "ann.roe@my.mail.example",
            "415-555-0124",
            "2026-11-20",
            "112 Elm St",
            "12 Elmhurst",
            "863.68",
        ] {
            assert!(!ann().stand_in(text), "{text}");
        }
    }
}
