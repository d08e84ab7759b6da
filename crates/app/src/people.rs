//! Lists of people: found, filtered, ordered, and page by page.

use crate::dates::When;
use crate::view::ClassView;
use crate::wire::{Concern, PersonList, PersonPage, PersonRow, PersonSort};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::assessment::Gap;
use domain::exposure::{Late, MOST_CLAIMS, Sheet};
use domain::input::Input;
use domain::membership::MembershipStatus;
use domain::person::Person;
use domain::{ClassTotal, Money};
use store::PartsRead;

/// What a list of people calls those whose last day hangs on an open question.
const OPEN: &str = "open";
/// The same where it is counted from the earliest day of a date that is known in part.
const PARTIAL: &str = "partial";

/// A page of the people of a case, with the exact count of those who match and what they could recover.
///
/// # Errors
/// When the case does not exist, or a status or claim is unknown.
pub fn person_list(app: &mut App, req: PersonList) -> Result<PersonPage, Failure> {
    let view = app.view(req.case)?;
    let today = app.today();
    let mut matching = matching(app, &view, &req)?;
    let read = app.store()?.read();
    view.with_sheet(|sheet| order(&mut matching, &view, sheet, req.sort, req.descending));
    let recoverable: ClassTotal = matching.iter().filter_map(|row| view.recoverable(*row)).sum();
    let offset = usize::try_from(req.offset).unwrap_or(usize::MAX);
    let page = matching.iter().skip(offset).take(usize::try_from(req.limit).unwrap_or(usize::MAX));
    let mut parts = PartsRead::default();
    let rows = view.with_sheet(|sheet| {
        page.map(|row| {
            Ok(person_row(&read.person_among(view.people.ids[*row], &mut parts)?, &view, sheet, *row, today))
        })
        .collect::<Result<_, Failure>>()
    })?;
    Ok(PersonPage {
        people: view.tally.people,
        matching: matching.len() as u64,
        recoverable,
        is_capped: view.tally.adjusted[0].iter().any(|adjusted| *adjusted != ClassTotal::default()),
        offset: req.offset,
        rows,
    })
}

/// Rows of everyone who matches a list, in the order of their names.
pub(crate) fn matching(app: &mut App, view: &ClassView, req: &PersonList) -> Result<Vec<usize>, Failure> {
    let statuses = statuses(&req.statuses)?;
    let concern = req.concern.as_ref().map(|concern| place_of(concern, view).map(|place| (concern, place)));
    let concern = concern.transpose()?;
    let names = app.names(req.case)?;
    Ok(view.with_sheet(|sheet| {
        let found = names.found(&req.search).filter_map(|id| view.row(id));
        found
            .filter(|row| statuses.is_empty() || statuses.contains(&view.status(*row)))
            .filter(|row| concern.is_none_or(|(concern, place)| concerns(view, sheet, *row, concern, place)))
            .collect()
    }))
}

fn statuses(words: &[String]) -> Result<Vec<MembershipStatus>, Failure> {
    let read = |word: &String| {
        word.parse().map_err(|error: domain::membership::UnknownStatus| {
            Failure::invalid("statuses", error.to_string())
        })
    };
    words.iter().map(read).collect()
}

/// The place of the claim that a concern names, where it names one.
fn place_of(concern: &Concern, view: &ClassView) -> Result<usize, Failure> {
    match concern {
        Concern::Members
        | Concern::Gap { .. }
        | Concern::State { .. }
        | Concern::Status { .. }
        | Concern::InClass { .. } => Ok(0),
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

/// Orders people who stand in the order of their names; equals keep that order.
fn order(people: &mut [usize], view: &ClassView, sheet: &Sheet<'_>, sort: PersonSort, descending: bool) {
    match sort {
        PersonSort::Name if descending => people.reverse(),
        PersonSort::Name => {}
        PersonSort::Status => sort_known(people, descending, |row| Some(view.status(row).word())),
        PersonSort::Loss => sort_known(people, descending, view.losses(sheet)),
        PersonSort::Recoverable => sort_known(people, descending, |row| view.recoverable(row)),
        PersonSort::LastDay => sort_known(people, descending, |row| view.first_safe_date(row)),
    }
}

/// Orders by what is known; those of whom it is unknown stand last, whichever way the list runs.
fn sort_known<K: Ord>(people: &mut [usize], descending: bool, key: impl Fn(usize) -> Option<K>) {
    people.sort_by(|one, other| match (key(*one), key(*other)) {
        (Some(one), Some(other)) if descending => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
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
    }
}
