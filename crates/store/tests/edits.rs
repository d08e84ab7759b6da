//! What is set of many people at once: whoever stands packed goes on standing so, and undo gives back the same rows.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{File, add_note, add_people, at, day, file, set_status};
use domain::Money;
use domain::edit::Edit;
use domain::fact::FactValue;
use domain::membership::MembershipStatus;
use domain::person::{Person, Source};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use store::{OperationRow, StoreError};

fn status(status: MembershipStatus) -> Edit {
    Edit::Status { status, on: day("2026-11-25"), note: Some("by letter".into()) }
}

fn paid(cents: Option<i64>) -> Edit {
    let value = cents.map(|cents| FactValue::Money(Money::from_cents(cents)));
    Edit::Fact { key: "amount_paid".into(), value }
}

fn tag() -> Edit {
    Edit::Tag("call back".into())
}

fn edit(file: &mut File, people: &[i64], edit: &Edit) -> (i64, u64) {
    let case = file.case;
    let work = |op: &store::Operation<'_>| {
        let changed = op.people_edit(case, people, edit)?;
        Ok::<_, StoreError>(((op.id, changed), format!("Set something of {changed} people")))
    };
    file.store.operate("person_bulk_set", Some(case), file.author, work).unwrap()
}

fn note(file: &mut File, people: &[i64]) -> i64 {
    let case = file.case;
    let work = |op: &store::Operation<'_>| {
        op.notes_insert(case, people, "Sent the notice", at())?;
        Ok::<_, StoreError>((op.id, "Noted".to_owned()))
    };
    file.store.operate("person_bulk_set", Some(case), file.author, work).unwrap()
}

/// Changes an e-mail address, which gives whoever stands packed a row of their own.
fn rename(file: &mut File, person: i64) -> i64 {
    let case = file.case;
    let work = |op: &store::Operation<'_>| {
        let mut person = op.read().person(person)?;
        person.name.known_as = Some(format!("Ani {}", op.id));
        op.person_update(&person)?;
        Ok::<_, StoreError>((op.id, "Edited".to_owned()))
    };
    file.store.operate("person_edit", Some(case), file.author, work).unwrap()
}

fn person(file: &File, id: i64) -> Person {
    file.store.read().person(id).unwrap()
}

fn count(file: &File, sql: &str) -> i64 {
    let db = rusqlite::Connection::open(file.path()).unwrap();
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Every row of every table that an undo gives back, as text.
fn tables(file: &File) -> BTreeMap<&'static str, Vec<String>> {
    let db = rusqlite::Connection::open(file.path()).unwrap();
    let of = |table: &'static str| {
        let mut query = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
        let columns = query.column_count();
        let text = |row: &rusqlite::Row<'_>| {
            Ok((0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect::<Vec<_>>().join("|"))
        };
        (table, query.query_map([], text).unwrap().map(Result::unwrap).collect())
    };
    ["person", "membership", "note", "part_edit", "fact_type", "legal_case"].map(of).into()
}

fn whole(file: &File) {
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn whoever_stands_packed_goes_on_standing_so_and_reads_as_edited() {
    let mut file = file();
    add_people(&mut file, 0..600);
    set_status(&mut file, 3, MembershipStatus::OptedOut);
    let before = tables(&file);
    let everyone: Vec<i64> = (1..=600).collect();
    let (operation, changed) = edit(&mut file, &everyone, &status(MembershipStatus::OptedOut));
    assert_eq!(changed, 599);
    assert_eq!(count(&file, "SELECT count(*) FROM membership"), 1);
    assert_eq!(count(&file, "SELECT count(*) FROM part_edit"), 3);
    let someone = person(&file, 300);
    assert_eq!((someone.status(), someone.standings.len()), (MembershipStatus::OptedOut, 2));
    assert_eq!(someone.standings[1].source, Source { operation, row: None });
    let read = file.store.read();
    let membership = read.membership(300).unwrap().unwrap();
    assert_eq!(membership.status, MembershipStatus::OptedOut);
    let types = read.fact_types(file.case).unwrap();
    let rows: Vec<_> =
        read.memberships(file.case).unwrap().iter().flat_map(|part| part.rows(&types).unwrap()).collect();
    assert!(rows.len() == 600 && rows.iter().all(|row| row.status == MembershipStatus::OptedOut));
    let (rows, later) = read.memberships(file.case).unwrap()[1].rows_on(&types, day("2026-11-24")).unwrap();
    assert!(later == 0 && rows.iter().all(|row| row.status == MembershipStatus::ClassMember));
    whole(&file);
    file.undo(operation).unwrap();
    assert_eq!(tables(&file), before);
    whole(&file);
}

#[test]
fn facts_and_tags_are_set_beside_one_another_and_taken_back_in_any_order() {
    let mut file = file();
    add_people(&mut file, 0..10);
    let before = tables(&file);
    let (first, _) = edit(&mut file, &[1, 2, 3], &paid(Some(100)));
    let (second, _) = edit(&mut file, &[2, 3, 4], &tag());
    let (third, changed) = edit(&mut file, &[3, 4, 5], &Edit::Untag("call back".into()));
    assert_eq!(changed, 2);
    assert_eq!(file.store.read().tags(file.case).unwrap(), ["call back"]);
    assert!(person(&file, 2).tags.contains("call back") && person(&file, 3).tags.is_empty());
    // The tag was set of 3 later; the fact was not.
    let refused = file.undo(second);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == third));
    file.undo(first).unwrap();
    assert_eq!(person(&file, 2).facts, {
        let original = Source { operation: 3, row: Some(2) };
        let value = FactValue::Money(Money::from_cents(12_51));
        vec![domain::person::KnownFact { key: "amount_paid".into(), value, source: original }]
    });
    file.undo(third).unwrap();
    file.undo(second).unwrap();
    assert_eq!(tables(&file), before);
    whole(&file);
}

