//! The file of an e-mail that is filed: kept as a document of the person, and found from the entry of the log.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ContactCorrect, ContactEntry, ContactSaid, DocumentAbout, DocumentList, EmailFile, OfDocument,
    OperationUndo, PersonGet, PersonRemove, PersonRestore,
};
use common::{Desk, desk_with_four};

const EMAIL: &str = "From: Ann Roe <ann@mail.example>\r\nTo: desk@firm.example\r\nSubject: My statement\r\n\
    Date: Fri, 20 Nov 2026 09:14:05 -0800\r\nMessage-ID: <1@mail.example>\r\n\r\nHere it is.";
/// Of that text, as `sha256sum` tells it.
const SHA256: &str = "b05aa4cce945d1fa05345636ad2ca511f737041b0460a5f3ad52d9e7b128cf5a";
const PLACE: &str =
    "De La Torre v. LinkedIn Corp. 5-25-cv-00709/Roe, Ann P-1/2026-11-20 E-mail My statement.eml";

fn file(desk: &mut Desk, person: i64) -> i64 {
    let path = desk.outside("saved.eml", EMAIL);
    app::email_file(&mut desk.app, EmailFile { person, path, next: None }).unwrap().operation
}

fn log(desk: &mut Desk, person: i64) -> Vec<ContactEntry> {
    app::contact_list(&mut desk.app, PersonGet { person }).unwrap()
}

fn undo(desk: &mut Desk, operation: i64) -> i64 {
    let undo = OperationUndo { operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap().operation
}

#[test]
fn the_file_of_an_email_is_a_document_of_the_person_and_undone_with_the_entry() {
    let mut desk = desk_with_four();
    let filed = file(&mut desk, 1);
    let kept = desk.only();
    assert_eq!(log(&mut desk, 1)[0].document, Some(kept.document));
    assert_eq!(
        (kept.kind_name.as_str(), kept.on.as_str(), kept.title.as_str()),
        ("E-mail", "2026-11-20", "My statement")
    );
    assert_eq!((kept.sha256.as_str(), kept.about[0].about), (SHA256, DocumentAbout::Person { id: 1 }));
    assert_eq!(desk.files(), [PLACE]);
    assert_eq!(std::fs::read_to_string(desk.documents().join(PLACE)).unwrap(), EMAIL);
    desk.reads_texts();
    let found = desk.page(DocumentList { search: "here it is".into(), ..DocumentList::default() });
    assert_eq!(found.matching, 1);

    let undone = undo(&mut desk, filed);
    assert!(log(&mut desk, 1).is_empty() && desk.listed().is_empty());
    undo(&mut desk, undone);
    let kept = desk.only().document;
    assert_eq!(log(&mut desk, 1)[0].document, Some(kept));
}

#[test]
fn an_email_of_two_people_is_one_document_about_both() {
    let mut desk = desk_with_four();
    file(&mut desk, 1);
    file(&mut desk, 2);
    let kept = desk.only();
    let names: Vec<&str> = kept.about.iter().map(|about| about.name.as_str()).collect();
    assert_eq!((names, desk.files().len()), (vec!["Roe, Ann", "Roe, Bob"], 1));
    assert_eq!(log(&mut desk, 2)[0].document, Some(kept.document));
}

#[test]
fn a_corrected_entry_keeps_its_file_and_one_whose_document_goes_stays_without() {
    let mut desk = desk_with_four();
    file(&mut desk, 1);
    let document = desk.only().document;
    let entry = log(&mut desk, 1)[0].clone();
    let said = ContactSaid {
        on: Some(entry.on),
        time: entry.time,
        way: entry.way,
        direction: entry.direction,
        of_firm: Some(entry.of_firm),
        with_whom: Some("her sister".into()),
        outcome: entry.outcome,
        said: entry.said,
    };
    app::contact_correct(&mut desk.app, ContactCorrect { contact: entry.contact, said }).unwrap();
    let files: Vec<_> = log(&mut desk, 1).into_iter().map(|entry| entry.document).collect();
    assert_eq!(files, [Some(document), Some(document)]);

    let removed = app::document_remove(&mut desk.app, OfDocument { document }).unwrap().operation;
    assert_eq!(log(&mut desk, 1)[0].document, None);
    undo(&mut desk, removed);
    assert_eq!(log(&mut desk, 1)[0].document, Some(document));
}

#[test]
fn the_file_is_found_again_from_the_entry_of_somebody_who_comes_back_from_the_bin() {
    let mut desk = desk_with_four();
    file(&mut desk, 1);
    let document = desk.only().document;
    app::person_remove(&mut desk.app, PersonRemove { person: 1, why: "Came in twice".into() }).unwrap();
    assert_eq!(desk.only().about.len(), 0);
    app::person_restore(&mut desk.app, PersonRestore { case: desk.case, person: 1 }).unwrap();
    assert_eq!((log(&mut desk, 1)[0].document, desk.only().about.len()), (Some(document), 1));
}
