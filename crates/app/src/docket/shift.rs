//! Moving an event: what would move with it, and moving what was accepted.

use super::chain::{days, not_before_order};
use super::count::{as_counted, by_order, count_again, is_named, moves};
use super::day::known_day;
use super::view::{deadline_move, named_day};
use super::{Docket, deadlines_in_words, named, renamed, titled, unchanged, words};
use crate::deadlines::{profile, service};
use crate::wire::{Done, TriggerMove, TriggerMovePreview, TriggerShift, TriggerShiftView};
use crate::{App, Failure, done};
use chrono::NaiveDate;
use domain::deadline::{Deadline, Method};
use law::Law;
use std::collections::BTreeSet;
use store::{DeadlineRow, KeptDay, Operation, TriggerEvent};

/// Which deadlines would have another day if an event moved and some of them kept theirs, and which days stay because its
/// order names them. Nothing is written.
///
/// # Errors
/// When the event does not exist, a day or way of service cannot be read, the holidays of the year of its new day are not
/// known, or a day that the order names would lie before the order.
pub fn trigger_move_preview(app: &mut App, req: TriggerMovePreview) -> Result<TriggerShiftView, Failure> {
    let (docket, old, new) = shifted(app, &req.shift)?;
    let named = named_days(&app.law, &docket, &new)?;
    let counted = counted(&app.law, &docket, &new, &req.kept.into_iter().collect());
    let moves = counted.iter().filter(|(row, found)| moves(row, found));
    Ok(TriggerShiftView {
        old_on: old.happened_on.to_string(),
        new_on: new.happened_on.to_string(),
        moves: moves.map(|(row, found)| deadline_move(&docket, row, found)).collect(),
        named: named.into_iter().map(named_day).collect(),
    })
}

/// Moves an event. Deadlines that are named take their new day, and lose their confirmation; open ones that are not
/// named keep theirs and say so, and what runs after them is counted from the day kept; finished ones are left alone.
///
/// # Errors
/// When [`trigger_move_preview`] refuses, it would stand as it does, or a deadline is named that would not move, is finished, or has no new day.
pub fn trigger_move(app: &mut App, req: TriggerMove) -> Result<Done, Failure> {
    let (docket, old, new) = shifted(app, &req.shift)?;
    if old == new {
        let message = format!(
            "{}, {}, stands so already; nothing was written",
            words(&app.law, &old.event),
            old.happened_on
        );
        return Err(Failure::invalid("on", message));
    }
    let named = named_days(&app.law, &docket, &new)?;
    let counted = settled(&app.law, &docket, &new, &req.moved);
    for id in &req.moved {
        let of = counted.iter().find(|(row, found)| row.id == *id && moves(row, found));
        let (row, found) = of.ok_or_else(|| {
            let message = format!(
                "deadline {id} would not move with this event and the days that are kept; leave it out"
            );
            Failure::invalid("moved", message)
        })?;
        can_move(row, found)?;
    }
    let (law, today) = (&app.law, app.today());
    let words = words(law, &new.event);
    let shift = Shift { old: &old, new: &new, words: &words, today };
    let rows: Vec<DeadlineRow> =
        counted.iter().map(|(row, _)| *row).chain(named.iter().copied()).cloned().collect();
    let changes: Vec<Change> = counted
        .iter()
        .filter_map(|(row, found)| change(law, row, found, &req.moved, &shift))
        .chain(named.iter().filter_map(|row| shift.read_anew(row)))
        .collect();
    let moved = changes.iter().filter(|change| matches!(change, Change::Moved(..))).count();
    let kept = changes.iter().filter(|change| matches!(change, Change::Kept(..))).count();
    app.operate("trigger_move", Some(new.case), |op| {
        rows.iter().try_for_each(|row| unchanged(op, row))?;
        op.trigger_update(&new)?;
        changes.iter().try_for_each(|change| change.write(op))?;
        let (from, to) = (old.happened_on, new.happened_on);
        let mut summary = if from == to {
            format!("Changed service or holidays: {words}, {to}")
        } else {
            format!("Moved from {from} to {to}: {words}")
        };
        summary += &format!(", with {}", deadlines_in_words(moved));
        if kept > 0 {
            summary += &format!("; {} kept", deadlines_in_words(kept));
        }
        if !named.is_empty() {
            summary += &format!("; {} as named in the order", deadlines_in_words(named.len()));
        }
        Ok(done(op, summary))
    })
}

