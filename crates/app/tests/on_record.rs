//! What stays on record is not undone, and the history says so of each operation before anybody asks.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::ErrorCode;
use app::wire::{
    Chosen, ConflictAsked, ConflictClear, ConflictDecide, ConflictExport, DocumentCopy, HistoryList,
    ImportWrite, InvolvedAdd, LabelWrite, LeftOutExport, LetterAsked, LetterForm, LetterSource, LetterWith,
    OfCase, OfConflictCheck, OperationView, PersonList, VettingFindingAdd,
};
use common::{Desk, desk};

/// One who can be written to, and one of whom no address is known.
const PEOPLE: &str = "id,first,last,street,city,state,zip\n\
    A-1,Ana,Reed,12 Elm St,Oakland,CA,94607\n\
    A-2,Tom,Park,,,,\n";

fn office() -> Desk {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    desk
}

fn history(desk: &mut Desk) -> Vec<OperationView> {
    let all = HistoryList { case: None, offset: 0, limit: 500 };
    app::history_list(&mut desk.app, all).unwrap().operations
}

fn involve(desk: &mut Desk, name: &str) {
    let (case, name) = (desk.case, name.to_owned());
    let add = InvolvedAdd { case, name, role: "witness".into(), note: None };
    app::involved_add(&mut desk.app, add).unwrap();
}

fn path(desk: &Desk, name: &str) -> String {
    desk.folder.path().join(name).display().to_string()
}

/// A check for conflicts that is decided, signed off and written out.
fn checked(desk: &mut Desk) {
    involve(desk, "Jon Smyth");
    involve(desk, "John Smith");
    let asked = ConflictAsked { case: desk.case, person: None, names: vec!["Jon Smith".into()] };
    let report = app::conflict_check(&mut desk.app, asked).unwrap();
    let decide = ConflictDecide {
        hit: report.hits[0].hit,
        decision: "waived".into(),
        reason: Some("Both agreed in writing".into()),
    };
    app::conflict_decide(&mut desk.app, decide).unwrap();
    let rest = ConflictClear { check: report.check, reason: None };
    app::conflict_clear(&mut desk.app, rest).unwrap();
    app::conflict_sign_off(&mut desk.app, OfConflictCheck { check: report.check }).unwrap();
    let export = ConflictExport { check: report.check, path: path(desk, "check.csv"), replace: false };
    app::conflict_export(&mut desk.app, export).unwrap();
}

/// What went out: labels, the list of those who get no letter, a copy of a document.
fn written_out(desk: &mut Desk) {
    let of = PersonList { case: desk.case, ..PersonList::default() };
    let chosen = Chosen { of, only: Vec::new(), except: Vec::new() };
    let labels =
        LabelWrite { chosen: chosen.clone(), purpose: None, path: path(desk, "labels.pdf"), replace: false };
    app::label_write(&mut desk.app, labels).unwrap();
    let with = LetterWith {
        source: LetterSource::Template { key: "update".into() },
        reply_by: None,
        message: None,
        purpose: None,
        form: LetterForm::Pdf,
    };
    let letters = LetterAsked { chosen, with };
    let left = LeftOutExport { letters, path: path(desk, "left.csv"), replace: false };
    app::letter_left_out_export(&mut desk.app, left).unwrap();
    let outside = desk.outside("statement.txt", "Paid in March");
    desk.add(&outside, "Account statement", &[]).unwrap();
    let document = desk.only().document;
    let copy = DocumentCopy { document, path: path(desk, "copy.txt"), replace: false };
    app::document_copy(&mut desk.app, copy).unwrap();
}

#[test]
fn what_stays_on_record_is_marked_in_the_history_and_not_undone() {
    let mut desk = office();
    let person = desk.find("A-1").person;
    checked(&mut desk);
    written_out(&mut desk);
    let finding = VettingFindingAdd {
        person,
        item: "standing".into(),
        outcome: "clear".into(),
        finding: "Paid for Premium".into(),
        ..VettingFindingAdd::default()
    };
    app::vetting_finding_add(&mut desk.app, finding).unwrap();
    // The same list again brings nobody.
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    let again = &app::import_list(&mut desk.app, OfCase { case: desk.case }).unwrap()[0];
    assert_eq!((again.undo, again.undone_by), (None, None), "nothing of it is there to undo");

    let done = history(&mut desk);
    let mut stay: Vec<&str> = done.iter().filter(|of| of.stays).map(|of| of.kind.as_str()).collect();
    stay.sort_unstable();
    assert_eq!(
        stay,
        [
            "conflict_check",
            "conflict_clear",
            "conflict_decide",
            "conflict_export",
            "conflict_sign_off",
            "document_copy",
            "import",
            "label_write",
            "letter_left_out_export",
            "user_add",
            "vetting_finding_add",
        ]
    );
    for of in done.iter().filter(|of| of.stays) {
        let refused = desk.try_undo(of.operation).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Conflict, "{}: {refused}", of.kind);
    }
    assert_eq!(history(&mut desk).len(), done.len(), "no undo was written");
}
