//! The class test over columns: the same answer as [`Criterion::test`], without its reasons.

use crate::class::{Criterion, overlaps, same_word};
use crate::class_days::{Turn, stretch, turns, ways};
use crate::columns::{Column, Columns, day_number, millionths};
use crate::fact::FactKind;
use crate::input::UNKNOWN;
use crate::state::normal;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a class test says, without reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It fails.
    Outside,
    /// It cannot be told.
    Unknown,
    /// It holds.
    Inside,
}

/// A class test made ready for the columns of one case.
#[derive(Debug)]
pub struct ColumnTest<'c> {
    node: Node<'c>,
    columns: &'c Columns,
    /// Days on which an answer changes about dates that are known in part of somebody.
    turns: Vec<Turn<'c>>,
}

#[derive(Debug)]
enum Node<'c> {
    All(Vec<Node<'c>>),
    Any(Vec<Node<'c>>),
    Not(Box<Node<'c>>),
    /// A question about one fact, whose key stands beside it.
    Leaf(String, Leaf<'c>),
}

#[derive(Debug)]
enum Leaf<'c> {
    Below(&'c Column, i64),
    AtLeast(&'c Column, i64),
    OneOf(&'c Column, Vec<bool>),
    Overlaps {
        starts: Option<&'c Column>,
        ends: Option<&'c Column>,
        from: i64,
        to: i64,
    },
    /// The case has no such fact: nothing is known of anyone.
    NeverKnown,
}

impl<'c> ColumnTest<'c> {
    /// Makes a test ready.
    pub fn new(criterion: &'c Criterion, columns: &'c Columns) -> ColumnTest<'c> {
        let is_partial = |key: &str| columns.fact(key).is_some_and(|column| !column.precisions().is_empty());
        let turns = turns(criterion).into_iter().filter(|(key, _)| is_partial(key)).collect();
        ColumnTest { node: node(criterion, columns), columns, turns }
    }

    /// What the test says of one person.
    pub fn verdict(&self, row: usize) -> Verdict {
        let found = self.node.verdict(&|column| column.span(row));
        if found != Verdict::Unknown || self.turns.is_empty() {
            return found;
        }
        let ways = ways(&self.turns, |key| Some(self.columns.fact(key)?.span(row)));
        let mut answers = ways.iter().map(|way| {
            self.node.verdict(&|column| stretch(way, &column.key).unwrap_or_else(|| column.span(row)))
        });
        let Some(first) = answers.next() else { return found };
        if answers.all(|other| other == first) { first } else { found }
    }

    /// Calls `note` with the key of each fact that decides and is unknown, or known in part, where the test cannot be
    /// told.
    pub fn missing(&self, row: usize, note: &mut dyn FnMut(&str)) {
        if self.verdict(row) == Verdict::Unknown {
            self.node.missing(row, note);
        }
    }
}

fn node<'c>(criterion: &Criterion, columns: &'c Columns) -> Node<'c> {
    let nodes = |parts: &[Criterion]| parts.iter().map(|part| node(part, columns)).collect();
    match criterion {
        Criterion::All(parts) => Node::All(nodes(parts)),
        Criterion::Any(parts) => Node::Any(nodes(parts)),
        Criterion::Not(part) => Node::Not(Box::new(node(part, columns))),
        leaf => {
            let key = leaf.facts().first().copied().unwrap_or_default().to_owned();
            Node::Leaf(key, self::leaf(leaf, columns).unwrap_or(Leaf::NeverKnown))
        }
    }
}

fn leaf<'c>(criterion: &Criterion, columns: &'c Columns) -> Option<Leaf<'c>> {
    let column = |key: &str, kind: FactKind| columns.fact(key).filter(|column| column.kind == kind);
    Some(match criterion {
        Criterion::Before { fact, day } => Leaf::Below(column(fact, FactKind::Date)?, day_number(*day)),
        Criterion::From { fact, day } => Leaf::AtLeast(column(fact, FactKind::Date)?, day_number(*day)),
        Criterion::Overlaps { starts, ends, from, to } => Leaf::Overlaps {
            starts: column(starts, FactKind::Date),
            ends: column(ends, FactKind::Date),
            from: day_number(*from),
            to: day_number(*to),
        },
        Criterion::Yes { fact } => Leaf::AtLeast(column(fact, FactKind::YesNo)?, 1),
        Criterion::OneOf { fact, words } => {
            let column = column(fact, FactKind::Text)?;
            Leaf::OneOf(column, wanted(column, words))
        }
        Criterion::AtLeast { fact, amount } => {
            let column = columns.fact(fact)?;
            let least = match column.kind {
                FactKind::Money => amount.checked_mul(Decimal::ONE_HUNDRED)?.ceil().to_i64(),
                FactKind::Number => millionths(*amount),
                _ => None,
            };
            Leaf::AtLeast(column, least?)
        }
        Criterion::State { within } => {
            let within: Vec<String> = within.iter().map(|state| normal(state).to_owned()).collect();
            Leaf::OneOf(&columns.state, wanted(&columns.state, &within))
        }
        Criterion::All(_) | Criterion::Any(_) | Criterion::Not(_) => return None,
    })
}

