//! What is looked into before somebody represents a class: adequacy and typicality, Fed. R. Civ. P. 23(a)(3) and (4).

use crate::wire::{
    Done, OfCase, PersonGet, VettingFindingAdd, VettingFindingView, VettingItemView, VettingSheet,
};
use crate::{App, Failure, day, done, optional, required};
use domain::membership::MembershipStatus;
use domain::person::Person;
use store::{Signed, VettingFinding};

const OUTCOMES: [&str; 2] = ["clear", "concern"];

/// The sheet on one person.
///
/// # Errors
/// When there is no such person.
pub fn vetting_get(app: &mut App, req: PersonGet) -> Result<VettingSheet, Failure> {
    let person = app.store()?.read().person(req.person)?;
    sheet(app, &person)
}

/// The sheets of a case: of every named plaintiff, and of whoever else anything was found of; in the order of their numbers.
///
/// # Errors
/// When the case does not exist.
pub fn vetting_list(app: &mut App, req: OfCase) -> Result<Vec<VettingSheet>, Failure> {
    let view = app.view(req.case)?;
    let read = app.store()?.read();
    let mut people = read.vetted(req.case)?;
    people.extend(view.of_status(MembershipStatus::NamedPlaintiff));
    people.sort_unstable();
    people.dedup();
    // Whoever was removed from the case since has no sheet any more.
    people.retain(|person| view.row(*person).is_some());
    people.into_iter().map(|person| sheet(app, &read.person(person)?)).collect()
}

fn sheet(app: &App, person: &Person) -> Result<VettingSheet, Failure> {
    let found = app.store()?.read().vetting_of(person.id)?;
    let items: Vec<VettingItemView> = app
        .law
        .vetting
        .iter()
        .map(|item| VettingItemView {
            key: item.key.clone(),
            name: item.name.clone(),
            asks: item.asks.clone(),
            cite: item.citation.cite.clone(),
            findings: found.iter().filter(|one| one.item == item.key).map(finding_view).collect(),
        })
        .collect();
    let ends_in_concern =
        |item: &&VettingItemView| item.findings.last().is_some_and(|last| last.outcome == "concern");
    Ok(VettingSheet {
        person: person.id,
        name: person.name.listed(),
        status: person.status().word().to_owned(),
        is_called_for: person.status() == MembershipStatus::NamedPlaintiff || !found.is_empty(),
        unfinished: items.iter().filter(|item| item.findings.is_empty()).count() as u64,
        concerns: items.iter().filter(ends_in_concern).count() as u64,
        items,
    })
}

fn finding_view(found: &VettingFinding) -> VettingFindingView {
    VettingFindingView {
        outcome: found.outcome.clone(),
        finding: found.finding.clone(),
        found_on: found.found_on.to_string(),
        signed_by: found.signed_by.clone(),
        document: found.document.clone(),
        written_by: found.by.name.clone(),
        written_at: found.by.at.clone(),
    }
}

/// Adds a finding to an item of the sheet. Earlier ones stay, the later one holds, and nothing takes one back.
///
/// # Errors
/// When there is no such person or item, the finding is blank, the outcome is unknown, or the day is not one or after today.
pub fn vetting_finding_add(app: &mut App, req: VettingFindingAdd) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let item = app.law.vetting.iter().find(|item| item.key == req.item);
    let heading = item.map(|item| item.name.clone()).ok_or_else(|| {
        let keys: Vec<&str> = app.law.vetting.iter().map(|item| item.key.as_str()).collect();
        Failure::invalid(
            "item",
            format!("{:?} is no item of the sheet; use one of: {}", req.item, keys.join(", ")),
        )
    })?;
    if !OUTCOMES.contains(&req.outcome.as_str()) {
        let message = format!("{:?} is no outcome; use one of: {}", req.outcome, OUTCOMES.join(", "));
        return Err(Failure::invalid("outcome", message));
    }
    let found_on = req.found_on.as_deref().map(|text| day(text, "found_on")).transpose()?;
    let found_on = found_on.unwrap_or_else(|| app.today());
    if found_on > app.today() {
        return Err(Failure::invalid(
            "found_on",
            "The day is after today; a finding is of a day that has come.",
        ));
    }
    let user = app.user.clone().ok_or_else(Failure::no_user)?;
    let new = VettingFinding {
        person: person.id,
        item: req.item,
        outcome: req.outcome,
        finding: required(&req.finding, "finding", "The finding")?,
        found_on,
        signed_by: optional(req.signed_by.as_deref()).unwrap_or_else(|| user.name.clone()),
        document: optional(req.document.as_deref()),
        by: Signed { user: user.id, name: user.name, at: app.moment().at.to_rfc3339() },
    };
    app.operate("vetting_finding_add", Some(person.case), |op| {
        op.vetting_finding_insert(person.case, &new)?;
        Ok(done(op, format!("Vetting of {}, {heading}: {}", person.name.listed(), new.outcome)))
    })
}
