//! Days that are kept while others move: what runs after them, what an order names, what a second person confirmed. Days
//! are counted by hand from the calendars of 2026 and 2027.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{DeadlineConfirm, DeadlineDaySet, LawMoves, LawMovesAccept, OfDeadline, TriggerDraft};
use common::Desk;
use common::docket::office;

const MOTION: [&str; 2] = ["CAND_7_3A", "CAND_7_3C"];

/// The file of deadlines that a judge's order makes.
const JUDGE: &str = "deadlines/judge.toml";

fn set_day(desk: &mut Desk, deadline: i64, date: &str) {
    let set = DeadlineDaySet { deadline, date: date.into(), why: "agreed".into() };
    app::deadline_day_set(&mut desk.app, set).unwrap();
}

fn moves(desk: &mut Desk, pinned: &[i64]) -> Vec<(i64, Option<String>)> {
    let asked = LawMoves { case: None, pinned: pinned.to_vec() };
    let found = app::law_moves(&mut desk.app, asked).unwrap().moves;
    found.into_iter().map(|of| (of.deadline, of.new_date)).collect()
}

/// From Monday, November 23, an opposition is due on December 7 and a reply on December 14; from November 30, a week
/// later each. Where the opposition stays on December 7, so does the reply a week after it.
#[test]
fn a_reply_runs_from_the_day_that_its_opposition_keeps() {
    let mut desk = office();
    let motion = desk.enter("motion_filed", "2026-11-23", &MOTION);
    let [opposition, reply] = motion.deadlines[..] else { panic!("{motion:?}") };
    let previewed = |desk: &mut Desk, kept: &[i64]| -> Vec<(i64, Option<String>)> {
        let found = desk.preview_move_keeping(motion.trigger, "2026-11-30", kept).unwrap();
        found.moves.into_iter().map(|of| (of.deadline, of.new_date)).collect()
    };
    let to = |day: &str| Some(day.to_owned());
    assert_eq!(previewed(&mut desk, &[]), [(opposition, to("2026-12-14")), (reply, to("2026-12-21"))]);
    assert_eq!(previewed(&mut desk, &[opposition]), [(opposition, to("2026-12-14"))]);
    let refused = desk.move_trigger(motion.trigger, "2026-11-30", &[reply]).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("moved"));
    assert!(refused.message.contains("the days that are kept"), "{refused}");
    let done = desk.move_trigger(motion.trigger, "2026-11-30", &[]).unwrap();
    assert!(done.summary.ends_with("with no deadline; 1 deadline kept"), "{done:?}");
    let (opposition, reply) = (desk.deadline(opposition), desk.deadline(reply));
    assert_eq!((opposition.date.as_str(), opposition.is_hand_set), ("2026-12-07", true));
    assert_eq!((reply.date.as_str(), reply.is_hand_set), ("2026-12-14", false));
    assert!(moves(&mut desk, &[]).is_empty());
}

/// An opposition that is kept on another day than it was counted from moves the reply from its old day to a week after.
#[test]
fn a_reply_that_is_accepted_beside_a_kept_opposition_takes_the_day_after_the_kept_one() {
    let mut desk = office();
    let motion = desk.enter("motion_filed", "2026-11-23", &MOTION);
    let [opposition, reply] = motion.deadlines[..] else { panic!("{motion:?}") };
    set_day(&mut desk, opposition, "2026-12-09");
    // The reply has not followed yet; from Wednesday, December 9, it is due on Wednesday, December 16.
    desk.move_trigger(motion.trigger, "2026-11-30", &[reply]).unwrap();
    assert_eq!(desk.deadline(reply).date, "2026-12-16");
    assert_eq!(desk.deadline(opposition).date, "2026-12-09");
}

const TEN_DAYS: &str = r#"
name = "Standing order of Judge Ito"
method = "federal"
[[rule]]
code = "CAND_7_3A"
text = "oppose a motion"
period = [{ trigger = "motion_filed", count = 10, unit = "days" }]
citation = { cite = "Standing Order § 4", source = "the firm's file", read_on = "2026-11-21", verified = true }
example = [{ given = { motion_filed = "2026-03-02" }, expect = "2026-03-12" }]
"#;

/// Ten days from November 23 are December 3, a week later is December 10.
#[test]
fn a_reply_does_not_move_with_new_law_while_its_opposition_is_pinned() {
    let mut desk = office();
    let motion = desk.enter("motion_filed", "2026-11-23", &MOTION);
    let [opposition, reply] = motion.deadlines[..] else { panic!("{motion:?}") };
    desk.reads_law(JUDGE, TEN_DAYS);
    let to = |day: &str| Some(day.to_owned());
    assert_eq!(moves(&mut desk, &[]), [(opposition, to("2026-12-03")), (reply, to("2026-12-10"))]);
    assert_eq!(moves(&mut desk, &[opposition]), [(opposition, to("2026-12-03"))]);
    let both = LawMovesAccept { moved: vec![reply], pinned: vec![opposition] };
    let refused = app::law_moves_accept(&mut desk.app, both).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("moved"));
    let pin = LawMovesAccept { moved: vec![], pinned: vec![opposition] };
    app::law_moves_accept(&mut desk.app, pin).unwrap();
    assert_eq!(desk.deadline(reply).date, "2026-12-14");
    assert!(moves(&mut desk, &[]).is_empty());
}

