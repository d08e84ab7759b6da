//! The people who use the file.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::{Reader, Store};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{OptionalExtension, Row, named_params};

/// Someone who uses the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Number in the file.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Initials, as they stand beside what the person did.
    pub initials: String,
}

fn user_from_row(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User { id: row.get("user_id")?, name: row.get("name")?, initials: row.get("initials")? })
}

impl Reader<'_> {
    /// Everyone known to the file, by name.
    pub fn users(&self) -> Result<Vec<User>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT user_id, name, initials FROM user ORDER BY name")?;
        Ok(query.query_map([], user_from_row)?.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Makes someone known to the file by their own first operation, or finds them by name.
    pub fn user_by_name(
        &mut self,
        name: &str,
        initials: &str,
        at: DateTime<Utc>,
    ) -> Result<User, StoreError> {
        let known = self
            .db
            .query_row(
                "SELECT user_id, name, initials FROM user WHERE name = :name",
                named_params! {":name": name},
                user_from_row,
            )
            .optional()?;
        match known {
            Some(user) => Ok(user),
            None => self.user_add(name, initials, at),
        }
    }

    fn user_add(&mut self, name: &str, initials: &str, at: DateTime<Utc>) -> Result<User, StoreError> {
        let tx = self.db.transaction()?;
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        // Whoever comes new signs their own introduction, so the number is needed before the row.
        let id: i64 = tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'user'), 0) + 1",
            [],
            |row| row.get(0),
        )?;
        tx.execute(
            "INSERT INTO operation (kind, summary, user_id, at) VALUES ('user_add', :summary, :user, :at)",
            named_params! {
                ":summary": format!("Made {name} ({initials}) known to this file"), ":user": id,
                ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        let operation = tx.last_insert_rowid();
        tx.execute("UPDATE temp.running SET operation_id = :id", named_params! {":id": operation})?;
        tx.execute(
            "INSERT INTO user (user_id, name, initials) VALUES (:id, :name, :initials)",
            named_params! {":id": id, ":name": name, ":initials": initials},
        )?;
        tx.execute("UPDATE temp.running SET operation_id = NULL", [])?;
        tx.commit()?;
        Ok(User { id, name: name.to_owned(), initials: initials.to_owned() })
    }
}

impl Operation<'_> {
    /// Name of whoever does this operation.
    pub fn author_name(&self) -> Result<String, StoreError> {
        Ok(self.tx.query_row(
            "SELECT name FROM user WHERE user_id = :id",
            named_params! {":id": self.author.user},
            |row| row.get("name"),
        )?)
    }
}
