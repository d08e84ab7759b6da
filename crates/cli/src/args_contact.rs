//! The command line of the contact log, of notes and of tasks.

use crate::args_shared::{OfCase, OfPerson, Page};
use clap::{Args as Group, Subcommand};

/// `contact …`
#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Write an entry into the contact log of a person
    Add(Box<ContactAdd>),
    /// Correct an entry by another that stands in its place; what is not named stays as it was entered
    Correct(Box<ContactCorrect>),
    /// File an e-mail that was saved (.eml, .msg) in the contact log of a person
    Email(Box<EmailFile>),
    /// List the contact log of a person, newest first
    List(OfPerson),
    /// Say how the contacts of a case stand: next steps overdue, people not reached for too long
    Overdue(OfCase),
    /// Say for how many days nobody of a case is to be left without a word; 0 takes the rule away
    Interval(Interval),
}

/// `contact add`
#[derive(Debug, Group)]
pub struct ContactAdd {
    #[command(flatten)]
    pub of: OfPerson,
    /// The way: call, letter, email, visit or other
    #[arg(long, default_value = "call")]
    pub way: String,
    /// It came in to the firm; without it, it went out
    #[arg(long)]
    pub incoming: bool,
    /// What came of it: reached, left_message, no_answer, wrong_number, sent, received or returned
    #[arg(long, default_value = "reached")]
    pub outcome: String,
    /// The day; today unless told otherwise
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// The time, as in 14:05
    #[arg(long, value_name = "TIME")]
    pub time: Option<String>,
    /// Who of the firm; the user unless told otherwise
    #[arg(long, value_name = "NAME")]
    pub of_firm: Option<String>,
    /// With whom, where it was not the person themselves
    #[arg(long = "with", value_name = "NAME")]
    pub with_whom: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
    /// What is to be done next
    #[arg(long, value_name = "STEP", requires = "next_on")]
    pub next: Option<String>,
    /// By which day
    #[arg(long, value_name = "DAY", requires = "next")]
    pub next_on: Option<String>,
    /// The next steps that stand open are done with it
    #[arg(long)]
    pub settles: bool,
}

/// `contact correct`
#[derive(Debug, Group)]
pub struct ContactCorrect {
    #[command(flatten)]
    pub of: OfPerson,
    /// Number of the entry, as `contact list` shows it
    #[arg(long, value_name = "NUMBER")]
    pub contact: i64,
    /// The way: call, letter, email, visit or other
    #[arg(long)]
    pub way: Option<String>,
    /// It came in to the firm
    #[arg(long, conflicts_with = "outgoing")]
    pub incoming: bool,
    /// It went out
    #[arg(long)]
    pub outgoing: bool,
    /// What came of it: reached, left_message, no_answer, wrong_number, sent, received or returned
    #[arg(long)]
    pub outcome: Option<String>,
    /// The day
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// The time, as in 14:05
    #[arg(long, value_name = "TIME")]
    pub time: Option<String>,
    /// Who of the firm
    #[arg(long, value_name = "NAME")]
    pub of_firm: Option<String>,
    /// With whom, where it was not the person themselves; blank takes that back
    #[arg(long = "with", value_name = "NAME")]
    pub with_whom: Option<String>,
    /// What was said; blank takes it back
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
}

/// `contact email`
#[derive(Debug, Group)]
pub struct EmailFile {
    #[command(flatten)]
    pub of: OfPerson,
    /// The e-mail
    #[arg(long, value_name = "EMAIL")]
    pub from: String,
    /// Say whose it is, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `contact interval`
#[derive(Debug, Group)]
pub struct Interval {
    #[command(flatten)]
    pub of: OfCase,
    /// The days
    #[arg(long)]
    pub days: u32,
}

/// `task …`
#[derive(Debug, Subcommand)]
pub enum TaskCommand {
    /// Give a task to a person, to everyone who is chosen, or to the case itself
    Add(Box<TaskAdd>),
    /// List the open tasks of a case, or the tasks of one person
    List(TaskList),
    /// Say that a task is done
    Done(OfTask),
    /// Say that a task is not done after all
    Reopen(OfTask),
    /// Take a task away
    Remove(OfTask),
    /// Change what a task says; what is not named stays
    Change(Box<TaskChange>),
    /// Keep a set of tasks, or change one that is kept
    SetSave(SetSave),
    /// Take a set of tasks away; what was given with it stays
    SetRemove(OfSet),
    /// List the sets of tasks of a case
    Sets(OfCase),
    /// Give a set of tasks to people
    SetGive(Box<SetGive>),
}

/// `task add`
#[derive(Debug, Group)]
pub struct TaskAdd {
    #[command(flatten)]
    pub of: OfCase,
    #[command(flatten)]
    pub whom: Whom,
    /// What is to be done
    #[arg(long)]
    pub title: String,
    /// By which day
    #[arg(long, value_name = "DAY")]
    pub due: Option<String>,
    /// The day that it hangs on: deadline:NUMBER, last_day:CLAIM, status:STATUS or stage:STAGE
    #[arg(long, value_name = "DAY_OF", conflicts_with = "due")]
    pub tie: Option<String>,
    /// Days after that day; before it below zero
    #[arg(long, requires = "tie", allow_hyphen_values = true, default_value_t = 0)]
    pub days: i32,
    /// By whom
    #[arg(long, value_name = "NAME")]
    pub assignee: Option<String>,
}

/// To whom tasks are given.
#[derive(Debug, Group)]
pub struct Whom {
    /// A person, by the number that the class list gives; may be given again
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Vec<String>,
    /// Everyone of the case
    #[arg(long, conflicts_with = "person")]
    pub everyone: bool,
    /// Everyone of this status, as in class_member; may be given again
    #[arg(long, conflicts_with_all = ["person", "everyone"])]
    pub status: Vec<String>,
}

/// `task list`
#[derive(Debug, Group)]
pub struct TaskList {
    #[command(flatten)]
    pub of: OfCase,
    /// The tasks of this person, by the number that the class list gives
    #[arg(long, value_name = "EXTERNAL_ID")]
    pub person: Option<String>,
    /// The open tasks that were given to many people at once, by the number that the list shows
    #[arg(long, value_name = "NUMBER", conflicts_with = "person")]
    pub batch: Option<i64>,
    #[command(flatten)]
    pub page: Page,
}

/// `task done`, `task reopen`, `task remove`
#[derive(Debug, Group)]
pub struct OfTask {
    /// The case file
    pub file: String,
    /// Number of the task, as `task list` shows it
    #[arg(long)]
    pub task: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `task change`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(true).args(["title", "due", "tie", "days", "no_day", "assignee"]))]
