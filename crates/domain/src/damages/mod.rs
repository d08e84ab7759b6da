//! What one person could recover under each theory: one file per shape of remedy.
//!
//! The figures come from the law's catalogue; nothing here knows an amount.

mod contract;
mod floor;
mod overlap;
mod restitution;

pub use contract::{subscription_paid, undelivered_share};
pub use floor::{FloorAward, statutory_floor};
pub use overlap::{Item, Nature, after_overlap};
pub use restitution::restitution;

use crate::assessment::Gap;
use crate::choice::Assumptions;
use crate::fact::{FactValue, Facts};
use crate::money::Money;
use crate::theory::Remedy;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Keys of the facts that feed the remedies.
pub mod keys {
    /// Money the person paid.
    pub const AMOUNT_PAID: &str = "amount_paid";
    /// Actual damages that are documented.
    pub const DOCUMENTED_LOSS: &str = "documented_loss";
    /// Profit the violator made from this person's violation.
    pub const VIOLATOR_PROFITS: &str = "violator_profits";
    /// How many violations.
    pub const VIOLATIONS: &str = "violations";
    /// When the person first learned, or could have learned, of the violation.
    pub const DISCOVERED_ON: &str = "discovered_on";
    /// Setting of the case: the share of what was paid for that was not delivered.
    pub const SHARE_NOT_DELIVERED: &str = "share_not_delivered";
    /// Setting of the case: the day the breach was complete.
    pub const ACCRUED_ON: &str = "accrued_on";
}

/// Settings of a case that figures and dates rest on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// The share of what was paid for that was not delivered; 0.125 is one eighth.
    pub share_not_delivered: Option<Decimal>,
    /// The day contract and unfair-competition claims were complete, and statutory amounts are looked up for.
    pub accrued_on: Option<NaiveDate>,
}

/// The facts of one person that feed the remedies, read once for every set of assumptions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Inputs {
    /// Money the person paid.
    pub paid: Option<Money>,
    /// Actual damages that are documented.
    pub loss: Option<Money>,
    /// Profit the violator made from this person's violation.
    pub profits: Option<Money>,
    /// How many violations.
    pub violations: Option<u32>,
}

impl Inputs {
    /// Reads what feeds the remedies out of a person's facts.
    pub fn of(facts: &impl Facts) -> Inputs {
        let violations = match facts.fact(keys::VIOLATIONS) {
            Some(FactValue::Number(count)) if count.is_integer() => count.to_u32(),
            _ => None,
        };
        Inputs {
            paid: facts.money(keys::AMOUNT_PAID),
            loss: facts.money(keys::DOCUMENTED_LOSS),
            profits: facts.money(keys::VIOLATOR_PROFITS),
            violations,
        }
    }
}

/// What one claim gives one person under one set of assumptions.
///
/// # Errors
/// The gap that keeps the claim from giving any figure. `Ok(None)` means that the facts
/// are known and the claim gives nothing, as for a person without actual damages where
/// those are required.
pub fn award(
    remedy: &Remedy,
    inputs: &Inputs,
    settings: &Settings,
    assume: &Assumptions,
) -> Result<Option<Award>, Gap> {
    match remedy {
        Remedy::StatutoryFloor { .. } => {
            let day = settings.accrued_on.ok_or(Gap::NoSetting(keys::ACCRUED_ON))?;
            let minimum = remedy.minimum_on(day).ok_or(Gap::NoAmountInForce)?;
            statutory_floor(inputs, minimum.amount, assume).map(|found| found.map(Award::Floor))
        }
        Remedy::ContractShare => {
            let paid = inputs.paid.ok_or(Gap::no_fact(keys::AMOUNT_PAID))?;
            let share = settings.share_not_delivered.ok_or(Gap::NoSetting(keys::SHARE_NOT_DELIVERED))?;
            undelivered_share(paid, share).map(|damages| Some(Award::Contract(damages))).ok_or(Gap::TooLarge)
        }
        Remedy::Restitution => {
            let paid = inputs.paid.ok_or(Gap::no_fact(keys::AMOUNT_PAID))?;
            let share = settings.share_not_delivered.ok_or(Gap::NoSetting(keys::SHARE_NOT_DELIVERED))?;
            let lost = undelivered_share(paid, share).ok_or(Gap::TooLarge)?;
            Ok(restitution(paid, paid.less(lost)).map(Award::Restitution))
        }
    }
}

/// Whether going from one set of assumptions to another can change what a remedy gives.
pub fn bears_on(remedy: &Remedy, one: &Assumptions, other: &Assumptions) -> bool {
    match remedy {
        Remedy::StatutoryFloor { .. } => {
            (one.sca_minimum, one.sca_unit) != (other.sca_minimum, other.sca_unit)
        }
        Remedy::ContractShare | Remedy::Restitution => false,
    }
}

/// What a claim gives, by the shape of its remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Award {
    /// Under a statute with a minimum.
    Floor(FloorAward),
    /// Contract damages.
    Contract(Money),
    /// Money to be given back.
    Restitution(Money),
}

impl Award {
    /// The amount as pleaded.
    pub fn amount(&self) -> Money {
        match self {
            Award::Floor(found) => found.amount,
            Award::Contract(amount) | Award::Restitution(amount) => *amount,
        }
    }

    /// How the award meets others for the same loss.
    pub fn nature(&self) -> Nature {
        match self {
            Award::Floor(found) => Nature::Statutory { floor_driven: found.floor_driven },
            Award::Contract(_) => Nature::Compensatory,
            Award::Restitution(_) => Nature::Restitution,
        }
    }
}
