//! `conflicts`, `vetting`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_conflicts::{
    ConflictsCheck, ConflictsCommand, ConflictsExport, ConflictsNames, VettingAdd, VettingCommand,
};
use crate::args_shared::OfPerson;
use crate::commands::history::said;
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    ConflictAsked, ConflictClear, ConflictDecide, ConflictExport, ConflictList, InvolvedAdd, InvolvedRemove,
    OfCase, OfConflictCheck, PersonGet, VettingFindingAdd,
};
use app::{App, CountedFrom, Failure};

/// Checks for conflicts of interest.
///
/// # Errors
/// When the file or the core refuses.
pub fn conflicts(app: &mut App, by: &By, command: &ConflictsCommand) -> Result<Answer, Failure> {
    match command {
        ConflictsCommand::Check(of) => check(app, by, of),
        ConflictsCommand::List(of) => {
            open(app, by, &of.file)?;
            let checks = app::conflict_list(app, ConflictList { case: of.case, person: None })?;
            shown(of.json, &checks, |checks| print::conflict_list(checks))
        }
        ConflictsCommand::Decide(of) => {
            open_to_change(app, by, &of.file)?;
            let (decision, reason) = (of.decision.clone(), of.reason.clone());
            said(of.json, &app::conflict_decide(app, ConflictDecide { hit: of.hit, decision, reason })?)
        }
        ConflictsCommand::Clear(of) => {
            open_to_change(app, by, &of.file)?;
            let clear = ConflictClear { check: of.check, reason: of.reason.clone() };
            said(of.json, &app::conflict_clear(app, clear)?)
        }
        ConflictsCommand::SignOff(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::conflict_sign_off(app, OfConflictCheck { check: of.check })?)
        }
        ConflictsCommand::Export(of) => export(app, by, of),
        ConflictsCommand::Names(of) => names(app, by, of),
    }
}

fn check(app: &mut App, by: &By, of: &ConflictsCheck) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let person = of.person.as_ref().map(|id| typed::person(app, of.of.case, id)).transpose()?;
    let asked = ConflictAsked { case: of.of.case, person, names: of.name.clone() };
    shown(of.of.json, &app::conflict_check(app, asked)?, print::conflict_report)
}

fn export(app: &mut App, by: &By, of: &ConflictsExport) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let export = ConflictExport { check: of.check, path: of.out.clone(), replace: of.replace };
    shown(of.json, &app::conflict_export(app, export)?, |written| {
        format!("Wrote {} names to {}\n", written.rows, written.file_name)
    })
}

fn names(app: &mut App, by: &By, of: &ConflictsNames) -> Result<Answer, Failure> {
    if let (Some(role), Some(name)) = (&of.add, &of.name) {
        open_to_change(app, by, &of.of.file)?;
        let add =
            InvolvedAdd { case: of.of.case, name: name.clone(), role: role.clone(), note: of.note.clone() };
        return said(of.of.json, &app::involved_add(app, add)?);
    }
    if let Some(involved) = of.remove {
        open_to_change(app, by, &of.of.file)?;
        return said(of.of.json, &app::involved_remove(app, InvolvedRemove { case: of.of.case, involved })?);
    }
    open(app, by, &of.of.file)?;
    shown(of.of.json, &app::involved_list(app, OfCase { case: of.of.case })?, |rows| print::involved(rows))
}

/// The sheets on those who are to represent a class.
///
/// # Errors
/// When the file or the core refuses.
pub fn vetting(app: &mut App, by: &By, command: &VettingCommand) -> Result<Answer, Failure> {
    match command {
        VettingCommand::List(of) => {
            open(app, by, &of.file)?;
            shown(of.json, &app::vetting_list(app, OfCase { case: of.case })?, |sheets| {
                print::vetting_list(sheets)
            })
        }
        VettingCommand::Show(of) => show(app, by, of),
        VettingCommand::Add(of) => add(app, by, of),
    }
}

fn show(app: &mut App, by: &By, of: &OfPerson) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let person = typed::person(app, of.case, &of.person)?;
    shown(of.json, &app::vetting_get(app, PersonGet { person })?, print::vetting)
}

fn add(app: &mut App, by: &By, of: &VettingAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let found_on = of.on.as_ref().map(|text| typed::day(app, text, CountedFrom::Today)).transpose()?;
    let add = VettingFindingAdd {
        person: typed::person(app, of.of.case, &of.of.person)?,
        item: of.item.clone(),
        outcome: of.outcome.clone(),
        finding: of.finding.clone(),
        found_on,
        signed_by: of.signed_by.clone(),
        document: of.document.clone(),
    };
    said(of.of.json, &app::vetting_finding_add(app, add)?)
}
