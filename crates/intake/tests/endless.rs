//! Lines without an end: two gigabytes are refused after the first, so that little is read and little is kept.

#![allow(clippy::unwrap_used)]

use intake::{Asked, IntakeError, Quote, Table, Wanted, read_list};
use std::io::{self, Read};
use std::ops::ControlFlow::Continue;
use std::time::{Duration, Instant};

const TWO_GIGABYTES: u64 = 2 << 30;
/// What may be read of it: a row of the longest, of two bytes a letter, and what is read at once to tell the encoding.
const MOST_READ: u64 = (2 << 20) + (128 << 10);

/// Some bytes, and then a piece again and again up to two gigabytes.
struct Endless<'a> {
    head: &'a [u8],
    piece: &'a [u8],
    given: u64,
}

impl Read for Endless<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        for byte in into.iter_mut() {
            let (head, at) = (self.head.len() as u64, self.given);
            *byte = match at.checked_sub(head) {
                None => self.head[usize::try_from(at).unwrap()],
                Some(past) => self.piece[usize::try_from(past % self.piece.len() as u64).unwrap()],
            };
            self.given += 1;
        }
        assert!(self.given < TWO_GIGABYTES, "all of it was read");
        Ok(into.len())
    }
}

/// Reads a list that begins so and never ends, and gives the refusal.
#[track_caller]
fn refusal(head: &[u8], piece: &[u8], asked: &Asked) -> IntakeError {
    let start = Instant::now();
    let mut source = Endless { head, piece, given: 0 };
    let list = Table::text(&mut source, asked)
        .and_then(|table| read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(())));
    assert!(source.given <= MOST_READ, "{} bytes were read", source.given);
    assert!(start.elapsed() < Duration::from_secs(10));
    list.unwrap_err()
}

#[track_caller]
fn too_long(head: &[u8], piece: &[u8], asked: &Asked, in_row: u32) {
    let refused = refusal(head, piece, asked);
    assert!(matches!(refused, IntakeError::RowTooLong { row, .. } if row == in_row), "{refused}");
}

#[test]
fn a_line_of_two_gigabytes_is_refused_after_its_first_megabyte() {
    let plain = Asked::default();
    for piece in [&b"x"[..], b",", b" ", b"x,", b"\xC3\xB1", b"\xE9"] {
        too_long(b"", piece, &plain, 1);
        too_long(b"last,zip\nReed,02138\n", piece, &plain, 3);
    }
}

#[test]
fn a_quotation_that_is_never_closed_is_refused_as_well() {
    let plain = Asked::default();
    for piece in [&b"\n"[..], b"x\n", b"\"\"", b"a \"\"b\"\" \n", b",\n"] {
        too_long(b"last,zip\nReed,\"", piece, &plain, 2);
    }
    // Quotation marks within quotation marks close and open again, and text follows them: it is one row all the same.
    too_long(b"last,zip\nReed,\"", b"\"x\"y,", &plain, 2);
    let single = Asked { quote: Some(Quote::Single), ..Asked::default() };
    too_long(b"last,zip\nReed,'", b"x\n", &single, 2);
}

#[test]
fn neither_an_encoding_nor_a_header_further_down_makes_it_longer() {
    let pieces = [
        ("windows-1252", &b"\xE9"[..]),
        ("utf-16le", b"x\0"),
        ("shift_jis", b"\x81\x40"),
        ("utf-8", b"\xE9"),
    ];
    for (encoding, piece) in pieces {
        let asked = Asked { encoding: Some(encoding.into()), ..Asked::default() };
        too_long(b"", piece, &asked, 1);
    }
    let later = Asked { header_row: Some(9), ..Asked::default() };
    too_long(b"Export\n\n", b"x", &later, 3);
}

#[test]
fn bytes_that_are_no_text_are_refused_at_once() {
    let refused = refusal(b"", b"\0", &Asked::default());
    assert!(matches!(refused, IntakeError::NotText), "{refused}");
}
