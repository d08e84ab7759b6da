//! Reminders of deadlines and of last days to file. What fell due while the program did not run is told once at its
//! next start; nobody is told the same twice.

mod watched;
mod words;

use crate::last_days::{earlier_of_two, standing};
use crate::view::ClassView;
use crate::wire::{LaterNotice, Nothing, ReminderGiven, ReminderList};
use crate::{App, Failure, day};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{CaseRow, ReminderRow};
use watched::{LastDay, NEAR_IF_CRITICAL, Watched};
use words::{Told, later, notices};

/// How many days ahead it is known what waits, while the file is closed.
const AHEAD: u64 = 30;

/// Last days of the cases as they were counted last: at which operation of the file, on which day.
pub(crate) type LastDays = HashMap<i64, (i64, NaiveDate, Vec<LastDay>)>;

/// What whoever uses the file has to be reminded of today and was not told yet: deadlines overdue, today, tomorrow and
/// within 7 days, critical ones within 30; critical ones within 30 days that nobody confirmed; and for each claim how
/// many people's last day to file comes within 30 days, and whether that is unconfirmed, or that it cannot be counted.
/// All by the day to work towards. Writes nothing: [`reminder_given`] keeps what was told.
///
/// # Errors
/// When no file is open, nobody has said who uses it, or it cannot be read.
pub fn reminder_list(app: &mut App, _: Nothing) -> Result<ReminderList, Failure> {
    let file = app.store()?.path().display().to_string();
    let (user, today) = (app.author()?.user, app.today());
    let watched = watched(app)?;
    let given = app.store()?.read().reminders_given(user)?;
    let told: Vec<Told<'_>> = told_on(&watched, today, &given);
    Ok(ReminderList {
        today: today.to_string(),
        file,
        notices: notices(&told, &watched, today),
        later: waiting(&watched, today, &given),
    })
}

/// Keeps that whoever uses the file was given reminders. Of another file than the open one nothing is kept, nor while
/// another program writes: those are given again.
///
/// # Errors
/// When no file is open, nobody has said who uses it, or a day cannot be read.
pub fn reminder_given(app: &mut App, req: ReminderGiven) -> Result<Nothing, Failure> {
    app.store()?;
    let (user, today) = (app.author()?.user, app.today());
    let mut rows = Vec::new();
    for mark in req.given {
        let day_on = day(&mark.day, "day")?;
        let (about, stage) = (mark.about, mark.stage);
        rows.push(ReminderRow { about, subject: mark.subject, day_on, stage, people: mark.people });
    }
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    if store.path().display().to_string() == req.file {
        store.reminders_keep(user, today, &rows)?;
    }
    Ok(Nothing {})
}

/// What is told on a day and was not given before.
fn told_on<'w>(watched: &'w [Watched], on: NaiveDate, given: &[ReminderRow]) -> Vec<Told<'w>> {
    let told = watched.iter().filter_map(|of| Some((of, of.stage(on)?)));
    told.filter(|(of, stage)| !of.was_given(*stage, given)).collect()
}

/// The days ahead on which something new is to be told, with how much waits by then; each deadline and claim counts
/// once.
fn waiting(watched: &[Watched], today: NaiveDate, given: &[ReminderRow]) -> Vec<LaterNotice> {
    let told: BTreeSet<_> = told_on(watched, today, &[]).iter().map(|(of, stage)| of.mark(*stage)).collect();
    let (mut seen, mut waits, mut found) = (told, BTreeSet::new(), Vec::new());
    for on in (1..=AHEAD).filter_map(|days| today.checked_add_days(Days::new(days))) {
        let mut is_new = false;
        for (of, stage) in told_on(watched, on, given) {
            if seen.insert(of.mark(stage)) {
                is_new = true;
                waits.insert((of.about.word() == "last_days", of.subject));
            }
        }
        if is_new {
            found.push(later(on, waits.len()));
        }
    }
    found
}

/// Everything that is watched, over all cases.
fn watched(app: &mut App) -> Result<Vec<Watched>, Failure> {
    let cases = app.store()?.read().cases()?;
    let mut found = Vec::new();
    for case in cases {
        let name = numbered(&case);
        let deadlines = app.store()?.read().deadlines(case.id)?;
        found.extend(deadlines.iter().flat_map(|row| Watched::deadline(row, &name)));
        // Where a case cannot be counted, that is told; its deadlines are told all the same.
        match last_days(app, case.id) {
            Ok(last_days) => found.extend(last_days.iter().map(|of| Watched::last_day(of, &name))),
            Err(failure) => {
                let first = app.store()?.read().claims(case.id)?.into_iter().next();
                found.extend(first.map(|claim| Watched::uncounted(claim.id, &name, &failure, app.today())));
            }
        }
    }
    Ok(found)
}

/// A case by its number: captions name people.
fn numbered(case: &CaseRow) -> String {
    let number = case.docket_number.as_deref().map(str::trim).filter(|number| !number.is_empty());
    number.map_or_else(|| format!("Case {}", case.id), str::to_owned)
}

/// The last days to file of a case that come within sight, counted anew only when something was written or the day is
/// another.
fn last_days(app: &mut App, case: i64) -> Result<Vec<LastDay>, Failure> {
    let (now, today) = (app.store()?.read().touched_since(i64::MAX)?.last_operation, app.today());
    if let Some((at, on, found)) = app.last_days.get(&case)
        && (*at, *on) == (now, today)
    {
        return Ok(found.clone());
    }
    let found = last_days_anew(app, case)?;
    app.last_days.insert(case, (now, today, found.clone()));
    Ok(found)
}

fn last_days_anew(app: &mut App, case: i64) -> Result<Vec<LastDay>, Failure> {
    let terms = app.terms(case, &[])?;
    if (0..terms.claims.len()).all(|place| terms.filed_on(place).is_some()) {
        // What was filed asks for nothing, and nobody has to be read for it.
        return Ok(Vec::new());
    }
    let view = app.view(case)?;
    let (today, sight) = (view.terms.on, NEAR_IF_CRITICAL + i64::try_from(AHEAD).unwrap_or(NEAR_IF_CRITICAL));
    let mut found = Vec::new();
    for place in (0..view.terms.claims.len()).filter(|place| view.terms.filed_on(*place).is_none()) {
        let (claim, name) = (view.terms.claims[place].id, what(&view, place));
        let is_unconfirmed = standing(app, &view, case, place)?.is_some_and(|of| of.is_unconfirmed);
        let of_day = |day| LastDay { claim, name: name.clone(), day, people: 0, partial: 0, is_unconfirmed };
        let (mut days, last_days) = (BTreeMap::new(), view.last_days(place));
        for of in &last_days.used.days {
            if (0..=sight).contains(&(of.safe - today).num_days()) {
                let day = days.entry(of.safe).or_insert_with(|| of_day(of.safe));
                day.people += of.people;
                day.partial += last_days.partial(of);
            }
        }
        found.extend(days.into_values());
    }
    Ok(found)
}

/// A claim by its name, and whether its days are the earlier of two.
fn what(view: &ClassView, place: usize) -> String {
    let name = &view.terms.theories[place].name;
    match earlier_of_two(view, place) {
        Some(why) => format!("{name} ({why})"),
        None => name.clone(),
    }
}
