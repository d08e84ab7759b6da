//! How a name sounds, so that it is found however it is spelt.

use rphonetic::DoubleMetaphone;

/// Letters of a code that are kept.
const LONGEST: usize = 6;
/// Shorter codes say next to nothing: Lee, Lou and Leah are all `L`.
const SHORTEST: usize = 2;

/// How a word sounds: the letters of its code (Double Metaphone, Lawrence Philips, C/C++ Users Journal, June 2000).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sound([u8; LONGEST]);

/// The ways in which a folded word may be said: one or two, or none for what is too short or has a digit.
pub fn sounds(word: &str) -> impl Iterator<Item = Sound> + use<> {
    let is_word = word.bytes().all(|letter| letter.is_ascii_lowercase());
    let said = is_word.then(|| DoubleMetaphone::new(Some(LONGEST)).double_metaphone(word));
    let [one, other] = said.map(|said| [said.primary(), said.alternate()]).unwrap_or_default();
    let other = Some(other).filter(|other| *other != one);
    [Some(one), other].into_iter().flatten().filter_map(|code| Sound::of(&code))
}

impl Sound {
    fn of(code: &str) -> Option<Sound> {
        let mut letters = [0; LONGEST];
        let length = code.len().min(LONGEST);
        letters[..length].copy_from_slice(&code.as_bytes()[..length]);
        (code.len() >= SHORTEST).then_some(Sound(letters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_alike(one: &str, other: &str) -> bool {
        sounds(one).any(|sound| sounds(other).any(|of| of == sound))
    }

    #[test]
    fn names_that_are_said_alike_share_a_sound() {
        for (one, other) in
            [("smyth", "smith"), ("catherine", "kathryn"), ("stephen", "steven"), ("schmidt", "schmitt")]
        {
            assert!(is_alike(one, other), "{one} and {other}");
        }
        assert!(!is_alike("garcia", "miller") && !is_alike("smith", "jones"));
    }

    #[test]
    fn short_codes_and_numbers_have_no_sound() {
        assert_eq!(sounds("lee").count() + sounds("94607").count() + sounds("").count(), 0);
    }

    proptest! {
        #[test]
        fn every_word_sounds_like_itself_or_like_nothing(word in "[a-z]{0,24}") {
            prop_assert!(sounds(&word).next().is_none() || is_alike(&word, &word));
        }
    }
}
