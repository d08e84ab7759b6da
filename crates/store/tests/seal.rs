//! What is sealed opens in its own file alone, and neither a table nor the journal holds it in the open.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{add_people, file};
use store::StoreError;

#[test]
fn what_is_sealed_opens_again_and_never_looks_the_same_twice() {
    let file = file();
    let read = file.store.read();
    let (one, other) = (read.seal(b"123-45-6789").unwrap(), read.seal(b"123-45-6789").unwrap());
    assert_ne!(one, other);
    assert_eq!(read.open_sealed(&one).unwrap(), b"123-45-6789");
    assert_eq!(read.open_sealed(&other).unwrap(), b"123-45-6789");
    assert_eq!(read.open_sealed(&read.seal(b"").unwrap()).unwrap(), b"");
}

#[test]
fn what_was_changed_cut_short_or_sealed_in_another_file_does_not_open() {
    let (file, elsewhere) = (file(), file());
    let read = file.store.read();
    let sealed = read.seal(b"a health note").unwrap();
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(read.open_sealed(&changed).is_err(), "byte {place}");
    }
    assert!(read.open_sealed(&sealed[..30]).is_err() && read.open_sealed(b"").is_err());
    assert!(elsewhere.store.read().open_sealed(&sealed).is_err());
}

#[test]
fn no_byte_of_the_file_holds_a_sealed_value_in_the_open_and_undo_brings_the_one_before_back() {
    let mut file = file();
    add_people(&mut file, 0..2);
    let (case, author) = (file.case, file.author);
    let mut set = |value: Option<&str>| {
        let kept = file.store.operate("sensitive_set", Some(case), author, |op| {
            op.sealed_set(1, "social_security", value)?;
            Ok::<_, StoreError>((op.id, "Kept a value".into()))
        });
        kept.unwrap()
    };
    set(Some("123-45-6789"));
    let second = set(Some("987-65-4321"));
    let kept = |file: &common::File| file.store.read().sealed_of(1).unwrap();
    assert_eq!(kept(&file), [("social_security".to_owned(), "987-65-4321".to_owned())]);
    file.undo(second).unwrap();
    assert_eq!(kept(&file), [("social_security".to_owned(), "123-45-6789".to_owned())]);
    let path = file.path();
    drop(file.store);
    let bytes = std::fs::read(&path).unwrap();
    for open in ["123-45-6789", "987-65-4321"] {
        assert!(!bytes.windows(open.len()).any(|part| part == open.as_bytes()), "{open} stands in the open");
    }
}
