//! Tasks that belong together, such as those of everyone who is engaged: the firm keeps them, and gives them to people.

use super::due::DueDays;
use crate::chosen::chosen;
use crate::classes::people as counted;
use crate::leads::stage_of;
use crate::wire::{Done, OfCase, OfTaskSet, TaskSetGive, TaskSetItem, TaskSetSave, TaskSetView, TaskTie};
use crate::{App, Failure, done, optional, required};
use chrono::{Duration, NaiveDate};
use domain::lead::LeadStage;
use store::{Due, NewTask, TaskSet, Tied};

/// What a task of a set hangs on that comes so many days after the one before it.
const PREVIOUS: &str = "previous";

/// The sets of tasks that a case keeps, by name.
///
/// # Errors
/// When the case does not exist, or what is kept cannot be read.
pub fn task_set_list(app: &mut App, req: OfCase) -> Result<Vec<TaskSetView>, Failure> {
    let days = DueDays::of(app, req.case)?;
    app.store()?.read().task_sets(req.case)?.into_iter().map(|set| view_of(set, &days)).collect()
}

/// Keeps tasks that belong together, or writes a set that is kept.
///
/// # Errors
/// When the name is blank or taken, there are no tasks, one cannot be read, or a lead has no such stage (fields `name`, `items`,
/// `stage`).
pub fn task_set_save(app: &mut App, req: TaskSetSave) -> Result<Done, Failure> {
    let name = required(&req.name, "name", "The name of the set")?;
    if req.items.is_empty() {
        return Err(Failure::invalid("items", "A set needs at least one task"));
    }
    let (days, today) = (DueDays::of(app, req.case)?, app.today());
    tasks_of(&req.items, &days, today)?;
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
    let before = kept.iter().find(|set| Some(set.id) == req.set).and_then(|set| set.stage.clone());
    let stage = optional(req.stage.as_deref());
    // A word that the set had from the time when any could be written down stays until it is chosen anew.
    if let Some(word) = stage.as_ref().filter(|word| before.as_ref() != Some(word)) {
        stage_of(word)?;
    }
    let items = serde_json::to_string(&req.items).map_err(Failure::unexpected)?;
    let set = TaskSet { id: req.set.unwrap_or_default(), case: req.case, name, stage, items };
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
    let set = app.store()?.read().task_set(req.set)?;
    let case = req.chosen.of.case;
    let people = chosen(app, &req.chosen)?;
    let (days, today) = (DueDays::of(app, case)?, app.today());
    let tasks = tasks_of(&items_of(&set)?, &days, today)?;
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

/// A set that whoever comes to a stage is given.
pub(crate) struct StageSet {
    pub name: String,
    /// Its tasks as they are given today.
    pub tasks: Vec<NewTask>,
    /// What is left out, because the day that it hangs on is gone from the case.
    pub left_out: Vec<String>,
}

/// The sets that whoever comes to a stage is given. A task whose day is gone from the case keeps nobody from the stage.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn of_stage(app: &mut App, case: i64, stage: LeadStage) -> Result<Vec<StageSet>, Failure> {
    let sets = app.store()?.read().task_sets(case)?;
    let mut sets = sets.into_iter().filter(|set| set.stage.as_deref() == Some(stage.word())).peekable();
    if sets.peek().is_none() {
        return Ok(Vec::new());
    }
    let (days, today) = (DueDays::of(app, case)?, app.today());
    let given = |set: TaskSet| {
        let (mut tasks, mut left_out) = (Vec::new(), Vec::new());
        for item in items_of(&set)? {
            match task_of(&item, tasks.last(), &days, today) {
                Ok(task) => tasks.push(task),
                Err(_) => left_out.push(item.title),
            }
        }
        Ok(StageSet { name: set.name, tasks, left_out })
    };
    sets.map(given).collect()
}

/// The tasks of a set as they are given today. One that hangs on the task before it hangs on whatever that one hangs on, so much
/// later, and moves with the same day.
fn tasks_of(items: &[TaskSetItem], days: &DueDays, today: NaiveDate) -> Result<Vec<NewTask>, Failure> {
    let mut tasks: Vec<NewTask> = Vec::new();
    for item in items {
        tasks.push(task_of(item, tasks.last(), days, today)?);
    }
    Ok(tasks)
}

/// A task of a set, which can hang on the one before it.
fn task_of(
    item: &TaskSetItem,
    before: Option<&NewTask>,
    days: &DueDays,
    today: NaiveDate,
) -> Result<NewTask, Failure> {
    let title = required(&item.title, "items", "What is to be done")?;
    let due = due_of(item, before.map(|task| &task.due), days, today)
        .map_err(|refused| Failure::invalid("items", format!("{title}: {}", refused.message)))?;
    Ok(NewTask { title, due, assignee: optional(item.assignee.as_deref()) })
}

fn due_of(
    item: &TaskSetItem,
    before: Option<&Due>,
    days: &DueDays,
    today: NaiveDate,
) -> Result<Due, Failure> {
    let after = |from: NaiveDate| {
        let day = from.checked_add_signed(Duration::days(item.days.into()));
        day.map(Due::On)
            .ok_or_else(|| Failure::invalid("items", format!("{} days from then is no day", item.days)))
    };
    match (&item.tie, before) {
        (None, _) => after(today),
        (Some(tie), Some(Due::On(before))) if tie.to == PREVIOUS => after(*before),
        (Some(tie), Some(Due::Tied { to, days: before })) if tie.to == PREVIOUS => {
            let (kind, which) = to.words();
            let count = i32::try_from(*before).unwrap_or_default().saturating_add(item.days);
            days.read(&TaskTie { to: kind.to_owned(), which, days: count })
        }
        (Some(tie), _) if tie.to == PREVIOUS => {
            Err(Failure::invalid("items", "There is no task before the first one of a set"))
        }
        (Some(tie), _) => {
            days.read(&TaskTie { to: tie.to.clone(), which: tie.which.clone(), days: item.days })
        }
    }
}

fn items_of(set: &TaskSet) -> Result<Vec<TaskSetItem>, Failure> {
    serde_json::from_str(&set.items).map_err(|error| {
        Failure::unexpected(format!("the set of tasks {:?} cannot be read: {error}", set.name))
    })
}

fn view_of(set: TaskSet, days: &DueDays) -> Result<TaskSetView, Failure> {
    let items = items_of(&set)?;
    let label = |item: &TaskSetItem| {
        let tie = item.tie.as_ref()?;
        days.label(&Tied::from_words(&tie.to, &tie.which)?)
    };
    let tie_labels = items.iter().map(label).collect();
    Ok(TaskSetView { set: set.id, name: set.name, stage: set.stage, items, tie_labels })
}
