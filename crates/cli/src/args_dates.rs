//! The command line of dates.

use clap::{Args as Group, Subcommand};

/// `deadline`
#[derive(Debug, Group)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Deadline {
    /// What to do with a deadline that a case holds.
    #[command(subcommand)]
    pub command: Option<DeadlineCommand>,
    /// The rule, by its code, as in FRCP_23F; without it, every rule is listed
    #[arg(long)]
    pub rule: Option<String>,
    /// The day of the event that starts it
    #[arg(long, value_name = "DATE", requires = "rule")]
    pub trigger: Option<String>,
    /// The day of an event by its name, as in first_served=2026-09-08, for a rule that runs from several; may be given
    /// again
    #[arg(long = "event", value_name = "EVENT=DATE", value_parser = crate::args::choice, requires = "rule")]
    pub events: Vec<(String, String)>,
    /// How the paper was served: electronic, personal, mail, mail_out_of_state, mail_abroad, overnight, clerk or other
    #[arg(long, value_name = "WAY", requires = "rule")]
    pub service: Option<String>,
    /// Which days count as legal holidays: FED, FED_STRICT, FED_STATE, FED_STRICT_STATE, FED_ALL or CA_COURT
    #[arg(long, requires = "rule")]
    pub profile: Option<String>,
    /// The state in which the court sits, whose holidays count too: CA
    #[arg(long, value_name = "STATE", requires = "rule", conflicts_with = "profile", value_parser = ["CA"])]
    pub state: Option<String>,
    /// A day on which the clerk's office cannot be reached; may be given again
    #[arg(long, value_name = "DATE", requires = "rule")]
    pub inaccessible: Vec<String>,
    /// The court, whose closings in the firm's law are such days too: "N.D. Cal."
    #[arg(long, value_name = "COURT", requires = "rule")]
    pub court: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `deadline …`
#[derive(Debug, Subcommand)]
pub enum DeadlineCommand {
    /// Add a deadline that no rule counts, and print its number
    Add(DeadlineAdd),
    /// Set the day by hand, for a reason; recalculations leave it alone
    Day(DeadlineDay),
    /// Let the deadline follow its rule again
    Follow(OneDeadline),
    /// Say that it is done, waived, open again, or extended by an order
    Status(DeadlineStatus),
    /// Have a second person confirm the day of a critical deadline
    Confirm(Confirm),
    /// Mark it as critical; with --off, take that mark away, which needs a second person
    Critical(Critical),
    /// Take it away; a critical one asks for a reason, and goes when a second person confirms with --by
    Remove(Remove),
}

/// A deadline of a case file.
#[derive(Debug, Group)]
pub struct OneDeadline {
    /// The case file
    pub file: String,
    /// Number of the deadline, as `deadlines` shows it
    #[arg(long)]
    pub deadline: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `deadline add`
#[derive(Debug, Group)]
pub struct DeadlineAdd {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// What is to be done
    #[arg(long)]
    pub text: String,
    /// The day
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// What sets it, as in "Dkt. 41"
    #[arg(long)]
    pub cite: Option<String>,
    /// What the day is
    #[arg(long, value_parser = ["last_day", "earliest_day", "date_certain"])]
    pub kind: Option<String>,
    /// A second person has to confirm the day
    #[arg(long)]
    pub critical: bool,
    /// What else is known of it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `deadline day`
#[derive(Debug, Group)]
pub struct DeadlineDay {
    /// Which.
    #[command(flatten)]
    pub of: OneDeadline,
    /// The new day
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// The reason
    #[arg(long, value_name = "REASON")]
    pub why: String,
}

/// `deadline status`
#[derive(Debug, Group)]
pub struct DeadlineStatus {
    /// Which.
    #[command(flatten)]
    pub of: OneDeadline,
    /// What became of it
    #[arg(long, value_parser = ["open", "done", "waived", "extended"])]
    pub status: String,
    /// Since which day; today unless told otherwise
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// For extended: the day that the order gives
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// The paper that shows it; for extended, the order
    #[arg(long, value_name = "TEXT")]
    pub document: Option<String>,
    /// What happened; a critical deadline is waived only with it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// To waive a critical deadline: initials or name of a second person
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
}

/// `deadline confirm`
#[derive(Debug, Group)]
pub struct Confirm {
    /// Which.
    #[command(flatten)]
    pub of: OneDeadline,
    /// Initials or name of the second person, who has used the file before
    #[arg(long, value_name = "WHO")]
    pub by: String,
    /// The day that they looked at; refused where another one is kept by now
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}

/// `deadline critical`
#[derive(Debug, Group)]
pub struct Critical {
    /// Which.
    #[command(flatten)]
    pub of: OneDeadline,
    /// Take the mark away
    #[arg(long, requires = "by")]
    pub off: bool,
    /// Initials or name of the second person
    #[arg(long, value_name = "WHO", requires = "off")]
    pub by: Option<String>,
}

/// `deadline remove`
#[derive(Debug, Group)]
pub struct Remove {
    /// Which.
    #[command(flatten)]
    pub of: OneDeadline,
    /// The reason
    #[arg(long, value_name = "REASON")]
    pub why: Option<String>,
    /// Confirm what somebody else asked for: initials or name of the second person
    #[arg(long, value_name = "WHO", conflicts_with_all = ["why", "stay"])]
    pub by: Option<String>,
    /// Take back that it is to be taken away
    #[arg(long, conflicts_with = "why")]
    pub stay: bool,
}
