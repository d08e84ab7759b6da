//! Names that stand in one text, of a person or a company: parties, counsel, witnesses, related companies.

use crate::compare::Likeness;
use crate::name::{Part, Word, words_alike};
use crate::reason::Reason;

/// Words that say what form a company has, or how somebody is addressed.
const FORMS: [&str; 32] = [
    "the",
    "and",
    "of",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "companies",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "pllc",
    "pc",
    "plc",
    "na",
    "sa",
    "ag",
    "gmbh",
    "nv",
    "bv",
    "holdings",
    "holding",
    "group",
    "trust",
    "esq",
    "mr",
    "mrs",
    "dr",
];
/// A word that stands alone for a longer name has so many letters at least.
const SHORTEST_ALONE: usize = 3;
/// What a name counts of which nearly all is left over when all of another is found in it, in hundredths.
const PART_OF: u32 = 70;

/// A name that stands in one text, read once.
#[derive(Debug, Clone)]
pub struct Title {
    words: Vec<Word>,
    /// All of it that is no form of a company, its initials too, without anything between: `att`, `hp`, `3m`.
    whole: String,
    /// Whether words were left out that only say which form a company has.
    has_form: bool,
}

impl Title {
    /// Reads a name: `The Acme Widgets Co., Inc.` is `acme widgets`, `AT&T` is `att`. A name of such words alone is that name.
    pub fn of(name: &str) -> Title {
        let all = Word::all(&joined(name));
        let is_form = |word: &&Word| FORMS.contains(&&*word.folded);
        let named: Vec<&Word> = all.iter().filter(|word| !is_form(word)).collect();
        if named.is_empty() {
            let whole = all.iter().map(|word| &*word.folded).collect();
            return Title { words: all, whole, has_form: false };
        }
        let (whole, has_form) = (named.iter().map(|word| &*word.folded).collect(), named.len() < all.len());
        let telling: Vec<Word> =
            named.iter().filter(|word| word.folded.len() > 1).map(|word| (*word).clone()).collect();
        let words = if telling.is_empty() { named.into_iter().cloned().collect() } else { telling };
        Title { words, whole, has_form }
    }

    /// How alike two names are, and why; nothing where they are not. Every word of the shorter one has its like in the
    /// other, in any order: `Smith, Jon` and `Jonathan Quincy Smyth`. The more of the longer one is left over, the lower.
    /// Names that are the same without what parts their letters are alike however short they are: `HP`, `J.P. Morgan` and
    /// `JPMorgan`. Which of the two comes first does not matter.
    pub fn compare(&self, other: &Title) -> Option<Likeness> {
        self.by_words(other).or_else(|| self.as_a_whole(other))
    }

    fn as_a_whole(&self, other: &Title) -> Option<Likeness> {
        let reason = if self.has_form == other.has_form { Reason::SameName } else { Reason::OtherForm };
        let is_same = !self.whole.is_empty() && self.whole == other.whole;
        is_same.then(|| Likeness { score: 100, reasons: vec![reason], other_name: None })
    }

    fn by_words(&self, other: &Title) -> Option<Likeness> {
        let (few, many) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let mut each = few.within(many)?;
        let is_part = few.words.len() < many.words.len();
        if !is_part {
            each.extend(many.within(few)?);
        }
        let worst = each.iter().map(|(score, _)| *score).min()?;
        let mut reasons: Vec<Reason> = each.into_iter().map(|(_, reason)| reason).collect();
        reasons.retain(|reason| *reason != Reason::SameGivenName);
        match () {
            () if is_part => reasons.push(Reason::PartOfName),
            () if !reasons.is_empty() => {}
            // One of them has initials that the other has not.
            () if self.whole.len() != other.whole.len() => reasons.push(Reason::PartOfName),
            () if self.has_form == other.has_form => reasons.push(Reason::SameName),
            () => reasons.push(Reason::OtherForm),
        }
        reasons.sort_unstable();
        reasons.dedup();
        let (found, all) = (count(few), count(many));
        let score = worst * (PART_OF + (100 - PART_OF) * found / all) / 100;
        Some(Likeness { score, reasons, other_name: None })
    }

