//! Undo of anything gives back the same rows; what stands in the way is named.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{File, add_note, add_people, file, set_status};
use domain::membership::MembershipStatus;
use proptest::prelude::*;
use store::StoreError;

/// Every person with everything known of them.
fn people(file: &File) -> Vec<domain::person::Person> {
    let mut people = Vec::new();
    file.store.read().each_person(file.case, &mut |person| people.push(person)).unwrap();
    people.sort_by_key(|person| person.id);
    for person in &people {
        assert_eq!(*person, file.store.read().person(person.id).unwrap());
    }
    people
}

#[test]
fn undoing_a_bulk_insert_takes_everyone_away_and_undoing_that_brings_them_back() {
    let mut file = file();
    let import = add_people(&mut file, 0..50);
    let before = people(&file);
    assert_eq!(before.len(), 50);
    let undo = file.undo(import).unwrap();
    assert_eq!(people(&file), []);
    file.undo(undo).unwrap();
    assert_eq!(people(&file), before);
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn an_undone_import_leaves_who_was_changed_since_and_says_how_many() {
    let mut file = file();
    let import = add_people(&mut file, 0..5);
    set_status(&mut file, 3, MembershipStatus::OptedOut);
    let noted = add_note(&mut file, 5);
    let back = set_status(&mut file, 1, MembershipStatus::OptedOut);
    file.undo(back).unwrap();
    let before = people(&file);
    let undo = file.undo(import).unwrap();
    assert_eq!(people(&file), [before[2].clone(), before[4].clone()]);
    let history = file.store.read().history(None, 0, 1).unwrap();
    assert_eq!(history[0].summary, "Undo: Imported people; 2 people changed since stay");
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
    file.undo(undo).unwrap();
    assert_eq!(people(&file), before);
    file.undo(noted).unwrap();
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn who_was_changed_and_changed_back_stands_as_the_list_has_them_again() {
    let mut file = file();
    let import = add_people(&mut file, 0..300);
    let before = people(&file);
    let later = set_status(&mut file, 257, MembershipStatus::OptedOut);
    assert_eq!(people(&file)[256].status(), MembershipStatus::OptedOut);
    assert_eq!(people(&file).len(), 300);
    file.undo(later).unwrap();
    assert_eq!(people(&file), before);
    file.undo(import).unwrap();
    assert_eq!(people(&file), []);
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn a_case_with_people_does_not_go_and_the_import_that_brought_them_is_named() {
    let mut file = file();
    let import = add_people(&mut file, 0..5);
    let refused = file.undo(2);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == import));
    file.undo(import).unwrap();
    file.undo(2).unwrap();
    assert_eq!(file.store.read().cases().unwrap(), []);
}

#[test]
fn an_undo_that_needs_an_id_taken_since_names_who_took_it() {
    let mut file = file();
    let import = add_people(&mut file, 0..3);
    let undo = file.undo(import).unwrap();
    let again = add_people(&mut file, 0..3);
    let refused = file.undo(undo);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == again));
    assert_eq!(people(&file).len(), 3);
}

