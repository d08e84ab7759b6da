use domain::{ClassTotal, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the class meets the Class Action Fairness Act. What is not known is none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CafaMeter {
    /// Class members, with those who are assumed and not on the list.
    pub members: u64,
    /// Of them, those who are assumed; none where the case assumes none.
    pub not_listed: Option<u64>,
    /// How many the act asks for.
    pub members_needed: u64,
    /// Whether there are as many.
    pub numerosity_met: bool,
    /// The amount in controversy: all claims, the same loss counted once, without interest and costs.
    #[ts(type = "string")]
    pub amount: ClassTotal,
    /// All claims as pleaded.
    #[ts(type = "string")]
    pub gross: ClassTotal,
    /// The amount must be more than this.
    #[ts(type = "string")]
    pub amount_over: Money,
    /// Whether it is.
    pub amount_met: bool,
    /// Whether any member's state differs from any defendant's.
    pub minimal_diversity: Option<bool>,
    /// Whether all three are met.
    pub jurisdiction: Option<bool>,
    /// The state of filing, by which the exceptions are told.
    pub forum: Option<String>,
    /// Class members there.
    pub in_state: u64,
    /// Class members whose state is known; the fractions are of these.
    pub state_known: u64,
    /// More than two thirds are there.
    pub local_controversy_fraction_met: Option<bool>,
    /// The local controversy exception.
    pub local_controversy: Option<bool>,
    /// The home-state exception.
    pub home_state: Option<bool>,
    /// The fraction lies where the court may decline.
    pub discretionary: Option<bool>,
    /// Members by state, the largest first.
    pub states: Vec<StateCount>,
    /// The act.
    pub cite: String,
}

/// Class members of one state.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StateCount {
    /// Two letters.
    pub state: String,
    /// How many.
    pub people: u64,
}

/// The recovery claim by claim, with what the settlement gives of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CourtTable {
    /// The day.
    pub as_of: String,
    /// The claims, in the order of the pleading.
    pub rows: Vec<CourtRow>,
    /// The questions of law that touch them, with the answers worked with.
    pub choices: Vec<super::ChoiceUsed>,
}

/// One claim of the table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CourtRow {
    /// What the claim is called.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// People with a figure.
    pub people: u64,
    /// For one unit, where it is the same for everyone.
    #[ts(type = "string | null")]
    pub each: Option<Money>,
    /// As pleaded, under the answers worked with.
    #[ts(type = "string")]
    pub worked_with: ClassTotal,
    /// As pleaded, at the most over what is still open.
    #[ts(type = "string")]
    pub maximum: ClassTotal,
    /// What the settlement gives for it.
    #[ts(type = "string | null")]
    pub settlement: Option<Money>,
    /// In percent of the maximum.
    pub share_percent: Option<String>,
    /// The discount in percent.
    pub discount_percent: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// Asks for interest on a sum.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InterestRequest {
    /// The sum.
    pub principal: String,
    /// The day from which it runs, itself not counted.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The rate for a year: `0.10` or `10%`.
    pub rate: String,
    /// `act_365f`, `nl_365` or `full_year`.
    pub day_count: String,
    /// `none`, or `annual` on each anniversary of the first day.
    pub compounding: String,
}

/// Interest on a sum.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InterestView {
    /// Days counted.
    pub days: i64,
    /// The interest, rounded once.
    #[ts(type = "string")]
    pub interest: Money,
    /// Sum and interest.
    #[ts(type = "string")]
    pub total: Money,
    /// The steps.
    pub working: Vec<String>,
}
