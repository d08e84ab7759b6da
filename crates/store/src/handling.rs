//! How people may be reached: who must not be written to, who has counsel of their own, who speaks which language.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, Row, named_params};

/// How a person may be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handling {
    /// Whether nobody may write or call.
    pub do_not_contact: bool,
    /// Why.
    pub why: Option<String>,
    /// Counsel of their own, through whom alone they are written to.
    pub represented_by: Option<String>,
    /// The language the person would be written to in.
    pub language: Option<String>,
}

const HANDLING: &str = "SELECT person_id, do_not_contact, why, represented_by, language FROM handling";

fn handling_from_row(row: &Row<'_>) -> rusqlite::Result<Handling> {
    Ok(Handling {
        do_not_contact: row.get("do_not_contact")?,
        why: row.get("why")?,
        represented_by: row.get("represented_by")?,
        language: row.get("language")?,
    })
}

impl Reader<'_> {
    /// How a person may be reached; as anyone, where nothing was ever said.
    pub fn handling(&self, person: i64) -> Result<Handling, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{HANDLING} WHERE person_id = :person"))?;
        let found = query.query_row(named_params! {":person": person}, handling_from_row).optional()?;
        Ok(found.unwrap_or_default())
    }

    /// The same of all of a case of whom anything was said, by their numbers.
    pub fn handlings(&self, case: i64) -> Result<Vec<(i64, Handling)>, StoreError> {
        let sql = format!("{HANDLING} WHERE case_id = :case ORDER BY person_id");
        let mut query = self.db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("person_id")?, handling_from_row(row)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Says how a person of a case may be reached.
    pub fn handling_set(&self, case: i64, person: i64, handling: &Handling) -> Result<(), StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO handling (case_id, person_id, do_not_contact, why, represented_by, language)
                 VALUES (:case, :person, :do_not_contact, :why, :represented_by, :language)
                 ON CONFLICT (person_id) DO UPDATE
                 SET do_not_contact = :do_not_contact, why = :why, represented_by = :represented_by, language = :language",
            )?
            .execute(named_params! {
                ":case": case, ":person": person, ":do_not_contact": handling.do_not_contact, ":why": handling.why,
                ":represented_by": handling.represented_by, ":language": handling.language,
            })?;
        Ok(())
    }
}
