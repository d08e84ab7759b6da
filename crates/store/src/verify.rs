//! Whether the file is whole.

use crate::error::StoreError;
use crate::journal::journaled;
use crate::open::Store;
use crate::undo::is_as_left;
use rusqlite::Connection;

/// Faults that are named for each table.
const MOST_FAULTS: usize = 20;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What is wrong, in sentences; nothing when the file is whole.
    pub faults: Vec<String>,
    /// Cases in the file.
    pub cases: u64,
    /// People in the file.
    pub people: u64,
    /// Operations in the journal.
    pub operations: u64,
}

impl Store {
    /// Reads every page and checks seals, structure, references, that every row is as the journal left
    /// it last, and that no row inserted in bulk is missing without the journal knowing. Changes nothing.
    pub fn verify(&self) -> Result<Verified, StoreError> {
        let mut faults = Vec::new();
        if self.is_encrypted() {
            faults.extend(strings(&self.db, "PRAGMA cipher_integrity_check")?);
        }
        let structure = strings(&self.db, "PRAGMA integrity_check(20)")?;
        faults.extend(structure.into_iter().filter(|line| line != "ok"));
        let orphans = "SELECT DISTINCT \"table\" || ' ' || rowid || ' belongs to a missing ' || parent
                       FROM pragma_foreign_key_check";
        faults.extend(strings(&self.db, orphans)?);
        let halves = "SELECT 'person ' || person_id || ' has no membership' FROM person
                      WHERE person_id NOT IN (SELECT person_id FROM membership) LIMIT 20";
        faults.extend(strings(&self.db, halves)?);
        faults.extend(self.journal_faults()?);
        faults.extend(self.range_faults()?);
        let count = |sql| self.db.query_row(sql, [], |row| row.get::<_, u64>(0));
        Ok(Verified {
            faults,
            cases: count("SELECT count(*) FROM legal_case")?,
            people: count("SELECT count(*) FROM membership")?,
            operations: count("SELECT count(*) FROM operation")?,
        })
    }

    /// Rows that are not as the journal left them; what a later schema added to a row is no fault.
    fn journal_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for table in journaled(&self.db)? {
            let (name, key, row) = (&table.table, &table.key, table.as_json("t"));
            let sql = format!(
                "WITH latest AS (SELECT first_id, max(change_id) AS change_id FROM change
                     WHERE table_name = '{name}' AND first_id = last_id GROUP BY first_id)
                 SELECT '{name} ' || c.first_id || ' is not as operation ' || c.operation_id || ' left it' AS fault,
                     c.after, CASE WHEN t.{key} IS NULL THEN NULL ELSE {row} END AS now
                 FROM latest JOIN change c USING (change_id) LEFT JOIN {name} t ON t.{key} = c.first_id
                 WHERE coalesce(c.before, c.after) IS NOT NULL
                   AND c.after IS NOT CASE WHEN t.{key} IS NULL THEN NULL ELSE {row} END"
            );
            let mut query = self.db.prepare(&sql)?;
            let (mut rows, mut found) = (query.query([])?, 0);
            while let Some(row) = rows.next()?.filter(|_| found < MOST_FAULTS) {
                let text = |column| row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from);
                if !is_as_left(text("now")?, text("after")?)? {
                    faults.push(row.get("fault")?);
                    found += 1;
                }
            }
        }
        Ok(faults)
    }
}

impl Store {
    /// Ranges of rows inserted in bulk of which some are missing, though nothing took them away.
    fn range_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for table in journaled(&self.db)? {
            let (name, key) = (&table.table, &table.key);
            let sql = format!(
                "SELECT r.missing || ' rows of {name} that operation ' || r.operation_id || ' inserted are missing'
                 FROM (SELECT c.operation_id, c.last_id - c.first_id + 1
                         - (SELECT count(*) FROM {name} t WHERE t.{key} BETWEEN c.first_id AND c.last_id)
                         - (SELECT count(*) FROM (SELECT max(d.change_id), d.after AS after FROM change d
                              WHERE d.table_name = '{name}' AND d.first_id = d.last_id
                                AND d.first_id BETWEEN c.first_id AND c.last_id
                                AND coalesce(d.before, d.after) IS NOT NULL
                              GROUP BY d.first_id) WHERE after IS NULL) AS missing
                       FROM change c
                       WHERE c.table_name = '{name}' AND c.before IS NULL AND c.after IS NULL) r
                 WHERE r.missing <> 0 LIMIT 20"
            );
            faults.extend(strings(&self.db, &sql)?);
        }
        Ok(faults)
    }
}

fn strings(db: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut query = db.prepare(sql)?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
