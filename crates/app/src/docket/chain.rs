//! What an event starts in a case: everything is shown before anything is written.

use super::count::{Named, by_order, count, events_of, together};
use super::day::known_day;
use super::{Docket, words};
use crate::deadlines::{kind_word, profile, service};
use crate::wire::{ChainEntry, ChainView, Nothing, TriggerDraft, TriggerEventView, TriggerRule};
use crate::{App, Failure, day, optional};
use chrono::NaiveDate;
use domain::deadline::{Deadline, DeadlineRule, Event, Method};
use law::Law;
use std::collections::BTreeSet;
use store::{DeadlineRow, Reader, TriggerEvent};

/// Every event that rules know, in the order of the law's files, with the rules that it starts.
///
/// # Errors
/// None of its own.
pub fn trigger_event_list(app: &mut App, _: Nothing) -> Result<Vec<TriggerEventView>, Failure> {
    let view = |event: &Event| TriggerEventView {
        event: event.code.clone(),
        words: event.words.clone(),
        when: event.when.clone(),
        rules: started(&app.law, &event.code).map(|rule| trigger_rule(rule, &event.code)).collect(),
    };
    let known = known_events(&app.law);
    Ok(app.law.events.iter().filter(|event| known.contains(&event.code)).map(view).collect())
}

fn known_events(law: &Law) -> BTreeSet<String> {
    law.deadlines.iter().flat_map(|rule| events_of(rule, &law.deadlines)).collect()
}

/// The rules that an event starts, by itself or together with others.
pub(super) fn started<'l>(law: &'l Law, event: &str) -> impl Iterator<Item = &'l DeadlineRule> {
    law.deadlines.iter().filter(move |rule| events_of(rule, &law.deadlines).contains(event))
}

fn trigger_rule(rule: &DeadlineRule, event: &str) -> TriggerRule {
    TriggerRule {
        code: rule.code.clone(),
        text: rule.text.clone(),
        cite: rule.citation.cite.clone(),
        kind: kind_word(rule.kind).to_owned(),
        only_where: rule.only_where.clone(),
        is_critical: rule.is_critical,
        adds_service: rule.counts.iter().any(|count| count.adds_service && count.trigger == event),
    }
}

/// Everything that an event starts in a case, before anything is written.
///
/// # Errors
/// When the case does not exist, no rule knows the event, a day, a way of service or a profile cannot be read, the
/// holidays of the year of a day are not known, or a day is given for a rule that no order of this event names.
pub fn trigger_preview(app: &mut App, req: TriggerDraft) -> Result<ChainView, Failure> {
    let docket = Docket::of(&app.store()?.read(), &app.law, req.case)?;
    let trigger = read_draft(&app.law, &app.store()?.read(), &req)?;
    let today = app.today();
    let days = ordered(&app.law, &req, &trigger)?;
    let steps = chain(&app.law, &docket, &trigger, &days);
    let mut entries: Vec<ChainEntry> = steps.iter().map(|step| entry(step, &docket, today)).collect();
    entries.sort_by_key(|entry| (entry.is_by_order, entry.safe_date.is_none(), entry.safe_date.clone()));
    Ok(ChainView { on: trigger.happened_on.to_string(), entries })
}

/// One rule that an event starts.
pub(super) struct Step<'a> {
    pub rule: &'a DeadlineRule,
    /// The events of the case that give its day together with the new one.
    pub together: Vec<&'a TriggerEvent>,
    pub found: Result<Deadline, String>,
    /// The open deadline of the case that the event would move.
    pub held: Option<&'a DeadlineRow>,
}

/// Everything that an event starts; `days` are those that an order names, by the code of the rule.
pub(super) fn chain<'a>(
    law: &'a Law,
    docket: &'a Docket,
    trigger: &TriggerEvent,
    days: &Named,
) -> Vec<Step<'a>> {
    let step = |rule: &'a DeadlineRule| {
        let together = together(rule, &law.deadlines, &docket.triggers, &trigger.event);
        let events: Vec<&TriggerEvent> = std::iter::once(trigger).chain(together.iter().copied()).collect();
        let found = match (&rule.by_order, days.get(&rule.code)) {
            (None, _) => count(law, docket, rule, &events, days),
            (Some(_), Some(day)) => Ok(by_order(trigger, &words(law, &trigger.event), *day)),
            (Some(_), None) => Err("The order names this day: it is kept once it is given.".to_owned()),
        };
        let held = held(docket, rule, &together, &trigger.event);
        Step { rule, together, found, held }
    };
    started(law, &trigger.event).map(step).collect()
}

/// The days that an order names, by the code of the rule: each is one that the event starts, and not before it.
pub(super) fn ordered(law: &Law, draft: &TriggerDraft, trigger: &TriggerEvent) -> Result<Named, Failure> {
    let rules: Vec<&DeadlineRule> =
        started(law, &trigger.event).filter(|rule| rule.by_order.is_some()).collect();
    let read = |(code, text): (&String, &String)| {
        let refused = |message: String| Err(Failure::invalid("days", message));
        let Some(rule) = rules.iter().find(|rule| rule.code == *code) else {
            let event = words(law, &trigger.event);
            let known: Vec<&str> = rules.iter().map(|rule| rule.code.as_str()).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            return refused(format!("{code} is no day that an order names ({event}); those are: {known}"));
        };
        let day = known_day(text, "days", &law.calendar)?;
        not_before_order(&rule.text, day, trigger, "days")?;
        Ok((code.clone(), day))
    };
    draft.days.iter().map(read).collect()
}

/// Refuses a day that an order cannot name: one before the order itself; names `field`.
pub(super) fn not_before_order(
    what: &str,
    day: NaiveDate,
    order: &TriggerEvent,
    field: &str,
) -> Result<(), Failure> {
    let on = order.happened_on;
    if day < on {
        let message = format!("{what}: {day} lies before the order itself, {on}; put it right");
        return Err(Failure::invalid(field, message));
    }
    Ok(())
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
        only_where: rule.only_where.clone(),
        is_by_order: rule.by_order.is_some(),
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

/// An event as it was typed, with number 0.
pub(super) fn read_draft(
    law: &Law,
    read: &Reader<'_>,
    draft: &TriggerDraft,
) -> Result<TriggerEvent, Failure> {
    let known = known_events(law);
    let event = law.event(&draft.event.trim().replace(' ', "_")).map(|event| event.code.clone());
    let event = event.filter(|event| known.contains(event)).ok_or_else(|| {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let message = format!("no rule runs from {:?}; rules know: {}", draft.event, known.join(", "));
        Failure::invalid("event", message)
    })?;
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
