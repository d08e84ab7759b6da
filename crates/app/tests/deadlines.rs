//! Deadlines that a case holds: chains from an event, moving the event, days set by hand, statuses. Days are counted by
//! hand from the calendars of 2026.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    DayAsked, DayCount, DeadlineAdd, DeadlineDaySet, DeadlineStatusAdd, Nothing, OfDeadline, TriggerDraft,
    TriggerMove, TriggerRemove, TriggerShift,
};
use common::Desk;
use common::docket::office;
use proptest::prelude::*;

fn set_day(desk: &mut Desk, deadline: i64, date: &str, why: &str) -> Result<i64, app::Failure> {
    let set = DeadlineDaySet { deadline, date: date.into(), why: why.into() };
    app::deadline_day_set(&mut desk.app, set).map(|done| done.operation)
}

fn say(desk: &mut Desk, deadline: i64, status: &str) -> Result<i64, app::Failure> {
    let add = DeadlineStatusAdd { deadline, status: status.into(), ..DeadlineStatusAdd::default() };
    app::deadline_status_add(&mut desk.app, add).map(|done| done.operation)
}

fn extend(desk: &mut Desk, deadline: i64, date: &str) -> Result<i64, app::Failure> {
    let add = DeadlineStatusAdd {
        deadline,
        status: "extended".into(),
        date: Some(date.into()),
        document: Some("Dkt. 41".into()),
        ..DeadlineStatusAdd::default()
    };
    app::deadline_status_add(&mut desk.app, add).map(|done| done.operation)
}

#[test]
fn an_order_on_certification_shows_its_chain_before_anything_is_written() {
    let mut desk = office();
    let draft = desk.draft("order_entered", "6/5/2026");
    let chain = app::trigger_preview(&mut desk.app, draft).unwrap();
    assert_eq!(chain.on, "2026-06-05");
    let codes: Vec<&str> = chain.entries.iter().map(|entry| entry.rule.as_str()).collect();
    assert_eq!(codes, ["FRCP_23F", "FRCP_23F_US"]);
    let petition = &chain.entries[0];
    // Day 14 is Friday, June 19: Juneteenth. Day 45 is Monday, July 20.
    assert_eq!(petition.date.as_deref(), Some("2026-06-22"));
    assert!(petition.working.iter().any(|step| step.contains("Juneteenth")), "{:?}", petition.working);
    assert!(petition.is_critical && petition.deadline.is_none() && petition.others.is_empty());
    assert_eq!(petition.days_left, Some(-155));
    assert_eq!(chain.entries[1].date.as_deref(), Some("2026-07-20"));
    assert!(desk.deadlines().is_empty());
}

#[test]
fn an_event_and_its_deadlines_are_one_operation_and_one_undo_takes_both_away() {
    let mut desk = office();
    let draft = TriggerDraft { service: Some("mail".into()), ..desk.draft("motion_filed", "2026-11-20") };
    let added = desk.enter_draft(draft, &["CAND_7_3A", "CAND_7_3C"]).unwrap();
    // Fourteen days to Friday, December 4, and three for the mail: Monday, December 7; the reply runs from that day.
    let days: Vec<(i64, String)> = desk.deadlines().into_iter().map(|row| (row.deadline, row.date)).collect();
    let expected =
        [(added.deadlines[0], "2026-12-07".to_owned()), (added.deadlines[1], "2026-12-14".to_owned())];
    assert_eq!(days, expected);
    let opposition = desk.of_rule("CAND_7_3A");
    assert_eq!((opposition.entered_by.as_str(), opposition.days_left), ("Maya Okafor", 13));
    assert_eq!(opposition.status, "open");
    assert!(!opposition.is_hand_set && opposition.now.is_none());
    desk.undo(added.operation);
    assert_eq!(desk.rows(), "[]\n[]");
}