#[test]
fn who_got_a_row_of_their_own_since_has_that_one_thing_put_back_in_it() {
    let mut file = file();
    add_people(&mut file, 0..10);
    let (operation, _) = edit(&mut file, &[1, 2, 3], &status(MembershipStatus::OptedOut));
    rename(&mut file, 2);
    let at_first = tables(&file);
    let undo = file.undo(operation).unwrap();
    for id in 1..=3 {
        assert_eq!(person(&file, id).status(), MembershipStatus::ClassMember);
    }
    assert!(person(&file, 2).name.known_as.is_some());
    whole(&file);
    let redo = file.undo(undo).unwrap();
    assert_eq!(tables(&file), at_first);
    file.undo(redo).unwrap();
    let renamed = rename(&mut file, 1);
    let again = file.undo(redo + 1).unwrap();
    assert_eq!(person(&file, 1).status(), MembershipStatus::OptedOut);
    whole(&file);
    file.undo(again).unwrap();
    file.undo(renamed).unwrap();
    assert_eq!(person(&file, 1).status(), MembershipStatus::ClassMember);
    whole(&file);
}

#[test]
fn a_later_change_of_the_same_thing_stands_in_the_way_and_is_named() {
    let mut file = file();
    add_people(&mut file, 0..10);
    let (operation, _) = edit(&mut file, &[1, 2, 3], &status(MembershipStatus::OptedOut));
    let later = set_status(&mut file, 2, MembershipStatus::Withdrawn);
    let before = tables(&file);
    let refused = file.undo(operation);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == later));
    assert_eq!(tables(&file), before);
    file.undo(later).unwrap();
    file.undo(operation).unwrap();
    assert_eq!(person(&file, 2).status(), MembershipStatus::ClassMember);
}

#[test]
fn of_a_person_with_a_row_of_their_own_only_what_was_set_is_put_back() {
    let mut file = file();
    add_people(&mut file, 0..3);
    rename(&mut file, 2);
    let (operation, _) = edit(&mut file, &[1, 2], &paid(Some(100)));
    set_status(&mut file, 2, MembershipStatus::OptedOut);
    file.undo(operation).unwrap();
    let two = person(&file, 2);
    assert_eq!(two.status(), MembershipStatus::OptedOut);
    assert_eq!(two.facts[0].value, FactValue::Money(Money::from_cents(12_51)));
    whole(&file);
}

#[test]
fn an_import_that_is_undone_leaves_who_was_edited_since() {
    let mut file = file();
    let import = add_people(&mut file, 0..300);
    let (operation, _) = edit(&mut file, &[7, 290], &tag());
    let undo = file.undo(import).unwrap();
    assert_eq!(file.store.read().people_count(file.case).unwrap(), 2);
    assert!(person(&file, 290).tags.contains("call back"));
    whole(&file);
    file.undo(undo).unwrap();
    file.undo(operation).unwrap();
    file.undo(import).unwrap_err();
    assert_eq!(file.store.read().people_count(file.case).unwrap(), 300);
    whole(&file);
}

