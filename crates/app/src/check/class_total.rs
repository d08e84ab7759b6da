//! Sums over a class.

use super::example::{Example, Figure, Figures, Trouble, share};
use super::sca_award;
use domain::input::{Input, UNKNOWN, Values};
use domain::{ClassTotal, Money};
use law::Law;
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Groups {
    groups: Vec<Group>,
}

/// People who stand alike.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    #[serde(rename = "group")]
    _name: Option<String>,
    members: u64,
    actual: Option<Money>,
    profits: Option<Money>,
    violations: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rate {
    members: u64,
    per_person: Money,
    #[serde(deserialize_with = "share")]
    claims_rate: Decimal,
}

/// From `members` and `claims_rate`: `claimants`, half-up to a whole person, and their `total`.
/// From `groups`: the `total` of the Stored Communications Act's awards.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    if example.has_input("groups") {
        return groups(law, example, &example.inputs::<Groups>()?.groups);
    }
    example.answers(law)?;
    rate(&example.inputs()?)
}

fn rate(given: &Rate) -> Result<Figures, Trouble> {
    let exact = Decimal::from(given.members).checked_mul(given.claims_rate).ok_or_else(Trouble::too_large)?;
    let claimants =
        exact.round_dp_with_strategy(0, MidpointAwayFromZero).to_u64().ok_or_else(Trouble::too_large)?;
    let total = for_each(given.per_person, claimants);
    Ok(vec![("claimants", Figure::Count(claimants)), ("total", Figure::Money(total))])
}

fn groups(law: &Law, example: &Example, groups: &[Group]) -> Result<Figures, Trouble> {
    let answers = example.answers(law)?;
    let mut total = ClassTotal::default();
    for group in groups {
        let mut values = Values::default();
        values.put_money(Input::DocumentedLoss, group.actual);
        values.put_money(Input::ViolatorProfits, group.profits);
        values.put(Input::Violations, group.violations.map_or(UNKNOWN, i64::from));
        total.add_total(for_each(sca_award(law, &values, &answers)?, group.members));
    }
    Ok(vec![("total", Figure::Money(total))])
}

/// An amount for each of `people`. No product of the two is past what a total holds.
fn for_each(amount: Money, people: u64) -> ClassTotal {
    ClassTotal::from_cents(i128::from(amount.cents()) * i128::from(people))
}
