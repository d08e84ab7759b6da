//! Events: what happened to a person once, such as a call, a scan, a disclosure, a charge.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::Money;
use domain::input::Event;
use domain::person::Source;
use rusqlite::{Row, named_params};

/// Something that happened to a person once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Number in the file.
    pub id: i64,
    /// To whom.
    pub person: i64,
    /// `call`, `scan`.
    pub kind: String,
    /// When, and what it cost.
    pub event: Event,
    /// What else is known of it.
    pub note: Option<String>,
    /// Where it came from.
    pub source: Source,
}

const EVENT: &str =
    "SELECT event_id, person_id, kind, happened_on, loss_cents, note, operation_id, list_row FROM event";

fn event_from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    let (on, loss): (Option<NaiveDate>, Option<i64>) = (row.get("happened_on")?, row.get("loss_cents")?);
    Ok(EventRow {
        id: row.get("event_id")?,
        person: row.get("person_id")?,
        kind: row.get("kind")?,
        event: Event { on, loss: loss.map(Money::from_cents) },
        note: row.get("note")?,
        source: Source { operation: row.get("operation_id")?, row: row.get("list_row")? },
    })
}

impl Reader<'_> {
    /// Every event of a case, by kind and then by person, oldest first.
    pub fn events(&self, case: i64) -> Result<Vec<EventRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{EVENT} WHERE case_id = :case ORDER BY kind, person_id, happened_on, event_id"
        ))?;
        Ok(query.query_map(named_params! {":case": case}, event_from_row)?.collect::<Result<_, _>>()?)
    }

    /// What happened to one person, oldest first.
    pub fn events_of(&self, person: i64) -> Result<Vec<EventRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{EVENT} WHERE person_id = :person ORDER BY kind, happened_on, event_id"
        ))?;
        Ok(query.query_map(named_params! {":person": person}, event_from_row)?.collect::<Result<_, _>>()?)
    }

    /// The kinds of events that a case keeps.
    pub fn event_kinds(&self, case: i64) -> Result<Vec<String>, StoreError> {
        let mut query =
            self.db.prepare_cached("SELECT DISTINCT kind FROM event WHERE case_id = :case ORDER BY kind")?;
        Ok(query
            .query_map(named_params! {":case": case}, |row| row.get("kind"))?
            .collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds what happened to people of a case, journaled as one range; `EventRow::id` does not matter.
    pub fn events_insert(
        &self,
        case: i64,
        events: &[EventRow],
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
        let first = self.tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0) + 1",
            [],
            |row| row.get(0),
        )?;
        self.bulk(&["event"], first, || {
            let mut insert = self.tx.prepare_cached(
                "INSERT INTO event
                   (event_id, case_id, person_id, kind, happened_on, loss_cents, note, operation_id, list_row)
                 VALUES (:id, :case, :person, :kind, :on, :loss, :note, :operation, :row)",
            )?;
            let mut last = first;
            for (id, row) in (first..).zip(events) {
                insert.execute(named_params! {
                    ":id": id, ":case": case, ":person": row.person, ":kind": row.kind, ":on": row.event.on,
                    ":loss": row.event.loss.map(Money::cents), ":note": row.note,
                    ":operation": row.source.operation, ":row": row.source.row,
                })?;
                last = id;
                progress(u64::try_from(last - first + 1).unwrap_or_default());
            }
            Ok(last)
        })
    }
}
