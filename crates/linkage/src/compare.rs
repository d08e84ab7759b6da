//! How alike two records are.

use crate::name::{Part, Word, alike};
use crate::reason::Reason;
use crate::record::{OtherName, Record};
use chrono::{Datelike, NaiveDate};

/// How alike two records are, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// In hundredths: 100 where all that both know is the same.
    pub score: u32,
    /// What they have in common, or nearly; each once, in the order of [`Reason`].
    pub reasons: Vec<Reason>,
    /// What one of them is called or was called before, where they are alike in that.
    pub other_name: Option<String>,
}

/// From this score on, records may be of one person.
const LIKELY: u32 = 50;

impl Likeness {
    /// Whether somebody should look at it: they are alike, or they can be reached the same way, as households can.
    pub fn is_worth_a_look(&self) -> bool {
        let is_shared = |reason: &Reason| matches!(reason, Reason::SamePhone | Reason::SameEmail);
        self.score >= LIKELY || self.reasons.iter().any(is_shared)
    }
}

/// What each thing that both know weighs when it is alike, and when it is not.
///
/// | | alike | not alike | ground |
/// |---|---|---|---|
/// | family name | 12 | 12 | it tells people apart, and seldom changes |
/// | given name | 8 | 8 | it tells less: many share the common ones |
/// | suffix | 0 | 8 | Jr. and Sr. are two people; that both have one says nothing |
/// | day of birth | 12 | 12 | it never changes, and one in 20,000 shares it |
/// | telephone | 8 | 2 | households share it; people change it and have several |
/// | e-mail | 8 | 2 | the same |
/// | address | 4 | 1 | households share it, and people move |
struct Weight {
    alike: u32,
    not: u32,
}

const FAMILY: Weight = Weight { alike: 12, not: 12 };
const GIVEN: Weight = Weight { alike: 8, not: 8 };
const SUFFIX: Weight = Weight { alike: 0, not: 8 };
const BIRTH: Weight = Weight { alike: 12, not: 12 };
const PHONE: Weight = Weight { alike: 8, not: 2 };
const EMAIL: Weight = Weight { alike: 8, not: 2 };
const ADDRESS: Weight = Weight { alike: 4, not: 1 };

/// Names that stand in each other's place count so much of what they would, in hundredths.
const EXCHANGED: u32 = 90;
/// What was laid down counts a little less than the name that somebody bears, in hundredths.
const FORMER: u32 = 95;

/// What is known of both sides so far: how much of what they know agrees.
#[derive(Default)]
struct Sum {
    agreed: u32,
    known: u32,
    reasons: Vec<Reason>,
}

impl Sum {
    /// Adds what two records say of one thing: how alike it is in hundredths, nothing where it is not.
    fn add(&mut self, weight: &Weight, found: Option<(u32, Vec<Reason>)>) {
        match found {
            Some((hundredths, reasons)) => {
                self.agreed += weight.alike * hundredths;
                self.known += weight.alike;
                self.reasons.extend(reasons);
            }
            None => self.known += weight.not,
        }
    }

    fn score(&self) -> u32 {
        // Half a hundredth counts as one.
        if self.known == 0 { 0 } else { (2 * self.agreed + self.known) / (2 * self.known) }
    }
}

/// Compares two records in what both know. The order of the two does not matter.
///
/// The score is the part of the weight of what both know that agrees: what only one knows says nothing.
pub fn compare(one: &Record, other: &Record) -> Likeness {
    let (mut sum, other_name) = names(one, other);
    let shared = |one: &[String], other: &[String], reason| {
        one.iter().any(|text| other.contains(text)).then(|| (100, vec![reason]))
    };
    if let (Some(born), Some(other)) = (one.born_on, other.born_on) {
        sum.add(&BIRTH, births(born, other));
    }
    if !one.suffix.is_empty() && !other.suffix.is_empty() {
        sum.add(&SUFFIX, (one.suffix == other.suffix).then(|| (100, Vec::new())));
    }
    if !one.phones.is_empty() && !other.phones.is_empty() {
        sum.add(&PHONE, shared(&one.phones, &other.phones, Reason::SamePhone));
    }
    if !one.emails.is_empty() && !other.emails.is_empty() {
        sum.add(&EMAIL, shared(&one.emails, &other.emails, Reason::SameEmail));
    }
    if !one.addresses.is_empty() && !other.addresses.is_empty() {
        let is_shared = one.addresses.iter().any(|address| other.addresses.contains(address));
        sum.add(&ADDRESS, is_shared.then(|| (100, vec![Reason::SameAddress])));
    }
    let score = sum.score();
    Likeness { score, reasons: in_order(sum.reasons), other_name }
}

