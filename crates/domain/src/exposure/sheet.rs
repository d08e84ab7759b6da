//! The terms of a case made ready for the columns of its people, and what they give one person.

use super::gaps::Wanted;
use super::late::{Bounds, Covered, Late};
use super::terms::{Assumption, ClaimTerms, MOST_CLAIMS, Terms};
use crate::assessment::Gap;
use crate::class_columns::{ColumnTest, Verdict};
use crate::columns::{Column, Columns, Events, day_number, loss_of, whole};
use crate::damages::{self, Assumed, Award, Item, Joined, Left, Nature};
use crate::fact::FactKind;
use crate::input::{Input, InputKind, Listed, UNKNOWN, Values};
use crate::membership::MembershipStatus;
use crate::money::Money;
use crate::partial_date::PartialDate;
use chrono::NaiveDate;

/// Terms made ready for columns.
pub struct Sheet<'a> {
    /// The terms.
    pub terms: &'a Terms<'a>,
    /// The people.
    pub columns: &'a Columns,
    words: Vec<String>,
    pub(super) classes: Vec<ColumnTest<'a>>,
    pub(super) claims: Vec<ReadyClaim<'a>>,
    pub(super) variants: Vec<Variant>,
    /// For each set of assumptions, the variant of each claim.
    pub(super) places: Vec<[u16; MOST_CLAIMS]>,
    joined: Vec<Joined>,
    pub(super) wanted: Vec<Wanted>,
    pub(super) gap_list: Vec<Gap>,
    has_elected: bool,
    pub(super) covered: Covered,
    /// For each variant, from which days on it is in time for each set of people.
    pub(super) in_time: Vec<Vec<Bounds>>,
}

pub(super) struct ReadyClaim<'a> {
    /// The place of the first claim that pleads the same theory.
    theory: u8,
    pub inputs: Vec<(Input, Source<'a>)>,
    /// Events that stand behind violations, one by one.
    pub events: Option<&'a Events>,
    /// Events that the threshold counts.
    threshold_events: Option<&'a Events>,
}

