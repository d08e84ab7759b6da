//! Notes on people and cases, with the people and documents that they name.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

/// A note on a case or on a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// The person; none for a note on the case.
    pub person: Option<i64>,
    /// The text.
    pub text: String,
    /// People and documents that it names, in the order in which they stand in the text.
    pub mentions: Vec<Mention>,
    /// Who wrote it.
    pub written_by: String,
    /// When, RFC 3339, UTC.
    pub written_at: String,
    /// Who corrected it last, and when.
    pub corrected: Option<(String, String)>,
}

/// Somebody or something that a note names: by number, so that the note leads there whatever it is called later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Whom or what.
    #[serde(flatten)]
    pub named: Named,
    /// Where the name begins in the text, in UTF-16 units.
    #[serde(rename = "f")]
    pub from: u32,
    /// Where it ends.
    #[serde(rename = "t")]
    pub to: u32,
}

/// What a note can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    /// A person, by number.
    #[serde(rename = "p")]
    Person(i64),
    /// A document, by number.
    #[serde(rename = "d")]
    Document(i64),
}

/// What a note said before it was corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVersion {
    /// The text.
    pub text: String,
    /// Who wrote something else in its place.
    pub replaced_by: String,
    /// When.
    pub replaced_at: String,
}

const NOTE: &str = "SELECT note_id, case_id, person_id, text, mentions, written_by, written_at, corrected_by,
      corrected_at FROM note";

fn note_from_row(row: &Row<'_>) -> rusqlite::Result<Note> {
    let mentions: String = row.get("mentions")?;
    let by: Option<String> = row.get("corrected_by")?;
    Ok(Note {
        id: row.get("note_id")?,
        case: row.get("case_id")?,
        person: row.get("person_id")?,
        text: row.get("text")?,
        mentions: serde_json::from_str(&mentions).map_err(|error| bad_column("mentions", error))?,
        written_by: row.get("written_by")?,
        written_at: row.get("written_at")?,
        corrected: by.zip(row.get("corrected_at")?),
    })
}

impl Reader<'_> {
    /// The notes on a person, newest first.
    pub fn notes_on(&self, person: i64) -> Result<Vec<Note>, StoreError> {
        let mut query =
            self.db.prepare_cached(&format!("{NOTE} WHERE person_id = :person ORDER BY note_id DESC"))?;
        let rows = query.query_map(named_params! {":person": person}, note_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One note.
    pub fn note(&self, id: i64) -> Result<Note, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{NOTE} WHERE note_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, note_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("note", id))
    }

    /// The notes of a case that name a person or a document, newest first.
    pub fn notes_naming(&self, case: i64, named: Named) -> Result<Vec<Note>, StoreError> {
        let (key, number) = match named {
            Named::Person(person) => ("$.p", person),
            Named::Document(document) => ("$.d", document),
        };
        let mut query = self.db.prepare_cached(&format!(
            "{NOTE} WHERE case_id = :case AND mentions <> '[]'
               AND EXISTS (SELECT 1 FROM json_each(mentions) WHERE json_extract(value, :key) = :number)
             ORDER BY note_id DESC"
        ))?;
        let values = named_params! {":case": case, ":key": key, ":number": number};
        let rows = query.query_map(values, note_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What a note said before each correction, the latest first.
    pub fn note_versions(&self, note: i64) -> Result<Vec<NoteVersion>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT json_extract(c.before, '$.text') AS text, u.name, o.at FROM change c
             JOIN operation o ON o.operation_id = c.operation_id JOIN user u ON u.user_id = o.user_id
             WHERE c.table_name = 'note' AND c.first_id = :note AND c.before IS NOT NULL AND c.after IS NOT NULL
             ORDER BY c.change_id DESC",
        )?;
        let rows = query.query_map(named_params! {":note": note}, |row| {
            Ok(NoteVersion {
                text: row.get("text")?,
                replaced_by: row.get("name")?,
                replaced_at: row.get("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds a note on a person, or on the case.
    pub fn note_insert(
        &self,
        case: i64,
        person: Option<i64>,
        text: &str,
        mentions: &[Mention],
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO note (case_id, person_id, text, mentions, written_by, written_at)
             VALUES (:case, :person, :text, :mentions, :by, :at)",
            named_params! {
                ":case": case, ":person": person, ":text": text, ":mentions": as_json(mentions),
                ":by": self.author_name()?, ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes another text in the place of a note's. What it said stays in the journal.
    pub fn note_correct(&self, note: i64, text: &str, mentions: &[Mention]) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE note SET text = :text, mentions = :mentions, corrected_by = :by, corrected_at = :at
             WHERE note_id = :id",
            named_params! {
                ":id": note, ":text": text, ":mentions": as_json(mentions), ":by": self.author_name()?,
                ":at": self.author.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        Ok(())
    }
}

fn as_json(mentions: &[Mention]) -> String {
    serde_json::json!(mentions).to_string()
}
