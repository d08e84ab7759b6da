//! A whole case through the command line: from a class list to what the case is worth.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod program;

use program::{File, numerosity};
use serde_json::{Value, json};

/// Two people in the class, one opted out, one without a fact of the class test; and two bad rows.
const LIST: &str = "\
External ID,First Name,Last Name,E-mail,City,State,ZIP Code,premium_from,amount_paid,inmail_before_cutoff,documented_loss,discovered_on,status,Shoe size
P-1,Ann,Roe,ann@mail.example,Cambridge,MA,02138,2021-01-05,$863.68,yes,0,3/1/2025,Class Member,38
P-2,Bob,Doe,bob@mail.example,Austin,TX,73301,2023-05-01,\"1,200.04\",Y,\"$1,500.00\",2025-01-10,,41
P-3,Cy,Coe,cy@mail.example,Reno,NV,89501,2022-02-02,400.00,true,,2025-01-10,Opted out,
P-4,Di,Poe,di@mail.example,Reno,NV,89501,2022-02-02,400.00,,,2025-01-10,class_member,
P-5,Ed,Moe,ed@mail.example,Reno,NV,89501,2022-02-30,-5,yes,,,class_member,
P-1,Ann,Again,again@mail.example,Reno,NV,89501,2022-02-02,1.00,yes,,,class_member,
";

/// What the rows above give, by hand. One eighth of what was paid was not delivered:
/// Ann 863.68 x 0.125 = 107.96; Bob 1,200.04 x 0.125 = 150.005, half-up 150.01.
/// SCA: Ann the minimum, 1,000.00; Bob his loss of 1,500.00, which is more.
/// As pleaded 1,000 + 1,500 + 2 x (107.96 + 150.01) = 3,015.94; the SCA awards hold the rest: 2,500.00.
/// Least: no minimum without actual damages, so Ann has her contract loss: 107.96 + 1,500 = 1,607.96.
/// Most: Ann's minimum beside her contract loss: 1,107.96 + 1,500 = 2,607.96.
const AS_PLEADED: &str = "3015.94";
const COUNTED_ONCE: &str = "2500.00";
const LEAST: &str = "1607.96";
const MOST: &str = "2607.96";

fn with_case() -> File {
    let file = File::new();
    let out = file.run(&["new"], &[]);
    assert_eq!((out.code, out.stderr.as_str()), (0, ""));
    let added = file.run(&["case", "add"], &["--template", "linkedin"]);
    assert_eq!((added.code, added.stdout.as_str()), (0, "1\n"), "{}", added.stderr);
    // The parties agreed that no time runs until they say otherwise: what is right today is right in years.
    let agreed = ["--case", "1", "--kind", "agreement", "--cause", "with LinkedIn", "--from", "2025-04-01"];
    assert_eq!(file.run(&["tolling", "add"], &agreed).code, 0);
    file
}

fn with_people() -> File {
    let file = with_case();
    assert_eq!(import(&file, &[]).code, 0);
    file
}

fn import(file: &File, options: &[&str]) -> program::Said {
    let list = file.beside("list.csv", LIST);
    file.run(&["import"], &[&["--case", "1", "--people", &list], options].concat())
}

fn estimate(file: &File, options: &[&str]) -> Value {
    file.json(&["estimate"], &[&["--case", "1"], options].concat())
}

/// An amount in cents.
fn cents(value: &Value) -> i128 {
    let text = value.as_str().unwrap();
    let (whole, cents) = text.split_once('.').unwrap();
    assert_eq!(cents.len(), 2, "{text}");
    format!("{whole}{cents}").parse().unwrap()
}

