//! Text without accents and case: how names, places and facts are compared and found.

use deunicode::deunicode_char;

/// Text without accents and case: `Muñoz` and `munoz` are one. Letters of other scripts are written in ASCII, line ends and
/// other control characters become blanks, and there are none at either end.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Writes a text folded at the end of another.
pub fn fold_into(text: &str, folded: &mut String) {
    let (text, from) = (text.trim(), folded.len());
    if text.bytes().all(|letter| letter.is_ascii() && !letter.is_ascii_control()) {
        folded.push_str(text);
    } else {
        for c in text.chars() {
            match c {
                _ if c.is_ascii_control() => folded.push(' '),
                _ if c.is_ascii() => folded.push(c),
                _ => folded.push_str(in_ascii(c)),
            }
        }
        let to = folded[from..].trim_end().len();
        folded.truncate(from + to);
    }
    folded[from..].make_ascii_lowercase();
}

/// A letter beyond ASCII in letters within it; nothing for an accent that is written apart.
pub fn in_ascii(c: char) -> &'static str {
    deunicode_char(c).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(fold("MUÑOZ"), fold("muñoz"));
        assert_eq!(fold("O'Néill"), "o'neill");
        assert_eq!(fold(" O'Néill\n"), "o'neill");
        assert_eq!(fold("a\nb"), "a b");
        assert_eq!(fold(" é\nLeft 陈 "), "e left chen");
        assert_eq!(fold("Mun\u{303}oz"), "munoz");
    }

    #[test]
    fn a_text_is_folded_behind_what_stands_there() {
        let mut text = "Reed ".to_owned();
        fold_into(" Ñ ", &mut text);
        assert_eq!(text, "Reed n");
    }
}
