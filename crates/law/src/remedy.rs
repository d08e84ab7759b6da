//! The remedies of a theory: the shape and its figures, by the day of the conduct and the answers to open questions.

use crate::LawError;
use crate::source::{Source, all};
use chrono::NaiveDate;
use domain::Money;
use domain::choice::QuestionId;
use domain::theory::{Basis, Citation, DatedRemedy, Remedy, Statutory, Tier, TierBy, Unit};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;

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
    tier: Vec<Spanned<TierFile>>,
    #[serde(default)]
    each_violation: bool,
    #[serde(default)]
    with_profits: bool,
    #[serde(default)]
    asks_entitlement: bool,
    #[serde(default)]
    court_may_refuse: bool,
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

/// The remedies of one theory, each with where it stands. Two that could govern the same conduct under the
/// same answers are refused, and so are tiers that go by other names in another version.
pub(crate) fn read(
    source: &Source<'_>,
    remedies: Vec<Spanned<RemedyFile>>,
) -> Result<Vec<(Range<usize>, DatedRemedy)>, Vec<LawError>> {
    if remedies.is_empty() {
        return Err(vec![source.refused("it has no [[remedy]]; add one")]);
    }
    let read = |remedy: Spanned<RemedyFile>| {
        let span = remedy.span();
        dated(source, &span, remedy.into_inner()).map(|dated| (span, dated))
    };
    let found = all(remedies.into_iter().map(read))?;
    let mut refused = Vec::new();
    let first_named = found.iter().find_map(|(_, dated)| named(dated));
    for (place, (span, dated)) in found.iter().enumerate() {
        if let Some((first, other)) = found[..place].iter().find(|(_, other)| meet(other, dated)) {
            let reason = format!(
                "two remedies govern the same days under the same answers: the one from {} (line {}) and the one \
                 from {}; end the first with `to`, or tell them apart with `when`",
                other.from,
                source.line(first),
                dated.from
            );
            refused.push(source.refused_at(span, reason));
        }
        if named(dated).is_some_and(|names| Some(names) != first_named) {
            let reason = "its tiers are not those of the first remedy; the firm says a tier once for the claim, so \
                          give the same names in the same order";
            refused.push(source.refused_at(span, reason));
        }
    }
    if refused.is_empty() { Ok(found) } else { Err(refused) }
}

/// What decides the tier, and the names of the tiers, where the firm says the tier.
fn named(dated: &DatedRemedy) -> Option<(TierBy, Vec<&str>)> {
    let statutory = dated.remedy.statutory()?;
    let said = matches!(statutory.tier_by, TierBy::StateOfMind | TierBy::EmployerSize);
    said.then(|| (statutory.tier_by, statutory.tiers.iter().map(|tier| tier.name.as_str()).collect()))
}

/// Answers under which a version is the law.
pub(crate) fn when(
    source: &Source<'_>,
    span: &Range<usize>,
    answers: &BTreeMap<String, String>,
) -> Result<Vec<(QuestionId, u8)>, LawError> {
    let read = |(name, value): (&String, &String)| {
        let question = QuestionId::of(name)?;
        Ok((question, question.answer(value)?))
    };
    let found: Result<Vec<_>, domain::choice::ChoiceError> = answers.iter().map(read).collect();
    found.map_err(|error| source.refused_at(span, format!("`when`: {error}")))
}

fn meet(one: &DatedRemedy, other: &DatedRemedy) -> bool {
    let ends_before = |first: &DatedRemedy, second: &DatedRemedy| first.to.is_some_and(|to| to < second.from);
    let apart = one.when.iter().any(|(question, answer)| {
        other.when.iter().any(|(asked, given)| asked == question && given != answer)
    });
    !ends_before(one, other) && !ends_before(other, one) && !apart
}

fn dated(source: &Source<'_>, span: &Range<usize>, of: RemedyFile) -> Result<DatedRemedy, LawError> {
    let from = of.from;
    if of.to.is_some_and(|to| to < from) {
        return Err(
            source.refused_at(span, format!("the remedy from {from} ends before it begins; correct `to`"))
        );
    }
    if of.changes_on.is_some_and(|day| day <= from) {
        let reason = format!("the remedy from {from} cannot change before it begins; correct `changes_on`");
        return Err(source.refused_at(span, reason));
    }
    Ok(DatedRemedy {
        from,
        to: of.to,
        when: when(source, span, &of.when)?,
        changes_on: of.changes_on,
        citation: of.citation.clone(),
        remedy: remedy(source, span, of)?,
    })
}

