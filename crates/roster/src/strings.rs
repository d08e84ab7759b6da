//! Many texts in one piece of memory.

use crate::bits::Bits;
use memchr::memmem;
use rayon::prelude::*;

/// What ends each text; [`domain::words`] leaves it in none.
const END: u8 = b'\n';

/// Texts are looked through in so many pieces, whatever the number of threads.
const PIECES: usize = 8;

/// Texts one after another. They are looked through at the speed of memory.
#[derive(Debug, Clone)]
pub(crate) struct Strings {
    text: String,
    starts: Vec<u32>,
}

impl Default for Strings {
    fn default() -> Strings {
        Strings { text: String::new(), starts: vec![0] }
    }
}

impl Strings {
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    pub fn get(&self, index: usize) -> &str {
        &self.text[self.starts[index] as usize..self.starts[index + 1] as usize - 1]
    }

    pub fn push(&mut self, text: &str) {
        self.push_with(|all| all.push_str(text));
    }

    /// Adds a text that `write` writes at the end of all.
    pub fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.text.push(char::from(END));
        self.starts.push(crate::place(self.text.len()));
    }

    /// Adds the texts of others after these.
    pub fn append(&mut self, others: &Strings) {
        let before = crate::place(self.text.len());
        self.text.push_str(&others.text);
        self.starts.extend(others.starts[1..].iter().map(|start| before + start));
    }

    pub fn reserve(&mut self, texts: usize, bytes: usize) {
        self.starts.reserve_exact(texts);
        self.text.reserve_exact(bytes + texts);
    }

    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index))
    }

    /// The texts that hold `needle`, which is not empty.
    pub fn containing(&self, needle: &str) -> Bits {
        let finder = memmem::Finder::new(needle);
        let step = self.len().div_ceil(PIECES).next_multiple_of(64).max(64);
        let piece = |first: usize| self.containing_among(&finder, first, self.len().min(first + step));
        Bits::joined((0..self.len()).into_par_iter().step_by(step).map(piece).collect())
    }

    fn containing_among(&self, finder: &memmem::Finder<'_>, first: usize, end: usize) -> Bits {
        let (text, to) = (self.text.as_bytes(), self.starts[end] as usize);
        let (mut found, mut index, mut at) = (Bits::none(end - first), first, self.starts[first] as usize);
        while let Some(hit) = finder.find(&text[at..to]) {
            index = self.index_at(at + hit, index, end);
            found.insert(crate::place(index - first));
            index += 1;
            at = self.starts[index] as usize;
        }
        found
    }

    /// Which text a byte stands in, at or after the text `from`: hits lie close together or far apart, so that the
    /// step doubles until it is past.
    fn index_at(&self, byte: usize, from: usize, end: usize) -> usize {
        let (mut low, mut step) = (from, 1);
        while low + step < end && self.starts[low + step] as usize <= byte {
            low += step;
            step *= 2;
        }
        let high = end.min(low + step);
        low + self.starts[low + 1..=high].partition_point(|start| *start as usize <= byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_needle_is_found_in_each_text_that_holds_it_and_never_across_two() {
        let mut strings = Strings::default();
        let texts = ["banana", "", "an", "nab", "annan", "x"];
        texts.iter().for_each(|text| strings.push(text));
        assert_eq!(strings.iter().collect::<Vec<_>>(), texts);
        let found = |needle: &str| strings.containing(needle).iter().collect::<Vec<u32>>();
        assert_eq!(found("an"), [0, 2, 4]);
        assert_eq!(found("ann"), [4]);
        assert_eq!(found("anan"), [0], "“an” and “nab” stand side by side");
        assert_eq!(found("q"), Vec::<u32>::new());
        assert!(Strings::default().containing("a").is_empty());
    }

    #[test]
    fn among_many_texts_those_that_hold_it_are_found() {
        let mut strings = Strings::default();
        (0..5_000).for_each(|number| strings.push(&format!("n{number}")));
        let held = |number: &u32| number.to_string().contains("77");
        assert_eq!(
            strings.containing("77").iter().collect::<Vec<_>>(),
            (0..5_000).filter(held).collect::<Vec<u32>>()
        );
    }
}
