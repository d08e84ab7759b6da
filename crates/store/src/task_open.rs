//! The open tasks of a case by their days: page by page, and counted where one was given to everyone of a class.

use crate::error::{StoreError, bad_column};
use crate::open::Reader;
use crate::task::{TASK, TaskRow, Tied, task_from_row};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

/// Open tasks of one batch that hang on the same day of their people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TiedTasks {
    /// The first of the tasks that were given together.
    pub batch: i64,
    /// The other day.
    pub to: Tied,
    /// Days after it.
    pub days: i64,
    /// Numbers of the people who have one, in order.
    pub people: Vec<i64>,
}

/// Open tasks that were given one by one and have a day of their own, or none, in the words of the index `task_single`.
const SINGLE: &str = "t.case_id = :case AND t.done_at IS NULL AND t.batch IS NULL AND t.tie IS NULL";

impl Reader<'_> {
    /// The first open tasks of a case that were given one by one and have a day of their own; after them those without one.
    pub fn single_tasks(&self, case: i64, limit: u32) -> Result<Vec<TaskRow>, StoreError> {
        let mut found = Vec::new();
        for part in
            ["t.due_on IS NOT NULL ORDER BY t.due_on, t.task_id", "t.due_on IS NULL ORDER BY t.task_id"]
        {
            let left = i64::from(limit) - i64::try_from(found.len()).unwrap_or(i64::MAX);
            let mut query =
                self.db.prepare_cached(&format!("{TASK} WHERE {SINGLE} AND {part} LIMIT :left"))?;
            for row in query.query_map(named_params! {":case": case, ":left": left}, task_from_row)? {
                found.push(row?);
            }
        }
        Ok(found)
    }

    /// The open tasks of a case that were given one by one and hang on other days.
    pub fn tied_single_tasks(&self, case: i64) -> Result<Vec<TaskRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{TASK} WHERE t.case_id = :case AND t.done_at IS NULL AND t.batch IS NULL AND t.tie IS NOT NULL
             ORDER BY t.tie, t.tied_to, t.tie_days, t.person_id"
        ))?;
        let rows = query.query_map(named_params! {":case": case}, task_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many open tasks of a case were given one by one.
    pub fn single_task_count(&self, case: i64) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) AS tasks FROM task WHERE case_id = :case AND batch IS NULL AND done_at IS NULL",
        )?;
        Ok(query.query_row(named_params! {":case": case}, |row| row.get("tasks"))?)
    }

    /// How many open tasks of a case that were given one by one have a day of their own before another day.
    pub fn single_tasks_before(&self, case: i64, day: NaiveDate) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT count(*) AS tasks FROM task AS t WHERE {SINGLE} AND t.due_on < :day"
        ))?;
        let values = named_params! {":case": case, ":day": day};
        Ok(query.query_row(values, |row| row.get("tasks"))?)
    }

    /// The days of their own of open tasks that were given to many people together: batch, day, and how many.
    pub fn batch_days(&self, case: i64) -> Result<Vec<(i64, NaiveDate, u64)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT batch, due_on, count(*) AS tasks FROM task
             WHERE case_id = :case AND batch IS NOT NULL AND done_at IS NULL AND due_on IS NOT NULL
             GROUP BY batch, due_on",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("batch")?, row.get("due_on")?, row.get("tasks")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The open tasks that were given to many people together and hang on other days, by batch and by these days.
    pub fn tied_batches(&self, case: i64) -> Result<Vec<TiedTasks>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT batch, tie, tied_to, tie_days FROM task
             WHERE case_id = :case AND batch IS NOT NULL AND done_at IS NULL AND tie IS NOT NULL
             GROUP BY batch, tie, tied_to, tie_days",
        )?;
        let kinds = query.query_map(named_params! {":case": case}, tied_from_row)?;
        let mut found = kinds.collect::<Result<Vec<TiedTasks>, _>>()?;
        for tasks in &mut found {
            tasks.people = self.people_tied(case, tasks)?;
        }
        Ok(found)
    }

    fn people_tied(&self, case: i64, tasks: &TiedTasks) -> Result<Vec<i64>, StoreError> {
        let (tie, tied_to) = tasks.to.words();
        let mut query = self.db.prepare_cached(
            "SELECT person_id FROM task
             WHERE case_id = :case AND batch = :batch AND done_at IS NULL AND tie = :tie AND tied_to = :tied_to
               AND tie_days = :days AND person_id IS NOT NULL ORDER BY person_id",
        )?;
        let values = named_params! {
            ":case": case, ":batch": tasks.batch, ":tie": tie, ":tied_to": tied_to, ":days": tasks.days,
        };
        Ok(query.query_map(values, |row| row.get("person_id"))?.collect::<Result<_, _>>()?)
    }
}

fn tied_from_row(row: &Row<'_>) -> rusqlite::Result<TiedTasks> {
    let (tie, which): (String, String) = (row.get("tie")?, row.get("tied_to")?);
    let to = Tied::from_words(&tie, &which).ok_or_else(|| bad_column("tied_to", which))?;
    Ok(TiedTasks { batch: row.get("batch")?, to, days: row.get("tie_days")?, people: Vec::new() })
}
