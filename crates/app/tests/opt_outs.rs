//! Requests to be left out: what follows is drawn once, put right with the request, and taken back with it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Done, Nothing, OfCase, OfTolling, OperationUndo, PersonGet, PersonReason, PersonRecord, PersonStatusSet,
    ReachAdd, RiskOpens, RoleAdd, SettingSet, SettingView, TollingDraft, TollingSet,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk_with_four};

fn record(desk: &mut Desk, person: i64) -> PersonRecord {
    app::person_record(&mut desk.app, PersonGet { person }).unwrap()
}

/// Logs what is known of a request.
fn request(desk: &mut Desk, person: i64, postmarked: &str, ended: bool) -> Result<Done, Failure> {
    let detail = [("received_on", "2026-07-14"), ("postmarked_on", postmarked), ("signed", "yes")];
    let detail = detail.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    app::role_add(
        &mut desk.app,
        RoleAdd { person, role: "opt_out".into(), ended, detail, ..RoleAdd::default() },
    )
}

fn last_day(desk: &mut Desk, day: &str) -> Done {
    let setting = SettingView {
        name: "opt_out_deadline".into(),
        value: day.into(),
        source: "Order of May 4, 2026".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, SettingSet { case: desk.case, setting }).unwrap()
}

fn status(desk: &mut Desk, person: i64, status: &str) {
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![person],
        status: status.into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, set).unwrap();
}

/// A class action that has stopped clocks since January 2025.
fn pending(desk: &mut Desk) {
    let tolling = TollingDraft {
        case: desk.case,
        kind: "american_pipe".into(),
        cause: "Poe v. LinkedIn".into(),
        docket_number: Some("5:25-cv-00001".into()),
        from_on: Some("2025-01-21".into()),
        ending: Some("pending".into()),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, tolling).unwrap();
}

/// The days on which that action ends for a person.
fn excluded(desk: &mut Desk, person: i64) -> Vec<String> {
    let entries = app::tolling_list(&mut desk.app, OfCase { case: desk.case }).unwrap().into_iter();
    let own = entries.filter(|entry| entry.draft.person == Some(person));
    own.map(|entry| entry.draft.to_on.unwrap()).collect()
}

#[test]
fn a_corrected_postmark_puts_the_end_of_tolling_right_and_adds_no_second_one() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    pending(&mut desk);
    last_day(&mut desk, "2026-07-09");
    request(&mut desk, ann, "2026-07-09", false).unwrap();
    request(&mut desk, ann, "2026-06-09", false).unwrap();
    assert_eq!(excluded(&mut desk, ann), ["2026-06-09"]);
    request(&mut desk, ann, "2026-06-09", false).unwrap();
    assert_eq!(excluded(&mut desk, ann), ["2026-06-09"]);
    let statuses = desk.find("P-1").statuses.len();
    assert_eq!(statuses, 2, "one status came with the list and one with the request");
}

#[test]
fn a_request_that_has_ended_or_turns_out_to_be_late_brings_the_person_back() {
    for (postmarked, ended) in [("2026-07-09", true), ("2026-07-12", false)] {
        let mut desk = desk_with_four();
        let ann = desk.find("P-1").person;
        let members = desk.estimate(&[]).class_members;
        pending(&mut desk);
        last_day(&mut desk, "2026-07-09");
        request(&mut desk, ann, "2026-07-09", false).unwrap();
        assert_eq!(desk.estimate(&[]).class_members, members - 1);
        let done = request(&mut desk, ann, postmarked, ended).unwrap();
        assert!(excluded(&mut desk, ann).is_empty());
        assert_eq!(desk.find("P-1").status, "class_member");
        assert_eq!(desk.estimate(&[]).class_members, members);
        assert_eq!(record(&mut desk, ann).frozen_since, None);
        let undo = OperationUndo { operation: done.operation, ..OperationUndo::default() };
        app::operation_undo(&mut desk.app, undo).unwrap();
        assert_eq!((excluded(&mut desk, ann).len(), desk.find("P-1").status.as_str()), (1, "opted_out"));
    }
}

