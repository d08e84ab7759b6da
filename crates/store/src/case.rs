//! Cases: caption and stages, classes, parties, claims, facts asked for, settings, decisions, docket, notes.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::class::Criterion;
use domain::fact::FactKind;
use rusqlite::{OptionalExtension, Row, named_params};
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

/// A cause of action pleaded in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// Number in the file.
    pub id: i64,
    /// Its theory in the law's catalogue.
    pub theory: String,
    /// The class it is brought for.
    pub class: i64,
    /// Names of the defendants it is brought against.
    pub defendants: Vec<String>,
    /// Statuses, oldest first.
    pub statuses: Vec<ClaimStatus>,
}

/// The status of a claim, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimStatus {
    /// The status: `pleaded`.
    pub status: String,
    /// From which day.
    pub from_on: NaiveDate,
    /// What happened.
    pub note: Option<String>,
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

/// A note on a case or on a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Number in the file.
    pub id: i64,
    /// The text.
    pub text: String,
    /// Who wrote it.
    pub written_by: String,
    /// When, RFC 3339, UTC.
    pub written_at: String,
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

    /// Name of the first class of a case.
    pub fn class_name(&self, case: i64) -> Result<Option<String>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT name FROM class WHERE case_id = :case ORDER BY class_id LIMIT 1")?;
        Ok(query.query_row(named_params! {":case": case}, |row| row.get("name")).optional()?)
    }

    /// The parties of a case, in the order they were added, with counsel.
    pub fn parties(&self, case: i64) -> Result<Vec<Party>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT party_id, name, role FROM party WHERE case_id = :case ORDER BY party_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(Party {
                id: row.get("party_id")?,
                name: row.get("name")?,
                role: row.get("role")?,
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

    /// The claims of a case, in the order of the pleading.
    pub fn claims(&self, case: i64) -> Result<Vec<ClaimRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT claim_id, theory, class_id FROM claim WHERE case_id = :case ORDER BY position, claim_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let (id, theory, class) = (row.get("claim_id")?, row.get("theory")?, row.get("class_id")?);
            Ok(ClaimRow { id, theory, class, defendants: vec![], statuses: vec![] })
        })?;
        let mut claims = rows.collect::<Result<Vec<ClaimRow>, _>>()?;
        for claim in &mut claims {
            claim.defendants = self.defendants(claim.id)?;
            claim.statuses = self.claim_statuses(claim.id)?;
        }
        Ok(claims)
    }

    fn defendants(&self, claim: i64) -> Result<Vec<String>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT p.name FROM claim_defendant d JOIN party p USING (party_id)
             WHERE d.claim_id = :claim ORDER BY d.claim_defendant_id",
        )?;
        let rows = query.query_map(named_params! {":claim": claim}, |row| row.get("name"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn claim_statuses(&self, claim: i64) -> Result<Vec<ClaimStatus>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT status, from_on, note FROM claim_status WHERE claim_id = :claim ORDER BY from_on, claim_status_id",
        )?;
        let rows = query.query_map(named_params! {":claim": claim}, |row| {
            Ok(ClaimStatus {
                status: row.get("status")?,
                from_on: row.get("from_on")?,
                note: row.get("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The facts that a case asks of everyone, in order.
    pub fn fact_types(&self, case: i64) -> Result<Vec<FactType>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT fact_type_id, key, label, kind FROM fact_type WHERE case_id = :case ORDER BY position, fact_type_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let kind = row.get_ref("kind")?.as_str()?;
            Ok(FactType {
                id: row.get("fact_type_id")?,
                key: row.get::<_, String>("key")?.into(),
                label: row.get("label")?,
                kind: fact_kind(kind).ok_or_else(|| bad_column("kind", kind))?,
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

    /// The notes on a person, newest first.
    pub fn notes_on(&self, person: i64) -> Result<Vec<Note>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT note_id, text, written_by, written_at FROM note WHERE person_id = :person ORDER BY note_id DESC",
        )?;
        let rows = query.query_map(named_params! {":person": person}, note_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn note_from_row(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get("note_id")?,
        text: row.get("text")?,
        written_by: row.get("written_by")?,
        written_at: row.get("written_at")?,
    })
}

fn fact_kind(word: &str) -> Option<FactKind> {
    Some(match word {
        "text" => FactKind::Text,
        "number" => FactKind::Number,
        "money" => FactKind::Money,
        "date" => FactKind::Date,
        "yes_no" => FactKind::YesNo,
        _ => return None,
    })
}

fn fact_kind_word(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Text => "text",
        FactKind::Number => "number",
        FactKind::Money => "money",
        FactKind::Date => "date",
        FactKind::YesNo => "yes_no",
    }
}

/// Writing what belongs to a case. Each gives the number of the new row where one is made.
impl Operation<'_> {
    /// Adds a case and makes this operation belong to it.
    pub fn case_insert(&self, new: &NewCase) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO legal_case (caption, docket_number, court, judge)
             VALUES (:caption, :docket_number, :court, :judge)",
            named_params! {
                ":caption": new.caption, ":docket_number": new.docket_number, ":court": new.court,
                ":judge": new.judge,
            },
        )?;
        let case = self.tx.last_insert_rowid();
        self.belongs_to(case)?;
        Ok(case)
    }

    /// Adds a stage to the dated history of a case.
    pub fn stage_insert(&self, case: i64, stage: &CaseStage) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO case_stage (case_id, stage, from_on, note) VALUES (:case, :stage, :from_on, :note)",
            named_params! {":case": case, ":stage": stage.stage, ":from_on": stage.from_on, ":note": stage.note},
        )?;
        Ok(())
    }

    /// Adds a class without a definition.
    pub fn class_insert(&self, case: i64, name: &str) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO class (case_id, name) VALUES (:case, :name)",
            named_params! {":case": case, ":name": name},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Adds a version of a class's definition; earlier versions stay.
    pub fn class_definition_insert(&self, new: &ClassDefinition) -> Result<(), StoreError> {
        let criterion = serde_json::to_string(&new.criterion)
            .map_err(|error| StoreError::unreadable("a class definition", error))?;
        self.tx.execute(
            "INSERT INTO class_definition (class_id, version, text, period_from_on, period_to_on, criterion, source)
             VALUES (:class, :version, :text, :from_on, :to_on, :criterion, :source)",
            named_params! {
                ":class": new.class, ":version": new.version, ":text": new.text, ":from_on": new.period_from_on,
                ":to_on": new.period_to_on, ":criterion": criterion, ":source": new.source,
            },
        )?;
        Ok(())
    }

    /// Adds a party with its counsel.
    pub fn party_insert(&self, case: i64, party: &Party) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO party (case_id, name, role) VALUES (:case, :name, :role)",
            named_params! {":case": case, ":name": party.name, ":role": party.role},
        )?;
        let id = self.tx.last_insert_rowid();
        for counsel in &party.counsel {
            self.tx.execute(
                "INSERT INTO counsel (party_id, name, firm) VALUES (:party, :name, :firm)",
                named_params! {":party": id, ":name": counsel.name, ":firm": counsel.firm},
            )?;
        }
        Ok(id)
    }

    /// Adds a claim against the given parties, after the claims that stand.
    pub fn claim_insert(
        &self,
        case: i64,
        class: i64,
        theory: &str,
        defendants: &[i64],
    ) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO claim (case_id, class_id, theory, position)
             SELECT :case, :class, :theory, coalesce(max(position), 0) + 1 FROM claim WHERE case_id = :case",
            named_params! {":case": case, ":class": class, ":theory": theory},
        )?;
        let claim = self.tx.last_insert_rowid();
        for party in defendants {
            self.tx.execute(
                "INSERT INTO claim_defendant (claim_id, party_id) VALUES (:claim, :party)",
                named_params! {":claim": claim, ":party": party},
            )?;
        }
        Ok(claim)
    }

    /// Adds a status to the dated history of a claim.
    pub fn claim_status_insert(&self, claim: i64, status: &ClaimStatus) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO claim_status (claim_id, status, from_on, note) VALUES (:claim, :status, :from_on, :note)",
            named_params! {
                ":claim": claim, ":status": status.status, ":from_on": status.from_on, ":note": status.note,
            },
        )?;
        Ok(())
    }

    /// Adds a fact that the case asks of everyone, after those that stand.
    pub fn fact_type_insert(
        &self,
        case: i64,
        key: &str,
        label: &str,
        kind: FactKind,
    ) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO fact_type (case_id, key, label, kind, position)
             SELECT :case, :key, :label, :kind, coalesce(max(position), 0) + 1 FROM fact_type WHERE case_id = :case",
            named_params! {":case": case, ":key": key, ":label": label, ":kind": fact_kind_word(kind)},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Sets a figure of the case, with its source.
    pub fn setting_set(&self, case: i64, setting: &Setting) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO setting (case_id, name, value, source, is_assumed)
             VALUES (:case, :name, :value, :source, :is_assumed)
             ON CONFLICT (case_id, name) DO UPDATE
             SET value = :value, source = :source, is_assumed = :is_assumed",
            named_params! {
                ":case": case, ":name": setting.name, ":value": setting.value, ":source": setting.source,
                ":is_assumed": setting.is_assumed,
            },
        )?;
        Ok(())
    }

    /// Records the firm's answer to an open question.
    pub fn decision_set(&self, case: i64, decision: &Decision) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO decision (case_id, question, answer, why, authority, decided_by, decided_on)
             VALUES (:case, :question, :answer, :why, :authority, :decided_by, :decided_on)
             ON CONFLICT (case_id, question) DO UPDATE
             SET answer = :answer, why = :why, authority = :authority, decided_by = :decided_by,
                 decided_on = :decided_on",
            named_params! {
                ":case": case, ":question": decision.question, ":answer": decision.answer, ":why": decision.why,
                ":authority": decision.authority, ":decided_by": decision.decided_by,
                ":decided_on": decision.decided_on,
            },
        )?;
        Ok(())
    }

    /// Opens a decided question again.
    pub fn decision_remove(&self, case: i64, question: &str) -> Result<(), StoreError> {
        let removed = self.tx.execute(
            "DELETE FROM decision WHERE case_id = :case AND question = :question",
            named_params! {":case": case, ":question": question},
        )?;
        if removed == 0 { Err(StoreError::not_found("decision on", question)) } else { Ok(()) }
    }

    /// Adds an entry to the docket; `filing.id` does not matter.
    pub fn filing_insert(&self, case: i64, filing: &Filing) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO filing (case_id, filed_on, docket_entry, title, filed_by, source)
             VALUES (:case, :filed_on, :docket_entry, :title, :filed_by, :source)",
            named_params! {
                ":case": case, ":filed_on": filing.filed_on, ":docket_entry": filing.docket_entry,
                ":title": filing.title, ":filed_by": filing.filed_by, ":source": filing.source,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Adds a note on a person, or on the case.
    pub fn note_insert(
        &self,
        case: i64,
        person: Option<i64>,
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO note (case_id, person_id, text, written_by, written_at)
             VALUES (:case, :person, :text, :by, :at)",
            named_params! {
                ":case": case, ":person": person, ":text": text, ":by": self.author_name()?,
                ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }
}
