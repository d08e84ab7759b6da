//! Cases: caption and stages, classes, parties, claims, facts asked for, settings, decisions, docket, notes.

use crate::error::{StoreError, bad_column};
use crate::open::Reader;
use chrono::NaiveDate;
use domain::class::Criterion;
use domain::fact::FactKind;
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A case to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCase {
    /// Caption: `De La Torre v. LinkedIn Corp.`
    pub caption: String,
    /// Docket number.
    pub docket_number: Option<String>,
    /// Court.
    pub court: Option<String>,
    /// Judge.
    pub judge: Option<String>,
}

/// A case of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Number in the file.
    pub id: i64,
    /// Caption.
    pub caption: String,
    /// Docket number.
    pub docket_number: Option<String>,
    /// Court.
    pub court: Option<String>,
    /// Judge.
    pub judge: Option<String>,
}

/// A stage of a case, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStage {
    /// The stage: `filed`.
    pub stage: String,
    /// From which day.
    pub from_on: NaiveDate,
    /// What happened.
    pub note: Option<String>,
}

/// A version of a class's definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassDefinition {
    /// The class.
    pub class: i64,
    /// Version, from 1.
    pub version: u32,
    /// The definition in words.
    pub text: String,
    /// First day of the class period.
    pub period_from_on: Option<NaiveDate>,
    /// Last day of the class period.
    pub period_to_on: Option<NaiveDate>,
    /// The test a machine can run.
    pub criterion: Criterion,
    /// Where the words stand.
    pub source: Option<String>,
}

/// A party, with counsel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Number in the file.
    pub id: i64,
    /// Name.
    pub name: String,
    /// `plaintiff`, `defendant` or `other`.
    pub role: String,
    /// The state whose citizen it is.
    pub citizenship: Option<String>,
    /// Who appears for it.
    pub counsel: Vec<Counsel>,
}

/// Counsel of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counsel {
    /// Name.
    pub name: String,
    /// Firm.
    pub firm: Option<String>,
}

/// A fact that the case asks of everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactType {
    /// Number in the file.
    pub id: i64,
    /// Key: `amount_paid`.
    pub key: Arc<str>,
    /// What screens call it.
    pub label: String,
    /// What it holds.
    pub kind: FactKind,
    /// The words it may hold, where it is a list to pick from; empty otherwise.
    pub options: Vec<String>,
}

/// A figure of the case that estimates rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Name: `share_not_delivered`.
    pub name: String,
    /// Its value as text.
    pub value: String,
    /// Where it came from.
    pub source: String,
    /// Whether it is an assumption and not a finding.
    pub is_assumed: bool,
}

/// The firm's answer to an open question of law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The question: `sca_minimum`.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Why.
    pub why: String,
    /// On which authority.
    pub authority: Option<String>,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: NaiveDate,
}

/// An entry of the docket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// Number in the file.
    pub id: i64,
    /// When it was filed.
    pub filed_on: NaiveDate,
    /// Number on the docket.
    pub docket_entry: Option<u32>,
    /// What it is.
    pub title: String,
    /// Who filed it.
    pub filed_by: Option<String>,
    /// Where that is known from.
    pub source: Option<String>,
}

const CASE: &str = "SELECT case_id, caption, docket_number, court, judge FROM legal_case";

fn case_from_row(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: row.get("case_id")?,
        caption: row.get("caption")?,
        docket_number: row.get("docket_number")?,
        court: row.get("court")?,
        judge: row.get("judge")?,
    })
}

