//! A whole name taken apart.

use domain::person::Name;

/// What follows a name, bare.
const SUFFIXES: [&str; 8] = ["jr", "sr", "ii", "iii", "iv", "v", "esq", "md"];
/// What begins a family name of several words where it stands last, in lower case.
const PARTICLES: [&str; 18] = [
    "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "la", "las", "le", "los", "san", "st.",
    "van", "von",
];

/// `GARCIA LOPEZ, Ana M.`, `GARCIA, Ana, Jr.`, and `Ana M. de la Cruz Jr.` where the family name is known to come last.
/// Letters stay as they are written. Nothing where it cannot be told which word is the family name.
pub fn split(text: &str, is_family_last: bool) -> Option<Name> {
    let mut parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut suffix = match parts.as_slice() {
        [_, .., last] if is_suffix(last) => parts.pop(),
        _ => None,
    };
    let (family, rest) = match parts.as_slice() {
        [family, rest] => (words(family), words(rest)),
        // A comma with nothing after it: a family name alone.
        [family] if text.trim_end().ends_with(',') => (words(family), Vec::new()),
        [whole] if is_family_last => {
            let mut all = words(whole);
            suffix = suffix.or_else(|| take_suffix(&mut all));
            let family = family_start(&all);
            (all.split_off(family), all)
        }
        _ => return None,
    };
    let (mut family, mut rest) = (family, rest);
    suffix = suffix.or_else(|| take_suffix(&mut rest)).or_else(|| take_suffix(&mut family));
    let joined = |words: &[&str]| Some(words.join(" ")).filter(|text| !text.is_empty());
    let (given, middle) = rest.split_at(rest.len().min(1));
    Some(Name {
        given: joined(given),
        middle: joined(middle),
        family: joined(&family),
        suffix: suffix.map(str::to_owned),
        ..Name::default()
    })
}

/// A whole name of one word, which stands alone in the family name; nothing where there are more words, or none.
pub(crate) fn mononym(text: &str) -> Option<Name> {
    let is_name = |word: &&str| !word.contains(',') && word.chars().any(char::is_alphabetic);
    match words(text).as_slice() {
        [only] if is_name(only) => Some(Name { family: Some((*only).to_owned()), ..Name::default() }),
        _ => None,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Where the family name begins: at the last word, or at the particles before it.
fn family_start(words: &[&str]) -> usize {
    let mut start = words.len().saturating_sub(1);
    while start > 1 && PARTICLES.contains(&words[start - 1].to_lowercase().as_str()) {
        start -= 1;
    }
    start
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Takes the last word where it follows a name and is none.
fn take_suffix<'a>(words: &mut Vec<&'a str>) -> Option<&'a str> {
    let is_one = words.len() > 1 && words.last().is_some_and(|word| is_suffix(word));
    is_one.then(|| words.pop()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str, is_family_last: bool) -> Option<[String; 4]> {
        let name = split(text, is_family_last)?;
        Some([name.family, name.given, name.middle, name.suffix].map(Option::unwrap_or_default))
    }

    #[track_caller]
    fn splits(text: &str, is_family_last: bool, expected: [&str; 4]) {
        assert_eq!(parts(text, is_family_last), Some(expected.map(str::to_owned)), "{text}");
    }

    #[test]
    fn a_comma_follows_the_family_name() {
        for is_family_last in [false, true] {
            splits("GARCIA LOPEZ, Ana M.", is_family_last, ["GARCIA LOPEZ", "Ana", "M.", ""]);
            splits("O'NEILL, JOHN, Jr.", is_family_last, ["O'NEILL", "JOHN", "", "Jr."]);
            splits("Smith Jr., John Q", is_family_last, ["Smith", "John", "Q", "Jr."]);
            splits("Smith, John III", is_family_last, ["Smith", "John", "", "III"]);
            splits("Teller,", is_family_last, ["Teller", "", "", ""]);
        }
    }

    #[test]
    fn without_a_comma_the_family_name_is_taken_only_where_it_is_known_to_come_last() {
        assert_eq!(parts("Ana Garcia", false), None);
        splits("Ana M. Garcia", true, ["Garcia", "Ana", "M.", ""]);
        splits("Ana de la Cruz Jr.", true, ["de la Cruz", "Ana", "", "Jr."]);
        splits("Ana Garcia, Jr.", true, ["Garcia", "Ana", "", "Jr."]);
        splits("Sukarno", true, ["Sukarno", "", "", ""]);
    }

    #[test]
    fn what_has_too_many_commas_is_left_to_a_person() {
        assert_eq!(parts("Garcia, Ana, Luis", true), None);
        assert_eq!(parts(" , ", false), None);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_none_is_made(text in "[A-Za-zñ.', ]{0,30}", is_family_last: bool) {
            if let Some(name) = split(&text, is_family_last) {
                let found = [name.given, name.middle, name.family, name.suffix].into_iter().flatten();
                let found: Vec<String> = found.flat_map(|part| words(&part).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect();
                let mut found = found;
                let mut given: Vec<String> = text.replace(',', " ").split_whitespace().map(str::to_owned).collect();
                found.sort();
                given.sort();
                prop_assert_eq!(found, given);
            }
        }
    }
}
