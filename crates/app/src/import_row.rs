//! What one row of a list brought of a person, as it stands now.

use crate::assess::shown;
use crate::import_source::{ListRead, OF_NAME, OF_STATUS, of_contact};
use crate::wire::{BroughtValue, ImportRow, ImportRowGet};
use crate::{App, Failure};
use domain::person::{Person, Reach, Source};

/// What stands of a person today that a row of a list brought. What was changed since is not among it; the history has
/// that.
///
/// # Errors
/// When there is no such person, or the operation brought no list.
pub fn import_row_get(app: &mut App, req: ImportRowGet) -> Result<ImportRow, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let list = ListRead::of(read, req.operation)?.ok_or_else(|| {
        Failure::not_found(format!("operation {} brought no list of people or events", req.operation))
    })?;
    let is_of = |source: Source| source.operation == req.operation && source.row == Some(req.row);
    let mut values = known_of(&person, &list, &is_of);
    let types = read.fact_types(person.case)?;
    for known in person.facts.iter().filter(|known| is_of(known.source)) {
        let label = types.iter().find(|of| of.key == known.key).map(|of| of.label.clone());
        let label = label.as_deref().unwrap_or(&known.key);
        values.push(value(label, list.column(&[&*known.key]), shown(&known.value)));
    }
    for row in read.events_of(person.id)?.iter().filter(|row| is_of(row.source)) {
        values.push(value("Event", None, crate::events::words(row)));
    }
    let name = person.name.listed();
    Ok(ImportRow { person: person.id, name, file: list.file, sheet: list.sheet, row: req.row, values })
}

fn value(label: &str, column: Option<String>, value: String) -> BroughtValue {
    BroughtValue { label: label.to_owned(), column, value }
}

fn known_of(person: &Person, list: &ListRead, is_of: &dyn Fn(Source) -> bool) -> Vec<BroughtValue> {
    let mut found = Vec::new();
    if is_of(person.named_by) {
        found.push(value("Name", list.column(OF_NAME), person.name.listed()));
        let born = person.born_on.map(|day| day.format("%b %-d, %Y").to_string());
        found.extend(born.map(|day| value("Born", list.column(&["dob"]), day)));
    }
    for contact in person.contacts.iter().filter(|contact| is_of(contact.source)) {
        let (label, said) = match &contact.reach {
            Reach::Email { v } => ("E-mail", v.clone()),
            Reach::Phone { v } => ("Phone", v.clone()),
            Reach::Address(address) => ("Address", address.line()),
        };
        found.push(value(label, list.column(of_contact(&contact.reach)), said));
    }
    for standing in person.standings.iter().filter(|standing| is_of(standing.source)) {
        let since = standing.on.format("%b %-d, %Y");
        let said = format!("{} from {since}", standing.status.word().replace('_', " "));
        found.push(value("Status", list.column(OF_STATUS), said));
    }
    found
}