impl Reader<'_> {
    /// Every case of the file, in the order they were added.
    pub fn cases(&self) -> Result<Vec<CaseRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{CASE} ORDER BY case_id"))?;
        Ok(query.query_map([], case_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One case.
    pub fn case(&self, id: i64) -> Result<CaseRow, StoreError> {
        self.db
            .prepare_cached(&format!("{CASE} WHERE case_id = :id"))?
            .query_row(named_params! {":id": id}, case_from_row)
            .optional()?
            .ok_or_else(|| StoreError::not_found("case", id))
    }

    /// The stages of a case, oldest first.
    pub fn stages(&self, case: i64) -> Result<Vec<CaseStage>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT stage, from_on, note FROM case_stage WHERE case_id = :case ORDER BY from_on, case_stage_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(CaseStage { stage: row.get("stage")?, from_on: row.get("from_on")?, note: row.get("note")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every version of the case's class definitions, oldest first.
    pub fn class_definitions(&self, case: i64) -> Result<Vec<ClassDefinition>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT d.class_id, d.version, d.text, d.period_from_on, d.period_to_on, d.criterion, d.source
             FROM class_definition d JOIN class c USING (class_id)
             WHERE c.case_id = :case ORDER BY d.class_id, d.version",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let criterion = row.get_ref("criterion")?.as_str()?;
            Ok(ClassDefinition {
                class: row.get("class_id")?,
                version: row.get("version")?,
                text: row.get("text")?,
                period_from_on: row.get("period_from_on")?,
                period_to_on: row.get("period_to_on")?,
                criterion: serde_json::from_str(criterion).map_err(|error| bad_column("criterion", error))?,
                source: row.get("source")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The classes of a case with their names, in the order they were added.
    pub fn classes(&self, case: i64) -> Result<Vec<(i64, String)>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT class_id, name FROM class WHERE case_id = :case ORDER BY class_id")?;
        let rows = query
            .query_map(named_params! {":case": case}, |row| Ok((row.get("class_id")?, row.get("name")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The answers that the catalogue worked with when a case was begun.
    pub fn begun_with(&self, case: i64) -> Result<Vec<(String, String)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT question, answer FROM begun_with WHERE case_id = :case ORDER BY question",
        )?;
        let rows = query
            .query_map(named_params! {":case": case}, |row| Ok((row.get("question")?, row.get("answer")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The parties of a case, in the order they were added, with counsel.
    pub fn parties(&self, case: i64) -> Result<Vec<Party>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT party_id, name, role, citizenship FROM party WHERE case_id = :case ORDER BY party_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(Party {
                id: row.get("party_id")?,
                name: row.get("name")?,
                role: row.get("role")?,
                citizenship: row.get("citizenship")?,
                counsel: vec![],
            })
        })?;
        let mut parties = rows.collect::<Result<Vec<Party>, _>>()?;
        let mut query = self
            .db
            .prepare_cached("SELECT name, firm FROM counsel WHERE party_id = :party ORDER BY counsel_id")?;
        for party in &mut parties {
            let rows = query.query_map(named_params! {":party": party.id}, |row| {
                Ok(Counsel { name: row.get("name")?, firm: row.get("firm")? })
            })?;
            party.counsel = rows.collect::<Result<_, _>>()?;
        }
        Ok(parties)
    }

    /// The facts that a case asks of everyone, in order.
    pub fn fact_types(&self, case: i64) -> Result<Vec<FactType>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT fact_type_id, key, label, kind, options FROM fact_type WHERE case_id = :case ORDER BY position, fact_type_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let kind = row.get_ref("kind")?.as_str()?;
            Ok(FactType {
                id: row.get("fact_type_id")?,
                key: row.get::<_, String>("key")?.into(),
                label: row.get("label")?,
                kind: FactKind::from_word(kind).ok_or_else(|| bad_column("kind", kind))?,
                options: options(row)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The settings of a case, by name.
    pub fn settings(&self, case: i64) -> Result<Vec<Setting>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT name, value, source, is_assumed FROM setting WHERE case_id = :case ORDER BY name",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(Setting {
                name: row.get("name")?,
                value: row.get("value")?,
                source: row.get("source")?,
                is_assumed: row.get("is_assumed")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The firm's answers to open questions in a case, by question.
    pub fn decisions(&self, case: i64) -> Result<Vec<Decision>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT question, answer, why, authority, decided_by, decided_on FROM decision
             WHERE case_id = :case ORDER BY question",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(Decision {
                question: row.get("question")?,
                answer: row.get("answer")?,
                why: row.get("why")?,
                authority: row.get("authority")?,
                decided_by: row.get("decided_by")?,
                decided_on: row.get("decided_on")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The docket of a case, oldest first.
    pub fn filings(&self, case: i64) -> Result<Vec<Filing>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT filing_id, filed_on, docket_entry, title, filed_by, source FROM filing
             WHERE case_id = :case ORDER BY filed_on, docket_entry, filing_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(Filing {
                id: row.get("filing_id")?,
                filed_on: row.get("filed_on")?,
                docket_entry: row.get("docket_entry")?,
                title: row.get("title")?,
                filed_by: row.get("filed_by")?,
                source: row.get("source")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The people of a case who have notes, with the texts of each, oldest first.
    pub fn notes_of_people(&self, case: i64) -> Result<BTreeMap<i64, Vec<String>>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, text FROM note WHERE case_id = :case AND person_id IS NOT NULL ORDER BY note_id",
        )?;
        let mut rows = query.query(named_params! {":case": case})?;
        let mut notes: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            notes.entry(row.get("person_id")?).or_default().push(row.get("text")?);
        }
        Ok(notes)
    }
}

/// The words of a list; none for a fact that takes anything of its kind.
fn options(row: &Row<'_>) -> rusqlite::Result<Vec<String>> {
    match row.get_ref("options")?.as_str_or_null()? {
        Some(text) => serde_json::from_str(text).map_err(|error| bad_column("options", error)),
        None => Ok(Vec::new()),
    }
}
