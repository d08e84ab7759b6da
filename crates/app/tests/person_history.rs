//! What became of a person field by field, one field of a change undone alone, the bin, and the class on a past day.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    BulkAsked, BulkChange, BulkSet, Chosen, EstimateRequest, FieldAsked, FieldChange, NoteAdd, OfCase,
    OperationPeople, OperationUndo, PastAsked, PastClass, PersonGet, PersonList, PersonPartUndo,
    PersonRemove, PersonRestore, PersonSave, PersonStatusSet, ValueCount,
};
use app::{App, ErrorCode, Failure, Moment};
use common::{Desk, desk};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const ROWS: &str = "P-1,Ann,Roe,ann@mail.example,,2022-03-04,863.68,yes,50.00,2024-09-18,class_member\n\
    P-2,Bob,Roe,,,2022-03-04,863.68,yes,60.00,2024-09-18,class_member\n\
    P-3,Cid,Poe,,,2022-03-04,863.68,yes,,2024-09-18,prospective\n";

fn with_three() -> (Desk, i64) {
    let mut desk = desk();
    let import = desk.import(ROWS).unwrap();
    (desk, import.operation.unwrap())
}

fn save(desk: &mut Desk, external_id: &str, change: impl FnOnce(&mut app::wire::PersonFields)) -> i64 {
    let person = desk.find(external_id);
    let mut fields = person.fields;
    change(&mut fields);
    let save = PersonSave { case: desk.case, person: Some(person.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap().operation.unwrap()
}

fn bulk(desk: &mut Desk, change: BulkChange) -> i64 {
    let of = PersonList { case: desk.case, ..PersonList::default() };
    let chosen = Chosen { of, ..Chosen::default() };
    let asked = BulkAsked { chosen: chosen.clone(), change: change.clone() };
    let seen = app::person_bulk_preview(&mut desk.app, asked).unwrap().changes;
    app::person_bulk_set(&mut desk.app, BulkSet { chosen, change, seen }).unwrap().operation
}

fn loss(value: &str) -> BulkChange {
    BulkChange::Fact { fact: "documented_loss".into(), value: value.into() }
}

fn field(desk: &mut Desk, person: i64, field: &str) -> Vec<FieldChange> {
    app::person_field_history(&mut desk.app, FieldAsked { person, field: field.into() }).unwrap().changes
}

fn part_undo(desk: &mut Desk, person: i64, operation: i64, field: Option<&str>) -> Result<i64, Failure> {
    let undo = PersonPartUndo { person, operation, field: field.map(str::to_owned) };
    app::person_part_undo(&mut desk.app, undo).map(|done| done.operation)
}

fn undo(desk: &mut Desk, operation: i64) -> Result<(), Failure> {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).map(drop)
}

#[test]
fn a_field_of_a_frozen_record_is_put_back_only_once_it_may_be_changed() {
    let (mut desk, _) = with_three();
    let moved = save(&mut desk, "P-1", |fields| fields.city = "Reno".into());
    let paid = save(&mut desk, "P-1", |fields| {
        fields.facts.insert("amount_paid".into(), "900".into());
    });
    let out = PersonStatusSet {
        case: desk.case,
        people: vec![1],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, out).unwrap();
    let refused = part_undo(&mut desk, 1, moved, Some("address")).unwrap_err();
    assert!(refused.message.contains("Roe, Ann opted out, and the record is frozen"), "{}", refused.message);
    part_undo(&mut desk, 1, paid, Some("facts.amount_paid")).unwrap();
    assert_eq!(desk.find("P-1").fields.city, "Reno");
}

#[test]
fn a_field_says_old_new_who_when_and_from_which_row_of_which_file() {
    let (mut desk, import) = with_three();
    let typed = save(&mut desk, "P-1", |fields| fields.born_on = "1981-04-12".into());
    let corrected = save(&mut desk, "P-1", |fields| fields.born_on = "1981-12-04".into());
    save(&mut desk, "P-1", |fields| fields.city = "Reno".into());
    let changes = field(&mut desk, 1, "born_on");
    let told: Vec<_> =
        changes.iter().map(|of| (of.operation.operation, of.old.as_deref(), of.new.as_deref())).collect();
    assert_eq!(
        told,
        [(corrected, Some("••/••/1981"), Some("••/••/1981")), (typed, None, Some("••/••/1981"))]
    );
    assert_eq!(changes[0].operation.user, "Maya Okafor");
    assert!(changes[0].can_undo && !changes[1].can_undo);
    let loss = field(&mut desk, 1, "facts.documented_loss");
    assert_eq!((loss.len(), loss[0].file.as_deref(), loss[0].row), (1, Some("list.csv"), Some(2)));
    assert_eq!((loss[0].operation.operation, loss[0].can_undo), (import, false));
    let refused = app::person_field_history(&mut desk.app, FieldAsked { person: 1, field: "shoe".into() });
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("field"));
}

