//! What goes wrong when somebody types, hears or scans a word or a number.

use crate::draw::Draw;

/// Keys next to each key, from `a` on.
const NEIGHBOURS: [&str; 26] = [
    "qsz", "vgn", "xvd", "sfe", "wr3", "dgr", "fht", "gjy", "uo8", "hku", "jli", "kop", "nj", "bmh", "ip0",
    "ol", "wa", "etf", "adw", "ryg", "yij", "cbf", "qes", "zcs", "tuh", "xas",
];
/// What sounds alike.
const SOUNDS: [(&str, &str); 17] = [
    ("ph", "f"),
    ("f", "ph"),
    ("ck", "k"),
    ("ie", "ei"),
    ("ei", "ie"),
    ("y", "ie"),
    ("ll", "l"),
    ("tt", "t"),
    ("nn", "n"),
    ("s", "z"),
    ("c", "k"),
    ("sch", "sh"),
    ("ey", "y"),
    ("son", "sen"),
    ("mac", "mc"),
    ("x", "ks"),
    ("ee", "ea"),
];
/// What looks alike to a scanner.
const SHAPES: [(&str, &str); 8] =
    [("m", "rn"), ("rn", "m"), ("l", "1"), ("o", "0"), ("i", "l"), ("cl", "d"), ("e", "c"), ("h", "b")];

/// A word with one slip in it.
pub(crate) fn word(draw: &mut Draw, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 2 {
        return text.to_owned();
    }
    let (at, slip) = (draw.place(letters.len()), draw.below(100));
    let neighbours = u32::from(letters[at].to_ascii_lowercase())
        .checked_sub(u32::from('a'))
        .and_then(|place| NEIGHBOURS.get(place as usize));
    match slip {
        0..25 => drop(letters.remove(at)),
        25..45 if at + 1 < letters.len() => letters.swap(at, at + 1),
        25..60 => letters.insert(at, letters[at]),
        60..78 if neighbours.is_some() => {
            let keys: Vec<char> = neighbours.iter().flat_map(|keys| keys.chars()).collect();
            letters[at] = keys[draw.place(keys.len())];
        }
        60..92 => return alike(draw, text, &SOUNDS).unwrap_or_else(|| other_letter(draw, letters, at)),
        _ => return alike(draw, text, &SHAPES).unwrap_or_else(|| other_letter(draw, letters, at)),
    }
    letters.into_iter().collect()
}

/// The word with one piece in place of one that is like it; nothing where a few tries find none.
fn alike(draw: &mut Draw, text: &str, pieces: &[(&str, &str)]) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    for _ in 0..6 {
        let (piece, other) = pieces[draw.place(pieces.len())];
        let from = usize::from(matches!(piece, "y" | "s" | "c"));
        let at = lower.get(from..).and_then(|rest| rest.find(piece)).map(|at| at + from);
        if let Some(at) = at {
            return Some(format!("{}{other}{}", &text[..at], &text[at + piece.len()..]));
        }
    }
    None
}

fn other_letter(draw: &mut Draw, mut letters: Vec<char>, at: usize) -> String {
    letters[at] = draw.letter(26).to_ascii_lowercase();
    letters.into_iter().collect()
}

/// A text with one of its digits mistyped, or two that stand beside each other exchanged.
pub(crate) fn digit(draw: &mut Draw, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let digits: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_ascii_digit()).collect();
    if digits.is_empty() {
        return text.to_owned();
    }
    let place = draw.place(digits.len());
    let at = digits[place];
    let next = digits[(place + 1).min(digits.len() - 1)];
    if draw.chance(350) && letters[at] != letters[next] {
        letters.swap(at, next);
    } else {
        let digit = letters[at].to_digit(10).unwrap_or_default();
        letters[at] = char::from(b'0' + ((digit + 1 + draw.below(9)) % 10) as u8);
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_changes_a_word_by_a_letter_or_two_and_never_empties_it() {
        let mut draw = Draw::new(7);
        for name in ["Garcia", "O'Neill", "Muñoz", "Ng", "Macphee"] {
            for _ in 0..2_000 {
                let slip = word(&mut draw, name);
                let difference = slip.chars().count().abs_diff(name.chars().count());
                assert!(!slip.is_empty() && difference <= 1, "{name}: {slip}");
            }
        }
        assert_eq!(word(&mut draw, "J"), "J");
    }

    #[test]
    fn a_mistyped_number_has_as_many_digits() {
        let mut draw = Draw::new(7);
        for _ in 0..2_000 {
            let slip = digit(&mut draw, "02139");
            assert!(slip != "02139" && slip.len() == 5 && slip.bytes().all(|byte| byte.is_ascii_digit()));
        }
        assert_eq!(digit(&mut draw, "none"), "none");
    }
}
