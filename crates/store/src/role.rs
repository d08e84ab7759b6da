//! What people are to a case beside the status that counts: only ever added to, the latest of a role holds.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::role::{Detail, Role};
use rusqlite::{Row, named_params};

/// One entry of a person's roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRow {
    /// The person.
    pub person: i64,
    /// The role.
    pub role: Role,
    /// From which day this holds.
    pub from_on: NaiveDate,
    /// Whether the role ends here.
    pub ended: bool,
    /// The document that shows it.
    pub document: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// What the role asks for, as far as it is known.
    pub detail: Detail,
    /// The operation that wrote it.
    pub operation: i64,
}

const ROLE: &str = "SELECT person_id, role, from_on, ended, document, note, detail, operation_id FROM role";

fn role_from_row(row: &Row<'_>) -> rusqlite::Result<RoleRow> {
    let word = row.get_ref("role")?.as_str()?;
    let detail = row.get_ref("detail")?.as_str()?;
    Ok(RoleRow {
        person: row.get("person_id")?,
        role: Role::from_word(word).ok_or_else(|| bad_column("role", word))?,
        from_on: row.get("from_on")?,
        ended: row.get("ended")?,
        document: row.get("document")?,
        note: row.get("note")?,
        detail: serde_json::from_str(detail).map_err(|error| bad_column("detail", error))?,
        operation: row.get("operation_id")?,
    })
}

impl Reader<'_> {
    /// Every entry of a person's roles, as they were written.
    pub fn roles_of(&self, person: i64) -> Result<Vec<RoleRow>, StoreError> {
        let sql = format!("{ROLE} WHERE person_id = :person ORDER BY role_id");
        let mut query = self.db.prepare_cached(&sql)?;
        Ok(query.query_map(named_params! {":person": person}, role_from_row)?.collect::<Result<_, _>>()?)
    }

    /// Every entry of one role in a case, as they were written.
    pub fn roles_in(&self, case: i64, role: Role) -> Result<Vec<RoleRow>, StoreError> {
        let sql = format!("{ROLE} WHERE case_id = :case AND role = :role ORDER BY role_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":case": case, ":role": role.word()}, role_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds an entry; `row.operation` does not matter.
    pub fn role_insert(&self, case: i64, row: &RoleRow) -> Result<(), StoreError> {
        let detail = serde_json::to_string(&row.detail);
        let detail = detail.map_err(|error| StoreError::unreadable("a role", error))?;
        self.tx
            .prepare_cached(
                "INSERT INTO role (case_id, person_id, role, from_on, ended, document, note, detail, operation_id)
                 VALUES (:case, :person, :role, :from_on, :ended, :document, :note, :detail, :operation)",
            )?
            .execute(named_params! {
                ":case": case, ":person": row.person, ":role": row.role.word(), ":from_on": row.from_on,
                ":ended": row.ended, ":document": row.document, ":note": row.note, ":detail": detail,
                ":operation": self.id,
            })?;
        Ok(())
    }
}
