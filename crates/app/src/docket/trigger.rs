//! Events that start deadlines: putting them into a case with what they start, taking them out.

use super::chain::{Step, chain, ordered, read_draft, started};
use super::count::{as_counted, kept_as};
use super::{Docket, deadlines_in_words, named, renamed, uid, unchanged, words};
use crate::deadlines::kind_word;
use crate::wire::{Done, OfCase, TriggerAdd, TriggerAdded, TriggerRemove, TriggerView};
use crate::{App, ErrorCode, Failure, done};
use chrono::NaiveDate;
use domain::deadline::DeadlineRule;
use law::Law;
use store::{DeadlineRow, KeptDay, NewDeadline, Operation, TriggerEvent};

/// The events of a case that start deadlines, oldest first.
///
/// # Errors
/// When the case does not exist.
pub fn trigger_list(app: &mut App, req: OfCase) -> Result<Vec<TriggerView>, Failure> {
    let docket = Docket::of(&app.store()?.read(), &app.law, req.case)?;
    let view = |trigger: &TriggerEvent| TriggerView {
        trigger: trigger.id,
        words: words(&app.law, &trigger.event),
        event: trigger.event.clone(),
        on: trigger.happened_on.to_string(),
        service: trigger.service.clone(),
        profile: trigger.profile.clone(),
        inaccessible: trigger.inaccessible.iter().map(ToString::to_string).collect(),
        filing: trigger.filing,
        note: trigger.note.clone(),
        deadlines: docket.deadlines_of(trigger.id).iter().map(|row| row.id).collect(),
        stays: stays(&docket, trigger.id),
    };
    Ok(docket.triggers.iter().map(view).collect())
}