#[test]
fn one_person_of_a_change_of_many_is_put_back_alone_with_the_source_of_the_list() {
    let (mut desk, import) = with_three();
    let set = bulk(&mut desk, loss("75"));
    let whom = OperationPeople { operation: set, offset: 1, limit: 1 };
    let changed = app::operation_people(&mut desk.app, whom).unwrap();
    assert_eq!((changed.total, changed.people[0].name.as_str()), (3, "Roe, Bob"));
    let difference = &changed.people[0].fields[0];
    assert_eq!(
        (
            difference.field.as_str(),
            difference.old.as_deref(),
            difference.new.as_deref(),
            difference.can_undo
        ),
        ("facts.documented_loss", Some("60.00"), Some("75.00"), true)
    );
    let part = part_undo(&mut desk, 2, set, None).unwrap();
    let bob = desk.find("P-2");
    let fact = bob.facts.iter().find(|fact| fact.key == "documented_loss").unwrap();
    assert_eq!((fact.value.as_deref(), fact.source.as_ref().unwrap().operation), (Some("60.00"), import));
    assert!(
        bob.history[0].summary.starts_with("Undo Documented loss of Roe, Bob in operation"),
        "{:?}",
        bob.history[0]
    );
    assert_eq!(desk.find("P-1").fields.facts["documented_loss"], "75.00");
    // The others go back with the whole, and Bob stays as he is; undoing the part brings his value back.
    undo(&mut desk, set).unwrap();
    assert_eq!(desk.find("P-1").fields.facts["documented_loss"], "50.00");
    assert_eq!(desk.find("P-2").fields.facts["documented_loss"], "60.00");
    undo(&mut desk, set + 2).unwrap();
    undo(&mut desk, part).unwrap();
    assert_eq!(desk.find("P-2").fields.facts["documented_loss"], "75.00");
}

