//! One loss is paid once, whatever the number of theories.

use crate::choice::{Assumptions, StatutoryOverlap};
use crate::money::Money;

/// How an award meets others for the same loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Under a statute whose award already holds the actual loss.
    Statutory {
        /// Whether the statute's minimum decides the amount.
        floor_driven: bool,
    },
    /// Damages that make the loss good.
    Compensatory,
    /// The loss given back.
    Restitution,
}

/// One award for one loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// How it meets the others.
    pub nature: Nature,
    /// The amount as pleaded.
    pub amount: Money,
}

impl Item {
    fn rank(&self) -> u8 {
        match self.nature {
            Nature::Statutory { .. } => 0,
            Nature::Compensatory => 1,
            Nature::Restitution => 2,
        }
    }
}

/// What each item still adds once the same loss is counted once.
///
/// Statutory awards carry the loss first, then damages, then restitution; each adds only what
/// goes beyond the largest before it, so the results add up to what the person could recover.
/// Under `stack_minimum` a floor-driven award stands beside damages for the same loss; restitution
/// still merges into it.
/// Under the Sonner bar restitution counts nothing while a remedy at law covers the loss.
///
/// # Law
/// No double recovery; Sonner v. Premier Nutrition, 971 F.3d 834 (9th Cir. 2020).
///
/// `left` takes one result for each of `items`.
pub fn after_overlap(items: &[Option<Item>], assume: &Assumptions, left: &mut [Money]) {
    let at_law = items.iter().flatten().any(|i| i.nature != Nature::Restitution && i.amount.is_positive());
    let stacks = |item: &Item| {
        matches!(item.nature, Nature::Statutory { floor_driven: true })
            && assume.statutory_overlap == StatutoryOverlap::StackMinimum
    };
    left.fill(Money::ZERO);
    // What damages are measured against, and what restitution is: a stacked award counts for the second only.
    let (mut covered, mut covered_by_all) = (Money::ZERO, Money::ZERO);
    for rank in 0..=2 {
        for (item, left) in items.iter().zip(left.iter_mut()) {
            let Some(item) = item.filter(|item| item.rank() == rank) else { continue };
            if item.nature == Nature::Restitution && assume.sonner_bar && at_law {
                continue;
            }
            let before = if item.nature == Nature::Restitution { covered_by_all } else { covered };
            *left = item.amount.less(before);
            covered_by_all = covered_by_all.max(item.amount);
            if !stacks(&item) {
                covered = covered.max(item.amount);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::{ScaMinimum, ScaUnit};
    use proptest::prelude::*;

    fn assume(statutory_overlap: StatutoryOverlap, sonner_bar: bool) -> Assumptions {
        Assumptions {
            sca_minimum: ScaMinimum::NoActualNeeded,
            sca_unit: ScaUnit::PerPerson,
            statutory_overlap,
            sonner_bar,
        }
    }

    fn items(award: i64, floor_driven: bool, contract: i64, ucl: i64) -> [Option<Item>; 3] {
        [
            Some(Item { nature: Nature::Statutory { floor_driven }, amount: Money::from_cents(award) }),
            Some(Item { nature: Nature::Compensatory, amount: Money::from_cents(contract) }),
            Some(Item { nature: Nature::Restitution, amount: Money::from_cents(ucl) }),
        ]
    }

    fn left(items: [Option<Item>; 3], assume: Assumptions) -> [i64; 3] {
        let mut left = [Money::ZERO; 3];
        after_overlap(&items, &assume, &mut left);
        left.map(Money::cents)
    }

    #[test]
    fn a_larger_contract_loss_adds_only_what_goes_beyond_the_statutory_award() {
        let absorb = assume(StatutoryOverlap::Absorb, true);
        assert_eq!(left(items(1000, true, 108, 108), absorb), [1000, 0, 0]);
        assert_eq!(left(items(1000, true, 1500, 1500), absorb), [1000, 500, 0]);
    }

    #[test]
    fn stacking_needs_an_award_that_the_minimum_decides() {
        let stack = assume(StatutoryOverlap::StackMinimum, true);
        assert_eq!(left(items(1000, true, 108, 108), stack), [1000, 108, 0]);
        assert_eq!(left(items(1000, false, 108, 108), stack), [1000, 0, 0]);
    }

    #[test]
    fn restitution_merges_into_a_stacked_award() {
        let stack = assume(StatutoryOverlap::StackMinimum, false);
        assert_eq!(left(items(1000, true, 0, 60), stack), [1000, 0, 0]);
        assert_eq!(left(items(1000, true, 108, 120), stack), [1000, 108, 0]);
    }

    #[test]
    fn restitution_counts_beyond_damages_only_without_the_sonner_bar() {
        assert_eq!(left(items(0, false, 211, 250), assume(StatutoryOverlap::Absorb, true)), [0, 211, 0]);
        assert_eq!(left(items(0, false, 211, 250), assume(StatutoryOverlap::Absorb, false)), [0, 211, 39]);
    }

    proptest! {
        #[test]
        fn overlap_never_adds_and_never_hides_the_largest(
            amounts in (0i64..500_000, 0i64..500_000, 0i64..500_000),
            driven: bool, stack: bool, bar: bool,
        ) {
            let how = if stack { StatutoryOverlap::StackMinimum } else { StatutoryOverlap::Absorb };
            let all = items(amounts.0, driven, amounts.1, amounts.2);
            let found: i64 = left(all, assume(how, bar)).iter().sum();
            prop_assert!(found <= amounts.0 + amounts.1 + amounts.2);
            prop_assert!(found >= amounts.0.max(amounts.1));
        }
    }
}
