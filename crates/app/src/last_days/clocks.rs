//! What last days are counted from. It is kept with the days that the firm stands by, so that the day which the old law
//! gave a clock is known for everyone who has that clock, whoever else comes or goes.

use crate::terms::CaseTerms;
use crate::view::{ClassView, LARGE_PART, due_of, parts_of, working};
use chrono::NaiveDate;
use domain::assess::{clock, clock_from};
use domain::columns::Columns;
use domain::limitation::Clock;
use domain::theory::LimitationStart;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use store::{ClockDay, CountedFrom};

/// What the last days of a claim are counted from as they are counted now, each clock once.
pub(super) fn counted_from(view: &ClassView, place: usize) -> CountedFrom {
    let (terms, columns) = (&view.terms, &view.people.columns);
    let limitation = terms.theories[place].limitation(&terms.answers);
    let due = due_of(terms, columns, place..place + 1).pop().unwrap_or_default();
    let mut clocks: Vec<ClockDay> = working(terms, columns, |sheet| {
        let mut found: HashMap<(Clock, usize), ClockDay> = HashMap::new();
        for (row, due) in due.iter().enumerate() {
            let (Some(safe), Ok((clock, _))) = (due.safe_date(), clock(sheet, place, row)) else { continue };
            found.entry((clock, sheet.covered_as(row))).or_insert_with(|| {
                let stopped_by = stopped_by(terms, place, sheet.covering(row));
                ClockDay { stopped_by, start: clock.start, violation: clock.violation, safe }
            });
        }
        found.into_values().collect()
    });
    clocks.sort_unstable();
    clocks.dedup();
    CountedFrom {
        is_from_discovery: limitation.start == LimitationStart::Discovery,
        has_outer_limit: limitation.outer_years.is_some(),
        clocks,
    }
}

/// For each person the day that days kept before give for a claim; nothing where they give none.
pub(super) fn old_days(
    terms: &CaseTerms,
    columns: &Columns,
    place: usize,
    kept: &CountedFrom,
) -> Vec<Option<NaiveDate>> {
    let old = OldDays::of(&kept.clocks);
    let start = if kept.is_from_discovery { LimitationStart::Discovery } else { LimitationStart::Accrual };
    working(terms, columns, |sheet| {
        let part = |rows: Range<usize>| {
            let mut known: HashMap<(Clock, usize), Option<NaiveDate>> = HashMap::new();
            let mut day = |row: usize| {
                let (clock, _) = clock_from(sheet, place, row, start, kept.has_outer_limit).ok()?;
                let day = || old.day(&stopped_by(terms, place, sheet.covering(row)), clock);
                *known.entry((clock, sheet.covered_as(row))).or_insert_with(day)
            };
            rows.map(&mut day).collect::<Vec<_>>()
        };
        let found: Vec<_> = parts_of(columns.people(), LARGE_PART).map(part).collect();
        found.into_iter().flatten().collect()
    })
}

/// Numbers of what stops the clocks of a claim, out of what covers a person.
fn stopped_by(terms: &CaseTerms, place: usize, covering: &[usize]) -> Vec<i64> {
    let for_claim = covering.iter().filter(|entry| terms.time.tolling[**entry].is_for(place));
    let mut found: Vec<i64> = for_claim.map(|entry| terms.time.entries[*entry]).collect();
    found.sort_unstable();
    found
}

/// The days of clocks by their start and the day from which an outer limit ran.
type ByStart = BTreeMap<(NaiveDate, Option<NaiveDate>), NaiveDate>;

/// The days that clocks had, by what stopped them.
struct OldDays<'k>(Vec<(&'k [i64], ByStart)>);

impl OldDays<'_> {
    fn of(clocks: &[ClockDay]) -> OldDays<'_> {
        let mut found: BTreeMap<&[i64], ByStart> = BTreeMap::new();
        for of in clocks {
            let days = found.entry(&of.stopped_by).or_default();
            let day = days.entry((of.start, of.violation)).or_insert(of.safe);
            *day = of.safe.min(*day);
        }
        OldDays(found.into_iter().collect())
    }

    /// The day that a clock had. Of one that nobody had, the day of the next one is a bound, since a later start never
    /// ends earlier. Where other things stop the clock than any did, those count that had most in common with them.
    fn day(&self, stopped_by: &[i64], clock: Clock) -> Option<NaiveDate> {
        let alike = |of: &[i64]| {
            let (shared, others): (Vec<i64>, Vec<i64>) =
                of.iter().partition(|entry| stopped_by.contains(entry));
            (shared.len(), Reverse(others.len()))
        };
        let (_, days) = self.0.iter().max_by_key(|(of, _)| alike(of))?;
        let ends_no_earlier = |violation: Option<NaiveDate>| {
            violation.is_none_or(|day| clock.violation.is_some_and(|of| day >= of))
        };
        let mut from = days.range((clock.start, clock.violation)..);
        from.find(|((_, violation), _)| ends_no_earlier(*violation)).map(|(_, day)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn clock(start: &str, violation: Option<&str>) -> Clock {
        Clock { start: day(start), violation: violation.map(day) }
    }

    fn had(stopped_by: &[i64], start: &str, violation: Option<&str>, safe: &str) -> ClockDay {
        let stopped_by = stopped_by.to_vec();
        ClockDay { stopped_by, start: day(start), violation: violation.map(day), safe: day(safe) }
    }

    #[test]
    fn a_clock_has_its_own_old_day_and_a_new_one_none_later_than_the_next() {
        let kept = [had(&[], "2029-06-09", None, "2031-06-09"), had(&[], "2029-06-13", None, "2031-06-13")];
        let old = |start: &str| OldDays::of(&kept).day(&[], clock(start, None));
        assert_eq!(old("2029-06-09"), Some(day("2031-06-09")));
        assert_eq!(old("2029-06-10"), Some(day("2031-06-13")));
        assert_eq!(old("2029-06-14"), None, "nothing is known of a later one");
    }

    #[test]
    fn clocks_are_held_against_those_that_the_same_things_stopped() {
        let kept =
            [had(&[1], "2029-06-09", None, "2031-07-09"), had(&[1, 5], "2029-06-09", None, "2040-06-09")];
        let old = |stopped_by: &[i64]| OldDays::of(&kept).day(stopped_by, clock("2029-06-09", None));
        assert_eq!(old(&[1]), Some(day("2031-07-09")));
        assert_eq!(old(&[1, 5]), Some(day("2040-06-09")));
        // Entries came since, or went.
        assert_eq!(old(&[1, 9]), Some(day("2031-07-09")));
        assert_eq!(old(&[1, 5, 9]), Some(day("2040-06-09")));
        assert_eq!(old(&[]), Some(day("2031-07-09")));
    }

    #[test]
    fn an_outer_limit_bounds_only_clocks_whose_violation_is_no_later() {
        let kept = [
            had(&[], "2029-06-09", Some("2025-01-02"), "2030-01-02"),
            had(&[], "2029-06-10", Some("2026-03-01"), "2031-03-01"),
        ];
        let old = |violation: Option<&str>| OldDays::of(&kept).day(&[], clock("2029-06-09", violation));
        assert_eq!(old(Some("2025-01-02")), Some(day("2030-01-02")));
        assert_eq!(old(Some("2025-06-02")), Some(day("2031-03-01")));
        assert_eq!((old(Some("2026-06-02")), old(None)), (None, None));
    }
}
