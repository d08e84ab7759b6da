//! Dates that are known in part: what every day that they can mean agrees on counts, what they part is a gap, and time is
//! counted from the earliest of them. Held against every day of the span, one by one.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use chrono::NaiveDate;
use common::{citation, day};
use domain::assess::assess;
use domain::assessment::{Assessment, Gap};
use domain::choice::Answers;
use domain::class::{ClassTest, Criterion};
use domain::class_columns::{ColumnTest, Verdict};
use domain::columns::Columns;
use domain::exposure::{CaseTime, ClaimTerms, Prejudgment, Sheet, Tally, Terms, possible};
use domain::fact::{FactKind, FactValue};
use domain::input::{Event, Input};
use domain::interest::Rates;
use domain::limitation::NewAction;
use domain::membership::MembershipStatus::ClassMember;
use domain::theory::{DatedRemedy, LimitationStart, Remedy, Statutory, Theory, TierBy, Unit};
use domain::{Calendar, Money, PartialDate, Precision};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Facts = BTreeMap<String, FactValue>;

fn date(text: &str) -> PartialDate {
    PartialDate::from_iso(text).unwrap()
}

fn span(date: PartialDate) -> impl Iterator<Item = NaiveDate> {
    date.first().iter_days().take_while(move |day| *day <= date.last())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..1096).prop_map(|days| day("2023-01-01") + chrono::Duration::days(days))
}

fn any_date(coarsest: usize) -> impl Strategy<Value = PartialDate> {
    (any_day(), coarsest..3).prop_map(|(day, place)| PartialDate::of(day, Precision::ALL[place]))
}

/// Tests over two dates and an answer, some of which hold on every day though none of their parts does.
fn criterion() -> impl Strategy<Value = Criterion> {
    let fact = || prop::sample::select(vec!["began".to_owned(), "ended".to_owned()]);
    let leaf = prop_oneof![
        (fact(), any_day()).prop_map(|(fact, day)| Criterion::Before { fact, day }),
        (fact(), any_day()).prop_map(|(fact, day)| Criterion::From { fact, day }),
        (any_day(), 0_i64..400).prop_map(|(from, days)| Criterion::Overlaps {
            starts: "began".into(),
            ends: "ended".into(),
            from,
            to: from + chrono::Duration::days(days),
        }),
        Just(Criterion::Yes { fact: "sent".into() }),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Criterion::All),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Criterion::Any),
            inner.prop_map(|part| Criterion::Not(Box::new(part))),
        ]
    })
}

fn verdict(test: &ClassTest) -> Verdict {
    match test {
        ClassTest::Inside => Verdict::Inside,
        ClassTest::Outside(_) => Verdict::Outside,
        ClassTest::Unknown(_) => Verdict::Unknown,
    }
}

fn facts(began: Option<PartialDate>, ended: Option<PartialDate>, sent: Option<bool>) -> Facts {
    let known = [
        ("began", began.map(FactValue::Date)),
        ("ended", ended.map(FactValue::Date)),
        ("sent", sent.map(FactValue::YesNo)),
    ];
    known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_class_test_says_what_every_day_of_the_span_says_and_nothing_where_they_differ(
        criterion in criterion(), sent: Option<bool>,
        began in prop::option::weighted(0.9, any_date(0)), ended in prop::option::weighted(0.9, any_date(1)),
    ) {
        let days = |date: Option<PartialDate>| -> Vec<Option<PartialDate>> {
            date.map_or_else(|| vec![None], |date| span(date).map(|day| Some(day.into())).collect())
        };
        let mut each = days(began).into_iter().flat_map(|began| {
            days(ended).into_iter().map(move |ended| (began, ended))
        }).map(|(began, ended)| verdict(&criterion.test(&facts(began, ended, sent))));
        let first = each.next().unwrap();
        let expected = if each.all(|other| other == first) { first } else { Verdict::Unknown };

        let known = facts(began, ended, sent);
        let found = criterion.test(&known);
        prop_assert_eq!(verdict(&found), expected, "{} {:?}", criterion, known);
        let kinds = [("began", FactKind::Date), ("ended", FactKind::Date), ("sent", FactKind::YesNo)];
        let mut columns = Columns::new(kinds.map(|(key, kind)| (key.to_owned(), kind)));
        columns.push(ClassMember, None, |_, key| known.get(key));
        let test = ColumnTest::new(&criterion, &columns);
        prop_assert_eq!(test.verdict(0), expected);
        let mut missing = Vec::new();
        test.missing(0, &mut |key| missing.push(key.to_owned()));
        prop_assert_eq!(missing.is_empty(), expected != Verdict::Unknown);
        if let ClassTest::Unknown(named) = found {
            missing.iter().for_each(|key| assert!(named.contains(key), "{key} {named:?} {criterion}"));
        }
    }
}

