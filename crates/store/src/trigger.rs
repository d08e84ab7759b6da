//! Events of a case that start deadlines, and which deadlines run from them.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

/// An event of a case that starts deadlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriggerEvent {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// Its name in the rules: `order_entered`.
    pub event: String,
    /// Its day.
    pub happened_on: NaiveDate,
    /// How the paper was served: `mail`.
    pub service: String,
    /// Which days count as legal holidays, where it was said: `FED_STATE`.
    pub profile: Option<String>,
    /// Days on which the clerk's office cannot be reached.
    pub inaccessible: Vec<NaiveDate>,
    /// The entry of the docket that it hangs on.
    pub filing: Option<i64>,
    /// What else is known of it.
    pub note: Option<String>,
}

const TRIGGER: &str = "SELECT trigger_event_id, case_id, event, happened_on, service, profile, inaccessible,
    filing_id, note FROM trigger_event";

fn trigger_from_row(row: &Row<'_>) -> rusqlite::Result<TriggerEvent> {
    let inaccessible = serde_json::from_str(row.get_ref("inaccessible")?.as_str()?)
        .map_err(|error| bad_column("inaccessible", error))?;
    Ok(TriggerEvent {
        id: row.get("trigger_event_id")?,
        case: row.get("case_id")?,
        event: row.get("event")?,
        happened_on: row.get("happened_on")?,
        service: row.get("service")?,
        profile: row.get("profile")?,
        inaccessible,
        filing: row.get("filing_id")?,
        note: row.get("note")?,
    })
}

impl Reader<'_> {
    /// The events of a case that start deadlines, oldest first.
    pub fn triggers(&self, case: i64) -> Result<Vec<TriggerEvent>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{TRIGGER} WHERE case_id = :case ORDER BY happened_on, trigger_event_id"
        ))?;
        Ok(query.query_map(named_params! {":case": case}, trigger_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn trigger(&self, id: i64) -> Result<TriggerEvent, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{TRIGGER} WHERE trigger_event_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, trigger_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("trigger", id))
    }

    /// Which deadlines of a case run from which events, as pairs of deadline and event, in the order in which they
    /// were tied together.
    pub fn deadline_triggers(&self, case: i64) -> Result<Vec<(i64, i64)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT t.deadline_id, t.trigger_event_id FROM deadline_trigger t JOIN deadline d USING (deadline_id)
             WHERE d.case_id = :case ORDER BY t.deadline_trigger_id",
        )?;
        let pair = |row: &Row<'_>| Ok((row.get("deadline_id")?, row.get("trigger_event_id")?));
        Ok(query.query_map(named_params! {":case": case}, pair)?.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds an event that starts deadlines; `TriggerEvent::id` does not matter.
    pub fn trigger_insert(&self, of: &TriggerEvent) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO trigger_event (case_id, event, happened_on, service, profile, inaccessible, filing_id, note)
             VALUES (:case, :event, :happened_on, :service, :profile, :inaccessible, :filing, :note)",
            named_params! {
                ":case": of.case, ":event": of.event, ":happened_on": of.happened_on, ":service": of.service,
                ":profile": of.profile, ":inaccessible": serde_json::json!(of.inaccessible).to_string(),
                ":filing": of.filing, ":note": of.note,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Gives an event another day, way of service, profile of the holidays, or days on which the clerk cannot be reached.
    pub fn trigger_update(&self, of: &TriggerEvent) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE trigger_event
             SET happened_on = :happened_on, service = :service, profile = :profile, inaccessible = :inaccessible
             WHERE trigger_event_id = :id",
            named_params! {
                ":id": of.id, ":happened_on": of.happened_on, ":service": of.service, ":profile": of.profile,
                ":inaccessible": serde_json::json!(of.inaccessible).to_string(),
            },
        )?;
        Ok(())
    }

    /// Takes an event away from which no deadline runs any more.
    pub fn trigger_remove(&self, id: i64) -> Result<(), StoreError> {
        self.tx
            .execute("DELETE FROM trigger_event WHERE trigger_event_id = :id", named_params! {":id": id})?;
        Ok(())
    }

    /// Ties a deadline to an event that it runs from; once is enough.
    pub fn deadline_trigger_insert(&self, deadline: i64, trigger: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO deadline_trigger (deadline_id, trigger_event_id) VALUES (:deadline, :trigger)
             ON CONFLICT (deadline_id, trigger_event_id) DO NOTHING",
            named_params! {":deadline": deadline, ":trigger": trigger},
        )?;
        Ok(())
    }
}
