//! The command line of documents.

use crate::args_shared::{OfCase, Page};
use clap::{ArgGroup, Args as Group, Subcommand};

/// `documents …`
#[derive(Debug, Subcommand)]
pub enum DocumentsCommand {
    /// Copy files into the folder beside the case file, and put them on record
    Add(DocumentsAdd),
    /// List the documents of a case, or find those that hold words
    List(DocumentsList),
    /// Find documents by what stands in them, with the words marked
    Find(DocumentsFind),
    /// Read every file again and say which are changed or missing, and where those lie that were moved
    Check(DocumentsCheck),
    /// Change what is said of a document: kind, day, title, note; what is not named stays
    Set(DocumentsSet),
    /// Say of a document that it is about one more thing, or is not
    Link(DocumentsLink),
    /// Write what a document holds into a file elsewhere, in the open
    Copy(DocumentsCopy),
    /// Encrypt new documents of a case, or keep them as ordinary files
    Seal(DocumentsSeal),
    /// Take a document off the record; its file stays
    Remove(OneDocument),
    /// Show who of the class has sent or proved what is asked of everyone, and who lacks it
    Proof(DocumentsProof),
    /// List the kinds of documents; have everyone of the class send one, or no more
    Kinds(DocumentsKinds),
}

/// What documents are about.
#[derive(Debug, Clone, Default, Group)]
pub struct OfThing {
    /// A person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Option<String>,
    /// A claim, as in sca
    #[arg(long)]
    pub claim: Option<String>,
    /// An entry of the docket, by its number in the file
    #[arg(long)]
    pub filing: Option<i64>,
    /// A deadline, by its number in the file
    #[arg(long)]
    pub deadline: Option<i64>,
}

/// `documents add`
#[derive(Debug, Group)]
pub struct DocumentsAdd {
    /// The case file
    pub file: String,
    /// The files to add
    #[arg(required = true)]
    pub documents: Vec<String>,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Their kind, as in "Account statement"; another name makes another kind
    #[arg(long, default_value = "Other")]
    pub kind: String,
    /// The day they are of; today without it
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// What the document is called; as the file is without it
    #[arg(long)]
    pub title: Option<String>,
    /// What is to be noted
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What they are about
    #[command(flatten)]
    pub about: OfThing,
}

/// `documents list`
#[derive(Debug, Group)]
pub struct DocumentsList {
    #[command(flatten)]
    pub of: OfCase,
    /// Only of this kind
    #[arg(long)]
    pub kind: Option<String>,
    /// What they are about
    #[command(flatten)]
    pub about: OfThing,
    /// Only those about something of this kind
    #[arg(long = "about", value_name = "KIND", value_parser = ["person", "claim", "filing", "deadline"])]
    pub about_any: Option<String>,
    /// Only those whose files are changed or missing
    #[arg(long)]
    pub standing: Option<String>,
    #[command(flatten)]
    pub page: Page,
}

/// `documents find`
#[derive(Debug, Group)]
pub struct DocumentsFind {
    #[command(flatten)]
    pub of: OfCase,
    /// The words
    pub words: String,
    #[command(flatten)]
    pub page: Page,
}

/// `documents check`
#[derive(Debug, Group)]
pub struct DocumentsCheck {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Keep where moved files lie now
    #[arg(long)]
    pub relink: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "relink")]
    pub json: bool,
}

/// `documents link`
#[derive(Debug, Group)]
#[command(group = ArgGroup::new("thing").required(true).args(["person", "claim", "filing", "deadline"]))]
pub struct DocumentsLink {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Number of the document, as `documents list` shows it
    #[arg(long)]
    pub document: i64,
    /// What it is about
    #[command(flatten)]
    pub about: OfThing,
    /// It is not about that after all
    #[arg(long)]
    pub not: bool,
}

/// `documents set`
#[derive(Debug, Group)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["kind", "on", "title", "note"]))]
pub struct DocumentsSet {
    /// The case file
    pub file: String,
    /// Number of the document, as `documents list` shows it
    #[arg(long)]
    pub document: i64,
    /// Its kind
    #[arg(long)]
    pub kind: Option<String>,
    /// The day it is of
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// What it is called
    #[arg(long)]
    pub title: Option<String>,
    /// What is noted on it; blank takes the note away
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// `documents copy`
#[derive(Debug, Group)]
pub struct DocumentsCopy {
    /// The case file
    pub file: String,
    /// Number of the document, as `documents list` shows it
    #[arg(long)]
    pub document: i64,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Write over a file that is there
    #[arg(long)]
    pub replace: bool,
}

/// `documents seal`
#[derive(Debug, Group)]
pub struct DocumentsSeal {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Keep new documents as ordinary files
    #[arg(long)]
    pub off: bool,
}

/// `documents remove`
#[derive(Debug, Group)]
pub struct OneDocument {
    /// The case file
    pub file: String,
    /// Number of the document, as `documents list` shows it
    #[arg(long)]
    pub document: i64,
}

/// `documents kinds`
#[derive(Debug, Group)]
pub struct DocumentsKinds {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// Have everyone of the class send one of this kind
    #[arg(long, value_name = "KIND", conflicts_with = "release")]
    pub require: Option<String>,
    /// Have nobody send one of this kind any more
    #[arg(long, value_name = "KIND")]
    pub release: Option<String>,
}

/// `documents proof`
#[derive(Debug, Group)]
pub struct DocumentsProof {
    #[command(flatten)]
    pub of: OfCase,
    /// Only those who lack anything
    #[arg(long)]
    pub lacks_any: bool,
    /// Only those who lack this, by the key that stands with it, as in document:3
    #[arg(long, value_name = "KEY", conflicts_with = "lacks_any")]
    pub lacking: Option<String>,
    #[command(flatten)]
    pub page: Page,
}
