//! The figures that claims have under different sets of assumptions, and for whom time has run under each.

use super::late::{self, Bounds, Late};
use super::sheet::{Sheet, Variant};
use super::terms::{MOST_CLAIMS, Terms};
use crate::choice::{ANNIVERSARY, Answers, TOLLED_DAYS};
use crate::columns::day_number;
use crate::damages;
use crate::input::{Input, Values};
use crate::partial_date::PartialDate;
use chrono::NaiveDate;

impl<'a> Sheet<'a> {
    /// Finds the different figures that claims have over all sets of assumptions, and which set uses which.
    pub(super) fn vary(&mut self) {
        let terms = self.terms;
        let mut places = vec![[0_u16; MOST_CLAIMS]; terms.possible.len()];
        for (claim, of) in terms.claims.iter().enumerate().take(MOST_CLAIMS) {
            let first = self.variants.len();
            let mut known: Vec<(Answers, Vec<Bounds>)> = Vec::new();
            for (s, set) in terms.possible.iter().enumerate() {
                let days = known.iter().find(|(answers, _)| same_time(terms, claim, answers, &set.answers));
                let days = match days {
                    Some((_, days)) => days.clone(),
                    None => {
                        let days = late::in_time(self, &self.covered, claim, set);
                        known.push((set.answers, days.clone()));
                        days
                    }
                };
                let here = first..self.variants.len();
                let next = here.end;
                let same_award = |place: &usize| {
                    let known = &self.variants[*place].set;
                    known.reading(claim) == set.reading(claim)
                        && !damages::bears_on(of.theory, &known.answers, &set.answers)
                };
                let same_days = |place: &usize| self.in_time[*place] == days;
                let place = here.clone().find(|place| same_award(place) && same_days(place)).unwrap_or(next);
                if place == next {
                    let award_of = here.clone().find(same_award).unwrap_or(next);
                    let time_of = here.clone().find(same_days).unwrap_or(next);
                    self.variants.push(Variant { claim, set: *set, award_of, time_of });
                    self.in_time.push(days);
                }
                places[s][claim] = u16::try_from(place).unwrap_or(u16::MAX);
            }
        }
        self.places = places;
    }

    /// Whether time has run under one variant of a claim, for a person of whom `known` is known.
    pub(super) fn late(&self, place: usize, row: usize, known: &Values<'a>) -> Late {
        let bounds = self.in_time[place][self.covered_as(row)];
        if bounds == Bounds::NONE {
            return Late::No;
        }
        let is_before = |date: PartialDate| day_number(date.first()) < bounds.discovery;
        let is_discovered_late = known.number(Input::DiscoveredOn) < bounds.discovery
            || self.terms.settings.discoverable_on.is_some_and(is_before);
        let discovered = is_discovered_late.then(|| self.discovery(known)).flatten();
        let discovery = side(discovered, bounds.discovery);
        let has_events = bounds.first_event.is_some() && !known.events.is_empty();
        let violation = if bounds.first_event.is_none() || has_events {
            Late::No
        } else {
            side(known.violation_date().or(self.terms.settings.accrued_on), bounds.violation)
        };
        match (discovery, violation) {
            (Late::Yes, _) | (_, Late::Yes) => return Late::Yes,
            (Late::Undecided, _) | (_, Late::Undecided) => return Late::Undecided,
            _ => {}
        }
        let Some(first) = bounds.first_event.filter(|_| has_events) else { return Late::No };
        // Events without a day are among the gaps; nobody can say that they are too late. Those that may be are left out.
        let may_be_late = |on: &PartialDate| on.first() < first;
        let dates = || known.events.iter().filter_map(|event| event.on);
        if !dates().any(|on| may_be_late(&on)) {
            return Late::No;
        }
        if dates().filter(|on| on.last() < first).count() == known.events.len() {
            return Late::Yes;
        }
        let Variant { claim, set, .. } = &self.variants[place];
        let mut left = Values::default();
        self.read_values(*claim, row, Some(first), &mut left);
        let theory = self.terms.claims[*claim].theory;
        Late::Part(damages::award(theory, &left, &self.assumed(*claim, set)).ok().flatten())
    }

    /// The date from which a clock runs that discovery starts: of the person's own discovery and the day from which
    /// anybody could have discovered the violation the earlier.
    pub fn discovery(&self, known: &Values<'_>) -> Option<PartialDate> {
        let own = known.date(Input::DiscoveredOn);
        own.into_iter().chain(self.terms.settings.discoverable_on).min_by_key(|date| date.first())
    }

    /// The first day on which an event behind a claim is in time under the assumptions worked with; nothing where each is.
    pub fn first_in_time(&self, claim: usize, row: usize) -> Option<NaiveDate> {
        let places = self.places.first()?;
        self.first_event_in_time(usize::from(places[claim]), row)
    }

    /// What stops the clocks of one person, by its places among what the case says.
    pub fn covering(&self, row: usize) -> &[usize] {
        &self.covered.sets[self.covered_as(row)]
    }

    /// Which people the same things cover: the same number for the same things.
    pub fn covered_as(&self, row: usize) -> usize {
        self.covered.set(row, self.columns.status[row])
    }

    /// The first day on which an event behind a claim is in time; nothing where each is, whenever it was.
    pub(super) fn first_event_in_time(&self, place: usize, row: usize) -> Option<NaiveDate> {
        self.in_time[place][self.covered_as(row)].first_event
    }
}

/// Whether a date lies before the first day in time.
fn side(date: Option<PartialDate>, first: i64) -> Late {
    match date {
        Some(date) if day_number(date.last()) < first => Late::Yes,
        Some(date) if day_number(date.first()) < first => Late::Undecided,
        _ => Late::No,
    }
}

/// Whether two sets of answers give a claim the same time.
fn same_time(terms: &Terms<'_>, claim: usize, one: &Answers, other: &Answers) -> bool {
    let Some(time) = &terms.time else { return true };
    let theory = terms.claims[claim].theory;
    let of_period = theory.limitations.iter().flat_map(|of| of.when.iter().map(|(asked, _)| *asked));
    let of_tolling = time.tolling.iter().flat_map(|of| of.questions(theory.law_of.as_deref()));
    let days = [TOLLED_DAYS, ANNIVERSARY];
    of_period.chain(of_tolling).chain(days).all(|asked| one.place(asked) == other.place(asked))
}