#[test]
fn a_deadline_that_waits_for_a_second_event_is_moved_by_it_and_not_doubled() {
    let mut desk = office();
    // Twenty-one days from Thursday, October 1: Thursday, October 22.
    let first = desk.enter("received_pleading", "2026-10-01", &["FRCP_81C2"]);
    assert_eq!(desk.of_rule("FRCP_81C2").date, "2026-10-22");
    // Seven days from Tuesday, October 20, end on Tuesday, October 27, and the later end governs.
    let draft = desk.draft("removal_filed", "2026-10-20");
    let chain = app::trigger_preview(&mut desk.app, draft).unwrap();
    let answer = chain.entries.iter().find(|entry| entry.rule == "FRCP_81C2").unwrap();
    assert_eq!(
        (answer.deadline, answer.deadline_date.as_deref()),
        (Some(first.deadlines[0]), Some("2026-10-22"))
    );
    let second = desk.enter("removal_filed", "2026-10-20", &["FRCP_81C2"]);
    assert_eq!(second.deadlines, first.deadlines);
    assert_eq!(
        second.summary,
        "Entered: notice of removal filed, 2026-10-20; deadline 1 (answer, where the case was removed) from 2026-10-22 to 2026-10-27"
    );
    let answer = desk.of_rule("FRCP_81C2");
    assert_eq!((answer.date.as_str(), answer.triggers.len()), ("2026-10-27", 2));
    assert_eq!(desk.deadlines().len(), 1);
    desk.undo(second.operation);
    assert_eq!(desk.of_rule("FRCP_81C2").date, "2026-10-22");
    set_day(&mut desk, first.deadlines[0], "2026-10-21", "a day early").unwrap();
    desk.enter("removal_filed", "2026-10-20", &["FRCP_81C2"]);
    let answer = desk.of_rule("FRCP_81C2");
    assert_eq!((answer.date.as_str(), answer.now.unwrap().date.as_str()), ("2026-10-21", "2026-10-27"));
}

#[test]
fn a_second_motion_has_an_opposition_and_a_reply_of_its_own() {
    let mut desk = office();
    desk.enter("motion_filed", "2026-11-02", &["CAND_7_3A", "CAND_7_3C"]);
    desk.enter("motion_filed", "2026-11-16", &["CAND_7_3A", "CAND_7_3C"]);
    let days: Vec<String> = desk.deadlines().into_iter().map(|row| row.date).collect();
    // Oppositions on Mondays, November 16 and 30; replies a week after each.
    assert_eq!(days, ["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"]);
}

#[test]
fn a_day_given_for_one_opposition_does_not_start_the_reply_on_another_motion() {
    let mut desk = office();
    let given = desk.enter("opposition_due", "2026-11-10", &["CAND_7_3C"]);
    let motion = desk.enter("motion_filed", "2026-11-16", &["CAND_7_3C"]);
    assert_eq!(desk.deadline(given.deadlines[0]).date, "2026-11-17");
    // Due on Monday, November 30, and a week later.
    let reply = desk.deadline(motion.deadlines[0]);
    assert_eq!((reply.date.as_str(), reply.triggers.as_slice()), ("2026-12-07", [motion.trigger].as_slice()));
}

