//! The law's catalogue: what a theory gives, since when, and for how long one may sue.

use crate::choice::{Answers, QuestionId};
use crate::input::Input;
use crate::money::Money;
use crate::partial_date::PartialDate;
use crate::settlement::class_cap;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::fmt;

/// Where a rule stands, and when it was read there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// As a brief would cite it: `18 U.S.C. § 2707(c)`.
    pub cite: String,
    /// Where it was read; `general knowledge` when nobody has read it yet.
    pub source: String,
    /// When it was read there, or written down from knowledge.
    pub read_on: NaiveDate,
    /// Whether the words were read at the source. What was not needs a lawyer's eye first.
    pub verified: bool,
}

/// A cause of action as the catalogue knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theory {
    /// Short name used in files and on the command line: `sca`.
    pub id: String,
    /// As a heading would say it: `Stored Communications Act`.
    pub name: String,
    /// As a table has room for: `§ 2707(c)`.
    pub short_cite: String,
    /// Under whose law it arises: `us`, or a state by its two letters; not known for a file that stands in no such folder.
    pub law_of: Option<String>,
    /// The provision that gives the claim.
    pub citation: Citation,
    /// How the amount is found, by the day of the conduct and the answers to open questions.
    pub remedies: Vec<DatedRemedy>,
    /// What must have happened for there to be a claim at all.
    pub threshold: Option<Threshold>,
    /// What the statute gives a whole class at most.
    pub class_cap: Option<ClassCap>,
    /// What must be shown.
    pub elements: Vec<String>,
    /// What each person must prove, by the input that tells it.
    pub proof: Vec<Proof>,
    /// How long one may wait; several where an open question decides.
    pub limitations: Vec<Limitation>,
    /// Whether fees can be had, and from whom.
    pub fees: Option<Rule>,
    /// Whether punitive damages can be had. Their amount is only ever the user's own.
    pub punitive: Option<Rule>,
    /// What must be sent before suit.
    pub notices: Vec<Rule>,
    /// What else one must know before relying on a figure or a date, as that a court does not hear it for a class.
    pub notes: Vec<Rule>,
    /// Names of the open questions ([`crate::choice::Question`]) that touch it.
    pub questions: Vec<QuestionId>,
}

/// A rule in words, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it says.
    pub says: String,
    /// Where it stands.
    pub citation: Citation,
}

/// Something that a person has to prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What tells whether it is known.
    pub input: Input,
    /// What is asked for: `Account statement`.
    pub says: String,
}

/// A remedy as it stood from one day to another, under certain answers to open questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedRemedy {
    /// First day of the conduct that it governs.
    pub from: NaiveDate,
    /// Last day, if it was changed.
    pub to: Option<NaiveDate>,
    /// Answers under which it is the law: each question with the place of its answer.
    pub when: Vec<(QuestionId, u8)>,
    /// The day on which its figures are due to change, where that is known.
    pub changes_on: Option<NaiveDate>,
    /// The remedy.
    pub remedy: Remedy,
    /// Where it stands.
    pub citation: Citation,
}

impl DatedRemedy {
    /// Whether it governs conduct of `day` under these answers.
    pub fn governs(&self, day: NaiveDate, assume: &Answers) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to) && self.holds_under(assume)
    }

    /// Whether it is the law under these answers.
    pub fn holds_under(&self, assume: &Answers) -> bool {
        self.when.iter().all(|(question, answer)| assume.place(*question) == *answer)
    }
}

/// The shape of a remedy. The shapes are code; their figures are law data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Actual damages and profits, but not less than a minimum.
    Floor {
        /// The minimum.
        statutory: Statutory,
        /// Whether an open question decides who is entitled to it.
        asks_entitlement: bool,
        /// Whether the violator's profits count with actual damages.
        with_profits: bool,
    },
    /// The greater of actual damages and a statutory amount.
    GreaterOf {
        /// The statutory amount.
        statutory: Statutory,
        /// Whether the two are compared for each violation apart.
        each_violation: bool,
        /// Whether the violator's profits count with actual damages.
        with_profits: bool,
    },
    /// A statutory amount on top of actual damages.
    Added(Statutory),
    /// Actual damages only.
    Actual,
    /// Compensatory and punitive damages that somebody put a figure on, up to a limit.
    Capped(Statutory),
    /// Actual damages, the class as a whole not less than a minimum, and more for some.
    ClassMinimum {
        /// The least for the whole class.
        class_total: Money,
        /// The most that a senior or disabled person may have in addition.
        senior_or_disabled: Money,
    },
    /// The share of what was paid that was not delivered.
    ContractShare,
    /// Money paid for what was not received, given back.
    Restitution,
}

