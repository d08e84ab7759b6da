//! Words and who has them.

use crate::bits::Bits;
use crate::intern::Interner;
use crate::strings::Strings;
use crate::text::{TextColumn, start};
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// A set of people is kept ready for every beginning of words that more than one in so many have.
const DENSE: usize = 8;

/// The different words of everyone in their order, each with the places that have it. Words that begin alike stand
/// together, and so do their places: a beginning is one run of both.
#[derive(Debug)]
pub(crate) struct Words {
    texts: Strings,
    /// Where the places of each word start. Those of a word that many have are in `dense` instead.
    starts: Vec<u32>,
    places: Vec<u32>,
    /// Runs of words that begin alike, or a single word, with everyone who has one of them.
    dense: HashMap<(u32, u32), Bits>,
    size: usize,
}

impl Words {
    /// The words of `size` people: `words_of` calls back with those of one place.
    #[cfg(test)]
    fn of(size: usize, words_of: impl FnMut(usize, &mut dyn FnMut(&str))) -> Words {
        let mut interner = Interner::default();
        let mut words_of = words_of;
        let ids = Ids::of(size, |place, own| words_of(place, &mut |word| own.push(interner.intern(word))));
        Words::put_together(interner.texts, ids, size)
    }

    /// The words that people have in columns, each of whose different texts is read once, and in texts beside them:
    /// place, text, by place. `words_in` calls back with the words of a text of the column at a place among `columns`.
    pub fn of_columns(
        size: usize,
        columns: &[&TextColumn],
        beside: &[(u32, usize, String)],
        mut words_in: impl FnMut(usize, &str, &mut dyn FnMut(&str)),
    ) -> Words {
        let mut interner = Interner::default();
        let mut read = |column: usize, text: &str, own: &mut Vec<u32>| {
            words_in(column, text, &mut |word| own.push(interner.intern(word)));
        };
        let of_values: Vec<Ids> = (0..)
            .zip(columns)
            .map(|(column, held)| {
                Ids::of(held.values().len(), |value, own| read(column, held.values().get(value), own))
            })
            .collect();
        let mut beside = beside.iter().peekable();
        let ids = Ids::of(size, |place, own| {
            let place = crate::place(place);
            for (held, ids) in columns.iter().zip(&of_values) {
                own.extend_from_slice(ids.get(held.value(place)));
            }
            while let Some((_, column, text)) = beside.next_if(|(one, ..)| *one == place) {
                read(*column, text, own);
            }
        });
        // What is done with is let go of before more is asked for.
        drop(of_values);
        Words::put_together(interner.texts, ids, size)
    }

    /// Puts words in order, and those who have each.
    fn put_together(texts: Strings, mut ids: Ids, size: usize) -> Words {
        let (texts, ids_in_order) = sorted(&texts);
        ids.ids.iter_mut().for_each(|id| *id = ids_in_order[*id as usize]);
        let mut starts = vec![0_u32; texts.len() + 1];
        ids.ids.iter().for_each(|id| starts[*id as usize + 1] += 1);
        (1..starts.len()).for_each(|word| starts[word] += starts[word - 1]);
        let (mut places, mut next) = (vec![0_u32; ids.ids.len()], starts.clone());
        for place in 0..size {
            for id in ids.get(place) {
                let next = &mut next[*id as usize];
                places[*next as usize] = crate::place(place);
                *next += 1;
            }
        }
        let mut words = Words { texts, starts, places, dense: HashMap::new(), size };
        words.make_dense();
        words
    }

    /// The different words in their order.
    pub fn texts(&self) -> &Strings {
        &self.texts
    }

    /// The words that begin with a text.
    pub fn beginning(&self, text: &str) -> Range<u32> {
        self.beginning_among(0..crate::place(self.texts.len()), text)
    }

    /// Of a run of words, those that begin with a text.
    pub fn beginning_among(&self, run: Range<u32>, text: &str) -> Range<u32> {
        let first = self.first_after(run.clone(), |word| word < text);
        first..self.first_after(first..run.end, |word| word.starts_with(text))
    }

    /// The word itself; an empty run where nobody has it.
    pub fn whole(&self, text: &str) -> Range<u32> {
        let run = self.beginning(text);
        let has_it = !run.is_empty() && self.texts.get(run.start as usize) == text;
        run.start..run.start + u32::from(has_it)
    }

    /// Adds everyone who has one of a run of words that begin alike.
    pub fn add(&self, run: Range<u32>, people: &mut Bits) {
        if let Some(dense) = self.dense.get(&(run.start, run.end)) {
            people.or(dense);
        } else {
            self.listed(&run).iter().for_each(|place| people.insert(*place));
        }
    }

    /// Adds everyone who has a word that holds a text.
    pub fn add_containing(&self, text: &str, people: &mut Bits) {
        self.texts.containing(text).iter().for_each(|word| self.add(word..word + 1, people));
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let dense = self.dense.len() * self.size / 8;
        self.texts.bytes() + self.texts.len() * 4 + (self.starts.len() + self.places.len()) * 4 + dense
    }

