//! Checks for conflicts of interest: who was checked, what was found, what was decided of it, who signed off. Rows are
//! added and never changed.

use crate::deadline::Signed;
use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, Row, named_params};

/// A check for conflicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictCheck {
    /// Number in the file.
    pub id: i64,
    /// The case for which it was made.
    pub case: i64,
    /// The person who was checked; none where names alone were.
    pub person: Option<i64>,
    /// The names that were checked.
    pub names: Vec<String>,
    /// With how many names of the file they were compared.
    pub names_count: u64,
    /// How many more people were like them than were listed.
    pub not_listed: u64,
    /// The last number that a person of the file had then.
    pub last_person: i64,
    /// Who checked, and when.
    pub by: Signed,
    /// Who signed it off, and when.
    pub signed_off: Option<Signed>,
}

/// A check as it is put on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConflictCheck {
    /// The case for which it was made.
    pub case: i64,
    /// The person who was checked; none where names alone were.
    pub person: Option<i64>,
    /// The names that were checked.
    pub names: Vec<String>,
    /// With how many names of the file they were compared.
    pub names_count: u64,
    /// How many more people were like them than were listed.
    pub not_listed: u64,
}

/// A name of the file that is like one that was checked, as it stood then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictHit {
    /// Number in the file.
    pub id: i64,
    /// The check.
    pub check: i64,
    /// The name.
    pub name: String,
    /// What they are in their case: a status of a person, `defendant`, `counsel`.
    pub role: String,
    /// Their case.
    pub case: i64,
    /// What the case was called.
    pub caption: String,
    /// Their number, where it is a person of a class.
    pub person: Option<i64>,
    /// How alike the names are, in hundredths.
    pub score: u32,
    /// Why.
    pub reasons: Vec<String>,
    /// Which of the names that were checked it is like; none where that was not kept.
    pub like: Vec<String>,
}

/// What was decided of a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictDecision {
    /// The hit.
    pub hit: i64,
    /// `no_conflict`, `conflict` or `waived`.
    pub decision: String,
    /// Why; a waiver says it always.
    pub reason: Option<String>,
    /// Who decided, and when.
    pub by: Signed,
}

/// What [`check_from_row`] reads.
const CHECK: &str = "SELECT c.conflict_check_id, c.case_id, c.checked_person, c.names, c.names_count,
      c.not_listed, c.last_person,
      o.user_id AS made_by, u.name AS made_name, o.at AS made_at,
      so.user_id AS signed_by, su.name AS signed_name, so.at AS signed_at
    FROM conflict_check c JOIN operation o USING (operation_id) JOIN user u USING (user_id)
      LEFT JOIN conflict_sign_off s USING (conflict_check_id) LEFT JOIN operation so ON so.operation_id = s.operation_id
      LEFT JOIN user su ON su.user_id = so.user_id";

fn check_from_row(row: &Row<'_>) -> rusqlite::Result<ConflictCheck> {
    let is_signed = row.get::<_, Option<i64>>("signed_by")?.is_some();
    Ok(ConflictCheck {
        id: row.get("conflict_check_id")?,
        case: row.get("case_id")?,
        person: row.get("checked_person")?,
        names: texts(row, "names")?,
        names_count: row.get("names_count")?,
        not_listed: row.get("not_listed")?,
        last_person: row.get("last_person")?,
        by: Signed { user: row.get("made_by")?, name: row.get("made_name")?, at: row.get("made_at")? },
        signed_off: is_signed.then(|| signed_off(row)).transpose()?,
    })
}

fn signed_off(row: &Row<'_>) -> rusqlite::Result<Signed> {
    Ok(Signed { user: row.get("signed_by")?, name: row.get("signed_name")?, at: row.get("signed_at")? })
}

/// What [`hit_from_row`] reads.
const HIT: &str =
    "SELECT conflict_hit_id, conflict_check_id, name, role, case_id, caption, hit_person, score, reasons,
      like_names FROM conflict_hit";

fn hit_from_row(row: &Row<'_>) -> rusqlite::Result<ConflictHit> {
    Ok(ConflictHit {
        id: row.get("conflict_hit_id")?,
        check: row.get("conflict_check_id")?,
        name: row.get("name")?,
        role: row.get("role")?,
        case: row.get("case_id")?,
        caption: row.get("caption")?,
        person: row.get("hit_person")?,
        score: row.get("score")?,
        reasons: texts(row, "reasons")?,
        like: texts(row, "like_names")?,
    })
}

fn texts(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|error| bad_column(column, error))
}

