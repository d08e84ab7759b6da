//! What the class could recover from each defendant.

use crate::view::{ClassView, settled};
use crate::wire::{GroupRow, GroupTable};
use domain::ClassTotal;

/// What the claims alive against each defendant come to, the same loss counted once among them. A claim against
/// several defendants stands with each, so the parts do not add up to the class.
pub(crate) fn by_defendant(view: &ClassView) -> GroupTable {
    let mut parties: Vec<(i64, String)> = Vec::new();
    for defendant in view.terms.claims.iter().flat_map(|claim| &claim.defendants) {
        if !parties.contains(defendant) {
            parties.push(defendant.clone());
        }
    }
    let mut rows: Vec<GroupRow> = parties.into_iter().map(|(party, name)| row(view, party, name)).collect();
    rows.sort_by(|one, other| {
        other.after_overlap.cmp(&one.after_overlap).then_with(|| one.name.cmp(&other.name))
    });
    GroupTable { claims: view.terms.names.clone(), rows, of_whole: ClassTotal::default(), adds_up: false }
}

fn row(view: &ClassView, party: i64, name: String) -> GroupRow {
    let mut terms = view.terms.clone();
    terms.against = Some(party);
    let tally = settled(&mut terms, &view.people.columns);
    let live: Vec<usize> = (0..terms.claims.len()).filter(|place| terms.is_live(*place)).collect();
    let gross = live.iter().fold(ClassTotal::default(), |mut sum, place| {
        sum.add_total(tally.sums[0][*place].gross);
        sum
    });
    GroupRow {
        name: Some(name),
        people: live.iter().map(|place| tally.sums[0][*place].people).max().unwrap_or_default(),
        gross,
        after_overlap: tally.after_overlap(0),
        claims: (0..terms.claims.len()).map(|place| tally.claim_total(0, place)).collect(),
    }
}
