//! Compensatory and punitive damages that somebody put a figure on, up to a limit by the employer's size.

use super::{Assumed, Award, Nature, statutory};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::theory::{Basis, Statutory};

/// The documented loss (pay lost, which no limit touches), and the other damages up to the limit.
///
/// # Law
/// 42 U.S.C. §§ 1981a(b)(3), 2000ff-6.
pub(super) fn award(
    limit: &Statutory,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<Option<Award>, Gap> {
    let other = values.money(Input::OtherDamages).ok_or(Gap::no_input(Input::OtherDamages))?;
    let found = statutory::found(limit, values, assumed)?;
    let limit = match &found.tier.basis {
        Basis::Each { high, .. } => *high,
        Basis::Days { .. } | Basis::FinanceCharge { .. } => found.amount,
    };
    let loss = values.money(Input::DocumentedLoss).unwrap_or_default();
    let amount = loss.checked_add(other.min(limit)).ok_or(Gap::TooLarge)?;
    Ok(amount.is_positive().then(|| Award { statutory: limit, ..Award::plain(amount, Nature::Compensatory) }))
}
