//! The worked examples of statutes, field by field, through the catalogue.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod check;

use check::{example::Example, figures};
use domain::Money;
use domain::settlement::equal_shares;
use law::Law;
use serde_json::{Value, json};

fn vectors(category: &str) -> Vec<Value> {
    statutes(include_str!("../../../../tests/vectors/damages.json"), category)
}

fn statutes(text: &str, category: &str) -> Vec<Value> {
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

/// The caps of the catalogue, shared to the cent by all but the named plaintiffs.
#[test]
fn the_worked_examples_of_class_caps_come_out_with_the_caps_of_the_catalogue() {
    let (law, vectors) = (Law::embedded().unwrap(), vectors("statute_class_cap"));
    assert!(vectors.len() >= 5, "{}", vectors.len());
    for vector in vectors {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let money = |value: &Value| value.as_str().unwrap().parse::<Money>().unwrap();
        let section = inputs["statute"].as_str().unwrap().split('(').next().unwrap().replace("C. ", "C. § ");
        let theory = law.theories.iter().find(|theory| theory.citation.cite == section).unwrap();
        let cap = theory.class_cap.as_ref().unwrap();
        assert_eq!(cap.fixed, money(&inputs["fixed_cap"]), "{}", vector["id"]);
        let most = cap.most(Some(money(&inputs["net_worth"])));
        let count = |field: &str| inputs[field].as_u64().unwrap();
        let (low, high, at_high) = equal_shares(most, count("members") - count("named_plaintiffs")).unwrap();
        let shared = ["class_cap", "per_member_low", "per_member_high"].map(|field| money(&expected[field]));
        assert_eq!([most, low, high], shared, "{}", vector["id"]);
        assert_eq!(expected["members_at_high"], at_high, "{}", vector["id"]);
    }
}

/// Statutes and fields that those files do not hold, worked by hand.
#[test]
fn other_examples_of_the_same_kinds_come_out() {
    check(&statutes(include_str!("more.json"), "statute"));
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