fn as_json(texts: &[String]) -> Result<String, StoreError> {
    serde_json::to_string(texts).map_err(|error| StoreError::unreadable("a check for conflicts", error))
}

impl Reader<'_> {
    /// The checks of a case, newest first; of one person only, where one is named.
    pub fn conflict_checks(&self, case: i64, person: Option<i64>) -> Result<Vec<ConflictCheck>, StoreError> {
        // Two statements, so that those of one person are found by their index.
        let of = if person.is_some() {
            "c.case_id = :case AND c.checked_person = :person"
        } else {
            "c.case_id = :case AND :person IS NULL"
        };
        let sql = format!("{CHECK} WHERE {of} ORDER BY c.conflict_check_id DESC");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":case": case, ":person": person}, check_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One check.
    ///
    /// # Errors
    /// When there is no such check.
    pub fn conflict_check(&self, id: i64) -> Result<ConflictCheck, StoreError> {
        let sql = format!("{CHECK} WHERE c.conflict_check_id = :id");
        let found = self.db.prepare_cached(&sql)?.query_row(named_params! {":id": id}, check_from_row);
        found.optional()?.ok_or_else(|| StoreError::not_found("conflict_check", id))
    }

    /// What a check found, as it was listed.
    pub fn conflict_hits(&self, check: i64) -> Result<Vec<ConflictHit>, StoreError> {
        let sql = format!("{HIT} WHERE conflict_check_id = :check ORDER BY conflict_hit_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":check": check}, hit_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One thing that a check found.
    ///
    /// # Errors
    /// When there is no such hit.
    pub fn conflict_hit(&self, id: i64) -> Result<ConflictHit, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{HIT} WHERE conflict_hit_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, hit_from_row);
        found.optional()?.ok_or_else(|| StoreError::not_found("conflict_hit", id))
    }

    /// What was decided of the hits of a check, oldest first; of each hit the last one holds.
    pub fn conflict_decisions(&self, check: i64) -> Result<Vec<ConflictDecision>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT d.conflict_hit_id, d.decision, d.reason, o.user_id, u.name, o.at
             FROM conflict_hit h JOIN conflict_decision d USING (conflict_hit_id)
               JOIN operation o ON o.operation_id = d.operation_id JOIN user u USING (user_id)
             WHERE h.conflict_check_id = :check ORDER BY d.conflict_decision_id",
        )?;
        let rows = query.query_map(named_params! {":check": check}, |row| {
            Ok(ConflictDecision {
                hit: row.get("conflict_hit_id")?,
                decision: row.get("decision")?,
                reason: row.get("reason")?,
                by: Signed { user: row.get("user_id")?, name: row.get("name")?, at: row.get("at")? },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Keeps a check that this operation makes.
    pub fn conflict_check_insert(&self, check: &NewConflictCheck) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO conflict_check
               (operation_id, case_id, checked_person, names, names_count, not_listed, last_person)
             VALUES (:operation, :case, :person, :names, :names_count, :not_listed,
               coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'person'), 0))",
            named_params! {
                ":operation": self.id, ":case": check.case, ":person": check.person,
                ":names": as_json(&check.names)?, ":names_count": check.names_count,
                ":not_listed": check.not_listed,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Keeps what it found, in order; the number of the hit is the file's to give.
    pub fn conflict_hit_insert(&self, hit: &ConflictHit) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO conflict_hit
               (conflict_check_id, name, role, case_id, caption, hit_person, score, reasons, like_names)
             VALUES (:check, :name, :role, :case, :caption, :person, :score, :reasons, :like)",
            named_params! {
                ":check": hit.check, ":name": hit.name, ":role": hit.role, ":case": hit.case,
                ":caption": hit.caption, ":person": hit.person, ":score": hit.score,
                ":reasons": as_json(&hit.reasons)?, ":like": as_json(&hit.like)?,
            },
        )?;
        Ok(())
    }

    /// Keeps what is decided of a hit; earlier decisions stay.
    pub fn conflict_decision_insert(
        &self,
        hit: i64,
        decision: &str,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO conflict_decision (operation_id, conflict_hit_id, decision, reason)
             VALUES (:operation, :hit, :decision, :reason)",
            named_params! {":operation": self.id, ":hit": hit, ":decision": decision, ":reason": reason},
        )?;
        Ok(())
    }

    /// Signs a check off.
    pub fn conflict_sign_off_insert(&self, check: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO conflict_sign_off (operation_id, conflict_check_id) VALUES (:operation, :check)",
            named_params! {":operation": self.id, ":check": check},
        )?;
        Ok(())
    }
}
