//! A column of which a person has several: imports, tags.

use crate::bits::Bits;
use std::collections::BTreeMap;

/// Folded words, each with the places that have it.
#[derive(Debug)]
pub(crate) struct ManyColumn {
    groups: BTreeMap<String, Vec<u32>>,
    size: usize,
}

impl ManyColumn {
    /// A column of `size` places from the groups of rows that have a word; `place_of` gives the place of a row.
    pub fn of(mut groups: BTreeMap<String, Vec<u32>>, place_of: &[u32]) -> ManyColumn {
        for group in groups.values_mut() {
            group.iter_mut().for_each(|row| *row = place_of[*row as usize]);
            group.sort_unstable();
            group.dedup();
        }
        ManyColumn { groups, size: place_of.len() }
    }

    /// A column of `size` places from the places that have each word.
    pub fn of_places(mut groups: BTreeMap<String, Vec<u32>>, size: usize) -> ManyColumn {
        groups.values_mut().for_each(|group| group.sort_unstable());
        ManyColumn { groups, size }
    }

    /// The places one of whose words passes a test.
    pub fn matching(&self, holds: impl Fn(&str) -> bool) -> Bits {
        let mut places = Bits::none(self.size);
        let matching = self.groups.iter().filter(|(word, _)| holds(word));
        matching.for_each(|(_, group)| group.iter().for_each(|place| places.insert(*place)));
        places
    }

    /// The places that have none.
    pub fn unknown(&self) -> Bits {
        let mut places = self.matching(|_| true);
        places.invert();
        places
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.groups.values().map(|group| group.len() * 4).sum()
    }
}
