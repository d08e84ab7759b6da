//! Documents of a case: what is kept of each file, and what it is about.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, named_params};

/// What a document is about, beside its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A person.
    Person(i64),
    /// A claim.
    Claim(i64),
    /// An entry of the docket.
    Filing(i64),
    /// A deadline.
    Deadline(i64),
}

/// Kinds of thing that a document can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutKind {
    /// People.
    Person,
    /// Claims.
    Claim,
    /// Entries of the docket.
    Filing,
    /// Deadlines.
    Deadline,
}

impl AboutKind {
    /// The column that holds numbers of the kind.
    fn column(self) -> &'static str {
        match self {
            AboutKind::Person => "person_id",
            AboutKind::Claim => "claim_id",
            AboutKind::Filing => "filing_id",
            AboutKind::Deadline => "deadline_id",
        }
    }
}

impl About {
    /// The column that holds it, and the number in it.
    fn column(self) -> (&'static str, i64) {
        match self {
            About::Person(id) => (AboutKind::Person.column(), id),
            About::Claim(id) => (AboutKind::Claim.column(), id),
            About::Filing(id) => (AboutKind::Filing.column(), id),
            About::Deadline(id) => (AboutKind::Deadline.column(), id),
        }
    }
}

/// What is kept of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Number in the file of cases.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// Number of its kind.
    pub kind: i64,
    /// The day it is of.
    pub dated_on: NaiveDate,
    /// What it is called.
    pub title: String,
    /// What is noted on it.
    pub note: Option<String>,
    /// Name of the file that was added.
    pub file_name: String,
    /// Path of the file below the folder of documents, with forward slashes.
    pub place: String,
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// Bytes of its content.
    pub size: u64,
    /// When the file was last changed, in nanoseconds since 1970, as its disk says.
    pub modified_ns: i64,
    /// Whether the file holds the content encrypted.
    pub is_sealed: bool,
    /// What it is found by beside its text, folded.
    pub words: String,
    /// Who added it.
    pub added_by: String,
    /// When, RFC 3339.
    pub added_at: String,
}

/// Which documents of a case are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentsWanted<'a> {
    /// The case.
    pub case: i64,
    /// Only of this kind.
    pub kind: Option<i64>,
    /// Only about this.
    pub about: Option<About>,
    /// Only about something of this kind.
    pub about_any: Option<AboutKind>,
    /// Only those that nothing but the case is about.
    pub of_case_only: bool,
    /// Only these.
    pub among: Option<&'a [i64]>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

const DOCUMENT: &str =
    "SELECT document_id, case_id, document_kind_id, dated_on, title, note, file_name, place, sha256, size,
      modified_ns, is_sealed, words, added_by, added_at FROM document d";

fn document_from_row(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        id: row.get("document_id")?,
        case: row.get("case_id")?,
        kind: row.get("document_kind_id")?,
        dated_on: row.get("dated_on")?,
        title: row.get("title")?,
        note: row.get("note")?,
        file_name: row.get("file_name")?,
        place: row.get("place")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        modified_ns: row.get("modified_ns")?,
        is_sealed: row.get("is_sealed")?,
        words: row.get("words")?,
        added_by: row.get("added_by")?,
        added_at: row.get("added_at")?,
    })
}

