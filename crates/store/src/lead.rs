//! Leads: callers on their way to becoming clients. Each is a person of the case; what stands here hangs on the person.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::lead::LeadStage;
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::{BTreeMap, HashMap};

/// A lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadRow {
    /// The person, by whose number a lead is known.
    pub person: i64,
    /// The case.
    pub case: i64,
    /// What brought them.
    pub campaign: Option<i64>,
    /// How far they have come.
    pub stage: LeadStage,
    /// Since when.
    pub stage_on: NaiveDate,
    /// What was said on the telephone.
    pub said: String,
}

/// A step of a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadStep {
    /// To which stage.
    pub stage: LeadStage,
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub reason: Option<String>,
    /// What the class test said of the caller that day: `inside`, `outside` or `unknown`.
    pub class_test: String,
    /// Why, in a sentence.
    pub class_reason: String,
    /// The operation that took it.
    pub operation: i64,
}

const LEAD: &str = "SELECT person_id, case_id, campaign_id, stage, stage_on, said FROM lead";

/// The stage that a column holds.
fn stage(row: &Row<'_>) -> rusqlite::Result<LeadStage> {
    let word = row.get_ref("stage")?.as_str()?;
    LeadStage::from_word(word).ok_or_else(|| bad_column("stage", word))
}

fn lead_from_row(row: &Row<'_>) -> rusqlite::Result<LeadRow> {
    Ok(LeadRow {
        person: row.get("person_id")?,
        case: row.get("case_id")?,
        campaign: row.get("campaign_id")?,
        stage: stage(row)?,
        stage_on: row.get("stage_on")?,
        said: row.get("said")?,
    })
}

