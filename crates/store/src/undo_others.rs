//! Undoing what was done to many people for those who were not changed since.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::undo::revert_all;
use crate::undo_rows::Change;
use std::collections::BTreeSet;

/// People of an operation who were changed since, and the refusal that names what changed the first of them.
#[derive(Debug, Default)]
pub(crate) struct InTheWay {
    pub people: BTreeSet<i64>,
    refusal: Option<StoreError>,
}

impl InTheWay {
    /// Notes a person, and why what was done cannot be undone for them.
    pub fn add(&mut self, person: i64, refusal: StoreError) {
        self.people.insert(person);
        self.refusal.get_or_insert(refusal);
    }

    /// Refuses where there is anyone.
    pub fn refused(self) -> Result<(), StoreError> {
        self.refusal.map_or(Ok(()), Err)
    }
}

/// Reverts changes for everyone but those who were changed since, who join `stay`. Who they are is found by trying: a
/// row of several changes is only as one of them left it once the later ones are reverted.
///
/// # Errors
/// When nobody would be left for whom it could be undone, or something else than a person stands in the way.
pub(crate) fn revert_for_others(
    op: &Operation<'_>,
    operation: i64,
    changes: &[Change],
    stay: &mut BTreeSet<i64>,
) -> Result<(), StoreError> {
    let everyone = op.read().people_of_operation(operation)?;
    loop {
        op.tx.execute_batch("SAVEPOINT trial")?;
        let way = revert_all(op, operation, changes, stay)?;
        if way.people.is_empty() {
            return Ok(op.tx.execute_batch("RELEASE trial")?);
        }
        op.tx.execute_batch("ROLLBACK TO trial; RELEASE trial")?;
        stay.extend(&way.people);
        if everyone.iter().all(|person| stay.contains(person)) {
            return way.refused();
        }
    }
}
