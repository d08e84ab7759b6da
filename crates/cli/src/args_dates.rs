//! The command line of dates.

use clap::Args as Group;

/// `deadline`
#[derive(Debug, Group)]
pub struct Deadline {
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
    /// A day on which the clerk's office cannot be reached; may be given again
    #[arg(long, value_name = "DATE", requires = "rule")]
    pub inaccessible: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
