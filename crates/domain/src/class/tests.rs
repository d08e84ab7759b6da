//! Worked examples of the class test.

use super::*;
use std::collections::BTreeMap;

fn premium_class() -> Criterion {
    let day = NaiveDate::from_ymd_opt(2024, 9, 18).unwrap();
    Criterion::All(vec![
        Criterion::Before { fact: "premium_from".into(), day },
        Criterion::Yes { fact: "inmail_before_cutoff".into() },
    ])
}

fn test(premium_from: Option<&str>, inmail: Option<bool>) -> ClassTest {
    let mut facts = BTreeMap::new();
    if let Some(day) = premium_from {
        facts.insert("premium_from".to_owned(), FactValue::Date(PartialDate::from_iso(day).unwrap()));
    }
    if let Some(yes) = inmail {
        facts.insert("inmail_before_cutoff".to_owned(), FactValue::YesNo(yes));
    }
    premium_class().test(&facts)
}

#[test]
fn all_parts_must_hold() {
    assert_eq!(test(Some("2022-03-04"), Some(true)), ClassTest::Inside);
    assert_eq!(test(Some("2024-09-17"), Some(true)), ClassTest::Inside);
}

#[test]
fn premium_that_began_after_the_cut_off_is_outside_by_its_days() {
    let ClassTest::Outside(failing) = test(Some("2024-09-30"), Some(true)) else { panic!() };
    assert!(matches!(&failing[..], [Failing::TooLate { days: 12, .. }]));
    let ClassTest::Outside(failing) = test(Some("2024-09-18"), Some(true)) else { panic!() };
    assert!(matches!(&failing[..], [Failing::TooLate { days: 0, .. }]));
}

fn date(text: &str) -> FactValue {
    FactValue::Date(PartialDate::from_iso(text).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Premium from one day to another, held against a class period of July 1, 2022 to September 17, 2024.
fn in_period(from: &str, to: Option<&str>) -> ClassTest {
    let mut facts = BTreeMap::from([("premium_from".to_owned(), date(from))]);
    facts.extend(to.map(|to| ("premium_to".to_owned(), date(to))));
    let (starts, ends) = ("premium_from".into(), "premium_to".into());
    Criterion::Overlaps { starts, ends, from: day("2022-07-01"), to: day("2024-09-17") }.test(&facts)
}

#[test]
fn a_stretch_outside_the_period_says_by_how_many_days_it_misses() {
    // September 17 to 29 is twelve days; of October 2024 the first day is fourteen days after the 17th.
    let ClassTest::Outside(failing) = in_period("2024-09-29", None) else { panic!() };
    assert!(matches!(&failing[..], [Failing::AfterPeriod { days: 12, .. }]));
    let ClassTest::Outside(failing) = in_period("2024-10", None) else { panic!() };
    assert!(matches!(&failing[..], [Failing::AfterPeriod { days: 14, .. }]));
    // It ended on the last day of February 2022: March has 31 days, April 30, May 31, June 30, and July 1 follows.
    let ClassTest::Outside(failing) = in_period("2021-03-01", Some("2022-02-28")) else { panic!() };
    assert!(matches!(&failing[..], [Failing::BeforePeriod { days: 123, fact, .. }] if fact == "premium_to"));
    assert_eq!(in_period("2024-09-17", None), ClassTest::Inside);
    assert_eq!(in_period("2021-03-01", Some("2022-07-01")), ClassTest::Inside);
}

#[test]
fn a_date_that_must_not_lie_before_a_day_says_by_how_many_days_it_does() {
    let test = |known: &str| {
        let before = Criterion::Before { fact: "premium_from".into(), day: day("2024-01-01") };
        let facts = BTreeMap::from([("premium_from".to_owned(), date(known))]);
        Criterion::Not(Box::new(before)).test(&facts)
    };
    let ClassTest::Outside(failing) = test("2023-12-22") else { panic!() };
    assert!(matches!(&failing[..], [Failing::TooEarly { days: 10, .. }]));
    assert_eq!(test("2024-01-01"), ClassTest::Inside);
    assert!(matches!(test("2023"), ClassTest::Outside(_)));
}

#[test]
fn where_no_alternative_holds_each_says_what_it_misses() {
    let either = Criterion::Any(vec![
        Criterion::Before { fact: "premium_from".into(), day: day("2024-09-18") },
        Criterion::Yes { fact: "inmail_before_cutoff".into() },
    ]);
    let no = ("inmail_before_cutoff".to_owned(), FactValue::YesNo(false));
    let facts = BTreeMap::from([("premium_from".to_owned(), date("2024-09-30")), no]);
    let ClassTest::Outside(failing) = either.test(&facts) else { panic!() };
    let [Failing::NoneOf { ways }] = &failing[..] else { panic!("{failing:?}") };
    assert!(matches!(&ways[0][..], [Failing::TooLate { days: 12, .. }]));
    assert!(matches!(&ways[1][..], [Failing::No { .. }]));
}

#[test]
fn a_month_decides_where_all_its_days_do() {
    assert_eq!(test(Some("2024-08"), Some(true)), ClassTest::Inside);
    assert_eq!(test(Some("2024"), Some(true)), ClassTest::Unknown(vec!["premium_from".into()]));
    let ClassTest::Outside(failing) = test(Some("2024-10"), Some(true)) else { panic!() };
    assert!(matches!(&failing[..], [Failing::TooLate { days: 13, .. }]));
    let day = NaiveDate::from_ymd_opt(2024, 3, 15).unwrap();
    let fact = || "premium_from".to_owned();
    let either = Criterion::Any(vec![
        Criterion::Before { fact: fact(), day },
        Criterion::Not(Box::new(Criterion::Before { fact: fact(), day })),
    ]);
    let facts = BTreeMap::from([(fact(), FactValue::Date(PartialDate::from_iso("2024-03").unwrap()))]);
    assert_eq!(either.test(&facts), ClassTest::Inside);
}

#[test]
fn a_missing_fact_withholds_the_answer_unless_another_part_fails() {
    assert_eq!(test(None, Some(true)), ClassTest::Unknown(vec!["premium_from".into()]));
    assert!(matches!(test(None, Some(false)), ClassTest::Outside(_)));
}