#[test]
fn a_person_whose_membership_was_taken_away_behind_the_journal_is_found() {
    let mut file = file();
    add_people(&mut file, 0..5);
    set_status(&mut file, 2, MembershipStatus::OptedOut);
    let faults = faults_after(file, "DELETE FROM membership WHERE person_id = 2");
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
fn a_list_that_was_taken_away_or_damaged_behind_the_journal_is_found() {
    for sql in ["DELETE FROM list_part", "UPDATE list_part SET body = substr(body, 1, 40)"] {
        let mut file = file();
        add_people(&mut file, 0..5);
        assert_ne!(faults_after(file, sql), Vec::<String>::new(), "{sql}");
    }
}

#[test]
fn people_taken_away_behind_the_journal_are_found() {
    let mut file = file();
    add_people(&mut file, 0..5);
    let faults = faults_after(file, "DELETE FROM person WHERE person_id = 2");
    assert_eq!(faults, ["1 rows of person are missing, and nothing took them away"]);
}

/// What is found wrong with a file after something was done to it from outside.
fn faults_after(file: File, sql: &str) -> Vec<String> {
    let path = file.path();
    let File { folder: _folder, store, .. } = file;
    drop(store);
    let db = rusqlite::Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute(sql, []).unwrap();
    db.close().unwrap();
    store::Store::open(&path, &store::Key::Unencrypted).unwrap().verify().unwrap().faults
}

#[test]
fn an_operation_is_undone_once() {
    let mut file = file();
    let import = add_people(&mut file, 0..5);
    let undo = file.undo(import).unwrap();
    let again = file.undo(import);
    assert!(matches!(again, Err(StoreError::UndoneAlready { by, .. }) if by == undo));
    assert!(matches!(file.undo(9_999), Err(StoreError::NotFound { .. })));
}

#[test]
fn two_changes_of_one_person_are_undone_last_first() {
    let mut file = file();
    add_people(&mut file, 0..2);
    let first = set_status(&mut file, 1, MembershipStatus::OptedOut);
    let second = set_status(&mut file, 1, MembershipStatus::Withdrawn);
    let refused = file.undo(first);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == second));
    file.undo(second).unwrap();
    file.undo(first).unwrap();
    assert_eq!(file.store.read().person(1).unwrap().status(), MembershipStatus::ClassMember);
}

#[test]
fn a_refused_operation_writes_nothing_not_even_a_journal_row() {
    let mut file = file();
    let operations = file.store.read().history_count(None).unwrap();
    let refused: Result<(), StoreError> =
        file.store.operate("person_status_set", Some(file.case), file.author, |op| {
            op.note_insert(file.case, None, "Never kept", &[], common::at())?;
            Err(StoreError::DiskFull)
        });
    assert!(refused.is_err());
    assert_eq!(file.store.read().history_count(None).unwrap(), operations);
}

#[test]
fn every_table_is_journaled_or_exempt_for_a_reason() {
    let file = file();
    let found = file.store.verify().unwrap();
    assert_eq!(found.faults, Vec::<String>::new());
    assert_eq!((found.cases, found.people), (1, 0));
}

#[derive(Debug, Clone)]
enum Step {
    People(u32),
    Status(usize, MembershipStatus),
    Note(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let status = prop::sample::select(MembershipStatus::ALL.to_vec());
    let step = prop_oneof![
        (1u32..6).prop_map(Step::People),
        (0usize..20, status).prop_map(|(who, status)| Step::Status(who, status)),
        (0usize..20).prop_map(Step::Note),
    ];
    prop::collection::vec(step, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undo_of_any_sequence_gives_back_the_same_rows(steps in steps()) {
        let mut file = file();
        add_people(&mut file, 0..3);
        let mut states = vec![people(&file)];
        let mut done = Vec::new();
        let mut next = 3;
        for step in steps {
            let ids: Vec<i64> = people(&file).iter().map(|person| person.id).collect();
            let someone = |who: usize| ids[who % ids.len()];
            done.push(match step {
                Step::People(count) => {
                    next += count;
                    add_people(&mut file, next - count..next)
                }
                Step::Status(who, status) => set_status(&mut file, someone(who), status),
                Step::Note(who) => add_note(&mut file, someone(who)),
            });
            states.push(people(&file));
        }
        let at_the_end = people(&file);
        let mut redo = Vec::new();
        for operation in done.iter().rev() {
            states.pop();
            redo.push(file.undo(*operation).unwrap());
            prop_assert_eq!(&people(&file), states.last().unwrap());
        }
        for operation in redo.iter().rev() {
            file.undo(*operation).unwrap();
        }
        prop_assert_eq!(people(&file), at_the_end);
        prop_assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
    }
}
