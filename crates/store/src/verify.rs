//! Whether the file is whole.

use crate::error::StoreError;
use crate::journal::journaled;
use crate::open::Store;
use crate::undo_rows::is_as_left;
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

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
                      WHERE contacts IS NOT NULL AND person_id NOT IN (SELECT person_id FROM membership) LIMIT 20";
        faults.extend(strings(&self.db, halves)?);
        let both = "SELECT 'person ' || person_id || ' has a membership and stands as a list has them'
                    FROM person JOIN membership USING (person_id) WHERE contacts IS NULL LIMIT 20";
        faults.extend(strings(&self.db, both)?);
        faults.extend(self.list_faults()?);
        faults.extend(self.journal_faults()?);
        faults.extend(self.range_faults()?);
        let count = |sql| self.db.query_row(sql, [], |row| row.get::<_, u64>(0));
        Ok(Verified {
            faults,
            cases: count("SELECT count(*) FROM legal_case")?,
            people: count("SELECT count(*) FROM person")?,
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
                   AND NOT EXISTS (SELECT 1 FROM change r WHERE r.table_name = '{name}' AND r.last_id > r.first_id
                     AND r.last_id >= c.first_id AND r.first_id <= c.first_id AND r.change_id > c.change_id)
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
    /// Rows inserted as a range of which some are missing, though nothing took them away, or that are there though
    /// something did: what the journal says last of each number holds.
    fn range_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for table in journaled(&self.db)? {
            let (name, key) = (&table.table, &table.key);
            let ranged = "SELECT EXISTS (SELECT 1 FROM change WHERE table_name = :table
                            AND (last_id > first_id OR before IS NULL AND after IS NULL))";
            if !self.db.query_row(ranged, named_params! {":table": name}, |row| row.get::<_, bool>(0))? {
                continue;
            }
            let mut is_there = self.left_there(name)?;
            let mut query = self.db.prepare(&format!("SELECT {key} FROM {name}"))?;
            let (mut rows, mut unknown) = (query.query([])?, 0);
            while let Some(row) = rows.next()? {
                unknown += u64::from(is_there.remove(&row.get(0)?) == Some(false));
            }
            let missing = is_there.values().filter(|there| **there).count();
            if missing > 0 {
                faults.push(format!("{missing} rows of {name} are missing, and nothing took them away"));
            }
            if unknown > 0 {
                faults.push(format!("{unknown} rows of {name} are there, though they were taken away"));
            }
        }
        Ok(faults)
    }

    /// Whether the journal left each row of a table there.
    fn left_there(&self, table: &str) -> Result<HashMap<i64, bool>, StoreError> {
        let mut query = self.db.prepare(
            "SELECT first_id, last_id, before IS NOT NULL AND after IS NULL AS gone FROM change
             WHERE table_name = :table ORDER BY change_id",
        )?;
        let mut rows = query.query(named_params! {":table": table})?;
        let mut found = HashMap::new();
        while let Some(row) = rows.next()? {
            let gone: bool = row.get("gone")?;
            for id in row.get::<_, i64>("first_id")?..=row.get("last_id")? {
                found.insert(id, !gone);
            }
        }
        Ok(found)
    }
}

impl Store {
    /// People who stand as a list has them and whom no list of the file holds, and lists that cannot be read.
    fn list_faults(&self) -> Result<Vec<String>, StoreError> {
        let read = self.read();
        let mut query = self.db.prepare("SELECT DISTINCT case_id FROM list_part")?;
        let cases = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        let (mut faults, mut held) = (Vec::new(), 0);
        for case in cases {
            for part in read.parts(case)? {
                let part = part?;
                held += part.listed().count();
                let whole = part.unpack().and_then(|bytes| {
                    let listed = bytes.read()?;
                    part.listed().try_for_each(|(place, _)| listed.get(place).map(drop))
                });
                faults.extend(whole.err().map(|error| error.to_string()));
            }
        }
        let listed: usize =
            self.db.query_row("SELECT count(*) FROM person WHERE contacts IS NULL", [], |row| row.get(0))?;
        if listed != held {
            faults.push(format!("{listed} people stand as a list has them, and lists hold {held} of them"));
        }
        faults.truncate(MOST_FAULTS);
        Ok(faults)
    }
}

fn strings(db: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut query = db.prepare(sql)?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
