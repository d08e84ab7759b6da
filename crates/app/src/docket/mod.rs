//! The events and deadlines that a case holds. The day that is kept counts; nothing moves it but a person.

mod chain;
mod closed;
mod confirm;
mod count;
mod day;
mod kept;
mod law_moves;
mod shift;
mod status;
mod today;
mod trigger;
mod view;

pub use chain::{trigger_event_list, trigger_preview};
pub use closed::closed_days;
pub(crate) use confirm::{agreed_to_undo, second};
pub use confirm::{deadline_confirm, deadline_critical_set};
pub use confirm::{deadline_removal_confirm, deadline_removal_withdraw, deadline_remove};
pub(crate) use count::events_of;
pub use day::{CountedFrom, day_check, day_count, typed_day, typed_day_or_part};
pub use kept::{deadline_add, deadline_day_set, deadline_follow, deadline_list};
pub use law_moves::{law_moves, law_moves_accept};
pub use shift::{trigger_move, trigger_move_preview};
pub use status::deadline_status_add;
pub use today::today;
pub use trigger::{trigger_add, trigger_list, trigger_remove};
pub(crate) use view::kept_deadlines;

use crate::deadlines::closures_of;
use crate::mark::calendar_name;
use crate::{App, ErrorCode, Failure};
use domain::choice::QuestionId;
use domain::deadline::{READ, Reading};
use law::Law;
use std::collections::BTreeSet;
use store::{CaseRow, DeadlineRow, DeadlineStatus, Decision, Operation, Reader, TriggerEvent};

/// Everything of a case that its deadlines rest on.
#[derive(Clone)]
pub(crate) struct Docket {
    case: CaseRow,
    triggers: Vec<TriggerEvent>,
    pub(crate) deadlines: Vec<DeadlineRow>,
    statuses: Vec<DeadlineStatus>,
    /// Deadline and event that it runs from, in the order in which they were tied together.
    ties: Vec<(i64, i64)>,
    /// What the case has decided about counting time: questions with their answers.
    decided: Vec<(QuestionId, String)>,
}

impl Docket {
    pub(crate) fn of(read: &Reader<'_>, law: &Law, case: i64) -> Result<Docket, Failure> {
        let answer_of = |question: QuestionId, decisions: &[Decision]| {
            let made = decisions.iter().find(|made| made.question == question.name());
            made.map(|made| (question, made.answer.clone()))
        };
        let decisions = read.decisions(case)?;
        Ok(Docket {
            case: read.case(case)?,
            triggers: read.triggers(case)?.into_iter().map(|trigger| renamed(law, trigger)).collect(),
            deadlines: read.deadlines(case)?,
            statuses: read.deadline_statuses(case)?,
            ties: read.deadline_triggers(case)?,
            decided: READ.into_iter().filter_map(|question| answer_of(question, &decisions)).collect(),
        })
    }

    /// The docket of the case of a deadline.
    fn around(app: &App, deadline: i64) -> Result<(Docket, DeadlineRow), Failure> {
        let read = app.store()?.read();
        let row = read.deadline(deadline)?;
        Ok((Docket::of(&read, &app.law, row.case)?, row))
    }

    /// The events that a deadline runs from.
    fn triggers_of(&self, deadline: i64) -> Vec<&TriggerEvent> {
        let ids = self.ties.iter().filter(|(of, _)| *of == deadline).map(|(_, trigger)| *trigger);
        ids.filter_map(|id| self.triggers.iter().find(|trigger| trigger.id == id)).collect()
    }

    /// The deadlines that run from an event, by the day to work towards.
    fn deadlines_of(&self, trigger: i64) -> Vec<&DeadlineRow> {
        let runs = |row: &&DeadlineRow| self.ties.contains(&(row.id, trigger));
        self.deadlines.iter().filter(runs).collect()
    }

    /// The docket as it is once some deadlines keep their day: what runs after one of them runs from the day kept.
    fn keeping(&self, kept: &BTreeSet<i64>) -> Docket {
        let mut docket = self.clone();
        for row in docket.deadlines.iter_mut().filter(|row| kept.contains(&row.id)) {
            row.day.hand_set_why.get_or_insert_with(|| "kept".to_owned());
        }
        docket
    }

    /// How time is counted in the case, as it has decided; with one question left out where that is asked.
    fn reading(&self, without: Option<QuestionId>) -> Reading {
        let made = || self.decided.iter().filter(|(question, _)| Some(*question) != without);
        Reading::decided(|question, answer| made().any(|(of, value)| *of == question && value == answer))
    }

    /// Days on which the clerk of the case's court cannot be reached, as the firm's calendars have them.
    fn closed<'l>(&self, law: &'l Law) -> Vec<&'l law::Closure> {
        closures_of(law, self.case.court.as_deref().unwrap_or_default()).collect()
    }
}

/// An event under the name that the law at hand has for it: a file may hold a former one.
fn renamed(law: &Law, mut trigger: TriggerEvent) -> TriggerEvent {
    if let Some(event) = law.event(&trigger.event) {
        trigger.event.clone_from(&event.code);
    }
    trigger
}

/// An event in words: `judgment entered`. One that the law at hand does not know goes by its name.
pub(crate) fn words(law: &Law, event: &str) -> String {
    law.event(event).map_or_else(|| event.replace('_', " "), |known| known.words.clone())
}

/// Refuses to go on where another program changed a deadline since it was read: what was decided was decided about the
/// deadline as it was then.
fn unchanged(op: &Operation<'_>, row: &DeadlineRow) -> Result<(), Failure> {
    if op.read().deadline(row.id)? == *row {
        return Ok(());
    }
    let message = format!("{} was changed meanwhile; look at it again. Nothing was written.", titled(row));
    Err(Failure { code: ErrorCode::Conflict, message, field: None, hint: None, operation: None })
}

/// A name in calendars for the `place`th deadline of an operation. It rests on the beginning of the file and on the
/// moment, so that two copies of a file that part ways do not give one name to two deadlines.
fn uid(op: &Operation<'_>, place: usize) -> Result<String, Failure> {
    let begun = op.read().operation(1)?;
    let text = format!("{}|{}|{}|{}|{place}", begun.at, begun.user, op.id, op.author.at);
    Ok(calendar_name(&text))
}

/// A number of deadlines in words: `no deadline`, `1 deadline`, `3 deadlines`.
fn deadlines_in_words(number: usize) -> String {
    match number {
        0 => "no deadline".to_owned(),
        1 => "1 deadline".to_owned(),
        _ => format!("{number} deadlines"),
    }
}

/// A deadline as a sentence names it: `deadline 3 (oppose a motion)`.
fn named(row: &DeadlineRow) -> String {
    format!("deadline {} ({})", row.id, row.text)
}

/// The same where a sentence begins.
fn titled(row: &DeadlineRow) -> String {
    format!("Deadline {} ({})", row.id, row.text)
}
