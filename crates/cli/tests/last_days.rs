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
    let confirm = "limitations a.case --case 1 --confirm sca --by";
    assert!(refused(at, &format!("{confirm} pat")).contains("second person"));
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
