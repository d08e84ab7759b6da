//! The figures that claims have under different sets of assumptions, and for whom time has run under each.

use super::late::{self, InTime, Late};
use super::sheet::{Sheet, Variant};
use super::terms::{MOST_CLAIMS, Terms};
use crate::choice::{ANNIVERSARY, Answers, TOLLED_DAYS};
use crate::damages;
use crate::input::{Event, Input, Values};
use crate::theory::LimitationStart;
use chrono::NaiveDate;

impl<'a> Sheet<'a> {
    /// Finds the different figures that claims have over all sets of assumptions, and which set uses which.
    pub(super) fn vary(&mut self) {
        let terms = self.terms;
        let mut places = vec![[0_u16; MOST_CLAIMS]; terms.possible.len()];
        for (claim, of) in terms.claims.iter().enumerate().take(MOST_CLAIMS) {
            let first = self.variants.len();
            let mut known: Vec<(Answers, Vec<InTime>)> = Vec::new();
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
                let same = |place: &usize| {
                    let known = &self.variants[*place];
                    known.set.reading(claim) == set.reading(claim)
                        && !damages::bears_on(of.theory, &known.set.answers, &set.answers)
                        && self.in_time[*place] == days
                };
                let place = (first..self.variants.len()).find(same).unwrap_or(self.variants.len());
                if place == self.variants.len() {
                    self.variants.push(Variant { claim, set: *set });
                    self.in_time.push(days);
                }
                places[s][claim] = u16::try_from(place).unwrap_or(u16::MAX);
            }
        }
        self.places = places;
    }

    /// Whether time has run under one variant of a claim, for a person of whom `known` is known.
    pub(super) fn late(&self, place: usize, row: usize, known: &Values<'a>) -> Late {
        let in_time = self.in_time[place][self.covered.set(row)];
        if in_time == InTime::default() {
            return Late::No;
        }
        let Variant { claim, set } = &self.variants[place];
        let theory = self.terms.claims[*claim].theory;
        let is_before = |day: Option<NaiveDate>, first: Option<NaiveDate>| {
            day.zip(first).is_some_and(|(day, first)| day < first)
        };
        let discovers = theory.limitation(&set.answers).start == LimitationStart::Discovery;
        if discovers && is_before(known.day(Input::DiscoveredOn), in_time.start) {
            return Late::Yes;
        }
        if known.events.is_empty() {
            let violation = known.violation_day().or(self.terms.settings.accrued_on);
            let starts = if discovers { None } else { in_time.start };
            return if is_before(violation, starts.max(in_time.violation)) { Late::Yes } else { Late::No };
        }
        let Some(first) = self.first_event_in_time(place, row) else { return Late::No };
        // Events without a day are among the gaps; nobody can say that they are too late.
        let is_late = |event: &&Event| is_before(event.on, Some(first));
        match known.events.iter().filter(is_late).count() {
            0 => return Late::No,
            late if late == known.events.len() => return Late::Yes,
            _ => {}
        }
        let mut left = Values::default();
        self.read_values(*claim, row, Some(first), &mut left);
        Late::Part(damages::award(theory, &left, &self.assumed(*claim, set)).ok().flatten())
    }

    /// The first day on which an event behind a claim is in time under the assumptions worked with; nothing where each is.
    pub fn first_in_time(&self, claim: usize, row: usize) -> Option<NaiveDate> {
        let places = self.places.first()?;
        self.first_event_in_time(usize::from(places[claim]), row)
    }

    /// What stops the clocks of one person, by its places among what the case says.
    pub fn covering(&self, row: usize) -> &[usize] {
        &self.covered.sets[self.covered.set(row)]
    }

    /// Which people the same things cover: the same number for the same things.
    pub fn covered_as(&self, row: usize) -> usize {
        self.covered.set(row)
    }

    /// The first day on which an event behind a claim is in time; nothing where each is, whenever it was.
    pub(super) fn first_event_in_time(&self, place: usize, row: usize) -> Option<NaiveDate> {
        let InTime { start, violation } = self.in_time[place][self.covered.set(row)];
        let Variant { claim, set } = &self.variants[place];
        let accrues =
            self.terms.claims[*claim].theory.limitation(&set.answers).start == LimitationStart::Accrual;
        if accrues { start.max(violation) } else { violation }
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
