//! A deadline out of its rule and the days of its events: under every reading of the holidays, with the working.

use super::ended::Ended;
use super::period::raw_end;
use super::reading::{Governs, Reading};
use super::rule::{Count, CountUnit, DeadlineRule, Method, Pick, ServedBy};
use super::{california, federal};
use crate::calendar::{Calendar, CalendarError, Profile};
use crate::date::long;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What is asked of a rule.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The rule.
    pub rule: &'a DeadlineRule,
    /// Every rule, for those that it refers to.
    pub rules: &'a [DeadlineRule],
    /// The days of the events that are known, by the names that the rules use.
    pub events: &'a BTreeMap<String, NaiveDate>,
    /// How the paper was served.
    pub service: ServedBy,
    /// Days on which the clerk's office cannot be reached.
    pub inaccessible: &'a [NaiveDate],
    /// Which days count as legal holidays.
    pub profile: Profile,
    /// How what is unsettled is read: which other readings of the holidays are still open, and what is decided beside.
    pub reading: &'a Reading,
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day under the profile asked for.
    pub date: NaiveDate,
    /// The day under the profile asked for and every other that nobody has ruled out.
    pub by_profile: Vec<(Profile, NaiveDate)>,
    /// The earliest day under any reading: the one to work towards.
    pub safe_date: NaiveDate,
    /// The latest day that can be argued for.
    pub latest_arguable_date: NaiveDate,
    /// The steps, as sentences.
    pub working: Vec<String>,
}

/// Why there is no deadline.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// A year is not loaded.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// No event that starts the rule has a day.
    #[error("{rule} runs from {wanted}; give that day")]
    NoEvent {
        /// The rule.
        rule: String,
        /// What would start it.
        wanted: String,
    },
    /// A rule refers to one that is not there.
    #[error("{rule} refers to {wanted}, which is no rule of this law")]
    NoRule {
        /// The rule that refers.
        rule: String,
        /// What it refers to.
        wanted: String,
    },
    /// An order names the day.
    #[error("{0} has no count: an order names its day")]
    ByOrder(String),
    /// Hours run from a clock time and not from a day.
    #[error("{0} is counted in hours; it runs from a clock time, not from a day")]
    Hours(String),
}

/// Computes a deadline.
///
/// # Errors
/// [`DeadlineError`].
pub fn compute(asked: &Asked<'_>, calendar: &Calendar) -> Result<Deadline, DeadlineError> {
    let mut found = counted(asked, calendar)?;
    found.working.extend(not_said(asked));
    if let Some(until) = asked.rule.until {
        found.working.push(format!("It is to be done by {} that day.", until.on(found.date)));
    }
    Ok(found)
}

/// The events of which nobody has said the day, which could move a deadline that is the earliest or latest of several.
fn not_said(asked: &Asked<'_>) -> Option<String> {
    let is_open = |count: &&Count| {
        count.after.is_none() && count.if_timely.is_none() && !asked.events.contains_key(&count.trigger)
    };
    let words: Vec<&str> =
        asked.rule.counts.iter().filter(is_open).map(|count| count.words.as_str()).collect();
    let moved = match asked.rule.pick {
        Pick::Earliest => "earlier",
        Pick::Latest => "later",
    };
    let words = words.join("; ");
    (!words.is_empty()).then(|| format!("No day is said of: {words}. With it the deadline could be {moved}."))
}

fn counted(asked: &Asked<'_>, calendar: &Calendar) -> Result<Deadline, DeadlineError> {
    if asked.rule.by_order.is_some() {
        return Err(DeadlineError::ByOrder(asked.rule.code.clone()));
    }
    match asked.rule.method {
        Method::Federal => {
            let chosen = under(asked, asked.profile, calendar)?;
            let mut by_profile = Vec::with_capacity(Profile::ALL.len());
            let is_open =
                |profile: &Profile| *profile == asked.profile || asked.reading.profiles.contains(profile);
            for profile in Profile::ALL.into_iter().chain([Profile::CaCourt]).filter(is_open) {
                by_profile.push((profile, under(asked, profile, calendar)?.day));
            }
            Ok(deadline(chosen, by_profile, &[]))
        }
        Method::California => {
            let (chosen, safe, latest) = in_california(asked, calendar)?;
            let by_profile = vec![(Profile::CaCourt, chosen.day)];
            Ok(deadline(chosen, by_profile, &[safe, latest]))
        }
    }
}

