//! The last days to file of one person, as a letter states them.

use crate::terms::CaseTerms;
use crate::{Failure, person_file::by_kind};
use chrono::NaiveDate;
use domain::assess::assess;
use domain::assessment::ClaimLastDay;
use domain::date::long;
use domain::person::Person;
use store::Reader;

/// One claim with the last day that a person has for it.
pub(super) struct Day {
    /// What the claim is called.
    pub claim: String,
    /// Where its period stands.
    cite: String,
    /// The earliest last day that nobody has ruled out, for a class action or a suit of the person's own, whichever is first.
    pub on: Option<NaiveDate>,
}

impl Day {
    /// In a line of a letter.
    pub fn line(&self, today: NaiveDate) -> String {
        let Day { claim, cite, on } = self;
        match on {
            None => format!("{claim} ({cite}): we cannot tell from what we know; it may be near, or past"),
            Some(on) if *on < today => format!("{claim} ({cite}): {}, which has passed", long(*on)),
            Some(on) => format!("{claim} ({cite}): {}", long(*on)),
        }
    }
}

/// The last days of a person for the claims of the case that were not filed in time for them, in the order of the pleading.
pub(super) fn last_days(read: Reader<'_>, terms: &CaseTerms, person: &Person) -> Result<Vec<Day>, Failure> {
    let rows = read.events_of(person.id)?;
    let events = by_kind(read, person.case, terms, &rows)?;
    let own = terms.time.of_person(person.id);
    let found = terms.with(|terms| assess(terms, person.status(), person, &events, &own));
    let runs = found.last_days.iter().filter(|day| !was_filed_in_time(day));
    let day = |day: &ClaimLastDay| {
        let theory = &terms.theories[day.claim];
        let each = [&day.class, &day.individual].into_iter().filter_map(|found| found.as_ref().ok());
        Day {
            claim: theory.name.clone(),
            cite: theory.limitation(&terms.answers).citation.cite.clone(),
            on: each.map(|found| found.safe_date).min(),
        }
    };
    Ok(runs.map(day).collect())
}

fn was_filed_in_time(day: &ClaimLastDay) -> bool {
    day.filed_on.zip(day.found().ok()).is_some_and(|(filed, found)| filed <= found.safe_date)
}
