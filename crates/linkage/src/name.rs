//! How alike the words of two names are.

use crate::nickname;
use crate::reason::Reason;
use crate::sound::{Sound, sounds};
use domain::words::each_word;
use strsim::osa_distance;

/// Shorter words are not taken for slips of others: nearly every other short word is one letter away.
const SHORTEST_SLIP: usize = 4;
/// One of two surnames counts so much of what both would, in hundredths.
const ONE_OF_TWO: u32 = 90;

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Without accents and case.
    pub folded: String,
    /// In small letters, as it is written.
    written: String,
    /// The ways in which it may be said.
    pub sounds: Vec<Sound>,
}

impl Word {
    /// Every word of a text.
    pub(crate) fn all(text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        each_word(text, |word| {
            let written = text[word.range(0..word.folded.len())].to_lowercase();
            let folded = word.folded.to_owned();
            words.push(Word { sounds: sounds(&folded).collect(), folded, written });
        });
        words
    }
}

/// Which part of a name is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Given,
    Family,
}

/// How alike two parts of names are, in hundredths, and why. Nothing where they are not.
///
/// Of a given name the words that are most alike count: whoever is called by their second one is the same person. Of a
/// family name all of them do, and one of two surnames counts a little less than both.
pub(crate) fn alike(part: Part, one: &[Word], other: &[Word]) -> Option<(u32, Vec<Reason>)> {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if part == Part::Given {
        let (score, reason) = few.iter().filter_map(|word| closest(part, word, many)).max()?;
        return Some((score, vec![reason]));
    }
    let is_part = few.len() < many.len();
    let mut each = each_closest(few, many)?;
    if !is_part {
        each.extend(each_closest(many, few)?);
    }
    let worst = each.iter().map(|(score, _)| *score).min()?;
    let mut reasons: Vec<Reason> = each.into_iter().map(|(_, reason)| reason).collect();
    if is_part {
        reasons.push(Reason::OneOfTwoSurnames);
    }
    // That a word is the same goes without saying where another differs.
    if reasons.iter().any(|reason| *reason != Reason::SameFamilyName) {
        reasons.retain(|reason| *reason != Reason::SameFamilyName);
    }
    Some((if is_part { worst * ONE_OF_TWO / 100 } else { worst }, reasons))
}

/// Each word of a family name with what it is most like in another; nothing where one has no like.
fn each_closest(words: &[Word], among: &[Word]) -> Option<Vec<(u32, Reason)>> {
    words.iter().map(|word| closest(Part::Family, word, among)).collect()
}

fn closest(part: Part, word: &Word, among: &[Word]) -> Option<(u32, Reason)> {
    among.iter().filter_map(|of| words_alike(part, word, of)).max()
}

/// How alike two words are, in hundredths: the same counts whole, another spelling of the same a little less, a slip or a
/// sound less again, and a beginning, which many names share, least.
pub(crate) fn words_alike(part: Part, one: &Word, other: &Word) -> Option<(u32, Reason)> {
    let (a, b) = (one.folded.as_str(), other.folded.as_str());
    let is_given = part == Part::Given;
    if a == b && one.written == other.written {
        return Some((100, if is_given { Reason::SameGivenName } else { Reason::SameFamilyName }));
    }
    if a == b {
        return Some((98, Reason::Accents));
    }
    if is_given && nickname::alike(a).any(|name| name == b) {
        return Some((90, Reason::Nickname));
    }
    if one.sounds.iter().any(|sound| other.sounds.contains(sound)) {
        return Some((85, Reason::SoundsAlike));
    }
    if a.len().min(b.len()) >= SHORTEST_SLIP && osa_distance(a, b) == 1 {
        return Some((85, Reason::OneLetterApart));
    }
    (a.starts_with(b) || b.starts_with(a)).then_some((70, Reason::BeginsAlike))
}
