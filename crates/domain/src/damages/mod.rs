//! What one person could recover under each theory: one file per shape of remedy.
//!
//! The figures come from the law's catalogue; nothing here knows an amount.

mod actual;
mod added;
mod capped;
mod class_minimum;
mod contract;
mod floor;
mod greater_of;
mod overlap;
mod restitution;
mod statutory;
mod threshold;

pub use contract::{subscription_paid, undelivered_share};
pub use overlap::{Item, Joined, Left, Nature, after_overlap};
pub use restitution::restitution;
pub use threshold::most_within;

use crate::assessment::{EVENT_DAY, Gap};
use crate::choice::{Answers, SCA_MINIMUM};
use crate::input::{Input, Values};
use crate::money::Money;
use crate::partial_date::PartialDate;
use crate::theory::{DatedRemedy, Remedy, Theory, Unit};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Names of the settings of a case.
pub mod keys {
    /// The share of what was paid for that was not delivered.
    pub const SHARE_NOT_DELIVERED: &str = "share_not_delivered";
    /// The day the breach was complete.
    pub const ACCRUED_ON: &str = "accrued_on";
    /// The day from which anybody could have discovered the violation.
    pub const DISCOVERABLE_ON: &str = "discoverable_on";
    /// The defendant's net worth.
    pub const NET_WORTH: &str = "net_worth";
}

/// Settings of a case that figures and dates rest on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// The share of what was paid for that was not delivered; 0.125 is one eighth.
    pub share_not_delivered: Option<Decimal>,
    /// The day contract and unfair-competition claims were complete, and statutory amounts are looked up for
    /// where a person's own day is not known.
    pub accrued_on: Option<PartialDate>,
    /// The day from which anybody had a reasonable opportunity to discover the violation, such as a press report. A clock
    /// that discovery starts runs from it at the latest.
    pub discoverable_on: Option<PartialDate>,
    /// The day the action was filed.
    pub filed_on: Option<NaiveDate>,
}

/// What the firm says for one claim where the statute leaves room.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pleaded {
    /// The figure for one unit within the statute's range.
    pub figure: Option<Money>,
    /// The tier: the defendant's state of mind or size, by its place.
    pub tier: Option<usize>,
}

/// How the room that a statute leaves is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Reading {
    /// What the firm says; the least where it has not said.
    #[default]
    Working,
    /// The least that the firm has not ruled out.
    Least,
    /// The most that the firm has not ruled out.
    Most,
}

/// One set of assumptions for one claim.
#[derive(Debug, Clone, Copy)]
pub struct Assumed<'a> {
    /// Settings of the case.
    pub settings: &'a Settings,
    /// What the firm says for the claim.
    pub pleaded: Pleaded,
    /// How the room that the statute leaves is read.
    pub reading: Reading,
    /// Answers to the open questions.
    pub answers: &'a Answers,
    /// Words of the statutes' tiers, as [`Input::Transaction`] counts them.
    pub words: &'a [String],
}

/// What one claim gives one person under one set of assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Award {
    /// The amount as pleaded.
    pub amount: Money,
    /// What it would be without any fixed sum: what is proven, multiplied where the statute says so.
    pub proven: Money,
    /// How it meets others for the same loss.
    pub nature: Nature,
    /// Units the statutory amount is counted by.
    pub units: u32,
    /// The statutory amount for all units, before it is held against what is proven.
    pub statutory: Money,
}

impl Award {
    /// The part that no loss explains: a fixed statutory sum.
    pub fn fixed(&self) -> Money {
        match self.nature {
            Nature::Statutory { fixed_driven: true, .. } => self.amount,
            Nature::Added => self.amount.less(self.proven),
            _ => Money::ZERO,
        }
    }

    /// A plain amount that makes a loss good.
    fn plain(amount: Money, nature: Nature) -> Award {
        Award { amount, proven: amount, nature, units: 1, statutory: Money::ZERO }
    }
}

/// What one claim gives one person under one set of assumptions.
///
/// # Errors
/// The gap that keeps the claim from giving any figure. `Ok(None)` means that the facts
/// are known and the claim gives nothing, as for a person without actual damages where
/// those are required.
pub fn award(theory: &Theory, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    if let Some(threshold) = &theory.threshold {
        if !threshold::is_met(threshold, values)? {
            return Ok(None);
        }
        // Whatever the threshold counts is at least one violation each.
        if !values.knows(Input::Violations) && values.knows(threshold.input) {
            let mut counted = *values;
            counted.put(Input::Violations, values.number(threshold.input));
            return in_force(theory, &counted, assumed);
        }
    }
    in_force(theory, values, assumed)
}

