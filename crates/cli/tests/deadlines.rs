//! Deadlines of a case from the command line. They lie far ahead, so that the day on which the tests run does not matter.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, printed, refused, run, said};
use serde_json::Value;
use std::path::Path;

/// A folder with a file that holds one case, and Ruth Lee known to it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), "new a.case --unencrypted");
    done(folder.path(), "case add a.case --caption Reed_v._Acme --court N.D.Cal. --as RuthLee");
    folder
}

fn json(at: &Path, line: &str) -> Value {
    serde_json::from_str(&done(at, line)).unwrap()
}

/// The day and the status of each deadline, by the day to work towards.
fn days(at: &Path) -> Vec<(i64, String, String)> {
    let found = json(at, "deadlines a.case --case 1 --json");
    let row = |row: &Value| {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        (row["deadline"].as_i64().unwrap(), text("date"), text("status"))
    };
    found.as_array().unwrap().iter().map(row).collect()
}

fn undo_named_in(at: &Path, printed: &str) {
    let line = printed.lines().find_map(|line| line.strip_prefix("To take it back: numerosity ")).unwrap();
    done(at, line);
}

#[test]
fn an_event_is_shown_entered_moved_and_taken_back() {
    let folder = folder();
    let at = folder.path();
    let add = "trigger add a.case --case 1 --event order_entered --on 6/5/2031";
    // Day 14 is Thursday, June 19: Juneteenth, so Friday, June 20. Day 45 is Sunday, July 20, so Monday, July 21.
    let shown = done(at, &format!("{add} --dry-run"));
    assert!(shown.contains("Fri 2031-06-20  FRCP_23F") && shown.contains("Juneteenth"), "{shown}");
    assert!(shown.contains("Mon 2031-07-21  FRCP_23F_US"), "{shown}");
    assert!(days(at).is_empty());
    let chain = json(at, &format!("{add} --dry-run --rule FRCP_23F --json"));
    assert_eq!(chain["entries"].as_array().unwrap().len(), 1);
    let entered = done(at, &format!("{add} --rule FRCP_23F --rule FRCP_23F_US"));
    assert!(
        entered.starts_with("Entered: order on class certification entered, 2031-06-05, with 2 deadlines\n"),
        "{entered}"
    );
    assert!(done(at, "trigger list a.case --case 1").contains("1, 2"));

    // From Tuesday, June 10: Tuesday, June 24, and Friday, July 25. Nothing moves before somebody says which.
    let out = run(at, "trigger move a.case --trigger 1 --on 2031-06-10", 1);
    assert!(printed(&out).contains("Fri 2031-06-20 -> Tue 2031-06-24"), "{}", printed(&out));
    assert!(said(&out).contains("--accept-all"), "{}", said(&out));
    let moved = done(at, "trigger move a.case --trigger 1 --on 2031-06-10 --accept 1");
    assert!(moved.contains("with 1 deadline; 1 deadline kept"), "{moved}");
    let open = || "open".to_owned();
    assert_eq!(days(at), [(1, "2031-06-24".into(), open()), (2, "2031-07-21".into(), open())]);
    let listed = done(at, "deadlines a.case --case 1");
    assert!(
        listed.contains(
            "kept at 2031-07-21 when its event moved to 2031-06-10 (order on class certification entered)"
        ),
        "{listed}"
    );
    undo_named_in(at, &moved);
    let all = done(at, "trigger move a.case --trigger 1 --on 2031-06-10 --accept-all");
    assert_eq!(days(at)[1].1, "2031-07-25");
    undo_named_in(at, &all);
    // What takes a critical deadline away asks for a reason and a second person, in whatever way it goes.
    let line = entered.lines().find_map(|line| line.strip_prefix("To take it back: numerosity ")).unwrap();
    let why = refused(at, line);
    assert!(
        why.contains("take away the critical deadline 1") && why.contains("--why REASON --by WHO"),
        "{why}"
    );
    let undone = json(at, &format!("{line} --why mistyped --by RuthLee --json"));
    assert!(undone["summary"].as_str().unwrap().ends_with("(mistyped; confirmed by RuthLee)"), "{undone}");
    assert!(days(at).is_empty());
    assert_eq!(done(at, "deadlines a.case --case 1"), "No deadline.\n");
}

