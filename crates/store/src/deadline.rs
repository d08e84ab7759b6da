//! Deadlines that cases hold: the day kept for each, who answers for it, and what became of it.

use crate::error::{StoreError, bad_column};
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::Deserialize;

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The user's number.
    pub user: i64,
    /// Their name.
    pub name: String,
    /// When, RFC 3339, UTC.
    pub at: String,
}

/// The day that is kept for a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDay {
    /// The day.
    pub due_on: NaiveDate,
    /// The day to work towards.
    pub safe_on: NaiveDate,
    /// The latest day that can be argued for.
    pub latest_on: NaiveDate,
    /// How it came about, in sentences.
    pub working: Vec<String>,
    /// The day that the rule gave when it was last computed; none for a deadline that was typed.
    pub computed_on: Option<NaiveDate>,
    /// Edition of the law that gave it.
    pub law_version: Option<String>,
    /// Why a person set another day.
    pub hand_set_why: Option<String>,
}

/// A deadline that a case holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRow {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// Its name in calendars, for good.
    pub uid: String,
    /// Code of the rule; none for one that was typed.
    pub rule: Option<String>,
    /// What is to be done.
    pub text: String,
    /// What sets it.
    pub cite: Option<String>,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: String,
    /// The day that is kept.
    pub day: KeptDay,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// The last status: `open`, `extended`, `done` or `waived`.
    pub status: String,
    /// Who entered it.
    pub entered: Signed,
    /// Who last changed its day.
    pub day_changed: Signed,
    /// Who confirmed the day.
    pub confirmed: Option<Signed>,
    /// Who asked to take it away.
    pub removal: Option<RemovalRow>,
}

impl DeadlineRow {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "open" | "extended")
    }

    /// Whether one person alone set a later day than the rule gives: until a second confirms it, the rule's counts.
    pub fn is_held_to_its_rule(&self) -> bool {
        let is_later = self.day.computed_on.is_some_and(|computed| computed < self.day.safe_on);
        self.is_critical && self.confirmed.is_none() && self.kind != "earliest_day" && is_later
    }

    /// The day to work towards.
    pub fn work_towards(&self) -> NaiveDate {
        self.day.computed_on.filter(|_| self.is_held_to_its_rule()).unwrap_or(self.day.safe_on)
    }
}

/// That somebody asked to take a critical deadline away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovalRow {
    /// Who, and when.
    pub asked: Signed,
    /// Why.
    pub why: String,
}

/// A status of a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineStatus {
    /// The deadline.
    pub deadline: i64,
    /// `open`, `extended`, `done` or `waived`.
    pub status: String,
    /// The day from which it holds.
    pub from_on: NaiveDate,
    /// What happened.
    pub note: Option<String>,
    /// The paper that shows it.
    pub document: Option<String>,
    /// For `extended`: the day that the order gives.
    pub day_on: Option<NaiveDate>,
    /// Who said so, and when.
    pub said: Signed,
}

const DEADLINE: &str =
    "SELECT d.deadline_id, d.case_id, d.uid, d.rule, d.text, d.cite, d.kind, d.due_on, d.safe_on,
        d.latest_on, d.working, d.computed_on, d.law_version, d.hand_set_why, d.is_critical,
        d.entered_by, e.name AS entered_name, d.entered_at, d.day_by, y.name AS day_name, d.day_at,
        d.confirmed_by, c.name AS confirmed_name, d.confirmed_at,
        d.removal_by, r.name AS removal_name, d.removal_at, d.removal_why,
        (SELECT s.status FROM deadline_status s WHERE s.deadline_id = d.deadline_id
         ORDER BY s.deadline_status_id DESC LIMIT 1) AS status
    FROM deadline d
      JOIN user e ON e.user_id = d.entered_by
      JOIN user y ON y.user_id = d.day_by
      LEFT JOIN user c ON c.user_id = d.confirmed_by
      LEFT JOIN user r ON r.user_id = d.removal_by";

fn deadline_from_row(row: &Row<'_>) -> rusqlite::Result<DeadlineRow> {
    let working = serde_json::from_str(row.get_ref("working")?.as_str()?)
        .map_err(|error| bad_column("working", error))?;
    let signed = |user, name, at| -> rusqlite::Result<Signed> {
        Ok(Signed { user: row.get(user)?, name: row.get(name)?, at: row.get(at)? })
    };
    let is_there = |column| row.get::<_, Option<i64>>(column).map(|user| user.is_some());
    let confirmed = match is_there("confirmed_by")? {
        true => Some(signed("confirmed_by", "confirmed_name", "confirmed_at")?),
        false => None,
    };
    let removal = match is_there("removal_by")? {
        true => Some(RemovalRow {
            asked: signed("removal_by", "removal_name", "removal_at")?,
            why: row.get("removal_why")?,
        }),
        false => None,
    };
    Ok(DeadlineRow {
        id: row.get("deadline_id")?,
        case: row.get("case_id")?,
        uid: row.get("uid")?,
        rule: row.get("rule")?,
        text: row.get("text")?,
        cite: row.get("cite")?,
        kind: row.get("kind")?,
        day: KeptDay {
            due_on: row.get("due_on")?,
            safe_on: row.get("safe_on")?,
            latest_on: row.get("latest_on")?,
            working,
            computed_on: row.get("computed_on")?,
            law_version: row.get("law_version")?,
            hand_set_why: row.get("hand_set_why")?,
        },
        is_critical: row.get("is_critical")?,
        status: row.get("status")?,
        entered: signed("entered_by", "entered_name", "entered_at")?,
        day_changed: signed("day_by", "day_name", "day_at")?,
        confirmed,
        removal,
    })
}

