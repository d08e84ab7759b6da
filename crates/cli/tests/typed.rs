//! Days as they are typed, and JSON for every command that says something.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused, run};
use serde_json::Value;
use std::path::Path;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), "new a.case --unencrypted");
    done(folder.path(), "case add a.case --template linkedin");
    folder
}

fn json(at: &Path, line: &str) -> Value {
    serde_json::from_str(&done(at, line)).unwrap()
}

/// The day that a DATE is taken for.
fn read(at: &Path, typed: &str) -> String {
    let found =
        json(at, &format!("trigger add a.case --case 1 --event order_entered --on={typed} --dry-run --json"));
    found["on"].as_str().unwrap().to_owned()
}

#[test]
fn a_date_is_typed_as_in_the_window() {
    let folder = folder();
    let at = folder.path();
    let today = read(at, "t");
    assert_eq!(read(at, "+0"), today);
    assert_eq!(read(at, "3/31"), format!("{}-03-31", &today[..4]));
    assert_eq!(read(at, "m"), format!("{}-01", &today[..7]));
    assert!(read(at, "mon") > today && read(at, "mon") <= read(at, "+7"));
    assert!(read(at, "-3") < today && read(at, "+3cd") > today);
    assert_eq!(read(at, "6/5/2031"), "2031-06-05");
    for typed in ["soon", "2/30/2031", "31/3/2031", "+14xd"] {
        let line = format!("trigger add a.case --case 1 --event order_entered --on {typed} --dry-run");
        let why = refused(at, &line);
        assert!(why.contains(&format!("{typed:?} is not a date")) && why.contains("+14cd"), "{why}");
    }
}

#[test]
fn every_command_with_a_date_reads_it_so() {
    let folder = folder();
    let at = folder.path();
    let of = "a.case --case 1";
    done(at, &format!("filing add {of} --on t --title Order"));
    done(at, &format!("case stage {of} --stage filed --from t"));
    done(at, &format!("claim status {of} --claim sca --status certified --from t"));
    done(at, &format!("estimate {of} --as-of t"));
    done(at, &format!("limitations {of} --claim sca --start 9/18/24"));
    done(at, &format!("class rerun {of} --from 1/2/24 --to t"));
    done(at, &format!("tolling add {of} --kind agreement --cause parties --from=-30 --dry-run"));
    done(at, "interest --principal 100 --from 1/2/24 --to t --rate 0.10");
    done(at, "deadline --rule FRCP_23F --trigger t --inaccessible +14");
    done(at, "deadline --rule FRCP_23F --event order_entered=t");
}

/// Fourteen court days after Thursday, June 5, 2031, with Juneteenth a Thursday among them: Thursday, June 26.
#[test]
fn court_days_of_a_deadline_are_counted_from_the_event_it_runs_from() {
    let folder = folder();
    let at = folder.path();
    done(at, "trigger add a.case --case 1 --event order_entered --on 6/5/2031 --rule FRCP_23F_US");
    done(at, "deadline day a.case --deadline 1 --on +14cd --why agreed");
    let kept = json(at, "deadlines a.case --case 1 --json");
    assert_eq!(kept[0]["date"], "2031-06-26");
}

/// Fourteen court days after Monday, January 11, 2027, with Martin Luther King Day on the 18th: Monday, February 1. One
/// after Wednesday, June 18, 2031, with Juneteenth on the 19th: Friday, June 20.
#[test]
fn court_days_of_an_order_are_counted_from_the_order_and_those_of_a_move_from_the_event() {
    let folder = folder();
    let at = folder.path();
    let order = "trigger add a.case --case 1 --event preliminary_approval_entered --on 2027-01-11";
    done(at, &format!("{order} --day FRCP_23E5_OBJECT=+14cd"));
    assert_eq!(json(at, "deadlines a.case --case 1 --json")[0]["date"], "2027-02-01");
    done(at, "trigger add a.case --case 1 --event order_entered --on 2031-06-18 --rule FRCP_23F");
    let moved = json(at, "trigger move a.case --trigger 2 --on +1cd --dry-run --json");
    assert_eq!(moved["new_on"], "2031-06-20");
    let order = done(at, "trigger move a.case --trigger 1 --on 2027-01-12 --dry-run");
    assert!(order.contains("Mon 2027-02-01, as named in the order"), "{order}");
}

