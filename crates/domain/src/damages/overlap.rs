//! One loss is paid once, whatever the number of theories.

use crate::choice::{Answers, SONNER_BAR, STATUTORY_OVERLAP, TWO_STATUTES};
use crate::money::Money;

/// How an award meets others for the same loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Under a statute whose award already holds the actual loss.
    Statutory {
        /// Whether the statute's fixed sum decides the amount.
        fixed_driven: bool,
        /// Whether the sum is a minimum below which actual damages do not fall, and no alternative to them.
        is_minimum: bool,
    },
    /// Under a statute that adds a fixed sum to the actual loss.
    Added,
    /// Damages that make the loss good.
    Compensatory,
    /// The loss given back.
    Restitution,
}

/// One award for one loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The claim, by its place in the pleading.
    pub claim: u8,
    /// Which dollars it makes good: awards for the same loss meet, others do not.
    pub loss: u8,
    /// The statute or rule it rests on: one act gives one award under one statute, for whichever class it is pleaded.
    pub theory: u8,
    /// How it meets the others.
    pub nature: Nature,
    /// The amount as pleaded.
    pub amount: Money,
    /// What it would be without its fixed sum.
    pub proven: Money,
}

impl Item {
    /// An award of nothing.
    pub const NOTHING: Item = Item {
        claim: 0,
        loss: 0,
        theory: 0,
        nature: Nature::Compensatory,
        amount: Money::ZERO,
        proven: Money::ZERO,
    };

    /// The sum that no loss explains.
    fn fixed(&self) -> Money {
        match self.nature {
            Nature::Statutory { fixed_driven: true, .. } => self.amount,
            Nature::Added => self.amount.less(self.proven),
            _ => Money::ZERO,
        }
    }

    /// The same award with its fixed sum given up.
    pub fn without_fixed(self) -> Item {
        let nature = match self.nature {
            Nature::Statutory { is_minimum, .. } => Nature::Statutory { fixed_driven: false, is_minimum },
            other => other,
        };
        match self.nature {
            Nature::Statutory { fixed_driven: true, .. } | Nature::Added => {
                Item { nature, amount: self.proven, ..self }
            }
            _ => self,
        }
    }

    /// What counts beside others as damages: a fixed award that others swallow leaves what is proven.
    fn damages(&self) -> Money {
        match self.nature {
            Nature::Statutory { fixed_driven: true, .. } | Nature::Added => self.proven,
            Nature::Statutory { fixed_driven: false, .. } | Nature::Compensatory => self.amount,
            Nature::Restitution => Money::ZERO,
        }
    }

    /// Whether damages for the same loss are inside its fixed sum.
    fn absorbs(&self) -> bool {
        matches!(self.nature, Nature::Statutory { fixed_driven: true, .. })
    }
}

/// How awards for one loss are joined, out of the answers to the open questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// A statute's minimum stands beside damages for the same loss (`stack_minimum`).
    pub stacks: bool,
    /// Fixed sums of several statutes all count (`sum`).
    pub sums_statutes: bool,
    /// Restitution counts nothing while a remedy at law covers the loss.
    pub sonner_bar: bool,
}

impl Joined {
    /// Whether the fixed sum of an award of this nature stands beside damages for the same loss. One that is an
    /// alternative to actual damages never does.
    pub fn stands_beside(self, nature: Nature) -> bool {
        self.stacks && matches!(nature, Nature::Statutory { is_minimum: true, .. })
    }

    /// Out of the answers to `statutory_overlap`, `two_statutes` and `sonner_bar`.
    pub fn of(answers: &Answers) -> Joined {
        Joined {
            stacks: answers.is(STATUTORY_OVERLAP, "stack_minimum"),
            sums_statutes: answers.is(TWO_STATUTES, "sum"),
            sonner_bar: answers.is(SONNER_BAR, "on"),
        }
    }
}

/// What an award still adds once the same loss is counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// What makes the loss good or gives it back, beyond what others already cover.
    pub damages: Money,
    /// The fixed sum, where it counts, with any damages that are inside it.
    pub fixed: Money,
}

impl Left {
    /// Both.
    pub fn total(self) -> Money {
        self.damages.checked_add(self.fixed).unwrap_or(self.damages)
    }
}

