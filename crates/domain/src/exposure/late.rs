//! For whom the time of a claim has run, told from the first day on which a clock can have started.

use super::sheet::Sheet;
use super::terms::{Assumption, CaseTime, ClaimTerms};
use crate::choice::Answers;
use crate::class_columns::Verdict;
use crate::columns::day_number;
use crate::damages::Award;
use crate::limitation::{NewAction, Scope, Time, Tolling};
use crate::membership::MembershipStatus;
use crate::theory::LimitationStart;
use chrono::NaiveDate;
use std::collections::HashMap;

/// From which days on the clock of a claim has not run. Nothing where it has not, whenever it started.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct InTime {
    /// For the day that starts the clock.
    pub start: Option<NaiveDate>,
    /// For the day of the violation, where an outer limit runs from it.
    pub violation: Option<NaiveDate>,
}

/// The same made ready to be held against everyone: days as columns hold them; below every day where nothing is too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    /// The first discovery in time, where discovery starts the clock.
    pub discovery: i64,
    /// The first violation in time, from which the clock or an outer limit runs.
    pub violation: i64,
    /// The same as a day, by which events are cut.
    pub first_event: Option<NaiveDate>,
}

impl Bounds {
    /// Nothing is too late.
    pub const NONE: Bounds = Bounds { discovery: i64::MIN, violation: i64::MIN, first_event: None };

    /// Of a clock that starts so.
    pub(super) fn of(in_time: InTime, start: LimitationStart) -> Bounds {
        let number = |day: Option<NaiveDate>| day.map_or(i64::MIN, day_number);
        let (discovery, first_event) = match start {
            LimitationStart::Discovery => (in_time.start, in_time.violation),
            LimitationStart::Accrual => (None, in_time.start.max(in_time.violation)),
        };
        Bounds { discovery: number(discovery), violation: number(first_event), first_event }
    }
}

/// Whether the time of a claim has run for one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Late {
    /// It has not, or nobody can tell.
    #[default]
    No,
    /// For what happened before a day: what is left of the award.
    Part(Option<Award>),
    /// A date that is known in part may lie on either side: there is no award, and the date is a gap.
    Undecided,
    /// For all of it.
    Yes,
}

/// Which of the things that stop clocks cover whom: people covered by the same ones are one set.
#[derive(Debug, Default)]
pub(super) struct Covered {
    /// Places among what the case says, for each set; the first set is of those whom everything for all covers.
    pub(super) sets: Vec<Vec<usize>>,
    /// The set of each row; empty where the sets are told by who is a named plaintiff.
    of_row: Vec<u32>,
}

impl Covered {
    /// Finds the set of everyone.
    pub(super) fn of(sheet: &Sheet<'_>) -> Covered {
        let Some(time) = &sheet.terms.time else {
            return Covered { sets: vec![Vec::new(), Vec::new()], of_row: Vec::new() };
        };
        let for_all = |of: &Tolling| of.scope == Scope::All;
        let first: Vec<usize> =
            (0..time.tolling.len()).filter(|place| for_all(&time.tolling[*place])).collect();
        if time.tolling.iter().all(for_all) {
            // The second set is of the named plaintiffs, whom their own action gives nothing.
            let others = first.iter().copied().filter(|place| !time.tolling[*place].is_own_action).collect();
            return Covered { sets: vec![first, others], of_row: Vec::new() };
        }
        let mut known: HashMap<Vec<usize>, u32> = HashMap::from([(first.clone(), 0)]);
        let mut sets = vec![first];
        let mut own = sheet.columns.tolled.iter().peekable();
        let mut of_row = Vec::with_capacity(sheet.columns.people());
        let shared: Vec<usize> =
            (0..time.tolling.len()).filter(|place| time.tolling[*place].scope != Scope::Person).collect();
        let (mut found, mut before, mut of_before) = (Vec::new(), Vec::new(), u32::MAX);
        for row in 0..sheet.columns.people() {
            found.clear();
            found.extend(shared.iter().copied().filter(|place| covers(sheet, &time.tolling[*place], row)));
            while let Some((_, place)) = own.next_if(|(of, _)| *of <= row) {
                found.extend(is_for(sheet, &time.tolling[*place], row).then_some(*place));
            }
            // Most are covered as the person before.
            if of_before != u32::MAX && found == before {
                of_row.push(of_before);
                continue;
            }
            found.sort_unstable();
            let set = known.get(&found).copied().unwrap_or_else(|| {
                let set = u32::try_from(sets.len()).unwrap_or(u32::MAX);
                known.insert(found.clone(), set);
                sets.push(found.clone());
                set
            });
            of_row.push(set);
            (before, of_before) = (found.clone(), set);
        }
        Covered { sets, of_row }
    }

    /// The set of a row.
    pub fn set(&self, row: usize, status: MembershipStatus) -> usize {
        match self.of_row.get(row) {
            Some(set) => *set as usize,
            None => usize::from(status == MembershipStatus::NamedPlaintiff),
        }
    }
}

/// Whether an entry that is not of one person alone covers a row.
fn covers(sheet: &Sheet<'_>, tolling: &Tolling, row: usize) -> bool {
    match tolling.scope {
        _ if !is_for(sheet, tolling, row) => false,
        Scope::All => true,
        Scope::Class(class) => sheet.verdict(class, row) == Verdict::Inside,
        Scope::Person => false,
    }
}

/// Whether an entry is for a row at all: the named plaintiffs' own dismissed action leaves their period as if it had never
/// been filed.
fn is_for(sheet: &Sheet<'_>, tolling: &Tolling, row: usize) -> bool {
    !(tolling.is_own_action && sheet.columns.status[row] == MembershipStatus::NamedPlaintiff)
}

/// The time of a claim for the people of one set.
pub fn time_of<'t>(
    time: &'t CaseTime<'_>,
    terms: &ClaimTerms<'t>,
    claim: usize,
    set: &[usize],
    answers: Answers,
    action: NewAction,
) -> Time<'t> {
    Time {
        theory: terms.theory,
        claim,
        tolling: set.iter().map(|place| &time.tolling[*place]).collect(),
        answers,
        open: &time.open,
        action,
        today: time.today,
        calendar: time.calendar,
    }
}

/// From which days on a claim is in time under one set of assumptions, for each set of people.
pub(super) fn in_time(sheet: &Sheet<'_>, covered: &Covered, claim: usize, set: &Assumption) -> Vec<Bounds> {
    let terms = &sheet.terms.claims[claim];
    let Some(time) = &sheet.terms.time else { return vec![Bounds::NONE; covered.sets.len()] };
    let start = terms.theory.limitation(&set.answers).start;
    let of_set = |places: &Vec<usize>| {
        // What is on file is in time or not as of that day; what is not, as of today.
        let on = terms.filed_on.unwrap_or(time.today);
        let time = time_of(time, terms, claim, places, set.answers, time.action);
        let (starts, violation) = (time.first_start_in_time(on), time.first_violation_in_time(on));
        Bounds::of(InTime { start: starts, violation }, start)
    };
    covered.sets.iter().map(of_set).collect()
}
