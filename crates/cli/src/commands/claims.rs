//! `claim`, `choose`, `class`.

use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_claims::{self, Choose, ClaimCommand, ClaimInput, ClaimSet, ClassCommand, ClassRerun};
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    ChoiceDecide, ClaimAdd, ClaimLossSet, ClaimStatusAdd, ClaimTermClear, ClaimTermSet, ClaimView,
    ClassAccept, ClassDraft, InputSourceSet, Nothing, OfCase, SettingView,
};
use app::{App, CountedFrom, Failure};

/// What is done with claims.
///
/// # Errors
/// When the file or the core refuses.
pub fn claim(app: &mut App, by: &By, command: &ClaimCommand) -> Result<Answer, Failure> {
    match command {
        ClaimCommand::Catalogue(of) => {
            let entries = app::catalogue_list(app, Nothing {})?;
            if of.json { json(&entries) } else { Ok(Answer::done(print::catalogue(&entries))) }
        }
        ClaimCommand::List(of) => {
            open(app, by, &of.file)?;
            let claims = app::claim_list(app, OfCase { case: of.case })?;
            if of.json { json(&claims) } else { Ok(Answer::done(print::claims(&claims))) }
        }
        ClaimCommand::Add(of) => add(app, by, of),
        ClaimCommand::Loss(of) => {
            open_to_change(app, by, &of.file)?;
            let id = named(app, of.case, &of.claim)?.id;
            let request = ClaimLossSet { case: of.case, id, loss: of.loss.clone() };
            let done = app::claim_loss_set(app, request)?;
            Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
        }
        ClaimCommand::Input(of) => input(app, by, of),
        ClaimCommand::Set(of) => set(app, by, of),
        ClaimCommand::Status(of) => {
            open_to_change(app, by, &of.file)?;
            let defendant = of.defendant.as_ref().map(|name| defendant(app, of.case, name)).transpose()?;
            let request = ClaimStatusAdd {
                case: of.case,
                id: named(app, of.case, &of.claim)?.id,
                status: of.status.clone(),
                from_on: typed::day(app, &of.from, CountedFrom::Case(of.case))?,
                defendant,
                note: of.note.clone(),
            };
            let done = app::claim_status_add(app, request)?;
            Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
        }
    }
}

fn add(app: &mut App, by: &By, of: &args_claims::ClaimAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let named = of.defendants.iter().map(|name| defendant(app, of.case, name));
    let named = named.collect::<Result<Vec<_>, _>>()?;
    let request = ClaimAdd {
        case: of.case,
        theory: of.theory.clone(),
        class: of.class,
        defendants: if named.is_empty() { None } else { Some(named) },
        loss: of.loss.clone(),
        status: of.status.clone(),
        from_on: typed::day_if(app, of.from.as_ref(), CountedFrom::Case(of.case))?,
    };
    let added = app::claim_add(app, request)?;
    let claims = app::claim_list(app, OfCase { case: of.case })?;
    if let Some(claim) = claims.iter().find(|claim| claim.id == added.claim) {
        say(&print::joined(claim, &claims));
    }
    Ok(Answer::done(format!("{}\n", added.claim)))
}

