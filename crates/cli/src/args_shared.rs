//! Arguments that many commands take.

use clap::Args as Group;

/// One case of a file.
#[derive(Debug, Group)]
pub struct OfCase {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// One person of a case.
#[derive(Debug, Group)]
pub struct OfPerson {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// A page of a list.
#[derive(Debug, Group)]
pub struct Page {
    /// How many to list
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
    /// How many to pass over
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
}
