//! What the law at hand would move. Nothing moves until a person accepts it.

use super::count::{as_counted, count_again, moves};
use super::shift::{Change, can_move, pinned};
use super::view::deadline_move;
use super::{Docket, deadlines_in_words, unchanged};
use crate::wire::{Done, LawMoves, LawMovesAccept, LawMovesView};
use crate::{App, Failure, done};
use domain::deadline::Deadline;
use std::collections::BTreeSet;
use store::DeadlineRow;

/// A deadline with the other day that the law at hand gives it.
type Moved = (DeadlineRow, Result<Deadline, String>);

/// The open deadlines whose day under the law at hand, the firm's own included, is not the one kept; of those that a
/// person set, the ones whose rule gives another day than it did then. What runs after one that would be pinned is counted
/// from the day kept.
///
/// # Errors
/// When the case does not exist.
pub fn law_moves(app: &mut App, req: LawMoves) -> Result<LawMovesView, Failure> {
    let mut found = Vec::new();
    let pinned = req.pinned.into_iter().collect();
    for docket in dockets(app, req.case)? {
        found.extend(moved(app, &docket, &pinned).iter().map(|(row, new)| deadline_move(&docket, row, new)));
    }
    found.sort_by(|one, other| {
        (&one.old_safe_date, one.deadline).cmp(&(&other.old_safe_date, other.deadline))
    });
    Ok(LawMovesView { law_version: app.law.version.clone(), moves: found })
}

/// The docket of one case, or of every case.
pub(super) fn dockets(app: &App, case: Option<i64>) -> Result<Vec<Docket>, Failure> {
    let read = app.store()?.read();
    let cases = match case {
        Some(case) => vec![case],
        None => read.cases()?.iter().map(|case| case.id).collect(),
    };
    cases.into_iter().map(|case| Docket::of(&read, &app.law, case)).collect()
}

/// The deadlines of a case that the law at hand would move while some are pinned.
pub(super) fn moved(app: &App, docket: &Docket, pinned: &BTreeSet<i64>) -> Vec<Moved> {
    let open = docket.deadlines.iter().filter(|row| row.is_open());
    let keeping = docket.keeping(pinned);
    let again = |row: &DeadlineRow| {
        let found = count_again(&app.law, &keeping, row, &docket.triggers_of(row.id))?;
        moves(row, &found).then(|| (row.clone(), found))
    };
    open.filter_map(again).collect()
}

/// Takes the days of the law at hand for some deadlines, and pins others where they are. Both are kept with the edition
/// of the law; a critical one that moves has to be confirmed again. What runs after a pinned one is counted from the day
/// kept.
///
/// # Errors
/// When a deadline is named twice, would not move, also because of another that is pinned, or has no new day; then nothing
/// is written.
pub fn law_moves_accept(app: &mut App, req: LawMovesAccept) -> Result<Done, Failure> {
    let mut all: Vec<Moved> = Vec::new();
    let kept = req.pinned.iter().copied().collect();
    for docket in dockets(app, None)? {
        all.extend(moved(app, &docket, &kept));
    }
    let version = app.law.version.clone();
    let find = |id: &i64, field: &str| {
        let of = all.iter().find(|(row, _)| row.id == *id);
        of.ok_or_else(|| {
            let message =
                format!("the law at hand does not move deadline {id}, with what is pinned; leave it out");
            Failure::invalid(field, message)
        })
    };
    if let Some(id) = req.moved.iter().find(|id| req.pinned.contains(id)) {
        return Err(Failure::invalid(
            "pinned",
            format!("deadline {id} is to move and to stay; say one of them"),
        ));
    }
    if req.moved.is_empty() && req.pinned.is_empty() {
        return Err(Failure::invalid("moved", "no deadline is named; say which move and which stay"));
    }
    let mut changes = Vec::new();
    for id in &req.moved {
        let (row, found) = find(id, "moved")?;
        can_move(row, found)?;
        changes.extend(found.as_ref().ok().map(|found| Change::Moved(row.id, as_counted(found, &app.law))));
    }
    for id in &req.pinned {
        let (row, found) = find(id, "pinned")?;
        let gives = found.as_ref().map_or_else(|_| "no day".to_owned(), |found| found.date.to_string());
        let kept = format!("kept at {} though the law of {version} gives {gives}", row.day.due_on);
        let why = row.day.hand_set_why.as_ref().map_or(kept.clone(), |why| format!("{why}; {kept}"));
        changes.push(Change::Kept(row.id, pinned(&app.law, row, found, why)));
    }
    let is_named = |row: &DeadlineRow| req.moved.contains(&row.id) || req.pinned.contains(&row.id);
    let named: Vec<&DeadlineRow> = all.iter().map(|(row, _)| row).filter(|row| is_named(row)).collect();
    // The history of a case shows what touches it alone; what touches several stands in that of the file.
    let case = named.first().map(|row| row.case).filter(|case| named.iter().all(|row| row.case == *case));
    app.operate("law_moves_accept", case, |op| {
        named.iter().try_for_each(|row| unchanged(op, row))?;
        changes.iter().try_for_each(|change| change.write(op))?;
        let (moved, pinned) = (deadlines_in_words(req.moved.len()), deadlines_in_words(req.pinned.len()));
        Ok(done(op, format!("Under the law of {version}: moved {moved}, kept {pinned}")))
    })
}
