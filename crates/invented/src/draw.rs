//! Chance that is the same for a seed on every machine: whole numbers only.
#![allow(clippy::cast_possible_truncation, reason = "what is drawn is below a number of 32 bits")]

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use std::io::Read;

/// Draws numbers from a seed (SplitMix64, Steele, Lea and Flood 2014).
pub(crate) struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Draw {
        Draw(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`, which is not zero; each is as likely.
    pub fn below(&mut self, count: u32) -> u32 {
        (((self.next() >> 32) * u64::from(count)) >> 32) as u32
    }

    /// A place in a row of `count`.
    pub fn place(&mut self, count: usize) -> usize {
        self.below(u32::try_from(count).unwrap_or(u32::MAX)) as usize
    }

    /// True in so many of a thousand cases.
    pub fn chance(&mut self, per_thousand: u32) -> bool {
        self.below(1_000) < per_thousand
    }

    /// One of several.
    pub fn pick<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> &'t T {
        of[self.place(of.len())]
    }

    /// A capital letter, one of the first `count`.
    pub fn letter(&mut self, count: u32) -> char {
        char::from_u32(u32::from('A') + self.below(count)).unwrap_or('A')
    }

    /// A number below `count`, a small one more often than a large one: the square of a fraction, of `count`.
    pub fn low_of(&mut self, count: u32) -> u32 {
        let fraction = self.next() >> 32;
        ((u128::from(fraction * fraction) * u128::from(count)) >> 64) as u32
    }

    /// A number from `low` to `high`; each is as likely.
    pub fn within(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }
}

/// Things of which some are drawn more often than others.
pub(crate) struct Weighted<T> {
    things: Vec<T>,
    /// The sum of the weights up to each thing and with it.
    sums: Vec<u32>,
}

impl<T> Weighted<T> {
    pub fn new(weighed: impl Iterator<Item = (T, u32)>) -> Weighted<T> {
        let mut sum = 0;
        let (things, sums) = weighed
            .map(|(thing, weight)| {
                sum += weight;
                (thing, sum)
            })
            .unzip();
        Weighted { things, sums }
    }

    pub fn draw(&self, draw: &mut Draw) -> &T {
        let at = draw.below(self.sums.last().copied().unwrap_or(1));
        &self.things[self.sums.partition_point(|sum| *sum <= at)]
    }
}

/// The lines of a packed file, each in its columns.
///
/// # Errors
/// The file that was built in is not whole.
pub(crate) fn lines(packed: &[u8]) -> Result<Vec<Vec<String>>> {
    let mut text = String::new();
    GzDecoder::new(packed).read_to_string(&mut text).context("a list that was built in is damaged")?;
    Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of SplitMix64 from seed 1234567, as its authors' program gives them.
    #[test]
    fn numbers_are_those_of_splitmix64() {
        let mut draw = Draw::new(1_234_567);
        let first = [draw.next(), draw.next(), draw.next()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn what_weighs_more_is_drawn_more_often_and_what_weighs_nothing_never() {
        let (weighted, mut draw) =
            (Weighted::new([("a", 1), ("none", 0), ("b", 3)].into_iter()), Draw::new(1));
        let drawn: Vec<&str> = (0..40_000).map(|_| *weighted.draw(&mut draw)).collect();
        let count = |of| drawn.iter().filter(|thing| **thing == of).count();
        assert_eq!(count("none"), 0);
        assert!((29_400..30_600).contains(&count("b")), "{}", count("b"));
    }
}
