//! The open tasks of a case by their days: page by page, and counted where one was given to everyone of a class.

use crate::error::{StoreError, bad_column};
use crate::open::Reader;
use crate::task::{TASK, TaskRow, Tied, task_from_row};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

/// Open tasks of one batch that hang on the same day of their people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TiedTasks {
    /// The first of the tasks that were given together.
    pub batch: i64,
    /// The other day.
    pub to: Tied,
    /// Days after it.
    pub days: i64,
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

    /// The batches of a case, newest first. Each is looked up after the one before it: one of them may be for a million people.
    pub fn task_batches(&self, case: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT batch FROM task WHERE case_id = :case AND batch IS NOT NULL AND batch < :before
             ORDER BY batch DESC LIMIT 1",
        )?;
        let mut found: Vec<i64> = Vec::new();
        loop {
            let before = found.last().copied().unwrap_or(i64::MAX);
            let next =
                query.query_row(named_params! {":case": case, ":before": before}, |row| row.get("batch"));
            let Some(next) = next.optional()? else { return Ok(found) };
            found.push(next);
        }
    }

    /// The first task of a batch that is still there: it says what all of them said at first. They were given one after the
    /// other, the first under the number of the batch.
    pub fn first_of_batch(&self, batch: i64) -> Result<TaskRow, StoreError> {
        let sql =
            format!("{TASK} WHERE t.task_id >= :batch AND +t.batch = :batch ORDER BY t.task_id LIMIT 1");
        let mut query = self.db.prepare_cached(&sql)?;
        let found = query.query_row(named_params! {":batch": batch}, task_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("batch of tasks", batch))
    }

    /// How many tasks of a batch are done.
    pub fn batch_done(&self, case: i64, batch: i64) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) AS tasks FROM task WHERE case_id = :case AND batch = :batch AND done_at IS NOT NULL",
        )?;
        Ok(query.query_row(named_params! {":case": case, ":batch": batch}, |row| row.get("tasks"))?)
    }

    /// How many open tasks of a batch have which day of their own; those without any day are counted together.
    pub fn batch_days(&self, case: i64, batch: i64) -> Result<Vec<(Option<NaiveDate>, u64)>, StoreError> {
        let mut query = self.db.prepare_cached(
            // By name: other indexes know the case and the batch too, and leave the rest to be looked up row by row.
            "SELECT due_on, count(*) AS tasks FROM task INDEXED BY task_day_of_batch
             WHERE case_id = :case AND batch = :batch AND done_at IS NULL AND tie IS NULL GROUP BY due_on",
        )?;
        let rows = query.query_map(named_params! {":case": case, ":batch": batch}, |row| {
            Ok((row.get("due_on")?, row.get("tasks")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The open tasks of a batch that hang on other days, by these days. Each of them is looked up after the one before it: a
    /// million tasks mostly hang on one.
    pub fn batch_ties(&self, case: i64, batch: i64) -> Result<Vec<TiedTasks>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT batch, tie, tied_to, tie_days FROM task
             WHERE case_id = :case AND batch = :batch AND done_at IS NULL AND tie IS NOT NULL
               AND (tie, tied_to, tie_days) > (:tie, :tied_to, :days)
             ORDER BY tie, tied_to, tie_days LIMIT 1",
        )?;
        let mut found: Vec<TiedTasks> = Vec::new();
        loop {
            let (tie, tied_to, days) = found.last().map_or(("", String::new(), 0), |before| {
                let (tie, tied_to) = before.to.words();
                (tie, tied_to, before.days)
            });
            let after = named_params! {
                ":case": case, ":batch": batch, ":tie": tie, ":tied_to": tied_to, ":days": days,
            };
            let Some(next) = query.query_row(after, tied_from_row).optional()? else { return Ok(found) };
            found.push(next);
        }
    }

    /// The people who have one of these tasks, in order.
    pub fn people_tied(&self, case: i64, tasks: &TiedTasks) -> Result<Vec<i64>, StoreError> {
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
    Ok(TiedTasks { batch: row.get("batch")?, to, days: row.get("tie_days")? })
}
