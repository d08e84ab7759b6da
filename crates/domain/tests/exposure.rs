//! The class total is the sum of its people, whatever is known of them and whatever the law turns out to be.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use chrono::NaiveDate;
use common::{citation, day, each};
use domain::assess::assess;
use domain::choice::{Answers, KNOWN, QuestionId};
use domain::class::Criterion;
use domain::columns::Columns;
use domain::damages::Settings;
use domain::exposure::{CaseTime, ClaimTerms, Sheet, Tally, Terms, possible};
use domain::fact::{FactKind, FactValue};
use domain::input::{Event, Input};
use domain::limitation::{Effect, Ending, NewAction, Scope, Tolling, TollingKind};
use domain::membership::MembershipStatus;
use domain::theory::{DatedRemedy, LimitationStart, Remedy, Statutory, Theory, Tier, TierBy, Unit};
use domain::{Calendar, ClassTotal, Money};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Facts = BTreeMap<String, FactValue>;

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

fn theory(id: &str, remedies: Vec<(Remedy, &[(&str, &str)])>, start: LimitationStart) -> Theory {
    let asked = |when: &[(&str, &str)]| {
        let read = |(name, value): &(&str, &str)| {
            let question = QuestionId::of(name).unwrap();
            (question, question.answer(value).unwrap())
        };
        when.iter().map(read).collect::<Vec<_>>()
    };
    let questions = remedies.iter().flat_map(|(_, when)| asked(when)).map(|(question, _)| question);
    let mut questions: Vec<QuestionId> = questions.collect();
    questions.extend(
        ["sca_minimum", "statutory_overlap", "two_statutes", "sonner_bar"]
            .map(|q| QuestionId::of(q).unwrap()),
    );
    questions.dedup();
    let dated = |(remedy, when): (Remedy, &[(&str, &str)])| DatedRemedy {
        from: day("2000-01-01"),
        to: None,
        when: asked(when),
        changes_on: None,
        remedy,
        citation: citation(),
    };
    let remedies = remedies.into_iter().map(dated).collect();
    let (name, short_cite) = (id.into(), id.into());
    Theory { id: id.into(), name, short_cite, questions, ..common::theory(remedies, start) }
}

fn tier(low: i64, high: i64, times: u32) -> Tier {
    Tier { actual_times: times, ..each(low, high) }
}

fn statutory(unit: Unit, tiers: Vec<Tier>) -> Statutory {
    let tier_by = if tiers.len() > 1 { TierBy::StateOfMind } else { TierBy::Nothing };
    Statutory { unit, tier_by, tiers, court_may_refuse: false }
}

fn floor(unit: Unit) -> Remedy {
    Remedy::Floor {
        statutory: statutory(unit, vec![tier(700_00, 700_00, 1)]),
        asks_entitlement: true,
        with_profits: true,
    }
}

/// A floor, a contract, restitution; a range with trebled damages, two tiers, an added sum, all for one loss or two.
fn theories() -> Vec<Theory> {
    use LimitationStart::{Accrual, Discovery};
    let greater = |statutory| Remedy::GreaterOf { statutory, each_violation: false, with_profits: true };
    vec![
        theory(
            "sca",
            vec![
                (floor(Unit::Person), &[("sca_unit", "per_person")]),
                (floor(Unit::Violation), &[("sca_unit", "per_violation")]),
            ],
            Discovery,
        ),
        theory("contract", vec![(Remedy::ContractShare, &[])], Accrual),
        theory("ucl", vec![(Remedy::Restitution, &[])], Accrual),
        theory(
            "range",
            vec![(greater(statutory(Unit::Violation, vec![tier(50_00, 400_00, 3)])), &[])],
            Accrual,
        ),
        theory(
            "tiers",
            vec![(
                greater(statutory(Unit::Person, vec![tier(90_00, 90_00, 1), tier(450_00, 450_00, 1)])),
                &[],
            )],
            Accrual,
        ),
        theory(
            "added",
            vec![(Remedy::Added(statutory(Unit::Person, vec![tier(0, 250_00, 1)])), &[])],
            Accrual,
        ),
    ]
}

