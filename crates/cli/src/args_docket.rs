//! The command line of the docket: filings, events that start deadlines, the deadlines of a case, calendar files.

use crate::args_shared::OfCase;
use clap::{Args as Group, Subcommand};

/// `deadlines`
#[derive(Debug, Group)]
pub struct Deadlines {
    #[command(flatten)]
    pub of: OfCase,
    /// Only open ones, overdue or within so many days of the day to work towards
    #[arg(long, value_name = "DAYS")]
    pub within: Option<u32>,
    /// Show how each day came about
    #[arg(long, conflicts_with = "json")]
    pub working: bool,
}

/// `today`, `risk`
#[derive(Debug, Group)]
pub struct Today {
    /// The case file
    pub file: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `trigger …`
#[derive(Debug, Subcommand)]
pub enum TriggerCommand {
    /// List the events that rules know, and the rules that each starts
    Events(Events),
    /// List the events of a case
    List(OfCase),
    /// Put an event into a case with the deadlines of the rules that are named
    Add(TriggerAdd),
    /// Move an event; each deadline that it would move is accepted or keeps its day
    Move(TriggerMove),
    /// Take an event out of a case
    Remove(TriggerRemove),
}

/// `trigger events`
#[derive(Debug, Group)]
pub struct Events {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `trigger add`
#[derive(Debug, Group)]
pub struct TriggerAdd {
    #[command(flatten)]
    pub of: OfCase,
    /// The event, as in judgment_entered; `trigger events` lists them
    #[arg(long)]
    pub event: String,
    /// Its day
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// How the paper was served: electronic, personal, mail, mail_out_of_state, mail_abroad, overnight, clerk or other
    #[arg(long, value_name = "WAY")]
    pub service: Option<String>,
    /// Which days count as legal holidays: FED, FED_STRICT, FED_STATE, FED_STRICT_STATE, FED_ALL or CA_COURT
    #[arg(long)]
    pub profile: Option<String>,
    /// A day on which the clerk's office cannot be reached; may be given again
    #[arg(long, value_name = "DATE")]
    pub inaccessible: Vec<String>,
    /// The filing that it hangs on, by its number, as `filing list` shows it
    #[arg(long)]
    pub filing: Option<i64>,
    /// What else is known of it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// A rule whose deadline the case is to hold, as in FRCP_23F; may be given again
    #[arg(long = "rule", value_name = "CODE")]
    pub rules: Vec<String>,
    /// The day that an order names for a rule, as in FRCP_23E5_OBJECT=2027-04-12, kept as it is; may be given again
    #[arg(long = "day", value_name = "CODE=DATE", value_parser = crate::args::choice)]
    pub days: Vec<(String, String)>,
    /// Show what it starts, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `trigger move`
#[derive(Debug, Group)]
pub struct TriggerMove {
    /// The case file
    pub file: String,
    /// Number of the event, as `trigger list` shows it
    #[arg(long)]
    pub trigger: i64,
    /// Its new day
    #[arg(long, value_name = "DATE", required_unless_present_any = ["service", "profile", "inaccessible"])]
    pub on: Option<String>,
    /// The new way of service
    #[arg(long, value_name = "WAY")]
    pub service: Option<String>,
    /// Which days count as legal holidays from now on
    #[arg(long)]
    pub profile: Option<String>,
    /// A day on which the clerk's office cannot be reached, in place of those that stand; may be given again
    #[arg(long, value_name = "DATE")]
    pub inaccessible: Vec<String>,
    /// A deadline that takes its new day, by its number, one set by hand too; the others keep theirs; may be given again
    #[arg(long, value_name = "DEADLINE")]
    pub accept: Vec<i64>,
    /// Every open deadline that follows its rule takes its new day; one that was set by hand moves only when --accept
    /// names it
    #[arg(long, conflicts_with = "accept")]
    pub accept_all: bool,
    /// Every deadline keeps its day
    #[arg(long, conflicts_with_all = ["accept", "accept_all"])]
    pub keep_all: bool,
    /// Show what would move, beside what would keep its day where that is said, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `trigger remove`
#[derive(Debug, Group)]
pub struct TriggerRemove {
    /// The case file
    pub file: String,
    /// Number of the event, as `trigger list` shows it
    #[arg(long)]
    pub trigger: i64,
    /// Take the deadlines away as well that run from it
    #[arg(long)]
    pub with_deadlines: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `filing …`
#[derive(Debug, Subcommand)]
pub enum FilingCommand {
    /// Add an entry to the docket
    Add(FilingAdd),
    /// List the docket
    List(OfCase),
}

/// `filing add`
#[derive(Debug, Group)]
pub struct FilingAdd {
    #[command(flatten)]
    pub of: OfCase,
    /// The day on which it was filed
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// What was filed
    #[arg(long)]
    pub title: String,
    /// Its number on the docket
    #[arg(long, value_name = "NUMBER")]
    pub docket: Option<u32>,
    /// Who filed it
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
}

/// `ics`
#[derive(Debug, Group)]
pub struct Ics {
    /// The case file
    pub file: String,
    /// Number of a case; every case without it
    #[arg(long)]
    pub case: Option<i64>,
    /// The calendar file
    #[arg(long, value_name = "FILE.ics")]
    pub out: String,
    /// Write over a file that is there
    #[arg(long)]
    pub replace: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `law moves`
#[derive(Debug, Group)]
pub struct Moves {
    /// The case file
    pub file: String,
    /// Number of a case; every case without it
    #[arg(long)]
    pub case: Option<i64>,
    /// A deadline that takes the day of the law at hand, by its number; may be given again
    #[arg(long, value_name = "DEADLINE")]
    pub accept: Vec<i64>,
    /// A deadline that keeps its day, by its number; may be given again
    #[arg(long, value_name = "DEADLINE")]
    pub pin: Vec<i64>,
    /// Show what would move beside what is pinned, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
