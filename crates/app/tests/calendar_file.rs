//! Deadlines as a calendar file, read back with a second library.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CaseAdd, DeadlineAdd, DeadlineDaySet, DeadlineRemove, DeadlineStatusAdd, IcsExport, OperationUndo,
};
use common::Desk;
use common::docket::office;
use ical::parser::ical::component::IcalEvent;
use std::collections::BTreeMap;

fn export(desk: &mut Desk, case: Option<i64>, replace: bool) -> Result<u64, app::Failure> {
    let path = desk.folder.path().join("deadlines.ics").display().to_string();
    app::ics_export(&mut desk.app, IcsExport { case, path, replace }).map(|written| written.rows)
}

/// Writes the file and reads its events back, by what is to be done.
fn events(desk: &mut Desk) -> BTreeMap<String, IcalEvent> {
    export(desk, Some(desk.case), true).unwrap();
    let text = std::fs::read(desk.folder.path().join("deadlines.ics")).unwrap();
    let calendars: Vec<_> = ical::IcalParser::new(text.as_slice()).collect::<Result<_, _>>().unwrap();
    assert_eq!(calendars.len(), 1);
    let head: Vec<&str> = calendars[0].properties.iter().map(|of| of.name.as_str()).collect();
    assert_eq!(head.iter().filter(|name| **name == "PRODID").count(), 1, "{head:?}");
    let named = |event: &IcalEvent| value(event, "SUMMARY").split(": ").nth(1).unwrap().to_owned();
    calendars[0].events.iter().map(|event| (named(event), event.clone())).collect()
}

#[track_caller]
fn value(event: &IcalEvent, name: &str) -> String {
    let mut found = event.properties.iter().filter(|of| of.name == name);
    let value = found.next().and_then(|of| of.value.clone()).unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} stands twice");
    value
}

fn add(desk: &mut Desk, text: &str, date: &str) -> i64 {
    let req = DeadlineAdd { case: desk.case, text: text.into(), date: date.into(), ..DeadlineAdd::default() };
    app::deadline_add(&mut desk.app, req).unwrap().deadline
}

fn finish(desk: &mut Desk, deadline: i64) {
    let done = DeadlineStatusAdd { deadline, status: "done".into(), ..DeadlineStatusAdd::default() };
    app::deadline_status_add(&mut desk.app, done).unwrap();
}

#[test]
fn a_deadline_is_an_all_day_event_on_the_safe_day_with_alarms_and_its_working() {
    let mut desk = office();
    desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    add(&mut desk, "send the draft", "2026-12-10");
    let found = events(&mut desk);
    let (_, petition) = found.iter().find(|(text, _)| text.starts_with("petition")).unwrap();
    let day = petition.properties.iter().find(|of| of.name == "DTSTART").unwrap();
    assert_eq!(day.value.as_deref(), Some("20261127"));
    assert_eq!(day.params, Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]));
    assert!(petition.properties.iter().all(|of| of.name != "DTEND"));
    assert_eq!(value(petition, "STATUS"), "CONFIRMED");
    let about = value(petition, "DESCRIPTION");
    for part in
        ["Due 2026-11-27", "2026-11-30", "23(f)", "Thanksgiving Day", "Reed v. Acme\\, No. 5:26-cv-00417"]
    {
        assert!(about.contains(part), "{part}: {about}");
    }
    assert!(value(petition, "SUMMARY").contains("(unconfirmed)"));
    let triggers = |event: &IcalEvent| -> Vec<String> {
        let of = |alarm: &ical::parser::ical::component::IcalAlarm| {
            alarm.properties.iter().find(|of| of.name == "TRIGGER").unwrap().value.clone().unwrap()
        };
        event.alarms.iter().map(of).collect()
    };
    // In seconds: 30 days, 7 days, 1 day.
    assert_eq!(triggers(petition), ["-PT2592000S", "-PT604800S", "-PT86400S"]);
    assert_eq!(triggers(&found["send the draft"]), ["-PT604800S", "-PT86400S"]);
}

