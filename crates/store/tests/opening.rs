//! Each way a file can refuse has its own word, and leaves the file as it was.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{add_people, file, file_under};
use std::fs;
use std::path::{Path, PathBuf};
use store::{Key, Store, StoreError};

fn passphrase(text: &str) -> Key {
    Key::Passphrase(text.to_owned())
}

/// A closed encrypted file with people in it.
fn encrypted() -> (tempfile::TempDir, PathBuf) {
    let mut file = file_under(&passphrase("correct horse"));
    add_people(&mut file, 0..20);
    let path = file.path();
    drop(file.store);
    (file.folder, path)
}

#[track_caller]
fn refuses(path: &Path, key: &Key, expected: fn(&StoreError) -> bool) -> String {
    let before = fs::read(path).unwrap();
    let error = Store::open(path, key).unwrap_err();
    assert!(expected(&error), "{error:?}");
    assert_eq!(fs::read(path).unwrap(), before, "the file was touched");
    error.to_string()
}

#[test]
fn an_encrypted_file_opens_with_its_passphrase_and_shows_nothing_of_its_people() {
    let (_folder, path) = encrypted();
    let bytes = fs::read(&path).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(13).any(|window| window == b"@mail.example"));
    let store = Store::open(&path, &passphrase("correct horse")).unwrap();
    assert_eq!(store.read().people_count(1).unwrap(), 20);
    assert!(store.verify().unwrap().faults.is_empty());
}

#[test]
fn a_wrong_passphrase_is_refused() {
    let (_folder, path) = encrypted();
    let said = refuses(&path, &passphrase("wrong"), |e| matches!(e, StoreError::WrongKeyOrDamaged(_)));
    assert!(said.contains("passphrase") && said.contains("backup"), "{said}");
}

#[test]
fn no_passphrase_for_an_encrypted_file_and_one_for_a_plain_file_are_told_apart() {
    let (_folder, path) = encrypted();
    refuses(&path, &Key::Unencrypted, |e| matches!(e, StoreError::NeedsPassphrase(_)));
    let plain = file();
    let path = plain.path();
    drop(plain.store);
    refuses(&path, &passphrase("any"), |e| matches!(e, StoreError::NotEncrypted(_)));
}

#[test]
fn a_damaged_first_page_is_reported_and_left_alone() {
    let (_folder, path) = encrypted();
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 0xff;
    fs::write(&path, bytes).unwrap();
    refuses(&path, &passphrase("correct horse"), |e| matches!(e, StoreError::WrongKeyOrDamaged(_)));
}

#[test]
fn a_damaged_later_page_is_found_by_verify() {
    let (_folder, path) = encrypted();
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    fs::write(&path, bytes).unwrap();
    let found = Store::open(&path, &passphrase("correct horse")).map(|store| store.verify());
    match found {
        Err(StoreError::WrongKeyOrDamaged(_) | StoreError::Damaged(_)) | Ok(Err(StoreError::Damaged(_))) => {}
        Ok(Ok(verified)) => assert!(!verified.faults.is_empty()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_cut_short_an_empty_one_and_a_foreign_one_are_refused() {
    let (folder, path) = encrypted();
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 1_000]).unwrap();
    refuses(&path, &passphrase("correct horse"), |e| matches!(e, StoreError::CutShort(_)));
    let empty = folder.path().join("empty.numerosity");
    fs::write(&empty, b"").unwrap();
    refuses(&empty, &passphrase("correct horse"), |e| matches!(e, StoreError::CutShort(_)));
    let foreign = folder.path().join("foreign.numerosity");
    let mut page = b"SQLite format 3\0".to_vec();
    page.resize(4096, 7);
    fs::write(&foreign, page).unwrap();
    refuses(&foreign, &Key::Unencrypted, |e| matches!(e, StoreError::Damaged(_) | StoreError::NotOurs(_)));
}

#[test]
fn a_missing_file_and_one_that_stands_already_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.numerosity");
    assert!(matches!(Store::open(&path, &Key::Unencrypted), Err(StoreError::NoSuchFile(_))));
    assert!(!path.exists());
    fs::write(&path, b"mine").unwrap();
    assert!(matches!(Store::create(&path, &Key::Unencrypted), Err(StoreError::AlreadyExists(_))));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn a_file_that_another_program_is_writing_to_is_locked_and_not_waited_for_without_end() {
    let mut one = file();
    let mut other = Store::open(&one.path(), &Key::Unencrypted).unwrap();
    let author = one.author;
    let case = one.case;
    let refused: Result<Result<(), StoreError>, StoreError> =
        one.store.operate("note_add", Some(case), author, |_| {
            let refused = other.operate("note_add", Some(case), author, |_| Ok(((), String::new())));
            Ok((refused, "held the file".into()))
        });
    assert!(matches!(refused.unwrap(), Err(StoreError::Locked)));
}

#[test]
fn an_empty_passphrase_protects_nothing_and_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.numerosity");
    assert!(matches!(Store::create(&path, &passphrase("")), Err(StoreError::EmptyPassphrase)));
    assert!(!path.exists());
}
