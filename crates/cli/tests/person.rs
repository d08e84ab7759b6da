//! One person's file, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, refused};
use std::path::Path;

/// A case with Ana Reed, who lives in Oakland, and Tom Reed.
fn with_two(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    let rows = "id,first,last,email,city,status\nA-1,Ana,Reed,ana@mail.example,Oakland,class_member\nA-2,Tom,Reed,,Oakland,class_member\n";
    std::fs::write(at.join("list.csv"), rows).unwrap();
    done(at, "import a.case --case 1 --people list.csv");
}

#[test]
fn an_opt_out_late_by_its_postmark_counts_once_it_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    done(at, "case set a.case --case 1 opt_out_deadline=7/9/2026 --source order");
    let logged = done(
        at,
        "person role a.case --case 1 --person A-1 --role opt_out --set received_on=7/14/2026 --set postmarked_on=7/10/2026 --set signed=yes",
    );
    assert!(logged.starts_with("Logged the opt-out of Reed, Ana: late by 1 day"), "{logged}");
    let file = done(at, "person show a.case --case 1 --person A-1");
    assert!(file.starts_with("Reed, Ana, A-1, class member\n"), "{file}");
    assert!(file.contains("late by 1 day, does not count until it is accepted"), "{file}");
    done(at, "person accept-opt-out a.case --case 1 --person A-1 --why excused");
    assert!(done(at, "people a.case --case 1 --status opted_out").contains("1 of 1 listed"));
    let frozen =
        refused(at, "person contact add a.case --case 1 --person A-1 --kind phone --value 4155550123");
    assert!(frozen.contains("the record is frozen since 2026-07-10"), "{frozen}");
    done(at, "person unfreeze a.case --case 1 --person A-1 --why moved");
    done(at, "person contact add a.case --case 1 --person A-1 --kind phone --value 4155550123");
    assert!(done(at, "person show a.case --case 1 --person A-1").contains("(415) 555-0123"));
}

#[test]
fn whoever_must_not_be_contacted_is_left_out_of_a_mailing_and_a_sealed_value_is_revealed_on_record() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    done(at, "person reach a.case --case 1 --person A-1 --do-not-contact --why letter --language Spanish");
    let meant = done(at, "list mail a.case --case 1 --dry-run");
    assert!(
        meant.contains("1 would be left out (do not contact 1):\n  Reed, Ana: do not contact"),
        "{meant}"
    );
    assert!(meant.starts_with("1 person would be written\n") && !at.join("mail.csv").exists(), "{meant}");
    let sent = done(at, "list mail a.case --case 1 --out mail.csv");
    assert!(sent.starts_with("mail.csv: 1 person\n"), "{sent}");
    assert!(sent.ends_with("1 left out:\n  Reed, Ana: do not contact: letter\n"), "{sent}");
    done(at, "person relate a.case --case 1 --person A-1 --other A-2 --is spouse");
    let shown = done(at, "person show a.case --case 1 --person A-2");
    assert!(shown.contains("spouse: Reed, Ana (relation 1)"), "{shown}");
    done(at, "person unrelate a.case --relation 1");
    assert!(!done(at, "person show a.case --case 1 --person A-1").contains("spouse"));

    std::fs::write(at.join("ssn.txt"), "123-45-6789\n").unwrap();
    done(at, "person seal a.case --case 1 --person A-1 --field social_security --value-file ssn.txt");
    assert_eq!(
        done(at, "person reveal a.case --case 1 --person A-1 --field social_security"),
        "123-45-6789\n"
    );
    let history = numerosity(at, "history a.case").output().unwrap();
    let history = String::from_utf8(history.stdout).unwrap();
    assert!(history.contains("Was shown the social security number of Reed, Ana"), "{history}");
    assert!(!history.contains("6789"), "{history}");
}

#[test]
fn roles_tags_records_of_one_human_being_and_places_in_a_list_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_two(at);
    let roles = done(at, "person roles");
    assert!(roles.contains("opt_out\n") && roles.contains("  postmarked_on: day\n"), "{roles}");

    assert_eq!(done(at, "people tags a.case --case 1"), "Nobody has a tag.\n");
    done(at, "people set a.case --case 1 --status class_member --tag vip");
    assert_eq!(done(at, "people tags a.case --case 1"), "vip\n");

    let number = |name: &str| {
        let known = done(at, &format!("people known a.case --case 1 --given {name} --family Reed --json"));
        let known: serde_json::Value = serde_json::from_str(&known).unwrap();
        known["people"][0]["person"].as_i64().unwrap()
    };
    let (ana, tom) = (number("Ana"), number("Tom"));
    let same = format!("people same a.case --person {ana}");
    assert!(done(at, &same).starts_with("No other record"));
    done(at, &format!("{same} --other {tom}"));
    let others = done(at, &same);
    assert!(others.starts_with(&format!("{tom}: Reed, Tom, class member, ")), "{others}");

    let from = done(at, "people a.case --case 1 --from A-2");
    assert!(from.contains("Reed, Tom") && !from.contains("Reed, Ana"), "{from}");
    let last = done(at, "people a.case --case 1 --from A-2 --sort name:desc");
    assert!(last.contains("Reed, Ana"), "{last}");
    let narrowed = refused(at, "people a.case --case 1 --from A-2 --search Ana");
    assert!(narrowed.contains("not in this list as it is narrowed"), "{narrowed}");
}
