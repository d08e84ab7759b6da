//! The text of documents: kept page by page, and found by its words. It is read anew from the files whenever it is wanted, so
//! that nobody undoes it; what was read in a content holds for every document that has it.

use crate::error::StoreError;
use crate::open::{Reader, Store};
use domain::fold::fold;
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::BTreeSet;

/// Letters of a word that the index takes; a longer one is no word.
const LONGEST_WORD: usize = 40;

/// What came of reading a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextRead {
    /// Its pages with their numbers; 0 for what has no pages.
    Pages(Vec<(u32, String)>),
    /// There is no text in it, as in a picture of a page.
    Blank,
    /// It could not be read, for this reason.
    Refused(String),
}

/// How far the text of a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextState {
    /// Nobody has read it yet.
    Waiting,
    /// It can be found.
    Read,
    /// There is none.
    Blank,
    /// It cannot be read, for this reason.
    Refused(String),
}

/// A document in whose text words were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFound {
    /// The document.
    pub document: i64,
    /// The page that has them best, by its number in the file of cases.
    pub page: i64,
}

/// The words of a text as the index has them: folded, without anything between them.
pub fn words_of(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD)
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

impl Reader<'_> {
    /// How far the text of a content is.
    pub fn text_state(&self, sha256: &str) -> Result<TextState, StoreError> {
        let sql = "SELECT outcome, why FROM document_text WHERE sha256 = :sha256";
        let mut query = self.db.prepare_cached(sql)?;
        let found = query.query_row(named_params! {":sha256": sha256}, |row| {
            Ok((row.get::<_, String>("outcome")?, row.get::<_, Option<String>>("why")?))
        });
        Ok(match found.optional()? {
            None => TextState::Waiting,
            Some((outcome, why)) => match outcome.as_str() {
                "read" => TextState::Read,
                "blank" => TextState::Blank,
                _ => TextState::Refused(why.unwrap_or_default()),
            },
        })
    }

    /// How often the reading of a content was begun and has not ended.
    pub fn text_attempts(&self, sha256: &str) -> Result<u32, StoreError> {
        let sql = "SELECT attempts FROM text_attempt WHERE sha256 = :sha256";
        let mut query = self.db.prepare_cached(sql)?;
        let found = query.query_row(named_params! {":sha256": sha256}, |row| row.get("attempts"));
        Ok(found.optional()?.unwrap_or_default())
    }

    /// Documents of a case whose text nobody has read yet, by their numbers, with how many there are in all.
    pub fn texts_waiting(&self, case: i64, limit: u32) -> Result<(Vec<i64>, u64), StoreError> {
        let waiting = "FROM document d WHERE d.case_id = :case
                       AND NOT EXISTS (SELECT 1 FROM document_text t WHERE t.sha256 = d.sha256)";
        let mut count = self.db.prepare_cached(&format!("SELECT count(*) {waiting}"))?;
        let total = count.query_row(named_params! {":case": case}, |row| row.get(0))?;
        let mut query =
            self.db.prepare_cached(&format!("SELECT d.document_id {waiting} ORDER BY 1 LIMIT :limit"))?;
        let rows = query.query_map(named_params! {":case": case, ":limit": limit}, |row| row.get(0))?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// Whether any text has a word that begins so.
    pub fn has_term(&self, start: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM document_term WHERE term >= :start AND term < :start || '~'";
        Ok(self.db.prepare_cached(sql)?.exists(named_params! {":start": start})?)
    }

    /// Every different word of all texts that begins so and for which `is_wanted` holds, as many as there may be.
    pub fn terms_where(
        &self,
        start: &str,
        most: usize,
        mut is_wanted: impl FnMut(&str) -> bool,
    ) -> Result<Vec<String>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT term FROM document_term WHERE term >= :start AND term < :start || '~' ORDER BY term",
        )?;
        let (mut rows, mut found) = (query.query(named_params! {":start": start})?, Vec::new());
        while let Some(row) = rows.next()?.filter(|_| found.len() < most) {
            let term = row.get_ref("term")?.as_str().map_err(rusqlite::Error::from)?;
            if is_wanted(term) {
                found.push(term.to_owned());
            }
        }
        Ok(found)
    }

    /// Documents of a case with a page that has a word of each of the lists, as the index has words: one that begins like one
    /// of them. Each once, with the page that has them best; the best first.
    pub fn texts_with(
        &self,
        case: i64,
        words: &[Vec<String>],
        limit: u32,
    ) -> Result<Vec<TextFound>, StoreError> {
        let any = |words: &Vec<String>| {
            // Letters and digits only, so that no word can say anything to the index.
            let each = words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" OR ");
            format!("({each})")
        };
        let asked = words.iter().map(any).collect::<Vec<_>>().join(" AND ");
        // Of a document the page comes out that has the least rank.
        let mut query = self.db.prepare_cached(
            "SELECT d.document_id, p.document_page_id, min(i.rank) AS best FROM document_index i
               JOIN document_page p ON p.document_page_id = i.rowid
               JOIN document_text t USING (document_text_id)
               JOIN document d ON d.sha256 = t.sha256
             WHERE document_index MATCH :asked AND d.case_id = :case
             GROUP BY d.document_id ORDER BY best, d.document_id LIMIT :limit",
        )?;
        let values = named_params! {":asked": asked, ":case": case, ":limit": limit};
        let rows = query.query_map(values, |row| {
            Ok(TextFound { document: row.get("document_id")?, page: row.get("document_page_id")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The number of a page within its document, 0 for what has no pages, and all of its text.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn page_text(&self, page: i64) -> Result<(u32, String), StoreError> {
        let sql = "SELECT number, text FROM document_page WHERE document_page_id = :page";
        let mut query = self.db.prepare_cached(sql)?;
        let found = query
            .query_row(named_params! {":page": page}, |row| Ok((row.get("number")?, row.get("text")?)))
            .optional()?;
        found.ok_or_else(|| StoreError::not_found("page", page))
    }

    /// Documents of a case whose title, kind, note or file name hold all of these folded words, the newest day first.
    pub fn documents_titled(&self, case: i64, words: &[String], limit: u32) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT document_id FROM document d WHERE case_id = :case
               AND NOT EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr(' ' || d.words, ' ' || w.value) = 0)
             ORDER BY dated_on DESC, document_id DESC LIMIT :limit",
        )?;
        let words = serde_json::json!(words).to_string();
        let values = named_params! {":case": case, ":words": words, ":limit": limit};
        let rows = query.query_map(values, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Says that the reading of a content begins. What is kept of it says that it ended.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn text_begin(&mut self, sha256: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO text_attempt (sha256, attempts) VALUES (:sha256, 1)
             ON CONFLICT (sha256) DO UPDATE SET attempts = attempts + 1",
            named_params! {":sha256": sha256},
        )?;
        Ok(())
    }

    /// Forgets that a content is being read, or that any is: nothing comes of it, and no content is to blame for that.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn texts_let_go(&mut self, only: Option<&str>) -> Result<(), StoreError> {
        let sql = "DELETE FROM text_attempt WHERE :only IS NULL OR sha256 = :only";
        self.db.execute(sql, named_params! {":only": only})?;
        Ok(())
    }

    /// Keeps what was read in a content, in place of what was read in it before. No operation: nothing that anybody
    /// decided rests on it.
    ///
    /// # Errors
    /// When the file cannot be written; nothing is kept then.
    pub fn text_keep(&mut self, sha256: &str, read: &TextRead) -> Result<(), StoreError> {
        let tx = self.db.transaction()?;
        forget(&tx, sha256)?;
        let (outcome, why, pages) = match read {
            TextRead::Pages(pages) => ("read", None, pages.as_slice()),
            TextRead::Blank => ("blank", None, &[][..]),
            TextRead::Refused(why) => ("refused", Some(why), &[][..]),
        };
        tx.execute(
            "INSERT INTO document_text (sha256, outcome, why) VALUES (:sha256, :outcome, :why)",
            named_params! {":sha256": sha256, ":outcome": outcome, ":why": why},
        )?;
        let of = tx.last_insert_rowid();
        for (number, text) in pages {
            page_insert(&tx, of, *number, text)?;
        }
        Ok(tx.commit()?)
    }
}

