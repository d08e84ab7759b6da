//! What is typed to find somebody, and the ways in which it is found.

use crate::bits::Bits;
use crate::error::RosterError;
use crate::segment::Segment;
use crate::slip;
use crate::words::Words;
use domain::words::{each_word, phone_digits};
use linkage::nickname;
use serde::{Deserialize, Serialize};

/// So many words are looked for at once.
const MOST_WORDS: usize = 16;

/// Shorter words are found at the beginning of a word only: nearly everyone has one or two letters somewhere.
pub(crate) const SHORTEST_PART: usize = 3;

/// How what was typed was found, the most exact way first. A person is found by the first that holds for every word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Each word begins a word of the name.
    Name,
    /// Each word begins a word; a telephone number begins one.
    Begins,
    /// Words stand within words too.
    Within,
    /// A name is found by another that the same person may go by.
    Nickname,
    /// A word is found with one slip of the fingers in it.
    Slip,
}

impl Way {
    /// Every way, in order.
    pub const ALL: [Way; 5] = [Way::Name, Way::Begins, Way::Within, Way::Nickname, Way::Slip];
}

/// One thing that everybody found must have.
pub(crate) enum Clause {
    Word(Term),
    /// What may be a telephone number, however it is written: its digits, or else its parts as words.
    Number {
        digits: Term,
        terms: Vec<Term>,
    },
    /// Letters that cannot be read as a word, which nobody has.
    Unreadable,
}

/// A word looked for.
pub(crate) struct Term {
    /// Folded.
    pub text: String,
    /// Whether it was typed to its end: a sign and another word follow, as in `ana.garcia@`.
    pub is_whole: bool,
}

/// What is looked for. Nothing, where only signs were typed.
pub(crate) fn clauses(search: &str) -> Result<Vec<Clause>, RosterError> {
    let pieces: Vec<&str> =
        search.split([' ', ',', '\t', '\n', '\u{a0}']).filter(|piece| !piece.is_empty()).collect();
    let mut clauses = Vec::new();
    for run in pieces.chunk_by(|one, next| is_phone(one) && is_phone(next)) {
        let terms: Vec<Term> = run.iter().flat_map(|piece| terms(piece)).collect();
        let (typed, digits) = (run.concat(), phone_digits(&run.concat()));
        // One run of digits is a word like any other.
        let is_number = !digits.is_empty() && !matches!(&terms[..], [only] if only.text == digits);
        if is_phone(&typed) && is_number {
            clauses.push(Clause::Number { digits: Term { text: digits, is_whole: false }, terms });
        } else if terms.is_empty() && typed.chars().any(char::is_alphanumeric) {
            clauses.push(Clause::Unreadable);
        } else {
            clauses.extend(terms.into_iter().map(Clause::Word));
        }
    }
    if clauses.len() > MOST_WORDS { Err(RosterError::LongSearch(MOST_WORDS)) } else { Ok(clauses) }
}

fn is_phone(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || "()+-.".contains(c))
}

fn terms(piece: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    each_word(piece, |word| terms.push(Term { text: word.folded.to_owned(), is_whole: true }));
    if let Some(last) = terms.last_mut() {
        last.is_whole = false;
    }
    terms
}

impl Clause {
    /// What is looked for within words, where that is tried.
    pub fn part(&self) -> Option<&str> {
        let (Clause::Word(term) | Clause::Number { digits: term, .. }) = self else { return None };
        Some(&*term.text).filter(|text| text.len() >= SHORTEST_PART)
    }
}

/// Adds those who have what a clause asks for in one way; the ways before it were added already.
pub(crate) fn add(segment: &Segment, clause: &Clause, way: Way, people: &mut Bits) {
    match clause {
        Clause::Unreadable => {}
        Clause::Word(term) => add_term(segment, term, way, people),
        Clause::Number { digits, terms } => {
            add_term(segment, digits, way, people);
            if way == Way::Begins {
                let mut parts = Bits::all(segment.len());
                for term in terms {
                    let mut part = Bits::none(segment.len());
                    add_term(segment, term, way, &mut part);
                    parts.and(&part);
                }
                people.or(&parts);
            }
        }
    }
}

