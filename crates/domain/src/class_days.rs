//! The days on which the answer of a class test can change, and what they say of dates that are known in part: the
//! answer counts only where every day that such a date can mean gives the same.

use crate::class::Criterion;
use crate::columns::day_number;

/// A day on which the answer to a question about a fact changes, with the key of the fact.
pub(crate) type Turn<'k> = (&'k str, i64);

/// A fact with the first and the last day that it is taken to mean.
pub(crate) type Stretch<'k> = (&'k str, i64, i64);

/// Most ways in which the dates of one person are tried; past it nobody can tell.
const MOST_WAYS: usize = 1024;

/// Every day on which an answer changes.
pub(crate) fn turns(criterion: &Criterion) -> Vec<Turn<'_>> {
    match criterion {
        Criterion::All(parts) | Criterion::Any(parts) => parts.iter().flat_map(turns).collect(),
        Criterion::Not(part) => turns(part),
        Criterion::Before { fact, day } | Criterion::From { fact, day } => vec![(fact, day_number(*day))],
        Criterion::Overlaps { starts, ends, from, to } => {
            vec![(starts, day_number(*to) + 1), (ends, day_number(*from))]
        }
        Criterion::Yes { .. }
        | Criterion::OneOf { .. }
        | Criterion::AtLeast { .. }
        | Criterion::State { .. } => Vec::new(),
    }
}

/// The ways to take the dates that reach over a turn: every combination of stretches between turns. Nothing where no
/// date does, or too many do. `span` gives the first and the last day that a fact can mean.
pub(crate) fn ways<'k>(
    turns: &[Turn<'k>],
    span: impl Fn(&str) -> Option<(i64, i64)>,
) -> Vec<Vec<Stretch<'k>>> {
    let mut dates: Vec<(&'k str, Vec<i64>, i64)> = Vec::new();
    for (key, turn) in turns {
        let Some((first, last)) = span(key).filter(|(first, last)| first < turn && turn <= last) else {
            continue;
        };
        match dates.iter_mut().find(|(known, ..)| known == key) {
            Some((_, starts, _)) => starts.push(*turn),
            None => dates.push((key, vec![first, *turn], last)),
        }
    }
    let mut ways: Vec<Vec<Stretch<'k>>> = Vec::new();
    for (key, mut starts, last) in dates {
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([last]);
        let stretches: Vec<Stretch<'k>> =
            starts.iter().zip(ends).map(|(first, end)| (key, *first, end)).collect();
        if ways.is_empty() {
            ways.push(Vec::new());
        }
        if ways.len().saturating_mul(stretches.len()) > MOST_WAYS {
            return Vec::new();
        }
        let with = |way: &Vec<Stretch<'k>>| {
            let way = way.clone();
            stretches
                .iter()
                .map(move |stretch| way.iter().copied().chain([*stretch]).collect::<Vec<_>>())
                .collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(with).collect();
    }
    ways
}

/// The stretch that a fact is taken to mean.
pub(crate) fn stretch(way: &[Stretch<'_>], key: &str) -> Option<(i64, i64)> {
    way.iter().find(|(known, ..)| *known == key).map(|(_, first, last)| (*first, *last))
}
