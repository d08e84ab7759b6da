//! `people`, `explain`.

use crate::answer::Answer;
use crate::args::{By, Explain};
use crate::args_people::{Listed, People, PeopleCommand};
use crate::commands::people_set::people_set;
use crate::open::open;
use crate::print;
use app::wire::{PersonFind, PersonList};
use app::{App, Failure};

/// Lists people, or changes many.
///
/// # Errors
/// When the file or the core refuses.
pub fn people(app: &mut App, by: &By, of: &People) -> Result<Answer, Failure> {
    match (&of.command, &of.list) {
        (Some(PeopleCommand::Set(of)), _) => people_set(app, by, of),
        (None, Some(of)) => list(app, by, of),
        (None, None) => Err(Failure::invalid("file", "name the case file and the case")),
    }
}

fn list(app: &mut App, by: &By, of: &Listed) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let request = PersonList {
        case: of.case,
        search: of.search.clone(),
        statuses: of.status.clone(),
        offset: of.offset,
        limit: of.limit,
        ..PersonList::default()
    };
    let page = app::person_list(app, request)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&page));
    }
    Ok(Answer::done(print::people(&page)))
}

/// Shows how one person's figures and last days came about.
///
/// # Errors
/// When nobody has that number, or the file refuses.
pub fn explain(app: &mut App, by: &By, of: &Explain) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let found = app::person_find(app, PersonFind { case: of.case, external_id: of.person.clone() })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::explain(&found)))
}
