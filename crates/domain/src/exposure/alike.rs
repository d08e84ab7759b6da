//! People whom the same sets of assumptions give the same awards, summed together: each different result once, and
//! not once for every set.

use super::sheet::{PersonAwards, Sheet};
use super::tally::ClaimSum;
use super::terms::MOST_CLAIMS;
use crate::damages::Left;
use std::collections::HashMap;

/// Most kinds of people that are kept before their sums are added to those of the sets.
const MOST_KINDS: usize = 256;

/// People of one kind.
struct Kind {
    /// For each set of assumptions, the place of its result.
    result_of: Vec<usize>,
    /// For each result, the first set that leads to it.
    leads: Vec<usize>,
    /// For each result, each claim.
    sums: Vec<ClaimSum>,
}

/// Sums of people by their kind.
#[derive(Default)]
pub(super) struct Alike {
    places: HashMap<Vec<u16>, usize>,
    kinds: Vec<Kind>,
    /// The kind of the person before: most follow one of their own.
    before: (Vec<u16>, usize),
    /// What is left of each claim of the last person under the first set.
    first: [Left; MOST_CLAIMS],
}

impl Alike {
    /// Adds what one person's claims come to. `sums` takes the sums of each set where there are too many kinds.
    pub fn add(&mut self, sheet: &Sheet<'_>, person: &PersonAwards, sums: &mut [Vec<ClaimSum>]) {
        if self.kinds.len() > MOST_KINDS {
            self.close(sums);
        }
        let place = self.place(sheet, person);
        let claims = sheet.terms.claims.len();
        let Kind { leads, sums, .. } = &mut self.kinds[place];
        let mut left = [Left::default(); MOST_CLAIMS];
        for (s, sums) in leads.iter().zip(sums.chunks_exact_mut(claims.max(1))) {
            // The first set is the first to lead.
            let left = if *s == 0 { &mut self.first } else { &mut left };
            sheet.left(person, *s, left);
            for (claim, sum) in sums.iter_mut().enumerate() {
                sum.add_one(sheet, person, *s, claim, left[claim].total());
            }
        }
    }

    /// What is left of each claim of the last person added, under the first set of assumptions.
    pub fn first(&self) -> &[Left; MOST_CLAIMS] {
        &self.first
    }

    /// Adds the sums of every kind to those of the sets, and forgets the kinds.
    pub fn close(&mut self, sums: &mut [Vec<ClaimSum>]) {
        for kind in self.kinds.drain(..) {
            for (of_set, result) in sums.iter_mut().zip(&kind.result_of) {
                let claims = of_set.len();
                let of_kind = &kind.sums[result * claims..(result + 1) * claims];
                of_set.iter_mut().zip(of_kind).for_each(|(sum, one)| sum.add(one));
            }
        }
        self.places.clear();
        self.before = Default::default();
    }

    fn place(&mut self, sheet: &Sheet<'_>, person: &PersonAwards) -> usize {
        let same = person.same();
        if !self.kinds.is_empty() && self.before.0 == same {
            return self.before.1;
        }
        let place = match self.places.get(same) {
            Some(place) => *place,
            None => {
                self.kinds.push(kind(sheet, person));
                self.places.insert(same.to_vec(), self.kinds.len() - 1);
                self.kinds.len() - 1
            }
        };
        self.before.0.clear();
        self.before.0.extend_from_slice(same);
        self.before.1 = place;
        place
    }
}

fn kind(sheet: &Sheet<'_>, person: &PersonAwards) -> Kind {
    let mut leads: Vec<usize> = Vec::new();
    let result = |s: usize| {
        let known = leads.iter().position(|lead| sheet.is_same(person, *lead, s));
        known.unwrap_or_else(|| {
            leads.push(s);
            leads.len() - 1
        })
    };
    let result_of: Vec<usize> = (0..sheet.terms.possible.len()).map(result).collect();
    let sums = vec![ClaimSum::default(); leads.len() * sheet.terms.claims.len()];
    Kind { result_of, leads, sums }
}
