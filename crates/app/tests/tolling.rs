//! What stops limitation clocks, for whom, and what that does to last days and to the total.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ChoiceDecide, Concern, LastDayView, OfCase, OfTolling, OperationUndo, PersonFields, PersonList,
    PersonSave, RefilingAsked, StageAdd, TollingAsked, TollingDraft, TollingSet,
};
use common::{Desk, desk};

/// On November 24, 2026: two years from September 30, 2024 ended on September 30; those from November 20 on November 20;
/// those from March 1, 2025 run on. Ruth is the named plaintiff.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2024-11-20,\n\
    A-2,Luis,Garcia,,,2022-09-30,100.00,yes,,2024-09-30,\n\
    A-3,Ruth,Lee,,,2021-01-01,80.00,yes,1500.00,2024-11-20,named plaintiff\n\
    A-4,Mei,Chen,,,2021-01-01,80.00,yes,0.00,2025-03-01,\n";

fn with_list() -> Desk {
    let mut desk = desk();
    assert_eq!(desk.import(LIST).unwrap().new, 4);
    desk
}

fn agreement(case: i64) -> TollingDraft {
    TollingDraft {
        case,
        kind: "agreement".into(),
        cause: "with LinkedIn Corporation".into(),
        from_on: Some("2026-01-05".into()),
        to_on: Some("2026-02-05".into()),
        document: Some("tolling agreement of January 5.pdf".into()),
        ..TollingDraft::default()
    }
}

fn decide(desk: &mut Desk, question: &str, answer: &str) {
    let decided = ChoiceDecide {
        case: desk.case,
        question: question.into(),
        answer: answer.into(),
        why: "as the partner decided".into(),
        authority: None,
    };
    app::choice_decide(&mut desk.app, decided).unwrap();
}

fn sca(desk: &mut Desk, id: &str) -> LastDayView {
    desk.find(id).assessment.last_days.remove(0)
}

fn safe(desk: &mut Desk, id: &str) -> String {
    sca(desk, id).safe_date.unwrap()
}

#[test]
fn an_agreement_moves_last_days_brings_claims_back_and_is_undone() {
    let mut desk = with_list();
    // Only Mei is in time for the 1,000.00; the eighths of Ana, Luis and Ruth are 107.96, 12.50 and 10.00.
    let before = desk.estimate(&[]);
    assert_eq!(before.after_overlap.to_string(), "1130.46");
    assert_eq!((before.claims[0].late_people, before.claims[0].late.to_string().as_str()), (3, "3500.00"));
    let expected = app::tolling_preview(
        &mut desk.app,
        TollingAsked { case: 1, draft: Some(agreement(1)), instead_of: None },
    );
    let expected = expected.unwrap();
    assert_eq!(
        (expected.before.to_string().as_str(), expected.after.to_string().as_str()),
        ("1130.46", "3512.50")
    );
    let moved = &expected.claims[0];
    // November 20 and 31 days are December 21; the weekend of September 30 and 31 days, Saturday, October 31, runs to Monday.
    assert_eq!((moved.moved, moved.saved, moved.lost, moved.days), (4, 2, 0, Some([31, 33])));
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "1130.46");

    let done = app::tolling_add(&mut desk.app, agreement(1)).unwrap();
    assert_eq!(safe(&mut desk, "A-1"), "2026-12-21");
    assert_eq!(safe(&mut desk, "A-2"), "2026-11-02");
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "3512.50");
    let found = sca(&mut desk, "A-1");
    assert_eq!((found.tolled[0].days, found.without_tolling.as_deref()), (Some(31), Some("2026-11-20")));
    // Whether such days count one more is open as well.
    assert_eq!(found.asks, ["american_pipe", "tolled_days"]);
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: done.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(safe(&mut desk, "A-1"), "2026-11-20");
    assert_eq!(desk.estimate(&[]).after_overlap.to_string(), "1130.46");
}

