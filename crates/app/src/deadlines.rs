//! Deadlines by rule, without a case.

use crate::docket::events_of;
use crate::wire::{DeadlineAsked, DeadlineRuleView, DeadlineView, Nothing, ProfileDay, RuleEvent};
use crate::{App, Failure, day};
use chrono::NaiveDate;
use domain::calendar::Profile;
use domain::date::long;
use domain::deadline::{
    Asked, Deadline, DeadlineKind, DeadlineRule, Event, Method, Reading, ServedBy, compute,
};
use law::{Closure, Law};
use std::collections::BTreeMap;

/// Every rule that sets a deadline, in the order of the law's files.
///
/// # Errors
/// None of its own.
pub fn deadline_rule_list(app: &mut App, _: Nothing) -> Result<Vec<DeadlineRuleView>, Failure> {
    Ok(app.law.deadlines.iter().map(|rule| rule_view(&app.law, rule)).collect())
}

fn rule_view(law: &Law, rule: &DeadlineRule) -> DeadlineRuleView {
    let mut codes: Vec<&String> =
        rule.by_order.iter().chain(rule.counts.iter().map(|count| &count.trigger)).collect();
    codes.dedup();
    let of = |event: &Event| RuleEvent { event: event.code.clone(), words: event.words.clone() };
    let events = codes.into_iter().filter_map(|code| law.event(code)).map(of).collect();
    DeadlineRuleView {
        code: rule.code.clone(),
        text: rule.text.clone(),
        kind: kind_word(rule.kind).to_owned(),
        method: match rule.method {
            Method::Federal => "federal",
            Method::California => "california",
        }
        .to_owned(),
        events,
        only_where: rule.only_where.clone(),
        is_by_order: rule.by_order.is_some(),
        adds_service: rule.counts.iter().any(|count| count.adds_service),
        is_critical: rule.is_critical,
        cite: rule.citation.cite.clone(),
        verified: rule.citation.verified,
    }
}

pub(crate) fn kind_word(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::LastDay => "last_day",
        DeadlineKind::EarliestDay => "earliest_day",
        DeadlineKind::DateCertain => "date_certain",
    }
}

/// A deadline with its working, what it would be under other readings of the holidays, and the day to work towards.
///
/// # Errors
/// When the rule, a way of service or a profile is unknown, a day cannot be read, no event that starts the rule has a
/// day, or a year is not loaded.
pub fn deadline(app: &mut App, req: DeadlineAsked) -> Result<DeadlineView, Failure> {
    let rule = app.law.deadline(&req.rule).ok_or_else(|| unknown_rule(app, &req.rule))?;
    let mut events: BTreeMap<String, NaiveDate> = BTreeMap::new();
    for (event, text) in &req.events {
        let known = events_of(rule, &app.law.deadlines);
        if !known.iter().any(|of| of == event || app.law.event(of).is_some_and(|of| of.is_called(event))) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let message =
                format!("{} does not run from {event:?}; it runs from {}", rule.code, known.join(", "));
            return Err(Failure::invalid("events", message));
        }
        events.insert(event.clone(), day(text, "events")?);
    }
    if let (Some(text), Some(count)) = (&req.trigger, rule.counts.first()) {
        events.insert(count.trigger.clone(), day(text, "trigger")?);
    }
    let service = service(req.service.as_deref())?;
    let profile = profile(rule.method, req.profile.as_deref())?;
    let inaccessible = req.inaccessible.iter().map(|text| day(text, "inaccessible"));
    let mut inaccessible = inaccessible.collect::<Result<Vec<_>, _>>()?;
    let court = req.court.as_deref().unwrap_or_default();
    inaccessible.extend(closures_of(&app.law, court).map(|closure| closure.date));
    let (rules, events, reading) = (&app.law.deadlines, app.law.days_of(&events), Reading::default());
    let inaccessible = inaccessible.as_slice();
    let asked = Asked { rule, rules, events: &events, service, inaccessible, profile, reading: &reading };
    let worked = |asked: &Asked<'_>| {
        compute(asked, &app.law.calendar).map_err(|error| Failure::invalid("rule", error.to_string()))
    };
    let mut found = worked(&asked)?;
    if req.service.is_none() {
        let in_person = worked(&Asked { service: ServedBy::Personal, ..asked })?;
        if in_person.date < found.date {
            let on = long(in_person.date);
            found.working.push(format!("Service is taken to be electronic; in person it would be {on}."));
            found.safe_date = found.safe_date.min(in_person.safe_date);
        }
    }
    Ok(view(rule, found))
}

/// The closings of a court and of every court. A case says where the court sits as well: `N.D. Cal. (San Jose)` is of
/// `N.D. Cal.`.
pub(crate) fn closures_of<'l>(law: &'l Law, court: &str) -> impl Iterator<Item = &'l Closure> + use<'l> {
    let court = court.trim().to_lowercase();
    let is_of = move |of: &&Closure| {
        of.court.as_ref().is_none_or(|name| court.starts_with(&name.trim().to_lowercase()))
    };
    law.closures.iter().filter(is_of)
}

/// The way of service of a word; electronically where none is said.
pub(crate) fn service(word: Option<&str>) -> Result<ServedBy, Failure> {
    match word {
        None => Ok(ServedBy::default()),
        Some(word) => ServedBy::from_word(word).ok_or_else(|| {
            let known = ServedBy::ALL.map(ServedBy::word).join(", ");
            Failure::invalid("service", format!("{word:?} is no way of service; use one of: {known}"))
        }),
    }
}

fn unknown_rule(app: &App, code: &str) -> Failure {
    let alike: Vec<&str> = app.law.deadlines.iter().map(|rule| rule.code.as_str()).collect();
    Failure::invalid("rule", format!("there is no rule {code:?}; the law holds: {}", alike.join(", ")))
}

/// The reading of the holidays of a word, one of those by which rules that count so are read; the usual one where none is
/// said. The federal rules know no holidays of California's courts, and California's rules know no others.
pub(crate) fn profile(method: Method, word: Option<&str>) -> Result<Profile, Failure> {
    let (known, usual): (&[Profile], _) = match method {
        Method::Federal => (&Profile::ALL, Profile::default()),
        Method::California => (&[Profile::CaCourt], Profile::CaCourt),
    };
    let Some(word) = word else { return Ok(usual) };
    known.iter().copied().find(|profile| profile.word().eq_ignore_ascii_case(word)).ok_or_else(|| {
        let words: Vec<&str> = known.iter().copied().map(Profile::word).collect();
        let rules = match method {
            Method::Federal => "the federal rules count no days",
            Method::California => "California's rules count no days",
        };
        Failure::invalid("profile", format!("{rules} by {word:?}; use one of: {}", words.join(", ")))
    })
}

fn view(rule: &DeadlineRule, found: Deadline) -> DeadlineView {
    let by_profile = found.by_profile.into_iter();
    DeadlineView {
        code: rule.code.clone(),
        text: rule.text.clone(),
        kind: kind_word(rule.kind).to_owned(),
        date: found.date.to_string(),
        safe_date: found.safe_date.to_string(),
        latest_arguable_date: found.latest_arguable_date.to_string(),
        by_profile: by_profile
            .map(|(profile, day)| ProfileDay { profile: profile.word().to_owned(), date: day.to_string() })
            .collect(),
        working: found.working,
        is_critical: rule.is_critical,
        cite: rule.citation.cite.clone(),
        verified: rule.citation.verified,
    }
}
