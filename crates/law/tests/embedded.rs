//! The law that the program is built with.

use domain::calendar::HolidayKind;
use domain::choice::KNOWN;
use domain::deadline::next_open_day;
use domain::limitation::anniversary;
use domain::theory::{LimitationStart, Period, Remedy};
use law::{CalendarCase, Law};
use std::collections::BTreeSet;

fn law() -> Law {
    Law::embedded().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_statute_of_the_catalogue_and_every_question_are_there() {
    let law = law();
    let mut ids: Vec<&str> = law.theories.iter().map(|theory| theory.id.as_str()).collect();
    ids.sort_unstable();
    let expected = [
        "bipa",
        "ccpa",
        "cipa",
        "clra",
        "cmia",
        "contract",
        "contract_oral",
        "dppa",
        "ecoa",
        "efta",
        "facta",
        "fcra_negligent",
        "fcra_willful",
        "fdcpa",
        "gbl_349",
        "gbl_350",
        "gina",
        "gipa",
        "pppa",
        "sca",
        "tcpa_227b",
        "tcpa_227c5",
        "tila",
        "ucl",
        "vppa",
        "wiretap",
    ];
    assert_eq!(ids, expected);
    let limits = ["sca", "contract", "ucl"].map(|id| {
        let limitation = &law.theory(id).unwrap().limitations[0];
        (limitation.period, limitation.start)
    });
    use LimitationStart::{Accrual, Discovery};
    assert_eq!(
        limits,
        [(Period::Years(2), Discovery), (Period::Years(4), Accrual), (Period::Years(4), Accrual)]
    );
    assert!(matches!(law.theory("sca").unwrap().remedies[0].remedy, Remedy::Floor { .. }));
    assert!(KNOWN.iter().all(|(name, _)| law.question(name).is_some()));
    assert!(law.theory("trespass").is_none() && law.question("weather").is_none());
    assert_eq!(law.calendar.years(), 1980..=2040);
    assert_eq!(law.version, "2026.11");
}

/// The register's own order is the order of caution, but for the first question, whose first entry is to show both.
#[test]
fn the_defaults_are_the_first_answers() {
    let law = law();
    for (name, answers) in KNOWN {
        assert_eq!(law.defaults.answer(name), Some(answers[0]), "{name}");
        let given: Vec<&str> =
            law.question(name).unwrap().answers.iter().map(|of| of.value.as_str()).collect();
        assert_eq!(given, answers, "{name}");
    }
}

#[test]
fn a_statute_with_a_fixed_sum_asks_how_its_sum_meets_others() {
    for theory in &law().theories {
        let fixed = theory.remedies.iter().any(|dated| {
            matches!(dated.remedy, Remedy::Floor { .. } | Remedy::GreaterOf { .. } | Remedy::Added(_))
        });
        let asks = |name: &str| theory.questions.iter().any(|question| question.name() == name);
        if fixed {
            assert!(asks("two_statutes"), "{}", theory.id);
            // A sum that is an alternative to damages, or is added to them, never stands beside them twice.
            let is_minimum = theory.remedies.iter().any(|dated| matches!(dated.remedy, Remedy::Floor { .. }));
            assert_eq!(asks("statutory_overlap"), is_minimum, "{}", theory.id);
        }
        assert_eq!(asks("sonner_bar"), theory.id == "ucl", "{}", theory.id);
    }
}

#[test]
fn outer_limits_and_days_stand_where_the_statutes_have_them() {
    let law = law();
    for theory in &law.theories {
        let outer = theory.limitations.iter().find_map(|limitation| limitation.outer_years);
        let has_outer = ["fcra_willful", "fcra_negligent", "facta"].contains(&theory.id.as_str());
        assert_eq!(outer, has_outer.then_some(5), "{}", theory.id);
        let in_days = theory.limitations.iter().any(|of| matches!(of.period, Period::Days(_)));
        assert_eq!(in_days, theory.id == "gina", "{}", theory.id);
    }
}

#[test]
fn the_class_has_a_most_where_the_statutes_say_so() {
    let law = law();
    let capped: Vec<&str> = law
        .theories
        .iter()
        .filter(|theory| theory.class_cap.is_some())
        .map(|theory| theory.id.as_str())
        .collect();
    assert_eq!(capped, ["ecoa", "efta", "fdcpa", "tila"]);
}

#[test]
fn the_defaults_are_those_of_the_questions() {
    let law = law();
    for question in &law.questions {
        assert_eq!(law.defaults.answer(&question.name), Some(question.default.as_str()));
    }
}

#[test]
fn every_theory_has_three_examples_and_all_of_them_hold() {
    let law = law();
    for theory in &law.theories {
        let examples = law.examples().iter().filter(|example| example.theory == theory.id);
        assert!(examples.clone().count() >= 3, "{}", theory.id);
        for example in examples {
            assert_eq!(example.check(theory, law.defaults), Ok(()), "{}: {}", theory.id, example.says);
        }
    }
}

#[test]
fn the_examples_of_the_calendars_hold() {
    let law = law();
    assert!(law.calendar_examples().len() >= 20);
    for example in law.calendar_examples() {
        match example.case {
            CalendarCase::Day { date, open } => {
                assert_eq!(law.calendar.is_open(date, example.profile), Ok(open), "{}", example.says);
            }
            CalendarCase::LastDay { start, years, expect } => {
                let found = next_open_day(anniversary(start, years).unwrap(), example.profile, &law.calendar);
                assert_eq!(found, Ok(expect), "{}", example.says);
            }
        }
    }
}

/// Lunar New Year and Diwali stand in the reference only in part.
#[test]
fn the_calendars_agree_with_the_reference_of_2023_to_2030() {
    let text = include_str!("../../../tests/vectors/reference_holidays.json");
    let reference: serde_json::Value = serde_json::from_str(text).unwrap();
    let days = |of: &str| reference[of].as_array().unwrap().clone();
    let date = |day: &serde_json::Value| day["date"].as_str().unwrap().to_owned();
    let federal = days("federal_court")
        .into_iter()
        .map(|day| (date(&day), serde_json::from_value::<HolidayKind>(day["kind"].clone()).unwrap()));
    let courts = days("california_state_court").into_iter().map(|day| (date(&day), HolidayKind::CaCourt));
    let reference: BTreeSet<(String, HolidayKind)> = federal.chain(courts).collect();
    let law = law();
    let kept: BTreeSet<_> = law
        .calendar
        .holidays()
        .iter()
        .map(|holiday| ((holiday.date.to_string(), holiday.kind), holiday.name.as_str()))
        .filter(|((date, _), _)| ("2023".."2031").contains(&date.as_str()))
        .filter(|(key, name)| reference.contains(key) || !["Lunar New Year", "Diwali"].contains(name))
        .map(|(key, _)| key)
        .collect();
    assert_eq!(kept, reference);
}

#[test]
fn every_calendar_says_where_its_days_were_read() {
    let law = law();
    let kinds: Vec<HolidayKind> = law.holiday_sources().iter().flat_map(|s| s.kinds.clone()).collect();
    assert!(HolidayKind::ALL.iter().all(|kind| kinds.contains(kind)));
    assert!(
        law.holiday_sources().iter().all(|s| s.citation.verified == s.citation.source.starts_with("http"))
    );
}