#[test]
fn a_class_list_comes_in_with_its_problems_named_by_row() {
    let file = with_case();
    let found: Value = serde_json::from_str(&import(&file, &["--json"]).stdout).unwrap();
    assert_eq!((&found["rows"], &found["new"], &found["rejected"]), (&json!(6), &json!(4), &json!(2)));
    assert_eq!((&found["updated"], &found["unchanged"]), (&json!(0), &json!(0)));
    let problem = |row: u32, column: &str, kind: &str, text: &str| json!({"row": row, "column": column, "kind": kind, "found": text});
    let expected = json!([
        problem(6, "premium_from", "bad_date", "2022-02-30"),
        problem(6, "amount_paid", "negative_money", "-5"),
        problem(7, "External ID", "repeated_external_id", "P-1"),
    ]);
    assert_eq!(found["problems"], expected);
}

#[test]
fn the_same_list_again_changes_nothing() {
    let file = with_people();
    let found: Value = serde_json::from_str(&import(&file, &["--json"]).stdout).unwrap();
    assert_eq!((&found["new"], &found["updated"], &found["unchanged"]), (&json!(0), &json!(0), &json!(4)));
}

#[test]
fn a_strict_import_with_bad_rows_writes_nothing() {
    let file = with_case();
    let out = import(&file, &["--strict", "--json"]);
    assert_eq!(out.code, 1);
    assert!(out.stderr.contains("nothing was written"), "{}", out.stderr);
    let found: Value = serde_json::from_str(&out.stdout).unwrap();
    assert_eq!((&found["new"], &found["rejected"]), (&json!(0), &json!(2)));
    assert_eq!(file.json(&["people"], &["--case", "1"])["people"], 0);
}

#[test]
fn the_estimate_is_what_the_rows_give_by_hand() {
    let file = with_people();
    let found = estimate(&file, &["--as-of", "2026-11-23"]);
    assert_eq!(found["as_of"], "2026-11-23");
    assert_eq!((&found["people"], &found["class_members"]), (&json!(4), &json!(2)));
    assert_eq!((&found["gross"], &found["after_overlap"]), (&json!(AS_PLEADED), &json!(COUNTED_ONCE)));
    assert_eq!((&found["low"], &found["high"]), (&json!(LEAST), &json!(MOST)));
    let claims = found["claims"].as_array().unwrap();
    let names: Vec<&str> = claims.iter().map(|claim| claim["claim"].as_str().unwrap()).collect();
    assert_eq!(names, ["sca", "contract", "ucl"]);
    let gross: Vec<&str> = claims.iter().map(|claim| claim["gross"].as_str().unwrap()).collect();
    assert_eq!(gross, ["2500.00", "257.97", "257.97"]);
    let adds: i128 = claims.iter().map(|claim| cents(&claim["after_overlap"])).sum();
    assert_eq!(adds, cents(&found["after_overlap"]));
    let open = |choice: &Value| choice["decided"] == false;
    assert!(
        found["choices"].as_array().unwrap().iter().all(open)
            && found["choices"].as_array().unwrap().len() == 6
    );
    // Di's InMail is not known, so she may or may not belong to the class.
    assert_eq!(found["gaps"], json!([{"kind": "no_inmail_before_cutoff", "people": 1}]));
}

#[test]
fn an_answer_to_an_open_question_moves_the_total_by_what_it_is_worth() {
    let file = with_people();
    // Without actual damages Ann has no minimum: she falls from 1,000.00 to her contract loss of 107.96.
    let found = estimate(&file, &["--choice", "sca_minimum=actual_required"]);
    assert_eq!(found["after_overlap"], LEAST);
    // The minimum beside the contract loss: 107.96 more for Ann; Bob's award is no minimum.
    let found = estimate(&file, &["--choice", "statutory_overlap=stack_minimum"]);
    assert_eq!(found["after_overlap"], MOST);
    let out = file.run(&["estimate"], &["--case", "1", "--choice", "weather=fine"]);
    assert_eq!((out.code, out.stdout.as_str()), (1, ""));
    assert!(out.stderr.contains("weather"), "{}", out.stderr);
}

