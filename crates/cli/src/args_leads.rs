//! The command line of leads.

use crate::args_shared::{OfCase, Page};
use app::wire::CriterionLine;
use clap::{Args as Group, Subcommand};

/// `lead …`
#[derive(Debug, Subcommand)]
pub enum LeadCommand {
    /// Take a call, or add to one, and print the number of the person
    Add(LeadAdd),
    /// Show what a call comes to before it is kept: class test, last days, what to ask next, who is known already
    Draft(LeadDraft),
    /// Go on with a call as that of somebody known: what was typed goes along, and what was begun goes into the bin
    Same(LeadSame),
    /// List leads by stage, those first who have waited longest
    List(LeadList),
    /// Take a step of a lead: contacted, vetted, engaged or turned_down
    Stage(LeadStage),
    /// List the questions of a case, in the order in which they are asked
    Questions(OfCase),
    /// Write the questions of a case: their words, when each is asked, their order
    Question {
        /// What to do with them.
        #[command(subcommand)]
        command: QuestionCommand,
    },
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
    pub call: LeadDraft,
    /// What brought the caller
    #[arg(long, value_name = "NAME")]
    pub campaign: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
}

/// `lead draft`, and what `lead add` begins with
#[derive(Debug, Group)]
pub struct LeadDraft {
    #[command(flatten)]
    pub of: OfCase,
    /// A person who is known, by the number that `lead list` shows: what is said is added to what stands; without it a new caller
    #[arg(long, value_name = "NUMBER")]
    pub person: Option<i64>,
    /// What the caller says, as in family=Garcia, phone=4155550123 or facts.premium_from=2022-03-04; may be given again
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = crate::args::choice)]
    pub set: Vec<(String, String)>,
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

/// `lead question …`
#[derive(Debug, Subcommand)]
pub enum QuestionCommand {
    /// Add a question after the others, or write one anew; of one that is named what is not said stays
    Save(QuestionSave),
    /// Put the questions into another order
    Order(QuestionOrder),
    /// Take a question away; what was answered stays
    Remove(QuestionRemove),
}

/// `lead question save`
#[derive(Debug, Group)]
pub struct QuestionSave {
    #[command(flatten)]
    pub of: OfCase,
    /// The question, by the number that `lead questions` shows; without it a new one
    #[arg(long, value_name = "NUMBER")]
    pub question: Option<i64>,
    /// Key of the fact that the answer fills
    #[arg(long, required_unless_present = "question")]
    pub fact: Option<String>,
    /// The question as it is spoken
    #[arg(long, value_name = "TEXT", required_unless_present = "question")]
    pub wording: Option<String>,
    /// What helps to answer it; blank takes the help away
    #[arg(long, value_name = "TEXT")]
    pub hint: Option<String>,
    /// It is asked where this holds, as in "premium_from before 2024-09-18"
    #[arg(long = "where", value_name = "FACT TEST [VALUE]", value_parser = crate::args_claims::line)]
    pub condition: Option<CriterionLine>,
    /// It is asked of everyone
    #[arg(long, conflicts_with = "condition")]
    pub always: bool,
}

/// `lead question order`
#[derive(Debug, Group)]
pub struct QuestionOrder {
    #[command(flatten)]
    pub of: OfCase,
    /// Each question of the case, in the order in which they are to be asked, as in 3,1,2
    #[arg(long, value_name = "NUMBERS", required = true, value_delimiter = ',')]
    pub questions: Vec<i64>,
}

/// `lead question remove`
#[derive(Debug, Group)]
pub struct QuestionRemove {
    /// The case file
    pub file: String,
    /// The question, by the number that `lead questions` shows
    #[arg(long, value_name = "NUMBER")]
    pub question: i64,
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
