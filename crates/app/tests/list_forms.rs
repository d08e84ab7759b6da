//! Lists in any form: workbooks, other encodings, dates with the day first.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    EventCheck, EventImport, ImportCheck, ImportLook, ImportReport, ImportRows, ImportWrite, ListFormAsked,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk};
use std::path::Path;

/// A workbook of the tests of `intake`: `people.xlsx` has two good rows of people on its second sheet.
fn workbook(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../intake/tests/files").join(name).display().to_string()
}

fn import(desk: &mut Desk, path: String, form: Option<ListFormAsked>) -> Result<ImportReport, Failure> {
    app::import_write(
        &mut desk.app,
        ImportWrite {
            list: ImportCheck { case: desk.case, path, form, ..ImportCheck::default() },
            strict: false,
            ..ImportWrite::default()
        },
    )
}

fn written(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn a_workbook_comes_in_with_the_row_that_each_person_stands_in() {
    for name in ["people.xlsx", "libreoffice.xlsx", "libreoffice.ods"] {
        let mut desk = desk();
        let report = import(&mut desk, workbook(name), None).unwrap();
        let form = report.form.unwrap();
        assert_eq!(
            (form.sheet.as_deref(), form.sheets.len(), form.header_row),
            (Some("People"), 3, 3),
            "{name}"
        );
        assert_eq!((form.hidden_rows, form.merged), (1, 1), "{name}");
        let ana = desk.find("007");
        assert_eq!((ana.fields.zip.as_str(), ana.fields.born_on.as_str()), ("02138", "••/••/1980"), "{name}");
        let paid = ana.facts.iter().find(|fact| fact.key == "amount_paid").unwrap();
        assert_eq!(paid.value.as_deref(), Some("1234.56"), "{name}");
        assert_eq!(paid.source.as_ref().unwrap().row, Some(4), "{name}");
        let problem = &report.problems[0];
        assert_eq!((problem.row, problem.column.as_str(), problem.kind.as_str()), (8, "DOB", "sheet_error"));
    }
}

#[test]
fn a_sheet_is_chosen_by_name_and_one_that_is_not_there_is_refused_with_those_that_are() {
    let mut desk = desk();
    let sheet = |name: &str| Some(ListFormAsked { sheet: Some(name.into()), ..ListFormAsked::default() });
    assert_eq!(import(&mut desk, workbook("people.xlsx"), sheet("Old")).unwrap().new, 1);
    let refused = import(&mut desk, workbook("people.xlsx"), sheet("Peeple")).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("path")));
    assert!(refused.message.contains("it has: Read me, People, Old"), "{refused}");
    let text = written(&desk, "list.csv", b"last\nReed\n");
    assert!(import(&mut desk, text, sheet("Old")).unwrap_err().message.contains("has no sheet"));
}

const DAYS_FIRST: &[u8] =
    b"external_id,last,discovered_on\nA-1,Garc\xEDa,03/04/2025\nA-2,Mu\xF1oz,18/03/2025\n";

#[test]
fn dates_that_show_that_the_day_comes_first_are_read_so_and_it_is_said() {
    let mut desk = desk();
    let path = written(&desk, "list.csv", DAYS_FIRST);
    let report = import(&mut desk, path.clone(), None).unwrap();
    assert_eq!((report.new, report.rejected), (2, 0));
    let form = report.form.unwrap();
    assert_eq!((form.date_order.as_str(), form.encoding.as_deref()), ("day_first", Some("windows-1252")));
    assert_eq!((form.dates[0].column.as_str(), form.dates[0].order.as_str()), ("discovered_on", "day_first"));
    let found = desk.find("A-1");
    let day = found.facts.iter().find(|fact| fact.key == "discovered_on").unwrap();
    assert_eq!(day.value.as_deref(), Some("2025-04-03"));
    assert_eq!(found.name, "García");

    let form = ListFormAsked { date_order: Some("month_first".into()), ..ListFormAsked::default() };
    let check = ImportCheck { case: desk.case, path, form: Some(form), ..ImportCheck::default() };
    assert_eq!(app::import_check(&mut desk.app, check).unwrap().rejected, 1);
}

