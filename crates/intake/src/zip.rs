//! ZIPs that a spreadsheet took for numbers.

/// A ZIP that has lost the zeros at its start, with them again: `2138` is `02138`, and `21381234` or `2138-1234` is
/// `02138-1234`. Nothing where none is lost, or it is no ZIP.
pub(crate) fn with_zeros(text: &str) -> Option<String> {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (five, four) = match (text.split_once('-'), text.len()) {
        (Some((five, four)), _) if four.len() == 4 => (five, four),
        (None, 7 | 8) if is_number(text) => text.split_at(text.len() - 4),
        (None, _) => (text, ""),
        _ => return None,
    };
    if !(3..=4).contains(&five.len()) || !is_number(five) || !is_number(four) {
        return None;
    }
    let mark = if four.is_empty() { "" } else { "-" };
    Some(format!("{five:0>5}{mark}{four}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zeros_that_a_number_lost_come_back_and_nothing_else_is_touched() {
        for (text, whole) in [
            ("2138", Some("02138")),
            ("601", Some("00601")),
            ("21381234", Some("02138-1234")),
            ("6011234", Some("00601-1234")),
            ("2138-1234", Some("02138-1234")),
            ("02138", None),
            ("021381234", None),
            ("94607-1234", None),
            ("12", None),
            ("2138-12", None),
            ("SW1A", None),
            ("213é", None),
            ("", None),
        ] {
            assert_eq!(with_zeros(text).as_deref(), whole, "{text}");
        }
    }
}
