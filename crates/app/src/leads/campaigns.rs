//! What brings callers, what it has cost, and what each client has cost by it.

use crate::wire::{CampaignRemove, CampaignSave, CampaignView, Done, OfCase};
use crate::{App, Failure, done, required};
use domain::Money;
use store::{Campaign, CampaignCount};

/// The campaigns of a case, each with its leads and what one engaged client has cost.
///
/// # Errors
/// When the case does not exist.
pub fn campaign_list(app: &mut App, req: OfCase) -> Result<Vec<CampaignView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let view = |Campaign { id, name, cost, .. }| {
        let CampaignCount { leads, engaged } = read.campaign_count(id)?;
        Ok(CampaignView { campaign: id, name, cost, leads, engaged, cost_each: each(cost, engaged) })
    };
    read.campaigns(req.case)?.into_iter().map(view).collect()
}

/// A cost over a count, to the nearest cent.
fn each(cost: Money, count: u64) -> Option<Money> {
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    let rest = i64::from(cost.cents() % count * 2 >= count);
    Some(Money::from_cents(cost.cents() / count + rest))
}

/// Adds a campaign, or writes name and cost of one.
///
/// # Errors
/// When the name is blank or taken, or the cost is no amount of zero or more.
pub fn campaign_save(app: &mut App, req: CampaignSave) -> Result<Done, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let name = required(&req.name, "name", "The name of the campaign")?;
    let cost = if req.cost.trim().is_empty() { Money::ZERO } else { crate::terms::money(&req.cost, "cost")? };
    let known = read.campaigns(req.case)?;
    let is_taken =
        |of: &&Campaign| domain::fold(&of.name) == domain::fold(&name) && Some(of.id) != req.campaign;
    if known.iter().any(|of| is_taken(&of)) {
        return Err(Failure::invalid("name", format!("There is a campaign called {name:?} already")));
    }
    if let Some(id) = req.campaign.filter(|id| known.iter().all(|of| of.id != *id)) {
        return Err(Failure::not_found(format!("case {} has no campaign {id}", req.case)));
    }
    app.operate("campaign_save", Some(req.case), |op| {
        let did = match req.campaign {
            Some(id) => {
                op.campaign_update(id, &name, cost)?;
                "Changed"
            }
            None => {
                op.campaign_insert(req.case, &name, cost)?;
                "Added"
            }
        };
        Ok(done(op, format!("{did} the campaign “{name}”")))
    })
}

/// Takes a campaign away that has brought nobody.
///
/// # Errors
/// When there is no such campaign, or it has brought somebody.
pub fn campaign_remove(app: &mut App, req: CampaignRemove) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let campaign = read.campaign(req.campaign)?;
    let CampaignCount { leads, .. } = read.campaign_count(campaign.id)?;
    if leads > 0 {
        let people = crate::classes::people(leads);
        let message = format!("“{}” has brought {people}; it stays with them", campaign.name);
        return Err(Failure::invalid("campaign", message));
    }
    app.operate("campaign_remove", Some(campaign.case), |op| {
        op.campaign_delete(campaign.id)?;
        Ok(done(op, format!("Removed the campaign “{}”", campaign.name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_client_has_cost_is_to_the_nearest_cent() {
        let each = |cents, count| each(Money::from_cents(cents), count).map(Money::cents);
        // 100.00 over 3 is 33.33 and a third; over 8 it is 12.50; 0.05 over 2 is two cents and a half.
        assert_eq!((each(10_000, 3), each(10_000, 8), each(5, 2)), (Some(3_333), Some(1_250), Some(3)));
        assert_eq!((each(20_000, 3), each(10_000, 0)), (Some(6_667), None));
    }
}
