//! What a case asks its callers, in order, each question for a fact of the case and where its condition holds.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use domain::class::Criterion;
use rusqlite::{OptionalExtension, Row, named_params};

/// A question that a case asks its callers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeQuestion {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// Key of the fact that the answer fills.
    pub fact: String,
    /// The question as it is spoken.
    pub wording: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// It is asked where this holds; always, where there is none.
    pub condition: Option<Criterion>,
}

const QUESTION: &str = "SELECT q.intake_question_id, q.case_id, f.key, q.wording, q.hint, q.condition
    FROM intake_question q JOIN fact_type f USING (fact_type_id)";

fn question_from_row(row: &Row<'_>) -> rusqlite::Result<IntakeQuestion> {
    let condition = row.get_ref("condition")?.as_str_or_null()?.map(serde_json::from_str).transpose();
    Ok(IntakeQuestion {
        id: row.get("intake_question_id")?,
        case: row.get("case_id")?,
        fact: row.get("key")?,
        wording: row.get("wording")?,
        hint: row.get("hint")?,
        condition: condition.map_err(|error| bad_column("condition", error))?,
    })
}

fn json(condition: Option<&Criterion>) -> Result<Option<String>, StoreError> {
    let json = condition.map(serde_json::to_string).transpose();
    json.map_err(|error| StoreError::unreadable("the condition of a question", error))
}

impl Reader<'_> {
    /// The questions of a case, in the order in which they are asked.
    pub fn intake_questions(&self, case: i64) -> Result<Vec<IntakeQuestion>, StoreError> {
        let sql = format!("{QUESTION} WHERE q.case_id = :case ORDER BY q.position, q.intake_question_id");
        let mut query = self.db.prepare_cached(&sql)?;
        Ok(query.query_map(named_params! {":case": case}, question_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn intake_question(&self, id: i64) -> Result<IntakeQuestion, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{QUESTION} WHERE q.intake_question_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, question_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("question", id))
    }
}

impl Operation<'_> {
    /// Adds a question after the others and gives its number; `IntakeQuestion::id` does not matter.
    pub fn intake_question_insert(&self, of: &IntakeQuestion) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO intake_question (case_id, fact_type_id, wording, hint, condition, position)
             SELECT :case, f.fact_type_id, :wording, :hint, :condition,
               (SELECT coalesce(max(position), 0) + 1 FROM intake_question WHERE case_id = :case)
             FROM fact_type f WHERE f.case_id = :case AND f.key = :fact",
            named_params! {
                ":case": of.case, ":fact": of.fact, ":wording": of.wording, ":hint": of.hint,
                ":condition": json(of.condition.as_ref())?,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes what a question says.
    pub fn intake_question_update(&self, of: &IntakeQuestion) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE intake_question SET wording = :wording, hint = :hint, condition = :condition,
               fact_type_id = (SELECT fact_type_id FROM fact_type WHERE case_id = :case AND key = :fact)
             WHERE intake_question_id = :id",
            named_params! {
                ":id": of.id, ":case": of.case, ":fact": of.fact, ":wording": of.wording, ":hint": of.hint,
                ":condition": json(of.condition.as_ref())?,
            },
        )?;
        Ok(())
    }

    /// Puts the questions of a case into this order.
    pub fn intake_questions_order(&self, ids: &[i64]) -> Result<(), StoreError> {
        for (position, id) in (1_i64..).zip(ids) {
            self.tx.execute(
                "UPDATE intake_question SET position = :position
                 WHERE intake_question_id = :id AND position <> :position",
                named_params! {":position": position, ":id": id},
            )?;
        }
        Ok(())
    }

    /// Takes a question away; what was answered stays with the people.
    pub fn intake_question_delete(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "DELETE FROM intake_question WHERE intake_question_id = :id",
            named_params! {":id": id},
        )?;
        Ok(())
    }
}
