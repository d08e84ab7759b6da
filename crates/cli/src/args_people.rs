//! The command line of people.

use crate::args_known::{PeopleKnown, PeopleSame};
use crate::args_shared::OfCase;
use clap::{Args as Group, Subcommand};

/// `people`
#[derive(Debug, Group)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct People {
    /// What to do with many people, in place of listing them.
    #[command(subcommand)]
    pub command: Option<PeopleCommand>,
    /// Whose list
    #[command(flatten)]
    pub list: Option<Listed>,
}

/// `people FILE`
#[derive(Debug, Default, Group)]
pub struct Listed {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Words that name, contact or id must hold
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub search: String,
    /// Only people of this status, as in class_member; may be given again
    #[arg(long)]
    pub status: Vec<String>,
    /// A condition, as in 'state is CA', 'fact:amount_paid after 500', 'last_day between today and today+30', 'email
    /// is_empty' or 'not tag one_of vip, late'; may be given again, and then all hold
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// A list that the case keeps, by its name
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// What to order by, as in recoverable or recoverable:desc; may be given again
    #[arg(long, value_name = "COLUMN")]
    pub sort: Vec<String>,
    /// Columns to show beside the usual ones, as in email,zip,fact:amount_paid
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// The people as they stood at the end of a past day, as the program showed them then
    #[arg(long, value_name = "DATE", conflicts_with_all = ["status", "conditions", "view", "sort", "columns"])]
    pub as_of: Option<String>,
    /// Who the page begins with, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID", conflicts_with_all = ["as_of", "offset"])]
    pub from: Option<String>,
    /// How many to list
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
    /// How many to pass over
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `people …`
#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// Set one thing of many people at once, in one operation that one undo takes back
    Set(Box<PeopleSet>),
    /// Remove a person who was added by mistake; the bin keeps them
    Remove(PersonRemove),
    /// List the people in the bin, with who removed them, when and why
    Bin(Bin),
    /// Bring a person back out of the bin
    Restore(PersonRestore),
    /// List who may be meant by a name, a telephone number or an e-mail address, with the reasons
    Known(PeopleKnown),
    /// Say that two records are of one human being in different roles or cases, or list those of one
    Same(PeopleSame),
    /// List the tags that people of a case have
    Tags(OfCase),
}

/// `people remove`
#[derive(Debug, Group)]
pub struct PersonRemove {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: String,
    /// Why
    #[arg(long, value_name = "REASON")]
    pub why: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `people bin`
#[derive(Debug, Group)]
pub struct Bin {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `people restore`
#[derive(Debug, Group)]
pub struct PersonRestore {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The person, by the number that the bin shows
    #[arg(long, value_name = "NUMBER")]
    pub person: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `people set`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("whom").required(true).multiple(true).args(["search", "status", "conditions", "view", "person", "everyone"]))]
#[command(group = clap::ArgGroup::new("what").required(true).args(["set_status", "fact", "clear", "tag", "untag", "note"]))]
pub struct PeopleSet {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Whose name, contact or id holds these words
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Who is of this status now, as in class_member; may be given again
    #[arg(long)]
    pub status: Vec<String>,
    /// A condition, as in 'state is CA'; may be given again, and then all hold
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// A list that the case keeps, by its name
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// One person, by the number that the class list gives; may be given again
    #[arg(long, value_name = "EXTERNAL_ID", conflicts_with_all = ["search", "status", "conditions", "view", "everyone"])]
    pub person: Vec<String>,
    /// Everyone in the case
    #[arg(long, conflicts_with_all = ["search", "status", "conditions", "view"])]
    pub everyone: bool,
    /// Set the status
    #[arg(long, value_name = "STATUS")]
    pub set_status: Option<String>,
    /// From which day the status holds; today unless told otherwise
    #[arg(long, value_name = "DATE", requires = "set_status", conflicts_with_all = ["fact", "clear", "tag", "untag", "note"])]
    pub on: Option<String>,
    /// Why the status, the estate, the guardian, or whose duplicate
    #[arg(long, value_name = "TEXT", requires = "set_status", conflicts_with_all = ["fact", "clear", "tag", "untag", "note"])]
    pub reason: Option<String>,
    /// Set a fact of the case, as in plan=Career
    #[arg(long, value_name = "FACT=VALUE", value_parser = crate::args::choice)]
    pub fact: Option<(String, String)>,
    /// Say that a fact is not known
    #[arg(long, value_name = "FACT")]
    pub clear: Option<String>,
    /// Put a tag on
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
    /// Take a tag off
    #[arg(long, value_name = "TAG")]
    pub untag: Option<String>,
    /// Add a note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Say what it would do and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