const BY_ORDER: &str = r#"
name = "Standing order of Judge Ito"
method = "federal"
[[rule]]
code = "CAND_7_3A"
text = "oppose a motion"
kind = "date_certain"
by_order = "motion_filed"
citation = { cite = "Standing Order § 4", source = "the firm's file", read_on = "2026-11-21", verified = true }
"#;

#[test]
fn a_rule_whose_day_an_order_names_from_now_on_is_asked_about_and_the_reply_runs_from_the_day_kept() {
    let mut desk = office();
    let motion = desk.enter("motion_filed", "2026-11-23", &MOTION);
    let [opposition, reply] = motion.deadlines[..] else { panic!("{motion:?}") };
    desk.reads_law(JUDGE, BY_ORDER);
    assert_eq!(moves(&mut desk, &[]), [(opposition, None)]);
    let kept = desk.deadline(opposition);
    assert!(kept.why_not.unwrap().starts_with("An order names this day now (motion filed)"));
    let shift = desk.preview_move(motion.trigger, "2026-11-30");
    assert_eq!((shift.moves.len(), shift.moves[0].deadline), (1, opposition));
    let refused = desk.move_trigger(motion.trigger, "2026-11-30", &[opposition]).unwrap_err();
    assert!(refused.message.contains("An order names this day now"), "{refused}");
    let pin = LawMovesAccept { moved: vec![], pinned: vec![opposition] };
    app::law_moves_accept(&mut desk.app, pin).unwrap();
    assert!(moves(&mut desk, &[]).is_empty());
    assert_eq!(desk.deadline(reply).date, "2026-12-14");
}

/// A week from Wednesday, December 9, that the order names: Wednesday, December 16.
#[test]
fn a_rule_that_runs_after_a_day_of_an_order_is_counted_from_it_in_the_same_entry_and_later() {
    let mut desk = office();
    desk.reads_law(JUDGE, BY_ORDER);
    let days = [("CAND_7_3A".to_owned(), "2026-12-09".to_owned())].into();
    let draft = TriggerDraft { days, ..desk.draft("motion_filed", "2026-11-23") };
    let added = desk.enter_draft(draft, &["CAND_7_3C"]).unwrap();
    assert_eq!(added.deadlines.len(), 2);
    let reply = desk.of_rule("CAND_7_3C");
    assert_eq!((reply.date.as_str(), reply.why_not), ("2026-12-16", None));
    assert!(moves(&mut desk, &[]).is_empty());
}

/// The order of Friday, November 20, 2026, names Wednesday, February 24, 2027, for objections.
#[test]
fn an_order_that_moves_takes_its_words_along_and_not_past_the_days_that_it_names() {
    let mut desk = office();
    let days = [("FRCP_23E5_OBJECT".to_owned(), "2027-02-24".to_owned())].into();
    let draft = TriggerDraft { days, ..desk.draft("preliminary_approval_entered", "2026-11-20") };
    let order = desk.enter_draft(draft, &[]).unwrap();
    let objections = order.deadlines[0];
    let refused = desk.preview_move_keeping(order.trigger, "2027-06-01", &[]).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("on"));
    assert!(refused.message.contains("2027-02-24 lies before the order itself, 2027-06-01"), "{refused}");
    let before = desk.rows();
    assert!(desk.move_trigger(order.trigger, "2027-06-01", &[]).is_err());
    assert_eq!(desk.rows(), before);

    let found = desk.preview_move(order.trigger, "2026-12-01");
    assert!(found.moves.is_empty());
    let named: Vec<(i64, &str)> = found.named.iter().map(|of| (of.deadline, of.date.as_str())).collect();
    assert_eq!(named, [(objections, "2027-02-24")]);
    let done = desk.move_trigger(order.trigger, "2026-12-01", &[]).unwrap();
    assert!(done.summary.ends_with("with no deadline; 1 deadline as named in the order"), "{done:?}");
    let row = desk.deadline(objections);
    let says = "Read in the order: order on preliminary approval entered, Tuesday, December 1, 2026.";
    assert_eq!((row.date.as_str(), row.working[0].as_str()), ("2027-02-24", says));
    assert!(!row.is_hand_set);
    desk.undo(done.operation);
    assert_eq!(desk.rows(), before);

    // A day that a person has put right since is theirs.
    set_day(&mut desk, objections, "2027-07-01");
    desk.move_trigger(order.trigger, "2027-06-01", &[]).unwrap();
    assert_eq!(desk.deadline(objections).date, "2027-07-01");
}

/// Fourteen days from Friday, June 4, 2027, are Friday, June 18, on which Juneteenth is observed: Monday, June 21, and
/// the Friday to be safe.
#[test]
fn a_confirmed_day_that_gets_another_safe_day_has_to_be_confirmed_again() {
    let mut desk = office();
    let petition = desk.enter("order_entered", "2027-06-04", &["FRCP_23F"]).deadlines[0];
    set_day(&mut desk, petition, "2027-06-21");
    let by = DeadlineConfirm { deadline: petition, by: "RL".into(), date: None };
    app::deadline_confirm(&mut desk.app, by).unwrap();
    assert_eq!(desk.deadline(petition).safe_date, "2027-06-21");
    app::deadline_follow(&mut desk.app, OfDeadline { deadline: petition }).unwrap();
    let row = desk.deadline(petition);
    assert_eq!((row.date.as_str(), row.safe_date.as_str()), ("2027-06-21", "2027-06-18"));
    assert!(row.is_unconfirmed && row.confirmed_by.is_none());
}
