//! Lists of people: found, filtered, ordered, and page by page.

use crate::case_roster::{CaseRoster, Wanted, columns_of};
use crate::cells::{CellsOf, hits_of};
use crate::dates::When;
use crate::view::ClassView;
use crate::wire::{Concern, OfCase, PersonColumn, PersonList, PersonListSum, PersonPage, PersonRow};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::assessment::Gap;
use domain::exposure::{Late, MOST_CLAIMS, Sheet};
use domain::input::Input;
use domain::person::Person;
use domain::{ClassTotal, Money};
use rayon::prelude::*;
use roster::{Found, Query, Way};
use std::collections::BTreeMap;
use store::{PartsRead, Reader};

/// What a list of people calls those whose last day hangs on an open question.
const OPEN: &str = "open";
/// The same where it is counted from the earliest day of a date that is known in part.
const PARTIAL: &str = "partial";

/// A page of the people of a case, with the exact count of those who match and what they could recover.
///
/// # Errors
/// When the case does not exist, a status, claim or column is unknown, or a condition cannot be read.
pub fn person_list(app: &mut App, req: PersonList) -> Result<PersonPage, Failure> {
    let view = app.view(req.case)?;
    let today = app.today();
    let (found, notes) = app.with_roster(req.case, &view, |roster| {
        let found = found(roster, &req, &view, today)?;
        let notes = if req.search.is_empty() { BTreeMap::new() } else { roster.notes_of(&found.people) };
        Ok((found, notes))
    })?;
    let read = app.store()?.read();
    let cells = CellsOf::of(&req.columns, read, req.case, &view)?;
    let page: Vec<i64> = found.people.iter().map(|found| found.person).collect();
    let known: Vec<(usize, Person, Way)> = people_in_order(read, &page)?
        .into_iter()
        .zip(&found.people)
        .filter_map(|(person, found)| Some((view.row(person.id)?, person, found.way)))
        .collect();
    let shown = view.of_rows(&known.iter().map(|(row, ..)| *row).collect::<Vec<_>>());
    let rows = shown.with_sheet(|sheet| {
        let row_of = |(row, (_, person, way)): (usize, &(usize, Person, Way))| {
            Ok(PersonRow {
                cells: cells.texts(person, sheet, row, &shown)?,
                hits: hits_of(person, &notes, &req.search, *way)?,
                ..person_row(person, &shown, sheet, row, today)
            })
        };
        known.iter().enumerate().map(row_of).collect::<Result<_, Failure>>()
    })?;
    Ok(PersonPage {
        people: view.people.ids.len() as u64,
        matching: found.count as u64,
        offset: req.offset,
        rows,
    })
}

/// What those who match could recover.
///
/// # Errors
/// Those of [`person_list`].
pub fn person_list_sum(app: &mut App, req: PersonList) -> Result<PersonListSum, Failure> {
    let view = app.view(req.case)?;
    let today = app.today();
    let recoverable = app.with_roster(req.case, &view, |roster| {
        let found = found(roster, &PersonList { limit: 0, ..req }, &view, today)?;
        Ok(ClassTotal::from_cents(roster.recoverable(&found.set, &view)?))
    })?;
    let adjusted = &view.tally().adjusted[0];
    let is_capped = adjusted.iter().any(|adjusted| *adjusted != ClassTotal::default());
    Ok(PersonListSum { recoverable, is_capped })
}

/// Every column that the list of a case can show, be filtered and be ordered by.
///
/// # Errors
/// When the case does not exist.
pub fn person_column_list(app: &mut App, req: OfCase) -> Result<Vec<PersonColumn>, Failure> {
    let view = app.view(req.case)?;
    let read = app.store()?.read();
    let (required, held) = (read.required_documents(req.case)?, read.document_holders(req.case)?);
    let mut kinds = read.document_kinds()?;
    kinds.retain(|kind| required.contains(&kind.id) || held.contains_key(&kind.id));
    Ok(columns_of(&view, &kinds))
}

