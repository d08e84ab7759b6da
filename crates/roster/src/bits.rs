//! A set of places, one bit for each.

use rayon::prelude::*;

/// So many blocks are worth a thread of their own.
const PIECE: usize = 1_024;

/// Places of the people in a roster, in the order of their names. A set of a million takes 125 kB, and two of them
/// are put together in microseconds, so that no other form is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bits {
    blocks: Vec<u64>,
    size: usize,
}

impl Bits {
    /// No place of `size`.
    pub fn none(size: usize) -> Bits {
        Bits { blocks: vec![0; size.div_ceil(64)], size }
    }

    /// Every place of `size`.
    pub fn all(size: usize) -> Bits {
        let mut all = Bits { blocks: vec![u64::MAX; size.div_ceil(64)], size };
        all.cut();
        all
    }

    /// The places for which `holds`.
    pub fn of(size: usize, holds: impl Fn(usize) -> bool + Sync) -> Bits {
        let block = |index: usize| {
            let first = index * 64;
            (first..size.min(first + 64))
                .fold(0, |block, place| block | u64::from(holds(place)) << (place - first))
        };
        let blocks = (0..size.div_ceil(64)).into_par_iter().with_min_len(PIECE).map(block).collect();
        Bits { blocks, size }
    }

    /// Sets of following places put one after another; each but the last is of whole blocks.
    pub fn joined(parts: Vec<Bits>) -> Bits {
        let size = parts.iter().map(Bits::size).sum();
        Bits { blocks: parts.into_iter().flat_map(|part| part.blocks).collect(), size }
    }

    /// How many places there are, in the set or not.
    pub fn size(&self) -> usize {
        self.size
    }

    pub fn insert(&mut self, place: u32) {
        self.blocks[place as usize / 64] |= 1 << (place % 64);
    }

    pub fn set(&mut self, place: u32, is_in: bool) {
        let bit = 1 << (place % 64);
        let block = &mut self.blocks[place as usize / 64];
        *block = if is_in { *block | bit } else { *block & !bit };
    }

    pub fn contains(&self, place: u32) -> bool {
        self.blocks[place as usize / 64] >> (place % 64) & 1 == 1
    }

    pub fn count(&self) -> usize {
        self.blocks.iter().map(|block| block.count_ones() as usize).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    /// Keeps what is in the other set too. Both are of one size, as in all that follow.
    pub fn and(&mut self, other: &Bits) {
        self.each(other, |mine, theirs| mine & theirs);
    }

    pub fn or(&mut self, other: &Bits) {
        self.each(other, |mine, theirs| mine | theirs);
    }

    pub fn without(&mut self, other: &Bits) {
        self.each(other, |mine, theirs| mine & !theirs);
    }

    pub fn invert(&mut self) {
        self.blocks.iter_mut().for_each(|block| *block = !*block);
        self.cut();
    }

    /// The places in their order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0..)
            .step_by(64)
            .zip(&self.blocks)
            .flat_map(|(first, block)| Ones(*block).map(move |bit| first + bit))
    }

    /// The places in their order, less the first `skipped`, which are passed by whole blocks.
    pub fn iter_from(&self, mut skipped: usize) -> impl Iterator<Item = u32> + '_ {
        let mut first = 0;
        for block in &self.blocks {
            let ones = block.count_ones() as usize;
            if ones > skipped {
                break;
            }
            skipped -= ones;
            first += 1;
        }
        let rest = (0..).step_by(64).zip(&self.blocks).skip(first);
        rest.flat_map(|(first, block)| Ones(*block).map(move |bit| first + bit)).skip(skipped)
    }

    fn each(&mut self, other: &Bits, put_together: impl Fn(u64, u64) -> u64) {
        debug_assert_eq!(self.size, other.size, "sets of one roster are of one size");
        self.blocks
            .iter_mut()
            .zip(&other.blocks)
            .for_each(|(mine, theirs)| *mine = put_together(*mine, *theirs));
    }

    /// Takes away the bits past the last place.
    fn cut(&mut self) {
        if let (Some(last), used @ 1..) = (self.blocks.last_mut(), self.size % 64) {
            *last &= (1 << used) - 1;
        }
    }
}

/// The set bits of one block.
struct Ones(u64);

impl Iterator for Ones {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_places_past_the_end_are_in_no_set() {
        let mut none = Bits::all(70);
        assert_eq!(none.count(), 70);
        none.invert();
        assert!(none.is_empty());
        none.invert();
        assert_eq!(none, Bits::all(70));
        assert_eq!(Bits::all(0).count() + Bits::all(64).count(), 64);
    }

    proptest! {
        #[test]
        fn a_set_of_bits_is_a_set(
            mine in prop::collection::btree_set(0_u32..200, 0..80),
            theirs in prop::collection::btree_set(0_u32..200, 0..80),
            skipped in 0_usize..90,
        ) {
            let bits = |set: &BTreeSet<u32>| Bits::of(200, |place| set.contains(&u32::try_from(place).unwrap()));
            let done = |change: fn(&mut Bits, &Bits)| {
                let mut set = bits(&mine);
                change(&mut set, &bits(&theirs));
                set.iter().collect::<BTreeSet<u32>>()
            };
            prop_assert_eq!(done(Bits::and), &mine & &theirs);
            prop_assert_eq!(done(Bits::or), &mine | &theirs);
            prop_assert_eq!(done(Bits::without), &mine - &theirs);
            prop_assert_eq!(bits(&mine).count(), mine.len());
            let rest: Vec<u32> = mine.iter().copied().skip(skipped).collect();
            prop_assert_eq!(bits(&mine).iter_from(skipped).collect::<Vec<u32>>(), rest);
        }
    }
}