/// Whether a deadline can take the day that a count gives it.
pub(super) fn can_move(row: &DeadlineRow, found: &Result<Deadline, String>) -> Result<(), Failure> {
    let what = named(row);
    if !row.is_open() {
        return Err(Failure::invalid(
            "moved",
            format!("{what} is {}: finished ones are never moved", row.status),
        ));
    }
    match found {
        Ok(_) => Ok(()),
        Err(why) => Err(Failure::invalid("moved", format!("{what} has no new day: {why}"))),
    }
}

/// What becomes of a deadline when its count gives another day.
pub(super) enum Change {
    /// It takes the day.
    Moved(i64, KeptDay),
    /// It keeps its day, set by hand now.
    Kept(i64, KeptDay),
    /// The day is the same; the working is another.
    Same(i64, KeptDay),
}

impl Change {
    pub(super) fn write(&self, op: &Operation<'_>) -> Result<(), Failure> {
        match self {
            Change::Moved(id, day) => op.deadline_day_update(*id, day)?,
            Change::Kept(id, day) | Change::Same(id, day) => op.deadline_working_update(*id, day)?,
        }
        Ok(())
    }
}

/// An event as it was and as it is from today on.
struct Shift<'a> {
    old: &'a TriggerEvent,
    new: &'a TriggerEvent,
    /// What happened, in words.
    words: &'a str,
    today: NaiveDate,
}

impl Shift<'_> {
    /// What a deadline that keeps its day says, where a person has not set it already.
    fn why(&self, row: &DeadlineRow) -> String {
        let (due_on, words) = (row.day.due_on, self.words);
        if self.old.happened_on == self.new.happened_on {
            format!("kept at {due_on} when service or holidays of its event changed ({words})")
        } else {
            format!("kept at {due_on} when its event moved to {} ({words})", self.new.happened_on)
        }
    }

    /// The working of a deadline that keeps its day, which was counted from the event as it was.
    fn working(&self, row: &DeadlineRow) -> Vec<String> {
        let (from, to, words) = (self.old.happened_on, self.new.happened_on, self.words);
        let changed = if from == to {
            format!("service or holidays of its event changed ({words})")
        } else {
            format!("its event moved from {from} to {to} ({words})")
        };
        let first = format!(
            "The day was kept at {} on {}, when {changed}; what follows is how it was counted before.",
            row.day.due_on, self.today
        );
        std::iter::once(first).chain(row.day.working.iter().cloned()).collect()
    }

    /// The working of a day that the order names, with the day that the order has now; nothing where it says so already.
    fn read_anew(&self, row: &DeadlineRow) -> Option<Change> {
        let working = by_order(self.new, self.words, row.day.due_on).working;
        (working != row.day.working).then(|| Change::Same(row.id, KeptDay { working, ..row.day.clone() }))
    }
}

/// What becomes of a deadline when its event moves; nothing where all of it stays.
fn change(
    law: &Law,
    row: &DeadlineRow,
    found: &Result<Deadline, String>,
    moved: &[i64],
    shift: &Shift<'_>,
) -> Option<Change> {
    if !row.is_open() {
        return None;
    }
    if !moves(row, found) {
        if let Some(why) = row.day.hand_set_why.clone() {
            let working = shift.working(row);
            return Some(Change::Same(row.id, KeptDay { working, ..pinned(law, row, found, why) }));
        }
        let found = found.as_ref().ok()?;
        return (found.working != row.day.working).then(|| Change::Same(row.id, as_counted(found, law)));
    }
    if let (true, Ok(found)) = (moved.contains(&row.id), found) {
        return Some(Change::Moved(row.id, as_counted(found, law)));
    }
    let why = row.day.hand_set_why.clone().unwrap_or_else(|| shift.why(row));
    let working = shift.working(row);
    Some(Change::Kept(row.id, KeptDay { working, ..pinned(law, row, found, why) }))
}