fn person() -> impl Strategy<Value = (MembershipStatus, Facts)> {
    let money = || prop::option::of(prop_oneof![Just(0i64), 1i64..900_00, 900_00i64..9_000_00]);
    let status = prop::sample::select(MembershipStatus::ALL.to_vec());
    let day = prop::option::of(0i64..900);
    (status, money(), money(), prop::option::weighted(0.9, any::<bool>()), day, prop::option::of(0u32..5))
        .prop_map(|(status, paid, loss, inside, discovered, violations)| {
            let mut facts = Facts::new();
            let money = |cents: Option<i64>| cents.map(|cents| FactValue::Money(Money::from_cents(cents)));
            let discovered = discovered.map(|days| FactValue::Date(day_after(days).into()));
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

const FACTS: [(&str, FactKind); 5] = [
    ("amount_paid", FactKind::Money),
    ("documented_loss", FactKind::Money),
    ("inmail_before_cutoff", FactKind::YesNo),
    ("discovered_on", FactKind::Date),
    ("violations", FactKind::Number),
];

/// The terms of a case that pleads some of the theories, the later ones for another loss where `apart`.
fn with_terms<T>(
    pleaded: &[usize],
    apart: bool,
    decided: &[(String, String)],
    work: impl FnOnce(&Terms<'_>) -> T,
) -> T {
    let theories = theories();
    let claims: Vec<ClaimTerms<'_>> = pleaded
        .iter()
        .map(|place| ClaimTerms { loss: u8::from(apart && *place > 2), ..ClaimTerms::new(&theories[*place]) })
        .collect();
    let mut answers = Answers::default();
    decided.iter().for_each(|(name, value)| answers.set(name, value).unwrap());
    let open = ["sca_minimum", "sca_unit", "sonner_bar", "statutory_overlap", "two_statutes"];
    let open: Vec<QuestionId> = open
        .into_iter()
        .filter(|name| decided.iter().all(|(known, _)| known != name))
        .map(|name| QuestionId::of(name).unwrap())
        .collect();
    let classes = vec![Criterion::All(vec![Criterion::Yes { fact: "inmail_before_cutoff".into() }])];
    let settings = Settings {
        share_not_delivered: Some("0.125".parse().unwrap()),
        accrued_on: Some(day("2024-09-18").into()),
        discoverable_on: None,
        filed_on: None,
    };
    let possible = possible(&claims, answers, &open);
    let calendar = Calendar::new(2000..=2040, vec![]).unwrap();
    let time = CaseTime {
        calendar: &calendar,
        today: day("2026-10-01"),
        action: NewAction::Individual,
        tolling: vec![earlier_action()],
        open: open.iter().copied().chain([QuestionId::of("american_pipe").unwrap()]).collect(),
    };
    work(&Terms { claims, classes, settings, possible, open, until: None, time: Some(time) })
}

/// A class action of nine days in which certification was never ruled on.
fn earlier_action() -> Tolling {
    Tolling {
        kind: TollingKind {
            code: "american_pipe".into(),
            name: "Class action".into(),
            effect: Effect::ClassAction,
            claims_of: None,
            named_too: false,
            at_accrual: false,
            at_most_years: None,
            until_age: None,
            days_after: 0,
            covers_repose: false,
            fixed: None,
            says: String::new(),
            citation: citation(),
        },
        cause: "an earlier action".into(),
        from: day("2025-01-21"),
        to: Some(day("2025-01-30")),
        ordered_on: None,
        ending: Ending::NoRuling,
        court_of: None,
        action: "3:25-cv-1".into(),
        scope: Scope::All,
        is_own_action: true,
        claims: None,
    }
}

fn columns(people: &[(MembershipStatus, Facts)]) -> Columns {
    let mut columns = Columns::new(FACTS.map(|(key, kind)| (key.to_owned(), kind)));
    people.iter().for_each(|(status, facts)| columns.push(*status, None, |_, key| facts.get(key)));
    columns
}

fn tally(terms: &Terms<'_>, people: &[(MembershipStatus, Facts)]) -> Tally {
    let columns = columns(people);
    let sheet = Sheet::new(terms, &columns);
    Tally::of(&sheet, 0..people.len()).close(&sheet)
}

fn decided() -> impl Strategy<Value = Vec<(String, String)>> {
    let answers = KNOWN.map(|(name, answers)| {
        let answer = prop::option::of(prop::sample::select(answers.to_vec()));
        answer.prop_map(move |answer| answer.map(|answer| (name.to_owned(), answer.to_owned())))
    });
    answers.prop_map(|answers| answers.into_iter().flatten().collect())
}

proptest! {
    #[test]
    fn the_class_total_is_the_sum_of_its_people(
        people in prop::collection::vec(person(), 0..30), decided in decided(), cut in 0usize..30,
        pleaded in prop::sample::subsequence(vec![0_usize, 1, 2, 3, 4, 5], 0..=6), apart: bool,
    ) {
        with_terms(&pleaded, apart, &decided, |terms| {
            let whole = tally(terms, &people);
            let assessed: Vec<_> =
                people.iter().map(|(status, facts)| assess(terms, *status, facts, &[], &[])).collect();
            let gross: ClassTotal = assessed.iter().map(|one| one.gross).sum();
            let after: ClassTotal = assessed.iter().map(|one| one.after_overlap).sum();
            prop_assert_eq!(whole.gross(0), gross);
            prop_assert_eq!(whole.after_overlap(0), after);
            let late: ClassTotal = assessed.iter().map(|one| one.late).sum();
            prop_assert_eq!(whole.late(0), late);
            prop_assert!(whole.after_overlap(0) <= whole.gross(0).minus(late));
            prop_assert_eq!(whole.class_members, assessed.iter().filter(|one| one.counted).count() as u64);

            let (low, high) = whole.range();
            prop_assert!(low <= whole.after_overlap(0) && whole.after_overlap(0) <= high);
            prop_assert!(whole.after_overlap(0) <= whole.gross(0));
            for one in &assessed {
                prop_assert!(one.low <= one.after_overlap && one.after_overlap <= one.high);
                prop_assert!(one.counted || one.lines.is_empty());
                for gap in &one.gaps {
                    prop_assert!(!one.counted && one.status.counts() || whole.gaps.contains_key(gap), "{gap:?}");
                }
            }

            let mut turned = people.clone();
            turned.rotate_left(cut.min(people.len()));
            prop_assert_eq!(tally(terms, &turned), whole.clone());
            let columns = columns(&people);
            let sheet = Sheet::new(terms, &columns);
            let cut = cut.min(people.len());
            let mut parts = Tally::of(&sheet, cut..people.len());
            parts.merge(Tally::of(&sheet, 0..cut));
            prop_assert_eq!(parts.close(&sheet), whole);
            Ok(())
        })?;
    }
}

#[test]
fn a_missing_fact_gives_the_lines_it_supports_and_a_named_gap() {
    with_terms(&[0, 1, 2], false, &[], |terms| {
        let facts = Facts::from([("inmail_before_cutoff".to_owned(), FactValue::YesNo(true))]);
        let found = assess(terms, MembershipStatus::ClassMember, &facts, &[], &[]);
        assert_eq!(found.lines.iter().map(|line| line.claim).collect::<Vec<_>>(), [0]);
        assert_eq!(found.after_overlap, Money::from_cents(700_00));
        let gaps: Vec<String> = found.gaps.iter().map(domain::assessment::Gap::kind).collect();
        assert_eq!(gaps, ["no_amount_paid", "no_documented_loss", "no_discovered_on"]);
    });
}

#[test]
fn a_person_whose_membership_cannot_be_tested_is_a_gap_and_not_a_member() {
    with_terms(&[0, 1, 2], false, &[], |terms| {
        let found = assess(terms, MembershipStatus::ClassMember, &Facts::new(), &[], &[]);
        assert!(!found.counted);
        assert_eq!(
            found.gaps.iter().map(domain::assessment::Gap::kind).collect::<Vec<_>>(),
            ["no_inmail_before_cutoff"]
        );
        let opted_out = assess(terms, MembershipStatus::OptedOut, &Facts::new(), &[], &[]);
        assert_eq!(opted_out.gaps, []);
    });
}

#[test]
fn a_claim_that_is_over_shows_what_it_would_give_and_adds_nothing() {
    with_terms(&[0, 1], false, &[], |terms| {
        let mut terms = terms.clone();
        terms.claims[0].is_live = false;
        terms.time = None;
        let facts = Facts::from([
            ("inmail_before_cutoff".to_owned(), FactValue::YesNo(true)),
            ("amount_paid".to_owned(), FactValue::Money(Money::from_cents(800_00))),
        ]);
        let found = tally(&terms, &[(MembershipStatus::ClassMember, facts)]);
        assert_eq!(found.gross(0), ClassTotal::from_cents(800_00));
        assert_eq!(found.after_overlap(0), ClassTotal::from_cents(100_00));
    });
}

/// Calls of one person, three years before suit at most: the calls of 2022 and the one two days before come too late.
#[test]
fn what_happened_before_the_time_that_is_left_is_struck_out_and_leaves_the_total() {
    let calendar = Calendar::new(2000..=2040, vec![]).unwrap();
    let statutory = statutory(Unit::Call, vec![tier(100_00, 100_00, 1)]);
    let greater = Remedy::GreaterOf { statutory, each_violation: false, with_profits: false };
    let theory = theory("calls", vec![(greater, &[])], LimitationStart::Accrual);
    let days = ["2022-05-01", "2024-11-24", "2024-11-26", "2026-01-05"];
    let calls: Vec<Event> = days.iter().map(|on| Event { on: Some(day(on).into()), loss: None }).collect();
    let told = |today: &str, tolling: Vec<Tolling>, calls: Vec<Event>| {
        let claim = ClaimTerms { events: vec![(Input::Calls, "call".into())], ..ClaimTerms::new(&theory) };
        let claims = vec![claim];
        let answers = Answers::default();
        let terms = Terms {
            possible: possible(&claims, answers, &[]),
            claims,
            classes: vec![Criterion::All(vec![])],
            time: Some(CaseTime {
                calendar: &calendar,
                today: day(today),
                action: NewAction::Class,
                tolling,
                open: vec![],
            }),
            ..Terms::default()
        };
        assess(&terms, MembershipStatus::ClassMember, &Facts::new(), &[("call".into(), calls)], &[])
    };
    // November 24, 2024 and two years are Tuesday, November 24, 2026: two days before suit.
    let found = told("2026-11-26", vec![], calls.clone());
    assert_eq!((found.gross, found.late, found.after_overlap), (cents(400_00), cents(200_00), cents(200_00)));
    let line = &found.lines[0];
    assert!(
        line.working.contains("what happened before November 26, 2024 comes too late"),
        "{}",
        line.working
    );
    assert_eq!(found.last_days[0].class.as_ref().unwrap().start, day("2024-11-26"));
    // A tolling agreement of 30 days brings the call of the 24th back in.
    let agreement = Tolling {
        kind: TollingKind { effect: Effect::Stops, ..earlier_action().kind },
        from: day("2025-06-01"),
        to: Some(day("2025-07-01")),
        is_own_action: false,
        ..earlier_action()
    };
    let tolled = told("2026-11-26", vec![agreement], calls.clone());
    assert_eq!((tolled.late, tolled.after_overlap), (cents(100_00), cents(300_00)));
    let over = told("2028-06-01", vec![], calls);
    assert_eq!((over.late, over.after_overlap), (cents(400_00), Money::ZERO));
    let undated = told("2026-11-26", vec![], vec![Event { on: None, loss: None }]);
    assert_eq!((undated.late, undated.after_overlap), (Money::ZERO, cents(100_00)));
    let gaps: Vec<String> = undated.gaps.iter().map(domain::assessment::Gap::kind).collect();
    assert_eq!(gaps, ["no_event_day", "no_accrued_on", "no_documented_loss"]);
}
