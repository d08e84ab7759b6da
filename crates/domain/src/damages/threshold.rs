//! What must have happened for there to be a claim at all.

use crate::assessment::{EVENT_DAY, Gap};
use crate::input::{Listed, Values};
use crate::partial_date::PartialDate;
use crate::theory::Threshold;
use chrono::{Months, NaiveDate};

/// Whether it happened often enough within the time. A count without days is taken for one within the time; of
/// events whose days are not known nobody can say that they lie within it; of those known in part only that they may.
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

fn happened(threshold: &Threshold, events: Listed<'_>) -> Result<bool, Gap> {
    let mut dates: Vec<PartialDate> = events.iter().filter_map(|event| event.on).collect();
    dates.sort_unstable();
    let undated = u32::try_from(events.len() - dates.len()).unwrap_or(u32::MAX);
    let (sure, possible) = if dates.iter().all(|date| date.is_whole()) {
        let days: Vec<NaiveDate> = dates.iter().map(|date| date.first()).collect();
        let most = most_within(&days, threshold.within_months);
        (most, most)
    } else {
        sure_and_possible(&dates, threshold.within_months)
    };
    if sure >= threshold.at_least {
        Ok(true)
    } else if possible >= threshold.at_least {
        Err(Gap::partial_date(EVENT_DAY))
    } else if possible.saturating_add(undated) >= threshold.at_least {
        Err(Gap::NoEventDay)
    } else {
        Ok(false)
    }
}

/// The most of these dates that lie within any `months` months whatever days they turn out to be, and the most that may.
fn sure_and_possible(dates: &[PartialDate], months: u32) -> (u32, u32) {
    let most = |start: fn(PartialDate) -> NaiveDate,
                lies: &dyn Fn(PartialDate, NaiveDate, NaiveDate) -> bool| {
        let within = |from: NaiveDate| {
            let end = from.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
            dates.iter().filter(|date| lies(**date, from, end)).count()
        };
        let most = dates.iter().map(|date| within(start(*date))).max().unwrap_or_default();
        u32::try_from(most).unwrap_or(u32::MAX)
    };
    let sure = most(PartialDate::first, &|date, from, end| from <= date.first() && date.last() < end);
    let possible = most(PartialDate::last, &|date, from, end| from <= date.last() && date.first() < end);
    (sure, possible)
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
    use crate::input::Event;

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
            let event = |day: &Option<&str>| Event { on: day.and_then(PartialDate::from_iso), loss: None };
            happened(&threshold, days.iter().map(event).collect::<Vec<_>>().as_slice().into())
        };
        assert_eq!(found(&[None]), Ok(false));
        assert_eq!(found(&[None, Some("2024-03-01")]), Err(Gap::NoEventDay));
        assert_eq!(found(&[None, None]), Err(Gap::NoEventDay));
        assert_eq!(found(&[None, Some("2024-03-01"), Some("2024-03-02")]), Ok(true));
        let partial = Err(Gap::partial_date(EVENT_DAY));
        assert_eq!(found(&[Some("2024"), Some("2024-03-01")]), Ok(true));
        assert_eq!(found(&[Some("2024"), Some("2025-03-01")]), partial);
        assert_eq!(found(&[Some("2023-05"), Some("2024-04-30")]), Ok(true));
        assert_eq!(found(&[Some("2023-05"), Some("2024-05-01")]), partial);
        assert_eq!(found(&[Some("2023-04"), Some("2024-04-30")]), Ok(false));
        assert_eq!(found(&[Some("2023-05"), Some("2024-06")]), Ok(false));
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
