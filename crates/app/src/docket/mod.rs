//! The events and deadlines that a case holds.

use crate::wire::*;
use crate::{App, Failure};

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn day_check(_: &mut App, _: DayAsked) -> Result<DayChecked, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_event_list(_: &mut App, _: Nothing) -> Result<Vec<TriggerEventView>, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_list(_: &mut App, _: OfCase) -> Result<Vec<TriggerView>, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_preview(_: &mut App, _: TriggerDraft) -> Result<ChainView, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_add(_: &mut App, _: TriggerAdd) -> Result<TriggerAdded, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_move_preview(_: &mut App, _: TriggerShift) -> Result<TriggerShiftView, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_move(_: &mut App, _: TriggerMove) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn trigger_remove(_: &mut App, _: TriggerRemove) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_list(_: &mut App, _: OfCase) -> Result<Vec<KeptDeadline>, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_add(_: &mut App, _: DeadlineAdd) -> Result<DeadlineAdded, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_day_set(_: &mut App, _: DeadlineDaySet) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_follow(_: &mut App, _: OfDeadline) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_status_add(_: &mut App, _: DeadlineStatusAdd) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_critical_set(_: &mut App, _: DeadlineCriticalSet) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_confirm(_: &mut App, _: DeadlineConfirm) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_remove(_: &mut App, _: DeadlineRemove) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_removal_confirm(_: &mut App, _: DeadlineConfirm) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn deadline_removal_withdraw(_: &mut App, _: OfDeadline) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn law_moves(_: &mut App, _: LawMoves) -> Result<LawMovesView, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn law_moves_accept(_: &mut App, _: LawMovesAccept) -> Result<Done, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn today(_: &mut App, _: Nothing) -> Result<TodayView, Failure> {
    Err(Failure::not_found("this is not there yet"))
}

/// Refused until it is there.
///
/// # Errors
/// Always.
pub fn ics_export(_: &mut App, _: IcsExport) -> Result<Exported, Failure> {
    Err(Failure::not_found("this is not there yet"))
}
