//! A slow reference of its own making, held against the engine to the cent: awards straight from the facts, and
//! overlap by trying every way to elect between fixed sums, interest day by day, dates that are known in part by trying
//! every day that they can mean.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use chrono::{Datelike, Days, NaiveDate};
use common::{citation, day};
use domain::choice::{Answers, QuestionId};
use domain::class::Criterion;
use domain::columns::Columns;
use domain::damages::{Pleaded, Settings};
use domain::exposure::{Assumption, ClaimTerms, MOST_CLAIMS, Prejudgment, Sheet, Tally, Terms};
use domain::fact::{FactKind, FactValue};
use domain::interest::Rates;
use domain::membership::MembershipStatus;
use domain::theory::{DatedRemedy, LimitationStart, Remedy, Statutory, Theory, Tier, TierBy, Unit};
use domain::{ClassTotal, Money, PartialDate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one claim gives, in the plainest terms.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// The greater of loss and profits and so much for each violation; for those entitled.
    Floor(i64),
    /// The greater of a multiple of the loss and so much for each violation.
    Greater(i64, i64),
    /// The loss, and so much on top; twice as much from [`AMENDED`] on.
    Added(i64),
    /// An eighth of what was paid, as damages.
    Contract,
    /// An eighth of what was paid, given back.
    Restitution,
}

#[derive(Debug, Clone, Copy, Default)]
struct Person {
    paid: Option<i64>,
    loss: Option<i64>,
    profits: Option<i64>,
    violations: Option<i64>,
    /// Year, month and day of the violation, as far as they are known.
    violated: Option<(i32, Option<u32>, Option<u32>)>,
}

/// One award: what it gives, what it would be without a fixed sum, how it stands.
#[derive(Debug, Clone, Copy)]
struct Gives {
    amount: i64,
    proven: i64,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// A minimum that decides the award.
    Minimum,
    /// A sum instead of damages that decides the award.
    Instead,
    OnTop,
    Damages,
    Back,
}

impl Kind {
    fn is_sum(self) -> bool {
        matches!(self, Kind::Minimum | Kind::Instead)
    }
}

fn eighth(cents: i64) -> i64 {
    (cents + 4) / 8
}

fn gives(shape: Shape, person: &Person, entitlement: &str) -> Option<Gives> {
    let (loss, profits) = (person.loss.unwrap_or(0), person.profits.unwrap_or(0));
    let violations = person.violations.unwrap_or(1);
    match shape {
        Shape::Floor(each) => {
            let proven = loss + profits;
            let entitled = match entitlement {
                "actual_required" => loss > 0,
                "actual_or_profits_required" => proven > 0,
                _ => true,
            };
            let minimum = if entitled { each * violations } else { 0 };
            let amount = proven.max(minimum);
            let kind = if minimum > proven { Kind::Minimum } else { Kind::Damages };
            (proven > 0 || entitled).then_some(Gives { amount, proven, kind })
        }
        Shape::Greater(each, times) => {
            let proven = loss * times;
            let amount = proven.max(each * violations);
            let kind = if amount > proven { Kind::Instead } else { Kind::Damages };
            Some(Gives { amount, proven, kind })
        }
        Shape::Added(on_top) => {
            let times = on_every_day(person, |day| if day < self::day(AMENDED) { 1 } else { 2 })?;
            Some(Gives { amount: loss + times * on_top, proven: loss, kind: Kind::OnTop })
        }
        Shape::Contract => {
            person.paid.map(|paid| Gives { amount: eighth(paid), proven: eighth(paid), kind: Kind::Damages })
        }
        Shape::Restitution => person.paid.filter(|paid| *paid > 0).map(|paid| Gives {
            amount: eighth(paid),
            proven: eighth(paid),
            kind: Kind::Back,
        }),
    }
}

/// The days on which the violation can have been; the day of accrual where nothing is known of it.
fn days_of(person: &Person) -> Vec<NaiveDate> {
    let Some((year, month, of_month)) = person.violated else { return vec![day(ACCRUED)] };
    let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(|day| day.year() == year);
    days.filter(|day| {
        month.is_none_or(|month| day.month() == month) && of_month.is_none_or(|of| day.day() == of)
    })
    .collect()
}

/// What is the same on every day on which the violation can have been.
fn on_every_day<T: PartialEq>(person: &Person, of: impl Fn(NaiveDate) -> T) -> Option<T> {
    let mut each = days_of(person).into_iter().map(of);
    let first = each.next()?;
    each.all(|other| other == first).then_some(first)
}

