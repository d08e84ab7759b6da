//! Those from the start and those who changed, in one order.

use crate::roster::{BASE, CHANGED};
use std::iter::Peekable;

/// Sides and places of both. Those from the start come with their positions, which rise; a changed one comes with the
/// position before which it stands.
pub(crate) struct Merge<B: Iterator<Item = (usize, u32)>> {
    base: Peekable<B>,
    changed: Peekable<std::vec::IntoIter<(usize, u32)>>,
}

impl<B: Iterator<Item = (usize, u32)>> Merge<B> {
    pub fn of(base: B, changed: Vec<(usize, u32)>) -> Merge<B> {
        Merge { base: base.peekable(), changed: changed.into_iter().peekable() }
    }
}

impl<B: Iterator<Item = (usize, u32)>> Iterator for Merge<B> {
    type Item = (usize, u32);

    fn next(&mut self) -> Option<(usize, u32)> {
        let next = self.base.peek().map(|(position, _)| *position);
        let is_before = |(position, _): &(usize, u32)| next.is_none_or(|next| *position <= next);
        if let Some((_, place)) = self.changed.next_if(is_before) {
            return Some((CHANGED, place));
        }
        self.base.next().map(|(_, place)| (BASE, place))
    }
}
