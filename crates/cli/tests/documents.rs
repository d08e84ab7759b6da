//! Documents from the command line: added, found, checked.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, printed, refused, run};
use std::path::Path;

fn with_a_letter(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), "external_id,first,last\nP-1,Ann,Roe\n").unwrap();
    done(at, "import a.case --case 1 --people list.csv");
    std::fs::write(at.join("scan.txt"), "We have received your refund form.").unwrap();
    done(at, "documents add a.case scan.txt --case 1 --kind Letter --on 2026-11-03 --person P-1");
}

#[test]
fn a_document_is_found_by_its_text_with_the_words_marked() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    let found = done(at, "documents find a.case recieved --case 1");
    assert!(found.contains("scan  Roe, Ann\n    We have [received] your refund form.\n"), "{found}");
    assert!(found.ends_with("1 document\n"), "{found}");
    assert_eq!(done(at, "documents find a.case xyzzy --case 1"), "No document holds these words.\n");
    let listed = done(at, "documents list a.case --case 1 --kind letter --person P-1");
    assert!(listed.contains("2026-11-03  Letter  scan   Roe, Ann"), "{listed}");
}

#[test]
fn a_changed_file_and_a_moved_one_are_said_with_an_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    assert!(done(at, "documents check a.case --case 1").starts_with("1 of 1 files are as they were added."));
    let listed = done(at, "documents list a.case --case 1 --json");
    let page: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let place = page["rows"][0]["place"].as_str().unwrap();
    let copy = at.join("a documents").join(place);
    std::fs::rename(&copy, at.join("a documents").join("elsewhere.txt")).unwrap();
    let checked = printed(&run(at, "documents check a.case --case 1", 1));
    assert!(checked.contains("its content lies at elsewhere.txt"), "{checked}");
    assert!(done(at, "documents check a.case --case 1 --relink").starts_with("1 of 1 files"));
    std::fs::write(at.join("a documents").join("elsewhere.txt"), "Something else.").unwrap();
    let checked = printed(&run(at, "documents check a.case --case 1", 1));
    assert!(checked.contains("Changed: elsewhere.txt (document 1)"), "{checked}");
    assert!(!refused(at, "documents add a.case nowhere.txt --case 1").is_empty());
}

#[test]
fn what_is_said_of_a_document_is_changed_and_what_it_is_about_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    done(at, "documents set a.case --document 1 --title Refund --on 2026-11-05");
    let listed = done(at, "documents list a.case --case 1");
    assert!(listed.contains("2026-11-05  Letter  Refund  Roe, Ann"), "{listed}");
    done(at, "documents link a.case --case 1 --document 1 --person P-1 --not");
    let of_ann = done(at, "documents list a.case --case 1 --person P-1 --json");
    let page: serde_json::Value = serde_json::from_str(&of_ann).unwrap();
    assert_eq!(page["matching"], 0);
    assert!(!refused(at, "documents list a.case --case 1 --person P-1 --claim 1").is_empty());
}

#[test]
fn a_call_of_somebody_known_goes_on_with_them_and_a_campaign_of_nobody_goes() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    done(at, "lead add a.case --case 1 --set given=Ann --set phone=4155550123 --campaign Radio");
    let page = |list: &str| -> serde_json::Value { serde_json::from_str(&done(at, list)).unwrap() };
    let begun = page("lead list a.case --case 1 --json")["rows"][0]["person"].as_i64().unwrap();
    let known = begun - 1;
    done(at, &format!("lead same a.case --person {begun} --known {known}"));
    let leads = page("lead list a.case --case 1 --json");
    assert_eq!((leads["matching"].as_u64(), leads["rows"][0]["person"].as_i64()), (Some(1), Some(known)));
    assert_eq!(leads["rows"][0]["phone"], "4155550123");
    assert!(!refused(at, "lead campaigns a.case --case 1 --remove Radio").is_empty());
    done(at, "lead campaigns a.case --case 1 --campaign Billboard --cost 100");
    done(at, "lead campaigns a.case --case 1 --remove Billboard");
    assert!(!done(at, "lead campaigns a.case --case 1").contains("Billboard"));
}

#[test]
fn a_health_note_is_sealed_with_all_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    std::fs::write(at.join("note.txt"), "Asthma since 2019.\nTwo stays in hospital.\n").unwrap();
    done(at, "person seal a.case --case 1 --person P-1 --field health_note --value-file note.txt");
    let shown = done(at, "person reveal a.case --case 1 --person P-1 --field health_note");
    assert!(shown.contains("Asthma since 2019.") && shown.contains("Two stays in hospital."), "{shown}");
}

#[test]
fn a_document_is_about_a_claim_by_its_name_and_the_grid_says_who_lacks_one() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    done(at, "documents link a.case --case 1 --document 1 --claim sca");
    assert!(done(at, "documents list a.case --case 1 --claim sca").contains("scan"));
    let why = refused(at, "documents list a.case --case 1 --claim tcpa");
    assert!(why.contains("pleads no claim") && why.contains("sca"), "{why}");

    let rows = "external_id,first,last,status,premium_from,inmail_before_cutoff\n\
                P-1,Ann,Roe,class_member,2022-03-04,yes\nP-2,Bob,Roe,class_member,2022-03-04,yes\n";
    std::fs::write(at.join("more.csv"), rows).unwrap();
    done(at, "import a.case --case 1 --people more.csv --on-match update");
    done(at, "documents kinds a.case --case 1 --require Letter");
    let grid = done(at, "documents proof a.case --case 1 --json");
    let grid: serde_json::Value = serde_json::from_str(&grid).unwrap();
    let letter = grid["items"].as_array().unwrap().iter().find(|of| of["says"] == "Letter").unwrap();
    assert_eq!(letter["missing"], 1);
    let lacking = format!("documents proof a.case --case 1 --lacking {}", letter["key"].as_str().unwrap());
    let words = done(at, &lacking);
    assert!(words.contains("Letter: missing from 1 person"), "{words}");
    assert!(words.contains("Roe, Bob") && !words.contains("Roe, Ann"), "{words}");
    assert!(words.contains("LACKS") && words.ends_with("1 of 1 listed\n"), "{words}");
}

#[test]
fn the_notes_that_name_a_document_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    with_a_letter(at);
    assert_eq!(done(at, "note naming a.case --document 1"), "");
    done(at, "note add a.case --case 1 --person P-1 --text #1");
    done(at, "note add a.case --case 1 --person P-1 --text Elsewhere");
    let naming = done(at, "note naming a.case --document 1");
    assert!(naming.contains("on Roe, Ann: scan") && !naming.contains("Elsewhere"), "{naming}");
    assert!(refused(at, "note naming a.case --document 9").contains("9"));
}