#[test]
fn an_entry_is_for_the_claims_it_names_and_can_be_changed_and_taken_away() {
    let mut desk = with_list();
    let for_contract = TollingDraft { claims: vec!["contract".into()], ..agreement(1) };
    app::tolling_add(&mut desk.app, for_contract).unwrap();
    let last_days = desk.find("A-1").assessment.last_days;
    assert_eq!(last_days[0].safe_date.as_deref(), Some("2026-11-20"));
    assert_eq!(last_days[1].safe_date.as_deref(), Some("2028-10-19"));
    // The first entry is the action itself.
    let listed = app::tolling_list(&mut desk.app, OfCase { case: 1 }).unwrap();
    let listed: Vec<_> = listed.into_iter().skip(1).collect();
    let tolling = listed[0].tolling;
    assert_eq!(
        (listed[0].covers.as_str(), listed[0].draft.claims.as_slice()),
        ("everyone", ["contract".to_owned()].as_slice())
    );
    let draft = TollingDraft { to_on: Some("2026-01-15".into()), ..listed[0].draft.clone() };
    app::tolling_set(&mut desk.app, TollingSet { tolling, draft }).unwrap();
    assert_eq!(desk.find("A-1").assessment.last_days[1].safe_date.as_deref(), Some("2028-09-28"));
    app::tolling_remove(&mut desk.app, OfTolling { tolling }).unwrap();
    assert_eq!(desk.find("A-1").assessment.last_days[1].safe_date.as_deref(), Some("2028-09-18"));
    assert!(app::tolling_remove(&mut desk.app, OfTolling { tolling }).is_err());
}

#[test]
fn days_of_the_dismissed_action_count_where_the_firm_says_so_and_never_for_the_named_plaintiff() {
    let mut desk = with_list();
    // Nobody has decided: the working day stays, the latest is nine days later, and the question is named.
    let open = sca(&mut desk, "A-1");
    assert_eq!(
        (open.safe_date.as_deref(), open.latest_arguable_date.as_deref()),
        (Some("2026-11-20"), Some("2026-11-30"))
    );
    assert_eq!(open.asks, ["american_pipe"]);
    assert_eq!(
        app::tolling_list(&mut desk.app, OfCase { case: 1 }).unwrap()[0].asks,
        ["american_pipe", "cross_jurisdictional_tolling"]
    );
    let class = app::last_day_list(&mut desk.app, OfCase { case: 1 }).unwrap();
    // Not Ruth, whose own action it was, and not Mei, who found out only after it.
    assert_eq!(class[0].open, 2);
    let wanted = PersonList {
        case: 1,
        limit: 10,
        concern: Some(Concern::LastDay { claim: "sca".into(), when: "open".into() }),
        ..PersonList::default()
    };
    assert_eq!(app::person_list(&mut desk.app, wanted).unwrap().matching, 2);
    let found = desk.estimate(&[]);
    // The least is nothing of the action, the most its nine days for everyone but Ruth: Ana's 1,000.00 and her 107.96 inside it.
    assert_eq!((found.after_overlap.to_string().as_str(), found.low <= found.high), ("1130.46", true));
    assert_eq!(desk.estimate(&[("american_pipe", "yes")]).after_overlap.to_string(), "2022.50");

    decide(&mut desk, "american_pipe", "individual_only");
    let by_action = sca(&mut desk, "A-1").by_action;
    let days: Vec<(&str, &str)> =
        by_action.iter().map(|day| (day.action.as_str(), day.last_day.as_str())).collect();
    // November 20 and nine days are Sunday, November 29.
    assert_eq!(days, [("class", "2026-11-20"), ("individual", "2026-11-30")]);
    assert_eq!(sca(&mut desk, "A-3").by_action[1].last_day, "2026-11-20");
    decide(&mut desk, "american_pipe", "yes");
    assert_eq!(sca(&mut desk, "A-1").by_action[0].last_day, "2026-11-30");
    let contract = &desk.find("A-1").assessment.last_days[1];
    assert_eq!(
        (contract.safe_date.as_deref(), contract.asks.as_slice()),
        (Some("2028-09-18"), ["cross_jurisdictional_tolling".to_owned()].as_slice())
    );
}

