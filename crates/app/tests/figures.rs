//! What the LinkedIn case is worth, by hand.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ChoiceDecide, Concern, OfCase, PersonDraft, PersonFields, PersonList, PersonSave, PersonStatusSet,
};
use common::{Desk, desk};

/// Ana paid 863.68 (an eighth is 107.96), nothing documented; Ruth lost 1,500.00 and paid 80.00 (10.00);
/// Ben's payment is unknown; Luis came after the cut-off; nobody knows whether Mia used InMail.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,,2025-03-01,\n\
    A-2,Luis,Garcia,,,2024-09-30,100.00,yes,,2025-02-01,\n\
    A-3,Ruth,Lee,,,2021-01-01,80.00,yes,1500.00,2025-02-01,\n\
    A-4,Ben,Adeyemi,,,2021-01-01,,yes,0.00,,named plaintiff\n\
    A-5,Mia,Rossi,,,2021-01-01,40.00,,,,\n";

fn with_list() -> Desk {
    let mut desk = desk();
    assert_eq!(desk.import(LIST).unwrap().new, 5);
    desk
}

#[test]
fn the_class_adds_up_claim_by_claim() {
    let mut desk = with_list();
    let found = desk.estimate(&[]);
    assert_eq!((found.people, found.class_members), (5, 3));
    // The minimum for Ana and Ben, Ruth's documented loss: 1,000 + 1,500 + 1,000.
    let claims: Vec<_> = found
        .claims
        .iter()
        .map(|c| (c.claim.as_str(), c.people, c.gross.to_string(), c.after_overlap.to_string()))
        .collect();
    assert_eq!(
        claims,
        [
            ("sca", 3, "3500.00".into(), "3500.00".to_owned()),
            ("contract", 2, "117.96".into(), "0.00".to_owned()),
            ("ucl", 2, "117.96".into(), "0.00".to_owned()),
        ]
    );
    assert_eq!(
        (found.gross.to_string(), found.after_overlap.to_string()),
        ("3735.92".into(), "3500.00".into())
    );
    // Least: actual damages required, so Ana keeps her contract loss, Ruth her 1,500, Ben nothing.
    assert_eq!(found.low.to_string(), "1607.96");
    // Most: contract stands beside a minimum-driven award; Ruth's award is not driven by the minimum.
    assert_eq!(found.high.to_string(), "3607.96");
    let gaps: Vec<_> = found.gaps.iter().map(|gap| (gap.kind.as_str(), gap.people)).collect();
    let expected = [
        ("no_amount_paid", 1),
        ("no_discovered_on", 1),
        ("no_documented_loss", 1),
        ("no_inmail_before_cutoff", 1),
    ];
    assert_eq!(gaps, expected);
}

#[test]
fn a_choice_moves_the_total_and_narrows_the_range_only_for_that_estimate() {
    let mut desk = with_list();
    let found = desk.estimate(&[("sca_minimum", "actual_required")]);
    assert_eq!(found.after_overlap.to_string(), "1607.96");
    assert_eq!(found.claims[0].people, 1);
    assert!(found.choices.iter().any(|used| used.name == "sca_minimum" && used.decided));
    assert_eq!(found.high.to_string(), "1607.96");
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "3500.00");
}

#[test]
fn a_decision_is_on_record_with_who_when_and_why_and_needs_a_reason() {
    let mut desk = with_list();
    let decide = |why: &str| ChoiceDecide {
        case: 1,
        question: "sca_minimum".into(),
        answer: "actual_required".into(),
        why: why.into(),
        authority: None,
    };
    assert_eq!(app::choice_decide(&mut desk.app, decide(" ")).unwrap_err().field.as_deref(), Some("why"));
    app::choice_decide(&mut desk.app, decide("The district follows Van Alstyne")).unwrap();
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "1607.96");
    let questions = app::choice_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let question = questions.iter().find(|question| question.name == "sca_minimum").unwrap();
    let made = question.decision.as_ref().unwrap();
    assert_eq!((made.decided_by.as_str(), made.decided_on.as_str()), ("Maya Okafor", "2026-11-24"));
    // Both totals are still shown once it is decided.
    let totals: Vec<_> =
        question.answers.iter().map(|a| (a.value.as_str(), a.after_overlap.unwrap().to_string())).collect();
    assert!(totals.contains(&("no_actual_needed", "3500.00".into())));
    assert!(totals.contains(&("actual_required", "1607.96".into())));
}

#[test]
fn opting_a_person_out_takes_exactly_their_amount_away() {
    let mut desk = with_list();
    let ruth = desk.find("A-3");
    assert_eq!(ruth.assessment.after_overlap.to_string(), "1500.00");
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![ruth.person],
        status: "Opted out".into(),
        on: None,
        note: None,
    };
    let done = app::person_status_set(&mut desk.app, set).unwrap();
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "2000.00");
    assert!(desk.find("A-3").assessment.lines.is_empty());
    app::operation_undo(
        &mut desk.app,
        app::wire::OperationUndo { operation: done.operation, ..app::wire::OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "3500.00");
}