#[test]
fn accepting_all_leaves_a_day_that_was_set_by_hand() {
    let folder = folder();
    let at = folder.path();
    let add = "trigger add a.case --case 1 --event order_entered --on 2031-06-05";
    done(at, &format!("{add} --rule FRCP_23F --rule FRCP_23F_US"));
    done(at, "deadline day a.case --deadline 2 --on 2031-07-18 --why agreed");
    let shift = "trigger move a.case --trigger 1 --on 2031-06-10";
    let moved = done(at, &format!("{shift} --accept-all"));
    assert!(moved.contains("with 1 deadline; 1 deadline kept"), "{moved}");
    assert_eq!(days(at).into_iter().map(|of| of.1).collect::<Vec<_>>(), ["2031-06-24", "2031-07-18"]);
    undo_named_in(at, &moved);
    done(at, &format!("{shift} --accept 1 --accept 2"));
    assert_eq!(days(at).into_iter().map(|of| of.1).collect::<Vec<_>>(), ["2031-06-24", "2031-07-25"]);
    assert!(refused(at, "trigger move a.case --trigger 1 --on 2050-06-10 --accept-all").contains("2050"));
    // The event is in a year that is known, what it starts is not: nobody has it kept without saying so.
    let late = "trigger move a.case --trigger 1 --on 2040-12-28";
    assert!(refused(at, &format!("{late} --accept-all")).contains("2041"));
    assert!(refused(at, late).contains("--keep-all"));
    assert_eq!(days(at).into_iter().map(|of| of.1).collect::<Vec<_>>(), ["2031-06-24", "2031-07-25"]);
}

#[test]
fn what_changes_the_docket_answers_in_json_where_that_is_asked() {
    let folder = folder();
    let at = folder.path();
    let is_done = |line: &str| {
        let found = json(at, &format!("{line} --json"));
        assert!(found["operation"].is_i64() && found["summary"].is_string(), "{line}: {found}");
        found
    };
    let added = is_done("deadline add a.case --case 1 --text draft --on 2031-12-22");
    assert_eq!(added["deadline"], 1);
    let of = "a.case --deadline 1";
    is_done(&format!("deadline day {of} --on 2031-12-23 --why agreed"));
    is_done(&format!("deadline critical {of}"));
    is_done(&format!("deadline confirm {of} --by RuthLee"));
    assert!(refused(at, &format!("deadline status {of} --status waived")).contains("why it is waived"));
    let waived = format!("deadline status {of} --status waived --note settled");
    assert!(refused(at, &waived).contains("second person"));
    is_done(&format!("{waived} --by RuthLee"));
    is_done(&format!("deadline status {of} --status open"));
    is_done(&format!("deadline remove {of} --why settled"));
    is_done("filing add a.case --case 1 --on 2025-09-22 --title Motion");
    is_done("trigger add a.case --case 1 --event order_entered --on 2031-06-05 --rule FRCP_23F_US");
    is_done("deadline day a.case --deadline 2 --on 2031-07-18 --why agreed");
    is_done("deadline follow a.case --deadline 2");
    done(at, "trigger add a.case --case 1 --event order_entered --on 2031-06-06");
    is_done("trigger remove a.case --trigger 2");
    let written = json(at, "ics a.case --case 1 --out d.ics --json");
    assert_eq!((&written["file_name"], &written["rows"]), (&"d.ics".into(), &2.into()));
}

#[test]
fn a_critical_deadline_needs_a_second_person_to_stand_and_to_go() {
    let folder = folder();
    let at = folder.path();
    done(at, "trigger add a.case --case 1 --event order_entered --on 2031-06-05 --rule FRCP_23F");
    assert!(done(at, "deadlines a.case --case 1").contains("critical, unconfirmed"));
    assert!(done(at, "today a.case").contains("Critical and unconfirmed"));
    assert!(refused(at, "deadline confirm a.case --deadline 1 --by pat").contains("second person"));
    assert!(refused(at, "deadline confirm a.case --deadline 1 --by Nobody").contains("Nobody"));
    done(at, "deadline confirm a.case --deadline 1 --by RuthLee");
    assert!(done(at, "deadlines a.case --case 1").contains("confirmed by RuthLee"));
    assert!(refused(at, "deadline remove a.case --deadline 1").contains("give the reason"));
    done(at, "deadline remove a.case --deadline 1 --why settled");
    assert!(done(at, "deadlines a.case --case 1").contains("Removal asked by pat: settled"));
    assert!(refused(at, "deadline remove a.case --deadline 1 --by pat").contains("second person"));
    done(at, "deadline remove a.case --deadline 1 --by RuthLee");
    assert!(days(at).is_empty());
    assert!(refused(at, "deadline follow a.case --deadline 1").contains("no deadline 1"));
}