/// What each item still adds once the same loss is counted once.
///
/// For each loss: the fixed statutory sum that brings the person most is taken (all of them where sums of
/// several statutes count); the largest damages add what goes beyond it, or stand beside it where a minimum stacks or the
/// statute adds its sum to them, and swallow the smaller; the largest restitution adds what goes beyond them all. The results add up to what the person could recover, and never to more than was pleaded.
///
/// # Law
/// No double recovery; a plaintiff pleads in the alternative and elects before judgment. Sonner v. Premier
/// Nutrition, 971 F.3d 834 (9th Cir. 2020) for the bar on restitution.
///
/// `items` stand in the order of the pleading; `left` takes the result of each at the place of its claim.
pub fn after_overlap(items: &[Item], how: Joined, left: &mut [Left]) {
    left.fill(Left::default());
    let mut done = 0_u64;
    for (place, item) in items.iter().enumerate() {
        // A loss beyond the first 64 would be counted apart: a case pleads at most 16 claims.
        let bit = 1_u64.checked_shl(item.loss.into()).unwrap_or(0);
        if done & bit == 0 {
            done |= bit;
            one_loss(item.loss, &items[place..], how, left);
        }
    }
}

fn one_loss(loss: u8, items: &[Item], how: Joined, left: &mut [Left]) {
    let same = || items.iter().filter(|item| item.loss == loss);
    let chosen = if how.sums_statutes { None } else { best_fixed(same(), how) };
    let counts = |item: &Item| {
        let counted =
            if how.sums_statutes { is_largest_of_theory(same(), item) } else { chosen == Some(item.claim) };
        counted && item.fixed().is_positive()
    };
    let (mut covered, mut largest, mut at_law) = (Money::ZERO, Money::ZERO, false);
    for item in same() {
        at_law |= item.nature != Nature::Restitution && item.amount.is_positive();
        if !counts(item) {
            continue;
        }
        left[usize::from(item.claim)].fixed = item.fixed();
        if item.absorbs() {
            largest = largest.max(item.amount);
            if !how.stands_beside(item.nature) {
                covered = covered.checked_add(item.amount).unwrap_or(covered);
            }
        }
    }
    // What absorbs damages and counts has them in it.
    let is_inside = |item: &Item| item.absorbs() && left[usize::from(item.claim)].fixed.is_positive();
    let damages = same().filter(|item| item.nature != Nature::Restitution && !is_inside(item));
    if let Some(most) = first_largest(damages, Item::damages) {
        left[usize::from(most.claim)].damages = most.damages().less(covered);
        covered = covered.max(most.damages());
    }
    let given_back = same().filter(|item| item.nature == Nature::Restitution && !(how.sonner_bar && at_law));
    if let Some(most) = first_largest(given_back, |item| item.amount) {
        left[usize::from(most.claim)].damages = most.amount.less(largest.max(covered));
    }
}

/// The item that gives most, the first of equals: the larger swallows the smaller.
fn first_largest<'i>(
    items: impl Iterator<Item = &'i Item>,
    amount: impl Fn(&Item) -> Money,
) -> Option<&'i Item> {
    items.reduce(|most, item| if amount(item) > amount(most) { item } else { most })
}

/// Whether an item has the largest fixed sum of its theory, the first of equals.
fn is_largest_of_theory<'i>(mut items: impl Iterator<Item = &'i Item>, item: &Item) -> bool {
    items.all(|of| {
        of.claim == item.claim
            || of.theory != item.theory
            || of.fixed() < item.fixed()
            || of.fixed() == item.fixed() && item.claim < of.claim
    })
}

