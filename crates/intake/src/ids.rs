//! The external ids seen so far, a million of them in little room.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::ops::Range;

/// A set of ids. Their text stands in one piece; a table of hashes says where.
#[derive(Default)]
pub(crate) struct Ids {
    text: String,
    places: HashMap<u64, Range<usize>>,
    hasher: RandomState,
}

/// Where an id that is not in the set belongs.
#[derive(Clone, Copy)]
pub(crate) struct Free(u64);

impl Ids {
    /// Where `id` belongs, or `None` when it is there already.
    pub fn find_free(&self, id: &str) -> Option<Free> {
        let mut place = self.hasher.hash_one(id);
        while let Some(taken) = self.places.get(&place) {
            if &self.text[taken.clone()] == id {
                return None;
            }
            place = place.wrapping_add(1);
        }
        Some(Free(place))
    }

    /// Puts `id` where [`Ids::find_free`] has just found room for it.
    pub fn keep(&mut self, free: Free, id: &str) {
        let start = self.text.len();
        self.text.push_str(id);
        self.places.insert(free.0, start..self.text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once() {
        let mut ids = Ids::default();
        for id in ["7", "07", "", "7a"] {
            let free = ids.find_free(id).unwrap();
            ids.keep(free, id);
        }
        assert!(["7", "07", "", "7a"].iter().all(|id| ids.find_free(id).is_none()));
        assert!(ids.find_free("7b").is_some());
    }

    #[test]
    fn two_ids_of_one_hash_are_both_kept() {
        let mut ids = Ids::default();
        let crowded = ids.find_free("7").unwrap();
        ids.keep(crowded, "other");
        let free = ids.find_free("7").unwrap();
        ids.keep(free, "7");
        assert!(ids.find_free("7").is_none());
        assert_eq!(ids.places.len(), 2);
    }
}
