//! What is due, over all cases.

use super::law_moves::{dockets, moved};
use super::view::kept_deadlines;
use crate::wire::{KeptDeadline, Nothing, TodayView};
use crate::{App, Failure};
use std::collections::BTreeSet;

/// What is due by the day to work towards, what a second person has to look at, and how much the law at hand would move.
///
/// # Errors
/// When no file is open or it cannot be read.
pub fn today(app: &mut App, _: Nothing) -> Result<TodayView, Failure> {
    let today = app.today();
    let (mut all, mut law_moves) = (Vec::new(), 0);
    for docket in dockets(app, None)? {
        law_moves += moved(app, &docket, &BTreeSet::new()).len() as u64;
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
        law_moves,
    })
}
