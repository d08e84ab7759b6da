//! The command line of what happened to people.

use clap::{Args as Group, Subcommand};

/// `event …`
#[derive(Debug, Subcommand)]
pub enum EventCommand {
    /// Add one event to a person and print its number; lists come in with `import --events`
    Add(EventAdd),
    /// List the kinds of events that a case keeps, or the events of one person
    List(EventList),
    /// Take one event away by its number
    Remove(EventRemove),
}

/// `event add`
#[derive(Debug, Group)]
pub struct EventAdd {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: String,
    /// What happened, as in call
    #[arg(long)]
    pub kind: String,
    /// The day, or the month (2018-03) or the year where no more is known
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// What it cost the person, if it is known
    #[arg(long, value_name = "AMOUNT")]
    pub loss: Option<String>,
    /// What else is known of it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// `event list`
#[derive(Debug, Group)]
pub struct EventList {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The person, by the number that the class list gives; without it, the kinds of the case
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `event remove`
#[derive(Debug, Group)]
pub struct EventRemove {
    /// The case file
    pub file: String,
    /// Number of the event, as `event list --person` shows it
    #[arg(long)]
    pub event: i64,
}
