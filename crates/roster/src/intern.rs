//! Equal texts held once.

use crate::strings::Strings;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// Texts, each once, in the order in which they first came.
#[derive(Default)]
pub(crate) struct Interner {
    pub texts: Strings,
    /// Indexes with the hashes of their texts, so that no text is read again while the table grows.
    table: HashTable<(u64, u32)>,
    hasher: DefaultHashBuilder,
}

impl Interner {
    /// The index of a text, which is added if it is new.
    pub fn intern(&mut self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        let is_same = |(known, index): &(u64, u32)| *known == hash && self.texts.get(*index as usize) == text;
        if let Some((_, index)) = self.table.find(hash, is_same) {
            return *index;
        }
        let index = crate::place(self.texts.len());
        self.table.insert_unique(hash, (hash, index), |(hash, _)| *hash);
        self.texts.push(text);
        index
    }
}
