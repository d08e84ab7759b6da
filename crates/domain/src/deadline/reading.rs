//! How a case reads what is unsettled about counting time.

use crate::calendar::Profile;
use crate::choice::{
    ANNIVERSARY, CALIFORNIA_ROLL, CLERK_E_FILING, OBSERVED_FRIDAY, QuestionId, STATE_HOLIDAYS,
};

/// Questions about counting time whose answers a deadline follows.
pub const READ: [QuestionId; 5] =
    [ANNIVERSARY, CLERK_E_FILING, OBSERVED_FRIDAY, CALIFORNIA_ROLL, STATE_HOLIDAYS];

/// The readings that a case works with. By default nothing is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Which days are legal holidays: the readings that nobody has ruled out, the one worked with first.
    pub profiles: Vec<Profile>,
    /// Which of the days that can be argued for governs under the rules of California; undecided, the usual count does
    /// and the others are shown.
    pub california: Option<Governs>,
    /// A month or a year that ends on a day which the month does not have ends on the day after, not on the day before.
    pub ends_on_later_day: bool,
    /// While electronic filing works, days on which the clerk's office is closed extend nothing.
    pub is_accessible: bool,
}

/// Which of two days governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Governs {
    /// The earlier one.
    Earlier,
    /// The later one.
    Later,
}

impl Default for Reading {
    fn default() -> Reading {
        Reading::decided(|_, _| false)
    }
}

impl Reading {
    /// What the decisions of a case leave; `decided` says whether a question is decided so.
    pub fn decided(decided: impl Fn(QuestionId, &str) -> bool) -> Reading {
        let california = if decided(CALIFORNIA_ROLL, "earlier_date") {
            Some(Governs::Earlier)
        } else {
            decided(CALIFORNIA_ROLL, "later_date").then_some(Governs::Later)
        };
        Reading {
            california,
            ends_on_later_day: decided(ANNIVERSARY, "later_day"),
            is_accessible: decided(CLERK_E_FILING, "accessible"),
            profiles: holidays_left(decided),
        }
    }
}

/// The readings of the holidays that nobody has ruled out, the one worked with first. That a state's holidays do not
/// count is the usual answer and rules nothing out: the other stays arguable.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(6): the questions of the observed Friday and of a state's holidays.
pub fn holidays_left(decided: impl Fn(QuestionId, &str) -> bool) -> Vec<Profile> {
    let is_out = |profile: &Profile| match profile {
        Profile::Fed => decided(OBSERVED_FRIDAY, "no_holiday") || decided(STATE_HOLIDAYS, "on"),
        Profile::FedStrict => decided(OBSERVED_FRIDAY, "holiday") || decided(STATE_HOLIDAYS, "on"),
        Profile::FedState | Profile::FedAll => decided(OBSERVED_FRIDAY, "no_holiday"),
        Profile::FedStrictState => decided(OBSERVED_FRIDAY, "holiday"),
        Profile::CaCourt => true,
    };
    let left: Vec<Profile> = Profile::ALL.into_iter().filter(|profile| !is_out(profile)).collect();
    if left.is_empty() { vec![Profile::Fed] } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn left(decided: &[(QuestionId, &str)], expected: &[Profile]) {
        assert_eq!(holidays_left(|question, value| decided.contains(&(question, value))), expected);
    }

    #[test]
    fn what_is_decided_rules_readings_out_and_the_first_that_is_left_is_worked_with() {
        left(&[], &Profile::ALL);
        left(&[(STATE_HOLIDAYS, "off"), (OBSERVED_FRIDAY, "earlier_day")], &Profile::ALL);
        left(&[(OBSERVED_FRIDAY, "no_holiday")], &[Profile::FedStrict, Profile::FedStrictState]);
        left(&[(STATE_HOLIDAYS, "on")], &[Profile::FedState, Profile::FedStrictState, Profile::FedAll]);
        left(&[(STATE_HOLIDAYS, "on"), (OBSERVED_FRIDAY, "no_holiday")], &[Profile::FedStrictState]);
    }
}