impl Remedy {
    /// The statutory amount, where the remedy has one.
    pub fn statutory(&self) -> Option<&Statutory> {
        match self {
            Remedy::Floor { statutory, .. } | Remedy::GreaterOf { statutory, .. } => Some(statutory),
            Remedy::Added(statutory) | Remedy::Capped(statutory) => Some(statutory),
            _ => None,
        }
    }

    /// The name of its shape in law files: `greater_of`.
    pub fn shape(&self) -> &'static str {
        match self {
            Remedy::Floor { .. } => "floor",
            Remedy::GreaterOf { .. } => "greater_of",
            Remedy::Added(_) => "added",
            Remedy::Actual => "actual",
            Remedy::Capped(_) => "capped",
            Remedy::ClassMinimum { .. } => "class_minimum",
            Remedy::ContractShare => "contract_share",
            Remedy::Restitution => "restitution",
        }
    }
}

/// A statutory amount: by tiers, where the statute has several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statutory {
    /// What it is counted by.
    pub unit: Unit,
    /// What decides the tier.
    pub tier_by: TierBy,
    /// The tiers, the lowest first; at least one.
    pub tiers: Vec<Tier>,
    /// Whether the court may award nothing at all: the statute says that it "may" award.
    pub court_may_refuse: bool,
}

/// What decides which tier applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TierBy {
    /// There is one tier only.
    Nothing,
    /// The defendant's state of mind, which the firm says for the claim.
    StateOfMind,
    /// The defendant's size, which the firm says for the claim.
    EmployerSize,
    /// The kind of transaction, a fact of each person.
    Transaction,
}

/// One tier of a statutory amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// Its name: `negligent`, `closed_end_personal`; empty where there is one only.
    pub name: String,
    /// How much.
    pub basis: Basis,
    /// The whole award is multiplied by up to this.
    pub award_times: u32,
    /// Actual damages are multiplied by up to this.
    pub actual_times: u32,
    /// Whether the multiples are for the court to give or not.
    pub court_may: bool,
    /// The multiplied actual damages are not over this.
    pub actual_times_most: Option<Money>,
}

/// How a tier's amount is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// From `low` to `high` for each unit.
    Each {
        /// The least.
        low: Money,
        /// The most; the same as `low` where the statute fixes one sum.
        high: Money,
    },
    /// So much for each day, but at least a sum.
    Days {
        /// For each day.
        each: Money,
        /// At least.
        at_least: Money,
    },
    /// A multiple of the finance charge, within limits.
    FinanceCharge {
        /// The multiple.
        times: Decimal,
        /// Not less than.
        low: Money,
        /// Not more than.
        high: Money,
    },
}

/// What a statutory amount is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Once for each person.
    Person,
    /// Once for each violation.
    Violation,
    /// Once for each call.
    Call,
    /// Once for each incident.
    Incident,
    /// Once for each section of the act.
    Section,
}

impl Unit {
    /// The input that counts it; nothing for a person.
    pub const fn input(self) -> Option<Input> {
        match self {
            Unit::Person => None,
            Unit::Violation => Some(Input::Violations),
            Unit::Call => Some(Input::Calls),
            Unit::Incident => Some(Input::Incidents),
            Unit::Section => Some(Input::Sections),
        }
    }

    /// Its name.
    pub const fn word(self) -> &'static str {
        match self {
            Unit::Person => "person",
            Unit::Violation => "violation",
            Unit::Call => "call",
            Unit::Incident => "incident",
            Unit::Section => "section",
        }
    }
}

/// What must have happened for there to be a claim at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// What is counted.
    pub input: Input,
    /// At least so many.
    pub at_least: u32,
    /// Within so many months.
    pub within_months: u32,
    /// Where it stands.
    pub citation: Citation,
}

