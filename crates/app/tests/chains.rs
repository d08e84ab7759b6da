//! Chains from an event: days that an order names, rules that hold only in some cases, events that were formerly called
//! otherwise. Days are counted by hand from the calendars of 2026 and 2027.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{ChainEntry, DeadlineAsked, LawMoves, Nothing, OfCase, OfDeadline, TriggerDraft};
use common::Desk;
use common::docket::office;

const ORDER: &str = "preliminary_approval_entered";

/// The order of Monday, January 11, 2027, with the days that are read in it.
fn order(desk: &Desk, days: &[(&str, &str)]) -> TriggerDraft {
    let days = days.iter().map(|(code, day)| ((*code).to_owned(), (*day).to_owned())).collect();
    TriggerDraft { days, ..desk.draft(ORDER, "2027-01-11") }
}

#[track_caller]
fn chain(desk: &mut Desk, draft: TriggerDraft) -> Vec<ChainEntry> {
    app::trigger_preview(&mut desk.app, draft).unwrap().entries
}

#[track_caller]
fn of<'c>(chain: &'c [ChainEntry], code: &str) -> &'c ChainEntry {
    chain.iter().find(|entry| entry.rule == code).unwrap()
}

#[test]
fn an_order_on_preliminary_approval_asks_for_its_days_and_guesses_none() {
    let mut desk = office();
    let draft = order(&desk, &[]);
    let chain = chain(&mut desk, draft);
    for code in
        ["FRCP_23E_OPT_OUT", "FRCP_23E5_OBJECT", "FRCP_23E2C_CLAIMS", "FRCP_23H1_FEES", "FRCP_23E2_HEARING"]
    {
        let entry = of(&chain, code);
        assert!(entry.is_by_order && entry.date.is_none() && entry.kind == "date_certain", "{entry:?}");
        assert!(entry.why_not.as_ref().unwrap().contains("The order names this day"));
    }
    let draft = order(&desk, &[]);
    let refused = desk.enter_draft(draft, &["FRCP_23E5_OBJECT"]).unwrap_err();
    assert!(refused.message.contains("The order names this day"), "{refused}");
    assert_eq!(desk.rows(), "[]\n[]");
}

#[test]
fn the_days_of_an_order_are_kept_as_they_stand_in_it_and_no_count_moves_them() {
    let mut desk = office();
    // Saturday, April 3: a day certain stands on a closed day too.
    let draft = order(&desk, &[("FRCP_23E5_OBJECT", "4/3/2027"), ("FRCP_23E2_HEARING", "2027-05-20")]);
    let preview = chain(&mut desk, draft.clone());
    assert_eq!(of(&preview, "FRCP_23E5_OBJECT").date.as_deref(), Some("2027-04-03"));
    let added = desk.enter_draft(draft, &[]).unwrap();
    assert_eq!(added.deadlines.len(), 2);
    let objections = desk.of_rule("FRCP_23E5_OBJECT");
    assert_eq!((objections.date.as_str(), objections.kind.as_str()), ("2027-04-03", "date_certain"));
    assert_eq!(objections.cite.as_deref(), Some("Fed. R. Civ. P. 23(e)(5)(A)"));
    assert_eq!((objections.safe_date.as_str(), objections.computed_date), ("2027-04-03", None));
    let from = "Read in the order: order on preliminary approval entered, Monday, January 11, 2027.";
    assert_eq!(objections.working[0], from);
    assert!(objections.notes[0].contains("Saturday"), "{:?}", objections.notes);
    assert!(!objections.is_hand_set && objections.why_not.is_none());

    assert!(desk.preview_move(added.trigger, "2027-01-12").moves.is_empty());
    assert!(app::law_moves(&mut desk.app, LawMoves::default()).unwrap().moves.is_empty());
    let follow = OfDeadline { deadline: objections.deadline };
    let refused = app::deadline_follow(&mut desk.app, follow).unwrap_err();
    assert!(refused.message.contains("a day that was typed"), "{refused}");
    desk.undo(added.operation);
    assert_eq!(desk.rows(), "[]\n[]");
}

#[test]
fn a_day_that_the_order_cannot_name_is_refused_with_what_it_is_for() {
    let mut desk = office();
    for (code, day, says) in [
        (
            "FRCP_23E5_OBJECT",
            "2026-04-03",
            "last day for class members to object to the settlement: 2026-04-03 lies before",
        ),
        ("FRCP_23E5_OBJECT", "soon", "soon"),
        ("FRCP_23E5_OBJECT", "2051-01-05", "2051"),
        ("FRCP_23F", "2027-04-03", "FRCP_23F is no day that an order names"),
    ] {
        let draft = order(&desk, &[(code, day)]);
        let refused = desk.enter_draft(draft, &[]).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("days"));
        assert!(refused.message.to_lowercase().contains(&says.to_lowercase()), "{refused}");
    }
    assert_eq!(desk.rows(), "[]\n[]");
    let asked = DeadlineAsked {
        rule: "FRCP_23E5_OBJECT".into(),
        trigger: Some("2027-01-11".into()),
        ..DeadlineAsked::default()
    };
    let refused = app::deadline(&mut desk.app, asked).unwrap_err();
    assert!(refused.message.contains("an order names its day"), "{refused}");
}

