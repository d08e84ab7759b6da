//! Jurisdiction under the Class Action Fairness Act, and its exceptions.

use super::example::{Example, Figure, Figures, Trouble};
use domain::cafa::{exceptions, jurisdiction};
use domain::{ClassTotal, Money};
use law::Law;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    members: u64,
    per_member: Option<Money>,
    minimal_diversity: Option<bool>,
    in_state: Option<u64>,
    primary_defendants_in_state: Option<bool>,
    other_local_elements_met: Option<bool>,
}

/// From `per_member` the amount and whether there is jurisdiction; from `in_state` the exceptions. What is not
/// known is `null`.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Class = example.inputs()?;
    let mut figures = Vec::new();
    if let Some(each) = given.per_member {
        let amount = ClassTotal::from_cents(i128::from(each.cents()) * i128::from(given.members));
        let found = jurisdiction(&law.cafa, given.members, amount, given.minimal_diversity);
        figures.extend([
            ("amount", Figure::Money(found.amount)),
            ("amount_met", Figure::Truth(found.amount_met)),
            ("numerosity_met", Figure::Truth(found.numerosity_met)),
            ("jurisdiction", Figure::Known(found.jurisdiction)),
        ]);
    }
    if let Some(in_state) = given.in_state {
        let (primary, others) = (given.primary_defendants_in_state, given.other_local_elements_met);
        let found = exceptions(&law.cafa, in_state, given.members, primary, others);
        figures.extend([
            ("local_controversy_fraction_met", Figure::Truth(found.local_controversy_fraction_met)),
            ("local_controversy", Figure::Known(found.local_controversy)),
            ("home_state_mandatory", Figure::Known(found.home_state_mandatory)),
            ("discretionary_band", Figure::Known(found.discretionary_band)),
        ]);
    }
    Ok(figures)
}
