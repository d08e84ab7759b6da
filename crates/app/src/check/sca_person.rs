//! One person under the Stored Communications Act, 18 U.S.C. § 2707(c).

use super::example::{Example, Figure, Figures, Trouble};
use super::sca_minimum;
use domain::Money;
use domain::damages::{Inputs, statutory_floor};
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
    let inputs = Inputs {
        loss: given.actual_damages,
        profits: given.violator_profits,
        violations: given.violations,
        ..Inputs::default()
    };
    let award = statutory_floor(&inputs, sca_minimum(law)?, &example.assumptions(law)?);
    let award =
        award.map_err(|gap| Trouble::input(gap.kind()))?.map(|found| found.amount).unwrap_or_default();
    let total = award.checked_add(given.punitive).ok_or_else(Trouble::too_large)?;
    Ok(vec![("compensatory", Figure::money(award)), ("total", Figure::money(total))])
}
