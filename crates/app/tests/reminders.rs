//! Reminders: what is told on which day, that it is told once, also after a restart, and that no notice names anybody.
//! Days are counted by hand from the calendars of 2026; the office's own day is Tuesday, November 24.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ClaimAdd, ClaimStatusAdd, DeadlineAdd, DeadlineConfirm, DeadlineDaySet, DeadlineStatusAdd, FileOpen,
    LastDaysConfirm, Nothing, OfCase, ReminderGiven, ReminderList, ReminderNotice, StageAdd, UserRow,
};
use app::{App, ErrorCode, Moment};
use common::docket::office;
use common::{Desk, desk};

/// The program starts anew on a day, and somebody opens the file.
fn start(desk: &mut Desk, on: &str, name: &str) {
    let moment = Moment { at: format!("{on}T20:00:00Z").parse().unwrap(), today: on.parse().unwrap() };
    app::file_close(&mut desk.app, Nothing {}).unwrap();
    desk.app = App::new(move || moment).unwrap();
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_open(&mut desk.app, FileOpen { path, passphrase: None }).unwrap();
    app::user_choose(&mut desk.app, UserRow { name: name.into(), initials: String::new() }).unwrap();
}

fn list(desk: &mut Desk) -> ReminderList {
    app::reminder_list(&mut desk.app, Nothing {}).unwrap()
}

/// What is told, by kind, with what is told kept.
fn told(desk: &mut Desk) -> Vec<ReminderNotice> {
    let ReminderList { file, notices, .. } = list(desk);
    let given = notices.iter().flat_map(|notice| notice.given.clone()).collect();
    app::reminder_given(&mut desk.app, ReminderGiven { file, given }).unwrap();
    notices
}

/// What is told on a day on which the program starts anew: kinds and titles.
fn told_on(desk: &mut Desk, on: &str) -> Vec<String> {
    start(desk, on, "Maya Okafor");
    told(desk).into_iter().map(|notice| notice.title).collect()
}

fn typed(desk: &mut Desk, text: &str, date: &str) -> i64 {
    let add = DeadlineAdd { case: desk.case, text: text.into(), date: date.into(), ..DeadlineAdd::default() };
    app::deadline_add(&mut desk.app, add).unwrap().deadline
}

fn say(desk: &mut Desk, deadline: i64, status: &str) {
    let add = DeadlineStatusAdd { deadline, status: status.into(), ..DeadlineStatusAdd::default() };
    app::deadline_status_add(&mut desk.app, add).unwrap();
}

fn body(notices: &[ReminderNotice], group: &str) -> String {
    let of = notices.iter().find(|notice| notice.group == group);
    of.map(|notice| notice.body.clone()).unwrap_or_default()
}

#[test]
fn a_deadline_is_told_seven_days_before_the_day_before_on_the_day_and_once_it_is_overdue() {
    let mut desk = office();
    // Fourteen days from Friday, November 20: Friday, December 4.
    desk.enter("motion_filed", "2026-11-20", &["CAND_7_3A"]);
    let nothing: [&str; 0] = [];
    assert_eq!(told_on(&mut desk, "2026-11-26"), nothing);
    assert_eq!(told_on(&mut desk, "2026-11-27"), ["Deadlines: 1 within 7 days"]);
    assert_eq!(told_on(&mut desk, "2026-11-28"), nothing);
    assert_eq!(told_on(&mut desk, "2026-12-03"), ["Deadlines: 1 tomorrow"]);
    assert_eq!(told_on(&mut desk, "2026-12-04"), ["Deadlines: 1 today"]);
    assert_eq!(told_on(&mut desk, "2026-12-05"), ["1 deadline is overdue"]);
    assert_eq!(told_on(&mut desk, "2026-12-06"), nothing);
}

#[test]
fn a_notice_has_the_number_of_the_case_what_is_to_be_done_and_the_day() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-16", &["CAND_7_3A"]);
    let notices = told(&mut desk);
    assert_eq!(body(&notices, "due"), "5:26-cv-00417: oppose a motion, Mon, Nov 30, 2026 (in 6 days)");
}

