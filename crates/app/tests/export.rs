//! Tables out: the figures of the screen in a file, guarded, and nothing written over unasked.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::ErrorCode;
use app::wire::{
    DamagesExport, EstimateRequest, HistoryList, OperationUndo, PersonExport, PersonList, PersonOrder,
    SampleAdd,
};
use common::{Desk, desk};
use std::collections::BTreeMap;

/// The sample case with invented people.
fn sampled() -> Desk {
    let mut desk = desk();
    desk.case = app::sample_add(&mut desk.app, SampleAdd { people: 60, seed: 1 }).unwrap().case;
    desk
}

fn damages(desk: &mut Desk, name: &str, replace: bool) -> Result<String, app::Failure> {
    let path = desk.folder.path().join(name);
    let req = DamagesExport { case: desk.case, path: path.display().to_string(), replace };
    app::damages_export(&mut desk.app, req).map(|_| std::fs::read_to_string(&path).unwrap())
}

#[test]
fn what_a_list_has_of_formulas_comes_in_as_text_and_goes_out_as_text() {
    let mut desk = desk();
    let formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1"];
    let rows: String = formulas.map(|text| format!("\"{text}\",,\"{text}\",,,,,,,,\n")).concat();
    let report = desk.import(&rows).unwrap();
    assert_eq!((report.new, report.rejected), (5, 0));
    let path = desk.folder.path().join("people.csv");
    let list = PersonList { case: desk.case, ..PersonList::default() };
    let req = PersonExport { list, path: path.display().to_string(), ..PersonExport::default() };
    app::person_export(&mut desk.app, req).unwrap();
    let mut file = csv::Reader::from_path(&path).unwrap();
    let cells: Vec<String> =
        file.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    for text in formulas {
        // A blank before a cell is no part of what it says.
        let guarded = format!("'{}", text.trim());
        assert_eq!(cells.iter().filter(|cell| **cell == guarded).count(), 2, "{guarded}: {cells:?}");
    }
    assert!(!cells.iter().any(|cell| cell.starts_with(['=', '+', '@', '\t'])), "{cells:?}");
}

#[test]
fn the_exposure_stands_under_its_case_day_answers_and_assumptions() {
    let mut desk = sampled();
    let text = damages(&mut desk, "exposure.csv", false).unwrap();
    let req = EstimateRequest { case: desk.case, as_of: None, choices: BTreeMap::new() };
    let found = app::estimate(&mut desk.app, req).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with(&format!("Case,{}", found.case)), "{}", lines[0]);
    assert!(text.contains(&format!("As of,{}\r\n", found.as_of)));
    assert!(text.contains(",open: worked with until decided,"));
    assert!(text.contains("share not delivered,0.125,assumption,"));
    let total = lines.iter().find(|line| line.starts_with("Class total,")).unwrap();
    let wanted = format!(
        "{},-{},-{},0.00,0.00,{},{},{}",
        found.gross, found.late, found.in_others, found.after_overlap, found.low, found.high
    );
    assert!(total.ends_with(&wanted), "{total}");
    for title in
        ["From pleaded to recoverable", "By state", "By class", "By status", "Recovery claim by claim"]
    {
        assert!(text.contains(title), "{title}");
    }
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_told_so_and_the_case_file_never() {
    let mut desk = desk();
    damages(&mut desk, "exposure.csv", false).unwrap();
    assert_eq!(damages(&mut desk, "exposure.csv", false).unwrap_err().code, ErrorCode::AlreadyExists);
    damages(&mut desk, "exposure.csv", true).unwrap();
    assert_eq!(damages(&mut desk, "exposure.numerosity", true).unwrap_err().field.as_deref(), Some("path"));
}

#[test]
fn people_are_written_as_the_list_is_narrowed_and_ordered_and_the_history_keeps_it() {
    let mut desk = sampled();
    let list = PersonList {
        case: desk.case,
        statuses: vec!["class_member".to_owned()],
        sort: vec![PersonOrder { column: "recoverable".into(), descending: true }],
        offset: 3,
        limit: 1,
        ..PersonList::default()
    };
    let page = app::person_list(&mut desk.app, PersonList { offset: 0, limit: 9, ..list.clone() }).unwrap();
    let path = desk.folder.path().join("people.csv").display().to_string();
    let export = PersonExport { list, path: path.clone(), ..PersonExport::default() };
    let written = app::person_export(&mut desk.app, export).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!((written.rows, text.lines().count() as u64), (page.matching, page.matching + 1));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let first = reader.records().next().unwrap().unwrap();
    assert_eq!(first[0], page.rows[0].name);
    assert_eq!(first[1], *"class member");
    let recoverable =
        text.lines().next().unwrap().split(',').position(|title| title.starts_with("Recoverable"));
    assert_eq!(first[recoverable.unwrap()], page.rows[0].recoverable.unwrap().to_string());

    let history = HistoryList { case: Some(desk.case), offset: 0, limit: 1 };
    let last = app::history_list(&mut desk.app, history).unwrap().operations.remove(0);
    assert!(last.summary.contains("to people.csv: name, status"), "{}", last.summary);
    let undo = app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: last.operation, ..OperationUndo::default() },
    );
    assert_eq!(undo.unwrap_err().code, ErrorCode::Conflict);
}
