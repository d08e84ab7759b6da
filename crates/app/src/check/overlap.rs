//! The same loss counted once.

use super::example::{Example, Figure, Figures, Trouble};
use domain::damages::{Item, Joined, Left, Nature, after_overlap, restitution};
use domain::{ClassTotal, Money};
use law::Law;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Several {
    items: Vec<Loss>,
}

/// One loss, with what each theory gives for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Loss {
    loss_id: Option<String>,
    paid: Option<Money>,
    contract: Option<Money>,
    ucl_restitution: Option<Money>,
    #[serde(default)]
    sca_actual: Money,
    #[serde(default)]
    sca_profits: Money,
    sca_award: Option<Money>,
}

impl Loss {
    /// Whether money was paid. An example that does not say so gives back only what was paid.
    fn was_paid(&self) -> bool {
        self.paid.or(self.ucl_restitution).is_some_and(Money::is_positive)
    }

    /// What is given back: never more than was paid, and nothing to a person who paid nothing.
    fn given_back(&self) -> Option<Money> {
        let amount = self.ucl_restitution?;
        let paid = self.paid.unwrap_or(amount);
        restitution(paid, paid.less(amount))
    }

    /// The awards for this loss: under the statute, the contract, and for restitution.
    fn awards(&self) -> Result<[Option<Item>; 3], Trouble> {
        let proven = self.sca_actual.checked_add(self.sca_profits).ok_or_else(Trouble::too_large)?;
        let item = |nature| move |amount| Item { nature, amount, proven: amount, ..Item::NOTHING };
        let statutory = self.sca_award.map(|award| {
            let nature = Nature::Statutory { fixed_driven: award > proven, is_minimum: true };
            Item { proven, ..item(nature)(award) }
        });
        let contract = self.contract.map(item(Nature::Compensatory));
        Ok([statutory, contract, self.given_back().map(item(Nature::Restitution))])
    }
}

/// `gross_sum` adds everything as pleaded; `contract_or_restitution` is what those two come to, being
/// alternatives; `total` counts each loss once. Entries with the same `loss_id` are the same loss.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let how = Joined::of(&example.answers(law)?);
    let losses = if example.has_input("items") {
        example.inputs::<Several>()?.items
    } else {
        vec![example.inputs::<Loss>()?]
    };
    let mut same: Vec<(Option<&str>, Vec<Item>)> = Vec::new();
    for loss in &losses {
        let id = loss.loss_id.as_deref();
        let awards = loss.awards()?.into_iter().flatten();
        match same.iter_mut().find(|(other, _)| id.is_some() && *other == id) {
            Some((_, items)) => items.extend(awards),
            None => same.push((id, awards.collect())),
        }
    }
    let (mut gross, mut alternatives, mut total) = <(ClassTotal, ClassTotal, ClassTotal)>::default();
    for (_, items) in &same {
        items.iter().for_each(|item| gross.add(item.amount));
        total.add_total(left(items, how).into_iter().sum());
        alternatives.add_total(contract_or_restitution(items, how));
    }
    Ok(vec![
        ("gross_sum", Figure::Money(gross)),
        ("contract_or_restitution", Figure::Money(alternatives)),
        ("ucl_standing", Figure::Truth(losses.iter().any(Loss::was_paid))),
        ("total", Figure::Money(total)),
    ])
}

fn left(items: &[Item], how: Joined) -> Vec<Money> {
    let items: Vec<Item> = (0..).zip(items).map(|(claim, item)| Item { claim, ..*item }).collect();
    let mut left = vec![Left::default(); items.len()];
    after_overlap(&items, how, &mut left);
    left.into_iter().map(Left::total).collect()
}

/// What contract damages and restitution come to beside a statutory award that hides neither.
fn contract_or_restitution(items: &[Item], how: Joined) -> ClassTotal {
    let beside = Joined { stacks: true, ..how };
    let stacked = |item: &Item| match item.nature {
        Nature::Statutory { .. } => Item {
            nature: Nature::Statutory { fixed_driven: true, is_minimum: true },
            proven: Money::ZERO,
            ..*item
        },
        _ => *item,
    };
    let items: Vec<Item> = items.iter().map(stacked).collect();
    let is_statutory = |item: &Item| matches!(item.nature, Nature::Statutory { .. });
    let left = left(&items, beside);
    items.iter().zip(left).filter(|(item, _)| !is_statutory(item)).map(|(_, left)| left).sum()
}
