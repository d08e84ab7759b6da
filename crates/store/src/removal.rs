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

/// A column that refers to another table.
struct Referring {
    table: String,
    key: String,
    refers: String,
}

impl Operation<'_> {
    /// Removes a person with everything kept of them, and puts them into the bin. Undoing it brings all of it back.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn person_remove(&self, person: i64, why: &str) -> Result<(), StoreError> {
        let removed = self.read().person(person)?;
        self.take_what_hangs_on("person", person)?;
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

    /// Takes away every row that refers to a row, and whatever refers to those, in the order in which foreign keys allow it.
    fn take_what_hangs_on(&self, table: &str, id: i64) -> Result<(), StoreError> {
        for Referring { table, key, refers } in self.referring_to(table)? {
            let hanging = format!("SELECT {key} FROM {table} WHERE {refers} = :id");
            let mut query = self.tx.prepare_cached(&hanging)?;
            let ids = query.query_map(named_params! {":id": id}, |row| row.get(0))?;
            for hanging in ids.collect::<Result<Vec<i64>, _>>()? {
                self.take_what_hangs_on(&table, hanging)?;
                let mut delete = self.tx.prepare_cached(&format!("DELETE FROM {table} WHERE {key} = :id"))?;
                delete.execute(named_params! {":id": hanging})?;
            }
        }
        Ok(())
    }

    /// The columns of the schema that refer to a table.
    fn referring_to(&self, table: &str) -> Result<Vec<Referring>, StoreError> {
        let mut query = self.tx.prepare_cached(
            "SELECT t.name, f.\"from\" AS refers, k.name AS \"key\"
             FROM sqlite_schema t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) k
             WHERE t.type = 'table' AND f.\"table\" = :table AND k.pk = 1",
        )?;
        let rows = query.query_map(named_params! {":table": table}, |row| {
            Ok(Referring { table: row.get("name")?, key: row.get("key")?, refers: row.get("refers")? })
        })?;
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
