//! Lists of people that are kept under a name.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, Row, named_params};

/// A list of people that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListView {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// What it is called.
    pub name: String,
    /// Whom it wants and how it shows them, as JSON.
    pub body: String,
}

const VIEW: &str = "SELECT list_view_id, case_id, name, body FROM list_view";

fn view_from_row(row: &Row<'_>) -> rusqlite::Result<ListView> {
    Ok(ListView {
        id: row.get("list_view_id")?,
        case: row.get("case_id")?,
        name: row.get("name")?,
        body: row.get("body")?,
    })
}

impl Reader<'_> {
    /// The lists that a case keeps, by name.
    pub fn list_views(&self, case: i64) -> Result<Vec<ListView>, StoreError> {
        let sql = format!("{VIEW} WHERE case_id = :case ORDER BY name COLLATE NOCASE, list_view_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":case": case}, view_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn list_view(&self, id: i64) -> Result<ListView, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{VIEW} WHERE list_view_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, view_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("list", id))
    }
}

impl Operation<'_> {
    /// Keeps a list and gives its number.
    pub fn list_view_insert(&self, case: i64, name: &str, body: &str) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO list_view (case_id, name, body) VALUES (:case, :name, :body)",
            named_params! {":case": case, ":name": name, ":body": body},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes name and content of one.
    pub fn list_view_update(&self, id: i64, name: &str, body: &str) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE list_view SET name = :name, body = :body WHERE list_view_id = :id",
            named_params! {":name": name, ":body": body, ":id": id},
        )?;
        Ok(())
    }

    /// Takes one away.
    pub fn list_view_delete(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM list_view WHERE list_view_id = :id", named_params! {":id": id})?;
        Ok(())
    }
}
