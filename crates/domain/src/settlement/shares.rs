//! A sum shared out to the cent by weights: largest remainders, with caps and floors.

use crate::money::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What was shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// Each payment, in the order of the weights.
    pub payments: Vec<Money>,
    /// What nobody could have, because everyone is at the cap or nobody has a weight.
    pub residue: Money,
}

/// The most and the least of a payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Nobody has more.
    pub cap: Option<Money>,
    /// Nobody has less.
    pub floor: Option<Money>,
}

/// Why a sum cannot be shared out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// The least for everyone is more than there is.
    #[error("{people} payments of at least {floor} need more than the {pool} there are; lower the least")]
    FloorsExceedPool {
        /// How many.
        people: usize,
        /// The least.
        floor: Money,
        /// What there is.
        pool: Money,
    },
    /// The cap lies below the floor.
    #[error("the most, {cap}, is less than the least, {floor}")]
    CapBelowFloor {
        /// The cap.
        cap: Money,
        /// The floor.
        floor: Money,
    },
    /// A weight below zero, or with more digits than can be compared exactly.
    #[error("the weight {0} cannot be used; write a number of zero or more")]
    BadWeight(Decimal),
}

/// Shares a sum out by weights, to the cent: the whole cents of each exact share, and the spare cents one each to
/// the largest remainders; ties go to the larger weight, then to the smaller id, byte by byte. The payments add up
/// to the sum whatever the order of the weights.
///
/// # Errors
/// [`ShareError::BadWeight`].
pub fn shares(pool: Money, weights: &[(&str, Decimal)]) -> Result<Shares, ShareError> {
    let whole = whole_weights(weights)?;
    let ids: Vec<&str> = weights.iter().map(|(id, _)| *id).collect();
    let payments = largest_remainder(pool.cents().unsigned_abs().into(), &whole, &ids);
    let paid: i64 = payments.iter().map(|payment| payment.cents()).sum();
    Ok(Shares { residue: Money::from_cents(pool.cents() - paid), payments })
}

/// The weights as whole numbers in the same proportion.
fn whole_weights(weights: &[(&str, Decimal)]) -> Result<Vec<u128>, ShareError> {
    let scale = weights.iter().map(|(_, weight)| weight.normalize().scale()).max().unwrap_or(0);
    let whole = |(_, weight): &(&str, Decimal)| {
        let mut scaled = weight.normalize();
        scaled.rescale(scale);
        let exact = scaled.checked_mul(Decimal::from(10_u64.checked_pow(scale)?))?.to_u128()?;
        // Products with a pool of 2^63 cents stay within 2^127.
        (exact < 1 << 64).then_some(exact)
    };
    weights.iter().map(|one| whole(one).ok_or(ShareError::BadWeight(one.1))).collect()
}

fn largest_remainder(pool: u128, weights: &[u128], ids: &[&str]) -> Vec<Money> {
    let all: u128 = weights.iter().sum();
    if all == 0 {
        return vec![Money::ZERO; weights.len()];
    }
    let mut payments: Vec<u128> = weights.iter().map(|weight| pool * weight / all).collect();
    let spare = pool - payments.iter().sum::<u128>();
    let spare = usize::try_from(spare).unwrap_or(usize::MAX).min(weights.len());
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let key = |place: usize| (pool * weights[place] % all, weights[place]);
    let first = |one: &usize, other: &usize| {
        key(*other).cmp(&key(*one)).then_with(|| ids[*one].as_bytes().cmp(ids[*other].as_bytes()))
    };
    if spare > 0 && spare < order.len() {
        order.select_nth_unstable_by(spare - 1, first);
    }
    for place in &order[..spare] {
        payments[*place] += 1;
    }
    payments.into_iter().map(|cents| Money::from_cents(i64::try_from(cents).unwrap_or(i64::MAX))).collect()
}

