//! Sensitive values of people, under a second seal, and who was shown them.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::named_params;

impl Reader<'_> {
    /// The sensitive values kept of a person, by their fields, opened.
    ///
    /// # Errors
    /// When one is not as this file sealed it.
    pub fn sealed_of(&self, person: i64) -> Result<Vec<(String, String)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT field, unhex(ciphertext) AS sealed FROM sealed WHERE person_id = :person ORDER BY field",
        )?;
        let rows = query.query_map(named_params! {":person": person}, |row| {
            Ok((row.get::<_, String>("field")?, row.get::<_, Vec<u8>>("sealed")?))
        })?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?.into_iter().map(|(field, sealed)| {
            let text = String::from_utf8(self.open_sealed(&sealed)?);
            Ok((field, text.map_err(|error| StoreError::unreadable("a sealed value", error))?))
        });
        rows.collect()
    }
}

impl Operation<'_> {
    /// Keeps a sensitive value under seal in the place of the one before; none takes it away.
    pub fn sealed_set(&self, person: i64, field: &str, value: Option<&str>) -> Result<(), StoreError> {
        let Some(value) = value else {
            self.tx.execute(
                "DELETE FROM sealed WHERE person_id = :person AND field = :field",
                named_params! {":person": person, ":field": field},
            )?;
            return Ok(());
        };
        self.tx.execute(
            "INSERT INTO sealed (person_id, field, ciphertext) VALUES (:person, :field, hex(:sealed))
             ON CONFLICT (person_id, field) DO UPDATE SET ciphertext = excluded.ciphertext",
            named_params! {":person": person, ":field": field, ":sealed": self.read().seal(value.as_bytes())?},
        )?;
        Ok(())
    }

    /// Records that a sensitive value of a person was shown to whoever does this operation.
    pub fn showing_insert(&self, person: i64, field: &str) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO showing (person_id, field, operation_id) VALUES (:person, :field, :operation)",
            named_params! {":person": person, ":field": field, ":operation": self.id},
        )?;
        Ok(())
    }
}
