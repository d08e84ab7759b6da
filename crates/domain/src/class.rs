//! Who is in the class: a definition in words, and a test a machine can run.

use crate::class_days::{Stretch, stretch, turns, ways};
use crate::columns::day_number;
use crate::fact::{FactValue, Facts};
use crate::partial_date::PartialDate;
use crate::state::normal;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A test over the facts of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Criterion {
    /// Every part holds. With no parts: everyone.
    All(Vec<Criterion>),
    /// At least one part holds. With no parts: nobody.
    Any(Vec<Criterion>),
    /// The part does not hold.
    Not(Box<Criterion>),
    /// The day a fact names lies before `day`.
    Before {
        /// Key of a date fact.
        fact: String,
        /// First day that is too late.
        day: NaiveDate,
    },
    /// The day a fact names is `day` or lies after it.
    From {
        /// Key of a date fact.
        fact: String,
        /// First day that is late enough.
        day: NaiveDate,
    },
    /// A stretch of time has at least one day in common with a period. A stretch whose end is not known goes on.
    Overlaps {
        /// Key of the date fact that begins the stretch.
        starts: String,
        /// Key of the date fact that ends it.
        ends: String,
        /// First day of the period.
        from: NaiveDate,
        /// Last day of the period.
        to: NaiveDate,
    },
    /// A yes/no fact is yes.
    Yes {
        /// Key of the fact.
        fact: String,
    },
    /// A text fact is one of these.
    OneOf {
        /// Key of the fact.
        fact: String,
        /// What it may be.
        words: Vec<String>,
    },
    /// A money or number fact is at least this.
    AtLeast {
        /// Key of the fact.
        fact: String,
        /// The least, as it is typed: `100.00`, `3`.
        amount: Decimal,
    },
    /// The person's current address is in one of these states.
    State {
        /// Two letters each.
        within: Vec<String>,
    },
}

/// What the class test says of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassTest {
    /// It holds.
    Inside,
    /// It fails, whatever the unknown facts turn out to be.
    Outside(Vec<Failing>),
    /// These facts decide, and are still unknown, or dates of which too little is known.
    Unknown(Vec<String>),
}

/// A part of the class test that fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Failing {
    /// The fact's day is not before the cut-off.
    TooLate {
        /// Key of the fact.
        fact: String,
        /// What is known.
        found: PartialDate,
        /// First day that is too late.
        cut_off: NaiveDate,
        /// By how many days at least; 0 on the cut-off day itself.
        days: i64,
    },
    /// The fact's day lies before the first one.
    TooEarly {
        /// Key of the fact.
        fact: String,
        /// What is known.
        found: PartialDate,
        /// First day that is late enough.
        first: NaiveDate,
        /// By how many days at least.
        days: i64,
    },
    /// The fact is no.
    No {
        /// Key of the fact.
        fact: String,
    },
    /// The fact, or the state, is something else.
    Other {
        /// Key of the fact; `state` for the state.
        fact: String,
        /// What is known.
        found: String,
    },
    /// The stretch of time begins after the period.
    AfterPeriod {
        /// Key of the fact that begins the stretch.
        fact: String,
        /// What is known.
        found: PartialDate,
        /// Last day of the period.
        to: NaiveDate,
        /// By how many days at least.
        days: i64,
    },
    /// The stretch of time has ended before the period begins.
    BeforePeriod {
        /// Key of the fact that ends the stretch.
        fact: String,
        /// What is known.
        found: PartialDate,
        /// First day of the period.
        from: NaiveDate,
        /// By how many days at least.
        days: i64,
    },
    /// None of several alternatives holds: what fails in each.
    NoneOf {
        /// The alternatives, in the order of the test.
        ways: Vec<Vec<Failing>>,
    },
    /// A part that must not hold does.
    Excepted {
        /// Keys of the facts that decided.
        facts: Vec<String>,
    },
}

/// What stands for the state among the keys of facts.
pub const STATE: &str = "state";

