//! Tasks: what is to be done for a person, for many at once, or for a case; by when and by whom.

mod batches;
mod due;
mod sets;

pub(crate) use batches::Batches;
pub(crate) use sets::of_stage;
pub use sets::{task_set_give, task_set_list, task_set_remove, task_set_save};

use crate::chosen::chosen;
use crate::classes::people as counted;
use crate::people::people_in_order;
use crate::wire::{
    Done, OfCase, OfTask, PersonGet, TaskAdd, TaskAddMany, TaskBatchView, TaskChange, TaskList, TaskPage,
    TaskSaid, TaskTie, TaskView, TieChoice,
};
use crate::{App, Failure, day, done, optional, required};
use batches::Batch;
use chrono::NaiveDate;
use domain::person::Person;
use due::{DueDays, given};
use std::collections::HashMap;
use store::{Due, NewTask, Reader, TaskRow, Tied};

/// Open tasks of a case, or the last that were done; with what was given to many people at once.
///
/// # Errors
/// When the case does not exist.
pub fn task_list(app: &mut App, req: TaskList) -> Result<TaskPage, Failure> {
    app.store()?.read().case(req.case)?;
    let days = DueDays::of(app, req.case)?;
    let batches = batch_views(app, &days, req.case)?;
    let (read, today) = (app.store()?.read(), app.today());
    let tied = tied_singles(read, &days, req.case)?;
    let is_late = |(day, _): &&Dated| day.is_some_and(|day| day < today);
    let single = read.single_tasks_before(req.case, today)? + tied.iter().filter(is_late).count() as u64;
    let overdue = single + batches.iter().map(|batch| batch.overdue).sum::<u64>();
    let (tasks, count) = match req.batch {
        _ if req.done => {
            let rows = read.tasks_done(req.case, req.limit)?;
            let count = rows.len() as u64;
            (views(app, &days, rows)?, count)
        }
        Some(batch) => {
            let open = batches.iter().find(|of| of.batch == batch).map_or(0, |of| of.tasks - of.done);
            let rows = read.open_tasks_of_batch(req.case, batch, req.offset, req.limit)?;
            (views(app, &days, rows)?, open)
        }
        None => (singles(app, &days, &req, tied)?, read.single_task_count(req.case)?),
    };
    Ok(TaskPage { tasks, count, overdue, batches })
}

/// A task with the day by which it is to be done.
type Dated = (Option<NaiveDate>, TaskRow);

/// The open tasks that were given one by one and hang on other days. Only people are read on whose status one hangs.
fn tied_singles(read: Reader<'_>, days: &DueDays, case: i64) -> Result<Vec<Dated>, Failure> {
    let rows = read.tied_single_tasks(case)?;
    let hang_on_status =
        rows.iter().filter(|row| matches!(row.task.due, Due::Tied { to: Tied::Status(_), .. }));
    let given = given(read, rows.iter(), &people_of(read, hang_on_status)?)?;
    Ok(rows.into_iter().map(|row| (days.day(&row, given.get(&row.id).copied()), row)).collect())
}

/// A page of the open tasks that were given one by one. Those with days of their own come in their order, and those that hang
/// on others are put among them.
fn singles(app: &App, days: &DueDays, req: &TaskList, tied: Vec<Dated>) -> Result<Vec<TaskView>, Failure> {
    let rows = app.store()?.read().single_tasks(req.case, req.offset.saturating_add(req.limit))?;
    let mut in_order: Vec<Dated> = rows.into_iter().map(|row| (days.day(&row, None), row)).collect();
    in_order.extend(tied);
    in_order.sort_by_key(|(day, row)| (day.is_none(), *day, row.id));
    let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let page = in_order.into_iter().skip(size(req.offset)).take(size(req.limit));
    views(app, days, page.map(|(_, row)| row).collect())
}

/// The people of some tasks, by their numbers.
fn people_of<'r>(
    read: Reader<'_>,
    rows: impl Iterator<Item = &'r TaskRow>,
) -> Result<HashMap<i64, Person>, Failure> {
    let mut whom: Vec<i64> = rows.filter_map(|row| row.person).collect();
    whom.sort_unstable();
    whom.dedup();
    let people = people_in_order(read, &whom)?;
    Ok(people.into_iter().map(|person| (person.id, person)).collect())
}