fn input(app: &mut App, by: &By, of: &ClaimInput) -> Result<Answer, Failure> {
    let Some(input) = &of.input else {
        open(app, by, &of.file)?;
        let mut told = app::input_source_list(app, OfCase { case: of.case })?;
        told.retain(|told| of.claim.as_ref().is_none_or(|claim| told.claim == *claim));
        return if of.json { json(&told) } else { Ok(Answer::done(print::inputs(&told))) };
    };
    open_to_change(app, by, &of.file)?;
    let id = of.claim.as_ref().map(|claim| named(app, of.case, claim)).transpose()?.map(|claim| claim.id);
    let request = InputSourceSet {
        case: of.case,
        id,
        input: input.clone(),
        fact: of.fact.clone(),
        events: of.events.clone(),
    };
    let done = app::input_source_set(app, request)?;
    if let Some(kind) = &of.events {
        say(&print::unkept_kind(kind, &app::event_kind_list(app, OfCase { case: of.case })?));
    }
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn set(app: &mut App, by: &By, of: &ClaimSet) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let (case, (name, value)) = (of.case, of.term.clone());
    let id = named(app, case, &of.claim)?.id;
    let done = if value.trim().is_empty() || name == "elected" && value == "no" {
        app::claim_term_clear(app, ClaimTermClear { case, id, name })?
    } else {
        let source = of.source.clone().unwrap_or_default();
        let term = SettingView { name, value, source, is_assumed: of.assumed };
        app::claim_term_set(app, ClaimTermSet { case, id, term })?
    };
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

/// The number of the party of this name or number.
fn defendant(app: &mut App, case: i64, name: &str) -> Result<i64, Failure> {
    super::case::named(&app::case_details(app, OfCase { case })?.parties, name)
}

/// The claim of this name, or of this number in the file.
///
/// # Errors
/// When the case pleads none; those that it pleads are named.
pub(super) fn named(app: &mut App, case: i64, name: &str) -> Result<ClaimView, Failure> {
    let claims = app::claim_list(app, OfCase { case })?;
    let known: Vec<String> = claims.iter().map(|claim| claim.claim.clone()).collect();
    let is_it = |claim: &ClaimView| claim.claim == name || claim.id.to_string() == name;
    claims.into_iter().find(is_it).ok_or_else(|| {
        Failure::invalid(
            "claim",
            format!("the case pleads no claim {name:?}; it pleads: {}", known.join(", ")),
        )
    })
}

/// Decides an open question of law.
///
/// # Errors
/// When the file refuses, the question or answer is unknown, or no reason is given.
pub fn choose(app: &mut App, by: &By, of: &Choose) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let (question, answer) = of.choice.clone();
    let (why, authority) = (of.why.clone(), of.authority.clone());
    let done = app::choice_decide(app, ChoiceDecide { case: of.case, question, answer, why, authority })?;
    shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation))
}

/// What is done with classes.
///
/// # Errors
/// When the file refuses, or the definition cannot be read.
pub fn class(app: &mut App, by: &By, command: &ClassCommand) -> Result<Answer, Failure> {
    let ClassCommand::Rerun(of) = command;
    if of.accept {
        open_to_change(app, by, &of.file)?;
    } else {
        open(app, by, &of.file)?;
    }
    let draft = draft(app, of)?;
    let movers = app::class_preview(app, draft.clone())?;
    let done = if of.accept { Some(app::class_accept(app, ClassAccept { draft })?) } else { None };
    if of.json { json(&movers) } else { Ok(Answer::done(print::movers(&movers, done.as_ref()))) }
}

fn draft(app: &mut App, of: &ClassRerun) -> Result<ClassDraft, Failure> {
    let classes = app::class_list(app, OfCase { case: of.case })?;
    let class = match of.class {
        Some(class) => classes.into_iter().find(|known| known.class == class),
        None => classes.into_iter().next(),
    };
    let class = class.ok_or_else(|| Failure::invalid("class", "the case has no such class"))?;
    Ok(ClassDraft {
        case: of.case,
        class: Some(class.class),
        name: String::new(),
        text: of.text.clone().unwrap_or(class.text),
        from_on: typed::day_if(app, of.from.as_ref(), CountedFrom::Case(of.case))?.or(class.from_on),
        to_on: typed::day_if(app, of.to.as_ref(), CountedFrom::Case(of.case))?.or(class.to_on),
        any: of.any,
        lines: of.lines.clone(),
        keeps_criterion: of.lines.is_empty(),
        source: class.source,
    })
}

fn json(value: &impl serde::Serialize) -> Result<Answer, Failure> {
    Answer::json(serde_json::to_string_pretty(value))
}