/// Who matches what was asked, in order, with a page of them.
pub(crate) fn found(
    roster: &mut CaseRoster,
    req: &PersonList,
    view: &ClassView,
    today: NaiveDate,
) -> Result<Found, Failure> {
    let wanted = Wanted::of(req, roster, view)?;
    let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let query = Query {
        search: &req.search,
        filter: wanted.filter.as_ref(),
        sets: &wanted.named_sets(),
        sort: &wanted.sort,
        offset: size(req.offset),
        limit: size(req.limit),
        ..Query::of(today)
    };
    Ok(roster.roster.find(&query)?)
}

/// Everyone of a case, in the order of their names.
pub(crate) fn everyone_in_order(app: &mut App, case: i64, view: &ClassView) -> Result<Vec<i64>, Failure> {
    app.with_roster(case, view, |roster| Ok(roster.roster.people(&roster.roster.everyone())?))
}

/// People who are read and held at once where a whole list is written out: each part of a list is unpacked once for so many,
/// and they take no more memory than the list itself.
pub(crate) const HELD_AT_ONCE: usize = 100_000;

/// People in the order in which they are asked for. They are read in the order of their numbers, so that each part of a
/// list is read once.
pub(crate) fn people_in_order(read: Reader<'_>, people: &[i64]) -> Result<Vec<Person>, Failure> {
    let mut places: Vec<usize> = (0..people.len()).collect();
    places.sort_unstable_by_key(|place| people[*place]);
    let mut parts = PartsRead::default();
    let mut read: Vec<(usize, Person)> = places
        .into_iter()
        .map(|place| Ok((place, read.person_among(people[place], &mut parts)?)))
        .collect::<Result<_, Failure>>()?;
    read.sort_unstable_by_key(|(place, _)| *place);
    Ok(read.into_iter().map(|(_, person)| person).collect())
}

/// Numbers of the people behind a figure.
pub(crate) fn behind(concern: &Concern, view: &ClassView) -> Result<Vec<i64>, Failure> {
    let place = place_of(concern, view)?;
    view.recoverables();
    if matches!(concern, Concern::LastDay { .. }) {
        view.last_days(place);
    }
    let ids = &view.people.ids;
    Ok(view.with_sheet(|sheet| {
        let rows = (0..ids.len()).into_par_iter();
        rows.filter(|row| concerns(view, sheet, *row, concern, place)).map(|row| ids[row]).collect()
    }))
}

/// What a claim gives a person who is counted.
pub(crate) fn amount_under(view: &ClassView, sheet: &Sheet<'_>, row: usize, claim: usize) -> Option<Money> {
    let (inside, ..) = sheet.membership(row);
    let awards = sheet.awards(row, inside);
    let award = sheet.award(&awards, 0, claim).as_ref().ok().copied().flatten();
    award.filter(|_| view.is_counted(row)).map(|award| award.amount)
}

/// The place of the claim that a concern names, where it names one.
fn place_of(concern: &Concern, view: &ClassView) -> Result<usize, Failure> {
    match concern {
        Concern::Members
        | Concern::Gap { .. }
        | Concern::State { .. }
        | Concern::Status { .. }
        | Concern::InClass { .. }
        | Concern::NoDocument { .. }
        | Concern::Unheard { .. }
        | Concern::LeftOut { .. }
        | Concern::Brought { .. } => Ok(0),
        Concern::Claim { claim }
        | Concern::Overlapping { claim }
        | Concern::Adding { claim }
        | Concern::Late { claim }
        | Concern::Unproven { claim, .. }
        | Concern::LastDay { claim, .. } => {
            let place = view.terms.place(claim);
            place.ok_or_else(|| Failure::not_found(format!("the case pleads no claim {claim:?}")))
        }
    }
}

