//! Telephone numbers as they are shown. What was typed is kept beside it.

/// A number of the United States as `(415) 555-0123 ext. 7`; any other as it was typed.
pub fn shown(typed: &str) -> String {
    let typed = typed.trim();
    let (number, extension) = parted(typed);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_foreign = number.starts_with('+') && !digits.starts_with('1');
    let national = if digits.len() == 11 { digits.strip_prefix('1') } else { Some(digits.as_str()) };
    let has_words = number.chars().any(char::is_alphabetic);
    match national.filter(|national| national.len() == 10 && !is_foreign && !has_words) {
        Some(of) if extension.is_empty() => format!("({}) {}-{}", &of[..3], &of[3..6], &of[6..]),
        Some(of) => format!("({}) {}-{} ext. {extension}", &of[..3], &of[3..6], &of[6..]),
        None => typed.to_owned(),
    }
}

/// The number, and the digits of an extension after it: `x7`, `ext. 7`, `#7`.
fn parted(typed: &str) -> (&str, &str) {
    let digits = typed.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    let before = typed[..digits].trim_end_matches([' ', '.']);
    let number = ["extension", "ext", "x", "#"].into_iter().find_map(|mark| {
        let at = before.len().checked_sub(mark.len())?;
        let is_marked = before.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(mark));
        is_marked.then(|| before[..at].trim_end_matches([' ', ',', ';']))
    });
    number.map_or((typed, ""), |number| (number, &typed[digits..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_united_states_is_shown_in_one_way_with_its_extension() {
        for typed in ["4155550123", "415-555-0123", "(415) 555 0123", "+1 415.555.0123", "1-415-555-0123"] {
            assert_eq!(shown(typed), "(415) 555-0123", "{typed}");
        }
        for typed in
            ["415-555-0123 x7", "4155550123 ext. 7", "(415) 555-0123, extension 7", "415 555 0123 #7"]
        {
            assert_eq!(shown(typed), "(415) 555-0123 ext. 7", "{typed}");
        }
    }

    #[test]
    fn any_other_stays_as_it_was_typed() {
        for typed in ["+44 20 7946 0018", "555-0123", "1-800-FLOWERS", "call her sister", "", "né 7"] {
            assert_eq!(shown(typed), typed);
        }
    }
}
