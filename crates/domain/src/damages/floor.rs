//! Actual damages, with profits where the statute counts them, but not less than a minimum.

use super::{Assumed, Award, Nature, statutory};
use crate::assessment::Gap;
use crate::choice::SCA_MINIMUM;
use crate::input::{Input, Values};
use crate::money::Money;
use crate::theory::Statutory;

/// The larger of actual damages and the minimum for every unit, if entitled to the minimum. Profits count with
/// actual damages where the statute says so.
///
/// Unknown actual damages do not lower the minimum of a person who is entitled to it without
/// them; where they are required, their absence is a gap.
///
/// # Law
/// 18 U.S.C. § 2707(c), where it is an open question who is entitled (`sca_minimum`);
/// 18 U.S.C. §§ 2710(c)(2)(A), 2724(b)(1).
pub(super) fn award(
    minimum: &Statutory,
    asks_entitlement: bool,
    with_profits: bool,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<Option<Award>, Gap> {
    let known_loss = values.money(Input::DocumentedLoss);
    let loss = known_loss.unwrap_or_default();
    let profits = if with_profits { values.money(Input::ViolatorProfits) } else { None };
    let proven = loss.checked_add(profits.unwrap_or_default()).ok_or(Gap::TooLarge)?;
    let entitled = !asks_entitlement || is_entitled(loss, proven, assumed);
    if !proven.is_positive() && !entitled {
        return if known_loss.is_some() { Ok(None) } else { Err(Gap::no_input(Input::DocumentedLoss)) };
    }
    let found = statutory::found(minimum, values, assumed)?;
    let minimum = if entitled { found.amount } else { Money::ZERO };
    let nature = Nature::Statutory { fixed_driven: minimum > proven, is_minimum: true };
    Ok(Some(Award { amount: proven.max(minimum), proven, nature, units: found.units, statutory: minimum }))
}

fn is_entitled(loss: Money, proven: Money, assumed: &Assumed<'_>) -> bool {
    match SCA_MINIMUM.answers()[usize::from(assumed.answers.place(SCA_MINIMUM))] {
        "actual_required" => loss.is_positive(),
        "actual_or_profits_required" => proven.is_positive(),
        _ => true,
    }
}
