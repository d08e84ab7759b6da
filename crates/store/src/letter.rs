//! Letters: the firm's letterhead, its templates with every version of their text, and what was written with them.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

/// What stands at the head of the firm's letters, and who signs them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterheadRow {
    /// Name of the firm.
    pub firm: String,
    /// Address, telephone and the like, a line each.
    pub lines: String,
    /// The attorney who signs.
    pub signer: String,
}

/// A template with its newest text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTemplateRow {
    /// Number in the file.
    pub id: i64,
    /// The word of one that came with the program.
    pub origin: Option<String>,
    /// What it is called.
    pub name: String,
    /// Whether it is not used any more.
    pub is_retired: bool,
    /// Which version of the template the text is, from 1.
    pub version: u32,
    /// The text.
    pub text: String,
}

/// Letters that were written together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRunRow {
    /// The operation that wrote them.
    pub operation: i64,
    /// What the template was called.
    pub template: String,
    /// Which version of it was used.
    pub version: u32,
    /// The text of that version.
    pub text: String,
    /// The day that stands in the letters.
    pub written_on: NaiveDate,
    /// The file, or the folder where each has a file of its own.
    pub file_name: String,
    /// How many.
    pub letters: u64,
}

const TEMPLATE: &str = "SELECT of.letter_template_id, of.origin, of.name, of.is_retired,
      newest.version, newest.text
    FROM letter_template of
    JOIN letter_text newest ON newest.letter_template_id = of.letter_template_id
      AND newest.version = (SELECT max(version) FROM letter_text WHERE letter_template_id = of.letter_template_id)";

fn template_from_row(row: &Row<'_>) -> rusqlite::Result<LetterTemplateRow> {
    Ok(LetterTemplateRow {
        id: row.get("letter_template_id")?,
        origin: row.get("origin")?,
        name: row.get("name")?,
        is_retired: row.get("is_retired")?,
        version: row.get("version")?,
        text: row.get("text")?,
    })
}

impl Reader<'_> {
    /// The head of the firm's letters; blank until somebody typed it.
    pub fn letterhead(&self) -> Result<LetterheadRow, StoreError> {
        let mut query = self.db.prepare_cached("SELECT firm, lines, signer FROM letterhead")?;
        let found = query.query_row([], |row| {
            Ok(LetterheadRow { firm: row.get("firm")?, lines: row.get("lines")?, signer: row.get("signer")? })
        });
        Ok(found.optional()?.unwrap_or_default())
    }

    /// The templates that the file keeps, by name, those that are retired among them.
    pub fn letter_templates(&self) -> Result<Vec<LetterTemplateRow>, StoreError> {
        let mut query = self
            .db
            .prepare_cached(&format!("{TEMPLATE} ORDER BY of.name COLLATE NOCASE, of.letter_template_id"))?;
        Ok(query.query_map([], template_from_row)?.collect::<Result<_, _>>()?)
    }

    /// The texts that a template had, newest first, each with its version.
    pub fn letter_texts(&self, template: i64) -> Result<Vec<(u32, String)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT version, text FROM letter_text WHERE letter_template_id = :template ORDER BY version DESC",
        )?;
        let rows = query.query_map(named_params! {":template": template}, |row| {
            Ok((row.get("version")?, row.get("text")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The letters of a case that were written, newest first.
    pub fn letter_runs(&self, case: i64) -> Result<Vec<LetterRunRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT operation_id, template, version, text, written_on, file_name, letter_count FROM letter_run
             WHERE case_id = :case ORDER BY letter_run_id DESC",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(LetterRunRow {
                operation: row.get("operation_id")?,
                template: row.get("template")?,
                version: row.get("version")?,
                text: row.get("text")?,
                written_on: row.get("written_on")?,
                file_name: row.get("file_name")?,
                letters: row.get("letter_count")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Writes the head of the firm's letters.
    pub fn letterhead_set(&self, of: &LetterheadRow) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO letterhead (letterhead_id, firm, lines, signer) VALUES (1, :firm, :lines, :signer)
             ON CONFLICT (letterhead_id) DO UPDATE SET firm = :firm, lines = :lines, signer = :signer",
            named_params! {":firm": of.firm, ":lines": of.lines, ":signer": of.signer},
        )?;
        Ok(())
    }

    /// Keeps a template and gives its number. It has no text yet.
    pub fn letter_template_insert(&self, origin: Option<&str>, name: &str) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO letter_template (origin, name) VALUES (:origin, :name)",
            named_params! {":origin": origin, ":name": name},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Calls a template by another name, retires it, or brings it back.
    pub fn letter_template_update(&self, id: i64, name: &str, is_retired: bool) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE letter_template SET name = :name, is_retired = :is_retired WHERE letter_template_id = :id",
            named_params! {":name": name, ":is_retired": is_retired, ":id": id},
        )?;
        Ok(())
    }

    /// Adds a version to the texts of a template.
    pub fn letter_text_insert(&self, template: i64, version: u32, text: &str) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO letter_text (letter_template_id, version, text) VALUES (:template, :version, :text)",
            named_params! {":template": template, ":version": version, ":text": text},
        )?;
        Ok(())
    }

    /// Records that this operation wrote letters, and gives the number of that record; the number of the operation is its own.
    pub fn letter_run_insert(&self, case: i64, run: &LetterRunRow) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO letter_run (case_id, operation_id, template, version, text, written_on, file_name, letter_count)
             VALUES (:case, :operation, :template, :version, :text, :written_on, :file_name, :letters)",
            named_params! {
                ":case": case, ":operation": self.id, ":template": run.template, ":version": run.version,
                ":text": run.text, ":written_on": run.written_on, ":file_name": run.file_name, ":letters": run.letters,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }
}
