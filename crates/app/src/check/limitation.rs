//! Examples of last days to file: a period, what stopped it, what cuts it off.

use super::CheckFailure;
use chrono::NaiveDate;
use domain::calendar::Profile;
use domain::choice::Answers;
use domain::limitation::{Clock, Ending, LastDay, NewAction, Scope, Time, Tolling, TollingKind};
use domain::theory::{Limitation, LimitationStart, Period, Theory};
use law::Law;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What such examples are called where a category is asked for.
pub(super) const CATEGORY: &str = "limitation";

/// An example. What else stands in it is for people.
#[derive(Deserialize)]
struct Given {
    start: Start,
    period: PeriodGiven,
    #[serde(default)]
    tolling: Vec<Stretch>,
    repose_date: Option<NaiveDate>,
    death_date: Option<NaiveDate>,
    #[serde(default)]
    profile: Profile,
    #[serde(default)]
    choices: BTreeMap<String, String>,
    new_action: Option<String>,
}

#[derive(Deserialize)]
struct Start {
    date: NaiveDate,
    kind: String,
}

#[derive(Deserialize)]
struct PeriodGiven {
    n: u32,
    unit: String,
}

/// A stretch of time as it is taken to stop the clock; one that is off stands on record only.
#[derive(Deserialize)]
struct Stretch {
    kind: String,
    start: NaiveDate,
    end: NaiveDate,
    #[serde(default)]
    off: bool,
}

type Trouble = (&'static str, String);

/// Whether an example is one of a last day to file.
pub(super) fn is_one(value: &Value) -> bool {
    value.get("category").is_none() && value.get("start").is_some() && value.get("period").is_some()
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
        Err(error) => return vec![failure("example", "a last day to file".to_owned(), error.to_string())],
    };
    match worked(law, &given) {
        Ok(out) => held_against(&out, value)
            .into_iter()
            .map(|(field, wanted, got)| failure(&field, wanted, got))
            .collect(),
        Err((field, why)) => vec![failure(field, "something that can be worked out".to_owned(), why)],
    }
}

/// What came out, by the fields of an example.
struct Out {
    days: BTreeMap<&'static str, String>,
    by_profile: BTreeMap<String, String>,
}

fn held_against(out: &Out, value: &Value) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    if value.get("expected").and_then(Value::as_str).is_none() {
        found.push(("expected".to_owned(), "a day".to_owned(), "the example expects none".to_owned()));
    }
    for (field, got) in &out.days {
        let Some(wanted) = value.get(*field).filter(|wanted| !wanted.is_null()) else { continue };
        let wanted = wanted.as_str().map_or_else(|| wanted.to_string(), str::to_owned);
        if wanted != *got {
            found.push(((*field).to_owned(), wanted, got.clone()));
        }
    }
    for (profile, day) in value.get("expected_by_profile").and_then(Value::as_object).into_iter().flatten() {
        let got = out.by_profile.get(profile).map_or("no such profile", String::as_str);
        let wanted = day.as_str().unwrap_or_default();
        if wanted != got {
            found.push((format!("expected_by_profile {profile}"), wanted.to_owned(), got.to_owned()));
        }
    }
    found
}

fn worked(law: &Law, given: &Given) -> Result<Out, Trouble> {
    let theory = theory(law, given)?;
    let action = match given.new_action.as_deref() {
        None | Some("individual") => NewAction::Individual,
        Some("class") => NewAction::Class,
        Some(other) => return Err(("new_action", format!("{other:?} is neither individual nor class"))),
    };
    let (answers, profile) = choices(given)?;
    let tolling = tolling(law, given)?;
    let clock = Clock { start: given.start.date, violation: given.repose_date };
    let whole = Time {
        theory: &theory,
        claim: 0,
        tolling: tolling.iter().collect(),
        answers,
        open: &[],
        action,
        today: given.start.date,
        calendar: &law.calendar,
    };
    let trouble = |error: domain::calendar::CalendarError| ("start", error.to_string());
    let found = whole.last_day(clock).map_err(trouble)?;
    let bare = Time { tolling: Vec::new(), ..whole.clone() };
    let expected = whole.last_under(clock, profile).map_err(trouble)?;
    let mut by_profile = BTreeMap::new();
    for profile in Profile::ALL.into_iter().chain([Profile::CaCourt]) {
        let day = whole.last_under(clock, profile).map_err(trouble)?;
        by_profile.insert(profile.word().to_owned(), day.to_string());
    }
    let without = bare.ends(clock).map_err(trouble)?.safe;
    Ok(Out { days: days(&found, expected, without), by_profile })
}