#[test]
fn an_estimate_as_of_an_earlier_day_takes_the_statuses_of_that_day() {
    let mut desk = with_list();
    let ruth = desk.find("A-3").person;
    let status = |status: &str, on: &str| PersonStatusSet {
        case: 1,
        people: vec![ruth],
        status: status.into(),
        on: Some(on.into()),
        note: None,
    };
    app::person_status_set(&mut desk.app, status("opted_out", "2026-11-24")).unwrap();
    let mut as_of = |day: &str| {
        let req = app::wire::EstimateRequest { case: 1, as_of: Some(day.into()), ..Default::default() };
        app::estimate(&mut desk.app, req).unwrap().after_overlap.to_string()
    };
    assert_eq!(as_of("2026-11-24"), "2000.00");
    assert_eq!(as_of("2026-11-23"), "3500.00");
    // What was true earlier does not become current, and nothing is true from tomorrow on.
    app::person_status_set(&mut desk.app, status("prospective", "2020-01-01")).unwrap();
    assert_eq!(desk.find("A-3").status, "opted_out");
    let refused = app::person_status_set(&mut desk.app, status("withdrawn", "2026-11-25")).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("on"));
}

#[test]
fn a_person_opens_down_to_rule_inputs_and_last_days() {
    let mut desk = with_list();
    let ana = desk.find("A-1").assessment;
    let lines: Vec<_> = ana.lines.iter().map(|l| (l.claim.as_str(), l.amount.to_string())).collect();
    assert_eq!(
        lines,
        [("sca", "1000.00".into()), ("contract", "107.96".into()), ("ucl", "107.96".to_owned())]
    );
    let share = ana.lines[1].inputs.iter().find(|input| input.name == "share_not_delivered").unwrap();
    assert!(share.source_text.as_deref().unwrap().starts_with("assumption:"));
    // Discovered Saturday March 1, 2025; two years end on Monday March 1, 2027.
    assert_eq!(ana.last_days[0].safe_date.as_deref(), Some("2027-03-01"));
    assert_eq!(ana.last_days[0].days_left, Some(97));
    assert_eq!(ana.last_days[1].safe_date.as_deref(), Some("2028-09-18"));
    assert!(!ana.last_days[0].working.is_empty());
    let luis = desk.find("A-2").assessment;
    assert_eq!(luis.class_test, "outside");
    assert!(luis.class_reason.contains("12 days after the cut-off"), "{}", luis.class_reason);
}

#[test]
fn every_figure_opens_its_people() {
    let mut desk = with_list();
    let mut names = |concern: Concern| {
        let req = PersonList { case: 1, concern: Some(concern), limit: 50, ..PersonList::default() };
        let page = app::person_list(&mut desk.app, req).unwrap();
        assert_eq!(page.matching, page.rows.len() as u64);
        page.rows.into_iter().map(|row| row.external_id.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(names(Concern::Members), ["A-4", "A-3", "A-1"]);
    assert_eq!(names(Concern::Claim { claim: "contract".into() }), ["A-3", "A-1"]);
    assert_eq!(names(Concern::Gap { gap: "no_amount_paid".into() }), ["A-4"]);
    assert_eq!(names(Concern::Gap { gap: "no_inmail_before_cutoff".into() }), ["A-5"]);
    assert_eq!(names(Concern::LastDay { claim: "sca".into(), when: "within_90".into() }), ["A-3"]);
    assert_eq!(names(Concern::LastDay { claim: "sca".into(), when: "no_date".into() }), ["A-4"]);
    assert_eq!(names(Concern::Overlapping { claim: "contract".into() }), ["A-3", "A-1"]);
    assert_eq!(names(Concern::Adding { claim: "sca".into() }), ["A-4", "A-3", "A-1"]);
}

#[test]
fn a_draft_answers_while_it_is_typed_and_writes_nothing() {
    let mut desk = with_list();
    let mut fields = PersonFields { family: "Muñoz".into(), given: "Ana".into(), ..PersonFields::default() };
    fields.facts.insert("premium_from".into(), "2024-10-01".into());
    fields.facts.insert("amount_paid".into(), "lots".into());
    fields.born_on = "2030-01-01".into();
    let draft = PersonDraft { case: desk.case, person: None, status: "class_member".into(), fields };
    let found = app::person_draft(&mut desk.app, draft.clone()).unwrap();
    assert_eq!(found.assessment.class_test, "outside");
    assert_eq!(found.errors.keys().collect::<Vec<_>>(), ["born_on", "facts.amount_paid"]);
    assert_eq!(desk.estimate(&[]).people, 5);
    let save = PersonSave { case: desk.case, person: None, status: None, fields: draft.fields };
    assert_eq!(app::person_save(&mut desk.app, save).unwrap_err().field.as_deref(), Some("born_on"));
}
