//! Answers of a form or a spreadsheet: they wait, and nothing of them is known before somebody takes it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    AnswerDecide, AnswerList, AnswerPage, AnswerRead, AnswersCame, FieldAsked, LeadList, OfCase,
    OperationUndo,
};
use app::{App, Failure};
use common::{Desk, desk_with_four};

/// Ann has another telephone and knows what she paid; Zoe is new; of Bob nothing is new.
const FORM: &str = "external_id,First name,Last name,Email,Phone,When did your Premium subscription begin?,Amount paid\n\
    ,Ann,Roe,ANN@mail.example,(415) 555-0199,3/4/2022,900.00\n\
    ,Zoe,Vance,zoe@mail.example,,9/30/2024,\n\
    P-2,Bob,Roe,,,3/4/2022,863.68\n";

fn read(desk: &mut Desk, text: &str) -> Result<AnswersCame, Failure> {
    let path = desk.folder.path().join("answers.csv");
    std::fs::write(&path, text).unwrap();
    let read = AnswerRead { case: desk.case, path: path.display().to_string(), form: None };
    app::answer_read(&mut desk.app, read)
}

fn waiting(desk: &mut Desk) -> AnswerPage {
    let list = AnswerList { case: desk.case, offset: 0, limit: 50 };
    app::answer_list(&mut desk.app, list).unwrap()
}

fn told(page: &AnswerPage) -> Vec<(&str, &str, Option<&str>, &str)> {
    page.rows
        .iter()
        .map(|row| (row.name.as_str(), row.field.as_str(), row.stands.as_deref(), row.value.as_str()))
        .collect()
}

fn decide(desk: &mut Desk, answers: &[i64], decision: &str, value: Option<&str>) -> Result<i64, Failure> {
    let decide = AnswerDecide {
        case: desk.case,
        answers: answers.to_vec(),
        field: None,
        newest: None,
        decision: decision.into(),
        value: value.map(str::to_owned),
    };
    app::answer_decide(&mut desk.app, decide).map(|done| done.operation)
}

fn answer(desk: &mut Desk, name: &str, field: &str) -> i64 {
    let page = waiting(desk);
    page.rows.iter().find(|row| row.name == name && row.field == field).unwrap().answer
}

fn people(app: &mut App) -> u64 {
    app::case_list(app, app::wire::Nothing {}).unwrap()[0].people
}

#[test]
fn answers_wait_with_what_stands_and_nothing_is_written() {
    let mut desk = desk_with_four();
    let before = (people(&mut desk.app), desk.find("P-1").fields);
    let came = read(&mut desk, FORM).unwrap();
    assert_eq!((came.rows, came.answers, came.callers, came.unchanged, came.rejected), (3, 6, 1, 1, 0));
    let page = waiting(&mut desk);
    assert_eq!(
        told(&page),
        [
            ("Roe, Ann", "phone", None, "(415) 555-0199"),
            ("Roe, Ann", "facts.amount_paid", Some("863.68"), "900.00"),
            ("Vance, Zoe", "given", None, "Zoe"),
            ("Vance, Zoe", "family", None, "Vance"),
            ("Vance, Zoe", "email", None, "zoe@mail.example"),
            ("Vance, Zoe", "facts.premium_from", None, "2024-09-30"),
        ]
    );
    assert_eq!((page.rows[0].file.as_str(), page.rows[0].row, page.waiting), ("answers.csv", 2, 6));
    assert_eq!((people(&mut desk.app), desk.find("P-1").fields), before);
    let imports = app::import_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((imports[0].list.as_deref(), imports[0].report.review), (Some("answers"), 6));
}

#[test]
fn a_row_that_is_rejected_is_said_with_its_row_column_and_value_and_stays_on_record() {
    let mut desk = desk_with_four();
    let form = FORM.replace("9/30/2024", "soon").replace("863.68", "much");
    let came = read(&mut desk, &form).unwrap();
    assert_eq!((came.rows, came.answers, came.rejected), (3, 2, 2));
    assert_eq!(came.summary, "Read answers.csv: 2 answers wait, 2 rows rejected");
    let said = |problems: &[app::wire::ImportProblem]| -> Vec<(u32, String, String, String)> {
        let all = problems.iter().map(|of| (of.row, of.column.clone(), of.kind.clone(), of.found.clone()));
        all.collect()
    };
    let begun = "When did your Premium subscription begin?";
    assert_eq!(
        said(&came.problems),
        [
            (3, begun.into(), "bad_date".into(), "soon".into()),
            (4, "Amount paid".into(), "bad_money".into(), "much".into()),
        ]
    );
    assert!(came.kinds.iter().all(|kind| !kind.advice.is_empty()), "each kind says what to do");
    let kept = app::import_list(&mut desk.app, OfCase { case: desk.case }).unwrap().remove(0).report;
    assert_eq!(said(&kept.problems), said(&came.problems));
}

