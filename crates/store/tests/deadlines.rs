//! Deadlines in the file: who may confirm, what undo gives back, what calendar files had of them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{File, at, day, file};
use store::{Author, DeadlineRow, KeptDay, NewDeadline, Operation, StoreError, TriggerEvent};

fn kept(due: &str) -> KeptDay {
    let due_on = day(due);
    KeptDay {
        due_on,
        safe_on: due_on,
        latest_on: due_on,
        working: vec!["14 days.".into()],
        computed_on: Some(due_on),
        law_version: Some("2026.11".into()),
        hand_set_why: None,
    }
}

fn new(case: i64, uid: &str) -> NewDeadline {
    NewDeadline {
        case,
        uid: uid.into(),
        rule: Some("FRCP_23F".into()),
        text: "petition".into(),
        cite: None,
        kind: "last_day",
        day: kept("2026-12-03"),
        is_critical: true,
        open_on: day("2026-11-24"),
        note: None,
    }
}

/// Does one thing and gives the number of the operation.
fn act(
    file: &mut File,
    kind: &str,
    work: impl FnOnce(&Operation<'_>) -> Result<(), StoreError>,
) -> Result<i64, StoreError> {
    let case = file.case;
    file.store.operate(kind, Some(case), file.author, |op| work(op).map(|()| (op.id, "Did it".to_owned())))
}

/// An event with one deadline.
fn entered(file: &mut File) -> (i64, i64) {
    let case = file.case;
    let operation = act(file, "trigger_add", |op| {
        let trigger = op.trigger_insert(&TriggerEvent {
            id: 0,
            case,
            event: "order_entered".into(),
            happened_on: day("2026-11-19"),
            service: "electronic".into(),
            profile: None,
            inaccessible: vec![day("2026-12-01")],
            filing: None,
            note: None,
        })?;
        let deadline = op.deadline_insert(&new(case, "one@numerosity"))?;
        op.deadline_trigger_insert(deadline, trigger)
    });
    (operation.unwrap(), file.store.read().deadlines(case).unwrap()[0].id)
}

/// Deadlines, events, what runs from what, and how many statuses there are.
type Rows = (Vec<DeadlineRow>, Vec<TriggerEvent>, Vec<(i64, i64)>, usize);

fn rows(file: &File) -> Rows {
    let read = file.store.read();
    let statuses = read.deadline_statuses(file.case).unwrap().len();
    let ties = read.deadline_triggers(file.case).unwrap();
    (read.deadlines(file.case).unwrap(), read.triggers(file.case).unwrap(), ties, statuses)
}

#[test]
fn undo_takes_an_event_and_its_deadline_away_and_undoing_that_brings_both_back() {
    let mut file = file();
    let (operation, deadline) = entered(&mut file);
    let before = rows(&file);
    assert_eq!((before.0.len(), before.2.len(), before.3), (1, 1, 1));
    assert_eq!(before.1[0].inaccessible, [day("2026-12-01")]);
    let undo = file.undo(operation).unwrap();
    assert_eq!(rows(&file), (vec![], vec![], vec![], 0));
    file.undo(undo).unwrap();
    assert_eq!(rows(&file), before);
    let gone = act(&mut file, "deadline_remove", |op| op.deadline_remove(deadline)).unwrap();
    assert_eq!(rows(&file).0, []);
    file.undo(gone).unwrap();
    assert_eq!(rows(&file), before);
}

#[test]
fn the_file_itself_takes_no_confirmation_of_who_set_the_day() {
    let mut file = file();
    let (_, deadline) = entered(&mut file);
    let user = file.author.user;
    assert!(act(&mut file, "deadline_confirm", |op| op.deadline_confirm(deadline, user)).is_err());
    let other = file.store.user_by_name("Ruth Lee", "RL", at()).unwrap();
    act(&mut file, "deadline_confirm", |op| op.deadline_confirm(deadline, other.id)).unwrap();
    let read = |file: &File| file.store.read().deadline(deadline).unwrap();
    assert_eq!(read(&file).confirmed.unwrap().name, "Ruth Lee");
    // The same day with another working keeps the confirmation; another day takes it away.
    act(&mut file, "trigger_move", |op| op.deadline_working_update(deadline, &kept("2026-12-03"))).unwrap();
    assert!(read(&file).confirmed.is_some());
    file.author = Author { user: other.id, at: at() };
    act(&mut file, "deadline_day_set", |op| op.deadline_day_update(deadline, &kept("2026-12-04"))).unwrap();
    let row = read(&file);
    assert_eq!((row.confirmed, row.day_changed.name.as_str()), (None, "Ruth Lee"));
    assert_eq!(row.entered.name, "Maya Okafor");
}

#[test]
fn an_event_does_not_go_while_a_deadline_runs_from_it() {
    let mut file = file();
    entered(&mut file);
    let trigger = rows(&file).1[0].id;
    assert!(act(&mut file, "trigger_remove", |op| op.trigger_remove(trigger)).is_err());
}

#[test]
fn the_journal_tells_what_a_calendar_file_had() {
    let mut file = file();
    let (_, deadline) = entered(&mut file);
    let seen = |file: &File| {
        let found = file.store.read().exported_deadlines(Some(file.case)).unwrap().remove(0);
        (found.is_held, found.changes, found.was_exported)
    };
    assert_eq!(seen(&file), (true, 0, false));
    act(&mut file, "deadline_day_set", |op| op.deadline_day_update(deadline, &kept("2026-12-04"))).unwrap();
    assert_eq!(seen(&file), (true, 1, false));
    let done =
        |op: &Operation<'_>| op.deadline_status_insert(deadline, "done", day("2026-11-24"), None, None, None);
    let first = act(&mut file, "deadline_status_add", done).unwrap();
    assert_eq!(seen(&file), (true, 2, false));
    file.undo(first).unwrap();
    let export = act(&mut file, "ics_export", |_| Ok(())).unwrap();
    assert!(matches!(file.undo(export), Err(StoreError::NotUndoable { .. })));
    act(&mut file, "deadline_remove", |op| op.deadline_remove(deadline)).unwrap();
    assert_eq!(seen(&file), (false, 4, true));
    let other = file.case + 1;
    assert_eq!(file.store.read().exported_deadlines(Some(other)).unwrap(), []);
}
