//! XML from front to back through a buffer of fixed size: tags and text, and nothing that a file can declare.

use super::archive::Part;
use crate::error::IntakeError;
use memchr::memmem;
use memchr::{memchr, memchr3, memrchr};
use std::borrow::Cow;
use std::io::Read;

/// The longest tag that is read, and the size of the buffer, in bytes. Text may be longer and comes in pieces.
const LONGEST: usize = 1 << 20;
/// How much is read at least when the buffer runs out.
const PIECE: usize = 64 << 10;
/// The longest reference to a letter, as in `&#x1F600;`; a longer one is no reference.
const LONGEST_REFERENCE: usize = 12;

/// What stands in a part, one after another.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Token<'a> {
    /// An element begins.
    Start(Tag<'a>),
    /// An element ends: its name without a prefix. An empty element has a start only.
    End(&'a [u8]),
    /// A piece of text, with references in it.
    Text(&'a [u8]),
    /// A piece of text that is meant as it stands.
    Verbatim(&'a [u8]),
    /// The part is at its end, and every element was closed.
    Over,
}

/// The start of an element.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// Its name, without a prefix.
    pub name: &'a [u8],
    /// Whether it is written `<like/>` and has no end of its own.
    pub is_empty: bool,
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    /// The value of an attribute named in full, as in `office:value`; references in it stand as they are.
    pub fn raw(&self, name: &[u8]) -> Option<&'a [u8]> {
        Attributes(self.attributes).find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// The value of an attribute, as text.
    pub fn text(&self, name: &[u8]) -> Option<Cow<'a, str>> {
        self.raw(name).map(text_of)
    }

    /// The value of an attribute whose prefix the file may choose, as in `r:id`.
    pub fn any_prefix(&self, name: &[u8]) -> Option<Cow<'a, str>> {
        let found =
            Attributes(self.attributes).find(|(found, _)| found.contains(&b':') && local(found) == name);
        found.map(|(_, value)| text_of(value))
    }

    /// The value of an attribute that counts something; `None` where it is absent or no number.
    pub fn number(&self, name: &[u8]) -> Option<u32> {
        str::from_utf8(self.raw(name)?).ok()?.parse().ok()
    }

    /// Whether an attribute says yes.
    pub fn says(&self, name: &[u8]) -> bool {
        matches!(self.raw(name), Some(b"1" | b"true" | b"on"))
    }
}

/// Goes through `name="value"` pairs.
struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.0.trim_ascii_start();
        let equals = memchr(b'=', bytes)?;
        let rest = bytes[equals + 1..].trim_ascii_start();
        let (mark, rest) = rest.split_first().filter(|(mark, _)| matches!(mark, b'"' | b'\''))?;
        let end = memchr(*mark, rest)?;
        self.0 = &rest[end + 1..];
        Some((bytes[..equals].trim_ascii_end(), &rest[..end]))
    }
}

/// Reads tokens from a part.
pub(crate) struct Xml<S> {
    part: Part<S>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    exhausted: bool,
    depth: usize,
}

/// What stands at the start of some bytes, by its length.
enum Found {
    Text(usize),
    Start(usize),
    End(usize),
    Verbatim(usize),
    Skipped(usize),
    More,
}

