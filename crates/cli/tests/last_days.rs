//! Last days to file from the command line: a second person confirms them, and what moves them is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused};
use serde_json::Value;

/// Two years from discovery, and far ahead, so that the day on which the tests run does not matter: Monday, June 9, 2031,
/// for Ana and Mei, and Friday, June 13, for Luis.
const LIST: &str = "external_id,first,last,discovered_on,premium_from,inmail_before_cutoff\n\
                    A-1,Ana,Muñoz,2029-06-09,2022-03-04,yes\nA-2,Luis,Garcia,2029-06-13,2022-03-04,yes\n\
                    A-3,Mei,Chen,2029-06-09,2022-03-04,yes\n";

#[test]
fn a_second_person_confirms_the_last_days_of_a_claim_and_what_moves_them_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin --as RuthLee");
    std::fs::write(at.join("list.csv"), LIST).unwrap();
    done(at, "import a.case --case 1 --people list.csv");
    let list = "limitations a.case --case 1 --claim sca";
    assert!(done(at, list).contains("Stored Communications Act: unconfirmed; somebody else than pat"));
    assert!(done(at, "today a.case").contains("Stored Communications Act: unconfirmed"));
    // The days stand in the list with how many people have each, and a mark.
    let shown = done(at, list);
    assert!(shown.contains("    Mon 2031-06-09: 2 people\n    Fri 2031-06-13: 1 person\n"), "{shown}");
    let mark =
        shown.split_once("--confirm sca --by WHO --days ").unwrap().1.split_whitespace().next().unwrap();
    let confirm = format!("limitations a.case --case 1 --confirm sca --days {mark} --by");
    assert!(refused(at, &format!("{confirm} pat")).contains("second person"));
    let other = "limitations a.case --case 1 --confirm sca --days 0123 --by RuthLee";
    assert!(refused(at, other).contains("other last days than those named"));
    assert!(refused(at, "limitations a.case --case 1 --accept sca").contains("not moved by new law"));
    let confirmed = done(at, &format!("{confirm} RuthLee"));
    assert!(confirmed.contains("3 people, 2031-06-09 to 2031-06-13, confirmed by RuthLee"), "{confirmed}");
    assert!(done(at, list).contains("Stored Communications Act: confirmed by RuthLee on 20"));
    // Thirty days more: from Monday, June 9, to Wednesday, July 9.
    done(
        at,
        "tolling add a.case --case 1 --kind agreement --cause Acme --from 2030-01-01 --to 2030-01-31 --claim sca",
    );
    let moved = done(at, list);
    for part in ["Mon 2031-06-09: 2 people -> 0 people", "Wed 2031-07-09: 0 people -> 2 people", "Acme stops"]
    {
        assert!(moved.contains(part), "{part}: {moved}");
    }
    let found: Value = serde_json::from_str(&done(at, &format!("{list} --json"))).unwrap();
    let standing = &found[0]["standing"];
    assert_eq!((&standing["is_unconfirmed"], &standing["confirmed_by"]), (&true.into(), &"RuthLee".into()));
    assert_eq!(standing["moves"].as_array().unwrap().len(), 4);
}

/// Two years from June 1, 2029, the earliest day of the month, end on Sunday, June 1, 2031, and run to Monday.
#[test]
fn last_days_from_a_month_are_marked_today_and_where_they_are_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    let head = "external_id,first,last,discovered_on,premium_from,inmail_before_cutoff\n";
    std::fs::write(at.join("list.csv"), format!("{head}A-1,Ana,Muñoz,2029-06,2022-03-04,yes\n")).unwrap();
    done(at, "import a.case --case 1 --people list.csv");
    let today = done(at, "today a.case");
    assert!(today.contains("1 person counted from the earliest day of a date known in part"), "{today}");
    let shown = done(at, "limitations a.case --case 1 --claim sca");
    let says = "Mon 2031-06-02: 1 person, 1 person from the earliest day of a date known in part";
    assert!(shown.contains(says), "{shown}");
}