/// The most that awards for one loss come to, over every way to elect between fixed sums, and the first way that
/// brings it.
fn one_loss(awards: &[Gives], stacks: bool, sums: bool, bar: bool) -> (i64, Vec<usize>) {
    let is_fixed =
        |award: &Gives| award.kind.is_sum() || award.kind == Kind::OnTop && award.amount > award.proven;
    let fixed: Vec<usize> = (0..awards.len()).filter(|place| is_fixed(&awards[*place])).collect();
    let ways: Vec<Vec<usize>> = if sums || fixed.is_empty() {
        vec![fixed]
    } else {
        fixed.into_iter().map(|place| vec![place]).collect()
    };
    let at_law = awards.iter().any(|award| award.kind != Kind::Back && award.amount > 0);
    let back = awards.iter().filter(|award| award.kind == Kind::Back && !(bar && at_law));
    let back = back.map(|award| award.amount).max().unwrap_or(0);
    let total = |elected: &Vec<usize>| {
        let elects = || elected.iter().map(|place| awards[*place]);
        let sum = |kind: Kind| -> i64 {
            elects().filter(|award| award.kind == kind).map(|award| award.amount).sum()
        };
        let on_top = elects().filter(|award| award.kind == Kind::OnTop);
        let on_top: i64 = on_top.map(|award| award.amount - award.proven).sum();
        let largest: i64 =
            elects().filter(|award| award.kind.is_sum()).map(|award| award.amount).max().unwrap_or(0);
        let beside = if stacks { sum(Kind::Minimum) } else { 0 };
        let absorbing = sum(Kind::Instead) + sum(Kind::Minimum) - beside;
        let damages = (0..awards.len()).map(|place| match awards[place].kind {
            Kind::Minimum | Kind::Instead if elected.contains(&place) => 0,
            Kind::Minimum | Kind::Instead | Kind::OnTop => awards[place].proven,
            Kind::Damages => awards[place].amount,
            Kind::Back => 0,
        });
        let at_law = absorbing.max(damages.max().unwrap_or(0));
        on_top + beside + at_law + (back - largest.max(at_law)).max(0)
    };
    let best = ways.iter().map(total).max().unwrap_or(0);
    (best, ways.into_iter().find(|way| total(way) == best).unwrap_or_default())
}

/// What of each award earns interest: what the award with the largest damages makes good of the loss, beyond what
/// elected sums have in them.
fn principals(awards: &[Gives], losses: &[i64], elected: &[usize], stacks: bool) -> Vec<i64> {
    let is_elected = |place: usize| awards[place].kind.is_sum() && elected.contains(&place);
    let absorbs = |place: &usize| is_elected(*place) && !(stacks && awards[*place].kind == Kind::Minimum);
    let absorbed: i64 = (0..awards.len()).filter(absorbs).map(|place| awards[place].amount).sum();
    let of_damages = |place: &usize| !is_elected(*place) && awards[*place].kind != Kind::Back;
    let most = (0..awards.len()).filter(of_damages).map(|place| awards[place].proven).max();
    let first = (0..awards.len()).filter(of_damages).find(|place| Some(awards[*place].proven) == most);
    let mut found = vec![0; awards.len()];
    if let Some(place) = first {
        found[place] = (losses[place] - absorbed).clamp(0, (awards[place].proven - absorbed).max(0));
    }
    found
}

/// The engine's remedies of a shape.
fn remedies(shape: Shape) -> Vec<DatedRemedy> {
    let statutory = |each: i64, times: u32, unit: Unit| Statutory {
        unit,
        tier_by: TierBy::Nothing,
        court_may_refuse: false,
        tiers: vec![Tier { actual_times: times, ..common::each(each, each) }],
    };
    let remedy = match shape {
        Shape::Floor(each) => Remedy::Floor {
            statutory: statutory(each, 1, Unit::Violation),
            asks_entitlement: true,
            with_profits: true,
        },
        Shape::Greater(each, times) => Remedy::GreaterOf {
            statutory: statutory(each, u32::try_from(times).unwrap(), Unit::Violation),
            each_violation: false,
            with_profits: false,
        },
        Shape::Added(on_top) => Remedy::Added(statutory(on_top, 1, Unit::Person)),
        Shape::Contract => Remedy::ContractShare,
        Shape::Restitution => Remedy::Restitution,
    };
    let dated = |from: &str, to: Option<NaiveDate>, remedy: Remedy| DatedRemedy {
        from: day(from),
        to,
        when: vec![],
        changes_on: None,
        remedy,
        citation: citation(),
    };
    match shape {
        Shape::Added(on_top) => vec![
            dated("2000-01-01", day(AMENDED).pred_opt(), remedy),
            dated(AMENDED, None, Remedy::Added(statutory(2 * on_top, 1, Unit::Person))),
        ],
        _ => vec![dated("2000-01-01", None, remedy)],
    }
}

