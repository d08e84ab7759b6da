//! A column of words.

use crate::bits::Bits;
use crate::intern::Interner;
use crate::strings::Strings;
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

/// Whether most words of a column are different is told by so many people.
const SAMPLE: usize = 16_384;

/// Where in the order of the words the unknown stands.
pub(crate) const UNKNOWN_WORD: u32 = u32::MAX;

/// Folded words of everyone: each different one once where words repeat, and one for each person where hardly any do.
#[derive(Debug)]
pub(crate) struct TextColumn {
    /// The words. The empty one is the unknown.
    values: Strings,
    codes: Codes,
    /// The place of each value in the order of them all; equal ones have one. Made when first asked for.
    order: OnceLock<Vec<u32>>,
}

/// Which value each place has, in as few bytes as it takes.
#[derive(Debug)]
enum Codes {
    Byte(Vec<u8>),
    Short(Vec<u16>),
    Long(Vec<u32>),
    /// A value for each row as people were added; which row a place is, all columns of the kind share.
    Row(Arc<[u32]>),
}

impl TextColumn {
    /// A column of texts in the order of rows. `rows` gives the row of each place, `fold` writes a text folded.
    pub fn of(raw: &Strings, rows: &Arc<[u32]>, fold: impl Fn(&str, &mut String)) -> TextColumn {
        let folded = |row: usize, into: &mut String| {
            into.clear();
            fold(raw.get(row), into);
        };
        let (values, codes) = if is_mostly_different(raw) {
            let mut values = Strings::default();
            values.reserve(raw.len(), raw.bytes());
            (0..raw.len()).for_each(|row| values.push_with(|all| fold(raw.get(row), all)));
            (values, Codes::Row(Arc::clone(rows)))
        } else {
            let (mut interner, mut word) = (Interner::default(), String::new());
            let codes = (0..raw.len()).map(|row| {
                folded(row, &mut word);
                interner.intern(&word)
            });
            let codes: Vec<u32> = codes.collect();
            let codes = Codes::of(interner.texts.len(), rows.iter().map(|row| codes[*row as usize]));
            (interner.texts, codes)
        };
        let mut column = TextColumn { values, codes, order: OnceLock::new() };
        column.values.shrink();
        column
    }

    /// The word at a place.
    pub fn get(&self, place: u32) -> Option<&str> {
        Some(self.values.get(self.codes.get(place) as usize)).filter(|word| !word.is_empty())
    }

    /// Where the word at a place stands in the order of all; [`UNKNOWN_WORD`] stands last.
    pub fn rank(&self, place: u32) -> u32 {
        self.order()[self.codes.get(place) as usize]
    }

    /// The different texts, or one for each person.
    pub fn values(&self) -> &Strings {
        &self.values
    }

    /// Which of [`TextColumn::values`] stands at a place.
    pub fn value(&self, place: u32) -> usize {
        self.codes.get(place) as usize
    }

    /// The places that have no word.
    pub fn unknown(&self) -> Bits {
        self.places(&Bits::of(self.values.len(), |value| self.values.get(value).is_empty()))
    }

    /// The places whose word passes a test. The unknown passes none.
    pub fn matching(&self, holds: impl Fn(&str) -> bool + Sync) -> Bits {
        let holds = |value| Some(self.values.get(value)).is_some_and(|word| !word.is_empty() && holds(word));
        self.places(&Bits::of(self.values.len(), holds))
    }

    /// The places whose word holds `needle`, which is not empty.
    pub fn containing(&self, needle: &str) -> Bits {
        self.places(&self.values.containing(needle))
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let codes = match &self.codes {
            Codes::Byte(codes) => codes.len(),
            Codes::Short(codes) => codes.len() * 2,
            Codes::Long(codes) => codes.len() * 4,
            Codes::Row(_) => 0,
        };
        self.values.bytes()
            + self.values.len() * 4
            + codes
            + self.order.get().map_or(0, |order| order.len() * 4)
    }

