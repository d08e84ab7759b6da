//! The command line of one person's file.

use crate::args_shared::OfPerson;
use clap::{Args as Group, Subcommand};

/// `person …`
#[derive(Debug, Subcommand)]
pub enum PersonCommand {
    /// Show contacts, roles, relations, and how the person may be reached
    Show(OfPerson),
    /// Say how the person may be reached: not at all, through which counsel, in which language
    Reach(Reach),
    /// Add a contact, or say what is known of one
    #[command(subcommand)]
    Contact(ContactCommand),
    /// Write down a role beside the status: claimant, opt_out, objector, estate, minor …; what stood before stays on record
    Role(RoleOf),
    /// List the roles that there are, with what is said of each by `person role --set`
    Roles(Roles),
    /// Accept an opt-out that does not count by itself, because it is late or unsigned
    AcceptOptOut(Reason),
    /// Let the names and contacts of somebody who opted out be changed again
    Unfreeze(Reason),
    /// Say that somebody of the case belongs to the person
    Relate(Relate),
    /// Take back that somebody belongs to a person, by the number that `person show` gives it
    Unrelate(Unrelate),
    /// Keep a sensitive value under seal
    Seal(Seal),
    /// Show a sensitive value; the history keeps who was shown it
    Reveal(Reveal),
}

/// `person reach`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("how").required(true).multiple(true).args(["do_not_contact", "may_contact", "represented_by", "language"]))]
pub struct Reach {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// Nobody may write or call
    #[arg(long, conflicts_with = "may_contact")]
    pub do_not_contact: bool,
    /// Why nobody may
    #[arg(long, value_name = "REASON", requires = "do_not_contact")]
    pub why: Option<String>,
    /// They may be written to again
    #[arg(long)]
    pub may_contact: bool,
    /// Counsel of their own; blank for nobody
    #[arg(long, value_name = "COUNSEL")]
    pub represented_by: Option<String>,
    /// The language they are written to in; blank where it is not known
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

/// `person contact …`
#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Add one, which is the current one of its kind from then on
    Add(ContactOf),
    /// Say of one that it is current, good, returned, bad or ended
    Mark(Mark),
}

/// `person contact add`
#[derive(Debug, Group)]
pub struct ContactOf {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// email, phone or address
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    /// The e-mail address, the number, or the street
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub value: String,
    /// City of an address
    #[arg(long, default_value = "", hide_default_value = true)]
    pub city: String,
    /// State of an address
    #[arg(long, default_value = "", hide_default_value = true)]
    pub state: String,
    /// ZIP of an address
    #[arg(long, default_value = "", hide_default_value = true)]
    pub zip: String,
    /// Since when it is known
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Who told it
    #[arg(long, value_name = "WHO")]
    pub told_by: Option<String>,
}

/// `person contact mark`
#[derive(Debug, Group)]
pub struct Mark {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// The contact, by the number that `person show` gives it
    #[arg(long, value_name = "NO")]
    pub at: u32,
    /// current, good, returned, bad or ended
    #[arg(long, value_name = "WORD")]
    pub what: String,
    /// On which day
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}

/// `person role`
#[derive(Debug, Group)]
pub struct RoleOf {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// representative, claimant, deficient_claimant, payee, incapacitated, represented, opt_out, objector, estate or minor
    #[arg(long)]
    pub role: String,
    /// What is known of it, as in received_on=3/9/2026 or signed=yes; may be given again
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = crate::args::choice)]
    pub detail: Vec<(String, String)>,
    /// From which day
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The document that shows it
    #[arg(long, value_name = "NAME")]
    pub document: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// The role ends
    #[arg(long)]
    pub end: bool,
}

/// `person roles`
#[derive(Debug, Group)]
pub struct Roles {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `person accept-opt-out`, `person unfreeze`
#[derive(Debug, Group)]
pub struct Reason {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// Why
    #[arg(long, value_name = "REASON")]
    pub why: String,
}

/// `person relate`
#[derive(Debug, Group)]
pub struct Relate {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// Who belongs to them, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub other: String,
    /// What the other is to the person: spouse, parent, guardian, heir, household or other
    #[arg(long, value_name = "WORD")]
    pub is: String,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// `person unrelate`
#[derive(Debug, Group)]
pub struct Unrelate {
    /// The case file
    pub file: String,
    /// The relation
    #[arg(long, value_name = "NUMBER")]
    pub relation: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `person seal`
#[derive(Debug, Group)]
pub struct Seal {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// social_security, bank_account or health_note
    #[arg(long)]
    pub field: String,
    /// The file that holds the value and nothing else, so that it stands in no history of commands
    #[arg(long, value_name = "FILE")]
    pub value_file: String,
}

/// `person reveal`
#[derive(Debug, Group)]
pub struct Reveal {
    /// Who
    #[command(flatten)]
    pub of: OfPerson,
    /// social_security, bank_account, health_note or born_on
    #[arg(long)]
    pub field: String,
}