#[test]
fn a_rule_that_holds_in_some_cases_says_in_which() {
    let mut desk = office();
    let draft = desk.draft("judgment_entered", "2026-12-01");
    let found = chain(&mut desk, draft);
    let us = "the United States, or an agency or officer of it, is a party";
    assert_eq!(of(&found, "FRAP_4A1B").only_where.as_deref(), Some(us));
    assert_eq!(of(&found, "FRAP_4A1A").only_where, None);
    // Day 60 is Saturday, January 30, 2027. A condition is no bar: who says that it holds keeps the deadline.
    assert_eq!(of(&found, "FRAP_4A1B").date.as_deref(), Some("2027-02-01"));
    desk.enter("judgment_entered", "2026-12-01", &["FRAP_4A1B"]);
    let kept = desk.of_rule("FRAP_4A1B");
    assert_eq!(kept.text, format!("notice of appeal, where {us}"));
    // Those of the state's courts run from events of their own.
    assert!(found.iter().all(|entry| !entry.rule.starts_with("CRC") && !entry.rule.starts_with("CCP")));
}

#[test]
fn a_settlement_runs_from_its_filing_to_the_accounting() {
    let mut desk = office();
    // Ten days from Tuesday, December 1: Friday, December 11. Ninety from Monday, December 7: Sunday, March 7, where it stands.
    // Twenty-one days from Monday, May 10: Memorial Day, May 31, so Tuesday, June 1.
    let days = [
        ("settlement_filed", "2026-12-01", "USC28_1715B", "2026-12-11"),
        ("last_state_official_served", "2026-12-07", "USC28_1715D", "2027-03-07"),
        ("distribution", "2027-05-10", "CAND_PDA", "2027-06-01"),
    ];
    for (event, on, rule, expected) in days {
        desk.enter(event, on, &[rule]);
        assert_eq!(desk.of_rule(rule).date, expected, "{rule}");
    }
}

/// A folder of the firm under whose rules the order is still called by its former name.
const FORMER: &str = r#"
name = "Rules of last year"
method = "federal"
[[event]]
code = "order_entered"
words = "order entered"
[[rule]]
code = "FRCP_23F"
text = "petition"
period = [{ trigger = "order_entered", count = 14, unit = "days" }]
citation = { cite = "Fed. R. Civ. P. 23(f)", source = "the firm's file", read_on = "2026-11-21", verified = true }
example = [{ given = { order_entered = "2026-03-02" }, expect = "2026-03-16" }]
"#;

#[test]
fn an_event_that_a_case_holds_under_a_former_name_starts_what_it_started() {
    let mut desk = office();
    desk.reads_law("deadlines/former.toml", FORMER);
    let added = desk.enter("order_entered", "2026-12-01", &["FRCP_23F"]);
    let words = |desk: &mut Desk| {
        let triggers = app::trigger_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
        (triggers[0].event.clone(), triggers[0].words.clone())
    };
    assert_eq!(words(&mut desk), ("order_entered".to_owned(), "order entered".to_owned()));
    desk.reads_law("deadlines/former.toml", "name = \"Nothing\"\n");
    let now = ("certification_order_entered".to_owned(), "order on class certification entered".to_owned());
    assert_eq!(words(&mut desk), now);
    let petition = desk.of_rule("FRCP_23F");
    assert_eq!((petition.date.as_str(), petition.why_not), ("2026-12-15", None));
    // From Wednesday, December 9: Wednesday, December 23.
    let moved = desk.preview_move(added.trigger, "2026-12-09");
    assert_eq!(moved.moves[0].new_date.as_deref(), Some("2026-12-23"));
}

#[test]
fn every_event_has_words_and_a_former_name_is_still_understood() {
    let mut desk = office();
    let events = app::trigger_event_list(&mut desk.app, Nothing {}).unwrap();
    let of = |code: &str| events.iter().find(|event| event.event == code);
    let order = of("certification_order_entered").unwrap();
    assert!(order.when.as_ref().unwrap().contains("not that of signing"));
    assert!(of("order_entered").is_none());
    let of_hearing: Vec<&str> = of("hearing").unwrap().rules.iter().map(|rule| rule.code.as_str()).collect();
    assert_eq!(of_hearing, ["FRCP_6C1", "FRCP_6C2"]);
    let asked = DeadlineAsked {
        rule: "CCP_1005B_OPP".into(),
        events: [("hearing".to_owned(), "2026-03-04".to_owned())].into(),
        ..DeadlineAsked::default()
    };
    assert_eq!(app::deadline(&mut desk.app, asked).unwrap().date, "2026-02-19");
}
