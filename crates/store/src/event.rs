//! Events: what happened to a person once, such as a call, a scan, a disclosure, a charge.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use domain::input::Event;
use domain::person::Source;
use domain::{Money, PartialDate};
use rusqlite::{OptionalExtension, Row, Statement, named_params};

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

/// A kind of event that a case keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventKind {
    /// `call`, `scan`.
    pub kind: String,
    /// How many events.
    pub events: u64,
    /// Of how many people.
    pub people: u64,
}

const EVENT: &str =
    "SELECT event_id, person_id, kind, happened_on, loss_cents, note, operation_id, list_row FROM event";

fn event_from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    let loss: Option<i64> = row.get("loss_cents")?;
    let on: Option<String> = row.get("happened_on")?;
    let on = on.map(|text| PartialDate::from_iso(&text).ok_or_else(|| bad_column("happened_on", text)));
    Ok(EventRow {
        id: row.get("event_id")?,
        person: row.get("person_id")?,
        kind: row.get("kind")?,
        event: Event { on: on.transpose()?, loss: loss.map(Money::from_cents) },
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

    /// One event.
    pub fn event(&self, id: i64) -> Result<EventRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{EVENT} WHERE event_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, event_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("event", id))
    }

    /// Whether a case keeps any event of a kind.
    pub fn has_events(&self, case: i64, kind: &str) -> Result<bool, StoreError> {
        let mut query =
            self.db.prepare_cached("SELECT 1 FROM event WHERE case_id = :case AND kind = :kind LIMIT 1")?;
        Ok(query.exists(named_params! {":case": case, ":kind": kind})?)
    }

    /// The kinds of events that a case keeps, each with how many there are and of how many people.
    pub fn event_kinds(&self, case: i64) -> Result<Vec<EventKind>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT kind, count(*) AS events, count(DISTINCT person_id) AS people FROM event
             WHERE case_id = :case GROUP BY kind ORDER BY kind",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(EventKind { kind: row.get("kind")?, events: row.get("events")?, people: row.get("people")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

const INSERT: &str = "INSERT INTO event
      (event_id, case_id, person_id, kind, happened_on, loss_cents, note, operation_id, list_row)
    VALUES (:id, :case, :person, :kind, :on, :loss, :note, :operation, :row)";

fn insert(
    statement: &mut Statement<'_>,
    id: Option<i64>,
    case: i64,
    row: &EventRow,
) -> Result<(), StoreError> {
    statement.execute(named_params! {
        ":id": id, ":case": case, ":person": row.person, ":kind": row.kind,
        ":on": row.event.on.map(|on| on.to_string()),
        ":loss": row.event.loss.map(Money::cents), ":note": row.note,
        ":operation": row.source.operation, ":row": row.source.row,
    })?;
    Ok(())
}

impl Operation<'_> {
    /// Adds one event and gives its number; `EventRow::id` does not matter.
    pub fn event_insert(&self, case: i64, event: &EventRow) -> Result<i64, StoreError> {
        let mut statement = self.tx.prepare_cached(INSERT)?;
        insert(&mut statement, None, case, event)?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Takes one event away.
    pub fn event_remove(&self, id: i64) -> Result<(), StoreError> {
        let removed = self.tx.execute("DELETE FROM event WHERE event_id = :id", named_params! {":id": id})?;
        if removed == 0 { Err(StoreError::not_found("event", id)) } else { Ok(()) }
    }

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
        let mut last = first;
        self.unjournaled(|| {
            let mut statement = self.tx.prepare_cached(INSERT)?;
            for (id, row) in (first..).zip(events) {
                insert(&mut statement, Some(id), case, row)?;
                last = id;
                progress(u64::try_from(last - first + 1).unwrap_or_default());
            }
            Ok(())
        })?;
        self.journal_range("event", first, last)
    }
}
