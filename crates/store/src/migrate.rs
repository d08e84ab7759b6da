//! The schema's history, kept in the file: each migration with its text.

use crate::error::StoreError;
use rusqlite::{Connection, OptionalExtension, named_params};
use std::path::Path;

/// One step of the schema's history. Never edited after release.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// File name.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

/// Every step, in order.
pub const ALL: &[Migration] = &[
    Migration { name: "0001_first.sql", sql: include_str!("../migrations/0001_first.sql") },
    Migration {
        name: "0002_claims_in_general.sql",
        sql: include_str!("../migrations/0002_claims_in_general.sql"),
    },
    Migration {
        name: "0003_states_and_beginnings.sql",
        sql: include_str!("../migrations/0003_states_and_beginnings.sql"),
    },
    Migration { name: "0004_class_columns.sql", sql: include_str!("../migrations/0004_class_columns.sql") },
    Migration { name: "0005_tolling.sql", sql: include_str!("../migrations/0005_tolling.sql") },
    Migration { name: "0006_deadlines.sql", sql: include_str!("../migrations/0006_deadlines.sql") },
    Migration { name: "0007_reminders.sql", sql: include_str!("../migrations/0007_reminders.sql") },
    Migration { name: "0008_last_days.sql", sql: include_str!("../migrations/0008_last_days.sql") },
    Migration { name: "0009_list_parts.sql", sql: include_str!("../migrations/0009_list_parts.sql") },
    Migration { name: "0010_list_views.sql", sql: include_str!("../migrations/0010_list_views.sql") },
    Migration { name: "0011_part_edits.sql", sql: include_str!("../migrations/0011_part_edits.sql") },
    Migration {
        name: "0012_lists_on_their_way.sql",
        sql: include_str!("../migrations/0012_lists_on_their_way.sql"),
    },
    Migration { name: "0013_leads.sql", sql: include_str!("../migrations/0013_leads.sql") },
    Migration { name: "0014_conflicts.sql", sql: include_str!("../migrations/0014_conflicts.sql") },
    Migration { name: "0015_person_file.sql", sql: include_str!("../migrations/0015_person_file.sql") },
    Migration { name: "0016_contacts_tasks.sql", sql: include_str!("../migrations/0016_contacts_tasks.sql") },
    Migration { name: "0017_documents.sql", sql: include_str!("../migrations/0017_documents.sql") },
    Migration { name: "0018_letters.sql", sql: include_str!("../migrations/0018_letters.sql") },
    Migration {
        name: "0019_checks_and_attempts.sql",
        sql: include_str!("../migrations/0019_checks_and_attempts.sql"),
    },
    Migration {
        name: "0020_filed_left_out_and_due.sql",
        sql: include_str!("../migrations/0020_filed_left_out_and_due.sql"),
    },
    Migration {
        name: "0021_checks_and_newcomers.sql",
        sql: include_str!("../migrations/0021_checks_and_newcomers.sql"),
    },
    Migration {
        name: "0022_names_that_hits_are_like.sql",
        sql: include_str!("../migrations/0022_names_that_hits_are_like.sql"),
    },
    Migration {
        name: "0023_tasks_of_stages.sql",
        sql: include_str!("../migrations/0023_tasks_of_stages.sql"),
    },
];

/// Brings the schema up to `all`, in one transaction, after a backup beside the file when it holds anything.
pub fn run(db: &mut Connection, path: &Path, all: &[Migration]) -> Result<(), StoreError> {
    let done = applied(db)?;
    for (name, sql) in &done {
        match all.iter().find(|known| known.name == name) {
            Some(known) if known.sql == sql => {}
            None if done.len() > all.len() => {
                return Err(StoreError::TooNew { found: done.len(), known: all.len() });
            }
            _ => return Err(StoreError::MigrationEdited { name: name.clone() }),
        }
    }
    if done.len() == all.len() {
        return Ok(());
    }
    if !done.is_empty() {
        back_up(db, path, done.len())?;
    }
    let tx = db.transaction()?;
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, sql TEXT NOT NULL) STRICT",
    )?;
    for Migration { name, sql } in &all[done.len()..] {
        tx.execute_batch(sql)?;
        tx.execute(
            "INSERT INTO migration (name, sql) VALUES (:name, :sql)",
            named_params! {":name": name, ":sql": sql},
        )?;
    }
    let orphan = "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check LIMIT 1";
    if let Some(row) = tx.query_row(orphan, [], |row| row.get::<_, String>(0)).optional()? {
        return Err(StoreError::Damaged(format!("{row} belongs to a row that is missing")));
    }
    tx.commit()?;
    Ok(())
}

fn applied(db: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    if !db.table_exists(None, "migration")? {
        return Ok(Vec::new());
    }
    let mut query = db.prepare("SELECT name, sql FROM migration ORDER BY name")?;
    let rows = query.query_map([], |row| Ok((row.get("name")?, row.get("sql")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A copy under the same key, `cases.numerosity.before-0002`, checked before anything is changed.
fn back_up(db: &Connection, path: &Path, steps: usize) -> Result<(), StoreError> {
    let check: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check != "ok" {
        return Err(StoreError::Damaged(check));
    }
    let mut copy = path.as_os_str().to_owned();
    copy.push(format!(".before-{:04}", steps + 1));
    let copy = copy.to_string_lossy().into_owned();
    if !Path::new(&copy).exists() {
        db.execute("VACUUM INTO :copy", named_params! {":copy": copy})?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