#[test]
fn a_second_file_has_the_same_names_and_a_higher_number_only_for_what_changed() {
    let mut desk = office();
    let moved = add(&mut desk, "send the draft", "2026-12-10");
    add(&mut desk, "serve the list", "2026-12-11");
    let first = events(&mut desk);
    let set = DeadlineDaySet { deadline: moved, date: "2026-12-08".into(), why: "agreed".into() };
    app::deadline_day_set(&mut desk.app, set).unwrap();
    let second = events(&mut desk);
    let seen = |of: &BTreeMap<String, IcalEvent>, text: &str| {
        ["UID", "SEQUENCE", "DTSTART"].map(|name| value(&of[text], name))
    };
    let [uid, sequence, day] = seen(&first, "send the draft");
    assert_eq!((sequence.as_str(), day.as_str()), ("0", "20261210"));
    assert_eq!(seen(&second, "send the draft"), [uid.clone(), "1".to_owned(), "20261208".to_owned()]);
    assert_eq!(seen(&first, "serve the list"), seen(&second, "serve the list"));
    assert_ne!(uid, value(&first["serve the list"], "UID"));
    // Nothing in the file is drawn by lot or read off the clock: twice is the same, byte for byte.
    let file = desk.folder.path().join("deadlines.ics");
    let text = std::fs::read(&file).unwrap();
    events(&mut desk);
    assert_eq!(std::fs::read(&file).unwrap(), text);
}

#[test]
fn what_is_done_or_gone_is_cancelled_where_a_file_had_it_and_left_out_where_none_had() {
    let mut desk = office();
    let never = add(&mut desk, "never seen", "2026-12-09");
    finish(&mut desk, never);
    let (kept, gone) =
        (add(&mut desk, "send the draft", "2026-12-10"), add(&mut desk, "serve the list", "2026-12-11"));
    let first = events(&mut desk);
    assert_eq!(first.keys().collect::<Vec<_>>(), ["send the draft", "serve the list"]);
    finish(&mut desk, kept);
    app::deadline_remove(&mut desk.app, DeadlineRemove { deadline: gone, why: None }).unwrap();
    let second = events(&mut desk);
    assert_eq!(second.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
    for (event, was) in second.values().zip(first.values()) {
        assert_eq!(value(event, "UID"), value(was, "UID"));
        assert_eq!(value(event, "STATUS"), "CANCELLED");
        assert!(event.alarms.is_empty());
    }
}

#[test]
fn any_later_file_of_the_case_cancels_what_an_earlier_one_had_whatever_its_name() {
    let mut desk = office();
    let waived = add(&mut desk, "send the draft", "2026-12-10");
    let undone = add(&mut desk, "serve the list", "2026-12-11");
    // The first file has every case and another name.
    let path = desk.folder.path().join("all.ics").display().to_string();
    app::ics_export(&mut desk.app, IcsExport { case: None, path, replace: false }).unwrap();
    let status =
        DeadlineStatusAdd { deadline: waived, status: "waived".into(), ..DeadlineStatusAdd::default() };
    app::deadline_status_add(&mut desk.app, status).unwrap();
    app::deadline_remove(&mut desk.app, DeadlineRemove { deadline: undone, why: None }).unwrap();
    for _ in 0..2 {
        let found = events(&mut desk);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["send the draft", "serve the list"]);
        assert!(found.values().all(|event| value(event, "STATUS") == "CANCELLED"));
    }
}

