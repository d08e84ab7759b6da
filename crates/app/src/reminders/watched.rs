//! What reminders are given of, and how near its day has to be.

use crate::Failure;
use crate::wire::ReminderMark;
use chrono::NaiveDate;
use store::{DeadlineRow, ReminderRow};

/// Days before the day that a reminder is given of anything.
pub(super) const NEAR: i64 = 7;
/// The same for a critical deadline, and for last days to file.
pub(super) const NEAR_IF_CRITICAL: i64 = 30;

/// How near a day is. Each stage is told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Overdue,
    Today,
    Within1,
    Within7,
    Within30,
}

impl Stage {
    /// The stage of a day that is so many days off; none while it is further than `reach`.
    fn of(days_left: i64, reach: i64) -> Option<Stage> {
        match days_left {
            ..0 => Some(Stage::Overdue),
            0 => Some(Stage::Today),
            1 => Some(Stage::Within1),
            2..=NEAR => Some(Stage::Within7),
            _ => (days_left <= reach).then_some(Stage::Within30),
        }
    }

    /// Its name on the wire and in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Stage::Overdue => "overdue",
            Stage::Today => "today",
            Stage::Within1 => "within_1",
            Stage::Within7 => "within_7",
            Stage::Within30 => "within_30",
        }
    }
}

/// What a reminder says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// That a deadline is due.
    Due,
    /// That nobody confirmed the day of a critical deadline.
    Unconfirmed,
    /// That people's last days to file for a claim come.
    LastDays,
    /// That the last days to file of a case cannot be counted.
    Uncounted,
}

impl About {
    /// Its name on the wire and in the file.
    pub const fn word(self) -> &'static str {
        match self {
            About::Due => "due",
            About::Unconfirmed => "unconfirmed",
            // Of people whose day cannot be told nothing else is kept but that their number is none.
            About::LastDays | About::Uncounted => "last_days",
        }
    }
}

/// One day that is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Watched {
    pub about: About,
    /// Number of the deadline or of the claim.
    pub subject: i64,
    /// The case, by its number.
    pub case: String,
    /// What is to be done, or the claim; why last days cannot be counted.
    pub what: String,
    /// The day to work towards.
    pub day: NaiveDate,
    /// How many people's last day it is.
    pub people: u64,
    /// Those of them whose day is counted from the earliest day of a date known in part.
    pub partial: u64,
    /// Whether a second person has not confirmed the last days of the claim.
    pub is_unconfirmed: bool,
    /// Whether nothing may be done before the day.
    pub is_earliest: bool,
    /// Days before it from which on it is told.
    reach: i64,
    /// Whether it is told as well once it has passed.
    even_past: bool,
}

impl Watched {
    /// What an open deadline is watched for; nothing for one that is done or waived.
    pub fn deadline(row: &DeadlineRow, case: &str) -> Vec<Watched> {
        if !row.is_open() {
            return Vec::new();
        }
        let is_earliest = row.kind == "earliest_day";
        let due = Watched {
            about: About::Due,
            subject: row.id,
            case: case.to_owned(),
            what: what(row),
            day: row.work_towards(),
            people: 0,
            partial: 0,
            is_unconfirmed: false,
            is_earliest,
            reach: if row.is_critical { NEAR_IF_CRITICAL } else { NEAR },
            even_past: !is_earliest,
        };
        if !row.is_critical || row.confirmed.is_some() {
            return vec![due];
        }
        vec![Watched { about: About::Unconfirmed, even_past: false, ..due.clone() }, due]
    }

    /// A day that is the last one to file a claim for some people.
    pub fn last_day(of: &LastDay, case: &str) -> Watched {
        Watched {
            about: About::LastDays,
            subject: of.claim,
            case: case.to_owned(),
            what: of.name.clone(),
            day: of.day,
            people: of.people,
            partial: of.partial,
            is_unconfirmed: of.is_unconfirmed,
            is_earliest: false,
            reach: NEAR_IF_CRITICAL,
            even_past: false,
        }
    }

    /// That the last days of a case cannot be counted, which is told each day, and kept by its first claim.
    pub fn uncounted(claim: i64, case: &str, why: &Failure, today: NaiveDate) -> Watched {
        Watched {
            about: About::Uncounted,
            subject: claim,
            case: case.to_owned(),
            what: why.message.clone(),
            day: today,
            people: 0,
            partial: 0,
            is_unconfirmed: false,
            is_earliest: false,
            reach: 0,
            even_past: false,
        }
    }

    /// How near its day is on a day, where that is told.
    pub fn stage(&self, on: NaiveDate) -> Option<Stage> {
        let stage = Stage::of((self.day - on).num_days(), self.reach)?;
        (stage != Stage::Overdue || self.even_past).then_some(stage)
    }

    /// What is kept once its reminder was given.
    pub fn mark(&self, stage: Stage) -> ReminderMark {
        ReminderMark {
            about: self.about.word().to_owned(),
            subject: self.subject,
            day: self.day.to_string(),
            stage: stage.word().to_owned(),
            people: self.people,
        }
    }

    /// Whether that was among what was given; more people are told anew.
    pub fn was_given(&self, stage: Stage, given: &[ReminderRow]) -> bool {
        given.iter().any(|row| {
            (row.subject, row.day_on, &*row.stage) == (self.subject, self.day, stage.word())
                && row.about == self.about.word()
                && row.people >= self.people
                && (row.people == 0) == (self.people == 0)
        })
    }
}

/// What is to be done, as its rule names it. What a person typed may name somebody, and is not told.
fn what(row: &DeadlineRow) -> String {
    match &row.rule {
        Some(_) => row.text.clone(),
        None => format!("deadline {}, entered by hand", row.id),
    }
}

/// For how many people a day is the last one to file a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LastDay {
    pub claim: i64,
    /// Name of the claim's theory.
    pub name: String,
    pub day: NaiveDate,
    pub people: u64,
    /// Those of them whose day is counted from the earliest day of a date known in part.
    pub partial: u64,
    /// Whether a second person has not confirmed the last days of the claim.
    pub is_unconfirmed: bool,
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn a_stage_begins_thirty_days_seven_days_and_one_day_before() {
        let stages = |reach: i64| [31, 30, 8, 7, 2, 1, 0, -1].map(|left| Stage::of(left, reach));
        let near = [Stage::Within7, Stage::Within7, Stage::Within1, Stage::Today, Stage::Overdue].map(Some);
        assert_eq!(stages(30)[..3], [None, Some(Stage::Within30), Some(Stage::Within30)]);
        assert_eq!(stages(7)[..3], [None, None, None]);
        assert_eq!((&stages(30)[3..], &stages(7)[3..]), (&near[..], &near[..]));
    }
}
