//! What holds for every file.

#![allow(clippy::unwrap_used)]

use domain::Money;
use domain::fact::{FactKind, FactValue};
use intake::{Asked, ClassList, IntakeError, Table, Wanted, read_list};
use proptest::prelude::*;
use std::io::{self, Read};
use std::ops::ControlFlow::Continue;

fn read(source: impl Read) -> Result<ClassList, IntakeError> {
    let facts = [("amount_paid", FactKind::Money), ("premium_from", FactKind::Date)];
    let wanted = Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() };
    read_list(Table::text(source, &Asked::default())?, &wanted, &mut |_| Continue(()))
}

/// A source that gives a few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.1.min(into.len());
        self.0.read(&mut into[..count])
    }
}

const HEADER: &str = "external_id,first,last,amount_paid,premium_from,status,dob,notes\n";

fn cells() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just(",".to_owned()),
            Just("\n".to_owned()),
            Just("\"".to_owned()),
            Just(",,,,,,,\n".to_owned()),
            "[0-9$/.-]{0,8}",
            "\\PC{0,4}",
        ],
        0..60,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(bytes.as_slice());
        let _ = read([HEADER.as_bytes(), &bytes].concat().as_slice());
    }

    #[test]
    fn every_row_is_either_given_or_refused_with_a_reason(text in cells()) {
        if let Ok(ClassList { rows, checked }) = read((HEADER.to_owned() + &text).as_bytes()) {
            prop_assert_eq!(rows.len() + checked.rejected, checked.row_count);
            let mut refused: Vec<u32> = checked.problems.iter().map(|problem| problem.row).collect();
            prop_assert!(refused.is_sorted());
            refused.dedup();
            prop_assert_eq!(refused.len(), checked.rejected);
            prop_assert!(rows.iter().all(|row| !refused.contains(&row.row)));
        }
    }

    #[test]
    fn how_the_bytes_arrive_does_not_matter(text in cells(), piece in 1usize..9) {
        let text = HEADER.to_owned() + &text;
        match (read(text.as_bytes()), read(Drops(text.as_bytes(), piece))) {
            (Ok(whole), Ok(dropped)) => prop_assert_eq!(whole, dropped),
            (Err(whole), Err(dropped)) => prop_assert_eq!(whole.to_string(), dropped.to_string()),
            (whole, dropped) => prop_assert!(false, "{:?} against {:?}", whole, dropped),
        }
    }

    #[test]
    fn a_good_list_reads_back_as_it_was_written(
        people in prop::collection::vec(("[^\0]{0,12}", "\\PC{0,8}\\p{L}", 0i64..9_999_999_999), 0..40)
    ) {
        let mut file = csv::Writer::from_writer(Vec::new());
        file.write_record(["ID", "Last name", "Amount paid", "Notes"]).unwrap();
        for (number, (notes, last, cents)) in people.iter().enumerate() {
            let amount = format!("${}.{:02}", cents / 100, cents % 100);
            file.write_record([&number.to_string(), last, &amount, notes]).unwrap();
        }
        let list = read(file.into_inner().unwrap().as_slice()).unwrap();
        prop_assert_eq!(list.checked.problems, []);
        prop_assert_eq!(list.rows.len(), people.len());
        for (number, (row, (notes, last, cents))) in list.rows.iter().zip(&people).enumerate() {
            prop_assert_eq!(row.row as usize, number + 2);
            prop_assert_eq!(row.external_id.as_ref(), Some(&number.to_string()));
            prop_assert_eq!(row.name.family.as_deref(), Some(last.trim()));
            prop_assert_eq!(&row.facts[0], &Some(FactValue::Money(Money::from_cents(*cents))));
            let extra = row.extra.first().map_or("", |(_, text)| text.as_str());
            prop_assert_eq!(extra, notes.trim());
        }
    }
}