#[test]
fn a_day_and_a_status_are_set_with_their_reasons() {
    let folder = folder();
    let at = folder.path();
    let add = "deadline add a.case --case 1 --on 12/25/2031 --cite Dkt.7";
    let out = numerosity(at, add).args(["--text", "send the draft"]).output().unwrap();
    assert_eq!(printed(&out), "1\n", "{}", said(&out));
    // The number stands alone; that the day is a closed one is said beside it.
    assert!(
        said(&out).contains("Christmas Day") && said(&out).contains("December 24, 2031"),
        "{}",
        said(&out)
    );
    // Christmas is a Thursday; the open days beside it are Wednesday and Friday.
    let listed = done(at, "deadlines a.case --case 1 --working");
    for part in ["Christmas Day", "December 24, 2031", "December 26, 2031", "The day was typed"] {
        assert!(listed.contains(part), "{part}: {listed}");
    }
    done(at, "deadline day a.case --deadline 1 --on 2031-12-23 --why agreed");
    done(at, "deadline status a.case --deadline 1 --status extended --to 2031-12-30 --document Dkt.9");
    assert_eq!(days(at), [(1, "2031-12-30".into(), "extended".into())]);
    assert!(done(at, "deadlines a.case --case 1").contains("Set by hand: extended by Dkt.9"));
    let out = run(at, "deadline status a.case --deadline 1 --status lost", 2);
    assert!(said(&out).contains("possible values"), "{}", said(&out));
    done(at, "deadline status a.case --deadline 1 --status done");
    assert!(
        refused(at, "deadline day a.case --deadline 1 --on 2031-12-22 --why x").contains("open it again")
    );
    assert_eq!(json(at, "deadlines a.case --case 1 --within 36500 --json"), serde_json::json!([]));
}

#[test]
fn the_docket_starts_events_and_deadlines_go_out_as_a_calendar_file() {
    let folder = folder();
    let at = folder.path();
    let out = numerosity(at, "filing add a.case --case 1 --on 9/22/2025 --docket 12 --by Acme")
        .args(["--title", "Motion to dismiss"])
        .output()
        .unwrap();
    assert!(printed(&out).contains("Docketed Motion to dismiss"), "{}", said(&out));
    assert!(done(at, "filing list a.case --case 1").contains("Motion to dismiss  Acme"));
    let add = "trigger add a.case --case 1 --event motion_filed --on 2031-07-14 --service mail --filing 1";
    // Fourteen days to Monday, July 28, and three for the mail: Thursday, July 31.
    done(at, &format!("{add} --rule CAND_7_3A"));
    assert_eq!(days(at)[0].1, "2031-07-31");
    assert!(refused(at, &add.replace("--filing 1", "--filing 9")).contains("no filing 9"));
    assert_eq!(done(at, "ics a.case --case 1 --out d.ics"), "d.ics: 1 event\n");
    let text = std::fs::read_to_string(at.join("d.ics")).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20310731\r\n"), "{text}");
    assert!(refused(at, "ics a.case --out d.ics").contains("there already"));
    done(at, "ics a.case --out d.ics --replace");
}

#[test]
fn a_folder_of_law_shows_what_it_would_move() {
    let folder = folder();
    let at = folder.path();
    done(at, "trigger add a.case --case 1 --event order_entered --on 2031-06-09 --rule FRCP_23F");
    let calendar =
        "name = \"Our court\"\n\n[[closure]]\ndate = \"2031-06-23\"\nname = \"closed by General Order 9\"\n";
    std::fs::create_dir_all(at.join("law/calendars")).unwrap();
    std::fs::write(at.join("law/calendars/own.toml"), calendar).unwrap();
    assert!(done(at, "law check law").contains("Our court"));
    // Day 14 is Monday, June 23, on which the clerk cannot be reached.
    let shown = done(at, "law moves a.case --law law");
    assert!(shown.contains("Mon 2031-06-23 -> Tue 2031-06-24") && shown.contains("6(a)(3)"), "{shown}");
    assert_eq!(days(at)[0].1, "2031-06-23");
    done(at, "law moves a.case --law law --accept 1");
    assert_eq!(days(at)[0].1, "2031-06-24");
    std::fs::write(at.join("law/calendars/own.toml"), calendar.replace("2031", "2061")).unwrap();
    let wrong = said(&run(at, "law check law", 1)) + &printed(&run(at, "law check law", 1));
    assert!(wrong.contains("own.toml") && wrong.contains("line 3") && wrong.contains("2061"), "{wrong}");
}