/// What the remedy in force gives.
fn in_force(theory: &Theory, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    let remedy = &remedy_for(theory, values, assumed)?.remedy;
    let may_be_refused = remedy.statutory().is_some_and(|statutory| statutory.court_may_refuse);
    if may_be_refused && assumed.reading == Reading::Least {
        return Ok(None);
    }
    let found = remedy_award(remedy, values, assumed)?;
    // A person to whom it is known to have happened never.
    Ok(found.filter(|award| award.units > 0 || award.amount.is_positive()))
}

/// Why a claim gives somebody of its class nothing though the facts are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// It did not happen often enough within the time for there to be a claim.
    BelowThreshold,
    /// Nothing is proven that it would make good or give back.
    NothingProven,
}

/// Why [`award`] gives nothing where it gives no gap either.
pub fn why_nothing(theory: &Theory, values: &Values<'_>) -> Nothing {
    match &theory.threshold {
        Some(threshold) if threshold::is_met(threshold, values) == Ok(false) => Nothing::BelowThreshold,
        _ => Nothing::NothingProven,
    }
}

/// The losses of one person that a claim makes good, without multiples and profits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Losses {
    /// All that are known.
    pub all: Money,
    /// Those inside an award that a fixed sum decides: where the statute compares violation by violation, the losses
    /// that are larger than the sum for one.
    pub inside: Money,
}

