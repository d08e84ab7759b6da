//! Events that start deadlines: what they would start, putting them into a case, taking them out.

use super::count::{as_counted, count, events_of, together};
use super::day::known_day;
use super::{Docket, deadlines_in_words, named, titled, uid, unchanged};
use crate::deadlines::{kind_word, profile, service};
use crate::wire::{
    ChainEntry, ChainView, Done, Nothing, OfCase, TriggerAdd, TriggerAdded, TriggerDraft, TriggerEventView,
    TriggerRemove, TriggerRule, TriggerView,
};
use crate::{App, ErrorCode, Failure, day, done, optional};
use chrono::NaiveDate;
use domain::deadline::{Deadline, DeadlineRule, Method};
use law::Law;
use std::collections::BTreeSet;
use store::{DeadlineRow, KeptDay, NewDeadline, Operation, Reader, TriggerEvent};

/// Every event that rules know, in the order of the alphabet, with the rules that it starts.
///
/// # Errors
/// None of its own.
pub fn trigger_event_list(app: &mut App, _: Nothing) -> Result<Vec<TriggerEventView>, Failure> {
    let rules = &app.law.deadlines;
    let view = |event: String| TriggerEventView {
        words: words(&event),
        rules: rules
            .iter()
            .filter(|rule| events_of(rule, rules).contains(&event))
            .map(|rule| trigger_rule(rule, &event))
            .collect(),
        event,
    };
    Ok(known_events(&app.law).into_iter().map(view).collect())
}

fn known_events(law: &Law) -> BTreeSet<String> {
    law.deadlines.iter().flat_map(|rule| events_of(rule, &law.deadlines)).collect()
}

fn trigger_rule(rule: &DeadlineRule, event: &str) -> TriggerRule {
    TriggerRule {
        code: rule.code.clone(),
        text: rule.text.clone(),
        cite: rule.citation.cite.clone(),
        kind: kind_word(rule.kind).to_owned(),
        is_critical: rule.is_critical,
        adds_service: rule.counts.iter().any(|count| count.adds_service && count.trigger == event),
    }
}

/// `order_entered` as `order entered`.
pub(super) fn words(event: &str) -> String {
    event.replace('_', " ")
}

/// The events of a case that start deadlines, oldest first.
///
/// # Errors
/// When the case does not exist.
pub fn trigger_list(app: &mut App, req: OfCase) -> Result<Vec<TriggerView>, Failure> {
    let docket = Docket::of(&app.store()?.read(), req.case)?;
    let view = |trigger: &TriggerEvent| TriggerView {
        trigger: trigger.id,
        words: words(&trigger.event),
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

/// Everything that an event starts in a case, before anything is written.
///
/// # Errors
/// When the case does not exist, no rule knows the event, a day, a way of service or a profile cannot be read, or the
/// holidays of the year of the event are not known.
pub fn trigger_preview(app: &mut App, req: TriggerDraft) -> Result<ChainView, Failure> {
    let docket = Docket::of(&app.store()?.read(), req.case)?;
    let trigger = read_draft(&app.law, &app.store()?.read(), &req)?;
    let today = app.today();
    let steps = chain(&app.law, &docket, &trigger);
    let mut entries: Vec<ChainEntry> = steps.iter().map(|step| entry(step, &docket, today)).collect();
    entries.sort_by_key(|entry| (entry.safe_date.is_none(), entry.safe_date.clone()));
    Ok(ChainView { on: trigger.happened_on.to_string(), entries })
}

/// One rule that an event starts.
struct Step<'a> {
    rule: &'a DeadlineRule,
    /// The events of the case that give its day together with the new one.
    together: Vec<&'a TriggerEvent>,
    found: Result<Deadline, String>,
    /// The open deadline of the case that the event would move.
    held: Option<&'a DeadlineRow>,
}

fn chain<'a>(law: &'a Law, docket: &'a Docket, trigger: &TriggerEvent) -> Vec<Step<'a>> {
    let rules = law.deadlines.iter();
    let started = rules.filter(|rule| events_of(rule, &law.deadlines).contains(&trigger.event));
    let step = |rule: &'a DeadlineRule| {
        let together = together(rule, &law.deadlines, &docket.triggers, &trigger.event);
        let events: Vec<&TriggerEvent> = std::iter::once(trigger).chain(together.iter().copied()).collect();
        let found = count(law, docket, rule, &events);
        let held = held(docket, rule, &together, &trigger.event);
        Step { rule, together, found, held }
    };
    started.map(step).collect()
}