/// The tasks of one person: open ones by their days, then those that were done, newest first.
///
/// # Errors
/// When there is no such person.
pub fn task_of_person(app: &mut App, req: PersonGet) -> Result<Vec<TaskView>, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let rows = read.tasks_of(req.person)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let days = DueDays::of(app, person.case)?;
    let (mut open, mut finished): (Vec<_>, Vec<_>) =
        views(app, &days, rows)?.into_iter().partition(|task| task.done_at.is_none());
    open.sort_by(|one, other| by_due(one).cmp(&by_due(other)));
    finished.sort_by(|one, other| other.done_at.cmp(&one.done_at));
    open.append(&mut finished);
    Ok(open)
}

/// One task.
///
/// # Errors
/// When there is no such task.
pub fn task_get(app: &mut App, req: OfTask) -> Result<TaskView, Failure> {
    let row = app.store()?.read().task(req.task)?;
    let days = DueDays::of(app, row.case)?;
    let found = views(app, &days, vec![row])?.pop();
    found.ok_or_else(|| Failure::not_found(format!("there is no task {}", req.task)))
}

/// The days that tasks of a case can hang on.
///
/// # Errors
/// When the case does not exist.
pub fn task_tie_list(app: &mut App, req: OfCase) -> Result<Vec<TieChoice>, Failure> {
    Ok(DueDays::of(app, req.case)?.choices())
}

/// Gives a task to a person, or to the case itself.
///
/// # Errors
/// When there is no such person in the case, the title is blank, or its day cannot be read (fields `title`, `due`, `tie`,
/// `days`).
pub fn task_add(app: &mut App, req: TaskAdd) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let case = read.case(req.case)?.caption;
    let person = req.person.map(|person| read.person(person)).transpose()?;
    if person.as_ref().is_some_and(|person| person.case != req.case) {
        return Err(Failure::not_found(format!("this person is not in {case}")));
    }
    let task = read_said(app, req.case, &req.said, person.is_some())?;
    let whom = person.map_or(case, |person| person.name.listed());
    app.operate("task_add", Some(req.case), |op| {
        op.task_add(req.case, req.person, &task)?;
        Ok(done(op, format!("Gave {whom} the task “{}”", task.title)))
    })
}

/// Gives the same task to many people, in one operation that is undone by one.
///
/// # Errors
/// When nobody is chosen, and those of [`task_add`].
pub fn task_add_many(app: &mut App, req: TaskAddMany) -> Result<Done, Failure> {
    let case = req.chosen.of.case;
    let people = chosen(app, &req.chosen)?;
    let task = read_said(app, case, &req.said, true)?;
    let all = people.len() as u64;
    let mut watch = app.watch.writing(all);
    app.operate("task_add_many", Some(case), |op| {
        op.tasks_add(case, &people, &task, &mut watch)?;
        Ok(done(op, format!("Gave {} the task “{}”", counted(all), task.title)))
    })
}

/// Changes what a task says.
///
/// # Errors
/// When there is no such task, and those of [`task_add`]; a next step keeps a day of its own.
pub fn task_change(app: &mut App, req: TaskChange) -> Result<Done, Failure> {
    let row = app.store()?.read().task(req.task)?;
    let task = read_said(app, row.case, &req.said, row.person.is_some())?;
    if row.contact.is_some() && !matches!(task.due, Due::On(_)) {
        return Err(Failure::invalid("due", "The next step of a contact needs a day of its own"));
    }
    app.operate("task_change", Some(row.case), |op| {
        op.task_update(row.id, &task)?;
        Ok(done(op, format!("Changed the task “{}”", task.title)))
    })
}

/// Says that a task is done.
///
/// # Errors
/// When there is no such task, or it is done already.
pub fn task_finish(app: &mut App, req: OfTask) -> Result<Done, Failure> {
    let row = app.store()?.read().task(req.task)?;
    if let Some(by) = &row.done_by {
        return Err(Failure::invalid("task", format!("{by} has done it already")));
    }
    app.operate("task_finish", Some(row.case), |op| {
        op.task_finish(row.id)?;
        Ok(done(op, format!("Done: {}", row.task.title)))
    })
}

/// Says that a task is not done after all.
///
/// # Errors
/// When there is no such task, or it is open.
pub fn task_reopen(app: &mut App, req: OfTask) -> Result<Done, Failure> {
    let row = app.store()?.read().task(req.task)?;
    if row.done_at.is_none() {
        return Err(Failure::invalid("task", "This task is open"));
    }
    app.operate("task_reopen", Some(row.case), |op| {
        op.task_reopen(row.id)?;
        Ok(done(op, format!("Not done after all: {}", row.task.title)))
    })
}

