//! Files that cannot be a class list, each with its own error.

#![allow(clippy::unwrap_used)]

use intake::{Asked, ClassList, IntakeError, Table, Wanted, read_list};
use std::io::{self, Read};
use std::ops::ControlFlow::{self, Continue};
use std::time::{Duration, Instant};

fn read(source: impl Read, progress: intake::Progress<'_>) -> Result<ClassList, IntakeError> {
    read_list(Table::text(source, &Asked::default())?, &Wanted { facts: Vec::new() }, progress)
}

fn refusal(source: impl Read) -> IntakeError {
    read(source, &mut |_| Continue(())).unwrap_err()
}

#[test]
fn an_empty_file_is_refused() {
    for text in ["", "\n\r\n\n", "\u{feff}", " \n,,,\n\n"] {
        assert!(matches!(refusal(text.as_bytes()), IntakeError::Empty), "{text:?}");
    }
}

#[test]
fn what_is_no_list_is_refused_with_the_way_out() {
    let refused = |bytes: &[u8]| refusal(bytes).to_string();
    assert!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains("save it as .xlsx"));
    for text in
        ["<html><table><tr><td>last", "\n<?xml version=\"1.0\"?>", "%PDF-1.7", "{\\rtf1", "<!DOCTYPE html>"]
    {
        assert!(matches!(refusal(text.as_bytes()), IntakeError::NotAList), "{text}");
    }
}

#[test]
fn a_binary_file_is_refused() {
    assert!(matches!(refusal(&b"\x7fELF\x02\x01\0\0"[..]), IntakeError::NotText));
    let late = "last,zip\n".to_owned() + &"Reed,02138\n".repeat(5_000) + "\0";
    assert!(matches!(refusal(late.as_bytes()), IntakeError::NotText));
}

#[test]
fn a_first_line_that_its_encoding_cannot_read_is_refused() {
    let asked = Asked { encoding: Some("utf-8".into()), ..Asked::default() };
    let table = Table::text(&b"last,pr\xE9nom\nReed,Ana\n"[..], &asked).unwrap();
    let refused = read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(())).unwrap_err();
    assert!(matches!(refused, IntakeError::HeaderNotUtf8));
}

#[test]
fn what_is_asked_for_and_cannot_be_is_refused_by_name() {
    let refused = |asked: Asked| Table::text(&b"last\nReed\n"[..], &asked).err().unwrap().to_string();
    assert!(refused(Asked { encoding: Some("klingon".into()), ..Asked::default() }).contains("\"klingon\""));
    assert!(refused(Asked { sheet: Some("People".into()), ..Asked::default() }).contains("\"People\""));
    for mark in ['é', 'a', '"', '\n'] {
        assert!(refused(Asked { delimiter: Some(mark), ..Asked::default() }).contains(&format!("{mark:?}")));
    }
}

#[test]
fn a_file_without_headers_is_refused_with_what_it_says_instead() {
    let error = refusal(&b"7,Ana,Reed,02138\n"[..]);
    let says = "7, Ana, Reed, 02138";
    assert!(matches!(&error, IntakeError::FirstRowIsAPerson { row: 1, found } if found == says));
    let error = refusal(&b"7,Ana,Reed,Oakland\n"[..]);
    assert!(matches!(&error, IntakeError::NoNameColumn { found } if found == "7, Ana, Reed, Oakland"));
    let said = Asked { no_header: true, ..Asked::default() };
    let table = Table::text(&b"7,Ana,Reed,Oakland\n"[..], &said).unwrap();
    let error =
        read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(())).unwrap_err().to_string();
    assert!(error.contains("Column A, Column B") && error.contains("say which one holds"), "{error}");
    assert!(!error.contains("say that the list has no header row"), "{error}");
    let error = refusal(&b"\"last\" name,\"zip\"x\nReed,02138\n"[..]);
    assert!(matches!(error, IntakeError::HeaderStrayQuote { cell } if cell == "\"last\" name"));
}

