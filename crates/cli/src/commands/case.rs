//! `case`.

use super::history::said;
use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_case::{CaseAdd, CaseCommand, CaseFact, CaseParty, CaseStage};
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{self, OfCase, PartyAdd, PartySet, PartyView, SettingSet, SettingView};
use app::{App, CountedFrom, Failure};

/// What is done with cases.
///
/// # Errors
/// When the file or the core refuses.
pub fn case(app: &mut App, by: &By, command: &CaseCommand) -> Result<Answer, Failure> {
    match command {
        CaseCommand::Add(of) => add(app, by, of),
        CaseCommand::Set(of) => {
            open_to_change(app, by, &of.file)?;
            let (name, value) = of.setting.clone();
            let setting = SettingView { name, value, source: of.source.clone(), is_assumed: of.assumed };
            let done = app::setting_set(app, SettingSet { case: of.case, setting })?;
            Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
        }
        CaseCommand::Stage(of) => stage(app, by, of),
        CaseCommand::Party(of) => party(app, by, of),
        CaseCommand::Fact(of) => fact(app, by, of),
    }
}

fn stage(app: &mut App, by: &By, of: &CaseStage) -> Result<Answer, Failure> {
    let (Some(stage), Some(from_on)) = (&of.stage, &of.from) else {
        open(app, by, &of.file)?;
        let stages = app::case_details(app, OfCase { case: of.case })?.stages;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&stages))
        } else {
            Ok(Answer::done(print::stages(&stages)))
        };
    };
    open_to_change(app, by, &of.file)?;
    let request = wire::StageAdd {
        case: of.case,
        stage: stage.clone(),
        from_on: typed::day(app, from_on, CountedFrom::Case(of.case))?,
        note: of.note.clone(),
    };
    let done = app::stage_add(app, request)?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn fact(app: &mut App, by: &By, of: &CaseFact) -> Result<Answer, Failure> {
    let (Some(label), Some(kind)) = (&of.label, &of.kind) else {
        open(app, by, &of.file)?;
        let facts = app::case_details(app, OfCase { case: of.case })?.facts;
        return shown(of.json, &facts, |facts| print::facts(facts));
    };
    open_to_change(app, by, &of.file)?;
    let (key, label, kind) = (String::new(), label.clone(), kind.clone());
    let add = wire::FactTypeAdd { case: of.case, key, label, kind, options: of.option.clone() };
    said(of.json, &app::fact_type_add(app, add)?)
}

fn add(app: &mut App, by: &By, of: &CaseAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let request = wire::CaseAdd {
        template: of.template.clone(),
        caption: of.caption.clone(),
        docket_number: of.docket.clone(),
        court: of.court.clone(),
        judge: of.judge.clone(),
    };
    let added = app::case_add(app, request)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&added));
    }
    Ok(Answer::done(format!("{}\n", added.case)))
}

fn party(app: &mut App, by: &By, of: &CaseParty) -> Result<Answer, Failure> {
    let Some(party) = &of.party else {
        open(app, by, &of.file)?;
        let parties = app::case_details(app, OfCase { case: of.case })?.parties;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&parties))
        } else {
            Ok(Answer::done(print::parties(&parties)))
        };
    };
    let (case, name) = (of.case, party.clone());
    let (summary, operation) = match (&of.role, &of.citizen_of) {
        (Some(role), places) => {
            open_to_change(app, by, &of.file)?;
            let citizenship = places.clone().unwrap_or_default();
            let added = app::party_add(app, PartyAdd { case, name, role: role.clone(), citizenship })?;
            (added.summary, added.operation)
        }
        (None, Some(places)) => {
            open_to_change(app, by, &of.file)?;
            let parties = app::case_details(app, OfCase { case })?.parties;
            let (party, citizenship) = (named(&parties, party)?, places.clone());
            let done = app::party_set(app, PartySet { case, party, citizenship })?;
            (done.summary, done.operation)
        }
        (None, None) => {
            let message =
                format!("say with --citizen-of whose citizen {name} is, or add it with --add defendant");
            return Err(Failure::invalid("citizen_of", message));
        }
    };
    Ok(Answer::done(print::undoable(&of.file, &summary, operation)))
}

/// The number of the one party of this name or number.
pub(super) fn named(parties: &[PartyView], name: &str) -> Result<i64, Failure> {
    let is_of = |party: &&PartyView| {
        party.name.eq_ignore_ascii_case(name.trim()) || party.party.to_string() == name.trim()
    };
    let found: Vec<&PartyView> = parties.iter().filter(is_of).collect();
    if let [party] = found.as_slice() {
        return Ok(party.party);
    }
    let found_any = !found.is_empty();
    let known = if found.is_empty() { parties.iter().collect() } else { found };
    let known: Vec<String> = known.iter().map(|party| format!("{} {}", party.party, party.name)).collect();
    let message = match (known.is_empty(), found_any) {
        (true, _) => format!("the case has no party yet; add {name} with --add defendant"),
        (_, true) => {
            format!("the case has several parties {name:?}; name one by its number: {}", known.join(", "))
        }
        _ => format!("the case has no party {name:?}; it has: {}", known.join(", ")),
    };
    Err(Failure::invalid("party", message))
}
