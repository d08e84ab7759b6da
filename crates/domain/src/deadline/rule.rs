//! A rule that sets a deadline: what starts it, how long it is, how it is counted.

use crate::calendar::Direction;
use crate::theory::Citation;
use chrono::{NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;

/// A rule that sets a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRule {
    /// Name in files and on the command line: `FRCP_4M`.
    pub code: String,
    /// What is to be done: `serve summons and complaint`.
    pub text: String,
    /// Under which rules time is counted.
    pub method: Method,
    /// Whether the working cites the appellate rules, which count as the civil ones do.
    pub is_appellate: bool,
    /// What the day is.
    pub kind: DeadlineKind,
    /// The rule holds only in some cases: `the United States is a party`.
    pub only_where: Option<String>,
    /// The event whose order names the day: `preliminary_approval_entered`. Nothing is counted then.
    pub by_order: Option<String>,
    /// The periods; the first one is the rule's own, the others run beside it. None where an order names the day.
    pub counts: Vec<Count>,
    /// Which of the ends is the deadline.
    pub pick: Pick,
    /// Whether a second person has to confirm it: a right is lost with it.
    pub is_critical: bool,
    /// Where it stands that no court may extend the time: `Fed. R. Civ. P. 6(b)(2)`.
    pub no_extension: Option<String>,
    /// The hour of the day by which it is to be done, where that is earlier than the day's end.
    pub until: Option<Until>,
    /// Where it stands.
    pub citation: Citation,
}

/// An hour of the day on the clock of a court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    /// The hour.
    pub hour: NaiveTime,
    /// Where the court sits.
    pub zone: Tz,
}

impl Until {
    /// The hour on a day, with the court's time zone: `17:00 PDT (America/Los_Angeles)`.
    pub fn on(&self, day: NaiveDate) -> String {
        let clock = self.zone.from_local_datetime(&day.and_time(self.hour)).earliest();
        let clock = clock
            .map_or_else(|| self.hour.format("%H:%M").to_string(), |at| at.format("%H:%M %Z").to_string());
        format!("{clock} ({})", self.zone.name())
    }
}

/// One period of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The event that starts it: `complaint_filed`. For one that another rule sets, its code stands in `after`.
    pub trigger: String,
    /// The same in the words in which people read it: `complaint filed`.
    pub words: String,
    /// How many units.
    pub n: u32,
    /// In what it is counted.
    pub unit: CountUnit,
    /// Which way it runs.
    pub direction: Direction,
    /// Whether days are added for the way of service.
    pub adds_service: bool,
    /// The rule whose deadline is the trigger, where its day is not given: a reply after the day an opposition was due.
    pub after: Option<String>,
    /// The period counts only where something was done in time.
    pub if_timely: Option<Timely>,
}

/// Something that had to be done in time for a period to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timely {
    /// The day it was done: `rule59e_filed`.
    pub done: String,
    /// The rule by which it had to be done.
    pub rule: String,
}

/// In what a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountUnit {
    /// Calendar days.
    Days,
    /// Days on which the courts are open.
    CourtDays,
    /// Weeks of seven days.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
    /// Hours that pass.
    Hours,
}

impl CountUnit {
    /// Every unit.
    pub const ALL: [CountUnit; 6] = [
        CountUnit::Days,
        CountUnit::CourtDays,
        CountUnit::Weeks,
        CountUnit::Months,
        CountUnit::Years,
        CountUnit::Hours,
    ];

    /// Its name: `court_days`.
    pub const fn word(self) -> &'static str {
        match self {
            CountUnit::Days => "days",
            CountUnit::CourtDays => "court_days",
            CountUnit::Weeks => "weeks",
            CountUnit::Months => "months",
            CountUnit::Years => "years",
            CountUnit::Hours => "hours",
        }
    }

    /// The unit of exactly this word.
    pub fn from_word(word: &str) -> Option<CountUnit> {
        Self::ALL.into_iter().find(|unit| unit.word() == word)
    }
}

/// What the day of a rule is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum DeadlineKind {
    /// The last day on which something can be done; it moves off closed days.
    #[default]
    LastDay,
    /// The first day on which something may be done; it moves nowhere.
    EarliestDay,
    /// A day that an order names; it moves nowhere.
    DateCertain,
}

/// Under which rules time is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Method {
    /// Fed. R. Civ. P. 6, Fed. R. App. P. 26, and statutes and local rules that name no other way.
    #[default]
    Federal,
    /// Cal. Code Civ. Proc. §§ 12–12c, 1010.6, 1013; Cal. Rules of Court, rule 1.11.
    California,
}

/// Which of the ends of several periods is the deadline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Pick {
    /// The earliest.
    #[default]
    Earliest,
    /// The latest.
    Latest,
}

/// How a paper was served.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ServedBy {
    /// Through the court's electronic filing, or by electronic means.
    #[default]
    Electronic,
    /// In person.
    Personal,
    /// By mail; within the state, under the rules of a state.
    Mail,
    /// By mail from or to another state.
    MailOutOfState,
    /// By mail from or to another country.
    MailAbroad,
    /// By overnight delivery or fax.
    Overnight,
    /// Left with the clerk.
    Clerk,
    /// By other means that were consented to in writing.
    Other,
}

impl ServedBy {
    /// Every way.
    pub const ALL: [ServedBy; 8] = [
        ServedBy::Electronic,
        ServedBy::Personal,
        ServedBy::Mail,
        ServedBy::MailOutOfState,
        ServedBy::MailAbroad,
        ServedBy::Overnight,
        ServedBy::Clerk,
        ServedBy::Other,
    ];

    /// Its name: `mail_out_of_state`.
    pub const fn word(self) -> &'static str {
        match self {
            ServedBy::Electronic => "electronic",
            ServedBy::Personal => "personal",
            ServedBy::Mail => "mail",
            ServedBy::MailOutOfState => "mail_out_of_state",
            ServedBy::MailAbroad => "mail_abroad",
            ServedBy::Overnight => "overnight",
            ServedBy::Clerk => "clerk",
            ServedBy::Other => "other",
        }
    }

    /// The way of a word; `ecf` is electronic, `mail_in_state` is mail, `fax` is overnight.
    pub fn from_word(word: &str) -> Option<ServedBy> {
        match word {
            "ecf" => Some(ServedBy::Electronic),
            "mail_in_state" => Some(ServedBy::Mail),
            "fax" => Some(ServedBy::Overnight),
            _ => Self::ALL.into_iter().find(|service| service.word() == word),
        }
    }
}
