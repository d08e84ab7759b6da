//! A large class as columns, kept so that it need not be read person by person.

use crate::error::{StoreError, can_wait};
use crate::open::{Reader, Store};
use rusqlite::{TransactionBehavior, named_params};
use std::time::Duration;

/// One column of a class: a whole number for each person, in the order of the people's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassColumn {
    /// What it holds: a fact by its key, `status`, `state`, `person`.
    pub name: String,
    /// The words that numbers stand for, where they do.
    pub words: Vec<String>,
    /// The least number.
    pub base: i64,
    /// Bytes of each number.
    pub width: u8,
    /// The numbers above the least.
    pub numbers: Vec<u8>,
}

impl Reader<'_> {
    /// The columns kept of a class, with the operation at which they stood; nothing where none of this shape are.
    pub fn class_columns(
        &self,
        case: i64,
        shape: &str,
    ) -> Result<Option<(i64, Vec<ClassColumn>)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT operation_id, name, words, base, width, numbers FROM class_column
             WHERE case_id = :case AND shape = :shape",
        )?;
        let rows = query.query_map(named_params! {":case": case, ":shape": shape}, |row| {
            let words: String = row.get("words")?;
            let column = ClassColumn {
                name: row.get("name")?,
                words: serde_json::from_str(&words).unwrap_or_default(),
                base: row.get("base")?,
                width: row.get("width")?,
                numbers: row.get("numbers")?,
            };
            Ok((row.get("operation_id")?, column))
        })?;
        let rows = rows.collect::<Result<Vec<(i64, ClassColumn)>, _>>()?;
        let operation = rows.first().map(|(operation, _)| *operation);
        Ok(operation.map(|operation| (operation, rows.into_iter().map(|(_, column)| column).collect())))
    }
}

impl Store {
    /// Keeps the columns of a class as they stand at an operation, in place of those kept before. Does nothing, and
    /// says so, while another program writes, the disk is full or the file is read only: nothing is lost by it.
    pub fn class_columns_keep(
        &mut self,
        case: i64,
        operation: i64,
        shape: &str,
        columns: &[ClassColumn],
    ) -> Result<bool, StoreError> {
        self.db.busy_timeout(Duration::ZERO)?;
        let kept = self.keep(case, operation, shape, columns);
        self.db.busy_timeout(crate::open::PATIENCE)?;
        match kept {
            Ok(()) => Ok(true),
            Err(error) if can_wait(&error) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    fn keep(
        &mut self,
        case: i64,
        operation: i64,
        shape: &str,
        columns: &[ClassColumn],
    ) -> Result<(), rusqlite::Error> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute("DELETE FROM class_column WHERE case_id = :case", named_params! {":case": case})?;
        let mut insert = tx.prepare_cached(
            "INSERT INTO class_column (case_id, operation_id, shape, name, words, base, width, numbers)
             VALUES (:case, :operation, :shape, :name, :words, :base, :width, :numbers)",
        )?;
        for column in columns {
            insert.execute(named_params! {
                ":case": case, ":operation": operation, ":shape": shape, ":name": column.name,
                ":words": serde_json::json!(column.words).to_string(), ":base": column.base,
                ":width": column.width, ":numbers": column.numbers,
            })?;
        }
        drop(insert);
        tx.commit()
    }
}
