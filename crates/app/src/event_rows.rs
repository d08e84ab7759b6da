//! Rows of a list of events held against the events that the case holds: a corrected list brings only what is new.

use crate::wire::NamedRows;
use domain::{Money, PartialDate};
use intake::ListedEvent;
use std::collections::{HashMap, HashSet};
use store::EventRow;

/// Rows that are named for each of these findings.
const ROWS_NAMED: usize = 20;

/// The rows of a list with nothing wrong, sorted by what the case holds.
#[derive(Default)]
pub(crate) struct Sorted<'l> {
    /// Events to be added.
    pub new: Vec<&'l ListedEvent>,
    /// Rows left out, because the case holds the same event.
    pub held: NamedRows,
    /// Rows added though the case holds an event of the same person, kind and day, with another loss or note.
    pub alike: NamedRows,
    /// Rows added though an earlier row of the list says the same.
    pub repeated: NamedRows,
    /// Events that the case holds and no row of the list says, by the operation that brought them.
    pub unsaid: HashMap<i64, u64>,
}

type Happening<'e> = (i64, &'e str, Option<PartialDate>);
type Whole<'e> = (Happening<'e>, Option<Money>, Option<&'e str>);

fn held(row: &EventRow) -> Whole<'_> {
    ((row.person, &row.kind, row.event.on), row.event.loss, row.note.as_deref())
}

fn listed(row: &ListedEvent) -> Whole<'_> {
    ((row.person, &row.kind, row.event.on), row.event.loss, row.note.as_deref())
}

/// Sorts the rows of a list. Each event that the case holds answers for one row: where it holds two calls that
/// nothing tells apart and the list has three, one is new.
pub(crate) fn sorted<'l>(list: &'l [ListedEvent], known: &[EventRow]) -> Sorted<'l> {
    let (mut found, mut unmatched) = (Sorted::default(), counted(known.iter().map(held)));
    let mut seen: HashSet<Whole<'_>> = HashSet::new();
    for row in list {
        let whole = listed(row);
        let is_first = seen.insert(whole);
        if take(&mut unmatched, &whole) {
            found.held.add(row.row);
            continue;
        }
        if !is_first {
            found.repeated.add(row.row);
        }
        found.new.push(row);
    }
    let mut said = counted(list.iter().map(listed));
    for row in known {
        if !take(&mut said, &held(row)) {
            *found.unsaid.entry(row.source.operation).or_default() += 1;
        }
    }
    let left = unmatched.into_iter().flat_map(|((happening, ..), times)| vec![happening; times]);
    let mut left = counted(left);
    for row in &found.new {
        if take(&mut left, &listed(row).0) {
            found.alike.add(row.row);
        }
    }
    found
}

fn counted<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    keys.fold(HashMap::new(), |mut counts, key| {
        *counts.entry(key).or_default() += 1;
        counts
    })
}

/// Takes one of a key away; false where none is left.
fn take<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, usize>, key: &K) -> bool {
    match counts.get_mut(key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}

impl NamedRows {
    fn add(&mut self, row: u32) {
        self.count += 1;
        if self.first.len() < ROWS_NAMED {
            self.first.push(row);
        }
    }
}
