//! Who belongs to whom: spouses, parents, guardians, heirs, households.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, named_params};

/// One person is something to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationRow {
    /// Number in the file.
    pub id: i64,
    /// Who is the `kind` of the other.
    pub person: i64,
    /// The other.
    pub other: i64,
    /// `spouse`, `parent`, `guardian`, `heir`, `household` or `other`.
    pub kind: String,
    /// More about it.
    pub note: Option<String>,
}

impl Reader<'_> {
    /// All that a person is to others, and others to them.
    pub fn relations_of(&self, person: i64) -> Result<Vec<RelationRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT relation_id, person_id, other_id, kind, note FROM relation WHERE person_id = :person
             UNION SELECT relation_id, person_id, other_id, kind, note FROM relation WHERE other_id = :person
             ORDER BY relation_id",
        )?;
        let rows = query.query_map(named_params! {":person": person}, |row| {
            Ok(RelationRow {
                id: row.get("relation_id")?,
                person: row.get("person_id")?,
                other: row.get("other_id")?,
                kind: row.get("kind")?,
                note: row.get("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The case and the two people of a relation.
    pub fn relation(&self, id: i64) -> Result<(i64, [i64; 2]), StoreError> {
        let found = self
            .db
            .prepare_cached("SELECT case_id, person_id, other_id FROM relation WHERE relation_id = :id")?
            .query_row(named_params! {":id": id}, |row| {
                Ok((row.get("case_id")?, [row.get("person_id")?, row.get("other_id")?]))
            });
        found.optional()?.ok_or_else(|| StoreError::not_found("relation", id))
    }
}

impl Operation<'_> {
    /// Adds a relation between two people of a case; `row.id` does not matter.
    pub fn relation_insert(&self, case: i64, row: &RelationRow) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO relation (case_id, person_id, other_id, kind, note)
             VALUES (:case, :person, :other, :kind, :note)",
            named_params! {
                ":case": case, ":person": row.person, ":other": row.other, ":kind": row.kind, ":note": row.note,
            },
        )?;
        Ok(())
    }

    /// Takes a relation away.
    pub fn relation_remove(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM relation WHERE relation_id = :id", named_params! {":id": id})?;
        Ok(())
    }
}
