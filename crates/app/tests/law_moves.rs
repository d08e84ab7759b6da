//! New law shows what it would move before anything moves; Today counts what is due over all cases.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{CaseAdd, DeadlineAdd, DeadlineConfirm, LawMoves, LawMovesAccept, LawMovesView, Nothing};
use common::Desk;
use common::docket::office;

/// November 27, 2026, is a holiday by a calendar of the firm's own, and motions are opposed in ten days by a standing order.
const OWN: [(&str, &str); 2] = [
    (
        "calendars/own.toml",
        r#"
name = "Orders of 2026"
[[source]]
kinds = ["fed"]
cite = "Executive Order of November 20, 2026"
source = "the firm's file"
read_on = "2026-11-21"
verified = true
[[year]]
year = 2026
holidays = [{ date = "2026-11-27", kind = "fed", name = "Day of mourning" }]
[[example]]
says = "courts are closed on the day of mourning"
profile = "FED"
date = "2026-11-27"
expect = "closed"
"#,
    ),
    (
        "deadlines/judge.toml",
        r#"
name = "Standing order of Judge Ito"
method = "federal"
[[rule]]
code = "CAND_7_3A"
text = "oppose a motion"
until = "17:00"
zone = "America/Los_Angeles"
period = [{ trigger = "motion_filed", count = 10, unit = "days" }]
citation = { cite = "Standing Order § 4", source = "the firm's file", read_on = "2026-11-21", verified = true }
example = [{ given = { motion_filed = "2026-03-02" }, expect = "2026-03-12" }]
"#,
    ),
];

fn use_own(desk: &mut Desk) {
    for (path, text) in OWN {
        desk.reads_law(path, text);
    }
}

fn moves(desk: &mut Desk) -> LawMovesView {
    app::law_moves(&mut desk.app, LawMoves::default()).unwrap()
}

#[test]
fn a_new_holiday_and_a_standing_order_are_shown_and_move_only_what_is_accepted() {
    let mut desk = office();
    let petition = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]).deadlines[0];
    let motion = desk.enter("motion_filed", "2026-11-23", &["CAND_7_3A", "CAND_7_3C"]);
    let by = DeadlineConfirm { deadline: petition, by: "RL".into(), date: None };
    app::deadline_confirm(&mut desk.app, by).unwrap();
    assert!(moves(&mut desk).moves.is_empty());
    use_own(&mut desk);
    let found = moves(&mut desk);
    assert!(found.law_version.contains("Orders of 2026") && found.law_version.contains("CAND_7_3A"));
    let shown: Vec<(&str, &str, Option<&str>)> = found
        .moves
        .iter()
        .map(|of| (of.rule.as_str(), of.old_date.as_str(), of.new_date.as_deref()))
        .collect();
    // Thanksgiving, the day of mourning and a weekend lie before November 30; ten days end on Thursday, December 3.
    assert_eq!(
        shown,
        [
            ("FRCP_23F", "2026-11-27", Some("2026-11-30")),
            ("CAND_7_3A", "2026-12-07", Some("2026-12-03")),
            ("CAND_7_3C", "2026-12-14", Some("2026-12-10")),
        ]
    );
    assert!(found.moves[0].why.iter().any(|step| step.contains("Day of mourning")));
    assert!(found.moves[1].why.last().unwrap().contains("17:00 PST (America/Los_Angeles)"));
    assert_eq!(desk.deadline(petition).date, "2026-11-27");
    assert_eq!(app::today(&mut desk.app, Nothing {}).unwrap().law_moves, 3);

    let request =
        LawMovesAccept { moved: vec![petition, motion.deadlines[0]], pinned: vec![motion.deadlines[1]] };
    let before = desk.rows();
    let done = app::law_moves_accept(&mut desk.app, request).unwrap();
    assert!(done.summary.contains("moved 2 deadlines, kept 1 deadline"), "{done:?}");
    let row = desk.deadline(petition);
    assert_eq!((row.date.as_str(), row.is_unconfirmed), ("2026-11-30", true));
    assert!(row.law_version.unwrap().contains("Orders of 2026"));
    let opposition = desk.deadline(motion.deadlines[0]);
    assert_eq!(opposition.until.as_deref(), Some("17:00 PST (America/Los_Angeles)"));
    let reply = desk.deadline(motion.deadlines[1]);
    assert_eq!((reply.date.as_str(), reply.is_hand_set), ("2026-12-14", true));
    let why = reply.hand_set_why.unwrap();
    assert!(why.starts_with("kept at 2026-12-14 though the law of 2026.11"), "{why}");
    assert!(why.ends_with("gives 2026-12-10"), "{why}");
    assert!(moves(&mut desk).moves.is_empty());
    desk.undo(done.operation);
    assert_eq!(desk.rows(), before);
    assert_eq!(moves(&mut desk).moves.len(), 3);
}

