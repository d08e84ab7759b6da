//! The command line of checks for conflicts, and of the sheets on representatives.

use crate::args_shared::{OfCase, OfPerson};
use clap::{Args as Group, Subcommand};

/// `conflicts …`
#[derive(Debug, Subcommand)]
pub enum ConflictsCommand {
    /// Check a person, or names, against every name in the file, and keep what is found
    Check(ConflictsCheck),
    /// List the checks of a case, newest first, with what was decided
    List(OfCase),
    /// Decide on a name that a check found; an earlier decision stays on record
    Decide(ConflictsDecide),
    /// Decide of all that a check found, and that nothing was decided of, that it is no conflict
    Clear(ConflictsClear),
    /// Sign a check off, once all that it found is decided
    SignOff(ConflictsSignOff),
    /// Write the report of a check to a table
    Export(ConflictsExport),
    /// List, add and take out witnesses, related companies and others who are no party
    Names(ConflictsNames),
}

/// `conflicts check`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("whom").required(true).multiple(true).args(["person", "name"]))]
pub struct ConflictsCheck {
    #[command(flatten)]
    pub of: OfCase,
    /// The person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Option<String>,
    /// A name to check, of a person or a company; may be given again
    #[arg(long, value_name = "NAME")]
    pub name: Vec<String>,
}

/// `conflicts decide`
#[derive(Debug, Group)]
pub struct ConflictsDecide {
    /// The case file
    pub file: String,
    /// The name that was found, by its number in the report
    #[arg(long, value_name = "NUMBER")]
    pub hit: i64,
    /// What is decided
    #[arg(long, value_name = "DECISION", value_parser = ["no_conflict", "conflict", "waived"])]
    pub decision: String,
    /// Why; a waiver needs it
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `conflicts clear`
#[derive(Debug, Group)]
pub struct ConflictsClear {
    /// The case file
    pub file: String,
    /// Number of the check
    #[arg(long, value_name = "NUMBER")]
    pub check: i64,
    /// Why
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `conflicts sign-off`
#[derive(Debug, Group)]
pub struct ConflictsSignOff {
    /// The case file
    pub file: String,
    /// Number of the check
    #[arg(long, value_name = "NUMBER")]
    pub check: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `conflicts export`
#[derive(Debug, Group)]
pub struct ConflictsExport {
    /// The case file
    pub file: String,
    /// Number of the check
    #[arg(long, value_name = "NUMBER")]
    pub check: i64,
    /// The new file, which ends in .csv
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Write over a file that is there
    #[arg(long)]
    pub replace: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `conflicts names`
#[derive(Debug, Group)]
pub struct ConflictsNames {
    #[command(flatten)]
    pub of: OfCase,
    /// Add a name in this role
    #[arg(long, value_name = "ROLE", requires = "name", value_parser = ["witness", "related_company", "counsel", "other"])]
    pub add: Option<String>,
    /// The name
    #[arg(long, value_name = "NAME", requires = "add")]
    pub name: Option<String>,
    /// In what way they have to do with the case
    #[arg(long, value_name = "TEXT", requires = "add")]
    pub note: Option<String>,
    /// Take a name out by its number
    #[arg(long, value_name = "NUMBER", conflicts_with = "add")]
    pub remove: Option<i64>,
}

/// `vetting …`
#[derive(Debug, Subcommand)]
pub enum VettingCommand {
    /// List the sheets of a case: named plaintiffs, and whoever else anything was found of
    List(OfCase),
    /// Show the sheet on one person, with what each item asks and every finding
    Show(OfPerson),
    /// Add a finding to an item; earlier ones stay on record
    Add(VettingAdd),
}

/// `vetting add`
#[derive(Debug, Group)]
pub struct VettingAdd {
    #[command(flatten)]
    pub of: OfPerson,
    /// The item, as in ties_to_counsel
    #[arg(long, value_name = "ITEM")]
    pub item: String,
    /// How it ends
    #[arg(long, value_name = "OUTCOME", value_parser = ["clear", "concern"])]
    pub outcome: String,
    /// What was found
    #[arg(long, value_name = "TEXT")]
    pub finding: String,
    /// The day of it; today unless told otherwise
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Who signs for it; whoever uses the file unless told otherwise
    #[arg(long, value_name = "NAME")]
    pub signed_by: Option<String>,
    /// Name of the document that shows it
    #[arg(long, value_name = "NAME")]
    pub document: Option<String>,
}
