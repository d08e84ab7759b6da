//! Counting the deadlines of a case out of its events.

use super::{Docket, words};
use chrono::NaiveDate;
use domain::calendar::Profile;
use domain::choice::QuestionId;
use domain::date::long;
use domain::deadline::{Asked, Deadline, DeadlineRule, Method, Reading, ServedBy, compute, date_certain};
use law::Law;
use std::collections::{BTreeMap, BTreeSet};
use store::{DeadlineRow, KeptDay, TriggerEvent};

/// Every event that has a part in the day of a rule: those that start its periods, what had to be done in time, and
/// the events of the rules that it runs after.
pub(crate) fn events_of(rule: &DeadlineRule, rules: &[DeadlineRule]) -> BTreeSet<String> {
    let mut events = beside(rule, rules);
    events.extend(rule.by_order.clone());
    events.extend(rule.counts.iter().map(|count| count.trigger.clone()));
    events
}

/// The same without the names of days that another rule gives: a second motion has an opposition of its own.
fn beside(rule: &DeadlineRule, rules: &[DeadlineRule]) -> BTreeSet<String> {
    let mut events = BTreeSet::new();
    for count in &rule.counts {
        let refers = count.after.iter().chain(count.if_timely.iter().map(|timely| &timely.rule));
        let other = |code: &String| rules.iter().find(|rule| rule.code == *code);
        // The law refuses rules that lead back to themselves, so this ends.
        let others = refers.filter_map(other);
        events.extend(others.flat_map(|rule| beside(rule, rules).into_iter().chain(rule.by_order.clone())));
        events.extend(count.if_timely.iter().map(|timely| timely.done.clone()));
        if count.after.is_none() {
            events.insert(count.trigger.clone());
        }
    }
    events
}

/// The events of a case that give the day of a rule together with one more: of each kind the newest.
pub(super) fn together<'t>(
    rule: &DeadlineRule,
    rules: &[DeadlineRule],
    triggers: &'t [TriggerEvent],
    event: &str,
) -> Vec<&'t TriggerEvent> {
    let mut wanted = beside(rule, rules);
    if !wanted.remove(event) {
        // It is the day that another rule would give: the events of that rule do not matter any more.
        wanted.clear();
    }
    wanted.iter().filter_map(|name| triggers.iter().rev().find(|trigger| trigger.event == *name)).collect()
}

/// Days that an order names, by the code of the rule.
pub(super) type Named = BTreeMap<String, NaiveDate>;

/// The day of a rule, or why there is none, in a sentence; `named` are days of an order that the docket does not hold yet.
pub(super) fn count(
    law: &Law,
    docket: &Docket,
    rule: &DeadlineRule,
    triggers: &[&TriggerEvent],
    named: &Named,
) -> Result<Deadline, String> {
    let given = triggers.iter().map(|trigger| (trigger.event.clone(), trigger.happened_on)).collect();
    let mut events = days_kept(law, docket, rule, triggers, named);
    events.extend(law.days_of(&given));
    let served = |count: &domain::deadline::Count| {
        let event = law.event(&count.trigger);
        let of = triggers.iter().find(|trigger| event.is_some_and(|event| event.is_called(&trigger.event)));
        of.filter(|_| count.adds_service)
    };
    let first = rule.counts.iter().find_map(served).or_else(|| triggers.first());
    let service = first.and_then(|trigger| ServedBy::from_word(&trigger.service)).unwrap_or_default();
    let own: Vec<NaiveDate> = triggers.iter().flat_map(|trigger| trigger.inaccessible.clone()).collect();
    let closed = docket.closed(law);
    let all: Vec<NaiveDate> = own.iter().copied().chain(closed.iter().map(|closure| closure.date)).collect();
    let asked = |inaccessible: &[NaiveDate], reading: &Reading| {
        let (rules, profile) = (&law.deadlines, profile_of(rule, triggers, reading));
        let asked = Asked { rule, rules, events: &events, service, inaccessible, profile, reading };
        compute(&asked, &law.calendar).map_err(|error| crate::sentence(&error.to_string()))
    };
    // Days that the events themselves name extend a period whatever the case has decided.
    let under = |reading: &Reading| asked(if reading.is_accessible { &own } else { &all }, reading);
    let reading = docket.reading(None);
    let mut found = under(&reading)?;
    if !closed.is_empty() {
        let without = asked(&own, &reading)?.date;
        let passed = closed.iter().filter(|closure| (without..found.date).contains(&closure.date));
        found.working.extend(passed.map(|closure| format!("{}: {}.", long(closure.date), closure.name)));
    }
    for (question, answer) in &docket.decided {
        let undecided = under(&docket.reading(Some(*question)))?;
        if days_of(&undecided) != days_of(&found) {
            found.working.extend(decided(law, *question, answer));
        }
    }
    Ok(found)
}

