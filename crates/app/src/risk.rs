//! What comes first, over all cases: by what is lost if nothing is done, and then by the day.

use crate::contact_log::contact_standing;
use crate::dates::last_day_list;
use crate::docket::today;
use crate::list_draft::list_draft_list;
use crate::opt_out::{at_odds, standing};
use crate::tasks::task_list;
use crate::wire::{
    KeptDeadline, LastDaySummary, Nothing, OfCase, RiskList, RiskOpens, RiskRow, TaskList, TaskView,
    TodayView,
};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::person::Person;
use domain::role::Role;
use std::ops::RangeInclusive;
use store::RoleRow;

/// Lines at most: what a person gets through in a day. The others are counted.
const MOST: usize = 40;
/// Days within which a right is lost soon, and within which it is all but lost.
const MONTH: i64 = 30;
const WEEK: i64 = 7;
/// Open tasks of a case that are looked through.
const TASKS: u32 = 10_000;
/// Days within which a task is shown before its day.
const SOON: i64 = WEEK;

/// How much is lost if nothing is done, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    /// A right is lost within a week, or may be lost already.
    RightNow,
    /// What was promised is overdue.
    Promised,
    /// A right is lost within a month.
    RightSoon,
    /// What is to be done within a week, and what somebody has begun and not finished.
    Work,
}

/// What comes first, over all cases.
///
/// # Errors
/// When no file is open or it cannot be read.
pub fn risk_list(app: &mut App, _: Nothing) -> Result<RiskList, Failure> {
    let mut found = deadlines(&today(app, Nothing {})?);
    let cases = app.store()?.read().cases()?;
    for case in cases {
        let caption = case.caption;
        found.extend(last_days(app, case.id, &caption)?);
        found.extend(tasks(app, case.id, &caption)?);
        found.extend(contacts(app, case.id, &caption)?);
        found.extend(requests(app, case.id, &caption)?);
        found.extend(cures(app, case.id, &caption)?);
        found.extend(unfinished(app, case.id, &caption)?);
    }
    let order = |(gravity, row): &(Gravity, RiskRow)| (*gravity, row.days_left.unwrap_or(i64::MAX));
    found.sort_by_key(order);
    let more = found.len().saturating_sub(MOST) as u64;
    let rows = found.into_iter().take(MOST).map(|(_, row)| row).collect();
    Ok(RiskList { rows, more })
}

fn deadlines(today: &TodayView) -> Vec<(Gravity, RiskRow)> {
    let row = |gravity: Gravity| {
        move |of: &KeptDeadline| {
            let opens = RiskOpens::Deadline { deadline: of.deadline };
            let row = RiskRow {
                kind: "deadline".to_owned(),
                day: Some(of.safe_date.clone()),
                days_left: Some(of.days_left),
                ..line(of.case, &of.caption, &of.text, opens)
            };
            (gravity, row)
        }
    };
    let now = today.overdue.iter().chain(&today.within_7).map(row(Gravity::RightNow));
    now.chain(today.within_30.iter().map(row(Gravity::RightSoon))).collect()
}

/// The people whose last day to file a claim comes within a week, and within a month, by the first of these days.
fn last_days(app: &mut App, case: i64, caption: &str) -> Result<Vec<(Gravity, RiskRow)>, Failure> {
    let (today, mut found) = (app.today(), Vec::new());
    for claim in last_day_list(app, OfCase { case })? {
        let parts = [
            (Gravity::RightNow, "within_7", claim.within_7, 0..=WEEK),
            (Gravity::RightSoon, "within_30", claim.within_30, WEEK + 1..=MONTH),
        ];
        for (gravity, when, people, days) in parts.into_iter().filter(|(_, _, people, _)| *people > 0) {
            let opens = RiskOpens::LastDay { claim: claim.claim.clone(), when: when.to_owned() };
            let first = first_day(&claim, today, days);
            let row = RiskRow {
                kind: "last_day".to_owned(),
                people: Some(people),
                day: first.map(|(day, _)| day.to_string()),
                days_left: first.map(|(_, left)| left),
                ..line(case, caption, &claim.name, opens)
            };
            found.push((gravity, row));
        }
    }
    Ok(found)
}

/// The first last day of anyone that is so many days away, with how many.
fn first_day(
    claim: &LastDaySummary,
    today: NaiveDate,
    within: RangeInclusive<i64>,
) -> Option<(NaiveDate, i64)> {
    let days = claim.days.iter().filter_map(|of| of.day.parse::<NaiveDate>().ok());
    let left = days.map(|day| (day, (day - today).num_days()));
    left.filter(|(_, left)| within.contains(left)).min()
}