impl Reader<'_> {
    /// How many leads of a case are at each stage, those at which one is among them.
    pub fn lead_counts(&self, case: i64) -> Result<BTreeMap<LeadStage, u64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT stage, count(*) AS leads FROM lead WHERE case_id = :case GROUP BY stage",
        )?;
        let rows =
            query.query_map(named_params! {":case": case}, |row| Ok((stage(row)?, row.get("leads")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A page of the leads of a case at one stage, those first who have been there longest.
    pub fn leads_at(
        &self,
        case: i64,
        stage: LeadStage,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<LeadRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{LEAD} WHERE case_id = :case AND stage = :stage ORDER BY stage_on, lead_id LIMIT :limit OFFSET :offset"
        ))?;
        let params =
            named_params! {":case": case, ":stage": stage.word(), ":limit": limit, ":offset": offset};
        Ok(query.query_map(params, lead_from_row)?.collect::<Result<_, _>>()?)
    }

    /// How many leads of the same stage come before one, those first who have been there longest.
    pub fn leads_before(&self, person: i64) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) AS before FROM lead AS other
             JOIN lead ON lead.person_id = :person AND other.case_id = lead.case_id AND other.stage = lead.stage
             WHERE (other.stage_on, other.lead_id) < (lead.stage_on, lead.lead_id)",
        )?;
        Ok(query.query_row(named_params! {":person": person}, |row| row.get("before"))?)
    }

    /// The stage of every lead of a case, by the number of the person.
    pub fn lead_stages(&self, case: i64) -> Result<BTreeMap<i64, LeadStage>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT person_id, stage FROM lead WHERE case_id = :case")?;
        let rows =
            query.query_map(named_params! {":case": case}, |row| Ok((row.get("person_id")?, stage(row)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The lead of a person, if the person is one.
    pub fn lead(&self, person: i64) -> Result<Option<LeadRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{LEAD} WHERE person_id = :person"))?;
        Ok(query.query_row(named_params! {":person": person}, lead_from_row).optional()?)
    }

    /// The day on which a person came to a stage of a lead, the last time.
    pub fn lead_stage_day(&self, person: i64, stage: LeadStage) -> Result<Option<NaiveDate>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT stage_on FROM lead_step WHERE person_id = :person AND stage = :stage
             ORDER BY lead_step_id DESC LIMIT 1",
        )?;
        let values = named_params! {":person": person, ":stage": stage.word()};
        Ok(query.query_row(values, |row| row.get("stage_on")).optional()?)
    }

    /// The day on which each lead of a case came to a stage, the last time, by the number of the person.
    pub fn lead_stage_days(
        &self,
        case: i64,
        stage: LeadStage,
    ) -> Result<HashMap<i64, NaiveDate>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT s.person_id, s.stage_on FROM lead_step s CROSS JOIN lead l USING (person_id)
             WHERE s.stage = :stage AND l.case_id = :case ORDER BY s.person_id, s.lead_step_id",
        )?;
        let rows = query.query_map(named_params! {":case": case, ":stage": stage.word()}, |row| {
            Ok((row.get("person_id")?, row.get("stage_on")?))
        })?;
        // Of several the last one stays.
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The steps of a lead, oldest first.
    pub fn lead_steps(&self, person: i64) -> Result<Vec<LeadStep>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT stage, stage_on, reason, class_test, class_reason, operation_id FROM lead_step
             WHERE person_id = :person ORDER BY lead_step_id",
        )?;
        let rows = query.query_map(named_params! {":person": person}, |row| {
            Ok(LeadStep {
                stage: stage(row)?,
                on: row.get("stage_on")?,
                reason: row.get("reason")?,
                class_test: row.get("class_test")?,
                class_reason: row.get("class_reason")?,
                operation: row.get("operation_id")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Makes people leads, each with a first step, journaled as ranges; `LeadStep::operation` does not matter.
    pub fn leads_insert(&self, leads: &[(LeadRow, LeadStep)]) -> Result<(), StoreError> {
        let mut ends: Option<((i64, i64), (i64, i64))> = None;
        self.unjournaled(|| {
            for (lead, step) in leads {
                let now = (self.lead_row_insert(lead)?, self.step_insert(lead.person, step)?);
                ends = Some((ends.map_or(now, |(first, _)| first), now));
            }
            Ok(())
        })?;
        let Some(((first, first_step), (last, last_step))) = ends else { return Ok(()) };
        self.journal_range("lead", first, last)?;
        self.journal_range("lead_step", first_step, last_step)
    }

    fn lead_row_insert(&self, lead: &LeadRow) -> Result<i64, StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO lead (case_id, person_id, campaign_id, stage, stage_on, said)
                 VALUES (:case, :person, :campaign, :stage, :stage_on, :said)",
            )?
            .execute(named_params! {
                ":case": lead.case, ":person": lead.person, ":campaign": lead.campaign,
                ":stage": lead.stage.word(), ":stage_on": lead.stage_on, ":said": lead.said,
            })?;
        Ok(self.tx.last_insert_rowid())
    }

    fn step_insert(&self, person: i64, step: &LeadStep) -> Result<i64, StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO lead_step (person_id, stage, stage_on, reason, class_test, class_reason, operation_id)
                 VALUES (:person, :stage, :on, :reason, :class_test, :class_reason, :operation)",
            )?
            .execute(named_params! {
                ":person": person, ":stage": step.stage.word(), ":on": step.on, ":reason": step.reason,
                ":class_test": step.class_test, ":class_reason": step.class_reason, ":operation": self.id,
            })?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes what brought a lead and what was said; a step is taken with [`Operation::lead_step_insert`].
    pub fn lead_update(&self, lead: &LeadRow) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE lead SET campaign_id = :campaign, said = :said WHERE person_id = :person",
            named_params! {":campaign": lead.campaign, ":said": lead.said, ":person": lead.person},
        )?;
        Ok(())
    }

    /// Takes a step of a lead; `LeadStep::operation` does not matter.
    pub fn lead_step_insert(&self, person: i64, step: &LeadStep) -> Result<(), StoreError> {
        self.step_insert(person, step)?;
        self.tx.execute(
            "UPDATE lead SET stage = :stage, stage_on = :on WHERE person_id = :person",
            named_params! {":stage": step.stage.word(), ":on": step.on, ":person": person},
        )?;
        Ok(())
    }

    /// Writes what the class test says now to the last step of a lead: its call goes on.
    pub fn lead_step_retell(
        &self,
        person: i64,
        class_test: &str,
        class_reason: &str,
    ) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE lead_step SET class_test = :test, class_reason = :reason
             WHERE lead_step_id = (SELECT max(lead_step_id) FROM lead_step WHERE person_id = :person)",
            named_params! {":test": class_test, ":reason": class_reason, ":person": person},
        )?;
        Ok(())
    }
}