/// The open deadline of a rule that runs from one of these events and from none of the new kind yet.
fn held<'a>(
    docket: &'a Docket,
    rule: &DeadlineRule,
    together: &[&TriggerEvent],
    event: &str,
) -> Option<&'a DeadlineRow> {
    let waits = |row: &&DeadlineRow| {
        let from = docket.triggers_of(row.id);
        row.is_open()
            && row.rule.as_ref() == Some(&rule.code)
            && from.iter().any(|of| together.iter().any(|other| other.id == of.id))
            && from.iter().all(|of| of.event != event)
    };
    docket.deadlines.iter().find(waits)
}

fn entry(step: &Step<'_>, docket: &Docket, today: NaiveDate) -> ChainEntry {
    let Step { rule, found, held, .. } = step;
    let day = found.as_ref().ok();
    let others = docket.deadlines.iter().filter(|row| {
        row.is_open() && row.rule.as_ref() == Some(&rule.code) && held.is_none_or(|held| held.id != row.id)
    });
    ChainEntry {
        rule: rule.code.clone(),
        text: rule.text.clone(),
        cite: rule.citation.cite.clone(),
        kind: kind_word(rule.kind).to_owned(),
        is_critical: rule.is_critical,
        verified: rule.citation.verified,
        date: day.map(|found| found.date.to_string()),
        safe_date: day.map(|found| found.safe_date.to_string()),
        latest_arguable_date: day.map(|found| found.latest_arguable_date.to_string()),
        days_left: day.map(|found| (found.safe_date - today).num_days()),
        until: day.and_then(|found| rule.until.map(|until| until.on(found.date))),
        working: day.map(|found| found.working.clone()).unwrap_or_default(),
        why_not: found.as_ref().err().cloned(),
        deadline: held.map(|row| row.id),
        deadline_date: held.map(|row| row.day.due_on.to_string()),
        others: others.map(|row| row.id).collect(),
    }
}

