//! Parties and whose citizens they are.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{CaseAdd, ImportCheck, ImportWrite, OfCase, OperationUndo, PartyAdd, PartySet};
use common::{Desk, desk};

/// A case of its own with one class member, who lives in California.
fn neighbours() -> Desk {
    let mut desk = desk();
    let case = CaseAdd { caption: Some("Reed v. Acme".into()), ..CaseAdd::default() };
    desk.case = app::case_add(&mut desk.app, case).unwrap().case;
    let path = desk.folder.path().join("people.csv");
    std::fs::write(&path, "id,last,state\nA-1,Reed,California\n").unwrap();
    let list = ImportWrite {
        list: ImportCheck { case: desk.case, path: path.display().to_string(), ..ImportCheck::default() },
        strict: true,
        ..ImportWrite::default()
    };
    app::import_write(&mut desk.app, list).unwrap();
    desk
}

fn diverse(desk: &mut Desk) -> Option<bool> {
    app::cafa_meter(&mut desk.app, OfCase { case: desk.case }).unwrap().minimal_diversity
}

fn places(of: &[&str]) -> Vec<String> {
    of.iter().map(|place| (*place).to_owned()).collect()
}

#[test]
fn diversity_follows_the_citizenship_of_the_defendants_and_an_undo_of_it() {
    let mut desk = neighbours();
    let acme =
        PartyAdd { case: desk.case, name: "Acme".into(), role: "defendant".into(), citizenship: Vec::new() };
    let party = app::party_add(&mut desk.app, acme).unwrap().party;
    assert_eq!(diverse(&mut desk), None);
    let mut set = |of: &[&str]| {
        let request = PartySet { case: desk.case, party, citizenship: places(of) };
        let operation = app::party_set(&mut desk.app, request).unwrap().operation;
        (operation, diverse(&mut desk))
    };
    assert_eq!(set(&["california", "DE"]).1, Some(false));
    let (abroad, diversity) = set(&["The Netherlands"]);
    assert_eq!(diversity, Some(true));
    app::operation_undo(&mut desk.app, OperationUndo { operation: abroad, ..OperationUndo::default() })
        .unwrap();
    assert_eq!(diverse(&mut desk), Some(false));
}

#[test]
fn what_cannot_be_a_party_or_a_place_is_refused_at_its_field() {
    let mut desk = neighbours();
    let acme = PartyAdd {
        case: desk.case,
        name: "Acme".into(),
        role: "defendant".into(),
        citizenship: places(&["DE"]),
    };
    let party = app::party_add(&mut desk.app, acme.clone()).unwrap().party;
    for (field, wrong) in [
        ("name", PartyAdd { name: " ".into(), ..acme.clone() }),
        ("name", acme.clone()),
        ("role", PartyAdd { name: "Roe".into(), role: "judge".into(), ..acme.clone() }),
        ("citizenship", PartyAdd { name: "Roe".into(), citizenship: places(&["Atlantis"]), ..acme }),
    ] {
        assert_eq!(app::party_add(&mut desk.app, wrong).unwrap_err().field.as_deref(), Some(field));
    }
    let elsewhere = PartySet { case: 1, party, citizenship: places(&["DE"]) };
    assert_eq!(app::party_set(&mut desk.app, elsewhere).unwrap_err().code, app::ErrorCode::NotFound);
    let lost = PartySet { case: desk.case, party, citizenship: places(&["DE", "Atlantis", "Utopia"]) };
    let refused = app::party_set(&mut desk.app, lost).unwrap_err();
    assert!(refused.message.starts_with("\"Atlantis\", \"Utopia\" are no state"), "{refused}");
}
