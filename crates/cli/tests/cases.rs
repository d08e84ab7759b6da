//! A case from the command line: its figures, parties and claims, and what happened to its people.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused, run, said};
use std::path::Path;

/// A folder with a file that holds the LinkedIn case and two people.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), "new a.case --unencrypted");
    done(folder.path(), "case add a.case --template linkedin");
    write(&folder, "people.csv", "id,first,last\nA-1,Ana,Muñoz\nA-2,Ruth,Lee\n");
    done(folder.path(), "import a.case --case 1 --people people.csv");
    folder
}

fn write(folder: &tempfile::TempDir, name: &str, text: &str) {
    std::fs::write(folder.path().join(name), text).unwrap();
}

/// The lines of what was printed that hold a word.
fn lines<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    text.lines().filter(|line| line.contains(word)).collect()
}

fn undo_named_in(folder: &Path, printed: &str) {
    let line = printed.lines().find_map(|line| line.strip_prefix("To take it back: numerosity ")).unwrap();
    done(folder, line);
}

#[test]
fn events_come_in_from_a_list_are_listed_and_taken_back() {
    let folder = folder();
    let at = folder.path();
    write(
        &folder,
        "calls.csv",
        "id,called on,number\nA-1,2024-05-01,415\nA-1,2024-05-03,\nA-9,2024-05-03,\nA-2,31/31/2024,\n",
    );
    let came = done(at, "import a.case --case 1 --events calls.csv --kind call");
    assert!(came.starts_with("calls.csv: 4 rows: 2 events of 1 person added, 2 rejected\n"), "{came}");
    assert!(
        came.contains("row 4, id: \"A-9\"") && came.contains("row 5, called on: \"31/31/2024\""),
        "{came}"
    );
    assert!(came.contains("claim input"), "{came}");
    let again = refused(at, "import a.case --case 1 --events calls.csv --kind call");
    assert!(again.contains("calls.csv") && again.contains("--again"), "{again}");
    done(at, "claim add a.case --case 1 --theory tcpa_227c5 --from 2024-06-01");
    done(at, "claim input a.case --case 1 --claim tcpa_227c5 --input calls --events call");
    let told = done(at, "claim input a.case --case 1 --claim tcpa_227c5");
    assert!(told.contains("events of kind call"), "{told}");
    let kinds = done(at, "event list a.case --case 1");
    assert_eq!(lines(&kinds, "tcpa_227c5: calls").len(), 1, "{kinds}");
    assert_eq!(done(at, "event add a.case --case 1 --person A-1 --kind call --on 5/9/2024 --loss 3"), "3\n");
    let listed = done(at, "event list a.case --case 1 --person A-1");
    assert_eq!(lines(&listed, "calls.csv, row").len(), 2, "{listed}");
    assert_eq!(lines(&listed, "2024-05-09  $3.00  pat").len(), 1, "{listed}");
    for (number, typed) in [("4", "t"), ("5", "2018-03"), ("6", "3/31/24")] {
        let add = format!("event add a.case --case 1 --person A-1 --kind letter --on {typed}");
        assert_eq!(done(at, &add), format!("{number}\n"));
    }
    let listed = done(at, "event list a.case --case 1 --person A-1");
    assert!(listed.contains("2018-03  ") && listed.contains("2024-03-31  "), "{listed}");
    let why = refused(at, "event add a.case --case 1 --person A-1 --kind letter --on soon");
    assert!(why.contains("\"soon\" is not a date"), "{why}");
    let gone = done(at, "event remove a.case --event 3");
    assert!(!done(at, "event list a.case --case 1 --person A-1").contains("$3.00"));
    undo_named_in(at, &gone);
    assert!(done(at, "event list a.case --case 1 --person A-1").contains("$3.00"));
    undo_named_in(at, &came);
    assert_eq!(lines(&done(at, "event list a.case --case 1 --person A-1"), "call").len(), 1);
}

#[test]
fn a_strict_list_of_events_lists_what_is_wrong_and_writes_nothing() {
    let folder = folder();
    write(&folder, "calls.csv", "id,called on\nA-1,2024-05-01\nA-1,soon\n");
    let out = run(folder.path(), "import a.case --case 1 --events calls.csv --kind call --strict", 1);
    assert!(said(&out).contains("1 of 2 rows"), "{}", said(&out));
    let text = common::printed(&out);
    assert!(text.contains("0 events of 0 people added") && text.contains("\"soon\""), "{text}");
    assert!(done(folder.path(), "event list a.case --case 1").contains("no events yet"));
}

