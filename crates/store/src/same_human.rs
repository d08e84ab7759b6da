//! Records of one human being in different roles or cases.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::named_params;

impl Operation<'_> {
    /// Says that two records are of one human being; they stay two. Nothing is written where that is said already.
    pub fn same_human_insert(&self, one: i64, other: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO same_human (person_id, other_person_id) VALUES (min(:one, :other), max(:one, :other))
             ON CONFLICT (person_id, other_person_id) DO NOTHING",
            named_params! {":one": one, ":other": other},
        )?;
        Ok(())
    }

    /// Takes that back.
    pub fn same_human_remove(&self, one: i64, other: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "DELETE FROM same_human WHERE person_id = min(:one, :other) AND other_person_id = max(:one, :other)",
            named_params! {":one": one, ":other": other},
        )?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The other records of the human being whose record this is, in the order of their numbers.
    pub fn same_human(&self, person: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT other_person_id AS other FROM same_human WHERE person_id = :person
             UNION SELECT person_id AS other FROM same_human WHERE other_person_id = :person ORDER BY other",
        )?;
        let rows = query.query_map(named_params! {":person": person}, |row| row.get("other"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