pub struct TaskChange {
    /// The case file
    pub file: String,
    /// Number of the task, as `task list` shows it
    #[arg(long)]
    pub task: i64,
    /// What is to be done
    #[arg(long)]
    pub title: Option<String>,
    /// By which day
    #[arg(long, value_name = "DAY", conflicts_with_all = ["tie", "days"])]
    pub due: Option<String>,
    /// The day that it hangs on, as `task add` takes it
    #[arg(long, value_name = "DAY_OF")]
    pub tie: Option<String>,
    /// Days after the day that it hangs on; before it below zero
    #[arg(long, allow_hyphen_values = true)]
    pub days: Option<i32>,
    /// It is due on no day
    #[arg(long, conflicts_with_all = ["due", "tie", "days"])]
    pub no_day: bool,
    /// By whom; blank for nobody
    #[arg(long, value_name = "NAME")]
    pub assignee: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `task set-remove`
#[derive(Debug, Group)]
pub struct OfSet {
    /// The case file
    pub file: String,
    /// Number of the set, as `task sets` shows it
    #[arg(long)]
    pub set: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `task set-save`
#[derive(Debug, Group)]
pub struct SetSave {
    #[command(flatten)]
    pub of: OfCase,
    /// Number of a set that is changed, as `task sets` shows it: what is not named stays; without it a new one is kept
    #[arg(long)]
    pub set: Option<i64>,
    /// What it is called
    #[arg(long, required_unless_present = "set")]
    pub name: Option<String>,
    /// The stage of a lead at which it is given by itself: contacted, vetted, engaged, turned_down; blank for none
    #[arg(long)]
    pub stage: Option<String>,
    /// A task: what is to be done, a colon, and when, as in "Ask for the statement: 7 after given" or "Draft: 14 before
    /// last_day:sca"; also deadline:NUMBER, status:STATUS, stage:STAGE, and previous for the task before it. Given again for
    /// each; of a set that is changed they take the place of those that stand
    #[arg(long = "item", value_name = "TASK", required_unless_present = "set")]
    pub items: Vec<String>,
}

/// `task set-give`
#[derive(Debug, Group)]
pub struct SetGive {
    #[command(flatten)]
    pub of: OfCase,
    /// Number of the set, as `task sets` shows it
    #[arg(long)]
    pub set: i64,
    #[command(flatten)]
    pub whom: Whom,
}

/// `note …`
#[derive(Debug, Subcommand)]
pub enum NoteCommand {
    /// Add a note on a person
    Add(NoteAdd),
    /// Correct a note by its number; what it said stays on record
    Correct(NoteCorrect),
    /// List the notes on a person, and those on others that name them
    List(OfPerson),
    /// List the notes that name a document
    Naming(NoteNaming),
    /// Show what a note said before each correction, the latest first
    Versions(OfNote),
}

/// `note versions`
#[derive(Debug, Group)]
pub struct OfNote {
    /// The case file
    pub file: String,
    /// Number of the note, as `note list` shows it
    #[arg(long)]
    pub note: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `note naming`
#[derive(Debug, Group)]
pub struct NoteNaming {
    /// The case file
    pub file: String,
    /// Number of the document, as `documents list` shows it
    #[arg(long, value_name = "NUMBER")]
    pub document: i64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `note add`
#[derive(Debug, Group)]
pub struct NoteAdd {
    #[command(flatten)]
    pub of: OfPerson,
    /// The text. A word that begins with `@` names a person of the case by the number that the class list gives, as in
    /// @P-12, one that begins with `#` a document by its number; either stands in the note by its name
    #[arg(long)]
    pub text: String,
}

/// `note correct`
#[derive(Debug, Group)]
pub struct NoteCorrect {
    #[command(flatten)]
    pub of: OfCase,
    /// Number of the note, as `note list` shows it
    #[arg(long)]
    pub note: i64,
    /// The text. A word that begins with `@` names a person of the case by the number that the class list gives, as in
    /// @P-12, one that begins with `#` a document by its number; either stands in the note by its name
    #[arg(long)]
    pub text: String,
}
