//! Sums over people, for every set of assumptions.

use super::alike::Alike;
use super::interest::{self, InterestSum};
use super::late::Late;
use super::sheet::{PersonAwards, Sheet};
use super::terms::ClaimTerms;
use crate::assessment::Gap;
use crate::damages::Reading;
use crate::money::{ClassTotal, Money};
use crate::theory::Remedy;
use std::collections::BTreeMap;
use std::ops::Range;

/// One claim under one set of assumptions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClaimSum {
    /// People whom the claim gives a figure.
    pub people: u64,
    /// Sum as pleaded.
    pub gross: ClassTotal,
    /// Of them, those for whose claim time has run.
    pub late_people: u64,
    /// What of the sum as pleaded comes too late.
    pub late: ClassTotal,
    /// Sum with the same loss counted once, before what the statute gives a class at most or at least.
    pub after_overlap: ClassTotal,
    /// The part of it that is a fixed statutory sum of people other than the named plaintiffs.
    pub fixed_of_others: ClassTotal,
}

/// Sums over people, for every set of assumptions. Parts of a class are tallied apart and merged;
/// since all sums are exact integers, the order of people and of parts cannot matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Everyone in the case, whatever the status.
    pub people: u64,
    /// Those counted: the status counts and the test of a class says inside.
    pub class_members: u64,
    /// `sums[s][c]`: claim `c` under the set of assumptions `s`.
    pub sums: Vec<Vec<ClaimSum>>,
    /// What a class has at most or at least: for each claim, added to its sum, the same places as `sums`.
    pub adjusted: Vec<Vec<ClassTotal>>,
    /// Interest before judgment on each claim, under the first set of assumptions.
    pub interest: Vec<InterestSum>,
    /// People whom each gap concerns.
    pub gaps: BTreeMap<Gap, u64>,
}

impl ClaimSum {
    /// Adds what one claim gives one person under the set of assumptions `s`, of which `left` is left once the same loss
    /// is counted once.
    pub(super) fn add_one(
        &mut self,
        sheet: &Sheet<'_>,
        person: &PersonAwards,
        s: usize,
        claim: usize,
        left: Money,
    ) {
        let Ok(Some(award)) = sheet.award(person, s, claim) else { return };
        let in_time = sheet.award_in_time(person, s, claim).map(|award| award.amount).unwrap_or_default();
        self.people += 1;
        self.gross.add(award.amount);
        self.late_people += u64::from(sheet.lateness(person, s, claim) == Late::Yes);
        self.late.add(award.amount.less(in_time));
        self.after_overlap.add(left);
        self.fixed_of_others.add(sheet.shared(person, s, claim, left));
    }

    /// Adds sums of other people.
    pub fn add(&mut self, other: &ClaimSum) {
        self.people += other.people;
        self.gross.add_total(other.gross);
        self.late_people += other.late_people;
        self.late.add_total(other.late);
        self.after_overlap.add_total(other.after_overlap);
        self.fixed_of_others.add_total(other.fixed_of_others);
    }
}

impl Tally {
    /// A tally of nobody.
    pub fn new(sheet: &Sheet<'_>) -> Tally {
        let (sets, claims) = (sheet.terms.possible.len(), sheet.terms.claims.len());
        Tally {
            people: 0,
            class_members: 0,
            sums: vec![vec![ClaimSum::default(); claims]; sets],
            adjusted: vec![vec![ClassTotal::default(); claims]; sets],
            interest: vec![InterestSum::default(); claims],
            gaps: BTreeMap::new(),
        }
    }

    /// Tallies some of the people. [`Tally::close`] is called once all parts are merged.
    pub fn of(sheet: &Sheet<'_>, rows: Range<usize>) -> Tally {
        let mut tally = Tally::new(sheet);
        let mut counts = vec![0_u64; sheet.gap_list().len()];
        let (mut found, mut alike, mut awards) = (Vec::new(), Alike::default(), PersonAwards::default());
        let counts_interest = sheet.terms.counts_interest();
        for row in rows {
            tally.people += 1;
            let (inside, is_in, is_unknown) = sheet.membership(row);
            found.clear();
            if is_in {
                tally.class_members += 1;
                sheet.award_into(row, inside, &mut awards);
                sheet.gaps(&awards, row, &mut found);
                alike.add(sheet, &awards, &mut tally.sums);
                if counts_interest {
                    interest::add(sheet, &awards, row, alike.first(), &mut tally.interest);
                }
            } else if is_unknown {
                sheet.missing(row, &mut found);
            }
            found.iter().for_each(|place| counts[*place] += 1);
        }
        alike.close(&mut tally.sums);
        let counted = sheet.gap_list().iter().zip(counts).filter(|(_, people)| *people > 0);
        tally.gaps = counted.map(|(gap, people)| (gap.clone(), people)).collect();
        tally
    }

