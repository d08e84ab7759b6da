//! What one person could recover, with the working of every figure and the gaps.

use crate::class::ClassTest;
use crate::damages::Nothing;
use crate::input::Input;
use crate::limitation::{LastDay, NewAction};
use crate::membership::MembershipStatus;
use crate::money::Money;
use crate::partial_date::PartialDate;
use chrono::NaiveDate;
use std::borrow::Cow;

/// Something unknown that keeps a figure or a date from being complete.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// A fact of the person is unknown.
    NoFact(Cow<'static, str>),
    /// A date is known in part only, and the days that it can mean do not give the same: a fact of the person, a setting
    /// of the case, or [`EVENT_DAY`].
    PartialDate(Cow<'static, str>),
    /// A setting of the case is not set.
    NoSetting(&'static str),
    /// The theory had no amount in force when the conduct took place.
    NoAmountInForce,
    /// The day of an event is not known, and whether it counts hangs on it.
    NoEventDay,
    /// Violations that are counted one by one lie before and after a change of the law.
    LawChanged,
    /// Holidays of the year reached are not loaded, so no last day is given.
    NoCalendar(i32),
    /// An amount is larger than can be held.
    TooLarge,
}

/// What stands for the day of an event among the dates that are known in part.
pub const EVENT_DAY: &str = "event_day";

impl Gap {
    /// A date that is known in part only.
    pub const fn partial_date(key: &'static str) -> Gap {
        Gap::PartialDate(Cow::Borrowed(key))
    }

    /// A fact of the person that is unknown.
    pub fn no_fact(key: &'static str) -> Gap {
        Gap::NoFact(Cow::Borrowed(key))
    }

    /// An input that no fact tells.
    pub fn no_input(input: Input) -> Gap {
        Gap::no_fact(input.key())
    }

    /// Name used in files, on the command line and by the screens: `no_amount_paid`.
    pub fn kind(&self) -> String {
        match self {
            Gap::NoFact(key) => format!("no_{key}"),
            Gap::PartialDate(key) => format!("partial_{key}"),
            Gap::NoSetting(key) => format!("no_{key}"),
            Gap::NoAmountInForce => "no_amount_in_force".to_owned(),
            Gap::NoEventDay => "no_event_day".to_owned(),
            Gap::LawChanged => "law_changed".to_owned(),
            Gap::NoCalendar(year) => format!("no_calendar_{year}"),
            Gap::TooLarge => "too_large".to_owned(),
        }
    }
}

/// A figure of one claim of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The claim, by its place in the pleading.
    pub claim: usize,
    /// What is counted, for a person: `Minimum, not less than $1,000.00`.
    pub label: String,
    /// What the amount is counted by: `person`, `violation`, `loss`.
    pub unit: &'static str,
    /// How many units.
    pub units: u32,
    /// The amount as pleaded.
    pub amount: Money,
    /// What of it comes too late: time has run for it.
    pub late: Money,
    /// What is left once the same loss is counted once.
    pub after_overlap: Money,
    /// The rule.
    pub cite: String,
    /// How it was computed, step by step.
    pub working: String,
    /// What went in.
    pub inputs: Vec<LineInput>,
    /// Interest before judgment, which is in no amount; none where none runs.
    pub interest: Option<LineInterest>,
}

/// Interest before judgment on a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineInterest {
    /// What it runs on: the part that makes a loss good, once the same loss is counted once.
    pub principal: Money,
    /// The interest, rounded once; none where the day from which it runs, or a rate for it, is not known.
    pub interest: Option<Money>,
    /// How it was computed.
    pub working: String,
}

/// Something that went into a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineInput {
    /// Key of the fact, or of the setting of the case; of the input, where events tell it.
    pub name: String,
    /// Its value as text.
    pub value: String,
    /// The kind of events that tell it, with how many there are.
    pub events: Option<(String, usize)>,
}

/// A claim that gives somebody of the class nothing, and why; where a fact is wanting, it stands among the gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLine {
    /// The claim, by its place in the pleading.
    pub claim: usize,
    /// Why; none for somebody who is not in the class of this claim.
    pub why: Option<Nothing>,
}

/// The last day to file one claim, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimLastDay {
    /// The claim, by its place in the pleading.
    pub claim: usize,
    /// The day for a suit of one's own with its working, or the gap.
    pub individual: Result<LastDay, Gap>,
    /// The day for a class action, or the gap.
    pub class: Result<LastDay, Gap>,
    /// Which of them the case works towards.
    pub action: NewAction,
    /// What is known of the date that the time runs from, where it is no whole day: the earliest day that it can mean
    /// counts.
    pub partial: Option<PartialDate>,
    /// The day the claim was filed for the class, where it is still before the court: the time is then kept.
    pub filed_on: Option<NaiveDate>,
    /// Dates that could start the clock, where there are several: the earliest first, which is worked with.
    pub rivals: Vec<RivalStart>,
}

/// A date that could start the clock of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalStart {
    /// The fact or setting that tells it.
    pub key: String,
    /// The date.
    pub date: PartialDate,
    /// The day to work towards if it does; none where that cannot be counted.
    pub safe_date: Option<NaiveDate>,
}

impl ClaimLastDay {
    /// The day that the case works towards.
    ///
    /// # Errors
    /// The gap.
    pub fn found(&self) -> Result<&LastDay, &Gap> {
        match self.action {
            NewAction::Individual => self.individual.as_ref(),
            NewAction::Class => self.class.as_ref(),
        }
    }
}

/// What one person could recover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The status that holds.
    pub status: MembershipStatus,
    /// What the test of the class says that decides: the first one the person is in, or else the first.
    pub test: ClassTest,
    /// That class, by its place.
    pub class: usize,
    /// Whether the person counts towards the class: the status counts and the test says inside.
    pub counted: bool,
    /// Figures; none for a person who is not counted.
    pub lines: Vec<Line>,
    /// Claims that give nothing.
    pub nothing: Vec<NoLine>,
    /// What is unknown.
    pub gaps: Vec<Gap>,
    /// Sum of the lines as pleaded.
    pub gross: Money,
    /// What of it comes too late.
    pub late: Money,
    /// Sum with the same loss counted once.
    pub after_overlap: Money,
    /// Least over the answers to the open questions.
    pub low: Money,
    /// Most over the answers to the open questions.
    pub high: Money,
    /// Last days to file, for each claim pleaded.
    pub last_days: Vec<ClaimLastDay>,
}
