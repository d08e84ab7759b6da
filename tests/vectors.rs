//! The worked examples in `tests/vectors`, and that the harness which runs them can fail.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use app::{App, CheckReport, Failure, Moment, check_paths};
use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn core() -> App {
    let at = Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap();
    App::new(move || Moment { at, today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() }).unwrap()
}

fn run(path: &Path, categories: &[&str]) -> Result<CheckReport, Failure> {
    let categories: Vec<String> = categories.iter().map(|name| (*name).to_owned()).collect();
    check_paths(&core(), &[path.to_owned()], &categories)
}

/// Runs examples that stand in a file of their own, dropped into a folder.
fn run_examples(examples: &[Value]) -> CheckReport {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.json"), json!({ "vectors": examples }).to_string()).unwrap();
    run(folder.path(), &[]).unwrap()
}

/// Runs one example; what failed, as `field: expected, got`.
fn failures(category: &str, inputs: Value, choices: Value, expected: Value) -> Vec<String> {
    let example = json!({"id": "X-1", "category": category, "inputs": inputs, "choices": choices, "expected": expected});
    let report = run_examples(&[example]);
    assert_eq!(report.passed + report.failed, 1);
    assert_eq!(report.failed == 0, report.failures.is_empty());
    assert!(report.failures.iter().all(|failure| failure.id == "X-1"));
    let line = |f: &app::CheckFailure| format!("{}: {}, {}", f.field, f.expected, f.got);
    report.failures.iter().map(line).collect()
}

#[track_caller]
fn passes(category: &str, inputs: Value, choices: Value, expected: Value) {
    assert_eq!(failures(category, inputs, choices, expected), Vec::<String>::new());
}

#[test]
fn every_example_passes() {
    let file = folder().join("damages.json");
    let content: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let wanted = content["vectors"].as_array().unwrap().len();
    let report = run(&file, &[]).unwrap();
    assert_eq!(report.failures, []);
    assert_eq!((report.passed, report.failed), (wanted as u64, 0));
    assert!(wanted >= 77, "only {wanted} examples");
}

#[test]
fn only_the_categories_asked_for_are_run() {
    let report = run(&folder().join("damages.json"), &["sca_person"]).unwrap();
    assert_eq!(report.failures, []);
    assert!((1..77).contains(&report.passed), "{} ran", report.passed);
}

#[test]
fn one_cent_in_what_is_expected_fails_the_example() {
    let inputs = json!({"monthly_price": "39.99", "months": 7, "discount_rate": "0.125"});
    passes("contract_person", inputs.clone(), json!({}), json!({"paid": "279.93", "damages": "34.99"}));
    let wrong = failures("contract_person", inputs, json!({}), json!({"paid": "279.93", "damages": "35.00"}));
    assert_eq!(wrong, ["damages: 35.00, 34.99"]);
}

#[test]
fn a_category_a_kind_or_a_choice_that_is_not_known_fails() {
    let unknown = failures("weather", json!({}), json!({}), json!({"total": "1.00"}));
    assert_eq!(unknown.len(), 1);
    assert!(unknown[0].starts_with("category: "), "{unknown:?}");
    let report = run_examples(&[json!({"id": "DL-1", "kind": "weather", "expected": "2026-01-02"})]);
    assert_eq!((report.failed, report.failures[0].field.as_str()), (1, "kind"));
    let inputs = json!({"actual_damages": "0", "violator_profits": "0"});
    let expected = json!({"total": "1000.00"});
    for choices in [json!({"minimum_rule": "sometimes"}), json!({"mood": "good"})] {
        let wrong = failures("sca_person", inputs.clone(), choices, expected.clone());
        assert!(wrong.len() == 1 && wrong[0].starts_with("choices."), "{wrong:?}");
    }
}

#[test]
fn a_figure_that_is_not_worked_out_fails() {
    let inputs = json!({"actual_damages": "0", "violator_profits": "0"});
    let expected = json!({"total": "1000.00", "interest": "0.00"});
    let wrong = failures("sca_person", inputs, json!({}), expected);
    assert_eq!(wrong, ["interest: 0.00, a figure this version does not work out"]);
}

#[test]
fn an_example_that_expects_nothing_or_has_no_inputs_fails() {
    assert_eq!(
        failures("sca_person", json!({}), json!({}), json!({})),
        ["expected: at least one figure, nothing"]
    );
    let report =
        run_examples(&[json!({"category": "overlap", "expected": {"total": "0.00"}}), json!("words")]);
    assert_eq!(report.failed, 2);
    assert_eq!(report.failures[0].id, "example 1");
}

