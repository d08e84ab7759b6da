//! Actual damages, with more for seniors and disabled persons. What the class as a whole has at least is
//! added where the class is summed.

use super::{Assumed, Award, Nature, Reading};
use crate::assessment::Gap;
use crate::input::{Input, Values};
use crate::money::Money;

/// The documented loss, and for a senior or disabled person up to `most` in addition: what the firm says,
/// and nothing until it has.
///
/// # Law
/// Cal. Civ. Code § 1780(a)(1), (b).
pub(super) fn award(most: Money, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    let loss = values.money(Input::DocumentedLoss).ok_or(Gap::no_input(Input::DocumentedLoss))?;
    let more = match (assumed.pleaded.figure, assumed.reading) {
        (Some(figure), _) => figure.min(most),
        (None, Reading::Most) => most,
        (None, Reading::Working | Reading::Least) => Money::ZERO,
    };
    let more = if values.yes_no(Input::SeniorOrDisabled) == Some(true) { more } else { Money::ZERO };
    let amount = loss.checked_add(more).ok_or(Gap::TooLarge)?;
    Ok(amount.is_positive().then_some(Award {
        amount,
        proven: loss,
        nature: Nature::Added,
        units: 1,
        statutory: more,
    }))
}
