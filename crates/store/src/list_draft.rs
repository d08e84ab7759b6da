//! Lists that somebody has begun to bring in. They are written beside the operations: nothing of a case rests on them, and
//! nobody undoes them.

use crate::error::{StoreError, bad_column};
use crate::journal::{Author, Operation};
use crate::open::{Reader, Store};
use chrono::SecondsFormat;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

/// A list that somebody has begun to bring in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListDraftRow {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// What the list is called.
    pub name: String,
    /// The file; nothing of a list that was pasted.
    pub path: Option<String>,
    /// What was decided so far, as JSON.
    pub state: Value,
    /// Who began.
    pub user: String,
    /// When it was last written, RFC 3339, UTC.
    pub saved_at: String,
}

/// What a list on its way in is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftSource<'a> {
    /// A file, by its path.
    File(&'a str),
    /// What was pasted.
    Pasted(&'a str),
}

const DRAFT: &str = "SELECT d.list_draft_id, d.case_id, d.name AS called, d.path, d.state, u.name, d.saved_at
    FROM list_draft d JOIN user u USING (user_id)";

fn draft_from_row(row: &Row<'_>) -> rusqlite::Result<ListDraftRow> {
    let state = row.get_ref("state")?.as_str()?;
    Ok(ListDraftRow {
        id: row.get("list_draft_id")?,
        case: row.get("case_id")?,
        name: row.get("called")?,
        path: row.get("path")?,
        state: serde_json::from_str(state).map_err(|error| bad_column("state", error))?,
        user: row.get("name")?,
        saved_at: row.get("saved_at")?,
    })
}

impl Reader<'_> {
    /// The lists of a case that somebody has begun to bring in, the oldest first.
    pub fn list_drafts(&self, case: i64) -> Result<Vec<ListDraftRow>, StoreError> {
        let mut query =
            self.db.prepare_cached(&format!("{DRAFT} WHERE d.case_id = :case ORDER BY d.list_draft_id"))?;
        Ok(query.query_map(named_params! {":case": case}, draft_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn list_draft(&self, id: i64) -> Result<ListDraftRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{DRAFT} WHERE d.list_draft_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, draft_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("list on its way in", id))
    }

    /// What was pasted of a list on its way in.
    pub fn pasted(&self, id: i64) -> Result<String, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT pasted FROM list_draft WHERE list_draft_id = :id AND pasted IS NOT NULL",
        )?;
        let found = query.query_row(named_params! {":id": id}, |row| row.get("pasted")).optional()?;
        found.ok_or_else(|| StoreError::not_found("pasted list", id))
    }
}

impl Store {
    /// Begins with a list; gives its number.
    pub fn list_draft_add(
        &mut self,
        case: i64,
        name: &str,
        source: DraftSource<'_>,
        by: Author,
    ) -> Result<i64, StoreError> {
        let (path, pasted) = match source {
            DraftSource::File(path) => (Some(path), None),
            DraftSource::Pasted(text) => (None, Some(text)),
        };
        self.db.execute(
            "INSERT INTO list_draft (case_id, user_id, name, path, pasted, state, saved_at)
             VALUES (:case, :user, :name, :path, :pasted, '{}', :at)",
            named_params! {
                ":case": case, ":user": by.user, ":name": name, ":path": path, ":pasted": pasted,
                ":at": by.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        Ok(self.db.last_insert_rowid())
    }

    /// Keeps what was decided of a list so far.
    pub fn list_draft_save(&mut self, id: i64, state: &Value, by: Author) -> Result<(), StoreError> {
        let kept = self.db.execute(
            "UPDATE list_draft SET state = :state, saved_at = :at WHERE list_draft_id = :id",
            named_params! {
                ":id": id, ":state": state.to_string(),
                ":at": by.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        if kept == 0 { Err(StoreError::not_found("list on its way in", id)) } else { Ok(()) }
    }

    /// Lets go of a list; nothing happens where it is gone already.
    pub fn list_draft_remove(&mut self, id: i64) -> Result<(), StoreError> {
        remove(&self.db, id)
    }
}

impl Operation<'_> {
    /// Lets go of a list as it is written, so that it is either on its way or in.
    pub fn list_draft_remove(&self, id: i64) -> Result<(), StoreError> {
        remove(self.tx, id)
    }
}

fn remove(db: &Connection, id: i64) -> Result<(), StoreError> {
    db.execute("DELETE FROM list_draft WHERE list_draft_id = :id", named_params! {":id": id})?;
    Ok(())
}
