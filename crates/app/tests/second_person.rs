//! The second person: critical days are unconfirmed until somebody else has looked at them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::Failure;
use app::wire::{
    DeadlineAdd, DeadlineConfirm, DeadlineCriticalSet, DeadlineDaySet, DeadlineRemove, DeadlineStatusAdd,
    Done, OfDeadline, UserRow,
};
use common::Desk;
use common::docket::office;

fn confirm(desk: &mut Desk, deadline: i64, by: &str) -> Result<Done, Failure> {
    app::deadline_confirm(&mut desk.app, DeadlineConfirm { deadline, by: by.into(), date: None })
}

fn remove(desk: &mut Desk, deadline: i64, why: Option<&str>) -> Result<Done, Failure> {
    app::deadline_remove(&mut desk.app, DeadlineRemove { deadline, why: why.map(str::to_owned) })
}

fn confirm_removal(desk: &mut Desk, deadline: i64, by: &str) -> Result<Done, Failure> {
    app::deadline_removal_confirm(&mut desk.app, DeadlineConfirm { deadline, by: by.into(), date: None })
}

/// A petition under Rule 23(f) that Maya Okafor entered.
fn petition(desk: &mut Desk) -> i64 {
    desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]).deadlines[0]
}

#[test]
fn a_critical_day_is_confirmed_by_somebody_else_than_who_set_it() {
    let mut desk = office();
    let id = petition(&mut desk);
    assert!(desk.deadline(id).is_unconfirmed);
    for by in ["MO", "maya okafor", "Nobody Known", ""] {
        assert_eq!(confirm(&mut desk, id, by).unwrap_err().field.as_deref(), Some("by"), "{by}");
    }
    assert!(desk.deadline(id).is_unconfirmed);
    confirm(&mut desk, id, "rl").unwrap();
    let row = desk.deadline(id);
    assert_eq!((row.is_unconfirmed, row.confirmed_by.as_deref()), (false, Some("Ruth Lee")));
    assert_eq!(confirm(&mut desk, id, "SI").unwrap_err().field.as_deref(), Some("deadline"));
}

#[test]
fn a_day_that_was_not_the_one_shown_is_not_confirmed() {
    let mut desk = office();
    let id = petition(&mut desk);
    let mut seen = |date: &str| {
        let req = DeadlineConfirm { deadline: id, by: "RL".into(), date: Some(date.into()) };
        app::deadline_confirm(&mut desk.app, req)
    };
    assert_eq!(seen("2026-11-30").unwrap_err().field.as_deref(), Some("date"));
    seen("11/27/2026").unwrap();
}

#[test]
fn initials_of_two_people_are_not_enough() {
    let mut desk = office();
    let id = petition(&mut desk);
    let twin = UserRow { name: "Rosa Luna".into(), initials: "RL".into() };
    app::user_choose(&mut desk.app, twin).unwrap();
    let refused = confirm(&mut desk, id, "RL").unwrap_err();
    assert!(refused.message.contains("Rosa Luna, Ruth Lee"), "{refused}");
    confirm(&mut desk, id, "Rosa Luna").unwrap();
}

#[test]
fn any_change_of_the_day_takes_the_confirmation_away_and_another_confirms_the_new_one() {
    let mut desk = office();
    let added = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    let id = added.deadlines[0];
    confirm(&mut desk, id, "RL").unwrap();
    desk.sits("Ruth Lee");
    let set = DeadlineDaySet { deadline: id, date: "2026-11-25".into(), why: "before the holiday".into() };
    let operation = app::deadline_day_set(&mut desk.app, set).unwrap().operation;
    let row = desk.deadline(id);
    assert_eq!(
        (row.is_unconfirmed, row.day_by.as_str(), row.entered_by.as_str()),
        (true, "Ruth Lee", "Maya Okafor")
    );
    assert!(confirm(&mut desk, id, "RL").is_err());
    desk.undo(operation);
    assert_eq!(desk.deadline(id).confirmed_by.as_deref(), Some("Ruth Lee"));
    // A trigger that moves takes it away as well: day 14 from November 16 is Monday, November 30.
    desk.move_trigger(added.trigger, "2026-11-16", &[id]).unwrap();
    let row = desk.deadline(id);
    assert_eq!((row.is_unconfirmed, row.date.as_str()), (true, "2026-11-30"));
    confirm(&mut desk, id, "MO").unwrap();
    assert!(!desk.deadline(id).is_unconfirmed);
}

#[test]
fn a_deadline_kept_where_it_is_keeps_its_confirmation() {
    let mut desk = office();
    let added = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    confirm(&mut desk, added.deadlines[0], "RL").unwrap();
    desk.move_trigger(added.trigger, "2026-11-16", &[]).unwrap();
    let row = desk.deadline(added.deadlines[0]);
    assert_eq!((row.date.as_str(), row.is_unconfirmed, row.is_hand_set), ("2026-11-27", false, true));
}