#[test]
fn what_was_typed_by_hand_of_an_exclusion_stays() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    pending(&mut desk);
    let by_order = TollingDraft {
        case: desk.case,
        kind: "american_pipe".into(),
        cause: "Poe v. LinkedIn".into(),
        docket_number: Some("5:25-cv-00001".into()),
        from_on: Some("2025-01-21".into()),
        to_on: Some("2025-12-01".into()),
        ending: Some("excluded".into()),
        person: Some(ann),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, by_order).unwrap();
    last_day(&mut desk, "2026-07-09");
    request(&mut desk, ann, "2026-07-09", false).unwrap();
    request(&mut desk, ann, "2026-07-09", true).unwrap();
    assert_eq!(excluded(&mut desk, ann), ["2025-12-01"]);
}

#[test]
fn requests_logged_before_a_last_day_was_known_are_held_to_it_once_it_is() {
    let mut desk = desk_with_four();
    let (ann, bob) = (desk.find("P-1").person, desk.find("P-2").person);
    pending(&mut desk);
    let members = desk.estimate(&[]).class_members;
    request(&mut desk, ann, "2026-07-08", false).unwrap();
    request(&mut desk, bob, "2026-07-12", false).unwrap();
    assert_eq!(desk.estimate(&[]).class_members, members);
    let done = last_day(&mut desk, "2026-07-09");
    assert!(done.summary.ends_with("; left the class, having asked in time: Roe, Ann"), "{}", done.summary);
    assert_eq!(
        (desk.find("P-1").status, desk.find("P-2").status),
        ("opted_out".into(), "class_member".into())
    );
    assert_eq!(excluded(&mut desk, ann), ["2026-07-08"]);
    assert_eq!(desk.estimate(&[]).class_members, members - 1);
    // By an earlier day Ann is late as well: that is for an attorney to decide.
    let moved = last_day(&mut desk, "2026-07-01");
    assert!(moved.summary.contains("late by this day"), "{}", moved.summary);
    let file = record(&mut desk, ann);
    assert_eq!((file.roles[0].counts, file.roles[0].is_done), (false, true));
    let why = "The court excused it".to_owned();
    app::opt_out_accept(&mut desk.app, PersonReason { person: ann, why }).unwrap();
    assert!(record(&mut desk, ann).roles[0].counts);
    // One undo of the day takes back all that followed of it.
    let mut other = desk_with_four();
    request(&mut other, ann, "2026-07-08", false).unwrap();
    let operation = last_day(&mut other, "2026-07-09").operation;
    app::operation_undo(&mut other.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
    assert_eq!(other.find("P-1").status, "class_member");
}

#[test]
fn a_request_that_counts_of_somebody_still_in_the_class_is_drawn_by_accepting_it() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    last_day(&mut desk, "2026-07-09");
    request(&mut desk, ann, "2026-07-08", false).unwrap();
    let accept = |desk: &mut Desk| {
        let why = "The notice of July 8 stands".to_owned();
        app::opt_out_accept(&mut desk.app, PersonReason { person: ann, why })
    };
    assert_eq!(accept(&mut desk).unwrap_err().field.as_deref(), Some("why"));
    status(&mut desk, ann, "class_member");
    let request = &record(&mut desk, ann).roles[0];
    assert_eq!((request.counts, request.is_done), (true, false));
    accept(&mut desk).unwrap();
    assert_eq!(desk.find("P-1").status, "opted_out");
}