    /// What each word is most like in another name; nothing where one is like none.
    fn within(&self, other: &Title) -> Option<Vec<(u32, Reason)>> {
        if matches!(&self.words[..], [only] if only.folded.len() < SHORTEST_ALONE) {
            return None;
        }
        // That a word begins another is no ground: half of all names begin some company's.
        let is_ground = |(_, reason): &(u32, Reason)| *reason != Reason::BeginsAlike;
        let closest = |word: &Word| {
            other.words.iter().filter_map(|of| words_alike(Part::Given, word, of)).filter(is_ground).max()
        };
        self.words.iter().map(closest).collect::<Option<Vec<_>>>().filter(|each| !each.is_empty())
    }
}

/// A name with the letters of its initials together: those that `&` parts without a blank, and those of dotted forms, as `AT&T`
/// and `p.l.c.` have them. `J.R. Tolkien` keeps his apart: each may stand for a name.
fn joined(name: &str) -> String {
    let together = |word: &str| {
        let letters: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let parts = word.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
        let are_initials = parts.clone().count() > 1 && parts.clone().all(|part| part.chars().count() <= 2);
        let is_form = || FORMS.contains(&&*letters.to_lowercase());
        if are_initials && (word.contains('&') || is_form()) { letters } else { word.to_owned() }
    };
    name.split_whitespace().map(together).collect::<Vec<_>>().join(" ")
}

#[expect(clippy::cast_possible_truncation, reason = "a name has few words")]
fn count(title: &Title) -> u32 {
    title.words.len() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reasons(one: &str, other: &str) -> Option<Vec<&'static str>> {
        let found = Title::of(one).compare(&Title::of(other))?;
        Some(found.reasons.iter().map(|reason| reason.word()).collect())
    }

    #[test]
    fn a_company_is_found_under_every_form_of_its_name() {
        for (one, other, expected) in [
            ("The Acme Widgets Co., Inc.", "Acme Widgets", &["other_form"][..]),
            ("Acme Widgets, L.L.C.", "ACME WIDGETS LLC", &["same_name"]),
            ("Acme Widgets Inc.", "Acme Wigdets, Inc.", &["one_letter_apart"]),
            ("Acme", "Acme Widgets, Inc.", &["part_of_name"]),
            ("Smith, Jon", "Jonathan Smyth", &["nickname", "sounds_alike"]),
            ("Jon Smith", "Jonathan Quincy Smith", &["nickname", "part_of_name"]),
            ("Núñez & Partners LLP", "Nunez and Partners", &["accents"]),
            ("AT&T", "AT&T Inc.", &["other_form"]),
            ("A T & T", "AT&T", &["same_name"]),
            ("AT&T Services, Inc.", "AT&T", &["part_of_name"]),
            ("HP", "HP Inc.", &["other_form"]),
            ("3M Company", "3m", &["other_form"]),
            ("GE", "ge", &["same_name"]),
            ("BP p.l.c.", "B.P.", &["other_form"]),
            ("J.P. Morgan", "JPMorgan Co.", &["other_form"]),
            ("Tolkien", "J.R. Tolkien", &["part_of_name"]),
        ] {
            assert_eq!(reasons(one, other).as_deref(), Some(expected), "{one} and {other}");
        }
    }

    #[test]
    fn names_with_one_word_in_common_are_not_alike() {
        for (one, other) in [
            ("Ana Garcia", "Luis Garcia"),
            ("Acme Widgets", "Acme Tires"),
            ("Al", "Al Gore"),
            ("", "Acme"),
            ("The Co.", "Acme Co."),
        ] {
            assert_eq!(reasons(one, other), None, "{one} and {other}");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_which_of_two_names_comes_first(one in "[A-Cé ]{0,9}( Inc\\.)?", other in "[A-Cé ]{0,9}( LLC)?") {
            let (one, other) = (Title::of(&one), Title::of(&other));
            prop_assert_eq!(one.compare(&other), other.compare(&one));
        }

        #[test]
        fn a_name_is_wholly_alike_itself(name in "[A-Z0-9][A-Za-z0-9.&]{0,5}( [A-Z][a-z]{0,8}){0,2}(, Inc\\.| p\\.l\\.c\\.)?") {
            prop_assert_eq!(Title::of(&name).compare(&Title::of(&name)).map(|found| found.score), Some(100));
        }
    }
}
