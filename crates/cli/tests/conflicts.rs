//! Checks for conflicts and sheets on representatives, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused};
use std::path::Path;

/// A case with Ann Roe, a named plaintiff, and a witness.
fn with_one(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), "external_id,first,last,status\nP-1,Ann,Roe,named_plaintiff\n")
        .unwrap();
    done(at, "import a.case --case 1 --people list.csv");
    done(at, "conflicts names a.case --case 1 --add witness --name Anna_Roe");
}

#[test]
fn somebody_is_checked_decided_on_signed_off_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_one(at);
    assert!(done(at, "conflicts names a.case --case 1").contains("Anna_Roe"));
    let report = done(at, "conflicts check a.case --case 1 --person P-1");
    assert!(report.contains("Check 1 of Ann Roe") && report.contains("undecided"), "{report}");
    assert!(refused(at, "conflicts sign-off a.case --check 1").contains("Decide on each name first"));
    assert!(refused(at, "conflicts decide a.case --hit 1 --decision waived").contains("must not be blank"));
    done(at, "conflicts decide a.case --hit 1 --decision waived --reason agreed");
    done(at, "conflicts sign-off a.case --check 1");
    let list = done(at, "conflicts list a.case --case 1");
    assert!(list.contains("waived: agreed") && list.contains("Signed off by"), "{list}");
    done(at, "conflicts names a.case --case 1 --add related_company --name Ann_Roe,_Inc.");
    assert!(done(at, "conflicts list a.case --case 1").contains("Out of date: Ann_Roe,_Inc."));
    done(at, "conflicts export a.case --check 1 --out check.csv");
    assert!(std::fs::read_to_string(at.join("check.csv")).unwrap().contains("waived,agreed"));
}

#[test]
fn all_that_is_open_is_cleared_at_once_and_each_name_says_whom_it_is_like() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_one(at);
    let report = done(at, "conflicts check a.case --case 1 --name Ann_Roe --name Nobody_Else --json");
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert!(report["hits"].as_array().unwrap().len() > 1, "{report}");
    assert!(
        report["hits"].as_array().unwrap().iter().all(|hit| hit["found"]["like"][0] == "Ann_Roe"),
        "{report}"
    );
    done(at, "conflicts clear a.case --check 1 --reason strangers");
    done(at, "conflicts sign-off a.case --check 1");
    assert!(done(at, "conflicts list a.case --case 1").contains("no conflict: strangers"));
    assert!(refused(at, "conflicts clear a.case --check 1").contains("signed this check off"));
}

#[test]
fn a_representative_is_vetted_item_by_item() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_one(at);
    assert!(done(at, "vetting list a.case --case 1").contains("Roe, Ann"));
    let add = "vetting add a.case --case 1 --person P-1 --item standing --outcome clear --finding Paid --on 2026-01-05";
    done(at, add);
    let sheet = done(at, "vetting show a.case --case 1 --person P-1");
    assert!(sheet.starts_with("Roe, Ann: 6 of 7 items unfinished\n"), "{sheet}");
    assert!(
        sheet.contains("clear: Paid (2026-01-05, ") && sheet.contains("Fed. R. Civ. P. 23(a)(3)"),
        "{sheet}"
    );
}
