//! Changing a tenth of a class at once, and taking it back.

use crate::{print_row, timed};
use anyhow::Result;
use app::App;
use app::wire::{BulkAsked, BulkChange, BulkSet, Chosen, EstimateRequest, OperationUndo, PersonList};

/// A status, a fact, a tag and a note of every tenth person: previewed, written, undone.
pub fn bulk(app: &mut App, case: i64, people: u32) -> Result<()> {
    let status = BulkChange::Status { status: "opted_out".into(), on: None, note: None };
    let fact = BulkChange::Fact { fact: "documented_loss".into(), value: "59.98".into() };
    let tag = BulkChange::Tag { tag: "call back".into() };
    let note = BulkChange::Note { text: "Sent the notice".into() };
    for (what, change) in [("status", status), ("a fact", fact), ("a tag", tag), ("a note", note)] {
        one(app, case, people, what, change)?;
    }
    Ok(())
}

fn one(app: &mut App, case: i64, people: u32, what: &str, change: BulkChange) -> Result<()> {
    let of = PersonList { case, ..PersonList::default() };
    // One row in a thousand of the list is bad and brings nobody.
    let known = i64::try_from(app::person_list(app, of.clone())?.people)?;
    let chosen = Chosen { of, only: (1..=known).step_by(10).collect(), except: Vec::new() };
    let asked = BulkAsked { chosen: chosen.clone(), change: change.clone() };
    let (took, preview) = timed(|| app::person_bulk_preview(app, asked))?;
    print_row(people, &format!("preview {what} of {} people, with exposure", preview.chosen), took);
    let set = BulkSet { chosen, change, seen: preview.changes };
    let (took, done) = timed(|| app::person_bulk_set(app, set))?;
    print_row(people, &format!("set {what} of {} people", preview.changes), took);
    let estimate = || EstimateRequest { case, ..EstimateRequest::default() };
    let (took, _) = timed(|| app::estimate(app, estimate()))?;
    print_row(people, &format!("estimate right again after {what}"), took);
    let undo = OperationUndo { operation: done.operation, ..OperationUndo::default() };
    let (took, _) = timed(|| app::operation_undo(app, undo))?;
    print_row(people, &format!("undo {what}"), took);
    let (took, _) = timed(|| app::estimate(app, estimate()))?;
    print_row(people, &format!("estimate right again after undoing {what}"), took);
    Ok(())
}
