//! Writing deadlines: each function is part of a running operation, and whoever does it signs.

use crate::deadline::KeptDay;
use crate::error::StoreError;
use crate::journal::Operation;
use chrono::{NaiveDate, SecondsFormat};
use rusqlite::{ToSql, named_params};

/// A deadline to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDeadline {
    /// The case.
    pub case: i64,
    /// Its name in calendars, for good.
    pub uid: String,
    /// Code of the rule; none for one that is typed.
    pub rule: Option<String>,
    /// What is to be done.
    pub text: String,
    /// What sets it.
    pub cite: Option<String>,
    /// `last_day`, `earliest_day` or `date_certain`.
    pub kind: &'static str,
    /// The day that is kept.
    pub day: KeptDay,
    /// Whether a second person has to confirm the day.
    pub is_critical: bool,
    /// The day from which it is open.
    pub open_on: NaiveDate,
    /// What is known of it beside.
    pub note: Option<String>,
}

impl Operation<'_> {
    /// The moment of this operation, as rows keep it: RFC 3339, UTC.
    pub fn now(&self) -> String {
        self.author.at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// Adds a deadline that is open; whoever does it has entered it and answers for its day.
    pub fn deadline_insert(&self, new: &NewDeadline) -> Result<i64, StoreError> {
        let KeptDay { due_on, safe_on, latest_on, working, computed_on, law_version, hand_set_why } =
            &new.day;
        self.tx.execute(
            "INSERT INTO deadline (case_id, uid, rule, text, cite, kind, due_on, safe_on, latest_on, working,
                 computed_on, law_version, hand_set_why, is_critical, entered_by, entered_at, day_by, day_at)
             VALUES (:case, :uid, :rule, :text, :cite, :kind, :due_on, :safe_on, :latest_on, :working,
                 :computed_on, :law_version, :hand_set_why, :is_critical, :user, :at, :user, :at)",
            named_params! {
                ":case": new.case, ":uid": new.uid, ":rule": new.rule, ":text": new.text, ":cite": new.cite,
                ":kind": new.kind, ":due_on": due_on, ":safe_on": safe_on, ":latest_on": latest_on,
                ":working": serde_json::json!(working).to_string(), ":computed_on": computed_on,
                ":law_version": law_version, ":hand_set_why": hand_set_why, ":is_critical": new.is_critical,
                ":user": self.author.user, ":at": self.now(),
            },
        )?;
        let deadline = self.tx.last_insert_rowid();
        self.deadline_status_insert(deadline, "open", new.open_on, new.note.as_deref(), None, None)?;
        Ok(deadline)
    }

    /// Keeps another day for a deadline, and takes its confirmation away; whoever does it answers for the new day.
    pub fn deadline_day_update(&self, deadline: i64, day: &KeptDay) -> Result<(), StoreError> {
        self.keep(
            deadline,
            day,
            ", day_by = :user, day_at = :at, confirmed_by = NULL, confirmed_at = NULL",
            &[(":user", &self.author.user), (":at", &self.now())],
        )
    }

    /// Keeps how the same day of a deadline comes about now. Who answers for it stays, and the confirmation.
    pub fn deadline_working_update(&self, deadline: i64, day: &KeptDay) -> Result<(), StoreError> {
        self.keep(deadline, day, "", &[])
    }

    /// `more` is a constant that sets further columns out of `values`.
    fn keep(
        &self,
        deadline: i64,
        day: &KeptDay,
        more: &'static str,
        values: &[(&str, &dyn ToSql)],
    ) -> Result<(), StoreError> {
        let KeptDay { due_on, safe_on, latest_on, working, computed_on, law_version, hand_set_why } = day;
        let working = serde_json::json!(working).to_string();
        let mut all: Vec<(&str, &dyn ToSql)> = vec![
            (":id", &deadline),
            (":due_on", due_on),
            (":safe_on", safe_on),
            (":latest_on", latest_on),
            (":working", &working),
            (":computed_on", computed_on),
            (":law_version", law_version),
            (":hand_set_why", hand_set_why),
        ];
        all.extend_from_slice(values);
        let sql = format!(
            "UPDATE deadline SET due_on = :due_on, safe_on = :safe_on, latest_on = :latest_on, working = :working,
                 computed_on = :computed_on, law_version = :law_version, hand_set_why = :hand_set_why{more}
             WHERE deadline_id = :id"
        );
        self.tx.execute(&sql, all.as_slice())?;
        Ok(())
    }

    /// Says whether a second person has to confirm a deadline; what was confirmed before does not count for it.
    pub fn deadline_critical_update(&self, deadline: i64, is_critical: bool) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE deadline SET is_critical = :is_critical, confirmed_by = NULL, confirmed_at = NULL
             WHERE deadline_id = :id",
            named_params! {":id": deadline, ":is_critical": is_critical},
        )?;
        Ok(())
    }

    /// Keeps that a second person confirmed the day.
    pub fn deadline_confirm(&self, deadline: i64, by: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE deadline SET confirmed_by = :by, confirmed_at = :at WHERE deadline_id = :id",
            named_params! {":id": deadline, ":by": by, ":at": self.now()},
        )?;
        Ok(())
    }

    /// Keeps that whoever does this asks to take a deadline away, or asks no more.
    pub fn deadline_removal_update(&self, deadline: i64, why: Option<&str>) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE deadline SET removal_by = :by, removal_at = :at, removal_why = :why WHERE deadline_id = :id",
            named_params! {
                ":id": deadline, ":why": why, ":by": why.map(|_| self.author.user), ":at": why.map(|_| self.now()),
            },
        )?;
        Ok(())
    }

    /// Adds a status to the history of a deadline; `day_on` is the day that an extension gives.
    pub fn deadline_status_insert(
        &self,
        deadline: i64,
        status: &str,
        from_on: NaiveDate,
        note: Option<&str>,
        document: Option<&str>,
        day_on: Option<NaiveDate>,
    ) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO deadline_status (deadline_id, status, from_on, note, document, day_on, said_by, said_at)
             VALUES (:deadline, :status, :from_on, :note, :document, :day_on, :by, :at)",
            named_params! {
                ":deadline": deadline, ":status": status, ":from_on": from_on, ":note": note, ":document": document,
                ":day_on": day_on, ":by": self.author.user, ":at": self.now(),
            },
        )?;
        Ok(())
    }

    /// Takes a deadline away, with its history and its ties to events and documents. The journal keeps them.
    pub fn deadline_remove(&self, deadline: i64) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM deadline_status WHERE deadline_id = :id",
            "DELETE FROM deadline_trigger WHERE deadline_id = :id",
            "DELETE FROM document_about WHERE deadline_id = :id",
            "DELETE FROM deadline WHERE deadline_id = :id",
        ] {
            self.tx.execute(sql, named_params! {":id": deadline})?;
        }
        Ok(())
    }
}
