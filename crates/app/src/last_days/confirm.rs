//! Confirming the last days of a claim, by a second person, and what new law does to them: accepted, or the old days pinned.

use super::clocks::counted_from;
use super::standing::{Beside, shown};
use super::{law, seen};
use crate::classes::people;
use crate::docket::second;
use crate::view::ClassView;
use crate::wire::{Done, LastDaysConfirm, OfClaimDays};
use crate::{App, ErrorCode, Failure, done, grouped};
use std::sync::Arc;
use store::{ClaimDays, DaysUnder, Operation};

/// A claim whose last days are to be confirmed, and the class that they are counted of.
struct Asked {
    case: i64,
    place: usize,
    view: Arc<ClassView>,
}

impl Asked {
    fn of(app: &mut App, case: i64, claim: &str) -> Result<Asked, Failure> {
        let view = app.view(case)?;
        let place = view.terms.place(claim);
        let place = place.ok_or_else(|| Failure::not_found(format!("the case pleads no claim {claim:?}")))?;
        if let Some(day) = view.terms.filed_on(place) {
            let message =
                format!("{} was filed on {day}; no last day is left to confirm", name(&view, place));
            return Err(Failure::invalid("claim", message));
        }
        Ok(Asked { case, place, view })
    }

    fn name(&self) -> &str {
        name(&self.view, self.place)
    }

    fn beside(&self, app: &App) -> Result<Beside<'_>, Failure> {
        Beside::of(app, &self.view, self.case, self.place)
    }

    fn refused(&self, why: &str) -> Failure {
        Failure::invalid("claim", format!("the last days of {} {why}", self.name()))
    }

    /// The days as they are counted now, with the law that gives them.
    fn now(&self, app: &App, found: &ClaimDays) -> DaysUnder {
        let law = law(&self.view.terms, self.place, found);
        let from = vec![counted_from(&self.view, self.place)];
        DaysUnder { days: found.clone(), from, law, version: app.law.version.clone() }
    }

    /// Refuses to go on where another program wrote to the case since its people were read.
    fn unchanged(&self, op: &Operation<'_>) -> Result<(), Failure> {
        // This operation is the next one, unless another came first.
        if op.id == self.view.people.last_operation + 1 {
            return Ok(());
        }
        let message =
            format!("{} was changed meanwhile; look at it again. Nothing was written.", self.name());
        Err(Failure { code: ErrorCode::Conflict, message, field: None, hint: None, operation: None })
    }
}

fn name(view: &ClassView, place: usize) -> &str {
    &view.terms.theories[place].name
}

/// Confirms the last days of a claim as they are counted now, by a second person: a user of the file other than who last
/// changed what they hang on. Of days that are pinned beside those of newer law, both are confirmed.
///
/// # Errors
/// When the case pleads no such claim or it is filed, the days are confirmed already or are not those named, new law moves
/// them and nobody has said whether it is taken, or the person is unknown or who last changed what they hang on.
pub fn last_days_confirm(app: &mut App, req: LastDaysConfirm) -> Result<Done, Failure> {
    let asked = Asked::of(app, req.case, &req.claim)?;
    let beside = asked.beside(app)?;
    if beside.is_law_new {
        return Err(asked.refused("move under new law; accept the new days or pin the old ones first"));
    }
    let confirmed = beside.row.and_then(|row| row.confirmed.as_ref());
    if let Some(by) = confirmed.filter(|_| !beside.is_unconfirmed()) {
        return Err(asked.refused(&format!("were confirmed by {} already", by.name)));
    }
    if req.days != shown(beside.days) {
        let message = format!("{} has other last days than those named; look at them again", asked.name());
        return Err(Failure {
            code: ErrorCode::Conflict,
            message,
            field: Some("days".into()),
            hint: None,
            operation: None,
        });
    }
    let (first, _) = beside.changed_by(app)?;
    let by = second(&app.store()?.read(), &req.by, first, "last changed what these days hang on")?;
    let now = asked.now(app, beside.found);
    let (kept, pinned) = match beside.row.filter(|row| row.pinned.is_some()) {
        Some(row) => (row.kept.clone(), Some(now)),
        None => (now, None),
    };
    app.operate("last_days_confirm", Some(asked.case), |op| {
        asked.unchanged(op)?;
        op.last_days_keep(beside.claim, &kept, pinned.as_ref(), first, Some((by.id, &op.now())))?;
        let (name, what) = (asked.name(), said(beside.found));
        Ok(done(op, format!("Last days to file, {name}: {what}, confirmed by {}", by.name)))
    })
}

/// Takes the last days that new law gives a claim; a second person then confirms them.
///
/// # Errors
/// When the case pleads no such claim or it is filed, or no new law moves its days.
pub fn last_days_accept(app: &mut App, req: OfClaimDays) -> Result<Done, Failure> {
    let asked = Asked::of(app, req.case, &req.claim)?;
    let beside = asked.beside(app)?;
    if !beside.is_law_new {
        return Err(asked.refused("are not moved by new law"));
    }
    let now = asked.now(app, beside.found);
    app.operate("last_days_accept", Some(asked.case), |op| {
        asked.unchanged(op)?;
        op.last_days_keep(beside.claim, &now, None, op.author.user, None)?;
        let (name, version) = (asked.name(), &now.version);
        Ok(done(op, format!("Last days to file, {name}: took those of the law of {version}")))
    })
}

/// Keeps the old last days of a claim beside those that new law gives: the earlier of the two is worked towards. What was
/// confirmed stays confirmed, unless something else moved them as well.
///
/// # Errors
/// When the case pleads no such claim or it is filed, or no new law moves its days.
pub fn last_days_pin(app: &mut App, req: OfClaimDays) -> Result<Done, Failure> {
    let asked = Asked::of(app, req.case, &req.claim)?;
    let beside = asked.beside(app)?;
    let Some(row) = beside.row.filter(|_| beside.is_law_new) else {
        return Err(asked.refused("are not moved by new law"));
    };
    let now = asked.now(app, beside.found);
    let mut old = row.kept.clone();
    if let Some(pinned) = &row.pinned {
        // Days that were pinned before count on as well, where they are the earlier ones.
        old.from.extend(pinned.from.iter().cloned());
    }
    let stands = row.confirmed.as_ref().filter(|_| beside.changes.is_empty());
    app.operate("last_days_pin", Some(asked.case), |op| {
        asked.unchanged(op)?;
        match stands {
            Some(by) => {
                let confirmed = Some((by.user, by.at.as_str()));
                op.last_days_keep(beside.claim, &old, Some(&now), row.set_by, confirmed)?;
            }
            None => op.last_days_keep(beside.claim, &old, Some(&now), op.author.user, None)?,
        }
        let (name, old, new) = (asked.name(), &seen(row).version, &now.version);
        let what = format!("pinned those of the law of {old} beside those of {new}; the earlier day counts");
        Ok(done(op, format!("Last days to file, {name}: {what}")))
    })
}

/// `1,204 people, 2026-12-01 to 2027-03-04, 3 without a day`.
fn said(found: &ClaimDays) -> String {
    let mut said = people(found.days.iter().map(|of| of.people).sum());
    if let (Some(first), Some(last)) = (found.days.first(), found.days.last()) {
        said += &format!(", {}", first.safe);
        if last.safe != first.safe {
            said += &format!(" to {}", last.safe);
        }
    }
    if found.no_day > 0 {
        said += &format!(", {} without a day", grouped(found.no_day));
    }
    said
}