fn concerns(view: &ClassView, sheet: &Sheet<'_>, row: usize, concern: &Concern, place: usize) -> bool {
    let is_counted = view.is_counted(row);
    match concern {
        Concern::Members => is_counted,
        Concern::Unproven { input, .. } => {
            Input::from_key(input).is_some_and(|input| crate::proof::is_unproven(sheet, place, input, row))
        }
        Concern::State { state } => is_counted && view.state(row) == state.as_deref(),
        Concern::Status { status } => is_counted && view.status(row).word() == status,
        // A roster knows who has documents, when people were reached, and all operations that what stands came with: it
        // answers in place of this.
        Concern::Brought { .. }
        | Concern::NoDocument { .. }
        | Concern::Unheard { .. }
        | Concern::LeftOut { .. } => false,
        Concern::InClass { class } => {
            let (inside, ..) = sheet.membership(row);
            let named = |place: &usize| view.terms.classes[*place].name == *class;
            (0..view.terms.classes.len()).filter(named).any(|place| inside[place])
        }
        Concern::Gap { gap } => gaps(sheet, row).iter().any(|found| found.kind() == *gap),
        Concern::LastDay { when: wanted, .. } => {
            let is_open = || view.is_open(row, place) && view.standing(row, place) != When::Filed;
            let is_partial = || view.is_partial(row, place) && view.standing(row, place) != When::Filed;
            view.counts_for(row, place)
                && (view.standing(row, place).word() == wanted
                    || wanted == OPEN && is_open()
                    || wanted == PARTIAL && is_partial())
        }
        Concern::Claim { .. }
        | Concern::Adding { .. }
        | Concern::Overlapping { .. }
        | Concern::Late { .. } => is_counted && adds(sheet, row, concern, place),
    }
}

/// Whether what a claim gives a person of the class is as a concern has it.
fn adds(sheet: &Sheet<'_>, row: usize, concern: &Concern, place: usize) -> bool {
    let (inside, ..) = sheet.membership(row);
    let awards = sheet.awards(row, inside);
    let mut left = [Money::ZERO; MOST_CLAIMS];
    sheet.after_overlap(&awards, 0, &mut left);
    let award = sheet.award(&awards, 0, place).as_ref().ok().copied().flatten();
    match concern {
        Concern::Claim { .. } => award.is_some(),
        Concern::Adding { .. } => left[place].is_positive(),
        Concern::Late { .. } => award.is_some() && sheet.lateness(&awards, 0, place) != Late::No,
        _ => sheet.award_in_time(&awards, 0, place).is_some_and(|award| award.amount > left[place]),
    }
}

/// What is unknown of one person.
fn gaps<'s>(sheet: &'s Sheet<'_>, row: usize) -> Vec<&'s Gap> {
    let (inside, is_in, is_unknown) = sheet.membership(row);
    let mut places = Vec::new();
    if is_in {
        sheet.gaps(&sheet.awards(row, inside), row, &mut places);
    } else if is_unknown {
        sheet.missing(row, &mut places);
    }
    places.into_iter().map(|place| &sheet.gap_list()[place]).collect()
}

/// A person as a list shows them.
pub(crate) fn person_row(
    person: &Person,
    view: &ClassView,
    sheet: &Sheet<'_>,
    row: usize,
    today: NaiveDate,
) -> PersonRow {
    let address = person.address();
    let first = view.first_safe_date(row);
    PersonRow {
        person: person.id,
        external_id: person.external_id.clone(),
        name: person.name.listed(),
        status: view.status(row).word().to_owned(),
        counted: view.is_counted(row),
        state: address.and_then(|address| address.state.clone()),
        city: address.and_then(|address| address.city.clone()),
        email: person.email().map(str::to_owned),
        last_day_claim: first.map(|(_, place)| view.terms.names[place].clone()),
        last_day: first.map(|(day, _)| day.to_string()),
        last_day_is_partial: first.is_some_and(|(_, place)| view.is_partial(row, place)),
        days_left: first.map(|(day, _)| (day - today).num_days()),
        loss: view.losses(sheet)(row),
        recoverable: view.recoverable(row),
        gaps: gaps(sheet, row).into_iter().map(Gap::kind).collect(),
        cells: Vec::new(),
        hits: Vec::new(),
    }
}