/// The test in words, with facts by their keys: `premium_from before 2024-09-18, and inmail_before_cutoff yes`.
/// The facts by their keys.
impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.named(&|key| key.to_owned()))
    }
}

impl Criterion {
    /// The test in words, each fact by what `name` makes of its key.
    pub fn named(&self, name: &dyn Fn(&str) -> String) -> String {
        let joined = |parts: &[Criterion], word: &str| {
            let parts = parts.iter().map(|part| match part {
                Criterion::All(inner) | Criterion::Any(inner) if inner.len() > 1 => {
                    format!("({})", part.named(name))
                }
                _ => part.named(name),
            });
            parts.collect::<Vec<_>>().join(&format!(", {word} "))
        };
        match self {
            Criterion::All(parts) if parts.is_empty() => "everyone".to_owned(),
            Criterion::Any(parts) if parts.is_empty() => "nobody".to_owned(),
            Criterion::All(parts) => joined(parts, "and"),
            Criterion::Any(parts) => joined(parts, "or"),
            Criterion::Not(part) => format!("not ({})", part.named(name)),
            Criterion::Before { fact, day } => format!("{} before {day}", name(fact)),
            Criterion::From { fact, day } => format!("{} from {day}", name(fact)),
            Criterion::Overlaps { starts, ends, from, to } => {
                format!("{} to {} overlaps {from} to {to}", name(starts), name(ends))
            }
            Criterion::Yes { fact } => format!("{} yes", name(fact)),
            Criterion::OneOf { fact, words } => format!("{} one of {}", name(fact), words.join(", ")),
            Criterion::AtLeast { fact, amount } => format!("{} at least {amount}", name(fact)),
            Criterion::State { within } => format!("state one of {}", within.join(", ")),
        }
    }

    /// Tests one person. Three-valued: a part that fails for certain decides, an unknown one only withholds. A date that
    /// is known in part decides where every day that it can mean gives the same answer.
    pub fn test(&self, facts: &impl Facts) -> ClassTest {
        let found = self.test_way(facts, &[]);
        if !matches!(found, ClassTest::Unknown(_)) {
            return found;
        }
        let ways = ways(&turns(self), |key| span(facts, &[], key));
        let mut answers = ways.iter().map(|way| self.test_way(facts, way));
        let Some(first) = answers.next() else { return found };
        let is_same = |other: ClassTest| std::mem::discriminant(&other) == std::mem::discriminant(&first);
        // Where it stays open all the same, everything that is not known is named, as the columns of a class name it.
        if answers.all(is_same) && !matches!(first, ClassTest::Unknown(_)) { first } else { found }
    }