/// A day that an order names: it stands as it is, on a closed day too.
///
/// # Law
/// Fed. R. Civ. P. 6(a) is for periods that are counted (Committee Note of 2009).
pub fn date_certain(day: NaiveDate) -> Deadline {
    let says = "An order names the day; Fed. R. Civ. P. 6(a) does not apply, and it moves nowhere.";
    let stands = Ended { day, working: vec![says.to_owned()] };
    deadline(stands, Profile::ALL.map(|profile| (profile, day)).to_vec(), &[])
}

fn deadline(chosen: Ended, by_profile: Vec<(Profile, NaiveDate)>, others: &[NaiveDate]) -> Deadline {
    let days = || by_profile.iter().map(|(_, day)| *day).chain(others.iter().copied());
    let (safe_date, latest) = (days().min(), days().max());
    let Ended { day, mut working } = chosen;
    for (profile, other) in by_profile.iter().filter(|(_, other)| *other != day) {
        working.push(format!("It would be {}, {}.", long(*other), profile.condition()));
    }
    Deadline {
        date: day,
        safe_date: safe_date.unwrap_or(day),
        latest_arguable_date: latest.unwrap_or(day),
        by_profile,
        working,
    }
}

/// The deadline under one profile of the federal rules.
fn under(asked: &Asked<'_>, profile: Profile, calendar: &Calendar) -> Result<Ended, DeadlineError> {
    let (rule, service, inaccessible) = (asked.rule, asked.service, asked.inaccessible);
    let mut ends = Vec::new();
    for Started { count, event, before } in started(asked, profile, calendar)? {
        let raw = raw_end(event, count, profile, asked.reading.ends_on_later_day, calendar)?;
        let start = Ended::counted(event, raw, count);
        let mut end = federal::end(start, count, rule, service, inaccessible, profile, calendar)?;
        end.working.splice(0..0, before);
        ends.push(end);
    }
    picked(asked, ends)
}

fn in_california(
    asked: &Asked<'_>,
    calendar: &Calendar,
) -> Result<(Ended, NaiveDate, NaiveDate), DeadlineError> {
    let mut ends = Vec::new();
    let (mut safe, mut latest) = (None::<NaiveDate>, None::<NaiveDate>);
    for Started { count, event, .. } in started(asked, Profile::CaCourt, calendar)? {
        let raw = raw_end(event, count, Profile::CaCourt, asked.reading.ends_on_later_day, calendar)?;
        let start = Ended::counted(event, raw, count);
        let (mut end, mut first, mut last) =
            california::end(start, count, asked.rule.kind, asked.service, calendar)?;
        if let Some(governs) = asked.reading.california {
            let day = if governs == Governs::Earlier { first } else { last };
            if day != end.day {
                end.step(day, "as this case reads the rules where they leave room".to_owned());
            }
            (first, last) = (day, day);
        }
        safe = safe.min(Some(first)).or(Some(first));
        latest = latest.max(Some(last));
        ends.push(end);
    }
    let mut chosen = picked(asked, ends)?;
    let day = chosen.day;
    if asked.inaccessible.contains(&day) {
        chosen.working.push(california::not_moved(day));
    }
    Ok((chosen, safe.unwrap_or(day), latest.unwrap_or(day)))
}

/// A period whose event has a day.
struct Started<'a> {
    count: &'a Count,
    event: NaiveDate,
    /// How that day was found, where another rule gives it.
    before: Vec<String>,
}

