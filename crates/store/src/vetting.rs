//! What was found of those who are to represent a class. Rows are added and never changed.

use crate::deadline::Signed;
use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

/// What was found of a person on an item of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VettingFinding {
    /// The person.
    pub person: i64,
    /// Key of the item.
    pub item: String,
    /// `clear` or `concern`.
    pub outcome: String,
    /// The finding, in words.
    pub finding: String,
    /// The day of it.
    pub found_on: NaiveDate,
    /// Who signs for it.
    pub signed_by: String,
    /// Name of the document that shows it.
    pub document: Option<String>,
    /// Who wrote it down, and when.
    pub by: Signed,
}

/// What [`finding_from_row`] reads.
const FINDING: &str = "SELECT v.vetted_person, v.item, v.outcome, v.finding, v.found_on, v.signed_by, v.document, o.user_id, u.name, o.at
    FROM vetting_finding v JOIN operation o USING (operation_id) JOIN user u USING (user_id)";

fn finding_from_row(row: &Row<'_>) -> rusqlite::Result<VettingFinding> {
    Ok(VettingFinding {
        person: row.get("vetted_person")?,
        item: row.get("item")?,
        outcome: row.get("outcome")?,
        finding: row.get("finding")?,
        found_on: row.get("found_on")?,
        signed_by: row.get("signed_by")?,
        document: row.get("document")?,
        by: Signed { user: row.get("user_id")?, name: row.get("name")?, at: row.get("at")? },
    })
}

impl Reader<'_> {
    /// What was found of a person, oldest first; of each item the last finding holds.
    pub fn vetting_of(&self, person: i64) -> Result<Vec<VettingFinding>, StoreError> {
        let sql = format!("{FINDING} WHERE v.vetted_person = :person ORDER BY v.vetting_finding_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":person": person}, finding_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The people of a case of whom anything was found, in the order of their numbers.
    pub fn vetted(&self, case: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT DISTINCT vetted_person FROM vetting_finding WHERE case_id = :case ORDER BY vetted_person",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Keeps a finding; who wrote it down and when is told by this operation.
    pub fn vetting_finding_insert(&self, case: i64, new: &VettingFinding) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO vetting_finding (operation_id, case_id, vetted_person, item, outcome, finding, found_on, signed_by,
               document)
             VALUES (:operation, :case, :person, :item, :outcome, :finding, :found_on, :signed_by, :document)",
            named_params! {
                ":operation": self.id, ":case": case, ":person": new.person, ":item": new.item,
                ":outcome": new.outcome, ":finding": new.finding, ":found_on": new.found_on,
                ":signed_by": new.signed_by, ":document": new.document,
            },
        )?;
        Ok(())
    }
}