#[test]
fn a_class_action_that_is_entered_moved_or_taken_away_later_ends_for_those_who_had_left() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    last_day(&mut desk, "2026-07-09");
    request(&mut desk, ann, "2026-07-08", false).unwrap();
    pending(&mut desk);
    assert_eq!(excluded(&mut desk, ann), ["2026-07-08"]);
    let of_action = |desk: &mut Desk| {
        let entries = app::tolling_list(&mut desk.app, OfCase { case: desk.case }).unwrap().into_iter();
        entries.filter(|entry| entry.draft.cause == "Poe v. LinkedIn").collect::<Vec<_>>()
    };
    let all = of_action(&mut desk).into_iter().find(|entry| entry.draft.person.is_none()).unwrap();
    let draft = TollingDraft { from_on: Some("2025-02-03".into()), ..all.draft };
    app::tolling_set(&mut desk.app, TollingSet { tolling: all.tolling, draft }).unwrap();
    let days: Vec<_> = of_action(&mut desk).into_iter().map(|entry| entry.draft.from_on).collect();
    assert_eq!(days, [Some("2025-02-03".into()), Some("2025-02-03".into())], "hers begins with it");
    app::tolling_remove(&mut desk.app, OfTolling { tolling: all.tolling }).unwrap();
    assert!(excluded(&mut desk, ann).is_empty());
}

#[test]
fn a_request_and_a_status_that_part_ways_come_up_today_until_they_are_decided() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    let asked = |desk: &mut Desk| {
        let rows = app::risk_list(&mut desk.app, Nothing {}).unwrap().rows;
        let of_request = rows.into_iter().filter(|row| row.kind == "opt_out");
        of_request.map(|row| (row.name.unwrap(), row.opens)).collect::<Vec<_>>()
    };
    request(&mut desk, ann, "2026-07-08", false).unwrap();
    last_day(&mut desk, "2026-07-09");
    assert!(asked(&mut desk).is_empty());
    last_day(&mut desk, "2026-07-01");
    assert_eq!(asked(&mut desk), [("Roe, Ann".to_owned(), RiskOpens::Request { person: ann })]);
    let why = "The court excused it".to_owned();
    app::opt_out_accept(&mut desk.app, PersonReason { person: ann, why }).unwrap();
    assert!(asked(&mut desk).is_empty());
    status(&mut desk, ann, "class_member");
    assert_eq!(asked(&mut desk).len(), 1);
}

#[test]
fn whoever_opted_out_by_status_alone_is_frozen_until_the_request_is_on_record() {
    let mut desk = desk_with_four();
    // The list that brought her said so.
    let dee = desk.find("P-4").person;
    let file = record(&mut desk, dee);
    assert_eq!((file.frozen_since.as_deref(), file.lacks_request), (Some("2026-11-24"), true));
    let add =
        ReachAdd { person: dee, kind: "phone".into(), value: "4155550199".into(), ..ReachAdd::default() };
    let refused = app::reach_add(&mut desk.app, add.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    assert!(refused.message.contains("log the request"), "{}", refused.message);
    let unfreeze = |desk: &mut Desk| {
        app::record_unfreeze(&mut desk.app, PersonReason { person: dee, why: "Moved house".into() })
    };
    assert!(unfreeze(&mut desk).unwrap_err().message.contains("by status alone"));
    last_day(&mut desk, "2026-07-09");
    request(&mut desk, dee, "2026-07-08", false).unwrap();
    let file = record(&mut desk, dee);
    assert_eq!((file.frozen_since.as_deref(), file.lacks_request), (Some("2026-07-08"), false));
    unfreeze(&mut desk).unwrap();
    app::reach_add(&mut desk.app, add).unwrap();
}

#[test]
fn days_that_cannot_be_are_refused_at_their_field() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    for (role, detail, field) in [
        ("opt_out", [("received_on", "2026-07-08"), ("postmarked_on", "2026-07-09")], "received_on"),
        ("opt_out", [("received_on", "2026-11-20"), ("postmarked_on", "2026-12-01")], "postmarked_on"),
        ("deficient_claimant", [("letter_on", "2026-10-02"), ("cure_by", "2026-10-01")], "cure_by"),
        ("estate", [("died_on", "2026-11-25"), ("agent", "Lucy Roe")], "died_on"),
    ] {
        let detail = detail.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let from_on = Some("2026-06-01".to_owned());
        let add = RoleAdd { person: ann, role: role.into(), from_on, detail, ..RoleAdd::default() };
        let refused = app::role_add(&mut desk.app, add).unwrap_err();
        assert_eq!(refused.field, Some(format!("detail.{field}")), "{}", refused.message);
    }
    assert!(record(&mut desk, ann).role_history.is_empty());
}
