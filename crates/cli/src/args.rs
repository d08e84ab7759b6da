//! The command line as it is written.

use crate::args_case::CaseCommand;
use crate::args_claims::{Cafa, Choose, ClaimCommand, ClassCommand, Interest};
use crate::args_conflicts::{ConflictsCommand, VettingCommand};
use crate::args_contact::{ContactCommand, NoteCommand, TaskCommand};
use crate::args_dates::Deadline;
use crate::args_docket::{Deadlines, FilingCommand, Ics, Moves, Today, TriggerCommand};
use crate::args_documents::DocumentsCommand;
use crate::args_events::EventCommand;
use crate::args_import::{Import, Imports, ListCommand};
use crate::args_leads::LeadCommand;
use crate::args_letters::LettersCommand;
use crate::args_people::People;
use crate::args_person::PersonCommand;
use crate::args_shared::OfPerson;
use crate::args_tolling::{Limitations, TollingCommand};
use clap::{Args as Group, Parser, Subcommand};
use std::path::PathBuf;

/// Who does it, and what opens the file.
#[derive(Debug, Clone, Default, Group)]
pub struct By {
    /// Who is using the file; every change says so [env: NUMEROSITY_AS; else the account's name]
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub who: Option<String>,
    /// File whose first line is the passphrase [env: NUMEROSITY_PASSPHRASE_FILE; else it is asked for]
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Folder with theories, rates, deadlines and calendars of the firm's own, beside or in place of the program's
    #[arg(long, global = true, value_name = "DIR", env = "NUMEROSITY_LAW")]
    pub law: Option<PathBuf>,
}

/// Class actions: people, claims, dates and money in one encrypted file.
///
/// A DATE is written like 2024-09-18, 9/18/2024, 9/18 (this year), 18 (this month), t for today, +14 or --on=-3 for days
/// from today, +14cd for court days, mon for the next Monday.
#[derive(Debug, Parser)]
#[command(name = "numerosity", version)]
pub struct Args {
    /// Who does it, and what opens the file.
    #[command(flatten)]
    pub by: By,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a case file that holds the LinkedIn case with invented people
    Sample(Sample),
    /// Make an empty case file
    New(New),
    /// Add cases, set their figures, say whose citizens their parties are
    Case {
        /// What to do with cases.
        #[command(subcommand)]
        command: CaseCommand,
    },
    /// Read a class list, or a list of events, into a case
    Import(Import),
    /// List the lists that came in, newest first
    Imports(Imports),
    /// Compare versions of a list, and write one for a mail house
    List {
        /// What to do with lists.
        #[command(subcommand)]
        command: ListCommand,
    },
    /// Take calls, see leads through their stages, and take or turn away answers that came in
    Lead {
        /// What to do with leads.
        #[command(subcommand)]
        command: LeadCommand,
    },
    /// Add, list and take away what happened to people
    Event {
        /// What to do with events.
        #[command(subcommand)]
        command: EventCommand,
    },
    /// Log what the firm and a person said to each other, and what is to be done next
    Contact {
        /// What to do with the contact log.
        #[command(subcommand)]
        command: ContactCommand,
    },
    /// Write notes on people, correct them, and see who is named in them
    Note {
        /// What to do with notes.
        #[command(subcommand)]
        command: NoteCommand,
    },
    /// Give tasks to people, many at once, or to a case; do them
    Task {
        /// What to do with tasks.
        #[command(subcommand)]
        command: TaskCommand,
    },
    /// Write letters and labels, and keep the templates that they are written with
    Letters {
        /// What to do with letters.
        #[command(subcommand)]
        command: LettersCommand,
    },
    /// List people, or set one thing of many
    People(People),
    /// One person's file: contacts, roles, relations, what is under seal
    #[command(subcommand)]
    Person(PersonCommand),
    /// Check for conflicts of interest, and keep who else has to do with a case
    Conflicts {
        /// What to do with checks.
        #[command(subcommand)]
        command: ConflictsCommand,
    },
    /// Vet those who are to represent a class
    Vetting {
        /// What to do with the sheets.
        #[command(subcommand)]
        command: VettingCommand,
    },
    /// Say what the class could recover, claim by claim
    Estimate(Estimate),
    /// Plead claims, and say what their statutes leave open
    Claim {
        /// What to do with claims.
        #[command(subcommand)]
        command: ClaimCommand,
    },
    /// Decide an open question of law for a case
    Choose(Choose),
    /// Try and accept versions of a class definition
    Class {
        /// What to do with classes.
        #[command(subcommand)]
        command: ClassCommand,
    },
    /// Say whether a class meets the Class Action Fairness Act
    Cafa(Cafa),
    /// Work out interest on a sum, with its working
    Interest(Interest),
    /// Work out a deadline by its rule, with its working; or add, set, confirm and remove one that a case holds
    Deadline(Deadline),
    /// Say how the class stands against its last days to file
    Limitations(Limitations),
    /// Say what stops limitation clocks
    Tolling {
        /// What to do with what stops clocks.
        #[command(subcommand)]
        command: TollingCommand,
    },
    /// List the deadlines of a case, by the day to work towards
    Deadlines(Deadlines),
    /// List what is due over all cases
    Today(Today),
    /// List what comes first over all cases, by what is lost if nothing is done
    Risk(Today),
    /// Put the events into a case that start its deadlines, move them, take them out
    Trigger {
        /// What to do with events that start deadlines.
        #[command(subcommand)]
        command: TriggerCommand,
    },
    /// Add to the docket, and list it
    Filing {
        /// What to do with the docket.
        #[command(subcommand)]
        command: FilingCommand,
    },
    /// Keep documents beside the case file, find them by their text, check their files
    Documents {
        /// What to do with documents.
        #[command(subcommand)]
        command: DocumentsCommand,
    },
    /// Write deadlines into a calendar file
    Ics(Ics),
    /// Show how one person's figures and last days came about
    Explain(OfPerson),
    /// Show what was done, newest first
    History(History),
    /// Undo an operation of the history by its number
    Undo(Undo),
    /// Work out examples of the law and compare
    Check(Check),
    /// Check a folder of the firm's own law, and take or leave the days that new law moves
    Law {
        /// What to do with law.
        #[command(subcommand)]
        command: LawCommand,
    },
    /// Check that a case file is whole
    Verify(Verify),
}

