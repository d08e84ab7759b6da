//! Rules that set deadlines, with worked examples.

use crate::LawError;
use crate::event::{EventFile, FoundEvent, events, unknown};
use crate::source::{Source, all};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::Calendar;
use domain::calendar::{Direction, Profile};
use domain::deadline::{
    Asked, Count, CountUnit, DeadlineKind, DeadlineRule, Event, Method, Pick, Reading, ServedBy, Timely,
    Until, compute,
};
use domain::theory::Citation;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;

/// What a rule gives, worked out by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineExample {
    /// The rule.
    pub code: String,
    /// The days of the events.
    pub given: BTreeMap<String, NaiveDate>,
    /// How the paper was served.
    pub service: ServedBy,
    /// Which days count as legal holidays.
    pub profile: Profile,
    /// The day that comes out.
    pub expect: NaiveDate,
    /// The line on which the rule begins.
    pub line: usize,
}

/// A rule of a file, with its examples.
#[derive(Debug)]
pub(crate) struct Found {
    pub rule: DeadlineRule,
    pub examples: Vec<DeadlineExample>,
    pub line: usize,
}

/// What one file holds.
#[derive(Debug, Default)]
pub(crate) struct FoundFile {
    pub events: Vec<FoundEvent>,
    pub rules: Vec<Found>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeadlineFile {
    #[serde(rename = "name")]
    _name: String,
    method: Option<MethodFile>,
    #[serde(default)]
    event: Vec<Spanned<EventFile>>,
    #[serde(default)]
    rule: Vec<Spanned<RuleFile>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum MethodFile {
    Federal,
    /// As the federal civil rules count, under the appellate ones.
    Appellate,
    California,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    code: String,
    text: String,
    #[serde(default)]
    kind: KindFile,
    #[serde(default)]
    critical: bool,
    only_where: Option<String>,
    no_extension: Option<String>,
    by_order: Option<String>,
    pick: Option<PickFile>,
    until: Option<String>,
    zone: Option<String>,
    #[serde(default)]
    period: Vec<PeriodFile>,
    citation: Citation,
    #[serde(default)]
    example: Vec<ExampleFile>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KindFile {
    #[default]
    LastDay,
    EarliestDay,
    DateCertain,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PickFile {
    Earliest,
    Latest,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodFile {
    trigger: String,
    count: u32,
    unit: String,
    #[serde(default)]
    direction: Direction,
    #[serde(default)]
    service_days: bool,
    after: Option<String>,
    if_timely: Option<TimelyFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimelyFile {
    done: String,
    rule: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleFile {
    given: BTreeMap<String, String>,
    service: Option<String>,
    profile: Option<Profile>,
    expect: String,
}

/// The events and rules of one file.
///
/// # Errors
/// Everything that is wrong with them.
pub(crate) fn read(source: &Source<'_>) -> Result<FoundFile, Vec<LawError>> {
    let file: DeadlineFile = source.parse().map_err(|error| vec![error])?;
    let method = match file.method {
        Some(method) => method,
        None if file.rule.is_empty() => MethodFile::Federal,
        None => {
            let reason = "it has rules and does not say how time is counted; write method = \"federal\", \
                          \"appellate\" or \"california\"";
            return Err(vec![source.refused(reason)]);
        }
    };
    let events = events(source, file.event);
    let rules = all(file.rule.into_iter().map(|spanned| {
        let span = spanned.span();
        rule(source, &span, method, spanned.into_inner())
    }));
    match (events, rules) {
        (Ok(events), Ok(rules)) => Ok(FoundFile { events, rules }),
        (events, rules) => Err(events.err().into_iter().chain(rules.err()).flatten().collect()),
    }
}

fn rule(
    source: &Source<'_>,
    span: &Range<usize>,
    counted: MethodFile,
    of: RuleFile,
) -> Result<Found, LawError> {
    let refused = |reason: String| source.refused_at(span, reason);
    let is_code = |code: &str| {
        !code.is_empty() && code.chars().all(|c| c == '_' || c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    if !is_code(&of.code) {
        return Err(refused(format!("{:?} is no code of a rule; use capitals, digits and _", of.code)));
    }
    misses(&of).map_or(Ok(()), |why| Err(refused(format!("{} {why}", of.code))))?;
    if of.pick.is_none() && of.period.len() > 1 {
        return Err(refused(format!(
            "{} has several periods; say pick = \"earliest\" or \"latest\"",
            of.code
        )));
    }
    let until = until(of.until.as_deref(), of.zone.as_deref()).map_err(refused)?;
    let counts = of.period.into_iter().map(|period| count(source, span, period)).collect::<Result<_, _>>()?;
    let code = of.code.clone();
    let line = source.line(span);
    let method = match counted {
        MethodFile::Federal | MethodFile::Appellate => Method::Federal,
        MethodFile::California => Method::California,
    };
    let examples = of.example.into_iter().map(|example| worked(source, span, &code, method, line, example));
    let examples = examples.collect::<Result<_, _>>()?;
    let rule = DeadlineRule {
        code: of.code,
        text: of.text,
        method,
        is_appellate: matches!(counted, MethodFile::Appellate),
        kind: match of.kind {
            KindFile::LastDay => DeadlineKind::LastDay,
            KindFile::EarliestDay => DeadlineKind::EarliestDay,
            KindFile::DateCertain => DeadlineKind::DateCertain,
        },
        only_where: of.only_where,
        by_order: of.by_order,
        counts,
        pick: match of.pick {
            Some(PickFile::Latest) => Pick::Latest,
            _ => Pick::Earliest,
        },
        is_critical: of.critical,
        no_extension: of.no_extension,
        until,
        citation: of.citation,
    };
    Ok(Found { rule, examples, line })
}

/// What a rule lacks, or says although it has no place in it: one whose day an order names counts nothing.
fn misses(of: &RuleFile) -> Option<&'static str> {
    if of.only_where.as_ref().is_some_and(|text| text.trim().is_empty()) {
        return Some("has an empty only_where; say in which case it holds, or leave it out");
    }
    if of.no_extension.as_ref().is_some_and(|text| text.trim().is_empty()) {
        return Some(
            "has an empty no_extension; say where it stands that no court may extend it, or leave it out",
        );
    }
    if of.by_order.is_none() {
        let is_whole = !of.period.is_empty() && !of.example.is_empty();
        return (!is_whole).then_some("needs a period and an example worked by hand");
    }
    if of.kind != KindFile::DateCertain {
        return Some("has a day that an order names; write kind = \"date_certain\"");
    }
    let counts = !of.period.is_empty() || !of.example.is_empty() || of.pick.is_some() || of.until.is_some();
    counts.then_some("has a day that an order names; it takes no period, example, pick or until")
}

/// An hour with the time zone that it is told in; why it cannot be read.
fn until(hour: Option<&str>, zone: Option<&str>) -> Result<Option<Until>, String> {
    match (hour, zone) {
        (None, None) => Ok(None),
        (Some(hour), Some(zone)) => {
            let read = NaiveTime::parse_from_str(hour, "%H:%M");
            let hour = read.map_err(|_| format!("until {hour:?} is no hour; write \"17:00\""))?;
            let known = zone.parse::<Tz>();
            let zone =
                known.map_err(|_| format!("{zone:?} is no time zone; write \"America/Los_Angeles\""))?;
            Ok(Some(Until { hour, zone }))
        }
        _ => {
            Err("until and zone stand together: until = \"17:00\", zone = \"America/Los_Angeles\"".to_owned())
        }
    }
}

fn count(source: &Source<'_>, span: &Range<usize>, of: PeriodFile) -> Result<Count, LawError> {
    let unit = CountUnit::from_word(&of.unit).ok_or_else(|| {
        let known = CountUnit::ALL.map(CountUnit::word).join(", ");
        source.refused_at(span, format!("{:?} is no unit; use one of: {known}", of.unit))
    })?;
    if of.count == 0 || of.trigger.trim().is_empty() {
        return Err(source.refused_at(span, "a period has a trigger and a count of 1 or more"));
    }
    Ok(Count {
        words: of.trigger.clone(),
        trigger: of.trigger,
        n: of.count,
        unit,
        direction: of.direction,
        adds_service: of.service_days,
        after: of.after,
        if_timely: of.if_timely.map(|TimelyFile { done, rule }| Timely { done, rule }),
    })
}

fn worked(
    source: &Source<'_>,
    span: &Range<usize>,
    code: &str,
    method: Method,
    line: usize,
    of: ExampleFile,
) -> Result<DeadlineExample, LawError> {
    let day = |text: &str| {
        let found = text.parse::<NaiveDate>();
        found.map_err(|_| source.refused_at(span, format!("{text:?} is no day; write 2026-11-26")))
    };
    let given = of.given.iter().map(|(event, text)| Ok((event.clone(), day(text)?)));
    let service = match &of.service {
        None => ServedBy::default(),
        Some(word) => ServedBy::from_word(word)
            .ok_or_else(|| source.refused_at(span, format!("{word:?} is no way of service")))?,
    };
    let usual = if method == Method::California { Profile::CaCourt } else { Profile::default() };
    Ok(DeadlineExample {
        code: code.to_owned(),
        given: given.collect::<Result<_, LawError>>()?,
        service,
        profile: of.profile.unwrap_or(usual),
        expect: day(&of.expect)?,
        line,
    })
}

/// What is wrong with rules as a whole: a code that stands twice, a reference to a rule or an event that is not there, an
/// example that does not come out. Each with the place of its rule among `found`.
pub(crate) fn faults(
    found: &[&Found],
    rules: &[DeadlineRule],
    events: &[Event],
    calendar: &Calendar,
) -> Vec<(usize, String)> {
    let circles = found.iter().enumerate().filter(|(_, of)| leads_back(&of.rule, rules));
    let circle = |(place, of): (usize, &&Found)| {
        (place, format!("{} runs from itself, by way of the rules that it refers to", of.rule.code))
    };
    let mut faults: Vec<(usize, String)> = circles.map(circle).collect();
    if !faults.is_empty() {
        return faults;
    }
    for (place, of) in found.iter().enumerate() {
        let code = &of.rule.code;
        if found[..place].iter().any(|other| other.rule.code == *code) {
            faults.push((place, format!("the rule {code} stands twice; keep one")));
        }
        for other in refers(&of.rule).filter(|other| rules.iter().all(|rule| rule.code != **other)) {
            faults.push((place, format!("{code} refers to {other}, which is no other rule")));
        }
        faults.extend(unknown(named_events(of), code, events).into_iter().map(|why| (place, why)));
        for example in &of.examples {
            faults.extend(unproven(example, &of.rule, rules, calendar).map(|why| (place, why)));
        }
    }
    faults
}

/// The events that a rule and its examples name.
fn named_events(found: &Found) -> impl Iterator<Item = &String> {
    let counts = found.rule.counts.iter();
    let of_counts = counts
        .flat_map(|count| std::iter::once(&count.trigger).chain(count.if_timely.as_ref().map(|of| &of.done)));
    let of_examples = found.examples.iter().flat_map(|example| example.given.keys());
    found.rule.by_order.iter().chain(of_counts).chain(of_examples)
}

/// The rules that a rule refers to.
fn refers(rule: &DeadlineRule) -> impl Iterator<Item = &String> {
    rule.counts
        .iter()
        .flat_map(|count| count.after.iter().chain(count.if_timely.iter().map(|timely| &timely.rule)))
}

/// Whether the rules that a rule refers to, and those that they do, lead back to it.
fn leads_back(rule: &DeadlineRule, rules: &[DeadlineRule]) -> bool {
    let (mut seen, mut open): (Vec<&String>, Vec<&String>) = (Vec::new(), refers(rule).collect());
    while let Some(code) = open.pop() {
        if *code == rule.code {
            return true;
        }
        if !seen.contains(&code) {
            seen.push(code);
            open.extend(rules.iter().filter(|other| other.code == *code).flat_map(refers));
        }
    }
    false
}

fn unproven(
    example: &DeadlineExample,
    rule: &DeadlineRule,
    rules: &[DeadlineRule],
    calendar: &Calendar,
) -> Option<String> {
    let asked = Asked {
        rule,
        rules,
        events: &example.given,
        service: example.service,
        inaccessible: &[],
        profile: example.profile,
        reading: &Reading::default(),
    };
    match compute(&asked, calendar) {
        Ok(found) if found.date == example.expect => None,
        Ok(found) => {
            let (code, expect, date) = (&rule.code, example.expect, found.date);
            Some(format!("an example of {code} expects {expect} and {date} comes out"))
        }
        Err(error) => Some(format!("an example of {} gives no day: {error}", rule.code)),
    }
}
