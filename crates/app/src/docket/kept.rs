//! Deadlines that a case holds: listing them, typing one, setting a day by hand, following the count again.

use super::count::{as_counted, count_again, kept_as};
use super::day::known_day;
use super::view::kept_deadlines;
use super::{Docket, named, titled, uid, unchanged};
use crate::deadlines::kind_word;
use crate::wire::{DeadlineAdd, DeadlineAdded, DeadlineDaySet, Done, KeptDeadline, OfCase, OfDeadline};
use crate::{App, Failure, done, optional, required};
use chrono::NaiveDate;
use domain::deadline::DeadlineKind;
use store::{DeadlineRow, KeptDay, NewDeadline};

/// The deadlines of a case, by the day to work towards, each with its history and what the law at hand gives.
///
/// # Errors
/// When the case does not exist.
pub fn deadline_list(app: &mut App, req: OfCase) -> Result<Vec<KeptDeadline>, Failure> {
    let docket = Docket::of(&app.store()?.read(), &app.law, req.case)?;
    Ok(kept_deadlines(&app.law, &docket, app.today()))
}

/// Adds a deadline that a person types. Its day is taken as it is, on a closed day too; [`deadline_list`] says so.
///
/// # Errors
/// When the case does not exist, the text is blank, the day or kind cannot be read, or the holidays of its
/// year are not known.
pub fn deadline_add(app: &mut App, req: DeadlineAdd) -> Result<DeadlineAdded, Failure> {
    app.store()?.read().case(req.case)?;
    let text = required(&req.text, "text", "What is to be done")?;
    let due_on = known_day(&req.date, "date", &app.law.calendar)?;
    let kinds = [DeadlineKind::LastDay, DeadlineKind::EarliestDay, DeadlineKind::DateCertain];
    let kind = match req.kind.as_deref() {
        None => DeadlineKind::default(),
        Some(word) => kinds.into_iter().find(|kind| kind_word(*kind) == word).ok_or_else(|| {
            let known = kinds.map(kind_word).join(", ");
            Failure::invalid("kind", format!("{word:?} is no kind of deadline; use one of: {known}"))
        })?,
    };
    let working = vec!["The day was typed; no rule of the law counts it.".to_owned()];
    let open_on = app.today();
    app.operate("deadline_add", Some(req.case), |op| {
        let deadline = op.deadline_insert(&NewDeadline {
            case: req.case,
            uid: uid(op, 0)?,
            rule: None,
            text: text.clone(),
            cite: optional(req.cite.as_deref()),
            kind: kind_word(kind),
            day: alone(due_on, working, None),
            is_critical: req.is_critical,
            open_on,
            note: optional(req.note.as_deref()),
        })?;
        let critical = if req.is_critical { "critical deadline" } else { "deadline" };
        let summary = format!("Added the {critical} {due_on}: {text}");
        Ok((DeadlineAdded { deadline, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// A day that stands by itself: no reading of the holidays gives another.
fn alone(day: NaiveDate, working: Vec<String>, hand_set_why: Option<String>) -> KeptDay {
    KeptDay {
        due_on: day,
        safe_on: day,
        latest_on: day,
        working,
        computed_on: None,
        law_version: None,
        hand_set_why,
    }
}

/// A day that a person sets for a deadline, with what its rule gives at that moment.
pub(super) fn by_hand(app: &App, docket: &Docket, row: &DeadlineRow, day: NaiveDate, why: String) -> KeptDay {
    let counted = count_again(&app.law, docket, row, &docket.triggers_of(row.id));
    let working = match &counted {
        Some(Ok(found)) => {
            let mut working = found.working.clone();
            working.push(format!("Set by hand: {} in place of {} ({why}).", day, found.date));
            working
        }
        _ => vec![format!("Set by hand: {day} ({why}).")],
    };
    let is_counted = counted.is_some();
    let computed_on = counted.and_then(Result::ok).map(|found| found.date);
    KeptDay {
        computed_on,
        law_version: is_counted.then(|| app.law.version.clone()),
        ..alone(day, working, Some(why))
    }
}

/// Sets the day of an open deadline by hand. It stays through every recalculation; the confirmation is taken away.
///
/// # Errors
/// When the deadline does not exist or is finished, the reason is blank, or the day cannot be read, is the one kept, or
/// lies in a year whose holidays are not known.
pub fn deadline_day_set(app: &mut App, req: DeadlineDaySet) -> Result<Done, Failure> {
    let (docket, row) = Docket::around(app, req.deadline)?;
    let why = required(&req.why, "why", "The reason")?;
    let date = known_day(&req.date, "date", &app.law.calendar)?;
    must_be_open(&row)?;
    if date == row.day.due_on && row.day.hand_set_why.is_some() {
        return Err(Failure::invalid("date", format!("deadline {} is set to {date} already", row.id)));
    }
    let kept = by_hand(app, &docket, &row, date, why.clone());
    app.operate("deadline_day_set", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_day_update(row.id, &kept)?;
        Ok(done(op, format!("{}: set by hand from {} to {date} ({why})", titled(&row), row.day.due_on)))
    })
}

/// Lets a deadline follow its rule again: it takes the day that is counted now, and loses its confirmation where that
/// is another one, or the day to work towards or the latest arguable one is.
///
/// # Errors
/// When the deadline does not exist, is finished, has a day that was typed, follows its rule already, or its rule gives no day.
pub fn deadline_follow(app: &mut App, req: OfDeadline) -> Result<Done, Failure> {
    let (docket, row) = Docket::around(app, req.deadline)?;
    must_be_open(&row)?;
    let counted = count_again(&app.law, &docket, &row, &docket.triggers_of(row.id));
    let refused = |why: String| Failure::invalid("deadline", format!("{} {why}", named(&row)));
    let counted = counted.ok_or_else(|| {
        refused("has a day that was typed: there is no count that it could follow".to_owned())
    })?;
    let found = counted.map_err(|why| refused(format!("has no day that it could follow: {why}")))?;
    let kept = as_counted(&found, &app.law);
    let is_same = kept_as(&row.day) == kept_as(&kept);
    if row.day.hand_set_why.is_none() && is_same {
        return Err(refused(format!("follows its rule already, to {}", found.date)));
    }
    app.operate("deadline_follow", Some(row.case), |op| {
        unchanged(op, &row)?;
        if is_same {
            op.deadline_working_update(row.id, &kept)?;
        } else {
            op.deadline_day_update(row.id, &kept)?;
        }
        Ok(done(
            op,
            format!("{}: follows its rule again, from {} to {}", titled(&row), row.day.due_on, found.date),
        ))
    })
}

/// Refuses what is done only to a deadline that is still to be met.
pub(super) fn must_be_open(row: &DeadlineRow) -> Result<(), Failure> {
    if row.is_open() {
        return Ok(());
    }
    let message = format!("{} is {}; open it again first", named(row), row.status);
    Err(Failure::invalid("deadline", message))
}
