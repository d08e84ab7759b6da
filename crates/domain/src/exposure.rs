//! What the class as a whole could recover: sums over its people, for every set of
//! assumptions that is still possible.

use crate::assessment::Gap;
use crate::choice::Assumptions;
use crate::class::{ClassTest, Criterion};
use crate::damages::{self, Award, Inputs, Item, Settings, keys};
use crate::fact::Facts;
use crate::membership::MembershipStatus;
use crate::money::{ClassTotal, Money};
use crate::theory::{LimitationStart, Remedy, Theory};
use std::collections::BTreeMap;

/// Most claims that one case can plead.
pub const MOST_CLAIMS: usize = 16;

/// What a case says that every person's figures rest on.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The theories pleaded, at most [`MOST_CLAIMS`] of them, in the order of the pleading.
    pub claims: &'a [&'a Theory],
    /// The class test.
    pub class: &'a Criterion,
    /// Settings of the case.
    pub settings: Settings,
    /// Every set of assumptions still possible; the first is the one worked with.
    pub possible: &'a [Assumptions],
}

/// One claim under one set of assumptions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClaimSum {
    /// People whom the claim gives a figure.
    pub people: u64,
    /// Sum as pleaded.
    pub gross: ClassTotal,
    /// Sum with the same loss counted once.
    pub after_overlap: ClassTotal,
}

/// Sums over people, for every set of assumptions. Parts of a class are tallied apart and merged;
/// since all sums are exact integers, the order of people and of parts cannot matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Everyone in the case, whatever the status.
    pub people: u64,
    /// Those counted: the status counts and the class test says inside.
    pub class_members: u64,
    /// `sums[s][c]`: claim `c` under the assumptions `s`.
    pub sums: Vec<Vec<ClaimSum>>,
    /// People whom each gap concerns.
    pub gaps: BTreeMap<Gap, u64>,
}

/// What one person adds, under the assumptions worked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Whether the person is counted.
    pub counted: bool,
    /// The award of each claim, where it gives one.
    pub awards: Vec<Option<Award>>,
    /// What each claim still adds once the same loss is counted once.
    pub after_overlap: Vec<Money>,
    /// Everything unknown that matters.
    pub gaps: Vec<Gap>,
}

impl Tally {
    /// A tally of nobody.
    pub fn new(terms: &Terms<'_>) -> Tally {
        let none = vec![ClaimSum::default(); terms.claims.len()];
        Tally { people: 0, class_members: 0, sums: vec![none; terms.possible.len()], gaps: BTreeMap::new() }
    }

    /// Counts one person.
    pub fn add(&mut self, terms: &Terms<'_>, status: MembershipStatus, facts: &impl Facts) {
        self.people += 1;
        let test = if status.counts() { terms.class.test(facts) } else { ClassTest::Outside(Vec::new()) };
        for gap in gaps(terms, &test, facts) {
            *self.gaps.entry(gap).or_default() += 1;
        }
        if test != ClassTest::Inside {
            return;
        }
        self.class_members += 1;
        let inputs = Inputs::of(facts);
        let mut found = Awards::default();
        for (assume, sums) in terms.possible.iter().zip(&mut self.sums) {
            found.under(terms, &inputs, assume);
            for (place, sum) in sums.iter_mut().enumerate() {
                if let Some(award) = found.awards[place] {
                    sum.people += 1;
                    sum.gross.add(award.amount());
                    sum.after_overlap.add(found.after_overlap[place]);
                }
            }
        }
    }

    /// Adds a part of the class that was tallied apart, under the same terms.
    pub fn merge(&mut self, part: Tally) {
        self.people += part.people;
        self.class_members += part.class_members;
        for (gap, people) in part.gaps {
            *self.gaps.entry(gap).or_default() += people;
        }
        for (sum, part) in self.sums.iter_mut().flatten().zip(part.sums.into_iter().flatten()) {
            sum.people += part.people;
            sum.gross.add_total(part.gross);
            sum.after_overlap.add_total(part.after_overlap);
        }
    }

    /// Total as pleaded under the set of assumptions `s`.
    pub fn gross(&self, s: usize) -> ClassTotal {
        total(self.sums[s].iter().map(|sum| sum.gross))
    }

    /// Total with the same loss counted once under the set of assumptions `s`.
    pub fn after_overlap(&self, s: usize) -> ClassTotal {
        total(self.sums[s].iter().map(|sum| sum.after_overlap))
    }