#[test]
fn a_critical_deadline_is_waived_only_with_a_reason_and_a_second_person() {
    let mut desk = office();
    let id = petition(&mut desk);
    let mut waive = |note: Option<&str>, by: Option<&str>| {
        let (note, by) = (note.map(str::to_owned), by.map(str::to_owned));
        let status = "waived".to_owned();
        let add = DeadlineStatusAdd { deadline: id, status, note, by, ..DeadlineStatusAdd::default() };
        app::deadline_status_add(&mut desk.app, add)
    };
    let why = Some("the client does not appeal");
    for (note, by, field) in [
        (None, Some("RL"), "note"),
        (Some("  "), Some("RL"), "note"),
        (why, None, "by"),
        (why, Some("MO"), "by"),
        (why, Some("Nobody Known"), "by"),
    ] {
        let refused = waive(note, by).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
    }
    let done = waive(why, Some("rl")).unwrap();
    assert!(
        done.summary.ends_with("(the client does not appeal; confirmed by Ruth Lee)"),
        "{}",
        done.summary
    );
    let row = desk.deadline(id);
    let last = row.history.last().unwrap();
    assert_eq!((row.status.as_str(), last.by.as_str()), ("waived", "Maya Okafor"));
    assert_eq!(last.note.as_deref(), Some("the client does not appeal; confirmed by Ruth Lee"));
}

#[test]
fn a_critical_deadline_goes_with_a_reason_and_a_second_person() {
    let mut desk = office();
    let id = petition(&mut desk);
    assert_eq!(remove(&mut desk, id, None).unwrap_err().field.as_deref(), Some("why"));
    assert!(confirm_removal(&mut desk, id, "RL").unwrap_err().message.contains("Nobody asked"));
    remove(&mut desk, id, Some("the case settled")).unwrap();
    let row = desk.deadline(id);
    let removal = row.removal.unwrap();
    assert_eq!((removal.by.as_str(), removal.why.as_str()), ("Maya Okafor", "the case settled"));
    assert!(row.is_open);
    assert!(remove(&mut desk, id, Some("again")).is_err());
    assert_eq!(confirm_removal(&mut desk, id, "MO").unwrap_err().field.as_deref(), Some("by"));
    app::deadline_removal_withdraw(&mut desk.app, OfDeadline { deadline: id }).unwrap();
    assert!(desk.deadline(id).removal.is_none());
    remove(&mut desk, id, Some("the case settled")).unwrap();
    let before = desk.rows();
    let gone = confirm_removal(&mut desk, id, "RL").unwrap();
    assert!(
        gone.summary.contains("asked by Maya Okafor (the case settled), confirmed by Ruth Lee"),
        "{gone:?}"
    );
    assert!(desk.deadlines().is_empty());
    desk.undo(gone.operation);
    assert_eq!(desk.rows(), before);
}

#[test]
fn what_the_firm_marks_is_unmarked_by_two_and_what_a_rule_marks_stays() {
    let mut desk = office();
    let typed = DeadlineAdd {
        case: desk.case,
        text: "send the claims list".into(),
        date: "2026-12-01".into(),
        ..DeadlineAdd::default()
    };
    let id = app::deadline_add(&mut desk.app, typed).unwrap().deadline;
    let mut set = |deadline, is_critical, by: Option<&str>| {
        let by = by.map(str::to_owned);
        app::deadline_critical_set(&mut desk.app, DeadlineCriticalSet { deadline, is_critical, by })
    };
    set(id, true, None).unwrap();
    for by in [None, Some("MO")] {
        assert_eq!(set(id, false, by).unwrap_err().field.as_deref(), Some("by"));
    }
    set(id, false, Some("SI")).unwrap();
    assert!(!desk.deadline(id).is_critical);
    remove(&mut desk, id, None).unwrap();
    let id = petition(&mut desk);
    let unmark = DeadlineCriticalSet { deadline: id, is_critical: false, by: Some("SI".into()) };
    let refused = app::deadline_critical_set(&mut desk.app, unmark).unwrap_err();
    assert!(refused.message.contains("critical by its rule"), "{refused}");
}

/// The rule gives Friday, November 27 for an order of November 13; one person alone sets a week later.
#[test]
fn a_later_day_that_one_person_set_is_worked_towards_only_once_a_second_confirms_it() {
    let mut desk = office();
    desk.enter("order_entered", "2026-11-13", &["FRCP_23F"]);
    let rule = desk.of_rule("FRCP_23F");
    assert_eq!((rule.date.as_str(), rule.safe_date.as_str()), ("2026-11-27", "2026-11-27"));
    let set = DeadlineDaySet { deadline: rule.deadline, date: "2026-12-04".into(), why: "Dkt. 90".into() };
    app::deadline_day_set(&mut desk.app, set).unwrap();
    let later = desk.of_rule("FRCP_23F");
    assert_eq!((later.date.as_str(), later.safe_date.as_str()), ("2026-12-04", "2026-11-27"));
    assert!(later.notes[0].contains("Friday, November 27, 2026"), "{:?}", later.notes);
    confirm(&mut desk, rule.deadline, "RL").unwrap();
    let confirmed = desk.of_rule("FRCP_23F");
    assert_eq!((confirmed.date.as_str(), confirmed.safe_date.as_str()), ("2026-12-04", "2026-12-04"));
    assert_eq!(confirmed.notes.len(), 0);
}