#[test]
fn two_columns_for_one_field_are_refused() {
    let error = refusal(&b"Last,Surname\nReed,Reed\n"[..]);
    assert!(matches!(error, IntakeError::RepeatedColumn { .. }));
}

#[test]
fn a_file_cut_off_in_the_middle_is_refused_with_its_row() {
    for text in
        ["last,zip\nReed,02138\nPark", "last,zip\nReed,02138\nPark,\"946", "last,zip\r\nReed,02138\r\nP"]
    {
        assert!(matches!(refusal(text.as_bytes()), IntakeError::CutOff { row: 3 }), "{text:?}");
    }
    assert!(matches!(refusal(&b"last,\"zip\nReed,02138\n"[..]), IntakeError::CutOff { row: 1 }));
}

#[test]
fn every_cut_through_a_row_but_the_last_cells_is_noticed() {
    let text = "last,street,zip\n\"Reed, Jr.\",\"1 \"\"A\"\" St\",02138\n";
    for cut in "last,street,zip\n".len() + 1..text.len() - ",02138\n".len() {
        let error = refusal(&text.as_bytes()[..cut]);
        assert!(matches!(error, IntakeError::CutOff { row: 2 }), "{:?}", &text[..cut]);
    }
}

#[test]
fn a_line_of_two_hundred_megabytes_is_refused_after_its_first() {
    let asked = Instant::now();
    for byte in [b'a', b',', b'"', b' '] {
        let mut so_far = 0;
        let line = io::repeat(byte).take(200_000_000);
        let error = read(line, &mut |bytes| {
            so_far = bytes;
            Continue(())
        })
        .unwrap_err();
        assert!(matches!(error, IntakeError::RowTooLong { row: 1, .. }), "{}", char::from(byte));
        // One line, and the 64 KiB that are read at once to tell an encoding by.
        assert!(so_far <= (1 << 20) + (64 << 10), "{so_far} bytes were read");
    }
    let later = b"last,zip\nReed,02138\n".chain(io::repeat(b'x').take(200_000_000));
    assert!(matches!(refusal(later), IntakeError::RowTooLong { row: 3, .. }));
    let open_quote = b"last,zip\nReed,\"".chain(io::repeat(b'\n').take(200_000_000));
    assert!(matches!(refusal(open_quote), IntakeError::RowTooLong { row: 2, .. }));
    assert!(asked.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_row_may_be_as_long_as_the_limit() {
    let head = b"last,zip\n".to_vec();
    let row = "R".repeat((1 << 20) - ",02138\n".len()) + ",02138\n";
    let list = [head.clone(), row.clone().into_bytes(), b"Park,94607\n".to_vec()].concat();
    let read = read(list.as_slice(), &mut |_| Continue(())).unwrap();
    assert_eq!(read.rows.len(), 2);
    let longer = [head, b"R".to_vec(), row.into_bytes()].concat();
    assert!(matches!(refusal(longer.as_slice()), IntakeError::RowTooLong { row: 2, .. }));
}

#[test]
fn more_than_five_hundred_columns_are_refused() {
    let text = "last".to_owned() + &",x".repeat(500) + "\n";
    assert!(matches!(refusal(text.as_bytes()), IntakeError::TooManyColumns { found: 501, most: 500 }));
}

#[test]
fn a_disk_that_fails_is_said_to_fail() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("bad sector"))
        }
    }
    assert!(matches!(refusal(Broken), IntakeError::Unreadable(_)));
    let later = (&b"last,zip\nReed,02138\n"[..]).chain(Broken);
    assert!(refusal(later).to_string().contains("bad sector"));
}

#[test]
fn whoever_wants_no_more_ends_the_reading() {
    let list = "last,zip\n".to_owned() + &"Reed,02138\n".repeat(100_000);
    let mut told = 0;
    let refused = read(list.as_bytes(), &mut |_| {
        told += 1;
        ControlFlow::Break(())
    });
    assert!(matches!(refused, Err(IntakeError::Stopped)) && told == 1);
}