/// Values by their names in a statement.
pub(crate) type Values = Vec<(&'static str, Box<dyn ToSql>)>;

/// From what is wanted to the condition and its values.
pub(crate) fn condition(wanted: &DocumentsWanted<'_>) -> (String, Values) {
    let mut all = vec!["d.case_id = :case".to_owned()];
    let mut values: Values = vec![(":case", Box::new(wanted.case))];
    if let Some(kind) = wanted.kind {
        all.push("d.document_kind_id = :kind".to_owned());
        values.push((":kind", Box::new(kind)));
    }
    if let Some(among) = wanted.among {
        all.push("d.document_id IN (SELECT value FROM json_each(:among))".to_owned());
        values.push((":among", Box::new(serde_json::json!(among).to_string())));
    }
    if let Some((column, id)) = wanted.about.map(About::column) {
        all.push(format!(
            "d.document_id IN (SELECT document_id FROM document_about WHERE {column} = :about)"
        ));
        values.push((":about", Box::new(id)));
    }
    if let Some(column) = wanted.about_any.map(AboutKind::column) {
        all.push(format!(
            "EXISTS (SELECT 1 FROM document_about a WHERE a.document_id = d.document_id AND a.{column} IS NOT NULL)"
        ));
    }
    if wanted.of_case_only {
        all.push(
            "NOT EXISTS (SELECT 1 FROM document_about a WHERE a.document_id = d.document_id)".to_owned(),
        );
    }
    (all.join(" AND "), values)
}

pub(crate) fn by_name<'a>(
    values: &'a [(&'static str, Box<dyn ToSql>)],
) -> Vec<(&'static str, &'a dyn ToSql)> {
    values.iter().map(|(name, value)| (*name, &**value)).collect()
}

impl Reader<'_> {
    /// One document.
    pub fn document(&self, id: i64) -> Result<DocumentRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{DOCUMENT} WHERE document_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, document_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("document", id))
    }

    /// The document of a case with this content, the first where there are several.
    pub fn document_with(&self, case: i64, sha256: &str) -> Result<Option<DocumentRow>, StoreError> {
        let sql =
            format!("{DOCUMENT} WHERE sha256 = :sha256 AND case_id = :case ORDER BY document_id LIMIT 1");
        let mut query = self.db.prepare_cached(&sql)?;
        Ok(query.query_row(named_params! {":sha256": sha256, ":case": case}, document_from_row).optional()?)
    }

    /// A page of those that are wanted, the newest day first, with how many there are in all.
    pub fn documents(&self, wanted: &DocumentsWanted<'_>) -> Result<(Vec<DocumentRow>, u64), StoreError> {
        let (condition, mut values) = condition(wanted);
        let mut count =
            self.db.prepare_cached(&format!("SELECT count(*) FROM document d WHERE {condition}"))?;
        let total = count.query_row(&*by_name(&values), |row| row.get(0))?;
        let mut query = self.db.prepare_cached(&format!(
            "{DOCUMENT} WHERE {condition} ORDER BY dated_on DESC, document_id DESC LIMIT :limit OFFSET :offset"
        ))?;
        values.push((":limit", Box::new(wanted.limit)));
        values.push((":offset", Box::new(wanted.offset)));
        let rows = query.query_map(&*by_name(&values), document_from_row)?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// Runs `each` on every document of a case, in the order of their numbers.
    pub fn each_document<E: From<StoreError>>(
        &self,
        case: i64,
        mut each: impl FnMut(DocumentRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{DOCUMENT} WHERE case_id = :case ORDER BY document_id");
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = query.query(named_params! {":case": case}).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(document_from_row(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// What a document is about, in the order in which that was said.
    pub fn document_abouts(&self, document: i64) -> Result<Vec<About>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, claim_id, filing_id, deadline_id FROM document_about
             WHERE document_id = :document ORDER BY document_about_id",
        )?;
        let about = |row: &Row<'_>| {
            let one = |column: &str, of: fn(i64) -> About| {
                Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(of))
            };
            let found = one("person_id", About::Person)?.or(one("claim_id", About::Claim)?);
            Ok(found.or(one("filing_id", About::Filing)?).or(one("deadline_id", About::Deadline)?))
        };
        let rows = query.query_map(named_params! {":document": document}, about)?;
        Ok(rows.collect::<Result<Vec<Option<About>>, _>>()?.into_iter().flatten().collect())
    }

    /// How many documents are about a thing.
    pub fn documents_about(&self, about: About) -> Result<u64, StoreError> {
        let (column, id) = about.column();
        let sql = format!("SELECT count(*) FROM document_about WHERE {column} = :id");
        Ok(self.db.prepare_cached(&sql)?.query_row(named_params! {":id": id}, |row| row.get(0))?)
    }

    /// Whether new documents of a case are encrypted.
    pub fn seals_documents(&self, case: i64) -> Result<bool, StoreError> {
        let mut query = self.db.prepare_cached("SELECT 1 FROM sealed_case WHERE case_id = :case")?;
        Ok(query.exists(named_params! {":case": case})?)
    }
}

