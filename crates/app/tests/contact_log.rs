//! The contact log: entries, corrections that stand in their place, next steps, and who was not reached for too long.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Concern, ContactAdd, ContactCorrect, ContactEntry, ContactIntervalSet, ContactSaid, ContactStanding,
    Done, HandlingSet, HandlingView, NextStep, OfCase, OfTask, OperationUndo, PersonGet, PersonList,
    PersonRemove, PersonRestore, PersonStatusSet, RoleAdd,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk_with_four};

/// A call from the firm that reached the person, on a day.
fn call(on: &str) -> ContactSaid {
    ContactSaid {
        on: Some(on.into()),
        time: Some("2:05 pm".into()),
        way: "call".into(),
        direction: "out".into(),
        of_firm: None,
        with_whom: None,
        outcome: "reached".into(),
        said: Some("Will send the statement".into()),
    }
}

fn add(desk: &mut Desk, person: i64, said: ContactSaid, next: Option<(&str, &str)>) -> Result<Done, Failure> {
    let next = next.map(|(step, on)| NextStep { step: step.into(), on: on.into() });
    app::contact_add(&mut desk.app, ContactAdd { person, said, next, settles: false })
}

fn log(desk: &mut Desk, person: i64) -> Vec<ContactEntry> {
    app::contact_list(&mut desk.app, PersonGet { person }).unwrap()
}

fn standing(desk: &mut Desk) -> ContactStanding {
    app::contact_standing(&mut desk.app, OfCase { case: desk.case }).unwrap()
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

#[test]
fn a_call_stands_in_the_log_with_who_when_what_and_the_next_step() {
    let mut desk = desk_with_four();
    let done = add(&mut desk, 1, call("2026-11-20"), Some(("Call back", "2026-11-27"))).unwrap();
    assert_eq!(done.summary, "Logged a contact with Roe, Ann: call out, reached, 2026-11-20");
    let [entry] = &log(&mut desk, 1)[..] else { panic!("one entry") };
    assert_eq!((entry.on.as_str(), entry.time.as_deref()), ("2026-11-20", Some("14:05")));
    assert_eq!(
        (entry.of_firm.as_str(), entry.said.as_deref()),
        ("Maya Okafor", Some("Will send the statement"))
    );
    let next = NextStep { step: "Call back".into(), on: "2026-11-27".into() };
    assert_eq!(entry.next.as_ref(), Some(&next));
    assert!(desk.find("P-1").history.iter().any(|of| of.operation == done.operation));
    undo(&mut desk, done.operation);
    assert!(log(&mut desk, 1).is_empty());
    assert!(app::task_of_person(&mut desk.app, PersonGet { person: 1 }).unwrap().is_empty());
}

#[test]
fn the_newest_entry_stands_first_by_day_and_time() {
    let mut desk = desk_with_four();
    add(&mut desk, 1, call("2026-11-20"), None).unwrap();
    let early = ContactSaid { time: Some("9:10".into()), ..call("2026-11-20") };
    add(&mut desk, 1, early, None).unwrap();
    add(&mut desk, 1, call("2026-10-01"), None).unwrap();
    let when: Vec<String> =
        log(&mut desk, 1).into_iter().map(|of| format!("{} {}", of.on, of.time.unwrap())).collect();
    assert_eq!(when, ["2026-11-20 14:05", "2026-11-20 09:10", "2026-10-01 14:05"]);
}

#[test]
fn a_correction_stands_in_the_place_of_an_entry_that_stays_in_sight() {
    let mut desk = desk_with_four();
    add(&mut desk, 1, call("2026-11-20"), None).unwrap();
    let wrong = log(&mut desk, 1)[0].contact;
    let said = ContactSaid { outcome: "no_answer".into(), ..call("2026-11-20") };
    let correct = |desk: &mut Desk, contact, said| {
        app::contact_correct(&mut desk.app, ContactCorrect { contact, said })
    };
    let done = correct(&mut desk, wrong, said.clone()).unwrap();
    let told: Vec<_> = log(&mut desk, 1).into_iter().map(|of| (of.outcome, of.stands, of.corrects)).collect();
    assert_eq!(told, [("no_answer".into(), true, Some(wrong)), ("reached".into(), false, None)]);
    let twice = correct(&mut desk, wrong, said.clone()).unwrap_err();
    assert_eq!(twice.message, "This entry was corrected already; correct the one in its place.");
    undo(&mut desk, done.operation);
    let told: Vec<_> = log(&mut desk, 1).into_iter().map(|of| (of.outcome, of.stands)).collect();
    assert_eq!(told, [("reached".into(), true)]);
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let mut desk = desk_with_four();
    let mut refused = |said: ContactSaid, next| add(&mut desk, 1, said, next).unwrap_err().field.unwrap();
    assert_eq!(refused(call("2026-11-25"), None), "on");
    assert_eq!(refused(ContactSaid { time: Some("noonish".into()), ..call("2026-11-20") }, None), "time");
    assert_eq!(refused(ContactSaid { way: "pigeon".into(), ..call("2026-11-20") }, None), "way");
    assert_eq!(refused(ContactSaid { outcome: "met".into(), ..call("2026-11-20") }, None), "outcome");
    assert_eq!(refused(call("2026-11-20"), Some(("", "2026-11-27"))), "next.step");
    assert_eq!(refused(call("2026-11-20"), Some(("Call back", "soon"))), "next.on");
    assert!(log(&mut desk, 1).is_empty());
}

#[test]
fn nobody_is_without_a_word_for_longer_than_the_case_says() {
    let mut desk = desk_with_four();
    assert_eq!(standing(&mut desk), ContactStanding { overdue: 0, days: None, unheard: 0 });
    app::contact_interval_set(&mut desk.app, ContactIntervalSet { case: desk.case, days: Some(30) }).unwrap();
    // Today is November 24: thirty days before it is October 25.
    add(&mut desk, 1, call("2026-10-25"), None).unwrap();
    add(&mut desk, 2, call("2026-10-24"), None).unwrap();
    let missed = ContactSaid { outcome: "no_answer".into(), ..call("2026-11-20") };
    add(&mut desk, 3, missed, None).unwrap();
    // Ann was reached in time; Bob a day too long ago; nobody answered at Cid's; Dee was never called, and opted out.
    assert_eq!(standing(&mut desk).unheard, 2);
    let refused =
        app::contact_interval_set(&mut desk.app, ContactIntervalSet { case: desk.case, days: Some(0) });
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("days"));
}

