//! Documents that are encrypted with the case: nothing of them is on the disk in the open.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::App;
use app::wire::{
    CaseAdd, DocumentCopy, DocumentList, DocumentSealingSet, DocumentStanding, DocumentTextState, FileCreate,
    OfCase, OfDocument, UserRow,
};
use common::{Desk, desk_with_four, moment};
use std::fs;

const SECRET: &str = "The account number is 4417 1234 5678 9113.";

/// A file under a passphrase with one case whose documents are encrypted, and one document in it.
fn sealed() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(moment).unwrap();
    let path = folder.path().join("cases.numerosity").display().to_string();
    let user = UserRow { name: "Maya Okafor".into(), initials: "MO".into() };
    let passphrase = Some("a lantern over still water".into());
    app::file_create(&mut app, FileCreate { path, passphrase, user, with_sample: false }).unwrap();
    let add = CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() };
    let case = app::case_add(&mut app, add).unwrap().case;
    app::document_sealing_set(&mut app, DocumentSealingSet { case, is_sealed: true }).unwrap();
    let mut desk = Desk { folder, app, case };
    let path = desk.outside("statement of Ann Roe.txt", SECRET);
    desk.add(&path, "Account statement", &[]).unwrap();
    desk
}

#[test]
fn nothing_of_an_encrypted_document_is_on_the_disk_in_the_open() {
    let mut desk = sealed();
    assert_eq!(desk.files(), [format!("case {}/document.sealed", desk.case)]);
    let bytes = fs::read(desk.documents().join(&desk.files()[0])).unwrap();
    let holds = |part: &str| bytes.windows(part.len()).any(|bytes| bytes == part.as_bytes());
    assert!(!holds("account") && !holds("4417"));
    let row = desk.only();
    assert_eq!(
        (row.is_sealed, row.standing, row.size),
        (true, DocumentStanding::Present, SECRET.len() as u64)
    );
}

#[test]
fn an_encrypted_document_is_found_by_its_text_and_written_out_as_it_was() {
    let mut desk = sealed();
    desk.reads_texts();
    let found = desk.page(DocumentList { search: "acount 4417".into(), ..DocumentList::default() }).rows;
    assert_eq!((found.len(), found[0].text), (1, DocumentTextState::Read));
    let document = found[0].document;
    assert!(
        app::document_place(&mut desk.app, OfDocument { document }).is_err(),
        "its file opens nowhere else"
    );
    let path = desk.folder.path().join("copy.txt").display().to_string();
    let copy = DocumentCopy { document, path: path.clone(), replace: false };
    app::document_copy(&mut desk.app, copy.clone()).unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), SECRET);
    assert!(app::document_copy(&mut desk.app, copy).is_err(), "nothing is written over unless it is said");
}

#[test]
fn a_byte_that_is_changed_and_the_same_content_again_are_noticed() {
    let mut desk = sealed();
    let again = desk.outside("again.txt", SECRET);
    assert_eq!(desk.add(&again, "Letter", &[]).unwrap().known, 1);
    assert_eq!(desk.files().len(), 1);
    let file = desk.documents().join(&desk.files()[0]);
    let mut bytes = fs::read(&file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(desk.only().standing, DocumentStanding::Changed);
    let check = app::document_check(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((check.present, check.changed.len()), (0, 1));
    // Adding it again gives the document its file back.
    desk.add(&again, "Letter", &[]).unwrap();
    assert_eq!(desk.only().standing, DocumentStanding::Present);
}

#[test]
fn a_case_file_that_is_not_encrypted_encrypts_no_documents() {
    let mut desk = desk_with_four();
    let set = DocumentSealingSet { case: desk.case, is_sealed: true };
    let refused = app::document_sealing_set(&mut desk.app, set).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("is_sealed"));
}
