//! `limitations`, `tolling`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_tolling::{Limitations, TollingAdd, TollingCommand, TollingList, TollingRemove};
use crate::open::{open, open_to_change};
use crate::print;
use app::wire::{
    Done, LastDaysConfirm, LimitationAsked, Nothing, OfCase, OfClaimDays, OfTolling, PersonFind,
    RefilingAsked, TollingAsked, TollingDraft,
};
use app::{App, Failure};

/// How the class stands against its last days to file, or the people whose days come next; or a second person confirms
/// the days of a claim.
///
/// # Errors
/// When the file or the core refuses; an unknown claim.
pub fn limitations(app: &mut App, by: &By, of: &Limitations) -> Result<Answer, Failure> {
    if of.confirm.is_some() || of.accept.is_some() || of.pin.is_some() {
        open_to_change(app, by, &of.file)?;
        let done = decide(app, of)?;
        return shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation));
    }
    open(app, by, &of.file)?;
    let mut claims = app::last_day_list(app, OfCase { case: of.case })?;
    if let Some(wanted) = &of.claim {
        claims.retain(|claim| claim.claim == *wanted);
        if claims.is_empty() {
            return Err(Failure::not_found(format!("the case pleads no claim {wanted:?}")));
        }
    }
    if let (Some(start), Some(claim)) = (&of.start, &of.claim) {
        let (case, start) = (of.case, Some(start.clone()));
        let found = app::refiling(app, RefilingAsked { case, claim: claim.clone(), start, violation: None })?;
        return if of.json { json(&found) } else { Ok(Answer::done(print::refiling(&found))) };
    }
    let Some(within) = of.within else {
        return if of.json { json(&claims) } else { Ok(Answer::done(print::last_days(&claims))) };
    };
    let asked = LimitationAsked { case: of.case, claim: of.claim.clone(), within };
    let rows = app::limitation_list(app, asked)?;
    if of.json { json(&rows) } else { Ok(Answer::done(print::next_last_days(&rows))) }
}

/// Confirms the last days of a claim, or says what becomes of those that new law moves.
fn decide(app: &mut App, of: &Limitations) -> Result<Done, Failure> {
    let case = of.case;
    match (&of.confirm, &of.accept, &of.pin) {
        (Some(claim), ..) => {
            let (claim, by) = (claim.clone(), of.by.clone().unwrap_or_default());
            app::last_days_confirm(app, LastDaysConfirm { case, claim, by, days: None })
        }
        (None, Some(claim), _) => app::last_days_accept(app, OfClaimDays { case, claim: claim.clone() }),
        (None, None, pin) => {
            app::last_days_pin(app, OfClaimDays { case, claim: pin.clone().unwrap_or_default() })
        }
    }
}

/// What is done with what stops clocks.
///
/// # Errors
/// When the file or the core refuses.
pub fn tolling(app: &mut App, by: &By, command: &TollingCommand) -> Result<Answer, Failure> {
    match command {
        TollingCommand::Add(of) => add(app, by, of),
        TollingCommand::List(of) => list(app, by, of),
        TollingCommand::Remove(of) => remove(app, by, of),
    }
}

fn remove(app: &mut App, by: &By, of: &TollingRemove) -> Result<Answer, Failure> {
    if of.dry_run {
        open(app, by, &of.file)?;
    } else {
        open_to_change(app, by, &of.file)?;
    }
    let case = app::tolling_get(app, OfTolling { tolling: of.tolling })?.draft.case;
    let asked = TollingAsked { case, draft: None, instead_of: Some(of.tolling) };
    let effect = print::tolling_effect(&app::tolling_preview(app, asked)?);
    if of.dry_run {
        return Ok(Answer::done(effect));
    }
    let done = app::tolling_remove(app, OfTolling { tolling: of.tolling })?;
    Ok(Answer::done(format!("{effect}{}", print::undoable(&of.file, &done.summary, done.operation))))
}

fn add(app: &mut App, by: &By, of: &TollingAdd) -> Result<Answer, Failure> {
    if of.dry_run {
        open(app, by, &of.file)?;
    } else {
        open_to_change(app, by, &of.file)?;
    }
    let person = match &of.person {
        Some(id) => {
            Some(app::person_find(app, PersonFind { case: of.case, external_id: id.clone() })?.person)
        }
        None => None,
    };
    let draft = TollingDraft {
        case: of.case,
        kind: of.kind.clone(),
        cause: of.cause.clone(),
        court: of.court.clone(),
        docket_number: of.docket.clone(),
        court_of: of.court_of.clone(),
        is_own_action: of.own_action,
        from_on: of.from.clone(),
        to_on: of.to.clone(),
        ordered_on: of.ordered.clone(),
        ending: of.ending.clone(),
        class: of.class,
        person,
        claims: of.claims.clone(),
        document: of.document.clone(),
        note: of.note.clone(),
    };
    let asked = TollingAsked { case: of.case, draft: Some(draft.clone()), instead_of: None };
    let effect = app::tolling_preview(app, asked)?;
    if of.dry_run {
        return if of.json { json(&effect) } else { Ok(Answer::done(print::tolling_effect(&effect))) };
    }
    let done = app::tolling_add(app, draft)?;
    if of.json {
        return json(&effect);
    }
    let said = print::undoable(&of.file, &done.summary, done.operation);
    Ok(Answer::done(format!("{}{said}", print::tolling_effect(&effect))))
}

fn list(app: &mut App, by: &By, of: &TollingList) -> Result<Answer, Failure> {
    let (Some(file), Some(case)) = (&of.file, of.case) else {
        let kinds = app::tolling_kind_list(app, Nothing {})?;
        return if of.json { json(&kinds) } else { Ok(Answer::done(print::tolling_kinds(&kinds))) };
    };
    open(app, by, file)?;
    let found = app::tolling_list(app, OfCase { case })?;
    if of.json { json(&found) } else { Ok(Answer::done(print::tollings(&found))) }
}

fn json(value: &impl serde::Serialize) -> Result<Answer, Failure> {
    Answer::json(serde_json::to_string_pretty(value))
}