    fn first_after(&self, run: Range<u32>, is_before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (run.start, run.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(self.texts.get(middle as usize)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn listed(&self, run: &Range<u32>) -> &[u32] {
        &self.places[self.starts[run.start as usize] as usize..self.starts[run.end as usize] as usize]
    }

    /// Keeps the runs ready that many people have, and drops the lists of single words among them.
    fn make_dense(&mut self) {
        let runs = self.parts(0..crate::place(self.texts.len()), 0);
        self.dense = runs.into_par_iter().flat_map_iter(|run| self.dense_within(run, 1)).collect();
        let mut end = 0;
        for word in 0..self.texts.len() {
            let listed = self.starts[word] as usize..self.starts[word + 1] as usize;
            self.starts[word] = crate::place(end);
            let place = crate::place(word);
            if !self.dense.contains_key(&(place, place + 1)) {
                let listed_to = end + listed.len();
                self.places.copy_within(listed, end);
                end = listed_to;
            }
        }
        if let Some(last) = self.starts.last_mut() {
            *last = crate::place(end);
        }
        self.places.truncate(end);
        self.places.shrink_to_fit();
    }

    /// The dense runs within one whose words have `length` letters in common.
    fn dense_within(&self, run: Range<u32>, length: usize) -> Vec<((u32, u32), Bits)> {
        let listed = self.listed(&run);
        if listed.len() * DENSE <= self.size {
            return Vec::new();
        }
        let mut people = Bits::none(self.size);
        listed.iter().for_each(|place| people.insert(*place));
        if people.count() * DENSE <= self.size {
            return Vec::new();
        }
        let mut dense = vec![((run.start, run.end), people)];
        let (mut parts, mut length) = (vec![run.clone()], length);
        // Letters that all words have in common make no other run.
        while run.len() > 1 && parts.len() == 1 {
            parts = self.parts(run.clone(), length);
            length += 1;
        }
        let smaller = parts.into_iter().filter(|part| *part != run);
        dense.extend(smaller.flat_map(|part| self.dense_within(part, length)));
        dense
    }

    /// Parts of a run by the letter at an index; a word that ends there is a part of its own.
    fn parts(&self, run: Range<u32>, index: usize) -> Vec<Range<u32>> {
        let letter = |word: u32| self.texts.get(word as usize).as_bytes().get(index).copied();
        let (mut parts, mut first) = (Vec::new(), run.start);
        while first < run.end {
            let own = letter(first);
            let end = self.first_after(first..run.end, |word| word.as_bytes().get(index).copied() == own);
            parts.push(first..end);
            first = end;
        }
        parts
    }
}

/// Of each person, or of each text, the indexes of its words, each once.
struct Ids {
    ids: Vec<u32>,
    ends: Vec<u32>,
}

impl Ids {
    /// Indexes of `size` places; `write` adds those of one.
    fn of(size: usize, mut write: impl FnMut(usize, &mut Vec<u32>)) -> Ids {
        let (mut ids, mut ends, mut own) = (Vec::new(), Vec::with_capacity(size), Vec::new());
        for place in 0..size {
            own.clear();
            write(place, &mut own);
            own.sort_unstable();
            own.dedup();
            ids.extend_from_slice(&own);
            ends.push(crate::place(ids.len()));
        }
        Ids { ids, ends }
    }

    fn get(&self, place: usize) -> &[u32] {
        let first = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ids[first as usize..self.ends[place] as usize]
    }
}

/// Different words in their order, and where each went.
fn sorted(texts: &Strings) -> (Strings, Vec<u32>) {
    let mut order: Vec<(u128, u32)> = (0..).zip(texts.iter()).map(|(id, text)| (start(text), id)).collect();
    let text = |id: u32| texts.get(id as usize);
    order.par_sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| text(one.1).cmp(text(other.1))));
    let (mut in_order, mut went) = (Strings::default(), vec![0; texts.len()]);
    in_order.reserve(texts.len(), texts.bytes() - texts.len());
    for (place, (_, id)) in (0..).zip(order) {
        in_order.push(text(id));
        went[id as usize] = place;
    }
    (in_order, went)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Thirty people, some words of whom nearly everyone has.
    fn people() -> Vec<Vec<String>> {
        let of = |person: usize| {
            let mut words = vec!["example".to_owned(), format!("garcia{person}"), "garcia".to_owned()];
            words.extend(person.is_multiple_of(3).then(|| "gard".to_owned()));
            words.extend(person.is_multiple_of(9).then(|| "zoe".to_owned()));
            words
        };
        (0..30).map(of).collect()
    }

    fn index(people: &[Vec<String>]) -> Words {
        Words::of(30, |place, found| people[29 - place].iter().for_each(|word| found(word)))
    }

    #[track_caller]
    fn check(words: &Words, people: &[Vec<String>], run: Range<u32>, holds: impl Fn(&str) -> bool) {
        let mut found = Bits::none(30);
        words.add(run, &mut found);
        let expected: BTreeSet<u32> =
            (0..30).filter(|place| people[29 - *place as usize].iter().any(|word| holds(word))).collect();
        assert_eq!(found.iter().collect::<BTreeSet<u32>>(), expected);
    }

    #[test]
    fn every_beginning_gives_exactly_those_who_have_it_kept_ready_or_not() {
        let people = people();
        let words = index(&people);
        for beginning in
            ["", "e", "exampl", "example", "examples", "g", "gar", "garc", "garcia1", "gard", "z", "q"]
        {
            if !beginning.is_empty() {
                check(&words, &people, words.beginning(beginning), |word| word.starts_with(beginning));
            }
            check(&words, &people, words.whole(beginning), |word| word == beginning);
        }
        assert!(words.dense.contains_key(&(0, 1)), "everyone has “example”");
    }

    #[test]
    fn what_stands_within_a_word_gives_those_who_have_it() {
        let people = people();
        for part in ["arcia", "xampl", "rci", "a1", "oe", "none"] {
            let mut found = Bits::none(30);
            index(&people).add_containing(part, &mut found);
            let expected = people.iter().filter(|words| words.iter().any(|word| word.contains(part))).count();
            assert_eq!(found.count(), expected, "{part}");
        }
    }
}