    fn places(&self, values: &Bits) -> Bits {
        match &self.codes {
            Codes::Byte(codes) => Bits::of(codes.len(), |place| values.contains(codes[place].into())),
            Codes::Short(codes) => Bits::of(codes.len(), |place| values.contains(codes[place].into())),
            Codes::Long(codes) => Bits::of(codes.len(), |place| values.contains(codes[place])),
            Codes::Row(rows) => Bits::of(rows.len(), |place| values.contains(rows[place])),
        }
    }

    fn order(&self) -> &[u32] {
        self.order.get_or_init(|| {
            let mut sorted: Vec<(u128, u32)> =
                (0..).zip(self.values.iter()).map(|(value, word)| (start(word), value)).collect();
            let word = |value: u32| self.values.get(value as usize);
            sorted.par_sort_unstable_by(|one, other| {
                one.0.cmp(&other.0).then_with(|| word(one.1).cmp(word(other.1)))
            });
            let (mut order, mut rank, mut last) = (vec![UNKNOWN_WORD; self.values.len()], 0, "");
            for (_, value) in sorted.into_iter().filter(|(_, value)| !word(*value).is_empty()) {
                rank += u32::from(word(value) != last);
                last = word(value);
                order[value as usize] = rank;
            }
            order
        })
    }
}

impl Codes {
    fn of(values: usize, codes: impl Iterator<Item = u32>) -> Codes {
        // Codes are below the number of values, so that none is cut.
        #[expect(clippy::cast_possible_truncation, reason = "codes are below the number of values")]
        match values {
            0..=0x100 => Codes::Byte(codes.map(|code| code as u8).collect()),
            0x101..=0x1_0000 => Codes::Short(codes.map(|code| code as u16).collect()),
            _ => Codes::Long(codes.collect()),
        }
    }

    fn get(&self, place: u32) -> u32 {
        match self {
            Codes::Byte(codes) => codes[place as usize].into(),
            Codes::Short(codes) => codes[place as usize].into(),
            Codes::Long(codes) => codes[place as usize],
            Codes::Row(rows) => rows[place as usize],
        }
    }
}

/// The first bytes of a text as a number, so that most comparisons take one step.
pub(crate) fn start(text: &str) -> u128 {
    let mut first = [0; 16];
    let length = text.len().min(16);
    first[..length].copy_from_slice(&text.as_bytes()[..length]);
    u128::from_be_bytes(first)
}

/// Whether more than half of the first known texts differ, which makes a list of different ones useless.
fn is_mostly_different(raw: &Strings) -> bool {
    let known = || (0..raw.len().min(SAMPLE)).map(|row| raw.get(row)).filter(|text| !text.is_empty());
    raw.len() >= SAMPLE && known().collect::<HashSet<&str>>().len() * 2 > known().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fold::fold_into;

    fn column(words: impl Iterator<Item = String>) -> TextColumn {
        let mut raw = Strings::default();
        words.for_each(|word| raw.push(&word));
        // The last row comes first.
        let rows: Arc<[u32]> = (0..u32::try_from(raw.len()).unwrap()).rev().collect();
        TextColumn::of(&raw, &rows, fold_into)
    }

    #[test]
    fn words_that_repeat_and_words_that_do_not_answer_alike() {
        let rows = SAMPLE + 10;
        let different = |row: usize| if row == 3 { String::new() } else { format!("Ñ{row}") };
        let repeated = |row: usize| different(row % 7);
        for (word, is_row) in [(&different as &dyn Fn(usize) -> String, true), (&repeated, false)] {
            let column = column((0..rows).map(word));
            assert_eq!(matches!(column.codes, Codes::Row(_)), is_row);
            let place = |row: usize| u32::try_from(rows - 1 - row).unwrap();
            assert_eq!(column.get(place(6)), Some("n6"));
            assert_eq!(column.get(place(3)), None);
            assert!(column.unknown().contains(place(3)) && !column.unknown().contains(place(4)));
            assert!(column.containing("n5").contains(place(5)));
            assert!(!column.matching(|_| true).contains(place(3)), "the unknown passes no test");
            assert!(column.rank(place(1)) < column.rank(place(2)));
            assert_eq!(column.rank(place(3)), UNKNOWN_WORD);
        }
    }
}
