//! The second person: confirming a critical day, and what may not be done to a critical deadline by one alone.

use super::kept::must_be_open;
use super::{Docket, named, titled, unchanged};
use crate::wire::{DeadlineConfirm, DeadlineCriticalSet, DeadlineRemove, Done, OfDeadline, OperationUndo};
use crate::{App, Failure, day, done, optional};
use store::{DeadlineRow, Loss, LostDeadline, Operation, Reader, User};

/// The user of the file with a name or initials, who is somebody else than the one who did it.
pub(crate) fn second(read: &Reader<'_>, by: &str, first: i64, did: &str) -> Result<User, Failure> {
    let refused = |message: String| Err(Failure::invalid("by", message));
    let wanted = by.trim().to_lowercase();
    let users = read.users()?;
    let is_named = |user: &&User| user.name.to_lowercase() == wanted;
    let has_initials = |user: &&User| user.initials.to_lowercase() == wanted;
    let mut found: Vec<&User> = users.iter().filter(is_named).collect();
    if found.is_empty() {
        found = users.iter().filter(has_initials).collect();
    }
    match found.as_slice() {
        [] if wanted.is_empty() => refused("a second person has to give their initials".to_owned()),
        [] => refused(format!(
            "nobody with the name or initials {by:?} uses this file; whoever confirms opens it once under their own name"
        )),
        [user] if user.id == first => {
            refused(format!("{} {did}; a second person has to confirm it", user.name))
        }
        [user] => Ok((*user).clone()),
        several => {
            let names: Vec<&str> = several.iter().map(|user| user.name.as_str()).collect();
            refused(format!("{by:?} are the initials of several: {}; give the name", names.join(", ")))
        }
    }
}

/// Confirms the day of a critical deadline, by a second person: a user of the file other than whoever last set the day.
///
/// # Errors
/// When the deadline does not exist, is finished, is not critical or is confirmed already, or the person is unknown or
/// the one who set the day.
pub fn deadline_confirm(app: &mut App, req: DeadlineConfirm) -> Result<Done, Failure> {
    let (_, row) = Docket::around(app, req.deadline)?;
    must_be_open(&row)?;
    let refused = |why: String| Err(Failure::invalid("deadline", format!("{} {why}", named(&row))));
    if !row.is_critical {
        return refused("is not critical, so nobody has to confirm it; mark it as critical first".to_owned());
    }
    if let Some(by) = &row.confirmed {
        return refused(format!("was confirmed by {} already", by.name));
    }
    shown(&req, &row)?;
    let by = second(&app.store()?.read(), &req.by, row.day_changed.user, "set the day")?;
    app.operate("deadline_confirm", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_confirm(row.id, by.id)?;
        Ok(done(op, format!("{}, {}: confirmed by {}", titled(&row), row.day.due_on, by.name)))
    })
}

/// Refuses a confirmation of a day that is not the one kept any more.
fn shown(req: &DeadlineConfirm, row: &DeadlineRow) -> Result<(), Failure> {
    match req.date.as_deref().map(|text| day(text, "date")).transpose()? {
        Some(date) if date != row.day.due_on => {
            let message = format!("{} is kept for {} by now and not for {date}", named(row), row.day.due_on);
            Err(Failure::invalid("date", message))
        }
        _ => Ok(()),
    }
}

/// Marks a deadline as critical, or takes the mark away that the firm gave it, which needs a second person.
///
/// # Errors
/// When the deadline does not exist, stands so already, is critical by its rule, or there is no second person.
pub fn deadline_critical_set(app: &mut App, req: DeadlineCriticalSet) -> Result<Done, Failure> {
    let (_, row) = Docket::around(app, req.deadline)?;
    let refused = |why: &str| Err(Failure::invalid("is_critical", format!("{} {why}", named(&row))));
    if row.is_critical == req.is_critical {
        return refused(if row.is_critical { "is critical already" } else { "is not critical" });
    }
    let rule = row.rule.as_ref().and_then(|code| app.law.deadline(code));
    if !req.is_critical && rule.is_some_and(|rule| rule.is_critical) {
        return refused("is critical by its rule, and stays so");
    }
    let by = if req.is_critical {
        None
    } else {
        let (read, first) = (app.store()?.read(), app.author()?.user);
        Some(second(&read, req.by.as_deref().unwrap_or_default(), first, "takes the mark away")?)
    };
    app.operate("deadline_critical_set", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_critical_update(row.id, req.is_critical)?;
        let what = match &by {
            None => "critical now".to_owned(),
            Some(by) => format!("not critical any more, confirmed by {}", by.name),
        };
        Ok(done(op, format!("{}, {}: {what}", titled(&row), row.day.due_on)))
    })
}

