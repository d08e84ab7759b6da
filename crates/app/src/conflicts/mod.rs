//! Checks for conflicts of interest: somebody who comes to the firm against every name in the file.

mod compare;
mod report;
mod since;

pub use report::{conflict_export, conflict_get, conflict_list};

use crate::wire::{
    ConflictAsked, ConflictClear, ConflictDecide, ConflictName, ConflictReport, Done, OfConflictCheck,
};
use crate::{App, Failure, done, grouped, optional, required};
use compare::Checked;
use store::{ConflictCheck, ConflictHit, NewConflictCheck};

const DECISIONS: [&str; 3] = ["no_conflict", "conflict", "waived"];

/// Checks a person, or names alone, against every name in the file: people of every case, parties, their counsel, and whoever
/// else has to do with a case. What is found is kept as it stood, and nothing takes it back.
///
/// # Errors
/// When there is nobody and nothing to check, or the person is not of the case.
pub fn conflict_check(app: &mut App, req: ConflictAsked) -> Result<ConflictReport, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let person = req.person.map(|id| read.person(id)).transpose()?;
    if let Some(person) = person.as_ref().filter(|person| person.case != req.case) {
        return Err(Failure::not_found(format!("{} is not in this case", person.name.listed())));
    }
    let checked = Checked::of(person, &req.names);
    if checked.names.is_empty() {
        return Err(Failure::invalid(
            "names",
            "Name whom to check: a person of the case, or at least one name.",
        ));
    }
    let against = checked.against_everyone(app)?;
    let check = app.operate("conflict_check", Some(req.case), |op| {
        let check = op.conflict_check_insert(&NewConflictCheck {
            case: req.case,
            person: req.person,
            names: checked.names.clone(),
            names_count: against.names,
            not_listed: against.not_listed,
        })?;
        for name in &against.found {
            op.conflict_hit_insert(&as_hit(check, name))?;
        }
        let hits = match against.found.len() {
            0 => "nothing alike".to_owned(),
            1 => "1 name alike".to_owned(),
            many => format!("{many} names alike"),
        };
        let hits = match against.not_listed {
            0 => hits,
            more => format!("{hits}; {} more people are alike than are listed", grouped(more)),
        };
        Ok((check, format!("Checked {} for conflicts: {hits}", checked.names.join(", "))))
    })?;
    conflict_get(app, OfConflictCheck { check })
}

fn as_hit(check: i64, found: &ConflictName) -> ConflictHit {
    ConflictHit {
        id: 0,
        check,
        name: found.name.clone(),
        role: found.role.clone(),
        case: found.case,
        caption: found.caption.clone(),
        person: found.person,
        score: found.score,
        reasons: found.reasons.clone(),
        like: found.like.clone(),
    }
}

/// Decides on what a check found. An earlier decision stays on record, and the later one holds.
///
/// # Errors
/// When the hit does not exist, its check is signed off, the word is no decision, or a waiver gives no reason.
pub fn conflict_decide(app: &mut App, req: ConflictDecide) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let hit = read.conflict_hit(req.hit)?;
    let check = read.conflict_check(hit.check)?;
    still_open(&check)?;
    if !DECISIONS.contains(&&*req.decision) {
        let message = format!("{:?} is no decision; use one of: {}", req.decision, DECISIONS.join(", "));
        return Err(Failure::invalid("decision", crate::sentence(&message)));
    }
    let reason = match &*req.decision {
        "waived" => Some(required(req.reason.as_deref().unwrap_or_default(), "reason", "Why it is waived")?),
        _ => optional(req.reason.as_deref()),
    };
    app.operate("conflict_decide", Some(check.case), |op| {
        op.conflict_decision_insert(req.hit, &req.decision, reason.as_deref())?;
        Ok(done(op, format!("{}: {}", hit.name, req.decision.replace('_', " "))))
    })
}

/// Decides of all that a check found, and that nothing was decided of, that it is no conflict.
///
/// # Errors
/// When the check does not exist, is signed off, or nothing of it is undecided.
pub fn conflict_clear(app: &mut App, req: ConflictClear) -> Result<Done, Failure> {
    still_open(&app.store()?.read().conflict_check(req.check)?)?;
    let report = conflict_get(app, OfConflictCheck { check: req.check })?;
    let undecided: Vec<i64> =
        report.hits.iter().filter(|hit| hit.decisions.is_empty()).map(|hit| hit.hit).collect();
    if undecided.is_empty() {
        return Err(Failure::invalid("check", "Something is decided of each name already."));
    }
    let reason = optional(req.reason.as_deref());
    app.operate("conflict_clear", Some(report.case), |op| {
        for hit in &undecided {
            op.conflict_decision_insert(*hit, "no_conflict", reason.as_deref())?;
        }
        let names = match undecided.len() {
            1 => "1 name".to_owned(),
            many => format!("{} names", grouped(many as u64)),
        };
        Ok(done(op, format!("{names} like {}: no conflict", report.names.join(", "))))
    })
}

/// Refuses to decide where a check is signed off.
fn still_open(check: &ConflictCheck) -> Result<(), Failure> {
    let Some(signed) = &check.signed_off else { return Ok(()) };
    let message = format!("{} has signed this check off; make a new one to decide anew", signed.name);
    Err(Failure::invalid("decision", crate::sentence(&message)))
}

/// Signs a check off, once something is decided of all that it found.
///
/// # Errors
/// When it does not exist, is signed off already, or something is undecided.
pub fn conflict_sign_off(app: &mut App, req: OfConflictCheck) -> Result<Done, Failure> {
    let report = conflict_get(app, req)?;
    if let Some(signed) = &report.signed_off {
        return Err(Failure::invalid(
            "check",
            crate::sentence(&format!("{} has signed it off already", signed.user)),
        ));
    }
    if report.undecided > 0 {
        let message = format!("Decide on each name first; {} are left.", report.undecided);
        return Err(Failure::invalid("check", message));
    }
    app.operate("conflict_sign_off", Some(report.case), |op| {
        op.conflict_sign_off_insert(req.check)?;
        Ok(done(op, format!("Signed off the check for conflicts of {}", report.names.join(", "))))
    })
}