#[test]
fn one_field_is_put_back_and_a_later_change_of_it_is_named() {
    let (mut desk, _) = with_three();
    let both = save(&mut desk, "P-1", |fields| {
        fields.born_on = "1981-04-12".into();
        fields.email = "roe@mail.example".into();
        fields.city = "Reno".into();
    });
    let later = save(&mut desk, "P-1", |fields| fields.born_on = "1981-12-04".into());
    let refused = part_undo(&mut desk, 1, both, Some("born_on")).unwrap_err();
    assert_eq!((refused.code, refused.operation), (ErrorCode::Conflict, Some(later)));
    assert!(refused.message.contains("Date of birth: operation"), "{refused}");
    part_undo(&mut desk, 1, both, Some("email")).unwrap();
    let ann = desk.find("P-1");
    assert_eq!((ann.fields.email.as_str(), ann.fields.city.as_str()), ("ann@mail.example", "Reno"));
    let again = part_undo(&mut desk, 1, both, Some("email")).unwrap_err();
    assert!(again.message.contains("already as it was"), "{again}");
    part_undo(&mut desk, 1, later, Some("born_on")).unwrap();
    part_undo(&mut desk, 1, both, Some("born_on")).unwrap();
    assert_eq!(desk.find("P-1").fields.born_on, "");
    assert_eq!(part_undo(&mut desk, 1, both, Some("phone")).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn a_status_of_many_is_put_back_for_one_and_an_import_that_brought_someone_is_not() {
    let (mut desk, import) = with_three();
    let out = bulk(&mut desk, BulkChange::Status { status: "withdrawn".into(), on: None, note: None });
    part_undo(&mut desk, 1, out, Some("status")).unwrap();
    assert_eq!(
        (desk.find("P-1").status.as_str(), desk.find("P-2").status.as_str()),
        ("class_member", "withdrawn")
    );
    let refused = part_undo(&mut desk, 2, import, None).unwrap_err();
    assert!(refused.message.contains("brought this person"), "{refused}");
    // What a list changed of someone known is put back like anything else.
    let list = desk.update("P-3,Cid,Poe,,,2022-03-04,900.00,yes,,2024-09-18,\n").unwrap().operation.unwrap();
    part_undo(&mut desk, 3, list, Some("facts.amount_paid")).unwrap();
    assert_eq!(desk.find("P-3").fields.facts["amount_paid"], "863.68");
}

#[test]
fn who_is_removed_counts_nowhere_stands_in_the_bin_and_comes_back_whole() {
    let (mut desk, import) = with_three();
    save(&mut desk, "P-2", |fields| fields.city = "Reno".into());
    app::note_add(&mut desk.app, NoteAdd { person: 2, text: "Called".into(), ..NoteAdd::default() }).unwrap();
    app::note_add(&mut desk.app, NoteAdd { person: 1, text: "Called too".into(), ..NoteAdd::default() })
        .unwrap();
    let request = || EstimateRequest { case: desk.case, ..EstimateRequest::default() };
    let (case, asked) = (desk.case, request());
    let whole = app::estimate(&mut desk.app, asked.clone()).unwrap();
    let remove = |desk: &mut Desk, person| {
        let why = " entered twice ".to_owned();
        app::person_remove(&mut desk.app, PersonRemove { person, why }).unwrap()
    };
    assert_eq!(remove(&mut desk, 1).summary, "Removed Roe, Ann: entered twice");
    let second = remove(&mut desk, 2);
    let left = app::estimate(&mut desk.app, asked.clone()).unwrap();
    assert_eq!((left.people, left.class_members, whole.class_members), (1, 0, 2));
    let list = PersonList { case, limit: 50, ..PersonList::default() };
    assert_eq!(app::person_list(&mut desk.app, list.clone()).unwrap().people, 1);
    assert_eq!(
        app::person_get(&mut desk.app, PersonGet { person: 1 }).unwrap_err().code,
        ErrorCode::NotFound
    );
    let bin = app::bin_list(&mut desk.app, OfCase { case }).unwrap();
    let told: Vec<_> =
        bin.iter().map(|row| (row.name.as_str(), row.why.as_str(), row.user.as_str())).collect();
    assert_eq!(
        told,
        [("Roe, Bob", "entered twice", "Maya Okafor"), ("Roe, Ann", "entered twice", "Maya Okafor")]
    );

    undo(&mut desk, second.operation).unwrap();
    app::person_restore(&mut desk.app, PersonRestore { case, person: 1 }).unwrap();
    assert!(app::bin_list(&mut desk.app, OfCase { case }).unwrap().is_empty());
    let (ann, bob) = (desk.find("P-1"), desk.find("P-2"));
    assert_eq!((ann.notes.len(), bob.notes.len(), bob.fields.city.as_str()), (1, 1, "Reno"));
    assert_eq!(app::estimate(&mut desk.app, asked).unwrap().after_overlap, whole.after_overlap);
    // Removed, brought back and removed once more: brought back once more.
    remove(&mut desk, 1);
    app::person_restore(&mut desk.app, PersonRestore { case, person: 1 }).unwrap();
    assert_eq!(desk.find("P-1").name, "Roe, Ann");
    let missing = app::person_restore(&mut desk.app, PersonRestore { case, person: 1 }).unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
    let blank = app::person_remove(&mut desk.app, PersonRemove { person: 1, why: " ".into() }).unwrap_err();
    assert_eq!(blank.field.as_deref(), Some("why"));
    assert!(app::file_verify(&mut desk.app, app::wire::Nothing {}).unwrap().is_whole);
    assert!(import > 0);
}

/// A desk whose clock is moved on by hand, day by day.
fn over_days() -> (Desk, Arc<AtomicI64>) {
    let days = Arc::new(AtomicI64::new(0));
    let (folder, now) = (tempfile::tempdir().unwrap(), Arc::clone(&days));
    let mut app = App::new(move || {
        let Moment { at, today } = common::moment();
        let past = chrono::Duration::days(now.load(Ordering::Relaxed));
        Moment { at: at + past, today: today + past }
    })
    .unwrap();
    let path = folder.path().join("cases.numerosity").display().to_string();
    let user = app::wire::UserRow { name: "Maya Okafor".into(), initials: "MO".into() };
    let create = app::wire::FileCreate { path, passphrase: None, user, with_sample: false };
    app::file_create(&mut app, create).unwrap();
    let add = app::wire::CaseAdd { template: Some("linkedin".into()), ..Default::default() };
    let case = app::case_add(&mut app, add).unwrap().case;
    (Desk { folder, app, case }, days)
}

fn past(desk: &mut Desk, day: &str, search: &str) -> PastClass {
    let ends_at = format!("{day}T23:59:59Z");
    let asked =
        PastAsked { case: desk.case, day: day.into(), ends_at, search: search.into(), offset: 0, limit: 10 };
    app::class_as_of(&mut desk.app, asked).unwrap()
}

#[test]
fn the_class_of_a_past_day_is_what_was_shown_that_day() {
    let (mut desk, days) = over_days();
    desk.import(ROWS).unwrap();
    days.store(1, Ordering::Relaxed);
    bulk(&mut desk, BulkChange::Status { status: "withdrawn".into(), on: None, note: None });
    days.store(2, Ordering::Relaxed);
    save(&mut desk, "P-1", |fields| fields.family = "Zachary".into());
    app::person_remove(&mut desk.app, PersonRemove { person: 3, why: "entered twice".into() }).unwrap();
    desk.import("P-9,Eve,Lee,,,2022-03-04,1.00,yes,,2024-09-18,\n").unwrap();
    let one = PersonStatusSet {
        case: desk.case,
        people: vec![1],
        status: "class_member".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, one).unwrap();
    let today =
        app::person_list(&mut desk.app, PersonList { case: desk.case, limit: 9, ..Default::default() });
    let today = today.unwrap();

    let of = |value: &str, people| ValueCount { value: value.into(), people };
    let first = past(&mut desk, "2026-11-24", "");
    assert_eq!((first.people, first.of_class, first.operations_since), (3, 2, 5));
    assert_eq!(first.statuses, [of("class_member", 2), of("prospective", 1)]);
    let names: Vec<&str> = first.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Poe, Cid", "Roe, Ann", "Roe, Bob"]);
    let second = past(&mut desk, "2026-11-25", "roe");
    assert_eq!((second.people, second.matching), (3, 2));
    assert_eq!(second.statuses, [of("withdrawn", 3)]);
    let third = past(&mut desk, "2026-11-26", "");
    assert_eq!((third.people, third.operations_since), (today.people, 0));
    assert_eq!(third.rows[2].name, "Zachary, Ann");
    assert_eq!(past(&mut desk, "2026-11-20", "").people, 0);

    // Looking back has changed nothing.
    let after =
        app::person_list(&mut desk.app, PersonList { case: desk.case, limit: 9, ..Default::default() });
    assert_eq!(after.unwrap().rows.len(), today.rows.len());
    assert_eq!(desk.find("P-1").fields.family, "Zachary");
    assert!(app::file_verify(&mut desk.app, app::wire::Nothing {}).unwrap().is_whole);
    let ends_at = "2026-11-28T00:00:00Z".to_owned();
    let asked = PastAsked { case: desk.case, day: "2026-11-27".into(), ends_at, ..PastAsked::default() };
    assert_eq!(app::class_as_of(&mut desk.app, asked).unwrap_err().field.as_deref(), Some("day"));
}