/// Wednesday, March 31, 2027, is Farmworkers Day, on which the courts of California are closed and no federal court is.
#[test]
fn court_days_are_those_of_the_court_of_the_case_that_is_named() {
    let folder = folder();
    let at = folder.path();
    done(at, "case add a.case --caption Poe --court Cal.Super.Ct.");
    for (case, day) in [(1, "2027-03-31"), (2, "2027-04-01")] {
        let add = format!("trigger add a.case --case {case} --event order_entered --on 2027-03-30");
        done(at, &format!("{add} --rule FRCP_23F"));
        let move_it = format!("trigger move a.case --trigger {case} --on +1cd --dry-run --json");
        assert_eq!(json(at, &move_it)["new_on"], day);
    }
}

/// From Monday, November 23, 2026, to November 30: the opposition from December 7 to 14, the reply from 14 to 21.
#[test]
fn a_dry_run_shows_what_follows_where_some_deadlines_keep_their_day() {
    let folder = folder();
    let at = folder.path();
    let add = "trigger add a.case --case 1 --event motion_filed --on 2026-11-23";
    done(at, &format!("{add} --rule CAND_7_3A --rule CAND_7_3C"));
    let shift = "trigger move a.case --trigger 1 --on 2026-11-30";
    let all = done(at, &format!("{shift} --accept-all --dry-run"));
    assert!(all.contains("Mon 2026-12-14 -> Mon 2026-12-21"), "{all}");
    let kept = done(at, &format!("{shift} --accept 2 --dry-run"));
    assert!(kept.contains("keeps its day") && !kept.contains("2026-12-21"), "{kept}");
    assert!(refused(at, &format!("{shift} --accept 2")).contains("2 would not move with this event"));
}

#[test]
fn what_stops_a_clock_is_changed_where_it_is_named_and_stays_otherwise() {
    let folder = folder();
    let at = folder.path();
    let add =
        "tolling add a.case --case 1 --kind agreement --cause LinkedIn --from 2026-11-02 --to 2027-02-01";
    done(at, &format!("{add} --document Letter"));
    let entry = |at: &Path| {
        let listed = json(at, "tolling list a.case --case 1 --json");
        listed.as_array().unwrap().iter().find(|of| of["draft"]["kind"] == "agreement").unwrap().clone()
    };
    let tolling = entry(at)["tolling"].as_i64().unwrap();
    let of = format!("a.case --tolling {tolling}");
    done(at, &format!("tolling change {of} --to 3/1/2027 --dry-run"));
    assert_eq!(entry(at)["draft"]["to_on"], "2027-02-01");
    let said = done(at, &format!("tolling change {of} --to 3/1/2027"));
    assert!(said.contains("To take it back"), "{said}");
    let draft = entry(at)["draft"].clone();
    let kept = [&draft["from_on"], &draft["to_on"], &draft["document"], &draft["cause"]];
    assert_eq!(kept, ["2026-11-02", "2027-03-01", "Letter", "LinkedIn"]);
    let effect = json(at, &format!("tolling change {of} --going-on --json"));
    assert!(effect["claims"].is_array());
    assert!(entry(at)["draft"]["to_on"].is_null());
    assert!(refused(at, "tolling change a.case --tolling 999 --note x").contains("999"));
    run(at, &format!("tolling change {of} --going-on --to t"), 2);
    assert!(json(at, &format!("tolling remove {of} --json"))["claims"].is_array());
}

#[test]
fn what_is_checked_chosen_and_undone_answers_in_json() {
    let folder = folder();
    let at = folder.path();
    let chosen = json(at, "choose a.case --case 1 sca_minimum=actual_required --why Doe_v._Chao --json");
    let operation = chosen["operation"].as_i64().unwrap();
    let undone = json(at, &format!("undo a.case --operation {operation} --json"));
    assert!(undone["summary"].as_str().unwrap().starts_with("Undo: "), "{undone}");
    assert_eq!(json(at, "verify a.case --json")["is_whole"], true);
    std::fs::create_dir(at.join("law")).unwrap();
    assert_eq!(json(at, "law check law --json")["wrong"], serde_json::json!([]));
    std::fs::create_dir(at.join("law/theories")).unwrap();
    std::fs::write(at.join("law/theories/own.toml"), "id = 7\n").unwrap();
    let out = run(at, "law check law --json", 1);
    let found: Value = serde_json::from_str(&common::printed(&out)).unwrap();
    assert!(found["wrong"][0].as_str().unwrap().contains("own.toml"), "{found}");
}
