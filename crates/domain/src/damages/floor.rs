//! Actual damages and profits, but not less than a minimum.

use super::{Inputs, keys};
use crate::assessment::Gap;
use crate::choice::{Assumptions, ScaMinimum, ScaUnit};
use crate::money::Money;

/// An award under a statute with a minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloorAward {
    /// The award.
    pub amount: Money,
    /// Actual damages and profits, as far as known.
    pub proven: Money,
    /// The minimum for all units; nothing for a person not entitled to it.
    pub minimum: Money,
    /// Persons or violations the minimum is counted by.
    pub units: u32,
    /// Whether the minimum, and not what is proven, decides the amount.
    pub floor_driven: bool,
}

/// The larger of actual damages plus profits and `each` for every unit, if entitled to the minimum.
///
/// Unknown actual damages do not lower the minimum of a person who is entitled to it without
/// them; where they are required, their absence is a gap. Unknown violations count once: a
/// class member has suffered at least one.
///
/// # Law
/// 18 U.S.C. § 2707(c); who is entitled is an open question (`sca_minimum`), as is what the
/// minimum is counted by (`sca_unit`).
///
/// # Errors
/// The fact without which nothing can be said, or [`Gap::TooLarge`].
pub fn statutory_floor(
    inputs: &Inputs,
    each: Money,
    assume: &Assumptions,
) -> Result<Option<FloorAward>, Gap> {
    let (loss, profits) = (inputs.loss.unwrap_or_default(), inputs.profits.unwrap_or_default());
    let proven = loss.checked_add(profits).ok_or(Gap::TooLarge)?;
    let entitled = match assume.sca_minimum {
        ScaMinimum::NoActualNeeded => true,
        ScaMinimum::ActualRequired => loss.is_positive(),
        ScaMinimum::ActualOrProfitsRequired => proven.is_positive(),
    };
    if !proven.is_positive() && !entitled {
        return if inputs.loss.is_some() { Ok(None) } else { Err(Gap::no_fact(keys::DOCUMENTED_LOSS)) };
    }
    let units = match assume.sca_unit {
        ScaUnit::PerPerson => 1,
        ScaUnit::PerViolation => inputs.violations.unwrap_or(1),
    };
    let minimum = if entitled { each.times(units).ok_or(Gap::TooLarge)? } else { Money::ZERO };
    let amount = proven.max(minimum);
    Ok(Some(FloorAward { amount, proven, minimum, units, floor_driven: minimum > proven }))
}
