//! Interest before judgment on what makes losses good, at the rates that the firm says: apart from every total.

use super::sheet::{PersonAwards, Sheet};
use super::terms::MOST_CLAIMS;
use crate::choice::DAY_COUNT;
use crate::damages::{Left, Losses, Nature, losses};
use crate::input::Values;
use crate::interest::{DayCount, Rates};
use crate::money::{ClassTotal, Money};
use crate::partial_date::PartialDate;
use chrono::NaiveDate;

/// What the firm says of interest on one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prejudgment {
    /// The rates.
    pub rates: Rates,
    /// The day before which none runs, whenever the violation was: the day of filing, where damages were uncertain.
    pub not_before: Option<NaiveDate>,
}

/// Interest on one claim over a class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InterestSum {
    /// People who earn any.
    pub people: u64,
    /// What it runs on.
    pub principal: ClassTotal,
    /// The interest by each way to count days, in the order of [`DayCount::ALL`].
    pub by_count: [ClassTotal; 3],
    /// People with a sum that would earn it, of whom the first day is not known, or a rate for it.
    pub unknown: u64,
}

/// Interest on what one claim gives one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earned {
    /// What it runs on.
    pub principal: Money,
    /// The first day, itself not counted; none where it is not known.
    pub from: Option<NaiveDate>,
    /// What is known of the date that it is the latest day of, where that is no whole day.
    pub partial: Option<PartialDate>,
}

impl InterestSum {
    /// Adds interest of other people.
    pub fn add(&mut self, other: &InterestSum) {
        self.people += other.people;
        self.unknown += other.unknown;
        self.principal.add_total(other.principal);
        for (sum, other) in self.by_count.iter_mut().zip(other.by_count) {
            sum.add_total(other);
        }
    }
}

/// How days are counted under the answers worked with.
pub fn day_count(sheet: &Sheet<'_>) -> DayCount {
    let place = sheet.terms.possible.first().map(|set| set.answers.place(DAY_COUNT));
    place.and_then(|place| DayCount::ALL.get(usize::from(place)).copied()).unwrap_or_default()
}

/// Adds what one person earns on each claim, under the assumptions worked with, to the day of the terms. `left` is
/// what is left of each claim once the same loss is counted once. Rounded once for each person and claim.
///
/// # Law
/// Cal. Civ. Code §§ 3287–3289. A fixed statutory sum, a multiple and restitution earn none.
pub(super) fn add(
    sheet: &Sheet<'_>,
    person: &PersonAwards,
    row: usize,
    left: &[Left; MOST_CLAIMS],
    sums: &mut [InterestSum],
) {
    let Some(to) = sheet.terms.until else { return };
    let earned = earned(sheet, person, row, left);
    for ((terms, earned), sum) in sheet.terms.claims.iter().zip(earned).zip(sums) {
        let (Some(said), Some(earned)) = (&terms.interest, earned) else { continue };
        let of = |count| {
            let from = earned.from?;
            said.rates.simple(earned.principal, from, to.max(from), count)
        };
        match (of(DayCount::Act365F), of(DayCount::Nl365), of(DayCount::FullYear)) {
            (Some(act), Some(nl), Some(full)) => {
                sum.people += 1;
                sum.principal.add(earned.principal);
                sum.by_count.iter_mut().zip([act, nl, full]).for_each(|(sum, one)| sum.add(one));
            }
            _ => sum.unknown += 1,
        }
    }
}

/// What earns interest on each claim of one person, of which `left` is left once the same loss is counted once: the loss
/// under the claim whose damages are counted, without multiples and profits, and the losses inside a sum that is
/// compared violation by violation. What else is inside a fixed sum earns none. Interest runs from the latest day that a
/// date can mean, so that it is never too much.
pub fn earned(
    sheet: &Sheet<'_>,
    person: &PersonAwards,
    row: usize,
    left: &[Left; MOST_CLAIMS],
) -> [Option<Earned>; MOST_CLAIMS] {
    let mut found = [None; MOST_CLAIMS];
    let claims = &sheet.terms.claims;
    let may_earn = |claim: &usize| claims[*claim].interest.is_some() && left[*claim].total().is_positive();
    if !(0..claims.len()).any(|claim| may_earn(&claim)) {
        return found;
    }
    let absorbed = absorbed(sheet, person, left);
    for claim in (0..claims.len()).filter(may_earn) {
        let (terms, left) = (&claims[claim], left[claim]);
        let values = sheet.values_in_time(person, 0, claim, row);
        let Some(losses) = losses_of(sheet, person, claim, &values) else { continue };
        let damages = left.damages.min(losses.all.less(absorbed[usize::from(terms.loss)]));
        let inside = left.fixed.min(losses.inside);
        let principal = damages.checked_add(inside).unwrap_or(damages);
        let violation = values.violation_date().or(sheet.terms.settings.accrued_on);
        let latest = violation.map(PartialDate::last);
        let not_before = terms.interest.as_ref().and_then(|said| said.not_before);
        let from = latest.max(not_before);
        let partial = violation.filter(|date| !date.is_whole() && from == latest);
        found[claim] = principal.is_positive().then_some(Earned { principal, from, partial });
    }
    found
}

/// The losses that a claim makes good; nothing for what is given back.
fn losses_of(sheet: &Sheet<'_>, person: &PersonAwards, claim: usize, values: &Values<'_>) -> Option<Losses> {
    let award = sheet.award_in_time(person, 0, claim)?;
    match award.nature {
        Nature::Restitution => None,
        Nature::Compensatory => Some(Losses { all: award.amount, inside: Money::ZERO }),
        Nature::Statutory { .. } | Nature::Added => {
            let working = sheet.terms.possible.first()?;
            losses(sheet.terms.claims[claim].theory, values, &sheet.assumed(claim, working)).ok()
        }
    }
}

/// For each loss, what fixed sums that count have of it in them; nothing where they stand beside damages.
fn absorbed(sheet: &Sheet<'_>, person: &PersonAwards, left: &[Left; MOST_CLAIMS]) -> [Money; MOST_CLAIMS] {
    let mut found = [Money::ZERO; MOST_CLAIMS];
    for (claim, terms) in sheet.terms.claims.iter().enumerate() {
        let award = sheet.award_in_time(person, 0, claim);
        let absorbs = award.is_some_and(|award| {
            matches!(award.nature, Nature::Statutory { .. }) && !sheet.stands_beside(award.nature)
        });
        let loss = &mut found[usize::from(terms.loss)];
        *loss = loss.checked_add(if absorbs { left[claim].fixed } else { Money::ZERO }).unwrap_or(*loss);
    }
    found
}