#[test]
fn a_moved_event_moves_what_is_accepted_keeps_the_rest_and_leaves_what_is_finished() {
    let mut desk = office();
    let added = desk.enter("hearing", "2026-12-17", &["FRCP_6C1", "FRCP_6C2"]);
    // Fourteen and seven days before Thursday, December 17.
    let [motion, affidavit] = added.deadlines[..] else { panic!("{added:?}") };
    assert_eq!(
        (desk.deadline(motion).date, desk.deadline(affidavit).date),
        ("2026-12-03".into(), "2026-12-10".into())
    );
    let judgment = desk.enter("hearing", "2026-12-17", &["FRCP_6C1"]);
    say(&mut desk, judgment.deadlines[0], "done").unwrap();
    let preview = desk.preview_move(added.trigger, "2026-12-18");
    let shown: Vec<(i64, &str, Option<&str>)> =
        preview.moves.iter().map(|of| (of.deadline, of.old_date.as_str(), of.new_date.as_deref())).collect();
    assert_eq!(
        shown,
        [(motion, "2026-12-03", Some("2026-12-04")), (affidavit, "2026-12-10", Some("2026-12-11"))]
    );
    desk.move_trigger(added.trigger, "2026-12-18", &[motion]).unwrap();
    assert_eq!(desk.deadline(motion).date, "2026-12-04");
    let kept = desk.deadline(affidavit);
    assert_eq!((kept.date.as_str(), kept.is_hand_set), ("2026-12-10", true));
    assert_eq!(
        kept.hand_set_why.as_deref(),
        Some("kept at 2026-12-10 when its event moved to 2026-12-18 (hearing on a motion)")
    );
    // What follows was counted from the event as it was, and says so.
    let first = &kept.working[0];
    assert!(
        first.contains("kept at 2026-12-10 on ") && first.contains("from 2026-12-17 to 2026-12-18"),
        "{first}"
    );
    assert!(
        kept.working.len() > 1 && kept.working[1..].iter().any(|step| step.contains("December 17")),
        "{kept:?}"
    );
    // It was kept knowingly, so nobody is asked about it again.
    assert!(kept.now.unwrap().is_known);
    let moved = desk.preview_move(judgment.trigger, "2026-12-21");
    assert!(moved.moves[0].is_finished && moved.moves[0].status == "done");
    let refused = desk.move_trigger(judgment.trigger, "2026-12-21", &judgment.deadlines).unwrap_err();
    assert!(refused.message.contains("finished ones are never moved"), "{refused}");
    desk.move_trigger(judgment.trigger, "2026-12-21", &[]).unwrap();
    let finished = desk.deadline(judgment.deadlines[0]);
    assert_eq!((finished.date.as_str(), finished.is_hand_set), ("2026-12-03", false));
}

#[test]
fn another_way_of_service_moves_days_as_another_day_does() {
    let mut desk = office();
    let added = desk.enter("motion_filed", "2026-11-20", &["CAND_7_3A"]);
    let mut serve = |service: &str, moved: &[i64]| {
        let shift =
            TriggerShift { trigger: added.trigger, service: Some(service.into()), ..TriggerShift::default() };
        app::trigger_move(&mut desk.app, TriggerMove { shift, moved: moved.to_vec() })
    };
    assert!(serve("electronic", &[]).unwrap_err().message.contains("stands so already"));
    // Friday, December 4, and three days for the mail: Monday, December 7.
    let done = serve("mail", &added.deadlines).unwrap();
    assert_eq!(done.summary, "Changed service or holidays: motion filed, 2026-11-20, with 1 deadline");
    serve("personal", &[]).unwrap();
    let row = desk.of_rule("CAND_7_3A");
    let why = "kept at 2026-12-07 when service or holidays of its event changed (motion filed)";
    assert_eq!((row.date.as_str(), row.hand_set_why.as_deref()), ("2026-12-07", Some(why)));
}

#[test]
fn a_deadline_that_would_not_move_cannot_be_accepted() {
    let mut desk = office();
    let added = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    // Day 14 is Thanksgiving, so Friday, November 27; from November 13 it is the same Friday.
    let preview = desk.preview_move(added.trigger, "2026-11-13");
    assert!(preview.moves.is_empty());
    let refused = desk.move_trigger(added.trigger, "2026-11-13", &added.deadlines).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("moved"));
    desk.move_trigger(added.trigger, "2026-11-13", &[]).unwrap();
    let petition = desk.of_rule("FRCP_23F");
    assert_eq!((petition.date.as_str(), petition.is_hand_set), ("2026-11-27", false));
    assert!(petition.working[0].contains("November 13"), "{:?}", petition.working);
}

#[test]
fn a_day_set_by_hand_survives_a_recalculation_and_follows_its_rule_again_when_told() {
    let mut desk = office();
    let added = desk.enter("trial", "2027-03-15", &["FRCP_68A"]);
    let offer = added.deadlines[0];
    assert_eq!(desk.deadline(offer).date, "2027-03-01");
    set_day(&mut desk, offer, "2027-02-22", "the partner wants a week").unwrap();
    let row = desk.deadline(offer);
    assert_eq!((row.date.as_str(), row.computed_date.as_deref()), ("2027-02-22", Some("2027-03-01")));
    assert_eq!(row.hand_set_why.as_deref(), Some("the partner wants a week"));
    let preview = desk.preview_move(added.trigger, "2027-03-22");
    assert!(preview.moves[0].is_hand_set);
    desk.move_trigger(added.trigger, "2027-03-22", &[]).unwrap();
    let row = desk.deadline(offer);
    assert_eq!((row.date.as_str(), row.computed_date.as_deref()), ("2027-02-22", Some("2027-03-08")));
    assert_eq!(row.hand_set_why.as_deref(), Some("the partner wants a week"));
    assert!(
        row.working[0].contains("its event moved from 2027-03-15 to 2027-03-22 (trial)"),
        "{:?}",
        row.working
    );
    app::deadline_follow(&mut desk.app, OfDeadline { deadline: offer }).unwrap();
    let row = desk.deadline(offer);
    assert_eq!((row.date.as_str(), row.is_hand_set), ("2027-03-08", false));
    assert!(row.working.iter().all(|step| !step.contains("kept at")), "{:?}", row.working);
    assert!(app::deadline_follow(&mut desk.app, OfDeadline { deadline: offer }).is_err());
}

