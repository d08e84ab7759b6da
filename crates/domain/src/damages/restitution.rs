//! Money paid for what was not received, given back.

use super::{Assumed, Award, Nature, contract};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::money::Money;

/// `paid` less `received`: never below nothing, never above what was paid. `None` for a person
/// who paid nothing and so lost no money or property.
///
/// # Law
/// Cal. Bus. & Prof. Code §§ 17203 (restitution only), 17204 (lost money or property);
/// Korea Supply v. Lockheed Martin, 29 Cal. 4th 1134 (2003).
pub fn restitution(paid: Money, received: Money) -> Option<Money> {
    paid.is_positive().then(|| paid.less(received).min(paid))
}

/// The value received is the person's own where it is known, and else what the share not delivered leaves.
pub(super) fn award(values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    let (paid, received) = match (values.money(Input::AmountPaid), values.money(Input::ValueReceived)) {
        (Some(paid), Some(received)) => (paid, received),
        _ => contract::lost(values, assumed).map(|(paid, lost)| (paid, paid.less(lost)))?,
    };
    Ok(restitution(paid, received).map(|amount| Award::plain(amount, Nature::Restitution)))
}
