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
            Some(Held::Words(words)) => Ok((Key::Word(words), sort.direction)),
            Some(Held::Numbers(numbers)) => Ok((Key::Number(numbers), sort.direction)),
            Some(Held::Many(_)) => Err(RosterError::NoOrder(sort.column.clone())),
            None if sort.column == Column::Name => Ok((Key::Name, sort.direction)),
            None => Err(RosterError::UnknownColumn(sort.column.clone())),
        };
        Ok(Keys(sorts.iter().map(key).collect::<Result<_, _>>()?))
    }

    /// Puts places in order.
    pub fn order(&self, places: impl Iterator<Item = u32>) -> Vec<u32> {
        let Some(((key, direction), rest)) = self.0.split_first() else { return places.collect() };
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for place in places {
            match key.weight(place) {
                Some(weight) if *direction == Direction::Descending => known.push((!weight, place)),
                Some(weight) => known.push((weight, place)),
                None => unknown.push(place),
            }
        }
        let then = |one: u32, other: u32| {
            let by_rest = rest.iter().map(|(key, way)| known_first(key.weight(one), key.weight(other), *way));
            by_rest.fold(Ordering::Equal, Ordering::then).then(one.cmp(&other))
        };
        known.par_sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| then(one.1, other.1)));
        if !rest.is_empty() {
            unknown.par_sort_unstable_by(|one, other| then(*one, *other));
        }
        known.into_iter().map(|(_, place)| place).chain(unknown).collect()
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

/// What is known in its order, and the unknown after it.
fn known_first<K: Ord>(one: Option<K>, other: Option<K>, direction: Direction) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if direction == Direction::Descending => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