#[test]
fn what_holds_for_one_person_moves_that_person_alone_and_follows_from_the_birth() {
    let mut desk = with_list();
    let person = desk.find("A-1").person;
    let fields = PersonFields { born_on: "2007-08-22".into(), ..desk.find("A-1").fields };
    app::person_save(&mut desk.app, PersonSave { case: 1, person: Some(person), status: None, fields })
        .unwrap();
    let minority = TollingDraft {
        case: 1,
        kind: "minority_ccp_352".into(),
        cause: "Ana Muñoz".into(),
        person: Some(person),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, minority.clone()).unwrap();
    let days = desk.find("A-1").assessment.last_days;
    // Accrued September 18, 2024; eighteen on August 22, 2025; four years from there.
    assert_eq!(
        (days[1].start.as_deref(), days[1].safe_date.as_deref()),
        (Some("2025-08-22"), Some("2029-08-22"))
    );
    // A state's minority does not stop the federal period.
    assert_eq!(days[0].safe_date.as_deref(), Some("2026-11-20"));
    assert_eq!(desk.find("A-4").assessment.last_days[1].safe_date.as_deref(), Some("2028-09-18"));
    let nobody = TollingDraft { person: None, ..minority };
    assert_eq!(app::tolling_add(&mut desk.app, nobody).unwrap_err().field.as_deref(), Some("from_on"));
}

#[test]
fn a_filed_claim_is_kept_and_one_filed_too_late_has_passed() {
    let mut desk = with_list();
    let before = app::last_day_list(&mut desk.app, OfCase { case: 1 }).unwrap();
    assert_eq!((before[0].filed_on.as_deref(), before[0].expired, before[0].within_7), (None, 3, 0));
    let refiled = app::wire::ClaimStatusAdd {
        case: 1,
        id: 1,
        status: "pleaded".into(),
        from_on: "2026-11-19".into(),
        defendant: None,
        note: None,
    };
    app::claim_status_add(&mut desk.app, refiled).unwrap();
    // The case is closed: nothing of it is before the court until it is filed again.
    assert_eq!(app::last_day_list(&mut desk.app, OfCase { case: 1 }).unwrap()[0].filed_on, None);
    let stage = StageAdd { case: 1, stage: "filed".into(), from_on: "2026-11-19".into(), note: None };
    app::stage_add(&mut desk.app, stage).unwrap();
    let after = app::last_day_list(&mut desk.app, OfCase { case: 1 }).unwrap();
    assert_eq!((after[0].filed_on.as_deref(), after[0].filed, after[0].expired), (Some("2026-11-19"), 3, 1));
    assert_eq!(sca(&mut desk, "A-2").is_filed_in_time, Some(false));
    assert_eq!(desk.estimate(&[]).claims[0].late_people, 1);
}

#[test]
fn a_wrong_entry_is_refused_at_its_field() {
    let mut desk = with_list();
    let mut refused =
        |draft: TollingDraft| app::tolling_add(&mut desk.app, draft).unwrap_err().field.unwrap();
    assert_eq!(refused(TollingDraft { kind: "weather".into(), ..agreement(1) }), "kind");
    assert_eq!(refused(TollingDraft { cause: " ".into(), ..agreement(1) }), "cause");
    assert_eq!(refused(TollingDraft { from_on: None, ..agreement(1) }), "from_on");
    assert_eq!(refused(TollingDraft { from_on: Some("soon".into()), ..agreement(1) }), "from_on");
    assert_eq!(refused(TollingDraft { to_on: Some("2025-12-31".into()), ..agreement(1) }), "to_on");
    let action = TollingDraft { kind: "american_pipe".into(), ending: Some("denied".into()), ..agreement(1) };
    assert_eq!(refused(TollingDraft { to_on: None, ..action.clone() }), "to_on");
    assert_eq!(refused(TollingDraft { ending: Some("won".into()), ..action.clone() }), "ending");
    assert_eq!(refused(TollingDraft { ending: None, ..action.clone() }), "ending");
    assert_eq!(refused(TollingDraft { court_of: Some("Atlantis".into()), ..action }), "court_of");
    assert_eq!(refused(TollingDraft { class: Some(99), ..agreement(1) }), "class");
    assert_eq!(refused(TollingDraft { claims: vec!["trespass".into()], ..agreement(1) }), "claims");
    let kinds = app::tolling_kind_list(&mut desk.app, app::wire::Nothing {}).unwrap();
    assert!(kinds.iter().any(|kind| kind.code == "american_pipe" && kind.effect == "class_action"));
}

