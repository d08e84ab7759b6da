use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What whoever uses the file has to be reminded of today and was not told yet, over all cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderList {
    /// The day.
    pub today: String,
    /// The file, to be named again when what was given is kept.
    pub file: String,
    /// One notice for each kind of reminder; none where there is nothing new.
    pub notices: Vec<ReminderNotice>,
    /// What to say on later days while the file is closed.
    pub later: Vec<LaterNotice>,
}

/// A notice in words. It names cases by their numbers and never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderNotice {
    /// Its kind: `overdue`, `due`, `unconfirmed`, `last_days` or `uncounted`.
    pub group: String,
    /// How many there are, in a line.
    pub title: String,
    /// The first of them, one in a line.
    pub body: String,
    /// What to keep once it was given.
    pub given: Vec<ReminderMark>,
}

/// One reminder, by what it says: of another day, a nearer one or more people it is another reminder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReminderMark {
    /// `due` or `unconfirmed` of a deadline, `last_days` of a claim.
    pub about: String,
    /// Number of the deadline or of the claim.
    pub subject: i64,
    /// The day it reminds of.
    pub day: String,
    /// How near the day is: `overdue`, `today`, `within_1`, `within_7` or `within_30`.
    pub stage: String,
    /// Of how many people, for a claim.
    pub people: u64,
}

/// A notice for a day on which the file is closed: a number, and nothing of any case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaterNotice {
    /// The day.
    pub on: String,
    /// How many reminders wait by then.
    pub title: String,
    /// What to do.
    pub body: String,
}

/// Keeps what was given, so that it is not given again.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReminderGiven {
    /// The file that the reminders are of.
    pub file: String,
    /// What was given.
    pub given: Vec<ReminderMark>,
}