/// Where the number of an input comes from.
pub(super) enum Source<'a> {
    Same(&'a Column),
    Count(&'a Column),
    Word(&'a Column, Vec<i64>),
    EventCount(&'a Events),
    EventLoss(&'a Events),
    EventDay(&'a Events),
    /// On how many different days.
    EventDays(&'a Events),
}

/// One claim under assumptions that give it figures of their own.
pub(super) struct Variant {
    pub claim: usize,
    pub set: Assumption,
    /// The first variant that gives the same awards, whatever their time.
    pub award_of: usize,
    /// The first variant of the claim with the same time.
    pub time_of: usize,
}

/// What one person's claims give, under one set of assumptions after another.
#[derive(Debug, Clone, Default)]
pub struct PersonAwards {
    /// The class test of each class.
    pub(super) inside: [bool; MOST_CLAIMS],
    is_named: bool,
    found: Vec<Result<Option<Award>, Gap>>,
    /// For each of them, whether time has run.
    late: Vec<Late>,
    /// For each of them, the place of the first one that is the same.
    same: Vec<u16>,
}

impl PersonAwards {
    /// The classes that the person is in.
    pub fn inside(&self) -> [bool; MOST_CLAIMS] {
        self.inside
    }

    /// Whether it is a named plaintiff.
    pub fn is_named(&self) -> bool {
        self.is_named
    }

    /// For each award that differs by assumptions, the place of the first one that is the same.
    pub(super) fn same(&self) -> &[u16] {
        &self.same
    }
}

impl<'a> Sheet<'a> {
    /// Makes terms ready.
    pub fn new(terms: &'a Terms<'a>, columns: &'a Columns) -> Sheet<'a> {
        let words = words(terms);
        let same = |claim: &ClaimTerms<'_>| {
            let place = terms.claims.iter().position(|first| first.theory.id == claim.theory.id);
            place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
        };
        let claims = terms.claims.iter().map(|claim| ready(claim, same(claim), columns, &words)).collect();
        let classes = terms.classes.iter().map(|class| ColumnTest::new(class, columns)).collect();
        let joined = terms.possible.iter().map(|set| Joined::of(&set.answers)).collect();
        let has_elected = terms.claims.iter().any(|claim| claim.is_elected);
        let mut sheet = Sheet {
            terms,
            columns,
            words,
            classes,
            claims,
            variants: Vec::new(),
            places: Vec::new(),
            joined,
            wanted: Vec::new(),
            gap_list: Vec::new(),
            has_elected,
            covered: Covered::default(),
            in_time: Vec::new(),
        };
        sheet.covered = Covered::of(&sheet);
        sheet.vary();
        sheet.want();
        sheet
    }

    /// What the test of a class says of one person whose status counts.
    pub fn verdict(&self, class: usize, row: usize) -> Verdict {
        self.classes.get(class).map_or(Verdict::Inside, |class| class.verdict(row))
    }

    /// Words of the statutes' tiers.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// One person's inputs for one claim.
    pub fn values(&self, claim: usize, row: usize) -> Values<'a> {
        let mut values = Values::default();
        self.read_values(claim, row, None, &mut values);
        values
    }

    /// The same of what happened in time, under the set of assumptions `s`.
    pub fn values_in_time(&self, person: &PersonAwards, s: usize, claim: usize, row: usize) -> Values<'a> {
        let place = usize::from(self.places[s][claim]);
        let from = match person.late[place] {
            Late::Part(_) => self.first_event_in_time(place, row),
            Late::No | Late::Undecided | Late::Yes => None,
        };
        let mut values = Values::default();
        self.read_values(claim, row, from, &mut values);
        values
    }

    /// The same in place of others: everyone's are read, and a copy of each would take longer than reading them.
    /// Events before `not_before` are too late to sue for; a threshold counts them all the same.
    pub(super) fn read_values(
        &self,
        claim: usize,
        row: usize,
        not_before: Option<NaiveDate>,
        values: &mut Values<'a>,
    ) {
        *values = Values::default();
        let (from, to) = self.terms.claims[claim].period;
        for (input, source) in &self.claims[claim].inputs {
            let number = self.number(claim, source, not_before, row);
            match source {
                Source::Same(column) => values.put_date(*input, number, column.precision(row)),
                Source::EventDay(events) => {
                    let first = events.of(row, from.max(not_before), to).first_date();
                    values.put_date(*input, number, first.map(PartialDate::precision).unwrap_or_default());
                }
                _ => values.put(*input, number),
            }
        }
        let listed = |events: Option<&'a Events>, from| events.map(|events| events.of(row, from, to));
        let claim = &self.claims[claim];
        values.events = listed(claim.events, from.max(not_before)).unwrap_or_default();
        values.threshold_events = listed(claim.threshold_events, from).unwrap_or_default();
    }

    /// The number that a source gives of one person; events are those within the period of the class and not before a day.
    pub(super) fn number(
        &self,
        claim: usize,
        source: &Source<'a>,
        not_before: Option<NaiveDate>,
        row: usize,
    ) -> i64 {
        let (from, to) = self.terms.claims[claim].period;
        let clipped = |events: &'a Events| events.of(row, from.max(not_before), to);
        match source {
            Source::Same(column) => column.number(row),
            Source::Count(column) => whole(column.number(row)),
            Source::Word(column, places) => usize::try_from(column.number(row))
                .ok()
                .and_then(|place| places.get(place).copied())
                .unwrap_or(UNKNOWN),
            Source::EventCount(events) => i64::try_from(clipped(events).len()).unwrap_or(UNKNOWN),
            Source::EventLoss(events) => loss_of(clipped(events)).map_or(UNKNOWN, Money::cents),
            Source::EventDays(events) => days_of(clipped(events)),
            Source::EventDay(events) => {
                clipped(events).first_date().map_or(UNKNOWN, |date| day_number(date.first()))
            }
        }
    }

    /// How many events of a kind a person has within the class period of a claim.
    pub fn event_count(&self, kind: &str, claim: usize, row: usize) -> usize {
        let (from, to) = self.terms.claims[claim].period;
        let events = self.columns.events.iter().find(|events| events.kind == kind);
        events.map_or(0, |events| events.of(row, from, to).len())
    }

    /// What each claim gives one person, in whose classes `inside` says the person is.
    pub fn awards(&self, row: usize, inside: [bool; MOST_CLAIMS]) -> PersonAwards {
        let mut person = PersonAwards::default();
        self.award_into(row, inside, &mut person);
        person
    }

    /// The same in place of another person's.
    pub(super) fn award_into(&self, row: usize, inside: [bool; MOST_CLAIMS], person: &mut PersonAwards) {
        person.inside = inside;
        person.is_named = self.columns.status[row] == MembershipStatus::NamedPlaintiff;
        person.found.clear();
        person.late.clear();
        let (mut of, mut known, mut undecided) = (usize::MAX, Values::default(), Vec::new());
        for (place, variant) in self.variants.iter().enumerate() {
            let claim = variant.claim;
            if !inside[self.terms.claims[claim].class] {
                person.found.push(Ok(None));
                person.late.push(Late::No);
                continue;
            }
            if of != claim {
                of = claim;
                self.read_values(claim, row, None, &mut known);
            }
            let award = if variant.award_of == place {
                let theory = self.terms.claims[claim].theory;
                damages::award(theory, &known, &self.assumed(claim, &variant.set))
            } else {
                person.found[variant.award_of].clone()
            };
            person.found.push(award);
            // A part that is left is an award of its own.
            let late = person.late.get(variant.time_of).filter(|late| !matches!(late, Late::Part(_)));
            let late = late.copied().unwrap_or_else(|| self.late(place, row, &known));
            if late == Late::Undecided {
                undecided.push((place, self.undecided_gap(place, row, &known)));
            }
            person.late.push(late);
        }
        // Only now: until then a variant may take over the award of an earlier one.
        undecided.into_iter().for_each(|(place, gap)| person.found[place] = Err(gap));
        self.note_same(person);
    }

    /// Notes for each award the place of the first one of its claim that is the same.
    fn note_same(&self, person: &mut PersonAwards) {
        person.same.clear();
        let mut first = 0;
        for (place, award) in person.found.iter().enumerate() {
            if self.variants[place].claim != self.variants[first].claim {
                first = place;
            }
            let of = self.variants[place].award_of;
            let is_same = |known: &usize| {
                let awards = || person.found[*known] == *award;
                person.late[*known] == person.late[place]
                    && (self.variants[*known].award_of == of || awards())
            };
            let place = (first..place).find(is_same).unwrap_or(place);
            person.same.push(u16::try_from(place).unwrap_or(u16::MAX));
        }
    }

    /// One set of assumptions for one claim.
    pub fn assumed<'s>(&'s self, claim: usize, set: &'s Assumption) -> Assumed<'s> {
        Assumed {
            settings: &self.terms.settings,
            pleaded: self.terms.claims[claim].pleaded,
            reading: set.reading(claim),
            answers: &set.answers,
            words: &self.words,
        }
    }

    /// What a claim gives under the set of assumptions `s`.
    pub fn award<'p>(
        &self,
        person: &'p PersonAwards,
        s: usize,
        claim: usize,
    ) -> &'p Result<Option<Award>, Gap> {
        &person.found[usize::from(self.places[s][claim])]
    }

    /// Whether time has run for a claim under the set of assumptions `s`.
    pub fn lateness(&self, person: &PersonAwards, s: usize, claim: usize) -> Late {
        person.late[usize::from(self.places[s][claim])]
    }

    /// What a claim gives under the set of assumptions `s` for what is in time.
    pub fn award_in_time<'p>(&self, person: &'p PersonAwards, s: usize, claim: usize) -> Option<&'p Award> {
        match &person.late[usize::from(self.places[s][claim])] {
            Late::No => self.award(person, s, claim).as_ref().ok()?.as_ref(),
            Late::Part(award) => award.as_ref(),
            Late::Undecided | Late::Yes => None,
        }
    }

    /// Whether two sets of assumptions give a person the same awards and join them in the same way.
    pub fn is_same(&self, person: &PersonAwards, one: usize, other: usize) -> bool {
        let waived = |s: usize| self.terms.possible[s].waived();
        self.joined[one] == self.joined[other]
            && waived(one) == waived(other)
            && (0..self.terms.claims.len()).all(|claim| {
                let same = |s: usize| person.same[usize::from(self.places[s][claim])];
                same(one) == same(other)
            })
    }

    /// What each claim still adds under the set of assumptions `s`, once the same loss is counted once.
    pub fn after_overlap(&self, person: &PersonAwards, s: usize, left: &mut [Money; MOST_CLAIMS]) {
        let mut parts = [Left::default(); MOST_CLAIMS];
        self.left(person, s, &mut parts);
        left.iter_mut().zip(&parts).for_each(|(left, part)| *left = part.total());
    }

    /// The same in its parts: damages, and the fixed sum. Only the places of the claims are written.
    pub fn left(&self, person: &PersonAwards, s: usize, left: &mut [Left; MOST_CLAIMS]) {
        let mut items = [Item::NOTHING; MOST_CLAIMS];
        let mut given = 0;
        for (claim, terms) in self.terms.claims.iter().enumerate() {
            if let Some(award) = self.award_in_time(person, s, claim)
                && terms.is_live
                && (terms.is_elected || !self.is_elected(person, s, terms.loss))
            {
                let item = Item {
                    claim: u8::try_from(claim).unwrap_or(u8::MAX),
                    loss: terms.loss,
                    theory: self.claims[claim].theory,
                    nature: award.nature,
                    amount: award.amount,
                    proven: award.proven,
                };
                let waived = self.terms.possible[s].waives(claim) && !person.is_named;
                items[given] = if waived { item.without_fixed() } else { item };
                given += 1;
            }
        }
        damages::after_overlap(&items[..given], self.joined[s], &mut left[..self.terms.claims.len()]);
    }

    /// Whether the fixed sum of an award of this nature stands beside damages for the same loss, under the
    /// assumptions worked with.
    pub fn stands_beside(&self, nature: Nature) -> bool {
        self.joined.first().is_some_and(|joined| joined.stands_beside(nature))
    }

    /// Whether the firm elects one of the claims that a person still has for a loss; the others then add nothing.
    fn is_elected(&self, person: &PersonAwards, s: usize, loss: u8) -> bool {
        if !self.has_elected {
            return false;
        }
        let of_person = |(place, claim): &(usize, &ClaimTerms<'_>)| {
            let is_over = self.lateness(person, s, *place) == Late::Yes;
            claim.is_live && claim.loss == loss && person.inside[claim.class] && !is_over
        };
        self.terms.claims.iter().enumerate().filter(of_person).any(|(_, claim)| claim.is_elected)
    }

    /// Whether a person gives up the fixed sum of a claim with the class, under the assumptions worked with.
    pub fn gives_up(&self, person: &PersonAwards, claim: usize) -> bool {
        !person.is_named && self.terms.possible.first().is_some_and(|set| set.waives(claim))
    }

    /// The part of what a claim adds, `left`, that is a fixed sum of one who is not a named plaintiff.
    pub fn shared(&self, person: &PersonAwards, s: usize, claim: usize, left: Money) -> Money {
        let award = self.award_in_time(person, s, claim);
        let fixed = award.map(|award| award.fixed()).unwrap_or_default();
        let waived = self.terms.possible[s].waives(claim);
        if person.is_named || waived { Money::ZERO } else { fixed.min(left) }
    }

    /// Whether the person counts towards any class, and which; and the classes for which that cannot be told.
    pub fn membership(&self, row: usize) -> ([bool; MOST_CLAIMS], bool, bool) {
        let (mut inside, mut is_in, mut is_unknown) = ([false; MOST_CLAIMS], false, false);
        if !self.columns.status[row].counts() {
            return (inside, false, false);
        }
        for (class, inside) in inside.iter_mut().enumerate().take(self.terms.classes.len()) {
            let verdict = self.verdict(class, row);
            *inside = verdict == Verdict::Inside;
            is_in |= *inside;
            is_unknown |= verdict == Verdict::Unknown;
        }
        (inside, is_in, is_unknown && !is_in)
    }
}

