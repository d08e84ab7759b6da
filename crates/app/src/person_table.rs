//! People who were picked from a list: who they are, what they could recover together, and a table of them to paste.

use crate::cells::CellsOf;
use crate::leaving::{Leaving, Tells};
use crate::people::{HELD_AT_ONCE, found, people_in_order};
use crate::wire::{
    PersonList, PersonPlace, PersonPlaceAsked, PersonSum, PersonTable, PickedPeople, PickedTable,
};
use crate::{App, Failure};
use domain::ClassTotal;
use domain::redaction::Redaction;

/// Numbers of everyone who matches, in the order of the list. Paging is passed over.
///
/// # Errors
/// Those of [`crate::person_list`].
pub fn person_numbers(app: &mut App, req: PersonList) -> Result<Vec<i64>, Failure> {
    let (view, today) = (app.view(req.case)?, app.today());
    let everyone = PersonList { offset: 0, limit: u32::MAX, ..req };
    let found = app.with_roster(everyone.case, &view, |roster| found(roster, &everyone, &view, today))?;
    Ok(found.people.into_iter().map(|found| found.person).collect())
}

/// Where in a list somebody stands, such as whoever was just added: far down where the order puts them there, or nowhere.
///
/// # Errors
/// Those of [`crate::person_list`].
pub fn person_place(app: &mut App, req: PersonPlaceAsked) -> Result<PersonPlace, Failure> {
    let listed = person_numbers(app, req.list)?;
    let place = listed.iter().position(|person| *person == req.person);
    Ok(PersonPlace { place: place.and_then(|place| place.try_into().ok()) })
}

/// How many of the picked people there are, and what they could recover together.
///
/// # Errors
/// When the case does not exist.
pub fn person_sum(app: &mut App, req: PickedPeople) -> Result<PersonSum, Failure> {
    let view = app.view(req.case)?;
    app.with_roster(req.case, &view, |roster| {
        let set = roster.roster.set_of(req.people.iter().copied());
        let recoverable = ClassTotal::from_cents(roster.recoverable(&set, &view)?);
        Ok(PersonSum { people: set.count() as u64, recoverable })
    })
}

/// The picked people as lines of a table with tabs, as spreadsheets take it from the clipboard. Identifiers stand whole, so that
/// a column that was copied can be pasted back; of whoever must not be contacted no way to reach them is among them.
///
/// # Errors
/// When somebody is not in the case, or it has no such column.
pub fn person_table(app: &mut App, req: PickedTable) -> Result<PersonTable, Failure> {
    let view = app.view(req.case)?;
    let read = app.store()?.read();
    let cells = CellsOf::of(&req.columns, read, req.case, &view)?;
    let leaving = Leaving::of(app, req.case, Redaction::Off)?;
    let mut text = line(req.headers.iter().map(String::as_str));
    view.with_sheet(|sheet| {
        for numbers in req.people.chunks(HELD_AT_ONCE) {
            for person in people_in_order(read, numbers)? {
                let missing =
                    || Failure::not_found(format!("person {} is not in case {}", person.id, req.case));
                let row = view.row(person.id).ok_or_else(missing)?;
                let known =
                    cells.texts(&person, sheet, row, &view)?.into_iter().map(Option::unwrap_or_default);
                let known = req.columns.iter().zip(known);
                let cell = |(key, text): (&String, String)| match Tells::of_column(key) {
                    // Masked as in the list: nobody is shown it without a record.
                    Tells::Birth => text,
                    tells => leaving.cell(&person, tells, text),
                };
                let known: Vec<String> = known.map(cell).collect();
                text += &line(known.iter().map(String::as_str));
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(PersonTable { text })
}

/// One line; what would end a cell becomes a blank.
fn line<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
    cells.join("\t") + "\n"
}
