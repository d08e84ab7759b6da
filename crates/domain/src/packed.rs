//! Whole numbers packed for keeping: each as what it is above the least, in as few bytes as the largest needs.

use crate::input::UNKNOWN;

/// Whole numbers, packed. Whatever is [`UNKNOWN`] stands as the largest number of its width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The least number.
    pub base: i64,
    /// Bytes of each: 1, 2, 4 or 8.
    pub width: u8,
    /// The numbers above the least, one after another, the lowest byte first.
    pub bytes: Vec<u8>,
}

impl Packed {
    /// Packs numbers.
    pub fn of(numbers: impl Iterator<Item = i64> + Clone) -> Packed {
        let known = || numbers.clone().filter(|number| *number != UNKNOWN);
        let base = known().min().unwrap_or_default();
        let most = known().max().map_or(0, |most| most.abs_diff(base));
        // One number of each width is kept for what is not known.
        let width = [1_u8, 2, 4].into_iter().find(|width| most < largest(*width)).unwrap_or(8);
        let mut bytes = Vec::with_capacity(numbers.clone().count() * usize::from(width));
        for number in numbers {
            let above = if number == UNKNOWN { largest(width) } else { number.abs_diff(base) };
            bytes.extend_from_slice(&above.to_le_bytes()[..usize::from(width)]);
        }
        Packed { base, width, bytes }
    }

    /// The numbers again; `None` where the bytes are not whole or go past what can be held.
    pub fn numbers(&self) -> Option<Vec<i64>> {
        let width = usize::from(self.width);
        if ![1, 2, 4, 8].contains(&width) || !self.bytes.len().is_multiple_of(width) {
            return None;
        }
        let unknown = largest(self.width);
        let number = |bytes: &[u8]| {
            let mut whole = [0; 8];
            whole[..width].copy_from_slice(bytes);
            let above = u64::from_le_bytes(whole);
            if above == unknown { Some(UNKNOWN) } else { self.base.checked_add_unsigned(above) }
        };
        self.bytes.chunks_exact(width).map(number).collect()
    }
}

/// The largest number of so many bytes.
fn largest(width: u8) -> u64 {
    u64::MAX >> (64 - u32::from(width) * 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_take_two_bytes_and_answers_one() {
        let days = [738_000_i64, 738_400, UNKNOWN, 739_500];
        assert_eq!(Packed::of(days.into_iter()).bytes.len(), 8);
        assert_eq!(Packed::of([0, 1, UNKNOWN].into_iter()).bytes, [0, 1, 255]);
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        let packed = Packed { base: 0, width: 4, bytes: vec![1, 2, 3] };
        assert_eq!(packed.numbers(), None);
        assert_eq!(Packed { base: 0, width: 3, ..packed.clone() }.numbers(), None);
        assert_eq!(Packed { base: i64::MAX, width: 1, bytes: vec![1] }.numbers(), None);
    }

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were(
            numbers in prop::collection::vec(prop_oneof![Just(UNKNOWN), -300_i64..300, -70_000_i64..70_000, any::<i64>()], 0..40),
        ) {
            prop_assert_eq!(Packed::of(numbers.iter().copied()).numbers(), Some(numbers));
        }
    }
}
