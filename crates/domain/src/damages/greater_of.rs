//! The greater of actual damages and a statutory amount.

use super::{Assumed, Award, Losses, Nature, statutory};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::money::Money;
use crate::theory::Statutory;

/// The greater of the two; of the sums over violations where the statute compares them one by one.
///
/// Multiples of actual damages stand beside both and never lower the award. What a court may multiply
/// counts for what is worked with once the firm says the tier, and is left out of the least.
///
/// # Law
/// 47 U.S.C. § 227(b)(3), (c)(5); 15 U.S.C. § 1681n; 740 ILCS 14/20; 18 U.S.C. § 2520(c)(2);
/// Cal. Penal Code § 637.2; Cal. Civ. Code § 1798.150; N.Y. Gen. Bus. Law §§ 349(h), 350-e.
pub(super) fn award(
    amount: &Statutory,
    each_violation: bool,
    with_profits: bool,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<Option<Award>, Gap> {
    let found = statutory::found(amount, values, assumed)?;
    let loss = values.money(Input::DocumentedLoss).unwrap_or_default();
    let profits = if with_profits { values.money(Input::ViolatorProfits) } else { None };
    let proven = loss.checked_add(profits.unwrap_or_default()).ok_or(Gap::TooLarge)?;
    let (proven, greater) = if each_violation && !values.events.is_empty() {
        // What is documented beyond the losses of the single violations is proven as well.
        let (listed, greater) = one_by_one(values, found.units, found.each)?;
        (proven.max(listed), greater.max(proven))
    } else {
        (proven, proven.max(found.amount))
    };
    let tier = found.tier;
    let multiplied = proven.times(statutory::times(tier, tier.actual_times, assumed)).ok_or(Gap::TooLarge)?;
    let multiplied = tier.actual_times_most.map_or(multiplied, |most| multiplied.min(most)).max(proven);
    let award_times = statutory::times(tier, tier.award_times, assumed);
    let all = |amount: Money| amount.times(award_times).ok_or(Gap::TooLarge);
    let (amount, proven) = (all(greater.max(multiplied))?, all(multiplied)?);
    let nature = Nature::Statutory { fixed_driven: amount > proven, is_minimum: false };
    Ok(Some(Award { amount, proven, nature, units: found.units, statutory: found.amount }))
}

/// The sum of the losses, and the sum of the greater of loss and `each` for every single violation. Violations
/// beyond those listed cost nothing that is known, and count `each`.
fn one_by_one(values: &Values<'_>, units: u32, each: Money) -> Result<(Money, Money), Gap> {
    let listed = u32::try_from(values.events.len()).unwrap_or(u32::MAX);
    let unlisted = each.times(units.saturating_sub(listed)).ok_or(Gap::TooLarge)?;
    let mut sums = (Money::ZERO, unlisted);
    for event in values.events.iter() {
        let loss = event.loss.unwrap_or_default();
        sums.0 = sums.0.checked_add(loss).ok_or(Gap::TooLarge)?;
        sums.1 = sums.1.checked_add(loss.max(each)).ok_or(Gap::TooLarge)?;
    }
    Ok(sums)
}

/// The losses of the violations, and of those that cost more than `each`.
pub(super) fn losses(values: &Values<'_>, each: Money) -> Result<Losses, Gap> {
    let sum = |least: Money| {
        let mut losses = values.events.iter().filter_map(|event| event.loss).filter(|loss| *loss > least);
        losses.try_fold(Money::ZERO, |sum, loss| sum.checked_add(loss)).ok_or(Gap::TooLarge)
    };
    let documented = values.money(Input::DocumentedLoss).unwrap_or_default();
    Ok(Losses { all: sum(Money::ZERO)?.max(documented), inside: sum(each)? })
}
