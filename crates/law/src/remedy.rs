//! The remedies of a theory: the shape and its figures, by the day of the conduct and the answers to open questions.

use crate::{LawError, refused};
use chrono::NaiveDate;
use domain::Money;
use domain::choice::QuestionId;
use domain::theory::{Basis, Citation, DatedRemedy, Remedy, Statutory, Tier, TierBy, Unit};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One `[[remedy]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemedyFile {
    from: NaiveDate,
    to: Option<NaiveDate>,
    #[serde(default)]
    when: BTreeMap<String, String>,
    changes_on: Option<NaiveDate>,
    shape: Shape,
    unit: Option<Unit>,
    tier_by: Option<TierBy>,
    #[serde(default)]
    tier: Vec<TierFile>,
    #[serde(default)]
    each_violation: bool,
    #[serde(default)]
    with_profits: bool,
    #[serde(default)]
    asks_entitlement: bool,
    class_total: Option<Money>,
    senior_or_disabled: Option<Money>,
    citation: Citation,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Shape {
    Floor,
    GreaterOf,
    Added,
    Actual,
    Capped,
    ClassMinimum,
    ContractShare,
    Restitution,
}

/// One `[[remedy.tier]]`: `low` and `high`, or `each_day` and `at_least`, or `times_finance_charge` within
/// `low` and `high`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TierFile {
    #[serde(default)]
    name: String,
    low: Option<Money>,
    high: Option<Money>,
    each_day: Option<Money>,
    at_least: Option<Money>,
    times_finance_charge: Option<String>,
    #[serde(default = "once")]
    award_times: u32,
    #[serde(default = "once")]
    actual_times: u32,
    actual_times_most: Option<Money>,
    #[serde(default)]
    court_may: bool,
}

const fn once() -> u32 {
    1
}

/// The remedies of one theory. Two that could govern the same conduct under the same answers are refused.
pub(crate) fn read(file: &str, remedies: Vec<RemedyFile>) -> Result<Vec<DatedRemedy>, LawError> {
    if remedies.is_empty() {
        return Err(refused(file, "it has no [[remedy]]; add one"));
    }
    let mut found: Vec<DatedRemedy> = Vec::new();
    for remedy in remedies {
        let dated = dated(file, remedy)?;
        if let Some(other) = found.iter().find(|other| meet(other, &dated)) {
            let reason = format!(
                "two remedies govern the same days under the same answers: the one from {} and the one from {}; \
                 end the first with `to`, or tell them apart with `when`",
                other.from, dated.from
            );
            return Err(refused(file, reason));
        }
        found.push(dated);
    }
    Ok(found)
}

/// Answers under which a version is the law.
pub(crate) fn when(
    file: &str,
    answers: &BTreeMap<String, String>,
) -> Result<Vec<(QuestionId, u8)>, LawError> {
    let read = |(name, value): (&String, &String)| {
        let question = QuestionId::of(name)?;
        Ok((question, question.answer(value)?))
    };
    let found: Result<Vec<_>, domain::choice::ChoiceError> = answers.iter().map(read).collect();
    found.map_err(|error| refused(file, format!("`when`: {error}")))
}

fn meet(one: &DatedRemedy, other: &DatedRemedy) -> bool {
    let ends_before = |first: &DatedRemedy, second: &DatedRemedy| first.to.is_some_and(|to| to < second.from);
    let apart = one.when.iter().any(|(question, answer)| {
        other.when.iter().any(|(asked, given)| asked == question && given != answer)
    });
    !ends_before(one, other) && !ends_before(other, one) && !apart
}

fn dated(file: &str, of: RemedyFile) -> Result<DatedRemedy, LawError> {
    if of.to.is_some_and(|to| to < of.from) {
        return Err(refused(
            file,
            format!("the remedy from {} ends before it begins; correct `to`", of.from),
        ));
    }
    Ok(DatedRemedy {
        from: of.from,
        to: of.to,
        when: when(file, &of.when)?,
        changes_on: of.changes_on,
        citation: of.citation.clone(),
        remedy: remedy(file, of)?,
    })
}

fn remedy(file: &str, of: RemedyFile) -> Result<Remedy, LawError> {
    let RemedyFile { shape, each_violation, with_profits, asks_entitlement, .. } = of;
    let takes_tiers = matches!(shape, Shape::Floor | Shape::GreaterOf | Shape::Added | Shape::Capped);
    if !takes_tiers && (!of.tier.is_empty() || of.unit.is_some() || of.tier_by.is_some()) {
        return Err(refused(file, "this shape has no tiers and no unit; remove them"));
    }
    let misplaced = [
        (each_violation && shape != Shape::GreaterOf, "each_violation"),
        (with_profits && shape != Shape::GreaterOf, "with_profits"),
        (asks_entitlement && shape != Shape::Floor, "asks_entitlement"),
        (of.class_total.is_some() && shape != Shape::ClassMinimum, "class_total"),
        (of.senior_or_disabled.is_some() && shape != Shape::ClassMinimum, "senior_or_disabled"),
    ];
    if let Some((_, key)) = misplaced.iter().find(|(is_misplaced, _)| *is_misplaced) {
        return Err(refused(file, format!("`{key}` does not belong to this shape; remove it")));
    }
    let least = |amount: Option<Money>, key: &str| {
        amount.ok_or_else(|| refused(file, format!("a class_minimum needs `{key}`; add it")))
    };
    Ok(match shape {
        Shape::Floor => Remedy::Floor { statutory: statutory(file, of)?, asks_entitlement },
        Shape::GreaterOf => {
            Remedy::GreaterOf { statutory: statutory(file, of)?, each_violation, with_profits }
        }
        Shape::Added => Remedy::Added(statutory(file, of)?),
        Shape::Capped => Remedy::Capped(statutory(file, of)?),
        Shape::Actual => Remedy::Actual,
        Shape::ClassMinimum => Remedy::ClassMinimum {
            class_total: least(of.class_total, "class_total")?,
            senior_or_disabled: least(of.senior_or_disabled, "senior_or_disabled")?,
        },
        Shape::ContractShare => Remedy::ContractShare,
        Shape::Restitution => Remedy::Restitution,
    })
}

fn statutory(file: &str, of: RemedyFile) -> Result<Statutory, LawError> {
    if of.tier.is_empty() {
        return Err(refused(file, "the remedy has no [[remedy.tier]] with its figures; add one"));
    }
    let tier_by = of.tier_by.unwrap_or(TierBy::Nothing);
    if tier_by == TierBy::Nothing && of.tier.len() > 1 {
        return Err(refused(file, "several tiers need `tier_by`, which says what decides between them"));
    }
    if tier_by != TierBy::Nothing && of.tier.iter().any(|tier| tier.name.is_empty()) {
        return Err(refused(file, "a tier has no name; give each one"));
    }
    let tiers = of.tier.into_iter().map(|of| tier(file, of)).collect::<Result<_, _>>()?;
    Ok(Statutory { unit: of.unit.unwrap_or(Unit::Person), tier_by, tiers })
}

fn tier(file: &str, of: TierFile) -> Result<Tier, LawError> {
    let basis = match (of.low, of.high, of.each_day, of.at_least, of.times_finance_charge) {
        (Some(low), high, None, None, None) => Basis::Each { low, high: high.unwrap_or(low) },
        (None, None, Some(each), Some(at_least), None) => Basis::Days { each, at_least },
        (Some(low), Some(high), None, None, Some(times)) => Basis::FinanceCharge {
            times: Decimal::from_str_exact(&times)
                .map_err(|_| refused(file, format!("times_finance_charge cannot be {times:?}")))?,
            low,
            high,
        },
        _ => {
            let reason = "a tier has `low` (and `high`), or `each_day` and `at_least`, or `times_finance_charge` \
                          with `low` and `high`";
            return Err(refused(file, reason));
        }
    };
    if let Basis::Each { low, high } | Basis::FinanceCharge { low, high, .. } = &basis
        && low > high
    {
        return Err(refused(file, format!("the least, {low}, is more than the most, {high}; correct one")));
    }
    if of.award_times == 0 || of.actual_times == 0 {
        return Err(refused(file, "a multiple of nothing; write 1 or more"));
    }
    Ok(Tier {
        name: of.name,
        basis,
        award_times: of.award_times,
        actual_times: of.actual_times,
        actual_times_most: of.actual_times_most,
        court_may: of.court_may,
    })
}