#[test]
fn the_history_of_a_person_lists_what_was_set_of_many() {
    let mut file = file();
    add_people(&mut file, 0..300);
    let (tagged, _) = edit(&mut file, &[7, 290], &tag());
    let noted = note(&mut file, &[7, 8, 290]);
    let of = |file: &File, id| -> Vec<i64> {
        file.store.read().history_of_person(id).unwrap().iter().map(|row| row.id).collect()
    };
    assert_eq!(of(&file, 290), [noted, tagged, 3]);
    assert_eq!(of(&file, 8), [noted, 3]);
    let undo = file.undo(tagged).unwrap();
    assert_eq!(of(&file, 7), [undo, noted, tagged, 3]);
    file.undo(noted).unwrap();
    assert_eq!(count(&file, "SELECT count(*) FROM note"), 0);
    whole(&file);
}

#[test]
fn a_fact_does_not_go_while_an_edit_has_it() {
    let mut file = file();
    let case = file.case;
    add_people(&mut file, 0..3);
    let work = |op: &store::Operation<'_>| {
        op.fact_type_insert(case, "plan", "Plan", domain::fact::FactKind::Text, &[])?;
        Ok::<_, StoreError>((op.id, "Asks for Plan".to_owned()))
    };
    let asked = file.store.operate("fact_type_add", Some(case), file.author, work).unwrap();
    let plan = Edit::Fact { key: "plan".into(), value: Some(FactValue::Text("Career".into())) };
    let (operation, _) = edit(&mut file, &[1], &plan);
    let refused = file.undo(asked);
    assert!(matches!(refused, Err(StoreError::Conflict { conflict, .. }) if conflict.operation == operation));
    file.undo(operation).unwrap();
    file.undo(asked).unwrap();
    whole(&file);
}

#[test]
fn somebody_who_is_not_in_the_case_is_refused_and_nothing_is_written() {
    let mut file = file();
    add_people(&mut file, 0..3);
    let (before, case) = (tables(&file), file.case);
    let work = |op: &store::Operation<'_>| {
        op.people_edit(case, &[1, 99], &tag())?;
        Ok::<_, StoreError>(((), String::new()))
    };
    let refused = file.store.operate("person_bulk_set", Some(case), file.author, work);
    assert!(matches!(refused, Err(StoreError::NotFound { .. })));
    assert_eq!(tables(&file), before);
}

#[test]
fn who_stayed_when_an_import_was_undone_goes_with_the_redo_of_it_once_they_are_as_they_came() {
    let mut file = file();
    let nobody = tables(&file);
    let import = add_people(&mut file, 0..4);
    let renamed = rename(&mut file, 2);
    let undo = file.undo(import).unwrap();
    assert_eq!(file.store.read().people_count(file.case).unwrap(), 1);
    let redo = file.undo(undo).unwrap();
    file.undo(renamed).unwrap();
    let all = tables(&file);
    let again = file.undo(redo).unwrap();
    assert_eq!(tables(&file), nobody);
    whole(&file);
    file.undo(again).unwrap();
    assert_eq!(tables(&file), all);
    whole(&file);
}

