use super::table::{Side, Table};
use super::words::{day, plain};
use app::wire::{FactTypeView, PartyView, StatusView};

/// The parties of a case.
pub fn parties(parties: &[PartyView]) -> String {
    if parties.is_empty() {
        return "The case has no party yet.\n".to_owned();
    }
    let columns =
        [("No.", Side::Right), ("Name", Side::Left), ("Role", Side::Left), ("Citizen of", Side::Left)];
    let mut table = Table::new(&columns);
    for party in parties {
        let citizenship = party.citizenship.clone().unwrap_or_else(|| "not known".to_owned());
        table.row([party.party.to_string(), party.name.clone(), party.role.clone(), citizenship]);
    }
    table.lines("")
}

/// The facts that a case asks of everyone.
pub fn facts(facts: &[FactTypeView]) -> String {
    if facts.is_empty() {
        return "The case asks no facts yet.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Key", Side::Left),
        ("Name", Side::Left),
        ("Holds", Side::Left),
        ("One of", Side::Left),
    ]);
    for fact in facts {
        table.row([fact.key.clone(), fact.label.clone(), plain(&fact.kind), fact.options.join(", ")]);
    }
    table.lines("")
}

/// The stages of a case, oldest first.
pub fn stages(stages: &[StatusView]) -> String {
    let mut table = Table::new(&[("From", Side::Left), ("Stage", Side::Left), ("What happened", Side::Left)]);
    for stage in stages {
        table.row([day(&stage.from_on), plain(&stage.status), stage.note.clone().unwrap_or_default()]);
    }
    table.lines("")
}
