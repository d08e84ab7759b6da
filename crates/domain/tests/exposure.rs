//! The class total is the sum of its people, whatever is known of them and whatever the law turns out to be.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use domain::assess::assess;
use domain::choice::{Assumptions, ScaMinimum, ScaUnit, StatutoryOverlap, combinations};
use domain::class::Criterion;
use domain::damages::Settings;
use domain::exposure::{Tally, Terms};
use domain::fact::FactValue;
use domain::membership::MembershipStatus;
use domain::theory::{Citation, DatedAmount, Limitation, LimitationStart, Remedy, Theory};
use domain::{Calendar, ClassTotal, Money};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Facts = BTreeMap<String, FactValue>;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn theory(id: &str, remedy: Remedy, start: LimitationStart) -> Theory {
    let citation = || Citation {
        cite: "1 Test 1".into(),
        source: "test".into(),
        read_on: day("2026-11-23"),
        verified: false,
    };
    let remedy = match remedy {
        Remedy::StatutoryFloor { .. } => Remedy::StatutoryFloor {
            minimum: vec![DatedAmount {
                amount: Money::from_cents(700_00),
                from: day("2000-01-01"),
                citation: citation(),
            }],
        },
        other => other,
    };
    Theory {
        id: id.into(),
        name: id.into(),
        short_cite: id.into(),
        citation: citation(),
        remedy,
        elements: vec![],
        limitation: Limitation { years: 2, start, citation: citation() },
        questions: vec![],
    }
}

fn theories() -> Vec<Theory> {
    vec![
        theory("sca", Remedy::StatutoryFloor { minimum: vec![] }, LimitationStart::Discovery),
        theory("contract", Remedy::ContractShare, LimitationStart::Accrual),
        theory("ucl", Remedy::Restitution, LimitationStart::Accrual),
    ]
}

const DEFAULTS: Assumptions = Assumptions {
    sca_minimum: ScaMinimum::NoActualNeeded,
    sca_unit: ScaUnit::PerPerson,
    statutory_overlap: StatutoryOverlap::Absorb,
    sonner_bar: true,
};

fn person() -> impl Strategy<Value = (MembershipStatus, Facts)> {
    let money = || prop::option::of(prop_oneof![Just(0i64), 1i64..900_00, 900_00i64..9_000_00]);
    let status = prop::sample::select(MembershipStatus::ALL.to_vec());
    let day = prop::option::of(0i64..900);
    (status, money(), money(), prop::option::weighted(0.9, any::<bool>()), day, prop::option::of(0u32..5))
        .prop_map(|(status, paid, loss, inside, discovered, violations)| {
            let mut facts = Facts::new();
            let money = |cents: Option<i64>| cents.map(|cents| FactValue::Money(Money::from_cents(cents)));
            let discovered = discovered.map(|days| FactValue::Date(day_after(days)));
            let violations = violations.map(|count| FactValue::Number(count.into()));
            let known = [
                ("amount_paid", money(paid)),
                ("documented_loss", money(loss)),
                ("inmail_before_cutoff", inside.map(FactValue::YesNo)),
                ("discovered_on", discovered),
                ("violations", violations),
            ];
            facts.extend(known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
            (status, facts)
        })
}

fn day_after(days: i64) -> NaiveDate {
    day("2024-09-18") + chrono::Duration::days(days)
}

fn with_terms<T>(decided: &[(String, String)], work: impl FnOnce(&Terms<'_>) -> T) -> T {
    let theories = theories();
    let claims: Vec<&Theory> = theories.iter().collect();
    let class = Criterion::All(vec![Criterion::Yes { fact: "inmail_before_cutoff".into() }]);
    let possible = combinations(DEFAULTS, decided).unwrap();
    let settings =
        Settings { share_not_delivered: Some("0.125".parse().unwrap()), accrued_on: Some(day("2024-09-18")) };
    work(&Terms { claims: &claims, class: &class, settings, possible: &possible })
}

fn decided() -> impl Strategy<Value = Vec<(String, String)>> {
    let answers = domain::choice::KNOWN.map(|(name, answers)| {
        let answer = prop::option::of(prop::sample::select(answers.to_vec()));
        answer.prop_map(move |answer| answer.map(|answer| (name.to_owned(), answer.to_owned())))
    });
    answers.prop_map(|answers| answers.into_iter().flatten().collect())
}

fn calendar() -> Calendar {
    Calendar::new(2020..=2035, vec![]).unwrap()
}

proptest! {
    #[test]
    fn the_class_total_is_the_sum_of_its_people(
        people in prop::collection::vec(person(), 0..40), decided in decided(), cut in 0usize..40,
    ) {
        with_terms(&decided, |terms| {
            let mut whole = Tally::new(terms);
            people.iter().for_each(|(status, facts)| whole.add(terms, *status, facts));
            let assessed: Vec<_> =
                people.iter().map(|(status, facts)| assess(terms, &calendar(), *status, facts)).collect();
            let gross: ClassTotal = assessed.iter().map(|one| one.gross).sum();
            let after: ClassTotal = assessed.iter().map(|one| one.after_overlap).sum();
            prop_assert_eq!(whole.gross(0), gross);
            prop_assert_eq!(whole.after_overlap(0), after);
            prop_assert_eq!(whole.class_members, assessed.iter().filter(|one| one.counted).count() as u64);

            let (low, high) = whole.range();
            prop_assert!(low <= whole.after_overlap(0) && whole.after_overlap(0) <= high);
            prop_assert!(whole.after_overlap(0) <= whole.gross(0));
            for one in &assessed {
                prop_assert!(one.low <= one.after_overlap && one.after_overlap <= one.high);
                prop_assert!(one.counted || one.lines.is_empty());
            }

            let cut = cut.min(people.len());
            let mut parts = Tally::new(terms);
            for part in [&people[cut..], &people[..cut]] {
                let mut tally = Tally::new(terms);
                part.iter().rev().for_each(|(status, facts)| tally.add(terms, *status, facts));
                parts.merge(tally);
            }
            prop_assert_eq!(parts, whole);
            Ok(())
        })?;
    }
}

#[test]
fn a_missing_fact_gives_the_lines_it_supports_and_a_named_gap() {
    with_terms(&[], |terms| {
        let facts = Facts::from([("inmail_before_cutoff".to_owned(), FactValue::YesNo(true))]);
        let found = assess(terms, &calendar(), MembershipStatus::ClassMember, &facts);
        assert_eq!(found.lines.iter().map(|line| line.claim.as_str()).collect::<Vec<_>>(), ["sca"]);
        assert_eq!(found.after_overlap, Money::from_cents(700_00));
        let gaps: Vec<String> = found.gaps.iter().map(domain::assessment::Gap::kind).collect();
        assert_eq!(gaps, ["no_documented_loss", "no_discovered_on", "no_amount_paid"]);
    });
}

#[test]
fn a_person_whose_membership_cannot_be_tested_is_a_gap_and_not_a_member() {
    with_terms(&[], |terms| {
        let found = assess(terms, &calendar(), MembershipStatus::ClassMember, &Facts::new());
        assert!(!found.counted);
        assert_eq!(
            found.gaps.iter().map(domain::assessment::Gap::kind).collect::<Vec<_>>(),
            ["no_inmail_before_cutoff"]
        );
        let opted_out = assess(terms, &calendar(), MembershipStatus::OptedOut, &Facts::new());
        assert_eq!(opted_out.gaps, []);
    });
}
