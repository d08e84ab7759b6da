//! Interest before judgment on what makes losses good, at the rates that the firm says: apart from every total.

use super::sheet::{PersonAwards, Sheet};
use super::terms::MOST_CLAIMS;
use crate::choice::DAY_COUNT;
use crate::damages::Nature;
use crate::input::Input;
use crate::interest::{DayCount, Rates};
use crate::money::{ClassTotal, Money};
use chrono::NaiveDate;
use std::ops::Range;

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

/// Interest on each claim over some of the people, under the assumptions worked with, to the day of the terms.
/// Rounded once for each person and claim.
///
/// # Law
/// Cal. Civ. Code §§ 3287–3289. A fixed statutory sum, a multiple and restitution earn none.
pub fn interest(sheet: &Sheet<'_>, rows: Range<usize>) -> Vec<InterestSum> {
    let mut found = vec![InterestSum::default(); sheet.terms.claims.len()];
    let Some(to) = sheet.terms.until else { return found };
    let mut left = [Money::ZERO; MOST_CLAIMS];
    for row in rows {
        let (inside, is_in, _) = sheet.membership(row);
        if !is_in {
            continue;
        }
        let person = sheet.awards(row, inside);
        sheet.after_overlap(&person, 0, &mut left);
        for (claim, sum) in found.iter_mut().enumerate() {
            let Some((said, earned)) = earned(sheet, &person, row, claim, left[claim]) else { continue };
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
    found
}

/// What earns interest on one claim of one person, of which `left` is left once the same loss is counted once.
pub fn earned<'s>(
    sheet: &'s Sheet<'_>,
    person: &PersonAwards,
    row: usize,
    claim: usize,
    left: Money,
) -> Option<(&'s Prejudgment, Earned)> {
    let terms = &sheet.terms.claims[claim];
    let said = terms.interest.as_ref().filter(|_| left.is_positive())?;
    let award = (*sheet.award(person, 0, claim)).as_ref().ok()?.as_ref()?;
    let values = sheet.values(claim, row);
    let loss = || values.money(Input::DocumentedLoss).unwrap_or_default();
    let is_fixed = matches!(award.nature, Nature::Statutory { fixed_driven: true });
    let principal = match award.nature {
        Nature::Compensatory => left,
        _ if is_fixed && !sheet.gives_up(person, claim) => return None,
        Nature::Restitution => return None,
        Nature::Statutory { .. } | Nature::Added => left.min(loss()),
    };
    let violation = values.day(Input::ViolationOn).or(sheet.terms.settings.accrued_on);
    let from = violation.max(said.not_before);
    principal.is_positive().then_some((said, Earned { principal, from }))
}
