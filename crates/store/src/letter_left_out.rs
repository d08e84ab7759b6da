//! Who was chosen for letters that were written and got none, with the reason.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};

/// Somebody who got none of the letters that an operation wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The operation that wrote the letters.
    pub operation: i64,
    /// The person.
    pub person: i64,
    /// Why, in a word: `no_address`, `lacks`.
    pub why: String,
    /// The field that they lack, the letter that the typeface lacks, or counsel of their own.
    pub what: Option<String>,
}

fn left_out_from_row(row: &Row<'_>) -> rusqlite::Result<LeftOutRow> {
    Ok(LeftOutRow {
        operation: row.get("operation_id")?,
        person: row.get("person_id")?,
        why: row.get("why")?,
        what: row.get("what")?,
    })
}

impl Reader<'_> {
    /// Everyone of a case who got none of the letters that were written, by the letters and the reason.
    pub fn letters_left_out(&self, case: i64) -> Result<Vec<LeftOutRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT r.operation_id, l.person_id, l.why, l.what
             FROM letter_run r JOIN letter_left_out l ON l.letter_run_id = r.letter_run_id
             WHERE r.case_id = :case ORDER BY r.letter_run_id, l.why, l.what, l.person_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, left_out_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many of a case got none of the letters that were written, by the letters and the reason.
    pub fn letters_left_out_counts(&self, case: i64) -> Result<Vec<LeftOutTally>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT r.operation_id, l.why, l.what, count(*) AS people
             FROM letter_run r JOIN letter_left_out l ON l.letter_run_id = r.letter_run_id
             WHERE r.case_id = :case GROUP BY r.letter_run_id, l.why, l.what",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(LeftOutTally {
                operation: row.get("operation_id")?,
                why: row.get("why")?,
                what: row.get("what")?,
                people: row.get("people")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// How many got none of the letters that an operation wrote, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutTally {
    /// The operation that wrote the letters.
    pub operation: i64,
    /// Why, in a word.
    pub why: String,
    /// The field that they lack, the letter that the typeface lacks, or counsel of their own.
    pub what: Option<String>,
    /// How many.
    pub people: u64,
}

impl Operation<'_> {
    /// Records who got none of the letters that this operation wrote, journaled as one range.
    pub fn letter_left_out_insert(&self, run: i64, left_out: &[LeftOutRow]) -> Result<(), StoreError> {
        if left_out.is_empty() {
            return Ok(());
        }
        let first: i64 = self.tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'letter_left_out'), 0) + 1",
            [],
            |row| row.get(0),
        )?;
        let mut last = first;
        self.unjournaled(|| {
            let mut insert = self.tx.prepare_cached(
                "INSERT INTO letter_left_out (letter_left_out_id, letter_run_id, person_id, why, what)
                 VALUES (:id, :run, :person, :why, :what)",
            )?;
            for (id, of) in (first..).zip(left_out) {
                insert.execute(named_params! {
                    ":id": id, ":run": run, ":person": of.person, ":why": of.why, ":what": of.what,
                })?;
                last = id;
            }
            Ok(())
        })?;
        self.journal_range("letter_left_out", first, last)
    }
}
