//! Events: what happens in a case and starts deadlines, in the words of people.

use crate::source::{Source, all};
use crate::{Law, LawError};
use chrono::NaiveDate;
use domain::deadline::{DeadlineRule, Event};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// An event of a file.
#[derive(Debug)]
pub(crate) struct FoundEvent {
    pub event: Event,
    pub line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EventFile {
    code: String,
    words: String,
    when: Option<String>,
    #[serde(default)]
    formerly: Vec<String>,
}

/// The events of one file.
///
/// # Errors
/// Everything that is wrong with them.
pub(crate) fn events(
    source: &Source<'_>,
    entries: Vec<Spanned<EventFile>>,
) -> Result<Vec<FoundEvent>, Vec<LawError>> {
    let is_code = |code: &str| {
        !code.is_empty() && code.chars().all(|c| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    all(entries.into_iter().map(|spanned| {
        let span = spanned.span();
        let EventFile { code, words, when, formerly } = spanned.into_inner();
        let refused = |reason: String| Err(source.refused_at(&span, reason));
        if let Some(wrong) = std::iter::once(&code).chain(&formerly).find(|code| !is_code(code)) {
            return refused(format!("{wrong:?} is no code of an event; use small letters, digits and _"));
        }
        if words.trim().is_empty() {
            return refused(format!("{code} has no words; say what happens, as people read it"));
        }
        Ok(FoundEvent { event: Event { code, words, when, formerly }, line: source.line(&span) })
    }))
}

/// What is wrong with events as a whole: a code that stands twice, a former name that could be any of several. Each
/// with the place of its event among `found`.
pub(crate) fn faults(found: &[&FoundEvent], events: &[Event]) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    for (place, FoundEvent { event, .. }) in found.iter().enumerate() {
        if found[..place].iter().any(|other| other.event.code == event.code) {
            faults.push((place, format!("the event {} stands twice; keep one", event.code)));
        }
        for former in &event.formerly {
            let is_own = events.iter().any(|other| other.code == *former);
            let other = events.iter().find(|other| other.code != event.code && other.is_called(former));
            if let Some(other) = other.filter(|_| !is_own) {
                let (code, other) = (&event.code, &other.code);
                let reason = format!(
                    "{code} and {other} were both formerly {former}, so nobody can say which is meant; keep one"
                );
                faults.push((place, reason));
            }
        }
    }
    faults
}

/// The events that a rule names and nobody knows, each with what to write.
pub(crate) fn unknown<'r>(
    names: impl Iterator<Item = &'r String>,
    code: &str,
    events: &[Event],
) -> Vec<String> {
    let is_unknown = |name: &&String| events.iter().all(|event| event.code != **name);
    let refusal = |name: &String| match events.iter().find(|event| event.is_called(name)) {
        Some(event) => {
            format!("{code} names the event {name}, which is called {} now; write that", event.code)
        }
        None => {
            format!("{code} names the event {name}, which no [[event]] describes; add one with its words")
        }
    };
    let mut faults: Vec<String> = names.filter(is_unknown).map(refusal).collect();
    faults.dedup();
    faults
}

/// Gives the periods of rules the words of their events.
pub(crate) fn put_words(rules: &mut [DeadlineRule], events: &[Event]) {
    for count in rules.iter_mut().flat_map(|rule| &mut rule.counts) {
        if let Some(event) = events.iter().find(|event| event.code == count.trigger) {
            count.words.clone_from(&event.words);
        }
    }
}

impl Law {
    /// The event of this code, or else the one that was formerly called so: `order_entered` is
    /// `certification_order_entered`.
    pub fn event(&self, name: &str) -> Option<&Event> {
        let own = self.events.iter().find(|event| event.code == name);
        own.or_else(|| self.events.iter().find(|event| event.is_called(name)))
    }

    /// Days of events by the codes that rules use. A day under a former name counts for every event that had it and
    /// that has no day of its own.
    pub fn days_of(&self, given: &BTreeMap<String, NaiveDate>) -> BTreeMap<String, NaiveDate> {
        let mut days = given.clone();
        for event in &self.events {
            let former = event.formerly.iter().find_map(|former| given.get(former));
            if let Some(day) = former {
                days.entry(event.code.clone()).or_insert(*day);
            }
        }
        days
    }
}
