//! Files that were damaged in any way: refused with a reason, or every row accounted for, and never a panic.

#![allow(clippy::unwrap_used)]

mod common;

use intake::{Asked, ClassList, IntakeError, Table, Wanted, read_list};
use proptest::prelude::*;
use std::io::{Cursor, Read};
use std::ops::ControlFlow::Continue;
use std::time::{Duration, Instant};
use zip::{CompressionMethod, ZipArchive};

const WORKBOOKS: [&[u8]; 5] = [
    include_bytes!("files/people.xlsx"),
    include_bytes!("files/row-by-row.xlsx"),
    include_bytes!("files/days-from-1904.xlsx"),
    include_bytes!("files/libreoffice.xlsx"),
    include_bytes!("files/libreoffice.ods"),
];

const TEXTS: [&[u8]; 4] = [
    b"id,first,last,zip,dob\n007,Ana,Garc\xC3\xADa,02138,3/4/1980\n008,\"Bo \"\"B\"\"\",Reed,00501,13/04/1980\n",
    b"id;first;last\n007;Ana;Garc\xEDa\n008;Jos\xE9;Mu\xF1oz\n",
    b"\xFF\xFEl\0a\0s\0t\0\t\0z\0i\0p\0\n\0R\0\xE9\0e\0d\0\t\x000\x002\x001\x003\x008\0\n\0",
    b"id|last\r007|Garc\x92a\r008|Jos\x8E\r",
];

/// What can happen to a file: something is cut out, written twice, or written over.
#[derive(Debug, Clone)]
enum Damage {
    Cut(usize, usize),
    Twice(usize, usize),
    Over(usize, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 1..4),
        "[-0-9]{1,12}".prop_map(String::into_bytes),
        "[<>/\"=&;!?a-z ]{1,8}".prop_map(String::into_bytes),
    ];
    prop_oneof![
        (any::<usize>(), 1usize..200).prop_map(|(at, long)| Damage::Cut(at, long)),
        (any::<usize>(), 1usize..200).prop_map(|(at, long)| Damage::Twice(at, long)),
        (any::<usize>(), piece).prop_map(|(at, bytes)| Damage::Over(at, bytes)),
    ]
}

fn damaged(mut bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    let place = |at: usize| at % bytes.len().max(1);
    let stretch = |at: usize, long: usize| (place(at), (place(at) + long).min(bytes.len()));
    match damage {
        Damage::Cut(at, long) => {
            let (from, to) = stretch(*at, *long);
            bytes.drain(from..to);
        }
        Damage::Twice(at, long) => {
            let (from, to) = stretch(*at, *long);
            let again = bytes[from..to].to_vec();
            bytes.splice(to..to, again);
        }
        Damage::Over(at, new) => {
            let (from, to) = stretch(*at, new.len());
            bytes.splice(from..to, new.iter().copied());
        }
    }
    bytes
}

/// The parts of a workbook, unpacked.
fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let unpack = |index| {
        let mut part = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(workbook)).unwrap().len()).map(unpack).collect()
}

fn read(bytes: &[u8]) -> Result<ClassList, IntakeError> {
    let table = Table::open(Cursor::new(bytes), &Asked::default())?;
    read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(()))
}

/// Every row is given or refused for a reason, or the whole file is, and soon.
fn holds(bytes: &[u8]) -> Result<(), TestCaseError> {
    let asked = Instant::now();
    match read(bytes) {
        Ok(ClassList { rows, checked }) => {
            prop_assert_eq!(rows.len() + checked.rejected, checked.row_count);
            prop_assert!(rows.is_sorted_by(|one, next| one.row < next.row));
            prop_assert!(rows.iter().all(|row| row.row > checked.form.header_row));
        }
        Err(refused) => prop_assert!(!refused.to_string().is_empty()),
    }
    prop_assert!(asked.elapsed() < Duration::from_secs(20));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn a_damaged_archive_is_refused_or_right(
        file in 0..WORKBOOKS.len(), damages in prop::collection::vec(damage(), 1..4)
    ) {
        holds(&damages.iter().fold(WORKBOOKS[file].to_vec(), damaged))?;
    }

    #[test]
    fn a_damaged_part_is_refused_or_right(
        file in 0..WORKBOOKS.len(), part in any::<usize>(), damages in prop::collection::vec(damage(), 1..4)
    ) {
        let mut parts = parts(WORKBOOKS[file]);
        let place = part % parts.len();
        let bytes = std::mem::take(&mut parts[place].1);
        parts[place].1 = damages.iter().fold(bytes, damaged);
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        holds(&common::archive(&parts, CompressionMethod::Stored))?;
    }

    #[test]
    fn a_damaged_text_is_refused_or_right(
        file in 0..TEXTS.len(), damages in prop::collection::vec(damage(), 1..4)
    ) {
        holds(&damages.iter().fold(TEXTS[file].to_vec(), damaged))?;
    }
}