#[test]
fn a_closed_court_moves_days_of_its_own_cases_only_and_is_named_in_the_working() {
    let mut desk = office();
    let closing = |court: &str| {
        format!(
            "name = \"Closings\"\n[[closure]]\ndate = \"2026-11-27\"\nname = \"General Order 9\"\ncourt = \"{court}\"\n"
        )
    };
    desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]);
    desk.reads_law("calendars/own.toml", &closing("N.D. Ill."));
    assert!(moves(&mut desk).moves.is_empty());
    desk.reads_law("calendars/own.toml", &closing("n.d. cal."));
    let found = moves(&mut desk).moves.remove(0);
    // From Friday, November 27, to the first day that is open and accessible: Monday, November 30.
    assert_eq!(found.new_date.as_deref(), Some("2026-11-30"));
    assert_eq!(found.why.last().map(String::as_str), Some("Friday, November 27, 2026: General Order 9."));
}

#[test]
fn what_the_law_does_not_move_is_neither_moved_nor_pinned() {
    let mut desk = office();
    let petition = desk.enter("order_entered", "2026-11-12", &["FRCP_23F"]).deadlines[0];
    for (field, moved, pinned) in [
        ("moved", vec![petition], vec![]),
        ("pinned", vec![], vec![petition]),
        ("pinned", vec![petition], vec![petition]),
        ("moved", vec![], vec![]),
    ] {
        let refused = app::law_moves_accept(&mut desk.app, LawMovesAccept { moved, pinned }).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
    }
}

#[test]
fn a_rule_that_is_gone_leaves_the_day_where_it_is_and_says_so() {
    let mut desk = office();
    use_own(&mut desk);
    let (path, text) = OWN[1];
    desk.reads_law(path, &text.replace("CAND_7_3A", "ITO_OPPOSE"));
    let id = desk.enter("motion_filed", "2026-11-23", &["ITO_OPPOSE"]).deadlines[0];
    desk.reads_law(path, text);
    let row = desk.deadline(id);
    assert_eq!(
        (row.date.as_str(), row.why_not.as_deref()),
        ("2026-12-03", Some("The law at hand has no rule ITO_OPPOSE."))
    );
    let found = moves(&mut desk);
    assert_eq!((found.moves.len(), found.moves[0].new_date.as_deref()), (1, None));
    let moved = LawMovesAccept { moved: vec![id], pinned: vec![] };
    assert!(app::law_moves_accept(&mut desk.app, moved).is_err());
    app::law_moves_accept(&mut desk.app, LawMovesAccept { moved: vec![], pinned: vec![id] }).unwrap();
    assert!(moves(&mut desk).moves.is_empty());
    assert_eq!(desk.deadline(id).date, "2026-12-03");
}

#[test]
fn today_has_each_open_deadline_once_by_the_day_to_work_towards_over_all_cases() {
    let mut desk = office();
    let other = CaseAdd { caption: Some("Poe v. Initech".into()), ..CaseAdd::default() };
    let other = app::case_add(&mut desk.app, other).unwrap().case;
    let mut add = |case, text: &str, date: &str, kind: Option<&str>| {
        let kind = kind.map(str::to_owned);
        let req = DeadlineAdd {
            case,
            text: text.into(),
            date: date.into(),
            kind,
            is_critical: true,
            ..DeadlineAdd::default()
        };
        app::deadline_add(&mut desk.app, req).unwrap().deadline
    };
    let case = desk.case;
    // Today is November 24: a day past, today, and 7, 8, 30, 31, 90 and 91 days from it.
    let overdue = add(case, "a", "2026-11-23", None);
    add(case, "hearing may be held", "2026-11-23", Some("earliest_day"));
    let week = [add(other, "b", "2026-11-24", None), add(case, "c", "2026-12-01", None)];
    let month = [add(case, "d", "2026-12-02", None), add(other, "e", "2026-12-24", None)];
    let quarter = [add(case, "f", "2026-12-25", None), add(case, "g", "2027-02-22", None)];
    let later = add(case, "h", "2027-02-23", None);
    let found = app::today(&mut desk.app, Nothing {}).unwrap();
    let ids = |rows: &[app::wire::KeptDeadline]| rows.iter().map(|row| row.deadline).collect::<Vec<_>>();
    assert_eq!(ids(&found.overdue), [overdue]);
    assert_eq!(ids(&found.within_7), week);
    assert_eq!(ids(&found.within_30), month);
    assert_eq!(ids(&found.within_90), quarter);
    assert_eq!(found.unconfirmed.len(), 9);
    assert!(ids(&found.unconfirmed).contains(&later));
    assert_eq!(found.within_7[0].caption, "Poe v. Initech");
    assert!(found.removals_asked.is_empty());
}
