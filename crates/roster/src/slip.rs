//! One slip of the fingers in a word.

/// Shorter words are not looked for with a slip: nearly every other short word would fit.
const SHORTEST: usize = 4;

/// Any one letter or digit.
pub(crate) const ANY: char = '?';

/// What a word may have been meant to begin with, had one letter of it been left out, doubled or added, mistaken or
/// swapped with the next; [`ANY`] stands for a letter that nobody knows. Nothing for short words and for those with
/// digits: another number is another number.
pub(crate) fn meant(word: &str) -> Vec<String> {
    if word.len() < SHORTEST || !word.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let letters: Vec<char> = word.chars().collect();
    let mut meant = Vec::with_capacity(4 * letters.len());
    for (index, letter) in letters.iter().enumerate() {
        let (before, after) = (&letters[..index], &letters[index + 1..]);
        let with = |middle: &[char], after: &[char]| [before, middle, after].concat().into_iter().collect();
        meant.push(with(&[], after));
        meant.push(with(&[ANY], after));
        meant.push(with(&[ANY, *letter], after));
        if let [next, rest @ ..] = after {
            meant.push(with(&[*next, *letter], rest));
        }
    }
    meant
}

/// Tells the words that may have been meant by one that was typed: those that begin like it, but for one letter.
pub fn within_a_slip(typed: &str) -> impl Fn(&str) -> bool + use<> {
    let meant = meant(typed);
    move |word| meant.iter().any(|meant| begins(word, meant))
}

/// Whether a word begins as it may have been meant.
pub(crate) fn begins(word: &str, meant: &str) -> bool {
    word.len() >= meant.len()
        && word.chars().zip(meant.chars()).all(|(is, meant)| meant == ANY || is == meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_meant(typed: &str, word: &str) -> bool {
        meant(typed).iter().any(|meant| begins(word, meant))
    }

    #[test]
    fn one_slip_of_each_kind_is_forgiven_and_two_are_not() {
        for typed in
            ["garcai", "gacria", "arcia", "gaarcia", "garzia", "xgarcia", "garca", "agrcia", "garciaa"]
        {
            assert!(is_meant(typed, "garcia"), "{typed}");
        }
        assert!(is_meant("gracia", "garcialopez"), "the rest of a word is not typed yet");
        for typed in ["gracai", "gaxxia", "grca"] {
            assert!(!is_meant(typed, "garcia"), "{typed}");
        }
    }

    #[test]
    fn short_words_and_numbers_are_taken_as_they_stand() {
        assert!(meant("lee").is_empty() && meant("94607").is_empty() && meant("ana12").is_empty());
    }
}