#[test]
fn a_day_in_a_year_that_the_calendars_do_not_hold_is_refused_with_the_year() {
    let mut desk = office();
    let added = desk.enter("trial", "2027-03-15", &["FRCP_68A"]);
    let (trigger, offer) = (added.trigger, added.deadlines[0]);
    let before = desk.rows();
    for (year, date) in [("2050", "2050-03-14"), ("1950", "1950-03-14")] {
        let typed = DeadlineAdd {
            case: desk.case,
            text: "expert reports".into(),
            date: date.into(),
            ..DeadlineAdd::default()
        };
        let tried = [
            ("on", desk.move_trigger(trigger, date, &[]).map(drop)),
            ("on", desk.enter_draft(desk.draft("trial", date), &[]).map(drop)),
            ("date", app::deadline_add(&mut desk.app, typed).map(drop)),
            ("date", set_day(&mut desk, offer, date, "agreed").map(drop)),
        ];
        for (field, refused) in tried {
            let refused = refused.unwrap_err();
            assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
            assert!(refused.message.contains(year), "{refused}");
        }
    }
    let refused = extend(&mut desk, offer, "2050-03-14").unwrap_err();
    assert!(refused.field.as_deref() == Some("date") && refused.message.contains("2050"), "{refused}");
    assert_eq!(desk.rows(), before);
}

#[test]
fn a_day_set_on_a_holiday_stays_there_with_a_note_that_names_both_open_neighbours() {
    let mut desk = office();
    let typed = DeadlineAdd {
        case: desk.case,
        text: "send the draft to the mediator".into(),
        date: "12/25/2026".into(),
        cite: Some("mediation agreement".into()),
        ..DeadlineAdd::default()
    };
    let id = app::deadline_add(&mut desk.app, typed).unwrap().deadline;
    let row = desk.deadline(id);
    assert_eq!((row.date.as_str(), row.safe_date.as_str()), ("2026-12-25", "2026-12-25"));
    assert_eq!(row.notes.len(), 1);
    for part in ["Christmas Day", "Thursday, December 24, 2026", "Monday, December 28, 2026"] {
        assert!(row.notes[0].contains(part), "{:?}", row.notes);
    }
    let asked = DayAsked { date: "12/25/2026".into(), case: None };
    let checked = app::day_check(&mut desk.app, asked).unwrap();
    assert_eq!(
        (checked.before.as_deref(), checked.after.as_deref()),
        (Some("2026-12-24"), Some("2026-12-28"))
    );
    let asked = DayAsked { date: "2026-12-24".into(), case: None };
    assert!(app::day_check(&mut desk.app, asked).unwrap().is_open);
}

#[test]
fn court_days_are_counted_over_weekends_and_holidays_both_ways() {
    let mut desk = office();
    let mut count = |from: &str, count: i32| {
        let asked = DayCount { from: Some(from.into()), count, case: None };
        app::day_count(&mut desk.app, asked).map(|found| found.date)
    };
    // The 21st to the 24th, and after Christmas Day and the weekend the 28th.
    assert_eq!(count("12/18/2026", 5).unwrap(), "2026-12-28");
    assert_eq!(count("2026-12-28", -3).unwrap(), "2026-12-22");
    assert_eq!(count("2026-12-25", 0).unwrap(), "2026-12-25");
    let trouble = count("2040-12-20", 30).unwrap_err();
    assert_eq!(trouble.field.as_deref(), Some("count"));
    assert!(trouble.message.contains("2041"), "{}", trouble.message);
}

