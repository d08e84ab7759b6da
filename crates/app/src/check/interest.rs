//! Interest before and after judgment.

use super::example::{Example, Figure, Figures, Trouble, share};
use chrono::NaiveDate;
use domain::Money;
use domain::interest::{DayCount, Interest, compounded, simple};
use law::Law;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, de::Error};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Simple {
    principal: Money,
    #[serde(deserialize_with = "share")]
    annual_rate: Decimal,
    start: NaiveDate,
    end: NaiveDate,
    #[serde(default, deserialize_with = "day_count")]
    day_count: DayCount,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgment {
    principal: Money,
    #[serde(deserialize_with = "share")]
    annual_rate: Decimal,
    entry_of_judgment: NaiveDate,
    paid: NaiveDate,
    #[serde(default, deserialize_with = "day_count")]
    day_count: DayCount,
    #[serde(rename = "compounding")]
    _compounding: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mixed {
    principal: Money,
    breach: NaiveDate,
    judgment: NaiveDate,
    paid: NaiveDate,
    #[serde(deserialize_with = "share")]
    pre_rate: Decimal,
    #[serde(deserialize_with = "share")]
    post_rate: Decimal,
    #[serde(default, deserialize_with = "day_count")]
    day_count: DayCount,
}

fn day_count<'de, D: Deserializer<'de>>(from: D) -> Result<DayCount, D::Error> {
    let word = String::deserialize(from)?;
    DayCount::from_word(&word).ok_or_else(|| D::Error::custom(format!("{word:?} is no way to count days")))
}

fn figures_of(found: &Interest) -> Figures {
    let days = u64::try_from(found.days).unwrap_or_default();
    vec![
        ("days", Figure::Count(days)),
        ("interest", Figure::money(found.interest)),
        ("total", Figure::money(found.total)),
    ]
}

/// `days`, `interest` and `total` of simple interest.
pub(super) fn simple_figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    example.answers(law)?;
    let Simple { principal, annual_rate, start, end, day_count } = example.inputs()?;
    Ok(figures_of(&simple(principal, annual_rate, start, end, day_count).map_err(Trouble::input)?))
}

/// The same after judgment, 28 U.S.C. § 1961; `alternative_full_year_factor_1` lets a full year earn the rate.
pub(super) fn judgment_figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    example.answers(law)?;
    let given: Judgment = example.inputs()?;
    let under = |count| {
        let Judgment { principal, annual_rate, entry_of_judgment, paid, .. } = given;
        compounded(principal, annual_rate, entry_of_judgment, paid, count).map_err(Trouble::input)
    };
    let mut figures = figures_of(&under(given.day_count)?);
    let full_year = under(DayCount::FullYear)?.interest;
    figures.push(("alternative_full_year_factor_1", Figure::money(full_year)));
    Ok(figures)
}

/// `prejudgment` on the principal, and `postjudgment` on the whole `judgment`; `total` is judgment and interest.
pub(super) fn mixed_figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    example.answers(law)?;
    let given: Mixed = example.inputs()?;
    let before = simple(given.principal, given.pre_rate, given.breach, given.judgment, given.day_count);
    let before = before.map_err(Trouble::input)?;
    let after = compounded(before.total, given.post_rate, given.judgment, given.paid, given.day_count);
    let after = after.map_err(Trouble::input)?;
    Ok(vec![
        ("prejudgment", Figure::money(before.interest)),
        ("judgment", Figure::money(before.total)),
        ("postjudgment", Figure::money(after.interest)),
        ("total", Figure::money(after.total)),
    ])
}
