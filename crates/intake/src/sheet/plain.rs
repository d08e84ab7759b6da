//! The form in which programs write nearly all cells and shared texts, taken in one step. Whatever is written otherwise, or
//! does not stand in the buffer as a whole, is left to be read tag by tag.

use super::xlsx::{CellTag, Kind, column};
use memchr::memchr;

/// A cell with a number or a shared text: `<c r="A1" s="1" t="s"><v>12</v></c>`. What its tag says, its value, and how many bytes
/// it takes.
pub(super) fn cell(bytes: &[u8]) -> Option<(CellTag, &[u8], usize)> {
    let (tag, inner) = cell_tag(bytes)?;
    let value = inner.strip_prefix(b"<v>")?;
    let (value, after) = value.split_at(memchr(b'<', value)?);
    let after = after.strip_prefix(b"</v></c>")?;
    let is_plain = !value.trim_ascii().is_empty() && memchr(b'&', value).is_none();
    is_plain.then_some((tag, value, bytes.len() - after.len()))
}

/// A shared text without formats: `<si><t>Garcia</t></si>`. References in it stand as they are.
pub(super) fn text(bytes: &[u8]) -> Option<(&[u8], usize)> {
    let inner = bytes.strip_prefix(b"<si><t")?;
    let text = inner.strip_prefix(b">").or_else(|| inner.strip_prefix(b" xml:space=\"preserve\">"))?;
    let (text, after) = text.split_at(memchr(b'<', text)?);
    let after = after.strip_prefix(b"</t></si>")?;
    Some((text, bytes.len() - after.len()))
}

/// The tag of a cell, and what follows it.
fn cell_tag(bytes: &[u8]) -> Option<(CellTag, &[u8])> {
    let mut rest = bytes.strip_prefix(b"<c")?;
    let mut tag = CellTag { column: None, style: 0, kind: Kind::Number };
    loop {
        let (name, value) = match rest {
            [b'>', inner @ ..] => return Some((tag, inner)),
            [b' ', name, b'=', b'"', value @ ..] => (name, value),
            _ => return None,
        };
        let end = value.iter().position(|byte| *byte == b'"')?;
        let (value, after) = (&value[..end], &value[end + 1..]);
        match (name, value) {
            (b'r', _) => tag.column = Some(column(value).ok()?),
            (b's', _) => tag.style = number(value)?,
            (b't', b"s") => tag.kind = Kind::Shared,
            (b't', b"n") => tag.kind = Kind::Number,
            _ => return None,
        }
        rest = after;
    }
}

/// A count in digits.
pub(super) fn number(digits: &[u8]) -> Option<usize> {
    let is_short = (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    is_short.then(|| digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_cell_is_taken_whole_and_every_other_left() {
        let whole = br#"<c r="AB12" s="3" t="s"><v>17</v></c><c r="AC12">"#;
        let (tag, value, used) = cell(whole).unwrap();
        assert_eq!((tag.column, tag.style, value, used), (Some(27), 3, &b"17"[..], whole.len() - 12));
        assert!(matches!(tag.kind, Kind::Shared));
        assert!(matches!(cell(b"<c><v>1.5</v></c>").unwrap().0.kind, Kind::Number));
        for other in [
            r#"<c r="A1"/>"#,
            r#"<c r="A1" t="str"><v>x</v></c>"#,
            r#"<c r="A1" cm="1"><v>1</v></c>"#,
            r#"<c r="A1"><f>B1</f><v>1</v></c>"#,
            r#"<c r="A1"><v>&#49;</v></c>"#,
            r#"<c r="A1"><v></v></c>"#,
            r#"<c r="A1"><v> </v></c>"#,
            r#"<c r='A1'><v>1</v></c>"#,
            r#"<c r="1"><v>1</v></c>"#,
            r#"<c r="A1" s="x"><v>1</v></c>"#,
            r#"<col min="1"/>"#,
        ] {
            assert!(cell(other.as_bytes()).is_none(), "{other}");
        }
        for cut in 0..whole.len() - 12 {
            assert!(cell(&whole[..cut]).is_none(), "{cut}");
        }
    }

    #[test]
    fn a_plain_text_is_taken_whole_and_every_other_left() {
        let whole = b"<si><t xml:space=\"preserve\"> A &amp; B</t></si><si>";
        assert_eq!(text(whole), Some((&b" A &amp; B"[..], whole.len() - 4)));
        assert_eq!(text(b"<si><t></t></si>"), Some((&b""[..], 16)));
        for other in ["<si/>", "<si><r><t>x</t></r></si>", "<si><t>x</t><rPh/></si>", "<si><t>x</t>"] {
            assert_eq!(text(other.as_bytes()), None, "{other}");
        }
    }
}