#[test]
fn inputs_are_read_digit_for_digit_or_not_at_all() {
    let given = |rate: Value| json!({"monthly_price": "39.99", "months": 7, "discount_rate": rate});
    for rate in [json!(0.125), json!("1.125"), json!("-0.1"), json!("an eighth")] {
        let wrong = failures("contract_person", given(rate), json!({}), json!({"damages": "34.99"}));
        assert!(wrong.len() == 1 && wrong[0].starts_with("inputs: "), "{wrong:?}");
    }
    let misspelt = json!({"members": 10, "per_person": "1.00", "claim_rate": "0.5", "claims_rate": "0.1"});
    assert_eq!(failures("class_total", misspelt, json!({}), json!({"claimants": 1})).len(), 1);
}

#[test]
fn without_the_sonner_bar_the_larger_of_contract_and_restitution_is_kept() {
    // 1,500.00 + 2,000.00 + 1,000.00 as pleaded; the largest of the three is what can be recovered.
    let inputs = json!({"contract": "1500.00", "ucl_restitution": "2000.00", "sca_award": "1000.00"});
    let expected = |either: &str, total: &str| json!({"gross_sum": "4500.00", "contract_or_restitution": either, "ucl_standing": true, "total": total});
    passes("overlap", inputs.clone(), json!({}), expected("2000.00", "2000.00"));
    passes("overlap", inputs.clone(), json!({"sonner_bar": false}), expected("2000.00", "2000.00"));
    passes("overlap", inputs.clone(), json!({"sonner_bar": true}), expected("1500.00", "1500.00"));
    // The minimum stands beside the contract only where it, and not what is proven, decides the award.
    let stack = json!({"statutory_overlap": "stack_minimum", "sonner_bar": true});
    passes("overlap", inputs, stack.clone(), expected("1500.00", "2500.00"));
    let proven = json!({"contract": "300.00", "sca_actual": "900.00", "sca_profits": "400.00", "sca_award": "1300.00"});
    passes("overlap", proven, stack, json!({"gross_sum": "1600.00", "total": "1300.00"}));
}

#[test]
fn a_person_who_paid_nothing_has_no_restitution() {
    let inputs = json!({"paid": "0", "contract": "0", "ucl_restitution": "0", "sca_award": "1000.00"});
    passes("overlap", inputs.clone(), json!({}), json!({"ucl_standing": false, "total": "1000.00"}));
    assert_eq!(
        failures("overlap", inputs, json!({}), json!({"ucl_standing": true})),
        ["ucl_standing: true, false"]
    );
}

#[test]
fn different_losses_add_up_and_the_same_loss_does_not() {
    // Absorbed: 1,000.00 for L1 (107.96 is in it) and 50.00 for L2.
    let items = json!({"items": [
        {"loss_id": "L1", "sca_actual": "107.96", "sca_profits": "0", "sca_award": "1000.00"},
        {"loss_id": "L1", "contract": "107.96", "ucl_restitution": "107.96"},
        {"loss_id": "L2", "contract": "50.00", "ucl_restitution": "40.00"},
    ]});
    let expected = json!({"gross_sum": "1305.92", "contract_or_restitution": "157.96", "total": "1050.00"});
    passes("overlap", items, json!({"statutory_overlap": "absorb"}), expected);
}

#[test]
fn half_a_claimant_is_one() {
    // 150 x 0.09 = 13.5; 149 x 0.09 = 13.41
    let inputs = |members: u32| json!({"members": members, "per_person": "1000.00", "claims_rate": "0.09"});
    passes("class_total", inputs(150), json!({}), json!({"claimants": 14, "total": "14000.00"}));
    passes("class_total", inputs(149), json!({}), json!({"claimants": 13, "total": "13000.00"}));
}

#[test]
fn a_class_total_may_pass_what_one_amount_can_hold() {
    // 9,000,000,000,000,000 x 1,000.00
    let inputs = json!({"members": 9_000_000_000_000_000_u64, "per_person": "1000.00", "claims_rate": "1"});
    passes("class_total", inputs, json!({}), json!({"total": "9000000000000000000.00"}));
}

#[test]
fn what_cannot_be_read_is_refused_with_the_file_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let paths = [
        folder.path().join("absent.json"),
        file("broken.json", "{\"vectors\": ["),
        file("table.json", "{\"holidays\": []}"),
    ];
    for path in paths {
        let refusal = run(&path, &[]).unwrap_err().message;
        assert!(refusal.contains(&path.display().to_string()), "{refusal}");
    }
    let empty = file("empty.json", "{\"vectors\": []}");
    assert!(run(&empty, &[]).unwrap_err().message.starts_with("No examples"));
    assert!(run(&empty, &["weather"]).unwrap_err().message.contains("weather"));
}

