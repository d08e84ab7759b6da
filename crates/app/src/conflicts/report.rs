//! What checks for conflicts found, as reports.

use super::compare::Checked;
use super::since::Newcomers;
use crate::export::{Sheet, write};
use crate::wire::{
    ConflictDecisionView, ConflictExport, ConflictHitView, ConflictList, ConflictName, ConflictReport,
    Exported, OfConflictCheck, SignedView,
};
use crate::{App, Failure};
use store::{ConflictCheck, ConflictHit, Signed};

/// The checks of a case, or of one person, newest first.
///
/// # Errors
/// When the case does not exist.
pub fn conflict_list(app: &mut App, req: ConflictList) -> Result<Vec<ConflictReport>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let checks = read.conflict_checks(req.case, req.person)?;
    let mut newcomers = Newcomers::of(read, &checks)?;
    checks.into_iter().map(|check| report(app, check, &mut newcomers)).collect()
}

/// One check.
///
/// # Errors
/// When it does not exist.
pub fn conflict_get(app: &mut App, req: OfConflictCheck) -> Result<ConflictReport, Failure> {
    let read = app.store()?.read();
    let check = read.conflict_check(req.check)?;
    let mut newcomers = Newcomers::of(read, std::slice::from_ref(&check))?;
    report(app, check, &mut newcomers)
}

fn report(app: &App, check: ConflictCheck, newcomers: &mut Newcomers) -> Result<ConflictReport, Failure> {
    let read = app.store()?.read();
    let decisions = read.conflict_decisions(check.id)?;
    let hits: Vec<ConflictHitView> = read
        .conflict_hits(check.id)?
        .into_iter()
        .map(|hit| {
            let own = decisions.iter().filter(|decision| decision.hit == hit.id);
            let own = own.map(|decision| ConflictDecisionView {
                decision: decision.decision.clone(),
                reason: decision.reason.clone(),
                by: signed(&decision.by),
            });
            ConflictHitView { hit: hit.id, decisions: own.collect(), found: found(hit) }
        })
        .collect();
    let is_known = |name: &ConflictName| {
        hits.iter().any(|hit| {
            (hit.found.case, &hit.found.name, &hit.found.role) == (name.case, &name.name, &name.role)
        })
    };
    let came_in = newcomers.since(read, &check)?;
    let mut since = Checked::of_names(&check.names).against_names(app)?;
    since.retain(|name| !is_known(name));
    since.extend(came_in.alike);
    Ok(ConflictReport {
        check: check.id,
        case: check.case,
        person: check.person,
        names: check.names,
        names_count: check.names_count,
        not_listed: check.not_listed,
        by: signed(&check.by),
        undecided: hits.iter().filter(|hit| hit.decisions.is_empty()).count() as u64,
        hits,
        signed_off: check.signed_off.as_ref().map(signed),
        came_in: came_in.count,
        is_out_of_date: !since.is_empty() || came_in.is_unknown,
        since,
    })
}

fn signed(by: &Signed) -> SignedView {
    SignedView { user: by.name.clone(), at: by.at.clone() }
}

fn found(hit: ConflictHit) -> ConflictName {
    ConflictName {
        name: hit.name,
        role: hit.role,
        case: hit.case,
        caption: hit.caption,
        person: hit.person,
        score: hit.score,
        reasons: hit.reasons,
        like: hit.like,
    }
}

/// Writes the report of a check into a file: who was checked, what was found, what was decided, who signed. The history keeps
/// that it was done.
///
/// # Errors
/// When the check does not exist, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn conflict_export(app: &mut App, req: ConflictExport) -> Result<Exported, Failure> {
    let report = conflict_get(app, OfConflictCheck { check: req.check })?;
    let written = write(app, &req.path, req.replace, &sheet(&report), report.hits.len() as u64)?;
    let summary =
        format!("Exported the check for conflicts of {} to {}", report.names.join(", "), written.file_name);
    app.operate("conflict_export", Some(report.case), |_| Ok((written, summary)))
}

fn sheet(report: &ConflictReport) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.row(["Check for conflicts".to_owned(), report.names.join("; ")]);
    sheet.row(["Checked by".to_owned(), report.by.user.clone(), report.by.at.clone()]);
    sheet.row(["Names in the file".to_owned(), report.names_count.to_string()]);
    if report.not_listed > 0 {
        sheet.row(["More people alike than are listed".to_owned(), report.not_listed.to_string()]);
    }
    match &report.signed_off {
        Some(signed) => sheet.row(["Signed off by".to_owned(), signed.user.clone(), signed.at.clone()]),
        None => sheet.row(["Not signed off"]),
    }
    if report.came_in > 0 {
        sheet.row(["People who came in later".to_owned(), report.came_in.to_string()]);
    }
    for name in &report.since {
        sheet.row([
            "Out of date: came in later".to_owned(),
            name.name.clone(),
            name.role.replace('_', " "),
            name.caption.clone(),
        ]);
    }
    sheet.row([""]);
    sheet.row([
        "Name",
        "Role",
        "Case",
        "Like",
        "Alike, of 100",
        "Why",
        "Decision",
        "Reason",
        "Decided by",
        "When",
    ]);
    for hit in &report.hits {
        let name = &hit.found;
        let own = [
            name.name.clone(),
            name.role.replace('_', " "),
            name.caption.clone(),
            name.like.join("; "),
            name.score.to_string(),
            name.reasons.join(", ").replace('_', " "),
        ];
        if hit.decisions.is_empty() {
            sheet.row(own.iter().cloned().chain(["undecided".to_owned()]));
        }
        for decision in &hit.decisions {
            let decided = [
                decision.decision.replace('_', " "),
                decision.reason.clone().unwrap_or_default(),
                decision.by.user.clone(),
                decision.by.at.clone(),
            ];
            sheet.row(own.iter().cloned().chain(decided));
        }
    }
    sheet
}