    /// The same where some dates are taken to mean stretches of their own, and what is left open of them withholds.
    fn test_way(&self, facts: &impl Facts, way: &[Stretch<'_>]) -> ClassTest {
        match self {
            Criterion::All(parts) => all_of(parts.iter().map(|part| part.test_way(facts, way))),
            Criterion::Any(parts) => any_of(parts.iter().map(|part| part.test_way(facts, way))),
            Criterion::Not(part) => not(part, facts, way),
            Criterion::Before { fact, day } => before(fact, *day, facts, way),
            Criterion::From { fact, day } => from(fact, *day, facts, way),
            Criterion::Overlaps { starts, ends, from, to } => {
                overlapping(starts, ends, (*from, *to), facts, way)
            }
            Criterion::Yes { fact } => {
                from_known(fact, facts.yes_no(fact), |yes| yes, |_| Failing::No { fact: fact.clone() })
            }
            Criterion::OneOf { fact, words } => {
                let known = match facts.fact(fact) {
                    Some(FactValue::Text(text)) => Some(text.clone()),
                    _ => None,
                };
                one_of(fact, known, words)
            }
            Criterion::AtLeast { fact, amount } => from_known(
                fact,
                facts.fact(fact).and_then(amount_of),
                |found| found >= *amount,
                |found| Failing::Other { fact: fact.clone(), found: found.to_string() },
            ),
            Criterion::State { within } => {
                let within: Vec<String> = within.iter().map(|state| normal(state).to_owned()).collect();
                one_of(STATE, facts.state().map(|state| normal(state).to_owned()), &within)
            }
        }
    }

    /// Keys of the facts that the test asks about, in its order; [`STATE`] for the state.
    pub fn facts(&self) -> Vec<&str> {
        match self {
            Criterion::All(parts) | Criterion::Any(parts) => {
                parts.iter().flat_map(Criterion::facts).collect()
            }
            Criterion::Not(part) => part.facts(),
            Criterion::Before { fact, .. }
            | Criterion::From { fact, .. }
            | Criterion::Yes { fact }
            | Criterion::OneOf { fact, .. }
            | Criterion::AtLeast { fact, .. } => vec![fact],
            Criterion::Overlaps { starts, ends, .. } => vec![starts, ends],
            Criterion::State { .. } => vec![STATE],
        }
    }
}

/// A sum of money or a number as one number: what a least amount is compared with.
fn amount_of(value: &FactValue) -> Option<Decimal> {
    match value {
        FactValue::Money(found) => Some(Decimal::new(found.cents(), 2)),
        FactValue::Number(found) => Some(*found),
        _ => None,
    }
}

fn all_of(parts: impl Iterator<Item = ClassTest>) -> ClassTest {
    let (mut failing, mut missing) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            ClassTest::Inside => {}
            ClassTest::Outside(mut found) => failing.append(&mut found),
            ClassTest::Unknown(mut found) => missing.append(&mut found),
        }
    }
    if !failing.is_empty() {
        ClassTest::Outside(failing)
    } else if !missing.is_empty() {
        ClassTest::Unknown(missing)
    } else {
        ClassTest::Inside
    }
}

fn any_of(parts: impl Iterator<Item = ClassTest>) -> ClassTest {
    let (mut missing, mut ways) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            ClassTest::Inside => return ClassTest::Inside,
            ClassTest::Outside(found) => ways.push(found),
            ClassTest::Unknown(mut found) => missing.append(&mut found),
        }
    }
    if missing.is_empty() {
        ClassTest::Outside(vec![Failing::NoneOf { ways }])
    } else {
        ClassTest::Unknown(missing)
    }
}