#[test]
fn an_extension_moves_the_day_and_the_reply_that_runs_from_it_is_shown_and_not_moved() {
    let mut desk = office();
    let added = desk.enter("motion_filed", "2026-11-23", &["CAND_7_3A", "CAND_7_3C"]);
    let [opposition, reply] = added.deadlines[..] else { panic!("{added:?}") };
    extend(&mut desk, opposition, "2026-12-21").unwrap();
    let row = desk.deadline(opposition);
    assert_eq!((row.status.as_str(), row.date.as_str(), row.is_open), ("extended", "2026-12-21", true));
    assert_eq!(row.hand_set_why.as_deref(), Some("extended by Dkt. 41"));
    let history: Vec<(&str, Option<&str>)> =
        row.history.iter().map(|of| (of.status.as_str(), of.date.as_deref())).collect();
    assert_eq!(history, [("open", None), ("extended", Some("2026-12-21"))]);
    let row = desk.deadline(reply);
    assert_eq!((row.date.as_str(), row.now.unwrap().date.as_str()), ("2026-12-14", "2026-12-28"));
}

#[test]
fn an_extension_of_a_time_that_no_court_may_extend_says_so() {
    let mut desk = office();
    let [trial, costs] =
        desk.enter("judgment_entered", "2026-11-02", &["FRCP_59B", "FRCP_54D2B"]).deadlines[..]
    else {
        panic!("two deadlines")
    };
    let by = "Fed. R. Civ. P. 6(b)(2)";
    assert_eq!(desk.deadline(trial).no_extension.as_deref(), Some(by));
    for deadline in [trial, costs] {
        extend(&mut desk, deadline, "2026-12-21").unwrap();
    }
    assert!(desk.deadline(trial).notes.iter().any(|note| note.contains(by)));
    assert!(!desk.deadline(costs).notes.iter().any(|note| note.contains("No court may extend")));
}

#[test]
fn a_status_that_cannot_be_is_refused_at_its_field() {
    let mut desk = office();
    let id = desk.enter("motion_filed", "2026-11-23", &["CAND_7_3A"]).deadlines[0];
    let ahead = DeadlineStatusAdd {
        deadline: id,
        status: "done".into(),
        on: Some("2026-11-25".into()),
        ..DeadlineStatusAdd::default()
    };
    let no_order = DeadlineStatusAdd {
        deadline: id,
        status: "extended".into(),
        date: Some("2026-12-21".into()),
        ..DeadlineStatusAdd::default()
    };
    let no_day = DeadlineStatusAdd { document: Some("Dkt. 41".into()), date: None, ..no_order.clone() };
    for (field, wrong) in [("on", ahead), ("document", no_order), ("date", no_day)] {
        let refused = app::deadline_status_add(&mut desk.app, wrong).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
    }
    assert_eq!(extend(&mut desk, id, "2026-12-07").unwrap_err().field.as_deref(), Some("date"));
    for (status, is_taken) in
        [("open", false), ("lost", false), ("done", true), ("done", false), ("open", true)]
    {
        assert_eq!(say(&mut desk, id, status).is_ok(), is_taken, "{status}");
    }
    let history: Vec<String> = desk.deadline(id).history.into_iter().map(|of| of.status).collect();
    assert_eq!(history, ["open", "done", "open"]);
}

#[test]
fn an_event_goes_only_with_deadlines_that_one_person_may_take_away() {
    let mut desk = office();
    let hearing = desk.enter("hearing", "2026-12-17", &["FRCP_6C1"]);
    let order = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    let mut remove = |trigger, with_deadlines| {
        app::trigger_remove(&mut desk.app, TriggerRemove { trigger, with_deadlines })
    };
    assert!(remove(hearing.trigger, false).unwrap_err().message.contains("It starts 1 deadline"));
    remove(hearing.trigger, true).unwrap();
    assert!(remove(order.trigger, true).unwrap_err().message.contains("is critical"));
    assert_eq!(desk.deadlines().len(), 1);
}

