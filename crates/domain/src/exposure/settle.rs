//! What a class elects under each set of assumptions, and the search for the ends of the range where the sets
//! are too many to sum one by one.

use super::sheet::Sheet;
use super::tally::Tally;
use super::terms::{Assumption, Terms};
use crate::columns::Columns;
use crate::money::ClassTotal;
use std::collections::HashSet;

/// Most rounds of a search; each changes one answer or one reading of the best sets found.
const MOST_ROUNDS: usize = 24;

/// The sets of assumptions with what the class elects under each, and the sums over everyone. The first set is
/// the one worked with. `sum` sums over everyone of a sheet.
///
/// Where there are too many sets ([`Terms::is_searched`]), the ends of the range are climbed to: from the least
/// and the most found, every set that differs in one answer or one reading, until nothing goes further.
pub fn settle(
    terms: &Terms<'_>,
    columns: &Columns,
    sum: impl Fn(&Sheet<'_>) -> Tally,
) -> (Vec<Assumption>, Tally) {
    let (sets, mut tally) = elected(terms, columns, &terms.possible, &sum);
    let totals = (0..sets.len()).map(|s| tally.after_overlap(s)).collect();
    let sets = climb(terms, sets, totals, |more| {
        let (sets, part) = elected(terms, columns, more, &sum);
        let totals = (0..sets.len()).map(|s| part.after_overlap(s)).collect();
        tally.join(part);
        (sets, totals)
    });
    (sets, tally)
}

/// Adds to these sets, with their totals, those that lead to the ends of the range; `sum` gives more of them.
pub(crate) fn climb(
    terms: &Terms<'_>,
    mut sets: Vec<Assumption>,
    mut totals: Vec<ClassTotal>,
    mut sum: impl FnMut(&[Assumption]) -> (Vec<Assumption>, Vec<ClassTotal>),
) -> Vec<Assumption> {
    if !terms.is_searched() {
        return sets;
    }
    let bare = |set: &Assumption| set.waiving(0);
    let mut seen: HashSet<Assumption> = sets.iter().map(bare).collect();
    for _ in 0..MOST_ROUNDS {
        let ends = (0..sets.len()).min_by_key(|s| totals[*s]).zip((0..sets.len()).max_by_key(|s| totals[*s]));
        let Some((low, high)) = ends else { break };
        let mut more = terms.neighbours(sets[low]);
        more.extend(terms.neighbours(sets[high]));
        more.retain(|set| seen.insert(*set));
        if more.is_empty() {
            break;
        }
        let (found, sums) = sum(&more);
        let further = sums.iter().any(|sum| *sum < totals[low] || *sum > totals[high]);
        sets.extend(found);
        totals.extend(sums);
        if !further {
            break;
        }
    }
    sets
}

/// These sets with the election that brings the class most under each, the first of equals, and their sums.
fn elected(
    terms: &Terms<'_>,
    columns: &Columns,
    sets: &[Assumption],
    sum: impl Fn(&Sheet<'_>) -> Tally,
) -> (Vec<Assumption>, Tally) {
    let elections = terms.elections();
    let tried: Vec<Assumption> =
        sets.iter().flat_map(|set| elections.iter().map(|waived| set.waiving(*waived))).collect();
    let terms = Terms { possible: tried, ..terms.clone() };
    let mut tally = sum(&Sheet::new(&terms, columns));
    let best = |set: usize| {
        let places = set * elections.len()..(set + 1) * elections.len();
        places.rev().max_by_key(|place| tally.after_overlap(*place)).unwrap_or_default()
    };
    let kept: Vec<usize> = (0..sets.len()).map(best).collect();
    tally.keep(&kept);
    if terms.counts_interest() && kept.first().is_some_and(|first| *first != 0) {
        let first = kept.iter().take(1).map(|place| terms.possible[*place]).collect();
        let terms = Terms { possible: first, ..terms.clone() };
        tally.interest = sum(&Sheet::new(&terms, columns)).interest;
    }
    (kept.into_iter().map(|place| terms.possible[place]).collect(), tally)
}