/// Takes a deadline away. A critical one stays, marked with who asked and why, until [`deadline_removal_confirm`].
///
/// # Errors
/// When the deadline does not exist, or it is critical and no reason is given or its removal was asked for already.
pub fn deadline_remove(app: &mut App, req: DeadlineRemove) -> Result<Done, Failure> {
    let (_, row) = Docket::around(app, req.deadline)?;
    let why = optional(req.why.as_deref());
    if !row.is_critical {
        return app.operate("deadline_remove", Some(row.case), |op| {
            unchanged(op, &row)?;
            op.deadline_remove(row.id)?;
            let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
            Ok(done(op, format!("Took away {}, {}{why}", named(&row), row.day.due_on)))
        });
    }
    if let Some(removal) = &row.removal {
        let by = &removal.asked.name;
        let message =
            format!("{by} asked to take {} away already; a second person has to confirm it", named(&row));
        return Err(Failure::invalid("deadline", message));
    }
    let why = why.ok_or_else(|| {
        Failure::invalid("why", format!("{} is critical: give the reason for taking it away", named(&row)))
    })?;
    app.operate("deadline_removal_ask", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_removal_update(row.id, Some(&why))?;
        let stays = "it stays until a second person confirms it";
        Ok(done(op, format!("Asked to take away {}, {} ({why}); {stays}", named(&row), row.day.due_on)))
    })
}

/// Takes a critical deadline away that somebody asked to take away, by a second person.
///
/// # Errors
/// When the deadline does not exist, nobody asked, or the person is unknown or the one who asked.
pub fn deadline_removal_confirm(app: &mut App, req: DeadlineConfirm) -> Result<Done, Failure> {
    let (_, row) = Docket::around(app, req.deadline)?;
    let removal = row.removal.as_ref().ok_or_else(|| nobody_asked(&row))?;
    shown(&req, &row)?;
    let by = second(&app.store()?.read(), &req.by, removal.asked.user, "asked for it")?;
    app.operate("deadline_remove", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_remove(row.id)?;
        let (asked, why) = (&removal.asked.name, &removal.why);
        let summary = format!(
            "Took away {}, {}, asked by {asked} ({why}), confirmed by {}",
            named(&row),
            row.day.due_on,
            by.name
        );
        Ok(done(op, summary))
    })
}

/// Takes back that a critical deadline is to be taken away.
///
/// # Errors
/// When the deadline does not exist or nobody asked.
pub fn deadline_removal_withdraw(app: &mut App, req: OfDeadline) -> Result<Done, Failure> {
    let (_, row) = Docket::around(app, req.deadline)?;
    row.removal.as_ref().ok_or_else(|| nobody_asked(&row))?;
    app.operate("deadline_removal_withdraw", Some(row.case), |op| {
        unchanged(op, &row)?;
        op.deadline_removal_update(row.id, None)?;
        Ok(done(op, format!("{}, {}: is not to be taken away", titled(&row), row.day.due_on)))
    })
}

/// What the history says of an undo beside what it undoes: why, and who confirmed it. An undo that takes a critical
/// deadline away, unmarks or waives it needs both, whoever entered the deadline.
///
/// # Errors
/// Names the deadlines where there is no reason or no second person.
pub(crate) fn agreed_to_undo(op: &Operation<'_>, req: &OperationUndo) -> Result<Option<String>, Failure> {
    let why = optional(req.why.as_deref());
    let lost = op.read().lost_deadlines(op.id)?;
    if lost.is_empty() {
        return Ok(why);
    }
    let why = why.ok_or_else(|| {
        let would: Vec<String> = lost.iter().map(would_be_lost).collect();
        let message = format!(
            "this would {}: give the reason and the initials of a second person. Nothing was undone",
            would.join(", ")
        );
        Failure::invalid("why", message)
    })?;
    let by = second(&op.read(), req.by.as_deref().unwrap_or_default(), op.author.user, "undoes it")?;
    Ok(Some(format!("{why}; confirmed by {}", by.name)))
}

/// `take away the critical deadline 3 (oppose a motion), 2026-11-27`.
fn would_be_lost(of: &LostDeadline) -> String {
    let LostDeadline { id, text, due_on, how } = of;
    match how {
        Loss::Removed => format!("take away the critical deadline {id} ({text}), {due_on}"),
        Loss::Unmarked => format!("take the mark of a critical one from deadline {id} ({text}), {due_on}"),
        Loss::Waived => format!("waive the critical deadline {id} ({text}), {due_on}"),
    }
}

fn nobody_asked(row: &DeadlineRow) -> Failure {
    Failure::invalid("deadline", format!("nobody asked to take {} away", named(row)))
}
