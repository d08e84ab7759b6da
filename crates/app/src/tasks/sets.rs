//! Tasks that belong together, such as those of everyone who is engaged: the firm keeps them, and gives them to people.

use super::due::DueDays;
use crate::chosen::chosen;
use crate::classes::people as counted;
use crate::wire::{Done, OfCase, OfTaskSet, TaskSetGive, TaskSetItem, TaskSetSave, TaskSetView, TaskTie};
use crate::{App, Failure, done, optional, required};
use chrono::{Duration, NaiveDate};
use store::{Due, NewTask, TaskSet};

/// The sets of tasks that a case keeps, by name.
///
/// # Errors
/// When the case does not exist, or what is kept cannot be read.
pub fn task_set_list(app: &mut App, req: OfCase) -> Result<Vec<TaskSetView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    read.task_sets(req.case)?.into_iter().map(view_of).collect()
}

/// Keeps tasks that belong together, or writes a set that is kept.
///
/// # Errors
/// When the name is blank or taken, there are no tasks, or one cannot be read (fields `name`, `items`).
pub fn task_set_save(app: &mut App, req: TaskSetSave) -> Result<Done, Failure> {
    let name = required(&req.name, "name", "The name of the set")?;
    if req.items.is_empty() {
        return Err(Failure::invalid("items", "A set needs at least one task"));
    }
    let (days, today) = (DueDays::of(app, req.case)?, app.today());
    req.items.iter().try_for_each(|item| task_of(item, &days, today).map(drop))?;
    let kept = app.store()?.read().task_sets(req.case)?;
    if kept.iter().any(|set| set.name.eq_ignore_ascii_case(&name) && Some(set.id) != req.set) {
        return Err(Failure::invalid(
            "name",
            format!("There is a set called {name:?} already; give another name"),
        ));
    }
    if let Some(set) = req.set.filter(|id| kept.iter().all(|set| set.id != *id)) {
        return Err(Failure::not_found(format!("the case keeps no set of tasks {set}")));
    }
    let items = serde_json::to_string(&req.items).map_err(Failure::unexpected)?;
    let set = TaskSet {
        id: req.set.unwrap_or_default(),
        case: req.case,
        name,
        stage: optional(req.stage.as_deref()),
        items,
    };
    app.operate("task_set_save", Some(req.case), |op| {
        match req.set {
            None => op.task_set_insert(&set)?,
            Some(_) => op.task_set_update(&set)?,
        }
        Ok(done(op, format!("Kept the set of tasks “{}”", set.name)))
    })
}

/// Takes a set away; the tasks that were given stay.
///
/// # Errors
/// When there is no such set.
pub fn task_set_remove(app: &mut App, req: OfTaskSet) -> Result<Done, Failure> {
    let set = app.store()?.read().task_set(req.set)?;
    app.operate("task_set_remove", Some(set.case), |op| {
        op.task_set_delete(set.id)?;
        Ok(done(op, format!("Removed the set of tasks “{}”", set.name)))
    })
}

/// Gives every task of a set to people, in one operation that is undone by one.
///
/// # Errors
/// When there is no such set, nobody is chosen, or a day that a task hangs on is gone from the case.
pub fn task_set_give(app: &mut App, req: TaskSetGive) -> Result<Done, Failure> {
    let set = view_of(app.store()?.read().task_set(req.set)?)?;
    let case = req.chosen.of.case;
    let people = chosen(app, &req.chosen)?;
    let (days, today) = (DueDays::of(app, case)?, app.today());
    let tasks = set.items.iter().map(|item| task_of(item, &days, today)).collect::<Result<Vec<_>, _>>()?;
    let all = people.len() as u64;
    let mut watch = app.watch.writing(all * tasks.len() as u64);
    app.operate("task_set_give", Some(case), |op| {
        let mut given = 0;
        for task in &tasks {
            op.tasks_add(case, &people, task, &mut |now| watch(given + now))?;
            given += all;
        }
        Ok(done(op, format!("Gave {} the tasks of “{}”", counted(all), set.name)))
    })
}

/// A task of a set as it is given today.
fn task_of(item: &TaskSetItem, days: &DueDays, today: NaiveDate) -> Result<NewTask, Failure> {
    let title = required(&item.title, "items", "What is to be done")?;
    let due =
        match &item.tie {
            Some(tie) => {
                let tie = TaskTie { to: tie.to.clone(), which: tie.which.clone(), days: item.days };
                days.read(&tie).map_err(|refused| Failure::invalid("items", refused.message))?
            }
            None => Due::On(today.checked_add_signed(Duration::days(item.days.into())).ok_or_else(|| {
                Failure::invalid("items", format!("{} days from today is no day", item.days))
            })?),
        };
    Ok(NewTask { title, due, assignee: optional(item.assignee.as_deref()) })
}

fn view_of(set: TaskSet) -> Result<TaskSetView, Failure> {
    let items = serde_json::from_str(&set.items).map_err(|error| {
        Failure::unexpected(format!("the set of tasks {:?} cannot be read: {error}", set.name))
    })?;
    Ok(TaskSetView { set: set.id, name: set.name, stage: set.stage, items })
}