/// Takes a task away.
///
/// # Errors
/// When there is no such task.
pub fn task_remove(app: &mut App, req: OfTask) -> Result<Done, Failure> {
    let row = app.store()?.read().task(req.task)?;
    app.operate("task_remove", Some(row.case), |op| {
        op.task_delete(row.id)?;
        Ok(done(op, format!("Removed the task “{}”", row.task.title)))
    })
}

/// Reads what was typed of a task.
fn read_said(app: &mut App, case: i64, said: &TaskSaid, has_person: bool) -> Result<NewTask, Failure> {
    let title = required(&said.title, "title", "What is to be done")?;
    let due = match (&said.tie, optional(said.due.as_deref())) {
        (Some(_), Some(_)) => {
            return Err(Failure::invalid("due", "Give a day, or a day that it hangs on, and not both"));
        }
        (Some(tie), None) => DueDays::of(app, case)?.read(tie)?,
        (None, Some(on)) => Due::On(day(&on, "due")?),
        (None, None) => Due::Never,
    };
    if !has_person && matches!(&due, Due::Tied { to, .. } if to.is_of_person()) {
        let message =
            "A task of the case hangs on no day of a person; choose a deadline, or give it to a person";
        return Err(Failure::invalid("tie", message));
    }
    Ok(NewTask { title, due, assignee: optional(said.assignee.as_deref()) })
}

/// The first due first; those without a day last.
fn by_due(task: &TaskView) -> (bool, &Option<String>, i64) {
    (task.due.is_none(), &task.due, task.task)
}

/// Tasks as they are shown, in the order in which they come.
fn views(app: &App, days: &DueDays, rows: Vec<TaskRow>) -> Result<Vec<TaskView>, Failure> {
    let read = app.store()?.read();
    let people = people_of(read, rows.iter())?;
    let (given, today) = (given(read, rows.iter(), &people)?, app.today());
    let view = |row: TaskRow| {
        let person = row.person.and_then(|person| people.get(&person));
        let due = days.day(&row, given.get(&row.id).copied());
        view_of(row, person, due, days, today)
    };
    Ok(rows.into_iter().map(view).collect())
}

fn view_of(
    row: TaskRow,
    person: Option<&Person>,
    due: Option<NaiveDate>,
    days: &DueDays,
    today: NaiveDate,
) -> TaskView {
    let (tie, tie_label) = tie_of(&row.task.due, days);
    TaskView {
        task: row.id,
        case: row.case,
        person: row.person,
        name: person.map(|person| person.name.listed()),
        is_next_step: row.contact.is_some(),
        batch: row.batch,
        title: row.task.title,
        due: due.map(|day| day.to_string()),
        days_left: due.map(|day| (day - today).num_days()),
        tie,
        tie_label,
        assignee: row.task.assignee,
        done_by: row.done_by,
        done_at: row.done_at,
    }
}

fn tie_of(due: &Due, days: &DueDays) -> (Option<TaskTie>, Option<String>) {
    let Due::Tied { to, days: after } = due else { return (None, None) };
    let (kind, which) = to.words();
    let tie = TaskTie { to: kind.to_owned(), which, days: i32::try_from(*after).unwrap_or_default() };
    (Some(tie), days.label(to))
}

/// What was given to many people at once, newest first, with how much of it is done and overdue.
fn batch_views(app: &mut App, days: &DueDays, case: i64) -> Result<Vec<TaskBatchView>, Failure> {
    let today = app.today();
    app.with_batches(case, days, |batches| {
        let view = |of: &Batch| {
            let (tie, tie_label) = tie_of(&of.first.task.due, days);
            let due = match &of.first.task.due {
                Due::Tied { to: Tied::Deadline(_), .. } | Due::On(_) => days.day(&of.first, None),
                Due::Tied { .. } | Due::Never => None,
            };
            TaskBatchView {
                batch: of.batch,
                title: of.first.task.title.clone(),
                due: due.map(|day| day.to_string()),
                tie,
                tie_label,
                tasks: of.tasks,
                done: of.done,
                overdue: of.overdue(days, today),
            }
        };
        batches.iter().map(view).collect()
    })
}