#[derive(Debug, Clone)]
enum Step {
    Import(u32),
    Status(usize, MembershipStatus),
    Rename(usize),
    Note(usize),
    Edit(u64, usize),
    Notes(u64),
    Undo(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let status = prop::sample::select(MembershipStatus::ALL.to_vec());
    let step = prop_oneof![
        (1u32..5).prop_map(Step::Import),
        (0usize..20, status).prop_map(|(who, status)| Step::Status(who, status)),
        (0usize..20).prop_map(Step::Rename),
        (0usize..20).prop_map(Step::Note),
        (any::<u64>(), 0usize..6).prop_map(|(who, what)| Step::Edit(who, what)),
        (any::<u64>(), 0usize..6).prop_map(|(who, what)| Step::Edit(who, what)),
        any::<u64>().prop_map(Step::Notes),
        (0usize..20).prop_map(Step::Undo),
        (0usize..20).prop_map(Step::Undo),
    ];
    prop::collection::vec(step, 1..14)
}

fn edits() -> [Edit; 6] {
    let (out, member) = (MembershipStatus::OptedOut, MembershipStatus::ClassMember);
    [status(out), status(member), paid(Some(100)), paid(None), tag(), Edit::Untag("call back".into())]
}

/// Takes a step; nothing where the undo that it asks for is refused, and nothing may be written then.
fn take(file: &mut File, step: Step, done: &[i64], next: &mut u32) -> Option<i64> {
    let mut ids = Vec::new();
    file.store.read().each_person(file.case, &mut |person| ids.push(person.id)).unwrap();
    ids.sort_unstable();
    let someone = |who: usize| ids.get(who % ids.len().max(1)).copied();
    let some = |who: u64| -> Vec<i64> {
        ids.iter().enumerate().filter(|(at, _)| who >> (at % 64) & 1 == 1).map(|(_, id)| *id).collect()
    };
    match step {
        Step::Import(count) => {
            *next += count;
            Some(add_people(file, *next - count..*next))
        }
        Step::Status(who, status) => Some(set_status(file, someone(who)?, status)),
        Step::Rename(who) => Some(rename(file, someone(who)?)),
        Step::Note(who) => Some(add_note(file, someone(who)?)),
        Step::Edit(who, what) => Some(edit(file, &some(who), &edits()[what]).0),
        Step::Notes(who) => Some(note(file, &some(who))),
        Step::Undo(which) => {
            let operation = done[which % done.len()];
            if brings_back_to_some(file, operation, &ids) {
                return None;
            }
            let before = tables(file);
            let undone = file.undo(operation);
            if undone.is_err() {
                assert_eq!(tables(file), before);
            }
            undone.ok()
        }
    }
}

/// Whether the undo of an operation would bring an import back of which somebody had stayed: whoever is as they came by then
/// goes with the undo of that, and so it is no way back to how the file stood. A test of its own holds that.
fn brings_back_to_some(file: &File, operation: i64, there: &[i64]) -> bool {
    let read = file.store.read();
    let undoes = |operation: i64| read.operation(operation).unwrap().undoes;
    let steps = std::iter::successors(undoes(operation), |before| undoes(*before)).count();
    let first = origin(file, operation);
    let came = || read.people_of_operation(first.id).unwrap();
    steps % 2 == 1 && first.kind == "import" && came().iter().any(|person| there.contains(person))
}

/// What was done in the first place: the operation that an undo or redo goes back to.
fn origin(file: &File, operation: i64) -> OperationRow {
    let row = file.store.read().operation(operation).unwrap();
    row.undoes.map_or(row, |undone| origin(file, undone))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_sequence_of_edits_imports_and_undos_undone_in_reverse_gives_the_same_file(steps in steps()) {
        let mut file = file();
        let mut done = vec![add_people(&mut file, 0..3)];
        let (mut states, mut next) = (vec![tables(&file)], 3);
        for step in steps {
            if let Some(operation) = take(&mut file, step, &done, &mut next) {
                done.push(operation);
                states.push(tables(&file));
            }
        }
        prop_assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
        let at_the_end = states.pop().unwrap();
        let mut back = Vec::new();
        for operation in done[1..].iter().rev() {
            // What an undo of the sequence took away has come back with the undo of that undo.
            let standing = file.store.read().in_force(*operation).unwrap().unwrap();
            match file.undo(standing) {
                // What changed nothing has nothing to put back.
                Err(StoreError::NotUndoable { .. }) => {}
                undone => back.push(undone.unwrap()),
            }
            prop_assert_eq!(&tables(&file), &states.pop().unwrap());
        }
        for operation in back.iter().rev() {
            let standing = file.store.read().in_force(*operation).unwrap().unwrap();
            file.undo(standing).unwrap();
        }
        prop_assert_eq!(tables(&file), at_the_end);
        prop_assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
    }

    #[test]
    fn an_undo_for_the_others_leaves_who_was_changed_since_as_they_are_and_is_itself_undone(
        steps in steps(), which in 0usize..20,
    ) {
        let mut file = file();
        let mut done = vec![add_people(&mut file, 0..3)];
        let mut next = 3;
        for step in steps {
            done.extend(take(&mut file, step, &done, &mut next));
        }
        let (operation, before, author) = (done[which % done.len()], tables(&file), file.author);
        // Who was changed since stays of an import whichever way it is undone.
        prop_assume!(origin(&file, operation).kind != "import");
        let changed = file.store.changed_since(operation, author);
        prop_assert_eq!(&tables(&file), &before, "looking writes nothing");
        let stand = |file: &File| -> Vec<_> {
            changed.iter().flatten().map(|person| file.store.read().person(*person).ok()).collect()
        };
        let stood = stand(&file);
        let whoever = |_: &store::Operation<'_>, stay: &BTreeSet<i64>| {
            assert_eq!(Some(stay), changed.as_ref().ok());
            Ok::<_, StoreError>(None)
        };
        let undone = file.store.undo_for_others(operation, author, whoever);
        prop_assert_eq!(undone.is_ok(), changed.is_ok());
        prop_assert_eq!(stand(&file), stood);
        prop_assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
        if let Ok(undone) = undone {
            file.undo(undone).unwrap();
        }
        prop_assert_eq!(&tables(&file), &before);
    }
}