/// The losses that a claim makes good: those of the events where the statute compares them one by one, or else what
/// is documented.
///
/// # Errors
/// The gap that keeps the claim from giving any figure.
pub fn losses(theory: &Theory, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Losses, Gap> {
    match &remedy_for(theory, values, assumed)?.remedy {
        Remedy::GreaterOf { statutory, each_violation: true, .. } if !values.events.is_empty() => {
            greater_of::losses(values, statutory::found(statutory, values, assumed)?.each)
        }
        _ => Ok(Losses { all: values.money(Input::DocumentedLoss).unwrap_or_default(), inside: Money::ZERO }),
    }
}

/// The remedy in force for one person's conduct.
///
/// The day is the violation's; where it is not known, the day the case says its claims accrued; where
/// the firm lets the day of filing decide (`ccpa_amounts_by`), that one: an action that is not filed yet
/// would have the latest amounts. Of a date that is known in part the remedy counts that is the same on every day it can
/// mean.
///
/// # Errors
/// [`Gap::NoSetting`] when no day is known and the remedy has changed over time;
/// [`Gap::NoAmountInForce`] when there was none on the day; [`Gap::LawChanged`] when violations counted one by one
/// lie before and after a change of the remedy; [`Gap::PartialDate`] when a date that is known in part would decide.
pub fn remedy_for<'t>(
    theory: &'t Theory,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Result<&'t DatedRemedy, Gap> {
    let by_filing = theory.questions.iter().any(|question| question.name() == "ccpa_amounts_by")
        && assumed.answers.answer("ccpa_amounts_by") == Some("filing_date");
    let day = if by_filing {
        assumed.settings.filed_on.map(PartialDate::from)
    } else {
        values.violation_date().or(assumed.settings.accrued_on)
    };
    match day {
        Some(day) => {
            let found =
                theory.remedy_throughout(day, assumed.answers).ok_or_else(|| violation_gap(values))?;
            let found = found.ok_or(Gap::NoAmountInForce)?;
            match changed_between(theory, found, values, assumed) {
                None => Ok(found),
                Some(gap) => Err(gap),
            }
        }
        None if by_filing => theory.latest_remedy(assumed.answers).ok_or(Gap::NoAmountInForce),
        None => theory.only_remedy(assumed.answers).ok_or(Gap::NoSetting(keys::ACCRUED_ON)),
    }
}

/// The gap where a date of the violation is known in part and would decide.
pub(crate) fn violation_gap(values: &Values<'_>) -> Gap {
    if values.knows(Input::ViolationOn) {
        Gap::partial_date(Input::ViolationOn.key())
    } else if values.violation_date().is_some() {
        Gap::partial_date(EVENT_DAY)
    } else {
        Gap::partial_date(keys::ACCRUED_ON)
    }
}

/// The gap where the last of the violations lies under another remedy than the one found, or may, and either counts
/// them.
fn changed_between(
    theory: &Theory,
    found: &DatedRemedy,
    values: &Values<'_>,
    assumed: &Assumed<'_>,
) -> Option<Gap> {
    let counts = |dated: &DatedRemedy| {
        dated.remedy.statutory().is_some_and(|of| matches!(of.unit, Unit::Violation | Unit::Call))
    };
    let is_changed = |last: NaiveDate| {
        let other = theory.remedy(last, assumed.answers);
        let is_other = !other.is_some_and(|other| std::ptr::eq(other, found));
        is_other && (counts(found) || other.is_some_and(counts))
    };
    let dates = || values.events.iter().filter_map(|event| event.on);
    let (last, latest) = (dates().map(PartialDate::first).max()?, dates().map(PartialDate::last).max()?);
    match (is_changed(last), is_changed(latest)) {
        (true, _) => Some(Gap::LawChanged),
        (false, true) => Some(Gap::partial_date(EVENT_DAY)),
        (false, false) => None,
    }
}

fn remedy_award(remedy: &Remedy, values: &Values<'_>, assumed: &Assumed<'_>) -> Result<Option<Award>, Gap> {
    match remedy {
        Remedy::Floor { statutory, asks_entitlement, with_profits } => {
            floor::award(statutory, *asks_entitlement, *with_profits, values, assumed)
        }
        Remedy::GreaterOf { statutory, each_violation, with_profits } => {
            greater_of::award(statutory, *each_violation, *with_profits, values, assumed)
        }
        Remedy::Added(statutory) => added::award(statutory, values, assumed),
        Remedy::Actual => actual::award(values),
        Remedy::Capped(statutory) => capped::award(statutory, values, assumed),
        Remedy::ClassMinimum { senior_or_disabled, .. } => {
            class_minimum::award(*senior_or_disabled, values, assumed)
        }
        Remedy::ContractShare => contract::award(values, assumed),
        Remedy::Restitution => restitution::award(values, assumed),
    }
}

/// Whether going from one set of answers to another can change what a theory gives, leaving overlap aside.
pub fn bears_on(theory: &Theory, one: &Answers, other: &Answers) -> bool {
    theory
        .questions
        .iter()
        .filter(|question| **question == SCA_MINIMUM || decides_a_remedy(theory, question.name()))
        .any(|question| one.place(*question) != other.place(*question))
}

fn decides_a_remedy(theory: &Theory, question: &str) -> bool {
    question == "ccpa_amounts_by"
        || theory.remedies.iter().flat_map(|dated| &dated.when).any(|(asked, _)| asked.name() == question)
}

/// Whether the statute leaves room that the firm has not filled: a range, a tier not said, what a court may do
/// or not, or a sum for a class with a most and no least.
pub fn has_room(theory: &Theory, pleaded: &Pleaded) -> bool {
    if theory.class_cap.is_some() && pleaded.figure.is_none() {
        return true;
    }
    theory.remedies.iter().any(|dated| match &dated.remedy {
        Remedy::ClassMinimum { .. } => pleaded.figure.is_none(),
        remedy => remedy.statutory().is_some_and(|statutory| statutory::has_room(statutory, pleaded)),
    })
}

/// What counts beside what a remedy asks, where it is known: profits of the violator, what was got for the money.
pub fn beside(remedy: &Remedy) -> Option<Input> {
    match remedy {
        Remedy::Floor { with_profits: true, .. } | Remedy::GreaterOf { with_profits: true, .. } => {
            Some(Input::ViolatorProfits)
        }
        Remedy::Restitution => Some(Input::ValueReceived),
        _ => None,
    }
}

/// What a remedy asks of a person: without the first group it gives no figure, without the second
/// only a part of it.
pub fn asked(remedy: &Remedy) -> (Vec<Input>, Vec<Input>) {
    let of_statutory = |found: &crate::theory::Statutory| statutory::asked(found);
    match remedy {
        Remedy::Floor { statutory, .. } | Remedy::GreaterOf { statutory, .. } | Remedy::Added(statutory) => {
            let (needed, mut wanted) = of_statutory(statutory);
            wanted.insert(0, Input::DocumentedLoss);
            (needed, wanted)
        }
        Remedy::Actual => (vec![Input::DocumentedLoss], vec![]),
        Remedy::Capped(_) => (vec![Input::OtherDamages], vec![Input::DocumentedLoss]),
        Remedy::ClassMinimum { .. } => (vec![Input::DocumentedLoss], vec![Input::SeniorOrDisabled]),
        Remedy::ContractShare | Remedy::Restitution => (vec![Input::AmountPaid], vec![]),
    }
}
