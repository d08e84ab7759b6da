//! How far the firm stands by the last days of a claim, and what moved since it did.

use super::{LastDays, kept_of, mark, seen};
use crate::view::ClassView;
use crate::wire::{LastDaysMove, LastDaysStanding};
use crate::{App, Failure, day};
use chrono::NaiveDate;
use domain::choice::QuestionId;
use std::collections::BTreeMap;
use store::{ClaimDays, DayCount, DaysChange, LastDaysRow};

/// Reasons that are named one by one.
const MOST_REASONS: u32 = 5;

/// The last days of a claim beside what the firm has confirmed of them.
pub(super) struct Beside<'v> {
    /// The claim's number in the file.
    pub claim: i64,
    /// The days as they are counted now.
    pub found: &'v ClaimDays,
    /// The same with the days to work towards.
    pub days: &'v LastDays,
    /// What was confirmed or accepted.
    pub row: Option<&'v LastDaysRow>,
    /// Whether new law moves them.
    pub is_law_new: bool,
    /// What was done since that they hang on, the newest first; of a claim that nobody looked at, the last such thing.
    pub changes: Vec<DaysChange>,
}

impl<'v> Beside<'v> {
    /// For a claim of a case that is not filed.
    pub fn of(app: &App, view: &'v ClassView, case: i64, place: usize) -> Result<Beside<'v>, Failure> {
        let (terms, days) = (&view.terms, view.last_days(place));
        let (claim, row) = (terms.claims[place].id, kept_of(terms, place));
        let asked = terms.time.moved_by(place, &terms.theories[place]);
        let questions: Vec<&str> = asked.into_iter().map(QuestionId::name).collect();
        let (after, limit) = row.map_or((0, 1), |row| (row.as_of, MOST_REASONS + 1));
        let changes = app.store()?.read().last_days_changes(case, claim, &questions, after, limit)?;
        Ok(Beside { claim, found: &days.found, days, row, is_law_new: days.is_law_new, changes })
    }

    /// Whether the days are others than the firm has seen. What only goes on from day to day, as a stretch of time that is
    /// still running, moves nothing that was confirmed.
    pub fn is_moved(&self) -> bool {
        let is_other = |row: &LastDaysRow| seen(row).days != *self.found;
        self.row.is_some_and(is_other) && (self.is_law_new || !self.changes.is_empty())
    }

    /// Whether a second person has to confirm the days.
    pub fn is_unconfirmed(&self) -> bool {
        self.row.is_none_or(|row| row.confirmed.is_none()) || self.is_moved()
    }

    /// Who last changed what the days hang on, or accepted them: not the one to confirm them.
    pub fn changed_by(&self, app: &App) -> Result<(i64, String), Failure> {
        let last = self.changes.first().map(|change| (change.done.user, change.done.name.clone()));
        match (last, self.row) {
            (Some(last), _) => Ok(last),
            (None, row) => {
                let user =
                    row.map_or_else(|| app.author().map(|author| author.user), |row| Ok(row.set_by))?;
                let users = app.store()?.read().users()?;
                let name = users.into_iter().find(|known| known.id == user).map(|known| known.name);
                Ok((user, name.unwrap_or_default()))
            }
        }
    }
}

/// How far the firm stands by the last days of a claim; nothing for one that is filed.
pub(crate) fn standing(
    app: &App,
    view: &ClassView,
    case: i64,
    place: usize,
) -> Result<Option<LastDaysStanding>, Failure> {
    if view.terms.filed_on(place).is_some() {
        return Ok(None);
    }
    let beside = Beside::of(app, view, case, place)?;
    let confirmed = beside.row.and_then(|row| row.confirmed.as_ref());
    let is_moved = beside.is_moved();
    let before = beside.row.filter(|_| is_moved).map(|row| &seen(row).days);
    Ok(Some(LastDaysStanding {
        is_unconfirmed: beside.is_unconfirmed(),
        confirmed_by: confirmed.map(|by| by.name.clone()),
        confirmed_at: confirmed.map(|by| by.at.clone()),
        changed_by: beside.changed_by(app)?.1,
        is_law_new: beside.is_law_new,
        is_pinned: beside.row.is_some_and(|row| row.pinned.is_some()),
        moves: before.map(|before| moves(before, beside.found)).unwrap_or_default(),
        why: if is_moved { why(app, &beside) } else { Vec::new() },
        days: shown(beside.days),
    }))
}

/// Stands for the days as they are shown: as they are counted, and those to work towards.
pub(super) fn shown(days: &LastDays) -> String {
    mark(&format!("{:?}{:?}", days.found, days.used))
}

/// The days of which another number of people has the last one.
fn moves(before: &ClaimDays, now: &ClaimDays) -> Vec<LastDaysMove> {
    let mut days: BTreeMap<(NaiveDate, NaiveDate), [u64; 2]> = BTreeMap::new();
    for (of, place) in [(before, 0), (now, 1)] {
        for DayCount { safe, latest, people, .. } in &of.days {
            days.entry((*safe, *latest)).or_default()[place] += people;
        }
    }
    let moved = days.into_iter().filter(|(_, [before, now])| before != now);
    let mut found: Vec<LastDaysMove> = moved
        .map(|((safe, latest), [before, now])| LastDaysMove {
            day: Some(safe.to_string()),
            latest: Some(latest.to_string()),
            before,
            now,
        })
        .collect();
    if before.no_day != now.no_day {
        found.push(LastDaysMove { day: None, latest: None, before: before.no_day, now: now.no_day });
    }
    found
}

/// Why the days are others than the firm has seen.
fn why(app: &App, beside: &Beside<'_>) -> Vec<String> {
    let mut why = Vec::new();
    if let Some(row) = beside.row.filter(|_| beside.is_law_new) {
        let (old, new) = (&seen(row).version, &app.law.version);
        why.push(if old == new {
            format!("The law changed: edition {new} says something else than it did")
        } else {
            format!("The law changed, from edition {old} to {new}")
        });
    }
    let most = usize::try_from(MOST_REASONS).unwrap_or(usize::MAX);
    why.extend(beside.changes.iter().take(most).map(|change| {
        let on = change.done.at.split('T').next().unwrap_or_default();
        let on = day(on, "at").map_or_else(|_| on.to_owned(), |on| on.format("%b %-d, %Y").to_string());
        format!("{on}, {}: {}", change.done.name, change.summary)
    }));
    if beside.changes.len() > most {
        why.push("And other changes before; the history of the case has them".to_owned());
    }
    why
}
