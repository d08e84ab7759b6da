//! Workbooks that other programs wrote: `files/write.py` says which, and what stands in them.

#![allow(clippy::unwrap_used)]

mod common;

use domain::fact::{FactKind, FactValue};
use domain::{Money, PartialDate};
use intake::{
    Asked, ClassList, EventsWanted, FileKind, Form, IntakeError, ListRow, ProblemKind, SheetName, Table,
    Wanted, read_events, read_list,
};
use std::fs::File;
use std::io::Cursor;
use std::ops::ControlFlow::Continue;
use std::path::Path;

fn file(name: &str) -> File {
    File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).unwrap()
}

fn try_read(name: &str, asked: &Asked) -> Result<ClassList, IntakeError> {
    let facts = [
        ("premium_from", FactKind::Date),
        ("amount_paid", FactKind::Money),
        ("inmail_before_cutoff", FactKind::YesNo),
    ];
    let wanted = Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() };
    read_list(Table::open(file(name), asked)?, &wanted, &mut |_| Continue(()))
}

fn read(name: &str) -> ClassList {
    try_read(name, &Asked::default()).unwrap()
}

fn row(list: &ClassList, number: u32) -> &ListRow {
    list.rows.iter().find(|row| row.row == number).unwrap()
}

fn of_sheet(name: &str) -> Asked {
    Asked { sheet: Some(name.to_owned()), ..Asked::default() }
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn problems(list: &ClassList) -> Vec<(u32, &str, ProblemKind, &str)> {
    let problems = list.checked.problems.iter();
    problems.map(|p| (p.row, p.column.as_str(), p.kind, p.found.as_str())).collect()
}

fn date(iso: &str) -> PartialDate {
    PartialDate::from_iso(iso).unwrap()
}

#[test]
fn a_sheet_of_excel_is_read_as_it_shows_its_cells() {
    let list = read("people.xlsx");
    let ana = row(&list, 4);
    assert_eq!((&ana.external_id, &ana.name.family), (&text("007"), &text("García López")));
    assert_eq!((&ana.address.zip, &ana.phone), (&text("02138"), &text("(617) 555-0123")));
    assert_eq!(ana.born_on, "1980-03-04".parse().ok());
    let premium = Some(FactValue::Date(date("2022-03-04")));
    let paid = Some(FactValue::Money(Money::from_cents(1_234_56)));
    assert_eq!(ana.facts, [premium, paid, Some(FactValue::YesNo(true))]);
    assert_eq!(ana.extra, [(9, "02138".to_owned())]);

    let tram = row(&list, 5);
    assert_eq!((&tram.address.zip, &tram.phone), (&text("00501"), &text("555-0123")));
    assert_eq!(tram.born_on, "1900-02-28".parse().ok());
    assert_eq!(tram.facts[1], Some(FactValue::Money(Money::from_cents(30))));
    assert_eq!(tram.extra, [(9, "1 A St\nApt 2".to_owned())]);
}

#[test]
fn rows_keep_the_numbers_of_the_sheet_and_formulas_written_as_text_stay_text() {
    let list = read("people.xlsx");
    let numbers: Vec<u32> = list.rows.iter().map(|row| row.row).collect();
    assert_eq!(numbers, [4, 5, 7, 10]);
    let zoe = row(&list, 7);
    assert_eq!((&zoe.name.family, &zoe.address.zip), (&text("O’Neil"), &text("02138")));
    assert_eq!(zoe.facts[0], Some(FactValue::Date(date("2024-05-01"))));
    assert_eq!(zoe.extra, [(9, "=cmd|' /C calc'!A0".to_owned())]);
}

#[test]
fn errors_and_formulas_without_a_result_are_problems_at_their_cells() {
    let list = read("people.xlsx");
    assert_eq!(
        problems(&list),
        [(8, "DOB", ProblemKind::SheetError, "#N/A"), (9, "Amount paid", ProblemKind::SheetError, "=6*7"),]
    );
    assert_eq!((list.checked.row_count, list.checked.rejected), (6, 2));
}

#[test]
fn the_form_says_what_sheets_there_are_and_what_is_hidden_or_merged() {
    let form = read("people.xlsx").checked.form;
    let sheet = |name: &str, is_hidden| SheetName { name: name.to_owned(), is_hidden };
    assert_eq!(form.sheets, [sheet("Read me", false), sheet("People", false), sheet("Old", true)]);
    assert_eq!((form.kind, form.sheet.as_deref(), form.header_row), (FileKind::Xlsx, Some("People"), 3));
    assert_eq!((form.unseen.hidden_rows, form.unseen.hidden_columns), (1, vec!["E".to_owned()]));
    assert_eq!((form.unseen.merged, form.unseen.merged_cells), (1, vec!["J10:K10".to_owned()]));
}

#[test]
fn a_sheet_is_chosen_by_its_name_and_a_hidden_one_too() {
    let list = try_read("people.xlsx", &of_sheet("old")).unwrap();
    assert_eq!(list.rows[0].name.family, text("Nobody"));
    let refused = try_read("people.xlsx", &of_sheet("Peeple")).unwrap_err().to_string();
    assert_eq!(refused, "the workbook has no sheet \"Peeple\"; it has: Read me, People, Old");
    assert!(matches!(try_read("people.xlsx", &of_sheet("Read me")), Err(IntakeError::Empty)));
}

#[test]
fn the_row_that_names_the_columns_can_be_said() {
    let asked = Asked { header_row: Some(4), ..Asked::default() };
    let refused = try_read("people.xlsx", &asked).unwrap_err();
    assert!(
        matches!(&refused, IntakeError::NoNameColumn { found } if found.starts_with("007, Ana")),
        "{refused}"
    );
}

#[test]
fn a_form_that_was_found_reads_the_file_again_as_it_was() {
    for name in ["people.xlsx", "people.ods", "days-from-1904.xlsx"] {
        let list = read(name);
        assert_eq!(try_read(name, &list.checked.form.asked()).unwrap(), list, "{name}");
    }
}

#[test]
fn days_of_a_workbook_that_counts_from_1904_are_the_days_it_shows() {
    let list = read("days-from-1904.xlsx");
    let born: Vec<_> = list.rows.iter().map(|row| row.born_on).collect();
    assert_eq!(born, ["1980-03-04".parse().ok(), "1980-03-04".parse().ok()]);
    let cities: Vec<_> = list.rows.iter().map(|row| row.address.city.as_deref()).collect();
    assert_eq!((cities, &list.rows[0].name.family), (vec![Some("Reno"); 2], &text("Muñoz")));
}

#[test]
fn a_list_of_events_written_row_by_row_is_read_with_its_times_and_results() {
    let person = |id: &str| ["A-1", "A-2"].iter().position(|known| *known == id).map(|at| at as i64);
    let wanted = EventsWanted { kind: Some("call"), person: &person, today: "2026-11-24".parse().unwrap() };
    let table = Table::open(file("row-by-row.xlsx"), &Asked::default()).unwrap();
    let list = read_events(table, &wanted, &mut |_| Continue(())).unwrap();
    assert_eq!(list.problems, []);
    let first = &list.events[0];
    assert_eq!(first.event.on, Some(date("2024-05-01")));
    assert_eq!(first.event.loss, Some(Money::from_cents(24_50)));
    assert_eq!(first.note.as_deref(), Some("in the night; Called on: 2024-05-01 14:33:10"));
    let second = &list.events[1];
    assert_eq!(
        (second.event.on, second.event.loss),
        (Some(date("2024-05-02")), Some(Money::from_cents(12_25)))
    );
    assert_eq!(second.note.as_deref(), Some("=1+1"));
}

#[test]
fn a_sheet_of_libreoffice_is_read_as_it_shows_its_cells() {
    let list = read("people.ods");
    assert_eq!(problems(&list), []);
    let first = row(&list, 4);
    assert_eq!((&first.external_id, &first.name.family), (&text("007"), &text("García")));
    assert_eq!(first.address.zip, text("02138"));
    assert_eq!(first.born_on, "1980-03-04".parse().ok());
    assert_eq!(first.facts[1], Some(FactValue::Money(Money::from_cents(1_234_56))));
    assert_eq!(first.facts[2], Some(FactValue::YesNo(true)));
    assert_eq!(first.extra, [(6, "two  words\nand a line".to_owned())]);
    let again: Vec<_> = list.rows[1..].iter().map(|row| (row.row, row.address.zip.as_deref())).collect();
    assert_eq!(again, [(5, Some("94607")), (6, Some("94607"))]);

    let Form { sheet, sheets, unseen, header_row, .. } = list.checked.form;
    assert_eq!((sheet.as_deref(), header_row), (Some("People"), 3));
    assert_eq!(sheets[0], SheetName { name: "Old".into(), is_hidden: true });
    assert_eq!((unseen.hidden_rows, unseen.hidden_columns), (2, vec!["C".to_owned()]));
}

#[test]
fn what_libreoffice_makes_of_a_sheet_reads_as_the_sheet() {
    let original = read("people.xlsx");
    for name in ["libreoffice.xlsx", "libreoffice.ods"] {
        let list = read(name);
        for number in [4, 7, 10] {
            assert_eq!(row(&list, number), row(&original, number), "{name}");
        }
        assert_eq!(problems(&list), [(8, "DOB", ProblemKind::SheetError, "#N/A")], "{name}");
        let calculated = Some(FactValue::Money(Money::from_cents(42_00)));
        assert_eq!(row(&list, 9).facts[1], calculated, "{name}");
        let form = &list.checked.form;
        assert_eq!((form.sheets.len(), form.sheet.as_deref()), (3, Some("People")), "{name}");
        assert!(form.sheets[2].is_hidden, "{name}");
        assert_eq!((form.unseen.hidden_rows, form.unseen.merged), (1, 1), "{name}");
        assert_eq!(form.unseen.hidden_columns, ["E"], "{name}");
    }
}

#[test]
fn a_workbook_in_the_old_form_is_refused_with_the_way_out() {
    let refused = try_read("old.xls", &Asked::default()).unwrap_err();
    assert!(matches!(refused, IntakeError::OldWorkbook));
    assert!(refused.to_string().contains("save it as .xlsx"));
}

#[test]
fn the_name_of_a_file_does_not_matter_and_progress_reaches_into_it() {
    let mut told = Vec::new();
    let table = Table::open(file("people.xlsx"), &Asked::default()).unwrap();
    read_list(table, &Wanted { facts: Vec::new() }, &mut |bytes| {
        told.push(bytes);
        Continue(())
    })
    .unwrap();
    let size = file("people.xlsx").metadata().unwrap().len();
    assert!(told.is_sorted() && told.last().is_some_and(|last| (1..=size).contains(last)), "{told:?}");
}

#[test]
fn a_title_above_the_header_of_a_sheet_is_passed() {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: u32, cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows = [
        row(1, &["Class list as of March 3, 2026"]),
        row(4, &["id", "first", "last", "city"]),
        row(5, &["7", "Ana", "Reed"]),
    ];
    let of_excel = common::workbook(rows.concat().as_bytes());
    let cells = |texts: &[&str]| -> String {
        texts
            .iter()
            .map(|text| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"))
            .collect()
    };
    let of_office = common::ods(
        format!(
            "<table:table-row>{}</table:table-row>\
             <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
             <table:table-row>{}</table:table-row>\
             <table:table-row table:number-rows-repeated=\"2\">{}</table:table-row>",
            cells(&["Class list as of March 3, 2026"]),
            cells(&["id", "first", "last", "city"]),
            cells(&["7", "Ana", "Reed"])
        )
        .as_bytes(),
    );
    for (bytes, rows) in [(of_excel, 1), (of_office, 2)] {
        let table = intake::Table::open(std::io::Cursor::new(bytes), &intake::Asked::default()).unwrap();
        let wanted = intake::Wanted { facts: Vec::new() };
        let mut progress = |_| std::ops::ControlFlow::Continue(());
        let list = intake::read_list(table, &wanted, &mut progress).unwrap();
        assert_eq!(list.checked.form.header_row, 4);
        // The second row of the other sheet has the id of the first.
        assert_eq!((list.checked.row_count, list.rows.len(), list.rows[0].row), (rows, 1, 5));
        assert_eq!(list.rows[0].name.listed(), "Reed, Ana");
    }
}

/// Reads a workbook of these sheets, and says which was taken.
fn taken(sheets: &[(&str, &[&[&str]])]) -> Option<String> {
    let table = Table::open(Cursor::new(common::workbook_with(sheets)), &Asked::default()).unwrap();
    let list = read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(()));
    list.unwrap().checked.form.sheet
}

#[test]
fn a_cover_before_the_list_is_passed_over_and_without_a_list_the_first_sheet_is_taken() {
    let cover: &[&[&str]] = &[&["Garcia v. Example"], &["Prepared by", "Mail House"], &["Last", "of three"]];
    let list: &[&[&str]] = &[&["Class list"], &["First", "Last", "Zip"], &["Ana", "Reed", "02138"]];
    assert_eq!(taken(&[("Cover", cover), ("Blank", &[]), ("List", list), ("Other", list)]), text("List"));
    assert_eq!(taken(&[("List", list), ("Cover", cover)]), text("List"));
    let unlike: &[&[&str]] = &[&["Last"], &["Reed"]];
    assert_eq!(taken(&[("Blank", &[]), ("One", unlike), ("Two", unlike)]), text("One"));
}