/// Given and family name.
type Parts<'a> = (&'a [Word], &'a [Word]);

/// The names that both bear, or where that agrees better, the name of one and another name of the other, which is given then.
fn names(one: &Record, other: &Record) -> (Sum, Option<String>) {
    let own = either_way((&one.given, &one.family), (&other.given, &other.family));
    let under = |of: &Record, name: &OtherName| under_other(name, (&of.given, &of.family));
    let found = one.others.iter().map(|name| (under(other, name), &name.text));
    let found = found.chain(other.others.iter().map(|name| (under(one, name), &name.text)));
    let better = found.filter(|(sum, _)| sum.score() >= LIKELY && sum.score() > own.score());
    // Of those that agree as well, one is taken that does not hang on which record comes first.
    let best = better.max_by(|(one, name), (other, of)| {
        let rank = |sum: &Sum| (sum.score(), sum.known, sum.agreed);
        rank(one).cmp(&rank(other)).then_with(|| other.reasons.cmp(&one.reasons)).then_with(|| of.cmp(name))
    });
    best.map_or((own, None), |(sum, name)| (sum, Some(name.clone())))
}

/// Another name of somebody beside the name that somebody else bears.
fn under_other(name: &OtherName, own: Parts<'_>) -> Sum {
    let mut sum = either_way((&name.given, &name.family), own);
    if name.kind == Reason::FormerName {
        sum.agreed = sum.agreed * FORMER / 100;
    }
    sum.reasons.push(name.kind);
    sum
}

/// Two names as they stand, or with given and family name exchanged where that agrees better.
fn either_way(one: Parts<'_>, other: Parts<'_>) -> Sum {
    let ((given, family), (other_given, other_family)) = (one, other);
    let mut straight = Sum::default();
    add_name(&mut straight, &FAMILY, Part::Family, family, other_family);
    add_name(&mut straight, &GIVEN, Part::Given, given, other_given);
    let mut exchanged = Sum::default();
    add_name(&mut exchanged, &FAMILY, Part::Family, family, other_given);
    add_name(&mut exchanged, &FAMILY, Part::Family, given, other_family);
    exchanged.agreed = exchanged.agreed * EXCHANGED / 100;
    // Which of the two is the family name is the very question.
    exchanged.reasons.retain(|reason| *reason != Reason::SameFamilyName);
    exchanged.reasons.push(Reason::Exchanged);
    let is_better = exchanged.score() >= LIKELY && exchanged.score() > straight.score();
    if is_better { exchanged } else { straight }
}

fn add_name(sum: &mut Sum, weight: &Weight, part: Part, one: &[Word], other: &[Word]) {
    if !one.is_empty() && !other.is_empty() {
        sum.add(weight, alike(part, one, other));
    }
}

fn births(one: NaiveDate, other: NaiveDate) -> Option<(u32, Vec<Reason>)> {
    if one == other {
        return Some((100, vec![Reason::SameBirthDate]));
    }
    let swapped = NaiveDate::from_ymd_opt(one.year(), one.day(), one.month());
    (swapped == Some(other)).then(|| (90, vec![Reason::SwappedDayAndMonth]))
}

/// Each reason once; that both names are the same is one reason.
fn in_order(mut reasons: Vec<Reason>) -> Vec<Reason> {
    let both = [Reason::SameFamilyName, Reason::SameGivenName];
    if both.iter().all(|reason| reasons.contains(reason)) {
        reasons.retain(|reason| !both.contains(reason));
        reasons.push(Reason::SameName);
    }
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

#[cfg(test)]
mod tests;