/// The claim of the fixed sum, among the items of one loss, that brings the person most; the first of equals.
fn best_fixed<'i>(items: impl Iterator<Item = &'i Item> + Clone, how: Joined) -> Option<u8> {
    let fixed = || items.clone().filter(|item| item.fixed().is_positive());
    let (only, other) = (fixed().next()?, fixed().nth(1));
    if other.is_none() {
        return Some(only.claim);
    }
    let given_back = items.clone().filter(|item| item.nature == Nature::Restitution && !how.sonner_bar);
    let given_back = given_back.map(|item| item.amount).max().unwrap_or_default();
    let mut best: Option<(u8, Money)> = None;
    for item in fixed() {
        let others = items.clone().filter(|other| other.claim != item.claim);
        let beside = others.map(Item::damages).max().unwrap_or_default();
        let sum = |one: Money, other: Money| one.checked_add(other).unwrap_or(one);
        let total = match item.nature {
            Nature::Added => sum(item.fixed(), beside.max(item.proven).max(given_back)),
            nature if how.stands_beside(nature) => {
                sum(sum(item.amount, beside), given_back.less(item.amount.max(beside)))
            }
            _ => item.amount.max(beside).max(given_back),
        };
        if best.is_none_or(|(_, most)| total > most) {
            best = Some((item.claim, total));
        }
    }
    best.map(|(claim, _)| claim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ABSORB: Joined = Joined { stacks: false, sums_statutes: false, sonner_bar: true };
    const STACK: Joined = Joined { stacks: true, ..ABSORB };

    fn item(nature: Nature, amount: i64, proven: i64) -> Option<Item> {
        let (amount, proven) = (Money::from_cents(amount), Money::from_cents(proven));
        Some(Item { claim: 0, loss: 0, theory: 0, nature, amount, proven })
    }

    fn floor(amount: i64, proven: i64) -> Option<Item> {
        item(Nature::Statutory { fixed_driven: amount > proven, is_minimum: true }, amount, proven)
    }

    fn plain(nature: Nature, amount: i64) -> Option<Item> {
        item(nature, amount, amount)
    }

    fn three(award: i64, proven: i64, contract: i64, ucl: i64) -> Vec<Option<Item>> {
        vec![floor(award, proven), plain(Nature::Compensatory, contract), plain(Nature::Restitution, ucl)]
    }

    fn left(items: &[Option<Item>], how: Joined) -> Vec<i64> {
        let of_theory = |(place, item): (u8, &Option<Item>)| {
            item.map(|item| Item { claim: place, theory: place, ..item })
        };
        let of_claims: Vec<Item> = (0..).zip(items).filter_map(of_theory).collect();
        let mut left = vec![Left::default(); items.len()];
        after_overlap(&of_claims, how, &mut left);
        left.into_iter().map(|left| left.total().cents()).collect()
    }

    #[test]
    fn one_act_under_one_statute_gives_one_award_for_whichever_class_it_is_pleaded() {
        let of_claims = [floor(1000, 50), floor(1200, 50), floor(500, 50)];
        let of_claim =
            |(claim, item): (u8, Option<Item>)| item.map(|item| Item { claim, theory: claim / 2, ..item });
        let items: Vec<Item> = (0..).zip(of_claims).filter_map(of_claim).collect();
        let mut left = [Left::default(); 3];
        after_overlap(&items, Joined { sums_statutes: true, ..ABSORB }, &mut left);
        assert_eq!(left.map(|left| left.total().cents()), [0, 1200, 500]);
    }

    #[test]
    fn a_fixed_sum_that_is_given_up_leaves_what_is_proven() {
        let given_up = |item: Option<Item>| item.map(Item::without_fixed).map(|item| item.amount.cents());
        assert_eq!(given_up(floor(1000, 50)), Some(50));
        assert_eq!(given_up(floor(50, 50)), Some(50));
        assert_eq!(given_up(item(Nature::Added, 1300, 300)), Some(300));
        assert_eq!(given_up(plain(Nature::Compensatory, 70)), Some(70));
    }

    #[test]
    fn a_larger_contract_loss_adds_only_what_goes_beyond_the_statutory_award() {
        assert_eq!(left(&three(1000, 108, 108, 108), ABSORB), [1000, 0, 0]);
        assert_eq!(left(&three(1000, 0, 1500, 1500), ABSORB), [1000, 500, 0]);
    }

    #[test]
    fn stacking_needs_an_award_that_the_minimum_decides() {
        assert_eq!(left(&three(1000, 108, 108, 108), STACK), [1000, 108, 0]);
        assert_eq!(left(&three(1000, 1000, 108, 108), STACK), [1000, 0, 0]);
    }

    #[test]
    fn a_sum_that_is_an_alternative_to_damages_stacks_with_none() {
        let either = item(Nature::Statutory { fixed_driven: true, is_minimum: false }, 5000, 50);
        let items = [either, plain(Nature::Compensatory, 108)];
        assert_eq!(left(&items, STACK), [5000, 0]);
    }

    #[test]
    fn restitution_merges_into_a_stacked_award() {
        let stack = Joined { sonner_bar: false, ..STACK };
        assert_eq!(left(&three(1000, 0, 0, 60), stack), [1000, 0, 0]);
        assert_eq!(left(&three(1000, 0, 108, 120), stack), [1000, 108, 0]);
    }

    #[test]
    fn restitution_counts_beyond_damages_only_without_the_sonner_bar() {
        assert_eq!(left(&three(0, 0, 211, 250), ABSORB), [0, 211, 0]);
        assert_eq!(left(&three(0, 0, 211, 250), Joined { sonner_bar: false, ..ABSORB }), [0, 211, 39]);
    }

    #[test]
    fn of_two_fixed_sums_for_one_act_the_larger_counts_or_both() {
        let two = [floor(1000, 50), floor(10_000, 50)];
        assert_eq!(left(&two, ABSORB), [50 - 50, 10_000]);
        assert_eq!(left(&two, Joined { sums_statutes: true, ..ABSORB }), [1000, 10_000]);
    }

    #[test]
    fn a_sum_that_a_statute_adds_stands_beside_the_loss_which_is_counted_once() {
        let items = [item(Nature::Added, 1300, 300), plain(Nature::Compensatory, 400)];
        assert_eq!(left(&items, ABSORB), [1000, 400]);
        // The added sum and a larger fixed award for the same act: the one that brings more.
        let items = [item(Nature::Added, 1300, 300), floor(1200, 300)];
        assert_eq!(left(&items, ABSORB), [1300, 0]);
    }

    #[test]
    fn losses_of_their_own_do_not_meet() {
        let mut items = three(1000, 0, 1500, 0);
        if let Some(item) = &mut items[1] {
            item.loss = 1;
        }
        assert_eq!(left(&items, ABSORB), [1000, 1500, 0]);
    }

    fn any_item() -> impl Strategy<Value = Option<Item>> {
        let nature = prop_oneof![
            any::<bool>().prop_map(|is_minimum| Nature::Statutory { fixed_driven: true, is_minimum }),
            Just(Nature::Statutory { fixed_driven: false, is_minimum: true }),
            Just(Nature::Added),
            Just(Nature::Compensatory),
            Just(Nature::Restitution),
        ];
        prop::option::weighted(
            0.8,
            (0_u8..3, nature, 0_i64..3_000, 0_i64..3_000).prop_map(|(loss, nature, one, other)| {
                let (amount, proven) = match nature {
                    Nature::Statutory { fixed_driven: true, .. } => (one.max(other) + 1, one.min(other)),
                    Nature::Added => (one.max(other), one.min(other)),
                    _ => (one, one),
                };
                Item {
                    claim: 0,
                    loss,
                    theory: 0,
                    nature,
                    amount: Money::from_cents(amount),
                    proven: Money::from_cents(proven),
                }
            }),
        )
    }

    proptest! {
        #[test]
        fn overlap_never_adds_and_never_hides_the_largest(
            items in prop::collection::vec(any_item(), 0..7), stacks: bool, sums_statutes: bool, sonner_bar: bool,
        ) {
            let found = left(&items, Joined { stacks, sums_statutes, sonner_bar });
            let pleaded: i64 = items.iter().flatten().map(|item| item.amount.cents()).sum();
            prop_assert!(found.iter().sum::<i64>() <= pleaded);
            for (item, left) in items.iter().zip(&found) {
                prop_assert!(*left >= 0 && *left <= item.map_or(0, |item| item.amount.cents()));
            }
            let at_law = items.iter().flatten().filter(|item| item.nature != Nature::Restitution);
            let largest = at_law.map(|item| item.amount.cents()).max().unwrap_or(0);
            prop_assert!(found.iter().sum::<i64>() >= largest);
        }

        #[test]
        fn the_order_of_pleading_changes_who_carries_a_loss_and_not_the_sum(
            items in prop::collection::vec(any_item(), 0..7), stacks: bool, sums_statutes: bool, sonner_bar: bool,
        ) {
            let how = Joined { stacks, sums_statutes, sonner_bar };
            let turned: Vec<Option<Item>> = items.iter().rev().copied().collect();
            prop_assert_eq!(left(&items, how).iter().sum::<i64>(), left(&turned, how).iter().sum::<i64>());
        }
    }
}
