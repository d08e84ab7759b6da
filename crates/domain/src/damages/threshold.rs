//! What must have happened for there to be a claim at all.

use crate::assessment::Gap;
use crate::input::{Event, Values};
use crate::theory::Threshold;
use chrono::{Months, NaiveDate};

/// Whether it happened often enough within the time. A count without days is taken for one within the time.
///
/// # Law
/// 47 U.S.C. § 227(c)(5): more than one call within any 12-month period by or for the same entity.
///
/// # Errors
/// The gap, where nothing is known of how often.
pub(super) fn is_met(threshold: &Threshold, values: &Values<'_>) -> Result<bool, Gap> {
    let dated: Option<Vec<NaiveDate>> = values.events.iter().map(|event: &Event| event.on).collect();
    if let Some(mut days) = dated.filter(|days| !days.is_empty()) {
        days.sort_unstable();
        return Ok(most_within(&days, threshold.within_months) >= threshold.at_least);
    }
    let count = values.count(threshold.input).ok_or(Gap::no_input(threshold.input))?;
    Ok(count >= threshold.at_least)
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
    fn calls_are_counted_within_any_twelve_months() {
        let days = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<_>>();
        assert_eq!(most_within(&days(&["2024-03-01", "2025-02-28"]), 12), 2);
        assert_eq!(most_within(&days(&["2024-03-01", "2025-03-01"]), 12), 1);
        assert_eq!(most_within(&days(&["2023-01-01", "2024-06-01", "2024-07-01", "2025-05-31"]), 12), 3);
        assert_eq!(most_within(&[], 12), 0);
    }
}
