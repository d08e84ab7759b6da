//! Checks for conflicts of interest: somebody who comes to the firm against every name in the file.

mod compare;
mod report;
mod since;

pub use report::{conflict_export, conflict_get, conflict_list};

use crate::wire::{ConflictAsked, ConflictDecide, ConflictName, ConflictReport, Done, OfConflictCheck};
use crate::{App, Failure, done, grouped, optional, required};
use compare::Checked;
use store::{ConflictHit, NewConflictCheck};

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
    if let Some(signed) = &check.signed_off {
        let message = format!("{} has signed this check off; make a new one to decide anew", signed.name);
        return Err(Failure::invalid("decision", crate::sentence(&message)));
    }
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