#[test]
fn nothing_is_told_twice_on_one_day_even_after_a_restart() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-16", &["CAND_7_3A"]);
    assert_eq!(list(&mut desk).notices, list(&mut desk).notices, "to ask is not to tell");
    assert_eq!(told(&mut desk).len(), 1);
    assert!(told(&mut desk).is_empty());
    start(&mut desk, "2026-11-24", "Maya Okafor");
    assert!(told(&mut desk).is_empty());
}

#[test]
fn whoever_else_uses_the_file_is_told_as_well() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-16", &["CAND_7_3A"]);
    assert_eq!(told(&mut desk).len(), 1);
    desk.sits("Ruth Lee");
    assert_eq!(told(&mut desk).len(), 1);
    assert!(told(&mut desk).is_empty());
}

#[test]
fn what_fell_due_while_the_program_did_not_run_is_told_once_at_its_start() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-20", &["CAND_7_3A", "CAND_7_3C"]);
    typed(&mut desk, "send the letter", "2026-12-22");
    // The opposition was due on December 4, the reply on December 11; the letter is two days off.
    start(&mut desk, "2026-12-20", "Maya Okafor");
    let notices = told(&mut desk);
    let titles: Vec<&str> = notices.iter().map(|notice| &*notice.title).collect();
    assert_eq!(titles, ["2 deadlines are overdue", "Deadlines: 1 within 7 days"]);
    let overdue = "5:26-cv-00417: oppose a motion, Fri, Dec 4, 2026 (16 days ago)\n\
                   5:26-cv-00417: reply on a motion, from the day the opposition was due, Fri, Dec 11, 2026 (9 days ago)";
    assert_eq!(body(&notices, "overdue"), overdue);
    assert!(told_on(&mut desk, "2026-12-20").is_empty());
    assert!(told_on(&mut desk, "2026-12-21").iter().all(|title| title == "Deadlines: 1 tomorrow"));
}

#[test]
fn what_is_done_or_waived_is_not_told_and_what_is_open_again_is() {
    let mut desk = office();
    let (letter, call) =
        (typed(&mut desk, "send the letter", "2026-11-25"), typed(&mut desk, "call", "2026-11-25"));
    say(&mut desk, letter, "done");
    say(&mut desk, call, "waived");
    assert!(told(&mut desk).is_empty());
    say(&mut desk, letter, "open");
    assert_eq!(told(&mut desk)[0].title, "Deadlines: 1 tomorrow");
}

#[test]
fn a_moved_deadline_is_told_anew_and_one_moved_away_is_not() {
    let mut desk = office();
    let letter = typed(&mut desk, "send the letter", "2026-11-30");
    assert_eq!(told(&mut desk).len(), 1);
    let set = |date: &str| DeadlineDaySet { deadline: letter, date: date.into(), why: "stipulation".into() };
    app::deadline_day_set(&mut desk.app, set("2026-12-01")).unwrap();
    assert_eq!(told(&mut desk)[0].title, "Deadlines: 1 within 7 days");
    app::deadline_day_set(&mut desk.app, set("2027-01-11")).unwrap();
    assert!(told(&mut desk).is_empty());
}

#[test]
fn a_critical_deadline_is_told_thirty_days_before_and_apart_while_nobody_confirmed_it() {
    let mut desk = office();
    // Fourteen days from Monday, November 30: Monday, December 14, twenty days off.
    let petition = desk.enter("order_entered", "2026-11-20", &["FRCP_23F"]).deadlines[0];
    let titles: Vec<String> = list(&mut desk).notices.into_iter().map(|notice| notice.title).collect();
    assert_eq!(titles, ["Deadlines: 1 within 30 days", "1 critical deadline is not confirmed"]);
    let confirm = DeadlineConfirm { deadline: petition, by: "Ruth Lee".into(), date: None };
    app::deadline_confirm(&mut desk.app, confirm).unwrap();
    let notices = told(&mut desk);
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].group, "due");
}

