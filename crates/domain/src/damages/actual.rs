//! Actual damages only.

use super::{Award, Nature};
use crate::assessment::Gap;
use crate::input::{Input, Values};

/// The documented loss; nothing for a person who lost nothing.
///
/// # Law
/// 15 U.S.C. § 1681o; MCL 445.1715 as amended by 2016 PA 92.
pub(super) fn award(values: &Values<'_>) -> Result<Option<Award>, Gap> {
    let loss = values.money(Input::DocumentedLoss).ok_or(Gap::no_input(Input::DocumentedLoss))?;
    Ok(loss.is_positive().then(|| Award::plain(loss, Nature::Compensatory)))
}
