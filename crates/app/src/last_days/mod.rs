//! The last days to file of each claim: for how many people each day is the last one, and what the firm has confirmed
//! of that. A day that new law moves is worked towards at its earlier place until the firm accepts the new one.

mod clocks;
mod confirm;
mod standing;

pub use confirm::{last_days_accept, last_days_confirm, last_days_pin};
pub(crate) use standing::standing;

use crate::mark::mark;
use crate::terms::CaseTerms;
use crate::view::{ClassView, Due, due_of};
use chrono::{Days, NaiveDate};
use clocks::old_days;
use domain::columns::Columns;
use domain::theory::Limitation;
use std::collections::HashMap;
use store::{ClaimDays, DayCount, DaysUnder, LastDaysRow};

/// Days beside the first and the last one within which a holiday can move them.
const ROLL: Days = Days::new(14);

/// The last days of everyone to file one claim, and for how many people each day is the last one.
pub(crate) struct LastDays {
    /// The days of each person.
    pub due: Vec<Due>,
    /// As they are counted now.
    pub found: ClaimDays,
    /// The days to work towards: of those and the ones kept the earlier, while new law moves them or they are pinned.
    pub used: ClaimDays,
    /// Of how many of them the day is counted from the earliest day of a date known in part, by safe and latest day.
    partial: Partial,
    /// Whether new law moves them and the firm has not said yet whether it takes the new days.
    pub is_law_new: bool,
}

impl LastDays {
    /// Of how many people who have these days to work towards they rest on a date known in part.
    pub fn partial(&self, of: &DayCount) -> u64 {
        self.partial.get(&(of.safe, of.latest)).copied().unwrap_or_default()
    }

    /// Counts the days of the claim at a place, and moves those up that new law moves back.
    pub fn of(terms: &CaseTerms, columns: &Columns, place: usize) -> LastDays {
        let mut due = due_of(terms, columns, place..place + 1).pop().unwrap_or_default();
        let (found, partial) = counted(&due);
        // Without anything confirmed there is no earlier day to work towards.
        if kept_of(terms, place).is_none() {
            return LastDays { due, used: found.clone(), found, partial, is_law_new: false };
        }
        let is_law_new = work_towards_the_earlier(terms, columns, place, &found, &mut due);
        let (used, partial) = counted(&due);
        LastDays { due, used, found, partial, is_law_new }
    }
}

/// What the firm has confirmed or accepted of the last days of a claim.
fn kept_of(terms: &CaseTerms, place: usize) -> Option<&LastDaysRow> {
    terms.time.kept.iter().find(|row| row.claim == terms.claims[place].id)
}

/// Why the days of a claim to work towards are the earlier of two, in a few words; nothing where they are not.
pub(crate) fn earlier_of_two(view: &ClassView, place: usize) -> Option<&'static str> {
    if view.terms.filed_on(place).is_some() {
        None
    } else if view.last_days(place).is_law_new {
        Some("new law moves this day; the earlier one until it is accepted")
    } else {
        let is_pinned = kept_of(&view.terms, place).is_some_and(|row| row.pinned.is_some());
        is_pinned.then_some("pinned: the earlier of the old and the new day")
    }
}

/// The days that the firm has seen last: those it confirmed or accepted, or those of newer law that it pinned them against.
fn seen(row: &LastDaysRow) -> &DaysUnder {
    row.pinned.as_ref().unwrap_or(&row.kept)
}

/// How many people's day rests on a date known in part, by their days.
type Partial = HashMap<(NaiveDate, NaiveDate), u64>;

/// Counts the members of the class of a claim by their days, and those of them whose day rests on a date known in part.
fn counted(due: &[Due]) -> (ClaimDays, Partial) {
    let mut counts: HashMap<(i32, i32), [u64; 3]> = HashMap::new();
    let mut no_day = 0;
    for due in due.iter().filter(|due| due.is_member) {
        match due.days() {
            Some(days) => {
                let [people, open, partial] = counts.entry(days).or_default();
                *people += 1;
                *open += u64::from(due.is_open);
                *partial += u64::from(due.is_partial());
            }
            None => no_day += 1,
        }
    }
    let day = NaiveDate::from_num_days_from_ce_opt;
    let (mut days, mut partial) = (Vec::with_capacity(counts.len()), Partial::new());
    for ((safe, latest), [people, open, in_part]) in counts {
        let (Some(safe), Some(latest)) = (day(safe), day(latest)) else { continue };
        days.push(DayCount { safe, latest, people, open });
        if in_part > 0 {
            partial.insert((safe, latest), in_part);
        }
    }
    days.sort_unstable_by_key(|of| (of.safe, of.latest));
    (ClaimDays { days, no_day }, partial)
}

/// Puts the earlier of the old and the new day in the place of the new one, person by person, while new law moves days or
/// the old ones are pinned. Says whether new law moves days of which the firm has not said yet whether it takes them. A
/// claim that is filed asks for no day.
fn work_towards_the_earlier(
    terms: &CaseTerms,
    columns: &Columns,
    place: usize,
    found: &ClaimDays,
    due: &mut [Due],
) -> bool {
    let row = kept_of(terms, place).filter(|_| terms.filed_on(place).is_none());
    let Some(row) = row else { return false };
    let mut earlier = |of: &DaysUnder| {
        let mut any = false;
        let old_days =
            of.from.iter().flat_map(|from| old_days(terms, columns, place, from).into_iter().enumerate());
        for (row, old) in old_days {
            let due = &mut due[row];
            let is_moved = old.is_some_and(|old| due.work_towards_if_earlier(old));
            any |= is_moved && due.is_member;
        }
        any
    };
    let seen = seen(row);
    let is_other_law = law(terms, place, &seen.days) != seen.law;
    let is_moved = is_other_law && earlier(seen);
    if row.pinned.is_some() {
        earlier(&row.kept);
    }
    is_other_law && (is_moved || *found != seen.days)
}

/// Stands for what the law at hand says that bears on these days of a claim: its periods, what stops clocks, and the
/// holidays near the days.
fn law(terms: &CaseTerms, place: usize, days: &ClaimDays) -> String {
    let theory = &terms.theories[place];
    let first = days.days.first().and_then(|of| of.safe.checked_sub_days(ROLL));
    let last = days.days.iter().map(|of| of.latest).max().and_then(|day| day.checked_add_days(ROLL));
    let near = |date: NaiveDate| Some(date) >= first && Some(date) <= last;
    let calendar = &terms.time.calendar;
    let holidays = calendar.holidays().iter().filter(|holiday| near(holiday.date));
    let holidays: Vec<_> = holidays.map(|holiday| (holiday.date, holiday.kind)).collect();
    let period = |of: &Limitation| (of.period, of.start, of.outer_years, of.when.clone());
    let periods: Vec<_> = theory.limitations.iter().map(period).collect();
    mark(&format!("{periods:?}{:?}{}{holidays:?}", theory.law_of, terms.time.kinds))
}
