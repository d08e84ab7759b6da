//! Many people changed at once, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, refused, run, said};
use std::path::Path;

/// A case with three people: Ann and Bob Roe are class members, Cid Poe is prospective.
fn with_three(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    let rows = "external_id,first,last,amount_paid,premium_from,inmail_before_cutoff,status\n\
                P-1,Ann,Roe,100.00,2022-03-04,yes,class_member\nP-2,Bob,Roe,,2022-03-04,yes,class_member\n\
                P-3,Cid,Poe,30,2022-03-04,yes,prospective\n";
    std::fs::write(at.join("list.csv"), rows).unwrap();
    done(at, "import a.case --case 1 --people list.csv");
}

#[test]
fn many_are_looked_at_changed_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let tried = done(at, "people set a.case --case 1 --everyone --set-status opted_out --dry-run");
    assert!(
        tried.starts_with(
            "Set status of 3 people to opted out\n3 people chosen, 3 change, 0 have it already\n"
        ),
        "{tried}"
    );
    assert!(
        tried.contains("class member now: 2 people\n") && tried.contains("class members 2 before, 0 after"),
        "{tried}"
    );
    assert!(tried.ends_with("Nothing was written.\n"), "{tried}");
    assert!(done(at, "people a.case --case 1 --status opted_out").contains("0 of 0 listed"));

    let set = done(at, "people set a.case --case 1 --search roe --set-status opted_out");
    let undo = set.split('`').nth(1).unwrap().strip_prefix("numerosity ").unwrap();
    assert!(done(at, "people a.case --case 1 --status opted_out").contains("2 of 2 listed"));
    done(at, undo);
    assert!(done(at, "people a.case --case 1 --status opted_out").contains("0 of 0 listed"));
}

#[test]
fn a_change_of_many_is_taken_back_for_all_but_those_who_were_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let set = done(at, "people set a.case --case 1 --everyone --fact amount_paid=50");
    let undo = set.split('`').nth(1).unwrap().strip_prefix("numerosity ").unwrap().to_owned();
    done(at, "people set a.case --case 1 --person P-2 --fact amount_paid=60");
    let why = refused(at, &undo);
    assert!(
        why.contains("1 of its 3 people was changed since (Roe, Bob): --others undoes it for the other 2"),
        "{why}"
    );
    let undone = done(at, &format!("{undo} --others"));
    assert!(undone.contains("1 person changed since stays"), "{undone}");
    let person = |id: &str| done(at, &format!("explain a.case --case 1 --person {id} --json"));
    for (id, paid) in [("P-1", "100.00"), ("P-2", "60.00"), ("P-3", "30.00")] {
        let said = person(id);
        assert!(said.contains(&format!("\"amount_paid\": \"{paid}\"")), "{said}");
    }
}

#[test]
fn facts_tags_and_notes_are_set_of_people_by_their_ids() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let paid = done(at, "people set a.case --case 1 --person P-2 --person P-3 --fact amount_paid=30");
    assert!(
        paid.contains("Set Amount paid of 1 person to $30.00\n2 people chosen, 1 change, 1 have it already"),
        "{paid}"
    );
    assert!(done(at, "people set a.case --case 1 --everyone --clear amount_paid").contains("of 3 people"));
    done(at, "people set a.case --case 1 --status prospective --tag later");
    let out = numerosity(at, "people set a.case --case 1 --untag later --dry-run")
        .args(["--where", "not tag one_of later"])
        .output()
        .unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains("2 people chosen, 0 change, 2 have it already"), "{said}");
    let nobody = refused(at, "people set a.case --case 1 --view nowhere --tag x");
    assert!(nobody.contains("keeps no list called"), "{nobody}");
    assert!(done(at, "explain a.case --case 1 --person P-3 --json").contains("\"later\""));
    let json = done(at, "people set a.case --case 1 --everyone --untag later --dry-run --json");
    assert!(json.contains("\"changes\": 1") && json.contains("\"same\": 2"), "{json}");
    let out =
        numerosity(at, "people set a.case --case 1 --everyone").args(["--note", "Sent the notice"]).output();
    assert!(out.unwrap().status.success());
    assert!(done(at, "history a.case --case 1 --limit 1").contains("Noted on 3 people"));
    assert!(
        refused(at, "people set a.case --case 1 --everyone --fact amount_paid=-3").contains("below zero")
    );
    assert!(refused(at, "people set a.case --case 1 --search nobody --tag x").contains("Nobody is chosen"));
}

#[test]
fn whom_and_what_must_be_said() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert!(said(&run(at, "people set a.case --case 1 --tag x", 2)).contains("--everyone"));
    assert!(said(&run(at, "people set a.case --case 1 --everyone", 2)).contains("--set-status"));
    run(at, "people set a.case --case 1 --everyone --tag x --untag y", 2);
    run(at, "people set a.case --case 1 --everyone --tag x --on t", 2);
    run(at, "people", 2);
}

