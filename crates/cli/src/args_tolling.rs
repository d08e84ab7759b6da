//! The command line of limitation and tolling.

use clap::{Args as Group, Subcommand};

/// `limitations`
#[derive(Debug, Group)]
pub struct Limitations {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Only this claim, as in sca
    #[arg(long)]
    pub claim: Option<String>,
    /// List the people whose last day falls within so many days, the first ones first
    #[arg(long, value_name = "DAYS")]
    pub within: Option<u32>,
    /// Work out the last days of the claim from this day on which its clock starts, for a class action and for suits of
    /// one's own
    #[arg(long, value_name = "DATE", requires = "claim", conflicts_with = "within")]
    pub start: Option<String>,
    /// Confirm the last days of a claim as they stand, as a second person does
    #[arg(long, value_name = "CLAIM", requires_all = ["by", "days"], conflicts_with_all = ["claim", "within", "start", "accept", "pin"])]
    pub confirm: Option<String>,
    /// The days that are confirmed, as the list of the claim marks them: others are refused
    #[arg(long, value_name = "MARK", requires = "confirm")]
    pub days: Option<String>,
    /// The second person, by name or initials
    #[arg(long, value_name = "WHO", requires = "confirm")]
    pub by: Option<String>,
    /// Take the last days that new law gives a claim
    #[arg(long, value_name = "CLAIM", conflicts_with_all = ["claim", "within", "start", "pin"])]
    pub accept: Option<String>,
    /// Keep the old last days of a claim beside those of new law: the earlier of the two counts
    #[arg(long, value_name = "CLAIM", conflicts_with_all = ["claim", "within", "start"])]
    pub pin: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `tolling …`
#[derive(Debug, Subcommand)]
pub enum TollingCommand {
    /// Add what stops a clock: an earlier class action, an agreement, an order, what holds for one person
    Add(Box<TollingAdd>),
    /// List what stops clocks in a case, or the kinds that the law knows
    List(TollingList),
    /// Change what an entry says, by its number; what is not named stays
    Change(Box<TollingChange>),
    /// Take an entry away by its number
    Remove(TollingRemove),
}

/// What `tolling add` says of an entry, and `tolling change` in place of what was said
#[derive(Debug, Group)]
pub struct TollingSaid {
    /// The first day; not needed where the rule or the person's birth says it
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The last day; none while it goes on
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// How a class action ended: pending, no_ruling, denied or excluded
    #[arg(long, value_parser = ["pending", "no_ruling", "denied", "excluded"])]
    pub ending: Option<String>,
    /// The day of the order that excludes, beside that of the request
    #[arg(long, value_name = "DATE")]
    pub ordered: Option<String>,
    /// The court of an action
    #[arg(long)]
    pub court: Option<String>,
    /// Its docket number
    #[arg(long)]
    pub docket: Option<String>,
    /// The document
    #[arg(long, value_name = "TEXT")]
    pub document: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Say what it would do and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `tolling add`
#[derive(Debug, Group)]
pub struct TollingAdd {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Its kind, as in american_pipe or agreement; `tolling list --kinds` shows them
    #[arg(long)]
    pub kind: String,
    /// The cause: the earlier action, who agreed
    #[arg(long, value_name = "TEXT")]
    pub cause: String,
    /// The state whose court it is, as in CA; without it, a federal court
    #[arg(long, value_name = "STATE")]
    pub court_of: Option<String>,
    /// It is the named plaintiffs' own action, which stops nothing for them
    #[arg(long)]
    pub own_action: bool,
    /// Only for this claim, as in sca; may be given again
    #[arg(long = "claim", value_name = "CLAIM")]
    pub claims: Vec<String>,
    /// Only those inside this class, by its number
    #[arg(long, conflicts_with = "person")]
    pub class: Option<i64>,
    /// Only this person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Option<String>,
    /// What else is said of it
    #[command(flatten)]
    pub said: TollingSaid,
}

/// `tolling change`
#[derive(Debug, Group)]
pub struct TollingChange {
    /// The case file
    pub file: String,
    /// Number of the entry, as `tolling list` shows it
    #[arg(long)]
    pub tolling: i64,
    /// The cause: the earlier action, who agreed
    #[arg(long, value_name = "TEXT")]
    pub cause: Option<String>,
    /// It goes on: the last day is taken back
    #[arg(long, conflicts_with = "to")]
    pub going_on: bool,
    /// Only for this claim, in place of those that are named; may be given again
    #[arg(long = "claim", value_name = "CLAIM", conflicts_with = "every_claim")]
    pub claims: Vec<String>,
    /// For every claim
    #[arg(long)]
    pub every_claim: bool,
    /// What else is said of it
    #[command(flatten)]
    pub said: TollingSaid,
}

/// `tolling list`
#[derive(Debug, Group)]
pub struct TollingList {
    /// The case file
    #[arg(required_unless_present = "kinds")]
    pub file: Option<String>,
    /// Number of the case
    #[arg(long, required_unless_present = "kinds")]
    pub case: Option<i64>,
    /// List the kinds that the law knows
    #[arg(long, conflicts_with_all = ["file", "case"])]
    pub kinds: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `tolling remove`
#[derive(Debug, Group)]
pub struct TollingRemove {
    /// The case file
    pub file: String,
    /// Number of the entry, as `tolling list` shows it
    #[arg(long)]
    pub tolling: i64,
    /// Say what it would do and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
