//! A statutory amount for one person: the tier, the figure within the range, the units.

use super::{Assumed, Pleaded, Reading};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::money::Money;
use crate::theory::{Basis, Statutory, Tier, TierBy, Unit};

/// The statutory amount of one person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'t> {
    /// For one unit.
    pub each: Money,
    /// For all units.
    pub amount: Money,
    /// How many units.
    pub units: u32,
    /// The tier it was found by.
    pub tier: &'t Tier,
}

/// The statutory amount. Where units are not counted, what is listed one by one counts; where nothing is, one:
/// who is in the class has suffered at least one.
///
/// # Errors
/// The fact without which nothing can be said, or [`Gap::TooLarge`].
pub(super) fn found<'t>(
    statutory: &'t Statutory,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<Found<'t>, Gap> {
    let tier = tier(statutory, values, assumed)?;
    let units =
        statutory.unit.input().map_or(1, |input| values.count(input).unwrap_or(listed(statutory, values)));
    let each = match &tier.basis {
        Basis::Each { low, high } => figure(*low, *high, assumed),
        Basis::Days { each, at_least } => {
            let days = values.count(Input::Days).unwrap_or(0);
            each.times(days).ok_or(Gap::TooLarge)?.max(*at_least)
        }
        Basis::FinanceCharge { times, low, high } => {
            let charge = values.money(Input::FinanceCharge).ok_or(Gap::no_input(Input::FinanceCharge))?;
            charge.share(*times).ok_or(Gap::TooLarge)?.clamp(*low, *high)
        }
    };
    let amount = each.times(units).ok_or(Gap::TooLarge)?;
    Ok(Found { each, amount, units, tier })
}

fn listed(statutory: &Statutory, values: &Values<'_>) -> u32 {
    match statutory.unit {
        Unit::Violation | Unit::Call => u32::try_from(values.events.len()).unwrap_or(u32::MAX).max(1),
        Unit::Person | Unit::Incident | Unit::Section => 1,
    }
}

fn tier<'t>(statutory: &'t Statutory, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<&'t Tier, Gap> {
    let tiers = &statutory.tiers;
    match statutory.tier_by {
        TierBy::Nothing => Ok(&tiers[0]),
        TierBy::StateOfMind | TierBy::EmployerSize => {
            let place = match (assumed.pleaded.tier, assumed.reading) {
                (Some(place), _) => place,
                (None, Reading::Most) => tiers.len() - 1,
                (None, Reading::Working | Reading::Least) => 0,
            };
            tiers.get(place).ok_or(Gap::NoAmountInForce)
        }
        TierBy::Transaction => {
            let word = values.word(Input::Transaction).and_then(|place| assumed.words.get(place));
            let tier = word.and_then(|word| tiers.iter().find(|tier| tier.name == *word));
            tier.ok_or(Gap::no_input(Input::Transaction))
        }
    }
}

/// The figure within the range of a statute: the firm's where it has said one.
pub(super) fn figure(low: Money, high: Money, assumed: &Assumed<'_>) -> Money {
    match (assumed.pleaded.figure, assumed.reading) {
        (Some(figure), _) => figure.clamp(low, high),
        (None, Reading::Most) => high,
        (None, Reading::Working | Reading::Least) => low,
    }
}

/// How often a tier multiplies: what the court may do counts for what is worked with and for the most.
pub(super) fn times(tier: &Tier, times: u32, assumed: &Assumed<'_>) -> u32 {
    if tier.court_may && assumed.reading == Reading::Least { 1 } else { times }
}

/// Whether the firm has left a range or a tier open, or a court may multiply or refuse.
pub(super) fn has_room(statutory: &Statutory, pleaded: &Pleaded) -> bool {
    if statutory.court_may_refuse {
        return true;
    }
    let tiers_open = statutory.tiers.len() > 1
        && matches!(statutory.tier_by, TierBy::StateOfMind | TierBy::EmployerSize)
        && pleaded.tier.is_none();
    let ranges = |tier: &Tier| {
        let range =
            matches!(&tier.basis, Basis::Each { low, high } if low < high) && pleaded.figure.is_none();
        range || tier.court_may
    };
    let chosen = pleaded.tier.and_then(|place| statutory.tiers.get(place));
    tiers_open || chosen.map_or_else(|| statutory.tiers.iter().any(ranges), ranges)
}

/// What is asked of a person: without the first group there is no figure, without the second a part of it.
pub(super) fn asked(statutory: &Statutory) -> (Vec<Input>, Vec<Input>) {
    let (mut needed, mut wanted) = (Vec::new(), Vec::new());
    if statutory.tier_by == TierBy::Transaction {
        needed.push(Input::Transaction);
    }
    if statutory.tiers.iter().any(|tier| matches!(tier.basis, Basis::FinanceCharge { .. })) {
        needed.push(Input::FinanceCharge);
    }
    if statutory.tiers.iter().any(|tier| matches!(tier.basis, Basis::Days { .. })) {
        wanted.push(Input::Days);
    }
    wanted.extend(statutory.unit.input());
    (needed, wanted)
}
