//! Each shape of remedy says what its statutes say, with invented figures.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use common::{citation, day, each};
use domain::Money;
use domain::assessment::Gap;
use domain::choice::{Answers, QuestionId};
use domain::class::Criterion;
use domain::columns::Columns;
use domain::damages::{Assumed, Pleaded, Reading, Settings, award, has_room};
use domain::exposure::{ClaimTerms, Sheet, Tally, Terms, possible};
use domain::fact::{FactKind, FactValue};
use domain::input::{Event, Input, Values};
use domain::membership::MembershipStatus;
use domain::theory::{
    ClassCap, DatedRemedy, LimitationStart, Remedy, Statutory, Theory, Threshold, Tier, TierBy, Unit,
};

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

fn dated(from: &str, remedy: Remedy) -> DatedRemedy {
    DatedRemedy { from: day(from), to: None, when: vec![], changes_on: None, remedy, citation: citation() }
}

fn theory(remedies: Vec<DatedRemedy>) -> Theory {
    common::theory(remedies, LimitationStart::Accrual)
}

fn statutory(unit: Unit, tier: Tier) -> Statutory {
    Statutory { unit, tier_by: TierBy::Nothing, tiers: vec![tier], court_may_refuse: false }
}

fn floor(low: i64, with_profits: bool, court_may_refuse: bool) -> Remedy {
    let statutory = Statutory { court_may_refuse, ..statutory(Unit::Person, each(low, low)) };
    Remedy::Floor { statutory, asks_entitlement: false, with_profits }
}

fn greater(unit: Unit, low: i64) -> Remedy {
    Remedy::GreaterOf {
        statutory: statutory(unit, each(low, low)),
        each_violation: true,
        with_profits: false,
    }
}

fn found(
    theory: &Theory,
    values: &Values<'_>,
    reading: Reading,
    settings: &Settings,
) -> Result<Option<i64>, Gap> {
    let answers = Answers::default();
    let assumed = Assumed { settings, pleaded: Pleaded::default(), reading, answers: &answers, words: &[] };
    award(theory, values, &assumed).map(|found| found.map(|award| award.amount.cents()))
}

fn given(inputs: &[(Input, i64)]) -> Values<'static> {
    let mut values = Values::default();
    inputs.iter().for_each(|(input, number)| values.put(*input, *number));
    values
}

/// 18 U.S.C. §§ 2710(c)(2)(A), 2724(b)(1) speak of actual damages; § 2707(c) adds the violator's profits.
#[test]
fn profits_count_only_where_the_statute_counts_them() {
    let values = given(&[(Input::DocumentedLoss, 60_00), (Input::ViolatorProfits, 40_00)]);
    let of = |with_profits| {
        let theory = theory(vec![dated("2000-01-01", floor(70_00, with_profits, false))]);
        found(&theory, &values, Reading::Working, &Settings::default())
    };
    assert_eq!(of(true), Ok(Some(100_00)));
    assert_eq!(of(false), Ok(Some(70_00)));
}

/// 18 U.S.C. § 2520(c)(2): "the court may assess as damages".
#[test]
fn where_a_court_may_award_nothing_that_is_the_least() {
    let theory = theory(vec![dated("2000-01-01", floor(70_00, false, true))]);
    let of = |reading| found(&theory, &given(&[]), reading, &Settings::default());
    assert!(has_room(&theory, &Pleaded::default()));
    assert_eq!(of(Reading::Least), Ok(None));
    assert_eq!(of(Reading::Working), Ok(Some(70_00)));
    assert_eq!(of(Reading::Most), Ok(Some(70_00)));
}

/// 47 U.S.C. § 227(b)(3): loss and sum are compared for each violation apart, listed or not.
#[test]
fn violations_that_are_not_listed_count_the_sum_beside_those_that_are() {
    let theory = theory(vec![dated("2000-01-01", greater(Unit::Violation, 50_00))]);
    let events = [Some(cents(70_00)), None].map(|loss| Event { on: None, loss });
    let of = |count: Option<i64>| {
        let mut values = given(&[]);
        values.events = events.as_slice().into();
        if let Some(count) = count {
            values.put(Input::Violations, count);
        }
        found(&theory, &values, Reading::Working, &Settings::default())
    };
    assert_eq!(of(None), Ok(Some(120_00)));
    assert_eq!(of(Some(2)), Ok(Some(120_00)));
    assert_eq!(of(Some(5)), Ok(Some(270_00)));
}

/// 47 U.S.C. § 227(c)(5): calls within any twelve months; each of them is at least one violation.
#[test]
fn calls_that_meet_the_threshold_are_at_least_one_violation_each() {
    let mut theory = theory(vec![dated("2000-01-01", greater(Unit::Violation, 50_00))]);
    theory.threshold =
        Some(Threshold { input: Input::Calls, at_least: 2, within_months: 12, citation: citation() });
    let of = |inputs: &[(Input, i64)]| found(&theory, &given(inputs), Reading::Working, &Settings::default());
    assert_eq!(of(&[(Input::Calls, 1)]), Ok(None));
    assert_eq!(of(&[(Input::Calls, 4)]), Ok(Some(200_00)));
    assert_eq!(of(&[(Input::Calls, 4), (Input::Violations, 8)]), Ok(Some(400_00)));
    assert_eq!(of(&[]), Err(Gap::no_input(Input::Calls)));
}

