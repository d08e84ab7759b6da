//! A deadline that a case holds, as it is shown.

use super::closed::holidays_of;
use super::count::{count_again, days_of, kept_as, moves, profile_of};
use super::{Docket, day};
use crate::wire::{DayNow, DeadlineMove, DeadlineStatusView, KeptDeadline, NamedDay, RemovalAsked};
use chrono::NaiveDate;
use domain::date::long;
use domain::deadline::{Deadline, DeadlineRule};
use law::Law;
use store::{DeadlineRow, TriggerEvent};

/// The deadlines of a case, by the day to work towards.
pub(crate) fn kept_deadlines(law: &Law, docket: &Docket, today: NaiveDate) -> Vec<KeptDeadline> {
    docket.deadlines.iter().map(|row| kept_deadline(law, docket, row, today)).collect()
}

/// One deadline with what the law at hand would give for it.
fn kept_deadline(law: &Law, docket: &Docket, row: &DeadlineRow, today: NaiveDate) -> KeptDeadline {
    let triggers = docket.triggers_of(row.id);
    let rule = row.rule.as_ref().and_then(|code| law.deadline(code));
    let counted = count_again(law, docket, row, &triggers);
    let is_moving = counted.as_ref().is_some_and(|of| moves(row, of));
    let (now, why_not) = match counted {
        Some(Ok(found)) => (now(row, &found, is_moving), None),
        Some(Err(why)) => (None, Some(why)),
        None => (None, None),
    };
    let is_hand_set = row.day.hand_set_why.is_some();
    let is_open = row.is_open();
    KeptDeadline {
        deadline: row.id,
        case: row.case,
        caption: docket.case.caption.clone(),
        docket_number: docket.case.docket_number.clone(),
        text: row.text.clone(),
        rule: row.rule.clone(),
        cite: cite(row, rule, now.is_some()),
        kind: row.kind.clone(),
        date: row.day.due_on.to_string(),
        safe_date: row.work_towards().to_string(),
        latest_arguable_date: row.day.latest_on.to_string(),
        days_left: (row.work_towards() - today).num_days(),
        until: rule.and_then(|rule| rule.until).map(|until| until.on(row.day.due_on)),
        working: row.day.working.clone(),
        notes: notes(law, docket, row, &triggers),
        triggers: triggers.iter().map(|trigger| trigger.id).collect(),
        status: row.status.clone(),
        is_open,
        history: history(docket, row.id),
        is_critical: row.is_critical,
        is_critical_by_rule: row.is_critical && rule.is_some_and(|rule| rule.is_critical),
        no_extension: rule.and_then(|rule| rule.no_extension.clone()),
        is_unconfirmed: is_open && row.is_critical && row.confirmed.is_none(),
        entered_by: row.entered.name.clone(),
        entered_at: row.entered.at.clone(),
        day_by: row.day_changed.name.clone(),
        day_at: row.day_changed.at.clone(),
        confirmed_by: row.confirmed.as_ref().map(|by| by.name.clone()),
        confirmed_at: row.confirmed.as_ref().map(|by| by.at.clone()),
        is_hand_set,
        hand_set_why: row.day.hand_set_why.clone(),
        computed_date: row.day.computed_on.map(|day| day.to_string()),
        law_version: row.day.law_version.clone(),
        now,
        why_not,
        removal: row.removal.as_ref().map(|removal| RemovalAsked {
            by: removal.asked.name.clone(),
            at: removal.asked.at.clone(),
            why: removal.why.clone(),
        }),
    }
}

/// Where a deadline stands: in the rule as the law has it now, once the day follows that.
fn cite(row: &DeadlineRow, rule: Option<&DeadlineRule>, is_moving: bool) -> Option<String> {
    let of_rule = rule.filter(|_| !is_moving && row.day.hand_set_why.is_none());
    of_rule.map(|rule| rule.citation.cite.clone()).or_else(|| row.cite.clone())
}

/// What the law at hand gives, where it is another day than the one kept.
fn now(row: &DeadlineRow, found: &Deadline, moves: bool) -> Option<DayNow> {
    let is_other = days_of(found) != kept_as(&row.day);
    (moves || is_other).then(|| DayNow {
        date: found.date.to_string(),
        safe_date: found.safe_date.to_string(),
        latest_arguable_date: found.latest_arguable_date.to_string(),
        working: found.working.clone(),
        is_known: !moves,
    })
}

/// What else is to be known of the day: one that a person set or an order names may be a closed one.
fn notes(law: &Law, docket: &Docket, row: &DeadlineRow, triggers: &[&TriggerEvent]) -> Vec<String> {
    let rule = row.rule.as_ref().and_then(|code| law.deadline(code));
    let is_by_order = rule.is_some_and(|rule| rule.by_order.is_some());
    let held = row.is_held_to_its_rule().then(|| {
        let by_rule = long(row.work_towards());
        format!(
            "Until a second person confirms the later day, the day of the rule is worked towards: {by_rule}."
        )
    });
    let barred = rule.and_then(|rule| rule.no_extension.as_ref()).filter(|_| row.status == "extended");
    let barred = barred.map(|cite| format!("No court may extend this time: {cite}."));
    let said = held.into_iter().chain(barred);
    if row.rule.is_some() && row.day.hand_set_why.is_none() && !is_by_order {
        return said.collect();
    }
    let reading = docket.reading(None);
    let profile =
        rule.map_or_else(|| holidays_of(docket, law).0, |rule| profile_of(rule, triggers, &reading));
    said.chain(day::note(row.day.due_on, profile, &law.calendar)).collect()
}

fn history(docket: &Docket, deadline: i64) -> Vec<DeadlineStatusView> {
    let of_deadline = docket.statuses.iter().filter(|status| status.deadline == deadline);
    let view = |status: &store::DeadlineStatus| DeadlineStatusView {
        status: status.status.clone(),
        on: status.from_on.to_string(),
        note: status.note.clone(),
        document: status.document.clone(),
        date: status.day_on.map(|day| day.to_string()),
        by: status.said.name.clone(),
        at: status.said.at.clone(),
    };
    of_deadline.map(view).collect()
}

/// A deadline whose day an order names.
pub(super) fn named_day(row: &DeadlineRow) -> NamedDay {
    NamedDay { deadline: row.id, text: row.text.clone(), date: row.day.due_on.to_string() }
}

/// A deadline beside the day that a count would give it.
pub(super) fn deadline_move(
    docket: &Docket,
    row: &DeadlineRow,
    found: &Result<Deadline, String>,
) -> DeadlineMove {
    let new = found.as_ref().ok();
    DeadlineMove {
        deadline: row.id,
        case: row.case,
        caption: docket.case.caption.clone(),
        rule: row.rule.clone().unwrap_or_default(),
        text: row.text.clone(),
        cite: row.cite.clone().unwrap_or_default(),
        is_critical: row.is_critical,
        status: row.status.clone(),
        is_finished: !row.is_open(),
        is_hand_set: row.day.hand_set_why.is_some(),
        hand_set_why: row.day.hand_set_why.clone(),
        old_date: row.day.due_on.to_string(),
        old_safe_date: row.day.safe_on.to_string(),
        new_date: new.map(|found| found.date.to_string()),
        new_safe_date: new.map(|found| found.safe_date.to_string()),
        new_latest_arguable_date: new.map(|found| found.latest_arguable_date.to_string()),
        why: new.map(|found| found.working.clone()).unwrap_or_default(),
        why_not: found.as_ref().err().cloned(),
    }
}