#[test]
fn what_no_rule_knows_is_refused_with_what_they_know() {
    let mut desk = office();
    let events = app::trigger_event_list(&mut desk.app, Nothing {}).unwrap();
    let judgment = events.iter().find(|event| event.event == "judgment_entered").unwrap();
    let codes: Vec<&str> = judgment.rules.iter().map(|rule| rule.code.as_str()).collect();
    for code in ["FRAP_4A1A", "FRCP_59E", "FRAP_4A4"] {
        assert!(codes.contains(&code), "{codes:?}");
    }
    for (field, draft) in [
        ("event", desk.draft("weather_changed", "2026-11-12")),
        ("on", desk.draft("order_entered", "yesterday")),
        (
            "service",
            TriggerDraft { service: Some("pigeon".into()), ..desk.draft("order_entered", "2026-11-12") },
        ),
        ("filing", TriggerDraft { filing: Some(7), ..desk.draft("order_entered", "2026-11-12") }),
    ] {
        let refused = app::trigger_preview(&mut desk.app, draft).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
    }
    let draft = desk.draft("order_entered", "2026-11-12");
    let refused = desk.enter_draft(draft, &["FRCP_59E"]).unwrap_err();
    assert!(refused.message.contains("it starts: FRCP_23F"), "{refused}");
    // A day past the calendars gives a reason and no day, and no deadline can be taken from it.
    let late = desk.draft("order_entered", "2040-12-28");
    let chain = app::trigger_preview(&mut desk.app, late.clone()).unwrap();
    assert!(chain.entries.iter().all(|entry| entry.date.is_none() && entry.why_not.is_some()));
    assert!(desk.enter_draft(late, &["FRCP_23F"]).unwrap_err().message.contains("2041"));
    assert_eq!(desk.rows(), "[]\n[]");
}

/// Does something to an event or one of its two deadlines, and gives the operation.
type Step = fn(&mut Desk, i64, i64, i64) -> i64;

#[test]
fn undoing_each_operation_gives_back_the_same_rows() {
    let mut desk = office();
    let hearing = desk.enter("hearing", "2026-12-17", &["FRCP_6C1", "FRCP_6C2"]);
    let [motion, affidavit] = hearing.deadlines[..] else { panic!("{hearing:?}") };
    let steps: [Step; 6] = [
        |desk, _, motion, _| set_day(desk, motion, "2026-12-01", "ask").unwrap(),
        |desk, _, motion, _| say(desk, motion, "waived").unwrap(),
        |desk, _, _, affidavit| extend(desk, affidavit, "2026-12-14").unwrap(),
        |desk, trigger, motion, _| desk.move_trigger(trigger, "2026-12-22", &[motion]).unwrap().operation,
        |desk, trigger, _, _| desk.move_trigger(trigger, "2026-12-22", &[]).unwrap().operation,
        |desk, trigger, _, _| {
            let remove = TriggerRemove { trigger, with_deadlines: true };
            app::trigger_remove(&mut desk.app, remove).unwrap().operation
        },
    ];
    let before = desk.rows();
    for step in steps {
        let operation = step(&mut desk, hearing.trigger, motion, affidavit);
        assert_ne!(desk.rows(), before);
        desk.undo(operation);
        assert_eq!(desk.rows(), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn an_event_moved_and_moved_back_gives_the_same_days(from in 0u64..700, to in 0u64..700) {
        let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = |days| (first + chrono::Days::new(days)).to_string();
        let mut desk = office();
        let added = desk.enter("judgment_entered", &day(from), &["FRCP_54D2B", "FRCP_59E", "FRAP_4A1A", "FRCP_62A"]);
        let days = |desk: &mut Desk| -> Vec<[String; 4]> {
            let of = |row: app::wire::KeptDeadline| [row.rule.unwrap(), row.date, row.safe_date, row.latest_arguable_date];
            desk.deadlines().into_iter().map(of).collect()
        };
        let before = days(&mut desk);
        for on in [day(to), day(from)] {
            let moved: Vec<i64> =
                desk.preview_move(added.trigger, &on).moves.iter().map(|of| of.deadline).collect();
            desk.move_trigger(added.trigger, &on, &moved).unwrap();
        }
        prop_assert_eq!(days(&mut desk), before);
    }
}