/// The engine's theory of a shape.
fn theory(shape: Shape) -> Theory {
    let asked = ["sca_minimum", "statutory_overlap", "two_statutes", "sonner_bar"];
    let questions = asked.map(|name| QuestionId::of(name).unwrap()).to_vec();
    Theory { questions, ..common::theory(remedies(shape), LimitationStart::Accrual) }
}

/// The day from which everything is counted where a person's own is not known: before a February 29.
const ACCRUED: &str = "2023-09-18";

/// The day from which the sums on top are twice as much.
const AMENDED: &str = "2023-07-10";

/// The first day of a violation that is too late for the class.
const CUT_OFF: &str = "2024-05-20";

/// The loss that a claim can make good; what is given back makes none good.
fn makes_good(shape: Shape, person: &Person) -> i64 {
    match shape {
        Shape::Contract => eighth(person.paid.unwrap_or(0)),
        Shape::Floor(_) | Shape::Greater(..) | Shape::Added(_) => person.loss.unwrap_or(0),
        Shape::Restitution => 0,
    }
}

/// Interest from a day on by every way to count days, each day counted by hand, rounded half-up.
fn earns(cents: i64, percent: i64, first: NaiveDate, until: NaiveDate) -> [i128; 3] {
    let days: Vec<NaiveDate> = first.iter_days().skip(1).take_while(|day| *day <= until).collect();
    let all = days.len();
    let no_leap = days.iter().filter(|day| (day.month(), day.day()) != (2, 29)).count();
    let anniversaries = days.iter().filter(|day| (day.month(), day.day()) == (first.month(), first.day()));
    let years = anniversaries.count();
    let rest = days.iter().rev().take_while(|day| (day.month(), day.day()) != (first.month(), first.day()));
    [all, no_leap, years * 365 + rest.count()].map(|days| {
        let whole = i128::from(cents) * i128::from(percent) * i128::try_from(days).unwrap();
        (whole * 10 / 36_500 + 5) / 10
    })
}

/// A claim as it is pleaded.
#[derive(Debug, Clone, Copy)]
struct Pleads {
    shape: Shape,
    loss: u8,
    is_elected: bool,
    percent: Option<i64>,
}

fn claim() -> impl Strategy<Value = Pleads> {
    let percent = prop::option::of(0_i64..=20);
    (shape(), 0_u8..3, prop::bool::weighted(0.15), percent)
        .prop_map(|(shape, loss, is_elected, percent)| Pleads { shape, loss, is_elected, percent })
}

fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        (1_i64..200_000).prop_map(Shape::Floor),
        (1_i64..200_000, 1_i64..4).prop_map(|(each, times)| Shape::Greater(each, times)),
        (0_i64..150_000).prop_map(Shape::Added),
        Just(Shape::Contract),
        Just(Shape::Restitution),
    ]
}

fn person() -> impl Strategy<Value = Person> {
    let money = || prop::option::weighted(0.8, prop_oneof![Just(0_i64), 1_i64..400_000]);
    let part = || prop::option::weighted(0.6, 1_u32..=12);
    let violated = prop::option::weighted(0.8, (2022_i32..=2024, part(), part()));
    (money(), money(), money(), prop::option::weighted(0.7, 0_i64..6), violated).prop_map(
        |(paid, loss, profits, violations, violated)| {
            let violated = violated.map(|(year, month, day)| (year, month, day.filter(|_| month.is_some())));
            Person { paid, loss, profits, violations, violated }
        },
    )
}

