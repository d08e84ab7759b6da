//! The worked examples of statutes, field by field, through the catalogue.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod check;

use check::{example::Example, figures};
use law::Law;
use serde_json::{Value, json};

fn vectors(category: &str) -> Vec<Value> {
    let text = include_str!("../../../../tests/vectors/damages.json");
    let all: Value = serde_json::from_str(text).unwrap();
    let all = all["vectors"].as_array().unwrap().clone();
    all.into_iter().filter(|vector| vector["category"] == category).collect()
}

/// What does not come out of one example.
fn wrong(law: &Law, vector: &Value) -> Vec<String> {
    let example = Example::read(vector);
    let found = match figures(law, &example) {
        Ok(found) => found,
        Err(trouble) => return vec![format!("{}: {trouble:?}", vector["id"])],
    };
    let expected = vector["expected"].as_object().unwrap();
    let differs = expected.iter().filter_map(|(field, wanted)| {
        let got = found.iter().find(|(name, _)| name == field).map(|(_, figure)| figure.to_string());
        let wanted = wanted.as_str().map_or_else(|| wanted.to_string(), str::to_owned);
        (got.as_ref() != Some(&wanted)).then(|| format!("{} {field}: {got:?}, not {wanted}", vector["id"]))
    });
    differs.collect()
}

