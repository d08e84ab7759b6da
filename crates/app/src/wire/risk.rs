use serde::Serialize;
use ts_rs::TS;

/// What comes first, and how much there is beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RiskList {
    /// Lines, the gravest first.
    pub rows: Vec<RiskRow>,
    /// Lines of less weight that are not among them.
    pub more: u64,
}

/// A line of what comes first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RiskRow {
    /// `deadline`, `last_day`, `task`, `contact`, `unheard`, `opt_out`, `cure` or `draft`.
    pub kind: String,
    /// The case.
    pub case: i64,
    /// Its caption.
    pub caption: String,
    /// What is to be done: the deadline, the claim, the task, the file, what a claim lacks; of people not reached, for how many
    /// days; blank for a request to be left out.
    pub what: String,
    /// The one person it is of.
    pub name: Option<String>,
    /// How many people it is of, where they are counted.
    pub people: Option<u64>,
    /// The day; of people with several days, the first.
    pub day: Option<String>,
    /// Days left until it; below zero when it has passed.
    pub days_left: Option<i64>,
    /// Where it is dealt with.
    pub opens: RiskOpens,
}

/// Where a line of what comes first is dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum RiskOpens {
    /// A deadline.
    Deadline {
        /// Its number.
        deadline: i64,
    },
    /// The people whose last day for a claim comes.
    LastDay {
        /// The claim.
        claim: String,
        /// `within_7` or `within_30`.
        when: String,
    },
    /// The log of a person.
    Person {
        /// The person.
        person: i64,
    },
    /// The roles of a person whose request to be left out is to be decided.
    Request {
        /// The person.
        person: i64,
    },
    /// The tasks, or one batch of them.
    Tasks {
        /// The batch.
        batch: Option<i64>,
    },
    /// The people who were not reached for so many days.
    Unheard {
        /// The days.
        days: u32,
    },
    /// The lists on their way in.
    Imports,
}
