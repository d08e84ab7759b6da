//! Lists that are read as a person says, right or wrong, and dates of every form: every row is accounted for, every problem
//! has its place, and nothing panics.

#![allow(clippy::unwrap_used)]

use domain::fact::{FactKind, FactValue};
use intake::{
    Asked, Checked, DateOrder, Field, IntakeError, ListRow, MappedColumn, Mapping, ProblemKind, Reading,
    Table, TypedCell, Wanted, look, read_refused, read_rows,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::ops::ControlFlow::Continue;

const HEADERS: [&str; 7] = ["id", "Name", "last", "dob", "amount_paid", "premium start", "premium end"];

fn wanted() -> Wanted {
    let facts = [
        ("amount_paid", FactKind::Money),
        ("premium_from", FactKind::Date),
        ("premium_to", FactKind::Date),
        ("seats", FactKind::Number),
        ("agreed", FactKind::YesNo),
    ];
    Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() }
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        prop::sample::select(Field::ALL.to_vec()),
        (0usize..5).prop_map(Field::Fact),
        Just(Field::Extra)
    ]
}

fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => prop::sample::select(HEADERS.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

fn mapping() -> impl Strategy<Value = Mapping> {
    let reading = prop::option::of(prop::sample::select(Reading::ALL.to_vec()));
    let column = (header(), field(), reading);
    let columns = prop::collection::vec(column, 0..4).prop_map(|columns| {
        columns
            .into_iter()
            .map(|(header, field, reading)| MappedColumn { header, field, reading })
            .collect::<Vec<_>>()
    });
    let cell =
        (0u32..12, header(), "\\PC{0,8}").prop_map(|(row, header, text)| TypedCell { row, header, text });
    let left_blank = prop::collection::btree_set(prop::sample::select(ProblemKind::ALL.to_vec()), 0..4);
    (columns, prop::collection::vec(cell, 0..4), left_blank).prop_map(|(columns, cells, left_blank)| {
        Mapping { columns, cells, left_blank, born_by: chrono::NaiveDate::from_ymd_opt(2026, 11, 24) }
    })
}

/// What stands where a date is expected, and often is one.
fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}( [0-9:]{1,8})?",
        "[0-9]{1,2}[- ](Jan|Sept?|December|Mär)[-, ]{1,2}[0-9]{2,4}",
        "[0-9]{4}-[0-9]{2}(-[0-9]{2}T[0-9:.Z+]{0,12})?",
        "[0-9/.\\- ]{0,12}",
        "\\PC{0,8}",
    ]
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        date(),
        "-?[$€]?[0-9.,]{0,9}",
        "[A-Z][a-z]{1,6}, [A-Z][a-z]{0,5}( [A-Z]\\.)?",
        "[a-z]{1,5}@mail\\.example",
        "[01]",
        Just(String::new()),
    ]
}

/// A list of these headers, written as `csv` writes it.
fn list(rows: &[Vec<String>]) -> Vec<u8> {
    let mut file = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    file.write_record(HEADERS).unwrap();
    rows.iter().for_each(|row| file.write_record(row).unwrap());
    file.into_inner().unwrap()
}

fn read(bytes: &[u8], mapping: &Mapping, asked: &Asked) -> Result<(Vec<ListRow>, Checked), IntakeError> {
    let (table, mut rows) = (Table::text(bytes, asked)?, Vec::new());
    let checked = read_rows(table, &wanted(), mapping, &mut |_| Continue(()), &mut |_, row| rows.push(row))?;
    Ok((rows, checked))
}

/// Every row is given or refused, and every problem names a row of the list and one of its columns.
fn holds(bytes: &[u8], mapping: &Mapping, asked: &Asked) -> Result<(), TestCaseError> {
    let looked = Table::text(bytes, asked).and_then(|table| look(table, &wanted(), mapping));
    let (rows, checked) = match read(bytes, mapping, asked) {
        Ok(read) => read,
        Err(refused) => {
            prop_assert!(!refused.to_string().is_empty());
            return Ok(());
        }
    };
    prop_assert!(looked.is_ok());
    prop_assert_eq!(rows.len() + checked.rejected, checked.row_count);
    let given: BTreeSet<u32> = rows.iter().map(|row| row.row).collect();
    let mut refused = BTreeSet::new();
    let table = Table::text(bytes, asked).unwrap();
    let mut note = |_: &_, row: intake::RefusedRow| {
        assert!(!row.problems.is_empty() && row.problems.iter().all(|problem| problem.row == row.row));
        refused.insert(row.row);
    };
    read_refused(table, &wanted(), mapping, &mut |_| Continue(()), &mut note).unwrap();
    prop_assert_eq!(refused.len(), checked.rejected);
    prop_assert!(given.is_disjoint(&refused));
    for problem in &checked.problems {
        let is_a_column = checked.columns.0.iter().any(|column| column.header == problem.column);
        prop_assert!(is_a_column || problem.kind == ProblemKind::WrongNumberOfCells, "{problem}");
        let is_left_blank = problem.kind.can_be_left_blank() && mapping.left_blank.contains(&problem.kind);
        prop_assert!(refused.contains(&problem.row) || is_left_blank, "{problem}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_said_of_a_list_every_row_is_accounted_for(
        rows in prop::collection::vec(prop::collection::vec(cell(), HEADERS.len()), 0..8), mapping in mapping()
    ) {
        holds(&list(&rows), &mapping, &Asked::default())?;
    }

    #[test]
    fn also_where_rows_have_other_cells_and_bytes_are_changed(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..10), 1..8), mapping in mapping(),
        changed in prop::collection::vec((any::<usize>(), any::<u8>()), 0..6)
    ) {
        let mut bytes = list(&rows);
        for (at, byte) in changed {
            let place = at % bytes.len();
            bytes[place] = byte;
        }
        holds(&bytes, &mapping, &Asked::default())?;
    }

    #[test]
    fn a_date_is_read_as_a_day_that_says_the_same_again_or_named(text in date(), day_first: bool) {
        let order = if day_first { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        let asked = Asked { date_order: Some(order), ..Asked::default() };
        let row = |text: &str| {
            let cells = ["7", "", "Reed", "", "", text, ""].map(str::to_owned).to_vec();
            read(&list(&[cells]), &Mapping::default(), &asked).unwrap()
        };
        let (rows, checked) = row(&text);
        match &rows[..] {
            [] => {
                let found: Vec<_> = checked.problems.iter().map(|p| (p.row, p.column.as_str())).collect();
                prop_assert_eq!(found, [(2, "premium start")]);
            }
            [good] => match &good.facts[1] {
                None => prop_assert!(text.trim().is_empty()),
                Some(FactValue::Date(date)) => {
                    // Written with the year first it can be mistaken for no other, in either order.
                    let (again, _) = row(&date.to_string());
                    prop_assert_eq!(&again[0].facts[1], &good.facts[1]);
                }
                other => prop_assert!(false, "{other:?}"),
            },
            _ => prop_assert!(false, "one row became several"),
        }
    }
}
