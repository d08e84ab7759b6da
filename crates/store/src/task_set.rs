//! Tasks that belong together, which the firm gives to people at a stage.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, Row, named_params};

/// A set of tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSet {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// What it is called.
    pub name: String,
    /// The stage at which it is given.
    pub stage: Option<String>,
    /// Its tasks, as JSON.
    pub items: String,
}

const SET: &str = "SELECT task_set_id, case_id, name, stage, items FROM task_set";

fn set_from_row(row: &Row<'_>) -> rusqlite::Result<TaskSet> {
    Ok(TaskSet {
        id: row.get("task_set_id")?,
        case: row.get("case_id")?,
        name: row.get("name")?,
        stage: row.get("stage")?,
        items: row.get("items")?,
    })
}

impl Reader<'_> {
    /// The sets of tasks that a case keeps, by name.
    pub fn task_sets(&self, case: i64) -> Result<Vec<TaskSet>, StoreError> {
        let sql = format!("{SET} WHERE case_id = :case ORDER BY name COLLATE NOCASE, task_set_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":case": case}, set_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn task_set(&self, id: i64) -> Result<TaskSet, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{SET} WHERE task_set_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, set_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("set of tasks", id))
    }
}

impl Operation<'_> {
    /// Keeps a set; `TaskSet::id` does not matter.
    pub fn task_set_insert(&self, set: &TaskSet) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO task_set (case_id, name, stage, items) VALUES (:case, :name, :stage, :items)",
            named_params! {":case": set.case, ":name": set.name, ":stage": set.stage, ":items": set.items},
        )?;
        Ok(())
    }

    /// Writes name, stage and tasks of one.
    pub fn task_set_update(&self, set: &TaskSet) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE task_set SET name = :name, stage = :stage, items = :items WHERE task_set_id = :id",
            named_params! {":id": set.id, ":name": set.name, ":stage": set.stage, ":items": set.items},
        )?;
        Ok(())
    }

    /// Takes one away.
    pub fn task_set_delete(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM task_set WHERE task_set_id = :id", named_params! {":id": id})?;
        Ok(())
    }
}
