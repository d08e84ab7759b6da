//! What calendar files have of the last days to file: an event for each claim and day.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::named_params;

/// The event of a calendar file for a claim and a day, as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDayEvent {
    /// The case.
    pub case: i64,
    /// The claim.
    pub claim: i64,
    /// The day.
    pub day: NaiveDate,
    /// Its name in calendars.
    pub uid: String,
    /// Its heading.
    pub summary: String,
    /// What it says.
    pub description: String,
    /// How often it changed from one file to the next.
    pub sequence: u32,
    /// When it last did, RFC 3339, UTC.
    pub changed_at: String,
    /// Whether the day is nobody's last one any more.
    pub is_cancelled: bool,
}

impl Reader<'_> {
    /// The events that calendar files have of the last days of a case, or of all cases, in order.
    pub fn last_day_events(&self, case: Option<i64>) -> Result<Vec<LastDayEvent>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT case_id, claim_id, day_on, uid, summary, description, sequence, changed_at, is_cancelled
             FROM last_day_event WHERE :case IS NULL OR case_id = :case ORDER BY claim_id, day_on",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(LastDayEvent {
                case: row.get("case_id")?,
                claim: row.get("claim_id")?,
                day: row.get("day_on")?,
                uid: row.get("uid")?,
                summary: row.get("summary")?,
                description: row.get("description")?,
                sequence: row.get("sequence")?,
                changed_at: row.get("changed_at")?,
                is_cancelled: row.get("is_cancelled")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Keeps the event of a claim and a day as the file that is written has it.
    pub fn last_day_event_keep(&self, event: &LastDayEvent) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO last_day_event (case_id, claim_id, day_on, uid, summary, description, sequence, changed_at,
               is_cancelled)
             VALUES (:case, :claim, :day, :uid, :summary, :description, :sequence, :changed_at, :is_cancelled)
             ON CONFLICT (claim_id, day_on) DO UPDATE SET summary = excluded.summary,
               description = excluded.description, sequence = excluded.sequence, changed_at = excluded.changed_at,
               is_cancelled = excluded.is_cancelled",
            named_params! {
                ":case": event.case, ":claim": event.claim, ":day": event.day, ":uid": event.uid,
                ":summary": event.summary, ":description": event.description, ":sequence": event.sequence,
                ":changed_at": event.changed_at, ":is_cancelled": event.is_cancelled,
            },
        )?;
        Ok(())
    }
}
