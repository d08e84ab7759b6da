//! What is due, over all cases.

use super::law_moves::dockets;
use super::view::kept_deadlines;
use crate::wire::{KeptDeadline, Nothing, TodayView};
use crate::{App, Failure};

/// What is due by the day to work towards, what a second person has to look at, and how much the law at hand would move.
///
/// # Errors
/// When no file is open or it cannot be read.
pub fn today(app: &mut App, _: Nothing) -> Result<TodayView, Failure> {
    let today = app.today();
    let mut all = Vec::new();
    for docket in dockets(app, None)? {
        all.extend(kept_deadlines(&app.law, &docket, today));
    }
    all.sort_by(|one, other| (&one.safe_date, one.deadline).cmp(&(&other.safe_date, other.deadline)));
    let due = |from: i64, to: i64| {
        let within = |row: &&KeptDeadline| row.is_open && (from..=to).contains(&row.days_left);
        all.iter().filter(within).cloned().collect::<Vec<_>>()
    };
    let mut overdue = due(i64::MIN, -1);
    overdue.retain(|row| row.kind != "earliest_day");
    Ok(TodayView {
        today: today.to_string(),
        overdue,
        within_7: due(0, 7),
        within_30: due(8, 30),
        within_90: due(31, 90),
        unconfirmed: all.iter().filter(|row| row.is_unconfirmed).cloned().collect(),
        removals_asked: all.iter().filter(|row| row.removal.is_some()).cloned().collect(),
        law_moves: all.iter().filter(|row| would_move(row)).count() as u64,
    })
}

/// Whether the law at hand gives an open deadline another day than the one that was last known, or none any more.
fn would_move(row: &KeptDeadline) -> bool {
    let has_no_day = row.why_not.is_some() && row.computed_date.is_some();
    row.is_open && (has_no_day || row.now.as_ref().is_some_and(|now| !now.is_known))
}
