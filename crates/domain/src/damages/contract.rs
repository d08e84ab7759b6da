//! The benefit of the bargain: the share of what was paid for that was not delivered.

use crate::money::Money;
use rust_decimal::Decimal;

/// What was paid for `months` of a subscription at `monthly`, or `None` past what can be held.
pub fn subscription_paid(monthly: Money, months: u32) -> Option<Money> {
    monthly.times(months)
}

/// `paid` × `share`, half-up to the cent, or `None` past what can be held.
///
/// # Law
/// Cal. Civ. Code § 3300. The share is an expert's figure that the case states with its source.
pub fn undelivered_share(paid: Money, share: Decimal) -> Option<Money> {
    paid.share(share)
}
