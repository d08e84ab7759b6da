//! Examples of deadlines: one rule from one event, several periods at once, hours, the courts of California.

use super::CheckFailure;
use chrono::{NaiveDate, NaiveDateTime};
use domain::calendar::{Direction, Profile};
use domain::deadline::{
    Asked, Deadline, DeadlineRule, Reading, ServedBy, compute, date_certain, end_of_hours,
};
use law::Law;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The kinds of examples that are deadlines.
pub(super) const KINDS: [&str; 6] = ["last_day", "earliest_day", "date_certain", "hours", "composite", "ca"];

/// An example. What else stands in it is for people.
#[derive(Deserialize)]
struct Given {
    rule: String,
    kind: String,
    profile: Profile,
    trigger: Option<Trigger>,
    count: Option<CountGiven>,
    service_method: Option<String>,
    #[serde(default)]
    service_extra_days: u32,
    #[serde(default)]
    inaccessible_dates: Vec<NaiveDate>,
    #[serde(default)]
    inputs: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Trigger {
    date: Option<NaiveDate>,
    datetime: Option<String>,
    timezone: Option<String>,
}

#[derive(Deserialize)]
struct CountGiven {
    n: u32,
    unit: String,
    direction: Direction,
}

/// What came out, by the fields of an example.
struct Out {
    expected: String,
    by_profile: BTreeMap<String, String>,
    safe: String,
    latest: String,
}

/// What is wrong with one example; nothing when it comes out.
pub(super) fn checked(law: &Law, id: &str, value: &Value) -> Vec<CheckFailure> {
    let failure = |field: &str, expected: String, got: String| CheckFailure {
        id: id.to_owned(),
        field: field.to_owned(),
        expected,
        got,
    };
    let given = match Given::deserialize(value) {
        Ok(given) => given,
        Err(error) => return vec![failure("example", "a deadline".to_owned(), error.to_string())],
    };
    match worked(law, &given) {
        Ok(out) => held_against(&out, value)
            .into_iter()
            .map(|(field, wanted, got)| failure(field, wanted, got))
            .collect(),
        Err((field, why)) => vec![failure(field, "something that can be worked out".to_owned(), why)],
    }
}

fn held_against(out: &Out, value: &Value) -> Vec<(&'static str, String, String)> {
    let text = |field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut found = Vec::new();
    let mut hold = |field: &'static str, wanted: String, got: &str| {
        if wanted != got {
            found.push((field, wanted, got.to_owned()));
        }
    };
    hold("expected", text("expected"), &out.expected);
    hold("safe_date", text("safe_date"), &out.safe);
    hold("latest_arguable_date", text("latest_arguable_date"), &out.latest);
    if let Some(wanted) = value.get("ambiguous").and_then(Value::as_bool) {
        hold("ambiguous", wanted.to_string(), &(out.safe != out.latest).to_string());
    }
    for (profile, day) in value.get("expected_by_profile").and_then(Value::as_object).into_iter().flatten() {
        let got = out.by_profile.get(profile).map_or("no such profile", String::as_str);
        hold("expected_by_profile", day.as_str().unwrap_or_default().to_owned(), got);
    }
    found
}

type Trouble = (&'static str, String);

fn worked(law: &Law, given: &Given) -> Result<Out, Trouble> {
    if given.kind == "hours" {
        return hours(law, given);
    }
    if given.kind == "date_certain" {
        let day = given.trigger.as_ref().and_then(|trigger| trigger.date);
        let day = day.ok_or_else(|| ("trigger", "the example names no day".to_owned()))?;
        return Ok(out(&date_certain(day)));
    }
    let rule = law.deadline(&given.rule).ok_or_else(|| ("rule", format!("no rule {}", given.rule)))?;
    let (events, service) = match given.kind.as_str() {
        "composite" | "ca" => from_inputs(given)?,
        _ => from_trigger(rule, given)?,
    };
    let asked = Asked {
        rule,
        rules: &law.deadlines,
        events: &law.days_of(&events),
        service,
        inaccessible: &given.inaccessible_dates,
        profile: given.profile,
        reading: &Reading::default(),
    };
    let found = compute(&asked, &law.calendar).map_err(|error| ("rule", error.to_string()))?;
    Ok(out(&found))
}

fn out(found: &Deadline) -> Out {
    let by_profile = found.by_profile.iter();
    Out {
        expected: found.date.to_string(),
        by_profile: by_profile.map(|(profile, day)| (profile.word().to_owned(), day.to_string())).collect(),
        safe: found.safe_date.to_string(),
        latest: found.latest_arguable_date.to_string(),
    }
}

fn service(word: &str) -> Result<ServedBy, Trouble> {
    ServedBy::from_word(word).ok_or_else(|| ("service", format!("{word:?} is no way of service")))
}

/// The days of several events, and how the paper was served.
fn from_inputs(given: &Given) -> Result<(BTreeMap<String, NaiveDate>, ServedBy), Trouble> {
    let mut events = BTreeMap::new();
    let mut served = ServedBy::default();
    for (name, text) in &given.inputs {
        if name == "service" {
            served = service(text)?;
        } else {
            let day = text.parse().map_err(|_| ("inputs", format!("{text:?} is no day")))?;
            events.insert(name.clone(), day);
        }
    }
    Ok((events, served))
}

/// The day of the rule's own event, where the rule counts as the example says.
fn from_trigger(
    rule: &DeadlineRule,
    given: &Given,
) -> Result<(BTreeMap<String, NaiveDate>, ServedBy), Trouble> {
    let (Some(count), Some(said)) = (rule.counts.first(), &given.count) else {
        return Err(("count", "the example counts nothing".to_owned()));
    };
    let ours = (count.n, count.unit.word(), count.direction);
    if ours != (said.n, said.unit.as_str(), said.direction) {
        return Err(("count", format!("the rule counts {} {}", count.n, count.unit.word())));
    }
    let served = service(given.service_method.as_deref().unwrap_or("ecf"))?;
    let adds = count.adds_service && !matches!(served, ServedBy::Electronic | ServedBy::Personal);
    if adds != (given.service_extra_days > 0) {
        return Err(("service_extra_days", format!("the rule adds days for service: {adds}")));
    }
    let day = given.trigger.as_ref().and_then(|trigger| trigger.date);
    let day = day.ok_or_else(|| ("trigger", "the example has no day of the event".to_owned()))?;
    Ok((BTreeMap::from([(count.trigger.clone(), day)]), served))
}

fn hours(law: &Law, given: &Given) -> Result<Out, Trouble> {
    let trigger = given.trigger.as_ref().and_then(|trigger| {
        let from = NaiveDateTime::parse_from_str(trigger.datetime.as_deref()?, "%Y-%m-%dT%H:%M").ok()?;
        Some((from, trigger.timezone.as_deref()?.parse().ok()?))
    });
    let (from, zone) = trigger.ok_or_else(|| ("trigger", "no clock time with its zone".to_owned()))?;
    let count = given.count.as_ref().map(|count| count.n).unwrap_or_default();
    let found = end_of_hours(from, zone, count, given.profile, &law.calendar)
        .map_err(|error| ("trigger", error.to_string()))?
        .ok_or_else(|| ("trigger", "no clock shows that time".to_owned()))?;
    let text = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    let by_profile = found.by_profile.iter();
    Ok(Out {
        expected: text(found.at),
        by_profile: by_profile.map(|(profile, at)| (profile.word().to_owned(), text(*at))).collect(),
        safe: text(found.safe()),
        latest: text(found.latest_arguable()),
    })
}