#[test]
fn filing_again_stands_side_by_side_for_a_class_action_and_for_suits_of_ones_own() {
    let mut desk = with_list();
    let asked = |start: Option<&str>| RefilingAsked {
        case: 1,
        claim: "sca".into(),
        start: start.map(str::to_owned),
        violation: None,
    };
    // Ana and Ruth found out on November 20, 2024, the day that most share.
    let found = app::refiling(&mut desk.app, asked(None)).unwrap();
    assert_eq!((found.start.as_str(), found.people), ("2024-11-20", 2));
    decide(&mut desk, "american_pipe", "individual_only");
    let found = app::refiling(&mut desk.app, asked(Some("9/18/2024"))).unwrap();
    let days: Vec<(&str, &str)> =
        found.days.iter().map(|day| (day.action.as_str(), day.last_day.as_str())).collect();
    // September 18, 2026 for a class action; nine days later, a Sunday, for a suit of one's own.
    assert_eq!(days, [("class", "2026-09-18"), ("individual", "2026-09-28")]);
    assert!(found.days.iter().all(|day| day.days_left < 0));
    let trouble = app::refiling(&mut desk.app, asked(Some("soon"))).unwrap_err();
    assert_eq!(trouble.field.as_deref(), Some("start"));
}

#[test]
fn a_claim_pleaded_in_a_case_that_is_not_before_the_court_is_not_filed() {
    let mut desk = desk();
    let new = app::wire::CaseAdd { caption: Some("Gamma v. Delta".into()), ..Default::default() };
    desk.case = app::case_add(&mut desk.app, new).unwrap().case;
    let claim = app::wire::ClaimAdd {
        case: desk.case,
        theory: "contract".into(),
        class: None,
        defendants: None,
        loss: None,
        status: "pleaded".into(),
        from_on: None,
    };
    app::claim_add(&mut desk.app, claim).unwrap();
    let of_case = OfCase { case: desk.case };
    assert_eq!(app::last_day_list(&mut desk.app, of_case).unwrap()[0].filed_on, None);
    let stage = StageAdd { case: desk.case, stage: "filed".into(), from_on: "2026-11-24".into(), note: None };
    app::stage_add(&mut desk.app, stage).unwrap();
    let filed = app::last_day_list(&mut desk.app, of_case).unwrap();
    assert_eq!(filed[0].filed_on.as_deref(), Some("2026-11-24"));
}

#[test]
fn what_an_entry_moves_is_told_for_both_kinds_of_suit_and_for_the_one_person_it_is_for() {
    let mut desk = with_list();
    let denied = TollingDraft {
        kind: "american_pipe".into(),
        ending: Some("denied".into()),
        from_on: Some("2025-06-02".into()),
        to_on: Some("2025-07-02".into()),
        ..agreement(1)
    };
    let preview = |desk: &mut Desk, draft: TollingDraft| {
        let asked = TollingAsked { case: 1, draft: Some(draft), instead_of: None };
        app::tolling_preview(&mut desk.app, asked)
    };
    let found = preview(&mut desk, denied).unwrap();
    // A denial saves no class action; suits of one's own have thirty days more.
    assert_eq!((found.claims[0].moved, found.other[0].moved), (0, 4));
    let person = desk.find("A-2").person;
    let death = TollingDraft {
        kind: "death_ccp_366_1".into(),
        person: Some(person),
        from_on: Some("2028-08-01".into()),
        to_on: None,
        ..agreement(1)
    };
    let found = preview(&mut desk, death.clone()).unwrap();
    assert_eq!((found.claims[1].moved, found.claims[0].moved), (1, 0));
    let nobody = TollingDraft { person: None, ..death };
    assert_eq!(preview(&mut desk, nobody).unwrap_err().field.as_deref(), Some("person"));
    let late = TollingDraft { to_on: Some("2050-01-01".into()), ..agreement(1) };
    let refused = preview(&mut desk, late).unwrap_err();
    assert!(refused.message.contains("2050"), "{}", refused.message);
}