/// Shares a sum out within limits: everyone over the cap has the cap and the rest is shared anew; when nobody is
/// over it, everyone under the floor has the floor; and so on until nothing moves.
///
/// # Errors
/// [`ShareError`].
pub fn limited_shares(
    pool: Money,
    weights: &[(&str, Decimal)],
    limits: Limits,
) -> Result<Shares, ShareError> {
    if let (Some(cap), Some(floor)) = (limits.cap, limits.floor)
        && cap < floor
    {
        return Err(ShareError::CapBelowFloor { cap, floor });
    }
    if let Some(floor) = limits.floor
        && i128::from(floor.cents()) * weights.len() as i128 > i128::from(pool.cents())
    {
        return Err(ShareError::FloorsExceedPool { people: weights.len(), floor, pool });
    }
    let whole = whole_weights(weights)?;
    let mut fixed: Vec<Option<Money>> = vec![None; weights.len()];
    loop {
        let open: Vec<usize> = (0..weights.len()).filter(|place| fixed[*place].is_none()).collect();
        let given: i64 = fixed.iter().flatten().map(|payment| payment.cents()).sum();
        let left = u128::try_from(pool.cents() - given).unwrap_or(0);
        let all: u128 = open.iter().map(|place| whole[*place]).sum();
        // Exact shares are compared, not rounded ones.
        let beyond = |place: usize, limit: Money, over: bool| {
            let (mine, limit) = (left * whole[place], u128::from(limit.cents().unsigned_abs()) * all);
            if over { mine > limit } else { mine < limit }
        };
        let moved = |limit: Option<Money>, over: bool| -> Vec<(usize, Money)> {
            let hit = |limit: Money| open.iter().filter(move |place| beyond(**place, limit, over)).map(move |place| (*place, limit));
            limit.into_iter().flat_map(hit).collect()
        };
        let mut moves = moved(limits.cap, true);
        if moves.is_empty() {
            moves = moved(limits.floor, false);
        }
        if moves.is_empty() {
            let ids: Vec<&str> = open.iter().map(|place| weights[*place].0).collect();
            let mine: Vec<u128> = open.iter().map(|place| whole[*place]).collect();
            for (place, payment) in open.iter().zip(largest_remainder(left, &mine, &ids)) {
                fixed[*place] = Some(payment);
            }
            let payments: Vec<Money> = fixed.into_iter().flatten().collect();
            let paid: i64 = payments.iter().map(|payment| payment.cents()).sum();
            return Ok(Shares { residue: Money::from_cents(pool.cents() - paid), payments });
        }
        moves.into_iter().for_each(|(place, limit)| fixed[place] = Some(limit));
    }
}

/// A sum shared equally among `people`: the lower payment, the higher one, and how many have the higher one.
/// `None` where there is nobody.
pub fn equal_shares(pool: Money, people: u64) -> Option<(Money, Money, u64)> {
    let people = i64::try_from(people).ok().filter(|people| *people > 0)?;
    let (low, spare) = (pool.cents() / people, pool.cents() % people);
    let high = if spare == 0 { low } else { low + 1 };
    let at_high = if spare == 0 { people } else { spare };
    Some((Money::from_cents(low), Money::from_cents(high), u64::try_from(at_high).ok()?))
}

