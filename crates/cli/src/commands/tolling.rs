//! `limitations`, `tolling`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_tolling::{
    Limitations, TollingAdd, TollingChange, TollingCommand, TollingList, TollingRemove, TollingSaid,
};
use crate::open::{open, open_for, open_to_change};
use crate::{print, typed};
use app::wire::{
    Done, LastDaysConfirm, LimitationAsked, Nothing, OfCase, OfClaimDays, OfTolling, PersonFind,
    RefilingAsked, TollingAsked, TollingDraft, TollingSet,
};
use app::{App, CountedFrom, Failure};

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
        let (case, start) = (of.case, Some(typed::day(app, start, CountedFrom::Case(of.case))?));
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
            let days = of.days.clone().unwrap_or_default();
            app::last_days_confirm(app, LastDaysConfirm { case, claim, by, days })
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
        TollingCommand::Change(of) => change(app, by, of),
        TollingCommand::Remove(of) => remove(app, by, of),
    }
}

fn remove(app: &mut App, by: &By, of: &TollingRemove) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.dry_run)?;
    let case = app::tolling_get(app, OfTolling { tolling: of.tolling })?.draft.case;
    let asked = TollingAsked { case, draft: None, instead_of: Some(of.tolling) };
    let told = Told { file: &of.file, dry_run: of.dry_run, json: of.json };
    told.write(app, asked, |app| app::tolling_remove(app, OfTolling { tolling: of.tolling }))
}

fn change(app: &mut App, by: &By, of: &TollingChange) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.said.dry_run)?;
    let tolling = of.tolling;
    let old = app::tolling_get(app, OfTolling { tolling })?.draft;
    let draft = TollingDraft {
        cause: of.cause.clone().unwrap_or(old.cause),
        to_on: old.to_on.filter(|_| !of.going_on),
        claims: if of.every_claim || !of.claims.is_empty() { of.claims.clone() } else { old.claims },
        ..old
    };
    let draft = with_said(app, &of.said, draft)?;
    let asked = TollingAsked { case: draft.case, draft: Some(draft.clone()), instead_of: Some(tolling) };
    let told = Told { file: &of.file, dry_run: of.said.dry_run, json: of.said.json };
    told.write(app, asked, |app| app::tolling_set(app, TollingSet { tolling, draft }))
}

fn add(app: &mut App, by: &By, of: &TollingAdd) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.said.dry_run)?;
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
        court_of: of.court_of.clone(),
        is_own_action: of.own_action,
        class: of.class,
        person,
        claims: of.claims.clone(),
        ..TollingDraft::default()
    };
    let draft = with_said(app, &of.said, draft)?;
    let asked = TollingAsked { case: of.case, draft: Some(draft.clone()), instead_of: None };
    let told = Told { file: &of.file, dry_run: of.said.dry_run, json: of.said.json };
    told.write(app, asked, |app| app::tolling_add(app, draft))
}

/// An entry with what is said of it; what is not said stays.
fn with_said(app: &mut App, said: &TollingSaid, entry: TollingDraft) -> Result<TollingDraft, Failure> {
    let from = CountedFrom::Case(entry.case);
    Ok(TollingDraft {
        from_on: typed::day_if(app, said.from.as_ref(), from)?.or(entry.from_on),
        to_on: typed::day_if(app, said.to.as_ref(), from)?.or(entry.to_on),
        ordered_on: typed::day_if(app, said.ordered.as_ref(), from)?.or(entry.ordered_on),
        ending: said.ending.clone().or(entry.ending),
        court: said.court.clone().or(entry.court),
        docket_number: said.docket.clone().or(entry.docket_number),
        document: said.document.clone().or(entry.document),
        note: said.note.clone().or(entry.note),
        ..entry
    })
}

/// How a change of what stops clocks is told.
struct Told<'a> {
    file: &'a str,
    dry_run: bool,
    json: bool,
}

impl Told<'_> {
    /// Says what a change would do, and does it unless nothing is to be written.
    fn write(
        &self,
        app: &mut App,
        asked: TollingAsked,
        work: impl FnOnce(&mut App) -> Result<Done, Failure>,
    ) -> Result<Answer, Failure> {
        let effect = app::tolling_preview(app, asked)?;
        let done = if self.dry_run { None } else { Some(work(app)?) };
        shown(self.json, &effect, |effect| {
            let said = done.map(|done| print::undoable(self.file, &done.summary, done.operation));
            format!("{}{}", print::tolling_effect(effect), said.unwrap_or_default())
        })
    }
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
