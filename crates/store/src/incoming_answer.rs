//! Answers that came in with a form or a spreadsheet and wait: nothing of them is known of a person before somebody takes
//! it.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use rusqlite::{Row, named_params};

/// An answer that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingAnswer {
    /// Number in the file.
    pub id: i64,
    /// The operation that read the file.
    pub operation: i64,
    /// The row of the file.
    pub row: u32,
    /// What the row calls the caller.
    pub caller: String,
    /// The person it is of; none while the case does not know the caller.
    pub person: Option<i64>,
    /// The field of the form of a person: `phone`, `facts.premium_from`.
    pub field: String,
    /// What was answered.
    pub value: String,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerDecision<'a> {
    /// Taken as it came.
    Accepted,
    /// Another value was taken in its place.
    Edited(&'a str),
    /// Not taken.
    Rejected,
}

const ANSWER: &str =
    "SELECT incoming_answer_id, operation_id, list_row, caller, person_id, field, value FROM incoming_answer";

fn answer_from_row(row: &Row<'_>) -> rusqlite::Result<IncomingAnswer> {
    Ok(IncomingAnswer {
        id: row.get("incoming_answer_id")?,
        operation: row.get("operation_id")?,
        row: row.get("list_row")?,
        caller: row.get("caller")?,
        person: row.get("person_id")?,
        field: row.get("field")?,
        value: row.get("value")?,
    })
}

impl Reader<'_> {
    /// A page of the answers of a case that wait, as they came in.
    pub fn answers_waiting(
        &self,
        case: i64,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<IncomingAnswer>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{ANSWER} WHERE case_id = :case AND decision IS NULL ORDER BY incoming_answer_id
             LIMIT :limit OFFSET :offset"
        ))?;
        let params = named_params! {":case": case, ":limit": limit, ":offset": offset};
        Ok(query.query_map(params, answer_from_row)?.collect::<Result<_, _>>()?)
    }

    /// All the answers of a case to one field that wait, up to the one of this number.
    pub fn answers_waiting_in(
        &self,
        case: i64,
        field: &str,
        newest: i64,
    ) -> Result<Vec<IncomingAnswer>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{ANSWER} WHERE case_id = :case AND decision IS NULL AND field = :field
               AND incoming_answer_id <= :newest ORDER BY incoming_answer_id"
        ))?;
        let params = named_params! {":case": case, ":field": field, ":newest": newest};
        Ok(query.query_map(params, answer_from_row)?.collect::<Result<_, _>>()?)
    }

    /// How many answers of a case wait, by field, with the number of the newest.
    pub fn answer_counts(&self, case: i64) -> Result<Vec<(String, u64, i64)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT field, count(*) AS answers, max(incoming_answer_id) AS newest FROM incoming_answer WHERE case_id = :case AND decision IS NULL
             GROUP BY field ORDER BY min(incoming_answer_id)",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("field")?, row.get("answers")?, row.get("newest")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One that waits in a case; none where it was decided, or is of another case.
    pub fn answer_waiting(&self, case: i64, id: i64) -> Result<Option<IncomingAnswer>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{ANSWER} WHERE incoming_answer_id = :id AND case_id = :case AND decision IS NULL"
        ))?;
        let mut rows = query.query_map(named_params! {":id": id, ":case": case}, answer_from_row)?;
        Ok(rows.next().transpose()?)
    }

    /// The addresses and numbers that callers of a file gave whom the case does not know, row by row.
    pub fn answers_of_unknown(&self, operation: i64) -> Result<Vec<IncomingAnswer>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{ANSWER} WHERE operation_id = :operation AND person_id IS NULL AND field IN ('email', 'phone')
             ORDER BY list_row, incoming_answer_id"
        ))?;
        let params = named_params! {":operation": operation};
        Ok(query.query_map(params, answer_from_row)?.collect::<Result<_, _>>()?)
    }

    /// The answers of a row of a file that wait.
    pub fn answers_waiting_of(&self, operation: i64, row: u32) -> Result<Vec<IncomingAnswer>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{ANSWER} WHERE operation_id = :operation AND list_row = :row AND decision IS NULL"
        ))?;
        let params = named_params! {":operation": operation, ":row": row};
        Ok(query.query_map(params, answer_from_row)?.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds an answer that waits; its number and operation do not matter.
    pub fn answer_insert(&self, case: i64, answer: &IncomingAnswer) -> Result<(), StoreError> {
        let mut insert = self.tx.prepare_cached(
            "INSERT INTO incoming_answer (case_id, operation_id, list_row, caller, person_id, field, value)
             VALUES (:case, :operation, :row, :caller, :person, :field, :value)",
        )?;
        insert.execute(named_params! {
            ":case": case, ":operation": self.id, ":row": answer.row, ":caller": answer.caller,
            ":person": answer.person, ":field": answer.field, ":value": answer.value,
        })?;
        Ok(())
    }

    /// Says what became of an answer, and of which person it is, where it was of none.
    pub fn answer_decide(
        &self,
        id: i64,
        decision: AnswerDecision<'_>,
        person: Option<i64>,
    ) -> Result<(), StoreError> {
        let (word, taken) = match decision {
            AnswerDecision::Accepted => ("accepted", None),
            AnswerDecision::Edited(value) => ("edited", Some(value)),
            AnswerDecision::Rejected => ("rejected", None),
        };
        let mut update = self.tx.prepare_cached(
            "UPDATE incoming_answer SET decision = :decision, taken = :taken,
               person_id = coalesce(person_id, :person) WHERE incoming_answer_id = :id",
        )?;
        update.execute(named_params! {
            ":decision": word, ":taken": taken, ":person": person, ":id": id,
        })?;
        Ok(())
    }

    /// Says whom the answers of a row of a file are of, once the caller is a person of the case.
    pub fn answers_are_of(&self, operation: i64, row: u32, person: i64) -> Result<(), StoreError> {
        let mut update = self.tx.prepare_cached(
            "UPDATE incoming_answer SET person_id = :person
             WHERE operation_id = :operation AND list_row = :row AND person_id IS NULL",
        )?;
        update.execute(named_params! {":person": person, ":operation": operation, ":row": row})?;
        Ok(())
    }
}