/// The day, the one to work towards, and the latest that can be argued for.
pub(super) fn days_of(found: &Deadline) -> [NaiveDate; 3] {
    [found.date, found.safe_date, found.latest_arguable_date]
}

/// What a case has decided, where its day rests on it.
fn decided(law: &Law, question: QuestionId, answer: &str) -> Option<String> {
    let asked = law.question(question.name())?;
    let answer = asked.answers.iter().find(|of| of.value == answer)?;
    Some(format!("This case has decided it: {} {}", asked.text, answer.text))
}

/// A day that an order names, with the order that it stands in.
pub(super) fn by_order(order: &TriggerEvent, words: &str, day: NaiveDate) -> Deadline {
    let mut found = date_certain(day);
    found.working.insert(0, format!("Read in the order: {words}, {}.", long(order.happened_on)));
    found
}

/// Which days count as legal holidays: as the events say, unless that is no profile of the rule's way of counting, or
/// else as the case reads it.
pub(super) fn profile_of(rule: &DeadlineRule, triggers: &[&TriggerEvent], reading: &Reading) -> Profile {
    let said = triggers.iter().find_map(|trigger| trigger.profile.as_deref());
    let said = said.and_then(|word| Profile::ALL.into_iter().find(|profile| profile.word() == word));
    match rule.method {
        Method::Federal => said.or(reading.profiles.first().copied()).unwrap_or_default(),
        Method::California => Profile::CaCourt,
    }
}

/// Days that a rule would run after and that a person or an order set: the day kept is the one to run from.
fn days_kept(
    law: &Law,
    docket: &Docket,
    rule: &DeadlineRule,
    triggers: &[&TriggerEvent],
    named: &Named,
) -> BTreeMap<String, NaiveDate> {
    let mut found = BTreeMap::new();
    for count in &rule.counts {
        let Some(code) = &count.after else { continue };
        let other = law.deadline(code);
        let runs_from_one = |row: &&DeadlineRow| {
            docket.triggers_of(row.id).iter().any(|of| triggers.iter().any(|trigger| trigger.id == of.id))
        };
        let is_by_order = other.is_some_and(|rule| rule.by_order.is_some());
        let is_set = |row: &&DeadlineRow| {
            row.rule.as_ref() == Some(code)
                && (is_by_order || row.day.computed_on.is_none() || row.day.hand_set_why.is_some())
        };
        let kept = docket.deadlines.iter().filter(is_set).find(runs_from_one).map(|row| row.day.due_on);
        if let Some(day) = named.get(code).copied().or(kept) {
            found.insert(count.trigger.clone(), day);
        } else if let Some(other) = other {
            found.extend(days_kept(law, docket, other, triggers, named));
        }
    }
    found
}

/// Whether the day of a deadline stands in an order: it was typed out of one, and nothing was ever counted for it.
pub(super) fn is_named(law: &Law, row: &DeadlineRow) -> bool {
    let rule = row.rule.as_ref().and_then(|code| law.deadline(code));
    row.day.computed_on.is_none() && rule.is_some_and(|rule| rule.by_order.is_some())
}

/// What the law at hand gives for a deadline that a case holds, or why it gives nothing; `None` for one whose day was
/// typed, alone or out of an order.
pub(super) fn count_again(
    law: &Law,
    docket: &Docket,
    row: &DeadlineRow,
    triggers: &[&TriggerEvent],
) -> Option<Result<Deadline, String>> {
    let code = row.rule.as_ref()?;
    if is_named(law, row) {
        return None;
    }
    Some(match law.deadline(code) {
        Some(DeadlineRule { by_order: Some(event), .. }) => {
            let order = words(law, event);
            Err(format!(
                "An order names this day now ({order}); read it there and set it by hand, or keep this one."
            ))
        }
        Some(rule) => count(law, docket, rule, triggers, &Named::new()),
        None => Err(format!("The law at hand has no rule {code}.")),
    })
}

/// A day as it is kept when it is taken as counted.
pub(super) fn as_counted(found: &Deadline, law: &Law) -> KeptDay {
    KeptDay {
        due_on: found.date,
        safe_on: found.safe_date,
        latest_on: found.latest_arguable_date,
        working: found.working.clone(),
        computed_on: Some(found.date),
        law_version: Some(law.version.clone()),
        hand_set_why: None,
    }
}

/// Whether a count asks for another day than the one kept. For a day that a person set it does only where it is not
/// the one that they knew of.
pub(super) fn moves(row: &DeadlineRow, found: &Result<Deadline, String>) -> bool {
    match (found, &row.day.hand_set_why) {
        (Ok(found), Some(_)) => row.day.computed_on != Some(found.date),
        (Ok(found), None) => days_of(found) != kept_as(&row.day),
        (Err(_), _) => row.day.computed_on.is_some(),
    }
}

/// A day that is kept, the one to work towards and the latest arguable one.
pub(super) fn kept_as(day: &KeptDay) -> [NaiveDate; 3] {
    [day.due_on, day.safe_on, day.latest_on]
}
