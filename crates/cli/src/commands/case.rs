//! `case`.

use crate::answer::Answer;
use crate::args::By;
use crate::args_case::{CaseAdd, CaseCommand, CaseParty};
use crate::open::{open, open_to_change};
use crate::print;
use app::wire::{self, OfCase, PartySet, PartyView, SettingSet, SettingView};
use app::{App, Failure};

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
        CaseCommand::Party(of) => party(app, by, of),
    }
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
    let (Some(party), Some(citizenship)) = (&of.party, &of.citizen_of) else {
        open(app, by, &of.file)?;
        let parties = app::case_details(app, OfCase { case: of.case })?.parties;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&parties))
        } else {
            Ok(Answer::done(print::parties(&parties)))
        };
    };
    open_to_change(app, by, &of.file)?;
    let parties = app::case_details(app, OfCase { case: of.case })?.parties;
    let request =
        PartySet { case: of.case, party: named(&parties, party)?, citizenship: citizenship.clone() };
    let done = app::party_set(app, request)?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

/// The number of the one party of this name or number.
fn named(parties: &[PartyView], name: &str) -> Result<i64, Failure> {
    let is_of = |party: &&PartyView| {
        party.name.eq_ignore_ascii_case(name.trim()) || party.party.to_string() == name.trim()
    };
    let found: Vec<&PartyView> = parties.iter().filter(is_of).collect();
    if let [party] = found.as_slice() {
        return Ok(party.party);
    }
    let known = if found.is_empty() { parties.iter().collect() } else { found };
    let known: Vec<String> = known.iter().map(|party| format!("{} {}", party.party, party.name)).collect();
    let message = format!(
        "the case has not exactly one party {name:?}; name it by its number: {}",
        if known.is_empty() { "it has no party yet".to_owned() } else { known.join(", ") }
    );
    Err(Failure::invalid("party", message))
}
