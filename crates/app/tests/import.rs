//! A list never erases and never writes over what a person typed.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{ImportCheck, ImportReport, OperationUndo, PersonSave};
use app::{Progress, Work};
use common::{Desk, desk};
use std::sync::{Arc, Mutex};

const ANA: &str = "A-1,Ana,Muñoz,ana@mail.example,02138,2022-03-04,863.68,yes,,2025-03-01,\n";
const LUIS: &str = "A-2,Luis,Garcia,,,2024-09-30,100.00,yes,,,\n";

fn counts(report: &ImportReport) -> [u64; 5] {
    [report.rows, report.new, report.updated, report.unchanged, report.rejected]
}

fn fact(desk: &mut Desk, id: &str, key: &str) -> Option<String> {
    desk.find(id).facts.into_iter().find(|fact| fact.key == key).unwrap().value
}

#[test]
fn a_second_import_of_the_same_file_changes_nothing() {
    let mut desk = desk();
    let rows = format!("{ANA}{LUIS},Zoë,Cher,,,,,,,,\n");
    assert_eq!(counts(&desk.import(&rows).unwrap()), [3, 3, 0, 0, 0]);
    assert_eq!(counts(&desk.import(&rows).unwrap()), [3, 0, 0, 3, 0]);
}

#[test]
fn a_blank_cell_erases_nothing_and_a_new_value_replaces_an_imported_one() {
    let mut desk = desk();
    desk.import(ANA).unwrap();
    let report = desk.import("A-1,Ana,Muñoz,,,,900.00,,,,\n").unwrap();
    assert_eq!((counts(&report), report.review), ([1, 0, 0, 0, 0], 1), "nothing is replaced unasked");
    let report = desk.update("A-1,Ana,Muñoz,,,,900.00,,,,\n").unwrap();
    assert_eq!((counts(&report), report.overwritten), ([1, 0, 1, 0, 0], 1));
    assert_eq!(fact(&mut desk, "A-1", "amount_paid").as_deref(), Some("900.00"));
    assert_eq!(fact(&mut desk, "A-1", "premium_from").as_deref(), Some("2022-03-04"));
    assert_eq!(desk.find("A-1").fields.zip, "02138");
    assert_eq!(desk.find("A-1").fields.email, "ana@mail.example");
}

#[test]
fn people_without_an_id_are_told_apart_unless_something_beyond_the_name_agrees() {
    let mut desk = desk();
    desk.import(",John,Smith,j1@mail.example,,,100.00,yes,,,\n").unwrap();
    // Another John Smith: nothing but the name is given, and what is given differs.
    assert_eq!(counts(&desk.import(",John,Smith,,,,900.00,,,,\n").unwrap()), [1, 1, 0, 0, 0]);
    // The first one again, by his e-mail; that his name is in capitals here changes nothing.
    assert_eq!(counts(&desk.import(",JOHN,Smith,j1@mail.example,,,100.00,,,,\n").unwrap()), [1, 0, 0, 1, 0]);
    // Names that only sound alike stay apart.
    desk.import(",娜,李,,,,50.00,,,,\n").unwrap();
    assert_eq!(counts(&desk.import(",纳,李,,,,50.00,,,,\n").unwrap()), [1, 1, 0, 0, 0]);
}

