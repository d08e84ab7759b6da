//! The order of a list.

use crate::column::Column;
use crate::error::RosterError;
use crate::number::NumberColumn;
use crate::segment::{Held, Segment};
use crate::text::{TextColumn, UNKNOWN_WORD};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Which way a list runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The smallest, earliest, first of the alphabet first.
    #[default]
    Ascending,
    /// The largest first.
    Descending,
}

/// What a list is ordered by. The unknown stands last whichever way it runs; equals stand in the order of names.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Which way.
    pub direction: Direction,
}

/// Columns to order by, found among those of a segment.
pub(crate) struct Keys<'s>(Vec<(Key<'s>, Direction)>);

enum Key<'s> {
    Name,
    Word(&'s TextColumn),
    Number(&'s NumberColumn),
}

impl<'s> Keys<'s> {
    /// The columns of an order.
    pub fn of(segment: &'s Segment, sorts: &[Sort]) -> Result<Keys<'s>, RosterError> {
        let key = |sort: &Sort| match segment.column(&sort.column) {
            Some(Held::Words(words)) => {
                // Not by several threads at once, each waiting for the others.
                words.make_ready();
                Ok((Key::Word(words), sort.direction))
            }
            Some(Held::Numbers(numbers)) => Ok((Key::Number(numbers), sort.direction)),
            Some(Held::Many(_)) => Err(RosterError::NoOrder(sort.column.clone())),
            None if sort.column == Column::Name => Ok((Key::Name, sort.direction)),
            None => Err(RosterError::UnknownColumn(sort.column.clone())),
        };
        Ok(Keys(sorts.iter().map(key).collect::<Result<_, _>>()?))
    }

    /// Puts places, which stand in the order of names, in this order: by the last column first and by the first one last,
    /// each time leaving equals as they stand.
    pub fn order(&self, places: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut places: Vec<u32> = places.collect();
        // No two people have one place in the order of names: what is ordered by after it moves nobody.
        let name = self.0.iter().position(|(key, _)| matches!(key, Key::Name));
        if name.is_some_and(|at| self.0[at].1 == Direction::Descending) {
            places.reverse();
        }
        for (key, direction) in self.0[..name.unwrap_or(self.0.len())].iter().rev() {
            // The unknown stands last either way.
            const MOST: u64 = UNKNOWN_WEIGHT - 1;
            let weight = |place: &u32| match (key.weight(*place), direction) {
                (Some(weight), Direction::Ascending) => weight.min(MOST),
                (Some(weight), Direction::Descending) => MOST - weight.min(MOST),
                (None, _) => UNKNOWN_WEIGHT,
            };
            by_weight(&mut places, weight);
        }
        places
    }

    /// How a person of this segment stands to one of another, by the same columns; `by_name` settles equals.
    pub fn compare(&self, place: u32, other: &Keys<'_>, other_place: u32, by_name: Ordering) -> Ordering {
        let each = self.0.iter().zip(&other.0).map(|((mine, way), (theirs, _))| match (mine, theirs) {
            (Key::Word(mine), Key::Word(theirs)) => {
                known_first(mine.get(place), theirs.get(other_place), *way)
            }
            (Key::Number(mine), Key::Number(theirs)) => {
                known_first(mine.get(place), theirs.get(other_place), *way)
            }
            // Both are the name: the two stand in the same columns.
            _ if *way == Direction::Descending => by_name.reverse(),
            _ => by_name,
        });
        each.fold(Ordering::Equal, Ordering::then).then(by_name)
    }
}

impl Key<'_> {
    /// What a place weighs among those of its segment; nothing where it is unknown.
    fn weight(&self, place: u32) -> Option<u64> {
        match self {
            Key::Name => Some(place.into()),
            Key::Word(words) => Some(words.rank(place)).filter(|rank| *rank != UNKNOWN_WORD).map(u64::from),
            // The sign turned over, negative numbers come before the others.
            Key::Number(numbers) => numbers.get(place).map(|number| number.cast_unsigned() ^ (1 << 63)),
        }
    }
}

/// What the unknown weighs, whichever way a list runs.
const UNKNOWN_WEIGHT: u64 = u64::MAX;

/// Bits by which one pass puts places in order: its counts fit into the cache nearest to a core.
const DIGIT: usize = 11;
const DIGITS: usize = 1 << DIGIT;

/// Fewer places than this are put in order by comparing them.
const FEW: usize = 4_096;

/// Puts places in the order of what they weigh and leaves equals as they stand. Of many, digit by digit, the lowest first:
/// a million take a few milliseconds, where comparing them takes thirty.
fn by_weight(places: &mut Vec<u32>, weight: impl Fn(&u32) -> u64 + Sync) {
    let mut sorted: Vec<u64> = places.par_iter().map(&weight).collect();
    let known = || sorted.par_iter().copied().filter(|weight| *weight != UNKNOWN_WEIGHT);
    let (least, most) = (known().min().unwrap_or_default(), known().max().unwrap_or_default());
    // Counted from the least, with the unknown right after the most, there are few digits.
    let after = (most - least).saturating_add(1);
    if places.len() < FEW || after > u32::MAX.into() {
        places.par_sort_by_cached_key(weight);
        return;
    }
    sorted.par_iter_mut().zip(&*places).for_each(|(weight, place)| {
        let key = if *weight == UNKNOWN_WEIGHT { after } else { *weight - least };
        *weight = key << u32::BITS | u64::from(*place);
    });
    let mut spare = vec![0; sorted.len()];
    for shift in (u32::BITS..u64::BITS - after.leading_zeros() + u32::BITS).step_by(DIGIT) {
        by_digit(&sorted, shift, &mut spare);
        std::mem::swap(&mut sorted, &mut spare);
    }
    places.iter_mut().zip(&sorted).for_each(|(place, key)| *place = low_half(*key));
}

#[expect(clippy::cast_possible_truncation, reason = "the low half is wanted")]
const fn low_half(key: u64) -> u32 {
    key as u32
}

/// Puts keys in the order of one digit, equals as they stand.
fn by_digit(keys: &[u64], shift: u32, sorted: &mut [u64]) {
    let digit = |key: u64| low_half(key >> shift) as usize & (DIGITS - 1);
    let mut next = [0_usize; DIGITS];
    keys.iter().for_each(|key| next[digit(*key)] += 1);
    let mut before = 0;
    for count in &mut next {
        before += std::mem::replace(count, before);
    }
    for key in keys {
        let next = &mut next[digit(*key)];
        sorted[*next] = *key;
        *next += 1;
    }
}

/// What is known in its order, and the unknown after it.
fn known_first<K: Ord>(one: Option<K>, other: Option<K>, direction: Direction) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if direction == Direction::Descending => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a place weighs: repeated, spread over all that fits, and unknown for one in seven.
    fn weight(place: u32) -> u64 {
        let spread = u64::from(place).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        match place % 7 {
            0 => UNKNOWN_WEIGHT,
            1 | 2 => spread >> 1,
            3 => 0,
            _ => spread % 97,
        }
    }

    #[test]
    fn many_places_stand_as_comparing_them_puts_them_and_equals_stay() {
        for size in [10, 20_000_u32] {
            for divisor in [1, 1 << 40] {
                let weight = |place: &u32| match weight(*place) {
                    UNKNOWN_WEIGHT => UNKNOWN_WEIGHT,
                    weight => weight / divisor,
                };
                let mut places: Vec<u32> = (0..size).collect();
                let mut expected = places.clone();
                by_weight(&mut places, weight);
                expected.sort_by_key(weight);
                assert_eq!(places, expected);
            }
        }
    }
}