impl<S: Read> Xml<S> {
    /// Starts on a part.
    ///
    /// # Errors
    /// The part cannot be unpacked, or is in an encoding that workbooks do not use.
    pub fn new(part: Part<S>) -> Result<Xml<S>, IntakeError> {
        let buffer = vec![0; LONGEST];
        let mut xml = Xml { part, buffer, start: 0, end: 0, exhausted: false, depth: 0 };
        xml.fill()?;
        match &xml.buffer[..xml.end] {
            [0xEF, 0xBB, 0xBF, ..] => xml.start = 3,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
                return Err(IntakeError::damaged("a part is not in UTF-8"));
            }
            _ => {}
        }
        Ok(xml)
    }

    /// How far into the file the part was read, in bytes.
    pub fn reached(&self) -> u64 {
        self.part.reached()
    }

    /// How many bytes of the part were unpacked so far.
    pub fn unpacked(&self) -> u64 {
        self.part.unpacked()
    }

    /// The next token.
    ///
    /// # Errors
    /// The part is no XML, ends too early, declares something, or cannot be unpacked.
    pub fn next(&mut self) -> Result<Token<'_>, IntakeError> {
        let (from, found) = loop {
            if self.start == self.end && self.exhausted {
                let is_whole = self.depth == 0;
                return is_whole.then_some(Token::Over).ok_or_else(cut_off);
            }
            let from = self.start;
            match find(&self.buffer[from..self.end], self.exhausted)? {
                Found::More if self.exhausted => return Err(cut_off()),
                Found::More => self.fill()?,
                Found::Skipped(used) => self.start += used,
                found => break (from, found),
            }
        };
        let bytes = &self.buffer[from..self.end];
        Ok(match found {
            Found::Start(used) => {
                self.start += used;
                let tag = tag(&bytes[1..used - 1]);
                self.depth += usize::from(!tag.is_empty);
                Token::Start(tag)
            }
            Found::End(used) => {
                self.start += used;
                self.depth =
                    self.depth.checked_sub(1).ok_or_else(|| IntakeError::damaged("it closes twice"))?;
                Token::End(local(bytes[2..used - 1].trim_ascii()))
            }
            Found::Verbatim(used) => {
                self.start += used;
                Token::Verbatim(&bytes[b"<![CDATA[".len()..used - b"]]>".len()])
            }
            Found::Text(used) | Found::Skipped(used) => {
                self.start += used;
                Token::Text(&bytes[..used])
            }
            Found::More => return Err(cut_off()),
        })
    }

    /// What is in the buffer already and was not given yet.
    pub fn ahead(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// Passes so many bytes of what is ahead: whole elements.
    pub fn pass_over(&mut self, bytes: usize) {
        self.start = self.end.min(self.start + bytes);
    }

    /// Passes everything up to the end of the element that has just begun.
    ///
    /// # Errors
    /// Those of [`Xml::next`].
    pub fn pass(&mut self) -> Result<(), IntakeError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Token::Over = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// Moves what is left to the front and reads on behind it.
    fn fill(&mut self) -> Result<(), IntakeError> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end == self.buffer.len() {
            let why = format!("a tag in it is longer than {LONGEST} bytes");
            return Err(IntakeError::WorkbookTooLarge { why });
        }
        let enough = self.buffer.len().min(self.end + PIECE);
        while self.end < enough && !self.exhausted {
            let count = self.part.read(&mut self.buffer[self.end..enough])?;
            self.end += count;
            self.exhausted = count == 0;
        }
        Ok(())
    }
}

fn cut_off() -> IntakeError {
    IntakeError::damaged("a part of it ends in the middle")
}

/// Finds the token at the start of `bytes`. With `all`, the part ends with them.
fn find(bytes: &[u8], all: bool) -> Result<Found, IntakeError> {
    match bytes {
        [] => Ok(Found::More),
        [b'<', b'/', ..] => Ok(memchr(b'>', bytes).map_or(Found::More, |end| Found::End(end + 1))),
        [b'<', b'?', ..] => Ok(past(bytes, b"?>").map_or(Found::More, Found::Skipped)),
        [b'<', b'!', rest @ ..] => declared(bytes, rest),
        [b'<'] => Ok(Found::More),
        [b'<', ..] => Ok(tag_end(bytes).map_or(Found::More, Found::Start)),
        _ => Ok(match memchr(b'<', bytes) {
            Some(end) => Found::Text(end),
            None if all => Found::Text(bytes.len()),
            None => text_piece(bytes),
        }),
    }
}

/// Comments are passed and text in `CDATA` is taken; declarations, by which entities are made, are refused.
fn declared(bytes: &[u8], rest: &[u8]) -> Result<Found, IntakeError> {
    let (comment, verbatim) = (b"--", b"[CDATA[");
    if rest.starts_with(comment) {
        return Ok(past(bytes, b"-->").map_or(Found::More, Found::Skipped));
    }
    if rest.starts_with(verbatim) {
        return Ok(past(bytes, b"]]>").map_or(Found::More, Found::Verbatim));
    }
    if comment.starts_with(rest) || verbatim.starts_with(rest) {
        return Ok(Found::More);
    }
    Err(IntakeError::damaged("it declares entities of its own, which no spreadsheet does"))
}

