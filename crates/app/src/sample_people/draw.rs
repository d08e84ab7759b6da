use chrono::{Days, NaiveDate};
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64;

/// Keeps the seeds of neighbouring people of different samples apart: 2^64 by the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// What chance gives one invented person, the same for the same seed on every machine.
pub(super) struct Draw(Pcg64);

impl Draw {
    /// The chances of person `index` in the sample of `seed`.
    pub fn new(seed: u64, index: u32) -> Draw {
        Draw(Pcg64::seed_from_u64(seed.wrapping_mul(SPREAD).wrapping_add(u64::from(index))))
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(end);
        (wide >> 32) as u32
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// Yes in `per_mille` cases of a thousand.
    pub fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let end = u32::try_from(from.len()).unwrap_or(u32::MAX);
        &from[self.below(end) as usize]
    }

    /// A day from `first` to `last`, both included; `first` if `last` is earlier.
    pub fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u32::try_from((last - first).num_days()).unwrap_or(0);
        first + Days::new(u64::from(self.between(0, span)))
    }
}