#[test]
fn what_is_accepted_keeps_its_file_and_row_and_what_is_typed_instead_is_typed() {
    let mut desk = desk_with_four();
    read(&mut desk, FORM).unwrap();
    let (phone, paid) =
        (answer(&mut desk, "Roe, Ann", "phone"), answer(&mut desk, "Roe, Ann", "facts.amount_paid"));
    decide(&mut desk, &[phone], "accept", None).unwrap();
    decide(&mut desk, &[paid], "accept", Some("912.50")).unwrap();
    let ann = desk.find("P-1");
    assert_eq!((ann.fields.phone.as_str(), &*ann.fields.facts["amount_paid"]), ("(415) 555-0199", "912.50"));
    let source =
        ann.contacts.iter().find(|contact| contact.kind == "phone").unwrap().source.as_ref().unwrap();
    assert_eq!(
        (source.file.as_deref(), source.row, source.column.as_deref()),
        (Some("answers.csv"), Some(2), Some("Phone"))
    );
    let asked = FieldAsked { person: ann.person, field: "facts.amount_paid".into() };
    let changes = app::person_field_history(&mut desk.app, asked).unwrap().changes;
    assert_eq!((changes[0].old.as_deref(), changes[0].row), (Some("863.68"), None));
    assert_eq!(waiting(&mut desk).waiting, 4);
    assert!(decide(&mut desk, &[phone], "reject", None).is_err());
}

#[test]
fn what_cannot_be_read_is_refused_at_its_value_and_goes_on_waiting() {
    let mut desk = desk_with_four();
    read(&mut desk, FORM).unwrap();
    let paid = answer(&mut desk, "Roe, Ann", "facts.amount_paid");
    let refused = decide(&mut desk, &[paid], "accept", Some("a lot")).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("value"));
    assert_eq!(waiting(&mut desk).waiting, 6);
    assert_eq!(desk.find("P-1").fields.facts["amount_paid"], "863.68");
}

#[test]
fn a_caller_whom_the_case_does_not_know_becomes_a_lead_with_the_first_answer_taken() {
    let mut desk = desk_with_four();
    read(&mut desk, FORM).unwrap();
    let (given, begun) =
        (answer(&mut desk, "Vance, Zoe", "given"), answer(&mut desk, "Vance, Zoe", "facts.premium_from"));
    decide(&mut desk, &[given], "accept", None).unwrap();
    let page = waiting(&mut desk);
    let zoe = page.rows.iter().find(|row| row.answer == begun).unwrap();
    assert_eq!((zoe.name.as_str(), people(&mut desk.app)), ("Zoe", 5));
    decide(&mut desk, &[begun], "accept", None).unwrap();
    let list = LeadList { case: desk.case, limit: 10, ..LeadList::default() };
    let leads = app::lead_list(&mut desk.app, list).unwrap();
    assert_eq!((leads.matching, leads.rows[0].class_test.as_str()), (1, "outside"));
}

