//! Undo takes no critical deadline away that one person alone could not take away otherwise.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{DeadlineAdd, DeadlineConfirm, DeadlineCriticalSet, DeadlineRemove, DeadlineStatusAdd};
use common::Desk;
use common::docket::office;

/// A critical deadline that Maya Okafor typed, and the operation that added it.
fn typed(desk: &mut Desk) -> (i64, i64) {
    let add = DeadlineAdd {
        case: desk.case,
        text: "notice of appeal".into(),
        date: "2026-12-10".into(),
        is_critical: true,
        ..DeadlineAdd::default()
    };
    let added = app::deadline_add(&mut desk.app, add).unwrap();
    (added.deadline, added.operation)
}

fn status(desk: &mut Desk, deadline: i64, status: &str) -> i64 {
    let add = DeadlineStatusAdd {
        deadline,
        status: status.into(),
        note: Some("the client does not appeal".into()),
        by: Some("RL".into()),
        ..DeadlineStatusAdd::default()
    };
    app::deadline_status_add(&mut desk.app, add).unwrap().operation
}

/// Undoing is refused as long as one is alone, writes nothing then, and is done for a reason by two.
#[track_caller]
fn takes_two(desk: &mut Desk, operation: i64, says: &str) -> i64 {
    let before = desk.rows();
    let refused = desk.try_undo(operation).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("why"), "{refused}");
    assert!(refused.message.contains(says) && refused.message.contains("second person"), "{refused}");
    for by in ["", "MO", "Nobody Known"] {
        let refused = desk.undo_by(operation, "mistyped", by).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("by"), "{refused}");
    }
    assert_eq!(desk.undo_by(operation, " ", "RL").unwrap_err().field.as_deref(), Some("why"));
    assert_eq!(desk.rows(), before);
    let done = desk.undo_by(operation, "mistyped", "rl").unwrap();
    assert!(done.summary.ends_with(" (mistyped; confirmed by Ruth Lee)"), "{}", done.summary);
    done.operation
}

#[test]
fn a_mistyped_event_goes_with_its_critical_deadline_for_a_reason_by_two() {
    let mut desk = office();
    let empty = desk.rows();
    let added = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    let full = desk.rows();
    let undo =
        takes_two(&mut desk, added.operation, "critical deadline 1 (petition for permission to appeal");
    assert_eq!(desk.rows(), empty);
    // Bringing it back takes one, and the reason of the undo is not said again.
    let redo = desk.try_undo(undo).unwrap();
    assert_eq!(desk.rows(), full);
    assert_eq!(
        redo.summary,
        "Redo: Entered: order on class certification entered, 2026-11-12, with 1 deadline"
    );
    takes_two(&mut desk, redo.operation, "take away the critical deadline 1");
}

#[test]
fn whoever_undoes_is_the_first_person_whoever_entered_it() {
    let mut desk = office();
    let (_, operation) = typed(&mut desk);
    desk.sits("Ruth Lee");
    assert_eq!(desk.undo_by(operation, "mistyped", "RL").unwrap_err().field.as_deref(), Some("by"));
    desk.undo_by(operation, "mistyped", "MO").unwrap();
}

#[test]
fn what_somebody_confirmed_says_what_to_do_in_place_of_undoing() {
    let mut desk = office();
    let added = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    let deadline = added.deadlines[0];
    let by = "RL".into();
    let confirmed =
        app::deadline_confirm(&mut desk.app, DeadlineConfirm { deadline, by, date: None }).unwrap();
    assert!(desk.try_undo(confirmed.operation).unwrap_err().message.contains("cannot be undone"));
    // Neither as the last thing that was done nor with others after it does the way out lead to the confirmation.
    for after in ["nothing", "a status"] {
        if after == "a status" {
            status(&mut desk, deadline, "done");
        }
        let refused = desk.undo_by(added.operation, "mistyped", "RL").unwrap_err();
        let says = format!("To take deadline {deadline} away, remove it, which a second person confirms");
        assert!(refused.message.contains(&says), "{after}: {refused}");
        assert!(!refused.message.contains("first"), "{after}: {refused}");
    }
}

#[test]
fn a_chain_names_every_critical_deadline_in_it_and_a_plain_one_is_undone_as_ever() {
    let mut desk = office();
    let plain = desk.enter("motion_filed", "2026-11-12", &["CAND_7_3A"]);
    desk.try_undo(plain.operation).unwrap();
    let chain = desk.enter("judgment_entered", "2026-11-12", &["FRAP_4A1A", "FRCP_59B"]);
    let refused = desk.try_undo(chain.operation).unwrap_err().message;
    assert_eq!(refused.matches("take away the critical deadline").count(), 2, "{refused}");
}

#[test]
fn undoing_the_mark_of_a_critical_one_takes_two() {
    let mut desk = office();
    let add = DeadlineAdd {
        case: desk.case,
        text: "send the claims list".into(),
        date: "2026-12-01".into(),
        ..DeadlineAdd::default()
    };
    let deadline = app::deadline_add(&mut desk.app, add).unwrap().deadline;
    let mark = DeadlineCriticalSet { deadline, is_critical: true, by: None };
    let marked = app::deadline_critical_set(&mut desk.app, mark).unwrap().operation;
    let undo = takes_two(&mut desk, marked, "take the mark of a critical one from deadline 1");
    desk.try_undo(undo).unwrap();
    assert!(desk.deadline(deadline).is_critical);
}

#[test]
fn what_two_took_away_is_brought_back_by_one_and_taken_away_again_by_two() {
    let mut desk = office();
    let (deadline, _) = typed(&mut desk);
    let why = Some("the case settled".to_owned());
    app::deadline_remove(&mut desk.app, DeadlineRemove { deadline, why }).unwrap();
    let confirm = DeadlineConfirm { deadline, date: None, by: "RL".into() };
    let gone = app::deadline_removal_confirm(&mut desk.app, confirm).unwrap();
    let back = desk.try_undo(gone.operation).unwrap();
    takes_two(&mut desk, back.operation, "take away the critical deadline 1");
    // That it was asked for is taken back by one, and loses nothing.
    let (deadline, _) = typed(&mut desk);
    let why = Some("a duplicate".to_owned());
    let asked = app::deadline_remove(&mut desk.app, DeadlineRemove { deadline, why }).unwrap();
    desk.try_undo(asked.operation).unwrap();
    assert!(desk.deadline(deadline).removal.is_none());
}

#[test]
fn undo_and_redo_of_a_status_waive_nothing_for_one_alone() {
    let mut desk = office();
    let (deadline, _) = typed(&mut desk);
    let waived = status(&mut desk, deadline, "waived");
    let open = desk.try_undo(waived).unwrap().operation;
    assert!(desk.deadline(deadline).is_open);
    takes_two(&mut desk, open, "waive the critical deadline 1");
    assert_eq!(desk.deadline(deadline).status, "waived");
    let reopened = status(&mut desk, deadline, "open");
    takes_two(&mut desk, reopened, "waive the critical deadline 1");
    // That it is done loses nothing, back and forth.
    let (other, _) = typed(&mut desk);
    let done = status(&mut desk, other, "done");
    let open = desk.try_undo(done).unwrap();
    desk.try_undo(open.operation).unwrap();
    assert_eq!(desk.deadline(other).status, "done");
}
