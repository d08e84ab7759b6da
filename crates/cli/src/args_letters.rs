//! The command line of letters.

use crate::args_people::Listed;
use crate::args_shared::OfPerson;
use clap::{Args as Group, Subcommand};

/// `letters …`
#[derive(Debug, Subcommand)]
pub enum LettersCommand {
    /// List the templates, show one, keep one from a file, or list the fields that a text can name
    Templates(Templates),
    /// Set what stands at the head of the firm's letters, and who signs them
    Head(Head),
    /// Say how many letters there would be, and who gets none and why; nothing is written
    Preview(Preview),
    /// Print the letter about one person as it would be written
    Show(Show),
    /// Write letters in the order of ZIP codes, and put each on the record of its person
    Write(Write),
    /// Write sheets of address labels, three across and ten down (Avery 5160)
    Labels(Labels),
    /// List the letters that were written
    List(Runs),
}

/// `letters templates`
#[derive(Debug, Group)]
pub struct Templates {
    /// The case file
    pub file: String,
    /// Print the text of a template
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["set", "fields"])]
    pub show: Option<String>,
    /// Print the texts that a template had, the newest first
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["show", "set", "fields"])]
    pub versions: Option<String>,
    /// Offer a template no more; letters keep the text that they were written with, and one that came with the program is as it
    /// came
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["show", "versions", "set", "fields"])]
    pub retire: Option<String>,
    /// Keep a text as this template, or as a new one of this name
    #[arg(long, value_name = "TEMPLATE", requires = "text")]
    pub set: Option<String>,
    /// The file that the text stands in
    #[arg(long, value_name = "FILE", requires = "set")]
    pub text: Option<String>,
    /// List the fields that a text can name in letters of this case
    #[arg(long, value_name = "CASE", conflicts_with = "set")]
    pub fields: Option<i64>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `letters head`
#[derive(Debug, Group)]
pub struct Head {
    /// The case file
    pub file: String,
    /// Name of the firm
    #[arg(long)]
    pub firm: String,
    /// A line of its address; may be given again
    #[arg(long = "line", value_name = "TEXT")]
    pub lines: Vec<String>,
    /// The attorney who signs
    #[arg(long, default_value = "", hide_default_value = true)]
    pub signer: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// To whom.
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("to").required(true).multiple(true).args(["search", "status", "conditions", "view", "person", "everyone"]))]
pub struct To {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Whose name, contact or id holds these words
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Only people of this status, as in class_member; may be given again
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
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

impl To {
    /// The same as the command that lists people has it.
    pub fn listed(&self) -> Listed {
        Listed {
            file: self.file.clone(),
            case: self.case,
            search: self.search.clone().unwrap_or_default(),
            status: self.status.clone(),
            conditions: self.conditions.clone(),
            view: self.view.clone(),
            json: self.json,
            ..Listed::default()
        }
    }
}

/// With what.
#[derive(Debug, Group)]
pub struct With {
    /// The template, by its name or the word that `letters templates` lists
    #[arg(long, value_name = "TEMPLATE")]
    pub template: String,
    /// The day until which an answer is asked for, where the template names it
    #[arg(long, value_name = "DATE")]
    pub reply_by: Option<String>,
    /// What the letters have to say, where the template has a place for it
    #[arg(long, value_name = "TEXT")]
    pub message: Option<String>,
    /// Letters to win clients, which whoever opted out does not get
    #[arg(long)]
    pub marketing: bool,
    /// Word files in place of PDF
    #[arg(long)]
    pub word: bool,
}

/// `letters preview`
#[derive(Debug, Group)]
pub struct Preview {
    /// To whom.
    #[command(flatten)]
    pub to: To,
    /// With what.
    #[command(flatten)]
    pub with: With,
    /// Write who gets none, and why, into this file (.csv)
    #[arg(long, value_name = "FILE")]
    pub left_out: Option<String>,
}

/// `letters show`
#[derive(Debug, Group)]
pub struct Show {
    /// About whom
    #[command(flatten)]
    pub of: OfPerson,
    /// With what.
    #[command(flatten)]
    pub with: With,
}

/// `letters write`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("place").required(true).args(["out", "folder"]))]
pub struct Write {
    /// To whom.
    #[command(flatten)]
    pub to: To,
    /// With what.
    #[command(flatten)]
    pub with: With,
    /// All of them into this file (.pdf, or .docx with --word)
    #[arg(long, value_name = "FILE")]
    pub out: Option<String>,
    /// Write over the file if it is there
    #[arg(long, requires = "out")]
    pub replace: bool,
    /// A file for each, in a new folder within this one
    #[arg(long, value_name = "DIR")]
    pub folder: Option<String>,
}

/// `letters labels`
#[derive(Debug, Group)]
pub struct Labels {
    /// To whom.
    #[command(flatten)]
    pub to: To,
    /// For letters to win clients, which whoever opted out does not get
    #[arg(long)]
    pub marketing: bool,
    /// The file (.pdf)
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Write over the file if it is there
    #[arg(long)]
    pub replace: bool,
}

/// `letters list`
#[derive(Debug, Group)]
pub struct Runs {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
