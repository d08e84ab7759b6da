//! One person under the Stored Communications Act, 18 U.S.C. § 2707(c).

use super::example::{Example, Figure, Figures, Trouble};
use super::sca_award;
use domain::Money;
use domain::input::{Input, UNKNOWN, Values};
use law::Law;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaPerson {
    actual_damages: Option<Money>,
    violator_profits: Option<Money>,
    violations: Option<u32>,
    #[serde(default)]
    punitive: Money,
}

/// `compensatory` is the award; `total` adds punitive damages, which are the user's own figure.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: ScaPerson = example.inputs()?;
    let mut values = Values::default();
    values.put_money(Input::DocumentedLoss, given.actual_damages);
    values.put_money(Input::ViolatorProfits, given.violator_profits);
    values.put(Input::Violations, given.violations.map_or(UNKNOWN, i64::from));
    let award = sca_award(law, &values, &example.answers(law)?)?;
    let total = award.checked_add(given.punitive).ok_or_else(Trouble::too_large)?;
    Ok(vec![("compensatory", Figure::money(award)), ("total", Figure::money(total))])
}
