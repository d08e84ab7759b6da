//! Questions of a case and answers that come in, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, printed, refused};
use std::path::Path;

fn with_a_case(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
}

/// What a command prints whose last argument has blanks in it.
#[track_caller]
fn done_with(at: &Path, line: &str, last: &str) -> String {
    let out = numerosity(at, line).arg(last).output().unwrap();
    assert!(out.status.success(), "{line} {last}: {}", common::said(&out));
    printed(&out)
}

fn questions(at: &Path) -> Vec<serde_json::Value> {
    serde_json::from_str(&done(at, "lead questions a.case --case 1 --json")).unwrap()
}

#[test]
fn a_question_is_added_changed_put_first_and_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_case(at);
    let stood: Vec<i64> = questions(at).iter().map(|of| of["question"].as_i64().unwrap()).collect();
    let add = "lead question save a.case --case 1 --fact amount_paid --hint Roughly --wording";
    let said = done_with(at, add, "How much did you pay?");
    assert!(said.starts_with("Added the question “How much did you pay?”"), "{said}");
    let added = questions(at).last().unwrap()["question"].as_i64().unwrap();
    let hangs = format!("lead question save a.case --case 1 --question {added} --where");
    done_with(at, &hangs, "premium_from before 2024-09-18");
    let now = questions(at).pop().unwrap();
    assert_eq!(
        (now["wording"].as_str(), now["hint"].as_str(), now["condition"]["fact"].as_str()),
        (Some("How much did you pay?"), Some("Roughly"), Some("premium_from")),
        "what is not named stays"
    );
    done(at, &format!("lead question save a.case --case 1 --question {added} --wording Paid?"));
    assert_eq!(questions(at).pop().unwrap()["condition"]["test"], "before", "the condition too");
    done(at, &format!("lead question save a.case --case 1 --question {added} --always"));
    assert!(questions(at).pop().unwrap()["condition"].is_null());

    let rest: Vec<String> = stood.iter().map(i64::to_string).collect();
    let order = format!("lead question order a.case --case 1 --questions {added},{}", rest.join(","));
    done(at, &order);
    assert_eq!(questions(at)[0]["question"], added);
    let some = format!("lead question order a.case --case 1 --questions {added}");
    assert!(refused(at, &some).contains("Name each question of the case once"));
    done(at, &format!("lead question remove a.case --question {added}"));
    let gone = format!("lead question save a.case --case 1 --question {added} --always");
    assert!(refused(at, &gone).contains(&format!("no question {added}")));
    let left: Vec<i64> = questions(at).iter().map(|of| of["question"].as_i64().unwrap()).collect();
    assert_eq!(left, stood);
}

#[test]
fn each_row_of_answers_that_is_rejected_is_said_in_words_and_as_data() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_case(at);
    let rows: String = (1..=8).map(|at| format!("Ann{at},Roe,soon{at}\n")).collect();
    let form = format!("first,last,premium_from\nZoe,Vance,3/4/2022\n{rows}");
    std::fs::write(at.join("form.csv"), form).unwrap();
    let read = done(at, "lead answers read a.case --case 1 --from form.csv");
    assert!(read.starts_with("form.csv: 9 rows:") && read.contains("8 rejected\n"), "{read}");
    for row in 1..=8 {
        assert!(read.contains(&format!("  row {}, premium_from: \"soon{row}\"\n", row + 2)), "{read}");
    }
    let read = done(at, "lead answers read a.case --case 1 --from form.csv --json");
    let came: serde_json::Value = serde_json::from_str(&read).unwrap();
    assert_eq!(came["problems"].as_array().unwrap().len(), 8);
    assert_eq!(
        came["problems"][7],
        serde_json::json!({"row": 10, "column": "premium_from", "kind": "bad_date", "found": "soon8"})
    );
}

#[test]
fn a_caller_without_an_id_is_named_by_number_wherever_a_person_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_case(at);
    done(at, "lead add a.case --case 1 --set given=Ana --set family=Reed");
    let people = done(at, "people a.case --case 1");
    assert!(people.contains("#1  Reed, Ana"), "{people}");
    assert!(done(at, "person show a.case --case 1 --person #1").contains("Reed, Ana"));
    assert!(refused(at, "person show a.case --case 1 --person #2").contains("as in '#403'"));
}

#[test]
fn a_call_is_tried_before_it_is_kept_with_what_to_ask_and_who_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_case(at);
    let draft = "lead draft a.case --case 1 --set family=Garcia --set facts.premium_from=2024-09-30";
    let tried = done(at, draft);
    assert!(tried.starts_with("Class test: ") && tried.contains("12 days after"), "{tried}");
    assert!(tried.contains("Ask: ") && !tried.contains("May be known"), "{tried}");
    assert!(done(at, "people a.case --case 1").contains("0 of 0 listed"), "nothing is kept");
    let added = done(at, "lead add a.case --case 1 --set family=Garcia --set phone=4155550123");
    let again = done(at, &format!("{draft} --set phone=4155550123"));
    assert!(again.contains("May be known already:") && again.contains("same phone"), "{again}");
    // Of somebody known what is said is added to what stands, and they are not like themselves.
    let known = format!("lead draft a.case --case 1 --person {} --set facts.premium_from=soon", added.trim());
    let known = done(at, &known);
    assert!(
        known.contains("facts.premium_from cannot be read") && !known.contains("May be known"),
        "{known}"
    );
    assert!(refused(at, "lead draft a.case --case 1 --set shoe=44").contains("no field \"shoe\""));
}
