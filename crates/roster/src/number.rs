//! A column of days, amounts, numbers, or of yes and no.

use crate::bits::Bits;
use domain::fact::FactKind;
use domain::input::UNKNOWN;

/// Numbers of everyone, as [`domain::columns`] holds them: days, cents, millionths, 1 and 0.
#[derive(Debug)]
pub(crate) struct NumberColumn {
    pub kind: FactKind,
    numbers: Numbers,
    /// The last day of each date that is known in part, by place; its number is the first.
    last: Vec<(u32, i64)>,
}

#[derive(Debug)]
enum Numbers {
    /// Where all fit: every day does, and most amounts.
    Short(Vec<i32>),
    Long(Vec<i64>),
}

/// What is unknown, among short numbers.
const UNKNOWN_SHORT: i32 = i32::MIN;

impl NumberColumn {
    /// A column of numbers in the order of places, [`UNKNOWN`] where nothing is known.
    pub fn of(kind: FactKind, numbers: impl Iterator<Item = i64> + Clone) -> NumberColumn {
        let short = |number: i64| match number {
            UNKNOWN => Some(UNKNOWN_SHORT),
            number => i32::try_from(number).ok().filter(|number| *number != UNKNOWN_SHORT),
        };
        let numbers = match numbers.clone().map(short).collect::<Option<Vec<i32>>>() {
            Some(numbers) => Numbers::Short(numbers),
            None => Numbers::Long(numbers.collect()),
        };
        NumberColumn { kind, numbers, last: Vec::new() }
    }

    /// The same column with the last days of the dates that are known in part.
    pub fn with_last(self, mut last: Vec<(u32, i64)>) -> NumberColumn {
        last.sort_unstable();
        NumberColumn { last, ..self }
    }

    /// The number at a place.
    pub fn get(&self, place: u32) -> Option<i64> {
        match &self.numbers {
            Numbers::Short(numbers) => known_short(numbers[place as usize]),
            Numbers::Long(numbers) => Some(numbers[place as usize]).filter(|number| *number != UNKNOWN),
        }
    }

    /// The places that have no number.
    pub fn unknown(&self) -> Bits {
        match &self.numbers {
            Numbers::Short(numbers) => Bits::of(numbers.len(), |place| numbers[place] == UNKNOWN_SHORT),
            Numbers::Long(numbers) => Bits::of(numbers.len(), |place| numbers[place] == UNKNOWN),
        }
    }

    /// The places whose number passes a test of the least and the most that it can be. The unknown passes none.
    pub fn matching(&self, holds: impl Fn(i64, i64) -> bool + Sync) -> Bits {
        let whole = |number: i64| holds(number, number);
        let mut places = match &self.numbers {
            Numbers::Short(numbers) => {
                Bits::of(numbers.len(), |place| known_short(numbers[place]).is_some_and(whole))
            }
            Numbers::Long(numbers) => {
                Bits::of(numbers.len(), |place| numbers[place] != UNKNOWN && whole(numbers[place]))
            }
        };
        for (place, last) in &self.last {
            places.set(*place, self.get(*place).is_some_and(|first| holds(first, *last)));
        }
        places
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        match &self.numbers {
            Numbers::Short(numbers) => numbers.len() * 4,
            Numbers::Long(numbers) => numbers.len() * 8,
        }
    }
}

fn known_short(number: i32) -> Option<i64> {
    (number != UNKNOWN_SHORT).then(|| number.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_whether_they_are_short_or_long() {
        for numbers in [vec![1, UNKNOWN, -5], vec![i64::MAX, UNKNOWN, i64::from(i32::MIN)]] {
            let column = NumberColumn::of(FactKind::Number, numbers.iter().copied());
            assert_eq!(column.get(0), Some(numbers[0]));
            assert_eq!(column.get(1), None);
            assert_eq!(column.get(2), Some(numbers[2]));
            assert_eq!(column.unknown().iter().collect::<Vec<u32>>(), [1]);
            assert_eq!(column.matching(|least, _| least < 0).iter().collect::<Vec<u32>>(), [2]);
        }
    }
}
