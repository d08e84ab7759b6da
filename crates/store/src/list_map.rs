//! How the columns of a sender's lists are taken in a case.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};
use serde_json::Value;

/// How the columns of a sender's lists are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListMapRow {
    /// Whose lists they are.
    pub sender: String,
    /// The headers of the list for which it was said, from left to right.
    pub headers: Vec<String>,
    /// What each column is taken as, as JSON.
    pub columns: Value,
}

fn map_from_row(row: &Row<'_>) -> rusqlite::Result<ListMapRow> {
    let json = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
    Ok(ListMapRow {
        sender: row.get("sender")?,
        headers: serde_json::from_str(json("headers")?).map_err(|error| bad_column("headers", error))?,
        columns: serde_json::from_str(json("columns")?).map_err(|error| bad_column("columns", error))?,
    })
}

impl Reader<'_> {
    /// What is kept of each sender of lists of a case, the latest first.
    pub fn list_maps(&self, case: i64) -> Result<Vec<ListMapRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT sender, headers, columns FROM list_map WHERE case_id = :case ORDER BY list_map_id DESC",
        )?;
        Ok(query.query_map(named_params! {":case": case}, map_from_row)?.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Keeps how the columns of a sender's lists are taken, in place of what was kept of that sender.
    pub fn list_map_set(&self, case: i64, map: &ListMapRow) -> Result<(), StoreError> {
        let headers = serde_json::json!(map.headers).to_string();
        let columns = map.columns.to_string();
        let known = self.tx.execute(
            "UPDATE list_map SET headers = :headers, columns = :columns WHERE case_id = :case AND sender = :sender",
            named_params! {":case": case, ":sender": map.sender, ":headers": headers, ":columns": columns},
        )?;
        if known == 0 {
            self.tx.execute(
                "INSERT INTO list_map (case_id, sender, headers, columns) VALUES (:case, :sender, :headers, :columns)",
                named_params! {":case": case, ":sender": map.sender, ":headers": headers, ":columns": columns},
            )?;
        }
        Ok(())
    }
}
