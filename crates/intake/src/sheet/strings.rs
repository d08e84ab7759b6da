//! The texts that a workbook of Excel keeps once and its cells share.

use super::archive::Part;
use super::xml::{Token, Xml, unescape};
use crate::error::IntakeError;
use memchr::memmem;
use std::io::Read;

/// The most that shared texts may take, in bytes.
const MOST_BYTES: usize = 512 << 20;
/// How many there may be. A full sheet of a million rows has sixteen for each.
const MOST_STRINGS: usize = 16 << 20;

/// All shared texts, in one piece.
#[derive(Default)]
pub(crate) struct Strings {
    text: Vec<u8>,
    ends: Vec<u32>,
}

impl Strings {
    /// Reads the part of the shared texts.
    ///
    /// # Errors
    /// It is damaged, or holds more than any list.
    pub fn read<S: Read>(part: Part<S>) -> Result<Strings, IntakeError> {
        let mut xml = Xml::new(part)?;
        let (mut strings, mut within) = (Strings::default(), false);
        loop {
            while let Some((raw, used)) = super::plain::text(xml.ahead()) {
                unescape(raw, &mut strings.text);
                xml.pass_over(used);
                strings.close()?;
            }
            let mut is_reading_aid = false;
            match xml.next()? {
                Token::Start(tag) => match tag.name {
                    b"si" if tag.is_empty => strings.close()?,
                    b"t" => within = !tag.is_empty,
                    b"rPh" => is_reading_aid = !tag.is_empty,
                    _ => {}
                },
                Token::End(b"si") => strings.close()?,
                Token::End(b"t") => within = false,
                Token::Text(raw) if within => unescape(raw, &mut strings.text),
                Token::Verbatim(raw) if within => strings.text.extend_from_slice(raw),
                Token::Over => return Ok(strings),
                _ => {}
            }
            if is_reading_aid {
                xml.pass()?;
            }
        }
    }

    /// A text by its number.
    pub fn get(&self, number: usize) -> Option<&[u8]> {
        let end = *self.ends.get(number)? as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        Some(&self.text[start..end])
    }

    fn close(&mut self) -> Result<(), IntakeError> {
        let start = self.ends.last().map_or(0, |end| *end as usize);
        plain(&mut self.text, start);
        let too_large = || IntakeError::WorkbookTooLarge { why: "it has more text than any list".into() };
        if self.text.len() > MOST_BYTES || self.ends.len() >= MOST_STRINGS {
            return Err(too_large());
        }
        self.ends.push(u32::try_from(self.text.len()).map_err(|_| too_large())?);
        Ok(())
    }
}

/// Puts letters in place of `_x000D_` and the like, from `start` on (ECMA-376 Part 1, 22.9.2.19).
pub(crate) fn plain(text: &mut Vec<u8>, start: usize) {
    if memmem::find(&text[start..], b"_x").is_none() {
        return;
    }
    let raw = text.split_off(start);
    let mut rest = raw.as_slice();
    while let Some(at) = memmem::find(rest, b"_x") {
        let letter = rest.get(at + 2..at + 7).and_then(escaped);
        let (kept, used) = if letter.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        text.extend_from_slice(&rest[..kept]);
        text.extend(letter.into_iter().flat_map(|letter| letter.to_string().into_bytes()));
        rest = &rest[used..];
    }
    text.extend_from_slice(rest);
}

fn escaped(code: &[u8]) -> Option<char> {
    let code = code.strip_suffix(b"_").filter(|code| code.iter().all(u8::is_ascii_hexdigit))?;
    char::from_u32(u32::from_str_radix(str::from_utf8(code).ok()?, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_letters_are_put_back_and_what_only_looks_so_stays() {
        for (raw, expected) in [
            ("1 A St_x000D_\nApt 2", "1 A St\r\nApt 2"),
            ("_x005F_x000D_", "_x000D_"),
            ("file_xml", "file_xml"),
            ("_x", "_x"),
            ("_x12_x0041_", "_x12A"),
        ] {
            let mut text = raw.as_bytes().to_vec();
            plain(&mut text, 0);
            assert_eq!(String::from_utf8(text).unwrap(), expected);
        }
    }
}