/// The words of every tier that a transaction picks.
fn words(terms: &Terms<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let remedies = terms.claims.iter().flat_map(|claim| &claim.theory.remedies);
    for tier in remedies.filter_map(|dated| dated.remedy.statutory()).flat_map(|of| &of.tiers) {
        if !tier.name.is_empty() && !found.contains(&tier.name) {
            found.push(tier.name.clone());
        }
    }
    found
}

fn ready<'a>(claim: &ClaimTerms<'_>, theory: u8, columns: &'a Columns, words: &[String]) -> ReadyClaim<'a> {
    let kind = |name: &str| columns.events.iter().find(|events| events.kind == name);
    let told =
        |input: Input| claim.events.iter().find(|(of, _)| *of == input).and_then(|(_, name)| kind(name));
    let mut inputs = Vec::new();
    for input in Input::ALL {
        if let Some(told) = told(input) {
            let source = match input.kind() {
                InputKind::Money => Source::EventLoss(told),
                InputKind::Day => Source::EventDay(told),
                _ if input == Input::Days => Source::EventDays(told),
                _ => Source::EventCount(told),
            };
            inputs.push((input, source));
            continue;
        }
        if let Some(column) = columns.fact(claim.inputs.fact(input)) {
            inputs.extend(source(input, column, words).map(|source| (input, source)));
        }
    }
    let threshold_events = claim.theory.threshold.as_ref().and_then(|threshold| told(threshold.input));
    let units = claim.theory.remedies.iter().filter_map(|dated| dated.remedy.statutory()?.unit.input());
    let listed = units.filter(|unit| matches!(unit, Input::Violations | Input::Calls)).find_map(told);
    ReadyClaim { theory, inputs, events: listed.or(threshold_events), threshold_events }
}

