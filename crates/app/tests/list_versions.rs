//! Version 3 of a list against version 2, and a list against what the case holds.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ImportCheck, ImportWrite, ListChanges, ListCompare, ListCompareExport, MatchRule, OperationUndo,
};
use common::{Desk, desk};

const V2: &str = "id,first,last,email,zip,amount_paid,note\n\
    A-1,Ana,Reed,ana@mail.example,02138,100.00,blue\n\
    A-2,Tom,Park,tom@mail.example,94607,50.00,\n\
    A-3,Ida,Moss,,89501,75.00,\n";
const V3: &str = "id,first,last,email,zip,amount_paid,note\n\
    A-1,Ana,Reed,ana@mail.example,02139,120.00,blue\n\
    A-3,Ida,Moss,,89501,75.00,\n\
    A-4,Eve,Lane,,,10.00,\n";

fn bring(desk: &mut Desk, text: &str, name: &str) -> i64 {
    let update = MatchRule { on_match: Some("update".into()), ..MatchRule::default() };
    let list = ImportCheck { matching: Some(update), ..desk.list(text) };
    let write = ImportWrite { list, name: Some(name.into()), ..ImportWrite::default() };
    app::import_write(&mut desk.app, write).unwrap().operation.unwrap()
}

fn counts(of: &ListChanges) -> [u64; 4] {
    [of.added, of.gone, of.changed, of.same]
}

fn rows(of: &ListChanges) -> Vec<(&str, &str, &str, &str, &str)> {
    of.rows
        .iter()
        .map(|row| {
            (
                row.what.as_str(),
                row.external_id.as_deref().unwrap_or_default(),
                row.field.as_deref().unwrap_or_default(),
                row.before.as_deref().unwrap_or_default(),
                row.after.as_deref().unwrap_or_default(),
            )
        })
        .collect()
}

#[test]
fn two_versions_of_a_list_say_who_was_added_who_is_gone_and_what_changed_by_field() {
    let mut desk = desk();
    let (v2, v3) = (bring(&mut desk, V2, "Version 2"), bring(&mut desk, V3, "Version 3"));
    let compare = ListCompare { case: desk.case, from: Some(v2), to: Some(v3), list: None };
    let found = app::list_compare(&mut desk.app, compare.clone()).unwrap();
    assert_eq!((found.from.as_str(), found.to.as_str()), ("Version 2", "Version 3"));
    assert_eq!(counts(&found), [1, 1, 1, 1]);
    let expected = [
        ("added", "A-4", "", "", ""),
        ("changed", "A-1", "amount_paid", "100.00", "120.00"),
        ("changed", "A-1", "zip", "02138", "02139"),
        ("gone", "A-2", "", "", ""),
    ];
    assert_eq!(rows(&found), expected);
    let fields: Vec<_> = found.fields.iter().map(|of| (of.field.as_str(), of.count)).collect();
    assert_eq!(fields, [("amount_paid", 1), ("zip", 1)]);

    // What the lists said does not hang on what became of it.
    app::operation_undo(&mut desk.app, OperationUndo { operation: v3, ..OperationUndo::default() }).unwrap();
    assert_eq!(counts(&app::list_compare(&mut desk.app, compare.clone()).unwrap()), [1, 1, 1, 1]);
    let back = ListCompare { from: Some(v3), to: Some(v2), ..compare.clone() };
    assert_eq!(counts(&app::list_compare(&mut desk.app, back).unwrap()), [1, 1, 1, 1]);
    let same = ListCompare { from: Some(v2), to: Some(v2), ..compare.clone() };
    assert_eq!(counts(&app::list_compare(&mut desk.app, same).unwrap()), [0, 0, 0, 3]);

    let path = desk.folder.path().join("changes.csv").display().to_string();
    let export = ListCompareExport { compare, redaction: None, path: path.clone(), replace: false };
    assert_eq!(app::list_compare_export(&mut desk.app, export).unwrap().rows, 4);
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.contains("changed,A-1,\"Reed, Ana\",2,zip,02138,02139\r\n"), "{written}");
}

#[test]
fn a_list_is_held_beside_what_the_case_holds_and_nothing_is_written() {
    let mut desk = desk();
    bring(&mut desk, V2, "Version 2");
    let list = Some(desk.list(V3));
    let compare = ListCompare { case: desk.case, list, ..ListCompare::default() };
    let found = app::list_compare(&mut desk.app, compare).unwrap();
    assert_eq!(
        (found.from.as_str(), found.to.as_str(), counts(&found)),
        ("the case", "list.csv", [1, 1, 1, 1])
    );
    let expected = [
        ("changed", "A-1", "address", "02138", "02139"),
        ("changed", "A-1", "amount_paid", "100.00", "120.00"),
        ("added", "A-4", "", "", ""),
        ("gone", "A-2", "", "", ""),
    ];
    assert_eq!(rows(&found), expected);
    assert_eq!(desk.find("A-1").fields.zip, "02138");
}

