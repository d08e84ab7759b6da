//! Settlement money: the net fund, shares to the cent, a second round, and the figures of an accounting.

use super::example::{Example, Figure, Figures, Trouble, share};
use domain::settlement::{
    FeeBase, Fund, Limits, Shares, class_cap, equal_shares, limited_shares, lodestar_multiplier, net_fund, shares,
};
use domain::{ClassTotal, Money};
use law::Law;
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Waterfall {
    gross: Money,
    #[serde(deserialize_with = "share")]
    fee_pct: Decimal,
    fee_base: Option<String>,
    #[serde(default)]
    expenses: Money,
    #[serde(default)]
    service: Money,
    #[serde(default)]
    admin: Money,
    #[serde(default)]
    interest: Money,
    #[serde(default)]
    taxes: Money,
    #[serde(default)]
    reserve: Money,
}

/// `attorney_fees` and `net_settlement_fund`.
pub(super) fn waterfall(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Waterfall = example.inputs()?;
    let named = given.fee_base.clone().or_else(|| example.choice("fee_base"));
    let fee_base = match named {
        Some(word) => {
            FeeBase::from_word(&word).ok_or_else(|| Trouble::input(format!("{word:?} is no base for a fee")))?
        }
        None => FeeBase::default(),
    };
    let fund = Fund {
        gross: given.gross,
        interest: given.interest,
        taxes: given.taxes,
        admin: given.admin,
        fee_share: given.fee_pct,
        fee_base,
        expenses: given.expenses,
        service: given.service,
        reserve: given.reserve,
    };
    let found = net_fund(&fund).map_err(Trouble::input)?;
    let (fees, net) = (Figure::money(found.fees), Figure::money(found.net));
    Ok(vec![("attorney_fees", fees), ("net_settlement_fund", net)])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lodestar {
    fee: Money,
    hours: Decimal,
    blended_rate: Money,
}

/// `lodestar`, and the `multiplier` to four places.
pub(super) fn lodestar(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Lodestar = example.inputs()?;
    let found = lodestar_multiplier(given.fee, given.hours, given.blended_rate);
    let (lodestar, multiplier) = found.ok_or_else(|| Trouble::input("no hours, or more than can be held"))?;
    Ok(vec![("lodestar", Figure::money(lodestar)), ("multiplier", Figure::Number(multiplier))])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProRata {
    pool: Money,
    weights: BTreeMap<String, Decimal>,
    cap: Option<Money>,
    floor: Option<Money>,
}

fn payments(ids: impl IntoIterator<Item = impl Into<String>>, found: &Shares) -> Figure {
    Figure::Payments(ids.into_iter().map(Into::into).zip(found.payments.iter().copied()).collect())
}

fn sum(payments: &[Money]) -> ClassTotal {
    payments.iter().copied().sum()
}

/// `payments` by id, within a cap and a floor where they are given; `sum` of payments and `residue`.
pub(super) fn pro_rata(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: ProRata = example.inputs()?;
    let weights: Vec<(&str, Decimal)> =
        given.weights.iter().map(|(id, weight)| (id.as_str(), *weight)).collect();
    let limits = Limits { cap: given.cap, floor: given.floor };
    let found = limited_shares(given.pool, &weights, limits).map_err(Trouble::input)?;
    let mut all = sum(&found.payments);
    all.add(found.residue);
    Ok(vec![
        ("payments", payments(given.weights.keys().cloned(), &found)),
        ("residue", Figure::money(found.residue)),
        ("sum", Figure::Money(all)),
        ("zero_payments", Figure::Count(found.payments.iter().filter(|paid| **paid == Money::ZERO).count() as u64)),
    ])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Equal {
    pool: Money,
    claimants: u64,
}

/// An equal split: `low`, `high`, and the `number_at_high`.
pub(super) fn pro_rata_large(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Equal = example.inputs()?;
    let found = equal_shares(given.pool, given.claimants);
    let (low, high, at_high) = found.ok_or_else(|| Trouble::input("nobody to share with"))?;
    let at_low = given.claimants - at_high;
    let all = i128::from(low.cents()) * i128::from(at_low) + i128::from(high.cents()) * i128::from(at_high);
    Ok(vec![
        ("low", Figure::money(low)),
        ("high", Figure::money(high)),
        ("number_at_high", Figure::Count(at_high)),
        ("sum", Figure::Money(ClassTotal::from_cents(all))),
    ])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimsMade {
    pool: Money,
    claims: BTreeMap<String, Money>,
}

/// Claims paid in full where the fund holds them, and reduced pro rata where it does not; the rest is `reversion`.
pub(super) fn claims_made(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: ClaimsMade = example.inputs()?;
    let claimed: i128 = given.claims.values().map(|claim| i128::from(claim.cents())).sum();
    let found = if claimed <= i128::from(given.pool.cents()) {
        let left = i128::from(given.pool.cents()) - claimed;
        let residue = Money::from_cents(i64::try_from(left).map_err(|_| Trouble::too_large())?);
        Shares { payments: given.claims.values().copied().collect(), residue }
    } else {
        let weights: Vec<(&str, Decimal)> =
            given.claims.iter().map(|(id, claim)| (id.as_str(), Decimal::new(claim.cents(), 2))).collect();
        shares(given.pool, &weights).map_err(Trouble::input)?
    };
    Ok(vec![
        ("payments", payments(given.claims.keys().cloned(), &found)),
        ("sum", Figure::Money(sum(&found.payments))),
        ("reversion", Figure::money(found.residue)),
        ("residue", Figure::money(found.residue)),
    ])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SecondRound {
    pool: Money,
    claimants: Vec<String>,
    uncashed: Vec<String>,
}

/// Equal shares; what comes back uncashed is shared again among those who cashed.
pub(super) fn second_distribution(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: SecondRound = example.inputs()?;
    let equal = |pool: Money, ids: &[&String]| {
        let weights: Vec<(&str, Decimal)> = ids.iter().map(|id| (id.as_str(), Decimal::ONE)).collect();
        shares(pool, &weights).map_err(Trouble::input)
    };
    let all: Vec<&String> = given.claimants.iter().collect();
    let first = equal(given.pool, &all)?;
    let paid = all.iter().zip(&first.payments);
    let back = paid.filter(|(id, _)| given.uncashed.contains(id)).map(|(_, paid)| paid.cents()).sum();
    let back = Money::from_cents(back);
    let cashed: Vec<&String> = all.iter().filter(|id| !given.uncashed.contains(id)).copied().collect();
    let second = equal(back, &cashed)?;
    let mut grand = sum(&first.payments).minus(ClassTotal::from_cents(back.cents().into()));
    grand.add_total(sum(&second.payments));
    Ok(vec![
        ("first", payments(all.into_iter().cloned(), &first)),
        ("returned", Figure::money(back)),
        ("second", payments(cashed.into_iter().cloned(), &second)),
        ("residue", Figure::money(second.residue)),
        ("grand_total", Figure::Money(grand)),
    ])
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Accounting {
    payments: Vec<Money>,
    class_members: u64,
    #[serde(default)]
    opt_outs: u64,
    #[serde(default)]
    objections: u64,
    gross_fund: Option<Money>,
    fees: Option<Money>,
}

/// The figures of a post-distribution accounting; the median of an even number is the mean of the middle two.
pub(super) fn accounting(_: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Accounting = example.inputs()?;
    let mut sorted = given.payments.clone();
    sorted.sort_unstable();
    let (Some(smallest), Some(largest)) = (sorted.first().copied(), sorted.last().copied()) else {
        return Err(Trouble::input("no payment was made"));
    };
    let middle = [sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]];
    let all = sum(&given.payments);
    let mean = |cents: i128, count: usize| -> Result<Figure, Trouble> {
        let exact = Decimal::from_i128_with_scale(cents, 2) / Decimal::from(count);
        Ok(Figure::Number(exact.round_dp_with_strategy(2, MidpointAwayFromZero)))
    };
    let percent = |part: i128, whole: i128| -> Option<Figure> {
        let exact = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(whole))?;
        Some(Figure::Number(exact.round_dp_with_strategy(2, MidpointAwayFromZero)))
    };
    let members = i128::from(given.class_members);
    let middle_sum = middle.iter().map(|paid| i128::from(paid.cents())).sum();
    let mut figures = vec![
        ("average", mean(all.cents(), sorted.len())?),
        ("median", mean(middle_sum, 2)?),
        ("largest", Figure::money(largest)),
        ("smallest", Figure::money(smallest)),
        ("sum", Figure::Money(all)),
    ];
    let fee = given.gross_fund.zip(given.fees).and_then(|(gross, fees)| percent(fees.cents().into(), gross.cents().into()));
    let percents = [
        ("claims_rate_percent", percent(sorted.len() as i128, members)),
        ("opt_out_percent", percent(given.opt_outs.into(), members)),
        ("objection_percent", percent(given.objections.into(), members)),
        ("fee_percent", fee),
    ];
    figures.extend(percents.into_iter().filter_map(|(name, figure)| Some((name, figure?))));
    Ok(figures)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Capped {
    #[serde(rename = "statute")]
    _statute: Option<String>,
    fixed_cap: Money,
    net_worth: Option<Money>,
    members: u64,
    #[serde(default)]
    named_plaintiffs: u64,
    #[serde(default)]
    named_amount: Money,
}

/// One percent of net worth, as every class cap of the catalogue has it.
fn share_of_net_worth(law: &Law) -> Result<Decimal, Trouble> {
    let caps = law.theories.iter().filter_map(|theory| theory.class_cap.as_ref());
    let share = caps.map(|cap| cap.net_worth_share).next();
    share.ok_or_else(|| Trouble::input("the law's catalogue holds no class cap"))
}

/// The class cap shared among all but the named plaintiffs, who have their own sums beside it.
pub(super) fn statute_class_cap(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Capped = example.inputs()?;
    let cap = class_cap(given.fixed_cap, share_of_net_worth(law)?, given.net_worth);
    let others = given.members.checked_sub(given.named_plaintiffs);
    let others = others.ok_or_else(|| Trouble::input("more named plaintiffs than members"))?;
    let (low, high, at_high) = equal_shares(cap, others).unwrap_or_default();
    let mut total = ClassTotal::from_cents(i128::from(given.named_amount.cents()) * i128::from(given.named_plaintiffs));
    total.add(if others == 0 { Money::ZERO } else { cap });
    Ok(vec![
        ("class_cap", Figure::money(cap)),
        ("per_member_low", Figure::money(low)),
        ("per_member_high", Figure::money(high)),
        ("members_at_high", Figure::Count(at_high)),
        ("total_statutory", Figure::Money(total)),
    ])
}