fn facts(person: &Person) -> BTreeMap<String, FactValue> {
    let money = |cents: Option<i64>| cents.map(|cents| FactValue::Money(Money::from_cents(cents)));
    let known = [
        ("amount_paid", money(person.paid)),
        ("documented_loss", money(person.loss)),
        ("violator_profits", money(person.profits)),
        ("violations", person.violations.map(|count| FactValue::Number(count.into()))),
        ("violation_on", person.violated.map(date)),
    ];
    known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

fn date((year, month, day): (i32, Option<u32>, Option<u32>)) -> FactValue {
    let parts = [month, day].into_iter().flatten().map(|part| format!("-{part:02}"));
    let text = format!("{year}{}", parts.collect::<String>());
    FactValue::Date(PartialDate::from_iso(&text).unwrap())
}

const FACTS: [(&str, FactKind); 5] = [
    ("amount_paid", FactKind::Money),
    ("documented_loss", FactKind::Money),
    ("violator_profits", FactKind::Money),
    ("violations", FactKind::Number),
    ("violation_on", FactKind::Date),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// 200 cases of 50 people: 10,000 people with claims, facts, choices and gaps drawn at random.
    #[test]
    fn the_engine_agrees_with_the_reference_to_the_cent(
        pleaded in prop::collection::vec(claim(), 1..7),
        people in prop::collection::vec(person(), 50),
        entitlement in prop::sample::select(vec!["no_actual_needed", "actual_required", "actual_or_profits_required"]),
        stacks: bool, sums: bool, bar: bool, cuts_off: bool, days in 0_u64..1500,
    ) {
        let mut answers = Answers::default();
        answers.set("sca_minimum", entitlement).unwrap();
        answers.set("statutory_overlap", if stacks { "stack_minimum" } else { "absorb" }).unwrap();
        answers.set("two_statutes", if sums { "sum" } else { "larger" }).unwrap();
        answers.set("sonner_bar", if bar { "on" } else { "off" }).unwrap();
        let theories: Vec<Theory> = pleaded.iter().map(|of| theory(of.shape)).enumerate()
            .map(|(place, theory)| Theory { id: place.to_string(), ..theory }).collect();
        let claims = theories.iter().zip(&pleaded).map(|(theory, of)| ClaimTerms {
            loss: of.loss,
            pleaded: Pleaded::default(),
            interest: of.percent.map(|percent| Prejudgment {
                rates: Rates::of(Decimal::new(percent, 2)).unwrap(),
                not_before: None,
            }),
            is_elected: of.is_elected,
            ..ClaimTerms::new(theory)
        });
        let until = day(ACCRUED) + Days::new(days);
        let terms = Terms {
            claims: claims.collect(),
            classes: vec![if cuts_off {
                Criterion::Before { fact: "violation_on".into(), day: day(CUT_OFF) }
            } else {
                Criterion::All(vec![])
            }],
            settings: Settings {
                share_not_delivered: Some("0.125".parse().unwrap()),
                accrued_on: Some(day(ACCRUED).into()),
                discoverable_on: None,
                filed_on: None,
            },
            possible: vec![Assumption::working(answers)],
            open: Vec::new(),
            until: Some(until),
            time: None,
        };
        let mut columns = Columns::new(FACTS.map(|(key, kind)| (key.to_owned(), kind)));
        let known: Vec<_> = people.iter().map(facts).collect();
        known.iter().for_each(|facts| columns.push(MembershipStatus::ClassMember, None, |_, key| facts.get(key)));
        let sheet = Sheet::new(&terms, &columns);
        for (row, person) in people.iter().enumerate() {
            let (mut expected, mut earning) = (0, vec![0; pleaded.len()]);
            let before = on_every_day(person, |violated| violated < day(CUT_OFF)).filter(|_| person.violated.is_some());
            let is_inside = !cuts_off || before == Some(true);
            for loss in (0..3).filter(|_| is_inside) {
                let same = || pleaded.iter().enumerate().filter(|(_, of)| of.loss == loss);
                let elects = same().any(|(_, of)| of.is_elected);
                let counted = same().filter(|(_, of)| of.is_elected || !elects);
                let given = counted.filter_map(|(place, of)| {
                    Some((place, makes_good(of.shape, person), gives(of.shape, person, entitlement)?))
                });
                let given: Vec<(usize, i64, Gives)> = given.collect();
                let awards: Vec<Gives> = given.iter().map(|(_, _, award)| *award).collect();
                let losses: Vec<i64> = given.iter().map(|(_, loss, _)| *loss).collect();
                let (most, elected) = one_loss(&awards, stacks, sums, bar);
                expected += most;
                let principals = principals(&awards, &losses, &elected, stacks);
                given.iter().zip(principals).for_each(|((place, ..), principal)| earning[*place] = principal);
            }
            let (inside, ..) = sheet.membership(row);
            let mut left = [Money::ZERO; MOST_CLAIMS];
            sheet.after_overlap(&sheet.awards(row, inside), 0, &mut left);
            let found: ClassTotal = left.into_iter().sum();
            prop_assert_eq!(found.cents(), i128::from(expected), "{:?} {:?}", person, pleaded);
            let sums = Tally::of(&sheet, row..row + 1).interest;
            for ((of, principal), sum) in pleaded.iter().zip(earning).zip(sums) {
                let expected = of.percent.map(|percent| earns(principal, percent, *days_of(person).last().unwrap(), until)).unwrap_or_default();
                prop_assert_eq!(sum.by_count.map(|one| one.cents()), expected, "{:?} {:?}", person, of);
            }
        }
    }
}
