//! `task`.

use super::history::said;
use super::{numbered, with_progress};
use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_contact::{SetGive, SetSave, TaskAdd, TaskChange, TaskCommand, TaskList, Whom};
use crate::open::{open, open_to_change};
use crate::typed::person;
use crate::{print, typed};
use app::wire::{
    Chosen, OfCase, OfTask, OfTaskSet, PersonGet, PersonList, TaskAddMany, TaskSaid, TaskSetGive,
    TaskSetItem, TaskSetSave, TaskSetTie, TaskTie,
};
use app::{App, CountedFrom, Failure};

/// What a task of a set hangs on that comes after the one before it.
const PREVIOUS: &str = "previous";

/// What is done with tasks.
///
/// # Errors
/// When the file or the core refuses.
pub fn task(app: &mut App, by: &By, command: &TaskCommand) -> Result<Answer, Failure> {
    match command {
        TaskCommand::Add(of) => add(app, by, of),
        TaskCommand::List(of) => list(app, by, of),
        TaskCommand::Done(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::task_finish(app, OfTask { task: of.task })?)
        }
        TaskCommand::Reopen(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::task_reopen(app, OfTask { task: of.task })?)
        }
        TaskCommand::Remove(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::task_remove(app, OfTask { task: of.task })?)
        }
        TaskCommand::Change(of) => change(app, by, of),
        TaskCommand::SetRemove(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::task_set_remove(app, OfTaskSet { set: of.set })?)
        }
        TaskCommand::SetSave(of) => set_save(app, by, of),
        TaskCommand::Sets(of) => {
            open(app, by, &of.file)?;
            shown(of.json, &app::task_set_list(app, OfCase { case: of.case })?, |sets| print::task_sets(sets))
        }
        TaskCommand::SetGive(of) => set_give(app, by, of),
    }
}

fn add(app: &mut App, by: &By, of: &TaskAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let task = TaskSaid {
        title: of.title.clone(),
        due: of.due.as_ref().map(|day| typed::day(app, day, CountedFrom::Case(of.of.case))).transpose()?,
        tie: of.tie.as_deref().map(|tie| read_tie(tie, of.days)).transpose()?,
        assignee: of.assignee.clone(),
    };
    let done = match of.whom.person.as_slice() {
        [] if !of.whom.everyone && of.whom.status.is_empty() => {
            app::task_add(app, app::wire::TaskAdd { case: of.of.case, person: None, said: task })?
        }
        [id] => {
            let person = Some(person(app, of.of.case, id)?);
            app::task_add(app, app::wire::TaskAdd { case: of.of.case, person, said: task })?
        }
        _ => {
            let chosen = chosen(app, of.of.case, &of.whom)?;
            let give = TaskAddMany { chosen, said: task };
            with_progress(app, "Giving the task", |app| app::task_add_many(app, give))?
        }
    };
    said(of.of.json, &done)
}

/// What is not named stays.
fn change(app: &mut App, by: &By, of: &TaskChange) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let now = app::task_get(app, OfTask { task: of.task })?;
    let tie = match (&of.tie, now.tie) {
        (Some(tie), stands) => {
            let days = of.days.or(stands.map(|stands| stands.days));
            Some(read_tie(tie, days.unwrap_or_default())?)
        }
        _ if of.due.is_some() || of.no_day => None,
        (None, Some(tie)) => Some(TaskTie { days: of.days.unwrap_or(tie.days), ..tie }),
        (None, None) if of.days.is_some() => {
            return Err(Failure::invalid("days", "The task hangs on no day; name one with --tie"));
        }
        (None, None) => None,
    };
    let stands = now.due.filter(|_| tie.is_none() && !of.no_day);
    let due = typed::day_if(app, of.due.as_ref(), CountedFrom::Case(now.case))?.or(stands);
    let task = TaskSaid {
        title: of.title.clone().unwrap_or(now.title),
        due,
        tie,
        assignee: of.assignee.clone().or(now.assignee),
    };
    said(of.json, &app::task_change(app, app::wire::TaskChange { task: of.task, said: task })?)
}

