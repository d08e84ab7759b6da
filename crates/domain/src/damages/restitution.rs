//! Money paid for what was not received, given back.

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