#[test]
fn a_list_is_of_people_or_of_events() {
    let folder = folder();
    for line in [
        "import a.case --case 1",
        "import a.case --case 1 --people people.csv --events people.csv",
        "import a.case --case 1 --people people.csv --kind call",
    ] {
        run(folder.path(), line, 2);
    }
}

#[test]
fn a_folder_in_the_place_of_a_list_is_named_as_one() {
    let folder = folder();
    for list in ["--people .", "--events . --kind call"] {
        let why = refused(folder.path(), &format!("import a.case --case 1 {list}"));
        assert!(why.starts_with("The list . cannot be read: it is a folder"), "{why}");
    }
}

#[test]
fn a_list_that_brings_nothing_new_has_nothing_to_take_back() {
    let folder = folder();
    let again = done(folder.path(), "import a.case --case 1 --people people.csv");
    assert!(again.contains("0 new, 0 updated, 2 unchanged") && !again.contains("undo"), "{again}");
}

#[test]
fn a_figure_of_the_case_is_set_with_its_source() {
    let folder = folder();
    let at = folder.path();
    let set = done(at, "case set a.case --case 1 share_not_delivered=0.2 --source expert --assumed");
    assert!(set.starts_with("Set share not delivered to 0.2\nTo take it back"), "{set}");
    let estimate = done(at, "estimate a.case --case 1");
    assert_eq!(lines(&estimate, "share not delivered: 0.2 (assumption: expert)").len(), 1, "{estimate}");
    let why = refused(at, "case set a.case --case 1 share_not_delivered=2 --source expert");
    assert!(why.contains("is not a share"), "{why}");
    run(at, "case set a.case --case 1 share_not_delivered=0.2", 2);
}

#[test]
fn a_party_is_added_and_is_a_citizen_of_states_and_countries_and_unknown_words_are_named() {
    let folder = folder();
    let at = folder.path();
    let set = done(at, "case party a.case --case 1 --party 2 --citizen-of delaware,Ireland,DE");
    assert!(set.starts_with("LinkedIn Corporation: citizen of DE, Ireland\n"), "{set}");
    assert_eq!(lines(&done(at, "case party a.case --case 1"), "DE, Ireland").len(), 1);
    let why = refused(at, "case party a.case --case 1 --party 2 --citizen-of DE,Atlantis,Utopia");
    assert!(why.starts_with("\"Atlantis\", \"Utopia\" are no state and no country"), "{why}");
    let why = refused(at, "case party a.case --case 1 --party Nobody --citizen-of DE");
    assert!(why.contains("1 De La Torre, 2 LinkedIn Corporation"), "{why}");
    undo_named_in(at, &set);
    assert_eq!(lines(&done(at, "case party a.case --case 1"), "DE, CA").len(), 1);
    let added = done(at, "case party a.case --case 1 --party Acme --add defendant --citizen-of Germany");
    assert!(added.starts_with("Added the defendant Acme\n"), "{added}");
    let again = refused(at, "case party a.case --case 1 --party acme --add defendant");
    assert!(again.contains("has the defendant acme already"), "{again}");
    assert!(refused(at, "case party a.case --case 1 --party Acme").contains("--citizen-of"));
    undo_named_in(at, &added);
    assert!(!done(at, "case party a.case --case 1").contains("Acme"));
}

#[test]
fn a_new_claim_says_which_loss_it_joined_and_how_to_change_that() {
    let folder = folder();
    let at = folder.path();
    let out = run(at, "claim add a.case --case 1 --theory cipa", 0);
    assert_eq!(common::printed(&out), "4\n");
    let told = said(&out);
    assert!(told.contains("\"price paid for what was not delivered\", with sca, contract, ucl"), "{told}");
    assert!(told.contains("claim loss"), "{told}");
    let set = done(at, "claim loss a.case --case 1 --claim cipa eavesdropping");
    assert!(set.contains("makes good eavesdropping"), "{set}");
    let out = run(at, "claim add a.case --case 1 --theory vppa --loss viewing", 0);
    assert!(said(&out).contains("which no other claim does"), "{}", said(&out));
}

#[test]
fn a_fact_is_asked_of_everyone_and_a_question_can_hang_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    done(at, "case fact a.case --case 1 --label Plan --kind text --option Career --option Business");
    let facts = done(at, "case fact a.case --case 1");
    assert!(facts.contains("Career, Business") && facts.contains("premium_from"), "{facts}");
    done(at, "lead question save a.case --case 1 --fact plan --wording Plan?");
    assert!(refused(at, "case fact a.case --case 1 --label Plan --kind text").contains("plan"));
}
