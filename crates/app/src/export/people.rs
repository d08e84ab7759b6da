//! The list of people as it is narrowed and ordered.

use super::{Sheet, redaction, write};
use crate::classes::people;
use crate::leaving::{Leaving, Tells};
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::wire::{Exported, PersonExport, PersonList, PersonRow};
use crate::{App, Failure, person_list};
use domain::person::Person;

/// Writes the people of a list into a file, with the columns of the list; the history keeps that it was done.
///
/// # Errors
/// When the redaction is unknown, the list cannot be read, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn person_export(app: &mut App, req: PersonExport) -> Result<Exported, Failure> {
    let case = req.list.case;
    let redaction = redaction(req.redaction.as_deref())?;
    let leaving = Leaving::of(app, case, redaction)?;
    let limit = u32::try_from(HELD_AT_ONCE).map_err(Failure::unexpected)?;
    let mut page = person_list(app, PersonList { offset: 0, limit, ..req.list.clone() })?;
    let view = app.view(case)?;
    let claim = |name: &String| view.terms.place(name).map(|place| view.terms.theories[place].name.clone());
    let mut sheet = Sheet::default();
    let recoverable = format!("Recoverable (estimate as of {})", app.today());
    let usual = [
        "Name",
        "Status",
        "State",
        "First last day",
        "Claim of that day",
        "From the earliest day of a date known in part",
        "Loss",
        &recoverable,
        "ID",
    ];
    let named = |(place, key): (usize, &String)| req.headers.get(place).unwrap_or(key).clone();
    let asked = req.list.columns.iter().enumerate().map(named);
    sheet.row(usual.into_iter().map(str::to_owned).chain(asked));
    while !page.rows.is_empty() {
        let numbers: Vec<i64> = page.rows.iter().map(|row| row.person).collect();
        let people = people_in_order(app.store()?.read(), &numbers)?;
        for (row, person) in page.rows.iter().zip(&people) {
            let usual = cells(row, person, &leaving, row.last_day_claim.as_ref().and_then(claim));
            let asked = req.list.columns.iter().zip(&row.cells).map(|(key, text)| {
                leaving.cell(person, Tells::of_column(key), text.clone().unwrap_or_default())
            });
            sheet.row(usual.into_iter().chain(asked));
        }
        let offset = page.offset.saturating_add(limit);
        page = person_list(app, PersonList { offset, limit, ..req.list.clone() })?;
    }
    let written = write(app, &req.path, req.replace, &sheet, page.matching)?;
    let summary = format!(
        "Exported {} to {}: {} (identifiers: {})",
        people(page.matching),
        written.file_name,
        ["name, status, state, first last day, loss, recoverable, ID"]
            .into_iter()
            .chain(req.list.columns.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(", "),
        redaction.word()
    );
    app.operate("person_export", Some(case), |_| Ok((written, summary)))
}

fn cells(row: &PersonRow, person: &Person, leaving: &Leaving, claim: Option<String>) -> [String; 9] {
    let money = |amount: Option<domain::Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    [
        leaving.cell(person, Tells::Name, row.name.clone()),
        row.status.replace('_', " "),
        row.state.clone().unwrap_or_default(),
        row.last_day.clone().unwrap_or_default(),
        claim.unwrap_or_default(),
        if row.last_day_is_partial { "yes" } else { "" }.to_owned(),
        money(row.loss),
        money(row.recoverable),
        leaving.cell(person, Tells::Other, row.external_id.clone().unwrap_or_default()),
    ]
}