#[test]
fn forty_deadlines_are_one_notice_with_the_first_of_them() {
    let mut desk = office();
    for day in 1..=40 {
        typed(&mut desk, &format!("letter {day}"), if day <= 10 { "2026-11-24" } else { "2026-11-25" });
    }
    let notices = told(&mut desk);
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].title, "Deadlines: 10 today, 30 tomorrow");
    assert_eq!(notices[0].body.lines().count(), 6);
    assert!(notices[0].body.ends_with("and 35 more"), "{}", notices[0].body);
    assert!(told(&mut desk).is_empty());
}

#[test]
fn no_notice_names_anybody() {
    let mut desk = office();
    typed(&mut desk, "call Ana Garcia", "2026-11-25");
    let text = serde_json::json!(list(&mut desk)).to_string();
    assert!(!text.contains("Ana") && !text.contains("Reed"), "{text}");
    assert_eq!(
        body(&told(&mut desk), "due"),
        "5:26-cv-00417: deadline 1, entered by hand, Wed, Nov 25, 2026 (tomorrow)"
    );
}

#[test]
fn while_the_file_is_closed_a_number_is_known_and_nothing_of_the_case() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-20", &["CAND_7_3A"]);
    typed(&mut desk, "call Ana Garcia", "2026-12-08");
    // Seven days before December 4 and December 8, then the day before, the day and the day after each.
    let later = list(&mut desk).later;
    let days: Vec<(&str, &str)> = later.iter().map(|of| (&of.on[5..], &*of.title)).collect();
    let expected = [
        ("11-27", "1 reminder waits"),
        ("12-01", "2 reminders wait"),
        ("12-03", "2 reminders wait"),
        ("12-04", "2 reminders wait"),
        ("12-05", "2 reminders wait"),
        ("12-07", "2 reminders wait"),
        ("12-08", "2 reminders wait"),
        ("12-09", "2 reminders wait"),
    ];
    assert_eq!(days, expected);
    assert!(later.iter().all(|of| of.body == "Open the case file to read what is due."));
    app::file_close(&mut desk.app, Nothing {}).unwrap();
    let closed = app::reminder_list(&mut desk.app, Nothing {}).unwrap_err();
    assert_eq!(closed.code, ErrorCode::NoFile);
}

#[test]
fn what_was_given_of_another_file_is_not_kept_in_this_one() {
    let mut desk = office();
    typed(&mut desk, "call", "2026-11-25");
    let given: Vec<_> = list(&mut desk).notices.into_iter().flat_map(|notice| notice.given).collect();
    app::reminder_given(&mut desk.app, ReminderGiven { file: "other.numerosity".into(), given }).unwrap();
    assert_eq!(told(&mut desk).len(), 1);
}

#[test]
fn a_reminder_leaves_no_trace_in_the_history_and_stands_in_no_way_of_an_undo() {
    let mut desk = office();
    let added = desk.enter("motion_filed", "2026-11-16", &["CAND_7_3A"]);
    let operations = |desk: &mut Desk| app::file_verify(&mut desk.app, Nothing {}).unwrap().operations;
    let before = operations(&mut desk);
    assert_eq!(told(&mut desk).len(), 1);
    assert_eq!(operations(&mut desk), before);
    desk.undo(added.operation);
    assert!(told(&mut desk).is_empty());
    assert!(app::file_verify(&mut desk.app, Nothing {}).unwrap().is_whole);
}

fn comes_in(desk: &mut Desk, id: &str, discovered_on: &str) {
    let row =
        format!("{id},Ana,Garcia,ana@x.example,94103,2022-03-01,1250,yes,,{discovered_on},class_member\n");
    desk.import(&row).unwrap();
}