/// For each word of a column, whether it is one of those asked for.
fn wanted(column: &Column, words: &[String]) -> Vec<bool> {
    column.words().iter().map(|known| words.iter().any(|word| same_word(word, known))).collect()
}

impl Node<'_> {
    /// The answer where `span` gives the least and the most that the number of a column can be.
    fn verdict(&self, span: &impl Fn(&Column) -> (i64, i64)) -> Verdict {
        match self {
            Node::All(parts) => {
                parts.iter().map(|part| part.verdict(span)).min_by_key(rank).unwrap_or(Verdict::Inside)
            }
            Node::Any(parts) => {
                parts.iter().map(|part| part.verdict(span)).max_by_key(rank).unwrap_or(Verdict::Outside)
            }
            Node::Not(part) => match part.verdict(span) {
                Verdict::Inside => Verdict::Outside,
                Verdict::Outside => Verdict::Inside,
                Verdict::Unknown => Verdict::Unknown,
            },
            Node::Leaf(_, leaf) => leaf.verdict(span),
        }
    }

    fn missing(&self, row: usize, note: &mut dyn FnMut(&str)) {
        if self.verdict(&|column| column.span(row)) != Verdict::Unknown {
            return;
        }
        match self {
            Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| part.missing(row, note)),
            Node::Not(part) => part.missing(row, note),
            Node::Leaf(_, Leaf::Overlaps { starts: Some(starts), ends, from, to }) => {
                let (first, last) = starts.span(row);
                if first == UNKNOWN || last > *to {
                    note(&starts.key);
                }
                let is_open = |column: &&&Column| column.number(row) != UNKNOWN && column.number(row) < *from;
                ends.iter().filter(is_open).for_each(|column| note(&column.key));
            }
            Node::Leaf(key, _) => note(key),
        }
    }
}

impl Leaf<'_> {
    fn verdict(&self, span: &impl Fn(&Column) -> (i64, i64)) -> Verdict {
        match self {
            Leaf::Below(column, limit) => known(span(column), |number| number < *limit),
            Leaf::AtLeast(column, limit) => known(span(column), |number| number >= *limit),
            Leaf::OneOf(column, wanted) => known(span(column), |place| {
                usize::try_from(place).ok().and_then(|place| wanted.get(place).copied()).unwrap_or(false)
            }),
            Leaf::Overlaps { starts, ends, from, to } => {
                let known =
                    |column: &Option<&Column>| column.map(span).filter(|(first, _)| *first != UNKNOWN);
                overlaps(known(starts), known(ends), *from, *to).map_or(Verdict::Unknown, told)
            }
            Leaf::NeverKnown => Verdict::Unknown,
        }
    }
}

fn rank(verdict: &Verdict) -> u8 {
    *verdict as u8
}

fn told(holds: bool) -> Verdict {
    if holds { Verdict::Inside } else { Verdict::Outside }
}

/// The answer about a number that lies between two; it cannot be told where they give different ones.
fn known((first, last): (i64, i64), holds: impl Fn(i64) -> bool) -> Verdict {
    let answer = holds(first);
    if first == UNKNOWN || first != last && holds(last) != answer { Verdict::Unknown } else { told(answer) }
}
