//! The command line of cases, their figures and parties.

use clap::{Args as Group, Subcommand};

/// `case …`
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// Add a case and print its number
    Add(CaseAdd),
    /// Set a figure that estimates rest on
    Set(CaseSet),
    /// Say where a case stands from a day on, as when it is filed again; without --stage, list its stages
    Stage(CaseStage),
    /// Add a party, or say of which states and countries it is a citizen; without --party, list the parties
    Party(CaseParty),
    /// Ask a new fact of everyone in a case; without --label, list the facts that it asks
    Fact(CaseFact),
}

/// `case fact`
#[derive(Debug, Group)]
pub struct CaseFact {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// What the fact is called, as in "Plan"
    #[arg(long, value_name = "NAME", requires = "kind")]
    pub label: Option<String>,
    /// What it holds: text, number, money, date or yes_no
    #[arg(long, requires = "label")]
    pub kind: Option<String>,
    /// A word that it may hold, where only some words can be picked; may be given again
    #[arg(long, value_name = "WORD", requires = "label")]
    pub option: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `case stage`
#[derive(Debug, Group)]
pub struct CaseStage {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The stage, as in filed or dismissed
    #[arg(long, requires = "from")]
    pub stage: Option<String>,
    /// From which day
    #[arg(long, value_name = "DATE", requires = "stage")]
    pub from: Option<String>,
    /// What happened
    #[arg(long, value_name = "TEXT", requires = "stage")]
    pub note: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `case add`
#[derive(Debug, Group)]
pub struct CaseAdd {
    /// The case file
    pub file: String,
    /// Start from a template: linkedin
    #[arg(long, required_unless_present = "caption", conflicts_with_all = ["caption", "court", "docket", "judge"])]
    pub template: Option<String>,
    /// Caption
    #[arg(long)]
    pub caption: Option<String>,
    /// Court
    #[arg(long)]
    pub court: Option<String>,
    /// Docket number
    #[arg(long)]
    pub docket: Option<String>,
    /// Judge
    #[arg(long)]
    pub judge: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `case set`
#[derive(Debug, Group)]
pub struct CaseSet {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The figure and its value, as in accrued_on=2024-09-18 (2024-09 or 2024 where no more is known),
    /// discoverable_on=2024-09-18 (from when anybody could have known) or share_not_delivered=0.125
    #[arg(value_name = "NAME=VALUE", value_parser = crate::args::choice)]
    pub setting: (String, String),
    /// Where that is known from
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// It is an assumption and not a finding
    #[arg(long)]
    pub assumed: bool,
}

/// `case party`
#[derive(Debug, Group)]
pub struct CaseParty {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The party, by its name or number
    #[arg(long, value_name = "NAME")]
    pub party: Option<String>,
    /// Add it to the case: as plaintiff, defendant or other
    #[arg(long = "add", value_name = "ROLE", requires = "party", value_parser = ["plaintiff", "defendant", "other"])]
    pub role: Option<String>,
    /// States by code or name, other countries by name, as in DE,CA; blank for not known
    #[arg(long, value_name = "PLACES", requires = "party", value_delimiter = ',')]
    pub citizen_of: Option<Vec<String>>,
    /// Print JSON
    #[arg(long, conflicts_with = "party")]
    pub json: bool,
}
