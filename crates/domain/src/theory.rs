//! The law's catalogue: what a theory gives, since when, and for how long one may sue.

use crate::money::Money;
use chrono::NaiveDate;
use serde::Deserialize;

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
    /// The provision that gives the claim.
    pub citation: Citation,
    /// How the amount is found.
    pub remedy: Remedy,
    /// What must be shown.
    pub elements: Vec<String>,
    /// How long one may wait.
    pub limitation: Limitation,
    /// Names of the open questions ([`crate::choice::Question`]) that touch it.
    pub questions: Vec<String>,
}

/// The shape of a remedy. The shapes are code; their figures are law data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Actual damages and profits, but not less than a minimum.
    StatutoryFloor {
        /// The minimum, by the day from which it applies, oldest first.
        minimum: Vec<DatedAmount>,
    },
    /// The share of what was paid that was not delivered.
    ContractShare,
    /// Money paid for what was not received, given back.
    Restitution,
}

/// An amount the law sets, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedAmount {
    /// The amount for one unit.
    pub amount: Money,
    /// First day it applies.
    pub from: NaiveDate,
    /// Where it stands.
    pub citation: Citation,
}

/// How long after what one may sue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limitation {
    /// Whole years, ended by the anniversary.
    pub years: u32,
    /// What starts the clock.
    pub start: LimitationStart,
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

impl Remedy {
    /// The minimum in force on `day`, if the remedy has one and it was in force then.
    pub fn minimum_on(&self, day: NaiveDate) -> Option<&DatedAmount> {
        match self {
            Remedy::StatutoryFloor { minimum } => minimum.iter().rev().find(|dated| dated.from <= day),
            Remedy::ContractShare | Remedy::Restitution => None,
        }
    }
}
