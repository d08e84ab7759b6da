//! The command line of leads.

use crate::args_shared::{OfCase, Page};
use clap::{Args as Group, Subcommand};

/// `lead …`
#[derive(Debug, Subcommand)]
pub enum LeadCommand {
    /// Take a call, or add to one, and print the number of the person
    Add(LeadAdd),
    /// Go on with a call as that of somebody known: what was typed goes along, and what was begun goes into the bin
    Same(LeadSame),
    /// List leads by stage, those first who have waited longest
    List(LeadList),
    /// Take a step of a lead: contacted, vetted, engaged or turned_down
    Stage(LeadStage),
    /// List the questions of a case, in the order in which they are asked
    Questions(OfCase),
    /// List what brings callers, with its cost per engaged client, set the cost of one, or take one away
    Campaigns(Campaigns),
    /// Answers that came in with a form or a spreadsheet and wait
    Answers {
        /// What to do with them.
        #[command(subcommand)]
        command: AnswersCommand,
    },
}

/// `lead add`
#[derive(Debug, Group)]
pub struct LeadAdd {
    #[command(flatten)]
    pub of: OfCase,
    /// A person who is known, by the number that `lead list` shows; without it a new caller
    #[arg(long, value_name = "NUMBER")]
    pub person: Option<i64>,
    /// What the caller says, as in family=Garcia, phone=4155550123 or facts.premium_from=2022-03-04; may be given again
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = crate::args::choice)]
    pub set: Vec<(String, String)>,
    /// What brought the caller
    #[arg(long, value_name = "NAME")]
    pub campaign: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
}

/// `lead same`
#[derive(Debug, Group)]
pub struct LeadSame {
    /// The case file
    pub file: String,
    /// The lead that was begun as of a new caller, by the number that `lead list` shows
    #[arg(long, value_name = "NUMBER")]
    pub person: i64,
    /// Who it is, by the number that `people known` shows
    #[arg(long, value_name = "NUMBER")]
    pub known: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `lead list`
#[derive(Debug, Group)]
pub struct LeadList {
    #[command(flatten)]
    pub of: OfCase,
    /// Only those at this stage
    #[arg(long)]
    pub stage: Option<String>,
    /// Words that name or contact must hold
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub search: String,
    /// By what: last_day (open leads, those overdue first) or waiting (stage by stage, the longest wait first)
    #[arg(long, value_name = "ORDER", default_value = "last_day")]
    pub order: String,
    #[command(flatten)]
    pub page: Page,
}

/// `lead stage`
#[derive(Debug, Group)]
pub struct LeadStage {
    /// The case file
    pub file: String,
    /// The person, by the number that `lead list` shows
    #[arg(long, value_name = "NUMBER")]
    pub person: i64,
    /// To which stage
    #[arg(long)]
    pub stage: String,
    /// When; today unless told otherwise
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Why; needed to turn somebody down and to go back
    #[arg(long, value_name = "REASON")]
    pub why: Option<String>,
    /// The status in the class of whoever is engaged; of somebody prospective, class_member where the class test says inside
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `lead campaigns`
#[derive(Debug, Group)]
pub struct Campaigns {
    #[command(flatten)]
    pub of: OfCase,
    /// The campaign whose cost is set; one that the case does not know is added
    #[arg(long, value_name = "NAME", requires = "cost")]
    pub campaign: Option<String>,
    /// What it has cost so far
    #[arg(long, value_name = "AMOUNT", requires = "campaign")]
    pub cost: Option<String>,
    /// A campaign that is taken away: one that brought nobody
    #[arg(long, value_name = "NAME", conflicts_with = "campaign")]
    pub remove: Option<String>,
}

/// `lead answers …`
#[derive(Debug, Subcommand)]
pub enum AnswersCommand {
    /// Read a file of answers, a row for each caller; they wait, and nothing else is written
    Read(AnswersRead),
    /// List the answers that wait: what stands, what was answered
    List(AnswersList),
    /// Take answers, one with another value where --value says so
    Accept(AnswersDecide),
    /// Turn answers away
    Reject(AnswersDecide),
}

/// `lead answers read`
#[derive(Debug, Group)]
pub struct AnswersRead {
    #[command(flatten)]
    pub of: OfCase,
    /// The file of answers: text, .xlsx or .ods, the first row naming facts, questions or fields of a person
    #[arg(long, value_name = "PATH")]
    pub from: String,
}

/// `lead answers list`
#[derive(Debug, Group)]
pub struct AnswersList {
    #[command(flatten)]
    pub of: OfCase,
    #[command(flatten)]
    pub page: Page,
}

/// `lead answers accept`, `lead answers reject`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("which").required(true).args(["answer", "field"]))]
pub struct AnswersDecide {
    #[command(flatten)]
    pub of: OfCase,
    /// An answer, by the number that `lead answers list` shows; may be given again
    #[arg(long, value_name = "NUMBER")]
    pub answer: Vec<i64>,
    /// All that wait of one field, as in facts.amount_paid
    #[arg(long)]
    pub field: Option<String>,
    /// What is taken in place of the answer
    #[arg(long, conflicts_with = "field")]
    pub value: Option<String>,
}
