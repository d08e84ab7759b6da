//! Names that stand in one text, of a person or a company: parties, counsel, witnesses, related companies.

use crate::compare::Likeness;
use crate::name::{Part, Word, words_alike};
use crate::reason::Reason;

/// Words that say what form a company has, or how somebody is addressed. Dots part letters: `L.L.C.` is `l`, `l`, `c`.
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
    /// Whether words were left out that only say which form a company has.
    has_form: bool,
}

impl Title {
    /// Reads a name: `The Acme Widgets Co., Inc.` is `acme widgets`. A name of such words alone is that name.
    pub fn of(name: &str) -> Title {
        let all = Word::all(name);
        let is_telling = |word: &&Word| word.folded.len() > 1 && !FORMS.contains(&&*word.folded);
        let words: Vec<Word> = all.iter().filter(is_telling).cloned().collect();
        if words.is_empty() {
            return Title { words: all, has_form: false };
        }
        Title { has_form: words.len() < all.len(), words }
    }

    /// How alike two names are, and why; nothing where they are not. Every word of the shorter one has its like in the
    /// other, in any order: `Smith, Jon` and `Jonathan Quincy Smyth`. The more of the longer one is left over, the lower.
    /// Which of the two comes first does not matter.
    pub fn compare(&self, other: &Title) -> Option<Likeness> {
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
            () if self.has_form == other.has_form => reasons.push(Reason::SameName),
            () => reasons.push(Reason::OtherForm),
        }
        reasons.sort_unstable();
        reasons.dedup();
        let (found, all) = (count(few), count(many));
        Some(Likeness { score: worst * (PART_OF + (100 - PART_OF) * found / all) / 100, reasons })
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
        fn a_name_is_wholly_alike_itself(name in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(, Inc\\.)?") {
            prop_assert_eq!(Title::of(&name).compare(&Title::of(&name)).map(|found| found.score), Some(100));
        }
    }
}