#[test]
fn a_folder_is_walked_and_its_tables_are_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let deeper = folder.path().join("more");
    fs::create_dir(&deeper).unwrap();
    let example = json!([{"id": "X-1", "category": "sca_person", "inputs": {"actual_damages": "0"}, "expected": {"total": "1000"}}]);
    fs::write(folder.path().join("a.json"), example.to_string()).unwrap();
    fs::write(deeper.join("b.json"), example.to_string()).unwrap();
    fs::write(folder.path().join("reference_days.json"), "{}").unwrap();
    fs::write(folder.path().join("notes.txt"), "no example").unwrap();
    let report = run(folder.path(), &[]).unwrap();
    assert_eq!((report.passed, report.failures.as_slice()), (2, [].as_slice()));
}

#[test]
fn every_example_of_a_deadline_passes_under_every_reading_of_the_holidays() {
    let file = folder().join("deadlines.json");
    let content: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let wanted = content["vectors"].as_array().unwrap().len();
    let report = run(&file, &[]).unwrap();
    assert_eq!(report.failures, []);
    assert_eq!((report.passed, report.failed), (wanted as u64, 0));
    assert!(wanted >= 75, "only {wanted} examples");
}

#[test]
fn a_deadline_that_is_a_day_off_fails_in_each_of_its_fields() {
    let content = fs::read_to_string(folder().join("deadlines.json")).unwrap();
    let content: Value = serde_json::from_str(&content).unwrap();
    let of =
        |id: &str| content["vectors"].as_array().unwrap().iter().find(|of| of["id"] == id).unwrap().clone();
    for field in ["expected", "safe_date", "latest_arguable_date"] {
        let mut example = of("DL-009");
        example[field] = json!("2026-07-01");
        let report = run_examples(&[example]);
        assert_eq!(report.failures.iter().map(|failure| failure.field.as_str()).collect::<Vec<_>>(), [field]);
    }
    let mut example = of("DL-009");
    example["count"]["n"] = json!(20);
    assert_eq!(run_examples(&[example]).failures[0].field, "count");
}

/// The engine's own rules count as the reference does, rule by rule.
#[test]
fn the_rules_count_as_the_reference_has_them() {
    let text = fs::read_to_string(folder().join("reference_rules.json")).unwrap();
    let content: Value = serde_json::from_str(&text).unwrap();
    let law = law::Law::embedded().unwrap();
    for rule in content["rules"].as_array().unwrap() {
        let code = rule["code"].as_str().unwrap();
        let ours = law.deadline(code).unwrap_or_else(|| panic!("no rule {code}"));
        let count = &ours.counts[0];
        assert_eq!(u64::from(count.n), rule["n"].as_u64().unwrap(), "{code}");
        assert_eq!(count.unit.word(), rule["unit"].as_str().unwrap(), "{code}");
        let direction = serde_json::to_value(count.direction).unwrap();
        assert_eq!(direction, rule["direction"], "{code}");
        let adds = rule["rule6d_eligible"].as_bool().unwrap();
        // Of the local rule, days are added only for a paper that was not filed through the court's system.
        assert_eq!(count.adds_service, adds || code == "CAND_7_3A", "{code}");
    }
}

#[test]
fn every_last_day_to_file_comes_out_and_one_that_is_off_by_a_day_does_not() {
    let file = folder().join("limitations.json");
    let content: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let examples = content["vectors"].as_array().unwrap();
    let report = run(&file, &["limitation"]).unwrap();
    assert_eq!((report.failures.len(), report.passed), (0, examples.len() as u64), "{:?}", report.failures);
    // Where the firm holds that an action without a ruling stops nothing, its nine days do not count.
    let mut untolled = examples.iter().find(|example| example["id"] == "LM-002").unwrap().clone();
    untolled["choices"] = json!({"american_pipe": "no"});
    untolled["expected"] = json!("2026-09-18");
    untolled["tolled_days"] = json!(0);
    for field in [
        "expected_weekday",
        "nominal_expiry",
        "alternative_inclusive_count",
        "safe_date",
        "expected_by_profile",
    ] {
        untolled[field] = Value::Null;
    }
    let failures = run_examples(&[untolled]).failures;
    assert!(failures.is_empty(), "{failures:?}");
    let tolled = examples.iter().find(|example| example["id"] == "LM-017").unwrap();
    let changed = |field: &str, value: Value| {
        let mut example = tolled.clone();
        example[field] = value;
        let failures = run_examples(&[example]).failures;
        failures.into_iter().map(|failure| failure.field).collect::<Vec<_>>()
    };
    for field in ["expected", "nominal_expiry", "tolled_days", "safe_date", "alternative_inclusive_count"] {
        assert_eq!(changed(field, json!("2025-01-14")), [field]);
    }
    assert_eq!(
        changed("tolling", json!([{"kind": "weather", "start": "2021-06-01", "end": "2021-12-01"}])),
        ["tolling"]
    );
    assert_eq!(changed("period", json!({"n": 4, "unit": "moons"})), ["period"]);
    assert_eq!(changed("new_action", json!("mass")), ["new_action"]);
    assert_eq!(changed("expected", Value::Null), ["expected"]);
}