#[test]
fn a_file_that_is_there_is_kept_unless_it_is_to_be_replaced_and_other_cases_stay_out() {
    let mut desk = office();
    add(&mut desk, "send the draft", "2026-12-10");
    let other = CaseAdd { caption: Some("Poe v. Initech".into()), ..CaseAdd::default() };
    let (case, other) = (desk.case, app::case_add(&mut desk.app, other).unwrap().case);
    desk.case = other;
    add(&mut desk, "answer", "2026-12-12");
    assert_eq!(export(&mut desk, Some(case), false), Ok(1));
    assert_eq!(export(&mut desk, None, false).unwrap_err().code, app::ErrorCode::AlreadyExists);
    assert_eq!(export(&mut desk, None, true), Ok(2));
    let path = desk.folder.path().join("deadlines.txt").display().to_string();
    let refused = app::ics_export(&mut desk.app, IcsExport { case: None, path, replace: false }).unwrap_err();
    assert!(refused.message.contains(".ics"), "{refused}");
    let path = desk.folder.path().join("nowhere/deadlines.ics").display().to_string();
    assert!(app::ics_export(&mut desk.app, IcsExport { case: None, path, replace: false }).is_err());
}

#[test]
fn a_return_in_a_text_begins_no_line_of_the_file() {
    let mut desk = office();
    add(&mut desk, "send: the draft\r\nEND:VEVENT\rX-EVIL:1", "2026-12-10");
    let found = events(&mut desk);
    assert_eq!(found.len(), 1);
    let event = found.values().next().unwrap();
    assert!(event.properties.iter().all(|of| of.name != "X-EVIL"));
    assert_eq!(event.alarms.len(), 2);
}

/// Two years from discovery: for Ana and Mei to Monday, November 30, 2026, for Luis to Tuesday, December 15, and for Kim
/// to November 20, which has passed.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2024-11-30,\n\
    A-2,Luis,Garcia,,,2022-09-30,100.00,yes,,2024-12-15,\n\
    A-3,Kim,Park,,,2021-01-01,80.00,yes,0.00,2024-11-20,\n\
    A-4,Mei,Chen,,,2021-01-01,80.00,yes,0.00,2024-11-30,\n";

/// The events of one claim, by day.
fn sca(desk: &mut Desk) -> BTreeMap<String, IcalEvent> {
    export(desk, Some(desk.case), true).unwrap();
    let text = std::fs::read(desk.folder.path().join("deadlines.ics")).unwrap();
    for name in ["Ana", "Muñoz", "Luis", "Garcia", "Mei", "Chen", "Park"] {
        assert!(!String::from_utf8_lossy(&text).contains(name), "{name} is named");
    }
    let mut calendars = ical::IcalParser::new(text.as_slice());
    let events = calendars.next().unwrap().unwrap().events;
    let of_sca =
        events.into_iter().filter(|event| value(event, "SUMMARY").contains("Stored Communications Act"));
    of_sca.map(|event| (value(&event, "DTSTART"), event)).collect()
}

/// What stands for the last days of the claim as they are counted now.
fn sca_days(desk: &mut Desk) -> String {
    let claims = app::last_day_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    claims.into_iter().find(|of| of.claim == "sca").unwrap().standing.unwrap().days
}

/// A case with people in it, at whose desk Maya Okafor sits and Ruth Lee can confirm.
fn with_people() -> Desk {
    let mut desk = common::desk();
    desk.sits("Ruth Lee");
    desk.sits("Maya Okafor");
    desk.import(LIST).unwrap();
    desk
}