    /// Adds a part of the class that was tallied apart, under the same terms.
    pub fn merge(&mut self, part: Tally) {
        self.people += part.people;
        self.class_members += part.class_members;
        for (gap, people) in part.gaps {
            *self.gaps.entry(gap).or_default() += people;
        }
        self.interest.iter_mut().zip(&part.interest).for_each(|(sum, part)| sum.add(part));
        for (sum, part) in self.sums.iter_mut().flatten().zip(part.sums.iter().flatten()) {
            sum.add(part);
        }
    }

    /// Keeps the sums of these sets of assumptions, in this order.
    pub(super) fn keep(&mut self, sets: &[usize]) {
        self.sums = sets.iter().map(|set| self.sums[*set].clone()).collect();
        self.adjusted = sets.iter().map(|set| self.adjusted[*set].clone()).collect();
    }

    /// Adds sums of the same people under more sets of assumptions.
    pub(super) fn join(&mut self, more: Tally) {
        self.sums.extend(more.sums);
        self.adjusted.extend(more.adjusted);
    }

    /// Finds what statutes give a class as a whole at most and at least, once everyone is summed.
    pub fn close(mut self, sheet: &Sheet<'_>) -> Tally {
        let terms = sheet.terms;
        for ((set, sums), adjusted) in terms.possible.iter().zip(&self.sums).zip(&mut self.adjusted) {
            for (claim, adjusted) in adjusted.iter_mut().enumerate() {
                let mut total = over_cap(&terms.claims[claim], &sums[claim], set.reading(claim));
                total.add_total(under_minimum(&terms.claims, sums, claim));
                *adjusted = total;
            }
        }
        self
    }

    /// One claim's part of the total under the set of assumptions `s`.
    pub fn claim_total(&self, s: usize, claim: usize) -> ClassTotal {
        let mut total = self.sums[s][claim].after_overlap;
        total.add_total(self.adjusted[s][claim]);
        total
    }

    /// Total as pleaded under the set of assumptions `s`.
    pub fn gross(&self, s: usize) -> ClassTotal {
        total(self.sums[s].iter().map(|sum| sum.gross))
    }

    /// What of the total as pleaded comes too late under the set of assumptions `s`.
    pub fn late(&self, s: usize) -> ClassTotal {
        total(self.sums[s].iter().map(|sum| sum.late))
    }

    /// Total with the same loss counted once, within what a class has at most and at least.
    pub fn after_overlap(&self, s: usize) -> ClassTotal {
        total((0..self.sums[s].len()).map(|claim| self.claim_total(s, claim)))
    }

    /// Least and most of the total over everything still possible.
    pub fn range(&self) -> (ClassTotal, ClassTotal) {
        ends((0..self.sums.len()).map(|s| self.after_overlap(s)))
    }

    /// Least and most of one claim's part of the total over everything still possible.
    pub fn claim_range(&self, claim: usize) -> (ClassTotal, ClassTotal) {
        ends((0..self.sums.len()).map(|s| self.claim_total(s, claim)))
    }
}

/// What is taken off a claim's sum because the class has it at most. Read at its least, the whole fixed part
/// of all but the named plaintiffs: no minimum is owed to the members of a class.
///
/// # Law
/// 15 U.S.C. §§ 1692k(a)(2)(B), 1693m(a)(2)(B), 1640(a)(2)(B), 1691e(b): all but the named plaintiffs share
/// the lesser of a sum and a share of the defendant's net worth, beside their actual damages.
fn over_cap(claim: &ClaimTerms<'_>, sum: &ClaimSum, reading: Reading) -> ClassTotal {
    let Some(cap) = &claim.theory.class_cap else { return ClassTotal::default() };
    let most = if reading == Reading::Least { Money::ZERO } else { cap.most(claim.net_worth) };
    let most = ClassTotal::from_cents(most.cents().into());
    most.min(sum.fixed_of_others).minus(sum.fixed_of_others)
}

/// What is added because the class has it at least: what all that the class recovers for the same loss leaves open.
///
/// # Law
/// Cal. Civ. Code § 1780(a)(1): the total award of damages in a class action is not less than a sum.
fn under_minimum(claims: &[ClaimTerms<'_>], sums: &[ClaimSum], claim: usize) -> ClassTotal {
    let of = &claims[claim];
    let least = of.theory.remedies.iter().find_map(|dated| match dated.remedy {
        Remedy::ClassMinimum { class_total, .. } => Some(class_total),
        _ => None,
    });
    let same = |other: &ClaimTerms<'_>| other.loss == of.loss && other.class == of.class;
    let gives_way =
        !of.is_elected && claims.iter().any(|other| same(other) && other.is_live && other.is_elected);
    let Some(least) =
        least.filter(|_| sums[claim].people > sums[claim].late_people && of.is_live && !gives_way)
    else {
        return ClassTotal::default();
    };
    let same_loss = claims.iter().zip(sums).filter(|(other, _)| same(other));
    let recovered = total(same_loss.map(|(_, sum)| sum.after_overlap));
    let least = ClassTotal::from_cents(least.cents().into());
    least.minus(least.min(recovered))
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
