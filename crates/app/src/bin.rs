//! The bin: people who were added by mistake are removed with the reason, and brought back.

use crate::history::operation_undo;
use crate::wire::{BinRow, Done, OfCase, OperationUndo, PersonRemove, PersonRestore};
use crate::{App, Failure, done, required};

/// Removes a person with everything kept of them: they are in no list and no figure any more, and stand in the bin.
///
/// # Errors
/// When there is no such person, or no reason is given (field `why`).
pub fn person_remove(app: &mut App, req: PersonRemove) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let why = required(&req.why, "why", "The reason")?;
    app.operate("person_remove", Some(person.case), |op| {
        op.person_remove(person.id, &why)?;
        Ok(done(op, format!("Removed {}: {why}", person.name.listed())))
    })
}

/// The people of a case who are in the bin, removed last first.
///
/// # Errors
/// When the case does not exist.
pub fn bin_list(app: &mut App, req: OfCase) -> Result<Vec<BinRow>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let row = |removal: store::PersonRemoval| {
        let by = read.operation(removal.operation)?;
        Ok(BinRow {
            person: removal.person,
            name: removal.name,
            external_id: removal.external_id,
            why: removal.why,
            user: by.user,
            at: by.at,
            operation: removal.operation,
        })
    };
    read.bin(req.case)?.into_iter().map(row).collect()
}

/// Brings a person back out of the bin, with everything that was kept of them: it undoes the removal.
///
/// # Errors
/// When they are not in the bin, or somebody else has their external id by now.
pub fn person_restore(app: &mut App, req: PersonRestore) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let removal = read.bin(req.case)?.into_iter().find(|removal| removal.person == req.person);
    let removal = removal
        .ok_or_else(|| Failure::not_found(format!("person {} is not in the bin of this case", req.person)))?;
    // Who was brought back and removed again is in the bin by the undo of that.
    let operation = read.in_force(removal.operation)?.unwrap_or_else(|undo| undo);
    operation_undo(app, OperationUndo { operation, ..OperationUndo::default() })
}