/// Adds those who have a text within a word.
pub(crate) fn add_part(segment: &Segment, text: &str, people: &mut Bits) {
    indexes(segment, text).for_each(|index| index.add_containing(text, people));
}

/// The words that may hold a text: whoever looks for a letter finds it in no number.
fn indexes<'s>(segment: &'s Segment, text: &str) -> impl Iterator<Item = &'s Words> {
    let is_digits = text.bytes().all(|letter| letter.is_ascii_digit());
    let indexes = segment.searched.indexes();
    [Some(&indexes.words), Some(&indexes.numbers).filter(|_| is_digits)].into_iter().flatten()
}

fn add_term(segment: &Segment, term: &Term, way: Way, people: &mut Bits) {
    let text = &*term.text;
    let indexes = || indexes(segment, text);
    match way {
        Way::Name => {
            let names = &segment.searched.indexes().names;
            let run = if term.is_whole { names.whole(text) } else { names.beginning(text) };
            names.add(run, people);
        }
        Way::Begins if term.is_whole => indexes().for_each(|index| index.add(index.whole(text), people)),
        Way::Within if text.len() >= SHORTEST_PART => add_part(segment, text, people),
        Way::Begins | Way::Within => indexes().for_each(|index| index.add(index.beginning(text), people)),
        Way::Nickname => {
            let words = &segment.searched.indexes().words;
            nickname::alike(text).for_each(|name| words.add(words.whole(name), people));
        }
        Way::Slip => add_slips(&segment.searched.indexes().words, text, people),
    }
}

/// Adds those who have a word that begins as another was meant, with one slip in it.
pub(crate) fn add_slips(words: &Words, text: &str, people: &mut Bits) {
    slip::meant(text).iter().for_each(|meant| add_meant(words, meant, people));
}

fn add_meant(words: &Words, meant: &str, people: &mut Bits) {
    let Some((head, tail)) = meant.split_once(slip::ANY) else {
        words.add(words.beginning(meant), people);
        return;
    };
    let run = words.beginning(head);
    for any in ('0'..='9').chain('a'..='z') {
        let run = words.beginning_among(run.clone(), &format!("{head}{any}"));
        words.add(words.beginning_among(run, &format!("{head}{any}{tail}")), people);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is looked for, as text: whole words end in a dot, numbers begin with a hash.
    fn read(search: &str) -> Vec<String> {
        let text = |clause: Clause| match clause {
            Clause::Word(term) => term.text + if term.is_whole { "." } else { "" },
            Clause::Number { digits, .. } => format!("#{}", digits.text),
            Clause::Unreadable => "!".to_owned(),
        };
        clauses(search).unwrap().into_iter().map(text).collect()
    }

    #[test]
    fn words_are_sought_apart_and_what_a_sign_ends_is_whole() {
        assert_eq!(read("Garcia, Ana"), ["garcia", "ana"]);
        assert_eq!(read("O'Né"), ["one"]);
        assert_eq!(read("ana.garcia@ma"), ["ana.", "garcia.", "ma"]);
        assert_eq!(read("2024-000123"), ["#2024000123"]);
        assert_eq!(read("LI-0001"), ["li.", "0001"]);
        assert_eq!(read("  "), Vec::<String>::new());
    }

    #[test]
    fn a_telephone_number_is_one_however_it_is_written() {
        for written in ["(415) 555-0123", "415 555 0123", "+1 415.555.0123", "14155550123"] {
            assert_eq!(read(written), ["#4155550123"]);
        }
        assert_eq!(read("garcia (415) 555"), ["garcia", "#415555"]);
        assert_eq!(read("94607 02138"), ["#9460702138"]);
        assert_eq!(read("94607 (4155550123"), ["#946074155550123"]);
        assert_eq!(read("94607"), ["94607"]);
    }

    #[test]
    fn signs_alone_ask_for_nothing_and_letters_that_cannot_be_read_find_nobody() {
        assert_eq!(read("("), Vec::<String>::new());
        assert_eq!(read("\u{10480}"), ["!"]);
        assert!(matches!(clauses(&"a ".repeat(17)), Err(RosterError::LongSearch(16))));
    }
}
