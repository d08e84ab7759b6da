//! `people`, `explain`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_people::{Bin, Listed, People, PeopleCommand, PersonRemove, PersonRestore};
use crate::args_shared::OfPerson;
use crate::commands::history::said;
use crate::commands::known::{known, same};
use crate::commands::people_list::asked_list;
use crate::commands::people_set::people_set;
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    self, OfCase, PastAsked, PersonFind, PersonList, PersonListSum, PersonPage, PersonPlaceAsked,
};
use app::{App, CountedFrom, Failure};
use chrono::{Duration, Local, NaiveDate, TimeZone, Utc};
use serde::Serialize;

/// Lists people, or changes many.
///
/// # Errors
/// When the file or the core refuses.
pub fn people(app: &mut App, by: &By, of: &People) -> Result<Answer, Failure> {
    match (&of.command, &of.list) {
        (Some(PeopleCommand::Set(of)), _) => people_set(app, by, of),
        (Some(PeopleCommand::Remove(of)), _) => remove(app, by, of),
        (Some(PeopleCommand::Bin(of)), _) => bin(app, by, of),
        (Some(PeopleCommand::Restore(of)), _) => restore(app, by, of),
        (Some(PeopleCommand::Known(of)), _) => known(app, by, of),
        (Some(PeopleCommand::Same(of)), _) => same(app, by, of),
        (Some(PeopleCommand::Tags(of)), _) => {
            open(app, by, &of.file)?;
            let tags = app::tag_list(app, OfCase { case: of.case })?;
            shown(of.json, &tags, |tags| print::tags(tags))
        }
        (None, Some(of)) => list(app, by, of),
        (None, None) => Err(Failure::invalid("file", "name the case file and the case")),
    }
}

/// A page with what everyone who matches could recover.
#[derive(Serialize)]
struct Summed {
    #[serde(flatten)]
    page: PersonPage,
    #[serde(flatten)]
    sum: PersonListSum,
}

fn list(app: &mut App, by: &By, of: &Listed) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    if let Some(day) = &of.as_of {
        let day = typed::day(app, day, CountedFrom::Today)?;
        let asked = PastAsked {
            case: of.case,
            ends_at: end_of(&day)?,
            day,
            search: of.search.clone(),
            offset: of.offset,
            limit: of.limit,
        };
        return shown(of.json, &app::class_as_of(app, asked)?, print::past_class);
    }
    let mut request = asked_list(app, of)?;
    if let Some(id) = &of.from {
        request.offset = place(app, &request, id)?;
    }
    let columns = request.columns.clone();
    let page = app::person_list(app, request.clone())?;
    let sum = app::person_list_sum(app, request)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&Summed { page, sum }));
    }
    Ok(Answer::done(print::people(&page, &sum, &columns)))
}

/// Where in a list somebody stands.
fn place(app: &mut App, list: &PersonList, id: &str) -> Result<u32, Failure> {
    let person = typed::person(app, list.case, id)?;
    let found = app::person_place(app, PersonPlaceAsked { list: list.clone(), person })?.place;
    found.ok_or_else(|| Failure::invalid("from", format!("{id} is not in this list as it is narrowed")))
}

/// The instant at which a day ends on the clock of this machine.
fn end_of(day: &str) -> Result<String, Failure> {
    let next = day.parse::<NaiveDate>().ok().and_then(|day| day.succ_opt());
    let midnight = next.and_then(|next| next.and_hms_opt(0, 0, 0));
    // Where the clock skips midnight the day ends at the first moment after it.
    let end = midnight.and_then(|at| {
        Local
            .from_local_datetime(&at)
            .earliest()
            .or_else(|| Local.from_local_datetime(&(at + Duration::hours(1))).earliest())
    });
    let end =
        end.ok_or_else(|| Failure::invalid("as_of", format!("{day} is past every day that can be counted")))?;
    Ok(end.with_timezone(&Utc).to_rfc3339())
}

fn remove(app: &mut App, by: &By, of: &PersonRemove) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let found = app::person_find(app, PersonFind { case: of.case, external_id: of.person.clone() })?;
    let remove = wire::PersonRemove { person: found.person, why: of.why.clone() };
    said(of.json, &app::person_remove(app, remove)?)
}

fn bin(app: &mut App, by: &By, of: &Bin) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    shown(of.json, &app::bin_list(app, OfCase { case: of.case })?, |rows| print::bin(rows))
}

fn restore(app: &mut App, by: &By, of: &PersonRestore) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let restore = wire::PersonRestore { case: of.case, person: of.person };
    said(of.json, &app::person_restore(app, restore)?)
}

/// Shows how one person's figures and last days came about.
///
/// # Errors
/// When nobody has that number, or the file refuses.
pub fn explain(app: &mut App, by: &By, of: &OfPerson) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let found = app::person_find(app, PersonFind { case: of.case, external_id: of.person.clone() })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::explain(&found)))
}
