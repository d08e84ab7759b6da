//! A call from hello to engaged: what is kept as it is typed, what is asked, what the class test says, and every step.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::ErrorCode;
use app::wire::{
    CampaignRemove, CampaignSave, CaseAdd, CriterionLine, IntakeQuestionOrder, IntakeQuestionSave, LeadDraft,
    LeadDraftView, LeadGet, LeadList, LeadPage, LeadSave, LeadSaved, LeadStep, LeadView, OfCase,
    OperationUndo, PersonFields, PersonFilter, PersonGet, PersonList, PersonOrder, PersonRemove,
    PersonRestore, PersonStatusSet, PersonTest, ReachAdd,
};
use app::{App, Failure};
use common::{Desk, desk, desk_with_four};
use std::collections::BTreeMap;

fn typed(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
    changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn save(desk: &mut Desk, person: Option<i64>, changes: &[(&str, &str)]) -> Result<LeadSaved, Failure> {
    let save = LeadSave { case: desk.case, person, changes: typed(changes), ..LeadSave::default() };
    app::lead_save(&mut desk.app, save)
}

fn call(desk: &mut Desk, changes: &[(&str, &str)]) -> i64 {
    save(desk, None, changes).unwrap().person
}

fn draft(desk: &mut Desk, facts: &[(&str, &str)]) -> LeadDraftView {
    let fields = PersonFields { facts: typed(facts), family: "Roe".into(), ..PersonFields::default() };
    app::lead_draft(&mut desk.app, LeadDraft { case: desk.case, person: None, fields }).unwrap()
}

fn asked(desk: &mut Desk, facts: &[(&str, &str)]) -> Vec<String> {
    draft(desk, facts).questions.into_iter().map(|question| question.fact).collect()
}

fn step(desk: &mut Desk, person: i64, stage: &str, reason: Option<&str>) -> Result<i64, Failure> {
    let reason = reason.map(str::to_owned);
    let step = LeadStep { person, stage: stage.into(), reason, ..LeadStep::default() };
    app::lead_step(&mut desk.app, step).map(|done| done.operation)
}

fn lead(app: &mut App, person: i64) -> LeadView {
    app::lead_get(app, LeadGet { person }).unwrap()
}

fn list(desk: &mut Desk, stage: Option<&str>, search: &str) -> LeadPage {
    let stage = stage.map(str::to_owned);
    let order = Some("waiting".to_owned());
    let list =
        LeadList { case: desk.case, stage, search: search.into(), order, limit: 50, ..LeadList::default() };
    app::lead_list(&mut desk.app, list).unwrap()
}

fn names(page: &LeadPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

const IN_CLASS: [(&str, &str); 4] = [
    ("given", "Ana"),
    ("family", "Garcia"),
    ("facts.premium_from", "2022-03-04"),
    ("facts.inmail_before_cutoff", "yes"),
];

#[test]
fn the_first_field_that_is_left_keeps_the_caller_and_the_next_ones_add_to_them() {
    let mut desk = desk();
    let person = call(&mut desk, &[("phone", "(415) 555-0123")]);
    assert_eq!(lead(&mut desk.app, person).name, "(no name yet)");
    save(&mut desk, Some(person), &[("given", "Ana")]).unwrap();
    save(&mut desk, Some(person), &[("family", "Garcia"), ("facts.premium_from", "3/4/2022")]).unwrap();
    let kept = lead(&mut desk.app, person);
    assert_eq!((kept.name.as_str(), kept.fields.phone.as_str()), ("Garcia, Ana", "(415) 555-0123"));
    assert_eq!(kept.fields.facts["premium_from"], "2022-03-04");
    assert_eq!((kept.stage.as_str(), kept.status.as_str(), kept.steps.len()), ("lead", "prospective", 1));
    assert_eq!(save(&mut desk, Some(person), &[("given", "Ana")]).unwrap().operation, None);
}

#[test]
fn a_field_that_cannot_be_read_is_said_and_the_others_are_kept() {
    let mut desk = desk();
    let person = call(&mut desk, &IN_CLASS);
    let saved = save(
        &mut desk,
        Some(person),
        &[("born_on", "soon"), ("facts.premium_from", "someday"), ("city", "Reno")],
    );
    let saved = saved.unwrap();
    assert_eq!(saved.errors.keys().collect::<Vec<_>>(), ["born_on", "facts.premium_from"]);
    let fields = lead(&mut desk.app, person).fields;
    assert_eq!((fields.city.as_str(), fields.born_on.as_str()), ("Reno", ""));
    assert_eq!(fields.facts["premium_from"], "2022-03-04");
    assert_eq!(save(&mut desk, None, &[]).unwrap_err().field.as_deref(), Some("given"));
    assert_eq!(save(&mut desk, Some(person), &[("shoe", "9")]).unwrap_err().code, ErrorCode::Invalid);
    let unknown = save(&mut desk, Some(person), &[("facts.shoe", "9")]).unwrap_err();
    assert_eq!(unknown.field.as_deref(), Some("facts.shoe"));
    assert!(unknown.message.contains("premium_from"), "{}", unknown.message);
}

#[test]
fn an_address_that_is_typed_part_by_part_in_a_call_is_one_address_and_a_later_one_joins_it() {
    let mut desk = desk();
    let person = call(&mut desk, &[("street", "12 Pine St")]);
    for part in [("city", "San Francisco"), ("state", "CA"), ("zip", "94104"), ("phone", "(415) 555-0123")] {
        save(&mut desk, Some(person), &[part]).unwrap();
    }
    save(&mut desk, Some(person), &[("phone", "(415) 555-0132")]).unwrap();
    let contacts = |desk: &mut Desk| {
        let file = app::person_record(&mut desk.app, PersonGet { person }).unwrap();
        file.contacts.into_iter().map(|contact| contact.value).collect::<Vec<_>>()
    };
    let typed = ["12 Pine St, San Francisco, CA 94104", "(415) 555-0132"];
    assert_eq!(contacts(&mut desk), typed);
    step(&mut desk, person, "contacted", None).unwrap();
    save(&mut desk, Some(person), &[("phone", "(415) 555-0199")]).unwrap();
    assert_eq!(contacts(&mut desk).len(), 3, "what is said later stands beside what was said before");
}

#[test]
fn a_call_stands_in_the_contact_log_once_however_often_it_is_kept() {
    let mut desk = desk();
    let person = call(&mut desk, &[("given", "Ana")]);
    save(&mut desk, Some(person), &[("family", "Garcia")]).unwrap();
    let log = app::contact_list(&mut desk.app, PersonGet { person }).unwrap();
    let told: Vec<_> = log.iter().map(|entry| (entry.way.as_str(), entry.direction.as_str())).collect();
    assert_eq!(told, [("call", "in")]);
}

#[test]
fn what_came_from_elsewhere_stays_when_a_call_is_typed_again() {
    let mut desk = desk();
    let person = call(&mut desk, &[("phone", "(415) 555-0101")]);
    let reach =
        ReachAdd { person, kind: "phone".into(), value: "(415) 555-0102".into(), ..ReachAdd::default() };
    app::reach_add(&mut desk.app, reach).unwrap();
    save(&mut desk, Some(person), &[("phone", "(415) 555-0103")]).unwrap();
    let file = app::person_record(&mut desk.app, PersonGet { person }).unwrap();
    let numbers: Vec<_> = file.contacts.into_iter().map(|contact| contact.value).collect();
    assert_eq!(numbers, ["(415) 555-0101", "(415) 555-0102", "(415) 555-0103"]);
}

#[test]
fn questions_are_asked_in_order_and_only_where_their_condition_holds() {
    let mut desk = desk();
    assert_eq!(asked(&mut desk, &[]), ["premium_from"]);
    let in_time = [("premium_from", "2022-03-04")];
    assert_eq!(asked(&mut desk, &in_time), ["premium_from", "inmail_before_cutoff", "premium_to"]);
    assert_eq!(asked(&mut desk, &[("premium_from", "2024-09-30")]), ["premium_from"]);
    let all = asked(&mut desk, &[("premium_from", "2022-03-04"), ("inmail_before_cutoff", "yes")]);
    assert_eq!(all[3..], ["monthly_price", "amount_paid", "documented_loss", "discovered_on"]);
}

#[test]
fn what_was_answered_stays_when_its_question_is_asked_no_more() {
    let mut desk = desk();
    let person = call(&mut desk, &IN_CLASS);
    save(&mut desk, Some(person), &[("facts.amount_paid", "863.68")]).unwrap();
    save(&mut desk, Some(person), &[("facts.premium_from", "2024-10-01")]).unwrap();
    let fields = lead(&mut desk.app, person).fields;
    assert_eq!(fields.facts["amount_paid"], "863.68");
    let draft = LeadDraft { case: desk.case, person: Some(person), fields };
    assert_eq!(app::lead_draft(&mut desk.app, draft).unwrap().questions.len(), 1);
}

#[test]
fn a_paralegal_adds_words_and_moves_questions() {
    let mut desk = desk();
    let question = |desk: &Desk, fact: &str, condition: Option<CriterionLine>| IntakeQuestionSave {
        case: desk.case,
        question: None,
        fact: fact.into(),
        wording: "Which plan did you have?".into(),
        hint: None,
        condition,
        keeps_condition: false,
    };
    let line = |fact: &str, test: &str, value: &str| {
        Some(CriterionLine { fact: fact.into(), test: test.into(), value: value.into(), or: false })
    };
    let plan = app::wire::FactTypeAdd {
        case: desk.case,
        label: "Plan".into(),
        key: "plan".into(),
        kind: "text".into(),
        options: vec!["Basic".into(), "Premium".into()],
    };
    app::fact_type_add(&mut desk.app, plan).unwrap();
    let save = question(&desk, "plan", None);
    app::intake_question_save(&mut desk.app, save).unwrap();
    let mut save = question(&desk, "premium_to", line("plan", "one_of", "Premium"));
    save.wording = "When did Premium end?".into();
    app::intake_question_save(&mut desk.app, save).unwrap();
    let of = OfCase { case: desk.case };
    let known = app::intake_question_list(&mut desk.app, of).unwrap();
    assert_eq!(known.last().unwrap().says.as_deref(), Some("“Plan” one of Premium"));
    let mut questions: Vec<i64> = known.iter().map(|of| of.question).collect();
    questions.rotate_right(2);
    let order = IntakeQuestionOrder { case: desk.case, questions: questions.clone() };
    app::intake_question_order(&mut desk.app, order).unwrap();
    assert_eq!(asked(&mut desk, &[]), ["plan", "premium_from"]);
    assert_eq!(asked(&mut desk, &[("plan", "Premium")]), ["plan", "premium_to", "premium_from"]);
    assert_eq!(asked(&mut desk, &[("plan", "Basic")]), ["plan", "premium_from"]);

    let refused = |desk: &mut Desk, save| app::intake_question_save(&mut desk.app, save).unwrap_err().field;
    let own = question(&desk, "plan", line("plan", "one_of", "Premium"));
    assert_eq!(refused(&mut desk, own).as_deref(), Some("condition"));
    let unknown = question(&desk, "shoe", None);
    assert_eq!(refused(&mut desk, unknown).as_deref(), Some("fact"));
    let half = IntakeQuestionOrder { case: desk.case, questions: questions[1..].to_vec() };
    assert_eq!(app::intake_question_order(&mut desk.app, half).unwrap_err().code, ErrorCode::Invalid);
}

#[test]
fn the_first_step_says_what_the_class_test_makes_of_the_whole_call_and_a_later_one_leaves_it() {
    let mut desk = desk();
    let person = call(&mut desk, &[("family", "Garcia")]);
    assert_eq!(lead(&mut desk.app, person).steps[0].class_test, "unknown");
    save(&mut desk, Some(person), &[("facts.premium_from", "2024-09-30")]).unwrap();
    let outside = "Outside the class: Premium from Sep 30, 2024, 12 days after the cut-off of Sep 18, 2024";
    let first = |desk: &mut Desk| {
        let step = lead(&mut desk.app, person).steps.remove(0);
        (step.class_test, step.class_reason)
    };
    assert_eq!(first(&mut desk), ("outside".to_owned(), outside.to_owned()));
    step(&mut desk, person, "contacted", None).unwrap();
    save(&mut desk, Some(person), &[("facts.premium_from", "2022-03-04")]).unwrap();
    assert_eq!(first(&mut desk).1, outside);
    assert_eq!(lead(&mut desk.app, person).steps.len(), 2);
}

#[test]
fn a_condition_of_several_parts_outlives_a_change_of_the_words_beside_it() {
    let mut desk = desk();
    let of = OfCase { case: desk.case };
    let monthly = |desk: &mut Desk| {
        let known = app::intake_question_list(&mut desk.app, of).unwrap();
        known.into_iter().find(|question| question.fact == "monthly_price").unwrap()
    };
    let stands = monthly(&mut desk);
    let says = "“Premium from” before 2024-09-18, and “InMail before the cut-off” yes";
    assert_eq!((stands.says.as_deref(), stands.condition), (Some(says), None));
    let save = IntakeQuestionSave {
        case: desk.case,
        question: Some(stands.question),
        fact: stands.fact,
        wording: "What did you pay each month, in dollars?".into(),
        hint: None,
        condition: None,
        keeps_condition: true,
    };
    app::intake_question_save(&mut desk.app, save.clone()).unwrap();
    let changed = monthly(&mut desk);
    assert_eq!((changed.says.as_deref(), changed.wording), (Some(says), save.wording.clone()));
    app::intake_question_save(&mut desk.app, IntakeQuestionSave { keeps_condition: false, ..save }).unwrap();
    assert_eq!(monthly(&mut desk).says, None);
}

#[test]
fn a_state_that_is_typed_is_written_as_the_post_writes_it() {
    let mut desk = desk();
    let person = call(&mut desk, &[("family", "Garcia"), ("state", "ca")]);
    assert_eq!(lead(&mut desk.app, person).fields.state, "CA");
    save(&mut desk, Some(person), &[("state", "New Mexico")]).unwrap();
    assert_eq!(lead(&mut desk.app, person).fields.state, "NM");
    save(&mut desk, Some(person), &[("state", "Ontario")]).unwrap();
    assert_eq!(lead(&mut desk.app, person).fields.state, "Ontario");
}

#[test]
fn the_class_test_says_by_how_many_days_somebody_is_outside_and_it_is_kept_with_the_decision() {
    let mut desk = desk();
    // September has thirty days: the 30th is twelve days after the 18th.
    let said = draft(&mut desk, &[("premium_from", "2024-09-30")]).draft.assessment;
    let outside = "Outside the class: Premium from Sep 30, 2024, 12 days after the cut-off of Sep 18, 2024";
    assert_eq!((said.class_test.as_str(), said.class_reason.as_str()), ("outside", outside));
    let person = call(&mut desk, &[("family", "Garcia"), ("facts.premium_from", "2024-09-30")]);
    step(&mut desk, person, "turned_down", Some("Too late for the class")).unwrap();
    save(&mut desk, Some(person), &[("facts.premium_from", "2022-03-04")]).unwrap();
    let steps = lead(&mut desk.app, person).steps;
    let last = steps.last().unwrap();
    assert_eq!((last.stage.as_str(), last.class_test.as_str()), ("turned_down", "outside"));
    assert_eq!((last.class_reason.as_str(), last.user.as_str()), (outside, "Maya Okafor"));
    assert_eq!(last.reason.as_deref(), Some("Too late for the class"));
}

#[test]
fn whoever_is_engaged_inside_the_class_is_a_member_by_the_same_operation() {
    let mut desk = desk();
    let person = call(&mut desk, &IN_CLASS);
    let before = desk.estimate(&[]).class_members;
    step(&mut desk, person, "contacted", None).unwrap();
    step(&mut desk, person, "vetted", None).unwrap();
    let engaged = step(&mut desk, person, "engaged", None).unwrap();
    let known = app::person_get(&mut desk.app, PersonGet { person }).unwrap();
    assert_eq!((known.status.as_str(), desk.estimate(&[]).class_members), ("class_member", before + 1));
    assert_eq!(lead(&mut desk.app, person).stage, "engaged");
    undo(&mut desk, engaged);
    let known = app::person_get(&mut desk.app, PersonGet { person }).unwrap();
    assert_eq!((known.status.as_str(), known.statuses.len()), ("prospective", 1));
    let lead = lead(&mut desk.app, person);
    assert_eq!((lead.stage.as_str(), lead.steps.len()), ("vetted", 3));
}

#[test]
fn whoever_is_engaged_outside_the_class_stays_prospective_unless_a_status_is_named() {
    let mut desk = desk();
    let outside = [("family", "Poe"), ("facts.premium_from", "2024-09-30")];
    let (one, other) = (call(&mut desk, &outside), call(&mut desk, &outside));
    step(&mut desk, one, "engaged", None).unwrap();
    let named = LeadStep {
        person: other,
        stage: "engaged".into(),
        status: Some("minor".into()),
        ..LeadStep::default()
    };
    app::lead_step(&mut desk.app, named).unwrap();
    let mut status = |person| app::person_get(&mut desk.app, PersonGet { person }).unwrap().status;
    assert_eq!((status(one).as_str(), status(other).as_str()), ("prospective", "minor"));
}

#[test]
fn whoever_is_engaged_keeps_the_status_they_have() {
    for status in ["named_plaintiff", "opted_out", "deceased", "minor", "withdrawn"] {
        let mut desk = desk();
        let person = call(&mut desk, &IN_CLASS);
        let people = vec![person];
        let set = PersonStatusSet { case: desk.case, people, status: status.into(), on: None, note: None };
        app::person_status_set(&mut desk.app, set).unwrap();
        step(&mut desk, person, "engaged", None).unwrap();
        let known = app::person_get(&mut desk.app, PersonGet { person }).unwrap();
        assert_eq!(known.status, status);
    }
}

#[test]
fn a_step_back_and_a_refusal_need_a_reason_and_days_run_forward() {
    let mut desk = desk();
    let person = call(&mut desk, &IN_CLASS);
    let refusal = |desk: &mut Desk, stage: &str, on: Option<&str>| {
        let step = LeadStep { person, stage: stage.into(), on: on.map(str::to_owned), ..LeadStep::default() };
        app::lead_step(&mut desk.app, step).unwrap_err().field.unwrap()
    };
    assert_eq!(refusal(&mut desk, "turned_down", None), "reason");
    assert_eq!(refusal(&mut desk, "contacted", Some("2026-11-25")), "on");
    assert_eq!(refusal(&mut desk, "contacted", Some("2026-11-23")), "on");
    assert_eq!(refusal(&mut desk, "lost", None), "stage");
    step(&mut desk, person, "vetted", None).unwrap();
    assert_eq!(refusal(&mut desk, "lead", None), "reason");
    step(&mut desk, person, "contacted", Some("Has to be asked again")).unwrap();
    step(&mut desk, person, "engaged", None).unwrap();
    assert_eq!(refusal(&mut desk, "turned_down", None), "stage");
    let stages: Vec<String> = lead(&mut desk.app, person).steps.into_iter().map(|step| step.stage).collect();
    assert_eq!(stages, ["lead", "vetted", "contacted", "engaged"]);
}

#[test]
fn leads_stand_by_stage_with_counts_and_are_found_by_what_is_typed() {
    let mut desk = desk_with_four();
    let one = call(&mut desk, &[("given", "Ana"), ("family", "García")]);
    call(&mut desk, &[("given", "Bo"), ("family", "Chan"), ("phone", "(415) 555-0123")]);
    step(&mut desk, one, "contacted", None).unwrap();
    let page = list(&mut desk, None, "");
    assert_eq!(names(&page), ["Chan, Bo", "García, Ana"]);
    let counts: Vec<u64> = page.stages.iter().map(|stage| stage.leads).collect();
    assert_eq!((counts, page.matching), (vec![1, 1, 0, 0, 0], 2));
    assert_eq!(names(&list(&mut desk, Some("contacted"), "")), ["García, Ana"]);
    assert_eq!(names(&list(&mut desk, None, "garcia")), ["García, Ana"]);
    assert_eq!(names(&list(&mut desk, None, "5550123")), ["Chan, Bo"]);
    // Ann Roe is in the case and no lead.
    assert_eq!(list(&mut desk, None, "ann").matching, 0);
}

#[test]
fn the_list_of_plaintiffs_shows_filters_and_orders_by_the_stage_of_leads() {
    let mut desk = desk_with_four();
    let (one, other) = (call(&mut desk, &[("family", "Garcia")]), call(&mut desk, &[("family", "Chan")]));
    step(&mut desk, one, "vetted", None).unwrap();
    let filter = |test, values: &[&str]| PersonFilter::Where {
        column: "lead_stage".into(),
        test,
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let mut people = |filter| {
        let list = PersonList {
            case: desk.case,
            filter,
            columns: vec!["lead_stage".into()],
            sort: vec![PersonOrder { column: "lead_stage".into(), descending: false }],
            limit: 50,
            ..PersonList::default()
        };
        let rows = app::person_list(&mut desk.app, list).map(|page| page.rows);
        rows.map(|rows| rows.into_iter().map(|row| (row.person, row.cells[0].clone())).collect::<Vec<_>>())
    };
    let stage = |word: &str| Some(word.to_owned());
    assert_eq!(people(None).unwrap()[..2], [(other, stage("lead")), (one, stage("vetted"))]);
    assert_eq!(people(Some(filter(PersonTest::Is, &["Vetted"]))).unwrap(), [(one, stage("vetted"))]);
    assert_eq!(people(Some(filter(PersonTest::OneOf, &["lead", "vetted"]))).unwrap().len(), 2);
    assert_eq!(people(Some(filter(PersonTest::IsEmpty, &[]))).unwrap().len(), 4);
    assert!(people(Some(filter(PersonTest::Is, &["lost"]))).is_err());
    step(&mut desk, one, "engaged", None).unwrap();
    let list = PersonList {
        case: desk.case,
        filter: Some(filter(PersonTest::Is, &["engaged"])),
        limit: 50,
        ..PersonList::default()
    };
    assert_eq!(app::person_list(&mut desk.app, list).unwrap().matching, 1);
}

#[test]
fn a_campaign_says_what_each_client_has_cost() {
    let mut desk = desk();
    let cost = |desk: &mut Desk, campaign, name: &str, cost: &str| {
        let save = CampaignSave { case: desk.case, campaign, name: name.into(), cost: cost.into() };
        app::campaign_save(&mut desk.app, save).map(|done| done.operation)
    };
    cost(&mut desk, None, "Notice in the paper", "100").unwrap();
    assert_eq!(cost(&mut desk, None, "notice in the PAPER", "5").unwrap_err().field.as_deref(), Some("name"));
    assert_eq!(cost(&mut desk, None, "Referral", "-5").unwrap_err().field.as_deref(), Some("cost"));
    let people: Vec<i64> = (0..4).map(|_| call(&mut desk, &IN_CLASS)).collect();
    for (place, person) in people.iter().enumerate() {
        let campaign = Some(if place == 0 { "Word of mouth" } else { "notice in the paper" }.to_owned());
        let save = LeadSave { case: desk.case, person: Some(*person), campaign, ..LeadSave::default() };
        app::lead_save(&mut desk.app, save).unwrap();
        step(&mut desk, *person, "engaged", None).unwrap();
    }
    let of = OfCase { case: desk.case };
    let rows = app::campaign_list(&mut desk.app, of).unwrap();
    // 100.00 over three clients is 33.33 and a third of a cent.
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.name.as_str(), row.leads, row.engaged, row.cost_each.map(|each| each.to_string())))
        .collect();
    assert_eq!(
        told,
        [
            ("Notice in the paper", 3, 3, Some("33.33".to_owned())),
            ("Word of mouth", 1, 1, Some("0.00".to_owned()))
        ]
    );
    let remove = CampaignRemove { campaign: rows[0].campaign };
    assert!(app::campaign_remove(&mut desk.app, remove).is_err());
}

#[test]
fn a_lead_goes_into_the_bin_and_comes_back_with_every_step() {
    let mut desk = desk();
    let person = call(&mut desk, &IN_CLASS);
    step(&mut desk, person, "contacted", None).unwrap();
    app::person_remove(&mut desk.app, PersonRemove { person, why: "A prank".into() }).unwrap();
    assert_eq!(list(&mut desk, None, "").matching, 0);
    let restore = PersonRestore { case: desk.case, person };
    app::person_restore(&mut desk.app, restore).unwrap();
    assert_eq!(lead(&mut desk.app, person).steps.len(), 2);
}

#[test]
fn somebody_of_a_list_who_calls_becomes_a_lead_and_stays_who_they_are() {
    let mut desk = desk_with_four();
    let known = desk.find("P-1").person;
    let saved = save(&mut desk, Some(known), &[("phone", "(415) 555-0123")]).unwrap();
    assert_eq!(saved.person, known);
    let lead = lead(&mut desk.app, known);
    assert_eq!((lead.status.as_str(), lead.fields.email.as_str()), ("class_member", "ann@mail.example"));
    assert_eq!(lead.steps[0].class_test, "inside");
}

#[test]
fn a_call_changes_no_name_or_contact_of_somebody_who_opted_out() {
    let mut desk = desk_with_four();
    let known = desk.find("P-1").person;
    let setting = app::wire::SettingView {
        name: "opt_out_deadline".into(),
        value: "2026-07-09".into(),
        source: "Order of May 4, 2026".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, app::wire::SettingSet { case: desk.case, setting }).unwrap();
    let detail = typed(&[("received_on", "2026-07-09"), ("postmarked_on", "2026-07-08"), ("signed", "yes")]);
    let role = app::wire::RoleAdd { person: known, role: "opt_out".into(), detail, ..Default::default() };
    app::role_add(&mut desk.app, role).unwrap();
    let refused = save(&mut desk, Some(known), &[("phone", "(415) 555-0123")]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    save(&mut desk, Some(known), &[("facts.amount_paid", "900")]).unwrap();
    assert_eq!(desk.find("P-1").fields.facts["amount_paid"], "900.00");
}

#[test]
fn open_leads_stand_by_their_last_day_those_overdue_first_and_the_others_as_they_wait() {
    let mut desk = desk();
    // Two years from the day on which the caller found out: ECPA, 18 U.S.C. § 2707(f).
    let mut called = |family: &str, day: &str| {
        let [given, _, premium, before] = IN_CLASS;
        call(&mut desk, &[given, ("family", family), premium, before, ("facts.discovered_on", day)])
    };
    called("Late", "2025-06-02");
    called("Overdue", "2023-06-01");
    let turned_down = called("Turned", "2023-05-01");
    called("Soon", "2024-12-02");
    call(&mut desk, &[("family", "Unknown")]);
    step(&mut desk, turned_down, "turned_down", Some("no proof")).unwrap();
    let page = |desk: &mut Desk, offset, limit| {
        let list = LeadList { case: desk.case, offset, limit, ..LeadList::default() };
        app::lead_list(&mut desk.app, list).unwrap()
    };
    let all = page(&mut desk, 0, 50);
    let days: Vec<_> = all.rows.iter().filter_map(|row| row.last_day.as_deref()).collect();
    let order: Vec<&str> = names(&all).into_iter().map(|name| name.split(',').next().unwrap()).collect();
    assert_eq!(order, ["Overdue", "Soon", "Late", "Unknown", "Turned"], "{days:?}");
    assert_eq!(all.matching, 5);
    let second: Vec<String> = page(&mut desk, 3, 2).rows.into_iter().map(|row| row.name).collect();
    assert_eq!(second, names(&all)[3..]);
    // The page of each, two on a page, in the order of the whole list.
    for (at, row) in all.rows.iter().enumerate() {
        for order in [None, Some("waiting".to_owned())] {
            let with = Some(row.person);
            let list =
                LeadList { case: desk.case, with, order: order.clone(), limit: 2, ..LeadList::default() };
            let page = app::lead_list(&mut desk.app, list).unwrap();
            assert!(page.rows.iter().any(|other| other.person == row.person), "{} {order:?}", row.name);
            if order.is_none() {
                assert_eq!(page.offset as usize, at / 2 * 2, "{}", row.name);
            }
        }
    }
    // A lead of this case has no place among those of another.
    let other =
        app::case_add(&mut desk.app, CaseAdd { caption: Some("Doe v. Roe".into()), ..CaseAdd::default() });
    let here = std::mem::replace(&mut desk.case, other.unwrap().case);
    let there = call(&mut desk, &[("family", "There")]);
    step(&mut desk, there, "turned_down", Some("no proof")).unwrap();
    let elsewhere = LeadList { with: Some(turned_down), limit: 2, ..LeadList::default() };
    let found = app::lead_list(&mut desk.app, LeadList { case: desk.case, ..elsewhere }).unwrap();
    assert_eq!((found.offset, names(&found)), (0, vec!["There"]));
    desk.case = here;
    let wrong = LeadList { case: desk.case, order: Some("age".into()), ..LeadList::default() };
    assert_eq!(app::lead_list(&mut desk.app, wrong).unwrap_err().field.as_deref(), Some("order"));
}