/// Puts an event into a case, with the deadlines of the rules that are chosen, in one operation. A deadline that the
/// case holds and that waited for this event is moved, and loses its confirmation; one that a person set keeps its day.
///
/// # Errors
/// When [`trigger_preview`] refuses, a rule does not run from the event, or one has no day; then nothing is written.
pub fn trigger_add(app: &mut App, req: TriggerAdd) -> Result<TriggerAdded, Failure> {
    let docket = Docket::of(&app.store()?.read(), req.draft.case)?;
    let trigger = read_draft(&app.law, &app.store()?.read(), &req.draft)?;
    let chain = chain(&app.law, &docket, &trigger);
    let mut chosen: Vec<Chosen> = Vec::new();
    for code in req.rules.iter().map(|code| code.trim()) {
        let step = chain.iter().find(|step| step.rule.code == code);
        let step = step.ok_or_else(|| not_started(&app.law, &trigger.event, code))?;
        if chosen.iter().all(|other| other.code != code) {
            chosen.push(choose(&app.law, &docket, step, &trigger)?);
        }
    }
    let today = app.today();
    app.operate("trigger_add", Some(req.draft.case), |op| {
        let id = op.trigger_insert(&trigger)?;
        let mut deadlines = Vec::new();
        for (place, of) in chosen.iter().enumerate() {
            deadlines.push(write(op, place, of, id, today)?);
        }
        let summary = entered(&trigger, &chosen);
        Ok((TriggerAdded { trigger: id, deadlines, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// What was entered, in a sentence: how many deadlines were added, and from where to where others went.
fn entered(trigger: &TriggerEvent, chosen: &[Chosen]) -> String {
    let mut summary = format!("Entered {}, {}", words(&trigger.event), trigger.happened_on);
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
        text: rule.text.clone(),
        cite: Some(rule.citation.cite.clone()),
        kind: kind_word(rule.kind),
        day: as_counted(found, law),
        is_critical: rule.is_critical,
        open_on: trigger.happened_on,
        note: None,
    };
    let together = step.together.iter().map(|other| other.id).collect();
    Ok(Chosen { code: rule.code.clone(), new, together, held: step.held.cloned() })
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
            match (&held.day.hand_set_why, is_same_day(&held.day, &of.new.day)) {
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

fn is_same_day(one: &KeptDay, other: &KeptDay) -> bool {
    (one.due_on, one.safe_on, one.latest_on) == (other.due_on, other.safe_on, other.latest_on)
}

fn not_started(law: &Law, event: &str, code: &str) -> Failure {
    let rules = &law.deadlines;
    let started = rules.iter().filter(|rule| events_of(rule, rules).contains(event));
    let known: Vec<&str> = started.map(|rule| rule.code.as_str()).collect();
    Failure::invalid(
        "rules",
        format!("{code} does not run from {}; it starts: {}", words(event), known.join(", ")),
    )
}

/// An event as it was typed, with number 0.
fn read_draft(law: &Law, read: &Reader<'_>, draft: &TriggerDraft) -> Result<TriggerEvent, Failure> {
    let event = draft.event.trim().replace(' ', "_");
    let known = known_events(law);
    if !known.contains(&event) {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let message = format!("no rule runs from {:?}; rules know: {}", draft.event, known.join(", "));
        return Err(Failure::invalid("event", message));
    }
    if let Some(filing) = draft.filing
        && read.filings(draft.case)?.iter().all(|of| of.id != filing)
    {
        return Err(Failure::invalid("filing", format!("the case has no filing {filing}")));
    }
    let profile = draft.profile.as_deref().map(|word| profile(Method::Federal, Some(word))).transpose()?;
    Ok(TriggerEvent {
        id: 0,
        case: draft.case,
        event,
        happened_on: known_day(&draft.on, "on", &law.calendar)?,
        service: service(draft.service.as_deref())?.word().to_owned(),
        profile: profile.map(|profile| profile.word().to_owned()),
        inaccessible: days(&draft.inaccessible)?,
        filing: draft.filing,
        note: optional(draft.note.as_deref()),
    })
}

/// Days on which the clerk cannot be reached, each once, in order.
pub(super) fn days(texts: &[String]) -> Result<Vec<NaiveDate>, Failure> {
    let days = texts.iter().map(|text| day(text, "inaccessible")).collect::<Result<BTreeSet<_>, _>>()?;
    Ok(days.into_iter().collect())
}

/// Takes an event out of a case, with the deadlines that run from it where that was asked.
///
/// # Errors
/// When deadlines run from it and it was not asked to take them away, or one of them is critical, finished, or runs
/// from another event as well.
pub fn trigger_remove(app: &mut App, req: TriggerRemove) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let trigger = read.trigger(req.trigger)?;
    let docket = Docket::of(&read, trigger.case)?;
    let hanging: Vec<DeadlineRow> = docket.deadlines_of(trigger.id).into_iter().cloned().collect();
    let conflict = |message: String| {
        Err(Failure {
            code: ErrorCode::Conflict,
            message: crate::sentence(&message),
            field: None,
            hint: None,
        })
    };
    if let Some(why) = stays(&docket, trigger.id) {
        return conflict(why);
    }
    if !hanging.is_empty() && !req.with_deadlines {
        let count = deadlines_in_words(hanging.len());
        return conflict(format!("it starts {count}; take away what it starts first, or together with it"));
    }
    app.operate("trigger_remove", Some(trigger.case), |op| {
        for row in &hanging {
            unchanged(op, row)?;
            op.deadline_remove(row.id)?;
        }
        op.trigger_remove(trigger.id)?;
        let (words, on) = (words(&trigger.event), trigger.happened_on);
        let with = match hanging.len() {
            0 => String::new(),
            count => format!(", with {}", deadlines_in_words(count)),
        };
        Ok(done(op, format!("Took away {words}, {on}{with}")))
    })
}

/// Why an event cannot be taken away.
fn stays(docket: &Docket, trigger: i64) -> Option<String> {
    docket.deadlines_of(trigger).into_iter().find_map(|row| {
        let why = if row.is_critical {
            "is critical: take it away by itself, with a reason and a second person"
        } else if !row.is_open() {
            "is finished, and its history stays"
        } else if docket.triggers_of(row.id).len() > 1 {
            "runs from another event as well: take it away by itself"
        } else {
            return None;
        };
        Some(format!("{} runs from it and {why}.", titled(row)))
    })
}