#[test]
fn one_person_of_a_change_is_put_back_and_a_field_tells_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    done(at, "people set a.case --case 1 --everyone --fact amount_paid=55");
    let operation = done(at, "history a.case --case 1 --limit 1 --json");
    let operation: serde_json::Value = serde_json::from_str(&operation).unwrap();
    let operation = &operation["operations"][0]["operation"];
    let whom = done(at, &format!("history a.case --operation {operation}"));
    assert!(whom.contains("Roe, Bob") && whom.contains("not known") && whom.contains("55.00"), "{whom}");
    let part = format!("undo a.case --operation {operation} --case 1 --person P-1 --field facts.amount_paid");
    assert!(done(at, &part).contains("Undo Amount paid of Roe, Ann"));
    let told = done(at, "history a.case --case 1 --person P-1 --field facts.amount_paid");
    assert!(told.contains("55.00") && told.contains("list.csv, row 2"), "{told}");
    assert!(refused(at, &part).contains("already as it was"));
    run(at, "history a.case --case 1 --person P-1", 2);
}

#[test]
fn a_person_goes_into_the_bin_and_comes_back_and_a_past_day_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let out = numerosity(at, "people remove a.case --case 1 --person P-3")
        .args(["--why", "entered twice"])
        .output();
    assert!(out.unwrap().status.success());
    assert!(done(at, "people a.case --case 1").contains("2 of 2 listed"));
    let bin = done(at, "people bin a.case --case 1");
    assert!(
        bin.contains("Poe, Cid") && bin.contains("entered twice") && bin.contains("1 person in the bin"),
        "{bin}"
    );
    done(at, "people restore a.case --case 1 --person 3");
    assert!(done(at, "people bin a.case --case 1").contains("0 people in the bin"));
    let today = done(at, "people a.case --case 1 --as-of t");
    assert!(
        today.contains("3 people in the case at the end of") && today.contains("class member: 2"),
        "{today}"
    );
    assert!(done(at, "people a.case --case 1 --as-of=-1").contains("0 people in the case"));
    assert!(refused(at, "people a.case --case 1 --as-of +1").contains("after today"));
}

#[test]
fn people_are_listed_by_conditions_in_an_order_with_the_columns_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let run_with = |rest: &[&str]| {
        let output = numerosity(at, "people a.case --case 1").args(rest).output().unwrap();
        (
            output.status.success(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (_, found, _) =
        run_with(&["--where", "fact:amount_paid after 20", "--sort", "fact:amount_paid:desc"]);
    let at_of = |name: &str| found.find(name);
    assert!(found.contains("2 of 2 listed") && at_of("Roe, Ann") < at_of("Poe, Cid"), "{found}");
    let (_, found, _) =
        run_with(&["--where", "not fact:amount_paid is_empty", "--columns", "fact:premium_from"]);
    assert!(found.contains("2 of 2 listed") && found.contains("2022-03-04"), "{found}");
    let (_, found, _) =
        run_with(&["--where", "status one_of prospective, opted_out", "--where", "given is cid"]);
    assert!(found.contains("1 of 1 listed"), "{found}");
    let (is_done, _, refused) = run_with(&["--where", "shoe is 4"]);
    assert!(!is_done && refused.contains("no column \"shoe\""), "{refused}");
    let (is_done, _, refused) = run_with(&["--where", "given like Ann"]);
    assert!(!is_done && refused.contains("is, one_of, is_empty"), "{refused}");
    for (two, why) in [
        ("status one_of prospective, opted_out and given is Cid", "once for each"),
        ("given is Ann or not given is_empty", "once for each"),
        ("given is empty", "write is_empty"),
        ("given is_empty at all", "nothing follows"),
    ] {
        let (is_done, _, refused) = run_with(&["--where", two]);
        assert!(!is_done && refused.contains(why), "{two}: {refused}");
    }
    let (is_done, _, refused) = run_with(&["--view", "Oakland"]);
    assert!(!is_done && refused.contains("keeps no list called \"Oakland\""), "{refused}");
}

#[test]
fn somebody_is_known_by_another_spelling_and_two_records_of_one_human_being_are_linked() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_three(at);
    let known = done(at, "people known a.case --case 1 --given Anne --family Roe");
    assert!(known.contains("Roe, Ann") && known.contains("same family name, nickname"), "{known}");
    assert_eq!(done(at, "people known a.case --case 1 --family Weber"), "Nobody like that is known.\n");
    let linked = done(at, "people same a.case --person 1 --other 2");
    assert!(linked.starts_with("Roe, Ann is the same person as Roe, Bob"), "{linked}");
    let parted = done(at, "people same a.case --person 2 --other 1 --not");
    assert!(parted.starts_with("Roe, Bob is not the same person as Roe, Ann"), "{parted}");
}
