//! Those who have to do with a case and are no party to it, and every name in the file that is not a person's of a class.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};

/// Someone who has to do with a case and is no party to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Involved {
    /// Number in the file.
    pub id: i64,
    /// Name of a person or a company.
    pub name: String,
    /// `witness`, `related_company`, `counsel` or `other`.
    pub role: String,
    /// In what way: whose subsidiary, for whom they appear.
    pub note: Option<String>,
}

/// A name that stands in a case: of a party, its counsel, or someone else who has to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseName {
    /// The case.
    pub case: i64,
    /// The name as it stands.
    pub name: String,
    /// `plaintiff`, `defendant`, `other`, `counsel`, `firm`, `witness`, `related_company`.
    pub role: String,
}

fn involved_from_row(row: &Row<'_>) -> rusqlite::Result<Involved> {
    Ok(Involved {
        id: row.get("involved_id")?,
        name: row.get("name")?,
        role: row.get("role")?,
        note: row.get("note")?,
    })
}

impl Reader<'_> {
    /// Who has to do with a case beside its parties, in the order of entry.
    pub fn involved(&self, case: i64) -> Result<Vec<Involved>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT involved_id, name, role, note FROM involved WHERE case_id = :case ORDER BY involved_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, involved_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every name of all cases that is not that of a person of a class: a file has few of them.
    pub fn case_names(&self) -> Result<Vec<CaseName>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT case_id, name, role FROM party
             UNION ALL SELECT p.case_id, c.name, 'counsel' FROM counsel c JOIN party p USING (party_id)
             UNION ALL SELECT p.case_id, c.firm, 'firm' FROM counsel c JOIN party p USING (party_id)
               WHERE c.firm IS NOT NULL
             UNION ALL SELECT case_id, name, role FROM involved ORDER BY case_id, name, role",
        )?;
        let rows = query.query_map([], |row| {
            Ok(CaseName { case: row.get("case_id")?, name: row.get("name")?, role: row.get("role")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds someone who has to do with a case; the number is the file's to give.
    pub fn involved_insert(&self, case: i64, new: &Involved) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO involved (case_id, name, role, note) VALUES (:case, :name, :role, :note)",
            named_params! {":case": case, ":name": new.name, ":role": new.role, ":note": new.note},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Takes them out again.
    pub fn involved_remove(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM involved WHERE involved_id = :id", named_params! {":id": id})?;
        Ok(())
    }
}