/// `sample`
#[derive(Debug, Group)]
pub struct Sample {
    /// The new file
    pub file: String,
    /// How many people
    #[arg(long, default_value_t = app::SAMPLE_PEOPLE)]
    pub people: u32,
    /// The same seed gives the same people
    #[arg(long, default_value_t = app::SAMPLE_SEED)]
    pub seed: u64,
    /// Leave the file unencrypted
    #[arg(long, conflicts_with = "passphrase_file")]
    pub unencrypted: bool,
}

/// `new`
#[derive(Debug, Group)]
pub struct New {
    /// The new file
    pub file: String,
    /// Leave the file unencrypted
    #[arg(long, conflicts_with = "passphrase_file")]
    pub unencrypted: bool,
}

/// `estimate`
#[derive(Debug, Group)]
pub struct Estimate {
    /// The case file
    pub file: String,
    /// Number of the case
    #[arg(long)]
    pub case: i64,
    /// The day the estimate is of; today unless told otherwise
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Answer an open question for this estimate, as in sca_minimum=actual_required; may be given again
    #[arg(long = "choice", value_name = "NAME=VALUE", value_parser = choice)]
    pub choices: Vec<(String, String)>,
    /// Take the class apart, as it stands today: by state, class, defendant, status or claim
    #[arg(long, value_name = "PARTS", value_parser = ["state", "class", "defendant", "status", "claim"], conflicts_with_all = ["as_of", "choices"])]
    pub by: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `history`
#[derive(Debug, Group)]
pub struct History {
    /// The case file
    pub file: String,
    /// Number of a case; the whole file without it
    #[arg(long)]
    pub case: Option<i64>,
    /// What became of one field of a person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID", requires_all = ["case", "field"])]
    pub person: Option<String>,
    /// The field, as in born_on, status, tags or facts.amount_paid
    #[arg(long, requires = "person")]
    pub field: Option<String>,
    /// Whom an operation changed, and what of each
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["case", "person"])]
    pub operation: Option<i64>,
    /// How many to list
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `undo`
#[derive(Debug, Group)]
pub struct Undo {
    /// The case file
    pub file: String,
    /// Number of the operation, as the history shows it
    #[arg(long)]
    pub operation: i64,
    /// Undo only what it did to this person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID", requires = "case", conflicts_with_all = ["why", "by"])]
    pub person: Option<String>,
    /// The case of that person
    #[arg(long, requires = "person")]
    pub case: Option<i64>,
    /// Undo only what it did to this field of the person, as in born_on or facts.amount_paid
    #[arg(long, requires = "person")]
    pub field: Option<String>,
    /// Where some of its people were changed since: leave those as they are, and undo it for the others
    #[arg(long, conflicts_with = "person")]
    pub others: bool,
    /// The reason; needed, with --by, where a critical deadline would go, lose its mark or be waived
    #[arg(long, value_name = "REASON")]
    pub why: Option<String>,
    /// Initials or name of the second person
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `check`
#[derive(Debug, Group)]
pub struct Check {
    /// Files of examples (JSON) and of theories (TOML), or folders of them
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Check only examples of this category; may be given again
    #[arg(long, value_name = "CATEGORY")]
    pub category: Vec<String>,
}

/// `law …`
#[derive(Debug, Subcommand)]
pub enum LawCommand {
    /// Say by file and line what is wrong with a folder of law, or what it adds
    Check(LawCheck),
    /// Show the deadlines that the law at hand would move; accept some, pin others
    Moves(Moves),
}

/// `law check`
#[derive(Debug, Group)]
pub struct LawCheck {
    /// The folder, with theories, deadlines, calendars and interest.toml in it
    pub folder: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `verify`
#[derive(Debug, Group)]
pub struct Verify {
    /// The case file
    pub file: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Reads `NAME=VALUE`.
pub(crate) fn choice(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => {
            Ok((name.to_owned(), value.to_owned()))
        }
        _ => Err("write it as NAME=VALUE, like sca_minimum=actual_required".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_holds_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_choice_needs_a_name_and_a_value() {
        assert_eq!(choice("sonner_bar=off"), Ok(("sonner_bar".to_owned(), "off".to_owned())));
        for text in ["sonner_bar", "=off", "sonner_bar=", ""] {
            assert!(choice(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_case_comes_from_a_template_or_from_a_caption() {
        let read =
            |words: &[&str]| Args::try_parse_from([&["numerosity", "case", "add", "f.case"], words].concat());
        assert!(read(&["--template", "linkedin"]).is_ok());
        assert!(read(&["--caption", "Roe v. Acme", "--court", "N.D. Cal."]).is_ok());
        assert!(read(&["--template", "linkedin", "--caption", "Roe v. Acme"]).is_err());
        assert!(read(&["--court", "N.D. Cal."]).is_err());
    }
}