#[test]
fn people_whose_last_day_to_file_comes_are_told_as_a_number_and_more_of_them_anew() {
    let mut desk = desk();
    // Two years on: Friday, November 27 (Thursday is Thanksgiving), twice; Thursday, December 24; Monday, December 28
    // (the 25th is Christmas).
    for (id, day) in [("A", "2024-11-26"), ("B", "2024-11-27"), ("C", "2024-12-24"), ("D", "2024-12-25")] {
        comes_in(&mut desk, id, day);
    }
    let lines = |people: &str, left: &str| {
        format!(
            "5:25-cv-00709: Stored Communications Act, {people} people, the first on Fri, Nov 27, 2026 ({left}), \
             not confirmed"
        )
    };
    let notices = told(&mut desk);
    assert_eq!((notices.len(), &*notices[0].title), (1, "Last days to file within 30 days"));
    assert_eq!(body(&notices, "last_days"), lines("3", "in 3 days"));
    assert!(told(&mut desk).is_empty());
    comes_in(&mut desk, "E", "2024-11-26");
    assert_eq!(body(&told(&mut desk), "last_days"), lines("4", "in 3 days"));
    assert!(told_on(&mut desk, "2026-11-25").is_empty());
    start(&mut desk, "2026-11-26", "Maya Okafor");
    assert_eq!(body(&told(&mut desk), "last_days"), lines("4", "tomorrow"));
    assert_eq!(told_on(&mut desk, "2026-11-26").len(), 0);
    // On November 28 the last of them, December 28, is thirty days off.
    start(&mut desk, "2026-11-28", "Ruth Lee");
    let of_both = "5:25-cv-00709: Stored Communications Act, 2 people, the first on Thu, Dec 24, 2026 (in 26 days), \
                   not confirmed";
    assert_eq!(body(&told(&mut desk), "last_days"), of_both);
    let claims = app::last_day_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let days = claims.into_iter().find(|of| of.claim == "sca").unwrap().standing.unwrap().days;
    let confirm = LastDaysConfirm { case: desk.case, claim: "sca".into(), by: "Ruth Lee".into(), days };
    app::last_days_confirm(&mut desk.app, confirm).unwrap();
    start(&mut desk, "2026-12-17", "Maya Okafor");
    let confirmed =
        "5:25-cv-00709: Stored Communications Act, 2 people, the first on Thu, Dec 24, 2026 (in 7 days)";
    assert_eq!(body(&told(&mut desk), "last_days"), confirmed);
}

/// A firm pleads a statute of its own folder of law, and the program starts without that folder.
#[test]
fn last_days_that_cannot_be_counted_are_told_once_a_day_and_not_passed_over() {
    let mut desk = desk();
    comes_in(&mut desk, "A", "2024-12-24");
    desk.reads_law("theories/us/sample.toml", include_str!("../../../docs/statute-sample.toml"));
    let own = ClaimAdd {
        case: desk.case,
        theory: "sample_act".into(),
        class: None,
        defendants: None,
        loss: None,
        status: "pleaded".into(),
        from_on: None,
    };
    app::claim_add(&mut desk.app, own).unwrap();
    assert!(list(&mut desk).notices.iter().all(|notice| notice.group != "uncounted"));
    assert_eq!(told_on(&mut desk, "2026-11-25"), ["Last days to file cannot be counted"]);
    assert!(told_on(&mut desk, "2026-11-25").is_empty());
    start(&mut desk, "2026-11-26", "Maya Okafor");
    let why = body(&told(&mut desk), "uncounted");
    assert!(why.starts_with("Last days of 5:25-cv-00709 cannot be counted: "), "{why}");
    assert!(why.contains("sample_act"), "{why}");
}

#[test]
fn a_claim_that_was_filed_reminds_of_no_last_day() {
    let mut desk = desk();
    comes_in(&mut desk, "A", "2024-12-01");
    assert_eq!(list(&mut desk).notices.len(), 1);
    let case = desk.case;
    let stage = StageAdd { case, stage: "filed".into(), from_on: "2026-11-20".into(), note: None };
    app::stage_add(&mut desk.app, stage).unwrap();
    let id = list(&mut desk).notices.first().map(|notice| notice.given[0].subject).unwrap();
    let status = ClaimStatusAdd {
        case,
        id,
        status: "pleaded".into(),
        from_on: "2026-11-20".into(),
        note: None,
        defendant: None,
    };
    app::claim_status_add(&mut desk.app, status).unwrap();
    assert!(list(&mut desk).notices.is_empty());
}