#[test]
fn what_a_person_typed_is_kept_against_a_list_and_reported() {
    let mut desk = desk();
    desk.import(ANA).unwrap();
    let found = desk.find("A-1");
    let mut fields = found.fields;
    fields.facts.insert("amount_paid".into(), "870.00".into());
    let save = PersonSave { case: desk.case, person: Some(found.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    let report = desk.import(ANA).unwrap();
    assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
    let kept: Vec<_> = report
        .problems
        .iter()
        .map(|p| (p.row, p.column.as_str(), p.kind.as_str(), p.found.as_str()))
        .collect();
    assert_eq!(kept, [(2, "amount_paid", "kept_as_typed", "863.68")]);
    assert_eq!(fact(&mut desk, "A-1", "amount_paid").as_deref(), Some("870.00"));
}

#[test]
fn every_fact_knows_its_file_row_and_who() {
    let mut desk = desk();
    desk.import(&format!("{LUIS}{ANA}")).unwrap();
    let facts = desk.find("A-1").facts;
    let source = facts.iter().find(|fact| fact.key == "amount_paid").unwrap().source.clone().unwrap();
    assert_eq!(
        (source.file.as_deref(), source.row, source.user.as_str()),
        (Some("list.csv"), Some(3), "Maya Okafor")
    );
}

#[test]
fn bad_rows_are_reported_and_good_ones_written_unless_all_or_nothing_is_asked() {
    let mut desk = desk();
    let bad = "A-3,Ruth,Lee,,,31/31/2024,-5,perhaps,,,sleeping\n";
    let report = desk.import(&format!("{ANA}{bad}{ANA}")).unwrap();
    assert_eq!(counts(&report), [3, 1, 0, 0, 2]);
    let kinds: Vec<_> = report.problems.iter().map(|p| (p.row, p.column.as_str(), p.kind.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (3, "premium_from", "bad_date"),
            (3, "amount_paid", "negative_money"),
            (3, "inmail_before_cutoff", "bad_yes_no"),
            (3, "status", "unknown_status"),
            (4, "external_id", "repeated_external_id"),
        ]
    );
    let list = desk.list(&format!("{}{ANA}{bad}{ANA}", common::HEADER));
    let strict =
        app::import_write(&mut desk.app, app::wire::ImportWrite { list, strict: true, ..Default::default() });
    assert_eq!(strict.unwrap_err().code, app::ErrorCode::Refused);
}

#[test]
fn a_file_that_is_no_list_writes_nothing() {
    let mut desk = desk();
    let path = desk.folder.path().join("broken.csv");
    for bytes in [&b""[..], b"PK\x03\x04zip", b"first,last\nAna,\"Mu", b"one,two\n1,2\n", b"\0\0\0\0"] {
        std::fs::write(&path, bytes).unwrap();
        let list = ImportCheck { path: path.display().to_string(), ..desk.list("") };
        let req = app::wire::ImportWrite { list, ..Default::default() };
        let refused = app::import_write(&mut desk.app, req).unwrap_err();
        assert_eq!(refused.code, app::ErrorCode::Invalid, "{refused}");
    }
    assert_eq!(desk.estimate(&[]).people, 0);
}

#[test]
fn undoing_an_import_takes_its_people_and_keeps_its_record() {
    let mut desk = desk();
    let report = desk.import(&format!("{ANA}{LUIS}")).unwrap();
    let undo = OperationUndo { operation: report.operation.unwrap(), ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(desk.estimate(&[]).people, 0);
    let imports = app::import_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    assert!(imports[0].undone_by.is_some() && imports[0].undo.is_none());
    let back = OperationUndo { operation: imports[0].undone_by.unwrap(), ..OperationUndo::default() };
    let redo = app::operation_undo(&mut desk.app, back).unwrap();
    assert!(redo.summary.starts_with("Redo: Imported list.csv"), "{}", redo.summary);
    let imports = app::import_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    assert_eq!((imports[0].undone_by, imports[0].undo), (None, Some(redo.operation)));
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: redo.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(counts(&desk.import(ANA).unwrap()), [1, 1, 0, 0, 0]);
}

#[test]
fn whoever_watches_is_told_how_far_the_list_is_read() {
    let mut desk = desk();
    let told = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&told);
    desk.app.on_progress(move |progress| noted.lock().unwrap().push(progress));
    desk.import(&format!("{ANA}{LUIS}")).unwrap();
    let told = told.lock().unwrap();
    let total = format!("{}{ANA}{LUIS}", common::HEADER).len() as u64;
    assert_eq!(told.last(), Some(&Progress { what: Work::Reading, done: total, total }));
}
