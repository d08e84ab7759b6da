//! The command line of claims, choices and classes.

use crate::args_shared::OfCase;
use clap::{Args as Group, Subcommand};

/// `claim …`
#[derive(Debug, Subcommand)]
pub enum ClaimCommand {
    /// List every theory that can be pleaded
    Catalogue(Catalogue),
    /// List the claims of a case
    List(OfCase),
    /// Plead a claim from the catalogue and print its number
    Add(ClaimAdd),
    /// Say something of a claim where its statute leaves room
    Set(ClaimSet),
    /// Say which loss a claim makes good; claims for the same loss meet in the overlap
    Loss(ClaimLoss),
    /// Say which fact, or which kind of event, tells an input of the claims
    Input(ClaimInput),
    /// Add a status to the history of a claim
    Status(ClaimStatus),
}

/// `claim catalogue`
#[derive(Debug, Group)]
pub struct Catalogue {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `claim add`
#[derive(Debug, Group)]
pub struct ClaimAdd {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The theory, as in cipa; `claim catalogue` lists them
    #[arg(long)]
    pub theory: String,
    /// Number of the class; the first one unless told otherwise
    #[arg(long)]
    pub class: Option<i64>,
    /// The loss it makes good; claims for the same loss meet in the overlap
    #[arg(long)]
    pub loss: Option<String>,
    /// The defendant it is brought against, by name or number; may be given again; every defendant unless told otherwise
    #[arg(long = "defendant")]
    pub defendants: Vec<String>,
    /// Its status
    #[arg(long, default_value = "pleaded")]
    pub status: String,
    /// Since when; today unless told otherwise
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
}

/// `claim set`
#[derive(Debug, Group)]
pub struct ClaimSet {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The claim, as `claim list` names it
    #[arg(long)]
    pub claim: String,
    /// What is said: figure=500, tier=negligent, net_worth=12000000, elected=yes, interest_rate=0.10 or a table of
    /// rates, interest_from=2025-01-21, settlement_share=0.2. Without a value, as in figure=, it is taken back
    #[arg(value_name = "NAME=VALUE", value_parser = term)]
    pub term: (String, String),
    /// Where that is known from; needed with a value
    #[arg(long)]
    pub source: Option<String>,
    /// It is an assumption and not a finding
    #[arg(long)]
    pub assumed: bool,
}

/// `claim loss`
#[derive(Debug, Group)]
pub struct ClaimLoss {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The claim, as `claim list` names it
    #[arg(long)]
    pub claim: String,
    /// The loss, in the words that other claims for it have too
    #[arg(value_name = "LOSS")]
    pub loss: String,
}

/// `claim input`
#[derive(Debug, Group)]
pub struct ClaimInput {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The claim, as `claim list` names it; every claim of the case without it
    #[arg(long)]
    pub claim: Option<String>,
    /// The input, as in calls; without it, every input is listed
    #[arg(long)]
    pub input: Option<String>,
    /// The fact that tells it, by its key
    #[arg(long, value_name = "KEY", requires = "input", conflicts_with = "events")]
    pub fact: Option<String>,
    /// The kind of events that tell it. With neither, the fact of the input's own name tells it
    #[arg(long, value_name = "KIND", requires = "input")]
    pub events: Option<String>,
    /// Print JSON
    #[arg(long, conflicts_with = "input")]
    pub json: bool,
}

/// `claim status`
#[derive(Debug, Group)]
pub struct ClaimStatus {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The claim, as `claim list` names it
    #[arg(long)]
    pub claim: String,
    /// The status, as in certified
    #[arg(long)]
    pub status: String,
    /// From which day
    #[arg(long, value_name = "DATE")]
    pub from: String,
    /// What happened
    #[arg(long)]
    pub note: Option<String>,
    /// The defendant it holds against, by name or number; all of them unless told otherwise
    #[arg(long)]
    pub defendant: Option<String>,
}

/// `choose`
#[derive(Debug, Group)]
pub struct Choose {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The question and its answer, as in sca_minimum=actual_required
    #[arg(value_name = "NAME=VALUE", value_parser = crate::args::choice)]
    pub choice: (String, String),
    /// Why the firm takes it
    #[arg(long)]
    pub why: String,
    /// On which authority
    #[arg(long)]
    pub authority: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `class …`
#[derive(Debug, Subcommand)]
pub enum ClassCommand {
    /// Try a new version of a class definition and see who moves; write it with --accept
    Rerun(ClassRerun),
}

/// `class rerun`
#[derive(Debug, Group)]
pub struct ClassRerun {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Number of the class; the first one unless told otherwise
    #[arg(long)]
    pub class: Option<i64>,
    /// The definition in words; the words in force unless told otherwise
    #[arg(long)]
    pub text: Option<String>,
    /// First day of the class period
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day of the class period
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// One line of the test, as in "premium_from before 2024-09-18", "state one_of CA, NV" or "premium_from overlaps
    /// premium_to, 2022-01-01, 2024-09-17"; may be given again. "or state one_of CA" begins an alternative. Without
    /// any line the test in force stays
    #[arg(long = "line", value_name = "FACT TEST [VALUE]", value_parser = line)]
    pub lines: Vec<app::wire::CriterionLine>,
    /// One line is enough
    #[arg(long)]
    pub any: bool,
    /// Write the new version; the old one stays on record
    #[arg(long)]
    pub accept: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Reads `NAME=VALUE`, or `NAME=` to take a value back.
fn term(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write it as NAME=VALUE, like figure=500, or NAME= to take it back".to_owned()),
    }
}

/// Reads `premium_from before 2024-09-18`, with `or` before it where it begins an alternative.
pub(crate) fn line(text: &str) -> Result<app::wire::CriterionLine, String> {
    let (or, text) = match text.trim().split_once(char::is_whitespace) {
        Some(("or", rest)) => (true, rest),
        _ => (false, text),
    };
    let mut words = text.trim().splitn(3, char::is_whitespace);
    match (words.next(), words.next(), words.next()) {
        (Some(fact), Some(test), value) => Ok(app::wire::CriterionLine {
            fact: fact.to_owned(),
            test: test.to_owned(),
            value: value.unwrap_or_default().trim().to_owned(),
            or,
        }),
        _ => Err("write it as FACT TEST VALUE, like \"premium_from before 2024-09-18\"".to_owned()),
    }
}

/// `cafa`
#[derive(Debug, Group)]
pub struct Cafa {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `interest`
#[derive(Debug, Group)]
pub struct Interest {
    /// The sum
    #[arg(long, allow_hyphen_values = true)]
    pub principal: String,
    /// The day from which it runs, itself not counted
    #[arg(long, value_name = "DATE")]
    pub from: String,
    /// The last day
    #[arg(long, value_name = "DATE")]
    pub to: String,
    /// The rate for a year, as in 0.10 or 10%, or a table of rates of the law, as in ca_contract
    #[arg(long)]
    pub rate: String,
    /// How days are counted across a February 29: act_365f, nl_365 or full_year
    #[arg(long, default_value = "act_365f")]
    pub day_count: String,
    /// Add the interest to the sum on each anniversary, as after a federal judgment: none or annual
    #[arg(long, default_value = "none")]
    pub compounding: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