impl Operation<'_> {
    /// Keeps a document and gives its number; those of `row`, `added_by` and `added_at` do not matter.
    pub fn document_insert(&self, row: &DocumentRow) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO document (case_id, document_kind_id, dated_on, title, note, file_name, place, sha256, size,
               modified_ns, is_sealed, words, added_by, added_at)
             VALUES (:case, :kind, :dated_on, :title, :note, :file_name, :place, :sha256, :size, :modified_ns,
               :is_sealed, :words, :by, :at)",
            named_params! {
                ":case": row.case, ":kind": row.kind, ":dated_on": row.dated_on, ":title": row.title,
                ":note": row.note, ":file_name": row.file_name, ":place": row.place, ":sha256": row.sha256,
                ":size": row.size, ":modified_ns": row.modified_ns, ":is_sealed": row.is_sealed,
                ":words": row.words, ":by": self.author_name()?, ":at": self.now(),
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes what a person says of a document: kind, day, title, note, and the words it is found by.
    pub fn document_update(&self, row: &DocumentRow) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE document SET document_kind_id = :kind, dated_on = :dated_on, title = :title, note = :note,
               words = :words WHERE document_id = :id",
            named_params! {
                ":kind": row.kind, ":dated_on": row.dated_on, ":title": row.title, ":note": row.note,
                ":words": row.words, ":id": row.id,
            },
        )?;
        Ok(())
    }

    /// Says where the file of a document lies now, and whether it is encrypted there.
    pub fn document_move(
        &self,
        id: i64,
        place: &str,
        modified_ns: i64,
        is_sealed: bool,
    ) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE document SET place = :place, modified_ns = :modified_ns, is_sealed = :is_sealed
             WHERE document_id = :id",
            named_params! {":place": place, ":modified_ns": modified_ns, ":is_sealed": is_sealed, ":id": id},
        )?;
        Ok(())
    }

    /// Takes the record of a document away, with what it is about and where it was filed. The file stays.
    pub fn document_delete(&self, id: i64) -> Result<(), StoreError> {
        for of_it in ["DELETE FROM contact_document", "DELETE FROM document_about", "DELETE FROM document"] {
            self.tx.execute(&format!("{of_it} WHERE document_id = :id"), named_params! {":id": id})?;
        }
        Ok(())
    }

    /// Says that a document is about a thing.
    pub fn document_about_insert(&self, document: i64, about: About) -> Result<(), StoreError> {
        let (column, id) = about.column();
        self.tx.execute(
            &format!("INSERT INTO document_about (document_id, {column}) VALUES (:document, :id)"),
            named_params! {":document": document, ":id": id},
        )?;
        Ok(())
    }

    /// Says that a document is not about a thing.
    pub fn document_about_delete(&self, document: i64, about: About) -> Result<(), StoreError> {
        let (column, id) = about.column();
        self.tx.execute(
            &format!("DELETE FROM document_about WHERE document_id = :document AND {column} = :id"),
            named_params! {":document": document, ":id": id},
        )?;
        Ok(())
    }

    /// Says whether new documents of a case are encrypted.
    pub fn seals_documents_set(&self, case: i64, seals: bool) -> Result<(), StoreError> {
        let sql = match seals {
            true => "INSERT INTO sealed_case (case_id) VALUES (:case)",
            false => "DELETE FROM sealed_case WHERE case_id = :case",
        };
        self.tx.execute(sql, named_params! {":case": case})?;
        Ok(())
    }
}