#[test]
fn an_action_not_yet_filed_has_the_latest_amounts_where_the_day_of_filing_decides() {
    let old =
        DatedRemedy { to: Some(day("2024-12-31")), ..dated("2020-01-01", greater(Unit::Person, 50_00)) };
    let mut theory = theory(vec![old, dated("2025-01-01", greater(Unit::Person, 60_00))]);
    theory.questions = vec![QuestionId::of("ccpa_amounts_by").unwrap()];
    let mut answers = Answers::default();
    let of = |answers: &Answers, filed_on: Option<&str>| {
        let settings = Settings {
            filed_on: filed_on.map(day),
            accrued_on: Some(day("2024-05-01").into()),
            ..Settings::default()
        };
        let assumed = Assumed {
            settings: &settings,
            pleaded: Pleaded::default(),
            reading: Reading::Working,
            answers,
            words: &[],
        };
        award(&theory, &given(&[]), &assumed).unwrap().unwrap().amount
    };
    assert_eq!(of(&answers, None), cents(50_00));
    answers.set("ccpa_amounts_by", "filing_date").unwrap();
    assert_eq!(of(&answers, Some("2024-06-01")), cents(50_00));
    assert_eq!(of(&answers, Some("2025-06-01")), cents(60_00));
    assert_eq!(of(&answers, None), cents(60_00));
}

#[test]
fn an_unknown_day_matters_only_where_the_amounts_have_changed() {
    let unit = QuestionId::of("tcpa_unit").unwrap();
    let of = |unit_of, answer| DatedRemedy {
        when: vec![(unit, answer)],
        ..dated("2000-01-01", greater(unit_of, 50_00))
    };
    let by_answer = theory(vec![of(Unit::Call, 0), of(Unit::Violation, 1)]);
    let values = given(&[(Input::Calls, 2)]);
    assert_eq!(found(&by_answer, &values, Reading::Working, &Settings::default()), Ok(Some(100_00)));
    let old = DatedRemedy { to: Some(day("2009-12-31")), ..dated("2000-01-01", Remedy::Actual) };
    let by_day = theory(vec![old, dated("2010-01-01", greater(Unit::Person, 50_00))]);
    let gap = found(&by_day, &values, Reading::Working, &Settings::default()).unwrap_err();
    assert_eq!(gap.kind(), "no_accrued_on");
}

fn class_sums(claims: Vec<ClaimTerms<'_>>, people: &[(MembershipStatus, i64)]) -> (i128, i128, i128) {
    let possible = possible(&claims, Answers::default(), &[]);
    let settings = Settings { share_not_delivered: Some("0.5".parse().unwrap()), ..Settings::default() };
    let terms = Terms {
        claims,
        classes: vec![Criterion::All(vec![])],
        settings,
        possible,
        open: Vec::new(),
        until: None,
        time: None,
    };
    let facts = ["documented_loss", "amount_paid"].map(|key| (key.to_owned(), FactKind::Money));
    let mut columns = Columns::new(facts);
    for (status, loss) in people {
        let loss = FactValue::Money(cents(*loss));
        columns.push(*status, None, |_, _| Some(&loss));
    }
    let sheet = Sheet::new(&terms, &columns);
    let tally = Tally::of(&sheet, 0..people.len()).close(&sheet);
    let (low, high) = tally.range();
    (low.cents(), tally.after_overlap(0).cents(), high.cents())
}

/// 15 U.S.C. § 1692k(a)(2)(B): named plaintiffs have their own sum, the others share the cap without any
/// minimum, and actual damages stand outside it.
#[test]
fn a_class_cap_binds_the_added_sums_of_all_but_the_named_plaintiffs() {
    let remedy = Remedy::Added(statutory(Unit::Person, each(90_00, 90_00)));
    let mut theory = theory(vec![dated("2000-01-01", remedy)]);
    let share = "0.01".parse().unwrap();
    let cap = ClassCap { fixed: cents(150_00), net_worth_share: share, citation: citation() };
    assert_eq!(cap.most(None), cents(150_00));
    assert_eq!(cap.most(Some(cents(1_000_000_00))), cents(150_00));
    assert_eq!(cap.most(Some(cents(12_000_00))), cents(120_00));
    theory.class_cap = Some(cap);
    use MembershipStatus::{ClassMember, NamedPlaintiff};
    let people = [(NamedPlaintiff, 5_00), (ClassMember, 7_00), (ClassMember, 0), (ClassMember, 0)];
    let claim = ClaimTerms { net_worth: Some(cents(12_000_00)), ..ClaimTerms::new(&theory) };
    // Losses 12, the named plaintiff's 90, and at most 120 of the others' 270.
    assert_eq!(class_sums(vec![claim], &people), (102_00, 222_00, 222_00));
}

/// Cal. Civ. Code § 1780(a)(1): the total award in a class action is not less than a sum; what another
/// claim recovers for the same loss counts towards it.
#[test]
fn a_class_minimum_fills_up_what_the_class_recovers_for_the_same_loss() {
    let remedy = Remedy::ClassMinimum { class_total: cents(90_00), senior_or_disabled: Money::ZERO };
    let minimum = theory(vec![dated("2000-01-01", remedy)]);
    let contract = theory(vec![dated("2000-01-01", Remedy::ContractShare)]);
    let working =
        |claims: Vec<ClaimTerms<'_>>, loss| class_sums(claims, &[(MembershipStatus::ClassMember, loss)]).1;
    let alone = || ClaimTerms::new(&minimum);
    let beside = |loss| ClaimTerms { loss, ..ClaimTerms::new(&contract) };
    assert_eq!(working(vec![alone()], 30_00), 90_00);
    assert_eq!(working(vec![alone()], 95_00), 95_00);
    // Half of what was paid is 15, within the loss of 30; for a loss of its own it stands beside the minimum.
    assert_eq!(working(vec![beside(0), alone()], 30_00), 90_00);
    assert_eq!(working(vec![beside(1), alone()], 30_00), 105_00);
    assert_eq!(working(vec![alone()], 0), 0);
}