fn remedy(source: &Source<'_>, span: &Range<usize>, of: RemedyFile) -> Result<Remedy, LawError> {
    let RemedyFile { shape, each_violation, with_profits, asks_entitlement, .. } = of;
    let takes_tiers = matches!(shape, Shape::Floor | Shape::GreaterOf | Shape::Added | Shape::Capped);
    if !takes_tiers && (!of.tier.is_empty() || of.unit.is_some() || of.tier_by.is_some()) {
        return Err(source.refused_at(span, "this shape has no tiers and no unit; remove them"));
    }
    let misplaced = [
        (each_violation && shape != Shape::GreaterOf, "each_violation"),
        (with_profits && !matches!(shape, Shape::Floor | Shape::GreaterOf), "with_profits"),
        (asks_entitlement && shape != Shape::Floor, "asks_entitlement"),
        (of.court_may_refuse && !matches!(shape, Shape::Floor | Shape::GreaterOf), "court_may_refuse"),
        (of.class_total.is_some() && shape != Shape::ClassMinimum, "class_total"),
        (of.senior_or_disabled.is_some() && shape != Shape::ClassMinimum, "senior_or_disabled"),
    ];
    if let Some((_, key)) = misplaced.iter().find(|(is_misplaced, _)| *is_misplaced) {
        let reason = format!("`{key}` does not belong to this shape; remove it");
        return Err(source.refused_at(span, reason));
    }
    let below = [of.class_total, of.senior_or_disabled].into_iter().flatten().find(|sum| *sum < Money::ZERO);
    if let Some(below) = below {
        return Err(source.refused_at(span, format!("{below} is below zero; correct it")));
    }
    if each_violation && !matches!(of.unit, Some(Unit::Violation | Unit::Call)) {
        let reason =
            "`each_violation` compares violations one by one; give `unit = \"violation\"` or \"call\"";
        return Err(source.refused_at(span, reason));
    }
    let least = |amount: Option<Money>, key: &str| {
        amount.ok_or_else(|| source.refused_at(span, format!("a class_minimum needs `{key}`; add it")))
    };
    Ok(match shape {
        Shape::Floor => {
            Remedy::Floor { statutory: statutory(source, span, of)?, asks_entitlement, with_profits }
        }
        Shape::GreaterOf => {
            Remedy::GreaterOf { statutory: statutory(source, span, of)?, each_violation, with_profits }
        }
        Shape::Added => Remedy::Added(statutory(source, span, of)?),
        Shape::Capped => Remedy::Capped(statutory(source, span, of)?),
        Shape::Actual => Remedy::Actual,
        Shape::ClassMinimum => Remedy::ClassMinimum {
            class_total: least(of.class_total, "class_total")?,
            senior_or_disabled: least(of.senior_or_disabled, "senior_or_disabled")?,
        },
        Shape::ContractShare => Remedy::ContractShare,
        Shape::Restitution => Remedy::Restitution,
    })
}

fn statutory(source: &Source<'_>, span: &Range<usize>, of: RemedyFile) -> Result<Statutory, LawError> {
    if of.tier.is_empty() {
        return Err(source.refused_at(span, "the remedy has no [[remedy.tier]] with its figures; add one"));
    }
    let tier_by = of.tier_by.unwrap_or(TierBy::Nothing);
    if tier_by == TierBy::Nothing && of.tier.len() > 1 {
        let reason = "several tiers need `tier_by`, which says what decides between them";
        return Err(source.refused_at(span, reason));
    }
    let mut tiers: Vec<Tier> = Vec::new();
    for found in of.tier {
        let span = found.span();
        let tier = tier(source, &span, found.into_inner())?;
        if tier_by != TierBy::Nothing && tier.name.is_empty() {
            return Err(source.refused_at(&span, "a tier has no name; give each one"));
        }
        if tiers.iter().any(|other| other.name == tier.name) {
            let reason = format!("two tiers are called {:?}; rename one", tier.name);
            return Err(source.refused_at(&span, reason));
        }
        tiers.push(tier);
    }
    let unit = of.unit.unwrap_or(Unit::Person);
    Ok(Statutory { unit, tier_by, tiers, court_may_refuse: of.court_may_refuse })
}

fn tier(source: &Source<'_>, span: &Range<usize>, of: TierFile) -> Result<Tier, LawError> {
    let refused = |reason: String| Err(source.refused_at(span, reason));
    let amounts = [of.low, of.high, of.each_day, of.at_least, of.actual_times_most];
    if let Some(amount) = amounts.into_iter().flatten().find(|amount| amount.cents() < 0) {
        return refused(format!("{amount} is less than nothing; write the amount without a sign"));
    }
    let basis = match (of.low, of.high, of.each_day, of.at_least, of.times_finance_charge) {
        (Some(low), high, None, None, None) => Basis::Each { low, high: high.unwrap_or(low) },
        (None, None, Some(each), Some(at_least), None) => Basis::Days { each, at_least },
        (Some(low), Some(high), None, None, Some(times)) => match Decimal::from_str_exact(&times) {
            Ok(times) if times > Decimal::ZERO => Basis::FinanceCharge { times, low, high },
            _ => {
                return refused(format!(
                    "times_finance_charge cannot be {times:?}; write it like \"2\" or \"0.25\""
                ));
            }
        },
        _ => {
            let reason = "a tier has `low` (and `high`), or `each_day` and `at_least`, or `times_finance_charge` \
                          with `low` and `high`";
            return refused(reason.to_owned());
        }
    };
    if let Basis::Each { low, high } | Basis::FinanceCharge { low, high, .. } = &basis
        && low > high
    {
        return refused(format!("the least, {low}, is more than the most, {high}; correct one"));
    }
    if of.award_times == 0 || of.actual_times == 0 {
        return refused("a multiple of nothing; write 1 or more".to_owned());
    }
    if of.court_may && of.award_times == 1 && of.actual_times == 1 {
        return refused("`court_may` speaks of a multiple; give `award_times` or `actual_times`".to_owned());
    }
    if of.actual_times_most.is_some() && of.actual_times == 1 {
        return refused("`actual_times_most` limits a multiple; give `actual_times`".to_owned());
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
