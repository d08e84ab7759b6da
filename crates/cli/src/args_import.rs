//! `import`, `imports`, `list …`.

use clap::{Args as Group, Subcommand};
use std::path::PathBuf;

/// `import`
#[derive(Debug, Group)]
pub struct Import {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The class list: CSV, .xlsx or .ods
    #[arg(long, value_name = "LIST", required_unless_present = "events")]
    pub people: Option<String>,
    /// A list of what happened to people of the case, one row for each event
    #[arg(long, value_name = "LIST", conflicts_with = "people")]
    pub events: Option<String>,
    /// Kind of the events of rows that name none, as in call
    #[arg(long, conflicts_with = "people")]
    pub kind: Option<String>,
    /// Bring the events of a file in once more
    #[arg(long, conflicts_with = "people")]
    pub again: bool,
    /// What the columns hold and how they are read (TOML); columns not named are told by name and by content
    #[arg(long, value_name = "MAP", conflicts_with = "events")]
    pub map: Option<PathBuf>,
    /// Write what the columns hold into a new file, to be corrected and given with --map
    #[arg(long, value_name = "MAP", conflicts_with = "events")]
    pub write_map: Option<PathBuf>,
    /// Whose list it is: how its columns are taken is kept for the next one with the same columns
    #[arg(long, value_name = "NAME", conflicts_with = "events")]
    pub sender: Option<String>,
    /// What the import is called; as the file where it is left out
    #[arg(long, conflicts_with = "events")]
    pub name: Option<String>,
    /// What becomes of rows of people whom the case knows, where a value would be replaced
    #[arg(long, value_parser = ["review", "update", "skip"], default_value = "review", conflicts_with = "events")]
    pub on_match: String,
    /// What becomes of a row that seems to be of the person of an earlier row: left for review, both kept, or the first
    #[arg(long, value_parser = ["review", "both", "first"], default_value = "review", conflicts_with = "events")]
    pub twice: String,
    /// Write nothing if any row is bad
    #[arg(long)]
    pub strict: bool,
    /// Say what the list would bring, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The sheet of a workbook; the first that is shown and has rows where it is left out
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The encoding of a CSV file, as in windows-1252, where it is not told rightly
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The row that names the columns, as a spreadsheet numbers it
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u32).range(1..))]
    pub header_row: Option<u32>,
    /// No row names the columns: they are called Column A, Column B, and the first row is a person
    #[arg(long, conflicts_with = "header_row")]
    pub no_header: bool,
    /// How 3/4/2024 is read, where the dates of the list do not tell
    #[arg(long, value_parser = ["month-first", "day-first"])]
    pub dates: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `imports`
#[derive(Debug, Group)]
pub struct Imports {
    /// The case file
    pub file: String,
    /// Number of a case; every case without it
    #[arg(long)]
    pub case: Option<i64>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `list …`
#[derive(Debug, Subcommand)]
pub enum ListCommand {
    /// Say what a later version of a list says otherwise: two that came in, or a file beside what the case holds
    Compare(Compare),
    /// Write names and addresses for a mail house; the list that comes back is known by its numbers
    Mail(Mail),
}

/// `list compare`
#[derive(Debug, Group)]
pub struct Compare {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The operation that brought the earlier list, as `imports` shows it
    #[arg(long, value_name = "NO", requires = "to", conflicts_with = "list")]
    pub from: Option<i64>,
    /// The operation that brought the later list
    #[arg(long, value_name = "NO", requires = "from", required_unless_present = "list")]
    pub to: Option<i64>,
    /// A list that has not come in, held beside what the case holds
    #[arg(long, value_name = "LIST")]
    pub list: Option<String>,
    /// What the columns of --list hold and how they are read (TOML), as for import
    #[arg(long, value_name = "MAP", requires = "list")]
    pub map: Option<PathBuf>,
    /// Write every difference into this CSV file
    #[arg(long, value_name = "FILE")]
    pub out: Option<String>,
    /// How much of personal identifiers stands in it: court (Fed. R. Civ. P. 5.2, the usual), none or off
    #[arg(long, value_name = "PRESET", requires = "out")]
    pub redact: Option<String>,
    /// Write over the file that --out names
    #[arg(long, requires = "out")]
    pub replace: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `list mail`
#[derive(Debug, Group)]
pub struct Mail {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The CSV file to write
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    pub out: Option<String>,
    /// Say who would be left out and why, and write nothing
    #[arg(long, conflicts_with_all = ["out", "replace"])]
    pub dry_run: bool,
    /// Only people of this status; may be given again. Where it is left out, whoever is of the class, living or dead
    #[arg(long)]
    pub status: Vec<String>,
    /// Everyone in the case, of whatever status
    #[arg(long, conflicts_with = "status")]
    pub everyone: bool,
    /// It is no notice but advertising, which whoever opted out does not get
    #[arg(long)]
    pub marketing: bool,
    /// Write over the file that is there
    #[arg(long)]
    pub replace: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