impl Reader<'_> {
    /// The deadlines of a case, by the day to work towards.
    pub fn deadlines(&self, case: i64) -> Result<Vec<DeadlineRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{DEADLINE} WHERE d.case_id = :case ORDER BY d.safe_on, d.deadline_id"
        ))?;
        Ok(query.query_map(named_params! {":case": case}, deadline_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One deadline.
    pub fn deadline(&self, id: i64) -> Result<DeadlineRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{DEADLINE} WHERE d.deadline_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, deadline_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("deadline", id))
    }

    /// Every status of the deadlines of a case, oldest first.
    pub fn deadline_statuses(&self, case: i64) -> Result<Vec<DeadlineStatus>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT s.deadline_id, s.status, s.from_on, s.note, s.document, s.day_on, s.said_by, u.name, s.said_at
             FROM deadline_status s JOIN deadline d USING (deadline_id) JOIN user u ON u.user_id = s.said_by
             WHERE d.case_id = :case ORDER BY s.deadline_status_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(DeadlineStatus {
                deadline: row.get("deadline_id")?,
                status: row.get("status")?,
                from_on: row.get("from_on")?,
                note: row.get("note")?,
                document: row.get("document")?,
                day_on: row.get("day_on")?,
                said: Signed { user: row.get("said_by")?, name: row.get("name")?, at: row.get("said_at")? },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// How a deadline stands to the calendar files that were written: of one that the file holds, or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Number of the deadline.
    pub deadline: i64,
    /// The case.
    pub case: i64,
    /// Its name in calendars.
    pub uid: String,
    /// What is to be done.
    pub text: String,
    /// The day to work towards, as it was last.
    pub safe_on: NaiveDate,
    /// Whether the file still holds it.
    pub is_held: bool,
    /// How often it was changed since it was entered.
    pub changes: u32,
    /// When it was last changed, RFC 3339, UTC.
    pub changed_at: String,
    /// Whether a calendar file was written after it was entered and before its last status, or before it went.
    pub was_exported: bool,
}

/// What the journal keeps of a row of a deadline.
#[derive(Deserialize)]
struct Journaled {
    case_id: i64,
    uid: String,
    text: String,
    safe_on: NaiveDate,
}

impl Reader<'_> {
    /// Every deadline that a case holds or held, of all cases without one, with what calendar files had of it. The
    /// journal tells it: what was exported while it was open, how often it changed, what it was when it went.
    pub fn exported_deadlines(&self, case: Option<i64>) -> Result<Vec<Exported>, StoreError> {
        let mut query = self.db.prepare_cached(
            "WITH said AS (
               SELECT json_extract(coalesce(after, before), '$.deadline_id') AS deadline_id, operation_id
               FROM change WHERE table_name = 'deadline_status'
             ), seen AS (
               SELECT first_id AS deadline_id, operation_id FROM change WHERE table_name = 'deadline'
               UNION SELECT deadline_id, operation_id FROM said
             ), span AS (
               SELECT first_id AS deadline_id, min(operation_id) AS entered, max(change_id) AS last_change
               FROM change WHERE table_name = 'deadline' GROUP BY first_id
             ), ended AS (
               SELECT deadline_id, max(operation_id) AS last_said FROM said GROUP BY deadline_id
             ), counted AS (
               SELECT deadline_id, count(*) - 1 AS changes, max(operation_id) AS last FROM seen GROUP BY deadline_id
             ), export AS MATERIALIZED (
               SELECT operation_id, case_id FROM operation WHERE kind = 'ics_export'
             )
             SELECT n.deadline_id, coalesce(t.after, t.before) AS row, d.deadline_id IS NOT NULL AS is_held,
               c.changes, o.at AS changed_at,
               EXISTS (
                 SELECT 1 FROM export x
                 WHERE x.operation_id > n.entered AND x.operation_id < e.last_said
                   AND (x.case_id IS NULL OR x.case_id = json_extract(coalesce(t.after, t.before), '$.case_id'))
               ) AS was_exported
             FROM span n
               JOIN change t ON t.change_id = n.last_change
               JOIN ended e ON e.deadline_id = n.deadline_id
               JOIN counted c ON c.deadline_id = n.deadline_id
               JOIN operation o ON o.operation_id = c.last
               LEFT JOIN deadline d ON d.deadline_id = n.deadline_id
             ORDER BY n.deadline_id",
        )?;
        let rows = query.query_map([], |row| {
            let last: Journaled = serde_json::from_str(row.get_ref("row")?.as_str()?)
                .map_err(|error| bad_column("row of the journal", error))?;
            Ok(Exported {
                deadline: row.get("deadline_id")?,
                case: last.case_id,
                uid: last.uid,
                text: last.text,
                safe_on: last.safe_on,
                is_held: row.get("is_held")?,
                changes: row.get("changes")?,
                changed_at: row.get("changed_at")?,
                was_exported: row.get("was_exported")?,
            })
        })?;
        let found = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().filter(|of| case.is_none_or(|case| case == of.case)).collect())
    }
}
