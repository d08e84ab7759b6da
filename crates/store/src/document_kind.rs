//! Kinds of documents, and which of them everyone of a class has to send.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::BTreeMap;

/// A kind of document: `Account statement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKind {
    /// Number in the file.
    pub id: i64,
    /// What it is called.
    pub name: String,
}

impl Reader<'_> {
    /// Every kind of document, by name.
    pub fn document_kinds(&self) -> Result<Vec<DocumentKind>, StoreError> {
        let sql = "SELECT document_kind_id, name FROM document_kind ORDER BY name";
        let mut query = self.db.prepare_cached(sql)?;
        let kind =
            |row: &Row<'_>| Ok(DocumentKind { id: row.get("document_kind_id")?, name: row.get("name")? });
        Ok(query.query_map([], kind)?.collect::<Result<_, _>>()?)
    }

    /// Who of a case has documents: for each kind the people who have one, in the order of their numbers.
    pub fn document_holders(&self, case: i64) -> Result<BTreeMap<i64, Vec<i64>>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT DISTINCT d.document_kind_id, a.person_id FROM document d JOIN document_about a USING (document_id)
             WHERE d.case_id = :case AND a.person_id IS NOT NULL ORDER BY d.document_kind_id, a.person_id",
        )?;
        let mut holders = BTreeMap::<i64, Vec<i64>>::new();
        let mut rows = query.query(named_params! {":case": case})?;
        while let Some(row) = rows.next()? {
            holders.entry(row.get("document_kind_id")?).or_default().push(row.get("person_id")?);
        }
        Ok(holders)
    }

    /// Whether a person has a document of a kind.
    pub fn has_document(&self, person: i64, kind: i64) -> Result<bool, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT 1 FROM document_about a JOIN document d USING (document_id)
             WHERE a.person_id = :person AND d.document_kind_id = :kind",
        )?;
        Ok(query.exists(named_params! {":person": person, ":kind": kind})?)
    }

    /// Kinds of document that everyone of the class of a case has to send, in the order in which they were asked for.
    pub fn required_documents(&self, case: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT document_kind_id FROM required_document WHERE case_id = :case ORDER BY required_document_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// The kind of this name, whatever its capitals, made where there is none.
    pub fn document_kind(&self, name: &str) -> Result<i64, StoreError> {
        let mut query =
            self.tx.prepare_cached("SELECT document_kind_id FROM document_kind WHERE name = :name")?;
        let known = query.query_row(named_params! {":name": name}, |row| row.get(0)).optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        self.tx.execute("INSERT INTO document_kind (name) VALUES (:name)", named_params! {":name": name})?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Asks everyone of the class for a kind of document.
    pub fn required_document_insert(&self, case: i64, kind: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO required_document (case_id, document_kind_id) VALUES (:case, :kind)",
            named_params! {":case": case, ":kind": kind},
        )?;
        Ok(())
    }

    /// Asks for it no more.
    pub fn required_document_delete(&self, case: i64, kind: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "DELETE FROM required_document WHERE case_id = :case AND document_kind_id = :kind",
            named_params! {":case": case, ":kind": kind},
        )?;
        Ok(())
    }
}
