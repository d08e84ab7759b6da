//! Words by how they sound.

use crate::bits::Bits;
use crate::words::Words;
use linkage::{Sound, sounds};
use rayon::prelude::*;

/// The different words of names, each under the ways in which it may be said. Many people share few words, so that this
/// takes a small part of what the words themselves take.
#[derive(Debug)]
pub(crate) struct Said(Vec<(Sound, u32)>);

impl Said {
    pub fn of(words: &Words) -> Said {
        let texts = words.texts();
        let of_word = |word: usize| {
            let word_place = crate::place(word);
            sounds(texts.get(word)).map(move |sound| (sound, word_place)).collect::<Vec<_>>()
        };
        let mut said: Vec<(Sound, u32)> = (0..texts.len()).into_par_iter().flat_map_iter(of_word).collect();
        said.par_sort_unstable();
        said.shrink_to_fit();
        Said(said)
    }

    /// Adds everyone who has one of the words that sound so.
    pub fn add(&self, words: &Words, sound: Sound, people: &mut Bits) {
        let first = self.0.partition_point(|(of, _)| *of < sound);
        let alike = self.0[first..].iter().take_while(|(of, _)| *of == sound);
        alike.for_each(|(_, word)| words.add(*word..*word + 1, people));
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.0.len() * size_of::<(Sound, u32)>()
    }
}