fn past(bytes: &[u8], ending: &[u8]) -> Option<usize> {
    memmem::find(bytes, ending).map(|at| at + ending.len())
}

/// The byte after the `>` that closes the tag at the start of `bytes`; one within quotation marks does not.
fn tag_end(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr3(b'>', b'"', b'\'', &bytes[from..])?;
        match bytes[at] {
            b'>' => return Some(at + 1),
            mark => from = at + 2 + memchr(mark, &bytes[at + 1..])?,
        }
    }
}

/// As much of a long text as can be taken before the rest is there: no reference is cut in two.
fn text_piece(bytes: &[u8]) -> Found {
    if bytes.len() < PIECE {
        return Found::More;
    }
    let tail = bytes.len() - LONGEST_REFERENCE;
    Found::Text(memrchr(b'&', &bytes[tail..]).map_or(bytes.len(), |at| tail + at))
}

fn tag(inner: &[u8]) -> Tag<'_> {
    let (inner, is_empty) = inner.strip_suffix(b"/").map_or((inner, false), |inner| (inner, true));
    let end = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
    Tag { name: local(&inner[..end]), is_empty, attributes: &inner[end..] }
}

fn local(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |at| &name[at + 1..])
}

fn text_of(raw: &[u8]) -> Cow<'_, str> {
    if memchr(b'&', raw).is_none() {
        return String::from_utf8_lossy(raw);
    }
    let mut text = Vec::with_capacity(raw.len());
    unescape(raw, &mut text);
    String::from_utf8_lossy(&text).into_owned().into()
}

/// Adds text to `out` with its references replaced. One that stands for no letter becomes a byte that no text
/// has, so that its cell cannot be read and is said to be so.
pub(crate) fn unescape(mut raw: &[u8], out: &mut Vec<u8>) {
    while let Some(at) = memchr(b'&', raw) {
        out.extend_from_slice(&raw[..at]);
        raw = &raw[at + 1..];
        let end = memchr(b';', &raw[..raw.len().min(LONGEST_REFERENCE)]);
        let Some(letter) = end.and_then(|end| referred(&raw[..end])) else {
            out.push(crate::decode::UNREADABLE);
            continue;
        };
        out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        raw = end.map_or(raw, |end| &raw[end + 1..]);
    }
    out.extend_from_slice(raw);
}

fn referred(name: &[u8]) -> Option<char> {
    match name {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', digits @ ..] => code(digits, 16),
        [b'#', digits @ ..] => code(digits, 10),
        _ => None,
    }
}

fn code(digits: &[u8], radix: u32) -> Option<char> {
    let code = u32::from_str_radix(str::from_utf8(digits).ok()?, radix).ok()?;
    char::from_u32(code).filter(|letter| *letter != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_letters_and_unknown_ones_cannot_be_read() {
        let plain = |raw: &str| {
            let mut out = Vec::new();
            unescape(raw.as_bytes(), &mut out);
            String::from_utf8(out).ok()
        };
        assert_eq!(plain("A &amp; B &lt;&#233;&#xE9;&gt; &quot;&apos;").as_deref(), Some("A & B <éé> \"'"));
        for raw in ["&lol;", "&#0;", "&#xD800;", "& ", "&", "&#99999999999;"] {
            assert_eq!(plain(raw), None, "{raw}");
        }
    }

    #[test]
    fn attributes_are_found_by_name_whatever_their_quotation_marks() {
        let tag = tag(br#"x:c r="A1" t='s' r:id = "rId>1" n="&lt;""#);
        assert_eq!((tag.name, tag.is_empty), (&b"c"[..], false));
        assert_eq!(tag.raw(b"r"), Some(&b"A1"[..]));
        assert_eq!(tag.raw(b"t"), Some(&b"s"[..]));
        assert_eq!(tag.any_prefix(b"id").as_deref(), Some("rId>1"));
        assert_eq!(tag.text(b"n").as_deref(), Some("<"));
        assert_eq!(tag.raw(b"absent"), None);
    }
}
