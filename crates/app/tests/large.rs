//! A class large enough to be kept as columns: what a program started anew says is what everyone read says.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    BulkChange, BulkSet, Chosen, EstimateRequest, FileOpen, OperationUndo, PersonFind, PersonList,
    PersonStatusSet,
};
use app::{App, Failure};
use common::{Desk, desk, moment};
use std::fmt::Write;

const PEOPLE: u64 = 5_200;

fn with_many() -> Desk {
    let mut rows = String::new();
    for number in 0..PEOPLE {
        let (paid, day) = (number % 977, number % 27 + 1);
        // Of every hundredth only the year is known, which the cut-off divides; of others only the month.
        let from = match number % 100 {
            7 => "2024".to_owned(),
            8 => "2022-03".to_owned(),
            _ => format!("2022-03-{day:02}"),
        };
        writeln!(rows, "P-{number},Ann,Roe{number},,,{from},{paid}.25,yes,0.00,2025-03-01,").unwrap();
    }
    let mut desk = desk();
    assert_eq!(desk.import(&rows).unwrap().new, PEOPLE);
    desk
}

/// What a program started anew says: out of what is kept, and, of the day after, out of everyone read person by person.
fn anew(desk: &Desk) -> [(u64, String, String); 2] {
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    let mut app = App::new(moment).unwrap();
    app::file_open(&mut app, FileOpen { path, passphrase: None }).unwrap();
    let mut of = |as_of: Option<&str>| {
        let as_of = as_of.map(str::to_owned);
        let request = EstimateRequest { case: desk.case, as_of, ..EstimateRequest::default() };
        let found = app::estimate(&mut app, request).unwrap();
        (found.class_members, found.gross.to_string(), found.after_overlap.to_string())
    };
    [of(None), of(Some("2026-11-25"))]
}

fn opt_out(desk: &mut Desk, external_id: &str) -> Result<i64, Failure> {
    let find = PersonFind { case: desk.case, external_id: external_id.into() };
    let person = app::person_find(&mut desk.app, find)?.person;
    let status = PersonStatusSet {
        case: desk.case,
        people: vec![person],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    Ok(app::person_status_set(&mut desk.app, status)?.operation)
}

#[test]
fn what_is_kept_is_put_right_by_what_was_done_since() {
    let mut desk = with_many();
    let same = |desk: &Desk, members: u64| {
        let [kept, everyone] = anew(desk);
        assert_eq!(kept, everyone);
        assert_eq!(kept.0, members);
    };
    let all = PEOPLE - PEOPLE / 100;
    same(&desk, all);
    same(&desk, all);
    let operation = opt_out(&mut desk, "P-17").unwrap();
    same(&desk, all - 1);
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
    same(&desk, all);
    desk.import("Q-1,Luis,Garcia,,,2022-03-04,100.00,yes,,2024-09-18,\n").unwrap();
    same(&desk, all + 1);
    let imported = desk.update("P-3,Ann,Roe3,,,2022-03-04,555.55,yes,20.00,2025-03-01,\n").unwrap();
    same(&desk, all + 1);
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: imported.operation.unwrap(), ..OperationUndo::default() },
    )
    .unwrap();
    same(&desk, all + 1);
}

/// Six hundred of the first twelve hundred, none of whom is the one in a hundred of whom only a year is known.
#[test]
fn what_is_kept_is_put_right_by_a_change_of_many() {
    let mut desk = with_many();
    let all = PEOPLE - PEOPLE / 100;
    assert_eq!(anew(&desk)[0].0, all);
    let set = |desk: &mut Desk, change: BulkChange| {
        let of = PersonList { case: desk.case, ..PersonList::default() };
        let chosen = Chosen { of, only: (1..=1_200).step_by(2).collect(), except: Vec::new() };
        app::person_bulk_set(&mut desk.app, BulkSet { chosen, change, seen: 600 }).unwrap().operation
    };
    let out = BulkChange::Status { status: "opted_out".into(), on: None, note: None };
    let operation = set(&mut desk, out);
    let [kept, everyone] = anew(&desk);
    assert_eq!((&kept, kept.0), (&everyone, all - 600));
    let paid = BulkChange::Fact { fact: "amount_paid".into(), value: "12345.67".into() };
    let paid = set(&mut desk, paid);
    for operation in [paid, operation] {
        app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
        let [kept, everyone] = anew(&desk);
        assert_eq!(kept, everyone);
    }
    assert_eq!(anew(&desk)[0].0, all);
}

/// The columns that are kept of a class stand in the way of nothing: a case of many can be taken back whole.
#[test]
fn a_large_case_is_taken_back_with_what_is_kept_of_it() {
    let mut desk = desk();
    let sample = app::wire::SampleAdd { people: 6_000, seed: 7 };
    let added = app::sample_add(&mut desk.app, sample).unwrap();
    let request = EstimateRequest { case: added.case, ..EstimateRequest::default() };
    assert!(app::estimate(&mut desk.app, request).unwrap().class_members > 0);
    let history = app::wire::HistoryList { case: Some(added.case), offset: 0, limit: 1 };
    let operation = app::history_list(&mut desk.app, history).unwrap().operations[0].operation;
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
    assert_eq!(app::case_list(&mut desk.app, app::wire::Nothing {}).unwrap().len(), 1);
}
