//! A statutory amount on top of actual damages.

use super::{Assumed, Award, Nature, statutory};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::theory::Statutory;

/// Actual damages and the statutory amount together.
///
/// # Law
/// 15 U.S.C. §§ 1692k(a), 1693m(a), 1640(a), 1691e(b); Cal. Civ. Code § 56.36(b).
pub(super) fn award(
    amount: &Statutory,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<Option<Award>, Gap> {
    let found = statutory::found(amount, values, assumed)?;
    let proven = values.money(Input::DocumentedLoss).unwrap_or_default();
    let amount = proven.checked_add(found.amount).ok_or(Gap::TooLarge)?;
    Ok(Some(Award { amount, proven, nature: Nature::Added, units: found.units, statutory: found.amount }))
}
