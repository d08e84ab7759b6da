//! The benefit of the bargain: the share of what was paid for that was not delivered.

use super::{Assumed, Award, Nature, keys};
use crate::assessment::Gap;
use crate::input::{Input, Values};
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

pub(super) fn award(values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    lost(values, assumed).map(|(_, lost)| Some(Award::plain(lost, Nature::Compensatory)))
}

/// What was paid, and what was not delivered for it.
pub(super) fn lost(values: &Values<'_>, assumed: &Assumed<'_>) -> Result<(Money, Money), Gap> {
    let paid = values.money(Input::AmountPaid).ok_or(Gap::no_input(Input::AmountPaid))?;
    let share = assumed.settings.share_not_delivered.ok_or(Gap::NoSetting(keys::SHARE_NOT_DELIVERED))?;
    undelivered_share(paid, share).map(|lost| (paid, lost)).ok_or(Gap::TooLarge)
}