#[test]
fn one_person_is_explained_to_the_row_of_the_list() {
    let file = with_people();
    let found = file.json(&["explain"], &["--case", "1", "--person", "P-1"]);
    assert_eq!((&found["name"], &found["fields"]["zip"]), (&json!("Roe, Ann"), &json!("02138")));
    assert_eq!(found["extra"], json!([["Shoe size", "38"]]));
    let seen = &found["assessment"];
    assert_eq!((&seen["counted"], &seen["class_test"]), (&json!(true), &json!("inside")));
    assert_eq!((&seen["gross"], &seen["after_overlap"]), (&json!("1215.92"), &json!("1000.00")));
    assert_eq!((&seen["low"], &seen["high"]), (&json!("107.96"), &json!("1107.96")));
    let line = |claim: &str| {
        seen["lines"].as_array().unwrap().iter().find(|line| line["claim"] == claim).unwrap().clone()
    };
    assert_eq!(line("sca")["amount"], "1000.00");
    let contract = line("contract");
    assert_eq!((&contract["amount"], &contract["after_overlap"]), (&json!("107.96"), &json!("0.00")));
    let paid =
        contract["inputs"].as_array().unwrap().iter().find(|input| input["name"] == "amount_paid").unwrap();
    assert_eq!(paid["value"], "863.68");
    assert_eq!((&paid["source"]["file"], &paid["source"]["row"]), (&json!("list.csv"), &json!(2)));
    assert_eq!(paid["source"]["user"], "Pat Example");
    // Two years from March 1, 2025, a Saturday, end on Monday, March 1, 2027; the agreement of April 1 stops them.
    let days = seen["last_days"].as_array().unwrap();
    assert_eq!((&days[0]["claim"], &days[0]["without_tolling"]), (&json!("sca"), &json!("2027-03-01")));
    assert_eq!(days[0]["tolled"][0]["from"], "2025-04-01");
    let text = file.run(&["explain"], &["--case", "1", "--person", "P-1"]).stdout;
    for part in [
        "Roe, Ann (P-1)",
        "$107.96",
        "list.csv, row 2, Pat Example",
        "2 years end on Monday, March 1, 2027",
        "Tolling agreement, with LinkedIn, from Tuesday, April 1, 2025",
        "not legal advice",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn people_are_found_by_name_and_by_status() {
    let file = with_people();
    let found = file.json(&["people"], &["--case", "1", "--search", "roe"]);
    assert_eq!((&found["matching"], &found["rows"][0]["recoverable"]), (&json!(1), &json!("1000.00")));
    let found = file.json(&["people"], &["--case", "1", "--status", "Opted out"]);
    assert_eq!((&found["matching"], &found["rows"][0]["external_id"]), (&json!(1), &json!("P-3")));
    let out = file.run(&["people"], &["--case", "1", "--status", "lost"]);
    assert_eq!(out.code, 1);
}

#[test]
fn an_import_is_undone_and_the_undo_is_undone() {
    let file = with_people();
    let before = estimate(&file, &[]);
    let newest = |file: &File| file.json(&["history"], &["--case", "1"])["operations"][0].clone();
    let imported = newest(&file);
    assert_eq!((&imported["kind"], &imported["user"]), (&json!("import"), &json!("Pat Example")));
    let undo = |operation: &Value| file.run(&["undo"], &["--operation", &operation["operation"].to_string()]);
    assert_eq!(undo(&imported).code, 0);
    assert_eq!(file.json(&["people"], &["--case", "1"])["people"], 0);
    let again = undo(&imported);
    assert_eq!(again.code, 1);
    assert!(again.stderr.contains("undone already"), "{}", again.stderr);
    assert_eq!(undo(&newest(&file)).code, 0);
    assert_eq!(estimate(&file, &[]), before);
    let whole = file.run(&["verify"], &[]);
    assert_eq!(whole.code, 0, "{}", whole.stdout);
}

#[test]
fn a_wrong_passphrase_is_refused_and_the_file_stays_as_it_is() {
    let file = with_people();
    let before = std::fs::read(&file.path).unwrap();
    let wrong = file.beside("wrong", "battery staple correct\n");
    let out = numerosity(&["estimate", &file.path, "--case", "1", "--passphrase-file", &wrong]);
    assert_eq!((out.code, out.stdout.as_str()), (1, ""));
    assert!(out.stderr.contains("passphrase"), "{}", out.stderr);
    assert_eq!(std::fs::read(&file.path).unwrap(), before);
}

#[test]
fn the_same_seed_gives_the_same_people_and_another_seed_others() {
    let figures = |seed: &str| {
        let file = File::new();
        let out = file.run(&["sample"], &["--people", "300", "--seed", seed]);
        assert_eq!(out.code, 0, "{}", out.stderr);
        let people = file.json(&["people"], &["--case", "1", "--limit", "300"]);
        assert_eq!((&people["people"], people["rows"].as_array().unwrap().len()), (&json!(300), 300));
        (estimate(&file, &["--as-of", "2026-11-23"]), people)
    };
    let first = figures("7");
    assert_eq!(first, figures("7"));
    assert_ne!(first.1, figures("8").1);
    let found = &first.0;
    assert!(cents(&found["low"]) <= cents(&found["after_overlap"]));
    assert!(cents(&found["after_overlap"]) <= cents(&found["high"]));
}

/// The parties stop the clock from June 2, 2025 to July 2, 2025: thirty days.
#[test]
fn what_stops_the_clock_moves_last_days_and_brings_a_claim_back_into_the_total() {
    let file = File::new();
    file.run(&["new"], &[]);
    file.run(&["case", "add"], &["--template", "linkedin"]);
    // Two years from October 30, 2024 end on October 30, 2026; thirty days later is Sunday, November 29.
    let row = "P-1,Ann,Roe,,Cambridge,MA,02138,2021-01-05,$863.68,yes,0,2024-10-30,Class Member,38\n";
    let heading = LIST.lines().next().unwrap();
    let list = file.beside("one.csv", &format!("{heading}\n{row}"));
    assert_eq!(file.run(&["import"], &["--case", "1", "--people", &list]).code, 0);
    let as_of = |file: &File| estimate(file, &["--as-of", "2026-11-20"]);
    let before = as_of(&file);
    assert_eq!((&before["after_overlap"], &before["late"]), (&json!("107.96"), &json!("1000.00")));
    let entry = [
        "--case",
        "1",
        "--kind",
        "agreement",
        "--cause",
        "with LinkedIn",
        "--from",
        "6/2/2025",
        "--to",
        "7/2/2025",
    ];
    let tried = file.run(&["tolling", "add"], &[&entry[..], &["--dry-run"]].concat());
    assert!(tried.stdout.contains("the last day of 1 person moves by"), "{}", tried.stdout);
    assert_eq!(as_of(&file), before);
    let added = file.run(&["tolling", "add"], &entry);
    assert!(added.stdout.contains("To take it back: numerosity undo"), "{}", added.stdout);
    let after = as_of(&file);
    assert_eq!((&after["after_overlap"], &after["late"]), (&json!("1000.00"), &json!("0.00")));
    let told = file.run(&["explain"], &["--case", "1", "--person", "P-1"]).stdout;
    assert!(told.contains("30 days are not counted"), "{told}");
    assert!(told.contains("Mon 2026-11-30"), "{told}");
    let listed = file.json(&["tolling", "list"], &["--case", "1"]);
    assert_eq!(listed.as_array().unwrap().len(), 2);
    let number = listed[1]["tolling"].to_string();
    assert_eq!(file.run(&["tolling", "remove"], &["--tolling", &number]).code, 0);
    assert_eq!(as_of(&file), before);
    let refused = file.run(&["tolling", "add"], &["--case", "1", "--kind", "weather", "--cause", "rain"]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("stops no clock"), "{}", refused.stderr);
    let summary = file.json(&["limitations"], &["--case", "1", "--claim", "contract"]);
    assert_eq!((summary.as_array().unwrap().len(), &summary[0]["action"]), (1, &json!("class")));
}
