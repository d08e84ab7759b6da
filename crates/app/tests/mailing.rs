//! A list goes out to a mail house, comes back, and what changed is taken.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ImportCheck, ImportLook, ImportWrite, ListCompare, Mailing, MailingExport, MatchRule, PersonList,
};
use common::{Desk, desk};
use std::process::Command;

const PEOPLE: &str = "id,first,last,street,city,state,zip\n\
    A-1,Ana,Reed,12 Elm St,Oakland,CA,94607\n\
    ,Tom,Park,1 Main St,Boston,MA,02138\n";

/// Everyone of the case goes out in `mail.csv`.
fn sent_out(desk: &mut Desk) -> Mailing {
    let path = desk.folder.path().join("mail.csv").display().to_string();
    let list = PersonList { case: desk.case, ..PersonList::default() };
    let export = MailingExport { list, path, ..MailingExport::default() };
    app::mailing_export(&mut desk.app, export).unwrap().mailing
}

#[test]
fn a_list_that_comes_back_is_known_and_what_changed_is_taken() {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    let path = desk.folder.path().join("mail.csv").display().to_string();
    let sent = sent_out(&mut desk);
    assert_eq!((sent.file_name.as_str(), sent.people), ("mail.csv", 2));
    // As any other program says it.
    let sum = Command::new("sha256sum").arg(&path).output().unwrap().stdout;
    assert_eq!(String::from_utf8(sum).unwrap().split_whitespace().next(), Some(sent.sha256.as_str()));
    let newest =
        app::history_list(&mut desk.app, app::wire::HistoryList { case: None, offset: 0, limit: 1 }).unwrap();
    assert!(newest.operations[0].summary.starts_with("Wrote 2 people to mail.csv for a mail house"));

    let back = std::fs::read_to_string(&path)
        .unwrap()
        .replace("12 Elm St,Oakland,CA,94607", "9 Oak Ave,Reno,NV,89501");
    let list = desk.list(&back);
    let look = ImportLook { case: list.case, path: list.path.clone(), ..ImportLook::default() };
    let look = app::import_look(&mut desk.app, look).unwrap();
    assert_eq!(look.mailing, Some(sent));
    assert_eq!(look.columns[0].column.field.as_deref(), Some("mailed"));
    let compare = ListCompare { case: desk.case, list: Some(list.clone()), ..ListCompare::default() };
    let found = app::list_compare(&mut desk.app, compare).unwrap();
    assert_eq!((found.added, found.gone, found.changed, found.same), (0, 0, 1, 1));
    assert_eq!(found.rows[0].field.as_deref(), Some("address"));

    let update = MatchRule { on_match: Some("update".into()), ..MatchRule::default() };
    let list = ImportCheck { matching: Some(update), ..list };
    let report = app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    assert_eq!((report.new, report.updated, report.unchanged, report.overwritten), (0, 1, 1, 1));
    assert_eq!(desk.find("A-1").fields.street, "9 Oak Ave");
}

#[test]
fn a_number_that_never_went_out_of_the_case_is_refused_at_its_row_alone() {
    let mut desk = desk();
    let list = desk.list("Numerosity ID,last\nN1-99,Reed\n");
    let report = app::import_check(&mut desk.app, list).unwrap();
    let problem = &report.problems[0];
    assert_eq!((report.rejected, problem.row, problem.found.as_str()), (1, 2, "N1-99"));
    assert!(report.kinds[0].advice.starts_with("Nobody in this case went out under this number"));
    let list = desk.list("Numerosity ID,last\nR-99,Reed\n");
    let report = app::import_check(&mut desk.app, list).unwrap();
    assert_eq!((report.rejected, report.problems[0].kind.as_str()), (1, "unknown_person_id"));
}

#[test]
fn two_rows_under_one_number_do_not_both_count() {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    let id = desk.find("A-1").person;
    let sent = sent_out(&mut desk).operation;
    let rows = format!("N{sent}-{id},Reed,94608\nN{sent}-{id},Reed,10001\n");
    let list = desk.list(&format!("Numerosity ID,last,zip\n{rows}"));
    let report = app::import_check(&mut desk.app, list).unwrap();
    let problem = &report.problems[0];
    assert_eq!((report.rejected, problem.row, problem.kind.as_str()), (1, 3, "repeated_external_id"));
    assert!(report.review_rows[0].fields[0].brings.contains("94608"));
}

#[test]
fn whoever_left_the_case_is_refused_at_their_row_and_the_others_are_taken() {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    let gone = desk.find("A-1").person;
    sent_out(&mut desk);
    let back = std::fs::read_to_string(desk.folder.path().join("mail.csv")).unwrap();
    let remove = app::wire::PersonRemove { person: gone, why: "entered twice".into() };
    app::person_remove(&mut desk.app, remove).unwrap();
    let list = desk.list(&back);
    let report = app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    assert_eq!((report.rejected, report.unchanged, report.new), (1, 1, 0));
    assert_eq!(report.problems[0].kind, "went_out_elsewhere");
}