/// What a class has at most: the lesser of a fixed sum and a share of the net worth; the fixed sum while the net
/// worth is not known.
///
/// # Law
/// 15 U.S.C. §§ 1692k(a)(2)(B), 1693m(a)(2)(B), 1640(a)(2)(B), 1691e(b).
pub fn class_cap(fixed: Money, share: Decimal, net_worth: Option<Money>) -> Money {
    let by_worth = net_worth.and_then(|worth| worth.share(share));
    by_worth.map_or(fixed, |worth| worth.min(fixed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cents(shares: &Shares) -> Vec<i64> {
        shares.payments.iter().map(|payment| payment.cents()).collect()
    }

    #[test]
    fn the_spare_cents_go_to_the_largest_remainders() {
        let of = |pool: i64, weights: &[(&str, i64)]| {
            let weights: Vec<(&str, Decimal)> = weights.iter().map(|(id, w)| (*id, Decimal::from(*w))).collect();
            cents(&shares(Money::from_cents(pool), &weights).unwrap())
        };
        assert_eq!(of(100_00, &[("C1", 1), ("C2", 1), ("C3", 1)]), [33_34, 33_33, 33_33]);
        assert_eq!(of(2, &[("A", 1), ("B", 3)]), [0, 2]);
        assert_eq!(of(3, &[("B", 1), ("A", 1)]), [1, 2]);
    }

    #[test]
    fn floors_that_need_more_than_there_is_are_refused() {
        let limits = Limits { cap: None, floor: Some(Money::from_cents(50)) };
        let weights = [("A", Decimal::ONE), ("B", Decimal::ONE)];
        let found = limited_shares(Money::from_cents(99), &weights, limits);
        assert!(matches!(found, Err(ShareError::FloorsExceedPool { people: 2, .. })));
        let negative = [("A", Decimal::NEGATIVE_ONE)];
        assert!(matches!(shares(Money::from_cents(1), &negative), Err(ShareError::BadWeight(_))));
    }

    proptest! {
        #[test]
        fn shares_add_up_and_lie_within_a_cent_of_the_exact_share(
            pool in 0_i64..1_000_000_00, weights in prop::collection::vec(0_u32..100_000, 1..40), turn in 0_usize..40,
        ) {
            let ids: Vec<String> = (0..weights.len()).map(|place| format!("C{place:02}")).collect();
            let mut of: Vec<(&str, Decimal)> =
                ids.iter().zip(&weights).map(|(id, weight)| (id.as_str(), Decimal::from(*weight))).collect();
            let found = shares(Money::from_cents(pool), &of).unwrap();
            let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            prop_assert_eq!(cents(&found).iter().sum::<i64>() + found.residue.cents(), pool);
            prop_assert_eq!(found.residue.cents(), if all == 0 { pool } else { 0 });
            for (paid, weight) in cents(&found).iter().zip(&weights) {
                let off = i128::from(*paid) * all - i128::from(pool) * i128::from(*weight);
                prop_assert!(off.abs() < all.max(1), "{paid} for {weight}");
            }
            for (one, other) in cents(&found).iter().zip(&weights).zip(cents(&found).iter().zip(&weights).skip(1)) {
                prop_assert!(one.1 < other.1 || one.0 >= other.0 || one.1 == other.1 && (one.0 - other.0).abs() <= 1);
            }
            let by_id = |of: &[(&str, Decimal)], found: &Shares| {
                let mut paid: Vec<(String, i64)> = of.iter().map(|(id, _)| (*id).to_owned()).zip(cents(found)).collect();
                paid.sort();
                paid
            };
            let before = by_id(&of, &found);
            let turn = turn % of.len();
            of.rotate_left(turn);
            let turned = shares(Money::from_cents(pool), &of).unwrap();
            prop_assert_eq!(by_id(&of, &turned), before);
        }

        #[test]
        fn limits_are_kept_and_nothing_is_lost(
            pool in 0_i64..500_000, weights in prop::collection::vec(1_u32..1_000, 1..30),
            cap in prop::option::of(1_000_i64..40_000), floor in prop::option::of(0_i64..1_000),
        ) {
            let ids: Vec<String> = (0..weights.len()).map(|place| format!("C{place:02}")).collect();
            let of: Vec<(&str, Decimal)> =
                ids.iter().zip(&weights).map(|(id, weight)| (id.as_str(), Decimal::from(*weight))).collect();
            let limits = Limits { cap: cap.map(Money::from_cents), floor: floor.map(Money::from_cents) };
            match limited_shares(Money::from_cents(pool), &of, limits) {
                Err(error) => prop_assert!(floor.unwrap_or(0) * of.len() as i64 > pool, "{error}"),
                Ok(found) => {
                    prop_assert_eq!(cents(&found).iter().sum::<i64>() + found.residue.cents(), pool);
                    for paid in cents(&found) {
                        prop_assert!(cap.is_none_or(|cap| paid <= cap));
                        prop_assert!(floor.is_none_or(|floor| paid >= floor));
                    }
                    prop_assert!(found.residue.cents() == 0 || cap.is_some());
                }
            }
        }
    }
}