fn forget(db: &Connection, sha256: &str) -> Result<(), StoreError> {
    let pages = "SELECT document_page_id FROM document_page JOIN document_text USING (document_text_id)
                 WHERE sha256 = :sha256";
    for sql in [
        format!("DELETE FROM document_index WHERE rowid IN ({pages})"),
        format!("DELETE FROM document_page WHERE document_page_id IN ({pages})"),
        "DELETE FROM document_text WHERE sha256 = :sha256".to_owned(),
        "DELETE FROM text_attempt WHERE sha256 = :sha256".to_owned(),
    ] {
        db.prepare_cached(&sql)?.execute(named_params! {":sha256": sha256})?;
    }
    Ok(())
}

fn page_insert(db: &Connection, of: i64, number: u32, text: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO document_page (document_text_id, number, text) VALUES (:of, :number, :text)";
    db.prepare_cached(sql)?.execute(named_params! {":of": of, ":number": number, ":text": text})?;
    let page = db.last_insert_rowid();
    // The index counts no word twice, so that a page of the same words over and over is not the best.
    let words: BTreeSet<String> = words_of(text).collect();
    let folded = words.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    db.prepare_cached("INSERT INTO document_index (rowid, text) VALUES (:page, :text)")?
        .execute(named_params! {":page": page, ":text": folded})?;
    let mut term = db.prepare_cached("INSERT OR IGNORE INTO document_term (term) VALUES (:term)")?;
    for word in words {
        term.execute(named_params! {":term": word})?;
    }
    Ok(())
}