/// On how many different days events took place; unknown where no day of them is, or where one that is known in part
/// may be that of another.
fn days_of(events: Listed<'_>) -> i64 {
    let mut dates: Vec<PartialDate> = events.iter().filter_map(|event| event.on).collect();
    dates.sort_unstable();
    dates.dedup_by(|one, other| one == other && one.is_whole());
    let mut before: Option<NaiveDate> = None;
    for date in &dates {
        if before.is_some_and(|before| date.first() <= before) {
            return UNKNOWN;
        }
        before = before.max(Some(date.last()));
    }
    if dates.is_empty() && !events.is_empty() {
        UNKNOWN
    } else {
        i64::try_from(dates.len()).unwrap_or(UNKNOWN)
    }
}

/// How a column tells an input; not at all when it is of another kind.
fn source<'a>(input: Input, column: &'a Column, words: &[String]) -> Option<Source<'a>> {
    match (input.kind(), column.kind) {
        (InputKind::Money, FactKind::Money)
        | (InputKind::Day, FactKind::Date)
        | (InputKind::YesNo, FactKind::YesNo) => Some(Source::Same(column)),
        (InputKind::Count, FactKind::Number) => Some(Source::Count(column)),
        (InputKind::Word, FactKind::Text) => {
            let place = |word: &String| {
                crate::input::number(InputKind::Word, &crate::fact::FactValue::Text(word.clone()), words)
            };
            Some(Source::Word(column, column.words().iter().map(place).collect()))
        }
        _ => None,
    }
}
