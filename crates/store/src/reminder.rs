//! Reminders that somebody was given. They are written beside the operations: nothing of a case rests on them, and
//! nobody undoes them.

use crate::error::{StoreError, can_wait};
use crate::open::{Reader, Store};
use chrono::NaiveDate;
use rusqlite::{TransactionBehavior, named_params};
use std::time::Duration;

/// A reminder that somebody was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRow {
    /// What was said: `due` or `unconfirmed` of a deadline, `last_days` of a claim.
    pub about: String,
    /// The deadline, or the claim.
    pub subject: i64,
    /// The day that it reminded of.
    pub day_on: NaiveDate,
    /// How near that day was: `overdue`, `today`, `within_1`, `within_7`, `within_30`.
    pub stage: String,
    /// Of how many people, for a claim.
    pub people: u64,
}

impl Reader<'_> {
    /// Every reminder that a user was given.
    pub fn reminders_given(&self, user: i64) -> Result<Vec<ReminderRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT about, coalesce(deadline_id, claim_id) AS subject, day_on, stage, people
             FROM reminder_given WHERE user_id = :user ORDER BY reminder_given_id",
        )?;
        let rows = query.query_map(named_params! {":user": user}, |row| {
            Ok(ReminderRow {
                about: row.get("about")?,
                subject: row.get("subject")?,
                day_on: row.get("day_on")?,
                stage: row.get("stage")?,
                people: row.get("people")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Keeps that a user was given reminders on a day; one of something that is gone by now is passed over. Does
    /// nothing, and says so, while another program writes, the disk is full or the file is read only.
    pub fn reminders_keep(
        &mut self,
        user: i64,
        given_on: NaiveDate,
        given: &[ReminderRow],
    ) -> Result<bool, StoreError> {
        self.db.busy_timeout(Duration::ZERO)?;
        let kept = self.keep_given(user, given_on, given);
        self.db.busy_timeout(crate::open::PATIENCE)?;
        match kept {
            Ok(()) => Ok(true),
            // They are given again.
            Err(error) if can_wait(&error) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    fn keep_given(
        &mut self,
        user: i64,
        given_on: NaiveDate,
        given: &[ReminderRow],
    ) -> Result<(), rusqlite::Error> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut insert = tx.prepare_cached(
            "INSERT INTO reminder_given (user_id, about, deadline_id, claim_id, day_on, stage, people, given_on)
             SELECT :user, :about, :deadline, :claim, :day, :stage, :people, :given_on
             WHERE EXISTS (SELECT 1 FROM deadline WHERE deadline_id = :deadline)
                OR EXISTS (SELECT 1 FROM claim WHERE claim_id = :claim)",
        )?;
        for row in given {
            let of_claim = row.about == "last_days";
            insert.execute(named_params! {
                ":user": user, ":about": row.about, ":day": row.day_on, ":stage": row.stage,
                ":deadline": (!of_claim).then_some(row.subject), ":claim": of_claim.then_some(row.subject),
                ":people": row.people, ":given_on": given_on,
            })?;
        }
        drop(insert);
        tx.commit()
    }
}