/// Puts an event into a case, with the deadlines of the rules that are chosen, in one operation. A deadline that the
/// case holds and that waited for this event is moved, and loses its confirmation; one that a person set keeps its day.
///
/// # Errors
/// When [`trigger_preview`] refuses, a rule does not run from the event, or one has no day; then nothing is written.
pub fn trigger_add(app: &mut App, req: TriggerAdd) -> Result<TriggerAdded, Failure> {
    let docket = Docket::of(&app.store()?.read(), &app.law, req.draft.case)?;
    let trigger = read_draft(&app.law, &app.store()?.read(), &req.draft)?;
    let days = ordered(&app.law, &req.draft, &trigger)?;
    let chain = chain(&app.law, &docket, &trigger, &days);
    let mut chosen: Vec<Chosen> = Vec::new();
    // Whoever gives the day that an order names wants it kept.
    for code in req.rules.iter().map(|code| code.trim()).chain(days.keys().map(String::as_str)) {
        let step = chain.iter().find(|step| step.rule.code == code);
        let step = step.ok_or_else(|| not_started(&app.law, &trigger.event, code))?;
        if chosen.iter().all(|other| other.code != code) {
            chosen.push(choose(&app.law, &docket, step, &trigger)?);
        }
    }
    let today = app.today();
    let words = words(&app.law, &trigger.event);
    app.operate("trigger_add", Some(req.draft.case), |op| {
        let id = op.trigger_insert(&trigger)?;
        let mut deadlines = Vec::new();
        for (place, of) in chosen.iter().enumerate() {
            deadlines.push(write(op, place, of, id, today)?);
        }
        let summary = entered(&words, &trigger, &chosen);
        Ok((TriggerAdded { trigger: id, deadlines, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// What was entered, in a sentence: how many deadlines were added, and from where to where others went.
fn entered(words: &str, trigger: &TriggerEvent, chosen: &[Chosen]) -> String {
    let mut summary = format!("Entered: {words}, {}", trigger.happened_on);
    let added = chosen.iter().filter(|of| of.held.is_none()).count();
    if added > 0 {
        summary += &format!(", with {}", deadlines_in_words(added));
    }
    for of in chosen {
        if let Some(held) = of.held.as_ref().filter(|held| held.day.hand_set_why.is_none()) {
            summary += &format!("; {} from {} to {}", named(held), held.day.due_on, of.new.day.due_on);
        }
    }
    summary
}

/// A deadline that is to be written with an event.
struct Chosen {
    code: String,
    new: NewDeadline,
    together: Vec<i64>,
    held: Option<DeadlineRow>,
}

fn choose(law: &Law, docket: &Docket, step: &Step<'_>, trigger: &TriggerEvent) -> Result<Chosen, Failure> {
    let rule = step.rule;
    let found =
        step.found.as_ref().map_err(|why| Failure::invalid("rules", format!("{}: {why}", rule.code)))?;
    let new = NewDeadline {
        case: docket.case.id,
        uid: String::new(),
        rule: Some(rule.code.clone()),
        text: in_its_case(rule),
        cite: Some(rule.citation.cite.clone()),
        kind: kind_word(rule.kind),
        day: KeptDay { computed_on: rule.by_order.is_none().then_some(found.date), ..as_counted(found, law) },
        is_critical: rule.is_critical,
        open_on: trigger.happened_on,
        note: None,
    };
    let together = step.together.iter().map(|other| other.id).collect();
    Ok(Chosen { code: rule.code.clone(), new, together, held: step.held.cloned() })
}

/// What is to be done, with the case in which the rule holds where it does not in every one: the deadline stands alone.
fn in_its_case(rule: &DeadlineRule) -> String {
    match &rule.only_where {
        Some(case) => format!("{}, where {case}", rule.text),
        None => rule.text.clone(),
    }
}

fn write(
    op: &Operation<'_>,
    place: usize,
    of: &Chosen,
    trigger: i64,
    today: NaiveDate,
) -> Result<i64, Failure> {
    let deadline = match &of.held {
        Some(held) => {
            unchanged(op, held)?;
            match (&held.day.hand_set_why, kept_as(&held.day) == kept_as(&of.new.day)) {
                // What a person set stays; that the count has another day now is shown, as after any other change.
                (Some(_), _) => {}
                (None, true) => op.deadline_working_update(held.id, &of.new.day)?,
                (None, false) => op.deadline_day_update(held.id, &of.new.day)?,
            }
            held.id
        }
        None => {
            let new = NewDeadline { uid: uid(op, place)?, open_on: today, ..of.new.clone() };
            op.deadline_insert(&new)?
        }
    };
    for event in std::iter::once(&trigger).chain(&of.together) {
        op.deadline_trigger_insert(deadline, *event)?;
    }
    Ok(deadline)
}

fn not_started(law: &Law, event: &str, code: &str) -> Failure {
    let known: Vec<&str> = started(law, event).map(|rule| rule.code.as_str()).collect();
    Failure::invalid(
        "rules",
        format!("{code} does not run from {}; it starts: {}", words(law, event), known.join(", ")),
    )
}

/// Takes an event out of a case, with the deadlines that run from it where that was asked.
///
/// # Errors
/// When deadlines run from it and it was not asked to take them away, or one of them is critical, finished, or runs
/// from another event as well.
pub fn trigger_remove(app: &mut App, req: TriggerRemove) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let trigger = renamed(&app.law, read.trigger(req.trigger)?);
    let docket = Docket::of(&read, &app.law, trigger.case)?;
    let hanging: Vec<DeadlineRow> = docket.deadlines_of(trigger.id).into_iter().cloned().collect();
    let conflict = |message: String| {
        Err(Failure {
            code: ErrorCode::Conflict,
            message: crate::sentence(&message),
            field: None,
            hint: None,
            operation: None,
        })
    };
    if let Some(why) = stays(&docket, trigger.id) {
        return conflict(why);
    }
    if !hanging.is_empty() && !req.with_deadlines {
        let count = deadlines_in_words(hanging.len());
        return conflict(format!("it starts {count}; take away what it starts first, or together with it"));
    }
    let words = words(&app.law, &trigger.event);
    app.operate("trigger_remove", Some(trigger.case), |op| {
        for row in &hanging {
            unchanged(op, row)?;
            op.deadline_remove(row.id)?;
        }
        op.trigger_remove(trigger.id)?;
        let on = trigger.happened_on;
        let with = match hanging.len() {
            0 => String::new(),
            count => format!(", with {}", deadlines_in_words(count)),
        };
        Ok(done(op, format!("Took away: {words}, {on}{with}")))
    })
}

/// Why an event cannot be taken away.
fn stays(docket: &Docket, trigger: i64) -> Option<String> {
    docket.deadlines_of(trigger).into_iter().find_map(|row| {
        let why = if row.is_critical {
            "is critical: take it away first, with a reason and a second person"
        } else if !row.is_open() {
            "is finished, and its history stays"
        } else if docket.triggers_of(row.id).len() > 1 {
            "runs from another event as well: take it away first"
        } else {
            return None;
        };
        Some(format!("Deadline {} {why}.", row.id))
    })
}