/// Reads `last_day:sca`.
fn read_tie(text: &str, days: i32) -> Result<TaskTie, Failure> {
    let (to, which) = text.split_once(':').ok_or_else(|| {
        let message = format!(
            "{text:?} names no day; write deadline:NUMBER, last_day:CLAIM, status:STATUS or stage:STAGE"
        );
        Failure::invalid("tie", message)
    })?;
    Ok(TaskTie { to: to.to_owned(), which: which.to_owned(), days })
}

fn chosen(app: &mut App, case: i64, whom: &Whom) -> Result<Chosen, Failure> {
    let only = whom.person.iter().map(|id| person(app, case, id)).collect::<Result<_, _>>()?;
    Ok(Chosen {
        of: PersonList { case, statuses: whom.status.clone(), ..PersonList::default() },
        only,
        except: Vec::new(),
    })
}

fn list(app: &mut App, by: &By, of: &TaskList) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    if let Some(id) = &of.person {
        let person = person(app, of.of.case, id)?;
        let tasks = app::task_of_person(app, PersonGet { person })?;
        return shown(of.of.json, &tasks, |tasks| print::tasks(tasks));
    }
    let asked = app::wire::TaskList {
        case: of.of.case,
        batch: of.batch,
        done: false,
        offset: of.page.offset,
        limit: of.page.limit,
    };
    shown(of.of.json, &app::task_list(app, asked)?, print::task_page)
}

/// Of a set that is kept, what is not named stays.
fn set_save(app: &mut App, by: &By, of: &SetSave) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let kept = app::task_set_list(app, OfCase { case: of.of.case })?;
    let kept = numbered(kept, of.set, |kept| kept.set, "set of tasks", of.of.case)?;
    let (name, stage, stands) = kept.map(|kept| (kept.name, kept.stage, kept.items)).unwrap_or_default();
    let items = of.items.iter().map(|text| read_item(text)).collect::<Result<Vec<_>, _>>()?;
    let save = TaskSetSave {
        case: of.of.case,
        set: of.set,
        name: of.name.clone().unwrap_or(name),
        stage: of.stage.clone().or(stage),
        items: if items.is_empty() { stands } else { items },
    };
    said(of.of.json, &app::task_set_save(app, save)?)
}

/// Reads `Draft the notice: 14 before last_day:sca`.
fn read_item(text: &str) -> Result<TaskSetItem, Failure> {
    let unread = || {
        let message = format!(
            "{text:?} does not say when; write \"Ask for the statement: 7 after given\", or \"Draft: 14 before last_day:sca\""
        );
        Failure::invalid("items", message)
    };
    let (title, when) = text.split_once(": ").ok_or_else(unread)?;
    let words: Vec<&str> = when.split_whitespace().collect();
    let [count, side, from] = words[..] else { return Err(unread()) };
    let count: i32 = count.parse().map_err(|_| unread())?;
    let days = match side {
        "after" => count,
        "before" => -count,
        _ => return Err(unread()),
    };
    let tie = match from {
        "given" => None,
        PREVIOUS => Some(TaskSetTie { to: PREVIOUS.to_owned(), which: String::new() }),
        tie => Some(read_tie(tie, days).map(|tie| TaskSetTie { to: tie.to, which: tie.which })?),
    };
    Ok(TaskSetItem { title: title.trim().to_owned(), days, tie, assignee: None })
}

fn set_give(app: &mut App, by: &By, of: &SetGive) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    if of.whom.person.is_empty() && of.whom.status.is_empty() && !of.whom.everyone {
        return Err(Failure::invalid("person", "Name people with --person or --status, or say --everyone"));
    }
    let chosen = chosen(app, of.of.case, &of.whom)?;
    let give = TaskSetGive { set: of.set, chosen };
    let done = with_progress(app, "Giving the tasks", |app| app::task_set_give(app, give))?;
    said(of.of.json, &done)
}