#[test]
fn who_is_meant_by_a_row_is_told_as_it_was_decided() {
    let mut desk = desk();
    bring(&mut desk, V2, "Version 2");
    // Ana by her e-mail address under another name, and under her own.
    for (row, kind, decided, expected) in [
        ("Ana,Marsh,ana@mail.example,", "other_name", "review", [1, 3, 0, 0]),
        ("Ana,Marsh,ana@mail.example,", "other_name", "update", [0, 2, 1, 0]),
        ("Ana,Reed,ana@mail.example,120.00", "same_email", "review", [0, 2, 1, 0]),
        ("Ana,Reed,ana@mail.example,120.00", "same_email", "new", [1, 3, 0, 0]),
    ] {
        let kinds = [(kind.to_owned(), decided.to_owned())].into();
        let matching = Some(MatchRule { kinds, ..MatchRule::default() });
        let text = format!("first,last,email,amount_paid\n{row}\n");
        let list = Some(ImportCheck { matching, ..desk.list(&text) });
        let compare = ListCompare { case: desk.case, list, ..ListCompare::default() };
        let found = app::list_compare(&mut desk.app, compare).unwrap();
        assert_eq!(counts(&found), expected, "{row}: {decided}");
    }
}

#[test]
fn rows_that_stand_twice_are_not_added_and_records_that_are_frozen_are_not_changed() {
    let mut desk = desk();
    bring(&mut desk, V2, "Version 2");
    let tom = desk.find("A-2").person;
    let out = app::wire::PersonStatusSet {
        case: desk.case,
        people: vec![tom],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, out).unwrap();
    let list = "first,last,email,zip\n\
        Tom,Park,tom@mail.example,94608\n\
        Eve,Lane,eve@mail.example,\n\
        Eve,Lane,eve@mail.example,\n";
    let compare = |decided: Option<&str>, desk: &mut Desk| {
        let kinds = decided.map(|what| ("twice".to_owned(), what.to_owned())).into_iter().collect();
        let matching = Some(MatchRule { kinds, ..MatchRule::default() });
        let list = Some(ImportCheck { matching, ..desk.list(list) });
        let compare = ListCompare { case: desk.case, list, ..ListCompare::default() };
        app::list_compare(&mut desk.app, compare).unwrap()
    };
    let found = compare(None, &mut desk);
    assert_eq!((counts(&found), found.left_out, found.frozen), ([1, 2, 0, 0], 1, 1));
    let told: Vec<_> = found.rows.iter().map(|row| (row.what.as_str(), row.row)).collect();
    assert_eq!(told[..3], [("frozen", Some(2)), ("added", Some(3)), ("left_out", Some(4))]);
    // Who wants both to be kept has both added.
    let found = compare(Some("new"), &mut desk);
    assert_eq!((counts(&found), found.left_out, found.frozen), ([2, 2, 0, 0], 0, 1));
}

#[test]
fn a_list_that_is_not_there_is_refused() {
    let mut desk = desk();
    let v2 = bring(&mut desk, V2, "Version 2");
    let compare = ListCompare { case: desk.case, from: Some(v2), to: Some(9_999), list: None };
    let refused = app::list_compare(&mut desk.app, compare).unwrap_err();
    assert!(refused.message.contains("9999 brought no class list"), "{refused}");
    let half = ListCompare { case: desk.case, from: Some(v2), ..ListCompare::default() };
    assert!(app::list_compare(&mut desk.app, half).unwrap_err().message.contains("Name two imports"));
}

#[test]
fn who_stands_in_a_row_that_was_not_read_is_never_gone() {
    let mut desk = desk();
    let v2 = bring(&mut desk, V2, "Version 2");
    // Ana by her id, Ida by her name, and Tom is not in it.
    let spoiled = "id,first,last,email,zip,amount_paid,note\n\
        A-1,Ana,Reed,ana at mail,02139,120.00,blue\n\
        ,Ida,MOSS,@,89501,75.00,\n\
        A-4,Eve,Lane,,,10.00,\n";
    let compare = ListCompare { case: desk.case, list: Some(desk.list(spoiled)), ..ListCompare::default() };
    let found = app::list_compare(&mut desk.app, compare).unwrap();
    assert_eq!((counts(&found), found.not_read), ([1, 1, 0, 0], 2));

    let v3 = bring(&mut desk, spoiled, "Version 3");
    let compare = ListCompare { case: desk.case, from: Some(v2), to: Some(v3), list: None };
    let found = app::list_compare(&mut desk.app, compare.clone()).unwrap();
    assert_eq!((counts(&found), found.not_read, found.not_read_before), ([1, 1, 0, 0], 2, 0));
    let not_read: Vec<_> = found.rows.iter().filter(|row| row.what == "not_read").collect();
    let named: Vec<_> = not_read.iter().map(|row| (row.row, row.name.as_str())).collect();
    assert_eq!(named, [(Some(2), "Reed, Ana"), (Some(3), "MOSS, Ida")]);
    assert_eq!(found.rows.iter().find(|row| row.what == "gone").unwrap().name, "Park, Tom");
    // The other way round nobody is added who stood in them.
    let back = ListCompare { from: Some(v3), to: Some(v2), ..compare.clone() };
    let found = app::list_compare(&mut desk.app, back).unwrap();
    assert_eq!((counts(&found), found.not_read, found.not_read_before), ([1, 1, 0, 0], 0, 2));

    let path = desk.folder.path().join("changes.csv").display().to_string();
    let export = ListCompareExport { compare, redaction: None, path: path.clone(), replace: false };
    app::list_compare_export(&mut desk.app, export).unwrap();
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.contains("not_read,A-1,\"Reed, Ana\",2,,,\r\n"), "{written}");
}
