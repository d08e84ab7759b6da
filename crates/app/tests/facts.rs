//! Values that cannot be are refused where they come from: a count below zero, a word that is not to pick from.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    FactTypeAdd, FactTypeChange, ImportCheck, ImportReport, ImportWrite, InputSourceSet, OperationUndo,
    PersonDraft, PersonSave,
};
use common::{Desk, desk};

/// The LinkedIn case, which asks for a plan and two numbers as well: the case takes `rings` for its calls.
fn asked() -> Desk {
    let mut desk = desk();
    for (key, kind, options) in
        [("plan", "text", &["Career", "Business"][..]), ("rings", "number", &[]), ("score", "number", &[])]
    {
        let options = options.iter().map(|word| (*word).to_owned()).collect();
        let fact =
            FactTypeAdd { case: desk.case, key: key.into(), label: key.into(), kind: kind.into(), options };
        app::fact_type_add(&mut desk.app, fact).unwrap();
    }
    let told = InputSourceSet {
        case: desk.case,
        id: None,
        input: "calls".into(),
        fact: Some("rings".into()),
        events: None,
    };
    app::input_source_set(&mut desk.app, told).unwrap();
    desk
}

fn import(desk: &mut Desk, rows: &str) -> ImportReport {
    let path = desk.folder.path().join("facts.csv");
    std::fs::write(&path, format!("id,last,plan,rings,score\n{rows}")).unwrap();
    let list = ImportWrite {
        list: ImportCheck { case: desk.case, path: path.display().to_string(), ..ImportCheck::default() },
        strict: false,
        ..ImportWrite::default()
    };
    app::import_write(&mut desk.app, list).unwrap()
}

#[test]
fn a_list_brings_no_count_below_zero_and_no_word_that_is_not_to_pick_from() {
    let mut desk = asked();
    let report = import(&mut desk, "A-1,Reed,career,-2,-2\nA-2,Park,Sales,1.5,\nA-3,Cole,BUSINESS,3,-0.5\n");
    let found: Vec<_> = report
        .problems
        .iter()
        .map(|p| (p.row, p.column.as_str(), p.kind.as_str(), p.found.as_str()))
        .collect();
    let expected = [
        (2, "rings", "bad_count", "-2"),
        (3, "plan", "not_an_option", "Sales"),
        (3, "rings", "bad_count", "1.5"),
    ];
    assert_eq!((found.as_slice(), report.new), (&expected[..], 1));
    let words = report.kinds.iter().find(|kind| kind.kind == "not_an_option").unwrap();
    assert!(words.advice.ends_with("plan: Career, Business."), "{}", words.advice);
    // A number that tells no count may be any number, and a word has the spelling of the case.
    let facts = desk.find("A-3").facts;
    let value = |key: &str| facts.iter().find(|fact| fact.key == key).unwrap().value.clone().unwrap();
    assert_eq!([value("plan"), value("rings"), value("score")], ["Business", "3", "-0.5"]);
}

#[test]
fn what_is_typed_is_refused_alike_at_its_field() {
    let mut desk = asked();
    import(&mut desk, "A-1,Reed,Career,2,\n");
    let reed = desk.find("A-1");
    let mut fields = reed.fields.clone();
    fields.facts.insert("rings".into(), "-1".into());
    fields.facts.insert("plan".into(), "Sales".into());
    let draft =
        PersonDraft { case: desk.case, person: None, status: "class_member".into(), fields: fields.clone() };
    let errors = app::person_draft(&mut desk.app, draft).unwrap().errors;
    assert_eq!(errors.keys().collect::<Vec<_>>(), ["facts.plan", "facts.rings"]);
    assert!(errors["facts.plan"].contains("Career, Business"), "{errors:?}");
    let case = desk.case;
    let save = |fields| PersonSave { case, person: Some(reed.person), status: None, fields };
    let refused = app::person_save(&mut desk.app, save(fields.clone())).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("facts.plan"));
    fields.facts.insert("rings".into(), "4".into());
    fields.facts.insert("plan".into(), "business".into());
    app::person_save(&mut desk.app, save(fields)).unwrap();
    assert_eq!(desk.find("A-1").fields.facts["plan"], "Business");
}

