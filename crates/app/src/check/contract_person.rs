//! One person's contract damages: the share of a subscription that was not delivered.

use super::example::{Example, Figure, Figures, Trouble, share};
use domain::Money;
use domain::damages::{subscription_paid, undelivered_share};
use law::Law;
use rust_decimal::Decimal;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContractPerson {
    monthly_price: Money,
    months: u32,
    #[serde(deserialize_with = "share")]
    discount_rate: Decimal,
}

/// `paid` is what was paid in all; `damages` the share of it that was not delivered.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: ContractPerson = example.inputs()?;
    example.answers(law)?;
    let paid = subscription_paid(given.monthly_price, given.months).ok_or_else(Trouble::too_large)?;
    let damages = undelivered_share(paid, given.discount_rate).ok_or_else(Trouble::too_large)?;
    Ok(vec![("paid", Figure::money(paid)), ("damages", Figure::money(damages))])
}