#[test]
fn all_of_one_kind_are_taken_or_turned_away_at_once_and_undone_at_once() {
    let mut desk = desk_with_four();
    let form = "First name,Last name,Email,Amount paid\nAnn,Roe,ann@mail.example,1.00\nZoe,Vance,,2.00\n";
    read(&mut desk, form).unwrap();
    let decide = AnswerDecide {
        case: desk.case,
        field: Some("facts.amount_paid".into()),
        decision: "accept".into(),
        ..AnswerDecide::default()
    };
    let done = app::answer_decide(&mut desk.app, decide).unwrap();
    assert_eq!(done.summary, "Accepted 2 answers");
    assert_eq!((desk.find("P-1").fields.facts["amount_paid"].as_str(), people(&mut desk.app)), ("1.00", 5));
    let undo = OperationUndo { operation: done.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!((desk.find("P-1").fields.facts["amount_paid"].as_str(), people(&mut desk.app)), ("863.68", 4));
    assert_eq!(waiting(&mut desk).waiting, 4);
}

#[test]
fn an_address_is_taken_whole_whichever_part_is_decided_on() {
    let mut desk = desk_with_four();
    let form = "First name,Last name,Email,Street,City,State,ZIP\n\
        Ann,Roe,ann@mail.example,12 Elm St,Oakland,CA,94607\n";
    assert_eq!(read(&mut desk, form).unwrap().answers, 4);
    let city = answer(&mut desk, "Roe, Ann", "city");
    decide(&mut desk, &[city], "accept", None).unwrap();
    let contacts = desk.find("P-1").contacts;
    let addresses: Vec<&str> = contacts
        .iter()
        .filter(|contact| contact.kind == "address")
        .map(|contact| contact.value.as_str())
        .collect();
    assert_eq!(addresses, ["12 Elm St, Oakland, CA 94607"]);
    assert_eq!(waiting(&mut desk).waiting, 0);
}

#[test]
fn whoever_answers_twice_is_one_caller_to_the_case() {
    let mut desk = desk_with_four();
    let form = "First name,Last name,Email,Amount paid\nAnn,Roe,ann@mail.example,1.00\nAnn,Roe,ann@mail.example,2.00\n";
    let came = read(&mut desk, form).unwrap();
    assert_eq!((came.answers, came.callers), (2, 0));
    let nameless = read(&mut desk, "Email,Amount paid\nann@mail.example,1.00\n").unwrap_err();
    assert_eq!(nameless.field.as_deref(), Some("path"));
}

#[test]
fn whoever_sends_a_form_twice_is_one_person() {
    let mut desk = desk_with_four();
    let before = people(&mut desk.app);
    let form = "First name,Last name,Email,Phone,Amount paid\n\
        Zoe,Vance,zoe@mail.example,,\n\
        Zoe,Vance,zoe.other@mail.example,(415) 555-0142,12.00\n\
        zoe,VANCE,ZOE@mail.example,415-555-0142,\n\
        Zoe,Vance,another@mail.example,,\n";
    assert_eq!(read(&mut desk, form).unwrap().callers, 3, "as far as one row after the other tells");
    let page = waiting(&mut desk);
    let answers: Vec<i64> = page.rows.iter().map(|row| row.answer).collect();
    decide(&mut desk, &answers[..1], "accept", None).unwrap();
    let left: Vec<i64> = waiting(&mut desk).rows.iter().map(|row| row.answer).collect();
    decide(&mut desk, &left, "accept", None).unwrap();
    assert_eq!(people(&mut desk.app), before + 2, "the third row joins the first two");
}

#[test]
fn a_file_that_is_read_again_asks_nothing_twice() {
    let mut desk = desk_with_four();
    let first = read(&mut desk, FORM).unwrap();
    let before = waiting(&mut desk).waiting;
    assert_eq!(before, first.answers);
    let again = read(&mut desk, FORM).unwrap();
    assert_eq!((again.answers, again.callers, again.unchanged), (0, 0, 3));
    assert_eq!(waiting(&mut desk).waiting, before);
    let phone = answer(&mut desk, "Roe, Ann", "phone");
    decide(&mut desk, &[phone], "accept", None).unwrap();
    assert_eq!(
        read(&mut desk, FORM).unwrap().answers,
        0,
        "nor what was taken, nor what of its row still waits"
    );
}

#[test]
fn two_namesakes_who_say_the_same_in_one_file_both_wait() {
    let mut desk = desk_with_four();
    let form = "First name,Last name,When did your Premium subscription begin?\nMaria,Garcia,5/1/2023\nMaria,Garcia,5/1/2023\n";
    let first = read(&mut desk, form).unwrap().answers;
    assert_eq!((first, waiting(&mut desk).waiting), (6, 6), "name and day of each");
    assert_eq!(read(&mut desk, form).unwrap().answers, 0);
}

#[test]
fn what_came_in_after_the_answers_were_looked_at_waits() {
    let mut desk = desk_with_four();
    read(&mut desk, FORM).unwrap();
    let kind = waiting(&mut desk).kinds.into_iter().find(|kind| kind.field == "phone").unwrap();
    let later = "First name,Last name,Email,Phone\nBob,Roe,,\nAnn,Roe,ann@mail.example,(415) 555-0200\n";
    read(&mut desk, later).unwrap();
    let all = AnswerDecide {
        case: desk.case,
        field: Some("phone".into()),
        newest: Some(kind.newest),
        decision: "accept".into(),
        ..AnswerDecide::default()
    };
    assert_eq!(app::answer_decide(&mut desk.app, all).unwrap().summary, "Accepted 1 answer");
    assert_eq!(desk.find("P-1").fields.phone, "(415) 555-0199");
    assert_eq!(waiting(&mut desk).rows.iter().filter(|row| row.field == "phone").count(), 1);
}