fn days(found: &LastDay, expected: NaiveDate, without: NaiveDate) -> BTreeMap<&'static str, String> {
    let tolled: i64 = found.tolled.iter().filter_map(|stretch| stretch.days).sum();
    BTreeMap::from([
        ("effective_clock_start", found.start.to_string()),
        ("base_expiry", found.base.to_string()),
        ("tolled_days", tolled.to_string()),
        ("nominal_expiry", found.nominal.to_string()),
        ("expected", expected.to_string()),
        ("expected_weekday", expected.format("%a").to_string()),
        ("expected_no_tolling", found.without_tolling.to_string()),
        ("alternative_inclusive_count", found.one_more.to_string()),
        ("safe_date", found.safe_date.to_string()),
        ("safe_date_without_tolling", without.to_string()),
    ])
}

/// A claim with the period of the example and no other limit than its own.
fn theory(law: &Law, given: &Given) -> Result<Theory, Trouble> {
    let n = given.period.n;
    let period = match given.period.unit.as_str() {
        "years" => Period::Years(n),
        "months" => Period::Months(n),
        "days" => Period::Days(n),
        other => return Err(("period", format!("{other:?} is not years, months or days"))),
    };
    let start = match given.start.kind.as_str() {
        "discovery" => LimitationStart::Discovery,
        "accrual" | "violation" => LimitationStart::Accrual,
        other => return Err(("start", format!("{other:?} is not discovery, accrual or violation"))),
    };
    let any = law.theories.first().ok_or_else(|| ("start", "the law holds no theory".to_owned()))?;
    let citation = any.citation.clone();
    // The example names the day on which the outer limit ends.
    let outer_years = given.repose_date.map(|_| 0);
    let limitations = vec![Limitation { period, start, outer_years, when: Vec::new(), citation }];
    Ok(Theory { limitations, law_of: None, ..any.clone() })
}

/// The answers of the example, and the profile its day is under.
fn choices(given: &Given) -> Result<(Answers, Profile), Trouble> {
    let (mut answers, mut profile) = (Answers::default(), given.profile);
    // What applies is not off, wherever it was filed; what is off stands on record.
    for (question, applies) in [("american_pipe", "yes"), ("cross_jurisdictional_tolling", "on")] {
        answers.set(question, applies).map_err(|error| ("choices", error.to_string()))?;
    }
    for (name, value) in &given.choices {
        match (name.as_str(), value.as_str()) {
            ("court", "federal") | ("tolling_ends_on", _) => {}
            ("court", "california") => profile = Profile::CaCourt,
            _ => answers.set(name, value).map_err(|error| ("choices", error.to_string()))?,
        }
    }
    Ok((answers, profile))
}

fn tolling(law: &Law, given: &Given) -> Result<Vec<Tolling>, Trouble> {
    let kind = |code: &str| {
        let known = law.tolling_kind(code).cloned();
        known.ok_or_else(|| ("tolling", format!("the law holds no tolling of the kind {code:?}")))
    };
    let mut found = Vec::new();
    for stretch in given.tolling.iter().filter(|stretch| !stretch.off) {
        // An example says what applies and its two ends; who and how long is decided in it.
        let kind = TollingKind {
            claims_of: None,
            at_accrual: false,
            at_most_years: None,
            days_after: 0,
            fixed: None,
            ..kind(&stretch.kind)?
        };
        found.push(entry(kind, stretch.start, Some(stretch.end)));
    }
    if let Some(died_on) = given.death_date {
        found.push(entry(TollingKind { claims_of: None, ..kind("death_ccp_366_1")? }, died_on, None));
    }
    Ok(found)
}

fn entry(kind: TollingKind, from: NaiveDate, to: Option<NaiveDate>) -> Tolling {
    Tolling {
        cause: kind.code.clone(),
        kind,
        from,
        to,
        ordered_on: None,
        ending: Ending::NoRuling,
        court_of: None,
        action: String::new(),
        scope: Scope::All,
        is_own_action: false,
        claims: None,
    }
}