    /// Least and most of the total over everything still possible.
    pub fn range(&self) -> (ClassTotal, ClassTotal) {
        ends((0..self.sums.len()).map(|s| self.after_overlap(s)))
    }

    /// Least and most of one claim's part of the total over everything still possible.
    pub fn claim_range(&self, claim: usize) -> (ClassTotal, ClassTotal) {
        ends(self.sums.iter().map(|sums| sums[claim].after_overlap))
    }
}

fn total(sums: impl Iterator<Item = ClassTotal>) -> ClassTotal {
    sums.fold(ClassTotal::default(), |mut total, sum| {
        total.add_total(sum);
        total
    })
}

fn ends(totals: impl Iterator<Item = ClassTotal>) -> (ClassTotal, ClassTotal) {
    let mut found: Option<(ClassTotal, ClassTotal)> = None;
    for total in totals {
        found = Some(found.map_or((total, total), |(low, high)| (low.min(total), high.max(total))));
    }
    found.unwrap_or_default()
}

/// One person under the assumptions worked with.
pub fn figures(terms: &Terms<'_>, status: MembershipStatus, facts: &impl Facts) -> Figures {
    let test = if status.counts() { terms.class.test(facts) } else { ClassTest::Outside(Vec::new()) };
    let gaps = gaps(terms, &test, facts);
    let mut found = Awards::default();
    if test == ClassTest::Inside {
        found.under(terms, &Inputs::of(facts), &terms.possible[0]);
    }
    let claims = terms.claims.len();
    Figures {
        counted: test == ClassTest::Inside,
        awards: found.awards[..claims].to_vec(),
        after_overlap: found.after_overlap[..claims].to_vec(),
        gaps,
    }
}

/// What each claim gives one person, under one set of assumptions after another.
#[derive(Debug, Default)]
pub(crate) struct Awards {
    pub awards: [Option<Award>; MOST_CLAIMS],
    pub after_overlap: [Money; MOST_CLAIMS],
    items: [Option<Item>; MOST_CLAIMS],
    last: Option<Assumptions>,
}

impl Awards {
    /// Finds the awards under `assume`. Only those that the assumptions bear on are found anew.
    pub fn under(&mut self, terms: &Terms<'_>, inputs: &Inputs, assume: &Assumptions) {
        for (place, theory) in terms.claims.iter().enumerate() {
            if self.last.is_some_and(|last| !damages::bears_on(&theory.remedy, &last, assume)) {
                continue;
            }
            let award = damages::award(&theory.remedy, inputs, &terms.settings, assume).unwrap_or(None);
            self.items[place] = award.map(|found| Item { nature: found.nature(), amount: found.amount() });
            self.awards[place] = award;
        }
        self.last = Some(*assume);
        let claims = terms.claims.len();
        damages::after_overlap(&self.items[..claims], assume, &mut self.after_overlap[..claims]);
    }
}

/// What is unknown of one person, for whom `test` is what the class test says.
///
/// A person outside the class has no gaps: nothing more needs to be known.
pub(crate) fn gaps(terms: &Terms<'_>, test: &ClassTest, facts: &impl Facts) -> Vec<Gap> {
    match test {
        ClassTest::Outside(_) => return Vec::new(),
        ClassTest::Unknown(missing) => {
            return missing.iter().map(|fact| Gap::NoFact(fact.clone().into())).collect();
        }
        ClassTest::Inside => {}
    }
    let inputs = Inputs::of(facts);
    let mut found = Vec::new();
    let mut note = |gap: Gap| {
        if !found.contains(&gap) {
            found.push(gap);
        }
    };
    for theory in terms.claims {
        let assume = &terms.possible[0];
        if let Err(gap) = damages::award(&theory.remedy, &inputs, &terms.settings, assume) {
            note(gap);
        }
        if matches!(theory.remedy, Remedy::StatutoryFloor { .. }) {
            if inputs.loss.is_none() {
                note(Gap::no_fact(keys::DOCUMENTED_LOSS));
            }
            if assume.sca_unit == crate::choice::ScaUnit::PerViolation && inputs.violations.is_none() {
                note(Gap::no_fact(keys::VIOLATIONS));
            }
        }
        match theory.limitation.start {
            LimitationStart::Discovery if facts.day(keys::DISCOVERED_ON).is_none() => {
                note(Gap::no_fact(keys::DISCOVERED_ON));
            }
            LimitationStart::Accrual if terms.settings.accrued_on.is_none() => {
                note(Gap::NoSetting(keys::ACCRUED_ON));
            }
            _ => {}
        }
    }
    found
}
