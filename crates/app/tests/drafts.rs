//! Lists on their way in survive the closing of the file, and are read from what was pasted.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CellTyped, FileOpen, ImportCheck, ImportLook, ImportWrite, ListDraft, ListDraftAdd, ListDraftSave,
    ListDraftView, ListMap, MatchRule, Nothing, OfCase, OfDraft, UserRow,
};
use app::{App, ErrorCode};
use common::{Desk, desk, moment};

fn drafts(desk: &mut Desk) -> Vec<ListDraftView> {
    app::list_draft_list(&mut desk.app, OfCase { case: desk.case }).unwrap()
}

#[test]
fn what_was_decided_of_a_list_is_there_again_when_the_file_is_opened() {
    let mut desk = desk();
    let paths = ["class-list-v3.csv", "other.xlsx"].map(|name| {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, "last\nReed\n").unwrap();
        path.display().to_string()
    });
    let paths = paths.to_vec();
    let gone = ListDraftAdd { case: desk.case, paths: vec!["/nowhere/list.csv".into()], pasted: None };
    let refused = app::list_draft_add(&mut desk.app, gone).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("path")));
    let add = ListDraftAdd { case: desk.case, paths, pasted: None };
    let [first, second] = app::list_draft_add(&mut desk.app, add).unwrap().drafts[..] else {
        panic!("two lists")
    };
    let cells = vec![CellTyped { row: 4, column: "Paid".into(), text: "12.50".into() }];
    let state = ListDraft {
        step: Some("match".into()),
        map: Some(ListMap { cells, ..ListMap::default() }),
        matching: Some(MatchRule { rows: [(7, "skip".to_owned())].into(), ..MatchRule::default() }),
        ..ListDraft::default()
    };
    app::list_draft_save(&mut desk.app, ListDraftSave { draft: first, state: state.clone() }).unwrap();

    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    desk.app = App::new(moment).unwrap();
    app::file_open(&mut desk.app, FileOpen { path, passphrase: None }).unwrap();
    app::user_choose(&mut desk.app, UserRow { name: "Maya Okafor".into(), initials: "MO".into() }).unwrap();
    let found = drafts(&mut desk);
    let names: Vec<_> = found.iter().map(|of| (of.draft, of.name.as_str(), of.user.as_str())).collect();
    assert_eq!(names, [(first, "class-list-v3.csv", "Maya Okafor"), (second, "other.xlsx", "Maya Okafor")]);
    assert_eq!((&found[0].state, &found[1].state), (&state, &ListDraft::default()));
    app::list_draft_remove(&mut desk.app, OfDraft { draft: first }).unwrap();
    assert_eq!(drafts(&mut desk).len(), 1);
    let gone = app::list_draft_save(&mut desk.app, ListDraftSave { draft: first, state }).unwrap_err();
    assert_eq!(gone.code, ErrorCode::NotFound);
    let history =
        app::history_list(&mut desk.app, app::wire::HistoryList { case: None, offset: 0, limit: 50 })
            .unwrap();
    assert!(history.operations.iter().all(|operation| !operation.summary.contains("class-list-v3")));
}

#[test]
fn what_was_pasted_from_a_spreadsheet_is_a_list() {
    let mut desk = desk();
    let pasted = "id\tName, as on the bill\tlast\tzip\r\nA-1\tReed, Ana\tReed\t02138\r\n".to_owned();
    let add = ListDraftAdd { case: desk.case, pasted: Some(pasted), ..ListDraftAdd::default() };
    let draft = app::list_draft_add(&mut desk.app, add).unwrap().drafts[0];
    let look = ImportLook { case: desk.case, pasted: Some(draft), ..ImportLook::default() };
    let look = app::import_look(&mut desk.app, look).unwrap();
    assert_eq!((look.form.delimiter, look.columns.len()), (Some('\t'), 4));
    assert_eq!(look.file_name, "Pasted 2026-11-24 20:00");
    let list = ImportCheck { case: desk.case, pasted: Some(draft), ..ImportCheck::default() };
    let write = ImportWrite { list, draft: Some(draft), ..ImportWrite::default() };
    assert_eq!(app::import_write(&mut desk.app, write).unwrap().new, 1);
    assert_eq!(desk.find("A-1").fields.zip, "02138");
    assert_eq!(drafts(&mut desk).len(), 0, "a list that is written is no longer on its way");
    let blank = ListDraftAdd { case: desk.case, pasted: Some(" \n".into()), ..ListDraftAdd::default() };
    assert!(app::list_draft_add(&mut desk.app, blank).is_err());
    app::work_stop(&mut desk.app, Nothing {}).unwrap();
}
