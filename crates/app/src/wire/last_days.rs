use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The last days of one claim over the whole class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDaySummary {
    /// The theory.
    pub claim: String,
    /// Its name.
    pub name: String,
    /// The rule.
    pub cite: String,
    /// What is to be filed: `class` or `individual`.
    pub action: String,
    /// The day the claim was filed for the class, where it is still before the court.
    pub filed_on: Option<String>,
    /// People for whom it was filed in time.
    pub filed: u64,
    /// People whose safe date has passed, or had when the claim was filed.
    pub expired: u64,
    /// People with 0 to 7 days left.
    pub within_7: u64,
    /// People with 8 to 30 days left.
    pub within_30: u64,
    /// People with 31 to 90 days left.
    pub within_90: u64,
    /// People with more than 90 days left.
    pub later: u64,
    /// People without a date.
    pub no_date: u64,
    /// People whose last day hangs on a question that nobody has decided; they are in the counts above too.
    pub open: u64,
    /// People whose last day is counted from the earliest day of a date that is known in part; they are in the counts
    /// above too.
    pub partial: u64,
    /// For how many people each day is the one to work towards, the soonest first; none of a claim that is filed.
    pub days: Vec<LastDayCount>,
    /// The next safe date that has not passed.
    pub next: Option<String>,
    /// The last safe date of anyone.
    pub last: Option<String>,
    /// How far the firm stands by these days; none for a claim that is filed, which asks for none.
    pub standing: Option<LastDaysStanding>,
}

/// For how many people a day is the last one to file a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDayCount {
    /// The day to work towards.
    pub day: String,
    /// The latest day that can be argued for.
    pub latest: String,
    /// Those people.
    pub people: u64,
    /// Those of them whose day is counted from the earliest day of a date that is known in part.
    pub partial: u64,
}

/// How far the firm stands by the last days of a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDaysStanding {
    /// Whether a second person still has to confirm them.
    pub is_unconfirmed: bool,
    /// Who confirmed the days that stand or stood.
    pub confirmed_by: Option<String>,
    /// When, RFC 3339, UTC.
    pub confirmed_at: Option<String>,
    /// Who last changed what they hang on, and does not confirm them.
    pub changed_by: String,
    /// Whether new law moves them, which is accepted, or the old days are pinned, before they can be confirmed. Until then
    /// the earlier of the old and the new day is worked towards.
    pub is_law_new: bool,
    /// Whether the old days are pinned: the earlier of the old and the new day is worked towards for good.
    pub is_pinned: bool,
    /// The days of which another number of people has the last one than when they were confirmed.
    pub moves: Vec<LastDaysMove>,
    /// Why they are other days, the newest reason first.
    pub why: Vec<String>,
    /// Stands for the days as they are counted now: a confirmation that names it is refused once they are others.
    pub days: String,
}

/// A last day of which another number of people has it than when the days were confirmed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastDaysMove {
    /// The safe day; none for people whose day cannot be told.
    pub day: Option<String>,
    /// The latest day that can be argued for.
    pub latest: Option<String>,
    /// How many people had it when they were confirmed.
    pub before: u64,
    /// How many have it now.
    pub now: u64,
}

/// One claim of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfClaimDays {
    /// The case.
    pub case: i64,
    /// The claim: `sca`.
    pub claim: String,
}

/// Confirms the last days of a claim.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LastDaysConfirm {
    /// The case.
    pub case: i64,
    /// The claim: `sca`.
    pub claim: String,
    /// The second person, by name or initials.
    pub by: String,
    /// The days that the second person saw ([`LastDaysStanding::days`]): others are not confirmed.
    pub days: String,
}
