//! Whom a list wants, read from what was asked.

use super::CaseRoster;
use super::columns::values_of;
use crate::Failure;
use crate::view::ClassView;
use crate::wire::{PersonFilter, PersonList, PersonOrder, PersonTest};
use roster::{Column, Condition, Direction, Filter, Limit, PeopleSet, Sort, Test};

/// What a list wants, as a roster takes it.
pub(crate) struct Wanted {
    pub filter: Option<Filter>,
    /// Sets that the filter names.
    pub sets: Vec<(String, PeopleSet)>,
    pub sort: Vec<Sort>,
}

impl Wanted {
    /// Reads what was asked of a list.
    ///
    /// # Errors
    /// When it names a status, claim or column that the case has not, or a condition that cannot be read.
    pub fn of(req: &PersonList, roster: &mut CaseRoster, view: &ClassView) -> Result<Wanted, Failure> {
        let mut all = Vec::new();
        if !req.statuses.is_empty() {
            all.push(Filter::on(Column::Status, Test::OneOf(req.statuses.clone())));
        }
        let mut sets = Vec::new();
        if let Some(concern) = &req.concern {
            all.push(set(roster.behind(concern, view)?, &mut sets));
        }
        if let Some(of) = &req.filter {
            all.push(filter(of, roster, view, &mut sets)?);
        }
        let sort = req.sort.iter().map(|of| order(of, roster, view)).collect::<Result<_, _>>()?;
        Ok(Wanted { filter: (!all.is_empty()).then_some(Filter::And(all)), sets, sort })
    }

    /// The sets, as a query takes them.
    pub fn named_sets(&self) -> Vec<(&str, &PeopleSet)> {
        self.sets.iter().map(|(name, set)| (&**name, set)).collect()
    }
}

/// Keeps a set under a name of its own.
fn set(of: PeopleSet, sets: &mut Vec<(String, PeopleSet)>) -> Filter {
    let name = sets.len().to_string();
    sets.push((name.clone(), of));
    Filter::In(name)
}

fn filter(
    of: &PersonFilter,
    roster: &mut CaseRoster,
    view: &ClassView,
    sets: &mut Vec<(String, PeopleSet)>,
) -> Result<Filter, Failure> {
    let mut each = |filters: &[PersonFilter]| {
        filters.iter().map(|of| filter(of, roster, view, sets)).collect::<Result<Vec<_>, _>>()
    };
    Ok(match of {
        PersonFilter::And { filters } => Filter::And(each(filters)?),
        PersonFilter::Or { filters } => Filter::Or(each(filters)?),
        PersonFilter::Not { filter: of } => Filter::Not(Box::new(filter(of, roster, view, sets)?)),
        PersonFilter::Behind { concern } => set(roster.behind(concern, view)?, sets),
        PersonFilter::Where { column, test, values } => {
            let test = asked(*test, &values_of(column, values)?)?;
            Filter::Where(Condition { column: roster.column(column, view)?, test })
        }
    })
}

/// What is asked of a column.
fn asked(test: PersonTest, values: &[String]) -> Result<Test, Failure> {
    let one = || match values {
        [one] => Ok(one.clone()),
        _ => Err(Failure::invalid("filter", "This condition takes one value.")),
    };
    Ok(match (test, values) {
        (PersonTest::Is, _) => Test::Is(one()?),
        (PersonTest::OneOf, values) => Test::OneOf(values.to_vec()),
        (PersonTest::IsEmpty, _) => Test::IsEmpty,
        (PersonTest::Contains, _) => Test::Contains(one()?),
        (PersonTest::StartsWith, _) => Test::StartsWith(one()?),
        (PersonTest::Before, _) => Test::Before(limit(&one()?)?),
        (PersonTest::After, _) => Test::After(limit(&one()?)?),
        (PersonTest::Between, [least, most]) => Test::Between(limit(least)?, limit(most)?),
        (PersonTest::Between, _) => {
            return Err(Failure::invalid("filter", "“Between” takes two values: the least and the most."));
        }
    })
}

/// A value, or a day counted from today: `today`, `today+30`, `today-60`.
fn limit(text: &str) -> Result<Limit, Failure> {
    let Some(days) = text.trim().strip_prefix("today") else { return Ok(Limit::Value(text.to_owned())) };
    let days = days.replace(' ', "");
    if days.is_empty() {
        return Ok(Limit::Today(0));
    }
    let is_signed = days.starts_with(['+', '-']);
    let count = days.parse().ok().filter(|_| is_signed);
    count.map(Limit::Today).ok_or_else(|| {
        let message = format!("{text:?} is no day counted from today; write it like today+30 or today-60");
        Failure::invalid("filter", crate::sentence(&message))
    })
}

fn order(of: &PersonOrder, roster: &mut CaseRoster, view: &ClassView) -> Result<Sort, Failure> {
    let direction = if of.descending { Direction::Descending } else { Direction::Ascending };
    Ok(Sort { column: roster.column(&of.column, view)?, direction })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_today_where_it_is_said() {
        assert_eq!(limit("today+30").unwrap(), Limit::Today(30));
        assert_eq!(limit(" today - 60").unwrap(), Limit::Today(-60));
        assert_eq!(limit("today").unwrap(), Limit::Today(0));
        assert_eq!(limit("2026-01-31").unwrap(), Limit::Value("2026-01-31".into()));
        assert!(limit("today30").is_err());
        assert!(limit("today+soon").is_err());
    }
}
