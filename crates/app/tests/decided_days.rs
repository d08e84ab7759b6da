//! What a case decides about counting time is how its deadlines are counted; deciding it moves nothing by itself. Days are
//! counted by hand from the calendars of 2026 and 2027.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ChoiceDecide, ChoiceReopen, DeadlineMove, KeptDeadline, LawMoves, LawMovesAccept, TriggerDraft,
};
use common::Desk;
use common::docket::office;

fn decide(desk: &mut Desk, question: &str, answer: &str) {
    let (question, answer) = (question.to_owned(), answer.to_owned());
    let made = ChoiceDecide { case: desk.case, question, answer, why: "our motion".into(), authority: None };
    app::choice_decide(&mut desk.app, made).unwrap();
}

fn moves(desk: &mut Desk) -> Vec<DeadlineMove> {
    app::law_moves(&mut desk.app, LawMoves { case: Some(desk.case), ..LawMoves::default() }).unwrap().moves
}

fn days(row: &KeptDeadline) -> [&str; 3] {
    [&row.date, &row.safe_date, &row.latest_arguable_date]
}

#[test]
fn deciding_the_observed_friday_shows_what_moves_and_moves_nothing() {
    let mut desk = office();
    // Ten days from Tuesday, June 23, 2026, end on Friday, July 3; the Fourth is a Saturday.
    let id = desk.enter("remand_order_entered", "2026-06-23", &["USC28_1453C1"]).deadlines[0];
    assert_eq!(days(&desk.deadline(id)), ["2026-07-06", "2026-07-03", "2026-07-06"]);
    assert!(moves(&mut desk).is_empty());
    decide(&mut desk, "observed_friday", "no_holiday");
    let found = moves(&mut desk);
    assert_eq!(
        (found[0].old_date.as_str(), found[0].new_date.as_deref()),
        ("2026-07-06", Some("2026-07-03"))
    );
    let why = found[0].why.last().unwrap();
    assert!(
        why.starts_with("This case has decided it: Is the Friday before") && why.contains("No: "),
        "{why}"
    );
    assert_eq!(desk.deadline(id).date, "2026-07-06");
    let accept = LawMovesAccept { moved: vec![id], pinned: vec![] };
    app::law_moves_accept(&mut desk.app, accept).unwrap();
    assert_eq!(days(&desk.deadline(id)), ["2026-07-03"; 3]);
    assert!(moves(&mut desk).is_empty());

    let (case, question) = (desk.case, "observed_friday".to_owned());
    app::choice_reopen(&mut desk.app, ChoiceReopen { case, question }).unwrap();
    assert_eq!(moves(&mut desk)[0].new_date.as_deref(), Some("2026-07-06"));
    decide(&mut desk, "observed_friday", "holiday");
    let found = &moves(&mut desk)[0];
    assert_eq!(found.new_safe_date.as_deref(), Some("2026-07-06"));
    assert_eq!(desk.deadline(id).date, "2026-07-03");
}

#[test]
fn the_profile_of_the_event_wins_over_what_the_case_has_decided() {
    let mut desk = office();
    decide(&mut desk, "observed_friday", "no_holiday");
    let profile = Some("FED".to_owned());
    let draft = TriggerDraft { profile, ..desk.draft("remand_order_entered", "2026-06-23") };
    desk.enter_draft(draft, &["USC28_1453C1"]).unwrap();
    assert_eq!(days(&desk.of_rule("USC28_1453C1")), ["2026-07-06", "2026-07-03", "2026-07-06"]);
}

#[test]
fn state_holidays_count_where_the_case_has_decided_so_and_only_forward() {
    let mut desk = office();
    // March 31, 2027, a Wednesday, is a holiday of the state only: fourteen days from March 17, and before April 14.
    let petition = desk.enter("order_entered", "2027-03-17", &["FRCP_23F"]).deadlines[0];
    let motion = desk.enter("hearing", "2027-04-14", &["FRCP_6C1"]).deadlines[0];
    assert_eq!(desk.deadline(petition).date, "2027-03-31");
    decide(&mut desk, "state_holidays", "on");
    let found = moves(&mut desk);
    let moved: Vec<(i64, Option<&str>)> =
        found.iter().map(|of| (of.deadline, of.new_safe_date.as_deref())).collect();
    assert_eq!(moved, [(petition, Some("2027-04-01"))]);
    assert_eq!(desk.deadline(motion).date, "2027-03-31");
}

#[test]
fn a_question_that_moves_no_day_stands_in_no_working() {
    let mut desk = office();
    decide(&mut desk, "observed_friday", "no_holiday");
    decide(&mut desk, "sca_minimum", "actual_required");
    desk.enter("remand_order_entered", "2026-11-02", &["USC28_1453C1"]);
    // Ten days from Monday, November 2: Thursday, November 12.
    let row = desk.of_rule("USC28_1453C1");
    assert_eq!(row.date, "2026-11-12");
    assert!(row.working.iter().all(|step| !step.contains("decided")), "{:?}", row.working);
}

#[test]
fn the_courts_of_california_are_read_as_the_case_has_decided() {
    let mut desk = office();
    // Day 30 from Thursday, March 5, 2026, is Saturday, April 4. Five days for the mail: Thursday, April 9. Moved first, to
    // Monday, April 6, and then lengthened: Saturday, April 11, so Monday, April 13.
    let service = Some("mail".to_owned());
    let draft = TriggerDraft { service, ..desk.draft("ca_interrogatories_served", "2026-03-05") };
    let id = desk.enter_draft(draft, &["CCP_2030_260"]).unwrap().deadlines[0];
    assert_eq!(days(&desk.deadline(id)), ["2026-04-09", "2026-04-09", "2026-04-13"]);
    decide(&mut desk, "california_roll", "later_date");
    let found = moves(&mut desk);
    assert_eq!(
        (found[0].new_date.as_deref(), found[0].new_safe_date.as_deref()),
        (Some("2026-04-13"), Some("2026-04-13"))
    );
    decide(&mut desk, "california_roll", "earlier_date");
    assert_eq!(moves(&mut desk)[0].new_latest_arguable_date.as_deref(), Some("2026-04-09"));
}

#[test]
fn a_closed_clerk_extends_nothing_where_filing_was_decided_to_be_open() {
    let mut desk = office();
    let closed = "name = \"Closings\"\n[[closure]]\ndate = \"2026-11-27\"\nname = \"General Order 9\"\n";
    desk.reads_law("calendars/closed.toml", closed);
    // Day 14 is Thanksgiving; Friday is closed by the order, so Monday, November 30.
    let id = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]).deadlines[0];
    assert_eq!(desk.deadline(id).date, "2026-11-30");
    decide(&mut desk, "clerk_e_filing", "accessible");
    let found = moves(&mut desk);
    assert_eq!(found[0].new_date.as_deref(), Some("2026-11-27"));
    assert!(
        found[0].why.last().unwrap().contains("one can file, so nothing is extended"),
        "{:?}",
        found[0].why
    );
    // A day that the event itself names is the event's own.
    let inaccessible = vec!["2026-11-27".to_owned()];
    let draft = TriggerDraft { inaccessible, ..desk.draft("order_entered", "2026-11-12") };
    let added = desk.enter_draft(draft, &["FRCP_23F"]).unwrap();
    assert_eq!(desk.deadline(added.deadlines[0]).date, "2026-11-30");
}
