//! What is unknown of a person and keeps figures from being complete.

use super::sheet::{PersonAwards, Sheet};
use crate::assessment::{EVENT_DAY, Gap};
use crate::choice::Answers;
use crate::columns::day_number;
use crate::damages::{self, asked, keys};
use crate::input::{Input, UNKNOWN, Values};
use crate::theory::{LimitationStart, Theory};

/// A fact without which the figures of a class's people are incomplete.
pub(super) struct Wanted {
    gap: usize,
    class: usize,
    claim: usize,
    input: Input,
}

impl Sheet<'_> {
    /// Everything that can be unknown; [`Sheet::gaps`] names them by their places.
    pub fn gap_list(&self) -> &[Gap] {
        &self.gap_list
    }

    /// Adds the places of everything unknown of a person in the class, each once.
    pub fn gaps(&self, person: &PersonAwards, row: usize, found: &mut Vec<usize>) {
        for claim in 0..self.terms.claims.len() {
            if let Err(gap) = self.award(person, 0, claim) {
                note(self.place_of(claim, gap), found);
            }
        }
        let answers = self.terms.possible.first().map(|set| set.answers).unwrap_or_default();
        for (place, claim) in self.terms.claims.iter().enumerate() {
            if !claim.is_live || !person.inside[claim.class] {
                continue;
            }
            let (has_undated, has_partial) = self.left_out(place, row);
            let left_out = [(has_undated, Gap::NoEventDay), (has_partial, Gap::partial_date(EVENT_DAY))];
            for (_, gap) in left_out.into_iter().filter(|(is_left_out, _)| *is_left_out) {
                note(self.place_of(place, &gap), found);
            }
            let accrues = claim.theory.limitation(&answers).start == LimitationStart::Accrual;
            if accrues
                && self.terms.settings.accrued_on.is_none()
                && self.values(place, row).violation_date().is_none()
            {
                note(
                    self.gap_list.iter().position(|known| *known == Gap::NoSetting(keys::ACCRUED_ON)),
                    found,
                );
            }
            if claim.theory.class_cap.is_some() && claim.net_worth.is_none() {
                note(self.gap_list.iter().position(|known| *known == Gap::NoSetting(keys::NET_WORTH)), found);
            }
        }
        for wanted in &self.wanted {
            if person.inside[wanted.class] && !self.knows(wanted.claim, wanted.input, row) {
                note(Some(wanted.gap), found);
            }
        }
    }

    /// Whether an event behind a claim is not counted within the class period and within the time, because its day is not
    /// known, and whether any is because its date is known in part.
    fn left_out(&self, claim: usize, row: usize) -> (bool, bool) {
        let (from, to) = self.terms.claims[claim].period;
        let Some(events) = self.claims[claim].events else { return (false, false) };
        let first = self.first_event_in_time(usize::from(self.places[0][claim]), row);
        if from.is_none() && to.is_none() && first.is_none() {
            return (false, false);
        }
        events.undecided(row, from.max(first), to)
    }

    /// Adds the places of the facts for want of which nobody can tell whether a person is in a class.
    pub fn missing(&self, row: usize, found: &mut Vec<usize>) {
        for class in &self.classes {
            class.missing(row, &mut |key| {
                let is_known = self.columns.fact(key).is_some_and(|column| column.number(row) != UNKNOWN);
                note(if is_known { self.partial_place(key) } else { self.place(key) }, found);
            });
        }
    }

    /// The gap where nobody can tell on which side of the first day in time a date lies that is known in part.
    pub(super) fn undecided_gap(&self, place: usize, row: usize, known: &Values<'_>) -> Gap {
        let bounds = self.in_time[place][self.covered_as(row)];
        let discovered = self.discovery(known);
        match discovered.is_some_and(|date| day_number(date.first()) < bounds.discovery) {
            true if discovered == known.date(Input::DiscoveredOn) => {
                Gap::partial_date(Input::DiscoveredOn.key())
            }
            true => Gap::partial_date(keys::DISCOVERABLE_ON),
            false => damages::violation_gap(known),
        }
    }

    fn place_of(&self, claim: usize, gap: &Gap) -> Option<usize> {
        if let Gap::NoFact(key) = gap
            && let Some(input) = Input::from_key(key)
        {
            return self.place(self.terms.claims[claim].inputs.fact(input));
        }
        if let Gap::PartialDate(key) = gap
            && let Some(input) = Input::from_key(key)
        {
            return self.partial_place(self.partial_key(claim, input));
        }
        self.gap_list.iter().position(|known| known == gap)
    }

    /// What tells the date of an input: the key of the fact, or [`EVENT_DAY`].
    fn partial_key(&self, claim: usize, input: Input) -> &str {
        let terms = &self.terms.claims[claim];
        let is_told_by_events = terms.events.iter().any(|(told, _)| *told == input);
        if is_told_by_events { EVENT_DAY } else { terms.inputs.fact(input) }
    }

    fn partial_place(&self, key: &str) -> Option<usize> {
        self.gap_list.iter().position(|known| matches!(known, Gap::PartialDate(of) if of == key))
    }

    fn place(&self, fact: &str) -> Option<usize> {
        self.gap_list.iter().position(|known| matches!(known, Gap::NoFact(key) if key == fact))
    }

    /// Whether an input of a claim is known of a person.
    pub fn knows(&self, claim: usize, input: Input, row: usize) -> bool {
        self.told(claim, input, row).is_some()
    }

    /// Whether an input of a claim that is answered by yes or no is known to be yes of a person.
    pub fn says_yes(&self, claim: usize, input: Input, row: usize) -> bool {
        self.told(claim, input, row).is_some_and(|number| number != 0)
    }

    /// What tells an input of a claim of a person, as a number.
    fn told(&self, claim: usize, input: Input, row: usize) -> Option<i64> {
        let (_, source) = self.claims[claim].inputs.iter().find(|(of, _)| *of == input)?;
        Some(self.number(claim, source, None, row)).filter(|number| *number != UNKNOWN)
    }

    /// Inputs that the working remedies want, each fact once for a class.
    pub(super) fn want(&mut self) {
        let Some(working) = self.terms.possible.first() else { return };
        self.gap_list = vec![
            Gap::NoSetting(keys::ACCRUED_ON),
            Gap::NoSetting(keys::SHARE_NOT_DELIVERED),
            Gap::NoSetting(keys::NET_WORTH),
            Gap::NoAmountInForce,
            Gap::NoEventDay,
            Gap::LawChanged,
            Gap::TooLarge,
            Gap::partial_date(EVENT_DAY),
            Gap::partial_date(keys::ACCRUED_ON),
        ];
        let partial = self.columns.facts.iter().filter(|column| !column.precisions().is_empty());
        self.gap_list.extend(partial.map(|column| Gap::PartialDate(column.key.clone().into())));
        let tested = self.terms.classes.iter().flat_map(|class| class.facts());
        tested.for_each(|key| register(&mut self.gap_list, key));
        for (place, claim) in self.terms.claims.iter().enumerate() {
            let inputs = wanted_inputs(claim.theory, &working.answers);
            for input in inputs {
                let key = claim.inputs.fact(input);
                register(&mut self.gap_list, key);
                let gap = self.place(key).unwrap_or_default();
                let known = |wanted: &Wanted| wanted.gap == gap && wanted.class == claim.class;
                if claim.is_live && !self.wanted.iter().any(known) {
                    self.wanted.push(Wanted { gap, class: claim.class, claim: place, input });
                }
            }
        }
    }
}

/// What the remedies of a theory ask of a person under these answers, and the day its clock starts on.
pub fn wanted_inputs(theory: &Theory, answers: &Answers) -> Vec<Input> {
    let mut inputs: Vec<Input> = Vec::new();
    for dated in theory.remedies.iter().filter(|dated| dated.holds_under(answers)) {
        let (needed, wanted) = asked(&dated.remedy);
        inputs.extend(needed.into_iter().chain(wanted));
    }
    inputs.extend(theory.threshold.iter().map(|threshold| threshold.input));
    if theory.limitation(answers).start == LimitationStart::Discovery {
        inputs.push(Input::DiscoveredOn);
    }
    inputs
}

fn register(list: &mut Vec<Gap>, key: &str) {
    let gap = Gap::NoFact(key.to_owned().into());
    if !list.contains(&gap) {
        list.push(gap);
    }
}

fn note(place: Option<usize>, found: &mut Vec<usize>) {
    if let Some(place) = place
        && !found.contains(&place)
    {
        found.push(place);
    }
}