/// The day that a deadline keeps although a count gives another, or none.
pub(super) fn pinned(law: &Law, row: &DeadlineRow, found: &Result<Deadline, String>, why: String) -> KeptDay {
    KeptDay {
        computed_on: found.as_ref().ok().map(|found| found.date),
        law_version: Some(law.version.clone()),
        hand_set_why: Some(why),
        ..row.day.clone()
    }
}

/// The event as it is and as it would be, with the docket as it would be.
fn shifted(app: &App, shift: &TriggerShift) -> Result<(Docket, TriggerEvent, TriggerEvent), Failure> {
    let read = app.store()?.read();
    let old = renamed(&app.law, read.trigger(shift.trigger)?);
    let mut new = old.clone();
    if let Some(text) = &shift.on {
        new.happened_on = known_day(text, "on", &app.law.calendar)?;
    }
    if let Some(word) = &shift.service {
        service(Some(word))?.word().clone_into(&mut new.service);
    }
    // One that stands is no question: a file may hold it from before it was refused.
    if let Some(word) = shift.profile.as_ref().filter(|word| old.profile.as_ref() != Some(word)) {
        new.profile = Some(profile(Method::Federal, Some(word))?.word().to_owned());
    }
    if let Some(texts) = &shift.inaccessible {
        new.inaccessible = days(texts)?;
    }
    let mut docket = Docket::of(&read, &app.law, old.case)?;
    if let Some(trigger) = docket.triggers.iter_mut().find(|trigger| trigger.id == new.id) {
        trigger.clone_from(&new);
    }
    Ok((docket, old, new))
}

/// A deadline with what is counted for it.
type Counted<'d> = (&'d DeadlineRow, Result<Deadline, String>);

/// The deadlines with a rule that run from an event, each with what is counted for it while some keep their day.
fn counted<'d>(
    law: &Law,
    docket: &'d Docket,
    trigger: &TriggerEvent,
    kept: &BTreeSet<i64>,
) -> Vec<Counted<'d>> {
    let keeping = docket.keeping(kept);
    let again =
        |row: &'d DeadlineRow| Some((row, count_again(law, &keeping, row, &docket.triggers_of(row.id))?));
    docket.deadlines_of(trigger.id).into_iter().filter_map(again).collect()
}

/// The same where every open deadline that would move and is not named keeps its day. Keeping one can keep what runs after
/// it where it is, so this goes on until nothing changes; rules do not lead back to themselves, so it ends.
fn settled<'d>(law: &Law, docket: &'d Docket, trigger: &TriggerEvent, moved: &[i64]) -> Vec<Counted<'d>> {
    let mut kept = BTreeSet::new();
    loop {
        let counted = counted(law, docket, trigger, &kept);
        let stays =
            |(row, found): &&Counted<'_>| row.is_open() && !moved.contains(&row.id) && moves(row, found);
        let now: BTreeSet<i64> = counted.iter().filter(stays).map(|(row, _)| row.id).collect();
        if now == kept {
            return counted;
        }
        kept = now;
    }
}

/// The open deadlines whose days the order that moves names. One that a person has set since is theirs.
fn named_days<'d>(
    law: &Law,
    docket: &'d Docket,
    order: &TriggerEvent,
) -> Result<Vec<&'d DeadlineRow>, Failure> {
    let stands = |row: &&DeadlineRow| row.is_open() && row.day.hand_set_why.is_none() && is_named(law, row);
    let rows: Vec<&DeadlineRow> = docket.deadlines_of(order.id).into_iter().filter(stands).collect();
    for row in &rows {
        not_before_order(&titled(row), row.day.due_on, order, "on")?;
    }
    Ok(rows)
}
