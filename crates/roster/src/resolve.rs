//! A filter made ready: columns found, values read, relative days resolved.

use crate::bits::Bits;
use crate::column::Column;
use crate::error::{RosterError, words};
use crate::filter::{Condition, Filter, Limit, Test};
use crate::segment::{Held, Segment};
use crate::set::PeopleSet;
use chrono::{Days, NaiveDate};
use domain::columns::{day_number, plain_number};
use domain::fact::{FactError, FactKind, FactValue};
use domain::fold;
use domain::membership::MembershipStatus;
use domain::words::{digits, phone_digits};

/// A filter that can be put to people.
pub(crate) enum Ready<'a> {
    And(Vec<Ready<'a>>),
    Or(Vec<Ready<'a>>),
    Not(Box<Ready<'a>>),
    Words(&'a Column, WordTest),
    Numbers(&'a Column, NumberTest),
    In(&'a PeopleSet),
}

/// A test of folded words.
pub(crate) enum WordTest {
    IsEmpty,
    OneOf(Vec<String>),
    Contains(String),
    StartsWith(String),
}

/// A test of numbers as columns hold them.
pub(crate) enum NumberTest {
    IsEmpty,
    /// Neither below the first nor above the second of any of these, whatever a date known in part turns out to be.
    Within(Vec<(i64, i64)>),
}

/// What a filter is read against.
pub(crate) struct Reading<'a> {
    /// Any part of the roster: all have the same columns.
    pub segment: &'a Segment,
    pub sets: &'a [(&'a str, &'a PeopleSet)],
    pub today: NaiveDate,
    /// How often people had changed.
    pub revision: u64,
}

impl<'a> Reading<'a> {
    /// Reads a filter, which names a column that is not there, or asks what a column cannot answer, in its first error.
    pub fn filter(&self, filter: &'a Filter) -> Result<Ready<'a>, RosterError> {
        let each = |filters: &'a [Filter]| {
            filters.iter().map(|filter| self.filter(filter)).collect::<Result<Vec<_>, _>>()
        };
        Ok(match filter {
            Filter::And(filters) => Ready::And(each(filters)?),
            Filter::Or(filters) => Ready::Or(each(filters)?),
            Filter::Not(filter) => Ready::Not(Box::new(self.filter(filter)?)),
            Filter::In(name) => Ready::In(self.set(name)?),
            Filter::Where(condition) => self.condition(condition)?,
        })
    }

    fn set(&self, name: &str) -> Result<&'a PeopleSet, RosterError> {
        let brought = self.sets.iter().find(|(brought, _)| *brought == name);
        let (_, set) = brought.ok_or_else(|| RosterError::UnknownSet(name.to_owned()))?;
        if set.revision == self.revision { Ok(set) } else { Err(RosterError::SetOutOfDate) }
    }

    fn condition(&self, condition: &'a Condition) -> Result<Ready<'a>, RosterError> {
        let (column, test) = (&condition.column, &condition.test);
        match self.segment.column(column) {
            Some(Held::Words(_)) => Ok(Ready::Words(column, word_test(column, test, "words")?)),
            Some(Held::Many(_)) => {
                Ok(Ready::Words(column, word_test(column, test, "words of its own for each")?))
            }
            Some(Held::Numbers(held)) => {
                Ok(Ready::Numbers(column, self.number_test(column, held.kind, test)?))
            }
            None if *column == Column::Name => Err(RosterError::WrongTest {
                column: Column::Name,
                holds: "a name in parts",
                test: test.word(),
            }),
            None => Err(RosterError::UnknownColumn(column.clone())),
        }
    }

    fn number_test(&self, column: &Column, kind: FactKind, test: &Test) -> Result<NumberTest, RosterError> {
        let wrong =
            || RosterError::WrongTest { column: column.clone(), holds: words(kind), test: test.word() };
        let limit = |limit: &Limit| match limit {
            _ if kind == FactKind::YesNo => Err(wrong()),
            Limit::Value(text) => span(column, kind, text),
            Limit::Today(days) if kind == FactKind::Date => {
                self.days_after_today(column, *days).map(|day| (day, day))
            }
            Limit::Today(_) => Err(wrong()),
        };
        Ok(match test {
            Test::IsEmpty => NumberTest::IsEmpty,
            Test::Is(text) => NumberTest::Within(vec![span(column, kind, text)?]),
            Test::OneOf(texts) if texts.is_empty() => return Err(RosterError::NoValue(column.clone())),
            Test::OneOf(texts) => NumberTest::Within(
                texts.iter().map(|text| span(column, kind, text)).collect::<Result<_, _>>()?,
            ),
            Test::Before(most) => NumberTest::Within(vec![(i64::MIN, limit(most)?.0.saturating_sub(1))]),
            Test::After(least) => NumberTest::Within(vec![(limit(least)?.1.saturating_add(1), i64::MAX)]),
            Test::Between(least, most) => NumberTest::Within(vec![(limit(least)?.0, limit(most)?.1)]),
            Test::Contains(_) | Test::StartsWith(_) => return Err(wrong()),
        })
    }

    fn days_after_today(&self, column: &Column, days: i64) -> Result<i64, RosterError> {
        let distance = Days::new(days.unsigned_abs());
        let day = if days < 0 {
            self.today.checked_sub_days(distance)
        } else {
            self.today.checked_add_days(distance)
        };
        day.map(day_number).ok_or_else(|| RosterError::NoSuchDay(column.clone()))
    }
}

/// The least and the most that a value can be: they differ for a date that is known in part, such as `2024`.
fn span(column: &Column, kind: FactKind, text: &str) -> Result<(i64, i64), RosterError> {
    let bad = |error| RosterError::BadValue { column: column.clone(), error };
    if text.trim().is_empty() {
        return Err(RosterError::NoValue(column.clone()));
    }
    let value = kind.read(text).map_err(bad)?;
    let least = plain_number(&value).ok_or_else(|| bad(FactError::BadNumber(text.to_owned())))?;
    let most = match value {
        FactValue::Date(date) => day_number(date.last()),
        _ => least,
    };
    Ok((least, most))
}

fn word_test(column: &Column, test: &Test, holds: &'static str) -> Result<WordTest, RosterError> {
    let known = |word: String| match word.is_empty() {
        true => Err(RosterError::NoValue(column.clone())),
        false => Ok(word),
    };
    let whole = |text: &String| known(folded(column, text)?);
    let part = |text: &String| known(if *column == Column::Phone { digits(text) } else { fold(text) });
    Ok(match test {
        Test::IsEmpty => WordTest::IsEmpty,
        Test::Is(text) => WordTest::OneOf(vec![whole(text)?]),
        Test::OneOf(texts) if texts.is_empty() => return Err(RosterError::NoValue(column.clone())),
        Test::OneOf(texts) => WordTest::OneOf(texts.iter().map(whole).collect::<Result<_, _>>()?),
        Test::Contains(text) => WordTest::Contains(part(text)?),
        Test::StartsWith(text) => WordTest::StartsWith(part(text)?),
        Test::Before(_) | Test::After(_) | Test::Between(..) => {
            return Err(RosterError::WrongTest { column: column.clone(), holds, test: test.word() });
        }
    })
}

/// A whole value as its column folds it.
fn folded(column: &Column, text: &str) -> Result<String, RosterError> {
    Ok(match column {
        Column::Phone => phone_digits(text),
        Column::State => fold(domain::state::normal(text)),
        Column::Status if !text.trim().is_empty() => text.parse::<MembershipStatus>()?.word().to_owned(),
        _ => fold(text),
    })
}

impl Ready<'_> {
    /// The places of one side of a roster for which it holds; `side` picks the part of brought sets.
    pub fn matching(&self, segment: &Segment, side: usize) -> Bits {
        let size = segment.len();
        match self {
            Ready::And(all) => all.iter().fold(Bits::all(size), |mut places, one| {
                places.and(&one.matching(segment, side));
                places
            }),
            Ready::Or(any) => any.iter().fold(Bits::none(size), |mut places, one| {
                places.or(&one.matching(segment, side));
                places
            }),
            Ready::Not(one) => {
                let mut places = one.matching(segment, side);
                places.invert();
                places
            }
            Ready::In(set) => set.sides[side].clone(),
            Ready::Words(column, test) => match segment.column(column) {
                Some(Held::Words(held)) => match test {
                    WordTest::IsEmpty => held.unknown(),
                    WordTest::Contains(text) => held.containing(text),
                    test => held.matching(|word| test.holds(word)),
                },
                Some(Held::Many(held)) if matches!(test, WordTest::IsEmpty) => held.unknown(),
                Some(Held::Many(held)) => held.matching(|word| test.holds(word)),
                // The column was found when the filter was read.
                Some(Held::Numbers(_)) | None => Bits::none(size),
            },
            Ready::Numbers(column, test) => match (segment.column(column), test) {
                (Some(Held::Numbers(held)), NumberTest::IsEmpty) => held.unknown(),
                (Some(Held::Numbers(held)), NumberTest::Within(spans)) => {
                    let is_within =
                        |least: i64, most: i64| spans.iter().any(|(from, to)| *from <= least && most <= *to);
                    held.matching(is_within)
                }
                _ => Bits::none(size),
            },
        }
    }
}

impl WordTest {
    fn holds(&self, word: &str) -> bool {
        match self {
            WordTest::IsEmpty => word.is_empty(),
            WordTest::OneOf(words) => words.iter().any(|one| one == word),
            WordTest::Contains(part) => word.contains(&**part),
            WordTest::StartsWith(start) => word.starts_with(&**start),
        }
    }
}
