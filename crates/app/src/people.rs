//! Lists of people: found, filtered, ordered, and page by page.

use crate::dates::when;
use crate::view::{ClassView, PersonFigures};
use crate::wire::{Concern, PersonList, PersonPage, PersonRow, PersonSort};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::ClassTotal;
use domain::membership::MembershipStatus;
use domain::person::Person;

/// A page of the people of a case, with the exact count of those who match and what they could recover.
///
/// # Errors
/// When the case does not exist, or a status or claim is unknown.
pub fn person_list(app: &mut App, req: PersonList) -> Result<PersonPage, Failure> {
    let view = app.view(req.case)?;
    let today = app.today();
    let statuses = statuses(&req.statuses)?;
    let concern = req.concern.as_ref().map(|concern| place_of(concern, &view).map(|place| (concern, place)));
    let concern = concern.transpose()?;
    let names = app.names(req.case)?;
    let read = app.store()?.read();
    let mut matching: Vec<&PersonFigures> = names
        .found(&req.search)
        .filter_map(|id| view.person(id))
        .filter(|person| statuses.is_empty() || statuses.contains(&person.status))
        .filter(|person| concern.is_none_or(|(concern, place)| concerns(person, concern, place, today)))
        .collect();
    order(&mut matching, req.sort, req.descending);
    let recoverable = matching.iter().fold(ClassTotal::default(), |mut sum, person| {
        sum.add_total(person.recoverable());
        sum
    });
    let offset = usize::try_from(req.offset).unwrap_or(usize::MAX);
    let page = matching.iter().skip(offset).take(usize::try_from(req.limit).unwrap_or(usize::MAX));
    let rows = page.map(|figures| Ok(person_row(&read.person(figures.person)?, figures, &view, today)));
    Ok(PersonPage {
        people: view.tally.people,
        matching: matching.len() as u64,
        recoverable,
        offset: req.offset,
        rows: rows.collect::<Result<_, Failure>>()?,
    })
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
        Concern::Members | Concern::Gap { .. } => Ok(0),
        Concern::Claim { claim }
        | Concern::Overlapping { claim }
        | Concern::Adding { claim }
        | Concern::LastDay { claim, .. } => {
            let place = view.terms.theories.iter().position(|theory| theory.id == *claim);
            place.ok_or_else(|| Failure::not_found(format!("the case pleads no claim {claim:?}")))
        }
    }
}

fn concerns(person: &PersonFigures, concern: &Concern, place: usize, today: NaiveDate) -> bool {
    let figures = &person.figures;
    let award = figures.awards.get(place).copied().flatten();
    let adds = figures.after_overlap.get(place).copied().unwrap_or_default();
    match concern {
        Concern::Members => figures.counted,
        Concern::Claim { .. } => award.is_some(),
        Concern::Adding { .. } => adds.is_positive(),
        Concern::Overlapping { .. } => award.is_some_and(|award| award.amount() > adds),
        Concern::Gap { gap } => figures.gaps.iter().any(|found| found.kind() == *gap),
        Concern::LastDay { when: wanted, .. } => {
            figures.counted && when(person.safe_dates[place], today) == wanted
        }
    }
}

/// Orders people who stand in the order of their names; equals keep that order.
fn order(people: &mut [&PersonFigures], sort: PersonSort, descending: bool) {
    match sort {
        PersonSort::Name if descending => people.reverse(),
        PersonSort::Name => {}
        PersonSort::Status => sort_known(people, descending, |person| Some(person.status.word())),
        PersonSort::Loss => sort_known(people, descending, |person| person.loss),
        PersonSort::Recoverable => sort_known(people, descending, |person| Some(person.recoverable())),
        PersonSort::LastDay => sort_known(people, descending, PersonFigures::first_safe_date),
    }
}

/// Orders by what is known; those of whom it is unknown stand last, whichever way the list runs.
fn sort_known<K: Ord>(
    people: &mut [&PersonFigures],
    descending: bool,
    key: impl Fn(&PersonFigures) -> Option<K>,
) {
    people.sort_by(|one, other| match (key(one), key(other)) {
        (Some(one), Some(other)) if descending => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
}

/// A person as a list shows them.
pub(crate) fn person_row(
    person: &Person,
    figures: &PersonFigures,
    view: &ClassView,
    today: NaiveDate,
) -> PersonRow {
    let address = person.address();
    let first = figures.first_safe_date();
    let recoverable: Option<domain::Money> = figures.figures.counted.then(|| {
        let cents = i64::try_from(figures.recoverable().cents()).unwrap_or(i64::MAX);
        domain::Money::from_cents(cents)
    });
    PersonRow {
        person: person.id,
        external_id: person.external_id.clone(),
        name: person.name.listed(),
        status: figures.status.word().to_owned(),
        counted: figures.figures.counted,
        state: address.and_then(|address| address.state.clone()),
        city: address.and_then(|address| address.city.clone()),
        email: person.email().map(str::to_owned),
        last_day_claim: first.map(|(_, place)| view.terms.theories[place].id.clone()),
        last_day: first.map(|(day, _)| day.to_string()),
        days_left: first.map(|(day, _)| (day - today).num_days()),
        loss: figures.loss,
        recoverable,
        gaps: figures.figures.gaps.iter().map(domain::assessment::Gap::kind).collect(),
    }
}
