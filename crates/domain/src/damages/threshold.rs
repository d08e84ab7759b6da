//! What must have happened for there to be a claim at all.

use crate::assessment::Gap;
use crate::input::{Event, Values};
use crate::theory::Threshold;
use chrono::{Months, NaiveDate};

/// Whether it happened often enough within the time. A count without days is taken for one within the time; of
/// events whose days are not known nobody can say that they lie within it.
///
/// # Law
/// 47 U.S.C. § 227(c)(5): more than one call within any 12-month period by or for the same entity.
///
/// # Errors
/// The gap, where nothing is known of how often, or the days that are not known would decide.
pub(super) fn is_met(threshold: &Threshold, values: &Values<'_>) -> Result<bool, Gap> {
    for events in [values.threshold_events, values.events] {
        if !events.is_empty() {
            return happened(threshold, events);
        }
    }
    let count = values.count(threshold.input).ok_or(Gap::no_input(threshold.input))?;
    Ok(count >= threshold.at_least)
}

fn happened(threshold: &Threshold, events: &[Event]) -> Result<bool, Gap> {
    let mut days: Vec<NaiveDate> = events.iter().filter_map(|event| event.on).collect();
    days.sort_unstable();
    let most = most_within(&days, threshold.within_months);
    let undated = u32::try_from(events.len() - days.len()).unwrap_or(u32::MAX);
    match most >= threshold.at_least {
        true => Ok(true),
        false if most.saturating_add(undated) >= threshold.at_least => Err(Gap::NoEventDay),
        false => Ok(false),
    }
}

/// The most of these days, oldest first, that lie within any `months` months: a day and its
/// anniversary are not within the same period.
pub fn most_within(days: &[NaiveDate], months: u32) -> u32 {
    let mut first = 0;
    let mut most = 0;
    for (last, day) in days.iter().enumerate() {
        while days[first].checked_add_months(Months::new(months)).is_some_and(|end| end <= *day) {
            first += 1;
        }
        most = most.max(last + 1 - first);
    }
    u32::try_from(most).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_whose_days_are_not_known_are_a_gap_where_they_would_decide() {
        let citation = crate::theory::Citation {
            cite: "47 U.S.C. § 227(c)(5)".into(),
            source: "general knowledge".into(),
            read_on: "2026-11-26".parse().unwrap(),
            verified: false,
        };
        let threshold =
            Threshold { input: crate::input::Input::Calls, at_least: 2, within_months: 12, citation };
        let found = |days: &[Option<&str>]| {
            let event = |day: &Option<&str>| Event { on: day.map(|day| day.parse().unwrap()), loss: None };
            happened(&threshold, &days.iter().map(event).collect::<Vec<_>>())
        };
        assert_eq!(found(&[None]), Ok(false));
        assert_eq!(found(&[None, Some("2024-03-01")]), Err(Gap::NoEventDay));
        assert_eq!(found(&[None, None]), Err(Gap::NoEventDay));
        assert_eq!(found(&[None, Some("2024-03-01"), Some("2024-03-02")]), Ok(true));
    }

    #[test]
    fn calls_are_counted_within_any_twelve_months() {
        let days = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<_>>();
        assert_eq!(most_within(&days(&["2024-03-01", "2025-02-28"]), 12), 2);
        assert_eq!(most_within(&days(&["2024-03-01", "2025-03-01"]), 12), 1);
        assert_eq!(most_within(&days(&["2023-01-01", "2024-06-01", "2024-07-01", "2025-05-31"]), 12), 3);
        assert_eq!(most_within(&[], 12), 0);
    }
}