fn tasks(app: &mut App, case: i64, caption: &str) -> Result<Vec<(Gravity, RiskRow)>, Failure> {
    let page = task_list(app, TaskList { case, batch: None, done: false, offset: 0, limit: TASKS })?;
    let row = |task: TaskView| {
        let left = task.days_left.filter(|left| *left <= SOON)?;
        let opens =
            task.person.map_or(RiskOpens::Tasks { batch: None }, |person| RiskOpens::Person { person });
        let row = RiskRow {
            kind: if task.is_next_step { "contact" } else { "task" }.to_owned(),
            name: task.name,
            day: task.due,
            days_left: Some(left),
            ..line(case, caption, &task.title, opens)
        };
        Some((if left < 0 { Gravity::Promised } else { Gravity::Work }, row))
    };
    let batches = page.batches.into_iter().filter(|batch| batch.overdue > 0).map(|batch| {
        let opens = RiskOpens::Tasks { batch: Some(batch.batch) };
        let row = RiskRow {
            kind: "task".to_owned(),
            people: Some(batch.overdue),
            days_left: Some(-1),
            ..line(case, caption, &batch.title, opens)
        };
        (Gravity::Promised, row)
    });
    Ok(page.tasks.into_iter().filter_map(row).chain(batches).collect())
}

/// The people who were not reached for longer than the case allows.
fn contacts(app: &mut App, case: i64, caption: &str) -> Result<Option<(Gravity, RiskRow)>, Failure> {
    let standing = contact_standing(app, OfCase { case })?;
    Ok(standing.days.filter(|_| standing.unheard > 0).map(|days| {
        let opens = RiskOpens::Unheard { days };
        let row = RiskRow {
            kind: "unheard".to_owned(),
            people: Some(standing.unheard),
            ..line(case, caption, &days.to_string(), opens)
        };
        (Gravity::Promised, row)
    }))
}

/// The people whose request to be left out and status say different things, to be decided one by one.
fn requests(app: &App, case: i64, caption: &str) -> Result<Vec<(Gravity, RiskRow)>, Failure> {
    let people = at_odds(app.store()?.read(), case)?.into_iter();
    let row = |person: Person| {
        let name = Some(person.name.listed());
        let opens = RiskOpens::Request { person: person.id };
        (Gravity::Promised, RiskRow { kind: "opt_out".to_owned(), name, ..line(case, caption, "", opens) })
    };
    Ok(people.map(row).collect())
}

/// The people whose claim lacks something that has to be there within a month, or had to be by now.
fn cures(app: &App, case: i64, caption: &str) -> Result<Vec<(Gravity, RiskRow)>, Failure> {
    let (read, today) = (app.store()?.read(), app.today());
    let mut found = Vec::new();
    for (person, RoleRow { detail, .. }) in standing(read, case, Role::DeficientClaimant)? {
        let Some(day) = detail.day("cure_by").filter(|_| detail.get("result").is_none()) else { continue };
        let left = (day - today).num_days();
        if left <= MONTH {
            let what = detail.get("reason").unwrap_or_default();
            let row = RiskRow {
                kind: "cure".to_owned(),
                name: Some(read.person(person)?.name.listed()),
                day: Some(day.to_string()),
                days_left: Some(left),
                ..line(case, caption, what, RiskOpens::Request { person })
            };
            found.push((if left <= WEEK { Gravity::RightNow } else { Gravity::RightSoon }, row));
        }
    }
    Ok(found)
}

/// Lists that wait for somebody to go on with them.
fn unfinished(app: &mut App, case: i64, caption: &str) -> Result<Vec<(Gravity, RiskRow)>, Failure> {
    let drafts = list_draft_list(app, OfCase { case })?.into_iter();
    let row =
        |name: &str| RiskRow { kind: "draft".to_owned(), ..line(case, caption, name, RiskOpens::Imports) };
    Ok(drafts.map(|draft| (Gravity::Work, row(&draft.name))).collect())
}

/// A line without a day or people.
fn line(case: i64, caption: &str, what: &str, opens: RiskOpens) -> RiskRow {
    RiskRow {
        kind: String::new(),
        case,
        caption: caption.to_owned(),
        what: what.to_owned(),
        name: None,
        people: None,
        day: None,
        days_left: None,
        opens,
    }
}