/// So much for each call from 2000 on, and twice as much from July 1, 2024 on.
fn amended(start: LimitationStart) -> Theory {
    let remedy = |cents: i64, from: &str, to: Option<&str>| {
        let statutory = Statutory {
            unit: Unit::Call,
            tier_by: TierBy::Nothing,
            tiers: vec![common::each(cents, cents)],
            court_may_refuse: false,
        };
        DatedRemedy {
            from: day(from),
            to: to.map(day),
            when: vec![],
            changes_on: None,
            remedy: Remedy::GreaterOf { statutory, each_violation: false, with_profits: false },
            citation: citation(),
        }
    };
    common::theory(
        vec![remedy(100_00, "2000-01-01", Some("2024-06-30")), remedy(200_00, "2024-07-01", None)],
        start,
    )
}

fn with_terms<T>(theory: &Theory, today: &str, calls: bool, work: impl FnOnce(&Terms<'_>) -> T) -> T {
    let calendar = Calendar::new(2000..=2040, vec![]).unwrap();
    let events = if calls { vec![(Input::Calls, "call".to_owned())] } else { vec![] };
    let rates = Rates::of("0.10".parse().unwrap()).unwrap();
    let interest = Some(Prejudgment { rates, not_before: None });
    let claims = vec![ClaimTerms { events, interest, ..ClaimTerms::new(theory) }];
    let time = CaseTime {
        calendar: &calendar,
        today: day(today),
        action: NewAction::Class,
        tolling: vec![],
        open: vec![],
    };
    let terms = Terms {
        possible: possible(&claims, Answers::default(), &[]),
        claims,
        classes: vec![Criterion::All(vec![])],
        until: Some(day(today)),
        time: Some(time),
        ..Terms::default()
    };
    work(&terms)
}

fn assessed(terms: &Terms<'_>, known: &[(&str, PartialDate)], calls: &[PartialDate]) -> Assessment {
    let facts: Facts = known.iter().map(|(key, date)| ((*key).to_owned(), FactValue::Date(*date))).collect();
    let calls = calls.iter().map(|on| Event { on: Some(*on), loss: None }).collect();
    assess(terms, ClassMember, &facts, &[("call".to_owned(), calls)], &[])
}

fn figures(found: &Assessment) -> (Money, Money, Money) {
    (found.gross, found.late, found.after_overlap)
}

fn is_partial(gap: &Gap) -> bool {
    matches!(gap, Gap::PartialDate(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// The law changed on July 1, 2024, and what was before October 1, 2024 comes too late.
    #[test]
    fn an_amount_is_what_every_day_gives_and_a_gap_where_they_differ(
        violation in any_date(0), discovered in any_date(1), by_discovery: bool,
    ) {
        let start = if by_discovery { LimitationStart::Discovery } else { LimitationStart::Accrual };
        with_terms(&amended(start), "2026-10-01", false, |terms| {
            let found = assessed(terms, &[("violation_on", violation), ("discovered_on", discovered)], &[]);
            let one_day = |violation: NaiveDate, discovered: NaiveDate| {
                let known = [("violation_on", violation.into()), ("discovered_on", discovered.into())];
                figures(&assessed(terms, &known, &[]))
            };
            let mut each: Vec<_> = span(violation).map(|day| one_day(day, discovered.first())).collect();
            each.extend(span(discovered).map(|day| one_day(violation.first(), day)));
            each.extend(span(discovered).map(|day| one_day(violation.last(), day)));
            if each.iter().all(|one| *one == each[0]) {
                prop_assert_eq!(figures(&found), each[0]);
                prop_assert!(!found.gaps.iter().any(is_partial), "{:?}", found.gaps);
            } else {
                prop_assert_eq!(figures(&found), Default::default());
                prop_assert!(found.gaps.iter().any(is_partial), "{:?}", found.gaps);
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_last_day_is_that_of_the_earliest_day_and_marked(date in any_date(0), by_discovery: bool, by_call: bool) {
        let start = if by_discovery { LimitationStart::Discovery } else { LimitationStart::Accrual };
        let is_called = by_call && !by_discovery;
        with_terms(&amended(start), "2025-06-01", is_called, |terms| {
            let told = |date: PartialDate| {
                let known = [("violation_on", date), ("discovered_on", date)];
                if is_called { assessed(terms, &[], &[date]) } else { assessed(terms, &known, &[]) }
            };
            let (mut found, whole) = (told(date), told(date.first().into()));
            let day = &mut found.last_days[0];
            prop_assert_eq!(day.partial, Some(date).filter(|date| !date.is_whole()));
            let mut last = day.class.clone().unwrap();
            if !date.is_whole() {
                let mark = last.working.remove(0);
                prop_assert!(mark.contains(&format!("\u{201c}{}\u{201d}", date.in_words())), "{}", mark);
            }
            prop_assert_eq!(&last, whole.last_days[0].class.as_ref().unwrap());
            Ok(())
        })?;
    }

    #[test]
    fn interest_is_never_more_than_any_day_of_the_span_earns(violation in any_date(0)) {
        let theory = Theory {
            remedies: vec![DatedRemedy { remedy: Remedy::Actual, to: None, ..amended(LimitationStart::Accrual).remedies.remove(0) }],
            ..amended(LimitationStart::Accrual)
        };
        with_terms(&theory, "2025-12-31", false, |terms| {
            let terms = Terms { time: None, ..terms.clone() };
            let earned = |date: PartialDate| {
                let facts = Facts::from([
                    ("violation_on".to_owned(), FactValue::Date(date)),
                    ("documented_loss".to_owned(), FactValue::Money(Money::from_cents(1_000_00))),
                ]);
                let columns = Columns::one(ClassMember, &facts, ["violation_on", "documented_loss"], &[]);
                let sheet = Sheet::new(&terms, &columns);
                Tally::of(&sheet, 0..1).interest[0].by_count[0]
            };
            let least = span(violation).map(|day| earned(day.into())).min().unwrap();
            prop_assert_eq!(earned(violation), least);
            Ok(())
        })?;
    }
}

/// Two years before suit on October 1, 2026: a call of September 30, 2024 comes too late, one of October 1 does not.
#[test]
fn a_call_that_may_come_too_late_is_not_counted_and_named() {
    with_terms(&amended(LimitationStart::Accrual), "2026-10-01", true, |terms| {
        let told = |calls: &[&str]| {
            let calls: Vec<PartialDate> = calls.iter().map(|text| date(text)).collect();
            let found = assessed(terms, &[("violation_on", date("2024-08-01"))], &calls);
            let gaps: Vec<String> = found.gaps.iter().filter(|gap| is_partial(gap)).map(Gap::kind).collect();
            (found.gross.cents(), found.after_overlap.cents(), gaps.join(" "))
        };
        assert_eq!(told(&["2024-10", "2025-01-05"]), (400_00, 400_00, String::new()));
        assert_eq!(told(&["2024-09", "2025-01-05"]), (400_00, 200_00, String::new()));
        let named = "partial_event_day".to_owned();
        assert_eq!(told(&["2024", "2025-01-05"]), (400_00, 200_00, named));
    });
}

#[test]
fn calls_that_may_lie_before_a_change_of_the_law_have_no_amount() {
    with_terms(&amended(LimitationStart::Accrual), "2025-10-01", true, |terms| {
        let told = |calls: &[&str]| {
            let calls: Vec<PartialDate> = calls.iter().map(|text| date(text)).collect();
            let found = assessed(terms, &[], &calls);
            let gaps: Vec<String> = found.gaps.iter().map(Gap::kind).collect();
            (
                found.gross.cents(),
                gaps.contains(&"partial_event_day".to_owned()),
                gaps.contains(&"law_changed".to_owned()),
            )
        };
        assert_eq!(told(&["2024-03", "2024-06"]), (200_00, false, false));
        assert_eq!(told(&["2024-07", "2025"]), (400_00, false, false));
        assert_eq!(told(&["2024"]), (0, true, false));
        assert_eq!(told(&["2024-03", "2024-07"]), (0, false, true));
    });
}