/// A part that must not hold. Of a date that must not lie before a day, it is said by how much it does.
fn not(part: &Criterion, facts: &impl Facts, way: &[Stretch<'_>]) -> ClassTest {
    match part {
        Criterion::Before { fact, day } => return from(fact, *day, facts, way),
        Criterion::From { fact, day } => return before(fact, *day, facts, way),
        _ => {}
    }
    match part.test_way(facts, way) {
        ClassTest::Inside => {
            let facts = part.facts().into_iter().map(str::to_owned).collect();
            ClassTest::Outside(vec![Failing::Excepted { facts }])
        }
        ClassTest::Outside(_) => ClassTest::Inside,
        unknown => unknown,
    }
}

fn before(fact: &str, day: NaiveDate, facts: &impl Facts, way: &[Stretch<'_>]) -> ClassTest {
    let (Some((first, last)), Some(found)) = (span(facts, way, fact), facts.date(fact)) else {
        return ClassTest::Unknown(vec![fact.to_owned()]);
    };
    let cut_off = day_number(day);
    let days = first - cut_off;
    let failing = || Failing::TooLate { fact: fact.to_owned(), found, cut_off: day, days };
    sided(fact, last < cut_off, first >= cut_off, failing)
}

fn from(fact: &str, day: NaiveDate, facts: &impl Facts, way: &[Stretch<'_>]) -> ClassTest {
    let (Some((first, last)), Some(found)) = (span(facts, way, fact), facts.date(fact)) else {
        return ClassTest::Unknown(vec![fact.to_owned()]);
    };
    let from = day_number(day);
    let days = from - last;
    let failing = || Failing::TooEarly { fact: fact.to_owned(), found, first: day, days };
    sided(fact, first >= from, last < from, failing)
}

fn from_known<T: Copy>(
    fact: &str,
    known: Option<T>,
    holds: impl Fn(T) -> bool,
    failing: impl Fn(T) -> Failing,
) -> ClassTest {
    match known {
        None => ClassTest::Unknown(vec![fact.to_owned()]),
        Some(found) if holds(found) => ClassTest::Inside,
        Some(found) => ClassTest::Outside(vec![failing(found)]),
    }
}

fn one_of(fact: &str, known: Option<String>, words: &[String]) -> ClassTest {
    match known {
        None => ClassTest::Unknown(vec![fact.to_owned()]),
        Some(found) if words.iter().any(|word| same_word(word, &found)) => ClassTest::Inside,
        Some(found) => ClassTest::Outside(vec![Failing::Other { fact: fact.to_owned(), found }]),
    }
}

/// Words are the same without regard to case and outer spaces.
pub(crate) fn same_word(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The first and the last day that a date can mean, or is taken to mean.
fn span(facts: &impl Facts, way: &[Stretch<'_>], key: &str) -> Option<(i64, i64)> {
    let known = || facts.date(key).map(|date| (day_number(date.first()), day_number(date.last())));
    stretch(way, key).or_else(known)
}

/// The answer about a date that lies on one side of a day, or on the other, or may lie on either.
fn sided(fact: &str, holds: bool, fails: bool, failing: impl Fn() -> Failing) -> ClassTest {
    match (holds, fails) {
        (true, _) => ClassTest::Inside,
        (_, true) => ClassTest::Outside(vec![failing()]),
        _ => ClassTest::Unknown(vec![fact.to_owned()]),
    }
}

/// The answer about a stretch of time and a period, with the dates that leave it open.
fn overlapping(
    starts: &str,
    ends: &str,
    (from, to): (NaiveDate, NaiveDate),
    facts: &impl Facts,
    way: &[Stretch<'_>],
) -> ClassTest {
    let (first, last) = (span(facts, way, starts), span(facts, way, ends));
    let (first_day, last_day) = (day_number(from), day_number(to));
    match overlaps(first, last, first_day, last_day) {
        Some(true) => ClassTest::Inside,
        Some(false) => {
            let late = first.map(|(earliest, _)| earliest - last_day).filter(|days| *days > 0);
            let early = last.map(|(_, latest)| first_day - latest).filter(|days| *days > 0);
            let late = late.zip(facts.date(starts)).map(|(days, found)| {
                let fact = starts.to_owned();
                Failing::AfterPeriod { fact, found, to, days }
            });
            let early = early.zip(facts.date(ends)).map(|(days, found)| {
                let fact = ends.to_owned();
                Failing::BeforePeriod { fact, found, from, days }
            });
            ClassTest::Outside(late.or(early).into_iter().collect())
        }
        None => {
            let starts_open = first.is_none_or(|(_, latest)| latest > last_day);
            let ends_open = last.is_some_and(|(earliest, _)| earliest < first_day);
            let open = [(starts, starts_open), (ends, ends_open)].into_iter().filter(|(_, is_open)| *is_open);
            ClassTest::Unknown(open.map(|(key, _)| key.to_owned()).collect())
        }
    }
}

/// Whether a stretch of time has a day within a period: from its first day to its last, each as the days that it can be.
/// One whose end is not known goes on. `None` where that cannot be told.
pub(crate) fn overlaps(
    first: Option<(i64, i64)>,
    last: Option<(i64, i64)>,
    from: i64,
    to: i64,
) -> Option<bool> {
    if first.is_some_and(|(earliest, _)| earliest > to) || last.is_some_and(|(_, latest)| latest < from) {
        return Some(false);
    }
    let begins = first.is_some_and(|(_, latest)| latest <= to);
    let goes_on = last.is_none_or(|(earliest, _)| earliest >= from);
    (begins && goes_on).then_some(true)
}

#[cfg(test)]
mod tests;
