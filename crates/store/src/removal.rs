//! The bin: people who were removed from a case, with the reason, until they are brought back.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::named_params;

/// A person who was removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRemoval {
    /// The person's number, which they get back.
    pub person: i64,
    /// The operation that removed them.
    pub operation: i64,
    /// Name, family first.
    pub name: String,
    /// Number that the sender of a list gave.
    pub external_id: Option<String>,
    /// Why.
    pub why: String,
}

impl Operation<'_> {
    /// Removes a person with everything kept of them, and puts them into the bin. Undoing it brings all of it back.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn person_remove(&self, person: i64, why: &str) -> Result<(), StoreError> {
        let removed = self.read().person(person)?;
        for tolling in self.numbers("SELECT tolling_id FROM tolling WHERE person_id = :person", person)? {
            self.tolling_remove(tolling)?;
        }
        for of_theirs in ["DELETE FROM event", "DELETE FROM note", "DELETE FROM membership"] {
            let sql = format!("{of_theirs} WHERE person_id = :person");
            self.tx.execute(&sql, named_params! {":person": person})?;
        }
        let sql = "DELETE FROM person WHERE person_id = :person";
        if self.read().is_listed(person)? {
            self.unjournaled(|| Ok(self.tx.execute(sql, named_params! {":person": person}).map(drop)?))?;
            self.journal_listed_gone(person, person)?;
        } else {
            self.tx.execute(sql, named_params! {":person": person})?;
        }
        self.tx.execute(
            "INSERT INTO person_removal (case_id, person_id, operation_id, name, external_id, why)
             VALUES (:case, :person, :operation, :name, :external_id, :why)",
            named_params! {
                ":case": removed.case, ":person": person, ":operation": self.id, ":name": removed.name.listed(),
                ":external_id": removed.external_id, ":why": why,
            },
        )?;
        Ok(())
    }

    fn numbers(&self, sql: &str, person: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.tx.prepare_cached(sql)?;
        let rows = query.query_map(named_params! {":person": person}, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader<'_> {
    /// The people of a case who are in the bin, removed last first.
    pub fn bin(&self, case: i64) -> Result<Vec<PersonRemoval>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, operation_id, name, external_id, why FROM person_removal
             WHERE case_id = :case ORDER BY operation_id DESC",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(PersonRemoval {
                person: row.get("person_id")?,
                operation: row.get("operation_id")?,
                name: row.get("name")?,
                external_id: row.get("external_id")?,
                why: row.get("why")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
