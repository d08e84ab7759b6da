//! The class as it stood on a past day: what the program showed then, read from the journal. Nothing is written.

use crate::case_roster::CaseRoster;
use crate::people::people_in_order;
use crate::view::columns;
use crate::wire::{PastAsked, PastClass, PastPerson, ValueCount};
use crate::{App, Failure, day};
use chrono::{DateTime, NaiveDate, Utc};
use domain::membership::MembershipStatus;
use domain::person::Person;
use roster::Query;
use store::{FactType, Reader};

/// The people of a case as they stood at the end of a past day: how many, by status, and a page of them.
///
/// # Errors
/// When the case does not exist, or the day is after today or cannot be read.
pub fn class_as_of(app: &mut App, req: PastAsked) -> Result<PastClass, Failure> {
    let on = day(&req.day, "day")?;
    if on > app.today() {
        return Err(Failure::invalid(
            "day",
            "The day is after today; nobody knows yet how the class will stand",
        ));
    }
    let ends_at: DateTime<Utc> = req
        .ends_at
        .parse()
        .map_err(|_| Failure::invalid("ends_at", format!("{:?} is not an instant", req.ends_at)))?;
    let read = app.store()?.read();
    read.case(req.case)?;
    let (last, operations_since) = read.operations_before(ends_at)?;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    let found = store.as_of(last, |read| stood(read, &req))?;
    Ok(PastClass { day: on.to_string(), operations_since, ..found })
}

fn stood(read: Reader<'_>, req: &PastAsked) -> Result<PastClass, Failure> {
    let types = read.fact_types(req.case)?;
    let (ids, columns) = columns(&types, &read.memberships(req.case)?, |part| part.rows(&types))?;
    let of =
        |status: &MembershipStatus| columns.status.iter().filter(|stands| *stands == status).count() as u64;
    let counts = MembershipStatus::ALL.map(|status| (status, of(&status)));
    let of_class = counts.iter().filter(|(status, _)| status.counts()).map(|(_, people)| people).sum();
    let known = counts.into_iter().filter(|(_, people)| *people > 0);
    let statuses = known.map(|(status, people)| ValueCount { value: status.word().to_owned(), people });
    let (matching, rows) = page(read, req, &types)?;
    Ok(PastClass {
        day: String::new(),
        operations_since: 0,
        people: ids.len() as u64,
        of_class,
        statuses: statuses.collect(),
        matching,
        rows,
    })
}

/// How many match, and a page of them.
fn page(read: Reader<'_>, req: &PastAsked, types: &[FactType]) -> Result<(u64, Vec<PastPerson>), Failure> {
    let roster = CaseRoster::read(read, req.case, types)?.roster;
    let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    // Nothing that is asked here counts days from today.
    let asked = Query {
        search: &req.search,
        offset: size(req.offset),
        limit: size(req.limit),
        ..Query::of(NaiveDate::MIN)
    };
    let found = roster.find(&asked)?;
    let page: Vec<i64> = found.people.iter().map(|found| found.person).collect();
    let row = |person: Person| {
        let address = person.address();
        PastPerson {
            person: person.id,
            external_id: person.external_id.clone(),
            name: person.name.listed(),
            status: person.status().word().to_owned(),
            state: address.and_then(|address| address.state.clone()),
            city: address.and_then(|address| address.city.clone()),
        }
    };
    Ok((found.count as u64, people_in_order(read, &page)?.into_iter().map(row).collect()))
}