#[test]
fn nobody_is_overdue_whom_the_firm_may_not_contact_or_need_not() {
    let mut desk = desk_with_four();
    app::contact_interval_set(&mut desk.app, ContactIntervalSet { case: desk.case, days: Some(30) }).unwrap();
    let unheard = |desk: &mut Desk| {
        let concern = Some(Concern::Unheard { days: 30 });
        let list = PersonList { case: desk.case, concern, limit: 9, ..PersonList::default() };
        let listed = app::person_list(&mut desk.app, list).unwrap().matching;
        let counted = standing(desk).unheard;
        assert_eq!(listed, counted, "the count opens its people");
        counted
    };
    // Ann, Bob and Cid; Dee opted out.
    assert_eq!(unheard(&mut desk), 3);
    let handle = |desk: &mut Desk, handling: HandlingView| {
        app::handling_set(&mut desk.app, HandlingSet { person: 1, handling }).unwrap();
    };
    handle(&mut desk, HandlingView { do_not_contact: true, ..HandlingView::default() });
    assert_eq!(unheard(&mut desk), 2);
    handle(&mut desk, HandlingView { represented_by: Some("Park & Low".into()), ..HandlingView::default() });
    assert_eq!(unheard(&mut desk), 2);
    handle(&mut desk, HandlingView::default());
    assert_eq!(unheard(&mut desk), 3);
    let role = |desk: &mut Desk, role: &str, ended: bool, agent: Option<&str>| {
        let detail = agent.map(|agent| ("agent".to_owned(), agent.to_owned())).into_iter().collect();
        let add = RoleAdd { person: 2, role: role.into(), ended, detail, ..RoleAdd::default() };
        app::role_add(&mut desk.app, add).unwrap();
    };
    role(&mut desk, "represented", false, None);
    assert_eq!(unheard(&mut desk), 2);
    role(&mut desk, "represented", true, None);
    // Of the dead somebody is to be contacted only where somebody acts for the estate.
    role(&mut desk, "estate", false, None);
    assert_eq!(unheard(&mut desk), 2);
    role(&mut desk, "estate", false, Some("Ruth Roe"));
    assert_eq!(unheard(&mut desk), 3);
    let duplicate = PersonStatusSet {
        case: desk.case,
        people: vec![3],
        status: "duplicate".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, duplicate).unwrap();
    assert_eq!(unheard(&mut desk), 2);
}

#[test]
fn a_next_step_is_overdue_from_the_day_after_it_until_it_is_settled() {
    let mut desk = desk_with_four();
    add(&mut desk, 1, call("2026-11-10"), Some(("Call back", "2026-11-23"))).unwrap();
    add(&mut desk, 2, call("2026-11-10"), Some(("Call back", "2026-11-24"))).unwrap();
    assert_eq!(standing(&mut desk).overdue, 1);
    let task = app::task_of_person(&mut desk.app, PersonGet { person: 1 }).unwrap()[0].clone();
    assert!(task.is_next_step && task.days_left == Some(-1));
    let again = ContactAdd { person: 1, said: call("2026-11-24"), next: None, settles: true };
    app::contact_add(&mut desk.app, again).unwrap();
    assert_eq!(standing(&mut desk).overdue, 0);
    let done = app::task_of_person(&mut desk.app, PersonGet { person: 1 }).unwrap();
    assert_eq!(done[0].done_by.as_deref(), Some("Maya Okafor"));
    app::task_reopen(&mut desk.app, OfTask { task: task.task }).unwrap();
    assert_eq!(standing(&mut desk).overdue, 1);
}

#[test]
fn the_log_goes_into_the_bin_with_the_person_and_comes_back_with_them() {
    let mut desk = desk_with_four();
    add(&mut desk, 1, call("2026-11-20"), Some(("Call back", "2026-11-22"))).unwrap();
    let wrong = log(&mut desk, 1)[0].contact;
    let said = ContactSaid { said: None, ..call("2026-11-20") };
    app::contact_correct(&mut desk.app, ContactCorrect { contact: wrong, said }).unwrap();
    let remove = PersonRemove { person: 1, why: "Came in twice".into() };
    app::person_remove(&mut desk.app, remove).unwrap();
    assert_eq!(standing(&mut desk).overdue, 0);
    let gone = app::contact_list(&mut desk.app, PersonGet { person: 1 }).unwrap_err();
    assert_eq!(gone.code, ErrorCode::NotFound);
    app::person_restore(&mut desk.app, PersonRestore { case: desk.case, person: 1 }).unwrap();
    assert_eq!((log(&mut desk, 1).len(), standing(&mut desk).overdue), (2, 1));
}