#[test]
fn last_days_are_events_of_a_claim_and_a_day_with_counts() {
    let mut desk = with_people();
    let first = sca(&mut desk);
    assert_eq!(first.keys().collect::<Vec<_>>(), ["20261130", "20261215"], "a day that has passed stays out");
    let event = &first["20261130"];
    let said = value(event, "SUMMARY");
    assert!(
        said.ends_with(": Last day to file: Stored Communications Act — 2 people (unconfirmed)"),
        "{said}"
    );
    assert!(value(&first["20261215"], "SUMMARY").contains("— 1 person"));
    let alarms = event.alarms.iter().map(|alarm| {
        let trigger = alarm.properties.iter().find(|of| of.name == "TRIGGER").unwrap();
        trigger.value.clone().unwrap()
    });
    assert_eq!(alarms.collect::<Vec<_>>(), ["-PT2592000S", "-PT604800S", "-PT86400S"]);
    assert!(value(event, "DESCRIPTION").contains("18 U.S.C. § 2707(f)"));
    assert_eq!((value(event, "STATUS").as_str(), value(event, "SEQUENCE").as_str()), ("CONFIRMED", "0"));
    assert!(event.properties.iter().all(|of| of.name != "DTEND"));
    // Twice is the same, byte for byte.
    let file = desk.folder.path().join("deadlines.ics");
    let text = std::fs::read(&file).unwrap();
    sca(&mut desk);
    assert_eq!(std::fs::read(&file).unwrap(), text);
}

/// From December 2024, as its earliest day: two years to Tuesday, December 1, 2026.
#[test]
fn a_last_day_from_a_month_is_marked_in_the_file() {
    let mut desk = with_people();
    desk.import("A-5,Jo,Novak,,,2021-01-01,80.00,yes,0.00,2024-12,\n").unwrap();
    let events = sca(&mut desk);
    let said = value(&events["20261201"], "SUMMARY");
    assert!(said.ends_with("— 1 person (unconfirmed\\, from a date known in part)"), "{said}");
    // The library that reads it back drops a blank where a line was folded.
    let more = value(&events["20261201"], "DESCRIPTION").replace(' ', "");
    assert!(more.contains("earliestdayofadateknowninpart:1person"), "{more}");
    assert!(!value(&events["20261130"], "SUMMARY").contains("in part"));
}

#[test]
fn a_last_day_that_nobody_has_any_more_is_cancelled_and_comes_back_as_the_same_event() {
    let mut desk = with_people();
    let first = sca(&mut desk);
    let event = &first["20261130"];
    let of_sca = app::wire::LastDaysConfirm {
        case: desk.case,
        claim: "sca".into(),
        by: "RL".into(),
        days: sca_days(&mut desk),
    };
    app::last_days_confirm(&mut desk.app, of_sca).unwrap();
    // Thirty-one days more for everyone: November 30 runs to December 31, December 15 to January 15, 2027, and November
    // 20 to December 21, a Monday.
    let tolled = app::wire::TollingDraft {
        case: desk.case,
        kind: "agreement".into(),
        cause: "with LinkedIn Corporation".into(),
        from_on: Some("2026-01-05".into()),
        to_on: Some("2026-02-05".into()),
        ..Default::default()
    };
    let tolled = app::tolling_add(&mut desk.app, tolled).unwrap();
    let second = sca(&mut desk);
    let seen: Vec<(&str, String, String)> = second
        .iter()
        .map(|(day, event)| (day.as_str(), value(event, "STATUS"), value(event, "SEQUENCE")))
        .collect();
    let is = |day, status: &str, sequence: &str| (day, status.to_owned(), sequence.to_owned());
    assert_eq!(
        seen,
        [
            is("20261130", "CANCELLED", "1"),
            is("20261215", "CANCELLED", "1"),
            is("20261221", "CONFIRMED", "0"),
            is("20261231", "CONFIRMED", "0"),
            is("20270115", "CONFIRMED", "0")
        ]
    );
    assert_eq!(value(&second["20261130"], "UID"), value(event, "UID"));
    assert!(second["20261130"].alarms.is_empty());
    let uids: std::collections::BTreeSet<String> = second.values().map(|event| value(event, "UID")).collect();
    assert_eq!(uids.len(), 5);
    // The day comes back as the same event, confirmed this time.
    let undone = OperationUndo { operation: tolled.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undone).unwrap();
    let third = &sca(&mut desk)["20261130"];
    assert_eq!([value(third, "UID"), value(third, "SEQUENCE")], [value(event, "UID"), "2".to_owned()]);
    assert!(!value(third, "SUMMARY").contains("unconfirmed"));
}