#[test]
fn what_stood_before_the_words_were_changed_stays_until_somebody_changes_it() {
    let mut desk = asked();
    import(&mut desk, "A-1,Reed,Career,2,\n");
    let change = FactTypeChange {
        case: desk.case,
        key: "plan".into(),
        label: "Plan".into(),
        options: vec!["Business".into()],
    };
    app::fact_type_change(&mut desk.app, change).unwrap();
    let reed = desk.find("A-1");
    let fields = app::wire::PersonFields { city: "Reno".into(), ..reed.fields };
    let save = PersonSave { case: desk.case, person: Some(reed.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    assert_eq!(desk.find("A-1").fields.facts["plan"], "Career");
}

/// Ana's harm is known, Ruth's known not to be there, nothing is known of Ned's; the two lack proof of it. Ned has no
/// documented loss either.
#[test]
fn class_members_without_proof_are_counted_and_can_be_listed() {
    let mut desk = desk();
    let fact = FactTypeAdd {
        case: desk.case,
        key: "concrete_harm".into(),
        label: "Concrete harm".into(),
        kind: "yes_no".into(),
        options: vec![],
    };
    app::fact_type_add(&mut desk.app, fact).unwrap();
    let path = desk.folder.path().join("harm.csv");
    let rows = "id,first,last,premium_from,inmail_before_cutoff,documented_loss,concrete_harm,status\n\
        A-1,Ana,Cole,2022-03-04,yes,5,yes,class_member\nA-2,Ruth,Lee,2022-03-04,yes,0,no,class_member\n\
        A-3,Ned,Park,2022-03-04,yes,,,class_member\nA-4,Zoe,Reed,2022-03-04,no,,,class_member\n";
    std::fs::write(&path, rows).unwrap();
    let list = ImportWrite {
        list: ImportCheck { case: desk.case, path: path.display().to_string(), ..ImportCheck::default() },
        strict: true,
        ..ImportWrite::default()
    };
    assert_eq!(app::import_write(&mut desk.app, list).unwrap().new, 4);
    let of_case = app::wire::OfCase { case: desk.case };
    let claims = app::claim_list(&mut desk.app, of_case).unwrap();
    let sca = claims.iter().find(|claim| claim.claim == "sca").unwrap();
    let missing = |input: &str| sca.proof.iter().find(|item| item.input == input).unwrap().missing;
    assert_eq!((missing("concrete_harm"), missing("documented_loss")), (2, 1));
    let concern = app::wire::Concern::Unproven { claim: "sca".into(), input: "concrete_harm".into() };
    let asked = app::wire::PersonList {
        case: desk.case,
        concern: Some(concern),
        limit: 50,
        ..app::wire::PersonList::default()
    };
    let page = app::person_list(&mut desk.app, asked).unwrap();
    let names: Vec<&str> = page.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Lee, Ruth", "Park, Ned"]);
}

/// Facts hold the number of their type, and a class the key: a fact is not taken away while either is so.
#[test]
fn what_was_brought_back_stands_in_the_way_of_an_undo_as_when_it_came() {
    let mut desk = desk();
    let asked = FactTypeAdd {
        case: desk.case,
        key: "plan".into(),
        label: "Plan".into(),
        kind: "text".into(),
        options: Vec::new(),
    };
    let fact = app::fact_type_add(&mut desk.app, asked).unwrap().operation;
    let list = import(&mut desk, "A-1,Reed,Career,,\n").operation.unwrap();
    let mut undo = |operation| {
        app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() })
    };
    assert_eq!(undo(fact).unwrap_err().operation, Some(list));
    let undone = undo(list).unwrap().operation;
    let brought_back = undo(undone).unwrap().operation;
    assert_eq!(undo(fact).unwrap_err().operation, Some(brought_back));
    undo(brought_back).unwrap();
    undo(fact).unwrap();
}

#[test]
fn a_fact_does_not_go_while_people_or_the_class_have_it() {
    let mut desk = desk();
    let add = |desk: &mut Desk, key: &str| {
        let (key, label, kind) = (key.to_owned(), key.to_owned(), "number".to_owned());
        let fact = FactTypeAdd { case: desk.case, key, label, kind, options: vec![] };
        app::fact_type_add(&mut desk.app, fact).unwrap().operation
    };
    let undo = |desk: &mut Desk, operation: i64| {
        app::operation_undo(
            &mut desk.app,
            app::wire::OperationUndo { operation, ..app::wire::OperationUndo::default() },
        )
    };
    let (rings, score) = (add(&mut desk, "rings"), add(&mut desk, "score"));
    let list = import(&mut desk, "A-1,Reed,,3,\n");
    let refused = undo(&mut desk, rings).unwrap_err();
    assert!(refused.message.contains(&format!("operation {}", list.operation.unwrap())), "{refused}");
    assert_eq!(desk.find("A-1").facts.iter().filter(|fact| fact.value.is_some()).count(), 1);
    let line = app::wire::CriterionLine {
        fact: "score".into(),
        test: "at_least".into(),
        value: "1".into(),
        or: false,
    };
    let draft = app::wire::ClassDraft {
        case: desk.case,
        class: Some(1),
        text: "Those with a score".into(),
        lines: vec![line],
        ..Default::default()
    };
    let accepted = app::class_accept(&mut desk.app, app::wire::ClassAccept { draft }).unwrap();
    let refused = undo(&mut desk, score).unwrap_err();
    assert!(refused.message.contains(&format!("operation {}", accepted.operation)), "{refused}");
    for operation in [accepted.operation, score, list.operation.unwrap(), rings] {
        undo(&mut desk, operation).unwrap();
    }
}