/// What a statute gives all members of a class together at most, beside the named plaintiffs' own
/// and beside actual damages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassCap {
    /// The fixed sum.
    pub fixed: Money,
    /// The share of the defendant's net worth; the lesser of the two is the cap.
    pub net_worth_share: Decimal,
    /// Where it stands.
    pub citation: Citation,
}

impl ClassCap {
    /// The most that all members together have, besides the named plaintiffs. While the net worth is not known the
    /// fixed sum is all that can be said.
    pub fn most(&self, net_worth: Option<Money>) -> Money {
        class_cap(self.fixed, self.net_worth_share, net_worth)
    }
}

/// How long one may wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// Whole years, ended by the anniversary.
    Years(u32),
    /// Whole months, ended on the same day of the month.
    Months(u32),
    /// Calendar days.
    Days(u32),
}

/// In words: `2 years`, `1 year`, `180 days`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match self {
            Period::Years(years) => (years, "year"),
            Period::Months(months) => (months, "month"),
            Period::Days(days) => (days, "day"),
        };
        write!(f, "{count} {unit}{}", if *count == 1 { "" } else { "s" })
    }
}

/// How long after what one may sue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limitation {
    /// How long.
    pub period: Period,
    /// What starts the clock.
    pub start: LimitationStart,
    /// Not later than so many years after the violation, whenever it was discovered.
    pub outer_years: Option<u32>,
    /// Answers under which it is the law.
    pub when: Vec<(QuestionId, u8)>,
    /// Where it stands.
    pub citation: Citation,
}

/// What starts a limitation clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitationStart {
    /// The claimant's discovery, or reasonable opportunity for it.
    Discovery,
    /// The day the cause of action was complete.
    Accrual,
}

impl Theory {
    /// Whether it only ever gives back what was taken.
    pub fn gives_only_back(&self) -> bool {
        self.remedies.iter().all(|dated| matches!(dated.remedy, Remedy::Restitution))
    }

    /// The remedy for conduct of `day` under these answers, if the law had one then.
    pub fn remedy(&self, day: NaiveDate, assume: &Answers) -> Option<&DatedRemedy> {
        self.remedies.iter().find(|dated| dated.governs(day, assume))
    }

    /// The remedy for conduct of a date, where every day that it can mean has the same one; the inner `None` where none was
    /// in force on any of them. The outer `None` where they differ.
    pub fn remedy_throughout(&self, date: PartialDate, assume: &Answers) -> Option<Option<&DatedRemedy>> {
        let found = self.remedy(date.first(), assume);
        if date.is_whole() {
            return Some(found);
        }
        let ends = |dated: &DatedRemedy| [Some(dated.from), dated.to.and_then(|to| to.succ_opt())];
        let changes = self.remedies.iter().flat_map(ends).flatten();
        let mut within = changes.filter(|day| date.first() < *day && *day <= date.last());
        let is_same = |day: NaiveDate| {
            let other = self.remedy(day, assume);
            other.map(|dated| &dated.remedy) == found.map(|dated| &dated.remedy)
        };
        within.all(is_same).then_some(found)
    }

    /// The remedy for conduct of an unknown day, if it is the same on all days under these answers.
    pub fn only_remedy(&self, assume: &Answers) -> Option<&DatedRemedy> {
        let mut holding = self.remedies.iter().filter(|dated| dated.holds_under(assume));
        holding.next().filter(|_| holding.next().is_none())
    }

    /// The remedy for conduct of an unknown day: the latest under these answers.
    pub fn latest_remedy(&self, assume: &Answers) -> Option<&DatedRemedy> {
        self.remedies.iter().filter(|dated| dated.holds_under(assume)).max_by_key(|dated| dated.from)
    }

    /// Whether what it gives depends on the day of the conduct.
    pub fn is_dated(&self) -> bool {
        self.remedies.iter().any(|dated| dated.to.is_some())
    }

    /// The limitation under these answers.
    pub fn limitation(&self, assume: &Answers) -> &Limitation {
        let holds = |limitation: &&Limitation| {
            limitation.when.iter().all(|(question, answer)| assume.place(*question) == *answer)
        };
        self.limitations.iter().find(holds).unwrap_or(&self.limitations[0])
    }
}
