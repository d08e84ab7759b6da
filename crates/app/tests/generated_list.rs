//! A long list with malformed rows of every kind: each of them is reported, and nothing is lost or changed in silence.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{ImportCheck, ImportWrite, MatchRule, PersonList, RefusedExport};
use common::desk;
use invented::{COLUMNS, Flaw, List, Profile, Recipe, Record};
use std::collections::{BTreeSet, HashMap};

fn cell<'r>(record: &'r Record, name: &str) -> &'r str {
    record.cell(COLUMNS.iter().position(|column| *column == name).unwrap())
}

/// What the import has to say of a flaw; nothing where the row can be read all the same.
fn reason(flaw: Flaw) -> Option<&'static str> {
    match flaw {
        Flaw::DayOfZeros | Flaw::DayThatNeverWas => Some("bad_date"),
        Flaw::EndBeforeStart => Some("end_before_start"),
        Flaw::AmountNotANumber => Some("bad_money"),
        Flaw::AmountBelowZero => Some("negative_money"),
        Flaw::EmailWithoutAt => Some("bad_email"),
        Flaw::NoName => Some("no_name"),
        Flaw::AmountBlank | Flaw::LineBreakInStreet | Flaw::QuotesInStreet => None,
    }
}

fn cents(amount: &str) -> Option<u64> {
    amount.replace(['$', ',', '.'], "").parse().ok()
}

#[test]
fn every_malformed_row_is_reported_and_every_other_comes_in_as_it_stands() {
    let mut desk = desk();
    let made = Recipe { rows: 20_000, seed: 20_250_101, profile: Profile::Base }.make().unwrap();
    let meta = made.write(desk.folder.path()).unwrap();
    let path = desk.folder.path().join("class_list.csv").display().to_string();
    let list = ImportCheck { case: desk.case, path, ..ImportCheck::default() };
    // It has rows of one person more than once: each is asked about, and here all of them come in.
    let asked = app::import_check(&mut desk.app, list.clone()).unwrap();
    assert!(asked.reviews.iter().all(|of| of.kind == "twice") && asked.review > 0, "{:?}", asked.reviews);
    assert_eq!(asked.new + asked.review + asked.rejected, asked.rows);
    let both = MatchRule { kinds: [("twice".into(), "new".into())].into(), ..MatchRule::default() };
    let list = ImportCheck { matching: Some(both), ..list };
    let import = ImportWrite { list: list.clone(), ..ImportWrite::default() };
    let report = app::import_write(&mut desk.app, import).unwrap();
    assert_eq!(report.rows, u64::from(meta.rows));
    assert_eq!(report.rejected, meta.malformed_rows - meta.malformed_but_readable);
    assert_eq!(report.new + report.rejected, report.rows);

    let said: BTreeSet<(usize, String, String)> = report
        .problems
        .iter()
        .map(|problem| (problem.row as usize, problem.column.clone(), problem.kind.clone()))
        .collect();
    let wrong = made.records.iter().enumerate().filter_map(|(row, record)| {
        let flaw = record.flaw?;
        Some((List::sheet_row(row), flaw.column().to_owned(), reason(flaw)?.to_owned()))
    });
    assert_eq!(said, wrong.collect());

    let columns = ["street", "fact:amount_paid"].map(str::to_owned).to_vec();
    let everyone = PersonList { case: desk.case, limit: u32::MAX, columns, ..PersonList::default() };
    let page = app::person_list(&mut desk.app, everyone).unwrap();
    let stands: HashMap<String, _> =
        page.rows.into_iter().map(|row| (row.external_id.clone().unwrap(), row)).collect();
    assert_eq!(stands.len() as u64, report.new);
    let mut sum = 0;
    for (row, record) in made.records.iter().enumerate() {
        let Some(person) = stands.get(&List::external_id(row)) else { continue };
        let [street, amount] = &person.cells[..] else { panic!("two columns were asked for") };
        assert_eq!(street.as_deref().unwrap_or_default(), cell(record, "street").trim(), "row {row}");
        assert_eq!(person.email.as_deref().unwrap_or_default(), cell(record, "email"), "row {row}");
        assert_eq!(amount.as_deref().and_then(cents), record.amount_cents, "row {row}");
        sum += record.amount_cents.unwrap_or_default();
    }
    assert_eq!(sum, meta.amount_paid.good_cents);

    let path = desk.folder.path().join("refused.csv").display().to_string();
    let refused = RefusedExport { list, path: path.clone(), replace: false };
    app::import_refused_export(&mut desk.app, refused).unwrap();
    let mut file = csv::Reader::from_path(path).unwrap();
    let amount = file.headers().unwrap().iter().position(|header| header == "amount_paid").unwrap();
    let refused: u64 = file.records().filter_map(|row| cents(&row.unwrap()[amount])).sum();
    assert_eq!(sum + refused, meta.amount_paid.all_cents);
}
