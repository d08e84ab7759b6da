//! The contact log, tasks and notes, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, printed, refused, said};
use serde_json::Value;
use std::path::Path;

/// A case with Ann and Bob Roe.
fn with_two(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), "external_id,first,last\nP-1,Ann,Roe\nP-2,Bob,Roe\n").unwrap();
    done(at, "import a.case --case 1 --people list.csv");
}

fn read(at: &Path, line: &str) -> Value {
    serde_json::from_str(&done(at, &format!("{line} --json"))).unwrap()
}

#[test]
fn an_entry_of_the_log_is_corrected_and_the_wrong_one_stays_on_record() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    let add = "contact add a.case --case 1 --person P-1 --outcome reached --on 2026-01-05 --said statement";
    done(at, add);
    let log = "contact list a.case --case 1 --person P-1";
    let wrong = read(at, log)[0]["contact"].as_i64().unwrap();
    let correct = format!(
        "contact correct a.case --case 1 --person P-1 --contact {wrong} --outcome left_message --incoming"
    );
    done(at, &correct);
    let entries = read(at, log);
    let stands: Vec<&Value> = entries.as_array().unwrap().iter().filter(|of| of["stands"] == true).collect();
    assert_eq!((entries.as_array().unwrap().len(), stands.len()), (2, 1));
    let now = stands[0];
    assert_eq!(
        (&now["outcome"], &now["direction"], &now["on"], &now["said"], &now["corrects"]),
        (&"left_message".into(), &"in".into(), &"2026-01-05".into(), &"statement".into(), &wrong.into())
    );
    assert!(refused(at, &correct).contains("corrected already"));
    let other = "contact correct a.case --case 1 --person P-2 --contact 1 --outcome sent";
    assert!(refused(at, other).contains("no entry 1"));
}

#[test]
fn a_task_is_changed_where_something_is_named_and_stays_as_it_was_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    done(at, "task add a.case --case 1 --person P-1 --title Ask --due 2026-12-11 --assignee Maya");
    let list = "task list a.case --case 1 --person P-1";
    let task = read(at, list)[0]["task"].as_i64().unwrap();
    let change = |what: &str| done(at, &format!("task change a.case --task {task} {what}"));
    change("--title Remind");
    let now = &read(at, list)[0];
    assert_eq!(
        (&now["title"], &now["due"], &now["assignee"]),
        (&"Remind".into(), &"2026-12-11".into(), &"Maya".into())
    );
    change("--tie last_day:sca --days -14");
    change("--days -7");
    let now = &read(at, list)[0];
    assert_eq!(now["tie"], serde_json::json!({"to": "last_day", "which": "sca", "days": -7}));
    change("--tie status:class_member");
    let now = &read(at, list)[0];
    assert_eq!(now["tie"], serde_json::json!({"to": "status", "which": "class_member", "days": -7}));
    change("--no-day");
    let now = &read(at, list)[0];
    assert!(now["tie"].is_null() && now["due"].is_null(), "{now}");
    let days = format!("task change a.case --task {task} --days 3");
    assert!(refused(at, &days).contains("hangs on no day"));
}

#[test]
fn a_set_of_tasks_is_changed_and_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    let mut save = numerosity(at, "task set-save a.case --case 1 --name Start --stage engaged --item");
    assert!(save.arg("Send the letter: 2 after given").status().unwrap().success());
    let set = read(at, "task sets a.case --case 1")[0]["set"].as_i64().unwrap();
    done(at, &format!("task set-save a.case --case 1 --set {set} --name Begin"));
    let now = &read(at, "task sets a.case --case 1")[0];
    assert_eq!(
        (&now["name"], &now["stage"], &now["items"][0]["title"]),
        (&"Begin".into(), &"engaged".into(), &"Send the letter".into())
    );
    done(at, &format!("task set-remove a.case --set {set}"));
    assert_eq!(read(at, "task sets a.case --case 1"), serde_json::json!([]));
    let gone = format!("task set-save a.case --case 1 --set {set} --stage engaged");
    assert!(refused(at, &gone).contains(&format!("no set of tasks {set}")));
}

#[test]
fn a_note_names_people_at_the_beginning_of_a_word_and_shows_what_it_said_before() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    let mut add = numerosity(at, "note add a.case --case 1 --person P-1 --text");
    let out = add.arg("Married to @P-2, writes from bob@P-2 and @P-9").output().unwrap();
    assert!(said(&out).contains("@P-9 names nobody of the case"), "{}", said(&out));
    assert!(!said(&out).contains("@P-2 names"), "{}", said(&out));
    assert!(!printed(&out).is_empty());
    let notes = read(at, "note list a.case --case 1 --person P-1");
    let note = &notes["notes"][0];
    assert_eq!(note["text"], "Married to Roe, Bob, writes from bob@P-2 and @P-9");
    assert_eq!(note["mentions"].as_array().unwrap().len(), 1);
    let number = note["note"].as_i64().unwrap();
    assert_eq!(
        done(at, &format!("note versions a.case --note {number}")),
        "The note stands as it was written\n"
    );
    done(at, &format!("note correct a.case --case 1 --note {number} --text Divorced"));
    let versions = done(at, &format!("note versions a.case --note {number}"));
    assert!(versions.contains("(pat): Married to Roe, Bob"), "{versions}");
}

#[test]
fn what_comes_first_is_listed_over_all_cases() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    assert_eq!(done(at, "risk a.case"), "Nothing is about to be lost\n");
    done(at, "task add a.case --case 1 --person P-1 --title Ask --due 2020-01-06");
    let risks = done(at, "risk a.case");
    assert!(risks.contains("Mon 2020-01-06") && risks.contains("Ask: Roe, Ann"), "{risks}");
    assert_eq!(read(at, "risk a.case")["rows"][0]["kind"], "task");
}
