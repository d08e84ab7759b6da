//! What one row of a list brought of a person, as it stands now.

use crate::assess::shown;
use crate::wire::{BroughtValue, ImportRow, ImportRowGet};
use crate::{App, Failure};
use domain::person::{Person, Reach};

/// What stands of a person today that a row of a list brought. What was changed since is not among it; the history has
/// that.
///
/// # Errors
/// When there is no such person, or the operation brought no list.
pub fn import_row_get(app: &mut App, req: ImportRowGet) -> Result<ImportRow, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let file = read.imported_file(req.operation)?;
    let file = file.ok_or_else(|| {
        Failure::not_found(format!("operation {} brought no list of people or events", req.operation))
    })?;
    let is_of =
        |source: domain::person::Source| source.operation == req.operation && source.row == Some(req.row);
    let mut values = known_of(&person, &is_of);
    let types = read.fact_types(person.case)?;
    for known in person.facts.iter().filter(|known| is_of(known.source)) {
        let label = types.iter().find(|of| of.key == known.key).map(|of| of.label.clone());
        values.push(value(label.as_deref().unwrap_or(&known.key), shown(&known.value)));
    }
    for row in read.events_of(person.id)?.iter().filter(|row| is_of(row.source)) {
        values.push(value("Event", crate::events::words(row)));
    }
    Ok(ImportRow { person: person.id, name: person.name.listed(), file, row: req.row, values })
}

fn value(label: &str, value: String) -> BroughtValue {
    BroughtValue { label: label.to_owned(), value }
}

fn known_of(person: &Person, is_of: &dyn Fn(domain::person::Source) -> bool) -> Vec<BroughtValue> {
    let mut found = Vec::new();
    if is_of(person.named_by) {
        found.push(value("Name", person.name.listed()));
        found.extend(person.born_on.map(|day| value("Born", day.format("%b %-d, %Y").to_string())));
    }
    for contact in person.contacts.iter().filter(|contact| is_of(contact.source)) {
        found.push(match &contact.reach {
            Reach::Email { v } => value("E-mail", v.clone()),
            Reach::Phone { v } => value("Phone", v.clone()),
            Reach::Address(address) => value("Address", address.line()),
        });
    }
    for standing in person.standings.iter().filter(|standing| is_of(standing.source)) {
        let since = standing.on.format("%b %-d, %Y");
        found.push(value("Status", format!("{} from {since}", standing.status.word().replace('_', " "))));
    }
    found
}