#[test]
fn a_word_that_is_not_known_is_refused_at_its_field() {
    let mut desk = desk();
    let path = written(&desk, "list.csv", DAYS_FIRST);
    let form = ListFormAsked { date_order: Some("backwards".into()), ..ListFormAsked::default() };
    let refused = import(&mut desk, path, Some(form)).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("date_order")));
}

#[test]
fn the_same_file_is_known_again_though_it_was_read_out_of_order_or_twice() {
    let mut desk = desk();
    import(&mut desk, workbook("people.xlsx"), None).unwrap();
    let people = written(&desk, "people.csv", b"id,last\nA-1,Reed\nA-2,Park\n");
    import(&mut desk, people, None).unwrap();
    let days_first = written(&desk, "calls.csv", b"id,called on\nA-1,03/04/2024\nA-2,18/04/2024\n");
    for path in [days_first, workbook("row-by-row.xlsx")] {
        let kind = Some("call".to_owned());
        let request = EventImport {
            case: desk.case,
            path: path.clone(),
            kind: kind.clone(),
            strict: true,
            again: false,
            form: None,
        };
        let first = app::event_import(&mut desk.app, request.clone()).unwrap();
        assert_eq!((first.events, first.rejected), (2, 0), "{path}");
        let check = EventCheck { case: desk.case, path, kind, form: None };
        assert_eq!(app::event_check(&mut desk.app, check).unwrap().imported_before, first.operation);
        assert_eq!(app::event_import(&mut desk.app, request).unwrap_err().code, ErrorCode::AlreadyExists);
    }
}

#[test]
fn rows_of_a_workbook_are_held_side_by_side_as_they_stand() {
    let mut desk = desk();
    let list =
        ImportRows { path: workbook("people.xlsx"), rows: [8, 4, 400].into(), ..ImportRows::default() };
    let found = app::import_rows(&mut desk.app, list).unwrap();
    assert_eq!(found.rows.iter().map(|of| of.row).collect::<Vec<_>>(), [4, 8]);
    assert_eq!(found.rows[0].cells[0], "007", "{found:?}");
    let nowhere = ImportRows { path: "/no/such/list.csv".into(), ..ImportRows::default() };
    assert_eq!(app::import_rows(&mut desk.app, nowhere).unwrap_err().code, ErrorCode::Invalid);
}

#[test]
fn a_list_without_a_header_row_is_told_so_and_taken_once_that_is_said() {
    let mut desk = desk();
    let text = "\"Reed, Ana\",ana@mail.example\n\"Park, Tom\",tom@mail.example\n";
    let list = desk.list(text);
    let look = |form| ImportLook { case: list.case, path: list.path.clone(), form, ..ImportLook::default() };
    let seen = app::import_look(&mut desk.app, look(None)).unwrap();
    assert!(seen.refusal.unwrap().starts_with("Row 1 seems to be a person"));
    let refused = app::import_check(&mut desk.app, list.clone()).unwrap_err();
    assert!(refused.message.contains("seems to be a person"), "{refused}");
    let zero = ListFormAsked { header_row: Some(0), ..ListFormAsked::default() };
    let refused = app::import_look(&mut desk.app, look(Some(zero))).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("header_row"));

    let form = Some(ListFormAsked { no_header: Some(true), ..ListFormAsked::default() });
    let seen = app::import_look(&mut desk.app, look(form.clone())).unwrap();
    let fields: Vec<_> =
        seen.columns.iter().map(|of| (of.column.header.as_str(), of.column.field.as_deref())).collect();
    assert_eq!(fields, [("Column A", Some("full_name")), ("Column B", Some("email"))]);
    let list = ImportCheck { form, ..list };
    assert_eq!(
        app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap().new,
        2
    );
}
