use domain::{ClassTotal, Money};
use serde::Serialize;
use ts_rs::TS;

/// Interest before judgment on the claims for which the firm says a rate. It is in no other figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InterestEstimate {
    /// The day to which it is counted.
    pub until: String,
    /// The interest of all claims.
    #[ts(type = "string")]
    pub total: ClassTotal,
    /// The way to count days worked with: an answer to `day_count`.
    pub day_count: String,
    /// The same interest by every way to count days.
    pub by_count: Vec<InterestByCount>,
    /// Claim by claim, those for which a rate is said.
    pub claims: Vec<ClaimInterest>,
}

/// Interest by one way to count days.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InterestByCount {
    /// The answer to `day_count`.
    pub day_count: String,
    /// The interest of all claims.
    #[ts(type = "string")]
    pub total: ClassTotal,
}

/// Interest before judgment on one claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimInterest {
    /// The claim: `contract`.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// The rate as the firm says it: `0.10`, or the name of a table of rates.
    pub rate: String,
    /// In words: `10% a year`.
    pub rate_words: String,
    /// Where the rate is known from.
    pub source: String,
    /// Whether the rate is an assumption.
    pub is_assumed: bool,
    /// The day before which none runs, if the firm says one.
    pub not_before: Option<String>,
    /// People who earn any.
    pub people: u64,
    /// People of whom the day from which it runs is not known, or a rate for it.
    pub unknown: u64,
    /// What it runs on: what makes losses good, once the same loss is counted once.
    #[ts(type = "string")]
    pub principal: ClassTotal,
    /// The interest.
    #[ts(type = "string")]
    pub interest: ClassTotal,
}

/// Interest before judgment on a figure of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineInterestView {
    /// What it runs on.
    #[ts(type = "string")]
    pub principal: Money,
    /// The interest; none where the day from which it runs, or a rate for it, is not known.
    #[ts(type = "string | null")]
    pub interest: Option<Money>,
    /// How it was computed.
    pub working: String,
}

/// A table of rates of the law.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RateTableView {
    /// Short name: `ca_contract`.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// Its rates in words: `10% a year from 1986-01-02`.
    pub says: String,
    /// Where it stands.
    pub cite: String,
    /// Whether the words were read at the source.
    pub verified: bool,
    /// Whether it is of the firm's own law.
    pub is_own: bool,
}