#[track_caller]
fn check(vectors: &[Value]) {
    let law = Law::embedded().unwrap();
    let wrong: Vec<String> = vectors.iter().flat_map(|vector| wrong(&law, vector)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_worked_examples_of_statutes_come_out() {
    let vectors = vectors("statute");
    assert!(vectors.len() >= 27, "{}", vectors.len());
    check(&vectors);
}

#[test]
fn the_worked_examples_of_class_caps_come_out_with_the_caps_of_the_catalogue() {
    let vectors = vectors("statute_class_cap");
    assert!(vectors.len() >= 5, "{}", vectors.len());
    check(&vectors);
    let without = |mut vector: Value| {
        vector["inputs"].as_object_mut().unwrap().remove("fixed_cap");
        vector
    };
    check(&vectors.into_iter().map(without).collect::<Vec<_>>());
}

/// Fields that the files do not hold yet.
#[test]
fn other_examples_of_the_same_kinds_come_out() {
    let example = |authority: &str, inputs: Value, choices: Value, total: &str| {
        json!({
            "id": authority, "category": "statute", "authority": authority, "inputs": inputs, "choices": choices,
            "expected": { "total": total },
        })
    };
    let none = || json!({});
    check(&[
        example(
            "15 U.S.C. 1692k(a)",
            json!({ "actual": "300.00", "additional": "1500.00" }),
            none(),
            "1300.00",
        ),
        example("15 U.S.C. 1692k(a)", json!({ "actual": "0", "additional": "650.00" }), none(), "650.00"),
        example("47 U.S.C. 227(c)(5)", json!({ "calls": 1 }), none(), "0.00"),
        example("47 U.S.C. 227(c)(5)", json!({ "calls": 6, "wilful": false }), none(), "3000.00"),
        example("47 U.S.C. 227(c)(5)", json!({ "calls": 2, "wilful": true }), none(), "3000.00"),
        example("47 U.S.C. 227(c)(5)", json!({ "calls": ["2024-03-01", "2025-03-01"] }), none(), "0.00"),
        example(
            "47 U.S.C. 227(c)(5)(B)",
            json!({ "calls": 2, "violations": 5 }),
            json!({ "unit": "per_violation" }),
            "2500.00",
        ),
        example(
            "Cal. Civ. Code 1780(a)(1)",
            json!({ "members": 40, "actual_each": "5.00" }),
            none(),
            "1000.00",
        ),
        example("Civ. Code 1780(a)(1)", json!({ "members": 400, "actual_each": "5.00" }), none(), "2000.00"),
        example(
            "410 ILCS 513/40",
            json!({ "violations": 2, "state_of_mind": "negligent" }),
            none(),
            "5000.00",
        ),
        example(
            "410 ILCS 513/40(a)",
            json!({ "violations": 1, "state_of_mind": "intentional", "actual": "16000.00" }),
            none(),
            "16000.00",
        ),
        example(
            "740 ILCS 14/20",
            json!({ "scans": 200, "sections_violated": 1, "state_of_mind": "negligent" }),
            json!({ "amendment": "per_violation" }),
            "200000.00",
        ),
        example(
            "740 ILCS 14/20",
            json!({ "scans": 200, "sections_violated": 2, "state_of_mind": "reckless" }),
            json!({ "amendment": "per_person" }),
            "10000.00",
        ),
        example("penal code §637.2, Cal.", json!({ "violations": 1 }), none(), "5000.00"),
        example("dppa", json!({}), none(), "2500.00"),
        example(
            "15 U.S.C. § 1681c(g)",
            json!({ "actual": "0", "chosen_statutory": "250.00" }),
            none(),
            "250.00",
        ),
        example("15 U.S.C. 1681o", json!({ "actual": "75.00" }), none(), "75.00"),
        example("18 U.S.C. 2724(b)(1)", json!({ "actual": "0" }), none(), "2500.00"),
        example("Cal. Civ. Code 56.36(b)", json!({ "actual": "420.50" }), none(), "1420.50"),
        example(
            "42 U.S.C. 2000ff-6",
            json!({ "other_damages": "80000.00", "employer_size": "up_to_100" }),
            none(),
            "50000.00",
        ),
        example("N.Y. Gen. Bus. Law 349(h)", json!({ "actual": "20.00", "wilful": true }), none(), "60.00"),
        example(
            "18 U.S.C. 2707(c)",
            json!({ "actual": "0", "violations": 3 }),
            json!({ "unit": "per_violation" }),
            "3000.00",
        ),
        example(
            "15 U.S.C. 1640(a)",
            json!({ "finance_charge": "6000.00", "transaction": "lease", "actual": "0" }),
            none(),
            "1500.00",
        ),
    ]);
    let range = |inputs: Value, choices: Value, low: &str, high: &str| {
        json!({
            "id": "ccpa", "authority": "Cal. Civ. Code 1798.150", "inputs": inputs, "choices": choices,
            "expected": { "range_min": low, "range_max": high },
        })
    };
    check(&[
        range(
            json!({ "incidents": 1, "incident_date": "2024-12-31", "actual": "0" }),
            none(),
            "100.00",
            "750.00",
        ),
        range(
            json!({ "incidents": 1, "incident_date": "2025-01-01", "actual": "300.00" }),
            none(),
            "300.00",
            "799.00",
        ),
        range(
            json!({ "incidents": 3, "incident_date": "2024-12-31", "filing_date": "2025-02-01" }),
            json!({ "amounts_by": "filing_date" }),
            "321.00",
            "2397.00",
        ),
    ]);
}

#[test]
fn what_the_catalogue_does_not_hold_is_trouble_and_not_passed_over() {
    let law = Law::embedded().unwrap();
    let of = |vector: &Value| format!("{:?}", figures(&law, &Example::read(vector)).unwrap_err());
    let example = |authority: &str, inputs: Value, choices: Value| json!({ "category": "statute", "authority": authority, "inputs": inputs, "choices": choices });
    assert!(of(&example("1 U.S.C. 1", json!({}), json!({}))).contains("authority"));
    assert!(of(&example("15 U.S.C. 16401", json!({}), json!({}))).contains("authority"));
    assert!(of(&example("18 U.S.C. 2710(c)", json!({ "weather": "fine" }), json!({}))).contains("weather"));
    assert!(of(&example("18 U.S.C. 2710(c)", json!({}), json!({ "unit": "per_hour" }))).contains("per_hour"));
    let tila = json!({ "transaction": "barter", "finance_charge": "1.00" });
    assert!(of(&example("15 U.S.C. 1640", tila, json!({}))).contains("closed_end_personal"));
    let mood = json!({ "violations": 1, "state_of_mind": "cheerful" });
    assert!(of(&example("740 ILCS 14/20", mood, json!({}))).contains("cheerful"));
}