/// The periods whose event has a day.
fn started<'a>(
    asked: &Asked<'a>,
    profile: Profile,
    calendar: &Calendar,
) -> Result<Vec<Started<'a>>, DeadlineError> {
    let mut found = Vec::new();
    for count in &asked.rule.counts {
        if count.unit == CountUnit::Hours {
            return Err(DeadlineError::Hours(asked.rule.code.clone()));
        }
        let event = match (asked.events.get(&count.trigger), &count.after) {
            (Some(day), _) => Some((*day, Vec::new())),
            (None, Some(code)) => {
                due(asked, code, profile, calendar)?.map(|ended| (ended.day, ended.working))
            }
            (None, None) => None,
        };
        if let Some((event, before)) = event
            && is_timely(asked, count, profile, calendar)?
        {
            found.push(Started { count, event, before });
        }
    }
    Ok(found)
}

/// When another rule's deadline falls, with its working; nothing while its own event has no day.
fn due(
    asked: &Asked<'_>,
    code: &str,
    profile: Profile,
    calendar: &Calendar,
) -> Result<Option<Ended>, DeadlineError> {
    let rule = asked.rules.iter().find(|rule| rule.code == code && rule.code != asked.rule.code);
    let rule =
        rule.ok_or_else(|| DeadlineError::NoRule { rule: asked.rule.code.clone(), wanted: code.to_owned() })?;
    match under(&Asked { rule, ..*asked }, profile, calendar) {
        Ok(ended) => Ok(Some(ended)),
        Err(DeadlineError::NoEvent { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_timely(
    asked: &Asked<'_>,
    count: &Count,
    profile: Profile,
    calendar: &Calendar,
) -> Result<bool, DeadlineError> {
    let Some(timely) = &count.if_timely else { return Ok(true) };
    let Some(done) = asked.events.get(&timely.done) else { return Ok(false) };
    Ok(due(asked, &timely.rule, profile, calendar)?.is_some_and(|last| *done <= last.day))
}

/// The end that is the deadline, with what the others come to.
fn picked(asked: &Asked<'_>, ends: Vec<Ended>) -> Result<Ended, DeadlineError> {
    let days: Vec<NaiveDate> = ends.iter().map(|end| end.day).collect();
    let place = match asked.rule.pick {
        Pick::Earliest => (0..days.len()).min_by_key(|place| days[*place]),
        Pick::Latest => (0..days.len()).rev().max_by_key(|place| days[*place]),
    };
    let wanted = || asked.rule.counts.iter().map(|count| count.words.clone()).collect::<Vec<_>>();
    let place = place.ok_or_else(|| DeadlineError::NoEvent {
        rule: asked.rule.code.clone(),
        wanted: wanted().join(", or "),
    })?;
    let mut others = Vec::new();
    let mut chosen = None;
    for (at, end) in ends.into_iter().enumerate() {
        if at == place {
            chosen = Some(end);
        } else {
            others.extend(end.working);
        }
    }
    let mut chosen = chosen.unwrap_or(Ended { day: days[place], working: Vec::new() });
    if !others.is_empty() {
        let which = if asked.rule.pick == Pick::Earliest { "earlier" } else { "later" };
        chosen.working.extend(others);
        chosen.working.push(format!("The {which} of them governs: {}.", long(chosen.day)));
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Direction, day, sample};
    use crate::deadline::{DeadlineKind, Until, next_open_day, previous_open_day};
    use crate::theory::Citation;
    use proptest::prelude::*;

    fn rule(n: u32, direction: Direction, adds_service: bool) -> DeadlineRule {
        let count = Count {
            trigger: "event".into(),
            words: "event".into(),
            n,
            unit: CountUnit::Days,
            direction,
            adds_service,
            after: None,
            if_timely: None,
        };
        DeadlineRule {
            code: "ANY".into(),
            text: "act".into(),
            method: Method::Federal,
            is_appellate: false,
            kind: DeadlineKind::LastDay,
            only_where: None,
            by_order: None,
            counts: vec![count],
            pick: Pick::Earliest,
            is_critical: false,
            no_extension: None,
            until: None,
            citation: Citation {
                cite: "Fed. R. Civ. P. 6".into(),
                source: "general knowledge".into(),
                read_on: day("2026-11-26"),
                verified: false,
            },
        }
    }

    fn of(rule: &DeadlineRule, event: NaiveDate, service: ServedBy) -> Result<Deadline, DeadlineError> {
        let events = BTreeMap::from([("event".to_owned(), event)]);
        let asked = Asked {
            rule,
            rules: &[],
            events: &events,
            service,
            inaccessible: &[],
            profile: Profile::Fed,
            reading: &Reading::default(),
        };
        compute(&asked, &sample())
    }

    #[test]
    fn the_working_names_the_days_passed_over_and_what_is_added() {
        let found = of(&rule(21, Direction::After, true), day("2026-06-12"), ServedBy::Mail).unwrap();
        assert_eq!(
            found.working,
            [
                "21 days after Friday, June 12, 2026 (event), that day not counted: Friday, July 3, 2026.",
                "A period does not end on July 3 (Independence Day (observed Friday)), July 4 (Saturday, \
                 Independence Day), July 5 (Sunday) (Fed. R. Civ. P. 6(a)(1)(C), (5)), so it ends on Monday, July 6, 2026.",
                "3 days are added for the way of service (Fed. R. Civ. P. 6(d)): Thursday, July 9, 2026.",
                "It would be Monday, July 6, 2026, if the Friday before a Saturday holiday is an ordinary day.",
                "It would be Monday, July 6, 2026, if California's state holidays count and the Friday before a Saturday \
                 holiday does not.",
            ]
        );
    }

    #[test]
    fn an_earlier_hour_is_said_on_the_clock_of_the_court_in_summer_and_winter() {
        let hour = chrono::NaiveTime::from_hms_opt(17, 0, 0).unwrap();
        let until = Some(Until { hour, zone: chrono_tz::America::Los_Angeles });
        let rule = DeadlineRule { until, ..rule(14, Direction::After, false) };
        let last = |event| of(&rule, day(event), ServedBy::Electronic).unwrap().working.pop().unwrap();
        assert_eq!(last("2026-06-01"), "It is to be done by 17:00 PDT (America/Los_Angeles) that day.");
        assert!(last("2026-12-01").contains("17:00 PST"));
    }

    #[test]
    fn without_a_day_of_its_event_or_past_the_calendar_there_is_no_deadline() {
        let (rule, none) = (rule(14, Direction::After, false), BTreeMap::new());
        let asked = Asked {
            rule: &rule,
            rules: &[],
            events: &none,
            service: ServedBy::Electronic,
            inaccessible: &[],
            profile: Profile::Fed,
            reading: &Reading::default(),
        };
        assert!(matches!(compute(&asked, &sample()), Err(DeadlineError::NoEvent { .. })));
        let late = of(&rule, day("2035-12-25"), ServedBy::Electronic).unwrap_err();
        assert!(late.to_string().contains("holidays of 2036 are not known"), "{late}");
    }

    proptest! {
        #[test]
        fn a_longer_period_never_ends_sooner_and_ends_on_an_open_day(
            from in 0u64..4_500, n in 1u32..200, more in 0u32..60,
        ) {
            let event = day("2021-01-01") + chrono::Days::new(from);
            let of = |n| of(&rule(n, Direction::After, false), event, ServedBy::Electronic).unwrap();
            let (found, longer) = (of(n), of(n + more));
            prop_assert!(found.date <= longer.date);
            prop_assert!(found.safe_date <= found.date && found.date <= found.latest_arguable_date);
            prop_assert_eq!(next_open_day(found.date, Profile::Fed, &sample()), Ok(found.date));
        }

        #[test]
        fn counted_back_it_ends_before_the_event_on_an_open_day(from in 400u64..4_500, n in 1u32..200) {
            let event = day("2021-01-01") + chrono::Days::new(from);
            let found = of(&rule(n, Direction::Before, false), event, ServedBy::Electronic).unwrap();
            prop_assert!(found.date < event);
            prop_assert!(found.safe_date <= found.date && found.date <= found.latest_arguable_date);
            prop_assert_eq!(previous_open_day(found.date, Profile::Fed, &sample()), Ok(found.date));
        }
    }
}
