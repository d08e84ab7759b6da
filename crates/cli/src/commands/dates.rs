//! `deadline`.

use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_dates::{Deadline, DeadlineAdd, DeadlineCommand, OneDeadline, Remove};
use crate::open::open_to_change;
use crate::{print, typed};
use app::wire::{
    self, DeadlineAsked, DeadlineConfirm, DeadlineCriticalSet, DeadlineDaySet, DeadlineRemove,
    DeadlineStatusAdd, Done, Nothing, OfCase, OfDeadline,
};
use app::{App, CountedFrom, Failure};

/// Works out a deadline, lists the rules that set one, or changes one that a case holds.
///
/// # Errors
/// When the core refuses: an unknown rule, a day that cannot be read, a year whose holidays are not known.
pub fn deadline(app: &mut App, by: &By, of: &Deadline) -> Result<Answer, Failure> {
    if let Some(command) = &of.command {
        return kept(app, by, command);
    }
    let Some(rule) = &of.rule else {
        let rules = app::deadline_rule_list(app, Nothing {})?;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&rules))
        } else {
            Ok(Answer::done(print::deadline_rules(&rules)))
        };
    };
    let rule = typed::rule(app, rule)?;
    // California's own rules are read by its courts' days anyway.
    let of_state = (of.state.is_some() && rule.method == "federal").then(|| "FED_STATE".to_owned());
    let events = of
        .events
        .iter()
        .map(|(event, on)| Ok::<_, Failure>((event.clone(), typed::day(app, on, CountedFrom::Today)?)));
    let events = events.collect::<Result<_, _>>()?;
    let asked = DeadlineAsked {
        rule: rule.code,
        trigger: typed::day_if(app, of.trigger.as_ref(), CountedFrom::Today)?,
        events,
        service: of.service.clone(),
        profile: of.profile.clone().or(of_state),
        inaccessible: typed::days(app, &of.inaccessible, CountedFrom::Today)?,
        court: of.court.clone(),
    };
    let found = app::deadline(app, asked)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::deadline(&found)))
}

/// What is done with a deadline that a case holds.
fn kept(app: &mut App, by: &By, command: &DeadlineCommand) -> Result<Answer, Failure> {
    match command {
        DeadlineCommand::Add(of) => add(app, by, of),
        DeadlineCommand::Day(of) => change(app, by, &of.of, |app, deadline| {
            let (date, why) = (typed::day(app, &of.on, CountedFrom::Deadline(deadline))?, of.why.clone());
            app::deadline_day_set(app, DeadlineDaySet { deadline, date, why })
        }),
        DeadlineCommand::Follow(of) => {
            change(app, by, of, |app, deadline| app::deadline_follow(app, OfDeadline { deadline }))
        }
        DeadlineCommand::Status(of) => change(app, by, &of.of, |app, deadline| {
            let request = DeadlineStatusAdd {
                deadline,
                status: of.status.clone(),
                on: typed::day_if(app, of.on.as_ref(), CountedFrom::Deadline(deadline))?,
                note: of.note.clone(),
                document: of.document.clone(),
                date: typed::day_if(app, of.to.as_ref(), CountedFrom::Deadline(deadline))?,
                by: of.by.clone(),
            };
            app::deadline_status_add(app, request)
        }),
        DeadlineCommand::Confirm(of) => change(app, by, &of.of, |app, deadline| {
            let date = typed::day_if(app, of.on.as_ref(), CountedFrom::Deadline(deadline))?;
            app::deadline_confirm(app, DeadlineConfirm { deadline, date, by: of.by.clone() })
        }),
        DeadlineCommand::Critical(of) => change(app, by, &of.of, |app, deadline| {
            let request = DeadlineCriticalSet { deadline, is_critical: !of.off, by: of.by.clone() };
            app::deadline_critical_set(app, request)
        }),
        DeadlineCommand::Remove(of) => change(app, by, &of.of, |app, deadline| remove(app, of, deadline)),
    }
}

fn add(app: &mut App, by: &By, of: &DeadlineAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let request = wire::DeadlineAdd {
        case: of.case,
        text: of.text.clone(),
        date: typed::day(app, &of.on, CountedFrom::Case(of.case))?,
        cite: of.cite.clone(),
        kind: of.kind.clone(),
        is_critical: of.critical,
        note: of.note.clone(),
    };
    let added = app::deadline_add(app, request)?;
    let kept = app::deadline_list(app, OfCase { case: of.case })?;
    let new = kept.iter().filter(|row| row.deadline == added.deadline);
    // Beside the result: the number stands alone in it.
    new.flat_map(|row| &row.notes).for_each(|note| say(note));
    shown(of.json, &added, |added| format!("{}\n", added.deadline))
}

fn change(
    app: &mut App,
    by: &By,
    of: &OneDeadline,
    work: impl FnOnce(&mut App, i64) -> Result<Done, Failure>,
) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let done = work(app, of.deadline)?;
    shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation))
}

fn remove(app: &mut App, of: &Remove, deadline: i64) -> Result<Done, Failure> {
    match &of.by {
        Some(by) => {
            app::deadline_removal_confirm(app, DeadlineConfirm { deadline, date: None, by: by.clone() })
        }
        None if of.stay => app::deadline_removal_withdraw(app, OfDeadline { deadline }),
        None => app::deadline_remove(app, DeadlineRemove { deadline, why: of.why.clone() }),
    }
}
